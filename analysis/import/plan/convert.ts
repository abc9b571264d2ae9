import type { ColumnValues, Evidence } from '../../model/table.ts';
import type { Grid } from '../grid.ts';
import { convertCells } from './convert-cells.ts';
import { convertFields } from './convert-fields.ts';
import { mendCodes } from './mend-codes.ts';
import { Outcomes } from './outcomes.ts';
import type { ColumnPlan } from './plan.ts';

export interface ConvertedColumn {
  /** Texts of many rows come packed, as `packedColumn` makes them. */
  readonly values: ColumnValues;
  /** What became of the cells, counted; the reason says only that the plan wanted it so. */
  readonly evidence: Evidence;
}

/** Read the cells of a column, in the given rows, as the plan says. What does not fit becomes missing and is counted. */
export function convertColumn(grid: Grid, plan: ColumnPlan, rows: readonly number[]): ConvertedColumn {
  const outcomes = new Outcomes(plan.column);
  const cells = grid.cells(plan.column);
  const fields = cells === null ? grid.fields(plan.column) : null;
  if (cells === null && fields === null) throw new Error(`a grid without columns: ${grid.name}`);
  const values =
    cells !== null
      ? convertCells(grid, cells, plan, rows, outcomes)
      : convertFields(fields as NonNullable<typeof fields>, plan, rows, outcomes);
  const isMended = plan.code !== undefined && plan.type === 'text';
  return {
    values: isMended ? mendCodes(values, plan.code) : values,
    evidence: outcomes.evidence(plan.type),
  };
}
