import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  cointegrationTests,
  dynamicElasticity,
  longRunRelation,
  type Relation,
} from '../../../analysis/methods/engle-granger.ts';
import { asymmetricCorrection, errorCorrection, type Estimate } from '../../../analysis/methods/error-correction.ts';
import { grangerTest, lagCriteria } from '../../../analysis/methods/granger.ts';
import { houck } from '../../../analysis/methods/houck.ts';
import { unitRootCritical, unitRootPValue, type UnitRootCase } from '../../../analysis/methods/mackinnon.ts';
import { thresholdAdjustment } from '../../../analysis/methods/threshold-adjustment.ts';
import { differences, type Series } from '../../../analysis/methods/time-series.ts';
import { adf, judged, type LagRule } from '../../../analysis/methods/unit-root.ts';

interface AdfFixture {
  readonly statistic: number;
  readonly p: number;
  readonly lag: number;
  readonly n: number;
  readonly critical: readonly number[];
}

interface Fixture {
  readonly series: Readonly<Record<'x' | 'y' | 'walk' | 'short' | 'calm', readonly number[]>>;
  readonly adf: Readonly<Record<string, { fixed: AdfFixture; aic: AdfFixture }>>;
  readonly adfChanges: Readonly<Record<string, { fixed: AdfFixture; aic: AdfFixture }>>;
  readonly cointegration: Readonly<
    Record<string, { fixed: AdfFixture; aic: AdfFixture; intercept: number; slope: number }>
  >;
  readonly dynamic: { slope: number; error: number; hacLag: number; n: number };
  readonly correction: readonly (readonly number[])[];
  readonly correctionR2: number;
  readonly asymmetric: readonly (readonly number[])[];
  readonly sameAdjustment: readonly number[];
  readonly sameImpact: readonly number[];
  readonly granger: Readonly<Record<string, readonly (readonly number[])[]>>;
  readonly criteria: readonly (readonly number[])[];
  readonly houck: { trend: number; rise: number; fall: number; symmetry: readonly number[] };
  readonly threshold: Readonly<
    Record<string, { threshold: number; above: number; below: number; phi: number; symmetry: readonly number[] }>
  >;
  readonly critical: Readonly<Record<string, readonly number[]>>;
  readonly pValues: Readonly<Record<string, readonly (readonly [number, number])[]>>;
}

// Made by tests/fixtures/methods/price-transmission.py with statsmodels 0.13.5.
const fixture = JSON.parse(
  readFileSync(new URL('../../fixtures/methods/price-transmission.json', import.meta.url), 'utf8'),
) as Fixture;
const { x, y, walk } = fixture.series;

/** Largest relative difference of two lists; an absolute one below 1. */
function distance(found: readonly (number | null | undefined)[], wanted: readonly (number | undefined)[]): number {
  expect(found.length).toBe(wanted.length);
  return Math.max(
    ...wanted.map((value, i) => Math.abs((found[i] ?? NaN) - (value ?? NaN)) / Math.max(1, Math.abs(value ?? NaN))),
  );
}

const close = 1e-8;

describe('ADF test', () => {
  const cases = Object.keys(fixture.series).flatMap((name) =>
    (['levels', 'changes'] as const).flatMap((form) => (['fixed', 'aic'] as const).map((rule) => [name, form, rule])),
  );
  it.each(cases)('%s in %s with the %s lag is that of statsmodels', (name, form, rule) => {
    const wanted = (form === 'levels' ? fixture.adf : fixture.adfChanges)[name ?? '']?.[rule as 'fixed' | 'aic'];
    const series = fixture.series[name as keyof Fixture['series']];
    const given = form === 'levels' ? series : differences(series).slice(1);
    const lag: LagRule = rule === 'fixed' ? 1 : 'aic';
    const results = ([1, 5, 10] as const).map((level) => judged(adf(given, lag, true), '1 constant', level));
    const [{ test, p } = { test: null, p: null }] = results;
    if (wanted === undefined || test?.state !== 'tested') throw new Error('no result');
    expect([test.lag, test.n]).toEqual([wanted.lag, wanted.n]);
    const found = [test.statistic, p, ...results.map((result) => result.critical)];
    expect(distance(found, [wanted.statistic, wanted.p, ...wanted.critical])).toBeLessThan(close);
  });

  it('says when AIC takes the largest lag allowed', () => {
    // 11 candidates of a series of 33 that AIC wants longer than it may be: the fixture's lag equals the limit.
    const limits = Object.keys(fixture.series).map((name) => {
      const test = adf(fixture.series[name as keyof Fixture['series']], 'aic', true);
      const most = Math.ceil(12 * (fixture.series[name as keyof Fixture['series']].length / 100) ** 0.25);
      return test.state === 'tested' && test.isAtLimit === (test.lag === most);
    });
    expect(limits).toEqual([true, true, true, true, true]);
  });

  it('does not depend on the unit of the price, and leaves rows over a gap out', () => {
    const shifted = adf(
      x.map((value) => value + Math.log(1000)),
      1,
      true,
    );
    const plain = adf(x, 1, true);
    if (plain.state !== 'tested' || shifted.state !== 'tested') throw new Error('no test');
    expect(shifted.statistic).toBeCloseTo(plain.statistic, 8);
    const holed: Series = x.map((value, t) => (t === 50 ? null : value));
    // Month 50 is missing: its own change and the next are gone, and the row after needs them as a lag.
    expect(adf(holed, 1, true)).toMatchObject({ n: plain.n - 3 });
  });

  it('says in words why there is no test', () => {
    expect([
      adf([1, 1, 1, 1, 1, 1, 1, 1], 1, true),
      adf([1, 2], 1, true),
      adf([1, 2, 3, 4, 5, 6, 7, 8], 0, true),
    ]).toEqual([
      { state: 'untested', reason: 'constant' },
      { state: 'untested', reason: 'too-few' },
      { state: 'untested', reason: 'exact' },
    ]);
  });
});

describe('MacKinnon', () => {
  it('gives the critical values of the methods and of statsmodels', () => {
    const found = ([1, 5, 10] as const).map((level) => unitRootCritical('2 constant', level, 100));
    expect(distance(found, [-4.009312, -3.397913, -3.087134])).toBeLessThan(5e-7);
    for (const [name, wanted] of Object.entries(fixture.critical)) {
      const values = ([1, 5, 10] as const).map((level) => unitRootCritical(name as UnitRootCase, level, 75));
      expect(distance(values, wanted), name).toBeLessThan(close);
    }
  });

  it('gives the p-values of the methods and of statsmodels', () => {
    expect(unitRootPValue('2 constant', -3)).toBeCloseTo(0.110205, 6);
    expect(unitRootPValue('2 constant', -2)).toBeCloseTo(0.528578, 6);
    expect(unitRootPValue('3 constant', -2)).toBeNull();
    for (const [name, wanted] of Object.entries(fixture.pValues)) {
      const values = wanted.map(([t]) => unitRootPValue(name as UnitRootCase, t));
      expect(
        distance(
          values,
          wanted.map(([, p]) => p),
        ),
        name,
      ).toBeLessThan(1e-7);
    }
  });
});

function relation(left: Series, right: Series): Relation {
  const found = longRunRelation(left, right);
  if (found.state === 'unfitted') throw new Error(found.reason);
  return found;
}

describe('Engle-Granger', () => {
  it('is the example worked by hand', () => {
    const found = relation([1.0, 1.4, 2.1, 2.4, 3.1], [0, 1, 2, 3, 4]);
    expect(
      distance([found.slope, found.intercept, ...found.residuals], [0.52, 0.96, 0.04, -0.08, 0.1, -0.12, 0.06]),
    ).toBeLessThan(1e-12);
    const test = adf(found.residuals, 0, false);
    if (test.state !== 'tested') throw new Error(test.reason);
    expect(distance([test.coefficient, test.statistic], [-1.938272, -7.8829])).toBeLessThan(5e-5);
    expect([test.sumOfSquares.toFixed(7), test.degreesOfFreedom]).toEqual(['0.0058765', 3]);
  });

  it.each([
    ['y x', y, x],
    ['x y', x, y],
    ['y walk', y, walk],
  ] as const)('%s is that of statsmodels with both lag rules', (name, left, right) => {
    const wanted = fixture.cointegration[name];
    const found = relation(left, right);
    expect(distance([found.intercept, found.slope], [wanted?.intercept, wanted?.slope])).toBeLessThan(close);
    for (const rule of ['fixed', 'aic'] as const) {
      const results = ([1, 5, 10] as const).map((level) => cointegrationTests(found, level)[rule]);
      const [first] = results;
      if (first?.test.state !== 'tested') throw new Error('no test');
      const values = [first.test.statistic, first.p, ...results.map((result) => result.critical)];
      const expected = wanted?.[rule];
      expect(distance(values, [expected?.statistic, expected?.p, ...(expected?.critical ?? [])]), rule).toBeLessThan(
        close,
      );
    }
  });

  it('refuses a series held against itself', () => {
    expect(
      longRunRelation(
        y,
        y.map((value) => 2 * value + 1),
      ),
    ).toEqual({ state: 'unfitted', reason: 'same' });
    expect(
      longRunRelation(
        y,
        y.map(() => 3),
      ),
    ).toEqual({ state: 'unfitted', reason: 'constant' });
  });

  it('gives the long-run elasticity by dynamic OLS with the error of Newey and West', () => {
    const found = dynamicElasticity(y, x);
    const { slope, error, hacLag, n } = fixture.dynamic;
    expect([found?.hacLag, found?.n]).toEqual([hacLag, n]);
    expect(distance([found?.slope, found?.error], [slope, error])).toBeLessThan(close);
  });
});

const parts = (each: Estimate): number[] => [each.value, each.error, each.t, each.p];

describe('error correction', () => {
  const gap = relation(y, x).residuals;

  it('is the regression of statsmodels', () => {
    const found = errorCorrection(y, x, gap);
    if (found === null) throw new Error('no model');
    const values = [found.adjustment, found.impact, found.laterImpact, found.momentum].flatMap(parts);
    expect(distance([...values, found.r2], [...fixture.correction.flat(), fixture.correctionR2])).toBeLessThan(close);
  });

  it('splits rises and falls as statsmodels does, with its F tests', () => {
    const found = asymmetricCorrection(y, x, gap);
    if (found === null) throw new Error('no model');
    const values = [found.above, found.below, found.rise, found.fall].flatMap(parts);
    expect(distance(values, fixture.asymmetric.flat())).toBeLessThan(close);
    const tests = [found.sameAdjustment?.f, found.sameAdjustment?.p, found.sameImpact?.f, found.sameImpact?.p];
    expect(distance(tests, [...fixture.sameAdjustment, ...fixture.sameImpact])).toBeLessThan(close);
  });

  it('has no split where x never falls', () => {
    const rising = y.map((_, t) => 1 + 0.01 * t + 0.003 * (t % 3));
    expect(asymmetricCorrection(y, rising, gap)).toBeNull();
  });
});

describe('Granger test', () => {
  const [dy, dx] = [differences(y), differences(x)];

  it.each([
    ['y from x', dy, dx],
    ['x from y', dx, dy],
  ] as const)('%s is that of statsmodels for 1 to 6 lags', (name, left, right) => {
    const found = [1, 2, 3, 4, 5, 6].flatMap((k) => {
      const test = grangerTest(left, right, k);
      return [test?.f, test?.p];
    });
    expect(distance(found, (fixture.granger[name] ?? []).flat())).toBeLessThan(close);
  });

  it('compares numbers of lags on the same observations', () => {
    const found = lagCriteria(dy, dx, 6).flatMap(({ aic, bic }) => [aic, bic]);
    expect(distance(found, fixture.criteria.flat())).toBeLessThan(close);
  });
});

describe('Houck', () => {
  it('is the example worked by hand: falls are kept negative', () => {
    const found = houck([0, 1, 2, 3], [10, 12.5, 12.2, 15.7], [5, 7, 6, 9]);
    expect(distance([found?.trend, found?.rise, found?.fall], [0.5, 1, 0.8])).toBeLessThan(1e-10);
    expect(found?.isSymmetric).toBeNull();
  });

  it('is the regression of statsmodels', () => {
    const found = houck(
      x.map((_, t) => t),
      y,
      x,
    );
    const { trend, rise, fall, symmetry } = fixture.houck;
    const values = [found?.trend, found?.rise, found?.fall, found?.isSymmetric?.f, found?.isSymmetric?.p];
    expect(distance(values, [trend, rise, fall, ...symmetry])).toBeLessThan(close);
  });
});

describe('threshold adjustment', () => {
  it('is the example worked by hand', () => {
    const found = thresholdAdjustment([4, 2, -2, -1, -0.5], { momentum: false, threshold: 'zero', lags: 0 });
    const values = [found?.above, found?.below, found?.phi, found?.isSymmetric?.f];
    expect(distance(values, [-0.8, -0.5, 1.951389, 0.1])).toBeLessThan(5e-7);
  });

  it.each([
    ['tar zero', false, 'zero'],
    ['tar chan', false, 'chan'],
    ['mtar zero', true, 'zero'],
    ['mtar chan', true, 'chan'],
  ] as const)('%s is the search of statsmodels', (name, momentum, threshold) => {
    const found = thresholdAdjustment(relation(y, x).residuals, { momentum, threshold, lags: 1 });
    const wanted = fixture.threshold[name];
    const values = [
      found?.threshold,
      found?.above,
      found?.below,
      found?.phi,
      found?.isSymmetric?.f,
      found?.isSymmetric?.p,
    ];
    const expected = [wanted?.threshold, wanted?.above, wanted?.below, wanted?.phi, ...(wanted?.symmetry ?? [])];
    expect(distance(values, expected)).toBeLessThan(close);
  });
});
