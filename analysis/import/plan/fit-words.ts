import { normalise } from '../../vocabulary/normalise.ts';
import { similarity } from '../clean/similarity.ts';

/** Words as they are compared between two years' files: years and dates in them differ, the words do not. */
export function yearless(text: string): string {
  return normalise(text)
    .replace(/\b(?:1[89]|20)\d\d(?: \d\d(?:\d\d)?)?\b/gu, '#')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** How alike two labels are, from 0 to 1: 1 when they differ in capitals, accents and signs only. */
export function likeness(a: string, b: string): number {
  const [plainA, plainB] = [normalise(a), normalise(b)];
  if (plainA === plainB) return 1;
  if (yearless(a) === yearless(b)) return 0.95;
  return 0.9 * similarity(plainA, plainB);
}

/** Below this, two labels are not taken for the same even as a proposal. */
export const alike = 0.55;

export interface Match {
  readonly index: number;
  readonly likeness: number;
}

/** Candidates from the most alike down; those below `alike` are left out. */
export function mostAlike(label: string, candidates: readonly string[]): readonly Match[] {
  return candidates
    .map((candidate, index) => ({ index, likeness: likeness(label, candidate) }))
    .filter((match) => match.likeness >= alike)
    .sort((a, b) => b.likeness - a.likeness || a.index - b.index);
}
