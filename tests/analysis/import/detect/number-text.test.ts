import { describe, expect, it } from 'vitest';
import { numberLook, readNumber } from '../../../../analysis/import/detect/number-text.ts';

describe('numberLook', () => {
  const cases: Readonly<Record<string, string>> = {
    '12': 'integer',
    '1.5': 'dot',
    '1,5': 'comma',
    '1.234': 'dot3',
    '1,234': 'comma3',
    '0.234': 'dot',
    '1234.567': 'dot',
    '1.234.567': 'dots',
    '1,234,567': 'commas',
    '1.234,5': 'dot-comma',
    '1,234.5': 'comma-dot',
    '1 234,567': 'comma',
    '007': 'code',
    '(1,234.50)': 'comma-dot',
    '−12,5': 'comma',
    '12,5 %': 'comma',
    '1E5': 'integer',
    '..': 'none',
    '2021/22': 'none',
    '1.2.3': 'none',
    '12 34': 'none',
    maize: 'none',
  };
  for (const [text, shape] of Object.entries(cases)) {
    it(`${text} looks like ${shape}`, () => {
      expect(numberLook(text).shape).toBe(shape);
    });
  }
});

describe('readNumber', () => {
  it('reads by the marks it is given', () => {
    expect(readNumber('1.234', { decimal: ',', thousands: '.' })).toBe(1234);
    expect(readNumber('1.234', { decimal: '.', thousands: null })).toBe(1.234);
    expect(readNumber('1\u202f234,5', { decimal: ',', thousands: ' ' })).toBe(1234.5);
    expect(readNumber('(1,234.50)', { decimal: '.', thousands: ',' })).toBe(-1234.5);
    expect(readNumber('12-', { decimal: null, thousands: null })).toBe(-12);
    expect(readNumber('9007199254740993', { decimal: null, thousands: null })).toBe(Number('9007199254740993'));
  });

  it('refuses what the marks do not explain', () => {
    expect(readNumber('1,5', { decimal: '.', thousands: null })).toBeNaN();
    expect(readNumber('1.5', { decimal: null, thousands: null })).toBeNaN();
    expect(readNumber('12.34.5', { decimal: ',', thousands: '.' })).toBeNaN();
    expect(readNumber('1 234', { decimal: '.', thousands: ',' })).toBeNaN();
    expect(readNumber('twelve', { decimal: '.', thousands: null })).toBeNaN();
  });
});
