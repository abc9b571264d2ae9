import type { ColumnPlan, TablePlan, TablePreview } from '../../../../analysis/import/plan/plan.ts';
import type { Evidence } from '../../../../analysis/model/table.ts';
import type { ColumnEdit } from './draft.ts';

/** One doubt about a column, with its possible answers; the proposed one is chosen until the person says otherwise. */
export type Question =
  | { readonly kind: 'marks'; readonly answers: readonly Answer<'point' | 'comma' | 'text'>[] }
  | { readonly kind: 'date-order'; readonly answers: readonly Answer<'dmy' | 'mdy' | 'ymd' | 'text'>[] };

export interface Answer<Name extends string> {
  readonly name: Name;
  readonly edit: ColumnEdit;
  readonly isChosen: boolean;
}

/** The question a column asks: only when some of its cells can be read in two ways. */
export function questionOf(plan: ColumnPlan, evidence: Evidence | undefined): Question | null {
  if (!evidence || evidence.ambiguous === 0) return null;
  return plan.type === 'date' || plan.dateOrder !== null ? dateQuestion(plan) : marksQuestion(plan);
}

function marksQuestion(plan: ColumnPlan): Question {
  const isNumber = plan.type === 'number' || plan.type === 'integer';
  const answers: Answer<'point' | 'comma' | 'text'>[] = [
    {
      name: 'point',
      edit: { type: 'number', marks: { decimal: '.', thousands: ',' } },
      isChosen: isNumber && readsPoint(plan),
    },
    {
      name: 'comma',
      edit: { type: 'number', marks: { decimal: ',', thousands: '.' } },
      isChosen: isNumber && !readsPoint(plan),
    },
    { name: 'text', edit: { type: 'text' }, isChosen: !isNumber },
  ];
  return { kind: 'marks', answers };
}

function readsPoint({ marks }: ColumnPlan): boolean {
  return marks.decimal === '.' || (marks.decimal === null && marks.thousands !== '.');
}

function dateQuestion(plan: ColumnPlan): Question {
  const orders = ['dmy', 'mdy', 'ymd'] as const;
  const isDate = plan.type === 'date';
  return {
    kind: 'date-order',
    answers: [
      ...orders.map((order) => ({
        name: order,
        edit: { type: 'date', dateOrder: order } satisfies ColumnEdit,
        isChosen: isDate && plan.dateOrder === order,
      })),
      { name: 'text', edit: { type: 'text' }, isChosen: !isDate },
    ],
  };
}

/** Sheet columns, of those included, where a person should look before importing. */
export function columnsThatAsk(plan: TablePlan, preview: TablePreview | null): readonly number[] {
  return plan.columns.flatMap((column, index) => {
    const evidence = preview?.evidence[index];
    const asks = column.include && evidence && (evidence.ambiguous > 0 || evidence.disagree > 0);
    return asks ? [column.column] : [];
  });
}
