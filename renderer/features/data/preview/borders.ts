import type { TableEdit, TablePlan } from '../../../../analysis/import/plan/plan.ts';

/** The edges of a table that a person may move. */
export type Border = (typeof rowBorders)[number] | (typeof columnBorders)[number];

export const rowBorders = ['header-start', 'header-end', 'first-row', 'last-row'] as const;
export const columnBorders = ['first-column', 'stub-end', 'last-column'] as const;

export interface Extent {
  readonly rowCount: number;
  readonly columnCount: number;
}

export function isColumnBorder(border: Border): boolean {
  return columnBorders.some((each) => each === border);
}

/** Borders between rows that have a handle: the first row of data has its own where a gap parts it from the header. */
export function shownRowBorders(plan: TablePlan): readonly Border[] {
  const isGap = plan.firstRow !== borderAt(plan, 'header-end');
  return rowBorders.filter((border) => border !== 'first-row' || isGap);
}

/** Where a border lies: it runs before the row or column of that index. */
export function borderAt(plan: TablePlan, border: Border): number {
  switch (border) {
    case 'header-start':
      return plan.headerRows[0] ?? plan.firstRow;
    case 'header-end':
      return (plan.headerRows.at(-1) ?? plan.firstRow - 1) + 1;
    case 'first-row':
      return plan.firstRow;
    case 'last-row':
      return plan.lastRow + 1;
    case 'first-column':
      return plan.firstColumn;
    case 'stub-end':
      return plan.firstColumn + plan.stubColumns;
    case 'last-column':
      return plan.lastColumn + 1;
  }
}

/** The nearest and farthest place a border may take without turning the table inside out. */
export function borderRange(plan: TablePlan, border: Border, extent: Extent): readonly [number, number] {
  switch (border) {
    case 'header-start':
      return [0, borderAt(plan, 'header-end')];
    case 'header-end':
      return [borderAt(plan, 'header-start'), plan.lastRow];
    case 'first-row':
      return [borderAt(plan, 'header-end'), plan.lastRow];
    case 'last-row':
      return [plan.firstRow + 1, extent.rowCount];
    case 'first-column':
      return [0, plan.lastColumn];
    case 'stub-end':
      return [plan.firstColumn, plan.lastColumn];
    case 'last-column':
      return [plan.firstColumn + 1, extent.columnCount];
  }
}

/** The edit that puts a border at a place, held within its range; null when nothing moves. */
export function moveBorder(plan: TablePlan, border: Border, to: number, extent: Extent): TableEdit | null {
  const [least, most] = borderRange(plan, border, extent);
  const at = Math.min(Math.max(to, least), most);
  if (at === borderAt(plan, border)) return null;
  switch (border) {
    case 'header-start':
      return { headerRows: headerBetween(plan, at, borderAt(plan, 'header-end')) };
    case 'header-end':
      return { headerRows: headerBetween(plan, borderAt(plan, 'header-start'), at), firstRow: dataAfter(plan, at) };
    case 'first-row':
      return { firstRow: at };
    case 'last-row':
      return { lastRow: at - 1 };
    case 'first-column':
      return { firstColumn: at };
    case 'stub-end':
      return { stubColumns: at - plan.firstColumn };
    case 'last-column':
      return { lastColumn: at - 1 };
  }
}

// Rows that the header skipped stay skipped; rows that the border has just taken in become header.
function headerBetween(plan: TablePlan, start: number, end: number): readonly number[] {
  const oldStart = borderAt(plan, 'header-start');
  const oldEnd = borderAt(plan, 'header-end');
  const rows: number[] = [];
  for (let row = start; row < end; row++) {
    if (row < oldStart || row >= oldEnd || plan.headerRows.includes(row)) rows.push(row);
  }
  return rows;
}

// Data that begin right under the header follow it; a gap in between closes before the data are pushed.
function dataAfter(plan: TablePlan, headerEnd: number): number {
  return plan.firstRow === borderAt(plan, 'header-end') ? headerEnd : Math.max(plan.firstRow, headerEnd);
}
