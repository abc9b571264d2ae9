/** A cell of the sheet, row and column counted from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** The cell that a key leads to, as in a spreadsheet; null for keys that do not move. */
export function nextCell(
  from: CellPlace,
  key: Key,
  size: { readonly rowCount: number; readonly columnCount: number },
  page: number,
  isRightToLeft: boolean,
): CellPlace | null {
  const isFar = key.ctrlKey || key.metaKey;
  const last = { row: size.rowCount - 1, column: size.columnCount - 1 };
  const place = moved(from, key.key, isFar, last, page, isRightToLeft);
  return place && { row: between(place.row, last.row), column: between(place.column, last.column) };
}

function moved(
  from: CellPlace,
  key: string,
  isFar: boolean,
  last: CellPlace,
  page: number,
  isRightToLeft: boolean,
): CellPlace | null {
  const { row, column } = from;
  switch (key) {
    case 'ArrowUp':
      return { row: isFar ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: isFar ? last.row : row + 1, column };
    case 'ArrowLeft':
    case 'ArrowRight': {
      const isForward = (key === 'ArrowRight') !== isRightToLeft;
      return { row, column: isForward ? (isFar ? last.column : column + 1) : isFar ? 0 : column - 1 };
    }
    case 'PageUp':
      return { row: row - page, column };
    case 'PageDown':
      return { row: row + page, column };
    case 'Home':
      return { row: isFar ? 0 : row, column: 0 };
    case 'End':
      return { row: isFar ? last.row : row, column: last.column };
    default:
      return null;
  }
}

function between(index: number, last: number): number {
  return Math.min(Math.max(index, 0), Math.max(last, 0));
}
