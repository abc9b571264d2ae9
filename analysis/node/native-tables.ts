import {
  DuckDBDateValue,
  type DuckDBMaterializedResult,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
} from '@duckdb/node-api';
import type { Schema } from 'apache-arrow';
import { columnsToArrow } from '../engine/arrow.ts';
import { EngineError } from '../engine/engine.ts';
import { quoteIdentifier } from '../engine/sql.ts';
import type { ColumnType, ColumnValues } from '../model/table.ts';
import { nativeType } from './native-append.ts';
import { chunksOf } from './native-values.ts';

export function createStatement(table: string, schema: Schema): string {
  const columns = schema.fields.map((field) => `${quoteIdentifier(field.name)} ${nativeType(field.type).toString()}`);
  return `CREATE TABLE ${quoteIdentifier(table)} (${columns.join(', ')})`;
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
