import type { Grid, Merge } from '../grid.ts';
import { cellLook, filledIn, isColumnNumbers, isHashtags, isYearRow } from './row-shape.ts';

/** Where a table's words end and its rows begin. */
export interface HeaderGuess {
  readonly headerRows: readonly number[];
  readonly firstRow: number;
  /** Rows between header and data that are neither: column numbers, hashtags. */
  readonly between: readonly { readonly row: number; readonly reason: string }[];
}

const highest = 10;

/** Find the header above the data: the rows over the first row that looks like the body of the table. */
export function guessHeader(grid: Grid, columns: readonly number[], rows: readonly number[]): HeaderGuess | null {
  const numeric = numericColumns(grid, columns, rows);
  const first = numeric.length > 0 ? firstOfNumbers(grid, columns, numeric, rows) : firstOfWords(grid, columns, rows);
  if (first === null) return null;
  return headerAbove(grid, columns, first);
}

/** The header rows directly over a first data row that is known. */
export function headerAbove(grid: Grid, columns: readonly number[], firstRow: number): HeaderGuess {
  const headerRows: number[] = [];
  const between: { row: number; reason: string }[] = [];
  const merges = mergesByRow(grid, firstRow);
  for (let row = firstRow - 1; row >= 0 && headerRows.length < highest; row -= 1) {
    const filled = filledIn(grid, row, columns);
    if (isColumnNumbers(grid, row, columns)) between.unshift({ row, reason: 'numbers of the columns' });
    else if (headerRows.length === 0 && isHashtags(grid, row, columns)) between.unshift({ row, reason: 'hashtags' });
    else if (filled.length === 0) {
      const isInMerge = merges.some((merge) => merge.top < row && merge.bottom >= row);
      if (!isInMerge && headerRows.length > 0) break;
      if (!isInMerge && firstRow - row > 3) break;
    } else if (isTitle(grid, row, filled, columns, merges)) break;
    else headerRows.unshift(row);
  }
  return { headerRows, firstRow, between };
}

function mergesByRow(grid: Grid, below: number): readonly Merge[] {
  return grid.merges.filter((merge) => merge.top < below && merge.bottom >= below - 2 * highest);
}

/** A title stands alone at the left, or runs across most of the table; a group name stands over its columns. */
function isTitle(
  grid: Grid,
  row: number,
  filled: readonly number[],
  columns: readonly number[],
  merges: readonly Merge[],
): boolean {
  const [only] = filled;
  if (only === undefined || columns.length < 2) return false;
  const text = grid.text(row, only);
  if (filled.length === 1) {
    const merge = merges.find(
      (each) => each.top <= row && each.bottom >= row && each.left <= only && each.right >= only,
    );
    const width =
      merge === undefined ? 1 : columns.filter((column) => column >= merge.left && column <= merge.right).length;
    if (only === columns[0]) return !(merge !== undefined && merge.bottom > merge.top && width === 1);
    return width >= columns.length - 1 && columns.length > 3 && text.length > 40;
  }
  return filled.length <= 2 && columns.length >= 5 && only === columns[0] && text.length > 60;
}

/** Columns whose body is numbers: judged on rows below the first third, where headers are behind us. */
function numericColumns(grid: Grid, columns: readonly number[], rows: readonly number[]): readonly number[] {
  const body = bodySample(rows);
  return columns.filter((column) => {
    let numbers = 0;
    let words = 0;
    for (const row of body) {
      const look = cellLook(grid, row, column);
      if (look === 'number') numbers += 1;
      else if (look === 'word') words += 1;
    }
    return numbers > 0 && numbers >= (numbers + words) * 0.6;
  });
}

function bodySample(rows: readonly number[]): readonly number[] {
  const body = rows.slice(rows.length > 6 ? Math.floor(rows.length / 3) : rows.length > 1 ? 1 : 0);
  const step = Math.max(1, Math.floor(body.length / 300));
  return body.filter((_, i) => i % step === 0);
}

function firstOfNumbers(
  grid: Grid,
  columns: readonly number[],
  numeric: readonly number[],
  rows: readonly number[],
): number | null {
  const isYearBody = isYearRow(grid, rows[rows.length - 1] ?? 0, numeric);
  for (const row of rows.slice(0, 400)) {
    const filled = filledIn(grid, row, columns);
    if (filled.length < Math.min(2, columns.length) || isColumnNumbers(grid, row, columns)) continue;
    const looks = numeric.map((column) => cellLook(grid, row, column));
    const words = looks.filter((look) => look === 'word').length;
    const numbers = looks.filter((look) => look === 'number').length;
    const missing = looks.filter((look) => look === 'missing').length;
    if (numbers + missing === 0 || words > (numbers + missing) * 0.5) continue;
    // A column may be called `c` or `x`, which elsewhere mean a missing figure.
    if (numbers === 0 && numeric.some((column) => /\p{L}/u.test(grid.text(row, column)))) continue;
    if (numeric.length > 1 && !isYearBody && isYearRow(grid, row, columns)) continue;
    return row;
  }
  return null;
}

/** A table of words: its header is the first row that is as wide as the rows below it. */
function firstOfWords(grid: Grid, columns: readonly number[], rows: readonly number[]): number | null {
  const widths = rows.slice(0, 400).map((row) => filledIn(grid, row, columns).length);
  const usual = median(widths.filter((width) => width > 0));
  const at = widths.findIndex((width) => width >= Math.max(2, usual * 0.8));
  const header = rows[at];
  const next = rows[at + 1];
  if (header === undefined || next === undefined) return null;
  return next;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
