import type { MissingMeaning, MissingPlan, NotePlan } from './plan.ts';

const reasons: Readonly<Record<MissingMeaning, string>> = {
  'not-available': 'not available',
  'not-applicable': 'not applicable',
  zero: 'zero',
  suppressed: 'suppressed',
  'not-collected': 'not collected',
  unknown: 'missing',
};

/** Why a figure is missing, with the sign that said so: `not available (…)`. */
export function missingReason(code: string, meanings: readonly MissingPlan[]): string {
  const means = meanings.find(({ text }) => text === code)?.means ?? 'unknown';
  return `${reasons[means]} (${code})`;
}

/** What a mark says: the words of its note, numbered when the mark is a number; the mark itself when no note does. */
export function markWords(mark: string, notes: readonly NotePlan[]): string {
  const text =
    notes.find((note) => note.mark === mark)?.text ?? notes.find((note) => core(note.mark) === core(mark))?.text;
  if (text === undefined || text.trim() === '') return /\d/.test(core(mark)) ? `note ${core(mark)}` : mark;
  return /\d/.test(core(mark)) ? `note ${core(mark)}: ${text.trim()}` : text.trim();
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `(1)`, `1/`, `1)` and `¹` are the same mark. */
function core(mark: string): string {
  const plain = [...mark].map((sign) => (raised.includes(sign) ? String(raised.indexOf(sign)) : sign)).join('');
  const inner = plain.replace(/[()[\]/.:\s]/g, '');
  return inner === '' ? mark : inner.toLowerCase();
}
