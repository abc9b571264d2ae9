import { describe, expect, it } from 'vitest';
import { roundHalfAway } from '../../../analysis/document/round.ts';

describe('roundHalfAway', () => {
  it.each([
    // Half away from zero on the shown digits, as spreadsheets do: =ROUND(1.005, 2) is 1.01.
    [1.005, 2, '1.01'],
    [2.675, 2, '2.68'],
    [0.5, 0, '1'],
    [1.5, 0, '2'],
    [2.5, 0, '3'],
    [-2.5, 0, '-3'],
    [-1.005, 2, '-1.01'],
    [1.0049999, 2, '1.00'],
    // Carries through nines into a new place.
    [9.995, 2, '10.00'],
    [999.5, 0, '1000'],
    [0.9999, 3, '1.000'],
    // Rounded to zero there is no sign.
    [-0.004, 2, '0.00'],
    [-0, 2, '0.00'],
    [0.05, 1, '0.1'],
    [0.04, 1, '0.0'],
    [0.006, 1, '0.0'],
    [0.000123, 6, '0.000123'],
    // Beyond what doubles hold in decimals.
    [1e21, 0, '1000000000000000000000'],
    [1.5e-10, 2, '0.00'],
    [123456789.125, 2, '123456789.13'],
    [12.75, 3, '12.750'],
    [1234.5, -0, '1235'],
  ])('writes %d with %d decimals as %s', (value, decimals, text) => {
    expect(roundHalfAway(value, decimals)).toBe(text);
  });

  it('refuses what is not a number', () => {
    expect(() => roundHalfAway(Number.NaN, 1)).toThrow(RangeError);
  });
});
