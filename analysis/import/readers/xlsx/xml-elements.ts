import { unescapeInto } from './unescape.ts';
import {
  declarationEnd,
  eachAttribute,
  exclamation,
  lessThan,
  localName,
  question,
  slash,
  tagEnd,
} from './xml-bytes.ts';

/** Attributes of an element by their names; `r:id` is `r:id` whatever prefix it has. */
export type Attributes = ReadonlyMap<string, string>;

/** Start and end of the elements of a small part; names are without prefix. */
export interface XmlEvents {
  start(name: string, attributes: Attributes): void;
  end?(name: string): void;
}

/**
 * Walk the elements of a part that is here as a whole. What is cut off at its end is passed over; returns whether the
 * outermost element came to its end.
 */
export function walkXml(bytes: Uint8Array, file: string, events: XmlEvents): boolean {
  const end = bytes.length;
  let at = 0;
  let depth = 0;
  let isWhole = false;
  for (;;) {
    while (at < end && bytes[at] !== lessThan) at += 1;
    if (at + 1 >= end) return isWhole;
    const next = bytes[at + 1];
    if (next === exclamation || next === question) {
      at = declarationEnd(bytes, at, end, file);
      if (at < 0) return isWhole;
      continue;
    }
    const close = tagEnd(bytes, at, end);
    if (close < 0) return isWhole;
    const isEnd = next === slash;
    const [start, stop] = localName(bytes, isEnd ? at + 2 : at + 1, close);
    const name = decoder.decode(bytes.subarray(start, stop));
    const isEmpty = !isEnd && bytes[close - 2] === slash;
    if (!isEnd) {
      depth += 1;
      events.start(name, attributesOf(bytes, stop, close));
    }
    if (isEnd || isEmpty) {
      depth -= 1;
      if (depth === 0) isWhole = true;
      events.end?.(name);
    }
    at = close;
  }
}

function attributesOf(bytes: Uint8Array, from: number, to: number): Attributes {
  const found = new Map<string, string>();
  eachAttribute(bytes, from, to, (nameStart, nameEnd, start, end) => {
    const value = new Uint8Array(end - start + 8);
    const length = unescapeInto(value, 0, bytes, start, end, false);
    const name = decoder.decode(bytes.subarray(nameStart, nameEnd)).replace(/^.*:id$/, 'r:id');
    found.set(name, decoder.decode(value.subarray(0, length)));
  });
  return found;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
