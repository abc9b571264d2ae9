import { describe, expect, it } from 'vitest';
import { neweyWestErrors, neweyWestLag } from '../../../analysis/methods/newey-west.ts';
import { leastSquares } from '../../../analysis/methods/ols.ts';

describe('neweyWestErrors', () => {
  const ones = [[1, 1, 1, 1]];
  const fit = leastSquares(ones, [1, 3, 2, 6], ['constant']);
  if (fit.state === 'deficient') throw new Error(fit.reason);

  it('gives the error of a mean worked by hand', () => {
    // Residuals -2, 0, -1, 3: squares 14, products one apart 0 + 0 - 3, weight 1/2: (14 + 2·½·(-3)) / 4² = 11/16.
    expect(neweyWestErrors(fit, ones, [0, 1, 2, 3], 1)[0]).toBeCloseTo(Math.sqrt(11 / 16), 14);
    expect(neweyWestErrors(fit, ones, [0, 1, 2, 3], 0)[0]).toBeCloseTo(Math.sqrt(14 / 16), 14);
  });

  it('does not pair observations over a gap', () => {
    expect(neweyWestErrors(fit, ones, [0, 1, 2, 4], 1)[0]).toBeCloseTo(Math.sqrt(14 / 16), 14);
  });
});

describe('neweyWestLag', () => {
  it('is floor(4·(n/100)^(2/9))', () => {
    expect([10, 48, 100, 240].map(neweyWestLag)).toEqual([2, 3, 4, 4]);
  });
});
