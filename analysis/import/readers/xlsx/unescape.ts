import { writePoint } from './utf8.ts';

const ampersand = 0x26;
const underscore = 0x5f;
const carriageReturn = 0x0d;
const lineFeed = 0x0a;
const replacement = 0xfffd;

/**
 * Copy XML text with its references (`&amp;`, `&#127806;`) and the escapes of spreadsheets (`_x000D_`) resolved and line
 * ends made one; `isPlain` leaves references as they are. Returns the new end of `out`, which must have room.
 */
export function unescapeInto(
  out: Uint8Array,
  end: number,
  bytes: Uint8Array,
  from: number,
  to: number,
  isPlain: boolean,
  met?: References,
): number {
  let into = end;
  let at = from;
  while (at < to) {
    const byte = bytes[at] as number;
    if (byte === ampersand && !isPlain) {
      const found = reference(bytes, at, to);
      if (found !== null) {
        into = writePoint(out, into, found.point);
        at = found.end;
        continue;
      }
      if (met !== undefined) met.hasUnknown = true;
    } else if (byte === underscore) {
      const unit = escape(bytes, at, to);
      if (unit >= 0) {
        const low = unit >= 0xd800 && unit < 0xdc00 ? escape(bytes, at + 7, to) : -1;
        const isPair = low >= 0xdc00 && low < 0xe000;
        into = writePoint(out, into, isPair ? pair(unit, low) : whole(unit));
        at += isPair ? 14 : 7;
        continue;
      }
    } else if (byte === carriageReturn) {
      at += bytes[at + 1] === lineFeed && at + 1 < to ? 2 : 1;
      out[into] = lineFeed;
      into += 1;
      continue;
    }
    out[into] = byte;
    into += 1;
    at += 1;
  }
  return into;
}

/** Told of references that stand for nothing: they stay as they are written. */
export interface References {
  hasUnknown: boolean;
}

interface Reference {
  readonly point: number;
  readonly end: number;
}

const named: ReadonlyMap<string, number> = new Map([
  ['lt', 0x3c],
  ['gt', 0x3e],
  ['amp', 0x26],
  ['quot', 0x22],
  ['apos', 0x27],
]);

/** The character that `&...;` stands for; null when it is no reference, and stays as it is. */
function reference(bytes: Uint8Array, at: number, to: number): Reference | null {
  const close = closing(bytes, at, to);
  if (close < 0) return null;
  const name = ascii(bytes, at + 1, close);
  const known = named.get(name);
  if (known !== undefined) return { point: known, end: close + 1 };
  const point = numbered(name);
  if (point < 0) return null;
  // Some writers give the two halves of a character one by one.
  if (point >= 0xd800 && point < 0xdc00 && bytes[close + 1] === ampersand) {
    const next = closing(bytes, close + 1, to);
    const low = next < 0 ? -1 : numbered(ascii(bytes, close + 2, next));
    if (low >= 0xdc00 && low < 0xe000) return { point: pair(point, low), end: next + 1 };
  }
  return { point: whole(point), end: close + 1 };
}

/** Place of the semicolon that ends a reference, or -1. */
function closing(bytes: Uint8Array, at: number, to: number): number {
  const last = Math.min(to, at + 12);
  for (let i = at + 1; i < last; i += 1) if (bytes[i] === 0x3b) return i;
  return -1;
}

/** The number of `#65` or `#x41`; -1 when it is none or names no character. */
function numbered(name: string): number {
  const match = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name);
  if (match === null) return -1;
  const point = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  return point > 0 && point <= 0x10ffff ? point : -1;
}

/** The unit that `_xHHHH_` stands for, or -1. */
function escape(bytes: Uint8Array, at: number, to: number): number {
  if (at + 7 > to || bytes[at] !== underscore || bytes[at + 1] !== 0x78 || bytes[at + 6] !== underscore) return -1;
  let unit = 0;
  for (let i = at + 2; i < at + 6; i += 1) {
    const digit = hexDigit(bytes[i] as number);
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

function pair(high: number, low: number): number {
  return 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
}

/** Half of a pair alone is no character. */
function whole(unit: number): number {
  return unit >= 0xd800 && unit < 0xe000 ? replacement : unit;
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += 1) text += String.fromCharCode(bytes[at] as number);
  return text;
}
