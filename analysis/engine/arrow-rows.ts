import { type Data, type DataType, Type, tableFromIPC, type Vector } from 'apache-arrow';
import { isoDay, isoInstant, isoTime } from './calendar.ts';
import { EngineError, type Rows, type Value } from './engine.ts';
import { exactDecimal, exactInteger } from './exact.ts';
import { textReader } from './packed-text.ts';

/** Rows of an answer in Arrow file or stream format. A value that a number cannot hold exactly is an error. */
export function rowsFromArrow(bytes: Uint8Array | readonly Uint8Array[]): Rows {
  const table = tableFromIPC(bytes as Uint8Array);
  const columns = table.schema.fields.map(({ name, type }) => ({ name, type: typeName(type) }));
  const values = columns.map((_, index) => vectorValues(table.getChildAt(index)));
  const rows: Value[][] = [];
  for (let row = 0; row < table.numRows; row += 1) rows.push(values.map((column) => column[row] ?? null));
  return { columns, rows };
}

function vectorValues(vector: Vector | null): Value[] {
  const values: Value[] = [];
  for (const data of vector?.data ?? []) for (const value of dataValues(data)) values.push(value);
  return values;
}

function dataValues(data: Data): Value[] {
  const read = reader(data);
  const values: Value[] = [];
  for (let row = 0; row < data.length; row += 1) values.push(data.getValid(row) ? read(row) : null);
  return values;
}

type Reader = (row: number) => Value;

/** An Arrow type with the properties that some of them have. */
interface AnyType {
  readonly typeId: Type;
  readonly isSigned?: boolean;
  readonly bitWidth?: number;
  readonly precision?: number;
  readonly scale?: number;
  readonly unit?: number;
  readonly timezone?: string | null;
  readonly listSize?: number;
  readonly children?: readonly { readonly type: DataType }[] | null;
}

/** How one value is read, by its type. Raw values, not Arrow's getters: those turn instants into rounded numbers. */
function reader(data: Data): Reader {
  const { values } = data;
  const type = data.type as AnyType;
  switch (type.typeId) {
    case Type.Null:
      return () => null;
    case Type.Bool:
      return (row) => (((values[(data.offset + row) >> 3] as number) >> ((data.offset + row) & 7)) & 1) === 1;
    case Type.Int:
      return type.bitWidth === 64 ? (row) => exactInteger(values[row]) : (row) => values[row] as number;
    case Type.Float:
      return (row) => values[row] as number;
    case Type.Decimal:
      return (row) => exactDecimal(wideInteger(values, row), type.scale ?? 0);
    case Type.Utf8:
      return textReader(data.values as Uint8Array, data.valueOffsets as Int32Array);
    case Type.Dictionary:
      return dictionaryReader(data);
    case Type.Date:
      return (row) => isoDay(values[row] as number);
    case Type.Time:
      return (row) => isoTime(BigInt(values[row]));
    case Type.Timestamp:
      return timestampReader(data);
    case Type.List:
    case Type.FixedSizeList:
      return listReader(data);
    default:
      throw new EngineError('conversion', `no plain value for ${String(type)}; cast it to VARCHAR`);
  }
}

/** Words of a table that was packed here; an ENUM of duckdb-wasm comes without its words, each would be missing. */
function dictionaryReader(data: Data): Reader {
  const words = vectorValues(data.dictionary ?? null);
  if (words.length === 0 && data.length > data.nullCount) {
    throw new EngineError('conversion', `no plain value for ${String(data.type)}; cast it to VARCHAR`);
  }
  return (row) => words[data.values[row] as number] ?? null;
}

function timestampReader(data: Data): Reader {
  const { values } = data;
  const type = data.type as AnyType;
  const perSecond = 10n ** BigInt(3 * (type.unit ?? 0));
  const zone = type.timezone ? 'Z' : '';
  return (row) => `${isoInstant(values[row], perSecond)}${zone}`;
}

function listReader(data: Data): Reader {
  const child = data.children[0];
  if (!child) return () => [];
  const items = dataValues(child);
  const size = (data.type as AnyType).listSize;
  if (size !== undefined) return (row) => items.slice((data.offset + row) * size, (data.offset + row + 1) * size);
  return (row) => items.slice(data.valueOffsets[row], data.valueOffsets[row + 1]);
}

/** A 128-bit integer, little-endian in four words, two's complement. */
function wideInteger(words: Uint32Array, row: number): bigint {
  let value = 0n;
  for (let word = 3; word >= 0; word -= 1) value = (value << 32n) | BigInt(words[row * 4 + word] ?? 0);
  return BigInt.asIntN(128, value);
}

/**
 * DuckDB's name of the type. Where the Arrow type stands for several, the plainest: a UUID is VARCHAR, a
 * DECIMAL(38,0) is HUGEINT.
 */
function typeName(type: AnyType): string {
  switch (type.typeId) {
    case Type.Null:
      return 'INTEGER';
    case Type.Bool:
      return 'BOOLEAN';
    case Type.Int:
      return `${type.isSigned ? '' : 'U'}${integerNames[type.bitWidth ?? 64]}`;
    case Type.Float:
      return type.precision === 1 ? 'FLOAT' : 'DOUBLE';
    case Type.Decimal:
      return type.precision === 38 && type.scale === 0 ? 'HUGEINT' : `DECIMAL(${type.precision},${type.scale})`;
    case Type.Utf8:
    case Type.Dictionary:
      return 'VARCHAR';
    case Type.Date:
      return 'DATE';
    case Type.Time:
      return 'TIME';
    case Type.Timestamp:
      return type.timezone ? 'TIMESTAMP WITH TIME ZONE' : 'TIMESTAMP';
    case Type.List:
    case Type.FixedSizeList:
      return `${(type.children ?? []).map((child) => typeName(child.type)).join()}[]`;
    default:
      return String(type);
  }
}

const integerNames: Readonly<Record<number, string>> = { 8: 'TINYINT', 16: 'SMALLINT', 32: 'INTEGER', 64: 'BIGINT' };
