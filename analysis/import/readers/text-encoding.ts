import type { TextDialect } from '../plan/plan.ts';
import { legacyFits, type EncodingFit } from './legacy-encodings.ts';
import { utf8Look, type Utf8Look } from './utf8.ts';

type Encoding = TextDialect['encoding'];

export interface EncodingGuess {
  readonly encoding: Encoding;
  /** Bytes of the mark at the start, to be passed over. */
  readonly skip: number;
  /** The evidence in words. */
  readonly reason: string;
  /** Null when the bytes were not looked at as UTF-8. */
  readonly utf8: Utf8Look | null;
  readonly rival: EncodingRival | null;
}

/** Another encoding that fits about as well, and a word as either reads it. */
export interface EncodingRival {
  readonly encoding: Encoding;
  readonly own: string;
  readonly other: string;
}

/** Tell the encoding of a text file: by its mark, else by evidence from all over the file. */
export function guessEncoding(bytes: Uint8Array): EncodingGuess {
  const wide = wideEncoding(bytes);
  if (wide !== null) return { ...wide, utf8: null, rival: null };
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    const utf8 = utf8Look(bytes.subarray(3));
    return { encoding: 'utf-8', skip: 3, reason: 'byte order mark of UTF-8', utf8, rival: null };
  }
  const utf8 = utf8Look(bytes);
  if (utf8.isAscii) return { encoding: 'utf-8', skip: 0, reason: 'plain ASCII', utf8, rival: null };
  if (isUtf8(utf8)) return { encoding: 'utf-8', skip: 0, reason: utf8Reason(utf8), utf8, rival: null };
  return legacyGuess(bytes, utf8);
}

/** UTF-16, told by its mark or by the places of zero bytes; null when it is none. */
export function wideEncoding(bytes: Uint8Array): Pick<EncodingGuess, 'encoding' | 'skip' | 'reason'> | null {
  const [a, b] = bytes;
  const reason = 'byte order mark of UTF-16';
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', skip: 2, reason };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', skip: 2, reason };
  const zeros = zeroPlaces(bytes);
  return zeros === null ? null : { ...zeros, skip: 0 };
}

// Chance makes few well-formed characters of text in another encoding; a damaged or cut file has few faults.
function isUtf8({ characters, faults }: Utf8Look): boolean {
  return faults === 0 || characters >= faults * 20;
}

function utf8Reason({ characters, faults }: Utf8Look): string {
  const all = characters + faults;
  return faults === 0
    ? `all ${String(characters)} characters beyond ASCII are valid UTF-8`
    : `${String(characters)} of ${String(all)} characters beyond ASCII are valid UTF-8`;
}

/** UTF-16 without a mark: every second byte of its Latin letters, digits, delimiters and line ends is zero. */
function zeroPlaces(bytes: Uint8Array): { encoding: Encoding; reason: string } | null {
  const pairs = bytes.length >> 1;
  const step = Math.max(1, Math.floor(pairs / 50_000));
  let even = 0;
  let odd = 0;
  let seen = 0;
  for (let pair = 0; pair < pairs; pair += step) {
    seen += 1;
    if (bytes[2 * pair] === 0) even += 1;
    if (bytes[2 * pair + 1] === 0) odd += 1;
  }
  const most = Math.max(even, odd);
  // A few zero bytes by accident may all stand at even places; sixteen hardly.
  const isMuch = most >= seen * 0.3 || (most >= seen * 0.05 && most >= 16);
  if (!isMuch || Math.min(even, odd) > most * 0.25) return null;
  const percent = String(Math.round((most / seen) * 100));
  const reason = `the ${odd > even ? 'second' : 'first'} byte of ${percent} % of the byte pairs is zero, of the other few`;
  return { encoding: odd > even ? 'utf-16le' : 'utf-16be', reason };
}

/** Two encodings are about equally likely when their shares differ by no more than this. */
const margin = 0.05;

function legacyGuess(bytes: Uint8Array, utf8: Utf8Look): EncodingGuess {
  const [best, ...others] = legacyFits(bytes);
  if (best === undefined) throw new Error('no encodings to choose from');
  const close = others.filter((each) => best.share - each.share <= margin);
  const rival = close.map((each) => rivalOf(best, each)).find((each) => each !== null) ?? null;
  return { encoding: best.encoding, skip: 0, reason: legacyReason(bytes, utf8, best, others[0]), utf8, rival };
}

function legacyReason(bytes: Uint8Array, utf8: Utf8Look, best: EncodingFit, next: EncodingFit | undefined): string {
  const percent = (share: number): string => `${String(Math.round(Math.max(0, share) * 100))} %`;
  const latin = best.encoding === 'windows-1252' && !usesControls(bytes) ? ', which reads Latin-1 alike' : '';
  const others = next === undefined ? '' : `, ${percent(next.share)} fit ${next.words} (${next.encoding})`;
  return `${String(utf8.faults)} bytes are no UTF-8; ${percent(best.share)} of the letters beyond ASCII fit ${best.words} (${best.encoding}${latin})${others}`;
}

/** Bytes 80 to 9F are letters and quotes in Windows-1252 and controls, never written, in Latin-1 (ISO 8859-1). */
function usesControls(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte >= 0x80 && byte <= 0x9f) return true;
  }
  return false;
}

/** The first word that the two read differently; null when they read all alike. */
function rivalOf(best: EncodingFit, other: EncodingFit): EncodingRival | null {
  const own = best.text.split('\n');
  const theirs = other.text.split('\n');
  const at = own.findIndex((word, i) => word !== theirs[i]);
  if (at < 0) return null;
  return { encoding: other.encoding, own: (own[at] ?? '').trim(), other: (theirs[at] ?? '').trim() };
}
