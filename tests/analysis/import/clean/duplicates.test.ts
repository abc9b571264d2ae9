import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '../../../../analysis/engine/engine.ts';
import { findDuplicates } from '../../../../analysis/import/clean/duplicates.ts';
import { openNativeEngine } from '../../../../analysis/node/native-engine.ts';
import { sourceTable } from '../../run/source-table.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

const at = (row: number) => ({ row, block: null, part: null });

it('lists rows that name the same thing, and says which of them say the same of it', async () => {
  const table = await sourceTable(
    engine,
    't1',
    [
      ['area', 'text', 'area'],
      ['year', 'integer', 'period'],
      ['amount', 'number', 'production', 't'],
    ],
    [
      ['Kulob', 2020, 10],
      ['Kulob', 2021, 11],
      ['Kulob', 2020, 10],
      ['Vose', 2020, 4],
      ['Vose', 2020, null],
      [null, 2020, 1],
      [null, 2020, 1],
    ],
  );
  expect(await findDuplicates(engine, table)).toEqual({
    keys: ['area', 'year'],
    groups: 3,
    extra: 3,
    first: [
      { values: ['Kulob', '2020'], isSame: true, rows: [at(2), at(4)] },
      { values: ['Vose', '2020'], isSame: false, rows: [at(5), at(6)] },
      { values: [null, '2020'], isSame: true, rows: [at(7), at(8)] },
    ],
  });
});

it('finds none where no column names a row', async () => {
  const table = await sourceTable(engine, 't2', [['amount', 'number', 'production', 't']], [[1], [1]]);
  expect(await findDuplicates(engine, table)).toMatchObject({ keys: [], groups: 0 });
});
