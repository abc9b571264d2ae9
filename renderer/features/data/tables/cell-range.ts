/** A cell of the table as shown: row in the present order, column by its place in the table. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** Selected cells, from where the selection began to where it now ends. */
export interface CellRange {
  readonly anchor: GridPlace;
  readonly head: GridPlace;
}

export interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The selected box, ends included. */
export function boxOf({ anchor, head }: CellRange): Box {
  return {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
  };
}

export function isInside(range: CellRange | null, row: number, column: number): boolean {
  if (!range) return false;
  const { top, bottom, left, right } = boxOf(range);
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** Whole rows, by their first and last; whole columns likewise. */
export function rowsRange(from: number, to: number, columnCount: number): CellRange {
  return { anchor: { row: from, column: 0 }, head: { row: to, column: columnCount - 1 } };
}

export function columnRange(column: number, rowCount: number): CellRange {
  return { anchor: { row: 0, column }, head: { row: rowCount - 1, column } };
}
