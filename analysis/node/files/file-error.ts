import { basename } from 'node:path';

/**
 * Why a file was not written. `full`: no space; `refused`: the system or another program does not allow it; `missing`:
 * its folder is not there; `io`: the disk reported an error; `held`: another has the lock; `changed`: it is not the
 * version that was read.
 */
export type FileFault = 'full' | 'refused' | 'missing' | 'io' | 'held' | 'changed';

/** A file that was not written: what stood there before still stands. */
export class FileError extends Error {
  readonly fault: FileFault;
  readonly path: string;
  /** Bytes of free space that the write needs, where the disk was full. */
  readonly needed: number | null;
  override readonly name = 'FileError';

  constructor(fault: FileFault, path: string, cause?: unknown, needed: number | null = null) {
    super(`${basename(path)}: ${sentences[fault]}${needed === null ? '' : ` (${String(needed)} bytes needed)`}`, {
      cause,
    });
    this.fault = fault;
    this.path = path;
    this.needed = needed;
  }
}

const sentences: Readonly<Record<FileFault, string>> = {
  full: 'no space is left on the disk',
  refused: 'the system or another program does not allow writing',
  missing: 'its folder is not there',
  io: 'the disk reported an error; it is not saved',
  held: 'another program holds it for writing',
  changed: 'it was changed by another program since it was read',
};

/** What the system said, as one of ours. */
export function fileErrorOf(error: unknown, path: string, bytes: number): FileError {
  if (error instanceof FileError) return error;
  const fault = faults.get(codeOf(error)) ?? 'io';
  return new FileError(fault, path, error, fault === 'full' ? bytes : null);
}

const faults: ReadonlyMap<string, FileFault> = new Map([
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EFBIG', 'full'],
  ['EPERM', 'refused'],
  ['EACCES', 'refused'],
  ['EBUSY', 'refused'],
  ['EROFS', 'refused'],
  ['EISDIR', 'refused'],
  ['EEXIST', 'refused'],
  ['ENAMETOOLONG', 'refused'],
  ['ENOENT', 'missing'],
  ['ENOTDIR', 'missing'],
]);

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
