import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';

/** What the directory of an archive promises of a part. */
export interface Promised {
  readonly crc: number;
  readonly size: number;
}

/**
 * Unpacks deflated bytes piece by piece. It rejects when they cannot be unpacked or do not give the promised checksum;
 * the size is counted by the caller. Hosts have faster ones than this program's own, on a thread beside.
 */
export type Unpack = (packed: Uint8Array, promised: Promised) => AsyncIterable<Uint8Array>;

const step = 16_384;

/** Unpacks in this thread, in plain ECMAScript. */
export async function* unpackHere(packed: Uint8Array, promised: Promised): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let crc = 0;
  const inflate = new Inflate((chunk) => ready.push(chunk));
  for (let at = 0; at < packed.length || at === 0; at += step) {
    inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
    const given = ready;
    ready = [];
    for (const chunk of given) {
      crc = crc32(chunk, crc);
      yield chunk;
    }
    await Promise.resolve();
  }
  if (crc !== promised.crc) throw new Error('the checksum differs');
}

/** The head and tail that make a gzip file of deflated bytes: hosts unpack that and check the sum by themselves. */
export function gzipFrame({ crc, size }: Promised): {
  readonly head: Uint8Array<ArrayBuffer>;
  readonly tail: Uint8Array<ArrayBuffer>;
} {
  const tail = new Uint8Array(8);
  const view = new DataView(tail.buffer);
  view.setUint32(0, crc, true);
  view.setUint32(4, size >>> 0, true);
  return { head: Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255), tail };
}
