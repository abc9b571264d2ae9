import { isNoteStart } from './note-text.ts';
import type { BodyShape } from './row-kinds.ts';
import type { SheetLooks } from './sheet-looks.ts';

/** Blank rows beyond which what follows is no part of the table. */
const widestGap = 20;

/** Last row of a table among the filled rows from its first: notes, sources and what lies far below stay outside. */
export function lastRowOf(
  looks: SheetLooks,
  columns: readonly number[],
  shape: BodyShape,
  rows: readonly number[],
): number {
  const isDense = (rows[rows.length - 1] ?? 0) - (rows[0] ?? 0) === rows.length - 1;
  let last = isDense ? rows.length - 1 : 0;
  while (last + 1 < rows.length && (rows[last + 1] ?? 0) - (rows[last] ?? 0) <= widestGap) last += 1;
  while (last > 0 && isFooter(looks, columns, shape, rows[last] ?? 0)) last -= 1;
  return rows[last] ?? 0;
}

function isFooter(looks: SheetLooks, columns: readonly number[], shape: BodyShape, row: number): boolean {
  const filled = looks.filled(row, columns);
  const [first] = filled;
  if (first === undefined) return true;
  if (columns.length < 2) return false;
  const text = looks.text(row, first);
  const isNote = isNoteStart(text) || text.length > 60 || /[:：]\s*$/.test(text);
  if (shape.numeric.some((column) => ['number', 'period'].includes(looks.look(row, column)))) {
    return filled.length <= 2 && filled.every((column) => looks.look(row, column) === 'word');
  }
  // A list of words may have rows with their name alone; under figures a line of words alone is no row.
  if (filled.length === 1) return isNote || shape.numeric.length > 0;
  return filled.length <= 3 && isNote && columns.length > 3;
}
