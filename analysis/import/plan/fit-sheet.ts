import type { Grid } from '../grid.ts';
import { chosen, leaveOut, leaveOutChoice, type FitAnswers, type FitChoice, type FitStep } from './fit-steps.ts';
import { alike, likeness, yearless } from './fit-words.ts';
import { listed } from './listed.ts';
import type { TablePlan } from './plan.ts';

export interface FittedSheet {
  /** Null: there is none, or the table is left out. */
  readonly grid: Grid | null;
  readonly steps: readonly FitStep[];
}

/**
 * The sheet that a plan's table stands on in another file: of the same name; the only one of a text file; the only one
 * whose name differs by its year alone; else the one a person chooses.
 */
export function fitSheet(
  grids: readonly Grid[],
  plan: TablePlan,
  table: number,
  file: string,
  isText: boolean,
  answers: FitAnswers,
): FittedSheet {
  const id = `${String(table)}:sheet`;
  const named = grids.find(({ name }) => name === plan.sheet);
  if (named !== undefined && answers[id] === undefined) return { grid: named, steps: [] };
  const only = isText || (grids.length === 1 && likeness(plan.sheet, grids[0]?.name ?? '') >= alike);
  if (only && isText && grids[0] !== undefined) return { grid: grids[0], steps: [] };
  const ofYear = grids.filter(({ name }) => yearless(name) === yearless(plan.sheet) && yearless(name) !== '');
  const ordered = [...grids].sort((a, b) => likeness(plan.sheet, b.name) - likeness(plan.sheet, a.name));
  const choices: readonly FitChoice[] = [
    ...ordered.map(({ name }) => ({ id: name, label: { en: `Read sheet "${name}"` } })),
    leaveOutChoice('Leave this table out'),
  ];
  const [likely] = ordered;
  const isClear = ofYear.length === 1 && ofYear[0] === likely;
  const isLikely = likely !== undefined && likeness(plan.sheet, likely.name) >= alike;
  const where = { file, sheet: plan.sheet };
  const names = listed(grids.map(({ name }) => `"${name}"`));
  const { id: choice, answer } = chosen(answers, id, choices);
  const found = choice === leaveOut ? null : (grids.find(({ name }) => name === choice) ?? null);
  if (answer === leaveOut) {
    return { grid: null, steps: [{ id, table, kind: 'skipped', what: { en: 'The table is left out.' }, where }] };
  }
  if (answer === null && !isLikely) {
    const what = { en: `The plan reads sheet "${plan.sheet}", and the file has only: ${names}.` };
    return { grid: null, steps: [{ id, table, kind: 'refused', what, where, needsAnswer: choices, answer: null }] };
  }
  const what = { en: `Sheet "${plan.sheet}" of the plan is taken to be "${found?.name ?? ''}" here.` };
  const step: FitStep = { id, table, kind: 'renamed', what, where: { file, sheet: found?.name ?? plan.sheet } };
  return { grid: found, steps: [isClear ? step : { ...step, needsAnswer: choices, answer }] };
}
