import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../analysis/engine/engine.ts';
import { openNativeEngine } from '../../../../analysis/node/native-engine.ts';
import type { RunOutcome } from '../../../../analysis/run/outcome.ts';
import template from '../../../../analysis/templates/production/yield-gap.ts';
import type { ParamValue } from '../../../../analysis/templates/template.ts';
import { codes, column, refusals, runOn, value } from '../../../support/template-run.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

type Row = readonly (number | string | null)[];

const run = (rows: readonly Row[], params: Readonly<Record<string, ParamValue>> = {}): Promise<RunOutcome> =>
  runOn(engine, template, { production: { columns: ['year', 'region', 'area', 'production'], rows } }, params);

/** Regions R0, R1 ... of 100 ha with these yields in 2020. */
const yields = (...given: readonly number[]): Row[] =>
  given.map((each, at) => [2020, `R${String(at)}`, 100, 100 * each]);

const eight = yields(1, 2, 3, 4, 5, 6, 7, 8);

interface Fixture {
  readonly name: string;
  readonly area: readonly (readonly number[])[];
  readonly amount: readonly (readonly number[])[];
  readonly p90: number;
  readonly best: number;
  readonly national: number;
  readonly gain: number;
  readonly gap_percent: readonly number[];
}

const fixtures = JSON.parse(
  readFileSync(new URL('../../../fixtures/methods/regional-yields.json', import.meta.url), 'utf8'),
) as { readonly cases: readonly Fixture[] };

describe('yield gap', () => {
  it.each(fixtures.cases)('$name: equals percentile, gaps and gains computed in Python', async (fixture) => {
    const rows = fixture.area.flatMap((areas, region) =>
      areas.map((area, at): Row => [2018 + at, `R${String(region)}`, area, fixture.amount[region]?.[at] ?? null]),
    );
    const outcome = await run(rows);
    for (const name of ['p90', 'best', 'national', 'gain'] as const)
      expect(Number(value(outcome, 'summary', name)) / fixture[name], name).toBeCloseTo(1, 12);
    const gaps = column(outcome, 'gaps', 'gap_percent')
      .map(Number)
      .toSorted((a, b) => a - b);
    gaps.forEach((gap, at) => {
      expect(gap).toBeCloseTo(fixture.gap_percent[at] ?? NaN, 9);
    });
  });

  it('keeps the negative gap of a region above the benchmark and gives it no gain', async () => {
    const outcome = await run(eight, { region: 'R7' });
    expect(Number(value(outcome, 'summary', 'gap'))).toBeCloseTo(-0.7, 12);
    expect(value(outcome, 'summary', 'chosen_gain')).toBe(0);
    expect(value(outcome, 'summary', 'above')).toBe(1);
  });

  it('says that there is no gap where all yields are equal', async () => {
    const outcome = await run(yields(2, 2, 2, 2, 2, 2, 2, 2));
    expect(value(outcome, 'summary', 'has_no_gain')).toBe(true);
    expect(value(outcome, 'summary', 'gain')).toBe(0);
    expect(column(outcome, 'gaps', 'gap')).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('does not depend on the order of rows, and gains grow with the area alone', async () => {
    const one = await run(eight);
    const turned = await run(
      eight
        .toReversed()
        .map(([year, region, area, amount]): Row => [
          year ?? null,
          region ?? null,
          10 * Number(area),
          10 * Number(amount),
        ]),
    );
    expect(value(turned, 'summary', 'p90')).toBe(value(one, 'summary', 'p90'));
    expect(Number(value(turned, 'summary', 'gain'))).toBeCloseTo(10 * Number(value(one, 'summary', 'gain')), 9);
    expect(Number(value(turned, 'summary', 'gain_percent'))).toBeCloseTo(
      Number(value(one, 'summary', 'gain_percent')),
      12,
    );
  });

  it('takes the best mean of three years in a row, never over a gap', async () => {
    const outcome = await run(
      [
        [2015, 'A', 10, 90],
        [2016, 'A', 10, 90],
        [2018, 'A', 10, 90],
        [2016, 'B', 10, 50],
        [2017, 'B', 10, 60],
        [2018, 'B', 10, 40],
      ],
      { benchmark: 'best' },
    );
    expect([value(outcome, 'summary', 'best'), value(outcome, 'summary', 'best_region')]).toEqual([5, 'B']);
    expect(value(outcome, 'summary', 'best_years')).toBe('2016–2018');
  });

  it('says that no best mean exists where no region reports three years in a row', async () => {
    const outcome = await run(eight, { benchmark: 'best' });
    expect(value(outcome, 'summary', 'has_no_benchmark')).toBe(true);
    expect(value(outcome, 'summary', 'gain')).toBeNull();
    expect(column(outcome, 'ranges', 'region')).toEqual([]);
  });

  it('asks for the entered yield and warns when it is below the best region', async () => {
    expect(refusals(await run(eight, { benchmark: 'entered' }))).toEqual(['no-entered-yield']);
    const outcome = await run(eight, { benchmark: 'entered', entered_yield: 6 });
    expect(value(outcome, 'summary', 'benchmark')).toBe(6);
    expect(value(outcome, 'summary', 'is_entered_low')).toBe(true);
    expect(Number(column(outcome, 'gaps', 'entered_gap')[0])).toBe(-2);
  });

  it('refuses fewer than eight regions with a yield in the chosen years, whatever the table holds', async () => {
    const outcome = await run([...eight.slice(0, 7), [2015, 'R7', 10, 10]], { average_years: 1 });
    expect(refusals(outcome)).toEqual(['too-few-regions']);
  });

  it('leaves out a region without area, with a notice, and never divides by it', async () => {
    const outcome = await run([...eight, [2020, 'Bare', 0, 0]]);
    expect(column(outcome, 'gaps', 'region')).not.toContain('Bare');
    expect(codes(outcome)).toContain('no-area');
  });

  it('refuses several products without a choice, repeated rows and a region that is the sum', async () => {
    const two = await runOn(
      engine,
      template,
      {
        production: {
          columns: ['year', 'region', 'product', 'area', 'production'],
          rows: [
            [2020, 'A', 'x', 1, 1],
            [2020, 'B', 'y', 1, 1],
          ],
        },
      },
      { product: null },
    );
    expect(refusals(two)).toEqual(['product-not-chosen']);
    expect(refusals(await run([...eight, [2020, 'R0', 50, 70]]))).toEqual(['duplicate-keys']);
    const twoYears = [2019, 2020].flatMap((year): Row[] =>
      [...eight, [year, 'Kingdom', 800, 3600]].map(([, ...rest]): Row => [year, ...rest]),
    );
    expect(refusals(await run(twoYears))).toEqual(['sum-among-members']);
  });

  it('tells which regions miss years and which rows are not area times yield', async () => {
    const outcome = await runOn(engine, template, {
      production: {
        columns: ['year', 'region', 'area', 'yield', 'production'],
        rows: [
          ...eight.map(([year, region, area, amount]): Row => [
            year ?? null,
            region ?? null,
            area ?? null,
            null,
            amount ?? null,
          ]),
          [2019, 'R0', 100, 2, 300],
        ],
      },
    });
    expect(codes(outcome)).toEqual(['identity-not-met', 'years-incomplete']);
  });
});
