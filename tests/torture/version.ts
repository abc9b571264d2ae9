import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** Numbered bytes that carry their own sum, as a project file does: torn or mixed ones are told from whole ones. */
export function versionBytes(number: number, size: number): Buffer {
  const body = Buffer.alloc(size);
  body.writeUInt32LE(number, 0);
  for (let at = 4; at < size; at += 4096)
    body.writeUInt32LE((number * 2_654_435_761 + at) >>> 0, Math.min(at, size - 4));
  return Buffer.concat([body, createHash('sha256').update(body).digest()]);
}

/** The number of a whole version; 'torn' where the sum does not agree, null where there is no file. */
export async function versionIn(path: string): Promise<number | 'torn' | null> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return null;
  if (bytes.length < 36) return 'torn';
  const body = bytes.subarray(0, -32);
  const isWhole = createHash('sha256').update(body).digest().equals(bytes.subarray(-32));
  return isWhole ? body.readUInt32LE(0) : 'torn';
}
