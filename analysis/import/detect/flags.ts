import { remembered } from '../../vocabulary/remembered.ts';
import { parseUnit } from '../../vocabulary/units.ts';
import { numberLook } from './number-text.ts';
import { mayBeMarkedFigure, mayEndInMark } from './text-digits.ts';

/** A text that is a figure, or a name, with a mark beside it. */
export interface MarkedText {
  /** The text without the mark and the blanks beside it. */
  readonly core: string;
  /** The mark as written: `p`, `*`, `1)`, `(e)`, `²`. */
  readonly mark: string;
  /** What tells that it is a mark. `letters` and `digit` need more evidence than this one text. */
  readonly by: 'raised' | 'symbol' | 'brackets' | 'letters' | 'digit';
}

/** The mark that stands at the end or the start of a text which is otherwise a figure; null when there is none. */
export function markOfFigure(text: string, raisedFrom?: number): MarkedText | null {
  const raised = raisedMark(text, raisedFrom);
  if (raised !== null) return isFigure(raised.core) ? raised : null;
  return mayBeMarkedFigure(text) ? plainMarkOfFigure(text) : null;
}

const plainMarkOfFigure = remembered(findMarkOfFigure);

function findMarkOfFigure(text: string): MarkedText | null {
  const plain = text.trim();
  if (plain.length > 40 || !/\d/u.test(plain) || numberLook(plain).shape !== 'none') return null;
  for (const { pattern, by, isFront } of figureMarks) {
    const match = pattern.exec(plain);
    if (match === null) continue;
    const [, first = '', second = ''] = match;
    const core = (isFront ? second : first).trim();
    const mark = (isFront ? first : second).trim();
    if (isFigure(core)) return { core, mark, by };
  }
  return null;
}

/** The mark at the end of a name: "Maize 1)", "Wheat*", "Total²"; null when there is none. */
export function markOfName(text: string, raisedFrom?: number): MarkedText | null {
  const raised = raisedMark(text, raisedFrom);
  if (raised !== null) return raised.core === '' ? null : raised;
  return mayEndInMark(text) ? plainMarkOfName(text) : null;
}

const plainMarkOfName = remembered(findMarkOfName);

function findMarkOfName(text: string): MarkedText | null {
  const plain = text.trim();
  for (const { pattern, by } of nameMarks) {
    const match = pattern.exec(plain);
    if (match === null || squared.test(plain)) continue;
    return { core: (match[1] ?? '').trim(), mark: (match[2] ?? '').trim(), by };
  }
  return null;
}

/** A mark without brackets, slashes and raising: `1)`, `(1)`, `1/` and `¹` are note 1. Notes and values meet in it. */
export function bareMark(mark: string): string {
  return [...mark.trim()]
    .map((each) => raisedDigits.get(each) ?? each)
    .join('')
    .replace(/^[([{/\s]+|[)\]}/.:\s]+$/gu, '')
    .replace(/^note\s*/iu, '');
}

/**
 * Take the accepted marks off a cell's text; several may stand one after another. `raisedFrom`: where raised characters
 * begin in it. A mark of digits alone is taken off where it is raised only.
 */
export function splitFlags(
  text: string,
  flags: readonly string[],
  raisedFrom?: number,
): { readonly core: string; readonly flags: readonly string[] } {
  const found: string[] = [];
  let core = text.trim();
  const raised = raisedMark(text, raisedFrom);
  if (raised !== null && flags.includes(raised.mark)) {
    found.push(raised.mark);
    core = raised.core;
  }
  for (let again = true; again && found.length < 4;) {
    again = false;
    for (const flag of flags) {
      const rest = withoutMark(core, flag);
      if (rest === null) continue;
      found.unshift(flag);
      core = rest;
      again = true;
      break;
    }
  }
  return { core, flags: found };
}

/** The text without a mark at its end or start; letters are torn from no word and digits from no figure. */
function withoutMark(text: string, mark: string): string | null {
  if (mark === '' || text.length <= mark.length) return null;
  if (text.endsWith(mark)) {
    const rest = text.slice(0, -mark.length);
    const trimmed = rest.trimEnd();
    const isApart = trimmed.length < rest.length;
    if (/^\d+$/u.test(mark)) return isApart && /[\p{L})]$/u.test(trimmed) ? trimmed : null;
    if (/^\d/u.test(mark) && /\d$/u.test(rest)) return null;
    if (/^\p{L}/u.test(mark) && /[\p{L}\p{M}]$/u.test(rest)) return null;
    return trimmed === '' ? null : trimmed;
  }
  if (!text.startsWith(mark) || /^\d+$/u.test(mark)) return null;
  const rest = text.slice(mark.length);
  if (/\p{L}\.?$/u.test(mark) && !/^\s*[-+(\d\u2212]/u.test(rest)) return null;
  return /^\d/u.test(mark) && !/^\s/u.test(rest) ? null : rest.trimStart();
}

/** Whether letters may be a mark at all: a unit or a currency beside a figure is none. */
export function mayBeMark(letters: string): boolean {
  return parseUnit(letters.replace(/\.$/, '')) === null;
}

/** Letters that offices use for the state of a figure, without their meaning being told. */
export function usualFlag(mark: string): string | null {
  return usualFlags.get(bareMark(mark).toLowerCase()) ?? null;
}

const usualFlags: ReadonlyMap<string, string> = new Map([
  ['p', 'provisional'],
  ['prov', 'provisional'],
  ['e', 'estimated'],
  ['est', 'estimated'],
  ['r', 'revised'],
  ['rev', 'revised'],
  ['f', 'forecast'],
  ['b', 'break in the series'],
  ['u', 'low reliability'],
]);

const raisedDigits: ReadonlyMap<string, string> = new Map(
  [...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((raised, digit) => [raised, String(digit)]),
);

const symbols = '[*†‡§#¹²³⁰⁴-⁹ª]+';

const figureMarks: readonly {
  readonly pattern: RegExp;
  readonly by: MarkedText['by'];
  readonly isFront?: true;
}[] = [
  { pattern: new RegExp(`^(.*[\\d%)])\\s*(${symbols})$`, 'u'), by: 'symbol' },
  { pattern: /^(.*[\d%])\s*([([]\s*(?:note\s*)?(?:\p{L}{1,4}\.?|\d{1,2})\s*[)\]])$/iu, by: 'brackets' },
  { pattern: /^(.*[\d%])\s+(\d{1,2}[)/])$/u, by: 'brackets' },
  { pattern: /^(.*[\d%])\s*(\p{L}{1,4}\.?)$/u, by: 'letters' },
  { pattern: new RegExp(`^(${symbols})\\s*(.+)$`, 'u'), by: 'symbol', isFront: true },
  { pattern: /^([([]\p{L}{1,4}\.?[)\]])\s*(.+)$/u, by: 'brackets', isFront: true },
  { pattern: /^(\d{1,2}[)/])\s+(.+)$/u, by: 'brackets', isFront: true },
  { pattern: /^(\p{L}{1,4}\.?)\s*(.+)$/u, by: 'letters', isFront: true },
];

const nameMarks: readonly { readonly pattern: RegExp; readonly by: MarkedText['by'] }[] = [
  { pattern: new RegExp(`^(.*[\\p{L}\\p{M}).])\\s*(${symbols})$`, 'u'), by: 'symbol' },
  { pattern: /^(.*[\p{L}\p{M}).])\s*([([]\s*(?:note\s*)?\d{1,2}\s*[)\]])$/iu, by: 'brackets' },
  { pattern: /^(.*[\p{L}\p{M}).])\s*(\d{1,2}[)/])$/u, by: 'brackets' },
  { pattern: /^(.*[\p{L}\p{M})])\s+(\d{1,2})$/u, by: 'digit' },
  { pattern: /^(.*[\p{L}\p{M})])\s+(\p{L})$/u, by: 'letters' },
];

// Square and cubic metres end in a raised digit that is no note.
const squared = /(?:^|[\s(/])[kdc]?m[²³]$/iu;

function isFigure(core: string): boolean {
  return numberLook(core).shape !== 'none';
}

function raisedMark(text: string, raisedFrom: number | undefined): MarkedText | null {
  if (raisedFrom === undefined || raisedFrom <= 0 || raisedFrom >= text.length) return null;
  const mark = text.slice(raisedFrom).trim();
  // m² and km² are units, and 10³ a number.
  if (mark === '' || mark.length > 8 || /(?:^|[\s(/])(?:k|d|c|m)?m$/iu.test(text.slice(0, raisedFrom))) return null;
  return { core: text.slice(0, raisedFrom).trim(), mark, by: 'raised' };
}
