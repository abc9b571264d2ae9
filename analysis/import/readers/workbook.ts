import type { Notice } from '../../model/notice.ts';
import { streamedLimits } from './limits.ts';
import { loadNumberText } from './number-text.ts';
import { officeFormat } from './office-format.ts';
import type { WorkbookGrids } from './sheet-grid.ts';
import { unpackHere, type Unpack } from './unpack.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';
import { openZip, type ZipArchive } from './zip.ts';
import { workbookGate } from './zip-directory.ts';

export interface WorkbookOptions {
  readonly unpack?: Unpack | undefined;
  readonly progress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Read .xlsx and .xlsm bytes piece by piece; .xlsb and .ods by a library, which is loaded only then. */
export async function readZippedWorkbook(
  bytes: Uint8Array,
  file: string,
  options: WorkbookOptions = {},
): Promise<WorkbookGrids> {
  const archive = openZip(bytes, file, { ...workbookGate, limits: streamedLimits });
  const found = officeFormat(archive, file);
  const before = ignored(archive, file);
  if ('part' in found) {
    const { unpack = unpackHere, progress, signal } = options;
    const numberText = loadNumberText();
    const read = await readXlsx(archive, found.names, found.part, file, { unpack, numberText, progress, signal });
    return { grids: read.grids, notices: [...before, ...read.notices] };
  }
  const { readByLibrary } = await import('./sheetjs.ts');
  const read = readByLibrary(bytes, file, found.format);
  return { grids: read.grids, notices: [...before, ...read.notices] };
}

/** What is in the file and left alone. */
function ignored(archive: ZipArchive, file: string): readonly Notice[] {
  const notices: Notice[] = [];
  if (archive.names.some((name) => /vbaProject\.bin$/i.test(name))) {
    notices.push(know('macros-ignored', file, 'The workbook holds macros; they are not read and never run.'));
  }
  const links = archive.names.filter((name) => /externalLinks\/[^/]+\.(xml|bin)$/i.test(name)).length;
  if (links > 0) {
    const text = `${String(links)} links to other files are not followed; the values saved in this file are used.`;
    notices.push(know('links-ignored', file, text));
  }
  return notices;
}

function know(code: string, file: string, text: string): Notice {
  return { code, severity: 'know', where: { file }, text: { en: text } };
}
