import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { program } from '../../document/program.ts';
import type { ResultDocument } from '../../document/result-document.ts';
import type { Engine } from '../../engine/engine.ts';
import { unreadable } from '../../import/problems.ts';
import { analyse } from '../../index.ts';
import type { Table } from '../../model/table.ts';
import { newHistory, performed, projectOf, type History } from '../../project/history.ts';
import { emptyProject } from '../../project/project.ts';
import { writeStudy } from '../../project/file/write.ts';
import type { KeptSource } from '../../project/study.ts';
import { distinctIn, proposeBinding } from '../../run/bind.ts';
import type { Answer } from '../cli.ts';
import { writeWhole } from '../files/write-whole.ts';
import { openNativeEngine } from '../native-engine.ts';
import { bytesOf, openWorkbookBytes } from '../read-file.ts';
import { UsageError } from '../usage.ts';
import { onlyFile, pairOf, readArguments } from './arguments.ts';
import { knownTemplate } from './describe.ts';
import { paramsOf, refusalLines } from './run.ts';

const options = {
  data: { type: 'string', multiple: true },
  run: { type: 'string', multiple: true },
  set: { type: 'string', multiple: true },
  title: { type: 'string' },
  'keep-sources': { type: 'boolean', default: false },
} as const;

/** A study as it grows: each step is in its history, as if it had been made in the window. */
class Draft {
  history: History = newHistory(emptyProject);
  readonly rows = new Map<string, Uint8Array>();
  readonly results = new Map<string, ResultDocument>();
  readonly sources = new Map<string, KeptSource>();
  readonly refusals: string[] = [];
}

/** A new study of files, with analyses run on them. */
export async function create(words: readonly string[]): Promise<Answer> {
  const { values, positionals } = readArguments(words, options);
  const path = onlyFile(positionals);
  if (extname(path).toLowerCase() !== '.vcw') throw new UsageError(`a study's name ends in .vcw, not ${path}`);
  if ((values.data ?? []).length === 0) throw new UsageError('give at least one --data FILE');
  if (existsSync(path)) throw taken(path);
  const templates = (values.run ?? []).map(knownTemplate);
  for (const word of values.set ?? []) {
    const [name] = pairOf(word, 'set');
    if (!templates.some(({ params }) => Object.hasOwn(params, name)))
      throw new UsageError(`no analysis of this study has a parameter ${name}`);
  }
  const draft = new Draft();
  const title = values.title ?? basename(path, extname(path));
  draft.history = performed(draft.history, { kind: 'rename-study', title });
  const engine = await openNativeEngine();
  try {
    for (const file of values.data ?? []) await addFile(draft, engine, file, values['keep-sources']);
    for (const template of templates) await addRun(draft, engine, template.id, values.set ?? []);
  } finally {
    await engine.close();
  }
  return written(draft, path);
}

async function addFile(draft: Draft, engine: Engine, path: string, isKept: boolean): Promise<void> {
  const bytes = await bytesOf(path);
  const file = basename(path);
  const workbook = await openWorkbookBytes(bytes, file);
  try {
    const { plan } = workbook.summary;
    const tables: Table[] = [];
    for (const { table, arrow } of await workbook.apply(plan)) {
      const name = `t${String(draft.rows.size + 1)}`;
      await engine.load(name, arrow);
      draft.rows.set(name, arrow);
      tables.push({ ...table, name });
    }
    draft.history = performed(draft.history, { kind: 'import-tables', plan, tables });
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (isKept) draft.sources.set(hash, { file, bytes });
  } finally {
    workbook.close();
  }
}

async function addRun(draft: Draft, engine: Engine, id: string, set: readonly string[]): Promise<void> {
  const template = knownTemplate(id);
  const { tables, runs } = projectOf(draft.history);
  const { bindings } = await proposeBinding(template, tables, distinctIn(engine));
  const params = paramsOf(
    template,
    set.filter((word) => Object.hasOwn(template.params, pairOf(word, 'set')[0])),
  );
  const run = { id: `r${String(runs.length + 1)}`, request: { template: id, bindings, params } };
  draft.history = performed(draft.history, { kind: 'begin-run', run });
  const answer = await analyse(engine, template, run.request, tables);
  if (answer.format === 'vcw-refusal') draft.refusals.push(...refusalLines(answer));
  else draft.results.set(run.id, answer);
}

async function written(draft: Draft, path: string): Promise<Answer> {
  const study = {
    history: draft.history,
    tables: draft.rows,
    results: draft.results,
    sources: draft.sources,
    picture: null,
  };
  const bytes = await writeStudy(study, { program, savedAt: new Date().toISOString() });
  await writeWhole(path, bytes);
  const { tables, runs } = projectOf(draft.history);
  const json = {
    file: path,
    bytes: bytes.length,
    tables: tables.map(({ name, label, rowCount }) => ({ name, label, rows: rowCount })),
    runs: runs.map(({ id, request }) => ({ id, template: request.template, hasResult: draft.results.has(id) })),
    refusals: draft.refusals,
  };
  const lines = [
    `${path}: tables ${String(tables.length)}, analyses with a result ${String(draft.results.size)} of ${String(runs.length)}`,
    ...draft.refusals,
  ];
  return { json, lines, status: draft.refusals.length === 0 ? 0 : 2 };
}

/** No file is written over by a command that makes new ones. */
export function taken(path: string): Error {
  return unreadable(
    'file-exists',
    { file: basename(path) },
    `There is a file ${path} already; it was left as it is.`,
    'Give another name.',
  );
}
