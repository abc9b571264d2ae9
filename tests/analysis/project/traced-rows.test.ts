import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../analysis/engine/engine.ts';
import { openNativeEngine } from '../../../analysis/node/native-engine.ts';
import { needsBehind, tracedRows } from '../../../analysis/project/traced-rows.ts';
import { templateById } from '../../../analysis/templates/index.ts';
import { sourceTable } from '../run/source-table.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

async function growth() {
  const template = templateById('production/growth-decomposition');
  if (template === null) throw new Error('the template is gone');
  const made = await sourceTable(
    engine,
    'yearbook',
    [
      ['district', 'text', 'area'],
      ['year', 'text', 'period'],
      ['output', 'number', 'production', 't'],
    ],
    [
      ['Ashtan', '2020/21', 10],
      ['Ashtan', '2021/22', 11],
      ['Belsar', '2021/22', null],
    ],
  );
  const columns = made.columns.map((column, at) => ({ ...column, letter: 'ABC'[at] ?? null }));
  const table = { ...made, columns };
  const bindings = {
    production: {
      table: 'yearbook',
      filters: [],
      columns: { region: { source: 'district' }, year: { source: 'year' }, production: { source: 'output' } },
    },
  };
  return { template, tables: [table], request: { template: template.id, bindings, params: {} } };
}

const steps = [
  { name: 'production', sql: 'SELECT * FROM yearbook' },
  { name: 'totals', sql: 'SELECT year, sum(production) FROM production GROUP BY year' },
  { name: 'unrelated', sql: 'SELECT 1' },
];

describe('the rows behind a figure', () => {
  it('agree with it in the names and periods that both have, read as the analysis reads them', async () => {
    const run = await growth();
    const [traced] = await tracedRows(engine, run, steps, 'totals', [{ year: 2021, total: 11 }]);
    expect(traced?.keys).toEqual([{ column: 'year', value: '2021' }]);
    expect(traced?.count).toBe(2);
    const cells = traced?.rows.map(({ values }) => values.map(({ value, cell }) => [value, cell?.cell]));
    expect(cells).toEqual([
      [
        ['Ashtan', 'A3'],
        ['2021/22', 'B3'],
        [11, 'C3'],
      ],
      [
        ['Belsar', 'A4'],
        ['2021/22', 'B4'],
        [null, 'C4'],
      ],
    ]);
  });

  it('are all rows where the figure has no name in common, or one that no row has', async () => {
    const run = await growth();
    const none = await tracedRows(engine, run, steps, 'totals', [{ total: 21 }]);
    const other = await tracedRows(engine, run, steps, 'totals', [{ year: 1999 }]);
    expect([none, other].map(([traced]) => [traced?.keys, traced?.count])).toEqual([
      [[], 3],
      [[], 3],
    ]);
  });

  it('come from the tables that its step reads, by way of the steps before it', () => {
    const chain = [...steps, { name: 'share', sql: 'SELECT * FROM totals' }, { name: 'prices', sql: 'SELECT 2' }];
    expect(needsBehind(chain, 'share', ['production', 'prices'])).toEqual(['production']);
    // A method that is no SQL names nothing: all tables are behind it.
    expect(needsBehind(chain, 'unrelated', ['production', 'prices'])).toEqual(['production', 'prices']);
  });
});
