import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compoundGrowth, growthRatesRows, trendGrowth } from '../../../analysis/methods/growth-rates.ts';

const fixture = new URL('../../fixtures/methods/growth-rates.json', import.meta.url);

describe('compoundGrowth (G1)', () => {
  it('counts the time that passed, not the observations', () => {
    expect(compoundGrowth([2015, 2018, 2020], [100, 500, 200], 1).rate).toBeCloseTo(2 ** (1 / 5) - 1, 15);
    expect(compoundGrowth([0, 12], [100, 110], 12).rate).toBeCloseTo(0.1, 15);
  });

  it('says why there is no plain rate', () => {
    const cases = [compoundGrowth([1, 2], [0, 5], 1), compoundGrowth([1, 2], [5, 0], 1)];
    const others = [compoundGrowth([1], [5], 1), compoundGrowth([], [], 1), compoundGrowth([1, 2], [-1, 5], 1)];
    expect([...cases, ...others].map(({ rate, reason }) => [rate, reason])).toEqual([
      [null, 'new'],
      [-1, 'ceased'],
      [null, 'one-period'],
      [null, 'one-period'],
      [null, 'negative'],
    ]);
  });
});

describe('trendGrowth (G2, G3)', () => {
  it('gives the trend worked by hand in section 2.3 of the methods', () => {
    const logs = [1.0, 1.1, 1.3, 1.3, 1.5];
    const trend = trendGrowth([2015, 2016, 2017, 2018, 2019], logs.map(Math.exp), 1);
    expect(trend.slope).toBeCloseTo(0.12, 12);
    expect(trend.error).toBeCloseTo(0.01633, 5);
    expect(trend.t).toBeCloseTo(7.3485, 4);
    expect(trend.p).toBeCloseTo(0.0052, 4);
    expect(100 * (trend.rate ?? 0)).toBeCloseTo(12.75, 3);
  });

  it('agrees with statsmodels on 48 months, with OLS and with Newey-West errors', () => {
    const wanted = JSON.parse(readFileSync(fixture, 'utf8')) as Record<string, number> & { values: number[] };
    const trend = trendGrowth(
      wanted.values.map((_, at) => 24_000 + at),
      wanted.values,
      12,
    );
    for (const name of ['rate', 'low', 'high', 'slope', 'error', 't', 'p', 'r2', 'hacLag', 'hacError'] as const) {
      expect(Math.abs((trend[name] ?? NaN) / (wanted[name] ?? NaN) - 1), name).toBeLessThan(1e-9);
    }
  });

  it('has no test below five points, nothing below three, and none of an exact line', () => {
    expect(trendGrowth([0, 1, 2, 3], [1, 2, 3, 5], 1)).toMatchObject({ n: 4, t: null, p: null, low: null });
    expect(trendGrowth([0, 1, 2, 3], [1, 2, 3, 5], 1).rate).not.toBeNull();
    expect(trendGrowth([0, 1], [1, 2], 1)).toMatchObject({ rate: null, n: 2 });
    expect(trendGrowth([0, 1, 2, 3, 4, 5], [1, 2, 4, 8, 16, 32], 1)).toMatchObject({ t: null, p: null, hacP: null });
    expect(trendGrowth([0, 1, 2, 3, 4, 5], [7, 7, 7, 7, 7, 7], 1)).toMatchObject({ rate: 0, t: null, p: null });
  });

  it('leaves out what has no logarithm, and counts it', () => {
    expect(trendGrowth([0, 1, 2, 3], [1, 0, 4, 8], 1)).toMatchObject({ n: 3, leftOut: 1 });
  });
});

describe('growthRatesRows', () => {
  it('gives one row a series whatever the order of rows, in percent a year', () => {
    const given = {
      columns: ['region', 'year', 'tonnes'],
      rows: [
        ['B', 2001, 8],
        ['A', 2002, 4],
        ['A', 2000, 1],
        ['B', 2000, null],
        ['A', 2001, 2],
      ],
    };
    const { columns, rows } = growthRatesRows(given, { by: 'region', x: 'year', y: 'tonnes' });
    const at = (name: string): number => columns.findIndex((column) => column.name === name);
    const names = ['region', 'compound', 'n', 'missing', 'compound_reason'];
    expect(rows.map((row) => names.map((name) => row[at(name)]))).toEqual([
      ['B', null, 1, 1, 'one-period'],
      ['A', 100, 3, 0, null],
    ]);
    expect(rows[1]?.[at('trend')]).toBeCloseTo(100, 9);
  });
});
