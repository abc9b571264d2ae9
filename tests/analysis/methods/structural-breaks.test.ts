import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { argmaxCdf, argmaxQuantile, breakInterval } from '../../../analysis/methods/break-interval.ts';
import { bestPartitions, chosenPartition, leastSegment } from '../../../analysis/methods/break-partition.ts';
import { chowTest, supremumP, supremumTest } from '../../../analysis/methods/break-tests.ts';
import { segmentSquares, type RegimeModel } from '../../../analysis/methods/segment-squares.ts';
import { numbers } from '../../support/template-run.ts';

/** Computed by R: tests/fixtures/methods/structural-breaks.R. */
interface Case {
  readonly name: string;
  readonly model: RegimeModel;
  readonly least: number;
  readonly policy: number;
  readonly values: readonly number[];
  readonly t: readonly number[];
  readonly sums: readonly number[];
  readonly bic: readonly number[];
  readonly ends: readonly (readonly number[])[];
  readonly f: readonly number[];
  readonly chow: readonly [number, number, number, number];
}

const file = new URL('../../fixtures/methods/structural-breaks.json', import.meta.url);
const cases = JSON.parse(readFileSync(file, 'utf8')) as Case[];

function near(actual: readonly (number | null)[], expected: readonly number[], relative: number): void {
  expect(actual.length).toBe(expected.length);
  expect(
    expected.filter((value, at) => !(Math.abs((actual[at] ?? NaN) - value) <= relative * Math.abs(value))),
  ).toEqual([]);
}

describe.each(cases.map((each) => [each.name, each] as const))('%s', (_name, given) => {
  const n = given.values.length;
  const squares = segmentSquares(given.values, given.t, given.model);

  it('has the best partitions of all, and their BIC', () => {
    const found = bestPartitions(squares, n, given.model, given.least, given.sums.length - 1);
    expect(found.map((each) => each.ends)).toEqual(given.ends);
    near(
      found.map((each) => each.sumOfSquares),
      given.sums,
      1e-9,
    );
    near(
      found.map((each) => each.bic),
      given.bic,
      1e-9,
    );
  });

  it('has R’s F at every place and at the known one', () => {
    const test = supremumTest(squares, n, given.model, 0.15);
    near(test.f, given.f, 1e-8);
    expect(test.supF).toBe(Math.max(...given.f.map((_, at) => test.f[at] ?? 0)));
    const chow = chowTest(squares, n, given.policy, given.model);
    near([chow.f, chow.df, chow.residualDf], given.chow.slice(0, 3), 1e-8);
    near([chow.p], [given.chow[3]], 1e-8);
  });
});

// Zeileis, Kleiber, Krämer & Hornik (2003), Computational Statistics & Data Analysis 44, and the manual of strucchange:
// one break after 1898, interval 1895 to 1902, BIC 1318, 1270, 1276, 1285, 1292, 1311.
describe('the Nile at Aswan', () => {
  const nile = cases[0]?.values ?? [];
  const squares = segmentSquares(
    nile,
    nile.map((_, at) => at),
    'mean',
  );

  it('shifts after 1898, as published', () => {
    const found = bestPartitions(squares, 100, 'mean', leastSegment(100), 5);
    expect(found.map((each) => Math.round(each.bic ?? 0))).toEqual([1318, 1270, 1276, 1285, 1292, 1311]);
    expect(found.map((each) => each.ends)).toEqual([
      [],
      [28],
      [28, 83],
      [28, 68, 83],
      [28, 45, 68, 83],
      [15, 30, 45, 68, 83],
    ]);
    expect(chosenPartition(found)?.ends).toEqual([28]);
  });

  it('has its break between 1895 and 1902', () => {
    const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
    const delta = mean(nile.slice(28)) - mean(nile.slice(0, 28));
    const interval = breakInterval(28, delta, squares(0, 28) / 28, squares(28, 100) / 72);
    expect(interval).toEqual({ low: 25, high: 32 });
  });
});

describe('the worked series 10, 12, 11, 11, 20, 22, 21, 21', () => {
  const y = [10, 12, 11, 11, 20, 22, 21, 21];
  const squares = segmentSquares(
    y,
    y.map((_, at) => at),
    'mean',
  );

  it('has the squares, the F and the BIC worked by hand', () => {
    expect(squares(0, 8)).toBeCloseTo(204, 10);
    const parted = [2, 3, 4, 5, 6].map((last) => squares(0, last) + squares(last, 8));
    near(parted, [137.33333, 84, 4, 67.46667, 137.33333], 1e-6);
    expect(supremumTest(squares, 8, 'mean', 0.25)).toMatchObject({ supF: expect.closeTo(300, 9) as number, at: 4 });
    expect(chowTest(squares, 8, 4, 'mean').f).toBeCloseTo(300, 9);
    const found = bestPartitions(squares, 8, 'mean', 2, 1);
    expect(found.map((each) => Number(each.bic?.toFixed(4)))).toEqual([52.7713, 25.4756]);
    expect(chosenPartition(found)?.ends).toEqual([4]);
  });

  it('has its break between the third and the fifth observation', () => {
    expect(breakInterval(4, 10, 0.5, 0.5)).toEqual({ low: 3, high: 5 });
  });
});

describe('the interval of Bai', () => {
  it('has the quantiles of the specification', () => {
    near([argmaxQuantile(0.975, 1), argmaxQuantile(0.025, 1)], [11.0333, -11.0333], 1e-5);
    near([argmaxQuantile(0.975, 4), argmaxQuantile(0.025, 4)], [47.358, -7.9092], 1e-5);
  });

  it('comes from a distribution that rises from 0 to 1 without a jump', () => {
    for (const ratio of [0.05, 0.5, 1, 3, 20]) {
      const places = Array.from({ length: 401 }, (_, at) => (at - 200) * 2);
      const values = places.map((x) => argmaxCdf(x, ratio));
      expect(values.every((value, at) => value >= (values[at - 1] ?? 0) - 1e-12 && value <= 1 + 1e-12)).toBe(true);
      expect(Math.abs(argmaxCdf(-1e-12, ratio) - argmaxCdf(1e-12, ratio))).toBeLessThan(1e-5);
      expect([argmaxCdf(-1e5, ratio), argmaxCdf(1e5, ratio)]).toEqual([
        expect.closeTo(0, 12) as number,
        expect.closeTo(1, 12) as number,
      ]);
    }
  });

  it('is not given for an exact fit, no shift, or variances too far apart', () => {
    expect(breakInterval(4, 10, 0, 1)).toBeNull();
    expect(breakInterval(4, 0, 1, 1)).toBeNull();
    expect(argmaxCdf(0, 1e4)).toBeLessThan(0.025);
    expect(breakInterval(4, 10, 1, 1e4)).toBeNull();
  });
});

describe('the tests of a break', () => {
  // Andrews (1993, corrected 2003): critical values 7.12, 8.68, 12.16 for 10, 5 and 1 %.
  it('have p-values near the critical values of Andrews', () => {
    expect(supremumP(9)).toBeCloseTo(0.0418, 4);
    for (const [f, p] of [
      [7.12, 0.1],
      [8.68, 0.05],
      [12.16, 0.01],
    ] as const)
      expect(supremumP(f) / p).toBeCloseTo(1, 0);
    expect(supremumP(0)).toBe(1);
  });

  it('do not mind the unit or the level', () => {
    const next = numbers(21);
    const y = Array.from({ length: 60 }, (_, at) => next() + (at > 35 ? 1 : 0));
    const t = y.map((_, at) => at);
    for (const model of ['mean', 'trend'] as const) {
      const [one, other] = [y, y.map((value) => 1e6 + 655.957 * value)].map((values) =>
        supremumTest(segmentSquares(values, t, model), 60, model, 0.15),
      );
      expect(other?.at).toBe(one?.at);
      expect((other?.supF ?? NaN) / (one?.supF ?? NaN)).toBeCloseTo(1, 6);
    }
  });

  it('say in words what has no F', () => {
    const t = Array.from({ length: 24 }, (_, at) => at);
    const exact = segmentSquares(
      t.map((at) => (at < 12 ? 1 : 3)),
      t,
      'mean',
    );
    expect(supremumTest(exact, 24, 'mean', 0.15)).toMatchObject({ supF: null, at: 12, reason: 'exact_regimes' });
    expect(chowTest(exact, 24, 12, 'mean').reason).toBe('exact_regimes');
    const constant = segmentSquares(
      t.map(() => 5),
      t,
      'mean',
    );
    expect(supremumTest(constant, 24, 'mean', 0.15).reason).toBe('no_variation');
    expect(chowTest(constant, 24, 0, 'mean').reason).toBe('too_few');
    expect(chosenPartition(bestPartitions(constant, 24, 'mean', 8, 5))).toMatchObject({ breaks: 0, bic: null });
    expect(chosenPartition(bestPartitions(exact, 24, 'mean', 8, 5))).toMatchObject({ ends: [12], bic: null });
  });

  it('give no p for another trimming or for a line', () => {
    const t = Array.from({ length: 40 }, (_, at) => at);
    const y = t.map(numbers(2));
    expect(supremumTest(segmentSquares(y, t, 'mean'), 40, 'mean', 0.2).p).toBeNull();
    expect(supremumTest(segmentSquares(y, t, 'trend'), 40, 'trend', 0.15).p).toBeNull();
  });
});
