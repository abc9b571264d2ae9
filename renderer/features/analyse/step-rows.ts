import type { Engine } from '../../../analysis/engine/engine.ts';
import { quoteIdentifier } from '../../../analysis/engine/sql.ts';
import type { ResultDocument, Scalar } from '../../../analysis/document/result-document.ts';
import type { Table } from '../../../analysis/model/table.ts';
import type { RunRequest } from '../../../analysis/run/binding.ts';
import { runTemplate } from '../../../analysis/run/run.ts';
import { scalar } from '../../../analysis/run/scope.ts';
import type { Template } from '../../../analysis/templates/template.ts';
import { computeBeside } from '../../methods/methods.ts';

/** The first rows of a step, and how many it has. */
export interface StepRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Scalar[])[];
  readonly count: number;
}

/** More rows than a person reads; the table can be exported whole from the Data room. */
export const shownRows = 200;

type Steps = ResultDocument['steps'];

/** Rows of one step of a result that was computed, read from the engine again. */
export async function readStepRows(
  engine: Engine,
  steps: Steps,
  name: string,
  run: { readonly template: Template; readonly request: RunRequest; readonly tables: readonly Table[] },
  signal: AbortSignal,
): Promise<StepRows> {
  const count = steps.find((step) => step.name === name)?.rowCount ?? 0;
  const sql = plainSql(steps, name);
  if (sql !== null) {
    const { columns, rows } = await engine.query(sql, { signal });
    return { columns: columns.map((column) => column.name), rows: rows.map((row) => row.map(scalar)), count };
  }
  const outcome = await runTemplate(engine, run.template, run.request, run.tables, {
    signal,
    methods: computeBeside,
    read: [name],
  });
  const step = outcome.state === 'done' ? outcome.steps.find((each) => each.name === name) : undefined;
  return { columns: step?.columns ?? [], rows: (step?.rows ?? []).slice(0, shownRows), count };
}

/** The step with all before it as one statement; null where a numeric method, which is no SQL, comes before. */
function plainSql(steps: Steps, name: string): string | null {
  const upTo = steps.slice(0, steps.findIndex((step) => step.name === name) + 1);
  if (upTo.length === 0 || upTo.some((step) => step.sql.startsWith('--'))) return null;
  const tables = upTo.map((step) => `${quoteIdentifier(step.name)} AS (\n${step.sql}\n)`);
  return `WITH ${tables.join(',\n')}\nSELECT * FROM ${quoteIdentifier(name)} LIMIT ${String(shownRows)}`;
}
