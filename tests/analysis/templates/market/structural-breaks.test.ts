import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../analysis/engine/engine.ts';
import { randomFrom } from '../../../../analysis/methods/random.ts';
import { openNativeEngine } from '../../../../analysis/node/native-engine.ts';
import template from '../../../../analysis/templates/market/structural-breaks.ts';
import { monthlyPrices } from '../../../../analysis/templates/shared/price-example.ts';
import { indicator, passages } from '../../../support/document-words.ts';
import { column, refusals, runOn, said, value } from '../../../support/template-run.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

type Row = readonly (number | string | null)[];

/** Noise of one around 100, and a step up after so many months. */
function stepped(n: number, after: number, step: number, seed = 1): number[] {
  const random = randomFrom(seed);
  return Array.from({ length: n }, (_, at) => 100 + random.normal() + (at < after ? 0 : step));
}

function run(rows: readonly Row[], params = {}, columns = ['date', 'price']) {
  return runOn(engine, template, { prices: { columns, rows, units: { price: 'XAF/kg' } } }, params);
}

describe('structural breaks', () => {
  it('refuse a series that is too short among others', async () => {
    const rows = [
      ...monthlyPrices('2018-01', stepped(30, 15, 9)).map(([date, price]): Row => [date, price, 'Long']),
      ...monthlyPrices('2018-01', stepped(20, 10, 9)).map(([date, price]): Row => [date, price, 'Short']),
    ];
    const outcome = await run(rows, { market: 'Short' }, ['date', 'price', 'market']);
    expect(refusals(outcome)).toEqual(['too-few-periods']);
    expect(said(outcome, 'too-few-periods')).toBe('The series Short has 20 periods with a price; 24 are needed.');
    const long = await run(rows, { market: 'Long' }, ['date', 'price', 'market']);
    expect(column(long, 'comparison', 'state')).toEqual(['full', 'short']);
    expect(column(long, 'comparison', 'sup_f')[1]).toBeNull();
  });

  it('find a step with its date, its interval and its size', async () => {
    const outcome = await run(monthlyPrices('2018-01', stepped(60, 35, 10)));
    expect(passages(template, outcome, 'headline')).toBe(
      'The price broke with its past once in 2018–2022: new regimes begin in 2020-12.',
    );
    expect(column(outcome, 'focus_breaks', 'last_period')).toEqual(['2020-11']);
    expect(column(outcome, 'focus_breaks', 'low_period')).toEqual(['2020-10']);
    expect(column(outcome, 'focus_breaks', 'high_period')).toEqual(['2020-12']);
    expect(Number(value(outcome, 'summary', 'change'))).toBeCloseTo(10, 0);
    expect(passages(template, outcome, 'caveat')).toContain('Monthly price levels usually wander like a random walk');
  });

  it('find none in noise around one level', async () => {
    const outcome = await run(monthlyPrices('2018-01', stepped(60, 60, 0, 4)));
    expect(passages(template, outcome, 'headline')).toBe(
      'No break was found in the price in 2018–2022: one regime describes it best.',
    );
    expect(indicator(template, outcome, 'breaks')).toEqual({
      value: 0,
      reading: 'of 0 to 5 tried; regimes of 9 or more',
    });
  });

  it('say that a constant price has nothing to break', async () => {
    const outcome = await run(monthlyPrices('2018-01', new Array<number>(30).fill(5)), { policy_year: 2019 });
    expect(passages(template, outcome, 'headline')).toBe(
      'The price does not move in 2018–2020: there is nothing to break.',
    );
    expect(indicator(template, outcome, 'sup-f')).toEqual({ value: null, reading: 'nothing moves' });
    expect(indicator(template, outcome, 'bic').value).toBeNull();
    expect(indicator(template, outcome, 'chow-f').reading).toBe(
      'from 2019-01 on, 12 observations before: nothing moves',
    );
  });

  it('say that regimes fit exactly instead of giving an F without bound', async () => {
    const outcome = await run(
      monthlyPrices(
        '2018-01',
        Array.from({ length: 30 }, (_, at) => (at < 14 ? 5 : 7)),
      ),
    );
    expect(passages(template, outcome, 'headline')).toBe(
      'The price consists of two regimes that fit exactly: new regimes begin in 2019-03.',
    );
    expect(indicator(template, outcome, 'sup-f')).toEqual({
      value: null,
      reading: 'the regimes fit exactly: F has no bound',
    });
    expect(column(outcome, 'focus_breaks', 'interval_reason')).toEqual(['exact_regimes']);
  });

  it('test a known date, and say when it leaves too few on a side', async () => {
    const rows = monthlyPrices('2018-01', stepped(40, 20, 10));
    const known = await run(rows, { policy_year: 2019, policy_month: 9 });
    expect(indicator(template, known, 'chow-f').reading).toMatch(
      /^from 2019-09 on, 20 observations before: 1 and 38 df/,
    );
    const outside = await run(rows, { policy_year: 2030 });
    expect(indicator(template, outside, 'chow-f').value).toBeNull();
    expect(passages(template, outside, 'caveat')).toContain('The date given, 2030-01, leaves too few observations');
    expect(indicator(template, await run(rows), 'chow-f')).toEqual({ value: null, reading: 'no date was given' });
  });

  it('measure a change from month to month only between neighbours', async () => {
    const rows = monthlyPrices('2018-01', stepped(40, 40, 0)).filter(([date]) => date !== '2019-05-01');
    const outcome = await run(rows, { measure: 'growth' });
    // 39 prices; the first has no change, and neither has the one behind the gap.
    expect(value(outcome, 'summary', 'n')).toBe(37);
  });

  it('give no p and no interval for lines', async () => {
    const outcome = await run(monthlyPrices('2018-01', stepped(48, 24, 10)), { model: 'trend' });
    expect(passages(template, outcome, 'caveat')).toContain('known for a constant level and a trimming of 0.15 alone');
    expect(indicator(template, outcome, 'sup-f').reading).toContain('p not available for these settings');
    expect(column(outcome, 'focus_breaks', 'interval_reason')).toEqual(['trend_model']);
  });

  it('warn of memory, and of no room for a break', async () => {
    const random = randomFrom(8);
    let level = 100;
    const wandering = Array.from({ length: 40 }, () => (level += random.normal()));
    const outcome = await run(monthlyPrices('2018-01', wandering), { min_segment: 30 });
    expect(passages(template, outcome, 'caveat')).toContain(
      'With regimes of 30 or more there is no room for a break in 40 observations.',
    );
    expect(passages(template, outcome, 'caveat')).toMatch(/depends on the period before \(correlation \+0\.\d\d\)/);
  });

  it('take annual prices, and name their breaks by years', async () => {
    const rows = stepped(40, 25, 20).map((price, at): Row => [1980 + at, price]);
    const outcome = await run(rows, {}, ['year', 'price']);
    expect(column(outcome, 'focus_breaks', 'next_period')).toEqual(['2005']);
  });

  it('do not mind the order of rows or the unit', async () => {
    const rows = monthlyPrices('2018-01', stepped(60, 35, 3));
    const one = await run(rows);
    const other = await run(rows.toReversed().map(([date, price]): Row => [date, 655.957 * price]));
    expect(column(other, 'focus_breaks', 'next_period')).toEqual(column(one, 'focus_breaks', 'next_period'));
    expect(value(other, 'summary', 'sup_f')).toBeCloseTo(Number(value(one, 'summary', 'sup_f')), 6);
  });
});
