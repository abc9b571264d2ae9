import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../../analysis/engine/engine.ts';
import { openNativeEngine } from '../../../../../analysis/node/native-engine.ts';
import type { Decisions } from '../../../../../analysis/run/binding.ts';
import { brokenStartYear } from '../../../../../analysis/templates/shared/rules/broken-start-year.ts';
import { missingPeriods } from '../../../../../analysis/templates/shared/rules/missing-periods.ts';
import {
  constantGrowth,
  repeatedValues,
} from '../../../../../analysis/templates/shared/rules/suspicious-smoothness.ts';
import type { SeriesRule } from '../../../../../analysis/templates/shared/rules/series-rule.ts';
import type { Check } from '../../../../../analysis/templates/template.ts';
import { codes, column, numbers, runOn, said } from '../../../../support/template-run.ts';
import { needOf, ruleTemplate } from './rule-template.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

const yearly: SeriesRule = {
  from: "SELECT coalesce(harvest.region, '') AS region, harvest.year AS period, harvest.amount AS value FROM harvest",
  keys: ['region'],
  rows: { need: 'harvest', keys: ['region'], period: 'year' },
};

type Row = readonly [string | null, number, number | null];

function look(check: Check, rows: readonly Row[], decisions: Decisions = {}) {
  const template = ruleTemplate([check], { harvest: needOf({ region: 'text', year: 'year', amount: 'number' }) });
  return runOn(engine, template, { harvest: { columns: ['region', 'year', 'amount'], rows } }, {}, decisions);
}

/** One series from 2001 on. */
function along(values: readonly (number | null)[], region: string | null = 'North'): Row[] {
  return values.map((value, at) => [region, 2001 + at, value]);
}

describe('broken start year', () => {
  it('tells a step of more than a factor of five, and the figure in doubt is left out by the fix', async () => {
    const rows = [...along([10, 100, 110, 120]), ...along([100, 100, 100], 'South')];
    const outcome = await look(brokenStartYear(yearly), rows);
    expect(said(outcome, 'check-start-year')).toBe(
      'Figures jump by more than a factor of 5 in one place, first North in 2002 (times 10). Growth from or to such a figure misleads.',
    );
    const fixed = await look(brokenStartYear(yearly), rows, { 'check-start-year': { choice: 'fix' } });
    expect(fixed.state === 'done' && [fixed.data[0]?.dropped[0]?.rows, column(fixed, 'rest', 'n')]).toEqual([[2], [6]]);
  });

  it('looks over missing years, at falls too, and never at zeros', async () => {
    const outcome = await look(brokenStartYear(yearly), [...along([60, null, 10, 0, 12])]);
    expect(said(outcome, 'check-start-year')).toMatch(/in one place, first North in 2003 \(times 0\.170\)/);
    expect(codes(await look(brokenStartYear(yearly), along([5, 25, 5, 1])))).toEqual([]);
  });

  it('is the same in every unit and order of rows, and names a series without a name', async () => {
    const random = numbers(7);
    const rows = ['North', 'South', null].flatMap((region) =>
      along(
        Array.from({ length: 12 }, () => Math.exp(3 * random())),
        region,
      ),
    );
    const times = (factor: number): Row[] => rows.map(([region, year, value]) => [region, year, (value ?? 0) * factor]);
    const plain = said(await look(brokenStartYear(yearly), rows), 'check-start-year');
    expect(plain).toMatch(/first the series in/);
    expect(said(await look(brokenStartYear(yearly), times(0.45359237)), 'check-start-year')).toBe(plain);
    expect(said(await look(brokenStartYear(yearly), rows.toReversed()), 'check-start-year')).toBe(plain);
  });
});

describe('suspicious smoothness', () => {
  it('tells four equal growth steps, not three', async () => {
    const grown = (steps: number) => along(Array.from({ length: steps + 2 }, (_, at) => 100 * 1.03 ** at));
    expect(said(await look(constantGrowth(yearly), grown(4)), 'suspiciously-smooth')).toBe(
      'One series grows suspiciously smoothly, first North: 4 equal growth steps up to 2006. Such figures are often interpolated or carried forward, and their stability is not real.',
    );
    expect(codes(await look(constantGrowth(yearly), grown(3)))).toEqual([]);
  });

  it('does not take a straight line for constant growth', async () => {
    expect(codes(await look(constantGrowth(yearly), along([100, 120, 140, 160, 180, 200, 220])))).toEqual([]);
  });

  it('counts runs of one value of four or more, zeros apart', async () => {
    const rows = [...along([7, 5, 5, 5, 5, 6]), ...along([0, 0, 0, 0, 0], 'South'), ...along([3, 3, 3, 4, 3], 'West')];
    expect(said(await look(repeatedValues(yearly), rows), 'repeated-values')).toBe(
      'One series repeats one value four times or more, first North from 2002 to 2005. Such figures are often carried forward.',
    );
  });

  it('finds nothing in figures that move', async () => {
    const random = numbers(11);
    const rows = ['a', 'b', 'c', 'd'].flatMap((region) =>
      along(
        Array.from({ length: 30 }, () => 50 + 50 * random()),
        region,
      ),
    );
    expect(codes(await look(constantGrowth(yearly), rows))).toEqual([]);
    expect(codes(await look(repeatedValues(yearly), rows))).toEqual([]);
  });

  it('may be accepted', async () => {
    const outcome = await look(repeatedValues(yearly), along([5, 5, 5, 5]), {
      'repeated-values': { choice: 'accept', reason: 'a quota' },
    });
    expect(outcome.notices.map(({ severity, decision }) => [severity, decision?.choice])).toEqual([['know', 'accept']]);
  });
});

describe('missing periods', () => {
  it('tells the gaps between the first and the last figure, missing figures among them', async () => {
    const outcome = await look(missingPeriods(yearly), [...along([1, null, null, 4, 5]), ['North', 2010, 6]]);
    expect(said(outcome, 'missing-periods')).toMatch(
      /There are 2 gaps in the figures, first North between 2001 and 2004/,
    );
    expect(codes(await look(missingPeriods(yearly), along([null, 1, 2, 3, null])))).toEqual([]);
  });

  it('counts quarters in steps of three months, in words of months', async () => {
    const quarterly: SeriesRule = {
      from: 'SELECT harvest.year AS period, harvest.amount AS value FROM harvest',
      keys: [],
      shown: "concat(period // 12, '-', period % 12 + 1)",
    };
    const months = [24_240, 24_243, 24_249].map((month): Row => [null, month, 1]);
    expect(said(await look(missingPeriods(quarterly, 3), months), 'missing-periods')).toMatch(
      /first the series between 2020-4 and 2020-10/,
    );
  });
});
