import { InputError, type Place } from '../../model/notice.ts';
import { columnLetter } from '../address.ts';
import { headerLabel } from '../detect/header-label.ts';
import { usedColumns } from '../detect/row-shape.ts';
import { lastDataRow, rowsApart } from '../detect/rows-apart.ts';
import type { Grid } from '../grid.ts';
import type { TablePlan } from './plan.ts';

/** The sheet a plan means. A text file has one, whatever its name. */
export function gridOfPlan(grids: readonly Grid[], plan: TablePlan, file: string, isText: boolean): Grid {
  const named = grids.find((grid) => grid.name === plan.sheet);
  const only = isText ? grids[0] : undefined;
  const grid = named ?? only;
  if (grid !== undefined) return grid;
  const names = grids.map((each) => each.name).join(', ');
  throw doesNotFit(
    { file, sheet: plan.sheet },
    `The plan reads sheet "${plan.sheet}", and the file has only: ${names}.`,
  );
}

/** Refuses a plan whose header words are not those of the sheet: figures would land under wrong names. */
export function checkHeader(grid: Grid, plan: TablePlan, file: string): void {
  const differing = plan.columns.filter((column) => {
    const found = headerLabel(grid, plan.headerRows, column.column);
    return found !== column.label && !(found === '' && column.label === `Column ${columnLetter(column.column)}`);
  });
  const [first] = differing;
  if (first === undefined) return;
  const found = headerLabel(grid, plan.headerRows, first.column);
  const letter = columnLetter(first.column);
  throw doesNotFit(
    { file, sheet: grid.name, column: first.label, cell: `${letter}${String((plan.headerRows.at(-1) ?? 0) + 1)}` },
    `The header differs from the plan in ${String(differing.length)} columns; the first is ${letter}: the plan says "${first.label}", the sheet ${found === '' ? 'nothing' : `"${found}"`}.`,
  );
}

/** The plan's rows on another file: where the table ends and what stands apart is found anew, the columns stay. */
export function rowsOfThisFile(grid: Grid, plan: TablePlan): TablePlan {
  const columns = usedColumns(grid, plan.firstColumn, plan.lastColumn);
  const rows: number[] = [];
  for (let row = plan.firstRow; row < grid.rowCount; row += 1) {
    if (columns.some((column) => grid.kind(row, column) !== 'empty')) rows.push(row);
  }
  const lastRow = lastDataRow(grid, columns, plan.firstRow, rows);
  return { ...plan, sheet: grid.name, lastRow, apart: rowsApart(grid, columns, plan.firstRow, lastRow) };
}

function doesNotFit(where: Place, what: string): InputError {
  return new InputError({
    code: 'plan-does-not-fit',
    severity: 'wrong',
    where,
    text: { en: what },
    next: { en: 'Open the file without a plan and check what is proposed, or choose the file the plan was made for.' },
  });
}
