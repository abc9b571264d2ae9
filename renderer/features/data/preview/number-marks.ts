import type { NumberMarks } from '../../../../analysis/import/plan/plan.ts';

/** Ways to write numbers that a person may choose from. */
export const markChoices = [
  'none',
  'point',
  'point,',
  'point ',
  "point'",
  'comma',
  'comma.',
  'comma ',
  "comma'",
] as const;

export type MarkChoice = (typeof markChoices)[number];

/** The choice that stands for a pair of marks. */
export function choiceOfMarks({ decimal, thousands }: NumberMarks): MarkChoice {
  const shown = decimal ?? (thousands === null ? null : thousands === '.' ? ',' : '.');
  const name = shown === null ? 'none' : `${shown === '.' ? 'point' : 'comma'}${thousands ?? ''}`;
  return markChoices.find((choice) => choice === name) ?? 'none';
}

/** The pair of marks that a choice stands for. */
export function marksOfChoice(choice: MarkChoice): NumberMarks {
  if (choice === 'none') return { decimal: null, thousands: null };
  const thousands = choice.slice(5);
  return {
    decimal: choice.startsWith('point') ? '.' : ',',
    thousands: thousands === ',' || thousands === '.' || thousands === ' ' || thousands === "'" ? thousands : null,
  };
}
