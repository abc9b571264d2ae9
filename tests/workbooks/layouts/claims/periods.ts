import type { TidyValue } from '../../support/tidy-rows.ts';

const months: readonly RegExp[] = [
  /^(jan|janv|ene|янв|1月|يناير|كانون الثاني)/iu,
  /^(feb|févr|fevr|фев|2月|فبراير|شباط)/iu,
  /^(mar|mars|мар|3月|مارس|آذار)/iu,
  /^(apr|avr|abr|апр|4月|أبريل|نيسان)/iu,
  /^(may|mai|май|5月|مايو|أيار)/iu,
  /^(jun|juin|июн|6月|يونيو|حزيران)/iu,
  /^(jul|juil|июл|7月|يوليو|تموز)/iu,
  /^(aug|août|ago|авг|8月|أغسطس|آب)/iu,
  /^(sep|сен|9月|سبتمبر|أيلول)/iu,
  /^(oct|окт|10月|أكتوبر)/iu,
  /^(nov|ноя|11月|نوفمبر)/iu,
  /^(dec|déc|dic|дек|12月|ديسمبر)/iu,
];

/** Whether a row says a month such as 2021-03: in one column in any way of writing it, or a year and a month apart. */
export function saysMonth(row: readonly TidyValue[], month: string): boolean {
  if (row.some((value) => monthOf(value) === month)) return true;
  const [year, number] = month.split('-').map(Number);
  const hasYear = row.some((value) => Number(String(value).replace(/年$/, '')) === year);
  return hasYear && row.some((value) => monthNumber(String(value)) === number);
}

function monthOf(value: TidyValue): string | null {
  const text = String(value).trim();
  const numeric = /^(\d{4})[-/M. ]?(\d{1,2})(?:-01)?$/.exec(text);
  if (numeric !== null) return `${numeric[1] ?? ''}-${(numeric[2] ?? '').padStart(2, '0')}`;
  const named = /^(\p{L}+)\.?[ -](\d{2}|\d{4})$/u.exec(text);
  const number = monthNumber(named?.[1] ?? '');
  if (named === null || number === null) return null;
  const year = (named[2] ?? '').length === 2 ? `20${named[2] ?? ''}` : named[2];
  return `${year ?? ''}-${String(number).padStart(2, '0')}`;
}

function monthNumber(text: string): number | null {
  const index = months.findIndex((each) => each.test(text.trim()));
  // "10月" begins as "1月" does not; digits alone are the number of the month.
  if (index >= 0) return index + 1;
  return /^(0?[1-9]|1[0-2])$/.test(text) ? Number(text) : null;
}
