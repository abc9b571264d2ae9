import { address } from '../address.ts';
import { normalise } from '../../vocabulary/normalise.ts';
import { pairColumns, rereadColumn, underLabel, type FitContext, type Labelled } from './fit-columns.ts';
import type { FitStep } from './fit-steps.ts';
import { listed } from './listed.ts';
import type { KeyPlan, MeasurePlan, WidePlan } from './plan.ts';

export interface FittedWide {
  readonly wide: WidePlan | null;
  readonly steps: readonly FitStep[];
}

/** The columns that become rows: the blocks of this file (new years and all) with the plan's names and readings. */
export function fitWide(context: FitContext): FittedWide {
  const { plan, found } = context;
  if (plan.wide === null) return { wide: null, steps: [] };
  if (found.wide === null) return { wide: null, steps: [lostStep(context)] };
  const [own, there] = [plan.wide, found.wide];
  const paired = pairColumns(context, 'measure', measuresOf(own), measuresOf(there));
  const steps = [...paired.steps];
  const kept: { readonly plan: MeasurePlan; readonly at: number }[] = [];
  own.measures.forEach((wanted, i) => {
    const at = paired.pairs[i] ?? null;
    const now = at === null ? undefined : there.measures[at];
    if (at === null || now === undefined) return;
    const read = rereadColumn(context, wanted, now, firstColumn(there, at));
    if (wanted.include) steps.push(...read.steps);
    kept.push({ at, plan: underLabel(read.plan, wanted, now.label) });
  });
  for (const at of paired.left) {
    const now = there.measures[at];
    if (now === undefined) continue;
    kept.push({ at, plan: now });
    steps.push({
      id: `${String(context.table)}:added:${now.name}`,
      table: context.table,
      kind: 'added',
      what: { en: `Column "${now.label}" is new in this file and is read as well.` },
      where: placeOf(context, firstColumn(there, at)),
    });
  }
  const wide: WidePlan = {
    keys: there.keys.map((key, i) => namedKey(key, own.keys[i])),
    measures: kept.map((each) => each.plan),
    blocks: there.blocks.map((block) => ({ ...block, columns: kept.map(({ at }) => block.columns[at] ?? null) })),
  };
  return { wide, steps: [...steps, ...blockSteps(context, own, there)] };
}

function namedKey(key: KeyPlan, own: KeyPlan | undefined): KeyPlan {
  return own === undefined ? key : { ...key, name: own.name, label: own.label, role: own.role ?? key.role };
}

function measuresOf(wide: WidePlan): readonly Labelled[] {
  return wide.measures.map(({ label, header, name }, i) => ({
    label: header ?? label,
    name,
    column: firstColumn(wide, i),
  }));
}

function firstColumn({ blocks }: WidePlan, measure: number): number {
  return blocks.map(({ columns }) => columns[measure] ?? null).find((column) => column !== null) ?? 0;
}

/** Blocks that this file adds, as a new year, and blocks that it has no longer. */
function blockSteps(context: FitContext, own: WidePlan, there: WidePlan): readonly FitStep[] {
  const words = ({ blocks }: WidePlan): readonly string[] =>
    blocks.map(({ keys }) => keys.map((key) => key ?? '').join(', '));
  const [before, now] = [words(own), words(there)];
  const known = new Set(before.map(normalise));
  const current = new Set(now.map(normalise));
  const added = now.filter((each) => !known.has(normalise(each)));
  const gone = before.filter((each) => !current.has(normalise(each)));
  const step = (kind: 'added' | 'gone', keys: readonly string[], said: string): FitStep => ({
    id: `${String(context.table)}:blocks-${kind}`,
    table: context.table,
    kind,
    what: { en: `${listed(keys.slice(0, 20).map((key) => `"${key}"`))} ${said}` },
    where: placeOf(
      context,
      kind === 'added' ? columnOf(there, now.indexOf(added[0] ?? '')) : context.found.firstColumn,
    ),
  });
  return [
    ...(added.length > 0
      ? [step('added', added, 'new in the header; the columns below become rows like the others.')]
      : []),
    ...(gone.length > 0 ? [step('gone', gone, 'in the header of the plan, no longer in this file.')] : []),
  ];
}

function columnOf({ blocks }: WidePlan, block: number): number {
  return blocks[block]?.columns.find((column) => column !== null) ?? 0;
}

function lostStep(context: FitContext): FitStep {
  const keys = context.plan.wide?.keys.map(({ label }) => `"${label}"`) ?? [];
  return {
    id: `${String(context.table)}:wide`,
    table: context.table,
    kind: 'refused',
    what: { en: `No headings over the columns were found that could become ${listed(keys)}.` },
    where: { file: context.file, sheet: context.found.sheet },
  };
}

function placeOf({ file, found }: FitContext, column: number): FitStep['where'] {
  const row = found.headerRows.at(-1) ?? found.firstRow;
  return { file, sheet: found.sheet, cell: address(row, column) };
}
