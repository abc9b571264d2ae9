import type { ColumnType, Evidence } from '../../model/table.ts';
import { columnLetter } from '../address.ts';
import type { Grid } from '../grid.ts';
import { checkTotals } from '../checks/totals.ts';
import { tracedCell } from '../provenance.ts';
import { editPlan } from './edit.ts';
import type { Question, TablePlan, TablePreview, TidyColumn } from './plan.ts';
import type { Proposal } from './propose.ts';
import { readTable, type ReadTidyColumn } from './read-table.ts';
import { dataRows } from './source-rows.ts';
import { tableNotices } from './table-notices.ts';
import { tidyColumns } from './tidy-columns.ts';

const shownRows = 50;

/** The first tidy rows of a plan with the cells behind them, the evidence for each column, and what is to be asked. */
export function previewTable(
  grid: Grid,
  plan: TablePlan,
  proposal: Proposal | null,
  file: string,
  known: (column: TidyColumn) => Evidence | null,
): TablePreview {
  const rows = dataRows(plan, grid.rowCount);
  const blocks = plan.wide?.blocks.length ?? 1;
  const first = rows.slice(0, Math.ceil(shownRows / blocks));
  const columns = tidyColumns(plan);
  const read = readTable(grid, plan, first);
  const found = columns.map(known);
  const isWhole = first.length === rows.length;
  const isAllKnown = columns.every(({ from }, i) => found[i] !== null || (from !== 'column' && from !== 'measure'));
  // Flags, groups and keys are counted from the values; columns read as proposed need no second look at all rows.
  const whole = isWhole || (isAllKnown && columns.length === plan.columns.length) ? read : readTable(grid, plan, rows);
  const evidence = found.map((each, i) => each ?? (whole[i] as ReadTidyColumn).evidence);
  const count = Math.min(shownRows, first.length * blocks);
  const texts = read.map(({ column, values }) => Array.from(values.values, (value) => shown(value, column.type)));
  return {
    plan,
    columns,
    evidence,
    rows: Array.from({ length: count }, (_, at) => texts.map((values) => values[at] ?? null)),
    cells: Array.from({ length: count }, (_, at) => {
      const place = { row: (first[Math.floor(at / blocks)] ?? 0) + 1, block: at % blocks };
      return read.map((each) => cellBehind(plan, each, place));
    }),
    rowCount: rows.length * blocks,
    notices: [...tableNotices(file, plan, evidence), ...checkTotals(grid, plan, file)],
    decisions: proposal?.decisions ?? [],
    questions: proposal?.questions.map((question) => asked(question, plan)) ?? [],
  };
}

function cellBehind(plan: TablePlan, { column, trace }: ReadTidyColumn, place: { row: number; block: number }): string {
  const source = column.from === 'column' ? plan.columns[column.index]?.column : undefined;
  const own = source === undefined ? null : ({ kind: 'column', letter: columnLetter(source) } as const);
  const used = trace ?? own;
  return used === null ? '' : (tracedCell(used, place) ?? '');
}

/** A question with the answer marked that the plan holds now: the one whose edit would change nothing. */
function asked(question: Question, plan: TablePlan): Question {
  const answers = question.answers.map((answer) => {
    const { edit } = answer;
    if (edit.kind === 'bands' || edit.kind === 'wide') return answer;
    // Who said what a text means is no part of the answer: common usage may already hold it.
    if (edit.kind === 'missing') {
      const isCurrent = plan.missing.some(({ text, means }) => text === edit.text && means === edit.means);
      return { ...answer, isCurrent };
    }
    return { ...answer, isCurrent: JSON.stringify(editPlan(plan, edit)) === JSON.stringify(plan) };
  });
  return { ...question, answers };
}

function shown(value: string | number | boolean | null, type: ColumnType): string | null {
  if (value === null || (typeof value === 'number' && Number.isNaN(value))) return null;
  if (type === 'date') return new Date(Number(value) * 86_400_000).toISOString().slice(0, 10);
  return String(value);
}
