import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { FileError, codeOf, fileErrorOf } from './file-error.ts';
import { systemFiles, type FileFunctions } from './file-functions.ts';
import { previousOf, temporaryBeside } from './names.ts';
import { sha256OfFile } from './sha256.ts';
import { syncFolderOf } from './sync-folder.ts';

export interface WriteWholeOptions {
  /** Keep what stood there before as `name.bak`. */
  readonly keepPrevious?: boolean;
  /** The last word before the new file takes the old one's place: throw to leave the old one. */
  readonly beforeReplace?: (sha256: string) => Promise<void>;
  readonly files?: FileFunctions;
}

/** Refusals that pass: a virus scanner or an indexer holds a fresh file for a moment. */
const passing = ['EPERM', 'EBUSY', 'EACCES'];
const longestWait = 10_000;

/** Temporary files that this process is writing now: not to be swept. */
const writing = new Set<string>();

export function isBeingWritten(path: string): boolean {
  return writing.has(path);
}

/**
 * Old or new, never half, at every moment: written beside the target, forced to disk, read back, then moved over it.
 * Answers the SHA-256 of what was written; throws a FileError, and the old file stands.
 */
export async function writeWhole(path: string, bytes: Uint8Array, options: WriteWholeOptions = {}): Promise<string> {
  const files = options.files ?? systemFiles;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const made: string[] = [];
  const temporary = (beside: string): string => {
    const name = temporaryBeside(beside);
    made.push(name);
    writing.add(name);
    return name;
  };
  try {
    // Through a link, the file it points to is the one to replace.
    const target = await files.realpath(path).catch(() => path);
    const fresh = temporary(target);
    await writeFresh(fresh, bytes, await modeOf(target, files), files);
    if ((await sha256OfFile(fresh)) !== sha256) throw new FileError('io', path);
    await options.beforeReplace?.(sha256);
    if (options.keepPrevious === true) await keepPrevious(target, temporary(target), files);
    await moveOver(fresh, target, files);
    await syncFolderOf(target, files);
    return sha256;
  } catch (error) {
    throw fileErrorOf(error, path, bytes.length);
  } finally {
    for (const name of made) {
      await files.rm(name, { force: true }).catch(() => undefined);
      writing.delete(name);
    }
  }
}

/** A descriptor whose fsync failed is given up: a second fsync may answer "done" for pages that were dropped. */
async function writeFresh(fresh: string, bytes: Uint8Array, mode: number | null, files: FileFunctions): Promise<void> {
  const file = await files.open(fresh, 'wx');
  try {
    await file.writeFile(bytes);
    if (mode !== null) await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Rights of the file to be replaced; null where there is none. A file marked read-only is not replaced. */
async function modeOf(target: string, files: FileFunctions): Promise<number | null> {
  try {
    const { mode } = await files.stat(target);
    await files.access(target, constants.W_OK);
    return process.platform === 'win32' ? null : mode & 0o777;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** A second name for the old file, then moved to `.bak`: the old one never leaves its place. */
async function keepPrevious(target: string, second: string, files: FileFunctions): Promise<void> {
  try {
    await files.link(target, second).catch(() => copyWhole(target, second, files));
  } catch (error) {
    // The first save at this place.
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  await moveOver(second, previousOf(target), files);
}

/** Where the file system knows no second names. */
async function copyWhole(from: string, to: string, files: FileFunctions): Promise<void> {
  await files.copyFile(from, to, constants.COPYFILE_EXCL);
  const file = await files.open(to, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Move, and try again for up to ten seconds where the refusal may pass. */
export async function moveOver(from: string, to: string, files: FileFunctions = systemFiles): Promise<void> {
  let waited = 0;
  for (let wait = 50; ; wait = Math.min(400, wait * 2)) {
    try {
      await files.rename(from, to);
      return;
    } catch (error) {
      if (!passing.includes(codeOf(error)) || waited + wait > longestWait) throw error;
      await files.wait(wait);
      waited += wait;
    }
  }
}
