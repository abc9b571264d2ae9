import {
  BIGINT,
  BOOLEAN,
  DATE,
  DOUBLE,
  type DuckDBAppender,
  DuckDBDataChunk,
  DuckDBDateValue,
  type DuckDBMaterializedResult,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
  VARCHAR,
} from '@duckdb/node-api';
import { type Data, type DataType, type RecordBatch, type Schema, Type } from 'apache-arrow';
import { columnsToArrow } from '../engine/arrow.ts';
import { EngineError } from '../engine/engine.ts';
import { textReader } from '../engine/packed-text.ts';
import { quoteIdentifier } from '../engine/sql.ts';
import type { ColumnType, ColumnValues } from '../model/table.ts';
import { chunksOf } from './native-values.ts';

/** Rows of one chunk: DuckDB's vector size. */
const chunkRows = 2048;

export function createStatement(table: string, schema: Schema): string {
  const columns = schema.fields.map((field) => `${quoteIdentifier(field.name)} ${nativeType(field.type).toString()}`);
  return `CREATE TABLE ${quoteIdentifier(table)} (${columns.join(', ')})`;
}

/** Appends an Arrow batch to the table, a chunk at a time. */
export function appendBatch(appender: DuckDBAppender, batch: RecordBatch): void {
  const types = batch.schema.fields.map((field) => nativeType(field.type));
  const columns = batch.data.children.map(columnReader);
  for (let start = 0; start < batch.numRows; start += chunkRows) {
    const rows = Math.min(chunkRows, batch.numRows - start);
    const chunk = DuckDBDataChunk.create(types, rows);
    columns.forEach((read, index) => {
      const vector = chunk.getColumnVector(index);
      for (let row = 0; row < rows; row += 1) vector.setItem(row, read(start + row) as never);
      vector.flush();
    });
    appender.appendDataChunk(chunk);
  }
}

function columnReader(data: Data): (row: number) => DuckDBValue {
  const { values } = data;
  const valid = (read: (row: number) => DuckDBValue) => (row: number) => (data.getValid(row) ? read(row) : null);
  switch (data.type.typeId as Type) {
    case Type.Date:
      return valid((row) => new DuckDBDateValue(values[row] as number));
    case Type.Utf8:
      return valid(textReader(data.values as Uint8Array, data.valueOffsets as Int32Array));
    case Type.Dictionary: {
      const words = data.dictionary?.toArray() as readonly string[];
      return valid((row) => words[values[row] as number] as string);
    }
    case Type.Bool:
      return valid((row) => (((values[(data.offset + row) >> 3] as number) >> ((data.offset + row) & 7)) & 1) === 1);
    default:
      return valid((row) => values[row] as number | bigint);
  }
}

function nativeType(type: DataType): DuckDBType {
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

/** A materialised answer as an Arrow stream; its types are those of `dumpQueries`. */
export function arrowFromNative(result: DuckDBMaterializedResult): Uint8Array {
  const columns: (ColumnValues & { values: (string | number | boolean | null)[] })[] = [];
  for (let index = 0; index < result.columnCount; index += 1) {
    columns.push({ name: result.columnName(index), type: columnType(result.columnType(index)), values: [] });
  }
  for (const chunk of chunksOf(result)) {
    columns.forEach(({ values }, index) => {
      chunk.visitColumnValues(index, (value) => values.push(columnValue(value)));
    });
  }
  return columnsToArrow(columns);
}

function columnType(type: DuckDBType): ColumnType {
  switch (type.typeId) {
    case DuckDBTypeId.BIGINT:
      return 'integer';
    case DuckDBTypeId.DOUBLE:
      return 'number';
    case DuckDBTypeId.DATE:
      return 'date';
    case DuckDBTypeId.BOOLEAN:
      return 'boolean';
    case DuckDBTypeId.VARCHAR:
      return 'text';
    default:
      throw new EngineError('conversion', `${type.toString()} cannot be written`);
  }
}

// A whole number goes as text, so that none of its digits passes through a double.
function columnValue(value: DuckDBValue): string | number | boolean | null {
  if (typeof value === 'bigint') return value.toString();
  if (value instanceof DuckDBDateValue) return value.days;
  return value as string | number | boolean | null;
}
