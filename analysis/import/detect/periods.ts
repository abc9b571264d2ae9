import { latinDigits } from '../../vocabulary/digits.ts';
import { monthNamed } from '../../vocabulary/months.ts';
import { remembered } from '../../vocabulary/remembered.ts';
import { mayBePeriod } from './text-digits.ts';

/** A stretch of time that a text names. `season`: a year that begins in one calendar year and ends in the next. */
export type Period =
  | { readonly kind: 'year'; readonly year: number }
  | {
      readonly kind: 'season';
      readonly year: number;
      /** `2010-11` may also be November 2010: 11; null where it may not. */
      readonly asMonth: number | null;
    }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'month'; readonly year: number; readonly month: number };

/** The period that a text names, in one of six languages; null when it is none or a day. */
export function readPeriod(text: string): Period | null {
  return text.length < 4 || text.length > 40 || !mayBePeriod(text) ? null : periodOf(text);
}

const periodOf = remembered(periodIn);

function periodIn(text: string): Period | null {
  const plain = latinDigits(text).replace(/\s+/gu, ' ').trim();
  if (!/\d{2}/.test(plain)) return null;
  for (const read of readers) {
    const period = read(plain);
    if (period !== null) return period;
  }
  return null;
}

/** First day of a month or quarter, or of what may be a month, as days since 1970-01-01; NaN of the others. */
export function firstDay(period: Period): number {
  if (period.kind === 'month') return Date.UTC(period.year, period.month - 1, 1) / 86_400_000;
  if (period.kind === 'season' && period.asMonth !== null)
    return Date.UTC(period.year, period.asMonth - 1, 1) / 86_400_000;
  if (period.kind === 'quarter') return Date.UTC(period.year, period.quarter * 3 - 3, 1) / 86_400_000;
  return Number.NaN;
}

const readers: readonly ((text: string) => Period | null)[] = [year, season, month, namedMonth, quarter];

function year(text: string): Period | null {
  const found = /^(?:FY ?|AY |CY )?((?:1[5-9]|20|21)\d\d)(?: ?(?:г\.?|год|года|年|年度|م|AD))?$/iu.exec(text)?.[1];
  return found === undefined ? null : { kind: 'year', year: Number(found) };
}

function season(text: string): Period | null {
  const match =
    /^(?:FY ?|MY ?|crop year |campagne |campaña |safra |сезон |موسم )?((?:1[5-9]|20|21)\d\d) ?([/\-\u2013\u2014\u2010\u2011]) ?(\d{2}|\d{4})(?: ?(?:гг?\.?|年度?))?$/iu.exec(
      text,
    );
  if (match === null) return null;
  const [, from = '', mark = '', to = ''] = match;
  const next = Number(from) + 1;
  if (to.length === 4 ? Number(to) !== next : Number(to) !== next % 100) return null;
  const isMonth = to.length === 2 && mark !== '/' && Number(to) >= 1 && Number(to) <= 12;
  return { kind: 'season', year: Number(from), asMonth: isMonth ? Number(to) : null };
}

function month(text: string): Period | null {
  const front = /^((?:1[5-9]|20|21)\d\d)(?: ?[-/] ?|[-. ]?[Mm]|年 ?|\.(?=\d\d$))(\d{1,2})月?$/u.exec(text);
  if (front !== null) return monthOf(Number(front[1]), Number(front[2]));
  const back = /^(\d{1,2})[-/.]((?:1[5-9]|20|21)\d\d)(?: ?г\.?)?$/u.exec(text);
  return back === null ? null : monthOf(Number(back[2]), Number(back[1]));
}

function namedMonth(text: string): Period | null {
  const back =
    /^(\p{L}[\p{L}\p{M} ]*?)\.?(?: de| del)?[ \-/.,]{0,3}'?((?:1[5-9]|20|21)\d\d|\d\d)(?: ?(?:г\.?|год|года))?$/iu.exec(
      text,
    );
  if (back !== null) return monthOf(fullYear(back[2] ?? ''), monthNamed(back[1] ?? '') ?? 0);
  const front = /^((?:1[5-9]|20|21)\d\d)[ \-/.,]{0,2}(\p{L}[\p{L}\p{M} ]*)\.?$/iu.exec(text);
  return front === null ? null : monthOf(Number(front[1]), monthNamed(front[2] ?? '') ?? 0);
}

const quarterWord = '(?:q|quarter|qtr|t|trim|trimestre|кв|квартал|季度|季|الربع)';
const quarterFront = new RegExp(
  `^((?:1[5-9]|20|21)\\d\\d)[ \\-/.年:]{0,2}(?:第)?(?:${quarterWord}\\.? ?)?(1|2|3|4|I{1,3}|IV|一|二|三|四)(?: ?-?(?:er|e|º|й))?(?: ?${quarterWord}\\.?)?$`,
  'iu',
);
const quarterBack = new RegExp(
  `^(?:${quarterWord}\\.? ?)?(1|2|3|4|I{1,3}|IV)(?:st|nd|rd|th|er|ère|e|ème|º|°|-й)?(?: ?${quarterWord}\\.?)?(?: de| del)?[ \\-/.,']{0,2}((?:1[5-9]|20|21)\\d\\d)(?: ?г\\.?| года)?$`,
  'iu',
);

function quarter(text: string): Period | null {
  if (!/[\p{L}]/u.test(text)) return null;
  const front = quarterFront.exec(text);
  if (front !== null) return quarterOf(Number(front[1]), front[2] ?? '');
  const back = quarterBack.exec(text);
  if (back !== null) return quarterOf(Number(back[2]), back[1] ?? '');
  const arabic = /^الربع (الأول|الثاني|الثالث|الرابع)(?: من)?(?: عام| سنة)? ((?:1[5-9]|20|21)\d\d)$/u.exec(text);
  return arabic === null ? null : quarterOf(Number(arabic[2]), arabic[1] ?? '');
}

const quarterNumbers = new Map(
  ['1 I 一 الأول', '2 II 二 الثاني', '3 III 三 الثالث', '4 IV 四 الرابع'].flatMap((line, i) =>
    line.split(' ').map((word) => [word, i + 1] as const),
  ),
);

function quarterOf(inYear: number, word: string): Period | null {
  const found = quarterNumbers.get(word.toUpperCase()) ?? quarterNumbers.get(word);
  return found === undefined ? null : { kind: 'quarter', year: inYear, quarter: found };
}

function monthOf(inYear: number, number: number): Period | null {
  return number >= 1 && number <= 12 ? { kind: 'month', year: inYear, month: number } : null;
}

/** `Dec-23` is of 2023, `Dec-68` of 1968: two digits mean the years from 1950 to 2049. */
export function fullYear(digits: string): number {
  const number = Number(digits);
  if (digits.length !== 2) return number;
  return number < 50 ? 2000 + number : 1900 + number;
}
