import type { Place } from '../../model/notice.ts';
import { normalise } from '../../vocabulary/normalise.ts';
import { address, columnLetter } from '../address.ts';
import { chosen, leaveOut, leaveOutChoice, type FitAnswers, type FitChoice, type FitStep } from './fit-steps.ts';
import { mostAlike, yearless } from './fit-words.ts';
import { listed } from './listed.ts';
import type { MeasurePlan, TablePlan } from './plan.ts';

/** A column or measure of the plan or of the file, by its words. */
export interface Labelled {
  readonly label: string;
  readonly name: string;
  /** First source column, for the place of a step. */
  readonly column: number;
}

export interface Paired {
  /** For each wanted one the place of the found one, or null when it is left out or missing. */
  readonly pairs: readonly (number | null)[];
  /** Found ones that no wanted one took. */
  readonly left: readonly number[];
  readonly steps: readonly FitStep[];
}

export interface FitContext {
  readonly table: number;
  readonly file: string;
  readonly plan: TablePlan;
  /** The plan that detection makes of this file. */
  readonly found: TablePlan;
  readonly answers: FitAnswers;
}

/**
 * Columns of the plan found again by their words. Equal words pair in their order; what is left pairs by likeness and
 * is asked, never done silently.
 */
export function pairColumns(
  context: FitContext,
  kind: 'column' | 'measure',
  wanted: readonly Labelled[],
  found: readonly Labelled[],
): Paired {
  const pairs = new Array<number | null>(wanted.length).fill(null);
  const free = new Set(found.keys());
  wanted.forEach(({ label }, i) => {
    const same = [...free].filter((at) => normalise(found[at]?.label ?? '') === normalise(label));
    // Two columns of one name: the one that stands where it stood goes first.
    const at = same.find((each) => found[each]?.column === wanted[i]?.column) ?? same[0];
    if (at === undefined) return;
    pairs[i] = at;
    free.delete(at);
  });
  const steps: FitStep[] = [];
  wanted.forEach((each, i) => {
    if (pairs[i] !== null) return;
    const step = missingStep(context, kind, each, [...free], found);
    steps.push(step.step);
    if (step.at === null) return;
    pairs[i] = step.at;
    free.delete(step.at);
  });
  const moved = wanted.filter((each, i) => {
    const at = pairs[i];
    return at !== null && at !== undefined && found[at]?.column !== each.column;
  });
  if (moved.length > 0 && kind === 'column') steps.push(movedStep(context, moved, wanted.length));
  return { pairs, left: [...free].sort((a, b) => a - b), steps };
}

function missingStep(
  context: FitContext,
  kind: 'column' | 'measure',
  wanted: Labelled,
  free: readonly number[],
  found: readonly Labelled[],
): { readonly step: FitStep; readonly at: number | null } {
  const { table, answers } = context;
  const id = `${String(table)}:${kind}:${wanted.name}`;
  const likely = mostAlike(
    wanted.label,
    free.map((at) => found[at]?.label ?? ''),
  ).map(({ index }) => free[index] as number);
  const others = free.filter((at) => !likely.includes(at));
  const take = (at: number): FitChoice => ({
    id: found[at]?.name ?? '',
    label: { en: `It is "${found[at]?.label ?? ''}" (column ${columnLetter(found[at]?.column ?? 0)})` },
  });
  const out = leaveOutChoice('Go on without it');
  const choices = likely.length > 0 ? [...likely.map(take), out, ...others.map(take)] : [out, ...others.map(take)];
  const { id: choice, answer } = chosen(answers, id, choices);
  const at = choice === leaveOut ? null : (free.find((each) => found[each]?.name === choice) ?? null);
  const where = placeOf(context, at === null ? wanted.column : (found[at]?.column ?? wanted.column), wanted.label);
  const what =
    at === null
      ? `Column "${wanted.label}" of the plan is not in this file${newHere(free, found)}.`
      : `Column "${wanted.label}" of the plan is taken to be "${found[at]?.label ?? ''}" here.`;
  const step = { id, table, where, what: { en: what }, needsAnswer: choices, answer };
  return { at, step: { ...step, kind: at === null ? 'gone' : 'renamed' } };
}

function newHere(free: readonly number[], found: readonly Labelled[]): string {
  const words = free.slice(0, 5).map((at) => `"${found[at]?.label ?? ''}"`);
  return words.length === 0 ? '' : `; new here: ${listed(words)}`;
}

function movedStep(context: FitContext, moved: readonly Labelled[], all: number): FitStep {
  const [first] = moved;
  const many =
    moved.length === 1
      ? `Column "${first?.label ?? ''}" stands`
      : `${String(moved.length)} of ${String(all)} columns stand`;
  return {
    id: `${String(context.table)}:columns-moved`,
    table: context.table,
    kind: 'moved',
    what: { en: `${many} elsewhere; they are found by their words.` },
    where: placeOf(context, first?.column ?? 0, first?.label ?? ''),
  };
}

/** Columns of this file that the plan does not know: read as detection proposes, and told. */
export function addedStep(context: FitContext, added: Labelled): FitStep {
  return {
    id: `${String(context.table)}:added:${added.name}`,
    table: context.table,
    kind: 'added',
    what: { en: `Column "${added.label}" is new in this file and is read as well.` },
    where: placeOf(context, added.column, added.label),
  };
}

export interface Reread {
  readonly plan: MeasurePlan;
  readonly steps: readonly FitStep[];
}

/**
 * How a column of the plan reads in this file: as before, with the missing signs and marks that are new here. A unit or
 * a number format that differs is asked, since figures would be wrong by a factor without a word.
 */
export function rereadColumn(context: FitContext, wanted: MeasurePlan, found: MeasurePlan, column: number): Reread {
  const steps: FitStep[] = [];
  const where = placeOf(context, column, wanted.label);
  const ask = (kind: 'unit-changed' | 'format-changed', what: string, now: string, before: string): boolean => {
    const id = `${String(context.table)}:${kind}:${wanted.name}`;
    const choices = [
      { id: 'this-file', label: { en: now } },
      { id: 'the-plan', label: { en: before } },
    ];
    const { id: choice, answer } = chosen(context.answers, id, choices);
    steps.push({ id, table: context.table, kind, what: { en: what }, where, needsAnswer: choices, answer });
    return choice === 'this-file';
  };
  let plan: MeasurePlan = {
    ...wanted,
    missing: union(wanted.missing, wanted.type === 'text' ? [] : found.missing),
    flags: union(wanted.flags, found.flags),
  };
  const isUnitNew = found.unit !== null && wanted.unit !== null && found.unit !== wanted.unit;
  if (isUnitNew && isNamedAnew(context, wanted, found)) {
    const what = `Column "${wanted.label}" was in ${wanted.unit ?? ''}; this file says ${found.unit ?? ''}.`;
    if (ask('unit-changed', what, `Read it in ${found.unit ?? ''}`, `Keep ${wanted.unit ?? ''}`)) {
      plan = { ...plan, unit: found.unit };
    }
  }
  if (isFormatNew(wanted, found)) {
    const what = `Column "${wanted.label}" was read as ${wanted.type} with ${marksWords(wanted)}; here its cells are ${found.type} with ${marksWords(found)}.`;
    if (ask('format-changed', what, 'Read it as this file writes it', 'Read it as the plan says')) {
      const { type, marks, dateOrder } = found;
      plan = { ...plan, type: wanted.type === 'number' && type === 'integer' ? 'number' : type, marks, dateOrder };
    }
  } else if (wanted.type === 'integer' && found.type === 'number') {
    plan = { ...plan, type: 'number', marks: found.marks };
  }
  return { plan, steps };
}

/** A reading under the label that a person knows, with the words of this file's header beside it where they differ. */
export function underLabel<T extends MeasurePlan>(reading: T, wanted: MeasurePlan, words: string): T {
  const named: T & { header?: string } = { ...reading, name: wanted.name, label: wanted.label };
  if (words === wanted.label) delete named.header;
  else named.header = words;
  return named;
}

/** Where the words of header and title are those of the old file, another unit was chosen by hand and stays. */
function isNamedAnew({ plan, found }: FitContext, wanted: MeasurePlan, now: MeasurePlan): boolean {
  return (
    normalise(wanted.label) !== normalise(now.label) ||
    yearless(plan.label) !== yearless(found.label) ||
    plan.unitRow !== null
  );
}

function isFormatNew(wanted: MeasurePlan, found: MeasurePlan): boolean {
  if (wanted.type === 'text' || found.type === 'text' || found.type === 'boolean') return false;
  if ((wanted.type === 'date') !== (found.type === 'date')) return true;
  if (wanted.type === 'date') return found.dateOrder !== null && wanted.dateOrder !== found.dateOrder;
  const differs = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;
  return (
    differs(wanted.marks.decimal, found.marks.decimal) ||
    (found.marks.thousands !== null && found.marks.thousands === wanted.marks.decimal) ||
    (found.marks.decimal !== null && found.marks.decimal === wanted.marks.thousands)
  );
}

function marksWords({ marks, dateOrder }: MeasurePlan): string {
  if (dateOrder !== null) return `the order ${[...dateOrder].join(', ')}`;
  const named = { '.': 'dot', ',': 'comma', ' ': 'space', "'": 'apostrophe' };
  const decimal = marks.decimal === null ? 'no decimal mark' : `a decimal ${named[marks.decimal]}`;
  return marks.thousands === null ? decimal : `${decimal} and a thousands ${named[marks.thousands]}`;
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...a, ...b.filter((each) => !a.includes(each))];
}

function placeOf({ file, found }: FitContext, column: number, label: string): Place {
  const row = found.headerRows.at(-1) ?? found.firstRow;
  return { file, sheet: found.sheet, column: label, cell: address(row, column) };
}
