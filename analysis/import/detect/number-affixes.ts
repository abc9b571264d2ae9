import { currencyCodes } from '../../vocabulary/countries.ts';
import { currencySigns } from '../../vocabulary/unit-atoms.ts';

/** What stands before and after the digits of a figure. */
export interface Affixes {
  /** A minus before or behind, or brackets around, as accountants write it. */
  readonly isNegative: boolean;
  readonly isPercent: boolean;
  /** Code of the currency, or null. */
  readonly currency: string | null;
}

export const plainAffixes: Affixes = { isNegative: false, isPercent: false, currency: null };

const minus: Affixes = { isNegative: true, isPercent: false, currency: null };

/** Reads signs, brackets, percent and currency around digits; null when anything else stands there. */
export function affixOf(before: string, after: string): Affixes | null {
  if (before === '' && after === '') return plainAffixes;
  if (before === '-' && after === '') return minus;
  const lead = partsOf(before);
  const tail = partsOf(after);
  if (lead === null || tail === null) return null;
  if (lead.closed > 0 || tail.open > 0 || lead.open !== tail.closed || lead.open > 1) return null;
  const minuses = lead.minuses + tail.minuses;
  if (minuses + lead.open > 1 || lead.plus + tail.plus + minuses > 1) return null;
  if (lead.percents + tail.percents > 1 || (lead.currency !== null && tail.currency !== null)) return null;
  return {
    isNegative: minuses + lead.open === 1,
    isPercent: lead.percents + tail.percents === 1,
    currency: lead.currency ?? tail.currency,
  };
}

interface Parts {
  minuses: number;
  plus: number;
  percents: number;
  open: number;
  closed: number;
  currency: string | null;
}

function partsOf(text: string): Parts | null {
  const parts: Parts = { minuses: 0, plus: 0, percents: 0, open: 0, closed: 0, currency: null };
  let rest = '';
  for (const mark of text) {
    if (/[-\u2212\u2013\ufe63\uff0d]/u.test(mark)) parts.minuses += 1;
    else if (mark === '+') parts.plus += 1;
    else if (mark === '%') parts.percents += 1;
    else if (mark === '(') parts.open += 1;
    else if (mark === ')') parts.closed += 1;
    else rest += /\s/u.test(mark) ? ' ' : mark;
  }
  const word = rest.trim();
  if (word === '') return parts;
  parts.currency = currencyOf(word);
  return parts.currency === null ? null : parts;
}

/** Capitals only for the codes of ISO 4217: `all`, `top` and `cup` are words, `ALL` may be the lek. */
function currencyOf(word: string): string | null {
  if (word.length > 14) return null;
  const plain = word.replace(/\.$/, '');
  if (currencyCodes.has(plain)) return plain;
  const lower = word.toLowerCase();
  if (Object.hasOwn(currencySigns, lower)) return currencySigns[lower] ?? null;
  const short = plain.toLowerCase();
  return Object.hasOwn(currencySigns, short) ? (currencySigns[short] ?? null) : null;
}
