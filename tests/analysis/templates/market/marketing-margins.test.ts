import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../analysis/engine/engine.ts';
import { openNativeEngine } from '../../../../analysis/node/native-engine.ts';
import template from '../../../../analysis/templates/market/marketing-margins.ts';
import { codes, column, numbers, refusals, runOn, value } from '../../../support/template-run.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

type Row = readonly (number | string | null)[];

const priced = (rows: readonly Row[], ...more: readonly string[]) => ({
  prices: { columns: ['date', 'level', 'price', ...more], units: { price: 'USD/kg' }, rows },
});

const simple = priced([
  ['2020-01-01', 'Farm', 2],
  ['2020-01-01', 'Retail', 10],
]);

describe('marketing margins', () => {
  it('asks for the conversion and assumes none', async () => {
    const outcome = await runOn(engine, template, simple);
    expect(outcome.state === 'needs-parameter' ? outcome.missing.map(({ name }) => name) : outcome.state).toEqual([
      'conversion',
    ]);
  });

  it('takes 1 as a deliberate entry, and says so', async () => {
    expect(codes(await runOn(engine, template, simple, { conversion: 1 }))).toEqual(['conversion-of-one']);
    expect(codes(await runOn(engine, template, simple, { conversion: 2 }))).toEqual([]);
  });

  it.each([3, 11])('gives shares that add to 100 and spreads that add to the final price (seed %i)', async (seed) => {
    const next = numbers(seed);
    const levels = ['Farm', 'Collector', 'Wholesale', 'Retail'];
    const rows = [1, 2, 3, 4, 5, 6].flatMap((month) =>
      levels.map((level): Row => [`2021-0${String(month)}-01`, level, 1 + next()]),
    );
    const outcome = await runOn(engine, template, priced(rows), { conversion: 1.7 });
    const [share, marginShare] = ['farm_share', 'margin_share'].map((name) => Number(value(outcome, 'summary', name)));
    expect((share ?? 0) + (marginShare ?? 0)).toBeCloseTo(100, 9);
    const spreads = column(outcome, 'levels_table', 'spread').map(Number);
    expect(spreads.slice(0, -1).reduce((a, b) => a + b, 0)).toBeCloseTo(Number(value(outcome, 'summary', 'final')), 9);
  });

  it('puts known levels in the order of a chain and converts the first alone', async () => {
    const outcome = await runOn(
      engine,
      template,
      priced([
        ['2020-01-01', 'Retail', 10],
        ['2020-01-01', 'Wholesale', 8],
        ['2020-01-01', 'Farm gate', 1],
        ['2020-01-01', 'Miller', 6],
      ]),
      { conversion: 3 },
    );
    expect(column(outcome, 'chain', 'level')).toEqual(['Farm gate', 'Miller', 'Wholesale', 'Retail']);
    expect(column(outcome, 'chain', 'factor')).toEqual([3, 1, 1, 1]);
  });

  it('keeps the order and the farm form that a person chooses', async () => {
    const outcome = await runOn(
      engine,
      template,
      priced([
        ['2020-01-01', 'Grower', 1],
        ['2020-01-01', 'Trader', 2],
        ['2020-01-01', 'Packer', 9],
      ]),
      { conversion: 4, levels: ['Grower', 'Trader', 'Packer'], farm_form: ['Grower', 'Trader'] },
    );
    expect(column(outcome, 'levels_table', 'amount')).toEqual([4, 8, 9, 9]);
  });

  it('compares only months in which every level has a price', async () => {
    const outcome = await runOn(
      engine,
      template,
      priced([
        ['2020-01-01', 'Farm', 2],
        ['2020-01-01', 'Retail', 4],
        ['2020-02-01', 'Farm', 90],
        ['2020-03-01', 'Retail', null],
      ]),
      { conversion: 1 },
    );
    expect(value(outcome, 'summary', 'farm_share')).toBe(50);
    expect(value(outcome, 'summary', 'periods')).toBe(1);
    expect(outcome.data[0]?.dropped.map(({ code, count }) => [code, count])).toEqual([['no-price', 1]]);
  });

  it('refuses when no period has all levels, also in the year asked for', async () => {
    const apart = priced([
      ['2020-01-01', 'Farm', 2],
      ['2020-02-01', 'Retail', 4],
    ]);
    expect(refusals(await runOn(engine, template, apart, { conversion: 1 }))).toEqual(['no-common-period']);
    const other = await runOn(engine, template, simple, { conversion: 1, year: 2019 });
    expect(refusals(other)).toEqual(['no-common-period']);
  });

  it('compares a year with another, by ratios of means', async () => {
    const outcome = await runOn(
      engine,
      template,
      priced([
        ['2019-01-01', 'Farm', 5],
        ['2019-01-01', 'Retail', 10],
        ['2020-01-01', 'Farm', 2],
        ['2020-01-01', 'Retail', 4],
        ['2020-02-01', 'Farm', 2],
        ['2020-02-01', 'Retail', 16],
      ]),
      { conversion: 1 },
    );
    // Ratio of means 2/10; the mean of the ratios would be 31.25.
    expect(value(outcome, 'summary', 'farm_share')).toBe(20);
    expect(value(outcome, 'summary', 'share_change')).toBe(-30);
    expect(value(outcome, 'summary', 'is_share_lower')).toBe(true);
  });

  it('pairs prices within one market when asked', async () => {
    const rows = priced(
      [
        ['2020-01-01', 'Farm', 1, 'East'],
        ['2020-01-01', 'Retail', 4, 'East'],
        ['2020-01-01', 'Farm', 3, 'West'],
      ],
      'market',
    );
    expect(value(await runOn(engine, template, rows, { conversion: 1 }), 'summary', 'farm_share')).toBe(50);
    const paired = await runOn(engine, template, rows, { conversion: 1, pairing: 'market' });
    expect(value(paired, 'summary', 'farm_share')).toBe(25);
  });

  it('takes by-products off the farm share and costs off the margin', async () => {
    const outcome = await runOn(engine, template, simple, { conversion: 2, by_products: 1, other_costs: 2.5 });
    expect(value(outcome, 'summary', 'farm_share')).toBe(30);
    expect(value(outcome, 'summary', 'margin')).toBe(6);
    expect(value(outcome, 'summary', 'net_margin')).toBe(3.5);
  });

  it('shows a negative margin and flags it', async () => {
    const outcome = await runOn(engine, template, simple, { conversion: 6 });
    expect(value(outcome, 'summary', 'margin')).toBe(-2);
    expect(value(outcome, 'summary', 'negative_level')).toBe('Retail');
  });

  it('refuses mixed currencies and calls several countries illustrative', async () => {
    const rows: Row[] = [
      ['2020-01-01', 'Farm', 2, 'XAF', 'Mali'],
      ['2020-01-01', 'Retail', 10, 'XAF', 'France'],
    ];
    const two = await runOn(engine, template, priced(rows, 'currency', 'country'), { conversion: 1 });
    expect(value(two, 'summary', 'is_illustrative')).toBe(true);
    expect(codes(two)).toContain('several-countries');
    const mixed = rows.map((row, at) => row.map((cell) => (cell === 'XAF' && at === 1 ? 'EUR' : cell)));
    const refused = await runOn(engine, template, priced(mixed, 'currency', 'country'), { conversion: 1 });
    expect(refusals(refused)).toEqual(['currencies-mixed']);
  });

  it('refuses costs in another unit and a delay without months', async () => {
    const costs = { columns: ['item', 'cost'], units: { cost: 'EUR/kg' }, rows: [['Transport', 1]] };
    expect(refusals(await runOn(engine, template, { ...simple, costs }, { conversion: 1 }))).toEqual([
      'costs-in-another-unit',
    ]);
    const yearly = {
      prices: {
        columns: ['year', 'level', 'price'],
        units: { price: 'USD/kg' },
        rows: [
          [2020, 'Farm', 2],
          [2020, 'Retail', 10],
        ],
      },
    };
    expect(refusals(await runOn(engine, template, yearly, { conversion: 1, lag: 2 }))).toEqual(['lag-without-months']);
  });
});
