import type { ColumnType, Evidence } from '../../model/table.ts';
import type { ColumnPlan, NumberMarks } from '../plan/plan.ts';
import type { ColumnProfile } from './column-profile.ts';
import type { NumberShape } from './number-text.ts';

/** How a column is to be read, and why. */
export interface TypeDecision {
  readonly type: ColumnType;
  readonly marks: NumberMarks;
  readonly dateOrder: ColumnPlan['dateOrder'];
  readonly missing: readonly string[];
  readonly evidence: Evidence;
  /** Set where a person must look: the column could be read otherwise. */
  readonly doubt: 'two-ways' | 'mixed' | 'date-order' | null;
}

/** Decimal mark that other columns of the table prove; null when none does or they disagree. */
export type ProvenMark = '.' | ',' | null;

const noMarks: NumberMarks = { decimal: null, thousands: null };

/** Marks that a column proves by itself: "1,5" a decimal comma, "1.234.567" a thousands dot. */
export function provenMark(profile: ColumnProfile): ProvenMark {
  const has = (shape: NumberShape): boolean => (profile.shapes.get(shape) ?? 0) > 0;
  const dot = has('dot') || has('comma-dot') || has('commas');
  const comma = has('comma') || has('dot-comma') || has('dots');
  return dot === comma ? null : dot ? '.' : ',';
}

/** Decide type, marks and missing codes of a column from the counts over all its cells. */
export function decideType(profile: ColumnProfile, proven: ProvenMark, isCode: boolean): TypeDecision {
  const words = profile.shapes.get('none') ?? 0;
  const codes = profile.shapes.get('code') ?? 0;
  const textNumbers = [...profile.shapes.values()].reduce((a, b) => a + b, 0) - words - codes;
  const numeric = profile.numbers + textNumbers;
  const filled = numeric + words + codes + profile.dates + profile.booleans;
  if (filled === 0) return asText(profile, 'no cell holds a value');
  if (isCode) return asText(profile, 'the header names a code: kept exactly as written');
  if (codes > 0 && codes + numeric >= filled * 0.5) {
    return asText(profile, `${String(codes)} values begin with a zero that a number would lose: kept as text`);
  }
  const size = profile.low <= profile.high ? Math.max(Math.abs(profile.low), Math.abs(profile.high)) : 0;
  if (numeric > 0 && size > Number.MAX_SAFE_INTEGER && profile.fractions === 0) {
    return asText(profile, 'some values have more digits than a number keeps: kept as text');
  }
  const days = dateDecision(profile, filled);
  if (days !== null) return days;
  if (profile.booleans > 0 && profile.booleans === filled) {
    return { ...asText(profile, `${count(filled)} are true or false`), type: 'boolean' };
  }
  if (numeric >= filled * 0.8) return numberDecision(profile, proven, numeric, filled - numeric);
  if (numeric > filled * 0.2) {
    const decision = asText(profile, `${String(numeric)} numbers and ${String(filled - numeric)} words: kept as text`);
    return { ...decision, doubt: 'mixed' };
  }
  return asText(profile, `${count(filled - numeric)} are words`);
}

function numberDecision(profile: ColumnProfile, proven: ProvenMark, numeric: number, words: number): TypeDecision {
  const own = provenMark(profile);
  const has = (shape: NumberShape): number => profile.shapes.get(shape) ?? 0;
  const twoWays = has('dot3') + has('comma3');
  const isTorn = has('dot') + has('comma-dot') + has('commas') > 0 && has('comma') + has('dot-comma') + has('dots') > 0;
  if (isTorn) {
    const decision = asText(profile, 'some values have a decimal dot, others a decimal comma: kept as text');
    return { ...decision, doubt: 'mixed' };
  }
  const decimal = own ?? proven;
  if (decimal === null && twoWays > 0) return twoWaysDecision(profile, twoWays, numeric);
  const marks = marksOf(profile, decimal);
  const examples = [...profile.examples.words, ...profile.examples.errors].slice(0, 20);
  const type = isWhole(profile, decimal) ? 'integer' : 'number';
  return {
    type,
    marks,
    dateOrder: null,
    missing: [...profile.missing.keys()],
    evidence: {
      agree: numeric,
      disagree: words + profile.errors,
      ambiguous: 0,
      missing: profile.empty + missingCount(profile),
      reason: reasonOf(profile, marks, numeric, numeric + words, own === null && twoWays > 0),
      examples,
    },
    doubt: null,
  };
}

function twoWaysDecision(profile: ColumnProfile, twoWays: number, numeric: number): TypeDecision {
  const mark = (profile.shapes.get('dot3') ?? 0) > 0 ? 'dot' : 'comma';
  return {
    ...asText(profile, ''),
    doubt: 'two-ways',
    evidence: {
      agree: numeric - twoWays,
      disagree: 0,
      ambiguous: twoWays,
      missing: profile.empty + missingCount(profile),
      reason: `${String(twoWays)} values have one ${mark} before three digits, which may group thousands or begin decimals: kept as text until you say which`,
      examples: profile.examples.twoWays.slice(0, 20),
    },
  };
}

function marksOf(profile: ColumnProfile, decimal: ProvenMark): NumberMarks {
  const space = [...profile.groups].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  const has = (...shapes: NumberShape[]): boolean => shapes.some((shape) => (profile.shapes.get(shape) ?? 0) > 0);
  if (decimal === '.') return { decimal, thousands: has('comma3', 'commas', 'comma-dot') ? ',' : space };
  if (decimal === ',') return { decimal, thousands: has('dot3', 'dots', 'dot-comma') ? '.' : space };
  return { decimal: null, thousands: space };
}

/** Whole numbers only. */
function isWhole(profile: ColumnProfile, decimal: ProvenMark): boolean {
  if (profile.fractions > 0 || profile.percents > 0 || profile.percentFormats > 0) return false;
  const fractional: readonly NumberShape[] =
    decimal === '.' ? ['dot', 'dot3', 'comma-dot'] : ['comma', 'comma3', 'dot-comma'];
  return !fractional.some((shape) => (profile.shapes.get(shape) ?? 0) > 0);
}

function dateDecision(profile: ColumnProfile, filled: number): TypeDecision | null {
  const { orders } = profile;
  if (profile.dates + orders.any < filled * 0.8 || profile.dates + orders.any === 0) return null;
  const best = (['ymd', 'dmy', 'mdy'] as const).filter((order) => orders[order] === orders.any && orders.any > 0);
  if (orders.any > 0 && best.length !== 1) {
    const why =
      best.length === 0
        ? 'some dates put the day first, others the month: kept as text'
        : 'every date can be read with the day or the month first: kept as text until you say which';
    return { ...asText(profile, why), doubt: 'date-order' };
  }
  const order = best[0] ?? null;
  const agree = profile.dates + orders.any;
  const names = { ymd: 'year, month, day', dmy: 'day, month, year', mdy: 'month, day, year' };
  const how = order === null ? 'are dates of the spreadsheet' : `are dates in the order ${names[order]}`;
  return {
    type: 'date',
    marks: noMarks,
    dateOrder: order,
    missing: [...profile.missing.keys()],
    evidence: {
      agree,
      disagree: filled - agree + profile.errors,
      ambiguous: 0,
      missing: profile.empty + missingCount(profile),
      reason: `${String(agree)} of ${String(filled)} values ${how}`,
      examples: profile.examples.words.slice(0, filled - agree > 0 ? 20 : 0),
    },
    doubt: null,
  };
}

// In a column of words `X` or `NA` may be a word (NA is Namibia); these are never one.
const alwaysMissing = new Set(['..', '...', '…', '-', '--', '---', '–', '—', '−', 'N/A', '#N/A', ':']);

function asText(profile: ColumnProfile, reason: string): TypeDecision {
  const words = [...profile.shapes.values()].reduce((a, b) => a + b, 0);
  const filled = profile.numbers + profile.dates + profile.booleans + words;
  const codes = [...profile.missing.keys()];
  const missing = filled === 0 ? codes : codes.filter((code) => alwaysMissing.has(code.toUpperCase()));
  const gone = missing.reduce((sum, code) => sum + (profile.missing.get(code) ?? 0), 0);
  return {
    type: 'text',
    marks: noMarks,
    dateOrder: null,
    missing,
    evidence: {
      agree: filled + missingCount(profile) - gone,
      disagree: profile.errors,
      ambiguous: 0,
      missing: profile.empty + gone,
      reason,
      examples: profile.examples.errors.slice(0, 20),
    },
    doubt: null,
  };
}

function missingCount(profile: ColumnProfile): number {
  return [...profile.missing.values()].reduce((a, b) => a + b, 0);
}

function reasonOf(
  profile: ColumnProfile,
  marks: NumberMarks,
  agree: number,
  filled: number,
  isByOthers: boolean,
): string {
  const named = { '.': 'dot', ',': 'comma', ' ': 'space', "'": 'apostrophe' };
  const decimal = marks.decimal === null ? null : `a decimal ${named[marks.decimal]}`;
  const thousands = marks.thousands === null ? null : `a thousands ${named[marks.thousands]}`;
  const how = [decimal, thousands].filter((part) => part !== null).join(' and ');
  const others = isByOthers ? '; the mark is proven by other columns of the table' : '';
  if (profile.numbers === agree) return `${String(agree)} of ${String(filled)} values are numbers of the spreadsheet`;
  if (how === '') return `${String(agree)} of ${String(filled)} values are plain numbers`;
  return `${String(agree)} of ${String(filled)} values agree with ${how}${others}`;
}

function count(values: number): string {
  return values === 1 ? 'the one value' : `${String(values)} of ${String(values)} values`;
}
