import { monthNamed } from '../../vocabulary/months.ts';
import { shaped, type ColumnLooks, type MarkedCount } from './column-looks.ts';
import { bareMark, mayBeMark, usualFlag } from './flags.ts';
import { legendOf, type LegendLine } from './legend.ts';
import { numberLook } from './number-text.ts';

/** Marks of one column that are taken off its values, in the order in which they first stand there. */
export interface AcceptedMarks {
  readonly flags: readonly string[];
  /** Cells that carry one. */
  readonly count: number;
  /** Why, in words. */
  readonly reason: string;
}

export const noMarks: AcceptedMarks = { flags: [], count: 0, reason: '' };

/**
 * Decide, from all columns of a table together, which marks are flags. A unit, a currency or a digit is none without a
 * raised run, a bracket or a line of the notes; letters need the notes, or the same letters again and again.
 */
export function acceptMarks(
  all: readonly ColumnLooks[],
  legend: readonly LegendLine[],
  isCode: readonly boolean[],
): readonly AcceptedMarks[] {
  const counts = new Map<string, number>();
  for (const looks of all) {
    for (const { mark, seen, isFigure } of looks.marked) {
      if (isFigure) counts.set(mark, (counts.get(mark) ?? 0) + seen.count);
    }
  }
  // `F0665` is a code, not the figure 665 with a mark.
  return all.map((looks, i) => (isCode[i] === true ? noMarks : acceptInColumn(looks, legend, counts)));
}

function acceptInColumn(
  looks: ColumnLooks,
  legend: readonly LegendLine[],
  counts: ReadonlyMap<string, number>,
): AcceptedMarks {
  const figures = looks.marked.filter(({ isFigure }) => isFigure);
  const plain = looks.tally.numbers + figureCells(looks);
  const marked = figures.reduce((sum, { seen }) => sum + seen.count, 0);
  const isOfFigures = plain + marked > looks.words - marked;
  const candidates = isOfFigures ? figures : looks.marked.filter(({ isFigure }) => !isFigure);
  const cores = isOfFigures ? null : coreCounts(looks, candidates);
  const flags: string[] = [];
  const why = new Set<string>();
  let count = 0;
  for (const each of candidates) {
    const reason = isOfFigures
      ? figureReason(each, legend, counts, plain >= marked)
      : nameReason(each, legend, (cores?.get(each.core) ?? 0) === 1);
    if (reason === null) continue;
    if (!flags.includes(each.mark)) flags.push(each.mark);
    why.add(reason);
    count += each.seen.count;
  }
  return { flags, count, reason: [...why].join(', ') };
}

function figureReason(
  { mark, by }: MarkedCount,
  legend: readonly LegendLine[],
  counts: ReadonlyMap<string, number>,
  isMostlyPlain: boolean,
): string | null {
  if (by === 'raised') return 'raised characters';
  if (by === 'symbol') return 'a sign beside figures';
  if (legendOf(legend, mark) !== null) return "the sheet's notes explain it";
  const letters = bareMark(mark);
  if (/\p{L}/u.test(letters) && (!mayBeMark(letters) || monthNamed(letters) !== null)) return null;
  if (by === 'brackets') return 'a mark in brackets';
  const seen = counts.get(mark) ?? 0;
  if (!isMostlyPlain) return null;
  if (usualFlag(mark) !== null && seen >= 2) return `the same letters beside ${String(seen)} figures`;
  return letters.length === 1 && seen >= 3 ? `the same letter beside ${String(seen)} figures` : null;
}

function nameReason({ mark, by }: MarkedCount, legend: readonly LegendLine[], isAlone: boolean): string | null {
  if (by === 'raised') return 'raised characters';
  // "Group (1)" and "Group (2)" are two names, not one name with two notes.
  if (!isAlone) return null;
  if (legendOf(legend, mark) !== null) return "the sheet's notes explain it";
  if (by === 'symbol') return 'a sign after names';
  return by === 'brackets' && /^\d+[)/]$/u.test(mark) ? 'a mark in brackets' : null;
}

/** How many distinct texts each name has, with and without marks. */
function coreCounts(looks: ColumnLooks, candidates: readonly MarkedCount[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const marked = new Set(candidates.map(({ seen }) => seen.text));
  for (const { core } of candidates) counts.set(core, (counts.get(core) ?? 0) + 1);
  for (const text of looks.tally.texts.keys()) {
    const plain = text.trim();
    if (!marked.has(text) && counts.has(plain)) counts.set(plain, (counts.get(plain) ?? 0) + 1);
  }
  return counts;
}

/** Count the figures behind accepted marks among the figures of their column. */
export function countMarked(looks: ColumnLooks, accepted: AcceptedMarks): void {
  for (const { isFigure, mark, core, seen } of looks.marked) {
    if (!isFigure || !accepted.flags.includes(mark)) continue;
    looks.words -= seen.count;
    const { shape, group, isPercent } = numberLook(core);
    looks.shapes.set(shape, (looks.shapes.get(shape) ?? 0) + seen.count);
    if (group !== null) looks.groups.set(group, (looks.groups.get(group) ?? 0) + seen.count);
    if (isPercent) looks.percents += seen.count;
  }
}

/** Text cells that are figures. */
export function figureCells(looks: ColumnLooks): number {
  return shaped(
    looks,
    'integer',
    'dot',
    'comma',
    'dot3',
    'comma3',
    'dots',
    'commas',
    'dot-comma',
    'comma-dot',
    'arabic',
  );
}
