import { quoteIdentifier } from '../engine/sql.ts';
import type { Column, Table } from '../model/table.ts';
import { rowColumn } from '../model/table.ts';
import type { ColumnNeed, TableNeed } from '../templates/template.ts';
import type { ColumnBinding, NeedBinding } from './binding.ts';
import { isWord, sourceColumn, whereClause } from './source-rows.ts';
import { conversion, type ColumnUnit, type UnitPlan } from './unit-plan.ts';

/*
 * A need as a SELECT over its bound table. Two forms:
 * - wide: one source row gives one row;
 * - long: columns bound with `where` are gathered from the rows that hold their word, one row for each combination of
 *   the other columns. Values that differ for one combination are never merged: `duplicates` finds them first.
 * Beside the need's columns stands `_row`, the (first) source row, and in the long form `_rows`, all of them.
 */

/** Name of the list of source rows behind a row of a long table. */
export const rowsColumn = '_rows';

const types = { text: 'VARCHAR', number: 'DOUBLE', year: 'INTEGER', date: 'DATE' } as const;

/** A need's columns, each an expression over the source row; unfed optional columns are typed NULLs. */
export function needSelect(need: TableNeed, binding: NeedBinding, table: Table, units: UnitPlan): string {
  const isLong = isLongForm(need, binding);
  const columns = Object.entries(need.columns).map(([name, column]) => {
    const bound = binding.columns[name];
    const value = bound === undefined ? absent(column) : boundValue(column, bound, table, units.get(name));
    const gathered = isLong && bound?.where !== undefined ? `any_value(${value})` : value;
    return `  ${gathered} AS ${quoteIdentifier(name)}`;
  });
  const row = quoteIdentifier(rowColumn);
  const trace = isLong ? [`  min(${row}) AS ${row}`, `  list(${row} ORDER BY ${row}) AS ${rowsColumn}`] : [`  ${row}`];
  return [
    'SELECT',
    [...columns, ...trace].join(',\n'),
    `FROM ${quoteIdentifier(table.name)}`,
    ...whereClause(need, binding, table),
    ...(isLong ? groupClause(keys(need, binding, table, units)) : []),
  ].join('\n');
}

function groupClause(by: readonly string[]): string[] {
  return [by.length === 0 ? 'HAVING count(*) > 0' : `GROUP BY ${by.join(', ')}`];
}

/** An optional need that is not fed: no rows, the right types. */
export function emptySelect(need: TableNeed): string {
  const columns = Object.entries(need.columns).map(
    ([name, column]) => `  ${absent(column)} AS ${quoteIdentifier(name)}`,
  );
  return `SELECT\n${[...columns, `  CAST(NULL AS INTEGER) AS ${quoteIdentifier(rowColumn)}`].join(',\n')}\nWHERE false`;
}

/** Source rows that a need takes, before any conversion. */
export function countSelect(need: TableNeed, binding: NeedBinding, table: Table): string {
  return [`SELECT count(*) FROM ${quoteIdentifier(table.name)}`, ...whereClause(need, binding, table)].join(' ');
}

/** Rows of a long table that give different values for one key and word: column, how many keys, source rows. */
export function duplicateSelects(
  need: TableNeed,
  binding: NeedBinding,
  table: Table,
  units: UnitPlan,
): readonly { readonly column: string; readonly sql: string }[] {
  if (!isLongForm(need, binding)) return [];
  const row = quoteIdentifier(rowColumn);
  const by = keys(need, binding, table, units);
  return Object.entries(need.columns).flatMap(([name, column]) => {
    const bound = binding.columns[name];
    if (bound?.where === undefined) return [];
    const value = boundValue(column, bound, table, units.get(name));
    const where = whereClause(need, binding, table).join(' ');
    const sql =
      `SELECT list(${row} ORDER BY ${row}) FILTER (WHERE ${value} IS NOT NULL) AS rows ` +
      `FROM ${quoteIdentifier(table.name)} ${where} ` +
      `${by.length === 0 ? '' : `GROUP BY ${by.join(', ')} `}HAVING count(DISTINCT ${value}) > 1 ORDER BY min(${row})`;
    return [{ column: name, sql }];
  });
}

/** Cells of one column that hold something, yet give no value of the need's kind. */
export function unreadSelect(
  column: ColumnNeed,
  bound: ColumnBinding,
  need: TableNeed,
  binding: NeedBinding,
  table: Table,
): string | null {
  const source = sourceColumn(table, bound.source);
  if (readsAlways(column.kind, source)) return null;
  const row = quoteIdentifier(rowColumn);
  const cell = quoteIdentifier(source.name);
  const where = whereClause(need, binding, table).join(' ');
  const test = `${cell} IS NOT NULL AND ${kindValue(column.kind, source)} IS NULL`;
  const word = bound.where === undefined ? '' : ` AND ${isWord(bound.where, table)}`;
  return (
    `SELECT ${row}, CAST(${cell} AS VARCHAR) FROM ${quoteIdentifier(table.name)} ` +
    `${where === '' ? 'WHERE' : `${where} AND`} ${test}${word} ORDER BY ${row}`
  );
}

/** Whether a source column can give values of a kind at all. */
export function canGive(kind: ColumnNeed['kind'], column: Column): boolean {
  switch (kind) {
    case 'text':
      return true;
    case 'number':
      return column.type === 'number' || column.type === 'integer';
    case 'year':
      return column.type !== 'boolean';
    case 'date':
      // A bare year is not a day: no month is invented.
      return column.type === 'date' || column.type === 'text';
  }
}

/** Whether any column is gathered from the rows of a word. */
export function isLongForm(need: TableNeed, binding: NeedBinding): boolean {
  return Object.keys(need.columns).some((name) => binding.columns[name]?.where !== undefined);
}

function keys(need: TableNeed, binding: NeedBinding, table: Table, units: UnitPlan): string[] {
  return Object.entries(need.columns).flatMap(([name, column]) => {
    const bound = binding.columns[name];
    return bound === undefined || bound.where !== undefined ? [] : [boundValue(column, bound, table, units.get(name))];
  });
}

function absent(column: ColumnNeed): string {
  return `CAST(NULL AS ${types[column.kind]})`;
}

function boundValue(column: ColumnNeed, bound: ColumnBinding, table: Table, unit: ColumnUnit | undefined): string {
  const source = sourceColumn(table, bound.source);
  const plain = kindValue(column.kind, source);
  const value = column.kind === 'number' && unit !== undefined ? conversion(plain, unit, table) : plain;
  return bound.where === undefined ? value : `CASE WHEN ${isWord(bound.where, table)} THEN ${value} END`;
}

function readsAlways(kind: ColumnNeed['kind'], source: Column): boolean {
  switch (kind) {
    case 'text':
    case 'number':
      return true;
    case 'year':
      return source.type === 'integer' || source.type === 'date';
    case 'date':
      return source.type === 'date';
  }
}

/** A source cell as a value of the kind that a need computes with. */
export function kindValue(kind: ColumnNeed['kind'], source: Column): string {
  const cell = quoteIdentifier(source.name);
  switch (kind) {
    case 'text':
      return asText(cell, source);
    case 'number':
      return `CAST(${cell} AS DOUBLE)`;
    case 'year':
      return asYear(cell, source);
    case 'date':
      return asDate(cell, source);
  }
}

function asText(cell: string, source: Column): string {
  // A code that a sheet held as a number is written without `.0`.
  return source.type === 'number'
    ? `CASE WHEN ${cell} = floor(${cell}) AND abs(${cell}) < 1e15 THEN CAST(CAST(${cell} AS BIGINT) AS VARCHAR) ELSE CAST(${cell} AS VARCHAR) END`
    : `CAST(${cell} AS VARCHAR)`;
}

function asYear(cell: string, source: Column): string {
  switch (source.type) {
    case 'date':
      return `CAST(year(${cell}) AS INTEGER)`;
    case 'text':
      // `2019`, `2019/20` and `2019-07` begin in 2019: a split year is known by its first.
      return `TRY_CAST(regexp_extract(${cell}, '^\\s*(\\d{4})\\s*($|[-/].*$)', 1) AS INTEGER)`;
    case 'integer':
      return `TRY_CAST(${cell} AS INTEGER)`;
    default:
      return `CASE WHEN ${cell} = floor(${cell}) THEN TRY_CAST(${cell} AS INTEGER) END`;
  }
}

function asDate(cell: string, source: Column): string {
  // A month in words of numbers, `2019-07`, stands for its first day.
  return source.type === 'date'
    ? cell
    : `TRY_CAST(CASE WHEN regexp_full_match(trim(${cell}), '\\d{4}-\\d{2}') THEN trim(${cell}) || '-01' ELSE trim(${cell}) END AS DATE)`;
}
