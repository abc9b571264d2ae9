import type { ColourRole, DifferenceRole, SequenceRole } from '../palette.ts';

/** How a cell is filled and what is written on it. */
export interface Tone {
  readonly colour: ColourRole;
  readonly ink: ColourRole;
  readonly isHatched: boolean;
}

const sequence: readonly SequenceRole[] = ['seq-1', 'seq-2', 'seq-3', 'seq-4', 'seq-5', 'seq-6', 'seq-7'];

const difference: readonly DifferenceRole[] = ['div-n3', 'div-n2', 'div-n1', 'div-0', 'div-p1', 'div-p2', 'div-p3'];

/** Seven steps of equal width from low to high. */
export const sequenceTones: readonly Tone[] = sequence.map((colour, at) => ({
  colour,
  ink: at < 3 ? 'seq-low-ink' : at === 3 ? 'seq-mid-ink' : 'seq-high-ink',
  isHatched: false,
}));

/** Three steps to either side of the middle; those below are hatched, so that they differ without colour too. */
export const differenceTones: readonly Tone[] = difference.map((colour, at) => ({
  colour,
  ink: at === 0 || at === 6 ? 'div-ink' : 'ink',
  isHatched: at < 3,
}));

const middleTone: Tone = { colour: 'div-0', ink: 'ink', isHatched: false };

const grades: readonly Tone[] = [
  middleTone,
  { colour: 'div-n1', ink: 'ink', isHatched: false },
  { colour: 'div-n2', ink: 'ink', isHatched: false },
  { colour: 'div-n3', ink: 'div-ink', isHatched: false },
  { colour: 'total', ink: 'surface', isHatched: false },
];

/** Tones of so many classes from calm to grave, each darker than the one before; beyond five some are shared. */
export function classTones(count: number): readonly Tone[] {
  const steps = Math.min(count, grades.length);
  return Array.from({ length: count }, (_, at) => {
    const grade = count <= grades.length ? spread(at, steps) : Math.floor((at * grades.length) / count);
    return grades[grade] ?? middleTone;
  });
}

/** Few classes are as far apart as four are, without the darkest, which only a fifth needs. */
function spread(at: number, count: number): number {
  if (count >= 4) return at;
  return count === 1 ? 0 : Math.round((at * 3) / (count - 1));
}

/** Tones of classes with the calm one among them: those before it green, those behind it brown. */
export function sidedTones(before: number, after: number): readonly Tone[] {
  const side = (count: number, away: (step: number) => number) =>
    Array.from({ length: count }, (_, at) => differenceTones[away(Math.ceil(((at + 1) * 3) / count))] ?? middleTone);
  return [
    ...side(before, (step) => 3 + step).toReversed(),
    middleTone,
    ...side(after, (step) => 3 - step).map((tone) => ({ ...tone, isHatched: false })),
  ];
}

/** The step of a value between the lowest and the highest. */
export function sequenceStep(value: number, [low, high]: readonly [number, number]): number {
  if (high <= low) return 3;
  return Math.min(6, Math.max(0, Math.floor(((value - low) / (high - low)) * 7)));
}

/** The step of a value to either side of the middle, whose farthest neighbour is so far away. */
export function differenceStep(value: number, middle: number, reach: number): number {
  if (reach <= 0 || value === middle) return 3;
  const away = (value - middle) / reach;
  // What differs from the middle at all is never shown as the middle itself beyond a seventh of the reach.
  return Math.min(6, Math.max(0, 3 + Math.sign(away) * Math.round(Math.min(Math.abs(away), 1) * 3)));
}
