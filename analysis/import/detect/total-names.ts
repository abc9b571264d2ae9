import { cellKinds, type Grid } from '../grid.ts';
import { isTotalWord } from './total-words.ts';

/** Distinct names beyond which a column names single things, and no name in it is looked at. */
const mostNames = 50_000;

const textKind = cellKinds.indexOf('text');

/** Rows of a long column whose text begins or ends with a word for a sum; each distinct text is looked at once. */
export function rowsOfTotals(grid: Grid, column: number, firstRow: number, lastRow: number): readonly number[] {
  const cells = grid.cells(column);
  if (cells !== null) {
    const { size, rows, first, kinds, values, texts } = cells;
    const names = new Set<number>();
    for (let i = 0; i < size; i += 1) {
      if (kinds[i] !== textKind) continue;
      names.add(values[i] as number);
      if (names.size > mostNames) return [];
    }
    const totals = new Set([...names].filter((text) => isTotalWord(texts[text] ?? '')));
    if (totals.size === 0) return [];
    const found: number[] = [];
    for (let i = 0; i < size; i += 1) {
      if (kinds[i] !== textKind || !totals.has(values[i] as number)) continue;
      const row = rows === null ? first + i : (rows[i] as number);
      if (row >= firstRow && row <= lastRow) found.push(row);
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
