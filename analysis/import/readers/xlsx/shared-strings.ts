import { readRichText, type RichText } from './rich-text.ts';
import type { TextTable } from './text-table.ts';
import {
  cutOff,
  declarationEnd,
  elementEnd,
  exclamation,
  isText,
  lessThan,
  localName,
  question,
  slash,
  tagEnd,
} from './xml-bytes.ts';

/** Reads the table of shared strings, given in pieces that may be cut anywhere, into the texts of the workbook. */
export class SharedStringsScan {
  readonly #texts: TextTable;
  readonly #file: string;
  readonly #rich: RichText = { end: 0, raised: -1 };

  constructor(texts: TextTable, file: string) {
    this.#texts = texts;
    this.#file = file;
  }

  /** Read what is whole in the bytes; returns how many were used. */
  read(bytes: Uint8Array, end: number): number {
    let at = 0;
    for (;;) {
      while (at < end && bytes[at] !== lessThan) at += 1;
      if (at + 1 >= end) return at;
      const used = this.#element(bytes, at, end);
      if (used < 0) return at;
      at = used;
    }
  }

  #element(bytes: Uint8Array, at: number, end: number): number {
    const next = bytes[at + 1];
    if (next === exclamation || next === question) return declarationEnd(bytes, at, end, this.#file);
    const close = tagEnd(bytes, at, end);
    if (close < 0 || next === slash) return close;
    const [start, stop] = localName(bytes, at + 1, close);
    const isEmpty = bytes[close - 2] === slash;
    if (isText(bytes, start, stop, 'extLst') && !isEmpty) return elementEnd(bytes, at, end, this.#file);
    if (!isText(bytes, start, stop, 'si')) return close;
    if (!isEmpty) {
      readRichText(bytes, close, end, this.#texts, this.#file, this.#rich);
      if (this.#rich.end < 0) {
        this.#texts.discard();
        return cutOff;
      }
    }
    this.#texts.add(isEmpty ? -1 : this.#rich.raised);
    return isEmpty ? close : this.#rich.end;
  }
}
