import { describe, expect, it } from 'vitest';
import { read } from './in-pieces.ts';
import { packageOf } from './package-of.ts';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';
const sheet = `<worksheet ${main}><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>`;

function links(list: readonly (readonly [id: string, type: string, target: string])[], base = office): string {
  const each = list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${base}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${packages}">${each.join('')}</Relationships>`;
}

function bookXml(sheets: string, prefix = 'r', relations = office): string {
  return `<workbook ${main} xmlns:${prefix}="${relations}"><sheets>${sheets}</sheets></workbook>`;
}

/** Name, hidden or not, and A1 of each sheet. */
async function sheetsOf(bytes: Uint8Array): Promise<readonly unknown[]> {
  return (await read(bytes)).grids.map((grid) => [grid.name, grid.hidden, grid.text(0, 0)]);
}

describe('packages of odd producers', () => {
  it('need neither styles, nor shared strings, nor properties', async () => {
    expect(await sheetsOf(packageOf({ 'xl/styles.xml': null, 'xl/worksheets/sheet1.xml': sheet }))).toEqual([
      ['Data', false, '7'],
    ]);
  });

  it('name their parts from the top, in another case, and the workbook as they like', async () => {
    const bytes = packageOf({
      '_rels/.rels': links([['x', 'officeDocument', '/Book/Main.XML']]),
      'xl/workbook.xml': null,
      'xl/_rels/workbook.xml.rels': null,
      'book/main.xml': bookXml('<sheet name="A &amp; B" sheetId="1" q:id="s"/>', 'q'),
      'book/_rels/main.xml.rels': links([['s', 'worksheet', '/XL/Worksheets/Sheet1.xml']]),
      'xl/worksheets/sheet1.xml': sheet,
    });
    expect(await sheetsOf(bytes)).toEqual([['A & B', false, '7']]);
  });

  it('may be of Strict Open XML', async () => {
    const purl = 'xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"';
    const bytes = packageOf({
      '_rels/.rels': links([['x', 'officeDocument', 'xl/workbook.xml']], strict),
      'xl/workbook.xml': bookXml('<sheet name="S" sheetId="1" r:id="rId1"/>', 'r', strict).replace(main, purl),
      'xl/_rels/workbook.xml.rels': links([['rId1', 'worksheet', 'worksheets/sheet1.xml']], strict),
      'xl/worksheets/sheet1.xml': sheet.replace(main, purl),
    });
    expect(await sheetsOf(bytes)).toEqual([['S', false, '7']]);
  });

  it('hide sheets in two ways; sheets of charts are passed over; a missing sheet is told', async () => {
    const bytes = packageOf({
      'xl/workbook.xml': bookXml(
        '<sheet name="H" sheetId="1" state="hidden" r:id="a"/><sheet name="V" sheetId="2" state="veryHidden" r:id="a"/><sheet name="C" sheetId="3" r:id="c"/><sheet name="M" sheetId="4" r:id="m"/>',
      ),
      'xl/_rels/workbook.xml.rels': links([
        ['a', 'worksheet', 'worksheets/sheet1.xml'],
        ['c', 'chartsheet', 'chartsheets/sheet1.xml'],
        ['m', 'worksheet', 'worksheets/none.xml'],
      ]),
      'xl/worksheets/sheet1.xml': sheet,
    });
    expect(await sheetsOf(bytes)).toEqual([
      ['H', true, '7'],
      ['V', true, '7'],
      ['M', false, ''],
    ]);
    expect((await read(bytes)).codes).toEqual(['sheet-missing']);
  });

  it('may be without relationships: parts are found by their usual names', async () => {
    const bytes = packageOf({ '_rels/.rels': null, 'xl/_rels/workbook.xml.rels': null });
    expect(await sheetsOf(bytes)).toEqual([['Data', false, 'Crop']]);
  });

  it('may be written in UTF-16 or Latin-1', async () => {
    const text = sheet.replace('<v>7</v>', '').replace('r="A1"', 't="inlineStr"');
    const xml = text.replace('</c>', '<is><t>é</t></is></c>');
    const wide = new Uint8Array(
      new Uint16Array([...`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${xml}`].map((c) => c.charCodeAt(0))).buffer,
    );
    const narrow = Uint8Array.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${xml}`, (c) => c.charCodeAt(0));
    for (const part of [wide, narrow]) {
      expect(await sheetsOf(packageOf({ 'xl/worksheets/sheet1.xml': part }))).toEqual([['Data', false, 'é']]);
    }
    const odd = xml.replace('<worksheet', '<?xml version="1.0" encoding="klingon"?><worksheet');
    await expect(read(packageOf({ 'xl/worksheets/sheet1.xml': odd }))).rejects.toMatchObject({
      notice: { code: 'file-damaged' },
    });
  });

  it('that end in the middle of a sheet say so', async () => {
    const { codes, grids } = await read(packageOf({ 'xl/worksheets/sheet1.xml': sheet.slice(0, -30) }));
    expect([codes, grids[0]?.text(0, 0)]).toEqual([['sheet-cut-short'], '7']);
  });

  it('with a document type in any part that is read are refused', async () => {
    const type = '<!DOCTYPE x [<!ENTITY a "b">]>';
    for (const part of ['xl/workbook.xml', 'xl/styles.xml', 'xl/worksheets/sheet1.xml', '_rels/.rels']) {
      await expect(read(packageOf({ [part]: `${type}<x/>` }))).rejects.toMatchObject({
        notice: { code: 'file-unsafe' },
      });
    }
  });

  it('that reach outside of themselves are refused', async () => {
    const rels = links([['rId1', 'worksheet', '../../../evil.xml']]);
    await expect(read(packageOf({ 'xl/_rels/workbook.xml.rels': rels }))).rejects.toMatchObject({
      notice: { code: 'file-damaged' },
    });
  });
});
