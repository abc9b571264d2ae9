import type { MeasurePlan, TablePlan } from '../../../../analysis/import/plan/plan.ts';

/** How the cells of one source column are drawn. */
export interface ColumnLook {
  readonly isStub: boolean;
  readonly isNumber: boolean;
  readonly isLeftOut: boolean;
  /** Texts that stand for no figure. */
  readonly missing: ReadonlySet<string>;
}

/** Looks of the source columns of a table; columns outside of it have none. */
export function columnLooks(plan: TablePlan): ReadonlyMap<number, ColumnLook> {
  const looks = new Map<number, ColumnLook>();
  const codes = plan.missing.filter(({ means }) => means !== 'zero').map(({ text }) => text);
  const look = (column: number, each: MeasurePlan) =>
    looks.set(column, {
      isStub: column < plan.firstColumn + plan.stubColumns,
      isNumber: each.type === 'number' || each.type === 'integer',
      isLeftOut: !each.include,
      missing: new Set([...each.missing, ...codes]),
    });
  for (const each of plan.columns) look(each.column, each);
  for (const { columns } of plan.wide?.blocks ?? []) {
    columns.forEach((column, index) => {
      const measure = plan.wide?.measures[index];
      if (column !== null && measure) look(column, measure);
    });
  }
  return looks;
}

/** Cells of the header whose words become values of a key, as `row:column`. */
export function keyCells(plan: TablePlan): ReadonlySet<string> {
  const columns = plan.wide?.blocks.flatMap((block) => block.columns.filter((column) => column !== null)) ?? [];
  const rows = plan.wide?.keys.flatMap(({ headerRow }) => (headerRow === null ? [] : [headerRow])) ?? [];
  return new Set(rows.flatMap((row) => columns.map((column) => cellKey(row, column))));
}

export function cellKey(row: number, column: number): string {
  return `${String(row)}:${String(column)}`;
}
