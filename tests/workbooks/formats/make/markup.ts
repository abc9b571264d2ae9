import { bookCase, mainNamespace, replaced, rewritten } from './book.ts';
import { boolean, number, sheet, text, type FormatCase } from './case.ts';

const sheetPart = 'xl/worksheets/sheet1.xml';
const plainRows =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1.5</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Millet</t></is></c><c r="B2" t="b"><v>1</v></c></row>';
const plain = { A1: text('Maize'), B1: number(1.5), A2: text('Millet'), B2: boolean(true) };
const shared = ['<t>Maize</t>'];

/** Every element of the main namespace with a prefix. */
function prefixed(xml: string): string {
  return xml
    .replace(`xmlns="${mainNamespace}"`, `xmlns:x="${mainNamespace}"`)
    .replace(/<(\/?)([a-zA-Z])/g, '<$1x:$2')
    .replaceAll('<x:?xml', '<?xml');
}

const strictNames: readonly (readonly [transitional: string, strict: string])[] = [
  [mainNamespace, 'http://purl.oclc.org/ooxml/spreadsheetml/main'],
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
];

export const markup: readonly FormatCase[] = [
  bookCase(
    'namespace-prefixes.xlsx',
    'Every element of the spreadsheet namespace carries a prefix.',
    {
      shared,
      sheets: [
        {
          name: 'Data',
          rows: plainRows,
          before: '<cols><col min="2" max="2" hidden="1"/></cols>',
          after: '<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>',
        },
      ],
      bend: (entries) =>
        rewritten(entries, (xml, name) =>
          /worksheets|workbook\.xml$|sharedStrings|styles/.test(name) && !name.includes('rels') ? prefixed(xml) : xml,
        ),
    },
    [sheet('A1:B2', plain, { merges: ['A1:A2'], hiddenColumns: ['B'] })],
  ),
  bookCase(
    'single-quotes.xlsx',
    'Attributes in single quotes, with blanks around the equals sign.',
    {
      shared,
      sheets: plainRows,
      bend: (entries) =>
        rewritten(entries, (xml, name) =>
          name === sheetPart ? xml.replace(/="([^"]*)"/g, " = '$1'") : xml.replace(/="([^"]*)"/g, "='$1'"),
        ),
    },
    [sheet('A1:B2', plain)],
  ),
  bookCase(
    'blanks-between-tags.xlsx',
    'Line breaks and blanks between and inside tags.',
    {
      shared,
      sheets: plainRows,
      bend: (entries) =>
        replaced(entries, sheetPart, (xml) =>
          xml
            .replaceAll('><', '>\n\t<')
            .replaceAll('<c r=', '<c\r\n   r=')
            .replaceAll('"><v>', '" >\n<v>')
            .replaceAll('</v>', '</v >'),
        ),
    },
    [sheet('A1:B2', plain)],
  ),
  bookCase(
    'attributes-in-other-order.xlsx',
    'The address is the last attribute of a cell, others come first.',
    {
      shared,
      sheets:
        '<row ht="15" spans="1:2" r="1"><c t="s" s="0" r="A1"><v>0</v></c><c s="0" cm="0" r="B1"><v>1.5</v></c></row><row customHeight="1" r="2"><c t="inlineStr" r="A2"><is><t>Millet</t></is></c><c t="b" vm="1" r="B2"><v>1</v></c></row>',
    },
    [sheet('A1:B2', plain)],
  ),
  bookCase(
    'comments-and-instructions.xlsx',
    'Comments that hold whole cells, and instructions to programs, are not cells.',
    {
      shared: ['<t>Mai<!-- <t>no</t> -->ze</t>'],
      sheets:
        '<!-- <row r="9"><c r="A9"><v>9</v></c></row> --><row r="1"><c r="A1" t="s"><v>0</v></c><!-- x > y --><c r="B1"><v>1.5</v></c></row><?program <c r="C1"><v>7</v></c> ?><row r="2"><c r="A2" t="inlineStr"><is><t>Millet</t></is></c><c r="B2" t="b"><v>1</v></c></row>',
    },
    [sheet('A1:B2', plain)],
  ),
  bookCase(
    'character-data.xlsx',
    'Texts in CDATA sections keep what looks like markup.',
    {
      shared: ['<t><![CDATA[a < b && c]]></t>', '<t>one<![CDATA[ <t>two</t> ]]>three &amp; four</t>'],
      sheets:
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1"><v><![CDATA[2.5]]></v></c></row>',
    },
    [sheet('A1:C1', { A1: text('a < b && c'), B1: text('one <t>two</t> three & four'), C1: number(2.5) })],
  ),
  bookCase(
    'angle-in-attribute.xlsx',
    'A closing angle inside an attribute or a formula does not close the tag.',
    {
      shared,
      sheets:
        '<row r="1" note="a>b"><c r="A1" note="x/>y" t="s"><v>0</v></c><c r="B1"><f>IF(1>0,"</c","")</f><v>1.5</v></c></row>'.replace(
          '"</c"',
          '"&lt;/c"',
        ),
    },
    [sheet('A1:B1', { A1: text('Maize'), B1: number(1.5, '', { formula: true }) })],
  ),
  bookCase(
    'byte-order-marks.xlsx',
    'Parts that begin with the byte order mark of UTF-8.',
    { shared, sheets: plainRows, bend: (entries) => rewritten(entries, (xml) => `\ufeff${xml}`) },
    [sheet('A1:B2', plain)],
  ),
  bookCase(
    'no-declaration.xlsx',
    'Parts without the XML declaration.',
    {
      shared,
      sheets: plainRows,
      bend: (entries) => rewritten(entries, (xml) => xml.replace(/^<\?xml[^>]*\?>\s*/, '')),
    },
    [sheet('A1:B2', plain)],
  ),
  bookCase(
    'strict-open-xml.xlsx',
    'The strict variant of Open XML: other namespaces, days as words.',
    {
      shared,
      sheets: `${plainRows}<row r="3"><c r="A3" t="d"><v>2024-02-29</v></c></row>`,
      properties: '<workbookPr dateCompatibility="0"/>',
      bend: (entries) =>
        rewritten(entries, (xml) =>
          strictNames.reduce((whole, [transitional, strict]) => whole.replaceAll(transitional, strict), xml),
        ),
    },
    [sheet('A1:B3', { ...plain, A3: { t: 'd', v: '2024-02-29', formula: false } })],
  ),
  bookCase(
    'extensions.xlsx',
    'Extension lists, alternate content and elements of other namespaces beside the cells.',
    {
      shared,
      sheets: [
        {
          name: 'Data',
          before:
            '<sheetPr><tabColor rgb="FFFF0000"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>',
          rows: plainRows,
          after:
            '<sheetProtection sheet="1"/><autoFilter ref="A1:B2"/><conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1&gt;1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation sqref="A1" type="list"><formula1>"a,b"</formula1></dataValidation></dataValidations><extLst><ext uri="{x}" xmlns:y="urn:y"><y:c r="C9"><y:v>9</y:v></y:c><y:row r="9"/></ext></extLst>',
        },
      ],
      bend: (entries) =>
        replaced(entries, sheetPart, (xml) =>
          xml.replace(
            '<row r="2">',
            '<row r="2" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" x14ac:dyDescent="0.25" x14ac:r="77">',
          ),
        ),
    },
    [sheet('A1:B2', plain)],
  ),
  bookCase(
    'cells-with-more-inside.xlsx',
    'Extension lists inside a cell and values after them.',
    {
      shared,
      sheets:
        '<row r="1"><c r="A1" t="s"><v>0</v><extLst><ext uri="{x}"><v>1</v></ext></extLst></c><c r="B1"><is><t>not this</t></is><v>1.5</v></c></row>',
    },
    [sheet('A1:B1', { A1: text('Maize'), B1: number(1.5) })],
  ),
];
