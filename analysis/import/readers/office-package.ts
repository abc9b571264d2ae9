import { zipSync } from 'fflate';
import { unreadable } from '../problems.ts';
import { limits } from './limits.ts';
import { checkOdsRepeats } from './ods-repeats.ts';
import { openZip, type ZipArchive } from './zip.ts';
import { damaged, locked, tooMuch } from './zip-directory.ts';

type WorkbookFormat = 'xlsx' | 'xlsm' | 'xlsb' | 'xls' | 'ods';

/** A workbook made of checked parts only, without macros, pictures, links and comments. */
export interface CleanWorkbook {
  readonly format: WorkbookFormat;
  readonly bytes: Uint8Array;
  /** Parts left out that a person may care about. */
  readonly ignored: { readonly macros: boolean; readonly externalLinks: number };
  /** Formulas without a saved result, which the parser passes over in silence. */
  readonly uncalculated: number;
}

/**
 * Pass a zipped workbook through the gate and put it together again from the parts that hold cells. The parser behind
 * sees bytes whose sizes, checksums and names are already checked.
 */
export function cleanWorkbook(bytes: Uint8Array, file: string): CleanWorkbook {
  const archive = openZip(bytes, file);
  const format = formatOf(archive, file);
  if (format === 'ods' && archive.has('META-INF/manifest.xml')) {
    const manifest = new TextDecoder().decode(archive.read('META-INF/manifest.xml'));
    if (manifest.includes('encryption-data')) throw locked(file);
  }
  const parts: Record<string, [Uint8Array, { level: 0 }]> = Object.create(null) as typeof parts;
  let cells = 0;
  let uncalculated = 0;
  for (const name of archive.names) {
    if (!isCellPart(name, format)) continue;
    let part = archive.read(name);
    if (name === 'content.xml') checkOdsRepeats(part, file);
    if (/\.(xml|rels)$/i.test(name)) {
      const seen = scanXml(part, name, file);
      if (/sheet[^/]*\.xml$/i.test(name)) cells += seen.cells;
      uncalculated += seen.uncalculated;
      if (seen.needsMending) part = mended(part);
    }
    if (cells > limits.cells) {
      throw tooMuch(file, `The workbook has more than ${String(limits.cells / 1e6)} million cells.`);
    }
    parts[name] = [part, { level: 0 }];
  }
  const externalLinks = archive.names.filter((name) => /externalLinks\/[^/]+\.(xml|bin)$/i.test(name)).length;
  const macros = archive.names.some((name) => /vbaProject\.bin$/i.test(name));
  return { format, bytes: zipSync(parts, { level: 0 }), ignored: { macros, externalLinks }, uncalculated };
}

function formatOf(archive: ZipArchive, file: string): WorkbookFormat {
  const has = (pattern: RegExp): boolean => archive.names.some((name) => pattern.test(name));
  if (has(/^xl\/workbook\.bin$/i)) return 'xlsb';
  if (has(/(^|\/)workbook\d*\.xml$/i)) return has(/vbaProject\.bin$/i) ? 'xlsm' : 'xlsx';
  if (archive.has('mimetype') && archive.has('content.xml')) {
    const type = new TextDecoder().decode(archive.read('mimetype')).trim();
    if (type.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return 'ods';
    throw notWorkbook(file, 'an OpenDocument file that is no spreadsheet');
  }
  if (has(/^word\//)) throw notWorkbook(file, 'a Word document');
  if (has(/^ppt\//)) throw notWorkbook(file, 'a PowerPoint presentation');
  if (has(/\.(xlsx?|csv|ods|txt)$/i)) throw notWorkbook(file, 'an archive with files in it: unpack it first');
  throw notWorkbook(file, 'a zip archive without a workbook');
}

function notWorkbook(file: string, what: string): Error {
  return unreadable(
    'not-a-workbook',
    { file },
    `The file is ${what}.`,
    'Open a workbook (.xlsx, .xlsm, .xlsb, .xls, .ods) or a text table (.csv, .tsv, .txt).',
  );
}

const leftOut =
  /(^|\/)(media|drawings|charts|chartsheets|dialogsheets|macrosheets|embeddings|printerSettings|externalLinks|customXml|ctrlProps|activeX|comments|threadedComments|persons|pivotTables|pivotCache|queryTables|tables|slicers|slicerCaches|webextensions|customUI|diagrams|Thumbnails|Pictures|Configurations2|Object \d+)\/|comments\d*\.(xml|bin)$|vbaProject|binaryIndex|calcChain|connections\.(xml|bin)$|worksheets\/_rels\//i;

function isCellPart(name: string, format: WorkbookFormat): boolean {
  if (format === 'ods') return /^(mimetype|content\.xml|styles\.xml|META-INF\/manifest\.xml)$/.test(name);
  return /\.(xml|rels|bin)$/i.test(name) && !leftOut.test(name);
}

/** Counts the cells of a part and refuses a document type, the door of entity tricks. */
function scanXml(
  part: Uint8Array,
  name: string,
  file: string,
): { cells: number; uncalculated: number; needsMending: boolean } {
  if ((part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff)) {
    throw damaged(file, `part ${name} is not written in UTF-8`);
  }
  let cells = 0;
  let uncalculated = 0;
  let needsMending = false;
  for (let i = 0; i < part.length - 2; i += 1) {
    const byte = part[i];
    if (byte === 0x26 && part[i + 1] === 0x23) needsMending = true;
    if (byte !== 0x3c) continue;
    const next = part[i + 1];
    if (next === 0x63) {
      const after = part[i + 2];
      if (after === 0x20 || after === 0x3e || after === 0x0a || after === 0x0d || after === 0x09) cells += 1;
      // `<c r="a1"`: lower-case addresses, which the parser would pass over.
      if (part[i + 3] === 0x72 && part[i + 4] === 0x3d && (part[i + 6] ?? 0) > 0x60) needsMending = true;
    } else if (next === 0x2f && part[i + 2] === 0x66 && part[i + 3] === 0x3e) {
      // `</f></c>`: the formula is the whole cell.
      if (part[i + 4] === 0x3c && part[i + 5] === 0x2f && part[i + 6] === 0x63) uncalculated += 1;
    } else if (next === 0x21 && isDocumentType(part, i)) {
      throw unreadable(
        'file-unsafe',
        { file },
        `Part ${name} of the workbook declares a document type, which no spreadsheet program writes.`,
        'Do not use this file; ask the sender for a fresh copy.',
      );
    }
  }
  return { cells, uncalculated, needsMending };
}

/** Mends what the parser behind reads wrongly: characters beyond U+FFFF written by number, lower-case addresses. */
function mended(part: Uint8Array): Uint8Array<ArrayBuffer> {
  const xml = new TextDecoder()
    .decode(part)
    .replace(/&#(x[0-9a-f]{1,6}|\d{1,7});/gi, (reference, code: string) => {
      const point = /^x/i.test(code) ? Number.parseInt(code.slice(1), 16) : Number(code);
      return point > 0xffff && point <= 0x10ffff ? String.fromCodePoint(point) : reference;
    })
    .replace(/(<c r=["'])([a-z]{1,3}\d+)/g, (_, start: string, cell: string) => start + cell.toUpperCase());
  return new TextEncoder().encode(xml);
}

function isDocumentType(part: Uint8Array, at: number): boolean {
  return new TextDecoder('latin1').decode(part.subarray(at, at + 9)).toUpperCase() === '<!DOCTYPE';
}
