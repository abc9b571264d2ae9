import { isMissingCode } from '../../vocabulary/missing-codes.ts';
import { address } from '../address.ts';
import type { Grid } from '../grid.ts';
import { dateOrders } from './date-text.ts';
import { numberLook, type NumberShape } from './number-text.ts';

/** What all cells of a column hold, counted. */
export interface ColumnProfile {
  readonly column: number;
  readonly rows: number;
  empty: number;
  numbers: number;
  fractions: number;
  dates: number;
  booleans: number;
  errors: number;
  /** Text cells by the way they write a number; `none` are words. */
  readonly shapes: Map<NumberShape, number>;
  readonly groups: Map<' ' | "'", number>;
  percents: number;
  /** Text cells that are a day under each order. */
  readonly orders: { dmy: number; mdy: number; ymd: number; any: number };
  /** Texts that offices write for a missing figure, with their counts. */
  readonly missing: Map<string, number>;
  /** Percent formats of number cells. */
  percentFormats: number;
  /** Smallest and largest of number cells and plain integers in text. */
  low: number;
  high: number;
  readonly examples: Examples;
  /** First distinct texts, at most 60. */
  readonly texts: Set<string>;
}

/** First addresses of cells by what they hold. */
interface Examples {
  readonly words: string[];
  readonly numbers: string[];
  readonly twoWays: string[];
  readonly errors: string[];
}

/** Count what the cells of a column hold, over all given rows. */
export function profileColumn(grid: Grid, column: number, rows: Iterable<number>, rowTotal: number): ColumnProfile {
  const profile: ColumnProfile = {
    column,
    rows: rowTotal,
    empty: 0,
    numbers: 0,
    fractions: 0,
    dates: 0,
    booleans: 0,
    errors: 0,
    shapes: new Map(),
    groups: new Map(),
    percents: 0,
    orders: { dmy: 0, mdy: 0, ymd: 0, any: 0 },
    missing: new Map(),
    percentFormats: 0,
    low: Number.POSITIVE_INFINITY,
    high: Number.NEGATIVE_INFINITY,
    examples: { words: [], numbers: [], twoWays: [], errors: [] },
    texts: new Set(),
  };
  if (grid.filled(column) === 0) {
    profile.empty = rowTotal;
    return profile;
  }
  for (const row of rows) addCell(profile, grid, row, column);
  return profile;
}

function addCell(profile: ColumnProfile, grid: Grid, row: number, column: number): void {
  switch (grid.kind(row, column)) {
    case 'empty':
      profile.empty += 1;
      return;
    case 'number': {
      const value = grid.number(row, column);
      profile.numbers += 1;
      if (!Number.isInteger(value)) profile.fractions += 1;
      if (grid.format(row, column).includes('%')) profile.percentFormats += 1;
      widen(profile, value);
      note(profile.examples.numbers, row, column);
      return;
    }
    case 'date':
      profile.dates += 1;
      return;
    case 'boolean':
      profile.booleans += 1;
      return;
    case 'error':
      profile.errors += 1;
      note(profile.examples.errors, row, column);
      return;
    case 'text':
      addText(profile, grid.text(row, column), row, column);
  }
}

function addText(profile: ColumnProfile, text: string, row: number, column: number): void {
  const { shape, group } = numberLook(text);
  if (profile.texts.size < 60) profile.texts.add(text);
  if (shape === 'none' && isMissingCode(text)) {
    const code = text.trim();
    profile.missing.set(code, (profile.missing.get(code) ?? 0) + 1);
    return;
  }
  profile.shapes.set(shape, (profile.shapes.get(shape) ?? 0) + 1);
  if (shape === 'none') {
    addDate(profile, text);
    note(profile.examples.words, row, column);
    return;
  }
  if (group !== null) profile.groups.set(group, (profile.groups.get(group) ?? 0) + 1);
  if (text.endsWith('%')) profile.percents += 1;
  if (shape === 'integer') widen(profile, Number(text));
  note(shape === 'dot3' || shape === 'comma3' ? profile.examples.twoWays : profile.examples.numbers, row, column);
}

function addDate(profile: ColumnProfile, text: string): void {
  const orders = dateOrders(text);
  if (orders.length === 0) return;
  profile.orders.any += 1;
  for (const order of orders) profile.orders[order] += 1;
}

function widen(profile: ColumnProfile, value: number): void {
  if (value < profile.low) profile.low = value;
  if (value > profile.high) profile.high = value;
}

function note(list: string[], row: number, column: number): void {
  if (list.length < 20) list.push(address(row, column));
}
