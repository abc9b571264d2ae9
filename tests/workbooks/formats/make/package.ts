import { strToU8 } from 'fflate';
import type { Entry } from '../../support/zip-maker.ts';
import { bookCase, linked, part, replaced, rewritten, type Book } from './book.ts';
import { number, sheet, text, type FormatCase } from './case.ts';

const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1.5</v></c></row>';
const cells = { A1: text('Maize'), B1: number(1.5) };
const shared = ['<t>Maize</t>'];
const good: Book = { shared, sheets: rows };
const goodSheet = sheet('A1:B1', cells);
const rels = 'xl/_rels/workbook.xml.rels';

function bookWith(file: string, about: string, book: Partial<Book>, notices: readonly string[] = []): FormatCase {
  return bookCase(file, about, { ...good, ...book }, [goodSheet], notices);
}

/** Parts under other names, in what points to them too. */
function renamed(entries: readonly Entry[], names: readonly (readonly [old: string, now: string])[]): readonly Entry[] {
  const change = (text: string): string => names.reduce((all, [old, now]) => all.replace(old, now), text);
  return rewritten(entries, change).map((entry) => ({ ...entry, name: change(entry.name) }));
}

/** Parts that a reader of cells has no business with. */
const otherParts = [
  part('docProps/core.xml', '<cp:coreProperties xmlns:cp="urn:x"/>'),
  part('docProps/app.xml', '<Properties/>'),
  part('xl/theme/theme1.xml', '<a:theme xmlns:a="urn:a" name="Office"/>'),
  part('xl/calcChain.xml', '<calcChain><c r="A1" i="1"/></calcChain>'),
  part(
    'xl/comments1.xml',
    '<comments><authors><author>__proto__</author></authors><commentList><comment ref="__proto__" authorId="0"><text><t>note</t></text></comment></commentList></comments>',
  ),
  part('xl/drawings/drawing1.xml', '<xdr:wsDr xmlns:xdr="urn:d"/>'),
  part(
    'xl/tables/table1.xml',
    '<table id="1" name="T" displayName="T" ref="A1:B1"><tableColumns count="2"><tableColumn id="1" name="x"/><tableColumn id="2" name="y"/></tableColumns></table>',
  ),
  part(
    'xl/worksheets/_rels/sheet1.xml.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>',
  ),
  part('customXml/item1.xml', '<x/>'),
];

/** A sheet that is a chart alone, before the sheet of cells. */
function withChartSheet(entries: readonly Entry[]): readonly Entry[] {
  const listed = replaced(entries, 'xl/workbook.xml', (xml) =>
    xml.replace('<sheets>', '<sheets><sheet name="Chart" sheetId="99" r:id="rId_chartsheet"/>'),
  );
  const chart = part(
    'xl/chartsheets/sheet1.xml',
    '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>',
  );
  return [...linked(listed, 'chartsheet', 'chartsheets/sheet1.xml'), chart];
}

export const packages: readonly FormatCase[] = [
  bookWith('no-styles.xlsx', 'The style sheet is missing, and nothing points to it.', {
    bend: (entries) =>
      rewritten(
        entries.filter(({ name }) => name !== 'xl/styles.xml'),
        (xml) => xml.replace(/<(Relationship|Override) [^>]*styles\.xml"[^>]*\/>/, ''),
      ),
  }),
  bookWith('styles-dangling.xlsx', 'The workbook points to a style sheet that is not in the file.', {
    bend: (entries) => entries.filter(({ name }) => name !== 'xl/styles.xml'),
  }),
  bookWith('chart-sheet.xlsx', 'A sheet that is a chart stands first: it holds no cells and is no sheet here.', {
    bend: withChartSheet,
  }),
  bookCase(
    'no-shared-strings.xlsx',
    'No table of shared strings, and none needed.',
    { sheets: '<row r="1"><c r="A1" t="inlineStr"><is><t>Maize</t></is></c><c r="B1"><v>1.5</v></c></row>' },
    [goodSheet],
  ),
  bookWith('absolute-part-names.xlsx', 'Relations that name their parts from the root.', {
    bend: (entries) => replaced(entries, rels, (xml) => xml.replace(/Target="([^"]+)"/g, 'Target="/xl/$1"')),
  }),
  bookWith('parts-in-other-case.xlsx', 'Parts whose names differ in case from what points to them.', {
    bend: (entries) =>
      entries.map((entry) =>
        entry.name === 'xl/worksheets/sheet1.xml'
          ? { ...entry, name: 'xl/Worksheets/Sheet1.xml' }
          : entry.name === 'xl/sharedStrings.xml'
            ? { ...entry, name: 'xl/SharedStrings.xml' }
            : entry,
      ),
  }),
  bookWith('targets-with-dots.xlsx', 'Relations that go up and down the folders.', {
    bend: (entries) =>
      replaced(entries, rels, (xml) => xml.replace('Target="worksheets/', 'Target="../xl/./worksheets/')),
  }),
  bookWith('parts-in-other-folders.xlsx', 'The sheet and the strings under names of their own.', {
    bend: (entries) =>
      renamed(entries, [
        ['worksheets/sheet1.xml', 'data/first.xml'],
        ['sharedStrings.xml', 'words.xml'],
      ]),
  }),
  bookWith('workbook-elsewhere.xlsx', 'The workbook part is found by the relation of the package, not by its name.', {
    bend: (entries) =>
      renamed(entries, [
        ['xl/workbook.xml', 'xl/workbook2.xml'],
        ['_rels/workbook.xml', '_rels/workbook2.xml'],
      ]),
  }),
  bookWith('dangling-drawing.xlsx', 'The sheet points to a drawing and a table that are not in the file.', {
    bend: (entries) => [
      ...entries,
      part(
        'xl/worksheets/_rels/sheet1.xml.rels',
        otherParts
          .find(({ name }) => name.endsWith('.rels'))
          ?.data.reduce((all, byte) => all + String.fromCharCode(byte), '') ?? '',
      ),
    ],
  }),
  bookWith(
    'parts-of-all-kinds.xlsx',
    'Properties, theme, comments, drawings, tables and custom parts beside the cells.',
    {
      bend: (entries) => [...entries, ...otherParts],
    },
  ),
  bookWith('folders-in-archive.xlsx', 'The archive lists its folders as entries of no bytes.', {
    bend: (entries) => [part('xl/', ''), part('xl/worksheets/', ''), ...entries],
  }),
  bookWith('defined-names.xlsx', 'Names of ranges, print areas and a broken one.', {
    bend: (entries) =>
      replaced(entries, 'xl/workbook.xml', (xml) =>
        xml.replace(
          '</workbook>',
          '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Data!$A$1:$B$9</definedName><definedName name="__proto__">#REF!</definedName></definedNames><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>',
        ),
      ),
  }),
  bookCase(
    'sheets-in-other-order.xlsx',
    'The order of the sheets is that of the workbook, not of the part numbers.',
    {
      sheets: [
        { name: 'Second', rows: '<row r="1"><c r="A1"><v>2</v></c></row>' },
        { name: 'First', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' },
      ],
      bend: (entries) =>
        replaced(entries, 'xl/workbook.xml', (xml) => xml.replace(/(<sheet [^>]*>)(<sheet [^>]*>)/, '$2$1')),
    },
    [sheet('A1:A1', { A1: number(1) }, { name: 'First' }), sheet('A1:A1', { A1: number(2) }, { name: 'Second' })],
  ),
  bookWith('stored.xlsx', 'Parts that are not packed at all.', {
    bend: (entries) => entries.map((entry) => ({ ...entry, method: 0 })),
  }),
  bookWith('sizes-behind.xlsx', 'An archive written as a stream: sizes and checksums stand behind the bytes.', {
    bend: (entries) => entries.map((entry) => ({ ...entry, hasDescriptor: true })),
  }),
  bookWith('stored-sizes-behind.xlsx', 'Unpacked parts with their sizes behind them.', {
    bend: (entries) => entries.map((entry) => ({ ...entry, method: 0, hasDescriptor: true })),
  }),
  bookWith('archive-comment.xlsx', 'A comment at the end of the archive that itself looks like an end.', {
    surround: { comment: 'made by hand PK\u0005\u0006 not the end' },
  }),
  bookWith('wide-fields.xlsx', 'Sizes and places in 64 bits.', {
    bend: (entries) => entries.map((entry) => ({ ...entry, isWide: true })),
  }),
  bookWith('wide-end.xlsx', 'An end record in 64 bits.', { surround: { hasWideEnd: true } }),
  bookWith('wide-all.xlsx', 'Every field in 64 bits, sizes behind the bytes.', {
    bend: (entries) => entries.map((entry) => ({ ...entry, isWide: true, hasDescriptor: true })),
    surround: { hasWideEnd: true },
  }),
  bookWith(
    'macros.xlsm',
    'A workbook with macros: they are not read, and it is said.',
    {
      bend: (entries) => [
        ...rewritten(linked(entries, 'vbaProject', 'vbaProject.bin'), (xml) =>
          xml.replace(
            /application\/[^"]*spreadsheetml.sheet.main\+xml/,
            'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
          ),
        ),
        { name: 'xl/vbaProject.bin', data: strToU8('Sub Auto_Open(): Shell "calc": End Sub') },
      ],
    },
    ['macros-ignored'],
  ),
  bookCase(
    'external-links.xlsx',
    'Values taken from another workbook: the saved ones are used, and it is said.',
    {
      shared,
      sheets: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>[1]Sheet1!A1</f><v>1.5</v></c></row>',
      bend: (entries) => [
        ...linked(entries, 'externalLink', 'externalLinks/externalLink1.xml'),
        part('xl/externalLinks/externalLink1.xml', '<externalLink><externalBook/></externalLink>'),
        part(
          'xl/externalLinks/_rels/externalLink1.xml.rels',
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" Target="file:///c:/other.xlsx" TargetMode="External"/></Relationships>',
        ),
      ],
    },
    [sheet('A1:B1', { A1: text('Maize'), B1: number(1.5, '', { formula: true }) })],
    ['links-ignored'],
  ),
  bookCase(
    'template.xltx',
    'A template is a workbook.',
    {
      ...good,
      bend: (entries) =>
        rewritten(entries, (xml) => xml.replace('spreadsheetml.sheet.main+xml', 'spreadsheetml.template.main+xml')),
    },
    [goodSheet],
  ),
];
