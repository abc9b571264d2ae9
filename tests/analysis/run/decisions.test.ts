import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../../analysis/document/compose.ts';
import { fillNotice } from '../../../analysis/document/fill.ts';
import type { Engine } from '../../../analysis/engine/engine.ts';
import type { Table } from '../../../analysis/model/table.ts';
import { openNativeEngine } from '../../../analysis/node/native-engine.ts';
import { openWasmEngine } from '../../../analysis/node/wasm-engine.ts';
import type { Decisions, RunRequest } from '../../../analysis/run/binding.ts';
import type { RunOutcome } from '../../../analysis/run/outcome.ts';
import { runTemplate } from '../../../analysis/run/run.ts';
import type { Check, RowRule, Template } from '../../../analysis/templates/template.ts';
import { example } from './example-template.ts';
import { namesIn, sourceTable } from './source-table.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

const totals: Check = {
  code: 'total-row',
  sql: `SELECT region, year, min(_row) AS _row FROM harvest WHERE region LIKE '%total' GROUP BY region, year ORDER BY year`,
  severity: 'look',
  effect: 'notice',
  text: { en: '“{region}” looks like a total of the others.' },
  fix: { kind: 'exclude', need: 'harvest', match: ['region'] },
};

const few: Check = {
  code: 'few-years',
  sql: 'SELECT count(DISTINCT year) AS years FROM harvest HAVING count(DISTINCT year) < 3',
  severity: 'wrong',
  effect: 'refuse',
  text: { en: 'Only {years} years.' },
  override: true,
};

const gross: Check = {
  code: 'gross-basis',
  sql: "SELECT params.basis AS basis FROM params WHERE params.basis = 'gross'",
  severity: 'look',
  effect: 'notice',
  text: { en: 'Losses are not taken off.' },
  fix: { kind: 'parameter', param: 'basis', value: 'net' },
};

const sealed: Check = {
  code: 'sealed',
  sql: few.sql,
  severity: 'wrong',
  effect: 'refuse',
  text: { en: 'Never.' },
};

function template(checks: readonly Check[], rules: readonly RowRule[] = []): Template {
  const { harvest } = example.needs;
  if (harvest === undefined) throw new Error('no harvest');
  return { ...example, needs: { ...example.needs, harvest: { ...harvest, rules } }, checks };
}

function harvest(rows = yields, on = engine): Promise<Table> {
  return sourceTable(
    on,
    't1',
    [
      ['region', 'text', 'area'],
      ['year', 'integer', 'period'],
      ['area', 'number', 'area-harvested', 'ha'],
      ['production', 'number', 'production', 't'],
    ],
    rows,
  );
}

const yields = [
  ['North', 2019, 10, 20],
  ['North', 2020, 10, 30],
  ['South', 2020, 5, 30],
  ['Grand total', 2019, 10, 20],
  ['Grand total', 2020, 15, 60],
] as const;

async function run(made: Template, decisions?: Decisions, rows = yields, on = engine): Promise<RunOutcome> {
  const columns = Object.fromEntries(['region', 'year', 'area', 'production'].map((name) => [name, { source: name }]));
  const request: RunRequest = {
    template: made.id,
    bindings: { harvest: { table: 't1', columns, filters: [] } },
    params: {},
    ...(decisions === undefined ? {} : { decisions }),
  };
  return runTemplate(on, made, request, [await harvest(rows, on)]);
}

function told(outcome: RunOutcome): unknown[] {
  return outcome.notices.map((notice) => {
    const { code, severity, choices, decision } = fillNotice(notice);
    return [code, severity, choices ?? [], ...(decision === undefined ? [] : [decision.said.en])];
  });
}

function yieldsOf(outcome: RunOutcome): unknown {
  return outcome.state === 'done' && outcome.steps.find((step) => step.name === 'yields')?.rows.map((row) => row[0]);
}

describe('a finding without a decision', () => {
  it('tells what may be decided about it', async () => {
    expect(told(await run(template([totals, gross])))).toEqual([
      ['total-row', 'look', ['accept', 'fix']],
      ['gross-basis', 'look', ['accept', 'fix']],
    ]);
    expect(told(await run(template([few])))).toEqual([['few-years', 'wrong', ['override']]]);
  });
});

describe('accept', () => {
  it('keeps the notice, marked as accepted, and changes nothing', async () => {
    const plain = await run(template([totals]));
    const outcome = await run(template([totals]), {
      'total-row': { choice: 'accept', reason: 'a district of that name' },
    });
    expect(told(outcome)).toEqual([
      ['total-row', 'know', ['accept', 'fix'], 'Accepted as it is. Reason: a district of that name'],
    ]);
    expect(yieldsOf(outcome)).toEqual(yieldsOf(plain));
  });

  it('is not open to a check that refuses', async () => {
    const outcome = await run(template([few]), { 'few-years': { choice: 'accept' } });
    expect([outcome.state, told(outcome)]).toEqual([
      'refused',
      [
        ['decision-not-open', 'look', []],
        ['few-years', 'wrong', ['override']],
      ],
    ]);
  });
});

describe('fix', () => {
  it('leaves the rows of the finding out before anything is computed, and counts them with the reason', async () => {
    const outcome = await run(template([totals]), { 'total-row': { choice: 'fix' } });
    if (outcome.state !== 'done') throw new Error(outcome.state);
    expect(yieldsOf(outcome)).toEqual(['South', 'North']);
    expect(told(outcome)).toEqual([['total-row', 'know', ['accept', 'fix'], '2 rows were left out.']]);
    const { rowsRead, rowsUsed, dropped } = compose(template([totals]), outcome).data[0] ?? {};
    expect({ rowsRead, rowsUsed, dropped }).toEqual({
      rowsRead: 5,
      rowsUsed: 3,
      dropped: [
        {
          code: 'total-row',
          reason: { en: 'Left out by decision: “Grand total” looks like a total of the others.' },
          count: 2,
          rows: [5, 6],
        },
      ],
    });
    // A parameter of all values takes those that are left.
    expect(outcome.params.find(({ name }) => name === 'regions')?.value).toEqual(['North', 'South']);
  });

  it('does the same in WebAssembly', async () => {
    const wasm = await openWasmEngine();
    try {
      const outcome = await run(template([totals]), { 'total-row': { choice: 'fix' } }, yields, wasm);
      expect(yieldsOf(outcome)).toEqual(['South', 'North']);
    } finally {
      await wasm.close();
    }
  });

  it('counts every source row behind a row gathered from a long table', async () => {
    const table = await sourceTable(
      engine,
      'long',
      [
        ['region', 'text', 'area'],
        ['year', 'integer', 'period'],
        ['element', 'text', 'element'],
        ['value', 'number', 'value'],
      ],
      yields.flatMap(([region, year, area, production]) => [
        [region, year, 'Area', area],
        [region, year, 'Production', production],
      ]),
    );
    const where = (equals: string) => ({ source: 'value', where: { column: 'element', equals } });
    const columns = {
      region: { source: 'region' },
      year: { source: 'year' },
      area: { ...where('Area'), unit: 'ha' },
      production: { ...where('Production'), unit: 't' },
    };
    const made = template([totals]);
    const outcome = await runTemplate(
      engine,
      made,
      {
        template: made.id,
        bindings: { harvest: { table: 'long', columns, filters: [] } },
        params: {},
        decisions: { 'total-row': { choice: 'fix' } },
      },
      [table],
    );
    if (outcome.state !== 'done') throw new Error(outcome.state);
    expect(outcome.data[0]?.dropped.map(({ count, rows }) => [count, rows])).toEqual([[4, [8, 9, 10, 11]]]);
    expect([outcome.data[0]?.rowsUsed, outcome.steps[0]?.rowCount]).toEqual([6, 3]);
  });

  it('writes the step so that it gives the same rows in any shell', async () => {
    const outcome = await run(template([totals]), { 'total-row': { choice: 'fix' } });
    const step = outcome.state === 'done' ? outcome.steps.find(({ name }) => name === 'harvest') : undefined;
    const { rows } = await engine.query(`SELECT region, year FROM (${step?.sql ?? ''}) ORDER BY region, year`);
    expect([step?.rowCount, rows]).toEqual([
      3,
      [
        ['North', 2019],
        ['North', 2020],
        ['South', 2020],
      ],
    ]);
  });

  it('leaves out single rows by sheet row and every name and period of the finding', async () => {
    const single: Check = {
      ...totals,
      sql: "SELECT _row, region, year FROM harvest WHERE region = 'Grand total' AND year = 2019",
      fix: { kind: 'exclude', need: 'harvest', match: ['_row'] },
    };
    const outcome = await run(template([single]), { 'total-row': { choice: 'fix' } });
    expect(outcome.state === 'done' && outcome.data[0]?.dropped.map(({ count, rows }) => [count, rows])).toEqual([
      [1, [5]],
    ]);
  });

  it('refuses when too little is left', async () => {
    const all: Check = { ...totals, sql: "SELECT region, year FROM harvest WHERE region <> 'North'" };
    const outcome = await run(template([all]), { 'total-row': { choice: 'fix' } });
    expect([outcome.state, outcome.notices.map(({ code }) => code)]).toEqual(['refused', ['below-minimum']]);
  });

  it('sets a parameter, and the result says that a decision set it', async () => {
    const made = template([gross]);
    const outcome = await run(made, { 'gross-basis': { choice: 'fix', reason: 'to compare' } });
    expect(told(outcome)).toEqual([
      ['gross-basis', 'know', ['accept', 'fix'], '“Basis” was set to net. Reason: to compare'],
    ]);
    const basis = outcome.state === 'done' && compose(made, outcome).parameters.find(({ name }) => name === 'basis');
    expect(basis).toEqual({
      name: 'basis',
      title: { en: 'Basis' },
      value: 'net',
      shown: { en: 'Net of loss', fr: 'Net of loss' },
      isDefault: false,
      decidedBy: 'gross-basis',
    });
  });

  it('says when the finding is still there, and a refusal stays one', async () => {
    const half: Check = { ...totals, effect: 'refuse', sql: 'SELECT region FROM harvest ORDER BY region LIMIT 1' };
    const outcome = await run(template([half]), { 'total-row': { choice: 'fix' } });
    expect([outcome.state, told(outcome)]).toEqual([
      'refused',
      [['total-row', 'wrong', ['fix'], '2 rows were left out. This is still found.']],
    ]);
  });

  it('drops the rows that a row rule is about', async () => {
    const rule: RowRule = {
      code: 'small',
      when: 'area < 10',
      effect: 'refuse',
      text: { en: '{count} small' },
      fix: { kind: 'exclude' },
    };
    const outcome = await run(template([], [rule]), { small: { choice: 'fix' } });
    expect(told(outcome)).toEqual([['small', 'know', ['fix'], 'One row was left out.']]);
    expect(outcome.state === 'done' && outcome.data[0]?.dropped).toEqual([
      { code: 'small', reason: { en: 'Left out by decision: {count} small' }, count: 1, rows: [4] },
    ]);
  });
});

describe('override', () => {
  it('lets a refusing check through, and says so with the reason', async () => {
    const outcome = await run(template([few]), { 'few-years': { choice: 'override', reason: 'a first look' } });
    expect([outcome.state, told(outcome)]).toEqual([
      'done',
      [
        [
          'few-years',
          'look',
          ['override'],
          'By itself the analysis gives no result on this finding; it was overruled. Reason: a first look',
        ],
      ],
    ]);
  });

  it('needs a reason', async () => {
    const outcome = await run(template([few]), { 'few-years': { choice: 'override', reason: ' ' } });
    expect([outcome.state, outcome.notices.map(({ code }) => code)]).toEqual([
      'refused',
      ['decision-without-reason', 'few-years'],
    ]);
  });

  it('is open only where the template says so', async () => {
    const outcome = await run(template([sealed]), { sealed: { choice: 'override', reason: 'all the same' } });
    expect([outcome.state, outcome.notices.map(({ code }) => code)]).toEqual([
      'refused',
      ['decision-not-open', 'sealed'],
    ]);
  });

  it('overrules a row rule that refuses', async () => {
    const rule: RowRule = {
      code: 'small',
      when: 'area < 10',
      effect: 'refuse',
      text: { en: '{count} small' },
      override: true,
    };
    const outcome = await run(template([], [rule]), { small: { choice: 'override', reason: 'gardens' } });
    expect([outcome.state, outcome.notices.map(({ severity }) => severity)]).toEqual(['done', ['look']]);
  });
});

describe('a decision that has nothing to decide about', () => {
  it('is said to be no longer needed, and changes nothing', async () => {
    const without = yields.slice(0, 3) as unknown as typeof yields;
    const outcome = await run(template([totals]), { 'total-row': { choice: 'fix' } }, without);
    expect([outcome.notices.map((notice) => fillNotice(notice).text.en), yieldsOf(outcome)]).toEqual([
      [
        'The decision about the check “total-row” is no longer needed: it finds nothing in these data, and nothing was changed.',
      ],
      ['South', 'North'],
    ]);
  });

  it('is said when its check is unknown', async () => {
    const outcome = await run(template([]), { gone: { choice: 'accept' } });
    expect(outcome.notices.map((notice) => fillNotice(notice).text.en)).toEqual([
      'This analysis has no check “gone”; the decision about it was left aside.',
    ]);
  });
});

it('leaves no table of its own behind', async () => {
  await harvest();
  const before = await namesIn(engine);
  await run(template([totals, gross]), { 'total-row': { choice: 'fix' }, 'gross-basis': { choice: 'fix' } });
  expect(await namesIn(engine)).toEqual(before);
});
