import type { FaultCode } from '../../electron/contract.ts';
import { InputError } from '../../analysis/model/notice.ts';
import type { Text } from '../../analysis/model/text.ts';

const words: Readonly<Record<FaultCode, { readonly text: Text; readonly next: Text }>> = {
  'file-missing': {
    text: { en: 'The file is no longer where it was.' },
    next: { en: 'Open it from its new place, or take it off the list.' },
  },
  'file-unreadable': {
    text: { en: 'The file could not be read.' },
    next: { en: 'Close it in other programs, check that you may read it, then try again.' },
  },
  'file-too-large': {
    text: { en: 'The file is larger than 1 GB.' },
    next: { en: 'Split it, or leave out sheets and columns that you do not need.' },
  },
  'write-refused': {
    text: { en: 'The file could not be written; what was there before is unchanged.' },
    next: { en: 'Close it in other programs, or save under another name or in another folder.' },
  },
  'disk-full': {
    text: { en: 'The disk is full; what was there before is unchanged.' },
    next: { en: 'Free some space, or save on another disk.' },
  },
  'disk-error': {
    text: { en: 'The disk reported an error: this is not saved.' },
    next: { en: 'Save on another disk, then have this one checked.' },
  },
  'file-held': {
    text: { en: 'The study is open for writing in another window or on another computer.' },
    next: { en: 'Close it there, or save under another name.' },
  },
  'file-changed': {
    text: { en: 'The file was changed by someone else since it was opened; it was not replaced.' },
    next: { en: 'Save under another name, then compare the two.' },
  },
  refused: {
    text: { en: 'The program refused this message.' },
    next: { en: 'Restart the workbench and try again.' },
  },
};

/** The answer of the main process, or its fault in words. */
export async function inWords<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw faultOf(error);
  }
}

/** A fault of files in words. */
export function fault(code: FaultCode, file: string): InputError {
  const { text, next } = words[code];
  return new InputError({ code, severity: 'wrong', where: file ? { file } : {}, text, next });
}

function faultOf(error: unknown): unknown {
  const [, code, file] = /^(\S+) ?(.*)$/.exec(error instanceof Error ? error.message : '') ?? [];
  return code !== undefined && Object.hasOwn(words, code) ? fault(code as FaultCode, file ?? '') : error;
}
