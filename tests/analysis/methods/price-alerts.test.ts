import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { growths, priceAnomalies, weightedScore } from '../../../analysis/methods/price-anomaly.ts';
import { anomalyClass, spikeClass } from '../../../analysis/methods/price-class.ts';
import { durbinWatson, priceSpikes } from '../../../analysis/methods/price-spike.ts';

/** Computed by R: tests/fixtures/methods/price-alerts.R. */
interface Case {
  readonly name: string;
  readonly full: boolean;
  readonly adjust: boolean;
  readonly values: readonly (number | null)[];
  readonly zq: readonly (number | null)[];
  readonly zy: readonly (number | null)[];
  readonly principal: readonly [number];
  /** Residual by residual: months with a price. */
  readonly alps: readonly number[];
  readonly watson: readonly [number];
}

const file = new URL('../../fixtures/methods/price-alerts.json', import.meta.url);
const cases = JSON.parse(readFileSync(file, 'utf8')) as Case[];

function near(actual: readonly (number | null)[], expected: readonly (number | null)[], tolerance: number): void {
  expect(actual.length).toBe(expected.length);
  const apart = expected.filter((value, at) =>
    value === null ? actual[at] !== null : !(Math.abs((actual[at] ?? NaN) - value) <= tolerance),
  );
  expect(apart).toEqual([]);
}

const monthOf = (values: readonly unknown[]): number[] => values.map((_, at) => at % 12);

describe.each(cases.map((each) => [each.name, each] as const))('%s', (_name, given) => {
  it('have the scores of R, and its principal component', () => {
    const options = { history: given.full ? 'full' : 'previous', isVolatilityAdjusted: given.adjust } as const;
    const found = priceAnomalies(given.values, { ...options, quarterWeight: 0.4 });
    near(
      found.months.map((each) => each.quarterZ),
      given.zq,
      1e-8,
    );
    near(
      found.months.map((each) => each.yearZ),
      given.zy,
      1e-8,
    );
    expect(priceAnomalies(given.values, { ...options, quarterWeight: null }).quarterWeight).toBeCloseTo(
      given.principal[0],
      9,
    );
  });

  it('have the spikes and the Durbin-Watson statistic of R', () => {
    const found = priceSpikes(given.values, monthOf(given.values));
    near(
      found.alps.filter((value) => value !== null),
      given.alps,
      1e-8,
    );
    expect(found.durbinWatson).toBeCloseTo(given.watson[0], 9);
  });
});

describe('growth a month', () => {
  it('is 10 % from 100 to 133.1 in three months and 2 % to 126.824 in twelve', () => {
    expect(growths([100, 0, 0, 133.1], 3, false)[3]).toBeCloseTo(0.1, 12);
    const year = growths([100, ...new Array<number>(11).fill(1), 126.824], 12, false);
    expect(year[12]).toBeCloseTo(0.02, 6);
  });

  it('is 0.125722 after the adjustment for its own volatility', () => {
    const prices = [1, 1.1, 1.1 * 1.2, 1.1 * 1.2 * 1.1];
    expect(growths(prices, 3, false)[3]).toBeCloseTo(0.132371, 6);
    expect(growths(prices, 3, true)[3]).toBeCloseTo(0.125722, 6);
  });

  it('is missing when a price it needs is missing', () => {
    expect(growths([1, 2, null, 3, null], 3, false)).toEqual([null, null, null, 3 ** (1 / 3) - 1, null]);
    expect(growths([1, 2, null, 3], 3, true)).toEqual([null, null, null, null]);
  });
});

describe('the score against weighted years', () => {
  it('is the one worked by hand', () => {
    const quarter = weightedScore([0.02, 0, 0.01, 0.03, 0.01], 0.04) ?? NaN;
    const year = weightedScore([0.01, 0.02, 0.01, 0, 0.02], 0.02) ?? NaN;
    near([quarter, year, 0.4 * quarter + 0.6 * year], [2.212446, 0.859338, 1.400581], 5e-7);
    expect(anomalyClass(0.4 * quarter + 0.6 * year, false)).toBe('high');
    expect(weightedScore([0.01, 0.03, 0.02], 0.04)).toBeCloseTo(2.178325, 6);
  });

  it('needs three years and movement', () => {
    expect(weightedScore([0.01, 0.03], 0.04)).toBeNull();
    expect(weightedScore([0.01, 0.01, 0.01], 0.04)).toBeNull();
  });

  it('looks ahead only when all years are taken', () => {
    const prices = Array.from({ length: 72 }, (_, at) => 100 + at + 7 * Math.sin(at * at));
    const options = { quarterWeight: 0.4, isVolatilityAdjusted: false };
    const changed = prices.map((price, at) => (at > 50 ? 2 * price : price));
    const score = (history: 'previous' | 'full', given: readonly number[]): number | null =>
      priceAnomalies(given, { ...options, history }).months[48]?.score ?? null;
    expect(score('previous', changed)).toBe(score('previous', prices));
    expect(score('full', changed)).not.toBe(score('full', prices));
  });
});

describe('classes', () => {
  it('begin at their thresholds, whatever the last digits', () => {
    expect([0.4999, 0.5, 0.1 + 0.2 + 0.2 - 1e-16, 0.9999, 1].map((score) => anomalyClass(score, false))).toEqual([
      'normal',
      'moderately_high',
      'moderately_high',
      'moderately_high',
      'high',
    ]);
    expect([-0.4, -0.5, -1].map((score) => anomalyClass(score, true))).toEqual(['normal', 'moderately_low', 'low']);
    expect(anomalyClass(-3, false)).toBe('normal');
  });

  // Expected price 100, deviation 8.
  it('of spikes are those worked by hand', () => {
    expect([101, 102, 108, 116].map((price) => (price - 100) / 8)).toEqual([0.125, 0.25, 1, 2]);
    expect([0.125, 0.25, 1, 2].map(spikeClass)).toEqual(['normal', 'stress', 'alert', 'crisis']);
  });
});

describe('spikes', () => {
  it('have a Durbin-Watson statistic of 3 for 1, −1, 1, −1', () => {
    expect(durbinWatson([1, -1, 1, -1])).toBe(3);
    expect(durbinWatson([0, 0])).toBeNull();
  });

  it('do not mind the unit, and mean 0 with a deviation of 1', () => {
    const prices = Array.from({ length: 60 }, (_, at) => 100 + at + 9 * Math.cos(at * at));
    const [one, other] = [prices, prices.map((price) => 655.957 * price)].map((given) =>
      priceSpikes(given, monthOf(given)),
    );
    near(other?.alps ?? [], one?.alps ?? [], 1e-9);
    const alps = (one?.alps ?? []).map((value) => value ?? NaN);
    expect(alps.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 9);
    expect(alps.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(59, 9);
  });

  it('say in words why a series has none, and leave months without any price out', () => {
    const flat = new Array<number>(60).fill(7);
    expect(priceSpikes(flat, monthOf(flat))).toMatchObject({ reason: 'no_variation', deviation: null });
    expect(priceSpikes([1, 2, 4], [0, 1, 2]).reason).toBe('too_few');
    const holes = Array.from({ length: 60 }, (_, at) => (at % 12 === 4 ? null : 50 + Math.sin(at * at)));
    const found = priceSpikes(holes, monthOf(holes));
    expect([found.reason, found.fitted[4], found.alps[4]]).toEqual([null, null, null]);
    expect(found.alps.filter((value) => value !== null)).toHaveLength(55);
  });
});
