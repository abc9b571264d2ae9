import type { Place } from '../../model/notice.ts';
import type { Text } from '../../model/text.ts';
import type { ImportPlan } from './plan.ts';

/** What a file changed since the plan was made, or what the fit did about it. */
type FitKind =
  /** The table stands where it stood, under its words. */
  | 'kept'
  /** Same words, another place. */
  | 'moved'
  /** Other words, taken for the same. */
  | 'renamed'
  /** New in this file. */
  | 'added'
  /** In the plan, not in this file. */
  | 'gone'
  | 'unit-changed'
  | 'format-changed'
  /** Rows kept apart by hand in the old file: to be looked at in the new one. */
  | 'look'
  /** The table cannot be read from this file. */
  | 'refused'
  /** Left out because a person said so. */
  | 'skipped';

/** One way to go on, told by its id. */
export interface FitChoice {
  readonly id: string;
  readonly label: Text;
}

/** One thing that was found while a plan was laid on a file. */
export interface FitStep {
  /** Stable for the same plan and file: `0:column:maize_t`. An answer names it. */
  readonly id: string;
  /** Place of the table in the plan that was given. */
  readonly table: number;
  readonly kind: FitKind;
  readonly what: Text;
  readonly where: Place;
  /** Ways to go on, the proposed one first; absent where nothing is to be decided. */
  readonly needsAnswer?: readonly FitChoice[];
  /** Id of the choice that was answered; null: none yet, and the plan holds the proposed one. */
  readonly answer?: string | null;
}

/** A plan laid on another file. */
export interface FittedPlan {
  /** The plan for the file; tables that were refused or skipped are not in it. */
  readonly plan: ImportPlan;
  readonly steps: readonly FitStep[];
  /** For each table of `plan`, its place in the plan that was given. */
  readonly from: readonly number[];
  /** No step waits for an answer, and no table was refused. */
  readonly isReady: boolean;
}

/** Ids of the choices that a person made, by the id of the step. */
export type FitAnswers = Readonly<Record<string, string>>;

/** The choice that stands for leaving a table or column out. */
export const leaveOut = 'leave-out';

export function leaveOutChoice(words: string): FitChoice {
  return { id: leaveOut, label: { en: words } };
}

/** The answered choice when it is one of those offered, else the proposed one. */
export function chosen(
  answers: FitAnswers,
  id: string,
  choices: readonly FitChoice[],
): { readonly id: string; readonly answer: string | null } {
  const answer = answers[id];
  const known = choices.find((choice) => choice.id === answer);
  return known === undefined ? { id: choices[0]?.id ?? leaveOut, answer: null } : { id: known.id, answer: known.id };
}
