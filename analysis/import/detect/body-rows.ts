import type { TableStructure } from './structure.ts';

/** The rows of a table that are data: from `first` to `last` without those kept apart. */
export interface BodyRows {
  readonly first: number;
  readonly last: number;
  /** For each row from `first` on whether it stands apart; null when none does. */
  readonly isApart: Uint8Array | null;
  /** How many rows are data. */
  readonly count: number;
}

export function bodyRows({ firstRow, lastRow, apart }: TableStructure): BodyRows {
  const length = Math.max(0, lastRow - firstRow + 1);
  if (apart.length === 0) return { first: firstRow, last: lastRow, isApart: null, count: length };
  const isApart = new Uint8Array(length);
  let away = 0;
  for (const { row } of apart) {
    if (row < firstRow || row > lastRow || isApart[row - firstRow] === 1) continue;
    isApart[row - firstRow] = 1;
    away += 1;
  }
  return { first: firstRow, last: lastRow, isApart, count: length - away };
}

export function isBody(rows: BodyRows, row: number): boolean {
  return row >= rows.first && row <= rows.last && rows.isApart?.[row - rows.first] !== 1;
}
