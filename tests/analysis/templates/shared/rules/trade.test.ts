import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../../analysis/engine/engine.ts';
import { openNativeEngine } from '../../../../../analysis/node/native-engine.ts';
import type { Decisions } from '../../../../../analysis/run/binding.ts';
import {
  aggregatesAmongMembers,
  worldRowDiffers,
} from '../../../../../analysis/templates/shared/rules/aggregates-among-members.ts';
import { nomenclatureChange } from '../../../../../analysis/templates/shared/rules/nomenclature-change.ts';
import { onlyZeros } from '../../../../../analysis/templates/shared/rules/only-zeros.ts';
import { overlappingFlows } from '../../../../../analysis/templates/shared/rules/overlapping-flows.ts';
import { ratioOfSums } from '../../../../../analysis/templates/shared/rules/ratio-of-sums.ts';
import { reporterPanel } from '../../../../../analysis/templates/shared/rules/reporter-panel.ts';
import { cifParam, valuation } from '../../../../../analysis/templates/shared/rules/valuation.ts';
import { zeroQuantity } from '../../../../../analysis/templates/shared/rules/zero-quantity.ts';
import type { Check, ParamValue, RowRule } from '../../../../../analysis/templates/template.ts';
import { codes, column, refusals, runOn, said } from '../../../../support/template-run.ts';
import { needOf, ruleTemplate } from './rule-template.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

const need = needOf({
  reporter: 'text',
  partner: 'text',
  code: 'text',
  year: 'year',
  flow: 'text',
  nomenclature: 'text',
  value: 'number',
  quantity: 'number',
});

type Cells = Readonly<Record<string, string | number | null>>;

interface Given {
  readonly params?: Readonly<Record<string, ParamValue>>;
  readonly decisions?: Decisions;
  readonly rules?: readonly RowRule[];
}

function look(
  checks: readonly Check[],
  rows: readonly Cells[],
  { params = {}, decisions = {}, rules = [] }: Given = {},
) {
  const columns = Object.keys(rows[0] ?? {});
  const template = ruleTemplate(checks, { trade: { ...need, rules } }, { factor: cifParam });
  const table = { columns, rows: rows.map((row) => columns.map((name) => row[name] ?? null)) };
  return runOn(engine, template, { trade: table }, params, decisions);
}

describe('aggregates among members', () => {
  const check = aggregatesAmongMembers('trade', 'partner');
  const rows = ['Kenya', 'European Union (27)', 'World', 'Areas, nes', 'Germany'].map((partner) => ({
    partner,
    value: 1,
  }));

  it('lists the groups beside single countries, not the world and not a residual partner', async () => {
    const outcome = await look([check], rows);
    expect([refusals(outcome), outcome.notices[0]?.rows]).toEqual([['aggregates-in-partner'], [3]]);
    expect(said(outcome, 'aggregates-in-partner')).toMatch(
      /^One name stands for a group of countries, first “European Union \(27\)” \(1 rows\)/,
    );
  });

  it('leaves them out, or goes on with a reason', async () => {
    const fixed = await look([check], rows, { decisions: { 'aggregates-in-partner': { choice: 'fix' } } });
    expect(column(fixed, 'rest', 'n')).toEqual([4]);
    const kept = await look([check], rows, {
      decisions: { 'aggregates-in-partner': { choice: 'override', reason: 'no member is listed' } },
    });
    expect(column(kept, 'rest', 'n')).toEqual([5]);
  });

  it('takes a table of groups alone', async () => {
    expect(codes(await look([check], [{ partner: 'Asia' }, { partner: 'Africa' }, { partner: 'World' }]))).toEqual([]);
  });
});

describe('the row World', () => {
  const check = worldRowDiffers('trade', { partner: 'partner', value: 'value', by: { year: 'trade.year' } });
  const world = (stated: number): Cells[] => [
    { partner: 'World', year: 2020, value: stated },
    { partner: 'Kenya', year: 2020, value: 144 },
    { partner: 'Uganda', year: 2020, value: 96 },
    { partner: 'Areas, nes', year: 2020, value: 48 },
  ];

  it('is met within half a per cent, as in the worked example (288 against 289)', async () => {
    expect(codes(await look([check], world(289)))).toEqual([]);
    expect(said(await look([check], world(300)), 'world-row-differs')).toMatch(/most for 2020 \(-?−?4 %\)/);
  });
});

describe('overlapping flows', () => {
  it('leaves out re-exports and re-imports, in words and codes', async () => {
    const rows = ['Export', 'Re-export', 'RX', 'Import', 're-imports', 'RM', null].map((flow) => ({ flow, value: 1 }));
    const outcome = await look([], rows, { rules: [overlappingFlows('flow')] });
    expect([column(outcome, 'rest', 'n'), outcome.notices.map(({ code, rows: where }) => [code, where])]).toEqual([
      [3],
      [['re-export', [3, 4, 6, 7]]],
    ]);
  });
});

describe('reporters', () => {
  const rows = [
    { reporter: 'Mali', year: 2019 },
    { reporter: 'Mali', year: 2020 },
    { reporter: 'Togo', year: 2019 },
    { reporter: 'World', year: 2019 },
  ];

  it('that do not report in every period are told, and the fix keeps the constant panel', async () => {
    const check = reporterPanel('trade', { reporter: 'reporter', period: 'year' });
    expect(said(await look([check], rows), 'coverage-changes')).toMatch(
      /^One country does not report in every period, first Togo \(1 of 2\)/,
    );
    const fixed = await look([check], rows, { decisions: { 'coverage-changes': { choice: 'fix' } } });
    expect(column(fixed, 'rest', 'n')).toEqual([3]);
  });

  it('with nothing but zeros in a period have most likely not reported it', async () => {
    const check = onlyZeros('trade', { of: ['reporter'], period: 'year', value: 'value' });
    const figures = [
      { reporter: 'Mali', year: 2019, value: 0 },
      { reporter: 'Mali', year: 2019, value: 0 },
      { reporter: 'Mali', year: 2020, value: 0 },
      { reporter: 'Mali', year: 2020, value: 5 },
      { reporter: 'Togo', year: 2020, value: 0 },
    ];
    const outcome = await look([check], figures);
    expect(said(outcome, 'only-zeros')).toMatch(/^One period holds nothing but zeros, first Mali, 2019 \(2 rows\)/);
    const fixed = await look([check], figures, { decisions: { 'only-zeros': { choice: 'fix' } } });
    expect(column(fixed, 'rest', 'n')).toEqual([3]);
  });
});

describe('a value without a quantity', () => {
  it('is told with its share of all value', async () => {
    const rows = [
      { value: 60, quantity: 3 },
      { value: 30, quantity: 0 },
      { value: 10, quantity: null },
      { value: 0, quantity: 0 },
    ];
    const outcome = await look([zeroQuantity('trade', { value: 'value', quantity: 'quantity' })], rows);
    expect([said(outcome, 'value-without-quantity'), outcome.notices[0]?.rows]).toEqual([
      '2 rows have a value but no quantity (40 % of all value). They have no unit value: it is missing, not infinite.',
      [3, 4],
    ]);
  });
});

describe('nomenclatures', () => {
  const checks = nomenclatureChange('trade', { nomenclature: 'nomenclature', code: 'code' });
  const mixed = (code: string): Cells[] => ['HS2012', 'HS2017', null].map((nomenclature) => ({ code, nomenclature }));

  it('that change stop six-digit codes, unless a person says why not', async () => {
    const outcome = await look(checks, mixed('080450'));
    expect(refusals(outcome)).toEqual(['nomenclature-changes']);
    const decisions = { 'nomenclature-changes': { choice: 'override', reason: 'converted to HS2012' } } as const;
    expect((await look(checks, mixed('080450'), { decisions })).state).toBe('done');
  });

  it('that change are said of headings', async () => {
    expect(said(await look(checks, mixed('0804')), 'nomenclature-changes-above')).toBe(
      'The years compared mix the nomenclatures HS2012 and HS2017; headings may have changed.',
    );
    expect(codes(await look(checks, mixed('0804').slice(0, 1)))).toEqual([]);
  });
});

describe('valuation', () => {
  const checks = valuation('trade', 'flow', 'factor');
  const both: Cells[] = [{ flow: 'Export' }, { flow: 'Import' }];

  it('says that imports were divided, or that they were not', async () => {
    expect(said(await look(checks, both), 'cif-adjusted')).toMatch(/divided by 1\.06/);
    const raw = await look(checks, both, { params: { factor: 1 } });
    expect(said(raw, 'fob-against-cif')).toMatch(/^FOB against CIF, not adjusted/);
    const fixed = await look(checks, both, {
      params: { factor: 1 },
      decisions: { 'fob-against-cif': { choice: 'fix' } },
    });
    expect(fixed.state === 'done' && fixed.params[0]?.value).toBe(1.06);
  });

  it('has nothing to say of one direction', async () => {
    expect(codes(await look(checks, [{ flow: 'Export' }]))).toEqual([]);
  });
});

it('says the order of ratio and average', () => {
  expect(ratioOfSums.en).toMatch(/ratios of sums/);
});
