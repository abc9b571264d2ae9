import type { Engine } from '../../engine/engine.ts';
import type { FitStep } from '../../import/plan/fit-steps.ts';
import type { ImportedTable } from '../../import/plan/plan.ts';
import { sameResults } from '../../import/refresh/same-results.ts';
import { valueDiff, type ValueDiff } from '../../import/refresh/value-diff.ts';
import type { Table } from '../../model/table.ts';
import type { Answer } from '../cli.ts';
import { openNativeEngine } from '../native-engine.ts';
import { readWorkbookFile } from '../read-file.ts';
import { UsageError } from '../usage.ts';
import { pairOf, readArguments } from './arguments.ts';
import { readPlan } from './read-plan.ts';

const options = { plan: { type: 'string' }, answer: { type: 'string', multiple: true } } as const;

interface TableDiff {
  readonly label: string;
  readonly rows: { readonly before: number; readonly after: number };
  readonly values: ValueDiff;
}

/** What changed between last year's file and this year's: in structure, step by step, and in values. */
export async function diff(words: readonly string[]): Promise<Answer> {
  const { values, positionals } = readArguments(words, options);
  const [oldPath, newPath, ...others] = positionals;
  if (oldPath === undefined || newPath === undefined || others.length > 0)
    throw new UsageError('give two files: OLD NEW');
  const before = await readWorkbookFile(oldPath);
  const after = await readWorkbookFile(newPath).catch((fault: unknown) => {
    before.close();
    throw fault;
  });
  const engine = await openNativeEngine();
  try {
    const plan = values.plan === undefined ? before.summary.plan : await readPlan(values.plan);
    const own = plan.file === before.summary.file ? plan : (await before.fit(plan)).plan;
    const answers = Object.fromEntries((values.answer ?? []).map((word) => pairOf(word, 'answer')));
    const fitted = await after.fit(own, answers);
    const old = await load(engine, 'before', await before.apply(own));
    const next = fitted.plan.tables.length === 0 ? [] : await load(engine, 'after', await after.apply(fitted.plan));
    const tables: TableDiff[] = [];
    for (const pair of sameResults(own, fitted)) {
      const [was, is] = [old[pair.before], next[pair.after]];
      if (was === undefined || is === undefined) continue;
      const rows = { before: was.rowCount, after: is.rowCount };
      tables.push({ label: was.label, rows, values: await valueDiff(engine, was, is) });
    }
    const { steps, isReady } = fitted;
    return {
      json: { before: before.summary.file, after: after.summary.file, isReady, steps, tables, plan: fitted.plan },
      lines: [...steps.flatMap(stepLines), ...tables.flatMap(tableLines)],
      status: isReady ? 0 : 2,
    };
  } finally {
    await engine.close();
    before.close();
    after.close();
  }
}

async function load(engine: Engine, side: string, imported: readonly ImportedTable[]): Promise<readonly Table[]> {
  const tables: Table[] = [];
  for (const [at, { table, arrow }] of imported.entries()) {
    const name = `${side}_${String(at + 1)}`;
    await engine.load(name, arrow);
    tables.push({ ...table, name });
  }
  return tables;
}

function stepLines({ id, kind, what, needsAnswer, answer }: FitStep): string[] {
  if (kind === 'kept') return [];
  const choices = needsAnswer?.map((choice) => `${id}=${choice.id} (${choice.label.en})`) ?? [];
  const asks = choices.length > 0 && typeof answer !== 'string';
  return [`${kind}: ${what.en}`, ...(asks ? [`  --answer ${choices.join(' | ')}`] : [])];
}

function tableLines({ label, rows, values }: TableDiff): string[] {
  const { compared, added, gone, doubled, revised, names } = values;
  const cellOf = (place: { sheet: string; cell: string } | null): string =>
    place === null ? '' : ` ${place.sheet}!${place.cell}`;
  return [
    `${label}: ${String(rows.before)} rows before, ${String(rows.after)} now; ${String(compared)} compared, ${String(added)} added, ${String(gone)} gone` +
      (doubled > 0 ? `, ${String(doubled)} not compared because their names stand twice` : ''),
    ...names.flatMap(({ column, added: come, gone: left }) => [
      ...(come.length > 0 ? [`  new in ${column}: ${come.join(', ')}`] : []),
      ...(left.length > 0 ? [`  gone from ${column}: ${left.join(', ')}`] : []),
    ]),
    ...revised.flatMap(({ column, count, first }) => [
      `  ${column}: ${String(count)} values revised`,
      ...first
        .slice(0, 10)
        .map(
          ({ keys, before, after, cellBefore, cellAfter }) =>
            `    ${keys.join(', ')}: ${shown(before)}${cellOf(cellBefore)} -> ${shown(after)}${cellOf(cellAfter)}`,
        ),
    ]),
  ];
}

function shown(value: unknown): string {
  return value === null ? 'missing' : String(value);
}
