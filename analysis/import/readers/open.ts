import type { Notice } from '../../model/notice.ts';
import type { Grid } from '../grid.ts';
import type { TextDialect } from '../plan/plan.ts';
import { unreadable } from '../problems.ts';
import { readTextSteps, type TextTable } from './csv.ts';
import { limits } from './limits.ts';
import { sniff } from './sniff.ts';
import type { Unpack } from './unpack.ts';
import { readZippedWorkbook } from './workbook.ts';
import { tooMuch } from './zip-directory.ts';

export interface OpenedGrids {
  readonly grids: readonly Grid[];
  /** How a text file was split; null for a workbook. */
  readonly dialect: TextDialect | null;
  readonly notices: readonly Notice[];
}

export interface ReadingOptions {
  /** Called as the bytes are read: of `total`, `done`. */
  readonly progress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
  /** The host's way to unpack; without one this program's own, in this thread. */
  readonly unpack?: Unpack;
}

/** Read any file that a person may bring: what it is, its bytes say, not its name. */
export async function openGrids(bytes: Uint8Array, file: string, options: ReadingOptions = {}): Promise<OpenedGrids> {
  options.signal?.throwIfAborted();
  if (bytes.length > limits.fileBytes) {
    throw tooMuch(file, `The file has ${(bytes.length / 1e6).toFixed(0)} MB; at most 200 MB are read.`);
  }
  const content = sniff(bytes);
  switch (content.kind) {
    case 'empty':
      throw unreadable(
        'file-empty',
        { file },
        'The file is empty.',
        'Choose another file, or get it again from its source.',
      );
    case 'binary':
      throw unreadable(
        'not-a-table',
        { file },
        'The file is neither a workbook nor a text table.',
        'Open a workbook (.xlsx, .xlsm, .xlsb, .xls, .ods) or a text table (.csv, .tsv, .txt).',
      );
    case 'other':
      throw unreadable('not-a-table', { file }, `The file is ${content.name}, not a table.`, content.next);
    case 'zip': {
      const { grids, notices } = await readZippedWorkbook(bytes, file, options);
      return {
        grids,
        dialect: null,
        notices: [...extensionNotice(file, ['xlsx', 'xlsm', 'xlsb', 'ods', 'xltx'], 'a workbook'), ...notices],
      };
    }
    case 'compound': {
      const { readCompoundWorkbook } = await import('./sheetjs.ts');
      const { grids, notices } = readCompoundWorkbook(bytes, file);
      return {
        grids,
        dialect: null,
        notices: [...extensionNotice(file, ['xls', 'xlt'], 'a workbook of Excel 97 to 2003'), ...notices],
      };
    }
    case 'text': {
      const { grid, dialect, notices } = await readTextInSteps(bytes, file, options);
      return {
        grids: [grid],
        dialect,
        notices: [...extensionNotice(file, ['csv', 'tsv', 'txt', 'tab', 'dat'], 'a text table'), ...notices],
      };
    }
  }
}

function extensionNotice(file: string, usual: readonly string[], what: string): readonly Notice[] {
  const extension = /\.([^.]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  if (usual.includes(extension)) return [];
  const text = `The file is ${what}, although its name ${extension === '' ? 'has no extension' : `ends in .${extension}`}; it was read as what it is.`;
  return [{ code: 'extension-wrong', severity: 'know', where: { file }, text: { en: text } }];
}

/** Between two steps a cancellation may be heard and the progress told. */
async function readTextInSteps(bytes: Uint8Array, file: string, options: ReadingOptions): Promise<TextTable> {
  const steps = readTextSteps(bytes, file);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    options.progress?.(Math.round(step.value * bytes.length), bytes.length);
    await new Promise<void>((resolve) => setTimeout(resolve));
    options.signal?.throwIfAborted();
  }
}
