import type { CleaningStep } from '../../../../analysis/model/cleaning.ts';
import type { Table } from '../../../../analysis/model/table.ts';

/** Cleaning steps as they go along to next year's rows. */
export interface CarriedSteps {
  readonly steps: readonly CleaningStep[];
  /** Steps about single rows, which are kept but switched off: the rows of another file stand elsewhere. */
  readonly off: number;
}

/** What was done to last year's rows, for this year's: rules stay as they are, hands on single rows rest. */
export function carriedSteps({ steps = [] }: Pick<Table, 'steps'>): CarriedSteps {
  const carried = steps.map((step) => (isAboutRows(step) ? { ...step, isOn: false } : step));
  return { steps: carried, off: steps.filter((step) => step.isOn && isAboutRows(step)).length };
}

function isAboutRows({ kind }: CleaningStep): boolean {
  return kind === 'correct' || kind === 'exclude';
}
