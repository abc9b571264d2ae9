import { bookCase } from './book.ts';
import { number, sheet, text, type FormatCase } from './case.ts';

function inline(ref: string, xml: string): string {
  return `<c r="${ref}" t="inlineStr"><is>${xml}</is></c>`;
}

function shared(ref: string, index: number): string {
  return `<c r="${ref}" t="s"><v>${String(index)}</v></c>`;
}

export const strings: readonly FormatCase[] = [
  bookCase(
    'shared-strings.xlsx',
    'Strings kept once and used by number, in any order and more than once; one that nobody uses.',
    {
      shared: ['<t>Maize</t>', '<t>unused</t>', '<t>Sorghum</t>'],
      sheets: `<row r="1">${shared('A1', 2)}${shared('B1', 0)}</row><row r="2">${shared('A2', 0)}<c r="B2"><v>0</v></c></row>`,
    },
    [sheet('A1:B2', { A1: text('Sorghum'), B1: text('Maize'), A2: text('Maize'), B2: number(0) })],
  ),
  bookCase(
    'inline-strings.xlsx',
    'Strings written in the cell, plain and in runs.',
    {
      sheets: `<row r="1">${inline('A1', '<t>Maize</t>')}${inline('B1', '<r><t>Sor</t></r><r><rPr><b/></rPr><t>ghum</t></r>')}</row>`,
    },
    [sheet('A1:B1', { A1: text('Maize'), B1: text('Sorghum') })],
  ),
  bookCase(
    'formula-strings.xlsx',
    'The text result of a formula; one that is empty leaves an empty cell.',
    {
      sheets:
        '<row r="1"><c r="A1" t="str"><f>"Ma"&amp;"ize"</f><v>Maize</v></c><c r="B1" t="str"><v>plain</v></c><c r="C1" t="str"><f>""</f><v></v></c></row>',
    },
    [sheet('A1:B1', { A1: text('Maize', { formula: true }), B1: text('plain') })],
  ),
  bookCase(
    'rich-text.xlsx',
    'Runs of different looks are one text.',
    {
      shared: [
        '<r><rPr><b/><sz val="11"/></rPr><t>Ma</t></r><r><rPr><i/></rPr><t xml:space="preserve">ize </t></r><r><t>flour</t></r>',
        '<r><t>one</t></r><r/><r><t/></r><r><t xml:space="preserve"> two</t></r>',
      ],
      sheets: `<row r="1">${shared('A1', 0)}${shared('B1', 1)}</row>`,
    },
    [sheet('A1:B1', { A1: text('Maize flour'), B1: text('one two') })],
  ),
  bookCase(
    'phonetic-runs.xlsx',
    'Reading aids beside a text are not part of it.',
    {
      shared: [
        '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>',
        '<r><t>小</t></r><r><t>麦</t></r><rPh sb="0" eb="1"><t>コ</t></rPh><rPh sb="1" eb="2"><t>ムギ</t></rPh>',
      ],
      sheets: `<row r="1">${shared('A1', 0)}${shared('B1', 1)}${inline('C1', '<t>米</t><rPh sb="0" eb="1"><t>コメ</t></rPh>')}</row>`,
    },
    [sheet('A1:C1', { A1: text('東京'), B1: text('小麦'), C1: text('米') })],
  ),
  bookCase(
    'entities.xlsx',
    'The five named characters and characters by number, in texts, sheet names and formula results.',
    {
      shared: [
        '<t>a &amp; b &lt;c&gt; &quot;d&quot; &apos;e&apos;</t>',
        '<t>&#77;&#x61;&#x69;ze &amp;amp; &amp;#65;</t>',
      ],
      sheets: [
        {
          name: 'Beans & <peas> "x"',
          rows: `<row r="1">${shared('A1', 0)}${shared('B1', 1)}<c r="C1" t="str"><v>1 &lt; 2</v></c></row>`,
        },
      ],
    },
    [
      sheet(
        'A1:C1',
        { A1: text('a & b <c> "d" \'e\''), B1: text('Maize &amp; &#65;'), C1: text('1 < 2') },
        { name: 'Beans & <peas> "x"' },
      ),
    ],
  ),
  bookCase(
    'beyond-the-basic-plane.xlsx',
    'Characters beyond U+FFFF, written as they are, by decimal and by hexadecimal number.',
    {
      shared: ['<t>🌾 raw</t>', '<t>&#127806; decimal</t>', '<t>&#x1F33E; &#X1f33e;</t>'.replace('&#X', '&#x')],
      sheets: `<row r="1">${shared('A1', 0)}${shared('B1', 1)}${shared('C1', 2)}${inline('D1', '<t>𠮷&#134071;</t>')}</row>`,
    },
    [
      sheet('A1:D1', {
        A1: text('🌾 raw'),
        B1: text('🌾 decimal'),
        C1: text('🌾 🌾'),
        D1: text('𠮷𠮷'),
      }),
    ],
  ),
  bookCase(
    'escaped-characters.xlsx',
    'Characters that XML cannot hold stand as _xHHHH_; an underscore before such a text is itself escaped.',
    {
      shared: [
        '<t>one_x000D_two</t>',
        '<t>_x005F_x000D_ kept</t>',
        '<t>a_x0009_b_x0041_</t>',
        '<t>_xZZZZ_ _x41_ x_</t>',
      ],
      sheets: `<row r="1">${[0, 1, 2, 3].map((i) => shared(`${'ABCD'.charAt(i)}1`, i)).join('')}</row>`,
    },
    [
      sheet('A1:D1', {
        A1: text('one\rtwo'),
        B1: text('_x000D_ kept'),
        C1: text('a\tbA'),
        D1: text('_xZZZZ_ _x41_ x_'),
      }),
    ],
  ),
  bookCase(
    'spaces-kept.xlsx',
    'Spaces at the ends and line breaks inside belong to the text; a line end of two characters in XML is one.',
    {
      shared: [
        '<t xml:space="preserve">  two before, one after </t>',
        '<t xml:space="preserve">first\nsecond</t>',
        '<t xml:space="preserve">x\r\ny</t>',
        '<t xml:space="preserve">tab\there</t>',
      ],
      sheets: `<row r="1">${[0, 1, 2, 3].map((i) => shared(`${'ABCD'.charAt(i)}1`, i)).join('')}</row>`,
    },
    [
      sheet('A1:D1', {
        A1: text('  two before, one after '),
        B1: text('first\nsecond'),
        C1: text('x\ny'),
        D1: text('tab\there'),
      }),
    ],
  ),
  bookCase(
    'blank-texts.xlsx',
    'Texts without a visible character leave the cell empty.',
    {
      shared: ['<t/>', '<t xml:space="preserve">   </t>', '', '<t>here</t>'],
      sheets: `<row r="1">${[0, 1, 2, 3].map((i) => shared(`${'ABCD'.charAt(i)}1`, i)).join('')}${inline('E1', '<t></t>')}</row>`,
    },
    [sheet('A1:D1', { D1: text('here') })],
  ),
  bookCase(
    'texts-like-numbers.xlsx',
    'A text stays a text, whatever it looks like.',
    {
      shared: [
        '00123',
        '1E5',
        '=SUM(A1:A9)',
        '-5',
        '01/02/2024',
        'TRUE',
        '#N/A',
        '9007199254740993',
        "'quoted",
        '0,62',
      ].map((each) => `<t>${each}</t>`),
      sheets: `<row r="1">${[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((i) => shared(`${'ABCDEFGHIJ'.charAt(i)}1`, i)).join('')}</row>`,
    },
    [
      sheet('A1:J1', {
        A1: text('00123'),
        B1: text('1E5'),
        C1: text('=SUM(A1:A9)'),
        D1: text('-5'),
        E1: text('01/02/2024'),
        F1: text('TRUE'),
        G1: text('#N/A'),
        H1: text('9007199254740993'),
        I1: text("'quoted"),
        J1: text('0,62'),
      }),
    ],
  ),
  bookCase(
    'scripts-of-the-world.xlsx',
    'Texts of many scripts, composed and decomposed, right to left, with marks of direction and blanks of other widths.',
    {
      shared: [
        'العربية',
        'Ségou',
        'Se\u0301gou',
        '中文',
        'ไทย',
        'a\u00a0b\u202fc',
        '\u200fعدد 12\u200e',
        'Łódź ß ẞ',
      ].map((each) => `<t>${each}</t>`),
      sheets: `<row r="1">${[0, 1, 2, 3, 4, 5, 6, 7].map((i) => shared(`${'ABCDEFGH'.charAt(i)}1`, i)).join('')}</row>`,
    },
    [
      sheet('A1:H1', {
        A1: text('العربية'),
        B1: text('Ségou'),
        C1: text('Se\u0301gou'),
        D1: text('中文'),
        E1: text('ไทย'),
        F1: text('a\u00a0b\u202fc'),
        G1: text('\u200fعدد 12\u200e'),
        H1: text('Łódź ß ẞ'),
      }),
    ],
  ),
  bookCase(
    'many-shared-strings.xlsx',
    'A thousand shared strings, the last of them used first.',
    {
      shared: Array.from({ length: 1000 }, (_, i) => `<t>word ${String(i)}</t>`),
      sheets: `<row r="1">${shared('A1', 999)}${shared('B1', 0)}${shared('C1', 500)}</row>`,
    },
    [sheet('A1:C1', { A1: text('word 999'), B1: text('word 0'), C1: text('word 500') })],
  ),
];
