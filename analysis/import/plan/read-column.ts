import type { CellTrace, ColumnValues, Evidence, TracedRange } from '../../model/table.ts';
import { address, columnLetter } from '../address.ts';
import { readDate } from '../detect/date-text.ts';
import { splitFlags } from '../detect/flags.ts';
import { readNumber } from '../detect/number-text.ts';
import type { Grid } from '../grid.ts';
import { convertColumn } from './convert.ts';
import { mendCode } from './mend-codes.ts';
import type { ColumnPlan, MissingPlan } from './plan.ts';

/** What stands beside a value: marks that were split off, or the text that said why there is no value. */
export interface CellMark {
  /** Place in the rows that were read. */
  readonly at: number;
  readonly marks: readonly string[];
  readonly code: string | null;
}

export interface ReadColumn {
  /** Handed on as it is: texts of many rows come packed, and become strings when `values` is asked for. */
  readonly values: ColumnValues;
  readonly evidence: Evidence;
  readonly marks: readonly CellMark[];
  /** Null: each value stands in the cell of its own row. */
  readonly trace: CellTrace | null;
}

/** What of a table's plan a column's cells are read with. */
export interface ColumnReading {
  readonly meanings: readonly MissingPlan[];
  /** Rows apart that may name the rows below them, ascending. */
  readonly naming: readonly number[];
  /** Whether marks and reasons are to be collected. */
  readonly isFlagged: boolean;
}

/** Read the cells of a column, in the given rows, as the plan says: typed, marks split off, gaps filled downwards. */
export function readColumn(
  grid: Grid,
  plan: ColumnPlan,
  rows: readonly number[],
  { meanings, naming, isFlagged }: ColumnReading,
): ReadColumn {
  const zeros = meanings.filter(({ means }) => means === 'zero').map(({ text }) => text);
  const isPlain = plan.flags.length === 0 && !zeros.some((text) => plan.missing.includes(text));
  const isCoded = isFlagged && plan.type !== 'text' && plan.missing.length > 0;
  if (isPlain && !isCoded && !plan.fillDown) {
    const { values, evidence } = convertColumn(grid, plan, rows);
    return { values, evidence, marks: [], trace: null };
  }
  const all = plan.fillDown ? merged(rows, naming) : rows;
  const read = readMarked(grid, plan, all, new Set(zeros));
  return plan.fillDown ? filledDown(grid, plan, rows, all, read) : { ...read, trace: null };
}

type Marked = Omit<ReadColumn, 'trace'>;

function readMarked(grid: Grid, plan: ColumnPlan, rows: readonly number[], zeros: ReadonlySet<string>): Marked {
  const values = convertColumn(grid, plan, rows).values.values.slice() as (string | number | boolean | null)[];
  const marks: CellMark[] = [];
  const missing = new Set(plan.missing);
  const known = new Map<string, TextReading>();
  const tally = { agree: 0, disagree: 0, missing: 0 };
  const examples: string[] = [];
  const isText = grid.fields(plan.column) !== null;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const read = values[at];
    // A figure that read as it stands has no mark; in a sheet it may have a raised one, which only its look tells.
    if (isText && typeof read === 'number' && !Number.isNaN(read)) {
      tally.agree += 1;
      continue;
    }
    const kind = grid.kind(row, plan.column);
    const reading = kind === 'text' ? textReading(grid, plan, row, known, missing, zeros) : null;
    if (reading !== null) {
      values[at] = reading.value;
      if (reading.marks.length > 0 || reading.code !== null) {
        marks.push({ at, marks: reading.marks, code: reading.code });
      }
    }
    const value = values[at];
    if (value !== null && value !== undefined && !Number.isNaN(value)) tally.agree += 1;
    else if (kind === 'empty' || reading?.isMissing === true) tally.missing += 1;
    else {
      tally.disagree += 1;
      if (examples.length < 20) examples.push(address(row, plan.column));
    }
  }
  const reason = `${String(tally.agree)} of ${String(tally.agree + tally.disagree)} values read as ${plan.type}, as the plan says`;
  return {
    values: named(plan, values as ColumnValues['values']),
    evidence: { ...tally, ambiguous: 0, reason, examples },
    marks,
  };
}

interface TextReading {
  readonly value: string | number | null;
  readonly marks: readonly string[];
  readonly code: string | null;
  readonly isMissing: boolean;
}

function textReading(
  grid: Grid,
  plan: ColumnPlan,
  row: number,
  known: Map<string, TextReading>,
  missing: ReadonlySet<string>,
  zeros: ReadonlySet<string>,
): TextReading {
  const text = grid.text(row, plan.column);
  // Raised characters are a mark by their look alone: "2022²" is 2022 and its text is "20222".
  const raisedFrom = plan.flags.length > 0 ? grid.style(row, plan.column).raisedFrom : undefined;
  const key = raisedFrom === undefined ? text : `${text.slice(0, raisedFrom)}\u0000${text.slice(raisedFrom)}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const reading = readText(plan, text, raisedFrom, missing, zeros);
  if (known.size < 100_000) known.set(key, reading);
  return reading;
}

function readText(
  plan: ColumnPlan,
  text: string,
  raisedFrom: number | undefined,
  missing: ReadonlySet<string>,
  zeros: ReadonlySet<string>,
): TextReading {
  const whole = text.trim();
  const none = { value: gapOf(plan), marks: [], code: null, isMissing: true };
  if (whole === '') return none;
  if (missing.has(whole)) return codeReading(plan, whole, [], zeros);
  const plain = raisedFrom === undefined ? typedValue(plan, whole) : null;
  // Figures that read without taking anything off have no mark; words may.
  if (plain !== null && plan.type !== 'text') return { value: plain, marks: [], code: null, isMissing: false };
  const { core, flags } = splitFlags(text, plan.flags, raisedFrom);
  if (missing.has(core)) return codeReading(plan, core, flags, zeros);
  const value = typedValue(plan, core);
  return value === null ? { ...none, isMissing: false } : { value, marks: flags, code: null, isMissing: false };
}

function codeReading(
  plan: ColumnPlan,
  code: string,
  marks: readonly string[],
  zeros: ReadonlySet<string>,
): TextReading {
  if (plan.type === 'text') return { value: null, marks, code: null, isMissing: true };
  const isZero = zeros.has(code) && plan.type !== 'date' && plan.type !== 'boolean';
  if (isZero) return { value: 0, marks, code: null, isMissing: false };
  return { value: gapOf(plan), marks, code, isMissing: true };
}

function gapOf({ type }: ColumnPlan): number | null {
  return type === 'text' || type === 'boolean' ? null : Number.NaN;
}

function typedValue(plan: ColumnPlan, text: string): string | number | null {
  if (plan.type === 'text') return plan.code === undefined ? text : mendCode(text, plan.code);
  if (plan.type === 'boolean') return null;
  if (plan.type === 'date') {
    const day = plan.dateOrder === null ? Number.NaN : readDate(text, plan.dateOrder);
    return Number.isNaN(day) ? null : day;
  }
  const value = readNumber(text, plan.marks);
  if (Number.isNaN(value)) return null;
  return plan.type === 'integer' && !Number.isSafeInteger(value) ? null : value;
}

/** An empty cell takes the value of the last cell above it that has one, also from a row apart that names its part. */
function filledDown(
  grid: Grid,
  plan: ColumnPlan,
  rows: readonly number[],
  all: readonly number[],
  read: Marked,
): ReadColumn {
  const values = new Array<string | number | boolean | null>(rows.length);
  const own = read.values.values;
  const markAt = new Map(read.marks.map((mark) => [mark.at, mark]));
  const marks: CellMark[] = [];
  const ranges: TracedRange[] = [];
  let last = -1;
  let filled = 0;
  let next = 0;
  for (let at = 0; at < all.length; at += 1) {
    const row = all[at] ?? 0;
    const isData = rows[next] === row;
    const isOwn = grid.kind(row, plan.column) !== 'empty';
    if (isOwn) {
      last = at;
      ranges.push({ from: row + 1, cell: address(row, plan.column) });
    }
    if (!isData) continue;
    values[next] = last < 0 ? null : (own[last] ?? null);
    const mark = markAt.get(last);
    if (mark !== undefined) marks.push({ ...mark, at: next });
    if (!isOwn && last >= 0) filled += 1;
    next += 1;
  }
  const trace: CellTrace =
    filled === 0 ? { kind: 'column', letter: columnLetter(plan.column) } : { kind: 'filled', ranges };
  return {
    values: named(plan, typedArray(plan, values)),
    evidence: evidenceOf(plan, values, read, filled),
    marks,
    trace,
  };
}

function evidenceOf(plan: ColumnPlan, values: readonly unknown[], read: Marked, filled: number): Evidence {
  const gaps = values.filter((value) => value === null || Number.isNaN(value)).length;
  const { disagree, examples } = read.evidence;
  const agree = values.length - gaps;
  const down = filled === 0 ? '' : `; ${String(filled)} of them stand in a cell above and are filled downwards`;
  return {
    agree,
    disagree,
    ambiguous: 0,
    missing: Math.max(0, gaps - disagree),
    reason: `${String(agree)} of ${String(agree + disagree)} values read as ${plan.type}, as the plan says${down}`,
    examples,
  };
}

function typedArray(plan: ColumnPlan, values: readonly (string | number | boolean | null)[]): ColumnValues['values'] {
  if (plan.type === 'text' || plan.type === 'boolean') return values;
  return Float64Array.from(values, (value) => (typeof value === 'number' ? value : Number.NaN));
}

function named({ name, type }: ColumnPlan, values: ColumnValues['values']): ColumnValues {
  return { name, type, values };
}

/** Two ascending lists as one. */
function merged(rows: readonly number[], others: readonly number[]): readonly number[] {
  if (others.length === 0) return rows;
  return [...new Set([...rows, ...others])].sort((a, b) => a - b);
}
