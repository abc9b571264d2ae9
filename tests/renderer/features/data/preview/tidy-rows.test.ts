import { expect, it } from 'vitest';
import { cellsOfRow, sourceRows } from '../../../../../renderer/features/data/preview/tidy-rows.ts';
import { plan } from './fixture.ts';

it('rows of the result are the rows of the range that are not kept apart', () => {
  expect(sourceRows(plan, 10)).toEqual([5, 6, 7, 9, 10]);
  expect(sourceRows(plan, 2)).toEqual([5, 6]);
});

it('a row of the result names the cells of the columns that are imported', () => {
  expect(cellsOfRow(plan, 9)).toBe('A10:E10');
  const columns = plan.columns.map((each) => ({ ...each, include: each.column === 2 }));
  expect(cellsOfRow({ ...plan, columns }, 9)).toBe('C10');
});
