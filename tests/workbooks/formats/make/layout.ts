import { bookCase } from './book.ts';
import { number, sheet, text, type FormatCase } from './case.ts';

const oneCell = '<row r="1"><c r="A1"><v>1</v></c></row>';
const one = { A1: number(1) };

export const layout: readonly FormatCase[] = [
  bookCase(
    'merges.xlsx',
    'Merged blocks across, down and both; a covered cell that holds something keeps it.',
    {
      sheets: [
        {
          name: 'Data',
          rows: '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row><row r="2"><c r="C2"><v>3</v></c></row>',
          after:
            '<mergeCells count="3"><mergeCell ref="A1:B1"/><mergeCell ref="A2:A4"/><mergeCell ref="C1:D3"/></mergeCells>',
        },
      ],
    },
    [sheet('A1:C2', { A1: number(1), C1: number(2), C2: number(3) }, { merges: ['A1:B1', 'A2:A4', 'C1:D3'] })],
  ),
  bookCase(
    'merges-many.xlsx',
    'Two hundred merged blocks down the first column.',
    {
      sheets: [
        {
          name: 'Data',
          rows: oneCell,
          after: `<mergeCells>${Array.from({ length: 200 }, (_, i) => `<mergeCell ref="A${String(2 * i + 1)}:A${String(2 * i + 2)}"/>`).join('')}</mergeCells>`,
        },
      ],
    },
    [
      sheet('A1:A1', one, {
        merges: Array.from({ length: 200 }, (_, i) => `A${String(2 * i + 1)}:A${String(2 * i + 2)}`),
      }),
    ],
  ),
  bookCase(
    'hidden-rows.xlsx',
    'Rows hidden by hand or by a filter, with and without cells.',
    {
      sheets:
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="3" hidden="true"/><row r="4" hidden="0"><c r="A4"><v>4</v></c></row>',
    },
    [sheet('A1:A4', { A1: number(1), A2: number(2), A4: number(4) }, { hiddenRows: [2, 3] })],
  ),
  bookCase(
    'hidden-columns.xlsx',
    'Columns hidden one by one and as a run.',
    {
      sheets: [
        {
          name: 'Data',
          before:
            '<cols><col min="1" max="1" width="9"/><col min="2" max="2" width="0" hidden="1" customWidth="1"/><col min="4" max="6" hidden="true"/></cols>',
          rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="G1"><v>3</v></c></row>',
        },
      ],
    },
    [sheet('A1:G1', { A1: number(1), B1: number(2), G1: number(3) }, { hiddenColumns: ['B', 'D', 'E', 'F'] })],
  ),
  bookCase(
    'hidden-sheets.xlsx',
    'A hidden sheet first, a very hidden one last: both are listed and read.',
    {
      sheets: [
        { name: 'Lists', rows: oneCell, state: 'hidden' },
        { name: 'Data', rows: oneCell },
        { name: 'Secret', rows: oneCell, state: 'veryHidden' },
      ],
    },
    [
      sheet('A1:A1', one, { name: 'Lists', hidden: true }),
      sheet('A1:A1', one),
      sheet('A1:A1', one, { name: 'Secret', hidden: true }),
    ],
  ),
  bookCase(
    'sheet-names.xlsx',
    'Sheet names with quotes, spaces, dots, other scripts and the words of programs.',
    {
      sheets: ["Q1 '24", ' padded ', 'Таблица 1', '١٢', 'constructor', 'a.b!c', '🌾'].map((name) => ({
        name,
        rows: oneCell,
      })),
    },
    ["Q1 '24", ' padded ', 'Таблица 1', '١٢', 'constructor', 'a.b!c', '🌾'].map((name) =>
      sheet('A1:A1', one, { name }),
    ),
  ),
  bookCase(
    'dimension-too-large.xlsx',
    'The sheet says that it reaches to its last corner and holds two cells.',
    {
      sheets: [
        {
          name: 'Data',
          before: '<dimension ref="A1:XFD1048576"/>',
          rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>',
        },
      ],
    },
    [sheet('A1:B2', { A1: number(1), B2: number(2) })],
  ),
  bookCase(
    'dimension-too-small.xlsx',
    'The sheet says that it ends at A1 and holds cells beyond.',
    {
      sheets: [
        {
          name: 'Data',
          before: '<dimension ref="A1"/>',
          rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="40"><c r="Z40"><v>2</v></c></row>',
        },
      ],
    },
    [sheet('A1:Z40', { A1: number(1), Z40: number(2) })],
  ),
  bookCase(
    'dimension-nonsense.xlsx',
    'The sheet says nothing that is an address.',
    { sheets: [{ name: 'Data', before: '<dimension ref="none"/>', rows: oneCell }] },
    [sheet('A1:A1', one)],
  ),
  bookCase(
    'far-corner.xlsx',
    'One cell at the first and one at the last address of a sheet.',
    { sheets: `${oneCell}<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>` },
    [sheet('A1:XFD1048576', { A1: number(1), XFD1048576: number(2) })],
  ),
  bookCase(
    'sparse-rows.xlsx',
    'Cells far apart in two columns.',
    {
      sheets:
        '<row r="3"><c r="C3"><v>1</v></c></row><row r="1000"><c r="A1000"><v>2</v></c></row><row r="500000"><c r="C500000"><v>3</v></c></row>',
    },
    [sheet('A1:C500000', { C3: number(1), A1000: number(2), C500000: number(3) })],
  ),
  bookCase(
    'no-addresses.xlsx',
    'Rows and cells without an address count from the last one.',
    { sheets: '<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>' },
    [sheet('A1:B2', { A1: number(1), B1: number(2), B2: number(3) })],
  ),
  bookCase(
    'some-addresses.xlsx',
    'Cells and rows without an address after some that have one.',
    {
      sheets:
        '<row r="5"><c r="C5"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c r="F6"><v>4</v></c><c><v>5</v></c></row>',
    },
    [sheet('A1:G6', { C5: number(1), D5: number(2), A6: number(3), F6: number(4), G6: number(5) })],
  ),
  bookCase(
    'lower-case-addresses.xlsx',
    'Addresses in small letters, of cells and of merged blocks.',
    {
      sheets: [
        {
          name: 'Data',
          rows: '<row r="1"><c r="a1"><v>1</v></c><c r="ab1"><v>2</v></c></row><row r="2"><c r="b2" t="inlineStr"><is><t>x</t></is></c></row>',
          after: '<mergeCells count="1"><mergeCell ref="b2:c3"/></mergeCells>',
        },
      ],
    },
    [sheet('A1:AB2', { A1: number(1), AB1: number(2), B2: text('x') }, { merges: ['B2:C3'] })],
  ),
  bookCase(
    'styled-blanks.xlsx',
    'Cells that have a look and no content do not widen a sheet, nor do empty rows.',
    {
      styles: [4],
      sheets:
        '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row><row r="900000" s="1" customFormat="1"><c r="A900000" s="1"></c></row><row r="1000000"/>',
    },
    [sheet('A1:A1', one)],
  ),
  bookCase(
    'empty-sheets.xlsx',
    'Sheets without any cell: no rows, rows without cells, cells without content.',
    {
      sheets: [
        { name: 'None', rows: '' },
        { name: 'Rows', rows: '<row r="1"/><row r="2"></row>' },
        { name: 'Looks', rows: '<row r="1"><c r="A1" s="1"/></row>' },
        { name: 'Data', rows: oneCell },
      ],
    },
    [
      sheet(null, {}, { name: 'None' }),
      sheet(null, {}, { name: 'Rows' }),
      sheet(null, {}, { name: 'Looks' }),
      sheet('A1:A1', one),
    ],
  ),
  bookCase(
    'table-off-the-corner.xlsx',
    'A table that begins at D5.',
    {
      sheets:
        '<row r="5"><c r="D5" t="inlineStr"><is><t>Crop</t></is></c><c r="E5" t="inlineStr"><is><t>Tonnes</t></is></c></row><row r="6"><c r="D6" t="inlineStr"><is><t>Maize</t></is></c><c r="E6"><v>12</v></c></row>',
    },
    [sheet('A1:E6', { D5: text('Crop'), E5: text('Tonnes'), D6: text('Maize'), E6: number(12) })],
  ),
  bookCase(
    'columns-16384.xlsx',
    'A row that fills every column there is.',
    {
      sheets: `<row r="1">${Array.from({ length: 16_384 }, (_, i) => `<c><v>${String(i % 10)}</v></c>`).join('')}</row>`,
    },
    [
      sheet(
        'A1:XFD1',
        { A1: number(0), Z1: number(5), AA1: number(6), ZZ1: number(1), AAA1: number(2), XFD1: number(3) },
        { count: 16_384 },
      ),
    ],
  ),
  bookCase(
    'rows-1000.xlsx',
    'A thousand rows of three columns.',
    {
      sheets: Array.from(
        { length: 1000 },
        (_, i) =>
          `<row r="${String(i + 1)}"><c r="A${String(i + 1)}"><v>${String(i)}</v></c><c r="B${String(i + 1)}"><v>${String(i / 8)}</v></c><c r="C${String(i + 1)}" t="b"><v>${String(i % 2)}</v></c></row>`,
      ).join(''),
    },
    [
      sheet(
        'A1:C1000',
        {
          A1: number(0),
          A1000: number(999),
          B1000: number(124.875),
          B500: number(62.375),
          C1: { t: 'b', v: false },
          C1000: { t: 'b', v: true },
        },
        { count: 3000 },
      ),
    ],
  ),
  bookCase(
    'sheets-60.xlsx',
    'Sixty sheets, in their order.',
    {
      sheets: Array.from({ length: 60 }, (_, i) => ({
        name: `S${String(i + 1)}`,
        rows: `<row r="1"><c r="A1"><v>${String(i)}</v></c></row>`,
      })),
    },
    Array.from({ length: 60 }, (_, i) => sheet('A1:A1', { A1: number(i) }, { name: `S${String(i + 1)}` })),
  ),
];
