import { columnLetter, rangeAddress } from '../address.ts';
import type { Grid } from '../grid.ts';
import type { KnownLayout } from '../layouts/known-layout.ts';
import {
  addedStep,
  pairColumns,
  rereadColumn,
  underLabel,
  type FitContext,
  type Labelled,
  type Paired,
} from './fit-columns.ts';
import { keptApartByHand } from './edit.ts';
import type { FitAnswers, FitStep } from './fit-steps.ts';
import { alike, likeness, yearless } from './fit-words.ts';
import { fitWide } from './fit-wide.ts';
import type { ColumnPlan, GroupPlan, TablePlan } from './plan.ts';
import { proposalOf, type Proposal } from './propose.ts';
import { structureOfPlan } from './structure-of-plan.ts';

export interface FittedTable {
  /** Null: no table of the sheet has the plan's header. */
  readonly plan: TablePlan | null;
  readonly steps: readonly FitStep[];
}

/** What detection proposes for a sheet under a layout. */
export type Propose = (grid: Grid, layout: KnownLayout | null) => readonly Proposal[];

/** A table of the plan found again on a sheet of another file, by the words of its header. */
export function fitTable(
  grid: Grid,
  plan: TablePlan,
  table: number,
  file: string,
  answers: FitAnswers,
  layout: KnownLayout | null,
  propose: Propose,
): FittedTable {
  const best = mostLike(propose(grid, layout), plan);
  if (best === null || best.share < 0.3) {
    return { plan: null, steps: [refusedStep(grid, plan, table, file, best?.proposal.plan ?? null)] };
  }
  // A person who kept the years as columns, or made them rows, is followed.
  const own = best.proposal.plan;
  const found =
    plan.wide === null && own.wide !== null
      ? proposalOf(grid, { ...structureOfPlan(own), wide: null }, layout).plan
      : own;
  const context: FitContext = { table, file, plan, found, answers };
  const columns = fitColumns(context);
  const wide = fitWide(context);
  const groups = fitGroups(context);
  const steps = [...columns.steps, ...wide.steps, ...handSteps(context)];
  const fitted: TablePlan = {
    ...found,
    label: yearless(plan.label) === yearless(found.label) ? found.label : plan.label,
    columns: columns.columns,
    groups,
    wide: wide.wide,
    flagColumn: plan.flagColumn ?? freshFlag(plan, found),
    notes: [
      ...found.notes,
      ...plan.notes.filter(({ mark, row }) => row === null && !found.notes.some((each) => each.mark === mark)),
    ],
    missing: meanings(plan, found),
  };
  const where = {
    file,
    sheet: grid.name,
    cell: rangeAddress(found.firstRow, found.firstColumn, found.lastRow, found.lastColumn),
  };
  const isMoved = found.firstRow !== plan.firstRow || found.firstColumn !== plan.firstColumn;
  const first: FitStep = {
    id: `${String(table)}:table`,
    table,
    kind: isMoved ? 'moved' : 'kept',
    what: {
      en: isMoved
        ? `The table begins in ${columnLetter(found.firstColumn)}${String(found.firstRow + 1)} here; it is found by the words of its header.`
        : 'The table stands where the plan says.',
    },
    where,
  };
  return { plan: fitted, steps: [first, ...steps] };
}

/** The table of a sheet with most of the plan's column labels; of two alike the one nearest to the old place. */
function mostLike(proposals: readonly Proposal[], plan: TablePlan): { proposal: Proposal; share: number } | null {
  const wanted = labelsOf(plan);
  let best: { proposal: Proposal; share: number; far: number } | null = null;
  for (const proposal of proposals) {
    const there = labelsOf(proposal.plan);
    const agreeing = wanted.filter((label) => there.some((each) => likeness(label, each) >= 0.95)).length;
    const likely = wanted.filter((label) => there.some((each) => likeness(label, each) >= alike)).length;
    const share = wanted.length === 0 ? 0 : (agreeing + likely) / (2 * wanted.length);
    const far =
      Math.abs(proposal.plan.firstRow - plan.firstRow) + Math.abs(proposal.plan.firstColumn - plan.firstColumn);
    if (best === null || share > best.share || (share === best.share && far < best.far))
      best = { proposal, share, far };
  }
  return best;
}

function labelsOf(plan: TablePlan): readonly string[] {
  return [...plan.columns, ...(plan.wide?.measures ?? []), ...(plan.wide?.keys ?? [])].map(({ label }) => label);
}

interface FittedColumns {
  readonly columns: readonly ColumnPlan[];
  readonly steps: readonly FitStep[];
}

function fitColumns(context: FitContext): FittedColumns {
  const { plan, found } = context;
  // Columns without words are found by their place alone.
  const paired: Paired = pairColumns(context, 'column', plan.columns.map(labelled), found.columns.map(labelled));
  const steps = [...paired.steps];
  const columns = plan.columns.flatMap((wanted, i): ColumnPlan[] => {
    const at = paired.pairs[i] ?? null;
    const there = at === null ? undefined : found.columns[at];
    if (there === undefined) return [];
    const read = rereadColumn(context, wanted, there, there.column);
    if (wanted.include) steps.push(...read.steps);
    const reading = { ...read.plan, column: there.column, fillDown: wanted.fillDown || there.fillDown };
    return [underLabel(reading, wanted, there.label)];
  });
  const names = new Set([...allNames(plan)]);
  const added = paired.left.map((at) => found.columns[at] as ColumnPlan);
  for (const each of added) steps.push(addedStep(context, labelled(each)));
  const fresh = added.map((each) => ({ ...each, name: freeName(each.name, names) }));
  return { columns: [...columns, ...fresh].sort((a, b) => a.column - b.column), steps };
}

function labelled({ label, header, name, column }: ColumnPlan): Labelled {
  return { label: header ?? label, name, column };
}

function allNames(plan: TablePlan): readonly string[] {
  const wide = plan.wide === null ? [] : [...plan.wide.keys, ...plan.wide.measures];
  const flag = plan.flagColumn === null ? [] : [plan.flagColumn];
  return [...plan.columns, ...plan.groups, ...wide, ...flag].map(({ name }) => name.toLowerCase());
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${name}_${String(count)}`;
  taken.add(free.toLowerCase());
  return free;
}

/** Groups of this file's rows, under the names that the plan gave them. */
function fitGroups({ plan, found }: FitContext): readonly GroupPlan[] {
  const taken = new Set(allNames({ ...plan, groups: [] }));
  return found.groups.map((group, i) => {
    const own = plan.groups[i];
    const known = own !== undefined && own.from === group.from ? own : group;
    const name = freeName(known.name, taken);
    return { ...group, name, label: known.label, role: known.role };
  });
}

function freshFlag(plan: TablePlan, found: TablePlan): TablePlan['flagColumn'] {
  if (found.flagColumn === null) return null;
  return { ...found.flagColumn, name: freeName(found.flagColumn.name, new Set(allNames(plan))) };
}

/** Meanings chosen by hand stay; those of this file's own notes come next; then the plan's. */
function meanings(plan: TablePlan, found: TablePlan): TablePlan['missing'] {
  const all = [
    ...plan.missing.filter(({ by }) => by === 'person'),
    ...found.missing.filter(({ by }) => by === 'legend'),
    // Cells of the old file say nothing about this one.
    ...plan.missing.map((each) => ({ ...each, row: null, column: null })),
    ...found.missing,
  ];
  return all.filter(({ text }, i) => all.findIndex((each) => each.text === text) === i);
}

/** What a person decided about single rows cannot be carried over: rows have other places in another file. */
function handSteps({ plan, found, table, file }: FitContext): readonly FitStep[] {
  const byHand = plan.apart.filter(({ reason }) => reason === keptApartByHand);
  if (byHand.length === 0) return [];
  const rows = byHand.map(({ row }) => String(row + 1)).join(', ');
  return [
    {
      id: `${String(table)}:rows`,
      table,
      kind: 'look',
      what: {
        en: `Rows kept apart by hand in the old file (${rows}) have no sure place here: look at the rows of this file.`,
      },
      where: { file, sheet: found.sheet },
    },
  ];
}

function refusedStep(grid: Grid, plan: TablePlan, table: number, file: string, nearest: TablePlan | null): FitStep {
  const words = plan.columns.slice(0, 5).map(({ label }) => `"${label}"`);
  const there =
    nearest === null
      ? 'no table'
      : `a table with ${nearest.columns
          .slice(0, 5)
          .map(({ label }) => `"${label}"`)
          .join(', ')}`;
  return {
    id: `${String(table)}:table`,
    table,
    kind: 'refused',
    what: { en: `The plan reads columns ${words.join(', ')}; the sheet has ${there}.` },
    where: {
      file,
      sheet: grid.name,
      ...(nearest === null
        ? {}
        : { cell: rangeAddress(nearest.firstRow, nearest.firstColumn, nearest.lastRow, nearest.lastColumn) }),
    },
  };
}
