import type { RefObject } from 'react';
import type { Extent } from './borders.ts';
import {
  columnPlace,
  columnUnder,
  lettersHeight,
  rowHeight,
  rowPlace,
  rowUnder,
  type GridGeometry,
} from './grid-geometry.ts';
import type { CellPlace } from './keyboard-cell.ts';
import { scrollTopOf, windowAt } from './scroll-window.ts';
import { useScrollView } from './use-scroll-view.ts';

/** What of a sheet is in view, what lies under a point of the window, and how to bring a cell into view. */
export function useGridView(
  scroller: RefObject<HTMLElement | null>,
  { rowCount, columnCount }: Extent,
  starts: readonly number[],
  cellsStart: number,
) {
  const view = useScrollView(scroller);
  const rowsHeight = Math.max(view.height - lettersHeight, 0);
  const { first, last, offset } = windowAt(view.top, rowsHeight, rowCount, rowHeight);
  const geometry: GridGeometry = { starts, cellsStart, firstRow: first, offset };
  const firstColumn = Math.max(
    starts.findLastIndex((start) => start <= view.start),
    0,
  );
  const pastColumn = starts.findIndex((start) => start > view.start + view.width - cellsStart);
  const lastColumn = Math.min(pastColumn === -1 ? columnCount - 1 : pastColumn, columnCount - 1);

  function along(box: DOMRect, x: number): number {
    return (isTurned(scroller.current) ? box.right - x : x - box.left) - cellsStart + view.start;
  }

  /** The border between columns or rows nearest to a point. */
  function borderNear(isColumn: boolean, x: number, y: number): number {
    const box = scroller.current?.getBoundingClientRect();
    if (!box) return 0;
    return isColumn ? columnPlace(starts, along(box, x)) : rowPlace(geometry, y - box.top - lettersHeight);
  }

  /** The cell under a point, or the nearest in view. */
  function cellUnder(x: number, y: number): CellPlace | null {
    const box = scroller.current?.getBoundingClientRect();
    if (!box || rowCount === 0) return null;
    const row = rowUnder(geometry, y - box.top - lettersHeight);
    return {
      row: Math.min(Math.max(row, first), last),
      column: Math.min(Math.max(columnUnder(starts, along(box, x)), 0), columnCount - 1),
    };
  }

  function showRow(row: number): void {
    if (!scroller.current || (row >= first && row < last)) return;
    const lines = Math.floor(rowsHeight / rowHeight);
    const to = row < first ? row : row - lines + 2;
    scroller.current.scrollTo({ top: scrollTopOf(Math.max(to, 0), rowsHeight, rowCount, rowHeight) });
  }

  function showColumn(column: number): void {
    const element = scroller.current;
    if (!element) return;
    const sign = isTurned(element) ? -1 : 1;
    const from = starts[column] ?? 0;
    const to = starts[column + 1] ?? from;
    if (from < view.start) element.scrollTo({ left: sign * from });
    else if (to > view.start + view.width - cellsStart)
      element.scrollTo({ left: sign * (to - view.width + cellsStart) });
  }

  return {
    geometry,
    rowsHeight,
    first,
    last,
    firstColumn,
    lastColumn,
    borderNear,
    cellUnder,
    showRow,
    showColumn,
  };
}

/** The element reads from right to left. */
export function isTurned(element: Element | null): boolean {
  return element !== null && getComputedStyle(element).direction === 'rtl';
}
