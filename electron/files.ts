import { dialog } from 'electron';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import { codeOf } from '../analysis/node/files/file-error.ts';
import { writeWhole } from '../analysis/node/files/write-whole.ts';
import type { Arrivals } from './arrivals.ts';
import type { FileKind, OpenedFile, SavedFile } from './contract.ts';
import { FileFault } from './file-fault.ts';
import type { RecentList } from './recent.ts';

/** Beyond this a file cannot be held in the window's memory beside its tables. */
const mostBytes = 1_000_000_000;

/** Files of data are read; a study among them arrives, to be opened under its lock. */
export async function openByDialog(
  kinds: readonly FileKind[],
  recent: RecentList,
  arrivals: Arrivals,
): Promise<OpenedFile[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    properties: ['openFile', 'multiSelections'],
    filters: kinds.map(filterOf),
  });
  const open = async (path: string): Promise<OpenedFile> => {
    if (extname(path).toLowerCase() !== '.vcw') return openPath(path, recent);
    const { id, name } = arrivals.add(path);
    return { name, bytes: new Uint8Array(), recentId: null, arrivedId: id };
  };
  return canceled ? [] : Promise.all(filePaths.map(open));
}

export async function openRecent(id: string, recent: RecentList): Promise<OpenedFile> {
  const path = await recent.pathOf(id);
  if (path === undefined) throw new FileFault('file-missing', '');
  return openPath(path, recent);
}

export async function openPath(path: string, recent: RecentList): Promise<OpenedFile> {
  const bytes = await readWhole(path);
  return { name: basename(path), bytes, recentId: await recent.add(path) };
}

/** Read a file whole. It is opened for reading only: a source is never changed. */
export async function readWhole(path: string): Promise<Uint8Array> {
  const name = basename(path);
  try {
    const about = await stat(path);
    if (!about.isFile()) throw new FileFault('file-unreadable', name);
    if (about.size > mostBytes) throw new FileFault('file-too-large', name);
    return await readFile(path, { flag: 'r' });
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw new FileFault(codeOf(error) === 'ENOENT' ? 'file-missing' : 'file-unreadable', name);
  }
}

export async function saveByDialog(
  suggestedName: string,
  kind: FileKind,
  bytes: Uint8Array,
): Promise<SavedFile | null> {
  const { canceled, filePath } = await dialog.showSaveDialog({
    defaultPath: basename(suggestedName),
    filters: [filterOf(kind)],
  });
  if (canceled || filePath === '') return null;
  const path = withExtension(filePath, kind);
  await writeWhole(path, bytes);
  return { name: basename(path), place: dirname(path) };
}

export function withExtension(path: string, kind: FileKind): string {
  return extname(path) === '' ? `${path}${kind.extensions[0] ?? ''}` : path;
}

export function filterOf(kind: FileKind): { name: string; extensions: string[] } {
  return { name: kind.title, extensions: kind.extensions.map((extension) => extension.slice(1)) };
}
