import type { ColumnPlan, PlanEdit, TablePlan, WidePlan } from './plan.ts';

/** Reason of a row that a person kept apart. */
export const keptApartByHand = 'kept apart by hand';

/** A change of a plan that needs no look at the sheet. */
export type PlainEdit = Exclude<PlanEdit, { kind: 'bands' | 'wide' }>;

/** The plan after an edit that needs no look at the sheet; what the edit does not touch stays as it is. */
export function editPlan(plan: TablePlan, edit: PlainEdit): TablePlan {
  switch (edit.kind) {
    case 'column':
      return { ...plan, columns: plan.columns.map((each) => changed(each, edit)), wide: changedWide(plan.wide, edit) };
    case 'missing':
      return {
        ...plan,
        missing: [
          ...plan.missing.filter(({ text }) => text !== edit.text),
          { text: edit.text, means: edit.means, by: 'person', row: null, column: null },
        ],
      };
    case 'row':
      return { ...plan, apart: withRow(plan.apart, edit.row, edit.role) };
  }
}

type ColumnChange = Extract<PlanEdit, { kind: 'column' }>;

function changed<T extends Omit<ColumnPlan, 'column' | 'fillDown'>>(column: T, edit: ColumnChange): T {
  if (column.name !== edit.column) return column;
  const isRelabelled = edit.change.label !== undefined && edit.change.label !== column.label;
  return { ...column, ...(isRelabelled ? { header: column.header ?? column.label } : {}), ...edit.change };
}

function changedWide(wide: WidePlan | null, edit: ColumnChange): WidePlan | null {
  return wide === null ? null : { ...wide, measures: wide.measures.map((each) => changed(each, edit)) };
}

function withRow(
  apart: TablePlan['apart'],
  row: number,
  role: Extract<PlanEdit, { kind: 'row' }>['role'],
): TablePlan['apart'] {
  const others = apart.filter((each) => each.row !== row);
  if (role === 'data') return others;
  return [...others, { row, role, reason: keptApartByHand }].sort((a, b) => a.row - b.row);
}
