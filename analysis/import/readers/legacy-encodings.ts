import type { TextDialect } from '../plan/plan.ts';

type Encoding = TextDialect['encoding'];

/** How well a text reads in an encoding of bytes. */
export interface EncodingFit {
  readonly encoding: Encoding;
  /** Letters of which languages it has. */
  readonly words: string;
  /** Share of the letters beyond ASCII that stand where letters of these languages do; below zero when most do not. */
  readonly share: number;
  /** The words looked at, one a line, as this encoding reads them. */
  readonly text: string;
}

/** The encodings of bytes by how well the text reads in them, the best first; earlier ones win where two fit alike. */
export function legacyFits(bytes: Uint8Array): readonly EncodingFit[] {
  const words = wordsBeyondAscii(bytes);
  const fits = candidates.map(({ encoding, words: language, score }) => ({
    encoding,
    words: language,
    share: score(words),
    text: new TextDecoder(encoding).decode(words, { stream: !endsAtOnce(encoding) }),
  }));
  const best = fits.reduce((a, b) => (b.share > a.share + 0.02 ? b : a));
  return [best, ...fits.filter((fit) => fit !== best).sort((a, b) => b.share - a.share)];
}

const mostWords = 4000;

/** Words with bytes beyond ASCII and a little before them, one a line, spread evenly over the whole file. */
function wordsBeyondAscii(bytes: Uint8Array): Uint8Array {
  let count = 0;
  for (let at = nextWord(bytes, 0); at < bytes.length; at = nextWord(bytes, wordEnd(bytes, at))) count += 1;
  const step = Math.max(1, Math.ceil(count / mostWords));
  const out = new Uint8Array(Math.ceil(count / step) * (longest + 1));
  let size = 0;
  let number = 0;
  for (let at = nextWord(bytes, 0); at < bytes.length; number += 1) {
    const end = wordEnd(bytes, at);
    if (number % step === 0) {
      out.set(bytes.subarray(Math.max(0, at - before), end), size);
      size += end - Math.max(0, at - before);
      out[size] = 10;
      size += 1;
    }
    at = nextWord(bytes, end);
  }
  return out.subarray(0, size).map((byte) => (byte === 13 ? 32 : byte));
}

const before = 8;
const longest = 40;

/** Place of the next byte beyond ASCII. */
function nextWord(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] as number) < 128) at += 1;
  return at;
}

/** End of the word whose first byte beyond ASCII is at `at`. */
function wordEnd(bytes: Uint8Array, at: number): number {
  let end = at + 1;
  while (end < bytes.length && end - at < longest - before && (bytes[end] as number) > 32) end += 1;
  return end;
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

// Letters beyond ASCII of each language: one file is in one language, and the letters of two give it away.
const western = [
  'àâæçèéêëîïôœùûüÿ', // French
  'áéíñóúü', // Spanish
  'àáâãçéêíóôõúü', // Portuguese
  'äöüß', // German
  'àèéìòù', // Italian
  'åäöæøé', // Danish, Norwegian, Swedish
  'àáäèéëíïòóöúü', // Dutch, Catalan
].map(lettersOf);

const central = [
  'ąćęłńóśźż', // Polish
  'áčďéěíňóřšťúůýžäĺľôŕ', // Czech, Slovak
  'áéíóöőúüű', // Hungarian
  'ăâîșțşţ', // Romanian
  'čćđšž', // Croatian, Slovene
].map(lettersOf);

const signs = new Set('°ºª«»’‘–—“”„…€·¿¡½¼¾²³±§');

function lettersOf(letters: string): ReadonlySet<string> {
  return new Set(letters + letters.toUpperCase());
}

/** Share of the letters that the best fitting of the languages has. */
function latinScore(bytes: Uint8Array, encoding: Encoding, languages: readonly ReadonlySet<string>[]): number {
  const counts = new Map<string, number>();
  let seen = 0;
  let odd = 0;
  const text = new TextDecoder(encoding).decode(bytes, { stream: !endsAtOnce(encoding) });
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (char < '\u0080') continue;
    seen += 1;
    // Two accented letters in a row are rare in these languages and the rule in other scripts read wrongly.
    const isRun = /\p{L}/u.test(char) && i > 0 && text.charAt(i - 1) >= '\u00c0';
    const isLost = /[²³]/.test(char) && /\p{Ll}/u.test(text.charAt(i + 1));
    if (isRun || isLost || (!signs.has(char) && !/\p{L}/u.test(char))) odd += 1;
    else counts.set(char, (counts.get(char) ?? 0) + 1);
  }
  if (seen === 0) return 0;
  const good = languages.map((letters) => {
    let sum = 0;
    for (const [char, count] of counts) if (letters.has(char) || signs.has(char)) sum += count;
    return sum;
  });
  return (Math.max(...good) - odd * 0.5) / seen;
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
