import * as comlink from 'comlink';
import { isStorageName, StorageError, type Storage } from '../../analysis/project/storage.ts';
import type { OpfsAnswer, OpfsDoor } from './opfs-worker.ts';

/** The program's own place in the browser's private file system, behind a worker that starts at the first call. */
export function opfsStorage(): Storage {
  let started: OpfsDoor | null = null;
  const door = (): OpfsDoor => {
    started ??= comlink.wrap<OpfsDoor>(
      new Worker(new URL('./opfs-worker.ts', import.meta.url), { type: 'module', name: 'storage' }),
    ) as unknown as OpfsDoor;
    return started;
  };
  const named = async <T>(name: string, ask: () => Promise<OpfsAnswer<T>>): Promise<T> => {
    if (!isStorageName(name)) throw new StorageError('bad-name', `not a storage name: ${name}`);
    const answer = await ask();
    if ('fault' in answer) throw new StorageError(answer.fault, answer.message);
    return answer.value;
  };
  return {
    read: (name) => named(name, () => door().read(name)),
    write: async (name, bytes) => void (await named(name, () => door().write(name, bytes))),
    append: async (name, bytes) => void (await named(name, () => door().append(name, bytes))),
    list: (folder) => named(folder === '' ? 'all' : folder, () => door().list(folder)),
    remove: async (name) => void (await named(name, () => door().remove(name))),
    removeFolder: async (folder) => void (await named(folder, () => door().remove(folder))),
  };
}
