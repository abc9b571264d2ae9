import { remembered } from '../../vocabulary/remembered.ts';
import { isMissingCode } from '../../vocabulary/missing-codes.ts';
import { cellKinds, type Grid, type Merge } from '../grid.ts';
import { dateOrders } from './date-text.ts';
import { bareMark, mayBeMark, markOfFigure, usualFlag } from './flags.ts';
import { numberLook } from './number-text.ts';
import { periodOf } from './period-text.ts';
import { rowTally, type RowTally } from './row-tally.ts';

/** What a cell looks like: `period` is a year, month or season, a figure in a body and a name in a header. */
export type Look = 'empty' | 'number' | 'missing' | 'word' | 'period';

/** Looks in the order of their codes. */
const lookNames = ['empty', 'number', 'missing', 'word', 'period'] as const satisfies readonly Look[];
const emptyCode = 0;

/** Rows beyond which only the rows that are asked for are looked at, each when it is. */
const longSheet = 3000;

/** A sheet as detection sees it: looks of cells, worked out once. */
export class SheetLooks {
  readonly grid: Grid;
  /** Columns of the sheet that hold anything. */
  readonly columns: readonly number[];
  readonly #places: Int32Array;
  /** Codes of a short sheet, row by row. */
  readonly #all: Uint8Array | null;
  /** Codes of a long sheet by row, and those of the row last asked for. */
  readonly #rows = new Map<number, Uint8Array>();
  #lastRow = -1;
  #last: Uint8Array = new Uint8Array(0);
  readonly #mergesByRow = new Map<number, Merge[]>();
  #tally: RowTally | null = null;

  constructor(grid: Grid) {
    this.grid = grid;
    const columns: number[] = [];
    for (let column = 0; column < grid.columnCount && columns.length < mostColumns; column += 1) {
      if (grid.filled(column) > 0) columns.push(column);
    }
    this.columns = columns;
    this.#places = new Int32Array(grid.columnCount).fill(-1);
    for (const [i, column] of columns.entries()) this.#places[column] = i;
    this.#all = grid.rowCount <= longSheet ? sheetCodes(grid, columns) : null;
    for (const merge of grid.merges) {
      // A merge over more rows than any header or block has is a background, not a word.
      for (let row = merge.top; row <= Math.min(merge.bottom, merge.top + 2000); row += 1) {
        const list = this.#mergesByRow.get(row);
        if (list === undefined) this.#mergesByRow.set(row, [merge]);
        else list.push(merge);
      }
    }
  }

  /** Filled cells and figures of each row, counted once. */
  get tally(): RowTally {
    this.#tally ??= rowTally(this.grid, this.columns);
    return this.#tally;
  }

  look(row: number, column: number): Look {
    return lookNames[this.#code(row, column)] ?? 'empty';
  }

  isFilled(row: number, column: number): boolean {
    return this.#code(row, column) !== emptyCode;
  }

  /** How many cells of a row are filled among the columns. */
  fill(row: number, columns: readonly number[]): number {
    let count = 0;
    for (const column of columns) if (this.isFilled(row, column)) count += 1;
    return count;
  }

  /** Filled cells of a row among the columns, from the left. */
  filled(row: number, columns: readonly number[]): readonly number[] {
    // Most rows fill all of their columns.
    return this.fill(row, columns) === columns.length
      ? columns
      : columns.filter((column) => this.isFilled(row, column));
  }

  text(row: number, column: number): string {
    return plainText(this.grid.text(row, column));
  }

  mergeAt(row: number, column: number): Merge | null {
    const merges = this.#mergesByRow.get(row);
    return merges?.find((merge) => merge.left <= column && merge.right >= column) ?? null;
  }

  #code(row: number, column: number): number {
    const place = this.#places[column] ?? -1;
    if (place < 0) return emptyCode;
    if (this.#all !== null) return this.#all[row * this.columns.length + place] ?? emptyCode;
    return this.#row(row)[place] ?? emptyCode;
  }

  #row(row: number): Uint8Array {
    if (row === this.#lastRow) return this.#last;
    let known = this.#rows.get(row);
    if (known === undefined) {
      known = new Uint8Array(this.columns.length);
      for (const [place, column] of this.columns.entries()) known[place] = codeOf(this.grid, row, column);
      this.#rows.set(row, known);
    }
    this.#lastRow = row;
    this.#last = known;
    return known;
  }
}

/** Codes of all cells of a sheet, row by row, found column by column. */
function sheetCodes(grid: Grid, columns: readonly number[]): Uint8Array {
  const width = columns.length;
  const codes = new Uint8Array(grid.rowCount * width);
  for (const [place, column] of columns.entries()) {
    const cells = grid.cells(column);
    if (cells === null) {
      for (let row = grid.nextFilled(column, 0); row >= 0; row = grid.nextFilled(column, row + 1))
        codes[row * width + place] = codeOf(grid, row, column);
      continue;
    }
    const { size, rows, first, kinds, values, texts } = cells;
    const known = knownCodes(texts);
    for (let i = 0; i < size; i += 1) {
      const row = rows === null ? first + i : (rows[i] as number);
      const kind = kinds[i] as number;
      const value = values[i] as number;
      let code = kind === numberKind ? codeOfNumber(value) : kind === textKind ? (known[value] ?? 0) : 0;
      if (code === 0) {
        code = codeOf(grid, row, column);
        if (kind === textKind) known[value] = code;
      }
      codes[row * width + place] = code;
    }
  }
  return codes;
}

const numberKind = cellKinds.indexOf('number');
const textKind = cellKinds.indexOf('text');

/** Codes of the texts of a workbook, zero until one is looked at. */
function knownCodes(texts: readonly string[]): Uint8Array {
  let known = textCodes.get(texts);
  if (known === undefined) textCodes.set(texts, (known = new Uint8Array(texts.length)));
  return known;
}

const textCodes = new WeakMap<readonly string[], Uint8Array>();

function codeOf(grid: Grid, row: number, column: number): number {
  return lookNames.indexOf(lookOf(grid, row, column));
}

function codeOfNumber(value: number): number {
  return isYear(value) ? periodCode : numberCode;
}

const periodCode = lookNames.indexOf('period');
const numberCode = lookNames.indexOf('number');

function lookOf(grid: Grid, row: number, column: number): Look {
  switch (grid.kind(row, column)) {
    case 'empty':
      return 'empty';
    case 'number':
      return isYear(grid.number(row, column)) ? 'period' : 'number';
    case 'date':
      return 'period';
    case 'boolean':
      return 'number';
    case 'error':
      return 'missing';
    case 'text': {
      const text = grid.text(row, column);
      // The same text reads otherwise where its end is raised: 20221 is a figure, 2022¹ a year.
      const { raisedFrom } = grid.style(row, column);
      return raisedFrom === undefined ? plainLook(text) : textLook(text, raisedFrom);
    }
  }
}

/** A header reaches over no more columns than a person can name; what stands farther right is not looked at. */
const mostColumns = 3000;

/** Text with one kind of space and no line breaks. */
export function plainText(text: string): string {
  if (isPlain(text)) return text;
  return /[\p{Cc}\p{Zs}\u200e\u200f\ufeff]/u.test(text)
    ? text.replace(/[\p{Cc}\p{Zs}\u200e\u200f\ufeff]+/gu, ' ').trim()
    : text;
}

/** Whether a text is ASCII without a control character and with single spaces inside only, as most are. */
function isPlain(text: string): boolean {
  let before = 32;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 32 || code > 126 || (code === 32 && before === 32)) return false;
    before = code;
  }
  return before !== 32;
}

function isYear(value: number): boolean {
  return value >= 1800 && value < 2100 && Number.isInteger(value);
}

const plainLook = remembered((text): Look => textLook(text));

function textLook(text: string, raisedFrom?: number): Look {
  if (raisedFrom !== undefined && text.length <= 40 && periodOf(text, raisedFrom) !== null) return 'period';
  if (numberLook(text).shape !== 'none') return /^\s*(1[89]|20)\d\d\s*$/.test(text) ? 'period' : 'number';
  if (isMissingCode(text)) return 'missing';
  if (dateOrders(text).length > 0) return 'number';
  if (text.length > 40) return 'word';
  if (periodOf(text, raisedFrom) !== null) return 'period';
  return isMarkedFigure(text, raisedFrom) ? 'number' : 'word';
}

/** A figure with a note mark beside it: `1 234 p`, `12,5*`, `¹⁾ 980`; no quantity with its unit, as `46 kg`. */
export function isMarkedFigure(text: string, raisedFrom?: number): boolean {
  const marked = markOfFigure(text, raisedFrom);
  if (marked === null) return false;
  // "2000 (ha)" is a year with its unit.
  if (marked.by === 'brackets') return mayBeMark(bareMark(marked.mark));
  if (marked.by !== 'letters') return true;
  return (marked.mark.length === 1 || usualFlag(marked.mark) !== null) && mayBeMark(marked.mark);
}
