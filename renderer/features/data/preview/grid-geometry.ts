/** Measures of the drawn sheet, in px from the start of the view; `starts` has one more entry for the end. */
export interface GridGeometry {
  readonly starts: readonly number[];
  /** Where the first column begins: after the gutter and the row numbers. */
  readonly cellsStart: number;
  readonly firstRow: number;
  /** Where the first row in view begins, relative to the top of the view; zero or less. */
  readonly offset: number;
}

export const rowHeight = 20;
export const lettersHeight = 20;
export const gutterWidth = 112;

/** The border between columns nearest to a distance from the start of the first column. */
export function columnPlace(starts: readonly number[], along: number): number {
  const past = starts.findIndex((start) => start > along);
  if (past === -1) return starts.length - 1;
  const before = starts[past - 1] ?? 0;
  return along - before < (starts[past] ?? 0) - along ? Math.max(past - 1, 0) : past;
}

/** The border between rows nearest to a distance from the top of the rows. */
export function rowPlace({ firstRow, offset }: GridGeometry, down: number): number {
  return Math.round((down - offset) / rowHeight) + firstRow;
}

/** The column that holds a distance from the start of the first column. */
export function columnUnder(starts: readonly number[], along: number): number {
  const past = starts.findIndex((start) => start > along);
  return Math.max((past === -1 ? starts.length - 1 : past) - 1, 0);
}

/** The row that holds a distance from the top of the rows. */
export function rowUnder({ firstRow, offset }: GridGeometry, down: number): number {
  return Math.floor((down - offset) / rowHeight) + firstRow;
}
