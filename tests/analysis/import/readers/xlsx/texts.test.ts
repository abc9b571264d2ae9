import { describe, expect, it } from 'vitest';
import { inPieces, read, told } from './in-pieces.ts';
import { packageOf } from './package-of.ts';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const cell = (row: number, id: number | string): string =>
  `<row r="${row}"><c r="A${row}" t="s"><v>${id}</v></c></row>`;

/** A workbook whose column A points to the shared strings one by one. */
function book(items: string, count: number): Uint8Array<ArrayBuffer> {
  const rows = Array.from({ length: count }, (_, i) => cell(i + 1, i)).join('');
  return packageOf({
    'xl/sharedStrings.xml': `<?xml version="1.0"?><sst ${main} count="9" uniqueCount="9">${items}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
  });
}

describe('shared strings', () => {
  const items = [
    '<si><t>plain</t></si>',
    '<si><r><t>rich </t></r><r><rPr><b/></rPr><t xml:space="preserve">text </t></r><r><t/></r></si>',
    '<si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh><phoneticPr fontId="1"/></si>',
    '<si/>',
    '<si><t xml:space="preserve"> \t </t></si>',
    '<si><r><t>Maize</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1)</t></r></si>',
    '<si><r><rPr><vertAlign val="superscript"/></rPr><t>a</t></r><r><t>b</t></r></si>',
    '<si><t>line\r\nbreak</t></si>',
    '<si><t>Сорго &#127806;</t></si>',
  ];

  it('are joined from runs, without reading aids; blank ones leave no cell; raised marks are told', async () => {
    const bytes = book(items.join('\n'), items.length);
    const [grid] = (await read(bytes)).grids;
    const texts = items.map((_, row) => [grid?.kind(row, 0), grid?.text(row, 0), grid?.style(row, 0).raisedFrom]);
    expect(texts).toEqual([
      ['text', 'plain', undefined],
      ['text', 'rich text ', undefined],
      ['text', '東京', undefined],
      ['empty', '', undefined],
      ['empty', '', undefined],
      ['text', 'Maize1)', 5],
      ['text', 'ab', undefined],
      ['text', 'line\nbreak', undefined],
      ['text', 'Сорго 🌾', undefined],
    ]);
    for (const length of [1, 5, 33]) {
      expect((await read(bytes, inPieces(length))).grids.map(told)).toEqual(grid && [told(grid)]);
    }
  });

  it('come out right by the ten thousand, of every length and script', async () => {
    const texts = Array.from(
      { length: 10_000 },
      (_, i) => `${['a', 'é', 'ж', '中', '🌾'][i % 5]?.repeat(1 + (i % 23))}${i}`,
    );
    const [grid] = (await read(book(texts.map((text) => `<si><t>${text}</t></si>`).join(''), texts.length))).grids;
    expect(texts.map((_, row) => grid?.text(row, 0))).toEqual(texts);
  });

  it('are cut at 32,767 characters, and what is not UTF-8 is counted', async () => {
    const long = 'x'.repeat(40_000);
    const xml = new TextEncoder().encode(`<sst ${main}><si><t>${long}</t></si><si><t>a@b</t></si></sst>`);
    xml[xml.indexOf(0x40)] = 0xff;
    const { grids, codes } = await read(
      packageOf({
        'xl/sharedStrings.xml': xml,
        'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${cell(1, 0)}${cell(2, 1)}</sheetData></worksheet>`,
      }),
    );
    expect([grids[0]?.text(0, 0).length, grids[0]?.text(1, 0), codes]).toEqual([
      32_767,
      'a\uFFFDb',
      ['characters-lost', 'texts-cut'],
    ]);
  });

  it('that are given again and again in the cells are kept once', async () => {
    const rows = Array.from(
      { length: 5000 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="inlineStr"><is><t>kg ${i % 3}</t></is></c></row>`,
    );
    const [grid] = (
      await read(
        packageOf({
          'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${rows.join('')}</sheetData></worksheet>`,
        }),
      )
    ).grids;
    const cells = grid?.cells(0);
    expect([cells?.texts.length, cells?.size, cells?.rows, cells?.first]).toEqual([3, 5000, null, 0]);
    expect(cells?.values[4999]).toBe(1);
  });
});
