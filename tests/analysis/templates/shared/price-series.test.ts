import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../analysis/engine/engine.ts';
import { openNativeEngine } from '../../../../analysis/node/native-engine.ts';
import { priceChecks } from '../../../../analysis/templates/shared/price-checks.ts';
import { priceNeed } from '../../../../analysis/templates/shared/price-need.ts';
import { priceParams, priceSteps } from '../../../../analysis/templates/shared/price-series.ts';
import type { ParamValue, Template } from '../../../../analysis/templates/template.ts';
import { column, refusals, runOn, said, value } from '../../../support/template-run.ts';

const template: Template = {
  id: 'market/series-of-a-test',
  version: 1,
  stage: 'market',
  title: { en: 'Series' },
  question: { en: 'Which series?' },
  needs: { prices: priceNeed([]) },
  params: priceParams,
  checks: priceChecks('quarter'),
  steps: priceSteps,
  facts: {},
  indicators: [],
  tables: [],
  charts: [],
  narrative: [],
  sources: {},
  limits: [],
  worked: [],
};

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

type Row = readonly (number | string | null)[];

function run(columns: string, rows: readonly Row[], params: Readonly<Record<string, ParamValue>> = {}, unit?: string) {
  const units = unit === undefined ? {} : { units: { price: unit } };
  return runOn(engine, template, { prices: { columns: columns.split(' '), rows, ...units } }, params);
}

const rice = (market: string, months: readonly string[]): Row[] =>
  months.map((month, at) => [`${month}-15`, 'Rice', market, 10 + at]);

describe('prices as series', () => {
  it('number series by their names, whatever the order of rows, and take the longest of the product', async () => {
    const rows = [...rice('West', ['2020-01', '2020-02']), ...rice('East', ['2020-01', '2020-02', '2020-04'])];
    for (const given of [rows, rows.toReversed()]) {
      const outcome = await run('date product market price', given, {}, 'XAF/kg');
      expect(column(outcome, 'series', 'name')).toEqual(['Rice · East', 'Rice · West']);
      expect(column(outcome, 'series', 'months')).toEqual([3, 2]);
      expect(value(outcome, 'focus', 'name')).toBe('Rice · East');
      expect(column(outcome, 'grid', 'price')).toEqual([10, 11, null, 12, 10, 11]);
      expect(column(outcome, 'grid', 't')).toEqual([0, 1, 2, 3, 0, 1]);
      expect(column(outcome, 'grid', 'month').slice(1, 4)).toEqual(['2020-02-01', '2020-03-01', '2020-04-01']);
      expect(said(outcome, 'months-missing')).toBe(
        'Of the 4 periods of Rice · East between its first and its last price, 1 has no price. They stay missing.',
      );
    }
  });

  it('are chosen by product, market, level and years, and refused when nothing is left', async () => {
    const rows = [...rice('West', ['2020-01', '2021-02']), ...rice('East', ['2020-01', '2020-02', '2020-03'])];
    const west = await run('date product market price', rows, { market: 'West', from_year: 2021 }, 'XAF/kg');
    expect(column(west, 'series', 'name')).toEqual(['Rice · West']);
    expect(value(west, 'focus', 'months')).toBe(1);
    const none = await run('date product market price', rows, { market: 'East', to_year: 2019 }, 'XAF/kg');
    expect(refusals(none)).toEqual(['no-series']);
    expect(said(none, 'no-series')).toBe(
      'No price stands for these together: product “Rice”, market “East”, level “–”, in the years chosen.',
    );
  });

  it('keep quarters as quarters and refuse years where months or quarters are needed', async () => {
    const rows: Row[] = ['2020-02', '2020-05', '2020-11', '2021-02'].map((month, at) => [`${month}-01`, 5 + at]);
    const quarters = await run('date price', rows, {}, 'XAF/kg');
    expect(value(quarters, 'focus', 'every')).toBe(3);
    expect(column(quarters, 'grid', 'price')).toEqual([5, 6, null, 7, 8]);
    const years = await run(
      'year price',
      [2019, 2020, 2021].map((year) => [year, 7]),
      {},
      'XAF/kg',
    );
    expect(refusals(years)).toEqual(['not-frequent-enough']);
    expect(said(years, 'not-frequent-enough')).toBe('The prices of – are annual; months or quarters are needed.');
  });

  it('average several prices of a month and say so', async () => {
    const rows: Row[] = [
      ['2020-01-05', 'Maize', 10],
      ['2020-01-20', 'Maize', 14],
      ['2020-02-05', 'Maize', 12],
    ];
    const outcome = await run('date product price', rows, {}, 'XAF/kg');
    expect(column(outcome, 'monthly', 'price')).toEqual([12, 12]);
    expect(said(outcome, 'several-prices-in-a-month')).toBe(
      'In 1 period a series has several prices, first Maize in 2020-01 (2). Their mean is used.',
    );
  });

  it('keep currencies and units apart where the unit of the price is not known', async () => {
    const rows: Row[] = [
      ['2020-01-05', 'Maize', 10, 'KES', 'kg'],
      ['2020-01-05', 'Maize', 900, 'KES', '90 kg'],
      ['2020-02-05', 'Maize', 11, 'KES', 'kg'],
    ];
    const apart = await run('date product price currency unit', rows);
    expect(column(apart, 'series', 'name')).toEqual(['Maize · KES · 90 kg', 'Maize · KES · kg']);
    expect(said(apart, 'several-units')).toBe(
      'Prices of one product and market are in different currencies or units, such as KES/90 kg and KES/kg. They are kept apart as series of their own; the one in focus is “Maize · KES · kg”.',
    );
    // With a unit of the whole column the prices are one series.
    const one = await run('date product price currency unit', rows, {}, 'KES/kg');
    expect(column(one, 'series', 'name')).toEqual(['Maize']);
  });

  it('leave out what is no price and name jumps and averages of markets', async () => {
    const rows: Row[] = [
      ['2020-01-05', 'Total', 10],
      ['2020-02-05', 'Total', 60],
      ['2020-01-05', 'Gamboma', 9],
      ['2020-02-05', 'Gamboma', 0],
      ['2020-03-05', 'Gamboma', null],
      [null, 'Gamboma', 8],
    ];
    const outcome = await run('date market price', rows, {}, 'XAF/kg');
    expect(outcome.data[0]?.dropped.map(({ code, rows: at }) => [code, at])).toEqual([
      ['no-period', [7]],
      ['no-price', [6]],
      ['price-not-positive', [5]],
    ]);
    expect(said(outcome, 'price-jumps')).toBe(
      'A price jumps by more than a factor of 5 in 1 place, first Total in 2020-02 (times 6).',
    );
    expect(said(outcome, 'market-is-an-average')).toBe(
      'The market “Total” is a total or an average of markets; it is shown beside them, not added to them.',
    );
  });

  it('set aside prices of a year without a month beside prices with one', async () => {
    const outcome = await run('date year price', [
      ['2020-01-05', null, 10],
      [null, 2019, 9],
    ]);
    expect(column(outcome, 'observed', 'price')).toEqual([10]);
    expect(said(outcome, 'rows-without-month')).toBe(
      '1 price has a year but no month, first in 2019, and is not used.',
    );
  });
});
