import { unreadable } from '../problems.ts';
import { PartNames, workbookPart } from './xlsx/workbook-parts.ts';
import type { ZipArchive } from './zip.ts';
import { locked } from './zip-directory.ts';

/** What kind of workbook an archive is; of Open XML the part that lists its sheets. */
export type OfficeFormat =
  | { readonly format: 'xlsx' | 'xlsm'; readonly names: PartNames; readonly part: string }
  | { readonly format: 'xlsb' | 'ods' };

/** Tell the format of a zipped workbook by its parts; refuses archives that are none. */
export function officeFormat(archive: ZipArchive, file: string): OfficeFormat {
  const has = (pattern: RegExp): boolean => archive.names.some((name) => pattern.test(name));
  if (archive.has('mimetype') && archive.has('content.xml')) {
    const type = new TextDecoder().decode(archive.read('mimetype')).trim();
    if (!type.startsWith('application/vnd.oasis.opendocument.spreadsheet')) {
      throw notWorkbook(file, 'an OpenDocument file that is no spreadsheet');
    }
    if (archive.has('META-INF/manifest.xml')) {
      const manifest = new TextDecoder().decode(archive.read('META-INF/manifest.xml'));
      if (manifest.includes('encryption-data')) throw locked(file);
    }
    return { format: 'ods' };
  }
  if (has(/^word\//i)) throw notWorkbook(file, 'a Word document');
  if (has(/^ppt\//i)) throw notWorkbook(file, 'a PowerPoint presentation');
  const names = new PartNames(archive.names);
  const part = workbookPart(archive, names, file);
  if (part !== null) {
    if (/\.bin$/i.test(part)) return { format: 'xlsb' };
    return { format: has(/vbaProject\.bin$/i) ? 'xlsm' : 'xlsx', names, part };
  }
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
