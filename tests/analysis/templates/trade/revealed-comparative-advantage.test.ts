import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../analysis/engine/engine.ts';
import { openNativeEngine } from '../../../../analysis/node/native-engine.ts';
import template from '../../../../analysis/templates/trade/revealed-comparative-advantage.ts';
import { codes, column, numbers, refusals, runOn, value } from '../../../support/template-run.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

type Row = readonly (number | string | null)[];

const traded = (rows: readonly Row[], ...more: readonly string[]) => ({
  trade: { columns: ['year', 'reporter', 'product_code', 'value', ...more], units: { value: 'USD' }, rows },
});

const two: readonly Row[] = [
  [2020, 'U', 'p', 30],
  [2020, 'U', 'q', 70],
  [2020, 'V', 'p', 20],
  [2020, 'V', 'q', 180],
];

const focus = { reporter: 'U', product: 'p' };

describe('revealed comparative advantage', () => {
  it.each([5, 23])('normalised RCA and Lafay sum to zero for trade drawn at random (seed %i)', async (seed) => {
    const next = numbers(seed);
    const rows = ['A', 'B', 'C', 'D', 'E'].flatMap((country) =>
      ['p', 'q', 'r', 's'].flatMap((product): Row[] => [
        [2020, country, product, 1e9 * next(), 'Export'],
        [2020, country, product, 1e9 * next(), 'Import'],
      ]),
    );
    const outcome = await runOn(engine, template, traded(rows, 'flow'), { reporter: 'C', product: 'q' });
    for (const sum of ['nrca_over_products', 'nrca_over_countries', 'lafay_over_products'])
      expect(Math.abs(Number(value(outcome, 'identities', sum)))).toBeLessThan(1e-9);
    expect(value(outcome, 'summary', 'has_broken_identity')).toBe(false);
  });

  it('pools values and never averages indices', async () => {
    const outcome = await runOn(
      engine,
      template,
      traded([
        [2019, 'U', 'p', 1],
        [2019, 'U', 'q', 99],
        [2019, 'V', 'p', 99],
        [2019, 'V', 'q', 1],
        [2020, 'U', 'p', 900],
        [2020, 'U', 'q', 100],
        [2020, 'V', 'p', 100],
        [2020, 'V', 'q', 900],
      ]),
      focus,
    );
    // 901 of 1100 against 1100 of 2200; the mean of 0.02 and 1.8 would be 0.91.
    expect(value(outcome, 'summary', 'rca')).toBeCloseTo(901 / 1100 / 0.5, 12);
  });

  it('never adds re-exports to exports', async () => {
    const rows = two.map((row): Row => [...row, 'Export']);
    const outcome = await runOn(
      engine,
      template,
      traded([...rows, [2020, 'U', 'p', 25, 'Re-Export'], [2020, 'U', 'p', 5, 'Transit']], 'flow'),
      focus,
    );
    expect(value(outcome, 'summary', 'rca')).toBeCloseTo(1.8, 12);
    expect(outcome.data[0]?.dropped.map(({ code, count }) => [code, count])).toEqual([
      ['re-export', 1],
      ['unknown-flow', 1],
    ]);
  });

  it('uses rows World as the world, and partners World only where no partner is listed', async () => {
    const world: Row[] = [
      [2020, 'U', 'p', 30],
      [2020, 'U', 'q', 70],
      [2020, 'World', 'p', 50],
      [2020, 'World', 'q', 250],
    ];
    const outcome = await runOn(engine, template, traded(world), focus);
    expect([value(outcome, 'summary', 'rca'), value(outcome, 'summary', 'source')]).toEqual([1.8, 'rows']);
    const partners = traded(
      [
        [2020, 'U', 'p', 30, 'World'],
        [2020, 'U', 'p', 21, 'V'],
        [2020, 'U', 'p', 9, 'Areas, nes'],
        [2020, 'U', 'q', 70, 'World'],
        [2020, 'V', 'p', 20, 'World'],
        [2020, 'V', 'q', 180, 'World'],
      ],
      'partner',
    );
    const split = await runOn(engine, template, partners, focus);
    expect(value(split, 'summary', 'rca')).toBeCloseTo(1.8, 12);
    expect(column(split, 'markets', 'partner')).toEqual(['V', 'Areas, nes']);
    expect(codes(split)).not.toContain('world-row-differs');
  });

  it('leaves groups of countries out', async () => {
    const outcome = await runOn(engine, template, traded([...two, [2020, 'EU-28', 'p', 500]]), focus);
    expect(value(outcome, 'summary', 'rca')).toBeCloseTo(1.8, 12);
  });

  it('refuses a ranking by RCA and offers the normalised one', async () => {
    const outcome = await runOn(engine, template, traded(two), { ...focus, rank_by: 'rca' });
    expect(refusals(outcome)).toEqual(['ranking-by-rca']);
    expect(outcome.notices[0]?.next?.en).toContain('normalised RCA');
  });

  it.each([
    ['country-is-world', traded([...two, [2020, 'World', 'p', 50]]), { reporter: 'World', product: 'p' }],
    ['product-is-total', traded([...two, [2020, 'U', 'TOTAL', 100]]), { reporter: 'U', product: 'TOTAL' }],
    [
      'product-levels-mixed',
      traded([
        [2020, 'U', '09', 9],
        [2020, 'U', '0901', 5],
      ]),
      { reporter: 'U', product: '09' },
    ],
    ['products-above-total', traded([...two, [2020, 'U', 'TOTAL', 90]]), focus],
    ['world-not-there', traded(two), { ...focus, world_from: 'table' }],
    [
      'nomenclature-changes',
      traded(
        [
          [2019, 'U', '090111', 5, 'HS2017'],
          [2020, 'U', '090111', 5, 'HS2022'],
          [2020, 'U', '090112', 5, 'HS2022'],
        ],
        'nomenclature',
      ),
      { reporter: 'U', product: '090111' },
    ],
  ] as const)('refuses: %s', async (code, given, params) => {
    const outcome = await runOn(engine, template, given, params);
    expect(refusals(outcome)).toEqual([code]);
  });

  it('keeps an unreported direction missing and a reported one zero', async () => {
    const outcome = await runOn(
      engine,
      template,
      traded([...two.map((row): Row => [...row, 'Export']), [2020, 'U', 'q', 10, 'Import']], 'flow'),
      focus,
    );
    expect(column(outcome, 'matrix', 'm')).toEqual([0, 10, null, null]);
    expect(value(outcome, 'summary', 'tbi')).toBe(1);
    expect(value(outcome, 'summary', 'rta')).toBeNull();
  });

  it('gives RCA 0 and RSCA −1 for a product that is not exported, and none without world exports', async () => {
    const outcome = await runOn(
      engine,
      template,
      traded([
        [2020, 'U', 'q', 70],
        [2020, 'U', 'r', 0],
        [2020, 'V', 'p', 20],
        [2020, 'V', 'q', 180],
      ]),
      focus,
    );
    expect(value(outcome, 'summary', 'rca')).toBe(0);
    expect(value(outcome, 'summary', 'rsca')).toBe(-1);
    expect(Number(value(outcome, 'summary', 'nrca_million'))).toBeLessThan(0);
    expect(column(outcome, 'country_products', 'rca').at(-1)).toBeNull();
  });

  it('leaves countries out that miss a pooled year, unless asked to keep them', async () => {
    const rows: Row[] = [...two, ...two.map(([, ...rest]): Row => [2019, ...rest]), [2020, 'Late', 'p', 1000]];
    const constant = await runOn(engine, template, traded(rows), focus);
    expect(column(constant, 'panel', 'reporter')).toEqual(['U', 'V']);
    expect(codes(constant)).toContain('coverage-changes');
    const all = await runOn(engine, template, traded(rows), { ...focus, constant_panel: false });
    expect(column(all, 'panel', 'reporter')).toEqual(['Late', 'U', 'V']);
  });
});
