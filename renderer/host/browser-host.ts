import type { FileKind, Host, OpenedFile, RecentFile, SavedFile } from './host.ts';
import { forgetHandle, handleOf, keptHandles, keepHandle } from './handles.ts';
import { readProgramFile } from './program-file.ts';
import { watchRequests } from './request-watch.ts';

const settingsKey = 'workbench-settings';

/** A plain browser, served from this computer. Files open and save by the File System Access API where there is one. */
export function browserHost(): Host {
  const outside = watchRequests();
  return {
    kind: 'browser',
    openFiles: (kinds) => (window.showOpenFilePicker === undefined ? askByInput(kinds) : askByPicker(kinds)),
    openDropped: (file) => readWhole(file, null),
    openRecent: async (id) => {
      const handle = await handleOf(id);
      if (handle === undefined) throw new Error('this file is no longer known to the browser');
      return readHandle(handle);
    },
    recentFiles: async () => (await keptHandles()).map(recentOf),
    forgetRecent: forgetHandle,
    saveFile: (name, kind, bytes) =>
      window.showSaveFilePicker === undefined ? saveByDownload(name, bytes) : saveByPicker(name, kind, bytes),
    readSettings: () => Promise.resolve(storedSettings()),
    writeSettings: (settings) => {
      localStorage.setItem(settingsKey, JSON.stringify(settings));
      return Promise.resolve();
    },
    outsideRequests: () => Promise.resolve(outside()),
    readProgramFile,
  };
}

async function askByPicker(kinds: readonly FileKind[]): Promise<OpenedFile[]> {
  try {
    const handles = await window.showOpenFilePicker?.({ multiple: true, types: kinds.map(pickerType) });
    return await Promise.all((handles ?? []).map(readHandle));
  } catch (error) {
    if (isCancelled(error)) return [];
    throw error;
  }
}

/** Browsers without the File System Access API: the plain file field. */
function askByInput(kinds: readonly FileKind[]): Promise<OpenedFile[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = kinds.flatMap((kind) => kind.extensions).join(',');
  return new Promise((resolve, reject) => {
    input.addEventListener('cancel', () => resolve([]));
    input.addEventListener('change', () => {
      Promise.all([...(input.files ?? [])].map((file) => readWhole(file, null))).then(resolve, reject);
    });
    input.click();
  });
}

async function readHandle(handle: FileSystemFileHandle): Promise<OpenedFile> {
  if ((await handle.queryPermission?.({ mode: 'read' })) !== 'granted')
    await handle.requestPermission?.({ mode: 'read' });
  const file = await handle.getFile();
  return readWhole(file, await keepHandle(handle));
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

function saveByDownload(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<SavedFile> {
  const address = URL.createObjectURL(new Blob([bytes]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return Promise.resolve({ name, place: '' });
}

function pickerType(kind: FileKind): FilePickerAcceptType {
  return { description: kind.title, accept: { 'application/octet-stream': [...kind.extensions] } };
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

function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
