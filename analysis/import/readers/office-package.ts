import { zipSync } from 'fflate';
import { unreadable } from '../problems.ts';
import { odsOutline, type OdsSheet } from './ods-outline.ts';
import { openZip } from './zip.ts';
import { damaged } from './zip-directory.ts';

/** A workbook made of checked parts only; of an OpenDocument file also what is read of its sheets here. */
export interface CleanWorkbook {
  readonly bytes: Uint8Array;
  readonly sheets: readonly OdsSheet[] | null;
}

/**
 * Pass a zipped workbook through the gate and put it together again from the parts that hold cells, without macros,
 * pictures, links and comments. The library behind sees bytes whose sizes, checksums and names are already checked.
 */
export function cleanWorkbook(bytes: Uint8Array, file: string, format: 'xlsb' | 'ods'): CleanWorkbook {
  const archive = openZip(bytes, file);
  const parts: Record<string, [Uint8Array, { level: 0 }]> = Object.create(null) as typeof parts;
  let sheets: readonly OdsSheet[] | null = null;
  for (const name of archive.names) {
    if (!isCellPart(name, format)) continue;
    let part = archive.read(name);
    if (name === 'content.xml') sheets = odsOutline(part, file);
    if (/\.(xml|rels)$/i.test(name) && isToBeMended(part, name, file)) part = mended(part);
    parts[name] = [part, { level: 0 }];
  }
  if (format === 'ods') for (const [name, part] of asked) parts[name] ??= [part, { level: 0 }];
  return { bytes: zipSync(parts, { level: 0 }), sheets };
}

const namespace = 'urn:oasis:names:tc:opendocument:xmlns';

/** Parts that the library cannot do without and some writers leave out; nothing of a cell is in them. */
const asked: readonly (readonly [name: string, part: Uint8Array])[] = [
  ['META-INF/manifest.xml', `<manifest:manifest xmlns:manifest="${namespace}:manifest:1.0"/>`],
  ['styles.xml', `<office:document-styles xmlns:office="${namespace}:office:1.0"/>`],
].map(([name = '', xml = '']) => [name, new TextEncoder().encode(xml)] as const);

const leftOut =
  /(^|\/)(media|drawings|charts|chartsheets|dialogsheets|macrosheets|embeddings|printerSettings|externalLinks|customXml|ctrlProps|activeX|comments|threadedComments|persons|pivotTables|pivotCache|queryTables|tables|slicers|slicerCaches|webextensions|customUI|diagrams|Thumbnails|Pictures|Configurations2|Object \d+)\/|comments\d*\.(xml|bin)$|vbaProject|binaryIndex|calcChain|connections\.(xml|bin)$|worksheets\/_rels\//i;

function isCellPart(name: string, format: 'xlsb' | 'ods'): boolean {
  if (format === 'ods') return /^(mimetype|content\.xml|styles\.xml|META-INF\/manifest\.xml)$/.test(name);
  return /\.(xml|rels|bin)$/i.test(name) && !leftOut.test(name);
}

/** Whether a part has characters written by number; refuses a document type, the door of entity tricks. */
function isToBeMended(part: Uint8Array, name: string, file: string): boolean {
  if ((part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff)) {
    throw damaged(file, `part ${name} is not written in UTF-8`);
  }
  let isToBe = false;
  for (let i = 0; i < part.length - 1; i += 1) {
    const byte = part[i];
    if (byte === 0x26 && part[i + 1] === 0x23) isToBe = true;
    else if (byte === 0x3c && part[i + 1] === 0x21 && isDocumentType(part, i)) {
      throw unreadable(
        'file-unsafe',
        { file },
        `Part ${name} of the workbook declares a document type, which no spreadsheet program writes.`,
        'Do not use this file; ask the sender for a fresh copy.',
      );
    }
  }
  return isToBe;
}

/** Mends what the library behind reads wrongly: characters beyond U+FFFF written by number. */
function mended(part: Uint8Array): Uint8Array<ArrayBuffer> {
  const xml = new TextDecoder().decode(part).replace(/&#(x[0-9a-f]{1,6}|\d{1,7});/gi, (reference, code: string) => {
    const point = /^x/i.test(code) ? Number.parseInt(code.slice(1), 16) : Number(code);
    return point > 0xffff && point <= 0x10ffff ? String.fromCodePoint(point) : reference;
  });
  return new TextEncoder().encode(xml);
}

function isDocumentType(part: Uint8Array, at: number): boolean {
  return new TextDecoder('latin1').decode(part.subarray(at, at + 9)).toUpperCase() === '<!DOCTYPE';
}
