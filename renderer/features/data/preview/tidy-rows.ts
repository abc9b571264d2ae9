import { rangeAddress, address } from '../../../../analysis/import/address.ts';
import type { TablePlan } from '../../../../analysis/import/plan/plan.ts';

/** Source rows of the first data rows, counted from 0: those of the range that are not kept apart. */
export function sourceRows(plan: TablePlan, count: number): readonly number[] {
  const apart = new Set(plan.apart.map(({ row }) => row));
  const rows: number[] = [];
  for (let row = plan.firstRow; row <= plan.lastRow && rows.length < count; row++) if (!apart.has(row)) rows.push(row);
  return rows;
}

/** The cells that one row of the result comes from, as `A8:K8`. */
export function cellsOfRow(plan: TablePlan, row: number): string {
  const included = plan.columns.filter(({ include }) => include).map(({ column }) => column);
  const first = Math.min(...included);
  const last = Math.max(...included);
  if (included.length === 0) return '';
  return first === last ? address(row, first) : rangeAddress(row, first, row, last);
}
