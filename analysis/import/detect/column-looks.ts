import { isMissingCode } from '../../vocabulary/missing-codes.ts';
import type { Grid } from '../grid.ts';
import { oddNumbers, type ColumnTally, type TextCount } from './column-tally.ts';
import { dateOrders, namedDay } from './date-text.ts';
import { markOfFigure, markOfName, type MarkedText } from './flags.ts';
import { numberLook, readNumber, type NumberShape } from './number-text.ts';
import { readPeriod } from './periods.ts';

/** A text with a mark, and how often it stands in the column. */
export interface MarkedCount extends MarkedText {
  readonly seen: TextCount;
  /** The text without its mark is a figure, not a name. */
  readonly isFigure: boolean;
}

/** How the texts of a column may be read, counted by cells. Nothing is decided here. */
export interface ColumnLooks {
  readonly tally: ColumnTally;
  readonly shapes: Map<NumberShape, number>;
  readonly groups: Map<' ' | "'", number>;
  percents: number;
  readonly currencies: Map<string, number>;
  /** Texts that mean missing by usage or by the sheet's legend. */
  readonly missing: Map<string, number>;
  readonly marked: MarkedCount[];
  /** Cells of words, the marked ones among them. */
  words: number;
  /** Days written in digits under each order, and days whose month is a word. */
  readonly days: { any: number; dmy: number; mdy: number; ymd: number; named: number };
  /** `either`: `2010-11`, a season or a month. */
  readonly periods: { year: number; season: number; either: number; quarter: number; month: number };
  /** Smallest and largest whole number of cells and texts. */
  low: number;
  high: number;
  /** First distinct texts that are words, at most 200, and how many distinct ones there are. */
  readonly sample: string[];
  distinctWords: number;
}

/** Look at each distinct text once. `legend`: signs that the sheet says are missing figures. */
export function lookAtColumn(grid: Grid, tally: ColumnTally, legend: ReadonlySet<string>): ColumnLooks {
  const looks: ColumnLooks = {
    tally,
    shapes: new Map(tally.plain),
    groups: new Map(),
    percents: 0,
    currencies: new Map(),
    missing: new Map(),
    marked: [],
    words: tally.moreWords,
    days: { any: 0, dmy: 0, mdy: 0, ymd: 0, named: 0 },
    periods: { year: 0, season: 0, either: 0, quarter: 0, month: 0 },
    low: tally.low,
    high: tally.high,
    sample: [],
    distinctWords: 0,
  };
  const isStyled = tally.columns.some((column) => grid.cells(column) !== null);
  for (const seen of tally.texts.values()) {
    const raisedFrom = isStyled ? grid.style(seen.row, seen.column).raisedFrom : undefined;
    addText(looks, seen, raisedFrom, legend);
  }
  return looks;
}

function addText(
  looks: ColumnLooks,
  seen: TextCount,
  raisedFrom: number | undefined,
  legend: ReadonlySet<string>,
): void {
  const { text, count } = seen;
  const plain = text.trim();
  if (legend.has(plain)) {
    add(looks.missing, plain, count);
    return;
  }
  const { shape, group, isPercent, currency } = numberLook(text);
  const raised = raisedFrom === undefined ? null : markOfFigure(text, raisedFrom);
  if (raised !== null) {
    looks.words += count;
    addMarked(looks, raised, seen, true);
    return;
  }
  if (shape === 'none' && isMissingCode(plain)) {
    add(looks.missing, plain, count);
    return;
  }
  addPeriod(looks, text, count);
  if (shape !== 'none') {
    add(looks.shapes, shape, count);
    if (group !== null) add(looks.groups, group, count);
    if (isPercent) looks.percents += count;
    if (currency !== null) add(looks.currencies, currency, count);
    if (shape === 'integer' && group === null)
      addWhole(looks, readNumber(text, { decimal: null, thousands: null }), count);
    return;
  }
  looks.words += count;
  looks.distinctWords += 1;
  if (looks.sample.length < 200) looks.sample.push(plain);
  addDay(looks, text, count);
  // Raised, "Gao2" is a name with a note, not the figure 2 behind letters.
  const figure = markOfFigure(text, raisedFrom);
  if (figure !== null) {
    addMarked(looks, figure, seen, true);
    return;
  }
  const name = markOfName(text, raisedFrom);
  if (name !== null) addMarked(looks, name, seen, false);
}

function addMarked(looks: ColumnLooks, marked: MarkedText, seen: TextCount, isFigure: boolean): void {
  // Written out: a spread of objects costs more than all else that is done with a text.
  const { core, mark, by } = marked;
  looks.marked.push({ core, mark, by, seen, isFigure });
}

function addDay(looks: ColumnLooks, text: string, count: number): void {
  const { days } = looks;
  const orders = dateOrders(text);
  if (orders.length > 0) days.any += count;
  for (const order of orders) days[order] += count;
  if (orders.length === 0 && !Number.isNaN(namedDay(text))) days.named += count;
}

function addPeriod(looks: ColumnLooks, text: string, count: number): void {
  const period = readPeriod(text);
  if (period === null) return;
  if (period.kind === 'season' && period.asMonth !== null) looks.periods.either += count;
  else looks.periods[period.kind] += count;
}

function addWhole(looks: ColumnLooks, value: number, count: number): void {
  if (Number.isNaN(value)) return;
  if (oddNumbers.has(value)) {
    add(looks.tally.odd, value, count);
    return;
  }
  if (value < looks.low) looks.low = value;
  if (value > looks.high) looks.high = value;
}

function add<Key>(map: Map<Key, number>, key: Key, count: number): void {
  map.set(key, (map.get(key) ?? 0) + count);
}

/** How many cells are written in one of the ways. */
export function shaped(looks: ColumnLooks, ...shapes: readonly NumberShape[]): number {
  let sum = 0;
  for (const shape of shapes) sum += looks.shapes.get(shape) ?? 0;
  return sum;
}
