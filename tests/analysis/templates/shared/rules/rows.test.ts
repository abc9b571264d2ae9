import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../../analysis/engine/engine.ts';
import { openNativeEngine } from '../../../../../analysis/node/native-engine.ts';
import type { Decisions } from '../../../../../analysis/run/binding.ts';
import {
  chainedIndex,
  deflatorIsRate,
  deflatorParam,
} from '../../../../../analysis/templates/shared/rules/deflator-is-a-rate.ts';
import { duplicateKeys } from '../../../../../analysis/templates/shared/rules/duplicate-keys.ts';
import { mixedUnits } from '../../../../../analysis/templates/shared/rules/mixed-units.ts';
import { productionIdentity } from '../../../../../analysis/templates/shared/rules/production-identity.ts';
import { sumAmongMembers } from '../../../../../analysis/templates/shared/rules/sum-among-members.ts';
import type { Check, ExampleTable, Param, ParamValue } from '../../../../../analysis/templates/template.ts';
import { codes, column, refusals, runOn, said } from '../../../../support/template-run.ts';
import { needOf, ruleTemplate } from './rule-template.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

const kinds = {
  region: 'text',
  year: 'year',
  production: 'number',
  area: 'number',
  yield: 'number',
  currency: 'text',
  unit: 'text',
} as const;

const switches: Record<string, Param> = {
  add: { kind: 'switch', default: false, title: { en: 'Add' } },
  tolerance: { kind: 'number', default: 1, title: { en: 'Tolerance' } },
  held_as: deflatorParam,
};

function look(
  check: Check,
  table: ExampleTable,
  params: Readonly<Record<string, ParamValue>> = {},
  decisions: Decisions = {},
) {
  return runOn(
    engine,
    ruleTemplate([check], { harvest: needOf(kinds) }, switches),
    { harvest: table },
    params,
    decisions,
  );
}

describe('duplicate keys', () => {
  const check = duplicateKeys('harvest', ['region', 'year'], { adding: 'add' });
  const table = {
    columns: ['region', 'year', 'production'],
    rows: [
      ['North', 2020, 1],
      ['North', 2020, 2],
      ['North', 2021, 3],
      [null, 2020, 4],
      [null, 2020, 4],
    ],
  } as const;

  it('refuses, and the fix keeps the first row of each', async () => {
    const outcome = await look(check, table);
    expect([refusals(outcome), outcome.notices[0]?.rows]).toEqual([['duplicate-keys'], [3, 6]]);
    expect(said(outcome, 'duplicate-keys')).toMatch(
      /^2 rows repeat a combination that an earlier row has, first North, 2020\./,
    );
    const fixed = await look(check, table, {}, { 'duplicate-keys': { choice: 'fix' } });
    expect(column(fixed, 'rest', 'n')).toEqual([3]);
  });

  it('has nothing to say where repeated rows are added up', async () => {
    expect(codes(await look(check, table, { add: true }))).toEqual([]);
  });
});

describe('mixed units', () => {
  const check = mixedUnits('harvest', 'production', ['currency', 'unit']);
  const table = {
    columns: ['production', 'currency', 'unit'],
    rows: [
      [1, 'XOF', 'kg'],
      [2, 'xof', 'KG'],
      [3, 'XOF', '50 kg'],
      [4, null, null],
      [null, 'USD', 't'],
    ],
  } as const;

  it('refuses figures in several units, and the fix keeps those of the unit that most rows have', async () => {
    const outcome = await look(check, table);
    expect([refusals(outcome), outcome.notices[0]?.rows]).toEqual([['mixed-units'], [4, 5]]);
    expect(said(outcome, 'mixed-units')).toMatch(/most rows are in xof\/kg, one row is in xof\/50 kg\./);
    const fixed = await look(check, table, {}, { 'mixed-units': { choice: 'fix' } });
    expect([codes(fixed), column(fixed, 'rest', 'n')]).toEqual([['mixed-units'], [3]]);
  });

  it('lets units differ between what is computed by itself', async () => {
    const within = mixedUnits('harvest', 'production', ['unit'], ['region']);
    const rows = [
      ['Maize', 1, 'kg'],
      ['Maize', 2, 'kg'],
      ['Milk', 3, 'l'],
    ] as const;
    expect(codes(await look(within, { columns: ['region', 'production', 'unit'], rows }))).toEqual([]);
    expect(
      refusals(await look(within, { columns: ['region', 'production', 'unit'], rows: [...rows, ['Milk', 3, 'kg']] })),
    ).toEqual(['mixed-units']);
  });

  it('trusts a unit that is known for the whole column', async () => {
    const template = ruleTemplate([check], { harvest: needOf(kinds, { production: 't' }) }, switches);
    expect(codes(await runOn(engine, template, { harvest: table }))).toEqual([]);
  });
});

describe('deflator', () => {
  const check = deflatorIsRate({ need: 'harvest', column: 'production', order: 'harvest.year', param: 'held_as' });
  const series = (values: readonly (number | null)[]): ExampleTable => ({
    columns: ['year', 'production'],
    rows: values.map((value, at) => [2001 + at, value]),
  });

  it('refuses negative values, and tells them', async () => {
    const outcome = await look(check, series([3.1, 2.2, -0.4, 1.8]));
    expect([refusals(outcome), outcome.notices[0]?.rows]).toEqual([['deflator-is-a-rate'], [4]]);
    expect(said(outcome, 'deflator-is-a-rate')).toBe(
      'One value of the price index is negative: this looks like a rate of inflation, not an index. Prices divided by a rate look right and are not.',
    );
  });

  it('refuses values that are mostly below 60 without a trend', async () => {
    expect(said(await look(check, series([3, 9, 2, 8, 3, 9, 2])), 'deflator-is-a-rate')).toMatch(
      /^7 of the 7 values of the price index are below 60 and they show no trend/,
    );
  });

  it.each([
    ['an index of an early base year, which rises', [5, 9, 14, 22, 31, 44, 58]],
    ['an index around 100', [98, 104, 101, 97, 103, 99, 100]],
    ['fewer than six low values', [40, 41, 39, 40]],
  ])('takes %s', async (_, values) => {
    expect(codes(await look(check, series(values)))).toEqual([]);
  });

  it('is answered by saying that it is a rate, or overruled with a reason', async () => {
    const table = series([3.1, 2.2, -0.4, 1.8]);
    const fixed = await look(check, table, {}, { 'deflator-is-a-rate': { choice: 'fix' } });
    expect(fixed.state === 'done' && fixed.params.find(({ name }) => name === 'held_as')).toEqual({
      name: 'held_as',
      value: 'rate',
      isDefault: false,
      decidedBy: 'deflator-is-a-rate',
    });
    const decisions = { 'deflator-is-a-rate': { choice: 'override', reason: 'differences of an index' } } as const;
    expect((await look(check, table, {}, decisions)).state).toBe('done');
  });

  it('chains rates to an index of 100 at the first period, and stops at a rate that is missing', async () => {
    const chained = async (values: readonly (number | null)[], held: 'index' | 'rate') => {
      const select = `SELECT harvest.year AS year, ${chainedIndex({ column: 'harvest.production', order: 'harvest.year', param: 'held_as' })} AS value
        FROM harvest, params ORDER BY harvest.year`;
      const template = {
        ...ruleTemplate([], { harvest: needOf(kinds) }, switches),
        steps: { index: { sql: select } },
      };
      return column(
        await runOn(engine, template, { harvest: series(values) }, { held_as: held }),
        'index',
        'value',
      ).map((each) => (typeof each === 'number' ? Math.round(each * 1e6) / 1e6 : each));
    };
    // 100, 100 · 1.10, 110 · 0.95, 104.5 · 1.02.
    expect(await chained([7, 10, -5, 2], 'rate')).toEqual([100, 110, 104.5, 106.59]);
    expect(await chained([null, 10, null, 2], 'rate')).toEqual([100, 110, null, null]);
    expect(await chained([4, -100, 2], 'rate')).toEqual([100, null, null]);
    expect(await chained([98, null, 102], 'index')).toEqual([98, null, 102]);
  });
});

describe('production is area times yield', () => {
  it('tells rows that deviate by more than the tolerance, a tie being met', async () => {
    const outcome = await look(productionIdentity('harvest', 'tolerance'), {
      columns: ['year', 'production', 'area', 'yield'],
      rows: [
        [2020, 606, 300, 2],
        [2021, 612, 300, 2],
        [2022, null, 300, 2],
      ],
    });
    expect([said(outcome, 'identity-not-met'), outcome.notices[0]?.rows]).toEqual([
      'In one row production is not area times yield, first in 2021: production deviates by 2 %.',
      [3],
    ]);
  });
});

describe('a sum among members', () => {
  const check = sumAmongMembers('harvest', { member: 'region', period: 'year', value: 'production' });
  const rows = [2020, 2021].flatMap((year) => [
    ['North', year, 10 + year - 2020],
    ['South', year, 20],
    ['All of it', year, 30 + year - 2020],
  ]) as [string, number, number][];
  const table = { columns: ['region', 'year', 'production'], rows };

  it('refuses a member that equals all others in every period, and the fix leaves it out', async () => {
    const outcome = await look(check, table);
    expect([refusals(outcome), said(outcome, 'sum-among-members')]).toEqual([
      ['sum-among-members'],
      '“All of it” equals the sum of all others in every period: it would be counted twice.',
    ]);
    const fixed = await look(check, table, {}, { 'sum-among-members': { choice: 'fix' } });
    expect([codes(fixed), column(fixed, 'rest', 'n')]).toEqual([['sum-among-members'], [4]]);
  });

  it('takes a member that equals the others in one year only', async () => {
    const once = rows.map(([region, year, value]): [string, number, number] => [
      region,
      year,
      region === 'All of it' && year === 2021 ? 40 : value,
    ]);
    expect(codes(await look(check, { ...table, rows: once }))).toEqual([]);
  });
});
