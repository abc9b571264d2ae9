import { limits } from '../limits.ts';
import { damaged } from '../zip-directory.ts';
import { cellTypes, contents } from './cell-types.ts';
import { readNumber, type NumberEnd } from './number-bytes.ts';
import { readContent, readRichText, type RichText } from './rich-text.ts';
import type { CellSink } from './cell-sink.ts';
import type { TextTable } from './text-table.ts';
import {
  cutOff,
  declarationEnd,
  elementEnd,
  equals,
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

const letterC = 0x63;
const letterF = 0x66;
const letterR = 0x72;
const letterS = 0x73;
const letterT = 0x74;
const letterV = 0x76;
/**
 * Reads `c` elements out of the bytes of a sheet, each as a whole: one that is cut off by the end of the bytes is left
 * for the next time.
 */
export class CellScan {
  readonly #sink: CellSink;
  readonly #texts: TextTable;
  readonly #file: string;
  readonly #number: NumberEnd = { end: 0 };
  readonly #rich: RichText = { end: 0, raised: -1 };
  /** Row and column of the cell read last, 0-based; where a cell without an address goes follows from them. */
  row = -1;
  column = -1;
  /** Whether the row that is being read said its number. */
  isRowKnown = true;

  constructor(sink: CellSink, texts: TextTable, file: string) {
    this.#sink = sink;
    this.#texts = texts;
    this.#file = file;
  }

  /** Read the cell whose name ends at `from`; returns one past its end tag, or `cutOff`. */
  read(bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    let column = 0;
    let row = 0;
    let style = 0;
    let type: number = cellTypes.number;
    for (;;) {
      if (at >= end) return cutOff;
      let byte = bytes[at] as number;
      if (byte <= space) {
        at += 1;
        continue;
      }
      if (byte === greaterThan) break;
      if (byte === slash) {
        if (at + 1 >= end) return cutOff;
        this.#place(row, column);
        return tagEnd(bytes, at, end);
      }
      const nameStart = at;
      while (at < end && byte !== equals && byte > space && byte !== greaterThan) {
        at += 1;
        byte = bytes[at] as number;
      }
      // Names of one letter are ours; those with a prefix mean something else.
      const name = at === nameStart + 1 ? bytes[nameStart] : 0;
      while (at < end && (bytes[at] as number) <= space) at += 1;
      if (at >= end) return cutOff;
      if (bytes[at] !== equals) throw damaged(this.#file, 'the XML of a sheet is broken');
      at += 1;
      while (at < end && (bytes[at] as number) <= space) at += 1;
      const mark = bytes[at];
      if (at >= end) return cutOff;
      if (mark !== 0x22 && mark !== 0x27) throw damaged(this.#file, 'the XML of a sheet is broken');
      at += 1;
      const start = at;
      if (name === letterR) {
        byte = bytes[at] as number;
        column = 0;
        row = 0;
        // Letters of either case; more than three are beyond any sheet and found out below.
        while (at < end && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a && at < start + 4) {
          column = column * 26 + ((byte | 0x20) - 0x60);
          at += 1;
          byte = bytes[at] as number;
        }
        while (at < end && byte >= 0x30 && byte <= 0x39 && at < start + 12) {
          row = row * 10 + (byte - 0x30);
          at += 1;
          byte = bytes[at] as number;
        }
        if (at < end && (byte !== mark || column === 0 || row === 0))
          throw damaged(this.#file, 'a cell has no proper address');
      } else if (name === letterS) {
        style = 0;
        byte = bytes[at] as number;
        while (at < end && byte >= 0x30 && byte <= 0x39) {
          style = style * 10 + (byte - 0x30);
          at += 1;
          byte = bytes[at] as number;
        }
      }
      while (at < end && bytes[at] !== mark) at += 1;
      if (at >= end) return cutOff;
      if (name === letterT) type = typeOf(bytes, start, at);
      at += 1;
    }
    return this.#content(bytes, at + 1, end, row, column, style, type);
  }

  #content(
    bytes: Uint8Array,
    from: number,
    end: number,
    row: number,
    column: number,
    style: number,
    type: number,
  ): number {
    const texts = this.#texts;
    let at = from;
    let isFormula = false;
    let kind: number = contents.none;
    let value = 0;
    for (;;) {
      while (at < end && bytes[at] !== lessThan) at += 1;
      if (at + 1 >= end) break;
      const next = bytes[at + 1] as number;
      if (next === slash) {
        const close = bytes[at + 3] === greaterThan && at + 3 < end ? at + 4 : tagEnd(bytes, at, end);
        if (close < 0) break;
        this.#place(row, column);
        if (isFormula || kind !== contents.none) {
          this.#sink.add(this.row, this.column, type, kind, value, style, isFormula);
        }
        return close;
      }
      if (next === exclamation || next === question) {
        at = declarationEnd(bytes, at, end, this.#file);
        if (at < 0) break;
        continue;
      }
      let name = next;
      let nameEnd = at + 2;
      const after = bytes[nameEnd] as number;
      if (after !== greaterThan && after > space && after !== slash) {
        const [start, stop] = localName(bytes, at + 1, end);
        nameEnd = stop;
        name = stop === start + 1 ? (bytes[start] as number) : isText(bytes, start, stop, 'is') ? letterC : 0;
      }
      const open = bytes[nameEnd] === greaterThan && nameEnd < end ? nameEnd + 1 : tagEnd(bytes, at, end);
      if (open < 0) break;
      const isEmpty = bytes[open - 2] === slash;
      if (name === letterF) isFormula = true;
      if (isEmpty) {
        at = open;
        continue;
      }
      if (name === letterV && type !== cellTypes.inlineText) {
        texts.discard();
        if (type === cellTypes.number || type === cellTypes.shared) {
          value = readNumber(bytes, open, end, this.#number);
          const stop = this.#number.end;
          if (value === value && bytes[stop] === lessThan && bytes[stop + 1] === slash && stop + 1 < end) {
            kind = contents.number;
            at = bytes[stop + 3] === greaterThan && stop + 3 < end ? stop + 4 : tagEnd(bytes, stop, end);
            if (at < 0) break;
            continue;
          }
        }
        at = readContent(bytes, open, end, texts, this.#file);
        if (at < 0) break;
        kind = contents.text;
      } else if (name === letterC && type === cellTypes.inlineText) {
        texts.discard();
        readRichText(bytes, open, end, texts, this.#file, this.#rich);
        at = this.#rich.end;
        if (at < 0) break;
        kind = contents.text;
        value = this.#rich.raised;
      } else {
        at = elementEnd(bytes, at, end, this.#file);
        if (at < 0) break;
      }
    }
    texts.discard();
    return cutOff;
  }

  /** Where the cell stands: by its own address, or after the one before it. */
  #place(row: number, column: number): void {
    if (column === 0) this.column += 1;
    else this.column = column - 1;
    if (row > 0 && row - 1 !== this.row) {
      if (this.isRowKnown) this.#sink.contradictions += 1;
      this.row = row - 1;
    }
    this.isRowKnown = true;
    if (this.row >= limits.rows || this.column >= limits.columns || this.row < 0) {
      throw damaged(this.#file, 'a cell lies outside of any sheet');
    }
  }
}

const letters: ReadonlySet<number> = new Set(Object.values(cellTypes).filter((type) => type > 0x20));

function typeOf(bytes: Uint8Array, from: number, to: number): number {
  if (to === from) return cellTypes.number;
  if (to - from === 1) return letters.has(bytes[from] as number) ? (bytes[from] as number) : cellTypes.unknown;
  if (isText(bytes, from, to, 'str')) return cellTypes.formulaText;
  return isText(bytes, from, to, 'inlineStr') ? cellTypes.inlineText : cellTypes.unknown;
}
