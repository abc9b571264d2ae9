import type { ImportPlan } from './plan.ts';

/**
 * What a plan gives, table by table: for each a plan that gives it alone. Tables that stand by themselves come first,
 * in their order, then the stacks; a table that is part of a stack gives none of its own.
 */
export function resultPlans(plan: ImportPlan): readonly ImportPlan[] {
  const stacked = new Set(plan.stacks.flatMap(({ parts }) => parts));
  const alone = plan.tables.flatMap((table, at) => (stacked.has(at) ? [] : [{ ...plan, tables: [table], stacks: [] }]));
  const stacks = plan.stacks.map((stack) => ({
    ...plan,
    tables: stack.parts.flatMap((at) => plan.tables[at] ?? []),
    stacks: [{ ...stack, parts: stack.parts.map((_, at) => at) }],
  }));
  return [...alone, ...stacks];
}

/** The results of a plan from those of its tables, in the order of `resultPlans`. */
export function stackedResults<T>(
  plan: ImportPlan,
  tables: readonly T[],
  stack: (parts: readonly T[], plan: ImportPlan['stacks'][number]) => T,
): readonly T[] {
  const stacked = new Set(plan.stacks.flatMap(({ parts }) => parts));
  const alone = tables.filter((_, at) => !stacked.has(at));
  const stacks = plan.stacks.map((each) =>
    stack(
      each.parts.flatMap((at) => tables[at] ?? []),
      each,
    ),
  );
  return [...alone, ...stacks];
}
