import type { TransformOptions } from 'node:stream';
import { createGunzip, gunzipSync, type ZlibOptions } from 'node:zlib';
import { gzipFrame, type Promised } from '../import/readers/unpack.ts';

/** Big pieces: each costs a turn of the event loop. Several wait, so that unpacking goes on while cells are read. */
const pieceBytes = 524_288;
const ahead: ZlibOptions & TransformOptions = { chunkSize: pieceBytes, readableHighWaterMark: pieceBytes * 6 };

/** Unpack on a thread of Node's own, beside the one that asks; the checksum is compared there too. */
export async function* unpackInPool(packed: Uint8Array, promised: Promised): AsyncGenerator<Uint8Array> {
  const { head, tail } = gzipFrame(promised);
  if (promised.size <= pieceBytes) {
    // A part of one piece: to make a stream for it would take longer than to unpack it.
    yield gunzipSync(Buffer.concat([head, packed, tail]), { maxOutputLength: promised.size + 1 });
    return;
  }
  const stream = createGunzip(ahead);
  stream.write(head);
  stream.write(packed);
  stream.end(tail);
  try {
    for await (const piece of stream) yield piece as Uint8Array;
  } finally {
    stream.destroy();
  }
}
