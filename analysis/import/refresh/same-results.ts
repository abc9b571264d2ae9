import type { FittedPlan } from '../plan/fit-steps.ts';
import type { ImportPlan } from '../plan/plan.ts';

/**
 * Which result of a plan on last year's file is which on this year's: places in the lists that the two plans give
 * (`resultPlans`). A table that was refused or left out has no partner and is not listed.
 */
export function sameResults(
  plan: ImportPlan,
  fitted: Pick<FittedPlan, 'plan' | 'from'>,
): readonly { readonly before: number; readonly after: number }[] {
  const before = keysOf(plan, (at) => at);
  const after = keysOf(fitted.plan, (at) => fitted.from[at] ?? -1);
  return after.flatMap((key, place) => {
    const partner = before.indexOf(key);
    return partner < 0 ? [] : [{ before: partner, after: place }];
  });
}

/** A name for each result that both plans give alike: the place of its (first) table in the older plan. */
function keysOf(plan: ImportPlan, place: (at: number) => number): readonly string[] {
  const stacked = new Set(plan.stacks.flatMap(({ parts }) => parts));
  const alone = plan.tables.flatMap((_, at) => (stacked.has(at) ? [] : [`table ${String(place(at))}`]));
  // Next year's stack has one part more, but it is the same stack: the first part that both know tells.
  const stacks = plan.stacks.map(({ label, columns }) => `stack ${label} ${columns.map(({ name }) => name).join()}`);
  return [...alone, ...stacks];
}
