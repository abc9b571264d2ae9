import * as comlink from 'comlink';
import { InputError, type Notice } from '../../analysis/model/notice.ts';
import { readStudy } from '../../analysis/project/file/read.ts';
import { writeStudy } from '../../analysis/project/file/write.ts';
import type { ReadStudy, Study, WriteOptions } from '../../analysis/project/study.ts';

export type WorkerAnswer<T> = { readonly value: T } | { readonly refused: Notice };

/** Studies are packed and unpacked here, so that the window goes on answering. */
export interface StudyDoor {
  read(bytes: Uint8Array, file: string): Promise<WorkerAnswer<ReadStudy>>;
  write(
    study: Study,
    options: Omit<WriteOptions, 'onProgress'>,
    onProgress: (done: number, total: number) => void,
  ): Promise<WorkerAnswer<Uint8Array<ArrayBuffer>>>;
}

const door: StudyDoor = {
  read: (bytes, file) => answered(() => readStudy(bytes, file)),
  async write(study, options, onProgress) {
    const answer = await answered(() => writeStudy(study, { ...options, onProgress }));
    return 'value' in answer ? comlink.transfer(answer, [answer.value.buffer]) : answer;
  },
};

comlink.expose(door);

async function answered<T>(work: () => Promise<T>): Promise<WorkerAnswer<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    // An error loses its notice between threads.
    if (error instanceof InputError) return { refused: error.notice };
    throw error;
  }
}
