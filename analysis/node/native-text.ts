import duckdb from '@duckdb/node-bindings';
import { BLOB } from '@duckdb/node-api';
import { EngineError } from '../engine/engine.ts';
import { packText, textReader, type PackedText } from '../engine/packed-text.ts';
import { utf8Look } from '../import/readers/utf8.ts';

/** 32-bit words that a text takes in a vector of DuckDB. */
export const textWords = 4;

/** Longer texts stand elsewhere and the vector has their address. */
const mostInPlace = 12;

/**
 * Texts that may be handed over as they lie, whose places are within their bytes and whose bytes are UTF-8: DuckDB takes
 * both on trust. What is not well formed becomes U+FFFD, as in every decoder.
 */
export function soundTexts(data: Uint8Array, valueOffsets: Int32Array, rows: number): PackedText {
  let isSound = (valueOffsets[0] ?? -1) >= 0 && (valueOffsets[rows] ?? Infinity) <= data.length;
  let isCut = false;
  for (let row = 0; row < rows; row += 1) {
    const start = valueOffsets[row] as number;
    if (start > (valueOffsets[row + 1] as number)) isSound = false;
    // A text begins with no byte that goes on with a character.
    if (((data[start] as number) & 0xc0) === 0x80) isCut = true;
  }
  if (!isSound) throw new EngineError('conversion', 'the texts of a column are not where they should be');
  const used = data.subarray(valueOffsets[0], valueOffsets[rows]);
  if (!isCut && utf8Look(used).faults === 0) return { data, valueOffsets };
  const read = textReader(data, valueOffsets);
  return packText(
    Array.from({ length: rows }, (_, row) => read(row)),
    '',
  );
}

/**
 * Writes `count` texts from the row `first` on as DuckDB keeps them (duckdb_string_t of its C interface): the length, then
 * up to 12 bytes in place, or the first four and the address of all. Gives what holds the bytes at those addresses, to be
 * kept for as long as they are read; null when all are short.
 */
export function writeTexts(
  { data, valueOffsets }: PackedText,
  first: number,
  count: number,
  target: Uint32Array<ArrayBuffer>,
): duckdb.Vector | null {
  const from = valueOffsets[first] as number;
  const to = valueOffsets[first + count] as number;
  const bytes = new Uint8Array(target.buffer);
  target.fill(0, 0, count * textWords);
  const held = to - from > mostInPlace ? holderOf(data.subarray(from, to)) : null;
  for (let i = 0, at = 0; i < count; i += 1, at += textWords) {
    const start = valueOffsets[first + i] as number;
    const length = (valueOffsets[first + i + 1] as number) - start;
    const shown = length <= mostInPlace ? length : 4;
    target[at] = length;
    for (let byte = 0; byte < shown; byte += 1) bytes[at * 4 + 4 + byte] = data[start + byte] as number;
    if (length > mostInPlace && held !== null) {
      const low = held.low + (start - from);
      target[at + 2] = low;
      target[at + 3] = low < 2 ** 32 ? held.high : held.high + 1;
    }
  }
  return held?.vector ?? null;
}

/** Bytes in memory of DuckDB's own, and the halves of their address. */
interface Held {
  readonly vector: duckdb.Vector;
  readonly low: number;
  readonly high: number;
}

function holderOf(bytes: Uint8Array): Held {
  const vector = duckdb.create_vector(BLOB.toLogicalType().logical_type, 1);
  duckdb.vector_assign_string_element_len(vector, 0, bytes);
  const { buffer, byteOffset } = duckdb.vector_get_data(vector, textWords * 4);
  const own = new DataView(buffer, byteOffset);
  return { vector, low: own.getUint32(8, true), high: own.getUint32(12, true) };
}
