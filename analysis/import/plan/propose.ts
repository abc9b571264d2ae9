import type { Evidence } from '../../model/table.ts';
import type { Language } from '../../model/text.ts';
import { describeColumns } from '../detect/describe-columns.ts';
import type { DescribedColumn, DescribedColumns } from '../detect/described-columns.ts';
import type { TableStructure } from '../detect/structure.ts';
import { structureAround, structuresOf } from '../detect/tables.ts';
import { keptColumns, tidyNames } from '../detect/tidy-names.ts';
import type { Grid } from '../grid.ts';
import type { KnownLayout } from '../layouts/known-layout.ts';

import type { ColumnPlan, Decision, Question, TableEdit, TablePlan, TidyColumn, WidePlan } from './plan.ts';
import { structureOfPlan } from './structure-of-plan.ts';

/** A plan for one table of a sheet, with what detection knows of it. */
export interface Proposal {
  readonly plan: TablePlan;
  /** Parallel to `columns` of the plan. */
  readonly evidence: readonly Evidence[];
  /** Parallel to the measures of its wide part. */
  readonly measureEvidence: readonly Evidence[];
  readonly decisions: readonly Decision[];
  readonly questions: readonly Question[];
  readonly language: Language | null;
}

/** Propose how a sheet becomes tables; none when it holds none. */
export function proposeTables(grid: Grid, layout: KnownLayout | null): readonly Proposal[] {
  const found = structuresOf(grid);
  const structures = layout === null ? found : layout.structures(grid, found);
  return structures.map((structure) => proposalOf(grid, structure, layout));
}

/** Propose anew around what a person moved; what was not moved stays as it is in the current plan. */
export function reproposeTable(
  grid: Grid,
  current: TablePlan | null,
  edit: TableEdit,
  layout: KnownLayout | null,
): Proposal | null {
  const structure = structureAround(grid, edit, current);
  return structure === null ? null : proposalOf(grid, structure, layout);
}

/** Propose anew with columns that become rows, or stay columns; null when the header has nothing to become rows. */
export function reproposeWide(
  grid: Grid,
  current: TablePlan,
  isWide: boolean,
  layout: KnownLayout | null,
): Proposal | null {
  const own = structureOfPlan(current);
  if (!isWide) return proposalOf(grid, { ...own, wide: null }, layout);
  const found = structureAround(grid, {}, current);
  const known = found === null ? [] : (layout?.structures(grid, [found]) ?? [found]);
  return proposalOf(grid, { ...own, wide: known[0]?.wide ?? own.wide }, layout);
}

/** A structure with its columns typed and named, as a plan. */
export function proposalOf(grid: Grid, structure: TableStructure, layout: KnownLayout | null): Proposal {
  const names = tidyNames(grid, structure);
  const detected = describeColumns(grid, structure, names);
  const described = layout === null ? detected : layout.describe(grid, structure, detected);
  const workedOut = new Set(structure.aggregates?.map(({ column }) => column));
  const columns = keptColumns(structure).map((column, i): ColumnPlan => {
    const reading = readingOf(described.columns[i] as DescribedColumn);
    const named = names.columns[i] as (typeof names.columns)[number];
    const fillDown = structure.fillDown.includes(column);
    return { column, include: !workedOut.has(column), ...named, ...reading, fillDown };
  });
  const wide = widePlan(structure, described, names);
  const plan: TablePlan = {
    sheet: grid.name,
    label: structure.label,
    bannerRows: structure.bannerRows,
    headerRows: structure.headerRows,
    unitRow: structure.unitRow,
    firstRow: structure.firstRow,
    lastRow: structure.lastRow,
    firstColumn: structure.firstColumn,
    lastColumn: structure.lastColumn,
    stubColumns: structure.stubColumns,
    apart: structure.apart,
    columns,
    groups: structure.groups.map((group, i) => ({ ...group, ...(names.groups[i] as (typeof names.groups)[number]) })),
    wide,
    flagColumn: null,
    notes: described.notes,
    missing: described.missing,
  };
  return {
    plan: { ...plan, flagColumn: hasFlags(plan) ? names.flag : null },
    evidence: described.columns.map(({ evidence }) => evidence),
    measureEvidence: described.measures.map(({ evidence }) => evidence),
    decisions: [...structure.decisions, ...described.decisions],
    questions: described.questions,
    language: described.language,
  };
}

function widePlan(
  { wide }: TableStructure,
  described: DescribedColumns,
  names: ReturnType<typeof tidyNames>,
): WidePlan | null {
  if (wide === null) return null;
  return {
    keys: wide.keys.map(({ headerRow }, i) => {
      const { type, role } = described.keys[i] as DescribedColumns['keys'][number];
      return { ...(names.keys[i] as (typeof names.keys)[number]), type, role, headerRow };
    }),
    measures: wide.measures.map((_, i) => {
      const reading = readingOf(described.measures[i] as DescribedColumn);
      return { include: true, ...(names.measures[i] as (typeof names.measures)[number]), ...reading };
    }),
    blocks: wide.blocks,
  };
}

function readingOf({
  type,
  marks,
  dateOrder,
  missing,
  flags,
  unit,
  role,
  code,
}: DescribedColumn): Omit<DescribedColumn, 'evidence'> {
  return { type, marks, dateOrder, missing, flags, unit, role, ...(code === undefined ? {} : { code }) };
}

/**
 * Whether the tidy table needs a column of flags: some value or header carries a mark, or missing figures are missing
 * for reasons that the sheet itself, or two different signs, tell apart.
 */
function hasFlags(plan: TablePlan): boolean {
  const columns = [...plan.columns, ...(plan.wide?.measures ?? [])];
  if (columns.some(({ flags }) => flags.length > 0)) return true;
  if (plan.wide?.blocks.some(({ flags }) => flags.length > 0) === true) return true;
  const used = new Set(columns.filter(({ type }) => type !== 'text').flatMap(({ missing }) => missing));
  const told = plan.missing.filter(({ text, means }) => used.has(text) && means !== 'zero');
  return told.some(({ by }) => by !== 'usual') || new Set(told.map(({ means }) => means)).size > 1;
}

/** Whether a proposal's evidence holds for a plan: the same rows and columns, read alike. */
export function evidenceFor(proposal: Proposal, plan: TablePlan, column: TidyColumn): Evidence | null {
  const own = proposal.plan;
  if (own.firstRow !== plan.firstRow || own.lastRow !== plan.lastRow || !isSameApart(own, plan)) return null;
  if (column.from === 'column') {
    const wanted = plan.columns[column.index];
    const index = own.columns.findIndex((each) => each.column === wanted?.column);
    const proposed = own.columns[index];
    if (wanted === undefined || proposed === undefined || proposed.fillDown || wanted.fillDown) return null;
    return readsAlike(proposed, wanted) && meansAlike(own, plan, wanted) ? (proposal.evidence[index] ?? null) : null;
  }
  if (column.from !== 'measure' || JSON.stringify(own.wide?.blocks) !== JSON.stringify(plan.wide?.blocks)) return null;
  const [proposed, wanted] = [own.wide?.measures[column.index], plan.wide?.measures[column.index]];
  if (proposed === undefined || wanted === undefined || !readsAlike(proposed, wanted)) return null;
  return meansAlike(own, plan, wanted) ? (proposal.measureEvidence[column.index] ?? null) : null;
}

function isSameApart(a: TablePlan, b: TablePlan): boolean {
  return (
    a.apart === b.apart || (a.apart.length === b.apart.length && a.apart.every(({ row }, i) => row === b.apart[i]?.row))
  );
}

type Reading = Pick<ColumnPlan, 'type' | 'marks' | 'dateOrder' | 'missing' | 'flags'>;

function readsAlike(a: Reading, b: Reading): boolean {
  return (
    a.type === b.type &&
    a.marks.decimal === b.marks.decimal &&
    a.marks.thousands === b.marks.thousands &&
    a.dateOrder === b.dateOrder &&
    a.missing.join('\n') === b.missing.join('\n') &&
    a.flags.join('\n') === b.flags.join('\n')
  );
}

/** Whether the same missing texts of the column mean zero in both plans. */
function meansAlike(a: TablePlan, b: TablePlan, { missing }: Reading): boolean {
  const zeros = (plan: TablePlan): string =>
    plan.missing
      .filter(({ text, means }) => means === 'zero' && missing.includes(text))
      .map(({ text }) => text)
      .sort()
      .join('\n');
  return zeros(a) === zeros(b);
}
