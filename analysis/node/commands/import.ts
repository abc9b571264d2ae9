import { stat, writeFile } from 'node:fs/promises';
import { explainPlan } from '../../import/plan/explain.ts';
import type { FitStep } from '../../import/plan/fit-steps.ts';
import type { ImportedTable, ImportPlan } from '../../import/plan/plan.ts';
import { resultPlans } from '../../import/plan/results.ts';
import type { Importer } from '../../import/worker/guarded-reader.ts';
import type { Answer } from '../cli.ts';
import { readWorkbookFile } from '../read-file.ts';
import { UsageError } from '../usage.ts';
import { onlyFile, readArguments } from './arguments.ts';
import { namesOf, writeTables } from './import-files.ts';
import { importFolder } from './import-folder.ts';
import { stepLine, tableLines, type ReadTable } from './import-lines.ts';
import { readPlan } from './read-plan.ts';

const options = {
  plan: { type: 'string' },
  'save-plan': { type: 'string' },
  table: { type: 'string' },
  out: { type: 'string' },
} as const;

/**
 * Read the tables of a file and tell how each was read: columns with their evidence, decisions, questions, what was kept
 * apart and why, and the cells behind the first values. With `--out` write each table as CSV and as Arrow stream. A folder
 * is read by one plan, its files stacked.
 */
export async function importFile(words: readonly string[]): Promise<Answer> {
  const { values, positionals } = readArguments(words, options);
  const given = values.plan === undefined ? null : await readPlan(values.plan);
  const place = onlyFile(positionals);
  if (await isFolder(place)) {
    if (values.table !== undefined) throw new UsageError('--table is for one file, not for a folder');
    return importFolder(place, given, { savePlan: values['save-plan'], out: values.out });
  }
  const file = await readWorkbookFile(place);
  try {
    const { plan, steps } = await planFor(file, given);
    const imported = await file.apply(plan);
    const at = chosenTable(values.table, imported.length);
    const tables = (await described(file, plan, imported)).filter((_, index) => at === null || index === at);
    const saved = values['save-plan'];
    if (saved !== undefined) await writeFile(saved, `${JSON.stringify(plan, null, 2)}\n`);
    const files =
      values.out === undefined
        ? []
        : await writeTables(
            values.out,
            tables.map((each) => each.imported),
            tables.map(({ name }) => name),
          );
    const sentences = explainPlan(plan).map(({ en }) => en);
    return {
      json: { layout: plan.layout, steps, tables: tables.map(jsonOf), files, sentences },
      lines: [
        ...steps.filter(({ kind }) => kind !== 'kept').map(stepLine),
        ...tables.flatMap(tableLines),
        ...[...files, ...(saved === undefined ? [] : [saved])].map((path) => `  ${path}`),
      ],
      status: 0,
    };
  } finally {
    file.close();
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (about) => about.isDirectory(),
    // What is not there is told by the reader.
    () => false,
  );
}

/** The plan to carry out: the file's own, or the given one laid on this file where it was made for another. */
async function planFor(
  file: Importer,
  given: ImportPlan | null,
): Promise<{ readonly plan: ImportPlan; readonly steps: readonly FitStep[] }> {
  if (given === null) return { plan: file.summary.plan, steps: [] };
  if (given.file === file.summary.file) return { plan: given, steps: [] };
  const fitted = await file.fit(given);
  // What is not ready is refused by `apply`, with the place of the first open question.
  return fitted.isReady ? { plan: fitted.plan, steps: fitted.steps } : { plan: given, steps: fitted.steps };
}

function chosenTable(word: string | undefined, count: number): number | null {
  if (word === undefined) return null;
  const at = /^[1-9]\d{0,5}$/.test(word) ? Number(word) - 1 : -1;
  if (at < 0 || at >= count) throw new UsageError(`--table is a number from 1 to ${String(count)}, not ${word}`);
  return at;
}

async function described(
  file: Importer,
  plan: ImportPlan,
  imported: readonly ImportedTable[],
): Promise<readonly ReadTable[]> {
  const names = namesOf(imported);
  const results = resultPlans(plan);
  const read: ReadTable[] = [];
  for (const [index, each] of imported.entries()) {
    const previews = await Promise.all((results[index]?.tables ?? []).map((table) => file.preview(table)));
    read.push({ name: names[index] ?? '', imported: each, previews });
  }
  return read;
}

function jsonOf({ name, imported: { table }, previews }: ReadTable): object {
  const { label, source, columns, rowCount, dropped, notices, parts } = table;
  return {
    name,
    label,
    sheet: source.sheet,
    range: source.range,
    headerRows: source.headerRows,
    columns,
    rowCount,
    dropped,
    notices,
    ...(parts === undefined ? {} : { parts: parts.map((part) => ({ ...part.source, rowCount: part.rowCount })) }),
    previews: previews.map(({ plan, rows, cells, evidence, decisions, questions }) => ({
      sheet: plan.sheet,
      rows,
      cells,
      evidence,
      decisions,
      questions,
    })),
  };
}
