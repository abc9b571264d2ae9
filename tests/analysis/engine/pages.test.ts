import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnsToArrow } from '../../../analysis/engine/arrow.ts';
import type { Engine } from '../../../analysis/engine/engine.ts';
import type { Filter } from '../../../analysis/engine/filter.ts';
import { countOf, pageOf, type PageRequest } from '../../../analysis/engine/pages.ts';
import { openNativeEngine } from '../../../analysis/node/native-engine.ts';

let engine: Engine;
const everything: PageRequest = { columns: ['n', 'name'], offset: 0, limit: 100, sort: [], filter: [] };

beforeAll(async () => {
  engine = await openNativeEngine();
  await engine.load(
    't',
    columnsToArrow([
      { name: 'n', type: 'number', values: [3, 1, null, 2, 1] },
      { name: 'name', type: 'text', values: ['Maize', 'rice', 'MAIZE flour', null, "o'Brien"] },
      { name: 'day', type: 'date', values: [0, 1, 2, 3, 4] },
    ]),
  );
});
afterAll(() => engine.close());

async function names(request: Partial<PageRequest>) {
  return (await pageOf(engine, 't', { ...everything, ...request })).rows.map(([, name]) => name);
}

describe('pageOf', () => {
  it('keeps the order of the source without a sort', async () => {
    expect(await names({ offset: 1, limit: 2 })).toEqual(['rice', 'MAIZE flour']);
  });

  it('sorts with missing values last, ties in the order of the source', async () => {
    expect(await names({ sort: [{ column: 'n', descending: false }] })).toEqual([
      'rice',
      "o'Brien",
      null,
      'Maize',
      'MAIZE flour',
    ]);
    expect(await names({ sort: [{ column: 'n', descending: true }] })).toEqual([
      'Maize',
      null,
      'rice',
      "o'Brien",
      'MAIZE flour',
    ]);
  });

  it('pages through a sorted and filtered table', async () => {
    const request = { sort: [{ column: 'n', descending: true }], filter: [{ column: 'n', test: 'present' }] as const };
    expect(await names({ ...request, offset: 2, limit: 2 })).toEqual(['rice', "o'Brien"]);
    expect(await names({ ...request, offset: 4, limit: 2 })).toEqual([]);
  });

  it('sees a table anew after it is replaced', async () => {
    const request = { ...everything, columns: ['a'], sort: [{ column: 'a', descending: true }] };
    await engine.load('again', columnsToArrow([{ name: 'a', type: 'number', values: [1, 2] }]));
    expect((await pageOf(engine, 'again', request)).rows).toEqual([[2], [1]]);
    await engine.load('again', columnsToArrow([{ name: 'a', type: 'number', values: [5, 6] }]));
    expect((await pageOf(engine, 'again', request)).rows).toEqual([[6], [5]]);
  });

  it('pages through a view', async () => {
    await engine.exec('CREATE VIEW v AS SELECT n, name FROM t WHERE n IS NOT NULL');
    const request = { ...everything, sort: [{ column: 'n', descending: true }], limit: 2 };
    expect((await pageOf(engine, 'v', request)).rows).toEqual([
      [3, 'Maize'],
      [2, null],
    ]);
  });

  it('answers many sorts asked at once', async () => {
    const filters = [...'abcdefghij'].map((text) => [{ column: 'name', test: 'contains', text }] as const);
    const counts = await Promise.all(filters.map(async (filter) => (await names({ filter })).length));
    expect(counts).toEqual([2, 1, 1, 0, 4, 1, 0, 0, 4, 0]);
  });

  it('goes on for one who waits when another gives up', async () => {
    const control = new AbortController();
    const request = { ...everything, sort: [{ column: 'day', descending: true }] };
    const given = pageOf(engine, 't', request, control);
    const kept = pageOf(engine, 't', request);
    control.abort();
    await expect(given).rejects.toMatchObject({ kind: 'cancelled' });
    expect((await kept).rows.map(([n]) => n)).toEqual([1, 2, null, 1, 3]);
  });

  it('keeps four orders at most', async () => {
    for (const text of 'abcdefgh') await names({ filter: [{ column: 'name', test: 'contains', text }] });
    const left = await engine.query("SELECT count(*) FROM duckdb_tables() WHERE starts_with(table_name, '_order_')");
    expect(left.rows).toEqual([[4]]);
  });

  it('refuses a row number that is none', async () => {
    await expect(pageOf(engine, 't', { ...everything, offset: -1 })).rejects.toThrow('not a row number: -1');
  });
});

describe('countOf', () => {
  const cases: readonly (readonly [Filter[], number])[] = [
    [[], 5],
    [[{ column: 'name', test: 'contains', text: 'maize' }], 2],
    [[{ column: 'name', test: 'contains', text: "o'B" }], 1],
    [[{ column: 'name', test: 'contains', text: '%' }], 0],
    [[{ column: 'n', test: 'contains', text: '1.0' }], 2],
    [[{ column: 'n', test: 'one-of', values: [1, null] }], 3],
    [[{ column: 'n', test: 'one-of', values: [] }], 0],
    [[{ column: 'name', test: 'one-of', values: ["' OR TRUE --"] }], 0],
    [[{ column: 'n', test: 'range', from: 1.5, to: null }], 2],
    [[{ column: 'day', test: 'range', from: '1970-01-02', to: '1970-01-04' }], 3],
    [[{ column: 'n', test: 'missing' }], 1],
    [
      [
        { column: 'n', test: 'present' },
        { column: 'name', test: 'present' },
      ],
      3,
    ],
  ];
  it.each(cases)('%j leaves %i rows', async (filter, rows) => {
    expect(await countOf(engine, 't', filter)).toBe(rows);
    expect((await pageOf(engine, 't', { ...everything, filter })).rows).toHaveLength(rows);
  });
});
