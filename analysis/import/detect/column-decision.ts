import type { ColumnType, Evidence } from '../../model/table.ts';
import { address } from '../address.ts';
import type { ColumnPlan, NumberMarks } from '../plan/plan.ts';
import { figureCells, type AcceptedMarks } from './accepted-marks.ts';
import { shaped, type ColumnLooks } from './column-looks.ts';
import { dateOrders } from './date-text.ts';
import { decimalMark, isTorn, type MarkEvidence, type TableMarks } from './decimal-mark.ts';
import { numberLook, type NumberShape } from './number-text.ts';

/** How a column is to be read, and why. */
export interface ColumnDecision {
  readonly type: ColumnType;
  readonly marks: NumberMarks;
  readonly dateOrder: ColumnPlan['dateOrder'];
  readonly missing: readonly string[];
  readonly evidence: Evidence;
  /** From 0 to 1. */
  readonly confidence: number;
  /** What kind of period the values are, when they are. */
  readonly period: 'year' | 'season' | 'quarter' | 'month' | 'day' | null;
  /** Set where a person must look: the column could be read otherwise. */
  readonly doubt: 'two-ways' | 'pattern' | 'mixed' | 'date-order' | 'season-or-month' | null;
}

const noMarks: NumberMarks = { decimal: null, thousands: null };

/** Decide type, marks and missing codes of a column from the counts over all its cells. */
export function decideColumn(
  looks: ColumnLooks,
  table: TableMarks,
  accepted: AcceptedMarks,
  isCode: boolean,
): ColumnDecision {
  const { tally } = looks;
  const codes = shaped(looks, 'code');
  const numeric = tally.numbers + figureCells(looks);
  const filled = numeric + looks.words + codes + tally.dates + tally.booleans;
  if (filled === 0) return asText(looks, 'no cell holds a value');
  if (isCode) return asText(looks, 'the header names a code: kept exactly as written');
  const period = periodDecision(looks, filled) ?? dayDecision(looks, filled);
  if (period !== null) return period;
  if (codes > 0 && codes + numeric >= filled * 0.5) {
    return asText(looks, `${String(codes)} values begin with a zero that a number would lose: kept as text`);
  }
  const size = looks.low <= looks.high ? Math.max(Math.abs(looks.low), Math.abs(looks.high)) : 0;
  if (numeric > 0 && size > Number.MAX_SAFE_INTEGER && tally.fractions === 0) {
    return asText(looks, 'some values have more digits than a number keeps: kept as text');
  }
  if (tally.booleans > 0 && tally.booleans === filled) {
    return { ...asText(looks, `${count(filled)} are true or false`), type: 'boolean' };
  }
  if (numeric >= filled * 0.8) return numberDecision(looks, table, accepted, numeric, filled - numeric);
  if (numeric > filled * 0.2) {
    const reason = `${String(numeric)} numbers and ${String(filled - numeric)} words: kept as text`;
    const isFewer = numeric < filled - numeric;
    const cells = isFewer ? cellsOf(looks, (shape) => shape !== 'none') : cellsOf(looks, (shape) => shape === 'none');
    const decision = asText(looks, reason, 0.5);
    return { ...decision, doubt: 'mixed', evidence: { ...decision.evidence, examples: cells } };
  }
  return asText(looks, `${count(filled - numeric)} are words`);
}

function numberDecision(
  looks: ColumnLooks,
  table: TableMarks,
  accepted: AcceptedMarks,
  numeric: number,
  words: number,
): ColumnDecision {
  const { tally } = looks;
  if (isTorn(looks)) {
    const reason = 'some values have a decimal dot, others a decimal comma: kept as text';
    return { ...asText(looks, reason, 0.4), doubt: 'mixed' };
  }
  const twoWays = shaped(looks, 'dot3', 'comma3');
  const mark = decimalMark(looks, table);
  if (mark === null && twoWays > 0) return twoWaysDecision(looks, twoWays, numeric);
  const marks = marksOf(looks, mark?.decimal ?? null);
  const isWhole = isWholeColumn(looks, marks.decimal);
  const isPlain = tally.numbers + shaped(looks, 'integer') === numeric && looks.groups.size === 0;
  const isYear = isWhole && isPlain && looks.low >= 1500 && looks.high <= 2199;
  const bad = cellsOf(looks, (shape) => shape === 'none' || shape === 'code', accepted.flags);
  return {
    type: isWhole ? 'integer' : 'number',
    marks,
    dateOrder: null,
    missing: [...looks.missing.keys()],
    evidence: {
      agree: numeric,
      disagree: words + tally.errors,
      ambiguous: 0,
      missing: tally.empty + missingCount(looks),
      reason: reasonOf(looks, marks, numeric, numeric + words, twoWays > 0 ? mark : null, twoWays),
      examples: [...bad, ...tally.errorCells].slice(0, 20),
    },
    confidence: mark?.by === 'pattern' ? 0.75 : mark?.by === 'table' && twoWays > 0 ? 0.9 : numeric / (numeric + words),
    period: isYear ? 'year' : null,
    doubt: mark?.by === 'pattern' && twoWays > 0 ? 'pattern' : null,
  };
}

function twoWaysDecision(looks: ColumnLooks, twoWays: number, numeric: number): ColumnDecision {
  const mark = shaped(looks, 'dot3') > 0 ? 'dot' : 'comma';
  return {
    ...asText(looks, '', 0.3),
    doubt: 'two-ways',
    evidence: {
      agree: numeric - twoWays,
      disagree: 0,
      ambiguous: twoWays,
      missing: looks.tally.empty + missingCount(looks),
      reason: `${String(twoWays)} values have one ${mark} before three digits, which may group thousands or begin decimals: kept as text until you say which`,
      examples: cellsOf(looks, (shape) => shape === 'dot3' || shape === 'comma3'),
    },
  };
}

/** Marks of the column once its decimal mark is known. */
export function marksOf(looks: ColumnLooks, decimal: '.' | ',' | null): NumberMarks {
  const space = [...looks.groups].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  if (decimal === '.') return { decimal, thousands: shaped(looks, 'comma3', 'commas', 'comma-dot') > 0 ? ',' : space };
  if (decimal === ',') return { decimal, thousands: shaped(looks, 'dot3', 'dots', 'dot-comma') > 0 ? '.' : space };
  return { decimal: null, thousands: space };
}

/** Whole numbers only, when the decimal mark is the one given. */
export function isWholeColumn(looks: ColumnLooks, decimal: '.' | ',' | null): boolean {
  const { tally } = looks;
  if (tally.fractions > 0 || looks.percents > 0 || tally.percentFormats > 0 || shaped(looks, 'arabic') > 0)
    return false;
  return decimal === '.'
    ? shaped(looks, 'dot', 'dot3', 'comma-dot') === 0
    : shaped(looks, 'comma', 'comma3', 'dot-comma') === 0;
}

function dayDecision(looks: ColumnLooks, filled: number): ColumnDecision | null {
  const { days, tally } = looks;
  const all = tally.dates + days.any + days.named;
  if (all === 0 || all < filled * 0.8) return null;
  const best = (['ymd', 'dmy', 'mdy'] as const).filter((order) => days[order] === days.any);
  if (days.any > 0 && best.length !== 1) {
    const why =
      best.length === 0
        ? 'some dates put the day first, others the month: kept as text'
        : 'every date can be read with the day or the month first: kept as text until you say which';
    const examples = cellsOf(looks, (_, text) => dateOrders(text).length > 0);
    const decision = asText(looks, why, 0.4);
    return { ...decision, doubt: 'date-order', period: 'day', evidence: { ...decision.evidence, examples } };
  }
  const order = days.any > 0 ? (best[0] ?? null) : days.named > 0 ? 'ymd' : null;
  const names = { ymd: 'year, month, day', dmy: 'day, month, year', mdy: 'month, day, year' };
  const how =
    order === null
      ? 'are dates of the spreadsheet'
      : days.any > 0
        ? `are dates in the order ${names[order]}`
        : 'are dates whose month is a word';
  return {
    type: 'date',
    marks: noMarks,
    dateOrder: order,
    missing: [...looks.missing.keys()],
    evidence: {
      agree: all,
      disagree: filled - all + tally.errors,
      ambiguous: 0,
      missing: tally.empty + missingCount(looks),
      reason: `${String(all)} of ${String(filled)} values ${how}`,
      examples: [
        ...cellsOf(looks, (shape, text) => shape === 'none' && dateOrders(text).length === 0),
        ...tally.errorCells,
      ].slice(0, 20),
    },
    confidence: all / filled,
    period: 'day',
    doubt: null,
  };
}

/** Months and quarters become the day they begin with; seasons stay the text they are. */
function periodDecision(looks: ColumnLooks, filled: number): ColumnDecision | null {
  const { periods, tally } = looks;
  const isFigures = figureCells(looks) + tally.numbers + shaped(looks, 'code') > filled * 0.2;
  const isSeasons = periods.season > 0 || periods.month === 0;
  const seasons = periods.season + (isSeasons ? periods.either : 0);
  if (seasons > 0 && seasons + periods.year >= filled * 0.8 && seasons >= filled * 0.2) {
    const decision = asText(
      looks,
      `${String(seasons)} of ${String(filled)} values are years that begin in one year and end in the next`,
    );
    const isEither = periods.season === 0;
    return {
      ...decision,
      period: 'season',
      confidence: isEither ? 0.7 : 1,
      doubt: isEither ? 'season-or-month' : null,
    };
  }
  const months = periods.month + (isSeasons ? 0 : periods.either);
  const all = months + periods.quarter;
  // "12.2024" also writes a number: only where every single value is a month is it one.
  if (all > 0 && (isFigures ? all === filled && filled >= 3 : all >= filled * 0.8)) {
    const what = periods.quarter > months ? 'quarters' : 'months';
    return {
      type: 'date',
      marks: noMarks,
      dateOrder: 'ymd',
      missing: [...looks.missing.keys()],
      evidence: {
        agree: all,
        disagree: filled - all + tally.errors,
        ambiguous: 0,
        missing: tally.empty + missingCount(looks),
        reason: `${String(all)} of ${String(filled)} values are ${what}, each read as its first day`,
        examples: tally.errorCells.slice(0, 20),
      },
      confidence: all / filled,
      period: what === 'quarters' ? 'quarter' : 'month',
      doubt: null,
    };
  }
  return periods.year >= filled * 0.8 && !isFigures
    ? { ...asText(looks, `${String(periods.year)} of ${String(filled)} values are years with words`), period: 'year' }
    : null;
}

// In a column of words `X` or `NA` may be a word (NA is Namibia); these are never one.
const alwaysMissing = new Set(['..', '...', '…', '-', '--', '---', '–', '—', '−', 'N/A', '#N/A', ':']);

function asText(looks: ColumnLooks, reason: string, confidence = 1): ColumnDecision {
  const { tally } = looks;
  const filled =
    tally.numbers + tally.dates + tally.booleans + looks.words + [...looks.shapes.values()].reduce((a, b) => a + b, 0);
  const codes = [...looks.missing.keys()];
  const missing = filled === 0 ? codes : codes.filter((code) => alwaysMissing.has(code.toUpperCase()));
  const gone = missing.reduce((sum, code) => sum + (looks.missing.get(code) ?? 0), 0);
  return {
    type: 'text',
    marks: noMarks,
    dateOrder: null,
    missing,
    evidence: {
      agree: filled + missingCount(looks) - gone,
      disagree: tally.errors,
      ambiguous: 0,
      missing: tally.empty + gone,
      reason,
      examples: tally.errorCells.slice(0, 20),
    },
    confidence,
    period: null,
    doubt: null,
  };
}

function missingCount(looks: ColumnLooks): number {
  return [...looks.missing.values()].reduce((a, b) => a + b, 0);
}

/** First cells of texts that are written in a way; each text once, at most 20 addresses. */
function cellsOf(
  looks: ColumnLooks,
  fits: (shape: NumberShape, text: string) => boolean,
  flags: readonly string[] = [],
): readonly string[] {
  const cells: string[] = [];
  const taken = new Set(looks.marked.filter(({ mark }) => flags.includes(mark)).map(({ seen }) => seen.text));
  for (const { text, row, column } of looks.tally.texts.values()) {
    if (looks.missing.has(text.trim()) || taken.has(text) || !fits(numberLook(text).shape, text)) continue;
    cells.push(address(row, column));
    if (cells.length === 20) break;
  }
  return cells;
}

function reasonOf(
  looks: ColumnLooks,
  marks: NumberMarks,
  agree: number,
  filled: number,
  mark: MarkEvidence | null,
  twoWays: number,
): string {
  const named = { '.': 'dot', ',': 'comma', ' ': 'space', "'": 'apostrophe' };
  const decimal = marks.decimal === null ? null : `a decimal ${named[marks.decimal]}`;
  const thousands = marks.thousands === null ? null : `a thousands ${named[marks.thousands]}`;
  const how = [decimal, thousands].filter((part) => part !== null).join(' and ');
  if (looks.tally.numbers === agree)
    return `${String(agree)} of ${String(filled)} values are numbers of the spreadsheet`;
  const isPlain = agree === looks.tally.numbers + shaped(looks, 'integer') && looks.groups.size === 0;
  if (how === '' || isPlain) return `${String(agree)} of ${String(filled)} values are plain numbers`;
  const because =
    mark === null
      ? ''
      : mark.by === 'column'
        ? `; ${String(twoWays)} alone could be read two ways`
        : mark.by === 'table'
          ? '; the mark is proven by other columns of the table'
          : `; whole numbers without a mark stand beside ${String(twoWays)} values that alone could be read two ways`;
  return `${String(agree)} of ${String(filled)} values agree with ${how}${because}`;
}

function count(values: number): string {
  return values === 1 ? 'the one value' : `${String(values)} of ${String(values)} values`;
}
