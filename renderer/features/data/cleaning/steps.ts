import type { ProposedStep } from '../../../../analysis/import/checks/check.ts';
import type { CleaningStep, RowKey } from '../../../../analysis/model/cleaning.ts';
import type { RowPlace } from '../../../../analysis/import/provenance.ts';
import { perform, useWorkbench } from '../../../state/workbench.ts';

/** The recorded steps of a table, in their order. */
export function stepsOf(table: string): readonly CleaningStep[] {
  return useWorkbench.getState().project.tables.find(({ name }) => name === table)?.steps ?? [];
}

/** Every change of the list goes through here, as one step that can be undone. */
function setSteps(table: string, steps: readonly CleaningStep[]): void {
  perform({ kind: 'set-steps', table, steps });
}

export function addSteps(table: string, steps: readonly ProposedStep[]): void {
  const added = steps.map((step) => ({ ...step, id: crypto.randomUUID(), isOn: true }) satisfies CleaningStep);
  setSteps(table, [...stepsOf(table), ...added]);
}

/** The step in place of the one that it was made from, or a new one at the end. */
export function keepStep(table: string, step: ProposedStep, edited: CleaningStep | null): void {
  if (edited === null) addSteps(table, [step]);
  else
    setSteps(
      table,
      stepsOf(table).map((each) => (each.id === edited.id ? { ...step, id: each.id, isOn: each.isOn } : each)),
    );
}

export function switchStep(table: string, id: string, isOn: boolean): void {
  setSteps(
    table,
    stepsOf(table).map((step) => (step.id === id ? { ...step, isOn } : step)),
  );
}

/** One place up (-1) or down (1); at the end of the list nothing happens. */
export function moveStep(table: string, id: string, by: -1 | 1): void {
  const steps = stepsOf(table);
  const at = steps.findIndex((step) => step.id === id);
  const step = steps[at];
  const to = at + by;
  if (step === undefined || to < 0 || to >= steps.length) return;
  setSteps(table, steps.toSpliced(at, 1).toSpliced(to, 0, step));
}

export function removeStep(table: string, id: string): void {
  setSteps(
    table,
    stepsOf(table).filter((step) => step.id !== id),
  );
}

/** How steps name a row. */
export function keyOfRow({ row, block, part }: RowPlace): RowKey {
  return { row, block: block ?? null, part: part ?? null };
}
