import { normalise } from '../../vocabulary/normalise.ts';
import { columnLabel, headerWords } from '../detect/header-words.ts';
import { tidyNames } from '../detect/tidy-names.ts';
import type { Grid } from '../grid.ts';
import type { ImportPlan, TablePlan } from './plan.ts';
import { structureOfPlan } from './structure-of-plan.ts';
import { allSourceColumns } from './tidy-columns.ts';

/** Whether a plan is of this very file: its name, its sheets, and its words over every column at their places. */
export function isOwnPlan(grids: readonly Grid[], plan: ImportPlan, file: string): boolean {
  if (plan.file !== file) return false;
  return plan.tables.every((table) => {
    const grid = grids.find(({ name }) => name === table.sheet) ?? (plan.text === null ? undefined : grids[0]);
    return grid !== undefined && table.lastRow < grid.rowCount && hasHeaderOf(grid, table);
  });
}

function hasHeaderOf(grid: Grid, plan: TablePlan): boolean {
  const names = tidyNames(grid, structureOfPlan(plan)).columns;
  const kept = [...plan.columns].sort((a, b) => a.column - b.column);
  const isSame = kept.every(({ label, header }, i) => (header ?? label) === names[i]?.label);
  if (!isSame || plan.wide === null) return isSame;
  const words = headerWords(grid, plan.headerRows, allSourceColumns(plan), plan.stubColumns);
  return plan.wide.blocks.every(({ keys, columns }) => {
    const over = columns.flatMap((column) => (column === null ? [] : [normalise(columnLabel(words, column))]));
    return keys.every((key) => key === null || over.every((label) => label.includes(normalise(key))));
  });
}
