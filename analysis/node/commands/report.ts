import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseResultDocument } from '../../document/parse.ts';
import type { ResultDocument } from '../../document/result-document.ts';
import { InputError } from '../../model/notice.ts';
import { blocksForResult } from '../../report/add.ts';
import { toDocx } from '../../report/docx.ts';
import { toHtml } from '../../report/html.ts';
import { layoutReport } from '../../report/layout.ts';
import type { Report, ReportBlock } from '../../report/outline.ts';
import type { ReportTree } from '../../report/tree.ts';
import { projectOf } from '../../project/history.ts';
import type { Answer } from '../cli.ts';
import { writeWhole } from '../files/write-whole.ts';
import { pageFonts, pictureMaker, reportPictures } from '../pictures.ts';
import { isStudyFile, readWholeStudy } from '../read-study-file.ts';
import { UsageError } from '../usage.ts';
import { readArguments } from './arguments.ts';

const options = {
  to: { type: 'string' },
  title: { type: 'string' },
  author: { type: 'string' },
  teaching: { type: 'boolean', default: false },
} as const;

/** The fonts that the build puts beside the program. */
const fontFolder = fileURLToPath(new URL('./fonts/', import.meta.url));

/** Write results kept by `run --json` as one Word or HTML report, in the order given. */
export async function report(words: readonly string[]): Promise<Answer> {
  const { values, positionals } = readArguments(words, options);
  const kind = extname(values.to ?? '').toLowerCase();
  if (values.to === undefined || (kind !== '.docx' && kind !== '.html'))
    throw new UsageError('give --to FILE.docx or --to FILE.html');
  const { outline, results, isTeaching } = await materialOf(positionals, values.title ?? '', values.author ?? '');
  const tree = layoutReport(outline, results, {
    language: 'en',
    date: new Date().toISOString().slice(0, 10),
    isTeaching: isTeaching || values.teaching,
  });
  const bytes = await written(tree, kind);
  await writeWhole(values.to, bytes);
  const about = {
    file: values.to,
    bytes: bytes.length,
    figures: tree.nodes.filter(({ kind: node }) => node === 'figure').length,
    results: results.size,
  };
  return {
    json: about,
    lines: [`${values.to}: results ${String(about.results)}, figures ${String(about.figures)}`],
    status: 0,
  };
}

interface Material {
  readonly outline: Report;
  readonly results: ReadonlyMap<string, ResultDocument>;
  readonly isTeaching: boolean;
}

/** What a report is made of: one study with its own report, or results kept one by one. */
export async function materialOf(files: readonly string[], title: string, author: string): Promise<Material> {
  const [study, ...others] = files;
  if (study === undefined) throw new UsageError('give at least one RESULT.json, or one study');
  if (files.some(isStudyFile)) {
    if (others.length > 0) throw new UsageError('a study stands alone: its report shows its own results');
    return materialOfStudy(study, title, author);
  }
  const results = new Map<string, ResultDocument>();
  for (const [index, file] of files.entries()) results.set(`r${String(index + 1)}`, await readResult(file));
  return { outline: outlineOf(results, title, author), results, isTeaching: false };
}

async function materialOfStudy(file: string, title: string, author: string): Promise<Material> {
  const { study } = await readWholeStudy(file);
  const { runs, report, isTeaching, ...project } = projectOf(study.history);
  const results = new Map(runs.flatMap(({ id }) => [...study.results].filter(([run]) => run === id)));
  const isWritten = report.blocks.length > 0;
  const named = title !== '' ? title : report.title !== '' ? report.title : project.title;
  const own = isWritten ? report : outlineOf(results, named, report.author);
  return {
    outline: { ...own, title: named === '' ? own.title : named, author: author === '' ? own.author : author },
    results,
    isTeaching,
  };
}

async function readResult(file: string): Promise<ResultDocument> {
  const text = await readFile(file, 'utf8').catch(() => null);
  const refuse = (code: string, en: string): InputError =>
    new InputError({
      code,
      severity: 'wrong',
      where: { file: basename(file) },
      text: { en },
      next: { en: 'Keep a result with: vcw run … --json > result.json' },
    });
  if (text === null) throw refuse('file-missing', 'The file could not be read.');
  try {
    return parseResultDocument(JSON.parse(text));
  } catch {
    throw refuse('not-a-result', 'The file is not a result of the workbench.');
  }
}

function outlineOf(results: ReadonlyMap<string, ResultDocument>, title: string, author: string): Report {
  const blocks: ReportBlock[] = [];
  for (const [run, result] of results)
    blocks.push(...blocksForResult(run, result, 'en', new Set(blocks.map(({ id }) => id))));
  const [first] = results.values();
  return { title: title === '' ? (first?.title.en ?? '') : title, subtitle: '', author, blocks };
}

async function written(tree: ReportTree, kind: '.docx' | '.html'): Promise<Uint8Array> {
  const maker = pictureMaker(fontFolder);
  if (kind === '.docx') return toDocx(tree, reportPictures(tree, maker));
  return new TextEncoder().encode(
    toHtml(tree, { measure: maker.measure, fonts: pageFonts(fontFolder, tree.language) }),
  );
}
