import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { proxy, wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { unreadable } from '../import/problems.ts';
import { limits } from '../import/readers/limits.ts';
import {
  openGuarded,
  readerDied,
  readLimits,
  type Importer,
  type ReaderWorker,
  type ReadOptions,
} from '../import/worker/guarded-reader.ts';
import { createReader, type Reader } from '../import/worker/reader.ts';
import { unpackInPool } from './unpack.ts';

export interface NodeReadOptions extends ReadOptions {
  /** The built worker; beside this file in the built program. */
  readonly worker?: URL;
  /** Milliseconds without progress until the reader is stopped. */
  readonly stalled?: number;
}

/**
 * Open a workbook or text table from disk, read-only, in a worker thread with limits of time and memory. Close it when
 * done, or the process goes on living.
 */
export async function readWorkbookFile(path: string, options: NodeReadOptions = {}): Promise<Importer> {
  return openWorkbookBytes(await bytesOf(path), basename(path), options);
}

/** The same for bytes that are here already: of a workbook kept in a study. */
export function openWorkbookBytes(
  bytes: Uint8Array<ArrayBuffer>,
  file: string,
  options: NodeReadOptions = {},
): Promise<Importer> {
  const worker = options.worker ?? new URL('./reader-worker.js', import.meta.url);
  // Run from the sources, as unit tests do, there is no built worker: the same reader answers in this thread.
  const start = existsSync(fileURLToPath(worker)) ? () => startWorker(worker, file) : inThisThread;
  const stalled = options.stalled ?? readLimits.stalled;
  return openGuarded(bytes, file, start, options, { slow: readLimits.slow, stalled });
}

/** Bytes of a file, opened for reading alone; `most` bytes at most. */
export async function bytesOf(path: string, most: number = limits.fileBytes): Promise<Uint8Array<ArrayBuffer>> {
  const file = basename(path);
  try {
    const about = await stat(path);
    if (!about.isFile()) {
      throw unreadable('not-a-file', { file }, `${path} is not a file.`, 'Name a file, not a folder.');
    }
    if (about.size > most) {
      const size = (about.size / 1e6).toFixed(0);
      const words = `The file has ${size} MB; at most ${String(most / 1e6)} MB are read.`;
      throw unreadable('file-too-large', { file }, words, 'Split it.');
    }
    return new Uint8Array(await readFile(path));
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') {
      throw unreadable('file-not-found', { file }, `There is no file ${path}.`, 'Check the name and the folder.');
    }
    if (fault instanceof Error && 'code' in fault && (fault.code === 'EACCES' || fault.code === 'EPERM')) {
      throw unreadable('file-not-allowed', { file }, `The file ${path} may not be read.`, 'Check its permissions.');
    }
    throw fault;
  }
}

function startWorker(url: URL, file: string): ReaderWorker {
  const worker = new Worker(url, { resourceLimits: { maxOldGenerationSizeMb: 1536 } });
  const died = new Promise<never>((_, reject) => {
    worker.once('error', (fault: Error) => {
      reject(readerDied(file, 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY'));
    });
  });
  died.catch(() => undefined);
  return {
    reader: wrap<Reader>(nodeEndpoint(worker)) as unknown as Reader,
    died,
    stop: () => void worker.terminate(),
    callback: (progress) => proxy(progress),
  };
}

function inThisThread(): ReaderWorker {
  return {
    reader: createReader(unpackInPool),
    died: new Promise<never>(() => undefined),
    stop: () => undefined,
    callback: (progress) => progress,
  };
}
