import { describe, expect, it } from 'vitest';
import { halfLife, impulseResponse, type ErrorCorrection } from '../../../analysis/methods/error-correction.ts';
import { nestedSquares } from '../../../analysis/methods/nested-squares.ts';
import { fisherUpper, restrictionTest } from '../../../analysis/methods/restriction-test.ts';
import { phiCritical } from '../../../analysis/methods/threshold-adjustment.ts';
import { differences, lagged } from '../../../analysis/methods/time-series.ts';

describe('halfLife', () => {
  it('is ln 0.5 / ln(1 + λ) inside (-1, 0) and nothing outside', () => {
    expect(halfLife(-0.25)).toBeCloseTo(2.409421, 6);
    expect([-1, 0, 0.1, -1.4].map(halfLife)).toEqual([null, null, null, null]);
  });
});

describe('restrictionTest', () => {
  it('is the Granger example worked by hand', () => {
    const test = restrictionTest(120, 100, 2, 50);
    expect(test?.f).toBeCloseTo(5, 12);
    expect(test?.p).toBeCloseTo(0.010483, 6);
  });

  it('has the upper tail of F of the methods, and none of a perfect fit', () => {
    expect(fisherUpper(4, 3, 20)).toBeCloseTo(0.022077, 8);
    expect(restrictionTest(10, 0, 1, 5)).toBeNull();
  });
});

describe('impulseResponse', () => {
  const estimate = (value: number) => ({ value, error: 1, t: value, p: 1 });
  const model = (lambda: number, impact: number): ErrorCorrection => ({
    adjustment: estimate(lambda),
    impact: estimate(impact),
    laterImpact: estimate(0),
    momentum: estimate(0),
    r2: 0,
    n: 50,
  });

  it('closes the same part of the distance every period', () => {
    // Long run 0.8, 0.4 at once, half of what is missing each month: 0.4, 0.6, 0.7, 0.75.
    expect(impulseResponse(model(-0.5, 0.4), 0.8, 3).map((value) => Number(value.toFixed(12)))).toEqual([
      0.4, 0.6, 0.7, 0.75,
    ]);
  });
});

describe('phiCritical', () => {
  it('is the table at its rows, between them on a straight line, beyond them the last row', () => {
    expect([20, 50, 75, 100, 200, 900].map((t) => Number(phiCritical(false, 5, t).toFixed(3)))).toEqual([
      6.12, 6.12, 6.03, 5.94, 5.82, 5.82,
    ]);
    expect([10, 5, 1].map((level) => phiCritical(true, level as 1 | 5 | 10, 100))).toEqual([5.34, 6.41, 8.85]);
  });
});

describe('nestedSquares', () => {
  it('gives what each further column leaves, and stops at one that adds nothing', () => {
    // y = 1, 2, 4: about zero 21; about its mean 7/3: 14/3; about the line 5/6 + 1.5·t: 1/6.
    const sums = nestedSquares(
      [
        [1, 1, 1],
        [0, 1, 2],
      ],
      [1, 2, 4],
    );
    expect(sums.map((value) => Number(value.toFixed(12)))).toEqual([21, 4.666666666667, 0.166666666667]);
    expect(
      nestedSquares(
        [
          [1, 1, 1],
          [2, 2, 2],
          [0, 1, 2],
        ],
        [1, 2, 4],
      ),
    ).toHaveLength(2);
  });
});

describe('series with gaps', () => {
  it('have no change over a gap', () => {
    expect(differences([1, 3, null, 4, 6])).toEqual([null, 2, null, null, 2]);
    expect(lagged([1, 2, 3], 1)).toEqual([null, 1, 2]);
    expect(lagged([1, 2, 3], -1)).toEqual([2, 3, null]);
  });
});
