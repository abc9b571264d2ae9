import { deflateSync, strFromU8, strToU8 } from 'fflate';
import { xlsxEntries, type SheetXml } from '../../support/xlsx-maker.ts';
import { zipOf, type Entry, type Surround } from '../../support/zip-maker.ts';
import type { FormatCase, SheetClaim, Truth } from './case.ts';

/** An .xlsx workbook by its parts, each as XML. */
export interface Book {
  /** Inner XML of sheetData of a sheet called Data, or all sheets. */
  readonly sheets: string | readonly SheetXml[];
  /** XML before the list of sheets. */
  readonly properties?: string;
  /** Inner XML of each shared string. */
  readonly shared?: readonly string[];
  /** Number formats by id (above 163), and the format id of each cell style from 1 on. */
  readonly formats?: Readonly<Record<number, string>>;
  readonly styles?: readonly number[];
  /** The style sheet whole, instead. */
  readonly styleSheet?: string;
  /** A last change of the parts. */
  readonly bend?: (entries: readonly Entry[]) => readonly Entry[];
  readonly surround?: Surround;
}

export const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function part(name: string, xml: string): Entry {
  return { name, data: strToU8(xml) };
}

export function entriesOf(book: Book): readonly Entry[] {
  const sheets = typeof book.sheets === 'string' ? [{ name: 'Data', rows: book.sheets }] : book.sheets;
  let entries: readonly Entry[] = xlsxEntries(sheets, book.properties ?? '');
  if (book.styleSheet !== undefined) entries = replaced(entries, 'xl/styles.xml', () => head + (book.styleSheet ?? ''));
  else if (book.styles !== undefined) entries = replaced(entries, 'xl/styles.xml', () => head + styleSheet(book));
  if (book.shared !== undefined) {
    const items = book.shared.map((each) => `<si>${each}</si>`).join('');
    const table = `${head}<sst xmlns="${mainNamespace}" count="${String(book.shared.length)}" uniqueCount="${String(book.shared.length)}">${items}</sst>`;
    entries = [
      ...typed(linked(entries, 'sharedStrings', 'sharedStrings.xml'), '/xl/sharedStrings.xml', 'sharedStrings'),
      part('xl/sharedStrings.xml', table),
    ];
  }
  return book.bend === undefined ? entries : book.bend(entries);
}

/** The parts with one of them written anew. */
export function replaced(entries: readonly Entry[], name: string, change: (xml: string) => string): readonly Entry[] {
  if (!entries.some((entry) => entry.name === name)) throw new Error(`no part ${name}`);
  return entries.map((entry) =>
    entry.name === name ? { ...entry, data: strToU8(change(strFromU8(entry.data))) } : entry,
  );
}

/** Every part written anew. */
export function rewritten(entries: readonly Entry[], change: (xml: string, name: string) => string): readonly Entry[] {
  return entries.map((entry) => ({ ...entry, data: strToU8(change(strFromU8(entry.data), entry.name)) }));
}

/** The workbook with one more relation. */
export function linked(entries: readonly Entry[], kind: string, target: string): readonly Entry[] {
  const link = `<Relationship Id="rId_${kind}" Type="${office}/${kind}" Target="${target}"/></Relationships>`;
  return replaced(entries, 'xl/_rels/workbook.xml.rels', (xml) => xml.replace('</Relationships>', link));
}

/** The list of content types with one more part. */
function typed(entries: readonly Entry[], name: string, kind: string): readonly Entry[] {
  const type = `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;
  const line = `<Override PartName="${name}" ContentType="${type}"/></Types>`;
  return replaced(entries, '[Content_Types].xml', (xml) => xml.replace('</Types>', line));
}

/** Bytes of the workbook: packed by a program in this language, so that they are the same on every machine. */
export function bookOf(book: Book): Uint8Array<ArrayBuffer> {
  return zipOf(packed(entriesOf(book)), book.surround);
}

export function packed(entries: readonly Entry[]): readonly Entry[] {
  return entries.map((entry) =>
    entry.packed !== undefined || entry.method === 0 ? entry : { ...entry, packed: deflateSync(entry.data) },
  );
}

/** A case of one workbook. */
export function bookCase(
  file: string,
  about: string,
  book: Book,
  sheets: readonly SheetClaim[],
  notices: Truth['notices'] = [],
): FormatCase {
  return { file, truth: { about, notices, sheets }, make: () => bookOf(book) };
}

function styleSheet({ formats = {}, styles = [] }: Book): string {
  const codes = Object.entries(formats).map(
    ([id, code]) =>
      `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')}"/>`,
  );
  const list = codes.length === 0 ? '' : `<numFmts count="${String(codes.length)}">${codes.join('')}</numFmts>`;
  const cells = [0, ...styles].map(
    (id) => `<xf numFmtId="${String(id)}" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
  );
  return `<styleSheet xmlns="${mainNamespace}">${list}<fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="${String(cells.length)}">${cells.join('')}</cellXfs></styleSheet>`;
}
