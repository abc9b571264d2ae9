import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../analysis/engine/engine.ts';
import { openNativeEngine } from '../../../../analysis/node/native-engine.ts';
import losses from '../../../../analysis/templates/production/losses-and-availability.ts';
import concentration from '../../../../analysis/templates/production/regional-concentration.ts';
import trend from '../../../../analysis/templates/production/trend-and-checks.ts';
import gap from '../../../../analysis/templates/production/yield-gap.ts';
import type { ExampleTable, ParamValue, Template } from '../../../../analysis/templates/template.ts';
import { refusals, runOn, said, value } from '../../../support/template-run.ts';

// What a person reads when the data cannot bear the analysis, or bear it with care.
let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

type Row = readonly (number | string | null)[];
type Guard = readonly [
  template: Template,
  code: string,
  message: string,
  tables: Readonly<Record<string, ExampleTable>>,
  params?: Readonly<Record<string, ParamValue>>,
];

const produced = (columns: readonly string[], rows: readonly Row[]) => ({ production: { columns, rows } });

const ofRegions = (count: number, year = 2020): Row[] =>
  Array.from({ length: count }, (_each, at): Row => [year, `R${String(at)}`, 10 + at, 20 + at * at]);

const whole = ['year', 'region', 'area', 'production'];

const fiveYears = [10, 12, 11, 14, 13].map((amount, at): Row => [2010 + at, amount]);

const guards: readonly Guard[] = [
  [
    trend,
    'population-repeated',
    'The population of 2010 stands there with different figures.',
    {
      ...produced(['year', 'production'], fiveYears),
      population: {
        columns: ['year', 'population'],
        rows: [
          [2010, 100],
          [2010, 200],
        ],
      },
    },
  ],
  [
    trend,
    'estimated-values',
    'One figure is marked by its publisher as estimated or imputed (first mark: E).',
    produced(['year', 'production', 'flag'], [...fiveYears.map((row): Row => [...row, null]), [2015, 15, 'E']]),
  ],
  [
    trend,
    'product-not-chosen',
    'The table holds 2 products; a trend over different crops means nothing.',
    produced(
      ['year', 'product', 'production'],
      [
        [2010, 'a', 1],
        [2011, 'b', 1],
      ],
    ),
    { product: null },
  ],
  [
    concentration,
    'product-not-chosen',
    'The table holds 2 products; the regions are compared for one.',
    produced(
      ['year', 'region', 'product', 'production'],
      [
        [2010, 'A', 'a', 1],
        [2010, 'B', 'b', 1],
      ],
    ),
    { product: null },
  ],
  [
    concentration,
    'nothing-measured',
    'No row gives the amount to compare (value).',
    produced(whole, ofRegions(5)),
    { measure: 'value' },
  ],
  [
    concentration,
    'too-few-regions',
    'In 2020 only 4 regions report; five are needed.',
    produced(whole, [...ofRegions(5, 2019), ...ofRegions(4, 2020)]),
  ],
  [
    concentration,
    'total-is-zero',
    'The regions report no amount, or only zeros, in 2020: a share of nothing is not a number.',
    produced(
      whole,
      ofRegions(5).map(([year, region]): Row => [year ?? null, region ?? null, 0, 0]),
    ),
  ],
  [
    concentration,
    'other-regions-each-year',
    'Not the same regions report in every year: 5 in 2020, 6 in 2019. The measures of different years are of different sets of regions.',
    produced(whole, [...ofRegions(6, 2019), ...ofRegions(5, 2020)]),
  ],
  [
    gap,
    'no-entered-yield',
    'The comparison with an entered yield needs that yield: nothing is assumed.',
    produced(whole, ofRegions(8)),
    { benchmark: 'entered' },
  ],
  [
    gap,
    'repeated-rows-added',
    'One combination of year and region occurs more than once and was added up, first R0 in 2020.',
    produced(whole, [...ofRegions(8), [2020, 'R0', 5, 5]]),
    { add_repeated: true },
  ],
  [
    gap,
    'too-few-regions',
    'Only 7 regions have a yield of this product in these years; eight are needed.',
    produced(whole, [...ofRegions(7), [2010, 'R7', 5, 5]]),
  ],
  [
    losses,
    'product-not-chosen',
    'The table holds loss rates of 2 products; each has its own.',
    {
      losses: {
        columns: ['product', 'stage', 'rate'],
        rows: [
          ['a', 'Harvest', 5],
          ['b', 'Harvest', 6],
        ],
      },
    },
    { product: null },
  ],
  [
    losses,
    'duplicate-years',
    'One row repeats a combination that an earlier row has, first 2020. Such rows may be parts that add up, such as seasons, or the same figure twice, which does not.',
    {
      losses: { columns: ['stage', 'rate'], rows: [['Harvest', 5]] },
      supply: {
        columns: ['year', 'production'],
        rows: [
          [2020, 10],
          [2020, 20],
        ],
      },
    },
  ],
  [
    losses,
    'year-without-rates',
    'No loss rates are given for 2021.',
    { losses: { columns: ['year', 'stage', 'rate'], rows: [[2020, 'Harvest', 5]] } },
    { year: 2021 },
  ],
  [
    losses,
    'no-stage-chosen',
    'No stage is chosen: there is nothing to compute.',
    { losses: { columns: ['stage', 'rate'], rows: [['Harvest', 5]] } },
    { stages: [] },
  ],
  [
    losses,
    'negative-price',
    'One price is negative.',
    { losses: { columns: ['stage', 'rate', 'price'], rows: [['Harvest', 5, -1]] } },
  ],
  [
    losses,
    'no-people',
    'One population is zero or negative.',
    {
      losses: { columns: ['stage', 'rate'], rows: [['Harvest', 5]] },
      supply: { columns: ['year', 'production', 'population'], rows: [[2020, 10, 0]] },
    },
  ],
];

describe('guards of the production templates', () => {
  it.each(guards.map((guard) => [`${guard[0].id}: ${guard[1]}`, guard] as const))(
    '%s',
    async (_name, [template, code, message, tables, params]) => {
      expect(said(await runOn(engine, template, tables, params), code)).toBe(message);
    },
  );

  it.each([
    [trend, produced(whole, ofRegions(3)), 'Five years are needed for a trend and its test; there are 1.'],
    [
      concentration,
      produced(whole, ofRegions(4)),
      'Five regions are needed: with 4 a measure of concentration says nothing.',
    ],
    [
      gap,
      produced(whole, ofRegions(7)),
      'Eight regions are needed: a 90th percentile of 7 is hardly more than the best of them.',
    ],
  ])('%# refuses less than its smallest data set', async (template, tables, message) => {
    const outcome = await runOn(engine, template, tables, {}, {}, false);
    expect(refusals(outcome)).toEqual(['below-minimum']);
    expect(said(outcome, 'below-minimum')).toBe(message);
  });

  it('goes on with all losses below 1 % when a person says that they are percent', async () => {
    const tables = { losses: { columns: ['stage', 'rate'], rows: [['Harvest', 0.5]] } };
    const outcome = await runOn(
      engine,
      losses,
      tables,
      {},
      {
        'rates-look-like-fractions': { choice: 'override', reason: 'Sealed silos, measured.' },
      },
    );
    expect(value(outcome, 'summary', 'loss')).toBeCloseTo(0.5, 12);
  });

  it('leaves out the region that is the sum of the others when a person chooses so', async () => {
    const regions = ['A', 'B', 'C', 'D', 'E'].map((region, at): Row => [2020, region, 1, at + 1]);
    const tables = produced(whole, [...regions, [2020, 'Kingdom', 5, 15]]);
    const outcome = await runOn(engine, concentration, tables, {}, { 'sum-among-members': { choice: 'fix' } });
    expect(value(outcome, 'summary', 'total')).toBe(15);
  });
});
