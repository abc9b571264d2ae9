import { describe, expect, it } from 'vitest';
import type { TableStructure } from '../../../../analysis/import/detect/structure.ts';
import { structuresOf } from '../../../../analysis/import/detect/tables.ts';
import { gridOf, type TestCell } from './support/grid-of.ts';

function only(rows: readonly (readonly TestCell[])[]): TableStructure {
  const [structure, more] = structuresOf(gridOf(rows));
  if (structure === undefined || more !== undefined) throw new Error('not one table');
  return structure;
}

function roles({ apart }: TableStructure): readonly string[] {
  return apart.map(({ row, role }) => `${String(row + 1)} ${role}`);
}

const regions: readonly (readonly TestCell[])[] = [
  ['Region', 'Crop', 2020, 2021],
  ['North', 'Maize', 113, 241],
  ['North', 'Beans', 37, 52],
  ['South', 'Maize', 408, 399],
  ['South', 'Beans', 66, 71],
];

describe('a last row without a word for a sum', () => {
  it('is the total where every figure is the sum of all rows, though names come again', () => {
    expect(roles(only([...regions, ['Malawi', null, 624, 763]]))).toEqual(['6 total']);
  });

  it('is data where one figure differs', () => {
    expect(roles(only([...regions, ['Malawi', null, 624, 764]]))).toEqual([]);
  });

  it('is the total of blocks under headings, whose own sums are counted once', () => {
    const table = only([
      ['Crop', 2020, 2021, 2022],
      ['North'],
      ['Maize', 113, 241, 97],
      ['Beans', 37, 52, 45],
      ['Total', 150, 293, 142],
      ['South'],
      ['Maize', 408, 399, 371],
      ['Beans', 66, 71, 80],
      ['Total', 474, 470, 451],
      ['Malawi', 624, 763, 593],
    ]);
    expect(roles(table)).toEqual(['2 group', '5 subtotal', '6 group', '9 subtotal', '10 total']);
  });

  it('leaves names that stand once for their block filled down', () => {
    const table = only([
      ['Region', 'Crop', 2020, 2021],
      ['North', 'Maize', 113, 241],
      [null, 'Beans', 37, 52],
      ['South', 'Maize', 408, 399],
      [null, 'Beans', 66, 71],
      ['Malawi', null, 624, 763],
    ]);
    expect(table.fillDown).toEqual([0]);
    expect(roles(table)).toEqual(['6 total']);
  });
});
