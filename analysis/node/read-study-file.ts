import { basename, extname } from 'node:path';
import { unreadable } from '../import/problems.ts';
import type { Table } from '../model/table.ts';
import { readStudy } from '../project/file/read.ts';
import { projectOf } from '../project/history.ts';
import type { ReadStudy } from '../project/study.ts';
import { bytesOf } from './read-file.ts';

/** Node reads no more into one piece of memory. */
const most = 2_147_000_000;

/** By its name: the command line is told what a file is. */
export function isStudyFile(path: string): boolean {
  return extname(path).toLowerCase() === '.vcw';
}

/** A study from disk, whole or damaged, with the bytes it was read from. */
export async function readStudyFile(path: string): Promise<ReadStudy & { readonly bytes: Uint8Array<ArrayBuffer> }> {
  const bytes = await bytesOf(path, most);
  return { ...(await readStudy(bytes, basename(path))), bytes };
}

/** A study from disk that figures may be taken from: a damaged one is refused with what is wrong. */
export async function readWholeStudy(path: string): Promise<ReadStudy> {
  const read = await readStudyFile(path);
  if (read.state === 'whole') return read;
  const wrong = read.notices.filter(({ severity }) => severity === 'wrong').map(({ text }) => text.en);
  throw unreadable(
    'project-damaged',
    { file: basename(path) },
    `The study is damaged. ${wrong.join(' ')}`,
    'Save what is whole with: vcw project repair FILE --out NEW.vcw',
  );
}

export interface StudyTable {
  readonly table: Table;
  readonly arrow: Uint8Array;
}

/** The tables of a study, as if they had just been imported; those whose rows were left out are not among them. */
export async function readStudyTables(path: string): Promise<readonly StudyTable[]> {
  const { study } = await readWholeStudy(path);
  return projectOf(study.history).tables.flatMap((table) => {
    const arrow = study.tables.get(table.name);
    return arrow === undefined ? [] : [{ table, arrow }];
  });
}
