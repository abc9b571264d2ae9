import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readZippedWorkbook } from '../../../../analysis/import/readers/workbook.ts';
import { zipOf } from '../../../workbooks/support/zip-maker.ts';

const spaces =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"';

function ods(tables: string, styles = ''): Uint8Array<ArrayBuffer> {
  const content = `<?xml version="1.0"?><office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  return zipOf([
    { name: 'mimetype', data: strToU8('application/vnd.oasis.opendocument.spreadsheet') },
    { name: 'content.xml', data: strToU8(content) },
  ]);
}

const figure = (value: number): string =>
  `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
const words = (text: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;

describe('OpenDocument sheets, where the library falls short', () => {
  it('have their names unescaped, and are hidden by their style', async () => {
    const style =
      '<style:style style:name="h" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const row = `<table:table-row>${figure(1)}</table:table-row>`;
    const tables = `<table:table table:name="A &amp; B &#x1F33E;">${row}</table:table><table:table table:name="__proto__" table:style-name="h">${row}</table:table>`;
    const { grids } = await readZippedWorkbook(ods(tables, style), 'a.ods');
    expect(grids.map((grid) => [grid.name, grid.hidden, grid.text(0, 0)])).toEqual([
      ['A & B 🌾', false, '1'],
      ['__proto__', true, '1'],
    ]);
  });

  it('tell hidden rows and columns, runs of them as well', async () => {
    const rows =
      '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>' +
      `<table:table-row>${figure(1)}${figure(2)}${figure(3)}</table:table-row>` +
      `<table:table-row table:visibility="filter" table:number-rows-repeated="2">${figure(4)}</table:table-row>` +
      `<table:table-row>${figure(5)}</table:table-row>`;
    const { grids } = await readZippedWorkbook(ods(`<table:table table:name="A">${rows}</table:table>`), 'a.ods');
    expect([grids[0]?.hiddenRows, grids[0]?.hiddenColumns, grids[0]?.text(3, 0)]).toEqual([[1, 2], [1, 2], '5']);
  });

  it('hold characters beyond the basic plane, and texts that look like numbers', async () => {
    const row = `<table:table-row>${words('&#127806; maize')}${words('007')}</table:table-row>`;
    const { grids } = await readZippedWorkbook(ods(`<table:table table:name="A">${row}</table:table>`), 'a.ods');
    expect([0, 1].map((column) => [grids[0]?.kind(0, column), grids[0]?.text(0, column)])).toEqual([
      ['text', '🌾 maize'],
      ['text', '007'],
    ]);
  });

  it('are refused when runs of equal cells stand for more than a sheet holds', async () => {
    const run =
      '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="100" office:value-type="float" office:value="1"/></table:table-row>';
    await expect(
      readZippedWorkbook(ods(`<table:table table:name="A">${run}</table:table>`), 'a.ods'),
    ).rejects.toMatchObject({ notice: { code: 'file-too-large' } });
  });
});
