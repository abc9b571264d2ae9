import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  centredMovingAverage,
  fillShortGaps,
  longestStretch,
  ratiosToMovingAverage,
} from '../../../analysis/methods/moving-average.ts';
import { randomFrom } from '../../../analysis/methods/random.ts';
import {
  permutationP,
  seasonalGap,
  seasonalIndices,
  type SeasonalValue,
} from '../../../analysis/methods/seasonal-index.ts';
import { kruskalWallis, seasonalF, strength } from '../../../analysis/methods/seasonal-tests.ts';
import { stl } from '../../../analysis/methods/stl.ts';
import { numbers } from '../../support/template-run.ts';

/** Computed by R: tests/fixtures/methods/seasonality.R. */
interface Case {
  readonly name: string;
  readonly period: number;
  readonly window: number | 'periodic';
  readonly robust: boolean;
  readonly values: readonly number[];
  readonly seasonal: readonly number[];
  readonly trend: readonly number[];
  readonly weights: readonly number[];
  readonly ratio: readonly (number | null)[];
  readonly index: readonly number[];
  readonly deviation: readonly number[];
  readonly count: readonly number[];
  /** F, its degrees of freedom, p. */
  readonly f: readonly [number, number, number, number];
  readonly kruskal: readonly [number, number, number];
  readonly strength: readonly [number];
}

const cases = read('seasonality.json') as Case[];

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../fixtures/methods/${file}`, import.meta.url), 'utf8'));
}

function near(actual: readonly (number | null)[], expected: readonly (number | null)[], tolerance: number): void {
  expect(actual.length).toBe(expected.length);
  const apart = expected.filter((value, at) =>
    value === null ? actual[at] !== null : !(Math.abs((actual[at] ?? NaN) - value) <= tolerance),
  );
  expect(apart).toEqual([]);
}

function seasonal(values: readonly (number | null)[], period: number): SeasonalValue[] {
  return values.flatMap((value, at) =>
    value === null ? [] : [{ year: Math.floor(at / period), season: at % period, value }],
  );
}

describe.each(cases.map((each) => [each.name, each] as const))('%s', (_name, given) => {
  const logs = given.values.map(Math.log);
  const season = given.values.map((_, at) => at % given.period);
  const parts = stl(logs, { period: given.period, seasonalWindow: given.window, isRobust: given.robust });
  if (parts === null) throw new Error('no decomposition');

  it('is split as by R’s stl', () => {
    near(parts.seasonal, given.seasonal, 1e-9);
    near(parts.trend, given.trend, 1e-9);
    near(parts.weights, given.weights, 1e-9);
    near(
      parts.remainder.map((value, at) => value + (parts.seasonal[at] ?? 0) + (parts.trend[at] ?? 0)),
      logs,
      1e-12,
    );
  });

  it('has the ratios, indices and deviations of R', () => {
    const ratios = ratiosToMovingAverage(given.values, given.period);
    near(ratios, given.ratio, 1e-8);
    const indices = seasonalIndices(seasonal(ratios, given.period), given.period, 'mean') ?? [];
    near(
      indices.map((each) => each.index),
      given.index,
      1e-8,
    );
    near(
      indices.map((each) => each.deviation),
      given.deviation,
      1e-8,
    );
    near(
      indices.map((each) => each.count),
      given.count,
      0,
    );
  });

  it('has the F, the H and the strength of R', () => {
    const f = seasonalF(
      logs,
      logs.map((_, at) => at),
      season,
      given.period,
    );
    near([f.statistic], [given.f[0]], 1e-6 * given.f[0]);
    near([f.df, f.residualDf, f.p], given.f.slice(1), 1e-9);
    const h = kruskalWallis(
      logs.map((value, at) => value - (parts.trend[at] ?? 0)),
      season,
    );
    near([h.statistic, h.df, h.p], given.kruskal, 1e-8);
    near([strength(parts.seasonal, parts.remainder, 1)], given.strength, 1e-9);
  });
});

/** Computed by statsmodels: tests/fixtures/methods/stl.py. */
const splits = read('stl.json') as (Pick<Case, 'window' | 'robust' | 'seasonal' | 'trend' | 'weights'> & {
  readonly case: string;
})[];

describe('the decomposition by loess', () => {
  it.each(splits.map((each) => [each.case, each] as const))('is that of statsmodels for: %s', (name, expected) => {
    const given = cases.find((each) => each.name === name);
    if (given === undefined) throw new Error(`no series: ${name}`);
    const parts = stl(given.values.map(Math.log), {
      period: given.period,
      seasonalWindow: expected.window,
      isRobust: expected.robust,
    });
    near(parts?.seasonal ?? [], expected.seasonal, 1e-9);
    near(parts?.trend ?? [], expected.trend, 1e-9);
    near(parts?.weights ?? [], expected.weights, 1e-9);
  });

  // The seasonal pattern of the worked example: ln of the pattern, brought to a mean of 0.
  it('finds an exact pattern to the last digit', () => {
    const logs = Array.from({ length: 48 }, (_, at) => Math.log(2 * (pattern[at % 12] ?? 0)));
    const parts = stl(logs, { period: 12, seasonalWindow: 'periodic', isRobust: false });
    near(
      [0, 5, 11].map((at) => parts?.seasonal[at] ?? null),
      [-0.101372, 0.143751, -0.15853],
      5e-7,
    );
    expect(Math.max(...(parts?.remainder ?? []).map(Math.abs))).toBeLessThan(1e-12);
    expect(strength(parts?.seasonal ?? [], parts?.remainder ?? [], 5)).toBeCloseTo(1, 12);
  });

  it('needs two full cycles', () => {
    expect(stl(new Array<number>(23).fill(1), { period: 12, seasonalWindow: 'periodic', isRobust: false })).toBeNull();
  });

  it('does not mind the unit of the price: a factor moves the trend alone', () => {
    const next = numbers(5);
    const logs = Array.from({ length: 60 }, () => next());
    const options = { period: 12, seasonalWindow: 'periodic', isRobust: true } as const;
    const [one, other] = [
      stl(logs, options),
      stl(
        logs.map((value) => value + Math.log(655.957)),
        options,
      ),
    ];
    near(other?.seasonal ?? [], one?.seasonal ?? [], 1e-9);
  });
});

const pattern = [90, 95, 100, 105, 110, 115, 110, 105, 100, 95, 90, 85];

describe('seasonal indices', () => {
  it('are the pattern where every complete average is the level', () => {
    const prices = Array.from({ length: 48 }, (_, at) => 2 * (pattern[at % 12] ?? 0));
    const ratios = ratiosToMovingAverage(prices, 12);
    expect(ratios.filter((value) => value !== null)).toHaveLength(36);
    const indices = (seasonalIndices(seasonal(ratios, 12), 12, 'mean') ?? []).map((each) => each.index);
    near(indices, pattern, 1e-10);
    expect(seasonalGap(indices)).toEqual({ gap: expect.closeTo(3000 / 85, 9) as number, peak: 5, trough: 11, rise: 6 });
  });

  it('average 100, whatever the prices; bands are 1.96 standard errors wide', () => {
    const next = numbers(11);
    const prices = Array.from({ length: 100 }, () => 50 + next());
    for (const average of ['mean', 'median'] as const) {
      const indices = seasonalIndices(seasonal(ratiosToMovingAverage(prices, 12), 12), 12, average) ?? [];
      expect(indices.reduce((sum, each) => sum + each.index, 0) / 12).toBeCloseTo(100, 10);
      for (const { index, low, high, deviation, count } of indices) {
        const half = (1.96 * (deviation ?? NaN)) / Math.sqrt(count);
        expect([low, high]).toEqual(average === 'median' ? [null, null] : [index - half, index + half]);
      }
    }
  });

  it('are not given when a season has no ratio, and have no band with one', () => {
    const ratios = Array.from({ length: 11 }, (_, season) => ({ year: 1, season, value: 100 }));
    expect(seasonalIndices(ratios, 12, 'mean')).toBeNull();
    const whole = seasonalIndices([...ratios, { year: 1, season: 11, value: 112 }], 12, 'mean');
    expect(whole?.map((each) => each.low)).toEqual(new Array(12).fill(null));
  });

  it('skip a window that touches a gap', () => {
    const prices: (number | null)[] = new Array<number>(30).fill(5);
    prices[10] = null;
    const found = centredMovingAverage(prices, 12).map((value) => value !== null);
    expect(found.map((is, at) => (is ? at : -1)).filter((at) => at >= 0)).toEqual([17, 18, 19, 20, 21, 22, 23]);
  });
});

describe('gaps', () => {
  it('are filled by a straight line when short, and kept when long or at an end', () => {
    expect(fillShortGaps([null, 1, null, null, 4, null, null, null, 8, null], 2)).toEqual([
      null,
      1,
      2,
      3,
      4,
      null,
      null,
      null,
      8,
      null,
    ]);
  });

  it('leave the longest stretch between them, the first of equals', () => {
    expect(longestStretch([1, 1, null, 2, 2, null])).toEqual({ from: 0, to: 2 });
    expect(longestStretch([null, 1, null, 2, 2])).toEqual({ from: 3, to: 5 });
    expect(longestStretch([null])).toEqual({ from: 0, to: 0 });
  });
});

describe('tests of seasons', () => {
  it('give 2.4 for {1, 2} and {3, 4}', () => {
    expect(kruskalWallis([1, 2, 3, 4], [0, 0, 1, 1]).statistic).toBeCloseTo(2.4, 12);
  });

  it('give the strength 0.961538', () => {
    expect(strength([1, -1, 1, -1], [0.2, 0.2, -0.2, -0.2], 1)).toBeCloseTo(0.961538, 6);
  });

  // R: kruskal.test(c(1, 2, 2, 3, 3, 3), c(1, 1, 2, 2, 3, 3)).
  it('correct for ties', () => {
    const test = kruskalWallis([1, 2, 2, 3, 3, 3], [1, 1, 2, 2, 3, 3]);
    near([test.statistic, test.p], [3.5833333333, 0.1666821345], 1e-9);
  });

  it('say exact, constant, missing and too few in words', () => {
    const t = Array.from({ length: 48 }, (_, at) => at);
    const season = t.map((at) => at % 12);
    const reason = (y: readonly number[], own = season, at = t): string | null => seasonalF(y, at, own, 12).reason;
    expect(reason(t.map((at) => Math.log(pattern[at % 12] ?? 0) + 0.01 * at))).toBe('exact_pattern');
    expect(reason(t.map((at) => 3 + 0.01 * at))).toBe('no_variation');
    const next = numbers(3);
    expect(
      reason(
        t.map(next),
        t.map((at) => at % 11),
      ),
    ).toBe('season_missing');
    expect(reason(t.slice(0, 13).map(next), season.slice(0, 13), t.slice(0, 13))).toBe('too_few');
    expect(kruskalWallis([4, 4, 4, 4], [0, 0, 1, 1]).reason).toBe('no_variation');
    expect(kruskalWallis([1, 2, 3], [0, 0, 0]).reason).toBe('too_few');
    expect(strength([0, 0, 0], [0, 0, 0], 5)).toBeNull();
  });
});

describe('the permutation of months', () => {
  // Two years of two seasons: of the four orders of the ratios two give the observed gap, two give none.
  it('agrees with counting every order', () => {
    const ratios = [90, 110, 90, 110].map((value, at) => ({ year: Math.floor(at / 2), season: at % 2, value }));
    expect(permutationP(ratios, 2, 'mean', 9999, 1)).toBeCloseTo(0.5, 1);
  });

  it('is near 0 for a pattern and 1 without variation', () => {
    const exact = Array.from({ length: 48 }, (_, at) => ({
      year: Math.floor(at / 12),
      season: at % 12,
      value: pattern[at % 12] ?? 0,
    }));
    expect(permutationP(exact, 12, 'mean', 999, 1)).toBe(0.001);
    expect(
      permutationP(
        exact.map((each) => ({ ...each, value: 100 })),
        12,
        'mean',
        99,
        1,
      ),
    ).toBe(1);
  });

  it('gives noise any p alike, whatever the order of rows', () => {
    const random = randomFrom(4);
    const found = Array.from({ length: 60 }, () => {
      const noise = Array.from({ length: 60 }, (_, at) => ({
        year: Math.floor(at / 12),
        season: at % 12,
        value: 90 + 20 * random.uniform(),
      }));
      const p = permutationP(noise, 12, 'mean', 99, 1) ?? NaN;
      expect(permutationP(noise.toReversed(), 12, 'mean', 99, 1)).toBe(p);
      return p;
    });
    // Mean of 60 uniform numbers, within four standard errors.
    expect(Math.abs(found.reduce((sum, p) => sum + p, 0) / 60 - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / 60));
  });
});
