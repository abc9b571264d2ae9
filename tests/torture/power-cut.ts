import { access, copyFile, link, open, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { FileFunctions } from '../../analysis/node/files/file-functions.ts';

/** What a program asked of the disk, in order. */
export type Request =
  | { readonly kind: 'create'; readonly path: string; readonly file: number }
  | { readonly kind: 'write'; readonly file: number; readonly bytes: Uint8Array }
  | { readonly kind: 'sync'; readonly file: number }
  | { readonly kind: 'sync-folder'; readonly folder: string }
  | { readonly kind: 'link' | 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly path: string };

/** File functions that do what they are asked and write it down. */
export function recording(requests: Request[]): FileFunctions {
  let files = 0;
  return {
    access,
    copyFile,
    link: async (from, to) => {
      await link(from, to);
      requests.push({ kind: 'link', from: String(from), to: String(to) });
    },
    open: async (path, flags) => {
      const handle = await open(path, flags);
      if (flags !== 'wx') return foldersHandle(handle, String(path), requests);
      files += 1;
      requests.push({ kind: 'create', path: String(path), file: files });
      return filesHandle(handle, files, requests);
    },
    realpath: (path) => realpath(path),
    rename: async (from, to) => {
      await rename(from, to);
      requests.push({ kind: 'rename', from: String(from), to: String(to) });
    },
    rm: async (path, options) => {
      await rm(path, options);
      requests.push({ kind: 'remove', path: String(path) });
    },
    stat: (path) => stat(path),
    wait: () => Promise.resolve(),
  };
}

function filesHandle(handle: FileHandle, file: number, requests: Request[]): FileHandle {
  const write = handle.writeFile.bind(handle);
  const sync = handle.sync.bind(handle);
  return Object.assign(handle, {
    writeFile: async (bytes: Uint8Array) => {
      await write(bytes);
      requests.push({ kind: 'write', file, bytes: bytes.slice() });
    },
    sync: async () => {
      await sync();
      requests.push({ kind: 'sync', file });
    },
  });
}

function foldersHandle(handle: FileHandle, folder: string, requests: Request[]): FileHandle {
  const sync = handle.sync.bind(handle);
  return Object.assign(handle, {
    sync: async () => {
      await sync();
      requests.push({ kind: 'sync-folder', folder });
    },
  });
}

/** A folder after the power came back: what each name leads to. */
export type Folder = ReadonlyMap<string, string>;

/**
 * Every folder that a cut of the power after these requests may leave: of the names that were changed since the last
 * folder sync, any part; of bytes that were not synced, none, half or all. Renames are whole or not at all.
 */
export function foldersAfterCut(before: Folder, requests: readonly Request[]): Folder[] {
  const synced = requests.findLastIndex(({ kind }) => kind === 'sync-folder');
  const names = requests.filter(isOfNames);
  const sure = names.filter((request) => requests.indexOf(request) < synced);
  const open = names.filter((request) => requests.indexOf(request) > synced);
  const folders: Folder[] = [];
  for (let chosen = 0; chosen < 2 ** open.length; chosen += 1) {
    const done = [...sure, ...open.filter((_, index) => (chosen >> index) & 1)];
    for (const share of [0, 0.5, 1]) folders.push(folderOf(before, done, contentsOf(requests, share)));
  }
  return folders;
}

type NameRequest = Exclude<Request, { kind: 'write' | 'sync' | 'sync-folder' }>;

function isOfNames(request: Request): request is NameRequest {
  return request.kind !== 'write' && request.kind !== 'sync' && request.kind !== 'sync-folder';
}

function contentsOf(requests: readonly Request[], share: number): ReadonlyMap<number, string> {
  const contents = new Map<number, string>();
  for (const [index, request] of requests.entries()) {
    if (request.kind !== 'write') continue;
    const isSafe = requests.some((later, at) => at > index && later.kind === 'sync' && later.file === request.file);
    const kept = isSafe ? request.bytes : request.bytes.subarray(0, Math.floor(request.bytes.length * share));
    contents.set(request.file, (contents.get(request.file) ?? '') + new TextDecoder().decode(kept));
  }
  return contents;
}

function folderOf(before: Folder, done: readonly NameRequest[], contents: ReadonlyMap<number, string>): Folder {
  const names = new Map(before);
  for (const request of done)
    if (request.kind === 'create') names.set(request.path, contents.get(request.file) ?? '');
    else if (request.kind === 'remove') names.delete(request.path);
    else {
      // A name whose making was lost leads nowhere: what builds on it is lost with it.
      const found = names.get(request.from);
      if (found === undefined || dirname(request.from) !== dirname(request.to)) continue;
      names.set(request.to, found);
      if (request.kind === 'rename') names.delete(request.from);
    }
  return names;
}
