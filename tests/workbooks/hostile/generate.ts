import { strToU8 } from 'fflate';
import { CFB, utils, write, type BookType } from 'xlsx';
import { xlsxEntries, xlsxOf } from '../support/xlsx-maker.ts';
import { joined, packedZeros, zipOf, type Entry } from '../support/zip-maker.ts';
import { bytes, entry, good, parts, randomBytes, rows, rowsXml, type Made } from './made.ts';

/** The hostile files by name, made when asked for. What each must do stands in `manifest.json`. */
export const hostileFiles: Made = {
  'empty.xlsx': () => new Uint8Array(0),
  'zeros.xlsx': () => new Uint8Array(4096),
  'blank.csv': () => bytes('  \r\n \r\n'),
  'mark-only.csv': () => new Uint8Array([0xef, 0xbb, 0xbf]),
  'random.csv': () => randomBytes(20_000),
  'random.xls': () => joined([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), randomBytes(4000)]),
  'document.pdf.xlsx': () => bytes('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n'),
  'program.exe.csv': () => joined([bytes('MZ'), randomBytes(2000)]),
  'page.xls': () => bytes('<html><body><table><tr><td>1</td></tr></table></body></html>'),
  'archive.gz.csv': () => joined([new Uint8Array([0x1f, 0x8b, 8, 0]), randomBytes(200)]),
  'word.docx.xlsx': () => zipOf([entry('[Content_Types].xml', '<Types/>'), entry('word/document.xml', '<w/>')]),
  'plain.zip.xlsx': () => zipOf([entry('data.csv', 'a,b\n1,2\n')]),
  'cut-short.xlsx': () => good().slice(0, Math.floor(good().length / 2)),
  'password.xlsx': encryptedPackage,
  'password.xls': xlsWithFilePass,
  'password-entry.xlsx': () => bent((each) => ({ ...each, flags: 1 })),
  'bomb-600mb.xlsx': () => withSheet({ data: new Uint8Array(0), packed: packedZeros(600), size: 600_000_000 }),
  'bomb-that-lies.xlsx': () => withSheet({ data: new Uint8Array(0), packed: packedZeros(600), size: 1000 }),
  'size-too-small.xlsx': () => withSheet({ data: sheetData(), size: sheetData().length + 500 }),
  'entries-20000.xlsx': () =>
    zipOf([
      ...xlsxEntries([{ name: 'A', rows }]),
      ...Array.from({ length: 20_000 }, (_, i) => entry(`xl/media/${i}`, '')),
    ]),
  'same-part-twice.xlsx': () => zipOf([...parts(), sheetEntry()]),
  'same-part-other-case.xlsx': () => zipOf([...parts(), { ...sheetEntry(), name: 'xl/worksheets/SHEET1.xml' }]),
  'bad-checksum.xlsx': () => withSheet({ data: sheetData(), crc: 12_345 }),
  'two-names.xlsx': () => bent((each) => ({ ...each, nameInHeader: each.name.replace('xl/', 'xx/') })),
  'climbing-name.xlsx': () => zipOf([...parts(), entry('../../evil.xml', '<x/>')]),
  'entities.xlsx': () =>
    withSheet({
      data: strToU8('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData/></worksheet>'),
    }),
  'ods-repeats.ods': () =>
    odsOf(
      '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000" office:value-type="float" office:value="1"/></table:table-row>',
    ),
  'ods-repeats-beyond.ods': () =>
    odsOf('<table:table-row><table:table-cell table:number-columns-repeated="2000000000"/></table:table-row>'),
  'no-table.xlsx': () => xlsxOf([{ name: 'Cover', rows: [['A letter'], ['to the reader']] }]),
  'empty-sheet.xlsx': () => xlsxOf([{ name: 'Nothing', rows: [] }]),
  'no-table.csv': () => bytes('Dear reader\nthese are words\nand no table\n'),
  'good-but-named.txt.pdf': () => bytes('crop,tonnes\nMaize,12\nSorghum,30\n'),
  'good-but-named.csv': good,
  'proto-sheet.xlsx': () => xlsxOf([{ name: '__proto__', rows }]),
  'proto-columns.csv': () => bytes('__proto__,constructor,toString\n1,2,3\n4,5,6\n'),
  'proto-columns.xlsx': () =>
    xlsxOf([
      {
        name: 'constructor',
        rows: [
          ['__proto__', 'hasOwnProperty'],
          ['a', 1],
          ['b', 2],
        ],
      },
    ]),
  'dimension-lies.xlsx': () => xlsxOf([{ name: 'Data', rows, before: '<dimension ref="A1:XFD1048576"/>' }]),
  'far-corner.xlsx': () =>
    xlsxOf([{ name: 'Data', rows: `${rowsXml()}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>` }]),
  'cell-outside.xlsx': () =>
    xlsxOf([{ name: 'Data', rows: `${rowsXml()}<row r="9999999"><c r="A9999999"><v>1</v></c></row>` }]),
  'ragged.csv': () => bytes('a,b,c\n1,2,3\n4,5\n6,7,8,9\n10,11,12\n'),
  'open-quote.csv': () => bytes('name,n\n"Ana,1\nBo,2\nCy,3\n'),
  'zero-bytes.csv': () => bytes(`name,n\nA\0na,1\nBo,2\n${'Cy,3\n'.repeat(50)}`),
  'mixed-line-ends.csv': () => bytes('name,n\r\nAna,1\nBo,2\rCy,3'),
};

/** What `Object.prototype` must look like before and after. */
export function prototypeKeys(): string {
  return [...Object.getOwnPropertyNames(Object.prototype), ...Object.getOwnPropertyNames(Array.prototype)].join(' ');
}

function sheetEntry(): Entry {
  const found = parts().find((each) => each.name === 'xl/worksheets/sheet1.xml');
  if (!found) throw new Error('no sheet');
  return found;
}

function sheetData(): Uint8Array {
  return sheetEntry().data;
}

function withSheet(change: Omit<Entry, 'name'>): Uint8Array<ArrayBuffer> {
  return bent((each) => ({ name: each.name, ...change }));
}

/** The good workbook with its sheet bent. */
function bent(change: (entry: Entry) => Entry): Uint8Array<ArrayBuffer> {
  return zipOf(parts().map((each) => (each.name === 'xl/worksheets/sheet1.xml' ? change(each) : each)));
}

function encryptedPackage(): Uint8Array<ArrayBuffer> {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/EncryptionInfo', [...randomBytes(200)]);
  CFB.utils.cfb_add(file, '/EncryptedPackage', [...randomBytes(5000)]);
  return Uint8Array.from(CFB.write(file, { type: 'array' }) as unknown as ArrayLike<number>);
}

/** A real .xls with a FILEPASS record after the beginning of its stream. */
function xlsWithFilePass(): Uint8Array<ArrayBuffer> {
  const container = CFB.read(workbookOf('biff8'), { type: 'array' });
  const stream = CFB.find(container, '/Workbook');
  if (!stream) throw new Error('no stream');
  const content = Uint8Array.from(stream.content as ArrayLike<number>);
  const afterStart = 4 + new DataView(content.buffer).getUint16(2, true);
  const filePass = new Uint8Array([0x2f, 0, 6, 0, 0, 0, 1, 2, 3, 4]);
  const patched = joined([content.subarray(0, afterStart), filePass, content.subarray(afterStart)]);
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/Workbook', [...patched]);
  return Uint8Array.from(CFB.write(file, { type: 'array' }) as unknown as ArrayLike<number>);
}

/** The good table written by the library in another format. */
export function workbookOf(bookType: BookType): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), 'Data');
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

function odsOf(row: string): Uint8Array<ArrayBuffer> {
  const namespaces =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
  const content = `<?xml version="1.0"?><office:document-content ${namespaces}><office:body><office:spreadsheet><table:table table:name="A">${row}</table:table></office:spreadsheet></office:body></office:document-content>`;
  return zipOf([entry('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'), entry('content.xml', content)]);
}
