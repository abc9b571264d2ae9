import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../../analysis/import/plan/session.ts';
import { overlaps } from '../../../../analysis/import/plan/sheet-faults.ts';
import { xlsxBytes } from '../stack/year-sheets.ts';

describe('a sheet that gives no table', () => {
  it('tells of a header over nothing with its cells', async () => {
    const bytes = xlsxBytes({
      Form: [['Return of the district'], [], ['District', 'Crop', 'Area (ha)', 'Output (t)']],
    });
    const { summary } = await openWorkbook(bytes, 'form.xlsx', { sha256: '' });
    expect(summary.plan.tables).toEqual([]);
    expect(summary.notices.map(({ code, where }) => [code, where.sheet, where.cell])).toEqual([
      ['header-over-nothing', 'Form', 'A3:D3'],
      ['no-table', undefined, undefined],
    ]);
  });

  it('does not take lines of words for a header', async () => {
    const bytes = xlsxBytes({ Notes: [['Sources'], ['Ministry of Agriculture'], ['Own computation']] });
    const { summary } = await openWorkbook(bytes, 'notes.xlsx', { sha256: '' });
    expect(summary.notices.map(({ code }) => code)).toEqual(['no-table']);
  });
});

describe('two tables that overlap', () => {
  it('are told with the cells that both take, and side by side they are not', async () => {
    const bytes = xlsxBytes({
      Crops: [
        ['District', 'Area (ha)', 'Output (t)'],
        ['Kulob', 10, 20],
        ['Vose', 4, 9],
        ['Yovon', 5, 11],
      ],
    });
    const session = await openWorkbook(bytes, 'a.xlsx', { sha256: '' });
    const [table] = session.summary.plan.tables;
    if (table === undefined) throw new Error('no table');
    const right = { ...table, firstColumn: 2, lastColumn: 4 };
    expect(overlaps([table, right], 'a.xlsx')).toMatchObject([
      { code: 'tables-overlap', where: { file: 'a.xlsx', sheet: 'Crops', cell: 'C1:C4' } },
    ]);
    expect(overlaps([table, { ...right, firstColumn: 3 }], 'a.xlsx')).toEqual([]);
    expect(overlaps([table, { ...right, sheet: 'Other' }], 'a.xlsx')).toEqual([]);
    const [both] = session.apply({ ...session.summary.plan, tables: [table, right], stacks: [] });
    expect(both?.table.notices.map(({ code }) => code)).toContain('tables-overlap');
  });
});
