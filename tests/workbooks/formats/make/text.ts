import { strToU8 } from 'fflate';
import { sheet, text, type FormatCase, type Truth } from './case.ts';

type Rows = readonly (readonly string[])[];
type Dialect = NonNullable<Truth['dialect']>;

interface TextCase {
  readonly file: string;
  readonly about: string;
  readonly bytes: Uint8Array | string;
  readonly rows: Rows;
  readonly dialect?: Partial<Dialect>;
  readonly notices?: readonly string[];
}

/** The name of the sheet is that of the file; an empty field is no cell. */
function textCase({ file, about, bytes, rows, dialect, notices = [] }: TextCase): FormatCase {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const cells = rows.flatMap((row, r) =>
    row.flatMap((value, c) =>
      value === '' ? [] : [[`${String.fromCharCode(65 + c)}${String(r + 1)}`, text(value)] as const],
    ),
  );
  const extent = `A1:${String.fromCharCode(64 + columns)}${String(rows.length)}`;
  const claim = sheet(extent, Object.fromEntries(cells), { name: file.replace(/\.[^.]*$/, '') });
  return {
    file,
    truth: {
      about,
      dialect: { encoding: 'utf-8', delimiter: ',', ...dialect },
      notices,
      sheets: [claim],
    },
    make: () => new Uint8Array(typeof bytes === 'string' ? strToU8(bytes) : bytes),
  };
}

/** Characters of a text by their byte in a code page; ASCII is its own. */
function inPage(source: string, page: Readonly<Record<string, number>>): Uint8Array {
  return Uint8Array.from(source, (char) => {
    const byte = char < '\u0080' ? char.charCodeAt(0) : page[char];
    if (byte === undefined) throw new Error(`no byte for ${char}`);
    return byte;
  });
}

function wide(source: string, isBig: boolean, hasMark: boolean): Uint8Array {
  const words = (hasMark ? `\ufeff${source}` : source).split('').map((char) => char.charCodeAt(0));
  return Uint8Array.from(words.flatMap((word) => (isBig ? [word >> 8, word & 255] : [word & 255, word >> 8])));
}

// Bytes by the tables of the Unicode Consortium (VENDORS/MICSFT/WINDOWS); cp1251 and ISO 8859 letters run in order.
const page1250 = {
  Ł: 0xa3,
  ó: 0xf3,
  d: 0x64,
  ź: 0x9f,
  Ś: 0x8c,
  ą: 0xb9,
  ę: 0xea,
  ś: 0x9c,
  ł: 0xb3,
  ć: 0xe6,
  ń: 0xf1,
  ż: 0xbf,
};
const page1251 = Object.fromEntries(Array.from({ length: 64 }, (_, i) => [String.fromCharCode(0x410 + i), 0xc0 + i]));
const latin = Object.fromEntries(Array.from({ length: 96 }, (_, i) => [String.fromCharCode(0xa0 + i), 0xa0 + i]));
const page1252 = { ...latin, '€': 0x80, '–': 0x96, '’': 0x92, œ: 0x9c };
const page1256 = {
  ...{ ا: 0xc7, ل: 0xe1, س: 0xd3, ن: 0xe4, ة: 0xc9, م: 0xe3, ح: 0xcd, ص: 0xd5, و: 0xe6, ق: 0xde, ذ: 0xd0, ر: 0xd1 },
  ...{ إ: 0xc5, ت: 0xca, ج: 0xcc, ط: 0xd8 },
};

const polish = 'Województwo;Ilość\nŁódzkie;1\nŚląskie;2\nŚwiętokrzyskie;3\nMałopolskie;4\n'.replace('odz', 'odz');
const russian = 'Год;Регион;Урожай\n2021;Северный;12\n2022;Южный;13\n';
const french =
  'Année;Région;Quantité récoltée\n2021;Forêt à Kolokopé;12\n2022;Thiès, près du fleuve;13\n2023;Nœud – août;14\n';
const arabic = 'السنة,المحصول,الإنتاج\n2021,القمح,1200\n2022,الذرة,300\n';

// 年份,产品 in GB 18030, byte by byte.
const chinese = Uint8Array.from([
  ...[0xc4, 0xea, 0xb7, 0xdd, 0x2c, 0xb2, 0xfa, 0xc6, 0xb7, 0x0a],
  ...[0x32, 0x30, 0x32, 0x31, 0x2c, 0xd0, 0xa1, 0xc2, 0xf3, 0x0a],
  ...[0x32, 0x30, 0x32, 0x32, 0x2c, 0xd3, 0xf1, 0xc3, 0xd7, 0x0a],
]);

const split = (source: string, delimiter: string): Rows =>
  source
    .trimEnd()
    .split('\n')
    .map((line) => line.split(delimiter));

const crops: Rows = [
  ['crop', 'tonnes'],
  ['Maize', '12'],
  ['Sorghum', '30'],
];
const by = (delimiter: string): string => crops.map((row) => `${row.join(delimiter)}\n`).join('');

export const texts: readonly FormatCase[] = (
  [
    { file: 'plain.csv', about: 'ASCII, commas, line feeds.', bytes: by(','), rows: crops },
    {
      file: 'utf8.csv',
      about: 'UTF-8 without a mark.',
      bytes: 'crop,região\nmilho,São Tomé\nkáva,Łódź\n',
      rows: [
        ['crop', 'região'],
        ['milho', 'São Tomé'],
        ['káva', 'Łódź'],
      ],
    },
    {
      file: 'utf8-mark.csv',
      about: 'UTF-8 with a byte order mark, which is no character.',
      bytes: `\ufeff${by(',')}`,
      rows: crops,
    },
    {
      file: 'utf8-emoji.csv',
      about: 'Characters of four bytes.',
      bytes: 'crop,mark\nMaize,🌽\nWheat,🌾\n',
      rows: [
        ['crop', 'mark'],
        ['Maize', '🌽'],
        ['Wheat', '🌾'],
      ],
    },
    {
      file: 'utf16le-mark.csv',
      about: 'UTF-16, little end first, with a mark.',
      bytes: wide(by('\t'), false, true),
      rows: crops,
      dialect: { encoding: 'utf-16le', delimiter: '\t' },
    },
    {
      file: 'utf16be-mark.csv',
      about: 'UTF-16, big end first, with a mark.',
      bytes: wide(by(';'), true, true),
      rows: crops,
      dialect: { encoding: 'utf-16be', delimiter: ';' },
    },
    {
      file: 'utf16le.csv',
      about: 'UTF-16 without a mark, told by its zeros.',
      bytes: wide(by(','), false, false),
      rows: crops,
      dialect: { encoding: 'utf-16le' },
    },
    {
      file: 'utf16be.csv',
      about: 'UTF-16 the other way round without a mark.',
      bytes: wide(by(','), true, false),
      rows: crops,
      dialect: { encoding: 'utf-16be' },
    },
    {
      file: 'windows-1250.csv',
      about: 'Polish.',
      bytes: inPage(polish, page1250),
      rows: split(polish, ';'),
      dialect: { encoding: 'windows-1250', delimiter: ';' },
    },
    {
      file: 'windows-1251.csv',
      about: 'Russian.',
      bytes: inPage(russian, page1251),
      rows: split(russian, ';'),
      dialect: { encoding: 'windows-1251', delimiter: ';' },
    },
    {
      file: 'windows-1252.csv',
      about: 'French with a dash that Latin-1 has not.',
      bytes: inPage(french, page1252),
      rows: split(french, ';'),
      dialect: { encoding: 'windows-1252', delimiter: ';' },
    },
    {
      file: 'latin-1.csv',
      about: 'Spanish and Portuguese in Latin-1, of which windows-1252 is the larger one.',
      bytes: inPage('año,região\n2021,São Tomé à beira\n2022,Nº 1 da Conceição\n', latin),
      rows: [
        ['año', 'região'],
        ['2021', 'São Tomé à beira'],
        ['2022', 'Nº 1 da Conceição'],
      ],
      dialect: { encoding: 'windows-1252' },
    },
    {
      file: 'windows-1256.csv',
      about: 'Arabic.',
      bytes: inPage(arabic, page1256),
      rows: split(arabic, ','),
      dialect: { encoding: 'windows-1256' },
    },
    {
      file: 'gb18030.csv',
      about: 'Chinese.',
      bytes: chinese,
      rows: [
        ['年份', '产品'],
        ['2021', '小麦'],
        ['2022', '玉米'],
      ],
      dialect: { encoding: 'gb18030' },
    },
    {
      file: 'semicolons.csv',
      about: 'Semicolons between, commas as decimal marks: the text stays as it is.',
      bytes: 'crop;yield\nMaize;1,5\nSorghum;0,62\nMillet;57,22\n',
      rows: [
        ['crop', 'yield'],
        ['Maize', '1,5'],
        ['Sorghum', '0,62'],
        ['Millet', '57,22'],
      ],
      dialect: { delimiter: ';' },
    },
    {
      file: 'tabs.tsv',
      about: 'Tabs between, commas inside.',
      bytes: 'place\tnote\nSégou, Mali\ta\nKayes, Mali\tb\n',
      rows: [
        ['place', 'note'],
        ['Ségou, Mali', 'a'],
        ['Kayes, Mali', 'b'],
      ],
      dialect: { delimiter: '\t' },
    },
    { file: 'bars.txt', about: 'Bars between.', bytes: by('|'), rows: crops, dialect: { delimiter: '|' } },
    {
      file: 'quotes.csv',
      about: 'Quoted fields with the delimiter, doubled quotes and blanks at the ends inside.',
      bytes: 'name,note\n"Coffee, not roasted","say ""yes"""\n" kept ",""\n"",x\n',
      rows: [
        ['name', 'note'],
        ['Coffee, not roasted', 'say "yes"'],
        [' kept ', ''],
        ['', 'x'],
      ],
      dialect: { quote: '"' },
    },
    {
      file: 'quoted-line-breaks.csv',
      about: 'Line breaks of three kinds inside quotes.',
      bytes: 'name,note\r\n"a","one\ntwo"\r\n"b","one\r\ntwo"\r\n"c","one\rtwo"\r\n',
      rows: [
        ['name', 'note'],
        ['a', 'one\ntwo'],
        ['b', 'one\r\ntwo'],
        ['c', 'one\rtwo'],
      ],
      dialect: { quote: '"' },
    },
    {
      file: 'all-quoted.csv',
      about: 'Every field in quotes.',
      bytes: '"crop";"tonnes"\r\n"Maize";"12"\r\n"Sorghum";"30"\r\n',
      rows: crops,
      dialect: { delimiter: ';', quote: '"' },
    },
    {
      file: 'single-quoted.csv',
      about: 'Fields in single quotes.',
      bytes: "'crop','note'\n'Maize','white, dry'\n'Sorghum','red'\n",
      rows: [
        ['crop', 'note'],
        ['Maize', 'white, dry'],
        ['Sorghum', 'red'],
      ],
      dialect: { quote: "'" },
    },
    {
      file: 'apostrophes.csv',
      about: 'Apostrophes in words are no quotes.',
      bytes: "place,n\nCôte d'Ivoire,1\nN'Djamena,2\n",
      rows: [
        ['place', 'n'],
        ["Côte d'Ivoire", '1'],
        ["N'Djamena", '2'],
      ],
    },
    {
      file: 'inch-marks.csv',
      about: 'Quotation marks inside a field that does not begin with one are characters.',
      bytes: 'pipe,n\n5" wide,1\n7" x 9",2\n',
      rows: [
        ['pipe', 'n'],
        ['5" wide', '1'],
        ['7" x 9"', '2'],
      ],
    },
    {
      file: 'blanks-before-quotes.csv',
      about: 'A field that begins with a blank is not quoted.',
      bytes: 'a,b\nx, "y"\nz, w\n',
      rows: [
        ['a', 'b'],
        ['x', ' "y"'],
        ['z', ' w'],
      ],
    },
    {
      file: 'line-ends-windows.csv',
      about: 'Carriage return and line feed.',
      bytes: by(',').replaceAll('\n', '\r\n'),
      rows: crops,
    },
    {
      file: 'line-ends-old-mac.csv',
      about: 'Carriage returns alone.',
      bytes: by(',').replaceAll('\n', '\r'),
      rows: crops,
    },
    {
      file: 'line-ends-mixed.csv',
      about: 'All three line ends in one file, the last line without one.',
      bytes: 'crop,tonnes\r\nMaize,12\nSorghum,30\rMillet,7',
      rows: [...crops, ['Millet', '7']],
    },
    {
      file: 'empty-lines-behind.csv',
      about: 'Empty lines at the end are not rows.',
      bytes: `${by(',')}\n\n\r\n`,
      rows: crops,
    },
    {
      file: 'empty-lines-between.csv',
      about: 'An empty line inside is an empty row.',
      bytes: 'a,b\n1,2\n\n3,4\n',
      rows: [['a', 'b'], ['1', '2'], [], ['3', '4']],
    },
    {
      file: 'empty-fields.csv',
      about: 'Empty fields at both ends of a line and a column without any value.',
      bytes: 'a,b,c\n,2,\n1,,\n,,3\n',
      rows: [
        ['a', 'b', 'c'],
        ['', '2', ''],
        ['1', '', ''],
        ['', '', '3'],
      ],
    },
    {
      file: 'zero-bytes.csv',
      about: 'Zero bytes are left out, and it is said.',
      bytes: `name,n\nA\0na,1\n${'Bo,2\n'.repeat(60)}`,
      rows: [['name', 'n'], ['Ana', '1'], ...Array.from({ length: 60 }, () => ['Bo', '2'])],
      notices: ['zero-bytes'],
    },
    {
      file: 'ragged.csv',
      about: 'Lines with more and fewer fields are kept as they are, and it is said.',
      bytes: 'a,b,c\n1,2,3\n4,5\n6,7,8,9\n10,11,12\n',
      rows: [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
        ['4', '5'],
        ['6', '7', '8', '9'],
        ['10', '11', '12'],
      ],
      notices: ['ragged-rows'],
    },
    {
      file: 'quote-never-closed.csv',
      about: 'A quote that never closes is a character, and it is said.',
      bytes: 'name,n\n"Ana,1\nBo,2\nCy,3\n',
      rows: [
        ['name', 'n'],
        ['"Ana', '1'],
        ['Bo', '2'],
        ['Cy', '3'],
      ],
      dialect: { quote: '"' },
      notices: ['quote-not-closed'],
    },
    {
      file: 'one-column.csv',
      about: 'One column without any delimiter.',
      bytes: 'crop\nMaize\nSorghum\nMillet\n',
      rows: [['crop'], ['Maize'], ['Sorghum'], ['Millet']],
    },
    {
      file: 'title-above.csv',
      about: 'A title and a note around the table.',
      bytes: 'Crop output, tonnes\n\ncrop;2021;2022\nMaize;1;2\nSorghum;3;4\nSource: survey\n',
      rows: [
        ['Crop output, tonnes'],
        [],
        ['crop', '2021', '2022'],
        ['Maize', '1', '2'],
        ['Sorghum', '3', '4'],
        ['Source: survey'],
      ],
      dialect: { delimiter: ';' },
    },
    {
      file: 'texts-like-numbers.csv',
      about: 'Codes, exponents, long numbers and dates stay the text they are.',
      bytes: 'code,a,b,c\n090111,1E5,9007199254740993,01/02/2024\n0901,-0,1.0,2024-02-29\n',
      rows: [
        ['code', 'a', 'b', 'c'],
        ['090111', '1E5', '9007199254740993', '01/02/2024'],
        ['0901', '-0', '1.0', '2024-02-29'],
      ],
    },
    {
      file: 'formula-like.csv',
      about: 'Texts that a spreadsheet would calculate.',
      bytes: 'a,b\n=1+1,@x\n+cmd,-2\n',
      rows: [
        ['a', 'b'],
        ['=1+1', '@x'],
        ['+cmd', '-2'],
      ],
    },
    {
      file: 'no-line-end.csv',
      about: 'The last line ends with the file, inside a quoted field.',
      bytes: 'a,b\n1,"x y"',
      rows: [
        ['a', 'b'],
        ['1', 'x y'],
      ],
      dialect: { quote: '"' },
    },
    {
      file: 'blanks-around.csv',
      about: 'Blanks around fields belong to them.',
      bytes: 'a,b\n 1 ,  x\n2, y \n',
      rows: [
        ['a', 'b'],
        [' 1 ', '  x'],
        ['2', ' y '],
      ],
    },
  ] satisfies readonly TextCase[]
).map(textCase);
