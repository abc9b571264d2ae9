/** Days from 1970-01-01 to 1899-12-30, the day before which spreadsheets of the 1900 system count wrongly. */
const epoch1900 = -25_569;
const days1904 = 1462;
const lastSerial = 2_958_466;

/**
 * Days since 1970-01-01 of a spreadsheet serial. Null for the 29 February 1900 that never was (serial 60), for times
 * without a day, and for what lies outside the years 1900 to 9999.
 */
export function daysOfSerial(serial: number, is1904: boolean): number | null {
  const value = is1904 ? serial + days1904 : serial;
  if (!(value >= 1 && value < lastSerial)) return null;
  if (is1904 || value >= 61) return value + epoch1900;
  return value >= 60 ? null : value + epoch1900 + 1;
}

/** The serial of the 1900 system, for the formatter. */
export function serialOfDays(days: number): number {
  const value = days - epoch1900;
  return value >= 61 ? value : value - 1;
}

const calendars = new Map<string, boolean>();

/** Whether a number format shows a calendar day, and not a time or a duration alone. */
export function isCalendarFormat(format: string): boolean {
  const known = calendars.get(format);
  if (known !== undefined) return known;
  const section = (format.split(';')[0] ?? '')
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, (part) => (/^\[(h+|m+|s+)\]$/i.test(part) ? 'h' : ''))
    .replace(/general|am\/pm|a\/p/gi, '');
  const hasDigits = /[#0?]/.test(section.replace(/s\.?0+/gi, 's'));
  const isCalendar = !hasDigits && (/[yd]/i.test(section) || (/m/i.test(section) && !/[hs]/i.test(section)));
  calendars.set(format, isCalendar);
  return isCalendar;
}

/** `2024-03-01` of days since 1970-01-01. */
export function dayText(days: number): string {
  return new Date(Math.floor(days) * 86_400_000).toISOString().slice(0, 10);
}
