import type { Engine } from '../../engine/engine.ts';
import { quoteIdentifier } from '../../engine/sql.ts';
import type { RowKey } from '../../model/cleaning.ts';
import { blockColumn, partColumn, rowColumn, type Column, type Role, type Table } from '../../model/table.ts';
import { traceColumnsOf } from '../provenance.ts';

/** Rows that say the same thing twice, or two things of the same. */
export interface Duplicates {
  /** Columns that were taken to name a row. */
  readonly keys: readonly string[];
  /** Groups of rows with equal keys. */
  readonly groups: number;
  /** Rows beyond the first of each group. */
  readonly extra: number;
  /** The first groups, at most 100; `isSame`: all their columns agree. */
  readonly first: readonly {
    readonly values: readonly (string | null)[];
    readonly isSame: boolean;
    readonly rows: readonly RowKey[];
  }[];
}

const measures: ReadonlySet<Role> = new Set([
  'area-harvested',
  'yield',
  'production',
  'quantity',
  'value',
  'price',
  'flag',
  'note',
]);

/** Columns that name a row: words, days and codes, and figures that mean a period. */
export function keyColumns(table: Table): readonly Column[] {
  return table.columns.filter(({ type, role }) =>
    role === null ? type !== 'number' && type !== 'integer' : !measures.has(role),
  );
}

/** Find rows with equal keys; keys default to the columns that name a row. */
export async function findDuplicates(
  engine: Engine,
  table: Table,
  keys: readonly string[] = keyColumns(table).map(({ name }) => name),
): Promise<Duplicates> {
  if (keys.length === 0) return { keys, groups: 0, extra: 0, first: [] };
  const from = quoteIdentifier(table.name);
  const names = keys.map(quoteIdentifier).join(', ');
  const traces = traceColumnsOf(table);
  const trace = (name: string): string => (traces.includes(name) ? quoteIdentifier(name) : 'CAST(NULL AS INTEGER)');
  const others = table.columns.filter(({ name }) => !keys.includes(name)).map(({ name }) => quoteIdentifier(name));
  // Equal in all other columns too: one distinct value each, missing counted as a value.
  const isSame = others.map(
    (name) => `(count(DISTINCT ${name}) + CAST(count(*) > count(${name}) AND count(${name}) > 0 AS INTEGER)) <= 1`,
  );
  const grouped =
    `SELECT ${names}, count(*) AS n, ${isSame.join(' AND ') || 'true'} AS same, ` +
    `list(${trace(rowColumn)}) AS at_row, list(${trace(blockColumn)}) AS at_block, list(${trace(partColumn)}) AS at_part ` +
    `FROM ${from} GROUP BY ALL HAVING count(*) > 1`;
  const totals = await engine.query(`SELECT count(*), coalesce(sum(n - 1), 0) FROM (${grouped})`);
  const { rows } = await engine.query(`SELECT * FROM (${grouped}) ORDER BY at_row[1] LIMIT 100`);
  return {
    keys,
    groups: Number(totals.rows[0]?.[0] ?? 0),
    extra: Number(totals.rows[0]?.[1] ?? 0),
    first: rows.map((row) => ({
      values: row.slice(0, keys.length).map((value) => (value === null ? null : String(value))),
      isSame: row[keys.length + 1] === true,
      rows: rowKeys(row.slice(keys.length + 2)),
    })),
  };
}

function rowKeys(lists: readonly unknown[]): readonly RowKey[] {
  const [rows, blocks, parts] = lists.map((list): readonly unknown[] => (Array.isArray(list) ? list : []));
  const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null);
  return (rows ?? [])
    .map((row, at) => ({ row: Number(row), block: numberOrNull(blocks?.[at]), part: numberOrNull(parts?.[at]) }))
    .sort((a, b) => (a.part ?? 0) - (b.part ?? 0) || a.row - b.row || (a.block ?? 0) - (b.block ?? 0));
}
