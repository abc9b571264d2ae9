/** What of a long list is in view. Rows count from 0, `last` included; pixels from the top of the view. */
export interface ScrollWindow {
  readonly first: number;
  readonly last: number;
  /** Where the first row begins, relative to the top of the view; zero or less. */
  readonly offset: number;
}

// Browsers stop at about 33.5 million layout pixels; half of that leaves room for 200 % zoom.
const tallest = 15_000_000;

/** Height of the element that scrolls for so many rows. */
export function scrollHeight(rowCount: number, rowHeight: number): number {
  return Math.min(rowCount * rowHeight, tallest);
}

/** Rows in view at a scroll position, one more at the end for the part row. */
export function windowAt(scrollTop: number, viewHeight: number, rowCount: number, rowHeight: number): ScrollWindow {
  const top = scrollTop * stretch(viewHeight, rowCount, rowHeight);
  const first = Math.min(Math.max(Math.floor(top / rowHeight), 0), Math.max(rowCount - 1, 0));
  const last = Math.min(rowCount - 1, Math.floor((top + viewHeight) / rowHeight));
  return { first, last, offset: first * rowHeight - top };
}

/** Scroll position that brings a row to the top of the view. */
export function scrollTopOf(row: number, viewHeight: number, rowCount: number, rowHeight: number): number {
  return (row * rowHeight) / stretch(viewHeight, rowCount, rowHeight);
}

// One pixel of the scroll bar stands for this many pixels of rows; 1 unless the list is taller than an element can be.
function stretch(viewHeight: number, rowCount: number, rowHeight: number): number {
  const full = rowCount * rowHeight;
  const shown = scrollHeight(rowCount, rowHeight);
  return full === shown || shown <= viewHeight ? 1 : (full - viewHeight) / (shown - viewHeight);
}
