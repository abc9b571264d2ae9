import type { ImportPlan } from '../import/plan/plan.ts';
import { resultPlans } from '../import/plan/results.ts';
import type { Table } from '../model/table.ts';
import { projectOf, type History } from './history.ts';

/** How each table of the study was read: a plan with that one table, by the table's name. */
export function plansOf(history: History): ReadonlyMap<string, ImportPlan> {
  const found = new Map<string, ImportPlan>();
  for (const command of history.commands.slice(0, history.position)) {
    if (command.kind === 'replace-table') found.set(command.by.name, command.plan);
    if (command.kind !== 'import-tables') continue;
    const plans = resultPlans(command.plan);
    if (command.tables.length !== plans.length) continue;
    command.tables.forEach(({ name }, index) => {
      const own = plans[index];
      if (own !== undefined) found.set(name, own);
    });
  }
  const { tables, imports } = projectOf(history);
  // A study opened from elsewhere brings tables and plans without saying which is whose: they are told by their place.
  const free = imports.flatMap(resultPlans);
  for (const table of tables) {
    if (found.has(table.name)) continue;
    const plan = free.find((each) => isPlanOf(each, table));
    if (plan !== undefined) found.set(table.name, plan);
  }
  return found;
}

function isPlanOf(plan: ImportPlan, { source, parts }: Table): boolean {
  // The plan of its first part is not the plan of a stack.
  if ((parts === undefined) !== (plan.stacks.length === 0)) return false;
  const [only] = plan.tables;
  if (only === undefined || only.sheet !== source.sheet || plan.file !== source.file) return false;
  return only.headerRows.map((row) => row + 1).join() === source.headerRows.join();
}
