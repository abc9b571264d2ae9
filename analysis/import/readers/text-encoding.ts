import type { TextDialect } from '../plan/plan.ts';
import { firstHigh, utf8Faults } from './utf8.ts';

type Encoding = TextDialect['encoding'];

export interface EncodingGuess {
  readonly encoding: Encoding;
  /** Bytes of the mark at the start, to be passed over. */
  readonly skip: number;
  readonly reason: string;
}

/** Tell the encoding of a text file: by its mark, else by what reads as words of some language. */
export function guessEncoding(bytes: Uint8Array): EncodingGuess {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', skip: 3, reason: 'byte order mark of UTF-8' };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', skip: 2, reason: 'byte order mark of UTF-16' };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', skip: 2, reason: 'byte order mark of UTF-16' };
  const wide = wideWithoutMark(bytes);
  if (wide !== null) return { encoding: wide, skip: 0, reason: 'every second byte of the Latin characters is zero' };
  const high = firstHigh(bytes);
  if (high < 0) return { encoding: 'utf-8', skip: 0, reason: 'plain ASCII' };
  if (utf8Faults(bytes) === 0) return { encoding: 'utf-8', skip: 0, reason: 'all bytes are valid UTF-8' };
  return bestOf(sample(bytes, high));
}

function wideWithoutMark(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, 20_000);
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < length; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.3 && even < pairs * 0.02) return 'utf-16le';
  return even > pairs * 0.3 && odd < pairs * 0.02 ? 'utf-16be' : null;
}

/** The surroundings of bytes beyond ASCII, up to 100 kB of them: the rest tells nothing. */
function sample(bytes: Uint8Array, from: number): Uint8Array {
  const out = new Uint8Array(100_000);
  let size = 0;
  for (let at = from; at < bytes.length && size < out.length - 48; at += 1) {
    if ((bytes[at] ?? 0) < 128) continue;
    const start = Math.max(0, at - 8);
    let end = at + 1;
    while (end < bytes.length && end - start < 40 && (bytes[end] ?? 0) > 32) end += 1;
    out.set(bytes.subarray(start, end), size);
    size += end - start;
    out[size] = 10;
    size += 1;
    at = end;
  }
  return out.subarray(0, size);
}

interface Candidate {
  readonly encoding: Encoding;
  readonly words: string;
  readonly score: (bytes: Uint8Array) => number;
}

// First of equals wins: Western European is by far the most common.
const candidates: readonly Candidate[] = [
  { encoding: 'windows-1252', words: 'Western European', score: (bytes) => latinScore(bytes, 'windows-1252', western) },
  { encoding: 'windows-1250', words: 'Central European', score: (bytes) => latinScore(bytes, 'windows-1250', central) },
  {
    encoding: 'windows-1251',
    words: 'Cyrillic',
    score: (bytes) => scriptScore(bytes, 'windows-1251', /\p{Script=Cyrillic}/u),
  },
  {
    encoding: 'windows-1256',
    words: 'Arabic',
    score: (bytes) => scriptScore(bytes, 'windows-1256', /\p{Script=Arabic}/u),
  },
  { encoding: 'gb18030', words: 'Chinese', score: chineseScore },
];

function bestOf(bytes: Uint8Array): EncodingGuess {
  const scored = candidates.map((candidate) => ({ ...candidate, share: candidate.score(bytes) }));
  const best = scored.reduce((a, b) => (b.share > a.share + 0.02 ? b : a));
  const percent = String(Math.round(Math.max(0, best.share) * 100));
  return {
    encoding: best.encoding,
    skip: 0,
    reason: `not valid UTF-8; ${percent} % of the letters beyond ASCII fit ${best.words} (${best.encoding})`,
  };
}

const western = new Set('éèêëàâçîïôûùüöäñáíóúãõßÉÈÊÀÂÇÎÔÛÙÑÁÍÓÚÃÕÖÄÜœŒº°ª«»’‘–—“”…€½·¿¡²³²å');
const central = new Set('ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžÁČĎÉĚÍŇŘŠŤÚŮÝŽőűöüÖÜŐŰăâîşţĂÂÎŞŢđĐäôľĺŕ°„”–’');

function latinScore(bytes: Uint8Array, encoding: Encoding, usual: ReadonlySet<string>): number {
  let good = 0;
  let seen = 0;
  const text = new TextDecoder(encoding).decode(bytes, { stream: !endsAtOnce(encoding) });
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (char < '\u0080') continue;
    seen += 1;
    // Two accented letters in a row are rare in these languages and the rule in other scripts read wrongly.
    const isRun = /\p{L}/u.test(char) && i > 0 && text.charAt(i - 1) >= '\u00c0';
    const isLost = /[²³]/.test(char) && /\p{Ll}/u.test(text.charAt(i + 1));
    if (isRun || isLost) good -= 0.5;
    else if (usual.has(char)) good += 1;
    else if (/\p{L}/u.test(char)) good += 0.3;
    else good -= 0.5;
  }
  return seen === 0 ? 0 : good / seen;
}

function scriptScore(bytes: Uint8Array, encoding: Encoding, script: RegExp): number {
  let good = 0;
  let seen = 0;
  const text = new TextDecoder(encoding).decode(bytes, { stream: !endsAtOnce(encoding) });
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (char < '\u0080') continue;
    seen += 1;
    if (!script.test(char)) continue;
    const before = text.charAt(i - 1);
    const after = text.charAt(i + 1);
    const isAmongOwn = script.test(before) || script.test(after);
    const isAmongLatin = /[a-z]/i.test(before) || /[a-z]/i.test(after);
    const isOddCase = /\p{Lu}/u.test(char) && /\p{Ll}/u.test(before);
    good += isAmongLatin || isOddCase ? -0.5 : isAmongOwn ? 1 : 0.4;
  }
  return seen === 0 ? 0 : good / seen;
}

/** Share of byte pairs that are everyday characters (level one of GB 2312: lead bytes B0 to D7). */
function chineseScore(bytes: Uint8Array): number {
  let good = 0;
  let seen = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const lead = bytes[i] ?? 0;
    if (lead < 128) continue;
    const trail = bytes[i + 1] ?? 0;
    seen += 1;
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) {
      good += lead >= 0xb0 && lead <= 0xd7 ? 1 : lead <= 0xa3 ? 0.8 : 0.2;
      i += 1;
    } else good -= 0.5;
  }
  return seen === 0 ? 0 : good / seen;
}

/**
 * Whether bytes may be decoded as one whole. Node 20 decodes whole windows-1252 texts as Latin-1 and loses the dashes,
 * quotes, œ and €; the same bytes as a stream come out right, and of single bytes nothing is left over at the end.
 */
export function endsAtOnce(encoding: Encoding): boolean {
  return encoding !== 'windows-1252';
}
