import { describe, expect, it } from 'vitest';
import { formatsFor } from '../../../renderer/text/format.ts';

const { number, percent, date, bytes } = formatsFor('en-GB');

describe('formats', () => {
  it('write a real minus and the thousands of the language', () => {
    expect(number(-1070.1, 1)).toBe('\u22121,070.1');
  });

  it('keep a given number of decimals, and at most three otherwise', () => {
    expect([number(48, 1), number(0.123456)]).toEqual(['48.0', '0.123']);
  });

  it('put a no-break space before the per cent sign', () => {
    expect(percent(0.253, 1)).toBe('25.3\u00a0%');
  });

  it('write a calendar day without moving it by the time zone', () => {
    expect(date('2026-01-01')).toBe('1 Jan 2026');
  });

  it('leave what is no date as it came', () => {
    expect(date('in March')).toBe('in March');
  });

  it('write sizes in decimal units', () => {
    expect([bytes(0), bytes(999), bytes(1500), bytes(96_400_000), bytes(3_200_000_000)]).toEqual([
      '0\u00a0B',
      '999\u00a0B',
      '1.5\u00a0kB',
      '96\u00a0MB',
      '3.2\u00a0GB',
    ]);
  });
});
