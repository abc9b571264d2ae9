import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '../../../../analysis/engine/engine.ts';
import { valueDiff } from '../../../../analysis/import/refresh/value-diff.ts';
import { openNativeEngine } from '../../../../analysis/node/native-engine.ts';
import { sourceTable } from '../../run/source-table.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

const columns = [
  ['District', 'text', 'area'],
  ['Year', 'integer', 'period'],
  ['Output', 'number', 'production', 't'],
] as const;

it('lists revised figures with both cells, and names that came and went', async () => {
  const before = await sourceTable(engine, 't1', columns, [
    ['Kulob', 2022, 10],
    ['Kulob', 2023, 11],
    ['Vose', 2022, null],
    ['Vose', 2023, 4],
    ['Yovon', 2022, 7],
  ]);
  const after = await sourceTable(engine, 't2', columns, [
    ['Kulob', 2022, 10],
    ['Kulob', 2023, 12.5],
    ['Kulob', 2024, 13],
    ['Vose', 2022, 3],
    ['Vose', 2023, null],
    ['Farkhor', 2024, 9],
  ]);
  const cell = (row: number) => ({ file: 'book.xlsx', sheet: 'Data', cell: `A${String(row)}` });
  expect(await valueDiff(engine, before, after)).toEqual({
    keys: ['District', 'Year'],
    doubled: 0,
    compared: 4,
    revised: [
      {
        column: 'Output',
        count: 3,
        filled: 1,
        emptied: 1,
        first: [
          { keys: ['Kulob', '2023'], before: 11, after: 12.5, cellBefore: cell(3), cellAfter: cell(3) },
          { keys: ['Vose', '2022'], before: null, after: 3, cellBefore: cell(4), cellAfter: cell(5) },
          { keys: ['Vose', '2023'], before: 4, after: null, cellBefore: cell(5), cellAfter: cell(6) },
        ],
      },
    ],
    added: 2,
    gone: 1,
    names: [{ column: 'District', added: ['Farkhor'], gone: ['Yovon'] }],
  });
});

it('says of rows that stand twice that they cannot be compared', async () => {
  const before = await sourceTable(engine, 't1', columns, [
    ['Kulob', 2022, 10],
    ['Kulob', 2022, 11],
    ['Vose', 2022, 1],
  ]);
  const after = await sourceTable(engine, 't2', columns, [
    ['Kulob', 2022, 10],
    ['Vose', 2022, 1],
  ]);
  expect(await valueDiff(engine, before, after)).toMatchObject({
    doubled: 2,
    compared: 1,
    revised: [],
    added: 1,
    gone: 0,
  });
});

it('follows a column that was renamed', async () => {
  const before = await sourceTable(engine, 't1', columns, [['Kulob', 2022, 10]]);
  const after = await sourceTable(
    engine,
    't2',
    [columns[0], columns[1], ['Production', 'number', 'production', 't']],
    [['Kulob', 2022, 9]],
  );
  const diff = await valueDiff(engine, before, after, new Map([['Output', 'Production']]));
  expect(diff.revised.map(({ column, count }) => [column, count])).toEqual([['Output', 1]]);
});

it('compares nothing where nothing names a row', async () => {
  const only = [['Output', 'number', 'production', 't']] as const;
  const before = await sourceTable(engine, 't1', only, [[1]]);
  const after = await sourceTable(engine, 't2', only, [[2]]);
  expect(await valueDiff(engine, before, after)).toMatchObject({ keys: [], compared: 0, revised: [] });
});
