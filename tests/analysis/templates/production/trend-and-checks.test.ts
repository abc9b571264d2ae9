import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../analysis/engine/engine.ts';
import { openNativeEngine } from '../../../../analysis/node/native-engine.ts';
import type { RunOutcome } from '../../../../analysis/run/outcome.ts';
import template from '../../../../analysis/templates/production/trend-and-checks.ts';
import type { ParamValue } from '../../../../analysis/templates/template.ts';
import { codes, column, refusals, runOn, value } from '../../../support/template-run.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

type Row = readonly (number | string | null)[];
type Params = Readonly<Record<string, ParamValue>>;

const produced = (rows: readonly Row[], params: Params = {}): Promise<RunOutcome> =>
  runOn(engine, template, { production: { columns: ['year', 'production'], rows } }, params);

const byRegion = (rows: readonly Row[], params: Params = {}): Promise<RunOutcome> =>
  runOn(engine, template, { production: { columns: ['year', 'region', 'area', 'production'], rows } }, params);

const series = (...amounts: readonly (number | null)[]): Row[] => amounts.map((amount, at) => [2010 + at, amount]);

const uneven = [100, 90, 130, 110, 150, 120, 160, 170, 150, 190];

interface Fixture {
  readonly name: string;
  readonly years: readonly number[];
  readonly area: readonly number[];
  readonly production: readonly number[];
  readonly growth: Readonly<
    Record<string, { trend: number; t: number; p: number; low: number; high: number; compound: number }>
  >;
}

const fixtures = JSON.parse(
  readFileSync(new URL('../../../fixtures/methods/production-trend.json', import.meta.url), 'utf8'),
) as { readonly cases: readonly Fixture[] };

describe('trend and checks', () => {
  it.each(fixtures.cases)('$name: equals growth and tests computed in R', async (fixture) => {
    const rows = fixture.years.map((year, at): Row => [year, fixture.area[at] ?? null, fixture.production[at] ?? null]);
    const outcome = await runOn(engine, template, { production: { columns: ['year', 'area', 'production'], rows } });
    const measures = column(outcome, 'focus_growth', 'measure').map(String);
    expect(measures).toEqual(['area', 'yield', 'production']);
    measures.forEach((measure, at) => {
      const wanted = fixture.growth[measure];
      const found = {
        trend: column(outcome, 'focus_growth', 'trend')[at],
        t: column(outcome, 'focus_growth', 't')[at],
        p: column(outcome, 'focus_growth', 'p')[at],
        low: column(outcome, 'focus_growth', 'trend_low')[at],
        high: column(outcome, 'focus_growth', 'trend_high')[at],
        compound: column(outcome, 'focus_growth', 'compound')[at],
      };
      for (const [name, number] of Object.entries(wanted ?? {}))
        expect(Number(found[name as keyof typeof found]) / number, `${measure} ${name}`).toBeCloseTo(1, 8);
    });
  });

  it('counts elapsed years, not observations, and does not depend on the unit', async () => {
    const outcome = await produced(series(...uneven));
    const scaled = await produced(series(...uneven.map((each) => 1000 * each)));
    expect(value(outcome, 'summary', 'compound')).toBeCloseTo(100 * ((190 / 100) ** (1 / 9) - 1), 10);
    for (const name of ['compound', 'trend', 't', 'p'])
      expect(value(scaled, 'summary', name), name).toBeCloseTo(Number(value(outcome, 'summary', name)), 9);
  });

  it('says new and ceased instead of a rate from or to zero, and leaves zeros out of the trend', async () => {
    const born = await produced(series(0, 10, 12, 11, 14, 15));
    expect([value(born, 'summary', 'compound'), value(born, 'summary', 'compound_reason')]).toEqual([null, 'new']);
    expect([value(born, 'summary', 'zeros'), value(born, 'summary', 'n_trend')]).toEqual([1, 5]);
    const gone = await produced(series(10, 12, 11, 14, 15, 0));
    expect([value(gone, 'summary', 'compound'), value(gone, 'summary', 'compound_reason')]).toEqual([-100, 'ceased']);
  });

  it('follows only regions that report in every year, and says what all would give', async () => {
    const rows = [2010, 2011, 2012, 2013, 2014].flatMap((year, at): Row[] => [
      [year, 'Always', 10, uneven[at] ?? null],
      ...(at < 2 ? [] : [[year, 'Later', 10, 500] as Row]),
    ]);
    const constant = await byRegion(rows);
    expect(column(constant, 'focus_years', 'amount')).toEqual(uneven.slice(0, 5));
    expect([value(constant, 'summary', 'members'), value(constant, 'summary', 'left_out')]).toEqual([1, 1]);
    expect(value(constant, 'summary', 'all_compound')).toBeCloseTo(100 * (6.5 ** 0.25 - 1), 10);
    expect(codes(constant)).toContain('regions-not-in-every-year');
    const all = await byRegion(rows, { panel: 'all' });
    expect(column(all, 'focus_years', 'amount')).toEqual([100, 90, 630, 610, 650]);
  });

  it('says that there is no total where no region reports in every year', async () => {
    const rows: Row[] = [
      [2010, 'A', 1, 1],
      [2011, 'B', 1, 2],
      [2012, 'A', 1, 3],
    ];
    const outcome = await byRegion(rows);
    expect(value(outcome, 'summary', 'has_nothing')).toBe(true);
    expect(value(outcome, 'summary', 'trend')).toBeNull();
    const one = await byRegion(rows, { region: 'A' });
    expect(column(one, 'focus_years', 'amount')).toEqual([1, 3]);
  });

  it('keeps a missing figure missing: no zero in the total, none in the trend', async () => {
    const outcome = await produced(series(10, null, 12, 13, 15, 14));
    expect(column(outcome, 'focus_years', 'year')).toEqual([2010, 2012, 2013, 2014, 2015]);
    expect(value(outcome, 'summary', 'n')).toBe(5);
    expect(codes(outcome)).toContain('missing-periods');
  });

  it('flags interpolated and repeated figures, and then claims no trend', async () => {
    const interpolated = await produced(series(100, 103, 106.09, 109.2727, 112.5509, 115.9274, 150));
    expect(value(interpolated, 'summary', 'is_flagged')).toBe(true);
    expect(value(interpolated, 'summary', 'is_growing')).toBe(false);
    expect([value(interpolated, 'summary', 'flagged_from'), value(interpolated, 'summary', 'flagged_to')]).toEqual([
      2010, 2015,
    ]);
    expect(column(interpolated, 'panels', 'is_flagged')).toEqual([true, true, true, true, true, true, false]);
    const repeated = await produced(series(7, 50, 50, 50, 50, 9));
    expect([value(repeated, 'summary', 'flagged_from'), value(repeated, 'summary', 'flagged_to')]).toEqual([
      2011, 2014,
    ]);
    expect(codes(repeated)).toContain('suspiciously-smooth');
  });

  it('flags neither three flat steps nor three equal values nor zeros, nor steps over a gap', async () => {
    for (const amounts of [
      [100, 103, 106.09, 109.2727, 112.5509],
      [7, 50, 50, 50, 9],
      [5, 0, 0, 0, 0, 0, 0, 4],
      [100, 103, 106.09, null, 112.5509, 115.9274, 119.4052],
    ])
      expect(value(await produced(series(...amounts)), 'summary', 'is_flagged'), String(amounts)).toBe(false);
  });

  it('flags a shorter run when told so', async () => {
    const outcome = await produced(series(100, 103, 106.09, 109.2727, 112.5509), { flat_run: 3 });
    expect(value(outcome, 'summary', 'is_flagged')).toBe(true);
  });

  it('tests area times yield only in rows that give all three', async () => {
    const outcome = await runOn(engine, template, {
      production: {
        columns: ['year', 'area', 'yield', 'production'],
        rows: [
          [2010, 200, 3, 606],
          [2011, 200, 3, 700],
          [2012, 200, 3, null],
          [2013, null, 3, 600],
          [2014, 200, null, 630],
        ],
      },
    });
    expect([value(outcome, 'summary', 'tested'), value(outcome, 'summary', 'deviating')]).toEqual([2, 1]);
    expect(column(outcome, 'region_years', 'derived')).toEqual([null, null, 'production', 'area', 'yield']);
    expect(column(outcome, 'focus_years', 'area')).toEqual([200, 200, 200, 200, 200]);
    expect(codes(outcome)).toContain('identity-not-met');
  });

  it('warns of a jump by more than a factor of five at an end of the series', async () => {
    const outcome = await produced(series(10, 60, 62, 58, 66, 63));
    expect(value(outcome, 'summary', 'is_jump')).toBe(true);
    expect(codes(outcome)).toContain('check-start-year');
  });

  it('holds a population of the whole against all regions, and one by region against the region', async () => {
    const rows = [2010, 2011, 2012, 2013, 2014].flatMap((year, at): Row[] => [
      [year, 'North', 10, uneven[at] ?? null],
      [year, 'South', 10, 50 + at * at],
    ]);
    const production = { columns: ['year', 'region', 'area', 'production'], rows };
    const whole = { columns: ['year', 'population'], rows: [[2014, 1000]] };
    const one = await runOn(engine, template, { production, population: whole });
    expect(column(one, 'per_person', 'kilograms')).toEqual([216]);
    const ofRegion = await runOn(engine, template, { production, population: whole }, { region: 'North' });
    expect(column(ofRegion, 'per_person', 'kilograms')).toEqual([]);
    const regional = { columns: ['year', 'region', 'population'], rows: [[2014, 'North', 1000]] };
    const north = await runOn(engine, template, { production, population: regional }, { region: 'North' });
    expect(column(north, 'per_person', 'kilograms')).toEqual([150]);
    // Half of the people are no people of the whole.
    const half = await runOn(engine, template, { production, population: regional });
    expect(column(half, 'per_person', 'kilograms')).toEqual([]);
  });

  it('values a hectare over the products that have a price and report in every year', async () => {
    const production = {
      columns: ['year', 'product', 'area', 'production'],
      rows: [2010, 2011, 2012, 2013, 2014].flatMap((year, at): Row[] => [
        [year, 'maize', 100, 200 + at],
        [year, 'beans', 50, 40],
        ...(at === 0 ? [] : [[year, 'rice', 10, 90] as Row]),
        [year, 'unpriced', 999, 999],
      ]),
    };
    const prices = {
      columns: ['product', 'constant_price'],
      units: { constant_price: 'USD/kg' },
      rows: [
        ['maize', 0.2],
        ['beans', 1],
        ['rice', 0.5],
      ],
    };
    const outcome = await runOn(engine, template, { production, prices }, { product: 'maize' });
    const found = column(outcome, 'productivity', 'value').map(Number);
    expect(found[0]).toBeCloseTo((200_000 * 0.2 + 40_000 * 1) / 150, 9);
    expect(found[4]).toBeCloseTo((204_000 * 0.2 + 40_000 * 1) / 150, 9);
    expect(value(outcome, 'summary', 'priced')).toBe(2);
    const wrong = { ...prices, units: { constant_price: 'USD/ha' } };
    const none = await runOn(engine, template, { production, prices: wrong }, { product: 'maize' });
    expect(value(none, 'summary', 'value1')).toBeNull();
    expect(codes(none)).toContain('price-unit');
  });

  it('refuses years out of order, repeated rows, several products and a region that is the sum', async () => {
    expect(refusals(await produced(series(...uneven), { first_year: 2015, last_year: 2012 }))).toEqual([
      'years-out-of-order',
    ]);
    expect(refusals(await produced([...series(...uneven), [2012, 5]]))).toEqual(['duplicate-keys']);
    const two = await runOn(
      engine,
      template,
      {
        production: {
          columns: ['year', 'product', 'production'],
          rows: [
            [2010, 'a', 1],
            [2011, 'b', 1],
          ],
        },
      },
      { product: null },
    );
    expect(refusals(two)).toEqual(['product-not-chosen']);
    const sums = [2010, 2011].flatMap((year): Row[] => [
      [year, 'A', 1, 10],
      [year, 'B', 1, 20],
      [year, 'Kingdom', 2, 30],
    ]);
    expect(refusals(await byRegion(sums))).toEqual(['sum-among-members']);
  });

  it('adds up seasons when told so, and a season without its figure makes the year missing', async () => {
    const rows = [...series(10, 20, 30, 40, 50), [2010, 5], [2014, null]];
    const outcome = await produced(rows, { add_repeated: true });
    expect(column(outcome, 'focus_years', 'amount')).toEqual([15, 20, 30, 40, 50]);
    const seasons = await byRegion(
      [
        [2010, 'A', 1, 10],
        [2010, 'A', 2, null],
        [2011, 'A', 3, 30],
      ],
      { add_repeated: true },
    );
    expect(column(seasons, 'focus_years', 'amount')).toEqual([null, 30]);
    expect(column(seasons, 'focus_years', 'area')).toEqual([3, 3]);
  });
});
