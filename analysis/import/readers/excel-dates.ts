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

type Test = (value: number) => boolean;

const tests = new Map<string, Test>();

/** Whether a number format shows this number as a calendar day, and not as a time, a duration, or figures. */
export function isCalendar(format: string, value: number): boolean {
  let test = tests.get(format);
  if (test === undefined) {
    test = testOf(format);
    tests.set(format, test);
  }
  return test(value);
}

const always: Test = () => true;
const never: Test = () => false;

/**
 * Which section of a format a number takes, by its sign or by conditions such as `[<1]`, decides. What is in quotes,
 * escaped, a filler or a colour shows no day.
 */
function testOf(format: string): Test {
  const sections = sectionsOf(format);
  const days = sections.map(showsDay);
  if (days.every(Boolean)) return always;
  if (!days.some(Boolean)) return never;
  const conditions = sections.map(conditionOf);
  if (conditions.some((condition) => condition !== null)) {
    return (value) => {
      const at = conditions.findIndex((condition) => condition?.(value) === true);
      const other = conditions.findIndex((condition) => condition === null);
      return days[at >= 0 ? at : other >= 0 ? other : 0] === true;
    };
  }
  const [positive = false, negative = positive, zero = positive] = days;
  return (value) => (value > 0 ? positive : value < 0 ? negative : zero);
}

/** The sections for numbers: a fourth, or one with `@`, is for text. */
function sectionsOf(format: string): readonly string[] {
  const bare = format.replace(/"[^"]*"|\\.|_.|\*./g, '');
  const sections = bare.split(';').slice(0, 3);
  return sections.length > 1 && sections.at(-1)?.includes('@') === true ? sections.slice(0, -1) : sections;
}

function showsDay(section: string): boolean {
  const codes = section
    .replace(/\[[^\]]*\]/g, (part) => (/^\[(h+|m+|s+)\]$/i.test(part) ? 'h' : ''))
    .replace(/general|standard|am\/pm|a\/p/gi, '');
  if (/[#0?]/.test(codes.replace(/s\.?0+/gi, 's'))) return false;
  // `e` and `g` are year and era of the East Asian calendars.
  return /[ydge]/i.test(codes) || (/m/i.test(codes) && !/[hs]/i.test(codes));
}

function conditionOf(section: string): Test | null {
  const match = /\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d*)?)\]/.exec(section);
  if (match === null) return null;
  const limit = Number(match[2]);
  switch (match[1]) {
    case '<=':
      return (value) => value <= limit;
    case '>=':
      return (value) => value >= limit;
    case '<>':
      return (value) => value !== limit;
    case '<':
      return (value) => value < limit;
    case '>':
      return (value) => value > limit;
    default:
      return (value) => value === limit;
  }
}

/** `2024-03-01` of days since 1970-01-01. */
export function dayText(days: number): string {
  return new Date(Math.floor(days) * 86_400_000).toISOString().slice(0, 10);
}
