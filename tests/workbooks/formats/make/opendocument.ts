import { zipOf } from '../../support/zip-maker.ts';
import { packed, part } from './book.ts';
import { boolean, number, sheet, text, type FormatCase, type SheetClaim } from './case.ts';

const namespaces = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');

function odsCase(file: string, about: string, tables: string, sheets: readonly SheetClaim[], styles = ''): FormatCase {
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces} office:version="1.2"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  const manifest =
    '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>';
  const lookParts = `<?xml version="1.0" encoding="UTF-8"?><office:document-styles ${namespaces} office:version="1.2"/>`;
  const mimetype = { ...part('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'), method: 0 };
  return {
    file,
    truth: { about, notices: [], sheets },
    make: () =>
      zipOf(
        packed([
          mimetype,
          part('content.xml', content),
          part('styles.xml', lookParts),
          part('META-INF/manifest.xml', manifest),
        ]),
      ),
  };
}

function table(rows: string, name = 'Data', more = ''): string {
  return `<table:table table:name="${name}"${more}>${rows}</table:table>`;
}

function row(cells: string, more = ''): string {
  return `<table:table-row${more}>${cells}</table:table-row>`;
}

function words(content: string, more = ''): string {
  return `<table:table-cell office:value-type="string"${more}>${content}</table:table-cell>`;
}

function float(value: string, more = ''): string {
  return `<table:table-cell office:value-type="float" office:value="${value}"${more}><text:p>${value}</text:p></table:table-cell>`;
}

const edge = '<table:table-cell table:number-columns-repeated="16381"/>';

export const openDocuments: readonly FormatCase[] = [
  odsCase(
    'kinds.ods',
    'One cell of each type of OpenDocument.',
    table(
      row(
        `${words('<text:p>Maize</text:p>')}${float('1.5')}<table:table-cell office:value-type="percentage" office:value="0.125"><text:p>12.5%</text:p></table:table-cell><table:table-cell office:value-type="currency" office:currency="EUR" office:value="12.5"><text:p>12.50 €</text:p></table:table-cell><table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2024-02-29"><text:p>29/02/24</text:p></table:table-cell>`,
      ),
    ),
    [
      sheet('A1:F1', {
        A1: text('Maize'),
        B1: number(1.5),
        C1: { t: 'n', v: 0.125 },
        D1: { t: 'n', v: 12.5 },
        E1: boolean(true),
        F1: { t: 'd', v: '2024-02-29' },
      }),
    ],
  ),
  odsCase(
    'repeats.ods',
    'Cells and rows written once with a count; the empty run to the edge of the sheet is no extent.',
    table(
      `${row(`${float('1', ' table:number-columns-repeated="3"')}${edge}`)}${row(`${float('2')}<table:table-cell table:number-columns-repeated="2"/>${float('3')}`, ' table:number-rows-repeated="2"')}${row('<table:table-cell table:number-columns-repeated="16384"/>', ' table:number-rows-repeated="1048573"')}`,
    ),
    [
      sheet('A1:D3', {
        A1: number(1),
        B1: number(1),
        C1: number(1),
        A2: number(2),
        D2: number(3),
        A3: number(2),
        D3: number(3),
      }),
    ],
  ),
  odsCase(
    'paragraphs.ods',
    'Paragraphs are lines; blanks, tabs and line breaks written as elements; spans and links are text; a note is not.',
    table(
      row(
        `${words('<text:p>first</text:p><text:p>second</text:p>')}${words('<text:p>a<text:s text:c="3"/>b<text:tab/>c</text:p>')}${words('<text:p>Ma<text:span>ize</text:span> <text:a>flour</text:a></text:p>')}${words('<office:annotation><dc:creator>x</dc:creator><text:p>a note</text:p></office:annotation><text:p>said</text:p>')}${words('<text:p>a &amp; b &lt;c&gt; &#127806;</text:p>')}`,
      ),
    ),
    [
      sheet('A1:E1', {
        A1: text('first\nsecond'),
        B1: text('a   b\tc'),
        C1: text('Maize flour'),
        D1: text('said'),
        E1: text('a & b <c> 🌾'),
      }),
    ],
  ),
  odsCase(
    'merges.ods',
    'A block merged across and down, with covered cells behind it.',
    table(
      `${row(`${words('<text:p>Crop</text:p>', ' table:number-columns-spanned="2" table:number-rows-spanned="2"')}<table:covered-table-cell/>${float('1')}`)}${row(`<table:covered-table-cell table:number-columns-repeated="2"/>${float('2')}`)}`,
    ),
    [sheet('A1:C2', { A1: text('Crop'), C1: number(1), C2: number(2) }, { merges: ['A1:B2'] })],
  ),
  odsCase(
    'formulas.ods',
    'Formulas with their saved results.',
    table(
      row(
        `${float('2')}${float('4', ' table:formula="of:=[.A1]*2"')}<table:table-cell table:formula="of:=&quot;a&quot;" office:value-type="string" office:string-value="a"><text:p>a</text:p></table:table-cell>`,
      ),
    ),
    [
      sheet('A1:C1', {
        A1: number(2),
        B1: number(4, '', { formula: true }),
        C1: text('a', { formula: true }),
      }),
    ],
  ),
  odsCase(
    'sheets.ods',
    'Two visible sheets and one that is hidden.',
    `${table(row(float('1')), 'One')}${table(row(float('2')), 'Two', ' table:style-name="ta2"')}${table(row(float('3')), 'Three &amp; more')}`,
    [
      sheet('A1:A1', { A1: number(1) }, { name: 'One' }),
      sheet('A1:A1', { A1: number(2) }, { name: 'Two', hidden: true }),
      sheet('A1:A1', { A1: number(3) }, { name: 'Three & more' }),
    ],
    '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>',
  ),
  odsCase(
    'dates.ods',
    'Days, moments and durations as OpenDocument writes them.',
    table(
      row(
        '<table:table-cell office:value-type="date" office:date-value="1999-12-31"><text:p>x</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2024-02-29T12:00:00"><text:p>x</text:p></table:table-cell><table:table-cell office:value-type="time" office:time-value="PT36H00M00S"><text:p>36:00:00</text:p></table:table-cell>',
      ),
    ),
    [
      sheet('A1:C1', {
        A1: { t: 'd', v: '1999-12-31' },
        B1: { t: 'd', v: '2024-02-29T12:00:00' },
        C1: { t: 'n', v: 1.5 },
      }),
    ],
  ),
];
