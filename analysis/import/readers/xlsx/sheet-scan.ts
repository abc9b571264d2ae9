import type { Merge } from '../../grid.ts';
import { limits } from '../limits.ts';
import { damaged, tooMuch } from '../zip-directory.ts';
import { CellScan } from './cell-scan.ts';
import type { CellSink } from './cell-sink.ts';
import type { TextTable } from './text-table.ts';
import {
  asciiText,
  cutOff,
  declarationEnd,
  eachAttribute,
  elementEnd,
  exclamation,
  greaterThan,
  isText,
  lessThan,
  localName,
  question,
  slash,
  space,
  tagEnd,
} from './xml-bytes.ts';

/** What part of a sheet is being read; names such as `col` and `row` mean other things elsewhere. */
type Section = 'other' | 'cols' | 'sheetData' | 'mergeCells';

/** Reads the XML of one sheet, given in pieces that may be cut anywhere. */
export class SheetScan {
  readonly merges: Merge[] = [];
  readonly hiddenRows: number[] = [];
  /** Merged blocks that reach beyond any sheet, or are none. */
  mergesLeftOut = 0;
  /** Whether the sheet came to its end. */
  isWhole = false;
  readonly #cells: CellScan;
  readonly #file: string;
  readonly #hiddenColumns = new Uint8Array(limits.columns);
  #section: Section = 'other';

  constructor(sink: CellSink, texts: TextTable, file: string) {
    this.#cells = new CellScan(sink, texts, file);
    this.#file = file;
  }

  /** The row that was read last, 0-based. */
  get row(): number {
    return this.#cells.row;
  }

  /** Ascending. */
  hiddenColumns(): readonly number[] {
    const columns: number[] = [];
    for (const [column, hidden] of this.#hiddenColumns.entries()) if (hidden === 1) columns.push(column);
    return columns;
  }

  /** Read what is whole in the bytes; returns how many were used. The rest is to be given again with what follows. */
  read(bytes: Uint8Array, end: number): number {
    const cells = this.#cells;
    let at = 0;
    for (;;) {
      while (at < end && bytes[at] !== lessThan) at += 1;
      if (at + 2 >= end) return at;
      const next = bytes[at + 1];
      let used: number;
      // `<c ` and `<c>` in the rows: nearly all there is.
      if (next === 0x63 && this.#section === 'sheetData' && isNameEnd(bytes[at + 2] as number)) {
        used = cells.read(bytes, at + 2, end);
      } else used = this.#other(bytes, at, end);
      if (used < 0) return at;
      at = used;
    }
  }

  #other(bytes: Uint8Array, at: number, end: number): number {
    const next = bytes[at + 1];
    if (next === exclamation || next === question) return declarationEnd(bytes, at, end, this.#file);
    const close = tagEnd(bytes, at, end);
    if (close < 0) return cutOff;
    const isEnd = next === slash;
    const isEmpty = bytes[close - 2] === slash;
    const [start, stop] = localName(bytes, isEnd ? at + 2 : at + 1, close);
    const is = (name: string): boolean => isText(bytes, start, stop, name);
    if (isEnd) {
      if (this.#section !== 'other' && is(this.#section)) this.#section = 'other';
      if (is('worksheet')) this.isWhole = true;
      return close;
    }
    switch (this.#section) {
      case 'sheetData':
        if (is('c')) return this.#cells.read(bytes, stop, end);
        if (is('row')) this.#row(bytes, stop, close);
        else if (!isEmpty) return elementEnd(bytes, at, end, this.#file);
        return close;
      case 'cols':
        if (is('col')) this.#column(bytes, stop, close);
        return close;
      case 'mergeCells':
        if (is('mergeCell')) this.#merge(bytes, stop, close);
        return close;
      case 'other': {
        const found = (['sheetData', 'cols', 'mergeCells'] as const).find(is);
        if (found !== undefined && !isEmpty) this.#section = found;
        if (is('worksheet') && isEmpty) this.isWhole = true;
        return close;
      }
    }
  }

  #row(bytes: Uint8Array, from: number, to: number): void {
    const cells = this.#cells;
    let row = cells.row + 1;
    let isKnown = false;
    let isHidden = false;
    eachAttribute(bytes, from, to, (nameStart, nameEnd, start, end) => {
      if (isText(bytes, nameStart, nameEnd, 'r')) {
        row = integerOf(bytes, start, end) - 1;
        isKnown = true;
      } else if (isText(bytes, nameStart, nameEnd, 'hidden')) isHidden = isOn(bytes, start, end);
    });
    if (!(row >= 0 && row < limits.rows)) throw damaged(this.#file, 'a row lies outside of any sheet');
    cells.row = row;
    cells.column = -1;
    cells.isRowKnown = isKnown;
    if (isHidden) this.hiddenRows.push(row);
  }

  #column(bytes: Uint8Array, from: number, to: number): void {
    let first = 0;
    let last = 0;
    let isHidden = false;
    eachAttribute(bytes, from, to, (nameStart, nameEnd, start, end) => {
      if (isText(bytes, nameStart, nameEnd, 'min')) first = integerOf(bytes, start, end);
      else if (isText(bytes, nameStart, nameEnd, 'max')) last = integerOf(bytes, start, end);
      else if (isText(bytes, nameStart, nameEnd, 'hidden')) isHidden = isOn(bytes, start, end);
    });
    if (isHidden && first >= 1) this.#hiddenColumns.fill(1, first - 1, Math.min(last, limits.columns));
  }

  #merge(bytes: Uint8Array, from: number, to: number): void {
    eachAttribute(bytes, from, to, (nameStart, nameEnd, start, end) => {
      if (!isText(bytes, nameStart, nameEnd, 'ref')) return;
      const text = asciiText(bytes, start, Math.min(end, start + 40));
      const merge = blockOf(text);
      if (merge === null) {
        if (!isOneCell(text)) this.mergesLeftOut += 1;
        return;
      }
      this.merges.push(merge);
      if (this.merges.length > limits.merges)
        throw tooMuch(this.#file, 'A sheet has more merged cells than any table.');
    });
  }
}

function isNameEnd(byte: number): boolean {
  return byte <= space || byte === greaterThan || byte === slash;
}

function integerOf(bytes: Uint8Array, from: number, to: number): number {
  const text = asciiText(bytes, from, Math.min(to, from + 20)).trim();
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

function isOn(bytes: Uint8Array, from: number, to: number): boolean {
  return isText(bytes, from, to, '1') || isText(bytes, from, to, 'true');
}

/** The block of `B2:D4`; null when it is a single cell or none. */
function blockOf(text: string): Merge | null {
  const match = /^\$?([a-z]{1,3})\$?(\d{1,7}):\$?([a-z]{1,3})\$?(\d{1,7})$/i.exec(text.trim());
  if (match === null) return null;
  const [, left = '', top, right = '', bottom] = match;
  const columns = [columnOf(left), columnOf(right)].sort((a, b) => a - b);
  const rows = [Number(top) - 1, Number(bottom) - 1].sort((a, b) => a - b);
  const merge = { top: rows[0] ?? 0, left: columns[0] ?? 0, bottom: rows[1] ?? 0, right: columns[1] ?? 0 };
  const isInside = merge.top >= 0 && merge.bottom < limits.rows && merge.right < limits.columns;
  const isBlock = merge.top < merge.bottom || merge.left < merge.right;
  return isInside && isBlock ? merge : null;
}

/** A block of a single cell merges nothing. */
function isOneCell(text: string): boolean {
  const [first = '', last = first, ...rest] = text.trim().replaceAll('$', '').toUpperCase().split(':');
  return rest.length === 0 && first === last && /^[A-Z]{1,3}[1-9]\d{0,6}$/.test(first);
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
