import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../analysis/engine/engine.ts';
import { randomFrom } from '../../../../analysis/methods/random.ts';
import { openNativeEngine } from '../../../../analysis/node/native-engine.ts';
import template from '../../../../analysis/templates/market/price-alerts.ts';
import { monthlyPrices } from '../../../../analysis/templates/shared/price-example.ts';
import type { ExampleTable } from '../../../../analysis/templates/template.ts';
import { indicator, passages } from '../../../support/document-words.ts';
import { column, refusals, runOn, said, value } from '../../../support/template-run.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

type Row = readonly (number | string | null)[];

/** Prices of so many months with noise, the last ones times a factor. */
function prices(n: number, seed = 1, jump = 1, last = 0): number[] {
  const random = randomFrom(seed);
  return Array.from(
    { length: n },
    (_, at) => (100 + 0.2 * at) * Math.exp(0.04 * random.normal()) * (at >= n - last ? jump : 1),
  );
}

function run(rows: readonly Row[], params = {}, columns = ['date', 'price'], more: Record<string, ExampleTable> = {}) {
  return runOn(engine, template, { prices: { columns, rows, units: { price: 'XAF/kg' } }, ...more }, params);
}

describe('price alerts', () => {
  it('refuse less than five years', async () => {
    const outcome = await run(monthlyPrices('2018-01', prices(59)));
    expect(refusals(outcome)).toEqual(['under-five-years']);
    expect(said(outcome, 'under-five-years')).toBe('The series – spans 59 months; five years (60 months) are needed.');
  });

  it('refuse quarters', async () => {
    const rows = monthlyPrices('2010-01', prices(96)).filter((_, at) => at % 3 === 0);
    const outcome = await run(rows);
    expect(said(outcome, 'not-frequent-enough')).toBe('The prices of – are quarterly; months are needed.');
  });

  it('call a jump abnormally high', async () => {
    const outcome = await run(monthlyPrices('2012-01', prices(108, 2, 1.6, 2)));
    expect(passages(template, outcome, 'headline')).toMatch(
      /^In 2020-12 the price was [\d.]+ XAF\/kg: abnormally high for the time of the year \(score \+\d/,
    );
    expect(value(outcome, 'summary', 'alps_class')).toBe('crisis');
    expect(indicator(template, outcome, 'anomaly-score').reading).toBe(
      'abnormally high; against previous years (M39), 7 years of history',
    );
  });

  it('show a score of three or four years without a class', async () => {
    const outcome = await run(monthlyPrices('2015-01', prices(62, 3)));
    expect(value(outcome, 'summary', 'history_years')).toBe(4);
    expect(passages(template, outcome, 'headline')).toMatch(/against 4 years: too few to call it normal or not\.$/);
    expect(value(outcome, 'summary', 'score_class')).toBeNull();
    expect(value(outcome, 'recent', 'score_state')).toBe('uncoloured');
  });

  it('give no score when a price three or twelve months before is missing', async () => {
    const rows = monthlyPrices('2012-01', prices(96, 4)).filter(([date]) => date !== '2019-09-01');
    const outcome = await run(rows);
    expect(passages(template, outcome, 'headline')).toContain('so there is no score');
    expect(indicator(template, outcome, 'anomaly-score')).toEqual({
      value: null,
      reading: 'a price 3 and 12 months before, and three years of history, are needed',
    });
    const filled = await run(rows, { fill: true });
    expect(value(filled, 'summary', 'score')).not.toBeNull();
    expect(passages(template, filled, 'caveat')).toContain('One missing price was filled by a straight line');
    // The filled month itself is no data.
    const at = column(filled, 'focus_months', 'period').indexOf('2019-09');
    expect([column(filled, 'focus_months', 'score')[at], column(filled, 'focus_months', 'alps_class')[at]]).toEqual([
      null,
      null,
    ]);
  });

  it('score nothing that does not vary', async () => {
    const outcome = await run(monthlyPrices('2012-01', new Array<number>(96).fill(50)));
    expect(indicator(template, outcome, 'alps')).toEqual({ value: null, reading: 'no variation, not scored' });
    expect(indicator(template, outcome, 'anomaly-score').value).toBeNull();
    expect(indicator(template, outcome, 'durbin-watson').value).toBeNull();
    expect(passages(template, outcome, 'caveat')).toContain('ALPS: no variation around the trend, not scored.');
  });

  it('do not colour two years that are all alert', async () => {
    // Flat for eighteen years, then a level far above any straight line through all of them.
    const random = randomFrom(5);
    const rows = monthlyPrices(
      '2000-01',
      Array.from({ length: 240 }, (_, at) => (at < 216 ? 100 : 200) + random.normal()),
    );
    const outcome = await run(rows);
    expect(value(outcome, 'summary', 'is_always_high')).toBe(true);
    expect(value(outcome, 'summary', 'alps_class')).toBeNull();
    expect(passages(template, outcome, 'caveat')).toContain('the straight trend has failed');
    expect(column(outcome, 'focus_months', 'alps_class').every((each) => each === null)).toBe(true);
  });

  it('look ahead only when asked, and say so', async () => {
    const rows = monthlyPrices('2012-01', prices(96, 6));
    const [previous, full] = [await run(rows), await run(rows, { history: 'full' })];
    expect(value(full, 'summary', 'history_years')).toBe(7);
    expect(value(previous, 'summary', 'history_years')).toBe(6);
    expect(passages(template, full, 'caveat')).toContain('The history holds later years too');
  });

  it('name low prices only when asked', async () => {
    const rows = monthlyPrices('2012-01', prices(108, 2, 0.5, 2));
    expect(value(await run(rows), 'summary', 'score_class')).toBe('normal');
    expect(value(await run(rows, { two_sided: true }), 'summary', 'score_class')).toBe('low');
  });

  it('take real prices where an index is bound: inflation alone is no alert', async () => {
    const inflated = prices(96, 7).map((price, at) => price * 1.02 ** at);
    const deflator = {
      columns: ['date', 'price_index'],
      rows: monthlyPrices(
        '2012-01',
        Array.from({ length: 96 }, (_, at) => 100 * 1.02 ** at),
      ),
    };
    const rows = monthlyPrices('2012-01', inflated);
    const real = await run(rows, {}, ['date', 'price'], { deflator });
    const plain = await run(monthlyPrices('2012-01', prices(96, 7)));
    for (const name of ['score', 'alps', 'durbin_watson'])
      expect(value(real, 'summary', name), name).toBeCloseTo(Number(value(plain, 'summary', name)), 6);
    expect(passages(template, real, 'caveat')).toContain('Prices are in the money of the last month with a price.');
    const nominal = await run(rows, { real: false }, ['date', 'price'], { deflator });
    expect(passages(template, nominal, 'caveat')).toContain('Prices are nominal.');
  });

  it('warn of a series with many gaps', async () => {
    const rows = monthlyPrices('2012-01', prices(96, 8)).filter((_, at) => at % 5 < 3);
    expect(said(await run(rows), 'many-months-missing')).toBe(
      'Only 58 of 96 months of – have a price; series with fewer than 70 % are usually not monitored.',
    );
  });

  it('compare markets, and do not mind the order of rows or the unit', async () => {
    const of = (market: string, given: readonly number[], factor = 1): Row[] =>
      monthlyPrices('2012-01', given).map(([date, price]) => [date, factor * price, market]);
    const rows = [...of('East', prices(96, 9)), ...of('West', prices(96, 10, 1.7, 2))];
    const one = await run(rows, { market: 'East' }, ['date', 'price', 'market']);
    const scaled = [...of('East', prices(96, 9), 655.957), ...of('West', prices(96, 10, 1.7, 2), 655.957)];
    const other = await run(scaled.toReversed(), { market: 'East' }, ['date', 'price', 'market']);
    for (const name of ['score', 'alps', 'durbin_watson'])
      expect(value(other, 'summary', name), name).toBeCloseTo(Number(value(one, 'summary', name)), 9);
    expect(column(one, 'comparison', 'name')).toEqual(['West', 'East']);
    expect(value(one, 'comparison', 'score_state')).toBe('high');
    expect(new Set(column(one, 'score_markets', 'name'))).toEqual(new Set(['East', 'West']));
    // Two years of both markets.
    expect(column(one, 'score_markets', 'period')).toHaveLength(48);
  });
});
