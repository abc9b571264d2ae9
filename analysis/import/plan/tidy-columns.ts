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

function tidy(
  { name, label, type, unit, role }: Pick<TidyColumn, 'name' | 'label' | 'type' | 'unit' | 'role'>,
  from: TidyColumn['from'],
  index: number,
): TidyColumn {
  return { name, label, type, unit, role, from, index };
}
