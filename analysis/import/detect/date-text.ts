import type { ColumnPlan } from '../plan/plan.ts';

export type DateOrder = NonNullable<ColumnPlan['dateOrder']>;

/** The orders of day, month and year under which a text is a calendar day; empty when it is none. */
export function dateOrders(text: string): readonly DateOrder[] {
  if (!mayBeDate(text)) return noOrders;
  return orders.filter((order) => !Number.isNaN(readDate(text, order)));
}

/** Days since 1970-01-01, or NaN when the text is no day in that order. */
export function readDate(text: string, order: DateOrder): number {
  const match = parts.exec(text.trim());
  if (match === null) return Number.NaN;
  const [, a = '', , b = '', c = ''] = match;
  if (order === 'ymd') return a.length === 4 && c.length <= 2 ? days(Number(a), Number(b), Number(c)) : Number.NaN;
  if (c.length !== 4 || a.length > 2) return Number.NaN;
  return order === 'dmy' ? days(Number(c), Number(b), Number(a)) : days(Number(c), Number(a), Number(b));
}

const orders: readonly DateOrder[] = ['ymd', 'dmy', 'mdy'];
const noOrders: readonly DateOrder[] = [];

// Time of day may follow; only midnight and such: a calendar day is what columns of type date hold.
const parts = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;

function mayBeDate(text: string): boolean {
  const code = text.charCodeAt(0);
  return text.length >= 8 && text.length <= 30 && ((code >= 48 && code <= 57) || code === 32);
}

function days(year: number, month: number, day: number): number {
  if (year < 1000 || month < 1 || month > 12 || day < 1) return Number.NaN;
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? time / 86_400_000 : Number.NaN;
}
