import {
  Bool,
  type Data,
  DateDay,
  Dictionary,
  Field,
  Float64,
  Int64,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC,
  Uint16,
  Utf8,
  Vector,
} from 'apache-arrow';
import type { ColumnValues } from '../model/table.ts';
import { isPacked, packText, type PackedColumn, type PackedText } from './packed-text.ts';
import { quoteIdentifier } from './sql.ts';

/**
 * Columns as bytes in Arrow stream format: integer as Int64, number as Float64, date as Date32, text as Utf8, or as a
 * dictionary of Utf8 where it came packed so. All columns have the same length.
 */
export function columnsToArrow(columns: readonly ColumnValues[]): Uint8Array<ArrayBuffer> {
  const length = columns[0] === undefined ? 0 : lengthOf(columns[0]);
  const odd = columns.find((column) => lengthOf(column) !== length);
  if (odd) throw new RangeError(`column ${odd.name} has ${String(lengthOf(odd))} values, not ${String(length)}`);
  for (const { name } of columns) quoteIdentifier(name);
  const children = columns.map((column, place) => (isPacked(column) ? packedData(column, place) : columnData(column)));
  const schema = new Schema(columns.map(({ name }, place) => new Field(name, (children[place] as Data).type, true)));
  const batch = new RecordBatch(schema, makeData({ type: new Struct(schema.fields), length, nullCount: 0, children }));
  // Joined of several pieces, so it is a buffer of its own.
  return tableToIPC(new Table(schema, batch), 'stream') as Uint8Array<ArrayBuffer>;
}

function lengthOf(column: ColumnValues): number {
  return isPacked(column) ? column.length : column.values.length;
}

function packedData({ length, missing, present, codes, texts }: PackedColumn, place: number): Data {
  const base = { length, nullCount: missing, ...(present === null ? {} : { nullBitmap: present }) };
  if (codes === null) return makeData({ ...base, type: new Utf8(), ...texts });
  // Its number is the column's place: the same columns give the same bytes.
  const type = new Dictionary(new Utf8(), new Uint16(), place);
  return makeData({ ...base, type, data: codes, dictionary: dictionaryOf(texts) });
}

function dictionaryOf({ valueOffsets, data }: PackedText): Vector<Utf8> {
  return new Vector([
    makeData({ type: new Utf8(), length: valueOffsets.length - 1, nullCount: 0, valueOffsets, data }),
  ]);
}

function columnData({ name, type, values }: ColumnValues): Data {
  const length = values.length;
  const { nullBitmap, nullCount } = validity(values);
  const base = { length, nullCount, nullBitmap };
  switch (type) {
    case 'text': {
      const { valueOffsets, data } = packText(values, name);
      return makeData({ ...base, type: new Utf8(), valueOffsets, data });
    }
    case 'integer':
      return makeData({ ...base, type: new Int64(), data: integers(values, name) });
    case 'number':
      return makeData({ ...base, type: new Float64(), data: numbers(values, name) });
    case 'date':
      return makeData({ ...base, type: new DateDay(), data: days(values, name) });
    case 'boolean':
      return makeData({ ...base, type: new Bool(), data: bits(values, name) });
  }
}

type Values = ColumnValues['values'];

/** Missing: null, and NaN in a Float64Array. */
function validity(values: Values): { nullBitmap: Uint8Array; nullCount: number } {
  if (values instanceof Float64Array) return validFigures(values);
  const nullBitmap = new Uint8Array((values.length + 7) >> 3);
  let nullCount = 0;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row];
    if (value === null || value === undefined) nullCount += 1;
    else nullBitmap[row >> 3] = (nullBitmap[row >> 3] ?? 0) | (1 << (row & 7));
  }
  return { nullBitmap, nullCount };
}

// Eight rows make one byte: nothing is read back from the bitmap.
function validFigures(values: Float64Array): { nullBitmap: Uint8Array; nullCount: number } {
  const nullBitmap = new Uint8Array((values.length + 7) >> 3);
  let valid = 0;
  for (let byte = 0; byte < nullBitmap.length; byte += 1) {
    const rows = Math.min(8, values.length - byte * 8);
    let bits = 0;
    for (let bit = 0; bit < rows; bit += 1) {
      if (Number.isNaN(values[byte * 8 + bit])) continue;
      bits |= 1 << bit;
      valid += 1;
    }
    nullBitmap[byte] = bits;
  }
  return { nullBitmap, nullCount: values.length - valid };
}

function isGap(value: unknown, values: Values): boolean {
  return values instanceof Float64Array && Number.isNaN(value);
}

function numbers(values: Values, name: string): Float64Array {
  if (values instanceof Float64Array) return values;
  return Float64Array.from(values, (value) => (value === null ? 0 : numeric(value, name)));
}

function days(values: Values, name: string): Int32Array {
  const days = new Int32Array(values.length);
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? null;
    if (value !== null && !isGap(value, values)) days[row] = wholeNumber(numeric(value, name), name);
  }
  return days;
}

// Two words of 32 bits a number: a BigInt an element would take twenty times as long.
function integers(values: Values, name: string): BigInt64Array {
  const wide = new BigInt64Array(values.length);
  const words = new Int32Array(wide.buffer);
  if (values instanceof Float64Array) {
    for (let row = 0, at = 0; row < values.length; row += 1, at += 2) {
      const value = values[row] as number;
      if (Number.isNaN(value)) continue;
      const whole = wholeNumber(value, name);
      words[at] = whole | 0;
      words[at + 1] = Math.floor(whole / 2 ** 32);
    }
    return wide;
  }
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? null;
    if (value === null) continue;
    if (typeof value === 'string') {
      wide[row] = BigInt(value);
      continue;
    }
    const whole = wholeNumber(numeric(value, name), name);
    words[2 * row] = whole | 0;
    words[2 * row + 1] = Math.floor(whole / 2 ** 32);
  }
  return wide;
}

function bits(values: Values, name: string): Uint8Array {
  const bits = new Uint8Array((values.length + 7) >> 3);
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? null;
    if (value === true) bits[row >> 3] = (bits[row >> 3] ?? 0) | (1 << (row & 7));
    else if (value !== false && value !== null) throw new TypeError(`column ${name}: not a boolean: ${String(value)}`);
  }
  return bits;
}

function numeric(value: string | number | boolean, name: string): number {
  if (typeof value === 'number') return value;
  throw new TypeError(`column ${name}: not a number: ${String(value)}`);
}

function wholeNumber(value: number, name: string): number {
  if (Number.isSafeInteger(value)) return value;
  throw new RangeError(`column ${name}: not an exact whole number: ${value}`);
}
