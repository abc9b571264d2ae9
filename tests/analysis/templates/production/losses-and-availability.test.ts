import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../analysis/engine/engine.ts';
import { openNativeEngine } from '../../../../analysis/node/native-engine.ts';
import type { RunOutcome } from '../../../../analysis/run/outcome.ts';
import template from '../../../../analysis/templates/production/losses-and-availability.ts';
import type { ParamValue } from '../../../../analysis/templates/template.ts';
import { codes, column, numbers, refusals, runOn, value } from '../../../support/template-run.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

type Row = readonly (number | string | null)[];
type Params = Readonly<Record<string, ParamValue>>;

const run = (rows: readonly Row[], params: Params = {}): Promise<RunOutcome> =>
  runOn(engine, template, { losses: { columns: ['stage', 'rate'], rows } }, params);

const ranges = (rows: readonly Row[], params: Params = {}): Promise<RunOutcome> =>
  runOn(engine, template, { losses: { columns: ['stage', 'rate', 'low', 'high'], rows } }, params);

const priced = (unit: string, rows: readonly Row[], params: Params = { production: 100 }): Promise<RunOutcome> =>
  runOn(engine, template, { losses: { columns: ['stage', 'rate', 'price'], rows, units: { price: unit } } }, params);

describe('losses and availability', () => {
  it.each([3, 9, 27])(
    'keeps harvest = lost + left, stage by stage, for rates drawn at random (seed %i)',
    async (seed) => {
      const next = numbers(seed);
      const rates = Array.from({ length: 6 }, () => 2 + 58 * next());
      const outcome = await run(
        rates.map((rate, at): Row => [`Stage ${String(at)}`, rate]),
        { production: 1234 },
      );
      const left = rates.reduce((rest, rate) => rest * (1 - rate / 100), 1234);
      expect(Number(value(outcome, 'summary', 'net'))).toBeCloseTo(left, 9);
      const lost = column(outcome, 'cascade', 'lost').map(Number);
      expect(lost.reduce((sum, each) => sum + each, left)).toBeCloseTo(1234, 9);
      const bars = column(outcome, 'build_down', 'amount').map(Number);
      expect(bars.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBeCloseTo(bars.at(-1) ?? NaN, 9);
    },
  );

  it('gives the same total whatever the order of the stages, and other tonnes at each', async () => {
    const rows: Row[] = [
      ['Harvest', 10],
      ['Storage', 50],
    ];
    const one = await run(rows, { production: 100 });
    const turned = await run(rows, { production: 100, stages: ['Storage', 'Harvest'] });
    expect(column(one, 'cascade', 'lost').map((each) => Math.round(Number(each)))).toEqual([10, 45]);
    expect(column(turned, 'cascade', 'lost').map((each) => Math.round(Number(each)))).toEqual([50, 5]);
    expect(value(turned, 'summary', 'loss')).toBeCloseTo(Number(value(one, 'summary', 'loss')), 12);
  });

  it('keeps the range around the middle, and the lowest loss leaves the most', async () => {
    const outcome = await ranges([
      ['Harvest', 10, 5, 20],
      ['Storage', 8, 8, 8],
      ['Market', 3, null, null],
    ]);
    const [low, middle, high] = ['loss_low', 'loss', 'loss_high'].map((name) =>
      Number(value(outcome, 'summary', name)),
    );
    expect(low).toBeCloseTo(100 * (1 - 0.95 * 0.92 * 0.97), 9);
    expect(middle).toBeCloseTo(100 * (1 - 0.9 * 0.92 * 0.97), 9);
    expect(high).toBeCloseTo(100 * (1 - 0.8 * 0.92 * 0.97), 9);
    expect(Number(value(outcome, 'summary', 'net_high'))).toBeCloseTo(100 - (low ?? NaN), 9);
  });

  it('stays within its bounds at the ends: nothing lost, everything lost', async () => {
    const none = await run([['Harvest', 0]], { production: 10 });
    expect(value(none, 'summary', 'loss')).toBe(0);
    const all = await run(
      [
        ['Harvest', 100],
        ['Storage', 5],
      ],
      { production: 10, population: 4 },
    );
    expect([value(all, 'summary', 'net'), value(all, 'summary', 'per_person')]).toEqual([0, 0]);
  });

  it('speaks of a hundred tonnes, and of no person and no value, where no production is given', async () => {
    const outcome = await priced('USD/t', [['Harvest', 10, 200]], { population: 10 });
    expect(value(outcome, 'summary', 'has_rates_only')).toBe(true);
    expect(value(outcome, 'summary', 'net')).toBeCloseTo(90, 12);
    expect([value(outcome, 'summary', 'per_person'), value(outcome, 'summary', 'value')]).toEqual([null, null]);
  });

  it('values losses at prices for a kilogram and for a tonne alike', async () => {
    const perTonne = await priced('USD/t', [['Harvest', 10, 200]]);
    const perKilogram = await priced('USD/kg', [['Harvest', 10, 0.2]]);
    expect(value(perTonne, 'summary', 'value')).toBe(2000);
    expect(Number(value(perKilogram, 'summary', 'value'))).toBeCloseTo(2000, 9);
    expect(value(perKilogram, 'summary', 'money')).toBe('USD');
  });

  it('gives no value where a price is missing or is not for a weight', async () => {
    const missing = await priced('USD/t', [
      ['Harvest', 10, 200],
      ['Storage', 5, null],
    ]);
    expect(value(missing, 'summary', 'value')).toBeNull();
    expect(codes(missing)).toContain('price-missing');
    const area = await priced('USD/ha', [['Harvest', 10, 200]]);
    expect(value(area, 'summary', 'value')).toBeNull();
    expect(codes(area)).toContain('price-unit');
  });

  it('follows products and years, with the population of each year', async () => {
    const outcome = await runOn(
      engine,
      template,
      {
        losses: {
          columns: ['product', 'stage', 'rate'],
          rows: [
            ['maize', 'Harvest', 10],
            ['maize', 'Storage', 10],
            ['beans', 'Harvest', 5],
          ],
        },
        supply: {
          columns: ['year', 'product', 'production', 'population'],
          rows: [
            [2019, 'maize', 100, 1000],
            [2020, 'maize', 200, 1000],
            [2020, 'beans', 40, null],
          ],
        },
      },
      { product: 'maize' },
    );
    expect(column(outcome, 'availability', 'product')).toEqual(['beans', 'maize', 'maize']);
    expect(column(outcome, 'by_year', 'per_person').map((each) => Math.round(Number(each)))).toEqual([81, 162]);
    expect(value(outcome, 'summary', 'year')).toBe(2020);
    expect(codes(outcome)).toContain('population-missing');
  });

  it('refuses rates that look like fractions until it is told what they are', async () => {
    const rows: Row[] = [
      ['Harvest', 0.1],
      ['Storage', 0.05],
    ];
    expect(refusals(await run(rows))).toEqual(['rates-look-like-fractions']);
    const outcome = await run(rows, { rates_in: 'fraction' });
    expect(value(outcome, 'summary', 'loss')).toBeCloseTo(14.5, 12);
    expect(refusals(await run([['Harvest', 10]], { rates_in: 'fraction' }))).toEqual(['fractions-above-one']);
  });

  it('refuses a missing rate, a rate outside 0 to 100 %, a turned range and a repeated stage', async () => {
    expect(
      refusals(
        await run([
          ['Harvest', null],
          ['Storage', 5],
        ]),
      ),
    ).toEqual(['rate-missing']);
    expect(refusals(await run([['Harvest', 120]]))).toEqual(['rate-outside']);
    expect(refusals(await ranges([['Harvest', 5, 9, 4]]))).toEqual(['range-turned']);
    expect(
      refusals(
        await run([
          ['Harvest', 5],
          ['Harvest', 6],
        ]),
      ),
    ).toEqual(['duplicate-keys']);
  });

  it('refuses years of rates and of production that do not meet', async () => {
    const outcome = await runOn(engine, template, {
      losses: { columns: ['year', 'stage', 'rate'], rows: [[2019, 'Harvest', 5]] },
      supply: { columns: ['year', 'production'], rows: [[2020, 100]] },
    });
    expect(refusals(outcome)).toEqual(['no-common-year']);
  });

  it('leaves out a row of all stages together', async () => {
    const outcome = await run([
      ['Harvest', 10],
      ['Total', 10],
    ]);
    expect(value(outcome, 'summary', 'loss')).toBeCloseTo(10, 12);
    expect(outcome.data[0]?.dropped.map(({ code }) => code)).toEqual(['total-stage']);
  });
});
