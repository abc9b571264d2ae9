import { isColumnNumbers, isHashtags } from './row-shape.ts';
import type { SheetLooks } from './sheet-looks.ts';

/** Columns of a table by what their body holds. */
export interface BodyShape {
  /** Columns whose body is figures. */
  readonly numeric: readonly number[];
  /** Those of them whose figures are years or dates. */
  readonly periods: ReadonlySet<number>;
  /** Part of the columns that a usual row of the body fills. */
  readonly usualFill: number;
}

/** What the body of a table holds, from rows below the first third, where headers are behind us. */
export function bodyShape(looks: SheetLooks, columns: readonly number[], rows: readonly number[]): BodyShape {
  const from = rows.length > 6 ? Math.floor(rows.length / 3) : rows.length > 2 ? 1 : 0;
  const body = rows.slice(from);
  const step = Math.max(1, Math.floor(body.length / 200));
  const sample = body.filter((_, i) => i % step === 0);
  const numeric: number[] = [];
  const periods = new Set<number>();
  for (const column of columns) {
    const counts = { empty: 0, number: 0, missing: 0, word: 0, period: 0 };
    for (const row of sample) counts[looks.look(row, column)] += 1;
    const figures = counts.number + counts.period;
    // Years as words (`2017/18`, `1960M01`) name a row; only those stored as figures or dates may be values.
    if (figures === 0 || figures < (figures + counts.word) * 0.6) continue;
    numeric.push(column);
    if (counts.period > counts.number) periods.add(column);
  }
  const fills = sample.map((row) => looks.filled(row, columns).length).filter((fill) => fill > 1);
  const usualFill = fills.length === 0 ? 0 : (fills.sort((a, b) => a - b)[Math.floor(fills.length / 2)] ?? 0);
  return { numeric, periods, usualFill: usualFill / Math.max(1, columns.length) };
}

/** Whether a row is one of the body: it has figures, and they are not the years or numbers of a header. */
export function isDataRow(looks: SheetLooks, columns: readonly number[], shape: BodyShape, row: number): boolean {
  let figures = 0;
  let years = 0;
  let words = 0;
  let missing = 0;
  for (const column of shape.numeric) {
    const look = looks.look(row, column);
    if (look === 'number') figures += 1;
    else if (look === 'period') {
      if (shape.periods.has(column)) figures += 1;
      else years += 1;
    } else if (look === 'word') words += 1;
    else if (look === 'missing') missing += 1;
  }
  const values = shape.numeric.length - shape.periods.size;
  if (figures === 0) {
    if (years === 0) {
      // A row of marks for missing figures only; a column may be called `c` or `x`, so letters alone do not do.
      return missing > 0 && words === 0 && missing >= values * 0.5 && !hasLetters(looks, shape.numeric, row);
    }
    return years === 1 && missing > 0 && words === 0;
  }
  if (words > (figures + missing + years) * 0.5) return false;
  return !isColumnNumbers(looks.grid, row, columns);
}

function hasLetters(looks: SheetLooks, columns: readonly number[], row: number): boolean {
  return columns.some((column) => looks.look(row, column) === 'missing' && /\p{L}/u.test(looks.text(row, column)));
}

/** Row that only numbers its columns or tags them for machines. */
export function machineRow(
  looks: SheetLooks,
  columns: readonly number[],
  row: number,
): 'column-numbers' | 'hashtags' | null {
  if (isHashtags(looks.grid, row, columns)) return 'hashtags';
  const filled = looks.filled(row, columns);
  // Russian forms begin the count with the letters А and Б over the stub.
  const counted = filled.filter((column) => !/^[\p{L}]$/u.test(looks.text(row, column)));
  if (counted.length < filled.length - 3) return null;
  return isColumnNumbers(looks.grid, row, counted) ? 'column-numbers' : null;
}

/** Rows of a range of columns that hold anything, in order. */
export function filledRows(
  looks: SheetLooks,
  columns: readonly number[],
  top: number,
  bottom: number,
): readonly number[] {
  const { grid } = looks;
  const size = Math.max(0, bottom - top + 1);
  const isFilled = new Uint8Array(size);
  for (const column of columns) {
    let count = 0;
    for (let row = grid.nextFilled(column, top); row >= 0 && row <= bottom; row = grid.nextFilled(column, row + 1)) {
      isFilled[row - top] = 1;
      count += 1;
    }
    // A column as full as the range is tall has shown every row.
    if (count === size) break;
  }
  const rows: number[] = [];
  for (let i = 0; i < size; i += 1) if (isFilled[i] === 1) rows.push(top + i);
  return rows;
}
