import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../../../analysis/document/compose.ts';
import type { Engine } from '../../../../analysis/engine/engine.ts';
import { openNativeEngine } from '../../../../analysis/node/native-engine.ts';
import type { RunOutcome } from '../../../../analysis/run/outcome.ts';
import template from '../../../../analysis/templates/production/forecast.ts';
import type { ParamValue } from '../../../../analysis/templates/template.ts';
import { codes, column, numbers, refusals, runOn, said, value } from '../../../support/template-run.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

type Params = Readonly<Record<string, ParamValue>>;

const byYear = (values: readonly (number | null)[], params: Params = {}, from = 1990): Promise<RunOutcome> =>
  runOn(
    engine,
    template,
    {
      series: {
        columns: ['year', 'value'],
        units: { value: 't' },
        rows: values.map((each, at) => [from + at, each]),
      },
    },
    params,
  );

const byMonth = (values: readonly number[], params: Params = {}): Promise<RunOutcome> =>
  runOn(
    engine,
    template,
    {
      series: {
        columns: ['date', 'value'],
        units: { value: 't' },
        rows: values.map((each, at) => [
          `${String(2010 + Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}-15`,
          each,
        ]),
      },
    },
    params,
  );

const fixture = JSON.parse(
  readFileSync(new URL('../../../fixtures/methods/forecast.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, { readonly y: readonly number[] }>>;
const nile = fixture['Nile']?.y ?? [];
const passengers = fixture['AirPassengers']?.y ?? [];

/** A line with noise of its own. */
function trend(n: number, step: number, noise: number, seed = 1): readonly number[] {
  const random = numbers(seed);
  return Array.from({ length: n }, (_, t) => 100 + step * t + noise * (random() - 0.5));
}

describe('the gate', () => {
  it('lets a model through that beats the naive method in the test', async () => {
    const outcome = await byYear(trend(40, 5, 8));
    expect(value(outcome, 'gate', 'verdict')).toBe('passed');
    expect(Number(value(outcome, 'gate', 'candidate_mae'))).toBeLessThan(
      Number(value(outcome, 'gate', 'benchmark_mae')),
    );
    expect(Number(value(outcome, 'gate', 'candidate_mase'))).toBeLessThan(1);
  });

  it('falls back on naive or drift where the chosen model does not, and says so', async () => {
    // A walk: nothing beats its last value for long.
    const random = numbers(11);
    let level = 500;
    const walk = Array.from({ length: 40 }, () => (level += 20 * (random() - 0.5)));
    const outcome = await byYear(walk, { model: 'mean' });
    expect(value(outcome, 'gate', 'verdict')).toBe('failed');
    expect(['naive', 'drift']).toContain(value(outcome, 'gate', 'model'));
    expect(headline(outcome)).toMatch(/^No model beat saying “as last time”/);
  });

  it('compares nothing below three origins, and offers the last figure alone', async () => {
    const outcome = await byYear(trend(12, 1, 2));
    expect(value(outcome, 'gate', 'verdict')).toBe('not-testable');
    expect(value(outcome, 'gate', 'model')).toBe('naive');
    expect(value(outcome, 'summary', 'cover95')).toBeNull();
    expect(headline(outcome)).toMatch(/^Too short to compare models/);
  });

  it('takes seasonal naive as the mark to beat where the year has seasons', async () => {
    const outcome = await byMonth(passengers.slice(0, 48), { window: 40 });
    const mae = (name: string): number =>
      Number(column(outcome, 'models', 'mae')[column(outcome, 'models', 'model').indexOf(name)]);
    expect(value(outcome, 'gate', 'benchmark_mae')).toBe(Math.min(mae('naive'), mae('seasonal-naive')));
    expect(column(outcome, 'paths', 'period')[0]).toBe('2014-01');
  });
});

describe('intervals', () => {
  it('are those of the model on the whole series', async () => {
    const outcome = await byYear(nile, { model: 'ses', horizon: 3 }, 1871);
    expect(column(outcome, 'paths', 'period')).toEqual(['1971', '1972', '1973']);
    const places = column(outcome, 'computed', 'kind').map(
      (kind, at) => kind === 'forecast' && column(outcome, 'computed', 'model')[at] === 'ses',
    );
    const first = (name: string): number => Number(column(outcome, 'computed', name)[places.indexOf(true)]);
    // R: ets(Nile, "ANN") says 805.4, 95 % between 522.7 and 1088.1 one year ahead.
    expect([first('point'), first('low95'), first('high95')].map((end) => end.toFixed(0))).toEqual([
      '805',
      '523',
      '1088',
    ]);
    const at = (name: string): readonly number[] => column(outcome, 'paths', name).map(Number);
    at('low95').forEach((low95, h) => {
      const ends = [low95, at('low80')[h], at('point')[h], at('high80')[h], at('high95')[h]].map(Number);
      expect(ends).toEqual(ends.toSorted((a, b) => a - b));
    });
  });

  it('are widened to the errors of the test where too few outcomes fell within', async () => {
    // Calm for thirty years, then wild: a model fitted on the calm part promises too much.
    const random = numbers(5);
    const values = Array.from({ length: 44 }, (_, t) => 200 + (t < 24 ? 2 : 90) * (random() - 0.5));
    const outcome = await byYear(values, { window: 12 });
    const cover = Number(value(outcome, 'summary', 'cover95'));
    const widened = column(outcome, 'paths', 'is_widened')[0];
    expect(cover).toBeLessThan(85);
    expect(widened).toBe(true);
  });

  it('of a quantity do not reach below zero, and the cut is counted', async () => {
    const random = numbers(3);
    const outcome = await byYear(Array.from({ length: 16 }, () => 5 * random() ** 3));
    expect(Math.min(...column(outcome, 'paths', 'low95').map(Number))).toBe(0);
    expect(Number(value(outcome, 'summary', 'cut'))).toBeGreaterThan(0);
  });

  it('may reach below zero where the figures do', async () => {
    const random = numbers(3);
    const outcome = await byYear(Array.from({ length: 16 }, () => 10 * (random() - 0.5)));
    expect(Number(value(outcome, 'summary', 'cut'))).toBe(0);
    expect(Math.min(...column(outcome, 'paths', 'low95').map(Number))).toBeLessThan(0);
  });
});

describe('what the series must be', () => {
  it('ten observations: fewer are refused', async () => {
    const outcome = await runOn(
      engine,
      template,
      { series: { columns: ['year', 'value'], rows: [...trend(9, 1, 1)].map((each, at) => [2000 + at, each]) } },
      {},
    );
    // Below the minimum the calculation alone is allowed here; the need says what it asks for.
    expect(template.needs['series']?.minimum).toMatchObject([{ count: 'rows', atLeast: 10 }]);
    expect(outcome.state).toBe('done');
  });

  it('ten since the last gap: a series broken late is refused', async () => {
    const values: (number | null)[] = [...trend(20, 1, 1)];
    values[14] = null;
    const outcome = await byYear(values);
    expect(refusals(outcome)).toEqual(['too-short']);
    expect(said(outcome, 'too-short')).toBe(
      'The series holds 5 periods without a gap; 10 are needed: ten observations, and two whole years where the year has seasons.',
    );
  });

  it('an early gap: what stands before it is left out, and nothing is filled in', async () => {
    const values: (number | null)[] = [...trend(20, 1, 1)];
    values[3] = null;
    const outcome = await byYear(values);
    expect(value(outcome, 'extent', 'n')).toBe(16);
    expect(said(outcome, 'gaps-before')).toBe(
      'The series has gaps. Only the periods from 1994 on are used; 3 before the last gap are left out, and nothing is filled in.',
    );
  });

  it('one figure a period: repeated ones are asked about, then added or averaged', async () => {
    const rows = trend(12, 1, 0).flatMap((each, at): (number | null)[][] => [
      [2000 + at, each],
      [2000 + at, each + 2],
    ]);
    const run = (repeated: string): Promise<RunOutcome> =>
      runOn(engine, template, { series: { columns: ['year', 'value'], rows } }, { repeated });
    const asked = await run('refuse');
    expect(refusals(asked)).toEqual(['repeated-period']);
    expect(said(asked, 'repeated-period')).toMatch(/^12 periods have more than one figure, first 2000 \(2\)\./);
    expect(column(await run('sum'), 'stretch', 'value')[0]).toBe(202);
    const mean = await run('mean');
    expect(column(mean, 'stretch', 'value')[0]).toBe(101);
    expect(said(mean, 'repeated-joined')).toBe('In 12 periods several figures were averaged, first in 2000.');
  });

  it('positive where logarithms are wanted', async () => {
    const outcome = await byYear([...trend(12, 1, 1), 0], { scale: 'log' });
    expect(refusals(outcome)).toEqual(['not-positive-for-log']);
    expect(said(outcome, 'not-positive-for-log')).toMatch(/first 0 in 2002/);
  });

  it('there: a product and region that never meet are refused', async () => {
    const outcome = await runOn(
      engine,
      template,
      {
        series: {
          columns: ['year', 'product', 'region', 'value'],
          rows: [
            ...trend(12, 1, 1).map((each, at) => [2000 + at, 'Apples', 'North', each]),
            ...trend(12, 1, 1).map((each, at) => [2000 + at, 'Pears', 'South', each]),
          ],
        },
      },
      { product: 'Apples', region: 'South' },
    );
    expect(refusals(outcome)).toContain('nothing-in-focus');
  });

  it('not a line drawn with a ruler: it is said', async () => {
    const outcome = await byYear(Array.from({ length: 15 }, (_, t) => 100 * 1.03 ** t));
    expect(said(outcome, 'suspiciously-smooth')).toMatch(/grows suspiciously smoothly/);
  });

  it('not one figure again and again: it is said, and forecast as it is', async () => {
    const outcome = await byYear(Array.from({ length: 15 }, () => 7));
    expect(codes(outcome)).toContain('constant-series');
    expect(column(outcome, 'paths', 'point')).toEqual([7, 7, 7]);
    expect(JSON.stringify(outcome)).not.toMatch(/NaN|Infinity/);
  });

  it('not of another kind since lately: it is said', async () => {
    const values = trend(40, 1, 2).map((each, t) => (t > 34 ? each + 30 * (t - 34) : each));
    expect(said(await byYear(values), 'recent-break')).toMatch(/of another kind after 202[34] \(F = /);
  });
});

it('warns beyond the usual horizon and computes all the same', async () => {
  const outcome = await byYear(trend(20, 1, 1), { horizon: 9 });
  expect(said(outcome, 'horizon-beyond-cap')).toMatch(/^9 periods ahead are more than 20 observations bear; 5 is/);
  expect(column(outcome, 'paths', 'h')).toHaveLength(9);
});

it('forecasts quarters by their season', async () => {
  const rows = Array.from({ length: 32 }, (_, at): (string | number)[] => [
    `${String(2015 + Math.floor(at / 4))}-${String((at % 4) * 3 + 1).padStart(2, '0')}-01`,
    [10, 20, 40, 30][at % 4] ?? 0,
  ]);
  const outcome = await runOn(engine, template, { series: { columns: ['date', 'value'], rows } });
  expect(column(outcome, 'paths', 'period').slice(0, 2)).toEqual(['2023 Q1', '2023 Q2']);
  expect(
    column(outcome, 'paths', 'point')
      .slice(0, 4)
      .map((point) => Math.round(Number(point))),
  ).toEqual([10, 20, 40, 30]);
});

it('does not depend on the order of the rows, nor on the unit but by its factor', async () => {
  const values = trend(30, 2, 6);
  const plain = await byYear(values);
  const thousand = await byYear(values.map((each) => each * 1000));
  const turned = await runOn(engine, template, {
    series: { columns: ['year', 'value'], rows: values.map((each, at) => [1990 + at, each]).toReversed() },
  });
  expect(column(turned, 'paths', 'high95')).toEqual(column(plain, 'paths', 'high95'));
  column(thousand, 'paths', 'low80').forEach((low, at) => {
    expect(Number(low) / 1000 / Number(column(plain, 'paths', 'low80')[at])).toBeCloseTo(1, 6);
  });
});

function headline(outcome: RunOutcome): string {
  if (outcome.state !== 'done') throw new Error(JSON.stringify(outcome.notices));
  return compose(template, outcome)
    .blocks.flatMap((block) => (block.kind === 'passage' && block.role === 'headline' ? [block.text.en] : []))
    .join(' ');
}
