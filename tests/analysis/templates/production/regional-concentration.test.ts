import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import type { Engine } from '../../../../analysis/engine/engine.ts';
import { openNativeEngine } from '../../../../analysis/node/native-engine.ts';
import type { RunOutcome } from '../../../../analysis/run/outcome.ts';
import template from '../../../../analysis/templates/production/regional-concentration.ts';
import { codes, column, numbers, refusals, runOn, value } from '../../../support/template-run.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

type Row = readonly (number | string | null)[];

const grown = (rows: readonly Row[]) => ({
  production: { columns: ['year', 'region', 'product', 'production'], rows },
});

/** One year of one product, with a second product of one tonne everywhere. */
const oneYear = (amounts: readonly (number | null)[]): Row[] =>
  amounts.flatMap((amount, at): Row[] => [
    [2020, `R${String(at)}`, 'crop', amount],
    [2020, `R${String(at)}`, 'other', 1],
  ]);

const ofCrop = (rows: readonly Row[]): Promise<RunOutcome> => runOn(engine, template, grown(rows), { product: 'crop' });

interface Fixture {
  readonly name: string;
  readonly amounts: readonly number[];
  readonly sizes: readonly number[];
  readonly gini_growing: number;
  readonly gini_all: number;
  readonly gini_locational: number;
  readonly hoover: number;
  readonly hhi: number;
}

const fixtures = JSON.parse(
  readFileSync(new URL('../../../fixtures/methods/regional-concentration.json', import.meta.url), 'utf8'),
) as { readonly cases: readonly Fixture[] };

describe('regional concentration', () => {
  it.each(fixtures.cases)('$name: equals the indices computed in Python', async (fixture) => {
    const rows = fixture.amounts.flatMap((amount, at): Row[] => [
      [2020, `R${String(at)}`, 'crop', amount],
      [2020, `R${String(at)}`, 'other', (fixture.sizes[at] ?? 0) - amount],
    ]);
    const outcome = await ofCrop(rows);
    for (const name of ['gini_growing', 'gini_all', 'gini_locational', 'hoover', 'hhi'] as const)
      expect(Number(value(outcome, 'summary', name)), name).toBeCloseTo(fixture[name], 12);
  });

  it('does not depend on the unit or on the order of the rows', async () => {
    const next = numbers(5);
    const rows: Row[] = ['A', 'B', 'C', 'D', 'E', 'F'].flatMap((region) =>
      ['crop', 'other'].map((product): Row => [2020, region, product, 1 + 99 * next()]),
    );
    const turned = rows
      .toReversed()
      .map(([year, region, product, amount]): Row => [
        year ?? null,
        region ?? null,
        product ?? null,
        1000 * Number(amount),
      ]);
    const [one, other] = [await ofCrop(rows), await ofCrop(turned)];
    for (const name of ['gini_growing', 'gini_all', 'gini_locational', 'hoover', 'hhi', 'cr4', 'lq'])
      expect(value(other, 'summary', name), name).toBeCloseTo(Number(value(one, 'summary', name)), 12);
  });

  it('keeps every measure within its bounds', async () => {
    const next = numbers(11);
    const rows: Row[] = Array.from({ length: 12 }, (_each, at) => `R${String(at)}`).flatMap((region) =>
      ['crop', 'second', 'third'].flatMap((product): Row[] =>
        next() < 0.3 ? [] : [[2020, region, product, Math.floor(40 * next() * next())]],
      ),
    );
    const outcome = await ofCrop([...rows, [2020, 'R13', 'crop', 5]]);
    const n = Number(value(outcome, 'summary', 'n_growing'));
    expect(Number(value(outcome, 'summary', 'hhi'))).toBeGreaterThanOrEqual(1 / n - 1e-12);
    for (const name of ['hhi', 'hhi_normalised', 'gini_growing', 'gini_all', 'gini_locational', 'hoover']) {
      expect(Number(value(outcome, 'summary', name)), name).toBeGreaterThanOrEqual(0);
      expect(Number(value(outcome, 'summary', name)), name).toBeLessThanOrEqual(1);
    }
    const parts = column(outcome, 'regions', 'q').map(Number);
    expect(parts.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
    // Location quotients weighted by the size of the regions average to one.
    const base = column(outcome, 'regions', 'b').map(Number);
    const lq = column(outcome, 'regions', 'lq').map(Number);
    expect(base.reduce((sum, each, at) => sum + each * (lq[at] ?? 0), 0)).toBeCloseTo(1, 12);
  });

  it('is zero when all regions are equal and 1 − 1/n when one region has all', async () => {
    const equal = await ofCrop(oneYear([7, 7, 7, 7, 7]));
    expect(
      ['gini_growing', 'gini_all', 'hoover', 'gini_locational'].map((name) => value(equal, 'summary', name)),
    ).toEqual([0, 0, 0, 0]);
    const one = await ofCrop(oneYear([7, 0, 0, 0, 0]));
    expect(value(one, 'summary', 'gini_all')).toBeCloseTo(0.8, 12);
    expect(value(one, 'summary', 'gini_growing')).toBe(0);
    expect(value(one, 'summary', 'hhi_normalised')).toBeNull();
  });

  it('takes a region without a row as zero only where it reports something else, and a missing amount never', async () => {
    const outcome = await ofCrop([
      ...oneYear([10, 20, 30, 40, null]),
      [2020, 'Elsewhere', 'other', 5],
      [2019, 'Silent', 'crop', 5],
    ]);
    expect(column(outcome, 'regions', 'region')).not.toContain('Silent');
    expect(value(outcome, 'summary', 'n_all')).toBe(5);
    expect(value(outcome, 'summary', 'n_growing')).toBe(4);
    expect([value(outcome, 'summary', 'missing'), value(outcome, 'summary', 'absent')]).toEqual([1, 1]);
    expect(codes(outcome)).toContain('amounts-missing');
    expect(column(outcome, 'regions', 'class')).toContain('missing');
  });

  it('gives no location quotient where the table holds one product', async () => {
    const rows = [1, 2, 3, 4, 5].map((amount): Row => [2020, `R${String(amount)}`, 'crop', amount]);
    const outcome = await ofCrop(rows);
    for (const name of ['lq', 'gini_locational', 'hoover']) expect(value(outcome, 'summary', name), name).toBeNull();
    expect(value(outcome, 'summary', 'has_one_product')).toBe(true);
    expect(value(outcome, 'summary', 'gini_all')).toBeCloseTo(4 / 15, 12);
  });

  it('does not call a region below 1 % of the total specialised', async () => {
    const outcome = await ofCrop([
      [2020, 'Small', 'crop', 1],
      [2020, 'Large', 'crop', 999],
      [2020, 'Large', 'other', 999],
    ]);
    expect(column(outcome, 'regions', 'class')).toEqual(['below', 'small']);
    expect(Number(column(outcome, 'regions', 'lq')[1])).toBeGreaterThan(1.9);
  });

  it('measures by area where only area is bound, and says in which unit', async () => {
    const outcome = await runOn(engine, template, {
      production: {
        columns: ['year', 'region', 'area'],
        rows: [1, 2, 3, 4, 5].map((area): Row => [2020, `R${String(area)}`, area]),
      },
    });
    expect([value(outcome, 'summary', 'measure'), value(outcome, 'summary', 'unit')]).toEqual(['area', 'ha']);
  });

  it('thins a Lorenz curve of many regions and keeps its ends', async () => {
    const rows = Array.from({ length: 1000 }, (_each, at): Row => [2020, `R${String(at)}`, 'crop', at + 1]);
    const outcome = await ofCrop(rows);
    const y = column(outcome, 'lorenz', 'y').map(Number);
    expect(y.length).toBeLessThan(450);
    expect(y.filter((each) => each === 0)).toHaveLength(2);
    expect(y.at(-1)).toBeCloseTo(100, 9);
  });

  it('refuses a region that is the sum of the others, repeated cells and a total of zero', async () => {
    const regions: Row[] = ['A', 'B', 'C', 'D', 'E'].map((region, at): Row => [2020, region, 'crop', at + 1]);
    expect(refusals(await ofCrop([...regions, [2020, 'Kingdom', 'crop', 15]]))).toEqual(['sum-among-members']);
    expect(refusals(await ofCrop([...regions, [2020, 'A', 'crop', 3]]))).toEqual(['duplicate-keys']);
    expect(refusals(await ofCrop(oneYear([0, 0, 0, 0, 0])))).toEqual(['total-is-zero']);
  });

  it('adds up repeated cells when told so', async () => {
    const regions: Row[] = ['A', 'B', 'C', 'D', 'E'].map((region, at): Row => [2020, region, 'crop', at + 1]);
    const outcome = await runOn(engine, template, grown([...regions, [2020, 'A', 'crop', 3]]), { add_repeated: true });
    expect(value(outcome, 'summary', 'total')).toBe(18);
    expect(codes(outcome)).toContain('repeated-rows-added');
  });

  it('leaves out rows of all products and of all regions', async () => {
    const outcome = await ofCrop([
      ...oneYear([1, 2, 3, 4, 5]),
      [2020, 'R0', 'Total crops', 2],
      [2020, 'Total', 'crop', 15],
    ]);
    expect(outcome.data[0]?.dropped.map(({ code, count }) => [code, count])).toEqual([
      ['total-row', 1],
      ['total-product', 1],
    ]);
    expect(value(outcome, 'summary', 'total')).toBe(15);
  });
});
