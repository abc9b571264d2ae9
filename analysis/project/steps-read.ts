import type { CleaningStep } from '../model/cleaning.ts';
import type { RunRequest } from '../run/binding.ts';
import type { Project } from './project.ts';

type Steps = readonly CleaningStep[] | undefined;

/** The lists of steps behind the tables that a request reads: an answer to other steps is out of date. */
export function stepsRead({ tables }: Pick<Project, 'tables'>, { bindings }: RunRequest): readonly Steps[] {
  return Object.values(bindings).map(({ table }) => tables.find(({ name }) => name === table)?.steps);
}

/** Whether two answers read their tables after the same steps: the very same lists. */
export function isSameSteps(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((steps, at) => steps === b[at]);
}
