import * as comlink from 'comlink';
import { InputError } from '../../analysis/model/notice.ts';
import type { ReadStudy, Study, WriteOptions } from '../../analysis/project/study.ts';
import type { StudyDoor, WorkerAnswer } from './study-worker.ts';

/** The study of a file's bytes, which are handed over. What is no study is an InputError. */
export function unpackStudy(bytes: Uint8Array<ArrayBuffer>, file: string): Promise<ReadStudy> {
  return inWorker((door) => door.read(comlink.transfer(bytes, [bytes.buffer]), file));
}

/** The bytes of a project file. */
export function packStudy(
  study: Study,
  options: Omit<WriteOptions, 'onProgress'>,
  onProgress: (done: number, total: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  return inWorker((door) => door.write(study, options, comlink.proxy(onProgress)));
}

/** A worker for one piece of work, thrown away with all the memory it took. */
async function inWorker<T>(work: (door: StudyDoor) => Promise<WorkerAnswer<T>>): Promise<T> {
  const worker = new Worker(new URL('./study-worker.ts', import.meta.url), { type: 'module', name: 'study' });
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(new Error(event.message || 'the study could not be packed'));
    });
  });
  try {
    const answer = await Promise.race([work(comlink.wrap<StudyDoor>(worker) as unknown as StudyDoor), died]);
    if ('refused' in answer) throw new InputError(answer.refused);
    return answer.value;
  } finally {
    worker.terminate();
  }
}
