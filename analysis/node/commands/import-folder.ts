import { readdir, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FitStep } from '../../import/plan/fit-steps.ts';
import type { ImportedTable, ImportPlan, StackPlan } from '../../import/plan/plan.ts';
import { sameResults } from '../../import/refresh/same-results.ts';
import { proposeStack } from '../../import/stack/propose-stack.ts';
import { stackImported } from '../../import/stack/stack-imported.ts';
import { InputError } from '../../model/notice.ts';
import type { Answer } from '../cli.ts';
import { readWorkbookFile } from '../read-file.ts';
import { UsageError } from '../usage.ts';
import { namesOf, writeTables } from './import-files.ts';
import { stepLine } from './import-lines.ts';

const readable = new Set(['.xlsx', '.xlsm', '.xlsb', '.xls', '.ods', '.csv', '.tsv', '.txt']);

interface FolderFile {
  readonly file: string;
  readonly state: 'read' | 'does-not-fit' | 'unreadable';
  /** Why it was not read; null when it was. */
  readonly why: string | null;
  readonly rows: number;
  readonly steps: readonly FitStep[];
}

/** A file that was read, with each table under the place that it has among the results of the plan. */
interface ReadFile {
  readonly about: FolderFile;
  readonly results: ReadonlyMap<number, ImportedTable>;
}

interface FolderOptions {
  readonly savePlan: string | undefined;
  readonly out: string | undefined;
}

/**
 * Read every workbook and text table of a folder by one plan, the given one or what the first readable file proposes,
 * and put the results under one another by the names of their columns, with the file's name as a column. A file that
 * does not fit is left out and told with the reason; the status is 2 then.
 */
export async function importFolder(folder: string, given: ImportPlan | null, options: FolderOptions): Promise<Answer> {
  const paths = await tablesIn(folder);
  if (paths.length === 0) throw new UsageError(`there is no workbook or text table in ${folder}`);
  let plan = given;
  const files: ReadFile[] = [];
  for (const name of paths) {
    const read = await readOne(join(folder, name), name, plan);
    plan ??= read.plan;
    files.push(read.file);
  }
  const stacks = stacksOf(files);
  const names = namesOf(stacks);
  if (options.savePlan !== undefined && plan !== null)
    await writeFile(options.savePlan, `${JSON.stringify(plan, null, 2)}\n`);
  const written = options.out === undefined ? [] : await writeTables(options.out, stacks, names);
  return {
    json: {
      plan: plan?.file ?? null,
      files: files.map(({ about }) => about),
      tables: stacks.map(({ table }, at) => ({ name: names[at], ...tableJson(table) })),
      written,
    },
    lines: [
      ...files.flatMap(({ about }) => fileLines(about)),
      ...stacks.flatMap(({ table }, at) => tableLines(names[at] ?? '', table)),
      ...written.map((path) => `  ${path}`),
    ],
    status: files.every(({ about }) => about.state === 'read') ? 0 : 2,
  };
}

/** Names of the files that can hold a table, in the order of their code points; what an open program left is none. */
async function tablesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/^[.~]/.test(entry.name))
    .map(({ name }) => name)
    .filter((name) => readable.has(extname(name).toLowerCase()))
    .sort();
}

async function readOne(
  path: string,
  name: string,
  plan: ImportPlan | null,
): Promise<{ readonly file: ReadFile; readonly plan: ImportPlan | null }> {
  const none = { file: name, rows: 0, steps: [] };
  try {
    const workbook = await readWorkbookFile(path);
    try {
      const own = plan ?? workbook.summary.plan;
      const isOwn = own.file === workbook.summary.file;
      const fitted = isOwn
        ? { plan: own, steps: [], from: own.tables.map((_, at) => at), isReady: own.tables.length > 0 }
        : await workbook.fit(own);
      if (!fitted.isReady) {
        const why = fitted.steps.find(isOpen)?.what.en ?? 'No table was found.';
        const about: FolderFile = { ...none, state: 'does-not-fit', why, steps: fitted.steps };
        return { file: { about, results: new Map() }, plan: null };
      }
      const imported = await workbook.apply(fitted.plan);
      const results = new Map(
        sameResults(own, fitted).flatMap(({ before, after }) => {
          const table = imported[after];
          return table === undefined ? [] : [[before, table] as const];
        }),
      );
      const rows = [...results.values()].reduce((sum, { table }) => sum + table.rowCount, 0);
      return {
        file: { about: { ...none, state: 'read', why: null, rows, steps: fitted.steps }, results },
        plan: own,
      };
    } finally {
      workbook.close();
    }
  } catch (fault) {
    if (!(fault instanceof InputError)) throw fault;
    const about: FolderFile = { ...none, state: 'unreadable', why: fault.notice.text.en };
    return { file: { about, results: new Map() }, plan: null };
  }
}

function isOpen({ kind, needsAnswer, answer }: FitStep): boolean {
  return kind === 'refused' || (needsAnswer !== undefined && typeof answer !== 'string');
}

/** One table for each result of the plan, of all files that gave it. */
function stacksOf(files: readonly ReadFile[]): readonly ImportedTable[] {
  const places = [...new Set(files.flatMap(({ results }) => [...results.keys()]))].sort((a, b) => a - b);
  return places.map((place) => {
    const own = files.flatMap(({ about, results }) => {
      const imported = results.get(place);
      return imported === undefined ? [] : [{ file: about.file, imported }];
    });
    const { plan } = proposeStack(own.map(({ imported }) => imported.table));
    const key = fileKey(
      own.map(({ file }) => file),
      plan,
    );
    return stackImported(
      own.map(({ imported }) => imported),
      { ...plan, key },
    );
  });
}

function fileKey(values: readonly string[], { columns }: StackPlan): NonNullable<StackPlan['key']> {
  let name = 'file';
  for (let n = 2; columns.some((column) => column.name.toLowerCase() === name); n += 1) name = `file_${String(n)}`;
  return { name, label: 'File', type: 'text', role: null, values };
}

function tableJson({ label, columns, rowCount, notices, parts = [] }: ImportedTable['table']): object {
  return {
    label,
    columns,
    rowCount,
    notices,
    parts: parts.map((part) => ({ ...part.source, rowCount: part.rowCount })),
  };
}

function fileLines({ file, state, why, rows, steps }: FolderFile): readonly string[] {
  const head = state === 'read' ? `read: ${file}, ${String(rows)} rows` : `${state}: ${file}: ${why ?? ''}`;
  return [head, ...steps.filter(({ kind }) => kind !== 'kept').map((step) => `  ${stepLine(step)}`)];
}

function tableLines(
  name: string,
  { rowCount, columns, parts = [], notices }: ImportedTable['table'],
): readonly string[] {
  return [
    `${name}: ${String(rowCount)} rows of ${String(parts.length)} files`,
    `  columns: ${columns.map(({ label }) => label).join(', ')}`,
    ...notices
      .filter(({ code }) => code.startsWith('stack-'))
      .map(({ severity, text }) => `  ${severity === 'know' ? 'note' : 'look'}: ${text.en}`),
  ];
}
