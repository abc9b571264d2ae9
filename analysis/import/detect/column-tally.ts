import { address } from '../address.ts';
import { cellKinds, type ColumnCells, type ColumnFields, type Grid } from '../grid.ts';
import { textOf } from '../readers/distinct-texts.ts';
import { isBody, type BodyRows } from './body-rows.ts';
import { plainFigure, wholeValue } from './plain-figure.ts';
import { dateOrders } from './date-text.ts';
import { numberLook, type NumberShape } from './number-text.ts';

/** A text of a column, how often it stands there, and where first. */
export interface TextCount {
  readonly text: string;
  count: number;
  readonly row: number;
  readonly column: number;
}

/** What the cells of one column, or of all columns of a measure, hold: each distinct text once. */
export interface ColumnTally {
  readonly columns: readonly number[];
  readonly rows: BodyRows;
  /** Cells looked at, the empty ones too. */
  readonly cells: number;
  empty: number;
  /** Number cells, and those among them that are not whole. */
  numbers: number;
  fractions: number;
  dates: number;
  booleans: number;
  errors: number;
  /** Smallest and largest number cell, those of `odd` left out. */
  low: number;
  high: number;
  /** Number cells that hold what programs write for a missing figure (9999, -99), counted. */
  readonly odd: Map<number, number>;
  /** Of the number cells whose format was looked at, how many show percent, and how many there were. */
  percentFormats: number;
  formatsSeen: number;
  readonly texts: Map<string, TextCount>;
  /** Figures of a text file that are too many to be kept as texts, by the way they are written. */
  readonly plain: Map<NumberShape, number>;
  /** Words of a text file beyond those in `texts`. */
  moreWords: number;
  /** A kept text that is a day in these orders, to count others with. */
  readonly daysByOrders: Map<string, TextCount | null>;
  /** First cells with errors, at most 20 addresses. */
  readonly errorCells: string[];
}

/** What programs and questionnaires write for "no answer"; never taken for missing without asking. */
export const oddNumbers: ReadonlySet<number> = new Set([
  9999, 99999, 999999, 9999999, 99999999, -9, -99, -999, -9999, -99999,
]);

// What more there are of a column whose texts nearly all differ is counted by its kind.
const mostTexts = 50_000;

/** Count what the data cells of the columns hold. Linear in the cells; each distinct text is kept once. */
export function tallyColumns(grid: Grid, columns: readonly number[], rows: BodyRows): ColumnTally {
  const cells = columns.length * rows.count;
  const tally: ColumnTally = {
    columns,
    rows,
    cells,
    empty: cells,
    numbers: 0,
    fractions: 0,
    dates: 0,
    booleans: 0,
    errors: 0,
    low: Number.POSITIVE_INFINITY,
    high: Number.NEGATIVE_INFINITY,
    odd: new Map(),
    percentFormats: 0,
    formatsSeen: 0,
    texts: new Map(),
    plain: new Map(),
    moreWords: 0,
    daysByOrders: new Map(),
    errorCells: [],
  };
  for (const column of columns) {
    if (grid.filled(column) === 0) continue;
    const typed = grid.cells(column);
    const fields = typed === null ? grid.fields(column) : null;
    if (typed !== null) addCells(tally, grid, column, typed);
    else if (fields !== null) addFields(tally, column, fields);
    else addByCell(tally, grid, column);
  }
  return tally;
}

function addCells(tally: ColumnTally, grid: Grid, column: number, cells: ColumnCells): void {
  const { first, last, isApart } = tally.rows;
  const { kinds, values, texts } = cells;
  const places = placesOfTexts(texts);
  const seen: { readonly id: number; readonly text: TextCount }[] = [];
  for (let i = placeOf(cells, first); i < cells.size; i += 1) {
    const row = cells.rows === null ? cells.first + i : (cells.rows[i] as number);
    if (row > last) break;
    if (isApart !== null && isApart[row - first] === 1) continue;
    const value = values[i] as number;
    const kind = kinds[i] as number;
    if (kind === numberKind) addNumber(tally, grid, value, row, column);
    else if (kind === textKind) {
      const known = seen[(places[value] as number) - 1];
      if (known === undefined && tally.texts.size >= mostTexts) addFieldText(tally, texts[value] ?? '', row, column);
      else if (known === undefined)
        places[value] = seen.push({ id: value, text: addText(tally, texts[value] ?? '', row, column) });
      else {
        known.text.count += 1;
        tally.empty -= 1;
      }
    } else addOther(tally, cellKinds[kind] ?? 'empty', row, column);
  }
  for (const { id } of seen) places[id] = 0;
}

const numberKind = cellKinds.indexOf('number');
const textKind = cellKinds.indexOf('text');

/**
 * For each text of a workbook its place, from 1, among those seen in a column; all zero between columns. Kept with the
 * texts, as a workbook of many sheets has many short columns.
 */
function placesOfTexts(texts: readonly string[]): Uint32Array {
  let places = textPlaces.get(texts);
  if (places === undefined) textPlaces.set(texts, (places = new Uint32Array(texts.length)));
  return places;
}

const textPlaces = new WeakMap<readonly string[], Uint32Array>();

/** Place of the first cell at the row or below it. */
function placeOf(cells: ColumnCells, row: number): number {
  if (cells.rows === null) return Math.max(0, row - cells.first);
  let low = 0;
  let high = cells.size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cells.rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function addFields(tally: ColumnTally, column: number, fields: ColumnFields): void {
  const { rows } = tally;
  const distinct = fields.distinct();
  if (distinct !== null) {
    const counts = new Uint32Array(distinct.texts.length);
    const firsts = new Uint32Array(distinct.texts.length);
    for (let row = rows.first; row <= rows.last; row += 1) {
      if (rows.isApart !== null && rows.isApart[row - rows.first] === 1) continue;
      const code = distinct.codes[row] ?? 0;
      if (counts[code] === 0) firsts[code] = row;
      counts[code] = (counts[code] ?? 0) + 1;
    }
    for (const [code, text] of distinct.texts.entries()) {
      const count = counts[code] ?? 0;
      if (count === 0 || text.trim() === '') continue;
      const added = addText(tally, text, firsts[code] ?? 0, column);
      added.count += count - 1;
      tally.empty -= count - 1;
    }
    return;
  }
  const { bytes, starts, ends } = fields;
  const plain: Partial<Record<NumberShape, number>> = {};
  for (let row = rows.first; row <= rows.last; row += 1) {
    if (rows.isApart !== null && rows.isApart[row - rows.first] === 1) continue;
    const start = starts[row] ?? 0;
    const end = ends[row] ?? 0;
    if (start >= end) continue;
    const shape = plainFigure(bytes, start, end);
    if (shape !== null) {
      plain[shape] = (plain[shape] ?? 0) + 1;
      if (shape === 'integer') widen(tally, wholeValue(bytes, start, end));
    } else if (tally.texts.size >= mostTexts && isLongWord(bytes, start, end)) {
      tally.empty -= 1;
      tally.moreWords += 1;
    } else addFieldText(tally, textOf(bytes, start, end), row, column);
  }
  for (const [shape, count] of Object.entries(plain) as [NumberShape, number][]) {
    tally.empty -= count;
    tally.plain.set(shape, (tally.plain.get(shape) ?? 0) + count);
  }
}

/** Longer than any sign for a missing figure, and begun by a Latin letter as no figure or day in digits is. */
function isLongWord(bytes: Uint8Array, start: number, end: number): boolean {
  const letter = (bytes[start] ?? 0) | 32;
  return end - start > 16 && letter >= 97 && letter <= 122;
}

function addFieldText(tally: ColumnTally, text: string, row: number, column: number): void {
  if (text.trim() === '') return;
  if (tally.texts.size < mostTexts || tally.texts.has(text)) {
    addText(tally, text, row, column);
    return;
  }
  tally.empty -= 1;
  const { shape } = numberLook(text);
  if (shape === 'none') {
    const alike = dayAlike(tally, text);
    if (alike === null) tally.moreWords += 1;
    else alike.count += 1;
  } else tally.plain.set(shape, (tally.plain.get(shape) ?? 0) + 1);
}

/** Of the texts that are kept, one that is a day in the same orders: moments of a million rows are counted with it. */
function dayAlike(tally: ColumnTally, text: string): TextCount | null {
  const orders = dateOrders(text).join();
  if (orders === '') return null;
  const known = tally.daysByOrders.get(orders);
  if (known !== undefined) return known;
  let found: TextCount | null = null;
  for (const each of tally.texts.values()) {
    if (dateOrders(each.text).join() === orders) {
      found = each;
      break;
    }
  }
  tally.daysByOrders.set(orders, found);
  return found;
}

/** A grid that keeps neither typed columns nor bytes. */
function addByCell(tally: ColumnTally, grid: Grid, column: number): void {
  const { first, last } = tally.rows;
  for (let row = grid.nextFilled(column, first); row >= 0 && row <= last; row = grid.nextFilled(column, row + 1)) {
    if (!isBody(tally.rows, row)) continue;
    const kind = grid.kind(row, column);
    if (kind === 'text') addFieldText(tally, grid.text(row, column), row, column);
    else if (kind === 'number') addNumber(tally, grid, grid.number(row, column), row, column);
    else addOther(tally, kind, row, column);
  }
}

function addNumber(tally: ColumnTally, grid: Grid, value: number, row: number, column: number): void {
  tally.empty -= 1;
  tally.numbers += 1;
  if (!Number.isInteger(value)) tally.fractions += 1;
  widen(tally, value);
  // Formats stand in long runs: the first cells and every hundredth tell them.
  if (tally.numbers > 50 && tally.numbers % 100 !== 0) return;
  tally.formatsSeen += 1;
  if (grid.format(row, column).includes('%')) tally.percentFormats += 1;
}

function widen(tally: ColumnTally, value: number): void {
  if (oddNumbers.has(value)) {
    tally.odd.set(value, (tally.odd.get(value) ?? 0) + 1);
    return;
  }
  if (value < tally.low) tally.low = value;
  if (value > tally.high) tally.high = value;
}

function addText(tally: ColumnTally, text: string, row: number, column: number): TextCount {
  tally.empty -= 1;
  const known = tally.texts.get(text);
  if (known !== undefined) {
    known.count += 1;
    return known;
  }
  const made = { text, count: 1, row, column };
  tally.texts.set(text, made);
  return made;
}

function addOther(tally: ColumnTally, kind: string, row: number, column: number): void {
  if (kind === 'empty') return;
  tally.empty -= 1;
  if (kind === 'date') tally.dates += 1;
  else if (kind === 'boolean') tally.booleans += 1;
  else {
    tally.errors += 1;
    if (tally.errorCells.length < 20) tally.errorCells.push(address(row, column));
  }
}
