import { create } from 'zustand';
import type { StackPlan } from '../../../../analysis/import/plan/plan.ts';
import { stackTables } from '../../../../analysis/import/stack/stack-tables.ts';
import type { Table } from '../../../../analysis/model/table.ts';
import { plansOf } from '../../../../analysis/project/plans-of.ts';
import { whenCleaned } from '../../../state/cleaning.ts';
import { theEngine } from '../../../state/engine.ts';
import { importTables } from '../../../state/tables.ts';
import { goTo, perform, useWorkbench } from '../../../state/workbench.ts';
import { alike } from './alike.ts';
import { planOfStack } from './stack-draft.ts';

/** Names of the tables that are being stacked, in their order; null: none. */
export const useStack = create<{ readonly parts: readonly string[] | null }>(() => ({ parts: null }));

/** Begin with a table and those of the study that have the same columns. */
export function beginStack(first: Table): void {
  const { tables } = useWorkbench.getState().project;
  const like = tables.filter((table) => table.name === first.name || alike(first, table) === 1);
  stackParts(like.filter(({ parts }) => parts === undefined).map(({ name }) => name));
}

export function stackParts(parts: readonly string[]): void {
  useStack.setState({ parts });
  goTo('data');
}

export function endStack(): void {
  useStack.setState({ parts: null });
}

/** Name under which the engine makes the rows before they get a name of the study. */
const making = 'stack_in_the_making';

/**
 * Put the tables under one another as a new table of the study, one step; rows as they stand after cleaning. The parts
 * stay unless they are to go, each as a step of its own.
 */
export async function makeStack(tables: readonly Table[], stack: StackPlan, isRemoving: boolean): Promise<void> {
  await whenCleaned();
  const engine = await theEngine();
  try {
    const table = await stackTables(engine, making, tables, stack);
    const arrow = await engine.dump(making);
    const { history, project } = useWorkbench.getState();
    const raw = tables.flatMap(({ name }) => project.tables.find((each) => each.name === name) ?? []);
    await importTables(planOfStack(stack, raw, plansOf(history)), [{ table, arrow }]);
  } finally {
    await engine.exec(`DROP TABLE IF EXISTS ${making}`);
  }
  if (isRemoving) for (const { name } of tables) perform({ kind: 'remove-table', table: name });
  endStack();
}
