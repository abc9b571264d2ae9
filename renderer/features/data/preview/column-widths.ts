import type { RawRange, TablePlan } from '../../../../analysis/import/plan/plan.ts';

const narrowest = 46;
const widest = 190;
/** Mean advance of a 12 px figure or letter, and the padding on both sides. */
const perCharacter = 6.7;
const padding = 13;

/** Pixel widths of a sheet's columns, from the first rows seen; columns not seen get a middling width. */
export function columnWidths(columnCount: number, seen: RawRange | null, plan: TablePlan | null): readonly number[] {
  const widths = new Array<number>(columnCount).fill(72);
  if (!seen) return widths;
  const columns = seen.cells[0]?.length ?? 0;
  for (let column = 0; column < columns && column < columnCount; column++) {
    widths[column] = Math.round(
      Math.min(Math.max(longest(seen, column, plan) * perCharacter + padding, narrowest), widest),
    );
  }
  return widths;
}

/** Where each column begins; one more entry for the end. */
export function columnStarts(widths: readonly number[]): readonly number[] {
  const starts = [0];
  for (const width of widths) starts.push((starts.at(-1) ?? 0) + width);
  return starts;
}

// Titles and notes run over their neighbours and merged heads over several columns: they do not widen one.
function longest(seen: RawRange, column: number, plan: TablePlan | null): number {
  let most = 0;
  seen.cells.forEach((cells, index) => {
    const row = seen.firstRow + index;
    const text = cells[column]?.text ?? '';
    const isMerged = seen.merges.some(
      (m) => m.left < m.right && m.top <= row && row <= m.bottom && m.left <= column && column <= m.right,
    );
    if (!isMerged) most = Math.max(most, Math.min(text.length, charactersOf(plan, row)));
  });
  return most;
}

/** Letters of a row that count for the width: rows kept apart are told by their beginning. */
function charactersOf(plan: TablePlan | null, row: number): number {
  if (!plan || plan.headerRows.includes(row)) return 60;
  if (row < plan.firstRow || row > plan.lastRow) return 0;
  return plan.apart.some((apart) => apart.row === row) ? 18 : 60;
}
