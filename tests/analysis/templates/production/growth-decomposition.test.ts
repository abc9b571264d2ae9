import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../analysis/engine/engine.ts';
import { openNativeEngine } from '../../../../analysis/node/native-engine.ts';
import template from '../../../../analysis/templates/production/growth-decomposition.ts';
import { codes, column, numbers, refusals, runOn, value } from '../../../support/template-run.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

type Row = readonly (number | string | null)[];

const produced = (rows: readonly Row[]) => ({ production: { columns: ['year', 'area', 'production'], rows } });

const byRegion = (rows: readonly Row[]) => ({
  production: { columns: ['year', 'region', 'area', 'production'], rows },
});

const series = (amounts: readonly number[]) =>
  produced(amounts.map((amount, at) => [2010 + at, 100 + at * at, amount]));

describe('growth decomposition', () => {
  it.each([1, 7, 42])('adds up in every form for regions drawn at random (seed %i)', async (seed) => {
    const next = numbers(seed);
    const rows = [2010, 2011, 2012, 2013, 2014, 2015, 2016].flatMap((year) =>
      ['A', 'B', 'C', 'D'].map((region): Row => [year, region, 1 + 99 * next(), 500 * next() + 1]),
    );
    const outcome = await runOn(engine, template, byRegion(rows));
    expect(column(outcome, 'additivity', 'form')).toEqual(['midpoint', 'three-term', 'lmdi', 'regional']);
    expect(column(outcome, 'additivity', 'adds_up')).toEqual([true, true, true, true]);
    const change = Number(value(outcome, 'summary', 'change'));
    for (const total of column(outcome, 'additivity', 'total'))
      expect(Math.abs(Number(total) - change)).toBeLessThan(1e-9 * Math.abs(change));
  });

  it('averages three years at each end and takes the ratio of the means as the yield', async () => {
    const outcome = await runOn(engine, template, series([10, 20, 30, 0, 0, 40, 50, 60]));
    expect(value(outcome, 'summary', 'p0')).toBe(20);
    expect(value(outcome, 'summary', 'p1')).toBe(50);
    expect(value(outcome, 'summary', 'y0')).toBe(60 / (100 + 101 + 104));
    expect(value(outcome, 'summary', 'first_period')).toBe('2010–2012');
  });

  it('shows levels but no shares when production changed by less than 5 %', async () => {
    const outcome = await runOn(
      engine,
      template,
      produced([
        [2010, 10, 1000],
        [2011, 11, 1049],
      ]),
    );
    expect(column(outcome, 'effects', 'share').every((share) => share === null)).toBe(true);
    expect(value(outcome, 'summary', 'is_small')).toBe(true);
    const atTheFloor = await runOn(
      engine,
      template,
      produced([
        [2010, 10, 1000],
        [2011, 11, 1050],
      ]),
    );
    expect(value(atTheFloor, 'summary', 'is_share_shown')).toBe(true);
  });

  it('leaves out a year without two of the three, and never takes it for zero', async () => {
    const outcome = await runOn(
      engine,
      template,
      produced([
        [2010, 10, 100],
        [2011, 10, null],
        [2012, 10, 110],
        [2013, 10, 120],
      ]),
    );
    expect(column(outcome, 'annual', 'year')).toEqual([2010, 2012, 2013]);
    expect(outcome.data[0]?.dropped.map(({ code, rows }) => [code, rows])).toEqual([['two-of-three-missing', [3]]]);
    expect(codes(outcome)).toContain('missing-periods');
  });

  it('compares only regions that report in every year of both periods', async () => {
    const rows: Row[] = [2010, 2011, 2012, 2013].flatMap((year): Row[] => [
      [year, 'Always', 10, year - 1910],
      ...(year === 2010 ? [] : [[year, 'Later', 1000, 9000] as Row]),
    ]);
    const outcome = await runOn(engine, template, byRegion(rows));
    expect(column(outcome, 'panel', 'region')).toEqual(['Always']);
    expect(value(outcome, 'summary', 'left_out')).toBe(1);
    expect(codes(outcome)).toContain('incomplete-regions');
  });

  it('leaves out a row named total, and refuses a region that is the sum of the others', async () => {
    const regions = (sum: string): Row[] =>
      [2010, 2011, 2012].flatMap((year): Row[] => [
        [year, 'North', 10, 30],
        [year, 'South', 20, 50],
        [year, sum, 30, 80],
      ]);
    const named = await runOn(engine, template, byRegion(regions('Total')));
    expect(value(named, 'summary', 'p1')).toBe(80);
    const hidden = await runOn(engine, template, byRegion(regions('Kingdom')));
    expect(refusals(hidden)).toEqual(['sum-among-members']);
  });

  it('accepts a deviation of exactly 1 % from area times yield and lists a larger one', async () => {
    const stated = (amount: number) => ({
      production: {
        columns: ['year', 'area', 'yield', 'production'],
        rows: [
          [2010, 200, 3, amount],
          [2011, 200, 3, 600],
        ],
      },
    });
    expect(codes(await runOn(engine, template, stated(606)))).not.toContain('identity-not-met');
    expect(codes(await runOn(engine, template, stated(610)))).toContain('identity-not-met');
  });

  it('flags four flat steps of growth and four equal values, and nothing less', async () => {
    const smooth = [100, 103, 106.09, 109.2727, 112.5509, 115.9274];
    expect(codes(await runOn(engine, template, series(smooth)))).toContain('suspiciously-smooth');
    expect(codes(await runOn(engine, template, series(smooth.slice(0, 5))))).not.toContain('suspiciously-smooth');
    expect(codes(await runOn(engine, template, series([50, 50, 50, 50, 61])))).toContain('repeated-values');
    expect(codes(await runOn(engine, template, series([50, 50, 50, 61, 47])))).not.toContain('repeated-values');
  });

  it('asks for a look at a year that is more than five times the one before', async () => {
    expect(codes(await runOn(engine, template, series([10, 51, 52, 55, 61])))).toContain('check-start-year');
    expect(codes(await runOn(engine, template, series([10, 50, 52, 55, 61])))).not.toContain('check-start-year');
  });

  it('adds repeated rows of a year only when asked to', async () => {
    const seasons = produced([
      [2010, 10, 30],
      [2010, 5, 10],
      [2011, 15, 45],
    ]);
    expect(refusals(await runOn(engine, template, seasons))).toEqual(['duplicate-keys']);
    const added = await runOn(engine, template, seasons, { add_repeated: true });
    expect(value(added, 'summary', 'p0')).toBe(40);
    expect(codes(added)).toContain('repeated-rows-added');
  });

  it('shortens end periods that would overlap, and refuses years out of order', async () => {
    const short = await runOn(engine, template, series([10, 12, 15, 13]), { average_years: 3 });
    expect(value(short, 'span', 'end_years')).toBe(2);
    expect(codes(short)).toContain('ends-shortened');
    const reversed = await runOn(engine, template, series([10, 12, 15]), { first_year: 2012, last_year: 2010 });
    expect(refusals(reversed)).toEqual(['years-out-of-order']);
  });

  it('has no logarithmic form and no infinite yield when a period is zero', async () => {
    const outcome = await runOn(
      engine,
      template,
      produced([
        [2010, 0, 0],
        [2011, 10, 50],
      ]),
    );
    expect(column(outcome, 'effects', 'amount').slice(-2)).toEqual([null, null]);
    expect(value(outcome, 'summary', 'y0')).toBeNull();
  });
});
