import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fitModel, givenModel, modelsFor, type ModelName } from '../../../../analysis/methods/forecast/models.ts';
import { naiveScale } from '../../../../analysis/methods/forecast/simple-models.ts';

const options = { period: 1, seed: 1 };
const y = [10, 12, 11, 13, 14];

describe('by hand, five observations', () => {
  it('naive: the last one, and a spread that grows with the root of h', () => {
    const model = fitModel('naive', y, options);
    const [one, two] = model?.forecast(2) ?? [];
    expect(model?.sigma).toBeCloseTo(1.581139, 6);
    expect([one?.point, two?.point]).toEqual([14, 14]);
    expect((one?.high95 ?? 0) - 14).toBeCloseTo(3.098975, 6);
    expect((two?.high95 ?? 0) - 14).toBeCloseTo(4.382613, 6);
  });

  it('drift: the mean step goes on', () => {
    const model = fitModel('drift', y, options);
    const [one, two] = model?.forecast(2) ?? [];
    expect(model?.sigma).toBeCloseTo(1.414214, 6);
    expect([one?.point, two?.point]).toEqual([15, 16]);
    expect((one?.high95 ?? 0) - 15).toBeCloseTo(3.098975, 6);
    expect((two?.high95 ?? 0) - 16).toBeCloseTo(4.800912, 6);
  });

  it('the scale of the errors is the mean step', () => {
    expect(naiveScale(y, 1)).toBe(1.5);
    expect(naiveScale([4, 4, 4], 1)).toBeNull();
  });

  it('simple smoothing with α = 0.5 from 10', () => {
    expect(givenModel('ses', y, 0.5, 0).forecast(1)[0]?.point).toBe(13);
  });

  it('Holt with α = 0.5 and β* = 0.5', () => {
    const model = givenModel('holt', y, 0.5, 0.5);
    expect(model.forecast(2).map(({ point }) => point)).toEqual([15.171875, 16.125]);
    // Errors count from the third value on: three of them.
    expect(3 * (model.sigma ?? 0) ** 2).toBeCloseTo(9.753906, 6);
    expect(model.parameters['beta']).toBe(0.25);
  });
});

interface Shown {
  readonly point: readonly number[];
  readonly low80: readonly number[];
  readonly high80: readonly number[];
  readonly low95: readonly number[];
  readonly high95: readonly number[];
}

interface Smoothed {
  readonly form: string;
  readonly aicc: number;
  readonly forecast: Shown;
}

type Series = Readonly<Record<'y', readonly number[]>> &
  Readonly<Record<'period' | 'horizon', number>> &
  Readonly<Record<string, unknown>>;

const fixture = JSON.parse(
  readFileSync(new URL('../../../fixtures/methods/forecast.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, Series>>;

describe.each(Object.entries(fixture))('%s beside the R package forecast', (_, series) => {
  const given = { period: series.period, seed: 1 };
  const benchmarks = (['naive', 'drift', 'seasonal-naive'] as const).filter((name) => series[name] !== undefined);

  it.each(benchmarks)('%s: points and intervals to nine digits', (name) => {
    const expected = series[name] as Shown;
    const found = fitModel(name, series.y, given)?.forecast(series.horizon) ?? [];
    for (const end of ['point', 'low80', 'high80', 'low95', 'high95'] as const) {
      found.forEach((each, at) => {
        expect(Math.abs((each[end] ?? 0) / (expected[end][at] ?? 0) - 1)).toBeLessThan(1e-9);
      });
    }
  });

  const smoothing = (
    ['ses', 'holt', 'damped-holt', 'holt-winters', 'holt-winters-multiplicative', 'ets'] as const
  ).filter((name) => series[name] !== undefined);

  it.each(smoothing)('%s: a likelihood at least as good, and the same forecast where it is the same', (name) => {
    const expected = series[name] as Smoothed;
    const model = fitModel(name, series.y, given);
    const better = expected.aicc - (model?.aicc ?? Infinity);
    // The search of the package sometimes ends early: ours may be better, never noticeably worse.
    expect(better).toBeGreaterThan(-0.15);
    if (better > 0.01 || model?.form !== expected.form) return;
    model.forecast(series.horizon).forEach(({ point, low95, high95 }, at) => {
      expect(Math.abs(point / (expected.forecast.point[at] ?? 0) - 1)).toBeLessThan(0.01);
      const width = (expected.forecast.high95[at] ?? 0) - (expected.forecast.low95[at] ?? 0);
      expect(Math.abs(((high95 ?? 0) - (low95 ?? 0)) / width - 1)).toBeLessThan(0.03);
    });
  });
});

describe('what holds for any series', () => {
  const nile = fixture['Nile']?.y ?? [];
  const air = fixture['AirPassengers']?.y ?? [];
  const all: readonly (readonly [ModelName, readonly number[], number])[] = [
    ...modelsFor(nile, 1).map((name) => [name, nile, 1] as const),
    ...modelsFor(air, 12).map((name) => [name, air, 12] as const),
  ];

  it.each(all)('%s: forecasts follow the unit', (name, values, period) => {
    const plain = fitModel(name, values, { period, seed: 7 })?.forecast(6) ?? [];
    const scaled =
      fitModel(
        name,
        values.map((value) => value * 1000),
        { period, seed: 7 },
      )?.forecast(6) ?? [];
    plain.forEach((each, at) => {
      for (const end of ['point', 'low95', 'high80'] as const)
        expect(Math.abs((scaled[at]?.[end] ?? 0) / ((each[end] ?? 0) * 1000) - 1)).toBeLessThan(1e-6);
    });
  });

  it.each(all)('%s: the point lies within 80, that within 95', (name, values, period) => {
    for (const each of fitModel(name, values, { period, seed: 7 })?.forecast(6) ?? []) {
      const ends = [each.low95, each.low80, each.point, each.high80, each.high95].map(Number);
      expect(ends).toEqual(ends.toSorted((a, b) => a - b));
    }
  });

  it('the simulated intervals are the same from the same seed', () => {
    const once = fitModel('holt-winters-multiplicative', air, { period: 12, seed: 3 })?.forecast(3);
    expect(fitModel('holt-winters-multiplicative', air, { period: 12, seed: 3 })?.forecast(3)).toEqual(once);
    expect(fitModel('holt-winters-multiplicative', air, { period: 12, seed: 4 })?.forecast(3)).not.toEqual(once);
  });

  it('a series without change is forecast as it is, without an interval that pretends', () => {
    const flat = Array.from({ length: 12 }, () => 5);
    for (const name of modelsFor(flat, 1)) {
      const [next] = fitModel(name, flat, options)?.forecast(1) ?? [];
      expect(next?.point).toBeCloseTo(5, 9);
      expect(next?.high95).toBeCloseTo(5, 6);
    }
  });

  it('values at or below zero leave out what multiplies', () => {
    const below = [3, -1, 4, 1, -5, 9, 2, 6, 5, 3, 5, 8];
    expect(modelsFor(below, 1)).not.toContain('holt-winters-multiplicative');
    expect(fitModel('ets', below, options)?.form).toMatch(/^ETS\(A/);
  });
});
