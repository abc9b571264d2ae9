import type { Storage } from '../../../analysis/project/storage.ts';

/** A storage in memory whose every write can be watched. */
export interface MemoryStorage extends Storage {
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** Called before a file is written. */
  readonly onWrite: (listener: (name: string) => unknown) => void;
  /** Called after each change. */
  readonly afterEach: (listener: () => unknown) => void;
}

export function heldInMemory(): MemoryStorage {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  let before: (name: string) => unknown = () => undefined;
  let after: () => unknown = () => undefined;
  const put = async (name: string, bytes: readonly number[]): Promise<void> => {
    await Promise.resolve();
    before(name);
    files.set(name, Uint8Array.from(bytes));
    after();
  };
  const inFolder = (folder: string): string[] =>
    [...files.keys()].filter((name) => name.startsWith(`${folder}/`)).sort();
  return {
    files,
    onWrite: (listener) => (before = listener),
    afterEach: (listener) => (after = listener),
    read: (name) => Promise.resolve(files.get(name) ?? null),
    write: (name, bytes) => put(name, [...bytes]),
    append: (name, bytes) => put(name, [...(files.get(name) ?? []), ...bytes]),
    list: (folder) =>
      Promise.resolve(inFolder(folder).map((name) => ({ name, bytes: files.get(name)?.length ?? 0, modified: 0 }))),
    remove: (name) => Promise.resolve(void files.delete(name)),
    removeFolder: (folder) => Promise.resolve(inFolder(folder).forEach((name) => files.delete(name))),
  };
}
