import {
  BIGINT,
  BOOLEAN,
  DATE,
  DOUBLE,
  type DuckDBAppender,
  DuckDBDataChunk,
  DuckDBDateValue,
  type DuckDBType,
  type DuckDBValue,
  type DuckDBVector,
  ENUM,
  VARCHAR,
} from '@duckdb/node-api';
import { type Data, type RecordBatch, Type } from 'apache-arrow';
import { textReader } from '../engine/packed-text.ts';

/** Rows of one chunk: DuckDB's vector size. */
const chunkRows = 2048;

/** How a column's values go into vectors: of a type that is quick to write and becomes the table's own as it is appended. */
interface ColumnWriter {
  readonly type: DuckDBType;
  /** Writes the values from the row `start` on, one for each place of the vector. */
  write(vector: DuckDBVector, start: number, rows: number): void;
}

/** Appends an Arrow batch to the table, a chunk at a time. */
export function appendBatch(appender: DuckDBAppender, batch: RecordBatch): void {
  const columns = batch.data.children;
  const writers = columns.map(columnWriter);
  const types = writers.map(({ type }) => type);
  for (let start = 0; start < batch.numRows; start += chunkRows) {
    const rows = Math.min(chunkRows, batch.numRows - start);
    const chunk = DuckDBDataChunk.create(types, rows);
    for (const [place, data] of columns.entries()) {
      const vector = chunk.getColumnVector(place);
      writers[place]?.write(vector, start, rows);
      if (data.nullCount > 0) writeGaps(vector, data, start, rows);
      vector.flush();
    }
    appender.appendDataChunk(chunk);
  }
}

/** Gaps come after the values, as telling a vector that a value is none costs more than all of the others. */
function writeGaps(vector: DuckDBVector, data: Data, start: number, rows: number): void {
  for (let row = 0; row < rows; row += 1) if (!data.getValid(start + row)) vector.setItem(row, null);
}

function columnWriter(data: Data): ColumnWriter {
  switch (data.type.typeId as Type) {
    case Type.Int:
      return integers(data.values as BigInt64Array);
    case Type.Float:
      return each(DOUBLE, data.values as Float64Array, (value) => value);
    case Type.Date:
      return each(DATE, data.values as Int32Array, (day) => new DuckDBDateValue(day));
    case Type.Dictionary:
      return words(data);
    case Type.Bool:
      return bits(data.values as Uint8Array, data.offset);
    default:
      return texts(data.values as Uint8Array, data.valueOffsets as Int32Array);
  }
}

function each<T>(
  type: DuckDBType,
  values: { readonly [row: number]: T },
  valueOf: (value: T) => DuckDBValue,
): ColumnWriter {
  return {
    type,
    write(vector, start, rows) {
      for (let row = 0; row < rows; row += 1) vector.setItem(row, valueOf(values[start + row] as T) as never);
    },
  };
}

/** As doubles where all of them are exact, for a BigInt of each costs ten times as much; else as they are. */
function integers(values: BigInt64Array): ColumnWriter {
  const halves = new Int32Array(values.buffer, values.byteOffset, values.length * 2);
  for (let high = 1; high < halves.length; high += 2) {
    const half = halves[high] as number;
    if (half < -mostHigh || half >= mostHigh) return each(BIGINT, values, (value) => value);
  }
  return {
    type: DOUBLE,
    write(vector, start, rows) {
      for (let row = 0, at = start * 2; row < rows; row += 1, at += 2) {
        const value = (halves[at + 1] as number) * 2 ** 32 + ((halves[at] as number) >>> 0);
        vector.setItem(row, value as never);
      }
    },
  };
}

/** Of whole numbers up to 2^53, which a double holds, the upper 32 bits are below this. */
const mostHigh = 2 ** 21;

/** Words of a dictionary as an ENUM of the chunk alone: the table's column is VARCHAR. */
function words(data: Data): ColumnWriter {
  const codes = data.values as Uint16Array;
  const known = data.dictionary?.toArray() as readonly string[];
  return each(isEnum(known) ? ENUM(known) : VARCHAR, codes, (code) => known[code] as string);
}

/** An ENUM has each word once, and its words end at a NUL. */
function isEnum(known: readonly string[]): boolean {
  return known.length > 0 && new Set(known).size === known.length && !known.some((word) => word.includes('\0'));
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The texts of a chunk are decoded at once; where a byte is a character, each is a part of that. */
function texts(bytes: Uint8Array, offsets: Int32Array): ColumnWriter {
  const read = textReader(bytes, offsets);
  return {
    type: VARCHAR,
    write(vector, start, rows) {
      const from = offsets[start] as number;
      const to = offsets[start + rows] as number;
      const all = decoder.decode(bytes.subarray(from, to));
      const isPlain = all.length === to - from;
      for (let row = 0, at = start; row < rows; row += 1, at += 1) {
        const text = isPlain ? all.slice((offsets[at] as number) - from, (offsets[at + 1] as number) - from) : read(at);
        vector.setItem(row, text as never);
      }
    },
  };
}

function bits(values: Uint8Array, offset: number): ColumnWriter {
  return {
    type: BOOLEAN,
    write(vector, start, rows) {
      for (let row = 0; row < rows; row += 1) {
        const at = offset + start + row;
        vector.setItem(row, ((((values[at >> 3] as number) >> (at & 7)) & 1) === 1) as never);
      }
    },
  };
}
