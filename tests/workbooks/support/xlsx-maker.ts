import { strToU8 } from 'fflate';
import { zipOf, type Entry } from './zip-maker.ts';

export interface SheetXml {
  readonly name: string;
  /** Inner XML of sheetData, or rows of plain values written as inline strings and numbers. */
  readonly rows: string | readonly (readonly (string | number | null)[])[];
  readonly before?: string;
  readonly after?: string;
  readonly state?: 'hidden' | 'veryHidden';
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of an .xlsx workbook, to be zipped as they are or bent first. */
export function xlsxEntries(sheets: readonly SheetXml[], workbookProperties = ''): Entry[] {
  const names = sheets.map(
    (sheet, i) =>
      `<sheet name="${escaped(sheet.name)}" sheetId="${i + 1}"${sheet.state ? ` state="${sheet.state}"` : ''} r:id="rId${i + 1}"/>`,
  );
  const links = sheets.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const overrides = sheets.map(
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${types}.worksheet+xml"/>`,
  );
  return [
    part(
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${overrides.join('')}</Types>`,
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `<workbook ${main} xmlns:r="${office}">${workbookProperties}<sheets>${names.join('')}</sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}<Relationship Id="rId99" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    // Cell style 1 is a date, 2 a percentage, 3 a time.
    part(
      'xl/styles.xml',
      `<styleSheet ${main}><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="9" applyNumberFormat="1"/><xf numFmtId="20" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    ...sheets.map((sheet, i) => part(`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet))),
  ];
}

export function xlsxOf(sheets: readonly SheetXml[], workbookProperties = ''): Uint8Array<ArrayBuffer> {
  return zipOf(xlsxEntries(sheets, workbookProperties));
}

function part(name: string, xml: string): Entry {
  return { name, data: strToU8(head + xml) };
}

function sheetXml({ rows, before, after }: SheetXml): string {
  const inner = typeof rows === 'string' ? rows : rows.map(rowXml).join('');
  return `<worksheet ${main}>${before ?? ''}<sheetData>${inner}</sheetData>${after ?? ''}</worksheet>`;
}

function rowXml(cells: readonly (string | number | null)[], row: number): string {
  const xml = cells.map((value, column) => {
    const ref = `${String.fromCharCode(65 + column)}${row + 1}`;
    if (value === null) return '';
    if (typeof value === 'number') return `<c r="${ref}"><v>${value}</v></c>`;
    return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  });
  return `<row r="${row + 1}">${xml.join('')}</row>`;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
