import type { Notice } from '../../model/notice.ts';
import { rangeAddress } from '../address.ts';
import type { Grid } from '../grid.ts';
import type { TablePlan } from './plan.ts';

/** Why no table was found on a sheet: a header with no row of data under it is told with its cells. */
export function withoutTable(grid: Grid, file: string): Notice | null {
  const columns = Array.from({ length: Math.min(grid.columnCount, 200) }, (_, column) => column);
  for (let row = 0; row < Math.min(grid.rowCount, 200); row += 1) {
    const words = columns.filter((column) => grid.kind(row, column) === 'text');
    const [first] = words;
    const last = words.at(-1);
    if (first === undefined || last === undefined || words.length < 3) continue;
    const below = columns.some((column) => {
      const next = grid.nextFilled(column, row + 1);
      return next >= 0 && column >= first && column <= last && column !== first;
    });
    if (below) return null;
    const range = rangeAddress(row, first, row, last);
    return {
      code: 'header-over-nothing',
      severity: 'wrong',
      where: { file, sheet: grid.name, cell: range },
      text: { en: `The words in ${range} look like a header, but no row of data stands under them.` },
      next: { en: 'Choose another sheet or file, or fill in the table first.' },
    };
  }
  return null;
}

/** Tables whose cells overlap, each pair with the cells that both take: values would stand in the study twice. */
export function overlaps(tables: readonly TablePlan[], file: string): readonly Notice[] {
  return tables.flatMap((table, at) =>
    tables.slice(at + 1).flatMap((other): readonly Notice[] => {
      if (other.sheet !== table.sheet) return [];
      const top = Math.max(firstOf(table), firstOf(other));
      const bottom = Math.min(table.lastRow, other.lastRow);
      const left = Math.max(table.firstColumn, other.firstColumn);
      const right = Math.min(table.lastColumn, other.lastColumn);
      if (top > bottom || left > right) return [];
      const range = rangeAddress(top, left, bottom, right);
      return [
        {
          code: 'tables-overlap',
          severity: 'look',
          where: { file, sheet: table.sheet, cell: range },
          text: { en: `Two tables of the sheet both take the cells ${range}: ${table.label}, and ${other.label}.` },
          next: { en: 'Move the borders of one of them, or leave one of them out.' },
        },
      ];
    }),
  );
}

function firstOf(table: TablePlan): number {
  return Math.min(table.firstRow, ...table.headerRows);
}
