/** A stored file. */
export interface StoredFile {
  readonly name: string;
  readonly bytes: number;
  /** Milliseconds since 1970, by the clock of the machine: for people; order comes from counters in names. */
  readonly modified: number;
}

/**
 * The program's own place for journals, sessions and snapshots: the user-data folder, or the browser's private file
 * system. Names are lower-case words with `/` between folders (`sessions/3f2a/journal`); anything else is refused.
 * A promise that resolves means that the bytes are on disk, as far as the system can promise it.
 */
export interface Storage {
  /** Null where there is no such file. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** The whole file, old or new, never half. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** More bytes at the end. A crash may leave a part of them there, and nothing else changed. */
  append(name: string, bytes: Uint8Array): Promise<void>;
  /** Files under a folder and the folders in it, by name. */
  list(folder: string): Promise<readonly StoredFile[]>;
  /** Take a file away; nothing happens where there is none. */
  remove(name: string): Promise<void>;
  /** Take a folder away with all that is in it. */
  removeFolder(folder: string): Promise<void>;
}

/** Why storing failed; `full`: no space is left, `refused`: the system or another program does not allow it. */
export type StorageFault = 'full' | 'refused' | 'bad-name' | 'io';

export class StorageError extends Error {
  readonly fault: StorageFault;
  override readonly name = 'StorageError';

  constructor(fault: StorageFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

/** Is this a name that every storage takes? Nothing in it can climb out, collide by case, or name a device. */
export function isStorageName(name: string): boolean {
  return name.length <= 200 && name.split('/').every((part) => plainPart.test(part) && !devicePart.test(part));
}

const plainPart = /^[a-z0-9][a-z0-9_-]*(\.[a-z0-9]+)?$/;
/** Windows keeps these names for devices, whatever ending they have. */
const devicePart = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/;
