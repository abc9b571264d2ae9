import type { TablePlan, TidyColumn } from './plan.ts';

/** Columns of the table that a plan makes, in their order: stub, groups, keys, measures, flags. */
export function tidyColumns(plan: TablePlan): readonly TidyColumn[] {
  const kept = plan.columns.flatMap((each, index) => (each.include ? [tidy(each, 'column', index)] : []));
  const groups = plan.groups.map((each, index) => tidy({ ...each, type: 'text', unit: null }, 'group', index));
  const keys = plan.wide?.keys.map((each, index) => tidy({ ...each, unit: null }, 'key', index)) ?? [];
  const measures =
    plan.wide?.measures.flatMap((each, index) => (each.include ? [tidy(each, 'measure', index)] : [])) ?? [];
  const flags: TidyColumn[] =
    plan.flagColumn === null
      ? []
      : [{ ...plan.flagColumn, type: 'text', unit: null, role: 'flag', from: 'flag', index: 0 }];
  const stub = kept.filter(({ index }) => (plan.columns[index]?.column ?? 0) < plan.firstColumn + plan.stubColumns);
  const rest = kept.filter((each) => !stub.includes(each));
  return [...stub, ...groups, ...keys, ...rest, ...measures, ...flags];
}

/** Columns of the sheet that a tidy column's values stand in, ascending; none of a group, a key or the flags. */
export function sourceColumns(plan: TablePlan, { from, index }: TidyColumn): readonly number[] {
  if (from === 'column') return plan.columns[index] === undefined ? [] : [plan.columns[index].column];
  if (from !== 'measure') return [];
  const columns = plan.wide?.blocks.map((block) => block.columns[index] ?? null) ?? [];
  return columns.filter((column) => column !== null).sort((a, b) => a - b);
}

/** All columns of the sheet that a plan reads, ascending. */
export function allSourceColumns(plan: TablePlan): readonly number[] {
  const wide = plan.wide?.blocks.flatMap(({ columns }) => columns.filter((column) => column !== null)) ?? [];
  return [...new Set([...plan.columns.map(({ column }) => column), ...wide])].sort((a, b) => a - b);
}

function tidy(
  { name, label, type, unit, role }: Pick<TidyColumn, 'name' | 'label' | 'type' | 'unit' | 'role'>,
  from: TidyColumn['from'],
  index: number,
): TidyColumn {
  return { name, label, type, unit, role, from, index };
}
