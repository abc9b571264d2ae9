import { describe, expect, it } from 'vitest';
import { fitLine, linearRegressionRows } from '../../../analysis/methods/linear-regression.ts';

describe('fitLine', () => {
  it('gives the trend worked by hand in section 2.3 of the methods', () => {
    const line = fitLine([0, 1, 2, 3, 4], [1.0, 1.1, 1.3, 1.3, 1.5]);
    // b = 0.12, a = 1.00, SSE = 0.008, se = 0.01633, t = 7.3485 with 3 df, p = 0.0052; R2 = 1 - 0.008 / 0.152.
    expect(line.slope).toBeCloseTo(0.12, 12);
    expect(line.intercept).toBeCloseTo(1, 12);
    expect(line.se).toBeCloseTo(Math.sqrt(0.008 / 3 / 10), 12);
    expect(line.t).toBeCloseTo(7.3485, 4);
    expect(line.p).toBeCloseTo(0.0052, 4);
    expect(line.r2).toBeCloseTo(1 - 0.008 / 0.152, 12);
    expect(line.adjR2).toBeCloseTo(1 - 0.008 / 3 / (0.152 / 4), 12);
    expect([line.n, line.reason]).toEqual([5, null]);
    expect((Math.exp(line.slope ?? 0) - 1) * 100).toBeCloseTo(12.75, 3);
  });

  it('is the same line when time is counted in calendar years', () => {
    const far = fitLine([2015, 2016, 2017, 2018, 2019], [1.0, 1.1, 1.3, 1.3, 1.5]);
    expect([far.slope, far.t].map((value) => Number(value?.toFixed(9)))).toEqual([0.12, 7.348469228]);
  });

  it('gives no test of two points and nothing of one, with the reason', () => {
    expect(
      [fitLine([0, 1], [1, 3]), fitLine([1], [1]), fitLine([2, 2, 2], [1, 2, 3])].map((line) => [
        line.t,
        line.p,
        line.reason,
      ]),
    ).toEqual([
      [null, null, 'no test with two points'],
      [null, null, 'fewer than two points'],
      [null, null, 'all points have the same x'],
    ]);
  });
});

describe('linearRegressionRows', () => {
  it('fits each group and counts rows without a value', () => {
    const given = {
      columns: ['region', 'year', 'v'],
      rows: [
        ['A', 0, 1],
        ['B', 0, 5],
        ['A', 1, 2],
        ['A', 2, null],
        ['A', 3, 5],
      ],
    };
    const { columns, rows } = linearRegressionRows(given, { x: 'year', y: 'v', by: 'region' });
    const pick = ['region', 'slope', 'n', 'left_out', 'reason'].map((name) =>
      columns.findIndex((column) => column.name === name),
    );
    const picked = rows.map((row) =>
      pick.map((at) => (typeof row[at] === 'number' ? Number(row[at].toFixed(9)) : row[at])),
    );
    // A: x 0 1 3, y 1 2 5; slope = (Σxy - 3·x̄·ȳ) / (Σx² - 3·x̄²) = (17 - 32/3) / (10 - 16/3) = 19/14.
    expect(picked).toEqual([
      ['A', Number((19 / 14).toFixed(9)), 3, 1, null],
      ['B', null, 1, 0, 'fewer than two points'],
    ]);
  });
});
