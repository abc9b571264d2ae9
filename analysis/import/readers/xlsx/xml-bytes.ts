import { unreadable } from '../../problems.ts';

export const lessThan = 0x3c;
export const greaterThan = 0x3e;
export const slash = 0x2f;
export const equals = 0x3d;
const colon = 0x3a;
export const exclamation = 0x21;
export const question = 0x3f;
export const space = 0x20;
const quote = 0x22;
const apostrophe = 0x27;

/** Returned when the bytes end before what was looked for. */
export const cutOff = -1;

/** One past the `>` of the tag that begins at `at`; a `>` inside of quotes is text. */
export function tagEnd(bytes: Uint8Array, at: number, end: number): number {
  let open = 0;
  for (let i = at; i < end; i += 1) {
    const byte = bytes[i] as number;
    if (open !== 0) {
      if (byte === open) open = 0;
    } else if (byte === greaterThan) return i + 1;
    else if (byte === quote || byte === apostrophe) open = byte;
  }
  return cutOff;
}

/**
 * One past a comment, instruction or CDATA section that begins with `<!` or `<?` at `at`. A document type is the door of
 * entity tricks, and no spreadsheet program writes one.
 */
export function declarationEnd(bytes: Uint8Array, at: number, end: number, file: string): number {
  // Enough to tell `<!DOCTYPE` and `<![CDATA[`.
  if (at + 9 > end) return cutOff;
  if (bytes[at + 1] === question) return after(bytes, at + 2, end, '?>');
  if (startsWith(bytes, at, '<!--')) return after(bytes, at + 4, end, '-->');
  if (startsWith(bytes, at, '<![CDATA[')) return after(bytes, at + 9, end, ']]>');
  throw unreadable(
    'file-unsafe',
    { file },
    'A part of the workbook declares a document type, which no spreadsheet program writes.',
    'Do not use this file; ask the sender for a fresh copy.',
  );
}

/** Whether the bytes at `at` are a CDATA section. */
export function isCharacterData(bytes: Uint8Array, at: number): boolean {
  return startsWith(bytes, at, '<![CDATA[');
}

/** One past the element whose start tag begins at `at`, with all that is in it. */
export function elementEnd(bytes: Uint8Array, at: number, end: number, file: string): number {
  let depth = 0;
  let i = at;
  for (;;) {
    while (i < end && bytes[i] !== lessThan) i += 1;
    if (i + 1 >= end) return cutOff;
    const next = bytes[i + 1];
    if (next === exclamation || next === question) {
      i = declarationEnd(bytes, i, end, file);
      if (i < 0) return cutOff;
      continue;
    }
    const close = tagEnd(bytes, i, end);
    if (close < 0) return cutOff;
    if (next === slash) depth -= 1;
    else if (bytes[close - 2] !== slash) depth += 1;
    i = close;
    if (depth <= 0) return i;
  }
}

/** Where the local part of a name begins and ends, without the prefix of its namespace. */
export function localName(bytes: Uint8Array, at: number, end: number): readonly [start: number, end: number] {
  let start = at;
  let i = at;
  for (; i < end; i += 1) {
    const byte = bytes[i] as number;
    if (byte === colon) start = i + 1;
    else if (byte <= space || byte === greaterThan || byte === slash || byte === equals) break;
  }
  return [start, i];
}

/** Whether a stretch of bytes is this ASCII text. */
export function isText(bytes: Uint8Array, from: number, to: number, text: string): boolean {
  return to - from === text.length && startsWith(bytes, from, text);
}

/**
 * Calls back with the stretches of name and value of each attribute of a whole tag. Names are as they stand: those with
 * a prefix mean something else than those without.
 */
export function eachAttribute(
  bytes: Uint8Array,
  from: number,
  to: number,
  take: (nameStart: number, nameEnd: number, valueStart: number, valueEnd: number) => void,
): void {
  let at = from;
  while (at < to) {
    while (at < to && ((bytes[at] as number) <= space || bytes[at] === slash)) at += 1;
    if (at >= to || bytes[at] === greaterThan) return;
    const start = at;
    const nameEnd = localName(bytes, at, to)[1];
    at = nameEnd;
    while (at < to && (bytes[at] as number) <= space) at += 1;
    if (bytes[at] !== equals) {
      // No attribute: step over whatever it is.
      at += 1;
      continue;
    }
    at += 1;
    while (at < to && (bytes[at] as number) <= space) at += 1;
    const mark = bytes[at];
    if (mark !== quote && mark !== apostrophe) continue;
    const valueStart = at + 1;
    at = valueStart;
    while (at < to && bytes[at] !== mark) at += 1;
    take(start, nameEnd, valueStart, at);
    at += 1;
  }
}

/** ASCII text of a stretch. */
export function asciiText(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += 1) text += String.fromCharCode(bytes[at] as number);
  return text;
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

function after(bytes: Uint8Array, from: number, end: number, mark: string): number {
  for (let i = from; i + mark.length <= end; i += 1) if (startsWith(bytes, i, mark)) return i + mark.length;
  return cutOff;
}
