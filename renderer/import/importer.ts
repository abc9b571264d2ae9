import * as comlink from 'comlink';
import {
  openGuarded,
  readerDied,
  type Importer,
  type ReaderWorker,
  type ReadOptions,
} from '../../analysis/import/worker/guarded-reader.ts';
import type { OpenedFile } from '../host/host.ts';
import type { Reader } from '../../analysis/import/worker/reader.ts';

export type { Importer, ReadOptions } from '../../analysis/import/worker/guarded-reader.ts';

/**
 * Open a file in a worker of its own: the window stays free, a file that hangs or fills the memory ends its worker and
 * nothing else. Close it when the tables are in the study.
 */
export function openImporter(
  file: Pick<OpenedFile, 'name' | 'bytes'> & Partial<OpenedFile>,
  options: ReadOptions = {},
): Promise<Importer> {
  return openGuarded(file.bytes, file.name, () => startWorker(file.name), options);
}

function startWorker(file: string): ReaderWorker {
  const worker = new Worker(new URL('./importer-worker.ts', import.meta.url), { type: 'module', name: 'importer' });
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(readerDied(file, /memory|allocation|array length/i.test(event.message)));
    });
  });
  died.catch(() => undefined);
  return {
    reader: comlink.wrap<Reader>(worker) as unknown as Reader,
    died,
    stop: () => worker.terminate(),
    callback: (progress) => comlink.proxy(progress),
  };
}
