import type { Grid } from '../grid.ts';
import type { SheetSummary, TablePlan } from '../plan/plan.ts';

const pages =
  /^(cover|contents?|table of contents|index|notes?|readme|read me|about|metadata|information|descriptions?|legend|sommaire|notas?|índice|portada|содержание|обложка|примечания|المحتويات|ملاحظات|目录|说明)$/i;

/** Whether a sheet's name says that it holds contents, notes or a cover rather than a table. */
export function isPage(name: string): boolean {
  return pages.test(name.trim());
}

/** What a sheet seems to be: a plan alone does not make a table of a page of words. */
export function guessSheet(grid: Grid, plan: TablePlan | null): SheetSummary['guess'] {
  if (grid.rowCount === 0) return 'empty';
  if (plan === null || isPage(grid.name)) return 'text';
  const rows = plan.lastRow - plan.firstRow + 1 - plan.apart.length;
  if (rows >= 1 && plan.wide !== null) return 'table';
  if (rows < 1 || plan.columns.length < 2) return isColumnOfFigures(plan, rows) ? 'table' : 'text';
  if (plan.columns.some((column) => column.type !== 'text')) return 'table';
  return plan.columns.length <= 3 && averageLength(grid, plan) > 40 ? 'text' : 'table';
}

function isColumnOfFigures(plan: TablePlan, rows: number): boolean {
  return rows >= 1 && plan.columns.length === 1 && plan.columns[0]?.type !== 'text';
}

function averageLength(grid: Grid, plan: TablePlan): number {
  let length = 0;
  let cells = 0;
  for (let row = plan.firstRow; row <= Math.min(plan.lastRow, plan.firstRow + 50); row += 1) {
    for (const { column } of plan.columns) {
      const text = grid.text(row, column);
      if (text === '') continue;
      length += text.length;
      cells += 1;
    }
  }
  return cells === 0 ? 0 : length / cells;
}
