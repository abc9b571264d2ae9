import { describe, expect, it } from 'vitest';
import { asHtml, asTsv } from '../../../../../renderer/features/data/tables/clipboard-table.ts';

const table = {
  head: ['Market', 'Price, XAF/kg'],
  rows: [
    ['Ouenzé', 1234.5],
    ['=HYPERLINK("x")', null],
    ['two\nlines\t<b>', -1],
    ['0101', true],
  ],
};

describe('a copied table', () => {
  it('is tab-separated with headers, missing as an empty field, formulas as text', () => {
    expect(asTsv(table)).toBe(
      'Market\tPrice, XAF/kg\r\nOuenzé\t1234.5\r\n"\'=HYPERLINK(""x"")"\t\r\n"two\nlines\t<b>"\t-1\r\n0101\ttrue',
    );
  });

  it('is an HTML table without markup from the cells, codes as text', () => {
    const html = asHtml(table);
    expect(html).toContain('<th>Market</th><th>Price, XAF/kg</th>');
    expect(html).toContain('lines\t&lt;b&gt;</td><td style="text-align:right">-1</td>');
    expect(html).toContain(`<td style="mso-number-format:'\\@'">0101</td>`);
  });
});
