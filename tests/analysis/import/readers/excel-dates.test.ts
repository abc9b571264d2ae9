import { describe, expect, it } from 'vitest';
import { dayText, daysOfSerial, isCalendar, serialOfDays } from '../../../../analysis/import/readers/excel-dates.ts';

// Serials as Excel shows them: 1 is 1 January 1900, 59 is 28 February, 61 is 1 March, 45351 is 29 February 2024.
describe('daysOfSerial', () => {
  it('counts days of the 1900 system on both sides of the day that never was', () => {
    const shown = [1, 59, 61, 45_351].map((serial) => dayText(daysOfSerial(serial, false) ?? Number.NaN));
    expect(shown).toEqual(['1900-01-01', '1900-02-28', '1900-03-01', '2024-02-29']);
    expect(daysOfSerial(60, false)).toBeNull();
  });

  it('counts days of the 1904 system', () => {
    expect(dayText(daysOfSerial(43_889, true) ?? Number.NaN)).toBe('2024-02-29');
    expect(dayText(daysOfSerial(0, true) ?? Number.NaN)).toBe('1904-01-01');
  });

  it('takes times and figures beyond the calendar for no day', () => {
    expect([0.5, -1, 3_000_000].map((serial) => daysOfSerial(serial, false))).toEqual([null, null, null]);
  });

  it('goes back to the serial for the formatter', () => {
    for (const serial of [1, 59, 61, 45_351.25]) expect(serialOfDays(daysOfSerial(serial, false) ?? 0)).toBe(serial);
  });
});

describe('isCalendar', () => {
  it('tells days from times, durations and numbers', () => {
    expect(
      ['m/d/yy', 'dd.mm.yyyy', 'mmm-yy', 'yyyy"年"m"月"', '[$-409]d-mmm', 'm/d/yy h:mm'].map((format) =>
        isCalendar(format, 45_351),
      ),
    ).toEqual(Array(6).fill(true));
    expect(
      ['h:mm', '[h]:mm:ss', 'mm:ss.0', '0.00', '#,##0', '0%', '"day" 0', 'General'].map((format) =>
        isCalendar(format, 45_351),
      ),
    ).toEqual(Array(8).fill(false));
  });
});
