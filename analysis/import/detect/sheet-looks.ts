import type { Grid, Merge } from '../grid.ts';
import { cellLook } from './row-shape.ts';
import { numberLook } from './number-text.ts';
import { periodOf } from './period-text.ts';

/** What a cell looks like: `period` is a year, month or season, a figure in a body and a name in a header. */
export type Look = 'empty' | 'number' | 'missing' | 'word' | 'period';

/** A sheet as detection sees it: looks of cells, worked out once for each row that is looked at. */
export class SheetLooks {
  readonly grid: Grid;
  /** Columns of the sheet that hold anything. */
  readonly columns: readonly number[];
  readonly #rows = new Map<number, ReadonlyMap<number, Look>>();
  readonly #mergesByRow = new Map<number, Merge[]>();

  constructor(grid: Grid) {
    this.grid = grid;
    const columns: number[] = [];
    for (let column = 0; column < grid.columnCount; column += 1) if (grid.filled(column) > 0) columns.push(column);
    this.columns = columns;
    for (const merge of grid.merges) {
      // A merge over more rows than any header or block has is a background, not a word.
      for (let row = merge.top; row <= Math.min(merge.bottom, merge.top + 2000); row += 1) {
        const list = this.#mergesByRow.get(row);
        if (list === undefined) this.#mergesByRow.set(row, [merge]);
        else list.push(merge);
      }
    }
  }

  look(row: number, column: number): Look {
    return this.#row(row).get(column) ?? 'empty';
  }

  /** Filled cells of a row among the columns, from the left. */
  filled(row: number, columns: readonly number[]): readonly number[] {
    const looks = this.#row(row);
    if (looks.size === 0) return none;
    return columns.filter((column) => looks.has(column));
  }

  text(row: number, column: number): string {
    return plainText(this.grid.text(row, column));
  }

  mergeAt(row: number, column: number): Merge | null {
    const merges = this.#mergesByRow.get(row);
    return merges?.find((merge) => merge.left <= column && merge.right >= column) ?? null;
  }

  #row(row: number): ReadonlyMap<number, Look> {
    const known = this.#rows.get(row);
    if (known !== undefined) return known;
    const looks = new Map<number, Look>();
    for (const column of this.columns) {
      if (this.grid.kind(row, column) !== 'empty') looks.set(column, lookOf(this.grid, row, column));
    }
    this.#rows.set(row, looks);
    return looks;
  }
}

/** Text with one kind of space and no line breaks. */
export function plainText(text: string): string {
  return text.replace(/[\p{Cc}\p{Zs}\u200e\u200f\ufeff]+/gu, ' ').trim();
}

const none: readonly number[] = [];

function lookOf(grid: Grid, row: number, column: number): Look {
  const look = cellLook(grid, row, column);
  if (look === 'number') {
    if (grid.kind(row, column) === 'date') return 'period';
    const text = grid.text(row, column);
    return /^\s*(1[89]|20)\d\d\s*$/.test(text) ? 'period' : 'number';
  }
  if (look !== 'word') return look;
  const text = grid.text(row, column);
  if (text.length > 40) return 'word';
  if (periodOf(text, grid.style(row, column).raisedFrom) !== null) return 'period';
  return isMarkedFigure(text) ? 'number' : 'word';
}

/** A figure with a note mark or a currency beside it: `1 234 p`, `12,5*`, `¹⁾ 980`, `$ 12`. */
export function isMarkedFigure(text: string): boolean {
  const plain = text.trim();
  if (!/\d/.test(plain) || plain.length > 30) return false;
  const core = plain
    .replace(/^[($€£¥₽₦₹]+\s*|^[A-Z]{3}\s(?=\d)/u, '')
    .replace(/\s*[$€£¥₽₦₹%)]+$/u, '')
    .replace(
      /\s*(?:[*†‡#§]{1,3}|\(\s*(?:[a-z]|\*{1,2}|\d{1,2})\s*\)|\[notes?\s*\d+\]|[⁽(]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+[⁾)]?|(?<=\d)\s?[perscfbdux]|\s\d\))$/iu,
      '',
    )
    .replace(/^[*†‡¹²³]+\s*/u, '');
  return core !== plain && numberLook(core).shape !== 'none';
}
