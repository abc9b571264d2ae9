import { literal, quoteIdentifier } from '../engine/sql.ts';
import type { Rows } from '../engine/engine.ts';
import { rowColumn } from '../model/table.ts';
import type { CheckFix, TableNeed } from '../templates/template.ts';
import { firstNumber, scalar, type Scope } from './scope.ts';
import { rowsColumn } from './view.ts';

export interface LeftOut {
  /** Rows of the source that are gone from the need. */
  readonly count: number;
  /** The first of them. */
  readonly rows: readonly number[];
  /** SELECT of the need without them, over the source table alone. */
  readonly sql: string;
  /** The same with all source rows of each row, where a row has several. */
  readonly traced: string | null;
  readonly rowCount: number;
}

const listed = 100;

/**
 * Take the rows that findings are about out of a need. The values by which they are known stand in the SELECT
 * themselves, so that it can be read and run again without the check.
 */
export async function leaveOut(
  scope: Scope,
  fix: Extract<CheckFix, { kind: 'exclude' }>,
  need: TableNeed,
  found: Rows,
  now: { readonly sql: string; readonly traced: string | null },
): Promise<LeftOut> {
  const match = matchColumns(fix, need, found);
  const matches = matchCondition(match, found);
  const name = quoteIdentifier(fix.need);
  const row = now.traced === null ? rowColumn : `unnest(${rowsColumn})`;
  const from = now.traced === null ? name : `(\n${now.traced}\n) AS ${name}`;
  const gone = `SELECT ${row} AS r FROM ${from} WHERE ${matches(name)}`;
  const { rows } = await scope.query(`SELECT count(*), min(r, ${String(listed)}) FROM (${gone})`);
  const first = rows[0]?.[1];
  const without = (select: string, columns: readonly string[]): string =>
    `SELECT ${columns.map(quoteIdentifier).join(', ')}\nFROM (\n${select}\n) AS ${name}\nWHERE NOT ${matches(name)}`;
  const columns = [...Object.keys(need.columns), rowColumn];
  await scope.replace(
    fix.need,
    `SELECT ${columns.map(quoteIdentifier).join(', ')} FROM ${name} WHERE NOT ${matches(name)}`,
  );
  return {
    count: Number(rows[0]?.[0] ?? 0),
    rows: Array.isArray(first) ? first.map(Number) : [],
    sql: without(now.sql, columns),
    traced: now.traced === null ? null : without(now.traced, [...columns, rowsColumn]),
    rowCount: firstNumber(await scope.query(`SELECT count(*) FROM ${name}`)),
  };
}

interface MatchColumn {
  readonly name: string;
  readonly at: number;
}

/** A sheet row may feed many rows of a need: beside `_row` every name and period of the finding has to agree. */
function matchColumns(
  fix: Extract<CheckFix, { kind: 'exclude' }>,
  need: TableNeed,
  found: Rows,
): readonly MatchColumn[] {
  const shared = fix.match.includes(rowColumn)
    ? Object.entries(need.columns).flatMap(([name, { kind }]) => (kind === 'number' ? [] : [name]))
    : [];
  const present = new Map(found.columns.map(({ name }, at) => [name, at]));
  const absent = fix.match.filter((name) => !present.has(name));
  if (absent.length > 0) throw new Error(`finding without the column of its fix: ${absent.join(', ')}`);
  return [...new Set([...fix.match, ...shared])].flatMap((name) => {
    const at = present.get(name);
    return at === undefined ? [] : [{ name, at }];
  });
}

/** NULL and an empty text are alike: a check writes an unnamed place as ''. */
function matchCondition(match: readonly MatchColumn[], found: Rows): (need: string) => string {
  const key = (of: string): string => `coalesce(CAST(${of} AS VARCHAR), '')`;
  const tuples = found.rows.map(
    (row) => `(${match.map(({ at }) => literal(String(scalar(row[at]) ?? ''))).join(', ')})`,
  );
  const names = match.map((_, index) => `m${String(index)}`);
  const listing = `(VALUES ${[...new Set(tuples)].join(', ')}) AS left_out(${names.join(', ')})`;
  return (need) => {
    const same = match.map(({ name }, index) => `${names[index] ?? ''} = ${key(`${need}.${quoteIdentifier(name)}`)}`);
    return `EXISTS (SELECT 1 FROM ${listing} WHERE ${same.join(' AND ')})`;
  };
}
