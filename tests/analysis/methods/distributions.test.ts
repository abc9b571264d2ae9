import { describe, expect, it } from 'vitest';
import {
  chiSquareCdf,
  chiSquareQuantile,
  fisherCdf,
  fisherQuantile,
  normalCdf,
  normalQuantile,
  studentCdf,
  studentQuantile,
  studentTwoSided,
} from '../../../analysis/methods/distributions.ts';

describe('distributions', () => {
  it.each([
    // Check values of section 2.7 of the methods.
    ['Φ(1.5)', normalCdf(1.5), 0.9331928, 8],
    ['t quantile 0.975, 7 df', studentQuantile(0.975, 7), 2.36462425, 8],
    ['two-sided p of t 2.5, 12 df', studentTwoSided(2.5, 12), 0.0279154, 8],
    ['F quantile 0.95, 2 and 30 df', fisherQuantile(0.95, 2, 30), 3.3158295, 8],
    // NIST/SEMATECH e-Handbook of Statistical Methods, tables 1.3.6.7.
    ['Φ⁻¹(0.975)', normalQuantile(0.975), 1.959963984540054, 12],
    ['chi-square quantile 0.95, 1 df', chiSquareQuantile(0.95, 1), 3.841458820694124, 10],
    ['chi-square quantile 0.95, 10 df', chiSquareQuantile(0.95, 10), 18.307038053275146, 10],
    // Closed forms: chi-square with 2 df is exponential; t with 1 df is Cauchy, with 2 df algebraic; F(2, 2) is f/(1+f).
    ['chi-square with 2 df at 3', chiSquareCdf(3, 2), 1 - Math.exp(-1.5), 14],
    ['t with 1 df at 2', studentCdf(2, 1), 0.5 + Math.atan(2) / Math.PI, 13],
    ['t with 2 df at -1', studentCdf(-1, 2), 0.5 - 1 / (2 * Math.sqrt(3)), 13],
    ['F(2, 2) at 4', fisherCdf(4, 2, 2), 0.8, 13],
    ['t quantile 0.9, 2 df', studentQuantile(0.9, 2), 0.8 / Math.sqrt(2 * 0.9 * 0.1), 12],
    // Abramowitz & Stegun, table 26.2: the far tail keeps its digits.
    ['Φ(-5)', normalCdf(-5) * 1e7, 2.866515719, 8],
  ])('%s', (_name, found, expected, digits) => {
    expect(found).toBeCloseTo(expected, digits);
  });

  it('has quantiles that lead back to their probability', () => {
    const probabilities = [0.001, 0.025, 0.5, 0.9, 0.999];
    const back = probabilities.map((p) => [
      normalCdf(normalQuantile(p)),
      studentCdf(studentQuantile(p, 5), 5),
      fisherCdf(fisherQuantile(p, 3, 17), 3, 17),
      chiSquareCdf(chiSquareQuantile(p, 4), 4),
    ]);
    back.forEach((values, at) => {
      for (const value of values) expect(value).toBeCloseTo(probabilities[at] ?? 0, 12);
    });
  });

  it('refuses a probability outside its range', () => {
    expect(() => normalQuantile(1)).toThrow(RangeError);
    expect(() => chiSquareQuantile(-0.1, 2)).toThrow(RangeError);
  });
});
