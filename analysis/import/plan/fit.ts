import { InputError, type Notice, type Place } from '../../model/notice.ts';
import type { Grid } from '../grid.ts';
import { layoutNamed } from '../layouts/known-layout.ts';
import { fitSheet } from './fit-sheet.ts';
import { leaveOut, type FitAnswers, type FitStep, type FittedPlan } from './fit-steps.ts';
import { fitTable, type Propose } from './fit-table.ts';
import type { ImportPlan, StackPlan, TablePlan } from './plan.ts';
import { proposeTables } from './propose.ts';

/**
 * Lay a plan on the sheets of another file, as next year's: sheets, tables and columns are found again by their words,
 * rows anew, and each difference is a step. Nothing is decided silently: what is not sure is proposed, with a question
 * that `answers` answers by the id of its step; a table that does not fit is left out, the others are read. Pure.
 * `propose` gives what is known of a sheet already, where it was looked at before.
 */
export function fitPlan(
  grids: readonly Grid[],
  plan: ImportPlan,
  file: string,
  answers: FitAnswers = {},
  propose: Propose = proposeTables,
): FittedPlan {
  const isText = plan.text !== null;
  const layout = layoutNamed(plan.layout);
  const steps: FitStep[] = [];
  const tables: TablePlan[] = [];
  const from: number[] = [];
  plan.tables.forEach((table, at) => {
    if (answers[`${String(at)}:table`] === leaveOut) {
      steps.push(skipped(at, file, table));
      return;
    }
    const sheet = fitSheet(grids, table, at, file, isText, answers);
    steps.push(...sheet.steps);
    if (sheet.grid === null) return;
    const fitted = fitTable(sheet.grid, table, at, file, answers, layout, propose);
    steps.push(...fitted.steps);
    if (fitted.plan === null || fitted.steps.some(({ kind }) => kind === 'refused')) return;
    tables.push(fitted.plan);
    from.push(at);
  });
  const stacks = plan.stacks.flatMap((stack) => fitStack(stack, plan, tables, from));
  return {
    plan: { ...plan, file, tables, stacks },
    steps,
    from,
    isReady: tables.length > 0 && steps.every(isSettled),
  };
}

function isSettled({ kind, needsAnswer, answer }: FitStep): boolean {
  return kind !== 'refused' && (needsAnswer === undefined || typeof answer === 'string');
}

function skipped(table: number, file: string, plan: TablePlan): FitStep {
  const where = { file, sheet: plan.sheet };
  return { id: `${String(table)}:table`, table, kind: 'skipped', what: { en: 'The table is left out.' }, where };
}

/** A stack of the tables that were found; a part that was the sheet's name follows the sheet. */
function fitStack(
  stack: StackPlan,
  plan: ImportPlan,
  tables: readonly TablePlan[],
  from: readonly number[],
): readonly StackPlan[] {
  const kept = stack.parts.map((part) => from.indexOf(part));
  const parts = kept.filter((part) => part >= 0);
  if (parts.length === 0) return [];
  const ofKept = <T>(values: readonly T[]): T[] => values.filter((_, i) => (kept[i] ?? -1) >= 0);
  const key = stack.key && {
    ...stack.key,
    values: ofKept(
      stack.key.values.map((value, i) => {
        const before = plan.tables[stack.parts[i] ?? -1]?.sheet;
        const now = tables[kept[i] ?? -1]?.sheet;
        return value === before && now !== undefined ? now : value;
      }),
    ),
  };
  return [
    { ...stack, parts, key, columns: stack.columns.map(({ name, from: names }) => ({ name, from: ofKept(names) })) },
  ];
}

/** The first thing that keeps a fitted plan from being carried out without a person, as an error; null: nothing does. */
export function fitFault({ steps, plan }: FittedPlan, file: string): InputError | null {
  const open = steps.find((step) => !isSettled(step));
  if (open !== undefined) return doesNotFit(open.where, open.what.en);
  return plan.tables.length === 0 ? doesNotFit({ file }, 'No table of the plan is in the file.') : null;
}

/** What a fit changed, as notices of the table that was read. */
export function fitNotices(steps: readonly FitStep[], table: number): readonly Notice[] {
  return steps
    .filter((step) => step.table === table && step.kind !== 'kept')
    .map(({ kind, what, where }) => ({
      code: `plan-${kind}`,
      severity: kind === 'moved' || kind === 'added' ? 'know' : 'look',
      where,
      text: what,
    }));
}

/** The sheet a plan means in its own file. A text file has one, whatever its name. */
export function gridOfPlan(grids: readonly Grid[], plan: TablePlan, file: string, isText: boolean): Grid {
  const named = grids.find((grid) => grid.name === plan.sheet);
  const only = isText ? grids[0] : undefined;
  const grid = named ?? only;
  if (grid !== undefined) return grid;
  const names = grids.map((each) => each.name).join(', ');
  throw doesNotFit(
    { file, sheet: plan.sheet },
    `The plan reads sheet "${plan.sheet}", and the file has only: ${names}.`,
  );
}

function doesNotFit(where: Place, what: string): InputError {
  return new InputError({
    code: 'plan-does-not-fit',
    severity: 'wrong',
    where,
    text: { en: what },
    next: { en: 'Open the file without a plan and check what is proposed, or choose the file the plan was made for.' },
  });
}
