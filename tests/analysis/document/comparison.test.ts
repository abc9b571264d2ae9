import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerRequest } from '../../../analysis/document/answer.ts';
import { parseResultDocument } from '../../../analysis/document/parse.ts';
import type { Block, ResultDocument, TableBlock } from '../../../analysis/document/result-document.ts';
import type { Engine } from '../../../analysis/engine/engine.ts';
import type { Table } from '../../../analysis/model/table.ts';
import { openNativeEngine } from '../../../analysis/node/native-engine.ts';
import type { Comparison, RunRequest } from '../../../analysis/run/binding.ts';
import type { CompareOptions } from '../../../analysis/run/compare.ts';
import type { Template } from '../../../analysis/templates/template.ts';
import { example } from '../run/example-template.ts';
import { namesIn, sourceTable } from '../run/source-table.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

// Yield of the best region: Maize 4 and 5 t/ha, Beans 1 t/ha, Rice 6 t/ha; Yam has one region, too few for the template.
const harvested = [
  ['Maize', 'North', 2020, 10, 40],
  ['Maize', 'South', 2020, 10, 50],
  ['Beans', 'North', 2020, 10, 10],
  ['Beans', 'South', 2020, 10, 10],
  ['Rice', 'North', 2020, 10, 30],
  ['Rice', 'South', 2020, 10, 60],
  ['Rice', 'East', 2020, 0, 60],
  ['Yam', 'North', 2020, 10, 99],
  [null, 'North', 2020, 10, 1],
] as const;

const { harvest } = example.needs;
if (harvest === undefined) throw new Error('no harvest');
const template = {
  ...example,
  needs: {
    harvest: {
      ...harvest,
      columns: {
        ...harvest.columns,
        product: { title: { en: 'Product' }, kind: 'text', roles: ['product'], optional: true },
      },
    },
  },
} as const;

function table(rows: readonly (readonly (string | number | null)[])[] = harvested): Promise<Table> {
  return sourceTable(
    engine,
    't1',
    [
      ['product', 'text', 'product'],
      ['region', 'text', 'area'],
      ['year', 'integer', 'period'],
      ['area', 'number', 'area-harvested', 'ha'],
      ['production', 'number', 'production', 't'],
    ],
    rows,
  );
}

async function compare(comparison: Comparison, given?: Table, options?: CompareOptions, of: Template = template) {
  const names = ['product', 'region', 'year', 'area', 'production'];
  const columns = Object.fromEntries(names.map((name) => [name, { source: name }]));
  const request: RunRequest = {
    template: template.id,
    bindings: { harvest: { table: 't1', columns, filters: [] } },
    params: {},
    comparison,
  };
  return answerRequest(engine, of, request, [given ?? (await table())], options);
}

async function resultOf(comparison: Comparison, given?: Table): Promise<ResultDocument> {
  const answer = await compare(comparison, given);
  if (answer.format !== 'vcw-result') throw new Error(JSON.stringify(answer.notices));
  return answer;
}

function tableOf(result: ResultDocument, id: string): TableBlock | undefined {
  return result.blocks.find((block): block is TableBlock => block.kind === 'table' && block.id === id);
}

function sentences(result: ResultDocument, ...roles: string[]): string[] {
  return result.blocks.flatMap((block: Block) =>
    block.kind === 'passage' && roles.includes(block.role) ? [block.text.en.replaceAll('\u00a0', ' ')] : [],
  );
}

const byProduct = { kind: 'column', need: 'harvest', column: 'product' } as const;

describe('a comparison over the values of a column', () => {
  it('ranks every indicator, with differences to the reference', async () => {
    const result = await resultOf({ over: byProduct, members: 'all', reference: 'Maize' });
    expect(tableOf(result, 'comparison-yield')?.rows).toEqual([
      [1, 'Rice', 6, 1, 20, '2020', 1],
      [2, 'Maize', 5, 0, 0, '2020', 1],
      [3, 'Beans', 1, -4, -80, '2020', 1],
    ]);
    expect(tableOf(result, 'comparison-yield')?.columns.map(({ title, unit }) => [title.en, unit?.en ?? ''])).toEqual([
      ['Rank', ''],
      ['Product', ''],
      ['Highest yield', 't/ha'],
      ['Difference to the reference', 't/ha'],
      ['Difference to the reference, in %', '%'],
      ['Period', ''],
      ['Observations', ''],
    ]);
  });

  it('says who leads and where the reference stands, and who has no result and why', async () => {
    const result = await resultOf({ over: byProduct, members: 'all', reference: 'Maize' });
    expect(sentences(result, 'headline', 'caveat')).toEqual([
      'Highest yield: Rice is highest of 3 by product (6.00 t/ha, 2020); Maize stands 2nd with 5.00 t/ha, 1.00 t/ha below Rice.',
      '1 of 4 have no result: Yam. The table of those without a result tells why.',
    ]);
    expect(tableOf(result, 'comparison-without-result')?.rows).toEqual([['Yam', 'Needs 2 regions, found 1.']]);
    expect(result.comparison).toEqual({
      over: { en: 'Product' },
      reference: 'Maize',
      members: ['Beans', 'Maize', 'Rice', 'Yam'].map((member) => ({ member, isDone: member !== 'Yam' })),
    });
  });

  it('draws ranked bars with the reference as the point', async () => {
    const result = await resultOf({ over: byProduct, members: 'all', reference: 'Maize' });
    const chart = result.blocks.find((block) => block.kind === 'chart');
    expect(chart?.kind === 'chart' && [chart.title.en, chart.rows, chart.chart.kind]).toEqual([
      'Rice is highest; Maize is 2 of 3',
      [
        ['Rice', 6, false],
        ['Maize', 5, true],
        ['Beans', 1, false],
      ],
      'bar',
    ]);
  });

  it('adds up the rows of all members: each is read, used, dropped or left to no member once', async () => {
    const result = await resultOf({ over: byProduct, members: 'all' });
    const { rowsRead, rowsUsed, rowsFiltered, dropped } = result.data[0] ?? {};
    expect({
      rowsRead,
      rowsUsed,
      rowsFiltered,
      dropped: dropped?.map(({ code, count, rows }) => [code, count, rows]),
    }).toEqual({
      rowsRead: 9,
      rowsUsed: 7,
      rowsFiltered: 1,
      dropped: [['no-area', 1, [8]]],
    });
  });

  it('tells a notice of several members once, with their names', async () => {
    const result = await resultOf({ over: byProduct, members: 'all' });
    expect(result.notices.map(({ code, text }) => [code, text.en])).toEqual([
      ['no-area', 'Rice: 1 rows without area'],
      ['below-minimum', 'Yam: Needs 2 regions, found 1.'],
    ]);
  });

  it('adds a reference that was not named, and says one that does not occur', async () => {
    const added = await resultOf({ over: byProduct, members: ['Rice'], reference: 'Beans' });
    expect(added.comparison?.members.map(({ member }) => member)).toEqual(['Beans', 'Rice']);
    const absent = await resultOf({ over: byProduct, members: 'all', reference: 'Cocoa' });
    expect([absent.comparison?.reference, absent.notices[0]?.code]).toEqual([null, 'reference-absent']);
  });

  it('is a result like others: it is read back whole, and the same again', async () => {
    const comparison: Comparison = { over: byProduct, members: 'all', reference: 'Rice' };
    const result = await resultOf(comparison);
    const written = JSON.stringify(result);
    expect(parseResultDocument(JSON.parse(written))).toEqual(result);
    expect(JSON.stringify(await resultOf(comparison))).toBe(written);
  });

  it('stops at sixty when nobody named the members, and says so', async () => {
    const rows = Array.from({ length: 70 }, (_, at) => at).flatMap((at) =>
      (at < 3 ? ['North'] : ['North', 'South']).map((region) => [
        `p${String(at).padStart(2, '0')}`,
        region,
        2020,
        10,
        at + 1,
      ]),
    );
    const calls: number[] = [];
    const answer = await compare({ over: byProduct, members: 'all' }, await table(rows), {
      onProgress: (done, total) => calls.push(done, total),
    });
    const first = answer.notices[0];
    expect([first?.text.en, calls.slice(-2)]).toEqual([
      'Of 70 values of “Product” the 60 with the most rows are compared.',
      [60, 60],
    ]);
  });

  it('refuses when there is nothing to compare, and leaves nothing behind', async () => {
    const given = await table();
    const before = await namesIn(engine);
    const one = await compare({ over: byProduct, members: ['Rice'] }, given);
    const none = await compare({ over: { kind: 'param', param: 'colour' }, members: 'all' }, given);
    expect([one, none].map(({ format, notices }) => [format, notices.map(({ code }) => code)])).toEqual([
      ['vcw-refusal', ['comparison-too-few']],
      ['vcw-refusal', ['comparison-unknown']],
    ]);
    expect(await namesIn(engine)).toEqual(before);
  });

  it('ends when it is cancelled', async () => {
    const abort = new AbortController();
    const given = await table();
    const answer = compare({ over: byProduct, members: 'all' }, given, {
      signal: abort.signal,
      onProgress: () => {
        abort.abort();
      },
    });
    await expect(answer).rejects.toThrow();
  });
});

describe('a comparison over a parameter', () => {
  it('sets a choice to each of its options', async () => {
    const result = await resultOf({ over: { kind: 'param', param: 'basis' }, members: 'all' });
    // All products: South 120 t on 30 ha; a loss of 10 % takes a tenth.
    const rows = tableOf(result, 'comparison-yield')?.rows.map((row) => row.slice(0, 3));
    expect(rows).toEqual([
      [1, 'Gross', 4],
      [2, 'Net of loss', 3.6],
    ]);
    expect(result.parameters.map(({ name }) => name)).not.toContain('basis');
  });

  it('sweeps a number', async () => {
    const request = await compare({ kind: 'sweep', param: 'loss', values: [0, 50, 101] });
    if (request.format !== 'vcw-result') throw new Error('refused');
    expect(request.comparison?.members).toEqual([
      { member: 0, isDone: true },
      { member: 50, isDone: true },
      { member: 101, isDone: false },
    ]);
    expect(sentences(request, 'headline')).toEqual(['Highest yield by loss: the same at every value, 4.00 t/ha.']);
  });

  it('draws a swept number as a line, in the order of its values', async () => {
    const basis = { kind: 'switch', default: true, title: { en: 'Net of loss' } } as const;
    const sql = example.steps['yields'] as { readonly sql: string };
    const net: Template = {
      ...template,
      params: { ...template.params, basis },
      steps: {
        ...template.steps,
        yields: { sql: sql.sql.replace("CASE params.basis WHEN 'net'", 'CASE WHEN params.basis') },
      },
    };
    const answer = await compare({ kind: 'sweep', param: 'loss', values: [50, 0, 25] }, undefined, {}, net);
    if (answer.format !== 'vcw-result') throw new Error(JSON.stringify(answer.notices));
    const chart = answer.blocks.find((block) => block.kind === 'chart');
    expect(chart?.kind === 'chart' && [chart.chart.kind, chart.rows, chart.title.en.replaceAll('\u00a0', ' ')]).toEqual(
      [
        'line',
        [
          [0, 4],
          [25, 3],
          [50, 2],
        ],
        'From 4.00 t/ha at 0 % to 2.00 t/ha at 50 %',
      ],
    );
  });
});

describe('small multiples', () => {
  it('set the first line chart of the template side by side, on the same axes', async () => {
    const lined: Template = {
      ...template,
      steps: {
        ...template.steps,
        series: { sql: 'SELECT year, sum(production) AS amount FROM harvest GROUP BY year ORDER BY year' },
      },
      charts: [
        {
          id: 'series',
          kind: 'line',
          title: { en: '{region} leads' },
          subtitle: { en: 'Production, t' },
          step: 'series',
          unit: 't',
          n: 'n',
          x: 'year',
          xKind: 'year',
          y: 'amount',
        },
      ],
    };
    const answer = await compare({ over: byProduct, members: ['Rice', 'Maize'] }, undefined, {}, lined);
    if (answer.format !== 'vcw-result') throw new Error(JSON.stringify(answer.notices));
    const panels = answer.blocks.flatMap((block) =>
      block.kind === 'chart' && block.chart.facet !== undefined ? [block] : [],
    );
    expect(panels.map(({ columns: of, rows, chart }) => [chart.facet, of, rows])).toEqual([
      [
        'member',
        ['year', 'amount', 'member'],
        [
          [2020, 90, 'Rice'],
          [2020, 90, 'Maize'],
        ],
      ],
    ]);
    expect(parseResultDocument(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
  });
});
