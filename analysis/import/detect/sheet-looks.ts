import { remembered } from '../../vocabulary/remembered.ts';
import { isMissingCode } from '../../vocabulary/missing-codes.ts';
import type { Grid, Merge } from '../grid.ts';
import { dateOrders } from './date-text.ts';
import { bareMark, mayBeMark, markOfFigure, usualFlag } from './flags.ts';
import { numberLook } from './number-text.ts';
import { periodOf } from './period-text.ts';
import { rowTally, type RowTally } from './row-tally.ts';

/** What a cell looks like: `period` is a year, month or season, a figure in a body and a name in a header. */
export type Look = 'empty' | 'number' | 'missing' | 'word' | 'period';

interface RowLooks {
  /** Parallel to the columns of the sheet. */
  readonly looks: readonly Look[];
  readonly filled: readonly number[];
}

/** The reach of a list of columns, and whether it holds all columns in use between its ends. */
interface Span {
  readonly first: number;
  readonly last: number;
  readonly isWhole: boolean;
}

/** A sheet as detection sees it: looks of cells, worked out once for each row that is looked at. */
export class SheetLooks {
  readonly grid: Grid;
  /** Columns of the sheet that hold anything. */
  readonly columns: readonly number[];
  readonly #rows = new Map<number, RowLooks>();
  readonly #spans = new WeakMap<readonly number[], Span>();
  readonly #places: Int32Array;
  readonly #mergesByRow = new Map<number, Merge[]>();
  #tally: RowTally | null = null;
  // Most questions are about the row of the last one.
  #lastRow = -1;
  #last: RowLooks = { looks: [], filled: [] };

  constructor(grid: Grid) {
    this.grid = grid;
    const columns: number[] = [];
    for (let column = 0; column < grid.columnCount && columns.length < mostColumns; column += 1) {
      if (grid.filled(column) > 0) columns.push(column);
    }
    this.columns = columns;
    this.#places = new Int32Array(grid.columnCount).fill(-1);
    for (const [i, column] of columns.entries()) this.#places[column] = i;
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
    return this.#row(row).looks[this.#places[column] ?? -1] ?? 'empty';
  }

  /** Filled cells of a row among the columns, from the left. */
  filled(row: number, columns: readonly number[]): readonly number[] {
    const { filled } = this.#row(row);
    if (filled.length === 0 || columns === this.columns) return filled;
    const { first, last, isWhole } = this.#spanOf(columns);
    if (!isWhole) return filled.filter((column) => columns.includes(column));
    const isInside = (filled[0] as number) >= first && (filled[filled.length - 1] as number) <= last;
    return isInside ? filled : filled.filter((column) => column >= first && column <= last);
  }

  #spanOf(columns: readonly number[]): Span {
    const known = this.#spans.get(columns);
    if (known !== undefined) return known;
    const first = columns[0] ?? 0;
    const last = columns[columns.length - 1] ?? -1;
    const between = this.columns.filter((column) => column >= first && column <= last).length;
    const span = { first, last, isWhole: between === columns.length };
    this.#spans.set(columns, span);
    return span;
  }

  text(row: number, column: number): string {
    return plainText(this.grid.text(row, column));
  }

  mergeAt(row: number, column: number): Merge | null {
    const merges = this.#mergesByRow.get(row);
    return merges?.find((merge) => merge.left <= column && merge.right >= column) ?? null;
  }

  #row(row: number): RowLooks {
    if (row === this.#lastRow) return this.#last;
    let known = this.#rows.get(row);
    if (known === undefined) {
      const looks: Look[] = [];
      const filled: number[] = [];
      for (const column of this.columns) {
        const look = this.#lookOf(row, column);
        looks.push(look);
        if (look !== 'empty') filled.push(column);
      }
      known = { looks, filled };
      this.#rows.set(row, known);
    }
    this.#lastRow = row;
    this.#last = known;
    return known;
  }

  #lookOf(row: number, column: number): Look {
    const { grid } = this;
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
}

/** A header reaches over no more columns than a person can name; what stands farther right is not looked at. */
const mostColumns = 3000;

/** Text with one kind of space and no line breaks. */
export function plainText(text: string): string {
  return /[\p{Cc}\p{Zs}\u200e\u200f\ufeff]/u.test(text)
    ? text.replace(/[\p{Cc}\p{Zs}\u200e\u200f\ufeff]+/gu, ' ').trim()
    : text;
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
