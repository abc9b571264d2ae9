import type { Engine } from '../../engine/engine.ts';
import { literal, quoteIdentifier } from '../../engine/sql.ts';
import { rowColumn, type Column, type Role, type Table } from '../../model/table.ts';

/** Source rows that a finding is about: how many, and the first of them. */
export interface ConcernedRows {
  readonly count: number;
  readonly rows: readonly number[];
}

const listed = 100;

/** Rows of `select` (which must give `_row`), counted and the first of them listed in order. */
export async function concernedRows(engine: Engine, select: string): Promise<ConcernedRows> {
  const row = quoteIdentifier(rowColumn);
  const { rows } = await engine.query(
    `SELECT count(*), list_sort(list_distinct(min(${row}, ${String(listed)}))) FROM (${select})`,
  );
  const [count, first] = rows[0] ?? [];
  return { count: Number(count ?? 0), rows: Array.isArray(first) ? first.map(Number) : [] };
}

/** The distinct words of a column with their rows, most frequent first; at most `most`. */
export async function distinctTexts(
  engine: Engine,
  table: Table,
  column: string,
  most = 5000,
): Promise<readonly { readonly text: string; readonly count: number }[]> {
  const name = quoteIdentifier(column);
  const { rows } = await engine.query(
    `SELECT CAST(${name} AS VARCHAR) AS t, count(*) FROM ${quoteIdentifier(table.name)} WHERE ${name} IS NOT NULL ` +
      `GROUP BY t ORDER BY 2 DESC, 1 LIMIT ${String(most)}`,
  );
  return rows.map(([text, count]) => ({ text: String(text), count: Number(count) }));
}

/** SELECT of the rows whose column holds one of the texts. */
export function rowsWith(table: Table, column: string, texts: readonly string[]): string {
  const list = texts.map(literal).join(', ') || 'NULL';
  return `SELECT * FROM ${quoteIdentifier(table.name)} WHERE CAST(${quoteIdentifier(column)} AS VARCHAR) IN (${list})`;
}

/** Columns with one of the roles. */
export function columnsOf(table: Table, roles: readonly Role[]): readonly Column[] {
  return table.columns.filter(({ role }) => role !== null && roles.includes(role));
}

export function isFigure({ type }: Column): boolean {
  return type === 'number' || type === 'integer';
}

/** A list of names in a sentence: the first five, and how many more. */
export function named(texts: readonly string[]): string {
  const first = texts.slice(0, 5).map((text) => `“${text}”`);
  const more = texts.length - first.length;
  return more > 0 ? `${first.join(', ')} and ${String(more)} more` : first.join(', ');
}
