import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../analysis/engine/engine.ts';
import { cellsOf } from '../../../../analysis/import/provenance.ts';
import { proposeStack } from '../../../../analysis/import/stack/propose-stack.ts';
import { stackTables } from '../../../../analysis/import/stack/stack-tables.ts';
import type { Table } from '../../../../analysis/model/table.ts';
import { openNativeEngine } from '../../../../analysis/node/native-engine.ts';
import { sourceTable } from '../../run/source-table.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

const onSheet = (table: Table, sheet: string): Table => ({
  ...table,
  source: { ...table.source, sheet },
  columns: table.columns.map((column, at) => ({ ...column, letter: 'ABCDEF'[at] ?? null })),
});

describe('a stack', () => {
  it('goes by the words of the headers, never by position, and the year in the sheets is its key', async () => {
    const a = await sourceTable(
      engine,
      'a',
      [
        ['district', 'text', 'area'],
        ['area_ha', 'integer', 'area-harvested', 'ha'],
        ['output', 'number', 'production', 't'],
      ],
      [['Kulob', 3, 10.5]],
    );
    const b = await sourceTable(
      engine,
      'b',
      [
        ['output', 'number', 'production', 't'],
        ['district', 'text', 'area'],
        ['yield', 'number', 'yield', 't/ha'],
      ],
      [[20, 'Vose', 2.5]],
    );
    const parts = [onSheet(a, '2022'), onSheet(b, 'year 2023')];
    const { plan, agreement, unsure } = proposeStack(parts);
    expect(plan.columns).toEqual([
      { name: 'district', from: ['district', 'district'] },
      { name: 'area_ha', from: ['area_ha', null] },
      { name: 'output', from: ['output', 'output'] },
      { name: 'yield', from: [null, 'yield'] },
    ]);
    expect([agreement, unsure]).toEqual([0.5, []]);
    const stack = await stackTables(engine, 's', parts, plan);
    const { rows } = await engine.query('SELECT year, district, area_ha, output, "yield", _row, _part FROM s');
    expect(rows).toEqual([
      [2022, 'Kulob', 3, 10.5, null, 2, 0],
      [2023, 'Vose', null, 20, 2.5, 2, 1],
    ]);
    expect(stack.columns.map(({ name, type, unit }) => [name, type, unit])).toEqual([
      ['year', 'integer', null],
      ['district', 'text', null],
      ['area_ha', 'integer', 'ha'],
      ['output', 'number', 't'],
      ['yield', 'number', 't/ha'],
    ]);
    expect(cellsOf(stack, 'output', { row: 2, part: 0 })).toMatchObject({ sheet: '2022', cell: 'C2' });
    expect(cellsOf(stack, 'output', { row: 2, part: 1 })).toMatchObject({ sheet: 'year 2023', cell: 'A2' });
    expect(cellsOf(stack, 'yield', { row: 2, part: 0 })).toBeNull();
  });

  it('proposes a like name and matches nothing by itself', async () => {
    const a = onSheet(await sourceTable(engine, 'a', [['Production (t)', 'number']], [[1]]), 'North');
    const b = onSheet(await sourceTable(engine, 'b', [['Prod. (t)', 'number']], [[2]]), 'South');
    const { plan, unsure } = proposeStack([a, b]);
    expect(plan.columns).toHaveLength(2);
    expect(unsure).toMatchObject([{ part: 1, column: 'Prod. (t)', like: 'Production (t)' }]);
    expect(plan.key).toMatchObject({ label: 'Sheet', values: ['North', 'South'] });
  });

  it('has no unit where its parts differ, and keeps words beside figures as text', async () => {
    const a = onSheet(
      await sourceTable(
        engine,
        'a',
        [
          ['x', 'number', 'quantity', 'kg'],
          ['y', 'number'],
        ],
        [[1, 5]],
      ),
      'a',
    );
    const b = onSheet(
      await sourceTable(
        engine,
        'b',
        [
          ['x', 'integer', 'quantity', 't'],
          ['y', 'text'],
        ],
        [[2, 'five']],
      ),
      'b',
    );
    const stack = await stackTables(engine, 's', [a, b], proposeStack([a, b]).plan);
    expect(stack.notices.map(({ code }) => code)).toEqual(['stack-units-differ', 'stack-types-differ']);
    expect(stack.columns.map(({ name, type, unit }) => [name, type, unit])).toEqual([
      ['sheet', 'text', null],
      ['x', 'number', null],
      ['y', 'text', null],
    ]);
  });
});
