import { EngineError, type Rows } from './engine.ts';
import { quoteIdentifier } from './sql.ts';

const asItIs = new Set(['BIGINT', 'DOUBLE', 'VARCHAR', 'DATE', 'BOOLEAN']);
const toBigint = new Set([
  'TINYINT',
  'SMALLINT',
  'INTEGER',
  'UTINYINT',
  'USMALLINT',
  'UINTEGER',
  'UBIGINT',
  'HUGEINT',
  'UHUGEINT',
]);

/**
 * The SELECT of a table's rows in the types that `load` takes. Whole numbers become BIGINT, or DuckDB says that
 * they do not fit; a DECIMAL becomes DOUBLE when that keeps every digit, which `check` counts.
 */
export function dumpQueries(table: string, described: Rows): { select: string; check: string | null } {
  if (described.rows.length === 0) throw new EngineError('catalog', `no table ${table}`);
  const columns = described.rows.map(([name, type]) => dumpColumn(String(name), String(type)));
  const from = `FROM ${quoteIdentifier(table)}`;
  const losses = columns.flatMap(({ loses }) => loses ?? []);
  return {
    select: `SELECT ${columns.map(({ select }) => select).join(', ')} ${from}`,
    check: losses.length === 0 ? null : `SELECT count(*) ${from} WHERE ${losses.join(' OR ')}`,
  };
}

function dumpColumn(name: string, type: string): { select: string; loses?: string } {
  const column = quoteIdentifier(name);
  if (asItIs.has(type)) return { select: column };
  if (toBigint.has(type)) return { select: `CAST(${column} AS BIGINT) AS ${column}` };
  if (type === 'FLOAT') return { select: `CAST(${column} AS DOUBLE) AS ${column}` };
  if (type === 'UUID' || type.startsWith('ENUM(')) return { select: `CAST(${column} AS VARCHAR) AS ${column}` };
  if (type.startsWith('DECIMAL(')) {
    return {
      select: `CAST(${column} AS DOUBLE) AS ${column}`,
      loses: `CAST(CAST(${column} AS DOUBLE) AS ${type}) <> ${column}`,
    };
  }
  throw new EngineError('conversion', `column ${name}: ${type} cannot be written; cast it to VARCHAR`);
}
