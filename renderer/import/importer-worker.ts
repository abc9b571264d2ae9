import * as comlink from 'comlink';
import { createReader, type Reader } from '../../analysis/import/worker/reader.ts';
import { unpackBeside } from './unpack.ts';

// One opened file lives here; the window ends the worker to be rid of it.
const reader = createReader(unpackBeside);

const door: Reader = {
  ...reader,
  async apply(plan, progress) {
    const answer = await reader.apply(plan, progress);
    // The tables' bytes move to the window instead of being copied.
    const bytes = answer.ok ? answer.value.map((table) => table.arrow.buffer) : [];
    return comlink.transfer(answer, bytes as ArrayBuffer[]);
  },
};

comlink.expose(door);
