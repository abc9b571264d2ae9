import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cell, SheetContents } from '../../../analysis/import/cells.ts';
import { hostileFiles } from '../../workbooks/hostile/generate.ts';
import { xlsxOf } from '../../workbooks/support/xlsx-maker.ts';
import { vcw, vcwJson } from './vcw.ts';

let folder = '';
let book = '';

// Style 1 is a date, 2 a percentage (support/xlsx-maker.ts). 45351 is 29 February 2024: 25569 is 1 January 1970.
const rows = `
  <row r="1"><c r="A1" t="inlineStr"><is><t>Crop</t></is></c><c r="B1" t="inlineStr"><is><t>Tonnes</t></is></c></row>
  <row r="2"><c r="A2" s="1"><v>45351</v></c><c r="B2"><v>12.5</v></c><c r="C2" t="b"><v>1</v></c></row>
  <row r="4"><c r="B4" s="2"><f>B2/100</f><v>0.125</v></c><c r="D4" t="e"><v>#DIV/0!</v></c></row>`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vcw-cells-'));
  book = join(folder, 'book.xlsx');
  const after = '<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>';
  writeFileSync(
    book,
    xlsxOf([
      { name: 'Cover', rows: [['Hidden words']], state: 'hidden' },
      { name: 'Data', rows, after },
    ]),
  );
  // The first call builds what is out of date.
  await vcw('help');
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('vcw cells', () => {
  it('gives each cell of a range typed, stored and with its format', async () => {
    const cells = await vcwJson<readonly Cell[]>('cells', book, '--sheet', 'Data', '--range', 'a1:$d$9');
    expect(cells).toEqual([
      { ref: 'A1', t: 's', v: 'Crop', raw: 'Crop', format: '' },
      { ref: 'B1', t: 's', v: 'Tonnes', raw: 'Tonnes', format: '' },
      { ref: 'A2', t: 'd', v: '2024-02-29', raw: expect.stringMatching(/\d/) as string, format: expect.any(String) },
      { ref: 'B2', t: 'n', v: 12.5, raw: '12.5', format: '' },
      { ref: 'C2', t: 'b', v: true, raw: expect.any(String), format: '' },
      { ref: 'B4', t: 'n', v: 0.125, raw: '0.125', format: '0%', formula: true },
      { ref: 'D4', t: 'e', v: '#DIV/0!', raw: '#DIV/0!', format: '' },
    ]);
  });

  it('gives the first sheet that is not hidden, whole, when nothing is named', async () => {
    const whole = await vcwJson<readonly Cell[]>('cells', book);
    expect(whole.map(({ ref }) => ref)).toEqual(['A1', 'B1', 'A2', 'B2', 'C2', 'B4', 'D4']);
    expect(await vcwJson('cells', book, '--range', 'B2')).toEqual([
      { ref: 'B2', t: 'n', v: 12.5, raw: '12.5', format: '' },
    ]);
  });

  it('writes lines of columns for people', async () => {
    const { stdout } = await vcw('cells', book, '--sheet', 'Data', '--range', 'B1:B4');
    expect(stdout.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['B1', 's', 'Tonnes'],
      ['B2', 'n', '12.5'],
      ['B4', 'n=', '0.125', '0%'],
      [''],
    ]);
  });

  it('leaves the fields of a text file as they are', async () => {
    const text = join(folder, 'codes.csv');
    writeFileSync(text, 'code;value\n090111;12,30\n');
    const cells = await vcwJson<readonly Cell[]>('cells', text, '--range', 'A2:B2');
    expect(cells.map(({ ref, t, v, raw }) => [ref, t, v, raw])).toEqual([
      ['A2', 's', '090111', '090111'],
      ['B2', 's', '12,30', '12,30'],
    ]);
  });

  it('names the sheets there are when asked for another, and the form of a range', async () => {
    expect(await vcw('cells', book, '--sheet', 'Table 1')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/no sheet of this name[^]*Cover, Data/) as string,
    });
    expect(await vcw('cells', book, '--range', 'first')).toMatchObject({ status: 2, stdout: '' });
  });

  it('refuses a hostile file with words and status 2', async () => {
    const path = join(folder, 'entities.xlsx');
    writeFileSync(path, hostileFiles['entities.xlsx']?.() ?? '');
    const { status, stdout } = await vcw('cells', path, '--json');
    expect([status, (JSON.parse(stdout) as { error: { code: string } }).error.code]).toEqual([2, 'file-unsafe']);
  });
});

describe('vcw inspect', () => {
  it('counts what each sheet holds', async () => {
    const { sheets } = await vcwJson<{ readonly sheets: readonly SheetContents[] }>('inspect', book);
    expect(sheets).toMatchObject([
      { name: 'Cover', hidden: true, extent: 'A1:A1', merges: [], cells: { text: 1, number: 0 }, formulas: 0 },
      {
        name: 'Data',
        hidden: false,
        extent: 'A1:D4',
        merges: ['A1:A2'],
        cells: { text: 2, number: 2, boolean: 1, date: 1, error: 1 },
        formulas: 1,
      },
    ]);
  });
});
