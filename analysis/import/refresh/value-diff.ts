import type { Engine, Value } from '../../engine/engine.ts';
import { literal, quoteIdentifier } from '../../engine/sql.ts';
import { blockColumn, partColumn, rowColumn, type Column, type Table } from '../../model/table.ts';
import { keyColumns } from '../clean/duplicates.ts';
import { cellsOf, rowPlace, traceColumnsOf, type CellPlace } from '../provenance.ts';

/** What changed between two tables that say the same of the same things: last year's file and this year's. */
export interface ValueDiff {
  /** Columns by which rows were matched; empty when the tables have none in common. */
  readonly keys: readonly string[];
  /** Rows whose keys stand more than once in either table: they cannot be compared. */
  readonly doubled: number;
  readonly compared: number;
  readonly revised: readonly RevisedColumn[];
  /** Rows that only the new table has, and only the old. */
  readonly added: number;
  readonly gone: number;
  /** For each key of words, the names that came and went: new districts, products no longer listed. */
  readonly names: readonly {
    readonly column: string;
    readonly added: readonly string[];
    readonly gone: readonly string[];
  }[];
}

export interface RevisedColumn {
  readonly column: string;
  readonly count: number;
  /** Of those, how many were missing before, and are missing now. */
  readonly filled: number;
  readonly emptied: number;
  /** The first ones in the order of the old table, at most 200. */
  readonly first: readonly Revision[];
}

export interface Revision {
  readonly keys: readonly (string | null)[];
  readonly before: Value;
  readonly after: Value;
  readonly cellBefore: CellPlace | null;
  readonly cellAfter: CellPlace | null;
}

const listed = 200;

/**
 * Compare two tables in the engine, matched by the columns that name a row and both have; `names` gives the new name
 * of an old column where it was renamed. The tables go by `nameIn` in the engine (raw rows may stand under another name).
 */
export async function valueDiff(
  engine: Engine,
  before: Table,
  after: Table,
  renamed: ReadonlyMap<string, string> = new Map(),
  nameIn: { readonly before?: string; readonly after?: string } = {},
): Promise<ValueDiff> {
  const pairs = before.columns.flatMap((old): Pair[] => {
    const next = after.columns.find(({ name }) => name === (renamed.get(old.name) ?? old.name));
    return next === undefined ? [] : [{ old, next }];
  });
  const named = new Set(keyColumns(before).map(({ name }) => name));
  const keys = pairs.filter(({ old }) => named.has(old.name));
  const values = pairs.filter(({ old }) => !named.has(old.name) && old.role !== 'flag' && old.role !== 'note');
  if (keys.length === 0) return { keys: [], doubled: 0, compared: 0, revised: [], added: 0, gone: 0, names: [] };
  const side: Sides = {
    before: unique(
      nameIn.before ?? before.name,
      keys.map(({ old }) => old),
    ),
    after: unique(
      nameIn.after ?? after.name,
      keys.map(({ next }) => next),
    ),
  };
  const on = keys.map(({ old, next }) => `${asText('b', old)} IS NOT DISTINCT FROM ${asText('a', next)}`).join(' AND ');
  const joined = `(${side.before.rows}) AS b JOIN (${side.after.rows}) AS a ON ${on}`;
  const one = async (sql: string): Promise<number> => Number((await engine.query(sql)).rows[0]?.[0] ?? 0);
  const revised: RevisedColumn[] = [];
  for (const pair of values) {
    const found = await revisedColumn(engine, pair, keys, joined, before, after);
    if (found.count > 0) revised.push(found);
  }
  return {
    keys: keys.map(({ old }) => old.name),
    doubled: (await one(side.before.doubled)) + (await one(side.after.doubled)),
    compared: await one(`SELECT count(*) FROM ${joined}`),
    revised,
    added: await one(
      `SELECT count(*) FROM (${side.after.rows}) AS a WHERE NOT EXISTS (SELECT 1 FROM (${side.before.rows}) AS b WHERE ${on})`,
    ),
    gone: await one(
      `SELECT count(*) FROM (${side.before.rows}) AS b WHERE NOT EXISTS (SELECT 1 FROM (${side.after.rows}) AS a WHERE ${on})`,
    ),
    names: await Promise.all(
      keys
        .filter(({ old }) => old.type === 'text' && old.role !== 'period')
        .map(async ({ old, next }) => ({
          column: old.name,
          added: await namesOnly(engine, side.after.table, next, side.before.table, old),
          gone: await namesOnly(engine, side.before.table, old, side.after.table, next),
        })),
    ),
  };
}

interface Pair {
  readonly old: Column;
  readonly next: Column;
}

interface Side {
  readonly table: string;
  /** SELECT of the rows whose keys stand once. */
  readonly rows: string;
  /** SELECT of the number of rows whose keys stand more than once. */
  readonly doubled: string;
}

interface Sides {
  readonly before: Side;
  readonly after: Side;
}

function unique(name: string, keys: readonly Column[]): Side {
  const table = quoteIdentifier(name);
  const by = keys.map((key) => quoteIdentifier(key.name)).join(', ');
  const counted = `SELECT *, count(*) OVER (PARTITION BY ${by}) AS times FROM ${table}`;
  return {
    table,
    rows: `SELECT * EXCLUDE (times) FROM (${counted}) WHERE times = 1`,
    doubled: `SELECT count(*) FROM (${counted}) WHERE times > 1`,
  };
}

/** Keys are compared as text: a year that was a number last time and is text this time is the same year. */
function asText(side: string, column: Column): string {
  return `CAST(${side}.${quoteIdentifier(column.name)} AS VARCHAR)`;
}

async function revisedColumn(
  engine: Engine,
  { old, next }: Pair,
  keys: readonly Pair[],
  joined: string,
  before: Table,
  after: Table,
): Promise<RevisedColumn> {
  const isFigure = [old, next].every(({ type }) => type === 'number' || type === 'integer');
  const [b, a] = isFigure
    ? [`CAST(b.${quoteIdentifier(old.name)} AS DOUBLE)`, `CAST(a.${quoteIdentifier(next.name)} AS DOUBLE)`]
    : [asText('b', old), asText('a', next)];
  const differs = `${b} IS DISTINCT FROM ${a}`;
  const totals = await engine.query(
    `SELECT count(*), count(*) FILTER (${b} IS NULL), count(*) FILTER (${a} IS NULL) FROM ${joined} WHERE ${differs}`,
  );
  const [count = 0, filled = 0, emptied = 0] = (totals.rows[0] ?? []).map(Number);
  if (count === 0) return { column: old.name, count, filled, emptied, first: [] };
  const traces = [rowColumn, blockColumn, partColumn];
  const { rows } = await engine.query(
    `SELECT ${keys.map((key) => asText('b', key.old)).join(', ')}, ${b}, ${a}, ${tracesOf(before, 'b', traces)}, ` +
      `${tracesOf(after, 'a', traces)} FROM ${joined} WHERE ${differs} ORDER BY b.${quoteIdentifier(rowColumn)} LIMIT ${String(listed)}`,
  );
  const first = rows.map((row): Revision => {
    const at = keys.length;
    const place = (from: number) => rowPlace(Object.fromEntries(traces.map((name, i) => [name, row[from + i]])));
    return {
      keys: row.slice(0, at).map((value) => (value === null ? null : String(value))),
      before: row[at] ?? null,
      after: row[at + 1] ?? null,
      cellBefore: cellsOf(before, old.name, place(at + 2)),
      cellAfter: cellsOf(after, next.name, place(at + 2 + traces.length)),
    };
  });
  return { column: old.name, count, filled, emptied, first };
}

/** The columns that lead back to the source, NULL where a side has none of them. */
function tracesOf(table: Table, side: string, names: readonly string[]): string {
  const own = traceColumnsOf(table);
  return names.map((name) => (own.includes(name) ? `${side}.${quoteIdentifier(name)}` : 'NULL')).join(', ');
}

async function namesOnly(
  engine: Engine,
  inTable: string,
  column: Column,
  notIn: string,
  other: Column,
): Promise<readonly string[]> {
  const own = quoteIdentifier(column.name);
  const { rows } = await engine.query(
    `SELECT DISTINCT CAST(${own} AS VARCHAR) AS n FROM ${inTable} WHERE n IS NOT NULL AND n <> ${literal('')} AND ` +
      `n NOT IN (SELECT CAST(${quoteIdentifier(other.name)} AS VARCHAR) FROM ${notIn} WHERE ${quoteIdentifier(other.name)} IS NOT NULL) ` +
      `ORDER BY n LIMIT ${String(listed)}`,
  );
  return rows.map(([name]) => String(name));
}
