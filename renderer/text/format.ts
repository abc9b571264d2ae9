const noBreakSpace = '\u00a0';
const minus = '\u2212';

export interface Formats {
  /** A plain number with a real minus sign; as many decimals as asked for, else up to three. */
  number(value: number, decimals?: number): string;
  /** A share of 1 as per cent. */
  percent(value: number, decimals?: number): string;
  /** A day or moment in ISO 8601; as it came when it is neither. */
  date(iso: string): string;
  dateTime(iso: string): string;
  bytes(count: number): string;
}

/** Formats of the interface's language. The locale of the data is a matter of the import, never of this. */
export function formatsFor(locale: string): Formats {
  const number = (value: number, decimals?: number): string =>
    new Intl.NumberFormat(locale, decimalsOf(decimals)).format(value).replace('-', minus);
  const moment = (iso: string, options: Intl.DateTimeFormatOptions): string => {
    const date = new Date(iso);
    return Number.isNaN(date.getTime()) ? iso : new Intl.DateTimeFormat(locale, options).format(date);
  };
  return {
    number,
    percent: (value, decimals) => `${number(value * 100, decimals)}${noBreakSpace}%`,
    // A day without a time is a calendar day everywhere: it must not move with the time zone.
    date: (iso) => moment(iso, { dateStyle: 'medium', ...(iso.length === 10 && { timeZone: 'UTC' }) }),
    dateTime: (iso) => moment(iso, { dateStyle: 'medium', timeStyle: 'short' }),
    bytes: (count) => bytes(count, number),
  };
}

function decimalsOf(decimals: number | undefined): Intl.NumberFormatOptions {
  return decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
}

function bytes(count: number, number: Formats['number']): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  const power = count < 1 ? 0 : Math.min(Math.floor(Math.log10(count) / 3), units.length - 1);
  const value = count / 1000 ** power;
  return `${number(value, power > 0 && value < 10 ? 1 : 0)}${noBreakSpace}${units[power] ?? 'B'}`;
}
