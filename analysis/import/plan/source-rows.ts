import type { TablePlan } from './plan.ts';

/** Rows of the plan's range that are data, 0-based, in order. */
export function dataRows(plan: TablePlan, rowCount: number): readonly number[] {
  const away = new Set(plan.apart.map(({ row }) => row));
  const rows: number[] = [];
  const last = Math.min(plan.lastRow, rowCount - 1);
  for (let row = plan.firstRow; row <= last; row += 1) if (away.size === 0 || !away.has(row)) rows.push(row);
  return rows;
}

/**
 * Rows kept apart whose words still name the rows below them: a heading, or a sub-total that stands before its parts.
 * A total's words name nothing but itself.
 */
export function namingRows(plan: TablePlan): readonly number[] {
  return plan.apart
    .filter(({ role }) => role === 'group' || role === 'subtotal')
    .map(({ row }) => row)
    .sort((a, b) => a - b);
}
