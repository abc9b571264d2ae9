import { parseUnit } from '../../vocabulary/units.ts';
import { latinDigits } from '../../vocabulary/digits.ts';
import { monthNamed } from '../../vocabulary/months.ts';
import { bareMark } from './flags.ts';
import { withoutMarks } from './note-mark.ts';
import { fullYear } from './periods.ts';

/** A stretch of time that a header names. */
export interface PeriodText {
  readonly kind: 'year' | 'season' | 'range' | 'half' | 'quarter' | 'month' | 'day';
  /** As written, without note marks. */
  readonly text: string;
  /** Year it begins in; null of a month or quarter alone. */
  readonly year: number | null;
  /** Month, quarter or half within the year, from 1; 0 of a whole year. */
  readonly part: number;
  /** Marks beside it: `p` of "2024 p". */
  readonly marks: readonly string[];
}

/** A period and the other words of a header cell: "2013 Area (Hectares)" is 2013 and "Area (Hectares)". */
export interface PeriodWithin {
  readonly period: PeriodText;
  readonly rest: string;
}

const year = '(?:1[89]\\d\\d|20\\d\\d)';
const yearBefore =
  '(?:(?:fy|cy|my|year|ann[eé]e|exercice|campagne|saison|a[nñ]o|ano|campaña|zafra|safra|tahun|год|سنة|عام|موسم)\\s*)?';
const yearAfter = '\\s*(?:г\\.?|гг\\.?|год[ау]?|年度?|م|e\\.?c\\.?|g\\.?c\\.?)?';
const dash = '\\s*[-–—/]\\s*';

const yearOnly = new RegExp(`^${yearBefore}(${year})${yearAfter}$`, 'iu');
const yearPair = new RegExp(`^${yearBefore}(${year})${dash}(\\d{2}|\\d{4})${yearAfter}$`, 'iu');
const yearMark = new RegExp(`^(${year})(?:\\s*([a-z])|\\s+(\\d{1,2})|\\s*\\/\\s?([1-9]))$`, 'iu');
const quarterBefore = new RegExp(
  `^(?:(${year})${yearAfter}[\\s./-]*)?(?:(q|t|кв\\.?|h|s)[\\s-]?([1-4])|([1-4])\\s?(?:-?(?:й|ый|ой|er|e|eme|ème|st|nd|rd|th|o|º|°))?\\s?(q|t|кв\\.?|квартал[а]?|quarter|trimestre|trim\\.?|季度|h|semestre|полугодие)|(i{1,3}|iv)\\s?(кв\\.?|квартал[а]?|quarter|trimestre|trim\\.?)|(?:trimestre|quarter|квартал)\\s?(i{1,3}|iv|[1-4])|第?([一二三四])季度)(?:[\\s,./-]*(${year}|'?\\d{2}))?${yearAfter}$`,
  'iu',
);
const monthDigits = new RegExp(`^(${year})[-./m]\\s?(0?[1-9]|1[0-2])$|^(0[1-9]|1[0-2])[-./](${year})$`, 'iu');
const yearMonthHan = new RegExp(`^(${year})年(\\d{1,2})月$`, 'u');
const quarterNumbers: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
};

/** The period that a whole text names, in any of the languages; null when it names none or says more. */
export function periodOf(text: string, raisedFrom?: number): PeriodText | null {
  if (text === '' || text.length > 60) return null;
  const { text: core, marks } = withoutMarks(latinDigits(text), raisedFrom);
  const plain = core.replace(/[\s\u00a0]+/gu, ' ').trim();
  return bare(plain, marks);
}

function bare(plain: string, marks: readonly string[]): PeriodText | null {
  const only = yearOnly.exec(plain)?.[1];
  if (only !== undefined) return { kind: 'year', text: shown(plain, only), year: Number(only), part: 0, marks };
  const pair = yearPair.exec(plain);
  if (pair !== null) return pairOf(plain, pair, marks);
  const [, season = '', letter = ''] = pairMark.exec(plain) ?? [];
  const seasons = yearPair.exec(season);
  if (seasons !== null) return pairOf(season, seasons, [letter, ...marks]);
  const marked = yearMark.exec(plain);
  if (marked !== null) {
    const own = bareMark(marked[2] ?? marked[3] ?? marked[4] ?? '');
    return { kind: 'year', text: marked[1] ?? '', year: Number(marked[1]), part: 0, marks: [own, ...marks] };
  }
  return monthIn(plain, marks) ?? quarterIn(plain, marks);
}

/** A letter apart behind a season: `2014/15 p`. */
const pairMark = /^(\d{4}\D{1,3}\d{2,4}) ([a-z])$/iu;

/** `2012 г.` is shown as 2012; `FY2012` keeps its words, which tell that it is no calendar year. */
function shown(plain: string, digits: string): string {
  return /^(fy|cy|my|campagne|saison|campaña|zafra|safra|موسم)/iu.test(plain) ? plain : digits;
}

function pairOf(plain: string, pair: RegExpExecArray, marks: readonly string[]): PeriodText | null {
  const first = Number(pair[1]);
  const end = pair[2] ?? '';
  const second = end.length === 4 ? Number(end) : Math.floor(first / 100) * 100 + Number(end);
  const last = second < first && end.length === 2 ? second + 100 : second;
  if (last <= first || last - first > 30) {
    // `2022-05` is a month, `2022/1` a mark: neither is a pair of years.
    return monthIn(plain, marks);
  }
  return { kind: last === first + 1 ? 'season' : 'range', text: plain, year: first, part: 0, marks };
}

function monthIn(plain: string, marks: readonly string[]): PeriodText | null {
  const digits = monthDigits.exec(plain) ?? yearMonthHan.exec(plain);
  if (digits !== null) {
    const ofYear = Number(digits[1] ?? digits[4]);
    return { kind: 'month', text: plain, year: ofYear, part: Number(digits[2] ?? digits[3]), marks };
  }
  const match =
    /^(\p{L}[\p{L}\s]*?|\d{1,2}月)\.?(?:(?:\s+del?\s+|[\s,'’./-]*)('?\d{2}|1[89]\d\d|20\d\d))?(?:\s*(?:г\.?|года?|年|م))?$/u.exec(
      plain,
    ) ?? reversed(/^((?:1[89]|20)\d\d)[\s,./-]*(\p{L}[\p{L}\s]*?)\.?$/u.exec(plain));
  const month = match === null ? null : monthIn12(match[1] ?? '');
  if (match === null || month === null) return null;
  return { kind: 'month', text: plain, year: yearOfDigits(match[2]), part: month, marks };
}

function reversed(match: RegExpExecArray | null): readonly string[] | null {
  return match === null ? null : [match[0], match[2] ?? '', match[1] ?? ''];
}

function yearOfDigits(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  return fullYear(digits.replace(/\D/g, ''));
}

const hanMonths = ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月'];

function monthIn12(word: string): number | null {
  const digits = /^(\d{1,2})月$/u.exec(word)?.[1];
  const han = hanMonths.indexOf(word) + 1;
  const found = digits === undefined ? han : Number(digits);
  return found >= 1 && found <= 12 ? found : monthNamed(word);
}

function quarterIn(plain: string, marks: readonly string[]): PeriodText | null {
  const match = quarterBefore.exec(plain);
  if (match === null) return null;
  const sign = (match[2] ?? match[5] ?? match[7] ?? '').toLowerCase();
  const number = match[3] ?? match[4] ?? match[6] ?? match[8] ?? match[9] ?? '';
  const part = quarterNumbers[number.toLowerCase()] ?? Number(number);
  const isHalf = /^(h|s|semestre|полугодие)$/u.test(sign);
  if (isHalf && part > 2) return null;
  const ofYear = match[1] ?? match[10];
  return { kind: isHalf ? 'half' : 'quarter', text: plain, year: yearOfDigits(ofYear), part, marks };
}

const derived =
  /%|=\s*100|\b(change|growth|variation|variaci[oó]n|[ée]volution|croissance|taux|rate|index|indice|índice|average|mean|moyenne|promedio|constant|base|since|depuis|desde|vs|against)\b|прирост|темп|рост|изменение|индекс|средн|同比|增长|指数|متوسط|نمو/iu;

/** Whether a text tells of figures worked out from others: a change, a mean, a cumulated sum. */
export function isDerivedWord(text: string): boolean {
  return derived.test(text) || cumulated.test(text);
}

const cumulated = /\b(cumul\p{L}*|acumulad\p{L}*|year to date|ytd)(?!\p{L})|нараст|累计|تراكمي/iu;

// What pivot tables write over their columns: "Average of Dec-23".
const pivoted =
  /^(average|mean|sum|count|total|promedio|media|suma|moyenne|somme|среднее|сумма|متوسط|مجموع|平均值项?|求和项)(?:\s+(?:of|de|du|des|по полю)\s+|\s*[:：]\s*)(.+)$/iu;

/** A period at the beginning or end of a header cell that says more: "2013 Area (Hectares)", "Area, 2013". */
export function periodWithin(text: string): PeriodWithin | null {
  if (text.length > 120) return null;
  const plain = latinDigits(text)
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
  const pivot = pivoted.exec(plain);
  if (pivot !== null) {
    const period = bare(pivot[2] ?? '', []);
    if (period !== null) return { period, rest: pivot[1] ?? '' };
  }
  if (isDerivedWord(plain.replace(/\([^)]*\)/gu, ' '))) return null;
  const [, head = '', unit = ''] = unitAtEnd.exec(plain) ?? [];
  const before = parseUnit(unit.slice(1, -1)) === null ? null : periodOf(head);
  if (before !== null) return { period: before, rest: unit };
  const first = yearFirst.exec(plain);
  if (first !== null) return within(first[1] ?? '', first[2] ?? '');
  const last = yearLast.exec(plain) ?? monthLast.exec(plain);
  if (last === null) return null;
  return within(last[2] ?? '', (last[1] ?? '').replace(/[\s,(:·/|_–-]+$/u, ''));
}

/** A unit behind a period that may carry a mark: "2018/19 1) (ha)", "2019* (tonnes)". */
const unitAtEnd = /^(\S.{2,29}?)\s*([([（][^()[\]（）]+[)\]）])$/u;

const yearFirst = new RegExp(
  `^(${year}(?:${dash}(?:\\d{4}|\\d{2})(?!\\d))?)(?:\\s*[-–—/:,|·]\\s*|\\s+|\\n)(\\D.*)$`,
  'iu',
);
const yearLast = new RegExp(
  `^(.*\\D)[\\s,(:·/|_-]+(${year}(?:${dash}(?:\\d{4}|\\d{2})(?!\\d))?)\\s*\\)?(?:\\s*(?:г\\.?|год[ау]?|年))?$`,
  'iu',
);
const monthLast = /^(.*[^\s,(:·/|_-])[\s,(:·/|_-]+(\p{L}{3,10}\.?[-\s']\d{2}|\d{4}[-mM]\d{2})\)?$/iu;

function within(period: string, rest: string): PeriodWithin | null {
  // A second year makes it a comparison: "2023/24 as share of 2022/23".
  if (new RegExp(`(?<!\\d)${year}(?!\\d)`).test(rest)) return null;
  const found = bare(period, []);
  return found === null || rest === '' ? null : { period: found, rest };
}
