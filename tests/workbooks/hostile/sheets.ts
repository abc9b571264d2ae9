import { strToU8 } from 'fflate';
import { xlsxEntries, xlsxOf } from '../support/xlsx-maker.ts';
import { joined, zipOf } from '../support/zip-maker.ts';
import { bentPart, entry, parts, rewrittenPart, rows, rowsXml, sheetPart, withRows, type Made } from './made.ts';

const workbook = 'xl/workbook.xml';
const rels = 'xl/_rels/workbook.xml.rels';

function sheetText(xml: string): Uint8Array<ArrayBuffer> {
  return rewrittenPart(sheetPart, () => xml);
}

function cell(xml: string): Uint8Array<ArrayBuffer> {
  return withRows(`<row r="9">${xml}</row>`);
}

function withStrings(items: string, cells: string): Uint8Array<ArrayBuffer> {
  const link =
    '<Relationship Id="rIdS" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>';
  const rest = xlsxEntries([{ name: 'Data', rows: `${rowsXml()}<row r="9">${cells}</row>` }]).map((each) =>
    each.name === rels
      ? { ...each, data: strToU8(new TextDecoder().decode(each.data).replace('</Relationships>', link)) }
      : each,
  );
  const table = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="4000000000" uniqueCount="4000000000">${items}</sst>`;
  return zipOf(items === '' ? rest : [...rest, entry('xl/sharedStrings.xml', table)]);
}

/** Sheets whose XML is wrong, endless or out of bounds. */
export const sheets: Made = {
  'external-entity.xlsx': () =>
    sheetText(
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>',
    ),
  'entity-in-workbook.xlsx': () =>
    rewrittenPart(workbook, (xml) => xml.replace('?>', '?><!DOCTYPE w SYSTEM "http://127.0.0.1:9/x.dtd">')),
  'entity-in-styles.xlsx': () =>
    rewrittenPart('xl/styles.xml', (xml) => xml.replace('?>', '?><!DOCTYPE w [<!ENTITY a "b">]>')),
  'entity-behind-comment.xlsx': () =>
    sheetText(`<?xml version="1.0"?><!-- x --><!doctype x><worksheet><sheetData>${rowsXml()}</sheetData></worksheet>`),
  'sheet-in-utf16.xlsx': () =>
    bentPart(sheetPart, (each) => ({
      ...each,
      data: joined([
        new Uint8Array([0xff, 0xfe]),
        Uint8Array.from(
          [...new TextDecoder().decode(each.data)].flatMap((char) => [
            char.charCodeAt(0) & 255,
            char.charCodeAt(0) >> 8,
          ]),
        ),
      ]),
    })),
  'sheet-cut-in-tag.xlsx': () => rewrittenPart(sheetPart, (xml) => xml.slice(0, xml.indexOf('<row r="3"') + 7)),
  'sheet-cut-in-value.xlsx': () => rewrittenPart(sheetPart, (xml) => xml.slice(0, xml.indexOf('<v>30') + 4)),
  'sheet-not-closed.xlsx': () => rewrittenPart(sheetPart, (xml) => xml.replace(/<\/sheetData>.*$/s, '')),
  'sheet-of-words.xlsx': () => sheetText('these are words and no markup at all'),
  'sheet-of-nothing.xlsx': () => sheetText(''),
  'sheet-of-zeros.xlsx': () => bentPart(sheetPart, (each) => ({ ...each, data: new Uint8Array(5000) })),
  'sheet-missing.xlsx': () => zipOf(parts().filter(({ name }) => name !== sheetPart)),
  'relations-missing.xlsx': () => zipOf(parts().filter(({ name }) => name !== rels)),
  'workbook-without-sheets.xlsx': () =>
    rewrittenPart(workbook, (xml) => xml.replace(/<sheets>.*<\/sheets>/s, '<sheets/>')),
  'workbook-cut.xlsx': () => rewrittenPart(workbook, (xml) => xml.slice(0, -20)),
  'string-beyond.xlsx': () => withStrings('<si><t>a</t></si>', '<c r="A9" t="s"><v>99</v></c>'),
  'string-negative.xlsx': () => withStrings('<si><t>a</t></si>', '<c r="A9" t="s"><v>-1</v></c>'),
  'string-of-words.xlsx': () => withStrings('<si><t>a</t></si>', '<c r="A9" t="s"><v>first</v></c>'),
  'strings-missing.xlsx': () => withStrings('', '<c r="A9" t="s"><v>0</v></c>'),
  'strings-count-lies.xlsx': () =>
    withStrings('<si><t>Teff</t></si>', '<c r="A9" t="s"><v>0</v></c><c r="B9"><v>1</v></c>'),
  'nested-deep.xlsx': () =>
    sheetText(
      `<worksheet><sheetData>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}${rowsXml()}</sheetData></worksheet>`,
    ),
  'attribute-of-a-megabyte.xlsx': () => cell(`<c r="A9" x="${'y'.repeat(1_000_000)}"><v>1</v></c>`),
  'text-of-100000.xlsx': () => cell(`<c r="A9" t="inlineStr"><is><t>${'long '.repeat(20_000)}</t></is></c>`),
  'column-outside.xlsx': () => cell('<c r="XFE9"><v>1</v></c>'),
  'column-far-outside.xlsx': () => cell('<c r="ZZZZZZZZZZ9"><v>1</v></c>'),
  'row-zero.xlsx': () => cell('<c r="A0"><v>1</v></c>'),
  'address-of-words.xlsx': () => cell('<c r="__proto__"><v>1</v></c>'),
  'same-cell-twice.xlsx': () => cell('<c r="A9"><v>1</v></c><c r="A9"><v>2</v></c>'),
  'rows-backwards.xlsx': () => withRows('<row r="2"><c r="A2"><v>99</v></c></row>'),
  'merges-outside.xlsx': () =>
    withRows('', { after: '<mergeCells><mergeCell ref="A1:XFE9999999"/><mergeCell ref="words"/></mergeCells>' }),
  'merges-100000.xlsx': () =>
    withRows('', {
      after: `<mergeCells>${Array.from({ length: 100_000 }, (_, i) => `<mergeCell ref="A${String(i + 20)}:B${String(i + 20)}"/>`).join('')}</mergeCells>`,
    }),
  'columns-hidden-without-end.xlsx': () =>
    withRows('', { before: '<cols><col min="3" max="4000000000" hidden="1"/></cols>' }),
  'rows-hidden-without-end.xlsx': () => withRows('<row r="1000000" hidden="1"/><row r="4000000000" hidden="1"/>'),
  'number-of-words.xlsx': () => cell('<c r="A9"><v>abc</v></c>'),
  'number-without-end.xlsx': () => cell('<c r="A9"><v>1e999</v></c><c r="B9"><v>-1e999</v></c>'),
  'number-not-a-number.xlsx': () => cell('<c r="A9"><v>NaN</v></c><c r="B9"><v>INF</v></c>'),
  'number-of-100000-digits.xlsx': () => cell(`<c r="A9"><v>${'9'.repeat(100_000)}</v></c>`),
  'date-of-words.xlsx': () => cell('<c r="A9" t="d"><v>soon</v></c><c r="B9" t="d"><v>2024-13-45</v></c>'),
  'type-unknown.xlsx': () => cell('<c r="A9" t="zzz"><v>5</v></c>'),
  'half-character.xlsx': () => cell('<c r="A9" t="inlineStr"><is><t>a&#xD800;b</t></is></c>'),
  'reference-unknown.xlsx': () => cell('<c r="A9" t="inlineStr"><is><t>a&nosuch;b &#x110000; &#0; &</t></is></c>'),
  'bytes-not-utf8.xlsx': () =>
    bentPart(sheetPart, (each) => ({
      ...each,
      data: Uint8Array.from(each.data, (byte) => (byte === 0x4d ? 0xff : byte)),
    })),
  'style-beyond.xlsx': () =>
    cell('<c r="A9" s="4000000000"><v>1</v></c><c r="B9" s="-1"><v>1</v></c><c r="C9" s="x"><v>1</v></c>'),
  'styles-of-words.xlsx': () => rewrittenPart('xl/styles.xml', () => 'no markup'),
  'formats-70000.xlsx': () =>
    rewrittenPart('xl/styles.xml', (xml) =>
      xml.replace(
        /(<styleSheet[^>]*>)/,
        `$1<numFmts>${Array.from({ length: 70_000 }, (_, i) => `<numFmt numFmtId="${String(200 + i)}" formatCode="0.${String(i)}"/>`).join('')}</numFmts>`,
      ),
    ),
  'format-bait.xlsx': () =>
    rewrittenPart('xl/styles.xml', (xml) =>
      xml.replace(
        /(<styleSheet[^>]*>)/,
        `$1<numFmts><numFmt numFmtId="14" formatCode="${'[h'.repeat(50_000)}"/></numFmts>`,
      ),
    ),
  'same-name-twice.xlsx': () =>
    xlsxOf([
      { name: 'Data', rows },
      { name: 'Data', rows },
    ]),
  'name-missing.xlsx': () => rewrittenPart(workbook, (xml) => xml.replace('name="Data"', '')),
  'proto-strings.xlsx': () =>
    xlsxOf([
      {
        name: 'toString',
        rows: [
          ['valueOf', '__proto__'],
          ['constructor', 1],
          ['prototype', 2],
          ['hasOwnProperty', 3],
        ],
      },
    ]),
  'comment-proto.xlsx': () =>
    zipOf([
      ...parts(),
      entry(
        'xl/comments1.xml',
        '<comments><authors><author>x</author></authors><commentList><comment ref="__proto__" authorId="0"><text><t>note</t></text></comment></commentList></comments>',
      ),
      entry(
        'xl/worksheets/_rels/sheet1.xml.rels',
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>',
      ),
    ]),
  'relation-to-the-net.xlsx': () =>
    rewrittenPart(rels, (xml) =>
      xml.replace('Target="worksheets/sheet1.xml"', 'Target="http://127.0.0.1:9/sheet1.xml" TargetMode="External"'),
    ),
  'relation-upwards.xlsx': () =>
    rewrittenPart(rels, (xml) => xml.replace('Target="worksheets/sheet1.xml"', 'Target="../../../../etc/hostname"')),
  'formula-to-the-net.xlsx': () => cell('<c r="A9" t="str"><f>WEBSERVICE("http://127.0.0.1:9/")</f><v>kept</v></c>'),
};
