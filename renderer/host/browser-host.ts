import { download, isCancelled, pickByField, pickerType } from './browser-files.ts';
import { browserStudies } from './browser-studies.ts';
import { forget, keep, kept, keptById, sameFile } from './handles.ts';
import type { FileKind, Host, OpenedFile, RecentFile, SavedFile } from './host.ts';
import { readProgramFile } from './program-file.ts';
import { watchRequests } from './request-watch.ts';

/** Recent files shown. */
const most = 12;
const settingsKey = 'workbench-settings';

/** A plain browser, served from this computer. Files open and save by the File System Access API where there is one. */
export function browserHost(): Host {
  const outside = watchRequests();
  const studies = browserStudies();
  return {
    kind: 'browser',
    openFiles: (kinds) =>
      window.showOpenFilePicker === undefined ? askByField(kinds, studies.arrive) : askByPicker(kinds, studies.arrive),
    openDropped: (file) => readWhole(file, null),
    openRecent: async (id) => {
      const known = await keptById('handles', id);
      if (known === undefined) throw new Error('this file is no longer known to the browser');
      return readHandle(known.handle, studies.arrive);
    },
    recentFiles: async () => (await kept('handles')).slice(0, most).map(recentOf),
    forgetRecent: (id) => forget('handles', id),
    saveFile: (name, kind, bytes) =>
      window.showSaveFilePicker === undefined ? download(name, bytes) : saveByPicker(name, kind, bytes),
    readSettings: () => Promise.resolve(storedSettings()),
    writeSettings: (settings) => {
      localStorage.setItem(settingsKey, JSON.stringify(settings));
      return Promise.resolve();
    },
    outsideRequests: () => Promise.resolve(outside()),
    readProgramFile,
    ...studies.host,
  };
}

type Arrive = (file: File, handle: FileSystemFileHandle | null) => string;

async function askByPicker(kinds: readonly FileKind[], arrive: Arrive): Promise<OpenedFile[]> {
  try {
    const handles = await window.showOpenFilePicker?.({ multiple: true, types: kinds.map(pickerType) });
    return await Promise.all((handles ?? []).map((handle) => readHandle(handle, arrive)));
  } catch (error) {
    if (isCancelled(error)) return [];
    throw error;
  }
}

/** Browsers without the File System Access API: the plain file field. */
async function askByField(kinds: readonly FileKind[], arrive: Arrive): Promise<OpenedFile[]> {
  const files = await pickByField(kinds, true);
  return Promise.all(files.map((file) => (isStudy(file) ? arrived(file, null, arrive) : readWhole(file, null))));
}

async function readHandle(handle: FileSystemFileHandle, arrive: Arrive): Promise<OpenedFile> {
  if ((await handle.queryPermission?.({ mode: 'read' })) !== 'granted')
    await handle.requestPermission?.({ mode: 'read' });
  const file = await handle.getFile();
  if (isStudy(file)) return arrived(file, handle, arrive);
  const id = (await sameFile('handles', handle))?.id ?? crypto.randomUUID();
  await keep('handles', { id, name: handle.name, openedAt: new Date().toISOString(), handle });
  return readWhole(file, id);
}

function arrived(file: File, handle: FileSystemFileHandle | null, arrive: Arrive): OpenedFile {
  return { name: file.name, bytes: new Uint8Array(), recentId: null, arrivedId: arrive(file, handle) };
}

function isStudy(file: File): boolean {
  return /\.vcw$/i.test(file.name);
}

async function readWhole(file: File, recentId: string | null): Promise<OpenedFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), recentId };
}

async function saveByPicker(
  suggestedName: string,
  kind: FileKind,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<SavedFile | null> {
  try {
    const handle = await window.showSaveFilePicker?.({ suggestedName, types: [pickerType(kind)] });
    if (handle === undefined) return null;
    const writable = await handle.createWritable();
    await writable.write(bytes);
    await writable.close();
    return { name: handle.name, place: '' };
  } catch (error) {
    if (isCancelled(error)) return null;
    throw error;
  }
}

function recentOf(kept: { id: string; name: string; openedAt: string }): RecentFile {
  return { ...kept, place: '', isMissing: false };
}

function storedSettings(): Readonly<Record<string, unknown>> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(settingsKey) ?? '{}');
    return typeof stored === 'object' && stored !== null ? { ...stored } : {};
  } catch {
    // Damaged settings are worth less than a window that opens.
    return {};
  }
}
