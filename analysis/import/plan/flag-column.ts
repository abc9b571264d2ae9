import { markWords, missingReason } from './missing-words.ts';
import type { TablePlan } from './plan.ts';
import type { CellMark } from './read-column.ts';

/** Marks found beside the values of one column, by tidy row. */
export interface MarkedColumn {
  /** Words before the marks where the value columns of a table differ; null: the mark belongs to the whole row. */
  readonly label: string | null;
  /** Of each mark the rows of the tidy table that it stands beside. */
  readonly marks: readonly CellMark[];
}

/**
 * The one column of flags: for each tidy row what the marks of its stub, its header block and its values say, and why
 * a figure is missing. Marks of all value columns alike are said once, others after the words of their column.
 */
export function flagValues(
  plan: TablePlan,
  rowCount: number,
  blockMarks: readonly (readonly string[])[],
  columns: readonly MarkedColumn[],
): readonly (string | null)[] {
  const values = new Array<string | null>(rowCount).fill(null);
  const valueColumns = columns.filter(({ label }) => label !== null).length;
  const rows = new Map<number, Map<string | null, string[]>>();
  for (const { label, marks } of columns) {
    for (const { at, marks: found, code } of marks) {
      const words = found.map((mark) => markWords(mark, plan.notes));
      if (code !== null) words.push(missingReason(code, plan.missing));
      const row = rows.get(at) ?? new Map<string | null, string[]>();
      row.set(label, [...(row.get(label) ?? []), ...words]);
      rows.set(at, row);
    }
  }
  const ofBlock = blockMarks.map((marks) => marks.map((mark) => markWords(mark, plan.notes)));
  const blocks = Math.max(1, ofBlock.length);
  const shared = new Map<string, string>();
  const put = (at: number, parts: readonly string[]): void => {
    if (parts.length === 0) return;
    const text = [...new Set(parts)].join('; ');
    const known = shared.get(text) ?? text;
    shared.set(text, known);
    values[at] = known;
  };
  if (ofBlock.some((words) => words.length > 0)) {
    for (let at = 0; at < rowCount; at += 1) if (!rows.has(at)) put(at, ofBlock[at % blocks] ?? []);
  }
  for (const [at, row] of rows) put(at, [...(ofBlock[at % blocks] ?? []), ...rowWords(row, valueColumns)]);
  return values;
}

function rowWords(row: ReadonlyMap<string | null, readonly string[]>, valueColumns: number): readonly string[] {
  const own = [...row].filter((entry): entry is [string, readonly string[]] => entry[0] !== null);
  const whole = row.get(null) ?? [];
  const said = own.map(([, words]) => [...new Set(words)].join('; '));
  const isAlike = own.length === valueColumns && new Set(said).size <= 1;
  if (isAlike) return [...whole, ...said.slice(0, 1)];
  return [...whole, ...own.map(([label], i) => `${label}: ${said[i] ?? ''}`)];
}
