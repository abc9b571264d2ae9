import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../../../analysis/import/grid.ts';
import { unpackInPool } from '../../../../../analysis/node/unpack.ts';
import { xlsxOf } from '../../../../workbooks/support/xlsx-maker.ts';
import { inPieces, read, told } from './in-pieces.ts';
import { packageOf } from './package-of.ts';

async function gridOf(rows: string, more: { before?: string; after?: string } = {}): Promise<Grid> {
  const { grids } = await read(xlsxOf([{ name: 'A', rows, ...more }]));
  const [grid] = grids;
  if (!grid) throw new Error('no grid');
  return grid;
}

/** Kind and text of the first cells of the first row. */
function firstRow(grid: Grid): readonly (readonly [string, string])[] {
  return Array.from({ length: grid.columnCount }, (_, column) => [grid.kind(0, column), grid.text(0, column)] as const);
}

describe('cells of .xlsx', () => {
  it('are found under any prefix, quote, order and case of their XML', async () => {
    const sheet =
      '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>\n' +
      "<x:row spans='1:4' r='1' ><x:c t='inlineStr' r='a1' ><x:is><x:t xml:space='preserve'> a </x:t></x:is></x:c>" +
      '<x:c\n\ts = "1"\n r\n=\n"B1"><x:v>45351</x:v></x:c><x:c r="$C$1"/></x:row></x:sheetData></x:worksheet>';
    await expect(read(packageOf({ 'xl/worksheets/sheet1.xml': sheet }))).rejects.toMatchObject({
      notice: { code: 'file-damaged' },
    });
    const grid = (await read(packageOf({ 'xl/worksheets/sheet1.xml': sheet.replace('$C$1', 'c1') }))).grids[0];
    expect(grid && firstRow(grid)).toEqual([
      ['text', ' a '],
      ['date', '2/29/24'],
    ]);
  });

  it('need no address: they follow the one before, and rows the row before', async () => {
    const grid = await gridOf(
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row><row><c r="B5"><v>5</v></c></row>',
    );
    const found = [0, 1, 4].flatMap((row) => [0, 1, 3, 4].map((column) => grid.text(row, column)));
    expect(found).toEqual(['1', '', '2', '3', '4', '', '', '', '', '5', '', '']);
  });

  it('may stand anywhere between comments, instructions, character data and extensions', async () => {
    const grid = await gridOf(
      '<!-- <c r="Z9"><v>9</v></c> --><row r="1"><?x <c?><c r="A1"><!-- > --><v>1<!-- 5 -->2</v></c>' +
        '<c r="B1" t="str"><v>a<![CDATA[<&amp;>]]>b</v></c><c r="C1"><extLst><v>7</v></extLst><v> 3 </v></c></row>',
    );
    expect(firstRow(grid)).toEqual([
      ['number', '12'],
      ['text', 'a<&amp;>b'],
      ['number', '3'],
    ]);
  });

  it('hold characters by name, by number, by halves and by escapes', async () => {
    const text =
      '&lt;&amp;&gt; &#x1F33E;&#127806; &#xD83C;&#xDF3E; _xD83C__xDF3E_ _x005F_x000D_ a_x000A_b &nbsp; _x00G0_';
    const grid = await gridOf(`<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`);
    expect(grid.text(0, 0)).toBe('<&> 🌾🌾 🌾 🌾 _x000D_ a\nb &nbsp; _x00G0_');
  });

  it('are errors when they point to no text, or are no number, and say so', async () => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>7</v></c><c r="B1"><v>1,5</v></c><c r="C1" t="e"><v>#SPILL!</v></c><c r="D1" t="b"><v>2</v></c></row>';
    const { grids, codes } = await read(xlsxOf([{ name: 'A', rows }]));
    expect(grids[0] && firstRow(grids[0])).toEqual([
      ['error', '(text missing)'],
      ['error', '1,5'],
      ['error', '#SPILL!'],
      ['error', '2'],
    ]);
    expect(codes).toEqual(['texts-missing', 'numbers-unreadable']);
  });

  it('are read by saved results; a formula without one leaves no cell and is counted', async () => {
    const rows =
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f t="shared" si="0"/><v>x</v></c><c r="C1"><f>A1</f><v></v></c><c r="D1"><f>A1</f></c><c r="E1" t="str"><f>""</f><v></v></c></row>';
    const { grids, codes } = await read(xlsxOf([{ name: 'A', rows }]));
    const [grid] = grids;
    expect([0, 1, 2, 3, 4].map((column) => [grid?.text(0, column), grid?.isFormula(0, column)])).toEqual([
      ['2', true],
      ['x', true],
      ['', false],
      ['', false],
      ['', false],
    ]);
    expect(codes).toEqual(['formulas-not-calculated']);
  });

  it('given twice count once, the last; rows out of order find their place', async () => {
    const rows =
      '<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row><row r="3"><c r="A3"><v>33</v></c></row>';
    const { grids, codes } = await read(xlsxOf([{ name: 'A', rows }]));
    const [grid] = grids;
    expect([grid?.text(0, 0), grid?.text(0, 1), grid?.text(2, 0), grid?.filled(0), grid?.rowCount]).toEqual([
      '1',
      '2',
      '33',
      2,
      3,
    ]);
    expect(codes).toEqual(['cells-twice']);
  });

  it('keep to their own address when their row has another number, and say so', async () => {
    const { grids, codes } = await read(
      xlsxOf([{ name: 'A', rows: '<row r="2"><c r="A5"><v>1</v></c><c><v>2</v></c></row>' }]),
    );
    expect([grids[0]?.text(4, 0), grids[0]?.text(4, 1), codes]).toEqual(['1', '2', ['cells-misplaced']]);
  });

  it('are days in ISO form too', async () => {
    const grid = await gridOf(
      '<row r="1"><c r="A1" t="d" s="1"><v>2024-02-29T12:00:00Z</v></c><c r="B1" t="d"><v>2024-02-30</v></c></row>',
    );
    expect([grid.kind(0, 0), grid.number(0, 0), grid.kind(0, 1)]).toEqual([
      'date',
      Date.UTC(2024, 1, 29, 12) / 86_400_000,
      'error',
    ]);
  });

  it('tell what the file stores, whatever the format shows', async () => {
    const grid = await gridOf(
      '<row r="1"><c r="A1" s="1"><v>45123.5</v></c><c r="B1" s="2"><v>0.125</v></c><c r="C1" s="3"><v>1.5</v></c></row>',
    );
    expect([0, 1, 2].map((column) => [grid.raw(0, column), grid.text(0, column), grid.kind(0, column)])).toEqual([
      ['45123.5', '7/16/23', 'date'],
      ['0.125', '13%', 'number'],
      ['1.5', '12:00', 'number'],
    ]);
  });

  it('come with merges, hidden rows and columns, of the true extent', async () => {
    const grid = await gridOf(
      '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="C2"><v>2</v></c></row><row r="9" hidden="true"/>',
      {
        before:
          '<dimension ref="A1:XFD9"/><cols><col min="2" max="2" hidden="1"/><col min="3" max="16384" hidden="1"/></cols>',
        after: '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C1"/><mergeCell ref="d4:c3"/></mergeCells>',
      },
    );
    expect([grid.rowCount, grid.columnCount, grid.hiddenRows, grid.hiddenColumns, grid.merges]).toEqual([
      2,
      3,
      [0],
      [1, 2],
      [
        { top: 0, left: 0, bottom: 1, right: 1 },
        { top: 2, left: 2, bottom: 3, right: 3 },
      ],
    ]);
  });

  it('are the same wherever the bytes are cut', async () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><r><t>20</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2&#127806;</t></r></is></c><c r="B1" s="1"><v>45351.25</v></c></row>' +
      '<row r="2"><!-- c --><c r="A2" t="str"><f>"é"</f><v>é<![CDATA[ü]]></v></c><c r="C2"><v>-1.5E-3</v></c><c r="D2" t="b"><v>1</v></c></row>';
    const bytes = xlsxOf([{ name: 'A', rows, after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' }]);
    const whole = (await read(bytes)).grids.map(told);
    expect(JSON.stringify(whole)).toContain('"raisedFrom":2');
    for (const length of [1, 2, 3, 7, 31, 64]) {
      expect((await read(bytes, inPieces(length))).grids.map(told)).toEqual(whole);
    }
    expect((await read(bytes, unpackInPool)).grids.map(told)).toEqual(whole);
  });
});
