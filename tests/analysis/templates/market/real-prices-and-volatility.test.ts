import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillNotice } from '../../../../analysis/document/fill.ts';
import type { Engine } from '../../../../analysis/engine/engine.ts';
import { openNativeEngine } from '../../../../analysis/node/native-engine.ts';
import type { RunOutcome } from '../../../../analysis/run/outcome.ts';
import template from '../../../../analysis/templates/market/real-prices-and-volatility.ts';
import { monthlyPrices } from '../../../../analysis/templates/shared/price-example.ts';
import { codes, column, numbers, refusals, runOn, value } from '../../../support/template-run.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

type Row = readonly (number | string | null)[];

const priced = (rows: readonly Row[], names: readonly string[] = ['date', 'price']) => ({
  prices: { columns: names, units: { price: 'USD/t' }, rows },
});

const indexed = (rows: readonly Row[], names: readonly string[] = ['year', 'price_index']) => ({
  deflator: { columns: names, rows },
});

const said = (outcome: RunOutcome, code: string): string => {
  const found = outcome.notices.find((notice) => notice.code === code);
  return found === undefined ? `no ${code}` : fillNotice(found).text.en.replaceAll('\u00a0', ' ');
};

function walk(seed: number, months: number): number[] {
  const next = numbers(seed);
  let price = 200;
  return Array.from({ length: months }, () => (price *= Math.exp(0.1 * (next() - 0.5))));
}

const threeYears = priced(monthlyPrices('2019-01', walk(5, 36)));
const index = indexed([
  [2018, 90],
  [2019, 100],
  [2020, 121],
  [2021, 133.1],
  [2022, 140],
]);

describe('real prices', () => {
  it('keep their trend, instability and volatility whatever the unit of the price and the base of the index', async () => {
    const plain = await runOn(engine, template, { ...threeYears, ...index });
    const rows = monthlyPrices(
      '2019-01',
      walk(5, 36).map((each) => each * 1000),
    ).toReversed();
    const scaled = await runOn(
      engine,
      template,
      { ...priced(rows), ...indexed(index.deflator.rows.map(([year, each]) => [year ?? 0, Number(each) / 7])) },
      { base_from: 2019, base_to: 2021 },
    );
    for (const name of ['trend', 'compound', 'cv', 'cdv', 'coppock', 'yearly_volatility', 'last_volatility']) {
      expect(Number(value(scaled, 'summary', name)) / Number(value(plain, 'summary', name)), name).toBeCloseTo(1, 9);
    }
    expect(Number(value(plain, 'summary', 'cdv'))).toBeLessThanOrEqual(Number(value(plain, 'summary', 'cv')));
  });

  it('stand at the level of the last full year, even where an annual index begins with it', async () => {
    const given = {
      ...priced(monthlyPrices('2019-01', walk(5, 18))),
      ...indexed([
        [2019, 100],
        [2020, 121],
      ]),
    };
    const outcome = await runOn(engine, template, given, { fewest: 3 });
    expect([value(outcome, 'base_years', 'first_year'), value(outcome, 'base_years', 'last_year')]).toEqual([
      2019, 2019,
    ]);
  });

  it('cost on average of the base year what they nominally do, where the index is monthly', async () => {
    const months = monthlyPrices(
      '2019-01',
      Array.from({ length: 36 }, (_, t) => 100 * 1.01 ** t),
    );
    const outcome = await runOn(engine, template, {
      ...priced(months),
      ...indexed(months, ['date', 'price_index']),
    });
    // Prices that rise as the index does are the same in every month: the mean of the index of 2021.
    const base = months.slice(24).reduce((sum, [, each]) => sum + each, 0) / 12;
    expect(value(outcome, 'summary', 'base_period')).toBe('2021');
    for (const each of column(outcome, 'focus_rows', 'real_price')) expect(each).toBeCloseTo(base, 8);
    expect(column(outcome, 'focus_rows', 'remark').every((each) => each === '')).toBe(true);
    expect(value(outcome, 'summary', 'is_real_flat')).toBe(true);
    expect(value(outcome, 'summary', 'nominal_trend')).toBeCloseTo(100 * (1.01 ** 12 - 1), 8);
  });

  it('continue the index beyond its ends with the nearest growth, and say so', async () => {
    const outcome = await runOn(
      engine,
      template,
      {
        ...priced(
          [2018, 2019, 2020, 2021].map((year) => [year, 100]),
          ['year', 'price'],
        ),
        ...indexed([
          [2019, 100],
          [2020, 110],
        ]),
      },
      { fewest: 3, base_from: 2019 },
    );
    const found = column(outcome, 'focus_rows', 'price_index').map((each) => Number(each).toFixed(6));
    expect(found).toEqual(['90.909091', '100.000000', '110.000000', '121.000000']);
    expect(column(outcome, 'focus_rows', 'remark')).toEqual(['extended', '', '', 'extended']);
  });

  it('chain rates of inflation to an index when told to', async () => {
    const rates = indexed([
      [2018, 3],
      [2019, 25],
      [2020, 10],
      [2021, -2],
    ]);
    const years = priced(
      [2018, 2019, 2020, 2021].map((year) => [year, 100]),
      ['year', 'price'],
    );
    const refused = await runOn(engine, template, { ...years, ...rates }, { fewest: 3 });
    expect(refusals(refused)).toEqual(['deflator-is-a-rate']);
    expect(said(refused, 'deflator-is-a-rate')).toContain('this looks like a rate of inflation, not an index');
    const outcome = await runOn(engine, template, { ...years, ...rates }, { fewest: 3, deflator_as: 'rate' });
    const found = column(outcome, 'focus_rows', 'price_index').map((each) => Number(each).toFixed(6));
    expect(found).toEqual(['100.000000', '125.000000', '137.500000', '134.750000']);
  });

  it('have no change over a gap', async () => {
    const rows = monthlyPrices('2019-01', walk(8, 36)).filter((_, at) => at !== 10);
    const outcome = await runOn(engine, template, priced(rows));
    // 35 steps of 36 months, less the two beside the gap.
    expect([value(outcome, 'summary', 'change_count'), value(outcome, 'summary', 'n')]).toEqual([33, 35]);
    expect(said(outcome, 'months-missing')).toContain('1 has no price. They stay missing.');
  });

  it('have no trend and no instability when they never move', async () => {
    const outcome = await runOn(engine, template, priced(monthlyPrices('2019-01', new Array<number>(30).fill(7))));
    const names = ['cv', 'cdv', 'yearly_volatility', 'trend', 'trend_p', 'coppock'];
    expect(names.map((name) => value(outcome, 'summary', name))).toEqual([0, 0, 0, 0, null, null]);
    expect([value(outcome, 'summary', 'is_nominal_flat'), value(outcome, 'summary', 'trend_kind')]).toEqual([
      true,
      'none',
    ]);
    expect(codes(outcome)).toContain('repeated-values');
  });

  it('say when compound and trend growth disagree', async () => {
    const steady = Array.from({ length: 35 }, (_, t) => 100 + (t % 3));
    const outcome = await runOn(engine, template, priced(monthlyPrices('2019-01', [...steady, 160])));
    expect(value(outcome, 'summary', 'is_disagreeing')).toBe(true);
  });

  it('are measured for every series, the one in focus alone in the charts', async () => {
    const rows = [3, 4].flatMap((seed) =>
      monthlyPrices('2019-01', walk(seed, 30)).map(([date, price]): Row => [date, price, `Market ${String(seed)}`]),
    );
    const outcome = await runOn(engine, template, priced(rows, ['date', 'price', 'market']), { market: 'Market 4' });
    expect(column(outcome, 'measures', 'name')).toEqual(['Market 3', 'Market 4']);
    expect(value(outcome, 'summary', 'name')).toBe('Market 4');
    const alone = await runOn(engine, template, priced(monthlyPrices('2019-01', walk(4, 30))));
    expect(value(outcome, 'summary', 'cdv')).toBeCloseTo(Number(value(alone, 'summary', 'cdv')), 10);
  });

  it('test the trend with the errors of Newey and West when asked', async () => {
    const [plain, robust] = [
      await runOn(engine, template, threeYears),
      await runOn(engine, template, threeYears, { errors: 'newey-west' }),
    ];
    expect(value(robust, 'summary', 'trend')).toBe(value(plain, 'summary', 'trend'));
    expect(value(robust, 'summary', 'trend_t')).not.toBe(value(plain, 'summary', 'trend_t'));
    expect(value(robust, 'summary', 'has_robust_errors')).toBe(true);
  });
});

describe('guards of real prices', () => {
  it('refuse fewer than 24 months', async () => {
    const outcome = await runOn(engine, template, priced(monthlyPrices('2019-01', walk(5, 23))));
    expect(refusals(outcome)).toEqual(['too-few-periods']);
    expect(said(outcome, 'too-few-periods')).toBe('The series – has 23 periods with a price; 24 are needed.');
  });

  it('refuse fewer than ten years', async () => {
    const rows = Array.from({ length: 9 }, (_, at): Row => [2010 + at, 100 + at]);
    const outcome = await runOn(engine, template, priced(rows, ['year', 'price']));
    expect(said(outcome, 'too-few-periods')).toBe('The series – has 9 periods with a price; 10 are needed.');
  });

  it('say that nothing is corrected without an index', async () => {
    const outcome = await runOn(engine, template, threeYears);
    expect(said(outcome, 'no-price-index')).toBe(
      'No price index is given: all figures are nominal, and inflation is part of every trend.',
    );
    expect(column(outcome, 'focus_rows', 'real_price').every((each) => each === null)).toBe(true);
  });

  it('refuse an index with two values for one year', async () => {
    const outcome = await runOn(engine, template, {
      ...threeYears,
      ...indexed([
        [2019, 100],
        [2019, 101],
        [2020, 110],
      ]),
    });
    expect(refusals(outcome)).toEqual(['index-repeated']);
    expect(said(outcome, 'index-repeated')).toBe('The price index has 2 values for one period, first for 2019-01-01.');
  });

  it('refuse an index of zero', async () => {
    const outcome = await runOn(engine, template, {
      ...threeYears,
      ...indexed([
        [2019, 100],
        [2020, 0],
        [2021, 120],
      ]),
    });
    expect(refusals(outcome)).toEqual(['index-is-zero']);
    expect(said(outcome, 'index-is-zero')).toBe(
      'One value of the price index is zero. An index is never zero; missing is not zero.',
    );
  });

  it.each([
    [{ base_from: 2021, base_to: 2019 }, 'base-years-out-of-order'],
    [{ base_from: 2030 }, 'base-outside-index'],
  ])('refuse a base period that cannot be: %o', async (params, code) => {
    const outcome = await runOn(engine, template, { ...threeYears, ...index }, params);
    expect(refusals(outcome)).toEqual([code]);
  });

  it('leave out index rows without a period or a value', async () => {
    const outcome = await runOn(engine, template, {
      ...threeYears,
      ...indexed([...index.deflator.rows, [null, 150], [2023, null]]),
    });
    expect(codes(outcome)).toEqual(expect.arrayContaining(['no-index-period', 'no-index']));
  });
});
