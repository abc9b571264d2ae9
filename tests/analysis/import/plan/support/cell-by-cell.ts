import type { ColumnValues, Evidence } from '../../../../../analysis/model/table.ts';
import { address } from '../../../../../analysis/import/address.ts';
import { readDate } from '../../../../../analysis/import/detect/date-text.ts';
import { readNumber } from '../../../../../analysis/import/detect/number-text.ts';
import type { Grid } from '../../../../../analysis/import/grid.ts';
import type { ColumnPlan } from '../../../../../analysis/import/plan/plan.ts';

interface ConvertedColumn {
  readonly values: ColumnValues;
  /** What became of the cells, counted; the reason says only that the plan wanted it so. */
  readonly evidence: Evidence;
}

interface Tally {
  agree: number;
  disagree: number;
  missing: number;
  readonly examples: string[];
}

/**
 * The conversion of a column cell by cell, asking the grid for each: what the work on whole columns is held against. It shares
 * nothing with it but the reading of one text.
 */
export function convertCellByCell(grid: Grid, plan: ColumnPlan, rows: readonly number[]): ConvertedColumn {
  const tally: Tally = { agree: 0, disagree: 0, missing: 0, examples: [] };
  const missing = new Set(plan.missing);
  const values = valuesOf(grid, plan, rows, missing, tally);
  const reason = `${String(tally.agree)} of ${String(tally.agree + tally.disagree)} values read as ${plan.type}, as the plan says`;
  const evidence = { ...tally, ambiguous: 0, reason };
  return { values: { name: plan.name, type: plan.type, values }, evidence };
}

function valuesOf(
  grid: Grid,
  plan: ColumnPlan,
  rows: readonly number[],
  missing: ReadonlySet<string>,
  tally: Tally,
): ColumnValues['values'] {
  if (plan.type === 'text') return texts(grid, plan.column, rows, missing, tally);
  if (plan.type === 'boolean') return rows.map((row) => booleanOf(grid, plan, row, missing, tally));
  const values = new Float64Array(rows.length);
  for (const [i, row] of rows.entries()) {
    values[i] = checked(grid, plan, row, missing, tally, numberOf(grid, plan, row));
  }
  return values;
}

function numberOf(grid: Grid, plan: ColumnPlan, row: number): number {
  const kind = grid.kind(row, plan.column);
  if (plan.type === 'date') {
    if (kind === 'date') return Math.floor(grid.number(row, plan.column));
    return kind === 'text' && plan.dateOrder !== null
      ? readDate(grid.text(row, plan.column), plan.dateOrder)
      : Number.NaN;
  }
  const value =
    kind === 'number'
      ? grid.number(row, plan.column)
      : kind === 'text'
        ? readNumber(grid.text(row, plan.column), plan.marks)
        : Number.NaN;
  return plan.type === 'integer' && !Number.isSafeInteger(value) ? Number.NaN : value;
}

function booleanOf(
  grid: Grid,
  plan: ColumnPlan,
  row: number,
  missing: ReadonlySet<string>,
  tally: Tally,
): boolean | null {
  const value = grid.kind(row, plan.column) === 'boolean' ? Number(grid.text(row, plan.column) === 'TRUE') : Number.NaN;
  const read = checked(grid, plan, row, missing, tally, value);
  return Number.isNaN(read) ? null : read === 1;
}

/** Counts what a cell became: a value, a known gap, or a cell that does not fit. */
function checked(
  grid: Grid,
  plan: ColumnPlan,
  row: number,
  missing: ReadonlySet<string>,
  tally: Tally,
  value: number,
): number {
  if (!Number.isNaN(value)) {
    const isMissing = missing.size > 0 && missing.has(grid.text(row, plan.column).trim());
    if (isMissing) tally.missing += 1;
    else tally.agree += 1;
    return isMissing ? Number.NaN : value;
  }
  const kind = grid.kind(row, plan.column);
  if (kind === 'empty' || missing.has(grid.text(row, plan.column).trim())) tally.missing += 1;
  else {
    tally.disagree += 1;
    if (tally.examples.length < 20) tally.examples.push(address(row, plan.column));
  }
  return Number.NaN;
}

/** Text as it stands, without blanks around it. Equal texts share one string: a million rows say `kg` once. */
function texts(
  grid: Grid,
  column: number,
  rows: readonly number[],
  missing: ReadonlySet<string>,
  tally: Tally,
): readonly (string | null)[] {
  const shared = new Map<string, string>();
  const values = new Array<string | null>(rows.length);
  for (const [i, row] of rows.entries()) {
    const text = grid.text(row, column).trim();
    const isError = text !== '' && grid.kind(row, column) === 'error';
    if (text === '' || missing.has(text)) tally.missing += 1;
    else if (isError) {
      tally.disagree += 1;
      if (tally.examples.length < 20) tally.examples.push(address(row, column));
    } else tally.agree += 1;
    if (text === '' || isError || missing.has(text)) {
      values[i] = null;
      continue;
    }
    const known = shared.get(text);
    if (known === undefined && shared.size < 50_000) shared.set(text, text);
    values[i] = known ?? text;
  }
  return values;
}
