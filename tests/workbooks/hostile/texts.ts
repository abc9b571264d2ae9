import { CFB } from 'xlsx';
import { joined, zipOf } from '../support/zip-maker.ts';
import { bytes, entry, randomBytes, type Made } from './made.ts';

const table = 'crop,tonnes\nMaize,12\nSorghum,30\n';

function signed(hex: string): Uint8Array<ArrayBuffer> {
  return joined([Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)), randomBytes(600)]);
}

function ods(content: string, manifest = '<manifest:manifest/>'): Uint8Array<ArrayBuffer> {
  return zipOf([
    entry('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'),
    entry('content.xml', content),
    entry('styles.xml', '<office:document-styles/>'),
    entry('META-INF/manifest.xml', manifest),
  ]);
}

function compound(name: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, `/${name}`, [...content]);
  return Uint8Array.from(CFB.write(file, { type: 'array' }) as unknown as ArrayLike<number>);
}

/** The table of sectors of a compound file that points to itself. */
function looped(): Uint8Array<ArrayBuffer> {
  const file = compound('Workbook', randomBytes(9000));
  const view = new DataView(file.buffer);
  const table = 512 * (view.getUint32(76, true) + 1);
  for (let at = table; at < table + 512; at += 4) view.setUint32(at, 1, true);
  return file;
}

/** Text files that are none, or too much, and containers of other kinds. */
export const texts: Made = {
  'fields-20000.csv': () => bytes(`${'a,'.repeat(20_000)}\n`.repeat(3)),
  'delimiters-alone.csv': () => bytes(',,,\n,,,\n'),
  'quote-alone.csv': () => bytes('"'),
  'quotes-alone.csv': () => bytes('"'.repeat(100_000)),
  'markup.csv': () => bytes('<?xml version="1.0"?><rows><row>1</row></rows>'),
  'page.csv': () => bytes('<!DOCTYPE html><html><body><table><tr><td>1</td></tr></table></body></html>'),
  'rich-text.csv': () => bytes('{\\rtf1\\ansi some words}'),
  'picture-png.xlsx': () => signed('89504e470d0a1a0a'),
  'picture-jpeg.csv': () => signed('ffd8ffe000104a464946'),
  'picture-gif.csv': () => signed('474946383961'),
  'database.csv': () => signed('53514c69746520666f726d6174203300'),
  'parquet.csv': () => signed('50415231'),
  'arrow.csv': () => signed('4152524f57310000'),
  'program.csv': () => signed('7f454c460201'),
  'archive-7z.xlsx': () => signed('377abcaf271c'),
  'archive-rar.xlsx': () => signed('526172211a0700'),
  'archive-bz2.csv': () => signed('425a6839'),
  'archive-xz.csv': () => signed('fd377a585a00'),
  'archive-zstd.csv': () => signed('28b52ffd'),
  'before-excel-97.xls': () => signed('0908080000051000'),
  'half-zeros.csv': () => joined([bytes(table), new Uint8Array(4000)]),
  'controls.csv': () => bytes(`${table}${'\u0001\u0002\u0003\u0004'.repeat(50)}\n`),
  'utf8-broken.csv': () =>
    joined([
      bytes('crop,região\nmilho,São Tomé\n'.repeat(40)),
      new Uint8Array([0xff, 0x41, 0x2c, 0x31, 0x0a]),
      bytes('arroz,Évora\n'.repeat(20)),
    ]),
  'utf16-odd.csv': () =>
    joined([
      new Uint8Array([0xff, 0xfe]),
      Uint8Array.from([...table].flatMap((char) => [char.charCodeAt(0), 0])),
      new Uint8Array([0x41]),
    ]),
  'field-of-a-megabyte.csv': () => bytes(`crop,tonnes\n${'x'.repeat(1_000_000)},1\nMaize,2\n`),
  'turned-words.csv': () => bytes('crop,tonnes\n\u202egnp.exe\u202c,1\nMai\u200bze,2\n'),
  'bait-digits.csv': () =>
    bytes(`crop,tonnes\n${'1'.repeat(100_000)}!,${'1,'.replace(',', '.').repeat(30_000)}x\nMaize,2\n`),
  'bait-blanks.csv': () => bytes(`crop,tonnes\n${' '.repeat(100_000)}x,${'\t'.repeat(100)} 1\nMaize,2\n`),
  'bait-dates.csv': () => bytes(`when,tonnes\n${'1/'.repeat(50_000)},1\n${'2024-'.repeat(20_000)},2\n`),
  'formulas.csv': () => bytes("crop,tonnes\n=cmd|'/c calc'!A1,1\n@SUM(A1),2\n+1,3\n"),
  'names-of-programs.csv': () => bytes('"; DROP TABLE x; --","<img src=x onerror=alert(1)>"\n1,2\n3,4\n'),
  'many-columns-ragged.csv': () => bytes(`a,b\n${Array.from({ length: 400 }, (_, i) => 'x,'.repeat(i)).join('\n')}\n`),
  'ods-locked.ods': () =>
    ods(
      '<office:document-content/>',
      '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
    ),
  'ods-entities.ods': () => ods('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><office:document-content/>'),
  'ods-of-words.ods': () => ods('no markup at all'),
  'ods-cut.ods': () =>
    ods(
      '<?xml version="1.0"?><office:document-content><office:body><office:spreadsheet><table:table table:name="A"><table:table-row><table:table-ce',
    ),
  'ods-text-document.ods': () =>
    zipOf([entry('mimetype', 'application/vnd.oasis.opendocument.text'), entry('content.xml', '<x/>')]),
  'word.doc.xls': () => compound('WordDocument', randomBytes(3000)),
  'compound-of-nothing.xls': () => compound('Other', randomBytes(100)),
  'compound-cut.xls': () => compound('Workbook', randomBytes(9000)).slice(0, 2000),
  'compound-looped.xls': () => looped(),
  'records-random.xls': () =>
    compound('Workbook', joined([Uint8Array.from([0x09, 0x08, 0x10, 0, 0, 6, 5, 0]), randomBytes(6000)])),
};
