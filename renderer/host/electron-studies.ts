import type { Bridge, OpenedStudy } from '../../electron/contract.ts';
import { StorageError, type Storage } from '../../analysis/project/storage.ts';
import { InputError } from '../../analysis/model/notice.ts';
import { inWords } from './faults.ts';
import type { Host, OpenedStudyFile, StudySource } from './host.ts';

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

/** Studies and storage of the desktop program: both are the main process's. */
export function electronStudies(bridge: Bridge): Studies {
  return {
    storage: electronStorage(bridge),
    openStudyFile: async (source) => openedFile(await inWords(ask(bridge, source))),
    saveStudyFile: (study) => inWords(bridge.saveStudy(study)),
    releaseStudy: async (placeId) => void (await bridge.releaseStudy(placeId)),
    recentStudies: async () => {
      const studies = await bridge.recentStudies();
      const shown = studies.map((study) => ({ ...study, picture: study.picture && new Uint8Array(study.picture) }));
      return shown.toSorted((a, b) => Number(b.isPinned) - Number(a.isPinned));
    },
    describeStudy: async (placeId, title, picture) => void (await bridge.describeStudy({ placeId, title, picture })),
    pinStudy: async (placeId, isPinned) => void (await bridge.pinStudy(placeId, isPinned)),
    forgetStudy: async (placeId) => void (await bridge.forgetStudy(placeId)),
    onStudyArrived: (listener) => {
      bridge.onStudyArrived(listener);
      void bridge.arrivedStudies().then((waiting) => waiting.forEach(listener));
    },
  };
}

function ask(bridge: Bridge, source: StudySource): Promise<OpenedStudy | null> {
  return source.from === 'dropped' ? bridge.openDroppedStudy(source.file) : bridge.openStudy(source);
}

function openedFile(study: OpenedStudy | null): OpenedStudyFile | null {
  return study === null ? null : { ...study, bytes: new Uint8Array(study.bytes) };
}

function electronStorage(bridge: Bridge): Storage {
  return {
    read: async (name) => {
      const bytes = await stored(bridge.storeRead(name));
      return bytes === null ? null : new Uint8Array(bytes);
    },
    write: async (name, bytes) => void (await stored(bridge.storeWrite(name, bytes))),
    append: async (name, bytes) => void (await stored(bridge.storeAppend(name, bytes))),
    list: (folder) => stored(bridge.storeList(folder)),
    remove: async (name) => void (await stored(bridge.storeRemove(name))),
    removeFolder: async (folder) => void (await stored(bridge.storeRemoveFolder(folder))),
  };
}

/** The answer, or its fault as every storage tells it. */
async function stored<T>(answer: Promise<T>): Promise<T> {
  try {
    return await inWords(answer);
  } catch (error) {
    const code = error instanceof InputError ? error.notice.code : '';
    const message = error instanceof Error ? error.message : String(error);
    if (code === 'disk-full') throw new StorageError('full', message);
    if (code === 'refused') throw new StorageError('bad-name', message);
    throw new StorageError(code === 'write-refused' ? 'refused' : 'io', message);
  }
}
