import { latinDigits } from '../../vocabulary/digits.ts';
import { monthNamed } from '../../vocabulary/months.ts';
import { remembered } from '../../vocabulary/remembered.ts';
import type { ColumnPlan } from '../plan/plan.ts';
import { firstDay, fullYear, readPeriod } from './periods.ts';
import { mayBeNamedDay } from './text-digits.ts';

export type DateOrder = NonNullable<ColumnPlan['dateOrder']>;

/** The orders of day, month and year under which a text of digits is a calendar day; empty when it is none. */
export function dateOrders(text: string): readonly DateOrder[] {
  if (!mayBeDate(text)) return noOrders;
  return orders.filter((order) => !Number.isNaN(dayOfDigits(text, order)));
}

/**
 * Days since 1970-01-01, or NaN when the text is no day in that order. A day whose month is a word reads alike in every
 * order; of a month or quarter it is the first day.
 */
export function readDate(text: string, order: DateOrder): number {
  const day = dayOfDigits(text, order);
  if (!Number.isNaN(day)) return day;
  const named = namedDay(text);
  if (!Number.isNaN(named)) return named;
  const period = readPeriod(text);
  return period === null ? Number.NaN : firstDay(period);
}

/** The day of a text whose month is a word, "15 марта 2021 г.", or that is written 2021年3月15日; else NaN. */
export function namedDay(text: string): number {
  if (text.length < 6 || text.length > 40 || !mayBeNamedDay(text) || !/\p{L}/u.test(text)) return Number.NaN;
  return dayNamed(text);
}

const dayNamed = remembered(findNamedDay);

function findNamedDay(text: string): number {
  const plain = latinDigits(text).replace(/\s+/gu, ' ').trim();
  const chinese = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u.exec(plain);
  if (chinese !== null) return days(Number(chinese[1]), Number(chinese[2]), Number(chinese[3]));
  const front =
    /^(\d{1,2})(?:er|st|nd|rd|th|º|°)?[ \-/.]{0,2}(?:de )?(\p{L}[\p{L}\p{M} ]*?)\.?(?: de| del)?[ \-/.,]{1,2}'?(\d{4}|\d{2})(?: ?(?:г\.?|года))?$/iu.exec(
      plain,
    );
  if (front !== null) return days(fullYear(front[3] ?? ''), monthNamed(front[2] ?? '') ?? 0, Number(front[1]));
  const back = /^(\p{L}[\p{L}\p{M}]*)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/iu.exec(plain);
  if (back !== null) return days(Number(back[3]), monthNamed(back[1] ?? '') ?? 0, Number(back[2]));
  const yearFirst = /^(\d{4})[ \-/.](\p{L}[\p{L}\p{M}]*)\.?[ \-/.](\d{1,2})$/iu.exec(plain);
  return yearFirst === null
    ? Number.NaN
    : days(Number(yearFirst[1]), monthNamed(yearFirst[2] ?? '') ?? 0, Number(yearFirst[3]));
}

const orders: readonly DateOrder[] = ['ymd', 'dmy', 'mdy'];
const noOrders: readonly DateOrder[] = [];

// Time of day may follow; only midnight and such: a calendar day is what columns of type date hold.
const parts = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?:г\.?| г\.?)?(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/u;

function dayOfDigits(text: string, order: DateOrder): number {
  const match = parts.exec(latinDigits(text).trim());
  if (match === null) return Number.NaN;
  const [, a = '', mark, b = '', c = ''] = match;
  if (order === 'ymd') return a.length === 4 && c.length <= 2 ? days(Number(a), Number(b), Number(c)) : Number.NaN;
  // Two digits of a year only where both others have two and no dash stands between them: 26.07.24.
  const isShort = c.length === 2 && a.length === 2 && b.length === 2 && mark !== '-';
  if ((c.length !== 4 && !isShort) || a.length > 2) return Number.NaN;
  const year = fullYear(c);
  return order === 'dmy' ? days(year, Number(b), Number(a)) : days(year, Number(a), Number(b));
}

function mayBeDate(text: string): boolean {
  const code = text.charCodeAt(0);
  return text.length >= 8 && text.length <= 30 && ((code >= 48 && code <= 57) || code === 32 || code >= 0x660);
}

function days(year: number, month: number, day: number): number {
  if (year < 1000 || month < 1 || month > 12 || day < 1) return Number.NaN;
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? time / 86_400_000 : Number.NaN;
}
