import { describe, expect, it } from 'vitest';
import { columnWidths, panels, textWidth } from '../../../analysis/report/word/columns.ts';

function column(title: string, isNumber = true) {
  return { title, isNumber };
}

describe('columns of a Word table', () => {
  it('fill the page', () => {
    const widths = columnWidths(
      [column('Level', false), column('Price, LCU/kg')],
      [{ cells: ['Farm gate', '48.0'], isTotal: false }],
    );
    const sum = widths.reduce((total, width) => total + width, 0);
    expect(sum).toBeGreaterThan(textWidth - 3);
    expect(sum).toBeLessThanOrEqual(textWidth);
  });

  it('too many for the page go on beneath, with the names repeated', () => {
    const columns = [
      column('Code', false),
      column('Product', false),
      ...Array.from({ length: 12 }, (_, at) => column(`Indicator${String(at)}`)),
    ];
    const cells = ['0901', 'Coffee', ...Array.from({ length: 12 }, () => '1.0')];
    const groups = panels(columns, [{ cells, isTotal: false }]);
    expect(groups.map((group) => group.slice(0, 2))).toEqual(groups.map(() => [0, 1]));
    expect(groups.flatMap((group) => group.slice(2))).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect(groups.length).toBeGreaterThan(1);
  });

  it('of a table that fits stay together', () => {
    expect(panels([column('Level', false), column('Price'), column('Share')], [])).toEqual([[0, 1, 2]]);
  });
});
