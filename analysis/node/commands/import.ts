import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parsePlan } from '../../import/plan/parse.ts';
import type { ImportedTable, ImportPlan } from '../../import/plan/plan.ts';
import { InputError } from '../../model/notice.ts';
import type { Answer } from '../cli.ts';
import { readTables } from '../read-tables.ts';
import { onlyFile, readArguments } from './arguments.ts';
import { csvOf } from './table-csv.ts';

const options = { plan: { type: 'string' }, out: { type: 'string' } } as const;

/** Read the tables of a file; with `--out` write each as CSV and as Arrow stream. */
export async function importFile(words: readonly string[]): Promise<Answer> {
  const { values, positionals } = readArguments(words, options);
  const plan = values.plan === undefined ? null : await readPlan(values.plan);
  const imported = await readTables(onlyFile(positionals), plan);
  const names = namesOf(imported);
  const tables = imported.map(({ table }, index) => {
    const { sheet, range, headerRows } = table.source;
    const { columns, rowCount, dropped, notices } = table;
    return {
      name: names[index] ?? '',
      label: table.label,
      sheet,
      range,
      headerRows,
      columns,
      rowCount,
      dropped,
      notices,
    };
  });
  const files = values.out === undefined ? [] : await writeTables(values.out, imported, names);
  const lines = tables.map(
    ({ name, sheet, range, rowCount, dropped }) =>
      `${name}: ${sheet}!${range}, ${String(rowCount)} rows, ${String(dropped.length)} kept apart`,
  );
  return { json: { tables, files }, lines: [...lines, ...files.map((file) => `  ${file}`)], status: 0 };
}

async function readPlan(path: string): Promise<ImportPlan> {
  const refuse = (en: string): InputError =>
    new InputError({
      code: 'plan-unreadable',
      severity: 'wrong',
      where: { file: basename(path) },
      text: { en },
      next: { en: 'Take the "plan" part of what vcw inspect FILE --json prints.' },
    });
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) throw refuse('The plan could not be read.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refuse('The plan is not JSON.');
  }
  return parsePlan(value);
}

/** File names from labels: letters and digits of any script, and no two alike. */
function namesOf(imported: readonly ImportedTable[]): readonly string[] {
  const used = new Set<string>();
  return imported.map(({ table }, index) => {
    const plain = table.label
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60)
      .toLowerCase();
    const base = plain === '' ? `table-${String(index + 1)}` : plain;
    let name = base;
    for (let count = 2; used.has(name); count += 1) name = `${base}-${String(count)}`;
    used.add(name);
    return name;
  });
}

async function writeTables(
  folder: string,
  imported: readonly ImportedTable[],
  names: readonly string[],
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  for (const [index, table] of imported.entries()) {
    const path = join(folder, names[index] ?? String(index));
    await writeFile(`${path}.arrow`, table.arrow);
    await writeFile(`${path}.csv`, csvOf(table));
    files.push(`${path}.arrow`, `${path}.csv`);
  }
  return files;
}
