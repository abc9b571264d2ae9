import { describe, expect, it } from 'vitest';
import { unitInLabel } from '../../../../analysis/import/detect/row-units.ts';
import { structuresOf } from '../../../../analysis/import/detect/tables.ts';
import { gridOf, type TestCell } from './support/grid-of.ts';

const labels: readonly (readonly [string, string | null, string | null])[] = [
  ['Production, tonnes', 'Production', 'tonnes'],
  ['Superficie (ha)', 'Superficie', 'ha'],
  ['Площадь садов, тыс. га', 'Площадь садов', 'тыс. га'],
  ['产量（万吨）', '产量', '万吨'],
  ['Average farm gate price, UGX/kg', 'Average farm gate price', 'UGX/kg'],
  ['Coffee, green', null, null],
  ['Winter wheat (2021)', null, null],
  ['Nuts', null, null],
];

describe('units in the labels of rows', () => {
  it.each(labels)('%s', (label, name, unit) => {
    expect(unitInLabel(label)).toEqual(name === null ? null : { name, unit });
  });

  it('make a column, each unit with the cell of its label', () => {
    const [structure] = structuresOf(
      gridOf([
        ['Indicator', 2020, 2021],
        ['Area planted, ha', 478, 501],
        ['Production, tonnes', 284, 312],
        ['Number of farms', 17, 18],
      ]),
    );
    expect(structure?.groups).toEqual([
      {
        label: 'Unit',
        role: 'unit',
        from: 'row-label',
        values: [
          { firstRow: 1, lastRow: 1, text: 'ha', row: 1, column: 0 },
          { firstRow: 2, lastRow: 2, text: 'tonnes', row: 2, column: 0 },
        ],
      },
    ]);
  });

  it('make none where all rows have the same unit, or few name one', () => {
    const same: readonly (readonly TestCell[])[] = [
      ['Crop', 2020],
      ['Maize, t', 4],
      ['Beans, t', 5],
      ['Rice, t', 6],
    ];
    const few: readonly (readonly TestCell[])[] = [
      ['Crop', 2020],
      ['Maize, t', 4],
      ['Land, ha', 5],
      ['Rice', 6],
      ['Oats', 6],
    ];
    expect([same, few].map((rows) => structuresOf(gridOf(rows))[0]?.groups)).toEqual([[], []]);
  });
});
