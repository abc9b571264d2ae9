import duckdb from '@duckdb/node-bindings';
import {
  BIGINT,
  BOOLEAN,
  DATE,
  DOUBLE,
  type DuckDBAppender,
  DuckDBDataChunk,
  type DuckDBType,
  VARCHAR,
} from '@duckdb/node-api';
import { type Data, type DataType, type RecordBatch, Type } from 'apache-arrow';
import { EngineError } from '../engine/engine.ts';
import { packText } from '../engine/packed-text.ts';
import { soundTexts, textWords, writeTexts } from './native-text.ts';

/** Rows of one chunk: DuckDB's vector size. */
const chunkRows = 2048;

/** Copies the values of a column into a vector, from the row `start` on; gives what must be kept until they are read. */
type ColumnWriter = (vector: duckdb.Vector, start: number, rows: number) => unknown;

/** DuckDB's type for a column of a stream. */
export function nativeType(type: DataType): DuckDBType {
  switch (type.typeId as Type) {
    case Type.Int:
      return BIGINT;
    case Type.Float:
      return DOUBLE;
    case Type.Date:
      return DATE;
    case Type.Bool:
      return BOOLEAN;
    default:
      return VARCHAR;
  }
}

/**
 * Appends an Arrow batch to the table, a chunk at a time. Arrow and DuckDB lay figures, days and gaps out alike, so they are
 * copied whole; one value a call took more than twice as long. The copy checks nothing: every length is checked before.
 */
export function appendBatch(appender: DuckDBAppender, batch: RecordBatch): void {
  const columns = batch.data.children;
  const writers = columns.map((data) => columnWriter(data, batch.numRows));
  const gaps = columns.map((data) => gapWriter(data, batch.numRows));
  const chunk = DuckDBDataChunk.create(columns.map(({ type }) => nativeType(type)));
  for (let start = 0; start < batch.numRows; start += chunkRows) {
    const rows = Math.min(chunkRows, batch.numRows - start);
    chunk.reset();
    chunk.rowCount = rows;
    const kept = columns.map((_, place) => {
      const vector = duckdb.data_chunk_get_vector(chunk.chunk, place);
      gaps[place]?.(vector, start, rows);
      return writers[place]?.(vector, start, rows);
    });
    appender.appendDataChunk(chunk);
    kept.length = 0;
  }
}

function columnWriter(data: Data, rows: number): ColumnWriter {
  switch (data.type.typeId as Type) {
    case Type.Int:
    case Type.Float:
    case Type.Date:
      return figures(whole(data.values as BigInt64Array, rows));
    case Type.Dictionary:
      return words(data, rows);
    case Type.Bool:
      return bits(whole(data.values as Uint8Array, Math.ceil(rows / 8)));
    default:
      return texts(data, rows);
  }
}

/** Arrow and DuckDB mark with a bit which rows have a value; null when all of them have one. */
function gapWriter(data: Data, rows: number): ColumnWriter | null {
  if (data.nullCount === 0 || data.nullBitmap.length === 0) return null;
  const { buffer, byteOffset } = whole(data.nullBitmap, Math.ceil(rows / 8));
  return (vector, start, count) => {
    duckdb.vector_ensure_validity_writable(vector);
    const size = Math.ceil(count / 8);
    duckdb.copy_data_to_vector_validity(vector, 0, buffer as ArrayBuffer, byteOffset + start / 8, size);
  };
}

function figures({ buffer, byteOffset, BYTES_PER_ELEMENT: width }: BigInt64Array): ColumnWriter {
  return (vector, start, rows) =>
    duckdb.copy_data_to_vector(vector, 0, buffer as ArrayBuffer, byteOffset + start * width, rows * width);
}

function bits(values: Uint8Array): ColumnWriter {
  const bytes = new Uint8Array(chunkRows);
  return (vector, start, rows) => {
    for (let row = 0, at = start; row < rows; row += 1, at += 1) {
      bytes[row] = ((values[at >> 3] as number) >> (at & 7)) & 1;
    }
    duckdb.copy_data_to_vector(vector, 0, bytes.buffer, 0, rows);
  };
}

function texts(data: Data, rows: number): ColumnWriter {
  const sound = soundTexts(data.values as Uint8Array, whole(data.valueOffsets as Int32Array, rows + 1), rows);
  const made = new Uint32Array(chunkRows * textWords);
  return (vector, start, count) => {
    const kept = writeTexts(sound, start, count, made);
    duckdb.copy_data_to_vector(vector, 0, made.buffer, 0, count * textWords * 4);
    return kept;
  };
}

/** Words of a dictionary are written once, and their four words of 32 bits copied for each row. */
function words(data: Data, rows: number): ColumnWriter {
  const codes = whole(data.values as Uint16Array, rows);
  const known = Array.from(data.dictionary ?? []) as readonly (string | null)[];
  if (known.includes(null)) throw new EngineError('conversion', 'a dictionary without one of its texts');
  const written = new Uint32Array(Math.max(1, known.length) * textWords);
  const held = writeTexts(packText(known, ''), 0, known.length, written);
  const made = new Uint32Array(chunkRows * textWords);
  return (vector, start, count) => {
    for (let row = 0, at = 0; row < count; row += 1, at += textWords) {
      const from = (codes[start + row] as number) * textWords;
      if (from >= written.length && data.getValid(start + row))
        throw new EngineError('conversion', 'a text is not in the dictionary of its column');
      // Where there is no text the code may be any; what stands beyond the dictionary is written as nothing.
      made[at] = written[from] as number;
      made[at + 1] = written[from + 1] as number;
      made[at + 2] = written[from + 2] as number;
      made[at + 3] = written[from + 3] as number;
    }
    duckdb.copy_data_to_vector(vector, 0, made.buffer, 0, count * textWords * 4);
    return held;
  };
}

/** The values, if there are as many as promised. */
function whole<T extends { readonly length: number }>(values: T, length: number): T {
  if (values.length >= length) return values;
  throw new EngineError('conversion', `${String(values.length)} of ${String(length)} values of a column are there`);
}
