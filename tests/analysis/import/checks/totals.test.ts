import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../../analysis/import/plan/session.ts';
import { xlsxBytes } from '../stack/year-sheets.ts';

type Rows = readonly (readonly (string | number | null)[])[];

async function totalsOf(rows: Rows) {
  const session = await openWorkbook(xlsxBytes({ Crops: rows }), 'crops.xlsx', { sha256: '' });
  const [table] = session.apply(session.summary.plan);
  const notices = table?.table.notices.filter(({ code }) => code.startsWith('total-')) ?? [];
  return notices.map(({ code, where, text, rows: at }) => [code, where.cell, text.en, at]);
}

const header = ['District', 'Area (ha)', 'Production (t)', 'Yield (t/ha)'];

describe('sums that stand among the rows', () => {
  it('are not spoken of when they add up, and rates are not added', async () => {
    expect(
      await totalsOf([header, ['Kulob', 10, 20, 2], ['Vose', 4, 10, 2.5], ['Yovon', 6, 12, 2], ['Total', 20, 42, 2.1]]),
    ).toEqual([]);
  });

  it('are told with the cell where they do not', async () => {
    expect(
      await totalsOf([header, ['Kulob', 10, 20, 2], ['Vose', 4, 10, 2.5], ['Yovon', 6, 12, 2], ['Total', 20, 45, 2.1]]),
    ).toEqual([['total-differs', 'C5', 'Sums that do not add up: Total C5 shows 45, its rows give 42.', [5]]]);
  });

  it('are not checked where a part is missing', async () => {
    expect(
      await totalsOf([
        header,
        ['Dervek', 10, 8688, 2],
        ['Elmas', 4, 5922, 2.5],
        ['Farhun', 6, '…', 2],
        ['Total south', 20, 18690, 2.1],
      ]),
    ).toEqual([
      [
        'total-not-checked',
        'C5',
        'Sums that cannot be checked: Total south C5 shows 18690, its rows give 14610, Farhun is missing.',
        [5],
      ],
    ]);
  });

  it('are checked against their own group, and the grand total against all rows', async () => {
    expect(
      await totalsOf([
        header,
        ['Kulob', 10, 20, 2],
        ['Vose', 4, 10, 2.5],
        ['Total north', 14, 30, 2.1],
        ['Yovon', 6, 12, 2],
        ['Shahrituz', 6, 14, 2],
        ['Total south', 12, 26, 2.1],
        ['Total', 26, 60, 2.1],
      ]),
    ).toEqual([['total-differs', 'C8', 'Sums that do not add up: Total C8 shows 60, its rows give 56.', [8]]]);
  });

  it('may be off by the rounding of their parts', async () => {
    expect(
      await totalsOf([
        header,
        ['Kulob', 10.4, 20, 2],
        ['Vose', 4.4, 10, 2.5],
        ['Yovon', 6.4, 12, 2],
        ['Total', 21, 42, 2],
      ]),
    ).toEqual([]);
  });
});
