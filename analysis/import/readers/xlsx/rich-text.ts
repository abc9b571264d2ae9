import type { TextTable } from './text-table.ts';
import {
  cutOff,
  declarationEnd,
  elementEnd,
  exclamation,
  isCharacterData,
  isText,
  lessThan,
  localName,
  question,
  eachAttribute,
  slash,
  tagEnd,
} from './xml-bytes.ts';

/**
 * Write what stands between a start tag and its end tag to the open text; returns one past the end tag. Comments are
 * passed over, CDATA sections belong to the text.
 */
export function readContent(bytes: Uint8Array, at: number, end: number, texts: TextTable, file: string): number {
  let from = at;
  for (;;) {
    let i = from;
    while (i < end && bytes[i] !== lessThan) i += 1;
    if (i + 1 >= end) return cutOff;
    if (i > from) texts.write(bytes, from, i, false);
    const next = bytes[i + 1];
    if (next === slash) return tagEnd(bytes, i, end);
    if (next === exclamation || next === question) {
      from = declarationEnd(bytes, i, end, file);
      if (from >= 0 && isCharacterData(bytes, i)) texts.write(bytes, i + 9, from - 3, true);
    } else from = elementEnd(bytes, i, end, file);
    if (from < 0) return cutOff;
  }
}

/** One past the end of a text element, and where the raised characters at its end begin, in bytes; -1 for none. */
export interface RichText {
  end: number;
  raised: number;
}

/**
 * Read the inside of `si` or `is` into the open text: runs joined, the reading aids of East Asian writing left out.
 * `into.end` is cut off when the bytes end first; the open text is then to be discarded.
 */
export function readRichText(
  bytes: Uint8Array,
  at: number,
  end: number,
  texts: TextTable,
  file: string,
  into: RichText,
): void {
  let i = at;
  let isRaisedRun = false;
  into.raised = -1;
  into.end = cutOff;
  for (;;) {
    while (i < end && bytes[i] !== lessThan) i += 1;
    if (i + 1 >= end) return;
    const next = bytes[i + 1];
    if (next === exclamation || next === question) {
      i = declarationEnd(bytes, i, end, file);
      if (i < 0) return;
      continue;
    }
    const close = tagEnd(bytes, i, end);
    if (close < 0) return;
    const isEnd = next === slash;
    const isEmpty = bytes[close - 2] === slash;
    const [start, stop] = localName(bytes, isEnd ? i + 2 : i + 1, close);
    if (isEnd) {
      if (isText(bytes, start, stop, 'si') || isText(bytes, start, stop, 'is')) {
        into.end = close;
        return;
      }
      if (isText(bytes, start, stop, 'r')) isRaisedRun = false;
    } else if (isText(bytes, start, stop, 't')) {
      if (!isEmpty) {
        const before = texts.open;
        i = readContent(bytes, close, end, texts, file);
        if (i < 0) return;
        if (texts.open > before) into.raised = isRaisedRun ? (into.raised < 0 ? before : into.raised) : -1;
        continue;
      }
    } else if (isText(bytes, start, stop, 'vertAlign')) isRaisedRun = isSuperscript(bytes, stop, close);
    else if (isText(bytes, start, stop, 'rPh') || isText(bytes, start, stop, 'extLst')) {
      i = isEmpty ? close : elementEnd(bytes, i, end, file);
      if (i < 0) return;
      continue;
    }
    i = close;
  }
}

function isSuperscript(bytes: Uint8Array, from: number, to: number): boolean {
  let isIt = false;
  eachAttribute(bytes, from, to, (nameStart, nameEnd, start, end) => {
    if (isText(bytes, nameStart, nameEnd, 'val')) isIt = isText(bytes, start, end, 'superscript');
  });
  return isIt;
}
