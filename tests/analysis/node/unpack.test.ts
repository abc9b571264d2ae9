import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../analysis/import/readers/crc32.ts';
import { unpackHere, type Unpack } from '../../../analysis/import/readers/unpack.ts';
import { unpackInPool } from '../../../analysis/node/unpack.ts';

/** Bytes that repeat, but not soon. */
function bytesOf(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => (i * 7 + (i >> 9)) & 0xff);
}

async function unpacked(unpack: Unpack, packed: Uint8Array, crc: number, size: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of unpack(packed, { crc, size })) pieces.push(piece.slice());
  return new Uint8Array(Buffer.concat(pieces));
}

for (const [name, unpack] of [
  ['in the pool', unpackInPool],
  ['in this thread', unpackHere],
] as const) {
  describe(`unpacking ${name}`, () => {
    for (const length of [0, 10, 3_000_000]) {
      const bytes = bytesOf(length);
      const packed = new Uint8Array(deflateRawSync(bytes));

      it(`gives ${length} bytes back`, async () => {
        const out = await unpacked(unpack, packed, crc32(bytes), length);
        expect(Buffer.compare(out, bytes)).toBe(0);
      });

      it(`refuses ${length} bytes of another checksum, and those that are cut`, async () => {
        await expect(unpacked(unpack, packed, crc32(bytes) ^ 1, length)).rejects.toThrow();
        await expect(unpacked(unpack, packed.subarray(0, -1), crc32(bytes), length)).rejects.toThrow();
      });
    }
  });
}
