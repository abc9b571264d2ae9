import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { isStorageName, StorageError, type Storage, type StoredFile } from '../../project/storage.ts';
import { codeOf, fileErrorOf, type FileFault } from './file-error.ts';
import { temporaryBeside } from './names.ts';
import { syncFolderOf } from './sync-folder.ts';
import { writeWhole } from './write-whole.ts';

/** The program's own place in a folder of the file system. What is done to one file is done in the order asked. */
export function fileStorage(root: string): Storage {
  const turns = new Map<string, Promise<unknown>>();
  const inTurn = <T>(name: string, act: (path: string) => Promise<T>): Promise<T> => {
    if (!isStorageName(name)) return Promise.reject(new StorageError('bad-name', `not a storage name: ${name}`));
    const turn = (turns.get(name) ?? Promise.resolve()).then(() => attempt(name, () => act(join(root, name))));
    const settled = turn.catch(() => undefined).finally(() => turns.get(name) === settled && turns.delete(name));
    turns.set(name, settled);
    return turn;
  };
  return {
    read: (name) => inTurn(name, readOrNull),
    write: (name, bytes) =>
      inTurn(name, async (path) => {
        await folderFor(path);
        await writeWhole(path, bytes);
      }),
    append: (name, bytes) =>
      inTurn(name, async (path) => {
        await folderFor(path);
        await appendTo(path, bytes);
      }),
    list: (folder) => {
      if (folder !== '' && !isStorageName(folder))
        return Promise.reject(new StorageError('bad-name', `not a storage name: ${folder}`));
      return attempt(folder, () => listed(root, folder));
    },
    remove: (name) => inTurn(name, removeFile),
    removeFolder: (folder) => inTurn(folder, removeWhole),
  };
}

async function attempt<T>(name: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const { fault, message } = fileErrorOf(error, name, 0);
    throw new StorageError(storageFaults[fault], message);
  }
}

const storageFaults = {
  full: 'full',
  refused: 'refused',
  held: 'refused',
  changed: 'refused',
  missing: 'io',
  io: 'io',
} as const satisfies Record<FileFault, StorageError['fault']>;

const absent = ['ENOENT', 'ENOTDIR', 'EISDIR'];

async function readOrNull(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const bytes = await readFile(path);
    // An array of its own: small files come out of a pool that others share.
    return new Uint8Array(bytes);
  } catch (error) {
    if (absent.includes(codeOf(error))) return null;
    throw error;
  }
}

/** The folder of a file, its name forced to disk where it is new. */
async function folderFor(path: string): Promise<void> {
  const folder = dirname(path);
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolderOf(made);
}

/** More bytes at the end, or none: what a full disk took of them is cut off again, so that a later record can follow. */
async function appendTo(path: string, bytes: Uint8Array): Promise<void> {
  const isNew = (await stat(path).catch(() => null)) === null;
  const file = await open(path, 'a');
  try {
    const { size } = await file.stat();
    try {
      await file.writeFile(bytes);
      await file.sync();
    } catch (error) {
      await file.truncate(size).catch(() => undefined);
      throw error;
    }
  } finally {
    await file.close();
  }
  if (isNew) await syncFolderOf(path);
}

async function listed(root: string, folder: string): Promise<readonly StoredFile[]> {
  const from = join(root, folder);
  const entries = await readdir(from, { withFileTypes: true, recursive: true }).catch((error: unknown) => {
    if (absent.includes(codeOf(error))) return [];
    throw error;
  });
  const files: StoredFile[] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(root, path).split(sep).join('/');
    if (!entry.isFile() || !isStorageName(name)) continue;
    // It may have been taken away since.
    const about = await stat(path).catch(() => null);
    if (about !== null) files.push({ name, bytes: about.size, modified: about.mtimeMs });
  }
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function removeFile(path: string): Promise<void> {
  try {
    if (!(await stat(path)).isFile()) return;
  } catch (error) {
    if (absent.includes(codeOf(error))) return;
    throw error;
  }
  await rm(path, { force: true });
  await syncFolderOf(path);
}

/** Moved aside at once, then taken apart: a crash leaves the whole folder or none of it. */
async function removeWhole(path: string): Promise<void> {
  const aside = temporaryBeside(path);
  try {
    await rename(path, aside);
  } catch (error) {
    if (absent.includes(codeOf(error))) return;
    throw error;
  }
  await syncFolderOf(path);
  await rm(aside, { recursive: true, force: true });
}
