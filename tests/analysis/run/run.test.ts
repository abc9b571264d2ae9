import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillNotice } from '../../../analysis/document/fill.ts';
import type { Engine } from '../../../analysis/engine/engine.ts';
import type { Table } from '../../../analysis/model/table.ts';
import { openNativeEngine } from '../../../analysis/node/native-engine.ts';
import type { NeedBinding, RunRequest } from '../../../analysis/run/binding.ts';
import type { RunOutcome } from '../../../analysis/run/outcome.ts';
import { choicesFor, runTemplate } from '../../../analysis/run/run.ts';
import type { Template } from '../../../analysis/templates/template.ts';
import { example } from './example-template.ts';
import { namesIn, sourceTable } from './source-table.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

const hostile = { region: 'x"; DROP TABLE t1; --', year: "o'clock", area: '_row "', production: 'sum(' };

const binding: NeedBinding = {
  table: 't1',
  columns: {
    region: { source: hostile.region },
    year: { source: hostile.year },
    area: { source: hostile.area },
    production: { source: hostile.production },
  },
  filters: [],
};

function request(params: RunRequest['params'] = {}, change: Partial<NeedBinding> = {}): RunRequest {
  return { template: example.id, bindings: { harvest: { ...binding, ...change } }, params };
}

function harvest(): Promise<Table> {
  return sourceTable(
    engine,
    't1',
    [
      [hostile.region, 'text', 'area'],
      [hostile.year, 'text', 'period'],
      [hostile.area, 'number', 'area-harvested', 'ha'],
      [hostile.production, 'number', 'production', 'kg'],
    ],
    [
      ['North', '2019/20', 10, 20000],
      ['North', '2020/21', 10, 30000],
      ["South'", '2020/21', 5, 30000],
      ["South'", 'soon', 0.5, 3000],
      ['East', '2020/21', 0, 1],
      ['East', '2020/21', null, null],
      ['West', '2020/21', 3, null],
    ],
  );
}

async function run(made: RunRequest, template: Template = example): Promise<RunOutcome> {
  return runTemplate(engine, template, made, [await harvest()]);
}

function words(outcome: RunOutcome): string[] {
  return outcome.notices.map((notice) => `${notice.code}: ${fillNotice(notice).text.en}`);
}

describe('runTemplate', () => {
  it('computes through hostile column names, split years and units', async () => {
    const outcome = await run(request());
    expect(outcome.state === 'done' && outcome.steps.find((step) => step.name === 'yields')?.rows).toEqual([
      // 30 t on 5 ha and 30 t on 10 ha; kg became t.
      ["South'", 6, 1, false],
      ['North', 3, 1, false],
    ]);
    expect(outcome.state === 'done' && outcome.params).toEqual([
      { name: 'year', value: 2020, isDefault: true },
      { name: 'regions', value: ['North', "South'"], isDefault: true },
      { name: 'loss', value: 10, isDefault: true },
      { name: 'basis', value: 'gross', isDefault: true },
    ]);
  });

  it('counts every row once: read, filtered, used, and dropped under the first rule that meets it', async () => {
    const outcome = await run(
      request({}, { filters: [{ column: hostile.region, values: ['North', "South'", 'East', 'West'] }] }),
    );
    const { rowsRead, rowsFiltered, rowsUsed, dropped } =
      outcome.state === 'needs-parameter' ? {} : (outcome.data[0] ?? {});
    expect({ rowsRead, rowsFiltered, rowsUsed, dropped }).toEqual({
      rowsRead: 7,
      rowsFiltered: 0,
      rowsUsed: 4,
      dropped: [
        { code: 'no-area', reason: { en: '{count} rows without area' }, count: 2, rows: [6, 7] },
        { code: 'no-production', reason: { en: '{count} rows without production' }, count: 1, rows: [8] },
      ],
    });
    expect(words(outcome)).toEqual([
      "value-unread: One value of the column “o'clock” cannot be read as a year, such as “soon”, and counts as missing.",
      'no-area: 2 rows without area',
      'no-production: 1 rows without production',
      'small: 1 rows below one hectare',
      "jump: One region jumps, first South'.",
    ]);
    expect(outcome.notices.map((notice) => notice.rows)).toEqual([[5], [6, 7], [8], [5], [4]]);
  });

  it('keeps filtered rows apart from dropped ones', async () => {
    const outcome = await run(request({}, { filters: [{ column: hostile.region, values: ['North', "South'"] }] }));
    expect(outcome.state === 'done' && [outcome.data[0]?.rowsFiltered, outcome.data[0]?.rowsUsed]).toEqual([3, 4]);
  });

  it('refuses below the minimum, with the numbers', async () => {
    const outcome = await run(request({}, { filters: [{ column: hostile.region, values: ['North'] }] }));
    expect([outcome.state, words(outcome)]).toEqual(['refused', ['below-minimum: Needs 2 regions, found 1.']]);
  });

  it('says which parameter is out of bounds, unknown, of the wrong kind or not in the data', async () => {
    const outcome = await run(request({ loss: 101, basis: 'none', year: 1990, regions: 'North', colour: 1 }));
    expect([outcome.state, words(outcome).slice(-5)]).toEqual([
      'refused',
      [
        'parameter-unknown: There is no parameter “colour”.',
        'parameter-value-absent: “1990” does not occur in the data for “Year”. The data hold 2019, 2020.',
        'parameter-type: “Regions” must be a list of values; it is North.',
        'parameter-bounds: “Loss” must be between 0 and 100; it is 101.',
        'parameter-choice: “Basis” must be one of gross, net; it is none.',
      ],
    ]);
  });

  it('asks for a number that the template does not assume', async () => {
    const asking: Template = {
      ...example,
      params: { ...example.params, rate: { kind: 'number', default: null, title: { en: 'Rate' } } },
    };
    const outcome = await run(request(), asking);
    expect(outcome.state === 'needs-parameter' && outcome.missing).toEqual([{ name: 'rate', title: { en: 'Rate' } }]);
  });

  it('takes a year that came as text and keeps the order of chosen regions', async () => {
    const outcome = await run(request({ year: '2020', regions: ["South'", 'North'] }));
    expect(outcome.state === 'done' && outcome.params.slice(0, 2)).toEqual([
      { name: 'year', value: 2020, isDefault: true },
      { name: 'regions', value: ["South'", 'North'], isDefault: false },
    ]);
  });

  it('names the column, the table or the unit that is missing', async () => {
    const lost = await run(request({}, { columns: { ...binding.columns, area: { source: 'gone' } } }));
    const unbound = await run(request({}, { columns: { region: { source: hostile.region } } }));
    const noTable = await run(request({}, { table: 't9' }));
    const unfit = await run(request({}, { columns: { ...binding.columns, area: { source: hostile.region } } }));
    const money = await run(
      request({}, { columns: { ...binding.columns, area: { source: hostile.area, unit: 'XAF' } } }),
    );
    expect([lost, unbound, noTable, unfit, money].map(words)).toEqual([
      ['column-missing: The table has no column “gone”.'],
      [
        'column-not-bound: “Harvest” needs a column for “Year”.',
        'column-not-bound: “Harvest” needs a column for “Area harvested”.',
        'column-not-bound: “Harvest” needs a column for “Production”.',
      ],
      ['table-missing: The table t9 is no longer there.'],
      [`column-unfit: The column “${hostile.region}” cannot be read as a number.`],
      [
        'unit-mismatch: The column “_row "” is in XAF, which cannot be converted to ha.',
        "value-unread: One value of the column “o'clock” cannot be read as a year, such as “soon”, and counts as missing.",
      ],
    ]);
  });

  it('lets a unit stated by a person stand over the one of the column', async () => {
    const outcome = await run(
      request({}, { columns: { ...binding.columns, production: { source: hostile.production, unit: 't' } } }),
    );
    expect(outcome.state === 'done' && outcome.data[0]?.units).toEqual([
      { column: 'area', from: 'ha', to: 'ha', factor: 1 },
      { column: 'production', from: 't', to: 't', factor: 1 },
    ]);
  });

  it('leaves nothing behind and tells the same to the last byte at every run', async () => {
    const first = await run(request());
    const second = await run(request());
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    expect(await namesIn(engine)).toEqual(['t1']);
  });

  it('keeps two runs at once apart', async () => {
    const tables = [await harvest()];
    const years = await Promise.all(
      [2019, 2020].map((year) => runTemplate(engine, example, request({ year }), tables)),
    );
    expect(
      years.map((each) => each.state === 'done' && each.steps.find((step) => step.name === 'yields')?.rows.length),
    ).toEqual([1, 2]);
  });

  it('stops when cancelled and clears away what it made', async () => {
    const slow: Template = {
      ...example,
      steps: {
        ...example.steps,
        slow: { sql: 'SELECT sum(a.range * b.range) AS s FROM range(100000) a, range(1000000) b' },
      },
    };
    const control = new AbortController();
    const running = runTemplate(engine, slow, request(), [await harvest()], { signal: control.signal });
    setTimeout(() => control.abort(), 100);
    await expect(running).rejects.toMatchObject({ kind: 'cancelled' });
    expect(await namesIn(engine)).toEqual(['t1']);
  });

  it('offers the values of the data for parameters, in the order proposed', async () => {
    expect(await choicesFor(engine, example, request().bindings, [await harvest()])).toEqual({
      year: [2019, 2020],
      regions: ['North', "South'"],
    });
  });
});
