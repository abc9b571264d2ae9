import { describe, expect, it } from 'vitest';
import { rowsFromArrow } from '../../../../analysis/engine/arrow-rows.ts';
import { cellsOf } from '../../../../analysis/import/provenance.ts';
import { openWorkbook } from '../../../../analysis/import/plan/session.ts';
import { xlsxBytes } from './year-sheets.ts';

const header = ['District', 'Area (ha)', 'Production (t)'];

describe('a workbook with a sheet for each year', () => {
  it('becomes one table with a column of years, each value with its own sheet', async () => {
    const bytes = xlsxBytes({
      '2021': [header, ['Kulob', 10, 20.5], ['Vose', 4, 9]],
      '2022': [header, ['Kulob', 11, 21], ['Vose', null, 8.5], ['Yovon', 3, 7]],
    });
    const session = await openWorkbook(bytes, 'years.xlsx', { sha256: '' });
    expect(session.summary.plan.stacks).toMatchObject([
      { parts: [0, 1], key: { label: 'Year', values: ['2021', '2022'] } },
    ]);
    const [only, ...others] = session.apply(session.summary.plan);
    expect(others).toEqual([]);
    const { columns, rows } = rowsFromArrow(only?.arrow ?? new Uint8Array());
    expect(columns.map(({ name }) => name)).toEqual([
      'year',
      'district',
      'area_ha',
      'production_t',
      '_row',
      '_block',
      '_part',
    ]);
    expect(rows).toEqual([
      [2021, 'Kulob', 10, 20.5, 2, 0, 0],
      [2021, 'Vose', 4, 9, 3, 0, 0],
      [2022, 'Kulob', 11, 21, 2, 0, 1],
      [2022, 'Vose', null, 8.5, 3, 0, 1],
      [2022, 'Yovon', 3, 7, 4, 0, 1],
    ]);
    const place = only && cellsOf(only.table, 'production_t', { row: 4, block: 0, part: 1 });
    expect(place).toEqual({ file: 'years.xlsx', sheet: '2022', cell: 'C4' });
  });

  it('is not stacked unasked when the sheets differ, or are told apart by other words', async () => {
    const differing = xlsxBytes({
      '2021': [header, ['Kulob', 10, 20.5], ['Vose', 4, 9]],
      '2022': [
        ['District', 'Area (feddan)', 'Production (t)'],
        ['Kulob', 11, 21],
        ['Vose', 3, 8.5],
      ],
    });
    expect((await openWorkbook(differing, 'a.xlsx', { sha256: '' })).summary.plan.stacks).toEqual([]);
    const places = xlsxBytes({
      North: [header, ['Kulob', 10, 20.5], ['Vose', 4, 9]],
      South: [header, ['Qubodiyon', 11, 21], ['Shahrituz', 3, 8.5]],
    });
    expect((await openWorkbook(places, 'b.xlsx', { sha256: '' })).summary.plan.stacks).toEqual([]);
  });
});
