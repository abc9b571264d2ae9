import * as comlink from 'comlink';
import type { StorageFault, StoredFile } from '../../analysis/project/storage.ts';

/*
 * The browser's private file system, from a worker: only here are there handles that write in place and can be
 * flushed to disk. A whole file is written beside its place, flushed, and moved over it.
 */

/** Names of files in the making; no storage name begins so. */
const temporary = '.tmp-';

export type OpfsAnswer<T> = { readonly value: T } | { readonly fault: StorageFault; readonly message: string };

export interface OpfsDoor {
  read(name: string): Promise<OpfsAnswer<Uint8Array<ArrayBuffer> | null>>;
  write(name: string, bytes: Uint8Array): Promise<OpfsAnswer<null>>;
  append(name: string, bytes: Uint8Array): Promise<OpfsAnswer<null>>;
  list(folder: string): Promise<OpfsAnswer<readonly StoredFile[]>>;
  remove(name: string): Promise<OpfsAnswer<null>>;
}

let turn: Promise<unknown> = Promise.resolve();

/** One after the other, in the order asked. */
function inTurn<T>(act: () => Promise<T>): Promise<OpfsAnswer<T>> {
  const answer = turn.then(async () => {
    try {
      return { value: await act() };
    } catch (error) {
      return { fault: faultOf(error), message: error instanceof Error ? error.message : String(error) };
    }
  });
  turn = answer;
  return answer;
}

const door: OpfsDoor = {
  read: (name) =>
    inTurn(async () => {
      const file = await fileAt(name, false);
      if (file === null) return null;
      const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer());
      return comlink.transfer(bytes, [bytes.buffer]);
    }),
  write: (name, bytes) => inTurn(() => writeWhole(name, bytes)),
  append: (name, bytes) => inTurn(() => append(name, bytes)),
  list: (folder) => inTurn(() => listed(folder)),
  remove: (name) => inTurn(() => remove(name)),
};

comlink.expose(door);
void inTurn(async () => sweep(await top()));

async function writeWhole(name: string, bytes: Uint8Array): Promise<null> {
  const [folder, last] = await folderOf(name, true);
  if (folder === null) return null;
  const beside = `${temporary}${crypto.randomUUID()}`;
  const file = await folder.getFileHandle(beside, { create: true });
  try {
    await written(file, 0, bytes);
    await file.move(last);
  } catch (error) {
    await folder.removeEntry(beside).catch(() => undefined);
    throw error;
  }
  return null;
}

async function append(name: string, bytes: Uint8Array): Promise<null> {
  const file = await fileAt(name, true);
  if (file !== null) await written(file, null, bytes);
  return null;
}

/** Write at a place, or at the end, down to the disk; what a full disk took of it is cut off again. */
async function written(file: FileSystemFileHandle, at: number | null, bytes: Uint8Array): Promise<void> {
  const access = await file.createSyncAccessHandle();
  const size = access.getSize();
  try {
    const from = at ?? size;
    let done = 0;
    while (done < bytes.length) {
      const count = access.write(bytes.subarray(done), { at: from + done });
      if (count === 0) throw new DOMException('no space is left', 'QuotaExceededError');
      done += count;
    }
    access.flush();
  } catch (error) {
    if (at === null) access.truncate(size);
    throw error;
  } finally {
    access.close();
  }
}

async function listed(folder: string): Promise<readonly StoredFile[]> {
  const start = folder === '' ? await top() : await folderAt(folder.split('/'), false);
  if (start === null) return [];
  const files: StoredFile[] = [];
  const walk = async (from: FileSystemDirectoryHandle, path: string): Promise<void> => {
    for await (const [name, handle] of from.entries()) {
      const whole = path === '' ? name : `${path}/${name}`;
      if (name.startsWith(temporary)) continue;
      if (handle.kind === 'directory') await walk(handle, whole);
      else {
        const file = await handle.getFile();
        files.push({ name: whole, bytes: file.size, modified: file.lastModified });
      }
    }
  };
  await walk(start, folder);
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A file, or a folder with all in it. */
async function remove(name: string): Promise<null> {
  const [folder, last] = await folderOf(name, false);
  if (folder === null) return null;
  await folder.removeEntry(last, { recursive: true }).catch(unlessAbsent);
  return null;
}

async function fileAt(name: string, create: boolean): Promise<FileSystemFileHandle | null> {
  const [folder, last] = await folderOf(name, create);
  if (folder === null) return null;
  return folder.getFileHandle(last, { create }).catch(unlessAbsent);
}

async function folderOf(name: string, create: boolean): Promise<[FileSystemDirectoryHandle | null, string]> {
  const parts = name.split('/');
  const last = parts.pop() ?? '';
  return [await folderAt(parts, create), last];
}

async function folderAt(parts: readonly string[], create: boolean): Promise<FileSystemDirectoryHandle | null> {
  let folder: FileSystemDirectoryHandle | null = await top();
  for (const part of parts) {
    folder = await folder.getDirectoryHandle(part, { create }).catch(unlessAbsent);
    if (folder === null) return null;
  }
  return folder;
}

async function top(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle('workbench', { create: true });
}

function unlessAbsent(error: unknown): null {
  if (error instanceof DOMException && ['NotFoundError', 'TypeMismatchError'].includes(error.name)) return null;
  throw error;
}

/** Files in the making that a crash left behind, older than any write takes. */
async function sweep(folder: FileSystemDirectoryHandle): Promise<void> {
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind === 'directory') await sweep(handle);
    else if (name.startsWith(temporary) && Date.now() - (await handle.getFile()).lastModified > 600_000)
      await folder.removeEntry(name).catch(() => undefined);
  }
}

function faultOf(error: unknown): StorageFault {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return ['NoModificationAllowedError', 'NotAllowedError', 'SecurityError'].includes(name) ? 'refused' : 'io';
}
