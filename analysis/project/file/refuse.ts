import { unreadable } from '../../import/problems.ts';
import type { ZipGate } from '../../import/readers/zip-directory.ts';
import type { InputError } from '../../model/notice.ts';

const before = 'Open the copy with the ending .bak beside it, or an earlier state under “Earlier states”.';

/** The file is no study at all. */
export function notAProject(file: string, what: string): InputError {
  return unreadable(
    'not-a-project',
    { file },
    `The file is no study of the workbench: ${what}.`,
    'Choose a file that was saved as a study (.vcw). Open workbooks with “Import”.',
  );
}

/** Written by a later program: its meaning is not known here, and it is left as it is. */
export function projectTooNew(file: string, version: number, known: number, program: string): InputError {
  return unreadable(
    'project-too-new',
    { file },
    `The study was saved by ${program} in format ${String(version)}; this program reads formats up to ${String(known)}. The file was left as it is.`,
    `Open it with ${program} or a later version.`,
  );
}

/** Nothing of the study can be used. `how` ends the sentence and names the parts. */
export function projectDamaged(file: string, how: string): InputError {
  return unreadable('project-damaged', { file }, `The study is damaged: ${how}.`, before);
}

/** The end of the file is missing. */
function projectTruncated(file: string): InputError {
  return unreadable(
    'project-truncated',
    { file },
    'The end of the study is missing: it was cut short while it was copied or saved.',
    before,
  );
}

/** It asks for more memory than a study may. */
export function partTooLarge(file: string, what: string): InputError {
  return unreadable(
    'part-too-large',
    { file },
    what,
    'Open the study on a computer with more memory, or a copy of it.',
  );
}

/** What could be written, but not opened again. */
export function projectTooLarge(bytes: number): InputError {
  return unreadable(
    'project-too-large',
    {},
    `The study has ${(bytes / 1e9).toFixed(1)} GB, more than one file can hold. Nothing was saved.`,
    'Take out tables that are not needed, or save it without raw data.',
  );
}

/** A key that programs trip over: no study has it. */
export function forbiddenKey(file: string, part: string, key: string): InputError {
  return unreadable(
    'project-forbidden-key',
    { file },
    `Part ${part} of the study holds the name ${key}, which no study has: the file was changed by another program.`,
    'Ask whoever sent it for the study as the workbench saved it.',
  );
}

const tampered = 'The file was made or changed by another program. Ask whoever sent it for the study as saved.';

/** The gate of project files: the rules of all archives, larger parts, and words about a study. */
export const projectGate: ZipGate = {
  limits: {
    partBytes: 2_000_000_000,
    unpackedBytes: 4_000_000_000,
    ratio: 200,
    ratioFrom: 10_000_000,
    entries: 10_000,
  },
  refuse(fault, file, how) {
    switch (fault) {
      case 'cut-short':
        return projectTruncated(file);
      case 'too-much':
        return partTooLarge(file, how);
      case 'same-part-twice':
        return unreadable('project-part-twice', { file }, `The study cannot be read: ${how}.`, tampered);
      case 'forbidden-name':
        return unreadable('project-forbidden-name', { file }, `The study cannot be read: ${how}.`, tampered);
      case 'locked':
        return unreadable('password-protected', { file }, 'The study is protected by a password.', tampered);
      case 'damaged':
        return projectDamaged(file, how);
    }
  },
};
