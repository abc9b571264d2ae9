import type { ImportPlan, StackPlan, TablePlan, WorkbookSummary } from '../../../../analysis/import/plan/plan.ts';
import { withEdit, type MadeEdit } from './hand-edit.ts';

/** One table under the person's hand: what was proposed, and every edit of it. Its plan follows from the two. */
export interface TableDraft {
  readonly id: string;
  /** As the importer proposed it, or a saved plan had it. */
  readonly base: TablePlan;
  readonly edits: readonly MadeEdit[];
  /** The reader's last answer: the plan after these edits. */
  readonly settled: { readonly edits: readonly MadeEdit[]; readonly plan: TablePlan };
  /** The plan to show: the reader's, with edits that wait for an answer shown as far as they can be told. */
  readonly plan: TablePlan;
  readonly isChosen: boolean;
}

/** A stack names its parts by their drafts: tables may be left out, and others be added before them. */
export type StackDraft = Omit<StackPlan, 'parts'> & {
  readonly parts: readonly string[];
  /** The parts are put under one another; else each is imported by itself. */
  readonly isStacked: boolean;
};

/** All tables of the file, in the order of the plan, and those put under one another. */
export interface Draft {
  readonly tables: readonly TableDraft[];
  readonly stacks: readonly StackDraft[];
}

/** The importer's proposal: every table that it would import is chosen. */
export function draftOf(summary: WorkbookSummary): Draft {
  const tables = summary.plan.tables.map((plan, index) => newTable(plan, `${plan.sheet}#${String(index)}`));
  return { tables, stacks: stacksOf(summary.plan, tables) };
}

export function newTable(plan: TablePlan, id: string): TableDraft {
  return { id, base: plan, edits: none, settled: { edits: none, plan }, plan, isChosen: true };
}

const none: readonly MadeEdit[] = [];

export function stacksOf(plan: ImportPlan, tables: readonly (TableDraft | undefined)[]): readonly StackDraft[] {
  return plan.stacks.map((stack) => ({
    ...stack,
    parts: stack.parts.map((part) => tables[part]?.id ?? ''),
    isStacked: true,
  }));
}

/** The same table with another list of edits, shown at once. */
export function withEdits(table: TableDraft, edits: readonly MadeEdit[]): TableDraft {
  const { settled } = table;
  const isLonger = settled.edits.every((each, index) => edits[index] === each);
  const plan = isLonger
    ? edits.slice(settled.edits.length).reduce(withEdit, settled.plan)
    : edits.reduce(withEdit, table.base);
  return { ...table, edits, plan };
}

/** The reader's answer to a list of edits; out of date when the list is another one by now. */
export function withAnswer(table: TableDraft, edits: readonly MadeEdit[], plan: TablePlan): TableDraft {
  return table.edits === edits ? { ...table, settled: { edits, plan }, plan } : table;
}

export function isSettled({ edits, settled }: TableDraft): boolean {
  return settled.edits === edits;
}

export function withTable(draft: Draft, id: string, change: (table: TableDraft) => TableDraft): Draft {
  return { ...draft, tables: draft.tables.map((table) => (table.id === id ? change(table) : table)) };
}

/** A column of a part has another name: the stack takes it by the new one. */
export function withRenamedPart(draft: Draft, id: string, before: string, after: string): Draft {
  const stacks = draft.stacks.map((stack) => {
    const part = stack.parts.indexOf(id);
    const renamed = (from: string | null, index: number) => (index === part && from === before ? after : from);
    return { ...stack, columns: stack.columns.map((each) => ({ ...each, from: each.from.map(renamed) })) };
  });
  return { ...draft, stacks };
}

/** Tables of one sheet, in the order of the plan. */
export function tablesOn(draft: Draft, sheet: string): readonly TableDraft[] {
  return draft.tables.filter(({ plan }) => plan.sheet === sheet);
}

export function chosenTables(draft: Draft): readonly TableDraft[] {
  return draft.tables.filter(({ isChosen }) => isChosen);
}

/** The plan to apply, save and replay: chosen tables only, and the stacks of which at least two parts are chosen. */
export function importPlan(summary: WorkbookSummary, draft: Draft): ImportPlan {
  const chosen = chosenTables(draft);
  const places = new Map(chosen.map(({ id }, place) => [id, place]));
  const stacks = draft.stacks.flatMap(({ isStacked, ...stack }) => {
    const kept = stack.parts.flatMap((id, index) => (places.has(id) ? [index] : []));
    const pick = <T>(list: readonly T[]): T[] => list.filter((_, index) => kept.includes(index));
    if (!isStacked || kept.length < 2) return [];
    const parts = pick(stack.parts).map((id) => places.get(id) ?? 0);
    const columns = stack.columns.map(({ name, from }) => ({ name, from: pick(from) }));
    return [{ ...stack, parts, columns, key: stack.key && { ...stack.key, values: pick(stack.key.values) } }];
  });
  return { ...summary.plan, tables: chosen.map(({ plan }) => plan), stacks };
}
