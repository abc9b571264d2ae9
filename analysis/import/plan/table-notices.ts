import type { Notice } from '../../model/notice.ts';
import { textsOf } from '../../engine/packed-text.ts';
import type { ColumnValues, Evidence } from '../../model/table.ts';
import { isAggregate } from '../../vocabulary/countries.ts';
import { unitOf } from '../../vocabulary/units.ts';
import { columnLetter, rangeAddress } from '../address.ts';
import { isTotalWord } from '../detect/total-words.ts';
import type { Grid } from '../grid.ts';
import type { TablePlan, TidyColumn } from './plan.ts';
import { allSourceColumns, sourceColumns, tidyColumns } from './tidy-columns.ts';

/** What a person should know or look at before using a table read by a plan; `evidence` is parallel to its tidy columns. */
export function tableNotices(file: string, plan: TablePlan, evidence: readonly Evidence[]): readonly Notice[] {
  const notices: Notice[] = [];
  tidyColumns(plan).forEach((column, i) => {
    const found = evidence[i];
    const isRead = column.from === 'column' || column.from === 'measure';
    if (isRead && found !== undefined) notices.push(...columnNotices(file, plan, column, found));
  });
  const sums = plan.apart.filter(({ role }) => role === 'total' || role === 'subtotal');
  if (sums.length > 0) {
    notices.push({
      code: 'sums-apart',
      severity: 'know',
      where: { file, sheet: plan.sheet },
      text: text(`${rows(sums.length)} that add up others are kept apart, so that nothing is counted twice.`),
      next: text('Put a row back among the data if it is no sum.'),
      rows: sums.slice(0, 100).map(({ row }) => row + 1),
      count: sums.length,
    });
  }
  if (plan.headerRows.length === 0) {
    notices.push({
      code: 'no-header',
      severity: 'look',
      where: { file, sheet: plan.sheet },
      text: text('No row of column names was found; the columns are named by their letters.'),
      next: text('Mark the header row on the preview, or name the columns by hand.'),
    });
  }
  return notices;
}

function columnNotices(file: string, plan: TablePlan, column: TidyColumn, evidence: Evidence): readonly Notice[] {
  const columns = sourceColumns(plan, column);
  const [first = plan.firstColumn] = columns;
  const where = {
    file,
    sheet: plan.sheet,
    column: column.label,
    cell: rangeAddress(plan.firstRow, first, plan.lastRow, columns.at(-1) ?? first),
  };
  const name = columns.length === 1 ? `Column ${columnLetter(first)} (${column.label})` : `Column ${column.label}`;
  const notices: Notice[] = [];
  if (evidence.ambiguous > 0) {
    notices.push({
      code: 'number-two-ways',
      severity: 'look',
      where,
      text: text(`${name}: ${evidence.reason}. Cells: ${evidence.examples.slice(0, 5).join(', ')}.`),
      next: text('Say whether the mark groups thousands or begins decimals.'),
      count: evidence.ambiguous,
    });
  } else if (column.type !== 'text' && evidence.disagree > 0) {
    notices.push({
      code: 'cells-not-read',
      severity: 'look',
      where,
      text: text(
        `${name}: ${cells(evidence.disagree)} could not be read as ${words[column.type]} and are missing: ${evidence.examples.slice(0, 5).join(', ')}.`,
      ),
      next: text(
        'Look at these cells; if their text means "missing", add it to the missing codes, or keep the column as text.',
      ),
      count: evidence.disagree,
    });
  } else if (/: kept as text/.test(evidence.reason) && /(words|other|order|first)/.test(evidence.reason)) {
    notices.push({
      code: 'column-mixed',
      severity: 'look',
      where,
      text: text(`${name}: ${evidence.reason}.`),
      next: text('Choose the type of the column by hand if it should be numbers or dates.'),
    });
  }
  const unit = column.unit === null ? null : unitOf(column.unit);
  if (unit !== null && !unit.isExact && unit.dimension !== 'money' && unit.dimension !== 'price') {
    notices.push({
      code: 'unit-to-ask',
      severity: 'look',
      where,
      text: text(`${name}: the unit "${unit.code}" has no one size; it is not converted.`),
      next: text('Say how much one of it is.'),
    });
  }
  return notices;
}

/** Regions, unions and totals beside their members in one column: adding all rows counts twice. */
export function aggregateNotice(
  file: string,
  plan: TablePlan,
  column: TidyColumn,
  values: ColumnValues,
  sourceRows: ArrayLike<number>,
): Notice | null {
  const isKnown = new Map<unknown, boolean>();
  for (const value of textsOf(values)) {
    if (typeof value !== 'string' || isKnown.has(value)) continue;
    isKnown.set(value, isAggregate(value) || (value.length < 40 && isTotalWord(value)));
  }
  const names = [...isKnown].filter(([, is]) => is).map(([name]) => name);
  const isMixed = names.length > 0 && names.length < isKnown.size;
  if (!isMixed) return null;
  const found: number[] = [];
  let count = 0;
  let at = -1;
  for (const value of values.values) {
    at += 1;
    if (isKnown.get(value) !== true) continue;
    count += 1;
    const row = sourceRows[at] ?? 0;
    if (found.length < 100 && found.at(-1) !== row) found.push(row);
  }
  return {
    code: 'aggregates-among-members',
    severity: 'look',
    where: { file, sheet: plan.sheet, column: column.label },
    text: text(
      `${rows(count)} of column ${column.label} stand for several others (${names.slice(0, 5).join(', ')}) beside their members; adding all rows would count twice.`,
    ),
    next: text('Filter these rows out where an analysis adds rows up.'),
    rows: found,
    count,
  };
}

/** Rows under the table's last: notes, sources, or another table. */
export function belowNotice(grid: Grid, plan: TablePlan, file: string): readonly Notice[] {
  const below = new Set<number>();
  for (const column of allSourceColumns(plan)) {
    let row = grid.nextFilled(column, plan.lastRow + 1);
    for (; row >= 0; row = grid.nextFilled(column, row + 1)) below.add(row);
  }
  if (below.size === 0) return [];
  const found = [...below].sort((a, b) => a - b);
  return [
    {
      code: 'rows-below',
      severity: 'know',
      where: { file, sheet: plan.sheet, cell: `A${String((found[0] ?? 0) + 1)}` },
      text: text(`${rows(below.size)} below the table (notes, sources or another table) are not part of it.`),
      next: text('Move the end of the table down if they are data.'),
      rows: found.slice(0, 100).map((row) => row + 1),
      count: below.size,
    },
  ];
}

const words = { text: 'text', integer: 'a whole number', number: 'a number', date: 'a date', boolean: 'true or false' };

function text(english: string): { en: string } {
  return { en: english };
}

function rows(count: number): string {
  return count === 1 ? '1 row' : `${String(count)} rows`;
}

function cells(count: number): string {
  return count === 1 ? '1 cell' : `${String(count)} cells`;
}
