import {
  DuckDBArrayValue,
  type DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  type DuckDBMaterializedResult,
  DuckDBTimestampMillisecondsValue,
  DuckDBTimestampNanosecondsValue,
  DuckDBTimestampSecondsValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  DuckDBTimeTZValue,
  DuckDBTimeValue,
  type DuckDBType,
  DuckDBTypeId,
  DuckDBUUIDValue,
  type DuckDBValue,
} from '@duckdb/node-api';
import { isoDay, isoInstant, isoTime } from '../engine/calendar.ts';
import { EngineError, type ResultColumn, type Rows, type Value } from '../engine/engine.ts';
import { exactDecimal, exactInteger } from '../engine/exact.ts';

/** Rows of a native answer, the same values and type names as through Arrow. */
export function rowsFromNative(result: DuckDBMaterializedResult): Rows {
  const columns: ResultColumn[] = [];
  for (let index = 0; index < result.columnCount; index += 1) {
    refuseType(result.columnType(index));
    columns.push({ name: result.columnName(index), type: typeName(result.columnType(index)) });
  }
  const rows: Value[][] = [];
  for (const chunk of chunksOf(result)) for (const row of chunk.getRows()) rows.push(row.map(plainValue));
  return { columns, rows };
}

export function* chunksOf(result: DuckDBMaterializedResult): Generator<DuckDBDataChunk> {
  for (let index = 0; index < result.chunkCount; index += 1) yield result.getChunk(index);
}

// Refused here because it is refused through Arrow: every engine gives the same answer.
function refuseType(type: DuckDBType): void {
  if (type.typeId === DuckDBTypeId.LIST || type.typeId === DuckDBTypeId.ARRAY) refuseType(type.valueType);
  if (type.typeId === DuckDBTypeId.ENUM) {
    throw new EngineError('conversion', 'no plain value for ENUM; cast it to VARCHAR');
  }
}

function plainValue(value: DuckDBValue): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (typeof value === 'bigint') return exactInteger(value);
  if (value instanceof DuckDBDecimalValue) return exactDecimal(value.value, value.scale);
  if (value instanceof DuckDBListValue || value instanceof DuckDBArrayValue) return value.items.map(plainValue);
  if (value instanceof DuckDBUUIDValue) return value.toString();
  const moment = momentText(value);
  if (moment !== null) return moment;
  throw new EngineError('conversion', `no plain value for ${value.constructor.name}; cast it to VARCHAR`);
}

function momentText(value: DuckDBValue): string | null {
  if (value instanceof DuckDBDateValue) return isoDay(value.days);
  if (value instanceof DuckDBTimestampValue) return isoInstant(value.micros, 1_000_000n);
  if (value instanceof DuckDBTimestampTZValue) return `${isoInstant(value.micros, 1_000_000n)}Z`;
  if (value instanceof DuckDBTimestampSecondsValue) return isoInstant(value.seconds, 1n);
  if (value instanceof DuckDBTimestampMillisecondsValue) return isoInstant(value.millis, 1_000n);
  if (value instanceof DuckDBTimestampNanosecondsValue) return isoInstant(value.nanos, 1_000_000_000n);
  if (value instanceof DuckDBTimeValue) return isoTime(value.micros);
  if (value instanceof DuckDBTimeTZValue) return isoTime(value.micros);
  return null;
}

function typeName(type: DuckDBType): string {
  switch (type.typeId) {
    case DuckDBTypeId.SQLNULL:
      return 'INTEGER';
    case DuckDBTypeId.UUID:
      return 'VARCHAR';
    case DuckDBTypeId.UHUGEINT:
      return 'HUGEINT';
    case DuckDBTypeId.TIMESTAMP_S:
    case DuckDBTypeId.TIMESTAMP_MS:
    case DuckDBTypeId.TIMESTAMP_NS:
      return 'TIMESTAMP';
    case DuckDBTypeId.TIME_TZ:
      return 'TIME';
    case DuckDBTypeId.DECIMAL:
      return type.width === 38 && type.scale === 0 ? 'HUGEINT' : `DECIMAL(${type.width},${type.scale})`;
    case DuckDBTypeId.LIST:
    case DuckDBTypeId.ARRAY:
      return `${typeName(type.valueType)}[]`;
    default:
      return type.toString();
  }
}
