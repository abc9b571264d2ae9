import * as comlink from 'comlink';
import { gzipFrame, unpackHere, type Promised } from '../../analysis/import/readers/unpack.ts';
import type { UnpackDoor } from './unpack-worker.ts';

/** Pieces asked for before they are needed: what the other thread may be ahead. */
const ahead = 4;

let helper: Promise<comlink.Remote<UnpackDoor> | null> | null = null;

/** Unpack in a worker beside the one that asks, one part after the other; in this one when there can be none. */
export async function* unpackBeside(packed: Uint8Array, promised: Promised): AsyncGenerator<Uint8Array> {
  helper ??= startHelper();
  const door = await helper;
  if (door === null) {
    yield* unpackHere(packed, promised);
    return;
  }
  const { head, tail } = gzipFrame(promised);
  const copy = packed.slice();
  await door.begin(comlink.transfer([head, copy, tail], [copy.buffer]));
  const asked = Array.from({ length: ahead }, () => ask(door));
  for (;;) {
    const piece = await asked.shift();
    if (piece === undefined || piece === null) return;
    asked.push(ask(door));
    yield piece;
  }
}

function ask(door: comlink.Remote<UnpackDoor>): Promise<Uint8Array | null> {
  const piece = door.next();
  // A piece that is no longer wanted may fail unheard.
  piece.catch(() => undefined);
  return piece;
}

/** The other worker, once it answers; null when it cannot be started. */
function startHelper(): Promise<comlink.Remote<UnpackDoor> | null> {
  const worker = new Worker(new URL('./unpack-worker.ts', import.meta.url), { type: 'module', name: 'unpack' });
  const door = comlink.wrap<UnpackDoor>(worker);
  const failed = new Promise<null>((resolve) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      resolve(null);
    });
  });
  return Promise.race([door.begin([]).then(() => door), failed]);
}
