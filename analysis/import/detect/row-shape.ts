import { isMissingCode } from '../../vocabulary/missing-codes.ts';
import type { Grid } from '../grid.ts';
import { dateOrders } from './date-text.ts';
import { numberLook } from './number-text.ts';

/** What a cell looks like to the eye that searches for headers. */
export type CellLook = 'empty' | 'number' | 'missing' | 'word';

export function cellLook(grid: Grid, row: number, column: number): CellLook {
  switch (grid.kind(row, column)) {
    case 'empty':
      return 'empty';
    case 'number':
    case 'date':
    case 'boolean':
      return 'number';
    case 'error':
      return 'missing';
    case 'text': {
      const text = grid.text(row, column);
      if (numberLook(text).shape !== 'none') return 'number';
      if (isMissingCode(text)) return 'missing';
      return dateOrders(text).length > 0 ? 'number' : 'word';
    }
  }
}

/** Columns of a range that hold anything. */
export function usedColumns(grid: Grid, first: number, last: number): readonly number[] {
  const columns: number[] = [];
  for (let column = first; column <= last; column += 1) if (grid.filled(column) > 0) columns.push(column);
  return columns;
}

/** Filled cells of a row, looked at in the given columns. */
export function filledIn(grid: Grid, row: number, columns: readonly number[]): readonly number[] {
  return columns.filter((column) => grid.kind(row, column) !== 'empty');
}

/** Row that only numbers its columns, as statistics offices print under a header: (1) (2) (3), or 1 2 3 4 5. */
export function isColumnNumbers(grid: Grid, row: number, columns: readonly number[]): boolean {
  const filled = filledIn(grid, row, columns);
  if (filled.length < 3) return false;
  const texts = filled.map((column) => grid.text(row, column).trim());
  // Without brackets few columns would be data that happens to count: 1, 2, 3.
  const isBare = texts.some((text) => /^\d/.test(text));
  if (isBare && filled.length < 5) return false;
  const numbers = texts.map((text) => Number(/^[([]?(\d{1,3})[)\]]?$/.exec(text)?.[1] ?? Number.NaN));
  const [start] = numbers;
  return start !== undefined && start <= 2 && numbers.every((number, i) => number === start + i);
}

/** Row of hashtags (#adm1 +name) as humanitarian data have below their header. */
export function isHashtags(grid: Grid, row: number, columns: readonly number[]): boolean {
  const filled = filledIn(grid, row, columns);
  return filled.length >= 2 && filled.every((column) => /^#[a-z]/i.test(grid.text(row, column)));
}

/** Row whose numbers are all years going up or down by one step: a header that a number test would take for data. */
export function isYearRow(grid: Grid, row: number, columns: readonly number[]): boolean {
  const years: number[] = [];
  for (const column of columns) {
    if (cellLook(grid, row, column) !== 'number') continue;
    const text = grid.text(row, column).trim();
    if (!/^(1[89]|20)\d\d$/.test(text)) return false;
    years.push(Number(text));
  }
  if (years.length < 2) return false;
  const steps = years.slice(1).map((year, i) => year - (years[i] ?? 0));
  return new Set(years).size > 1 && steps.every((step) => step === steps[0] || step <= 0 || step === 1);
}
