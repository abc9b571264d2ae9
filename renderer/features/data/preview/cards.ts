import type {
  Decision,
  MeasurePlan,
  Question,
  TablePlan,
  TablePreview,
  TidyColumn,
} from '../../../../analysis/import/plan/plan.ts';
import { tidyColumns } from '../../../../analysis/import/plan/tidy-columns.ts';
import type { Evidence } from '../../../../analysis/model/table.ts';
import type { MadeEdit } from './hand-edit.ts';

/** Everything about one column of the tidy table that its card shows. */
export interface Card {
  readonly column: TidyColumn;
  /** How its cells are read; null of a group, a key and the flags. */
  readonly reading: MeasurePlan | null;
  readonly isIncluded: boolean;
  readonly evidence: Evidence | null;
  readonly decisions: readonly Decision[];
  /** Asked and not yet answered. */
  readonly open: readonly Question[];
}

/** The cards in the order of the tidy table; columns that are left out stay in their place. */
export function cardsOf(plan: TablePlan, preview: TablePreview | null, edits: readonly MadeEdit[]): readonly Card[] {
  const answered = answeredIds(edits);
  return tidyColumns(withAll(plan)).map((column) => {
    const reading = readingOf(plan, column);
    const place = preview?.columns.findIndex(({ name }) => name === column.name) ?? -1;
    return {
      column,
      reading,
      isIncluded: reading?.include ?? true,
      evidence: preview?.evidence[place] ?? null,
      decisions: preview?.decisions.filter((each) => each.column === column.name) ?? [],
      open: preview?.questions.filter((each) => each.column === column.name && !answered.has(each.id)) ?? [],
    };
  });
}

/** A person should look at the column before importing. */
export function asks({ isIncluded, open, evidence }: Card): boolean {
  return isIncluded && (open.length > 0 || (evidence?.disagree ?? 0) > 0);
}

/** Ids of the questions that were answered by hand. */
export function answeredIds(edits: readonly MadeEdit[]): ReadonlySet<string> {
  return new Set(edits.flatMap(({ answered }) => (answered ? [answered.id] : [])));
}

function readingOf(plan: TablePlan, { from, index }: TidyColumn): MeasurePlan | null {
  if (from === 'column') return plan.columns[index] ?? null;
  return from === 'measure' ? (plan.wide?.measures[index] ?? null) : null;
}

function withAll(plan: TablePlan): TablePlan {
  const measures = plan.wide?.measures.map((each) => ({ ...each, include: true })) ?? [];
  return {
    ...plan,
    columns: plan.columns.map((each) => ({ ...each, include: true })),
    wide: plan.wide && { ...plan.wide, measures },
  };
}
