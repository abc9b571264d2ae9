import { type DataType, RecordBatchReader, Type } from 'apache-arrow';
import { EngineError } from './engine.ts';
import { literal, quoteIdentifier } from './sql.ts';

/** Name under which a table is built before it takes the place of the one it replaces. */
export const incoming = '_incoming';

/** Rows in a stream, after a look at its columns: only the types that `columnsToArrow` writes load alike everywhere. */
export function rowsToLoad(arrowStream: Uint8Array): number {
  const reader = openStream(arrowStream);
  for (const { name, type } of reader.schema.fields) {
    if (!isLoadable(type)) throw new EngineError('conversion', `column ${name}: ${String(type)} cannot be loaded`);
  }
  if (reader.schema.fields.length === 0) throw new EngineError('conversion', 'a table without columns');
  let rows = 0;
  for (const batch of reader) rows += batch.numRows;
  return rows;
}

/** The reader of a stream; bytes that are none are an error, as DuckDB would read them as nothing and stay silent. */
export function openStream(arrowStream: Uint8Array): RecordBatchReader {
  if (isFileFormat(arrowStream)) throw new EngineError('conversion', 'Arrow file format where stream format is needed');
  try {
    const reader = RecordBatchReader.from(arrowStream).open();
    if (reader.schema !== undefined) return reader;
  } catch {
    // The same answer as for a stream without a schema.
  }
  throw new EngineError('conversion', 'not an Arrow stream');
}

/** Statements that put the table built as `incoming` in the place of `table`. */
export function replaceStatements(table: string): readonly string[] {
  return [
    `DROP TABLE IF EXISTS ${quoteIdentifier(table)}`,
    `ALTER TABLE ${quoteIdentifier(incoming)} RENAME TO ${quoteIdentifier(table)}`,
  ];
}

/** Columns and types of a table, in order. */
export function columnsQuery(table: string): string {
  return `SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = ${literal(table)} AND NOT internal ORDER BY column_index`;
}

function isFileFormat(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 6)) === 'ARROW1';
}

function isLoadable(type: DataType): boolean {
  const wide = type as DataType & {
    bitWidth: number;
    isSigned: boolean;
    precision: number;
    unit: number;
    dictionary: DataType;
  };
  switch (type.typeId as Type) {
    case Type.Dictionary:
      return (wide.dictionary.typeId as Type) === Type.Utf8;
    case Type.Utf8:
    case Type.Bool:
      return true;
    case Type.Int:
      return wide.bitWidth === 64 && wide.isSigned;
    case Type.Float:
      return wide.precision === 2;
    case Type.Date:
      return wide.unit === 0;
    default:
      return false;
  }
}
