import { basename } from 'node:path';
import type { Notice } from '../../model/notice.ts';
import { projectOf } from '../../project/history.ts';
import type { ReadStudy } from '../../project/study.ts';
import type { Answer } from '../cli.ts';
import { readStudyFile } from '../read-study-file.ts';
import { onlyFile, readArguments } from './arguments.ts';

/** What a study holds. */
export async function info(words: readonly string[]): Promise<Answer> {
  const path = onlyFile(readArguments(words, {}).positionals);
  const read = await readStudyFile(path);
  const { study, about, state, notices } = read;
  const { tables, runs, report } = projectOf(study.history);
  const { commands, position } = study.history;
  const json = {
    file: basename(path),
    bytes: read.bytes.length,
    state,
    about,
    tables: tables.map(({ name, label, source, rowCount }) => ({
      name,
      label,
      file: source.file,
      sheet: source.sheet,
      range: source.range,
      rows: rowCount,
      hasRows: study.tables.has(name),
    })),
    runs: runs.map(({ id, request }) => ({ id, template: request.template, hasResult: study.results.has(id) })),
    report: { title: report.title, blocks: report.blocks.length },
    steps: { done: position, undone: commands.length - position },
    sources: [...study.sources].map(([sha256, { file, bytes }]) => ({ file, sha256, bytes: bytes.length })),
    notices,
  };
  const lines = [
    `${about.title === '' ? basename(path) : about.title}: saved ${about.savedAt} by ${about.program}, format ${String(about.formatVersion)}`,
    ...json.tables.map(
      ({ name, label, file, sheet, rows, hasRows }) =>
        `  table ${name}: ${label}, ${String(rows)} rows${hasRows ? '' : ' (not in the file)'}, from ${file}, ${sheet}`,
    ),
    ...json.runs.map(({ id, template, hasResult }) => `  run ${id}: ${template}${hasResult ? '' : ', no result'}`),
    `  report: ${String(json.report.blocks)} blocks; steps: ${String(position)} done, ${String(commands.length - position)} undone; workbooks kept: ${String(json.sources.length)}`,
    ...noticeLines(notices),
  ];
  return { json, lines, status: statusOf(read) };
}

/** Is every byte as it was saved? */
export async function verify(words: readonly string[]): Promise<Answer> {
  const path = onlyFile(readArguments(words, {}).positionals);
  const read = await readStudyFile(path);
  const json = { file: basename(path), state: read.state, notices: read.notices };
  const head = read.state === 'whole' ? 'whole: every byte is as it was saved' : 'damaged; what is whole can be read';
  return { json, lines: [`${basename(path)}: ${head}`, ...noticeLines(read.notices)], status: statusOf(read) };
}

export function noticeLines(notices: readonly Notice[]): readonly string[] {
  return notices.map(({ severity, text }) => `${severity === 'wrong' ? '!' : '·'} ${text.en}`);
}

function statusOf({ state }: ReadStudy): 0 | 2 {
  return state === 'whole' ? 0 : 2;
}
