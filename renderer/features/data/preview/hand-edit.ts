import { editPlan, type PlainEdit } from '../../../../analysis/import/plan/edit.ts';
import type { PlanEdit, TableEdit, TablePlan } from '../../../../analysis/import/plan/plan.ts';
import type { Role } from '../../../../analysis/model/table.ts';
import type { Text } from '../../../../analysis/model/text.ts';

/** What a person does to a table: a change of its plan, or of its names, which need no reading. */
export type HandEdit =
  | PlanEdit
  | { readonly kind: 'rename'; readonly column: string; readonly name: string }
  /** Role of a column that no source column holds: a group, a key. */
  | { readonly kind: 'derived-role'; readonly column: string; readonly role: Role | null }
  | { readonly kind: 'label'; readonly label: string };

/** A question that an edit answers. */
export interface Answered {
  readonly id: string;
  readonly column: string | null;
  readonly text: Text;
  readonly answer: Text;
}

/** An edit in the list of those made, oldest first. */
export interface MadeEdit {
  readonly edit: HandEdit;
  /** Source column of the tidy column that it names: other header rows give a column another name. */
  readonly source: number | null;
  readonly answered: Answered | null;
}

/** An edit as it enters the list. */
export function made(plan: TablePlan, edit: HandEdit, answered: Answered | null = null): MadeEdit {
  return { edit, source: 'column' in edit ? sourceColumn(plan, edit.column) : null, answered };
}

/** An edit that changes which cells are read: the reader has to look at the sheet again. */
export function isStructural(edit: HandEdit): edit is Extract<HandEdit, { kind: 'bands' | 'wide' }> {
  return edit.kind === 'bands' || edit.kind === 'wide';
}

/** All borders moved by the edits: a later move of the same border takes the place of the earlier. */
export function movedBands(edits: readonly MadeEdit[]): TableEdit {
  return Object.assign({}, ...edits.map(({ edit }) => (edit.kind === 'bands' ? edit.bands : {}))) as TableEdit;
}

/** The last word on whether columns become rows; null when nothing was said. */
export function chosenWide(edits: readonly MadeEdit[]): boolean | null {
  return edits.reduce<boolean | null>((last, { edit }) => (edit.kind === 'wide' ? edit.isWide : last), null);
}

/** The plan after an edit, as far as it can be told without the sheet. */
export function withEdit(plan: TablePlan, { edit, source }: MadeEdit): TablePlan {
  switch (edit.kind) {
    case 'bands':
      return { ...plan, ...edit.bands };
    case 'wide':
      return plan;
    case 'label':
      return { ...plan, label: edit.label };
    case 'rename':
      return withNames(plan, (name) => (name === nameNow(plan, edit.column, source) ? edit.name : name));
    case 'derived-role':
      return withDerivedRole(plan, edit.column, edit.role);
    default:
      return editPlan(plan, namedNow(plan, edit, source));
  }
}

/** The edit with the name that its column has in this plan. */
export function namedNow<Edit extends PlainEdit>(plan: TablePlan, edit: Edit, source: number | null): Edit {
  return edit.kind === 'column' ? { ...edit, column: nameNow(plan, edit.column, source) } : edit;
}

function nameNow(plan: TablePlan, name: string, source: number | null): string {
  const isKnown = [...plan.columns, ...plan.groups, ...(plan.wide?.keys ?? []), ...(plan.wide?.measures ?? [])].some(
    (each) => each.name === name,
  );
  if (isKnown || source === null) return name;
  const measure = plan.wide?.blocks.flatMap(({ columns }) => columns.flatMap((at, i) => (at === source ? [i] : [])))[0];
  return (
    plan.columns.find(({ column }) => column === source)?.name ??
    (measure === undefined ? undefined : plan.wide?.measures[measure]?.name) ??
    name
  );
}

function sourceColumn(plan: TablePlan, name: string): number | null {
  const measure = plan.wide?.measures.findIndex((each) => each.name === name) ?? -1;
  const gathered = plan.wide?.blocks.map(({ columns }) => columns[measure] ?? null).find((column) => column !== null);
  return plan.columns.find((each) => each.name === name)?.column ?? gathered ?? null;
}

function withNames(plan: TablePlan, rename: (name: string) => string): TablePlan {
  const renamed = <T extends { readonly name: string }>(each: T): T => ({ ...each, name: rename(each.name) });
  return {
    ...plan,
    columns: plan.columns.map(renamed),
    groups: plan.groups.map(renamed),
    wide: plan.wide && {
      ...plan.wide,
      keys: plan.wide.keys.map(renamed),
      measures: plan.wide.measures.map(renamed),
    },
    flagColumn: plan.flagColumn && renamed(plan.flagColumn),
  };
}

function withDerivedRole(plan: TablePlan, column: string, role: Role | null): TablePlan {
  const told = <T extends { readonly name: string; readonly role: Role | null }>(each: T): T =>
    each.name === column ? { ...each, role } : each;
  return {
    ...plan,
    groups: plan.groups.map(told),
    wide: plan.wide && { ...plan.wide, keys: plan.wide.keys.map(told) },
  };
}
