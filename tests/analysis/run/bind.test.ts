import { describe, expect, it } from 'vitest';
import { proposeBinding, type Distinct } from '../../../analysis/run/bind.ts';
import { example } from './example-template.ts';
import { describeTable } from './source-table.ts';

const none: Distinct = () => Promise.resolve([]);

const wide = describeTable('t1', [
  ['province', 'text', 'area'],
  ['yr', 'integer', 'period'],
  ['ha', 'number', 'area-harvested', 'ha'],
  ['output', 'number', 'production', '1000 t'],
  ['note', 'text', 'note'],
]);

describe('proposeBinding', () => {
  it('feeds a need by the roles of the columns and leaves an optional need without its columns alone', async () => {
    expect(await proposeBinding(example, [wide], none)).toEqual({
      state: 'ready',
      bindings: {
        harvest: {
          table: 't1',
          columns: {
            region: { source: 'province' },
            year: { source: 'yr' },
            area: { source: 'ha' },
            production: { source: 'output' },
          },
          filters: [],
        },
      },
    });
  });

  it('feeds the optional need from another table', async () => {
    const prices = describeTable('t2', [
      ['Year', 'integer', 'period'],
      ['Price', 'number', 'price', 'XAF/kg'],
    ]);
    const proposal = await proposeBinding(example, [prices, wide], none);
    expect([proposal.state, proposal.bindings['harvest']?.table, proposal.bindings['prices']]).toEqual([
      'ready',
      't1',
      { table: 't2', columns: { year: { source: 'Year' }, price: { source: 'Price' } }, filters: [] },
    ]);
  });

  it('knows a column by its name where its label names the unit as well', async () => {
    const labelled = describeTable('t4', [
      ['Region (name)', 'text'],
      ['Year', 'integer', 'period'],
      ['Area [ha]', 'number', null, 'ha'],
      ['Production (t)', 'number', null, 't'],
    ]);
    const proposal = await proposeBinding(example, [labelled], none);
    expect(proposal.bindings['harvest']?.columns).toEqual({
      region: { source: 'Region (name)' },
      year: { source: 'Year' },
      area: { source: 'Area [ha]' },
      production: { source: 'Production (t)' },
    });
  });

  it('says which columns are missing, in the table that fits best', async () => {
    const partial = describeTable('t3', [
      ['Region', 'text'],
      ['Year', 'date', 'period'],
      ['Tonnes', 'number', 'production', 'XAF'],
    ]);
    expect(await proposeBinding(example, [describeTable('t0', [['x', 'text']]), partial], none)).toEqual({
      state: 'needs-columns',
      bindings: {
        harvest: { table: 't3', columns: { region: { source: 'Region' }, year: { source: 'Year' } }, filters: [] },
      },
      missing: [
        {
          need: 'harvest',
          column: 'area',
          title: { en: 'Area harvested' },
          kind: 'number',
          unit: 'ha',
          table: 'Sheet of t3',
        },
        {
          need: 'harvest',
          column: 'production',
          title: { en: 'Production' },
          kind: 'number',
          unit: 't',
          table: 'Sheet of t3',
        },
      ],
    });
  });

  it('says that a table is needed when none has anything of it', async () => {
    expect(await proposeBinding(example, [describeTable('t0', [['x', 'text']])], none)).toEqual({
      state: 'needs-table',
      bindings: {},
      missing: [],
      tables: [{ need: 'harvest', title: { en: 'Harvest' }, grain: { en: 'one region in one year' } }],
    });
  });

  it('reads a long table by the words of its element column, in any of the languages', async () => {
    const long = describeTable('t4', [
      ['Zone', 'text', 'area'],
      ['Année', 'integer', 'period'],
      ['Élément', 'text', 'element'],
      ['Unité', 'text', 'unit'],
      ['Valeur', 'number', 'value'],
      ['Symbole', 'text', 'flag'],
    ]);
    const elements: Distinct = (table, column) =>
      Promise.resolve(table === 't4' && column === 'Élément' ? ['Production', 'Rendement', 'Superficie récoltée'] : []);
    expect(await proposeBinding(example, [long], elements)).toEqual({
      state: 'ready',
      bindings: {
        harvest: {
          table: 't4',
          columns: {
            region: { source: 'Zone' },
            year: { source: 'Année' },
            area: {
              source: 'Valeur',
              where: { column: 'Élément', equals: 'Superficie récoltée' },
              unitColumn: 'Unité',
            },
            production: { source: 'Valeur', where: { column: 'Élément', equals: 'Production' }, unitColumn: 'Unité' },
          },
          filters: [],
        },
      },
    });
  });

  it('takes the unit of a price from the columns of money and measure beside it', async () => {
    const prices = describeTable('t2', [
      ['date', 'date', 'period'],
      ['unit', 'text', 'unit'],
      ['currency', 'text', 'currency'],
      ['price', 'number', 'price'],
    ]);
    const { bindings } = await proposeBinding(example, [wide, prices], none);
    expect(bindings['prices']?.columns['price']).toEqual({
      source: 'price',
      unitColumn: 'unit',
      currencyColumn: 'currency',
    });
  });

  it('gives ties to the earlier table and the earlier column', async () => {
    const twice = {
      ...wide,
      columns: [...wide.columns, ...wide.columns.map((column) => ({ ...column, name: `${column.name} 2` }))],
    };
    const first = await proposeBinding(example, [twice, { ...twice, name: 't9' }], none);
    expect([first.bindings['harvest']?.table, first.bindings['harvest']?.columns['area']]).toEqual([
      't1',
      { source: 'ha' },
    ]);
  });
});
