import type { Grid } from '../grid.ts';
import { isTotalWord } from './total-words.ts';

/** Distinct names beyond which a column names single things, and no name in it is looked at. */
const mostNames = 50_000;

/** Rows of a long column whose text begins or ends with a word for a sum; each distinct text is looked at once. */
export function rowsOfTotals(grid: Grid, column: number, firstRow: number, lastRow: number): readonly number[] {
  const cells = grid.cells(column);
  if (cells !== null) {
    const isTotal = new Map<number, boolean>();
    const found: number[] = [];
    const { size, rows, first, kinds, values, texts } = cells;
    for (let i = 0; i < size; i += 1) {
      if (kinds[i] !== 1) continue;
      const text = values[i] as number;
      let is = isTotal.get(text);
      if (is === undefined) {
        if (isTotal.size >= mostNames) return [];
        is = isTotalWord(texts[text] ?? '');
        isTotal.set(text, is);
      }
      const row = rows === null ? first + i : (rows[i] as number);
      if (is && row >= firstRow && row <= lastRow) found.push(row);
    }
    return found;
  }
  const distinct = grid.fields(column)?.distinct() ?? null;
  if (distinct === null) return [];
  const isTotal = distinct.texts.map((text) => isTotalWord(text));
  if (!isTotal.includes(true)) return [];
  const found: number[] = [];
  for (let row = firstRow; row <= Math.min(lastRow, distinct.codes.length - 1); row += 1) {
    if (isTotal[distinct.codes[row] as number] === true) found.push(row);
  }
  return found;
}
