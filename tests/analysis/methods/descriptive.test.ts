import { describe, expect, it } from 'vitest';
import { coefficientOfVariation, mean, sampleDeviation } from '../../../analysis/methods/descriptive.ts';
import { quantile } from '../../../analysis/methods/quantile.ts';

describe('descriptive measures', () => {
  it('gives mean, sample deviation and coefficient of variation', () => {
    const values = [2, 4, 4, 4, 5, 5, 7, 9];
    // Sum of squares about 5 is 32; 32 / 7.
    expect([mean(values), sampleDeviation(values), coefficientOfVariation(values)]).toEqual([
      5,
      Math.sqrt(32 / 7),
      Math.sqrt(32 / 7) / 5,
    ]);
  });

  it('keeps the deviation of numbers far from zero: NIST NumAcc3', () => {
    // NIST StRD NumAcc3: 1000000.2, then 500 pairs 1000000.1, 1000000.3; certified deviation 0.1.
    const values = [1000000.2, ...Array.from({ length: 1000 }, (_, at) => (at % 2 === 0 ? 1000000.1 : 1000000.3))];
    expect(sampleDeviation(values)).toBeCloseTo(0.1, 9);
  });

  it('is null where it is not defined', () => {
    expect([mean([]), sampleDeviation([1]), coefficientOfVariation([-1, 1]), quantile([], 0.5)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('gives quantiles of type 7, as spreadsheets do', () => {
    // =PERCENTILE.INC({15;20;35;40;50}; 0.4) is 29.
    expect([0, 0.4, 0.5, 1].map((p) => quantile([50, 15, 40, 20, 35], p))).toEqual([15, 29, 35, 50]);
  });
});
