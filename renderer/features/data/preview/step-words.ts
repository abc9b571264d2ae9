import { columnLetter } from '../../../../analysis/import/address.ts';
import type { Border } from './borders.ts';
import type { StepWords } from './draft-store.ts';

/** "Header ends after row 6": what a moved border means, for undo, for the tip and for the screen reader. */
export function borderWords(border: Border, at: number): StepWords & { readonly key: `data.border.${Border}` } {
  return {
    key: `data.border.${border}`,
    values: {
      row: at,
      next: at + 1,
      column: columnLetter(Math.max(at - 1, 0)),
      nextColumn: columnLetter(at),
    },
  };
}

/** "rows 8 to 10 are data", by its first and last row counted from 0. */
export function rowsWords(first: number, last: number, role: string): StepWords {
  return { key: 'data.step.rows', values: { count: last - first + 1, first: first + 1, last: last + 1, role } };
}
