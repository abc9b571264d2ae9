import { bookCase, mainNamespace } from './book.ts';
import { number, sheet, text, type FormatCase } from './case.ts';

const fonts = [
  '<font><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/></font>',
  '<font><i/><sz val="11"/></font>',
  '<font><b val="1"/><i val="true"/></font>',
  '<font><b val="0"/><i val="false"/></font>',
];
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/><bgColor indexed="64"/></patternFill></fill>',
];
const borders = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  '<border><left/><right/><top style="thin"><color auto="1"/></top><bottom/></border>',
  '<border><left/><right/><top/><bottom style="double"><color auto="1"/></bottom></border>',
  '<border><left style="thin"/><right style="thin"/><top style="none"/><bottom/></border>',
];
const looks = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" applyFont="1"/>',
  '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" applyFont="1"/>',
  '<xf numFmtId="0" fontId="3" fillId="0" borderId="0" applyFont="1"/>',
  '<xf numFmtId="0" fontId="4" fillId="0" borderId="0" applyFont="1"/>',
  '<xf numFmtId="0" fontId="0" fillId="2" borderId="0" applyFill="1"/>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" applyBorder="1"/>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="2" applyBorder="1"/>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="3" applyBorder="1"/>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" applyAlignment="1"><alignment horizontal="left" indent="2"/></xf>',
  '<xf numFmtId="10" fontId="1" fillId="2" borderId="2"><alignment wrapText="1" indent="1"/></xf>',
];

const styleSheet = `<styleSheet xmlns="${mainNamespace}"><fonts count="5">${fonts.join('')}</fonts><fills count="3">${fills.join('')}</fills><borders count="4">${borders.join('')}</borders><cellStyleXfs count="1"><xf fontId="1" fillId="2" borderId="1"/></cellStyleXfs><cellXfs count="${String(looks.length)}">${looks.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><b/></font><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></dxf></dxfs></styleSheet>`;

const claims = [
  {},
  { bold: true },
  { italic: true },
  { bold: true, italic: true },
  {},
  { filled: true },
  { borderTop: true },
  { borderBottom: true },
  {},
  { indent: 2 },
];

export const styles: readonly FormatCase[] = [
  bookCase(
    'styles.xlsx',
    'What the look of a cell tells: bold, italic, fill, lines above and below, indent; said no, and said with a number format.',
    {
      styleSheet,
      sheets: looks
        .map(
          (_, i) => `<row r="${String(i + 1)}"><c r="A${String(i + 1)}" s="${String(i)}"><v>${String(i)}</v></c></row>`,
        )
        .join(''),
    },
    [
      sheet('A1:A11', {
        ...Object.fromEntries(claims.map((style, i) => [`A${String(i + 1)}`, number(i, '', { style })])),
        A11: number(10, '0.00%', { style: { bold: true, filled: true, borderBottom: true, indent: 1 } }),
      }),
    ],
  ),
  bookCase(
    'raised-note-marks.xlsx',
    'Raised characters at the end of a text are told apart; raised ones inside are part of the text alone.',
    {
      shared: [
        '<r><t>2022</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r>',
        '<r><t>Wheat</t></r><r><rPr><b/><vertAlign val="superscript"/></rPr><t>a, b</t></r>',
        '<r><t>m</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>3</t></r><r><t> of water</t></r>',
        '<r><t>CO</t></r><r><rPr><vertAlign val="subscript"/></rPr><t>2</t></r>',
        '<r><t>plain</t></r><r><rPr><vertAlign val="baseline"/></rPr><t>1</t></r>',
      ],
      sheets: `<row r="1">${[0, 1, 2, 3, 4].map((i) => `<c r="${'ABCDE'.charAt(i)}1" t="s"><v>${String(i)}</v></c>`).join('')}</row>`,
    },
    [
      sheet('A1:E1', {
        A1: text('20222', { style: { raisedFrom: 4 } }),
        B1: text('Wheata, b', { style: { raisedFrom: 5 } }),
        C1: text('m3 of water', { style: {} }),
        D1: text('CO2', { style: {} }),
        E1: text('plain1', { style: {} }),
      }),
    ],
  ),
  bookCase(
    'styles-of-rows-and-columns.xlsx',
    'A look given to a whole row or column is no content; a cell without a style of its own has none.',
    {
      styleSheet,
      sheets: [
        {
          name: 'Data',
          before: '<cols><col min="1" max="3" style="1"/></cols>',
          rows: '<row r="1" s="5" customFormat="1"><c r="A1"><v>1</v></c><c r="B1" s="2"><v>2</v></c></row>',
        },
      ],
    },
    [sheet('A1:B1', { A1: number(1, '', { style: {} }), B1: number(2, '', { style: { italic: true } }) })],
  ),
];
