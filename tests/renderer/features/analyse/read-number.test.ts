import { describe, expect, it } from 'vitest';
import { readNumber, readParam, type NumberParam } from '../../../../renderer/features/analyse/read-number.ts';

describe('readNumber', () => {
  it.each([
    ['5', 5],
    ['5.0', 5],
    ['5,25', 5.25],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1 234,5', 1234.5],
    ['1\u202f234\u202f567', 1234567],
    ['1.234.567', 1234567],
    ["1'234'567.5", 1234567.5],
    ['−3,5', -3.5],
    ['.5', 0.5],
    ['1e-3', 0.001],
    ['٥٫٢٥', 5.25],
    ['۱۲', 12],
  ])('reads %s as %d', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each(['', 'abc', '5 kg', '1.2.3', '1,23,456', '1.23,4.5', '--2', '1,2345.6', '5-3'])(
    'takes %s for no number',
    (text) => {
      expect(readNumber(text)).toBeNull();
    },
  );
});

describe('readParam', () => {
  const kilos: NumberParam = { kind: 'number', title: { en: 'Fresh per kg of dried' }, default: 5, min: 1, max: 12 };

  it('keeps a value within its bounds, ends included', () => {
    expect(readParam(kilos, '12')).toEqual({ value: 12 });
  });

  it('names the bound that was crossed', () => {
    expect(readParam(kilos, '0,5')).toEqual({ fault: { kind: 'below', bound: 1 } });
    expect(readParam(kilos, '12.1')).toEqual({ fault: { kind: 'above', bound: 12 } });
  });

  it('wants whole numbers where the template does', () => {
    expect(readParam({ ...kilos, integer: true }, '2,5')).toEqual({ fault: { kind: 'not-whole' } });
  });

  it('lets only an optional or an unassumed value be empty', () => {
    expect(readParam(kilos, ' ')).toEqual({ fault: { kind: 'empty' } });
    expect(readParam({ ...kilos, optional: true }, '')).toEqual({ value: null });
    expect(readParam({ ...kilos, default: null }, '')).toEqual({ value: null });
  });
});
