import { parentPort } from 'node:worker_threads';
import { expose, transfer } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { createReader, type Reader } from '../import/worker/reader.ts';
import { unpackInPool } from './unpack.ts';

if (parentPort === null) throw new Error('reader-worker runs as a worker');

const reader = createReader(unpackInPool);

const door: Reader = {
  ...reader,
  async apply(plan, progress) {
    const answer = await reader.apply(plan, progress);
    // The tables' bytes move out of the worker instead of being copied.
    const bytes = answer.ok ? answer.value.map((table) => table.arrow.buffer) : [];
    return transfer(answer, bytes as ArrayBuffer[]);
  },
};

expose(door, nodeEndpoint(parentPort));
