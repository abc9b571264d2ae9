import { sha256 } from '../../analysis/model/sha256.ts';
import { fault } from './faults.ts';
import { download, isCancelled, pickByField, pickerType } from './browser-files.ts';
import { forget, keep, kept, keptById, sameFile, type KeptStudy } from './handles.ts';
import type { Host, OpenedStudyFile, RecentStudy, SavedStudyFile, StudySource, StudyToSave } from './host.ts';
import { opfsStorage } from './opfs-storage.ts';
import { holdLock } from './web-lock.ts';

type Studies = Pick<
  Host,
  | 'storage'
  | 'openStudyFile'
  | 'saveStudyFile'
  | 'releaseStudy'
  | 'recentStudies'
  | 'describeStudy'
  | 'pinStudy'
  | 'forgetStudy'
  | 'onStudyArrived'
>;

interface Given {
  readonly file: File;
  readonly handle: FileSystemFileHandle | null;
}

/**
 * Studies in a plain browser: file handles remembered by the browser, and a lock of the origin for the one writer, which
 * a crash of the page gives up by itself. Without handles a study is read from a field and saved as a download.
 */
export function browserStudies(): {
  readonly host: Studies;
  /** A study that came with other files: its id for `openStudyFile`. */
  readonly arrive: (file: File, handle: FileSystemFileHandle | null) => string;
} {
  const waiting = new Map<string, Given>();
  const locks = new Map<string, () => void>();
  /** True when this window may write the study. */
  const hold = async (placeId: string): Promise<boolean> => {
    if (locks.has(placeId)) return true;
    const release = await holdLock(`study ${placeId}`);
    if (release !== null) locks.set(placeId, release);
    return release !== null;
  };
  const host: Studies = {
    storage: opfsStorage(),
    openStudyFile: async (source) => {
      const given = await givenBy(source, waiting);
      return given === null ? null : opened(given, source.from === 'dialog' ? source.instead : null, hold);
    },
    saveStudyFile: (study) => save(study, hold),
    releaseStudy: (placeId) => {
      locks.get(placeId)?.();
      locks.delete(placeId);
      return Promise.resolve();
    },
    recentStudies: async () => {
      const studies = await Promise.all((await kept('studies')).map(shown));
      return studies.toSorted((a, b) => Number(b.isPinned) - Number(a.isPinned));
    },
    describeStudy: async (placeId, title, picture) => change(placeId, { title, picture }),
    pinStudy: (placeId, isPinned) => change(placeId, { isPinned }),
    forgetStudy: (placeId) => forget('studies', placeId),
    onStudyArrived: () => undefined,
  };
  const arrive = (file: File, handle: FileSystemFileHandle | null): string => {
    const id = crypto.randomUUID();
    waiting.set(id, { file, handle });
    return id;
  };
  return { host, arrive };
}

async function givenBy(source: StudySource, waiting: Map<string, Given>): Promise<Given | null> {
  if (source.from === 'dropped') return { file: source.file, handle: null };
  if (source.from === 'arrived') {
    const given = waiting.get(source.id);
    waiting.delete(source.id);
    return given ?? null;
  }
  if (source.from === 'recent') {
    const study = await keptById('studies', source.placeId);
    if (study === undefined) throw fault('file-missing', '');
    return { file: await fileOf(study.handle, 'read'), handle: study.handle };
  }
  if (window.showOpenFilePicker === undefined) {
    const [file] = await pickByField([source.kind], false);
    return file === undefined ? null : { file, handle: null };
  }
  try {
    const [handle] = await window.showOpenFilePicker({ multiple: false, types: [pickerType(source.kind)] });
    return handle === undefined ? null : { file: await fileOf(handle, 'read'), handle };
  } catch (error) {
    if (isCancelled(error)) return null;
    throw error;
  }
}

async function opened(
  { file, handle }: Given,
  instead: string | null,
  hold: (placeId: string) => Promise<boolean>,
): Promise<OpenedStudyFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const place = { name: file.name, place: '', bytes, sha256: await sha256(bytes) };
  if (handle === null) return { ...place, placeId: null, isReadOnly: false, heldBy: null };
  const placeId = await remember(handle, instead);
  const isMine = await hold(placeId);
  return { ...place, placeId, isReadOnly: !isMine, heldBy: isMine ? null : { host: '', since: '' } };
}

async function save(study: StudyToSave, hold: (placeId: string) => Promise<boolean>): Promise<SavedStudyFile | null> {
  const { suggestedName, bytes } = study;
  const hash = await sha256(bytes);
  const known = study.placeId === null ? undefined : await keptById('studies', study.placeId);
  if (known === undefined && window.showSaveFilePicker === undefined) {
    await download(suggestedName, bytes);
    return { placeId: null, name: suggestedName, place: '', sha256: hash };
  }
  const handle = known?.handle ?? (await askWhere(study));
  if (handle === null) return null;
  const placeId = await remember(handle, study.placeId);
  if (!(await hold(placeId))) throw fault('file-held', handle.name);
  const isSame = known !== undefined && study.expectedSha256 !== null;
  if (isSame && (await hashOf(handle)) !== study.expectedSha256) throw fault('file-changed', handle.name);
  await write(handle, bytes);
  if ((await hashOf(handle)) !== hash) throw fault('disk-error', handle.name);
  return { placeId, name: handle.name, place: '', sha256: hash };
}

async function askWhere({ suggestedName, kind }: StudyToSave): Promise<FileSystemFileHandle | null> {
  try {
    return (await window.showSaveFilePicker?.({ suggestedName, types: [pickerType(kind)] })) ?? null;
  } catch (error) {
    if (isCancelled(error)) return null;
    throw error;
  }
}

/** The browser writes to a copy and moves it over the file when it is closed: old or new, never half. */
async function write(handle: FileSystemFileHandle, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  try {
    if ((await handle.queryPermission?.({ mode: 'readwrite' })) !== 'granted')
      await handle.requestPermission?.({ mode: 'readwrite' });
    const writable = await handle.createWritable();
    await writable.write(bytes);
    await writable.close();
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    throw fault(isFull ? 'disk-full' : 'write-refused', handle.name);
  }
}

async function fileOf(handle: FileSystemFileHandle, mode: 'read'): Promise<File> {
  try {
    if ((await handle.queryPermission?.({ mode })) !== 'granted') await handle.requestPermission?.({ mode });
    return await handle.getFile();
  } catch (error) {
    const isGone = error instanceof DOMException && error.name === 'NotFoundError';
    throw fault(isGone ? 'file-missing' : 'file-unreadable', handle.name);
  }
}

/** The same file keeps its id; a study that was moved takes the id of its old place. */
async function remember(handle: FileSystemFileHandle, instead: string | null): Promise<string> {
  const known =
    (await sameFile('studies', handle)) ?? (instead === null ? undefined : await keptById('studies', instead));
  const study: KeptStudy = {
    id: known?.id ?? crypto.randomUUID(),
    title: known?.title ?? '',
    isPinned: known?.isPinned ?? false,
    picture: known?.picture ?? null,
    name: handle.name,
    openedAt: new Date().toISOString(),
    handle,
  };
  await keep('studies', study);
  return study.id;
}

async function change(placeId: string, part: Partial<KeptStudy>): Promise<void> {
  const study = await keptById('studies', placeId);
  if (study !== undefined) await keep('studies', { ...study, ...part });
}

/** Whether the file is still there can be told only where the browser needs not ask the person first. */
async function shown({ id, handle, ...study }: KeptStudy): Promise<RecentStudy> {
  const mayLook = (await handle.queryPermission?.({ mode: 'read' })) === 'granted';
  const isMissing =
    mayLook &&
    (await handle.getFile().then(
      () => false,
      () => true,
    ));
  return { ...study, placeId: id, place: '', isMissing };
}

async function hashOf(handle: FileSystemFileHandle): Promise<string> {
  return sha256(new Uint8Array(await (await fileOf(handle, 'read')).arrayBuffer()));
}
