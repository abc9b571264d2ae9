import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../analysis/engine/engine.ts';
import { randomFrom } from '../../../../analysis/methods/random.ts';
import { openNativeEngine } from '../../../../analysis/node/native-engine.ts';
import template from '../../../../analysis/templates/market/seasonality.ts';
import { monthlyPrices } from '../../../../analysis/templates/shared/price-example.ts';
import { indicator, passages } from '../../../support/document-words.ts';
import { codes, column, refusals, runOn, said, value } from '../../../support/template-run.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

type Row = readonly (number | string | null)[];

const pattern = [90, 95, 100, 105, 110, 115, 110, 105, 100, 95, 90, 85];
const months = (n: number): number[] => Array.from({ length: n }, (_, at) => pattern[at % 12] ?? 0);

/** The pattern with noise of a few percent. */
function noisy(n: number, seed: number, size = 4): number[] {
  const random = randomFrom(seed);
  return months(n).map((price) => price * (1 + (size / 100) * random.normal()));
}

function run(rows: readonly Row[], params = {}, columns = ['date', 'price']) {
  return runOn(engine, template, { prices: { columns, rows, units: { price: 'XAF/kg' } } }, params);
}

describe('seasonality', () => {
  it('refuses less than two years of months', async () => {
    const outcome = await run(monthlyPrices('2020-01', months(23)));
    expect(refusals(outcome)).toEqual(['too-few-periods']);
    expect(said(outcome, 'too-few-periods')).toBe('The series – has 23 periods with a price; 24 are needed.');
  });

  it('refuses prices of years', async () => {
    const rows = Array.from({ length: 30 }, (_, at): Row => [`${String(1990 + at)}-07-01`, 100 + at]);
    const outcome = await run(rows);
    expect(refusals(outcome)).toContain('not-frequent-enough');
    expect(said(outcome, 'not-frequent-enough')).toBe('The prices of – are annual; months or quarters are needed.');
  });

  it('calls two to three years indicative and shows no bands', async () => {
    const outcome = await run(monthlyPrices('2020-01', noisy(30, 1)));
    expect(passages(template, outcome, 'headline')).toMatch(
      /^Indicative only, from 30 periods: the price is dearest in/,
    );
    expect(passages(template, outcome, 'caveat')).toContain('Under three years each month has one or two ratios');
    expect(column(outcome, 'focus_indices', 'low')).toEqual(new Array(12).fill(null));
  });

  it('gives bands from three years on', async () => {
    const outcome = await run(monthlyPrices('2020-01', noisy(60, 1)));
    expect(passages(template, outcome, 'headline')).toBe(
      'The price is dearest in June and cheapest in December: the seasonal gap is 29.9 % (2020–2024).',
    );
    expect(column(outcome, 'focus_indices', 'low')).not.toContain(null);
  });

  it('says that noise has no clear season', async () => {
    const random = randomFrom(3);
    const prices = Array.from({ length: 72 }, () => 100 + 5 * random.normal());
    const outcome = await run(monthlyPrices('2018-01', prices));
    expect(value(outcome, 'summary', 'permutation_p')).toBeGreaterThan(0.05);
    expect(passages(template, outcome, 'headline')).toMatch(
      /^The price shows no clear season: between \w+ and \w+ lies a gap of .* with p = 0\.\d+ \((no|weak) evidence\)/,
    );
  });

  it('says that a constant price has no season, without a number that is none', async () => {
    const outcome = await run(monthlyPrices('2018-01', new Array<number>(48).fill(7)));
    expect(passages(template, outcome, 'headline')).toBe('The price has no season: all indices are equal (2018–2021).');
    expect(indicator(template, outcome, 'f-of-months')).toEqual({
      value: null,
      reading: 'the price does not move around its trend',
    });
    expect(indicator(template, outcome, 'kruskal-wallis').reading).toBe('the price does not move around its trend');
    expect(indicator(template, outcome, 'seasonal-strength').value).toBeNull();
    expect(indicator(template, outcome, 'permutation-p').value).toBe(1);
  });

  it('says “exact seasonal pattern” where F has no bound', async () => {
    const outcome = await run(monthlyPrices('2018-01', months(48)));
    expect(indicator(template, outcome, 'f-of-months')).toEqual({
      value: null,
      reading: 'exact seasonal pattern: nothing is left to test against',
    });
    expect(passages(template, outcome, 'finding')).toContain('Exact seasonal pattern');
  });

  it('gives no index when a month has no ratio, and says why', async () => {
    // No price in any April.
    const rows = monthlyPrices('2018-01', noisy(60, 5)).filter(([date]) => !date.includes('-04-'));
    const outcome = await run(rows);
    expect(passages(template, outcome, 'headline')).toBe(
      'No seasonal index can be given for the price: the gaps leave a month of the year without a single complete average (2018–2022).',
    );
    expect(indicator(template, outcome, 'seasonal-gap')).toEqual({ value: null, reading: 'no index for every month' });
  });

  it('skips averages that touch a gap, and fills short gaps only when asked', async () => {
    const rows = monthlyPrices('2018-01', noisy(60, 5)).filter(([date]) => date !== '2020-05-01');
    const kept = await run(rows);
    const filled = await run(rows, { fill: true });
    // 60 − 12 at the ends; the gap takes away its own average and six to each side.
    expect(value(kept, 'summary', 'ratio_count')).toBe(35);
    expect(value(filled, 'summary', 'ratio_count')).toBe(47);
    expect(passages(template, filled, 'caveat')).toContain(
      'One missing price was filled by a straight line so that the averages around it are complete.',
    );
    expect(passages(template, kept, 'caveat')).toContain('35 of 59 prices have a complete average around them');
    expect(value(kept, 'summary', 'stretch')).toBe(31);
  });

  it('does not mind the order of rows or the unit, and gives the same p each time', async () => {
    const rows = monthlyPrices('2018-01', noisy(60, 6));
    const one = await run(rows);
    const other = await run(rows.toReversed().map(([date, price]): Row => [date, 655.957 * Number(price)]));
    for (const name of ['gap', 'strength', 'f', 'h', 'permutation_p'])
      expect(value(other, 'summary', name), name).toBeCloseTo(Number(value(one, 'summary', name)), 9);
  });

  it('compares series of different kinds and tells what each can bear', async () => {
    const of = (market: string, rows: readonly Row[]): Row[] =>
      rows.map(([date, price]) => [date ?? null, price ?? null, market]);
    const rows = [
      ...of('Full', monthlyPrices('2018-01', noisy(60, 7))),
      ...of('Two years', monthlyPrices('2018-01', noisy(30, 8))),
      ...of('Short', monthlyPrices('2018-01', noisy(12, 9))),
      ...of(
        'Years',
        [2015, 2016, 2017].map((year): Row => [`${String(year)}-01-01`, 100]),
      ),
    ];
    const outcome = await run(rows, { permute_all: true }, ['date', 'price', 'market']);
    const states = column(outcome, 'comparison', 'name').map((name, at) => [
      name,
      column(outcome, 'comparison', 'state')[at],
    ]);
    expect(Object.fromEntries(states) as unknown).toEqual({
      Full: 'full',
      'Two years': 'indicative',
      Short: 'short',
      Years: 'spacing',
    });
    expect(column(outcome, 'comparison', 'permutation_p').filter((p) => p !== null)).toHaveLength(2);
    expect(value(outcome, 'summary', 'series')).toBe('Full');
  });

  it('tells what is lost when storage costs more than the season brings', async () => {
    const outcome = await run(monthlyPrices('2018-01', months(48)), { storage_cost: 10 });
    expect(indicator(template, outcome, 'storage').value).toBeCloseTo(35.294 - 60, 3);
    expect(passages(template, outcome, 'finding')).toContain('it costs 60.0 %, 24.7 points more than the gap');
  });

  it('names mixed currencies and several prices in a month', async () => {
    const rows = monthlyPrices('2018-01', months(48)).flatMap(([date, price]): Row[] => [
      [date, price, 'XAF'],
      [date, price / 600, 'EUR'],
    ]);
    const outcome = await runOn(engine, template, { prices: { columns: ['date', 'price', 'currency'], rows } });
    expect(codes(outcome)).toContain('several-units');
    expect(value(outcome, 'summary', 'gap')).toBeCloseTo(35.294, 3);
  });
});
