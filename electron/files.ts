import { dialog } from 'electron';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Fault, FaultCode, FileKind, OpenedFile, SavedFile } from './contract.ts';
import type { RecentList } from './recent.ts';

/** Beyond this a file cannot be held in the window's memory beside its tables. */
const mostBytes = 1_000_000_000;

export class FileFault extends Error {
  readonly fault: Fault;

  constructor(code: FaultCode, name: string) {
    super(`${code} ${name}`);
    this.fault = { code, name };
  }
}

export async function openByDialog(kinds: readonly FileKind[], recent: RecentList): Promise<OpenedFile[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    properties: ['openFile', 'multiSelections'],
    filters: kinds.map(filterOf),
  });
  return canceled ? [] : Promise.all(filePaths.map((path) => openPath(path, recent)));
}

export async function openRecent(id: string, recent: RecentList): Promise<OpenedFile> {
  const path = await recent.pathOf(id);
  if (path === undefined) throw new FileFault('file-missing', '');
  return openPath(path, recent);
}

/** Read a file whole. It is opened for reading only: a source is never changed. */
export async function openPath(path: string, recent: RecentList): Promise<OpenedFile> {
  const name = basename(path);
  try {
    const about = await stat(path);
    if (!about.isFile()) throw new FileFault('file-unreadable', name);
    if (about.size > mostBytes) throw new FileFault('file-too-large', name);
    const bytes = await readFile(path, { flag: 'r' });
    return { name, bytes, recentId: await recent.add(path) };
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
  const path = extname(filePath) === '' ? `${filePath}${kind.extensions[0] ?? ''}` : filePath;
  await writeWhole(path, bytes);
  return { name: basename(path), place: dirname(path) };
}

/** Old or new, never half: written beside the target, forced to disk, then moved over it. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${String(process.pid)}.${crypto.randomUUID()}.tmp`);
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await moveOver(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw new FileFault(codeOf(error) === 'ENOSPC' ? 'disk-full' : 'write-refused', basename(path));
  }
}

/** Virus scanners hold a fresh file for a moment on Windows: the move is tried again for up to ten seconds. */
async function moveOver(from: string, to: string): Promise<void> {
  for (let wait = 50; ; wait *= 2) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (!['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error)) || wait > 6400) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

function filterOf(kind: FileKind): { name: string; extensions: string[] } {
  return { name: kind.title, extensions: kind.extensions.map((extension) => extension.slice(1)) };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
