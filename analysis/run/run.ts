import type { CallOptions, Engine } from '../engine/engine.ts';
import { quoteIdentifier } from '../engine/sql.ts';
import { computeHere, type MethodRunner } from '../methods/runner.ts';
import type { Table } from '../model/table.ts';
import type { Step, Template } from '../templates/template.ts';
import type { RunRequest } from './binding.ts';
import { runMethod } from './method-step.ts';
import { feedNeed } from './need.ts';
import type { RunNotice, RunOutcome, Scalar, StepResult } from './outcome.ts';
import { paramChoices, type Choices } from './params.ts';
import { createStep, prepare, type PrepareOptions } from './prepare.ts';
import { openScope, scalar, type Scope } from './scope.ts';
import { runNotice } from './words.ts';

export interface RunOptions extends CallOptions, PrepareOptions {
  /** Steps whose rows are wanted beside those that the outputs read. */
  readonly read?: readonly string[];
  /** Where numeric methods are computed; on this thread when it is left out. */
  readonly methods?: MethodRunner;
}

/** Run a template on its bound tables. Nothing stays behind in the engine, whatever the end. */
export async function runTemplate(
  engine: Engine,
  template: Template,
  request: RunRequest,
  tables: readonly Table[],
  options: RunOptions = {},
): Promise<RunOutcome> {
  const scope = openScope(engine, options.signal === undefined ? {} : { signal: options.signal });
  try {
    return await inScope(engine, scope, template, request, tables, options);
  } finally {
    await scope.drop();
  }
}

/** What each parameter of values can take in the bound data, for the options panel. */
export async function choicesFor(
  engine: Engine,
  template: Template,
  bindings: RunRequest['bindings'],
  tables: readonly Table[],
  options: CallOptions = {},
): Promise<Record<string, Choices>> {
  const scope = openScope(engine, options);
  try {
    for (const [name, need] of Object.entries(template.needs)) {
      const fed = await feedNeed(scope, name, need, bindings[name], tables);
      if (fed.step === null) return {};
    }
    return await paramChoices(scope, template);
  } finally {
    await scope.drop();
  }
}

async function inScope(
  engine: Engine,
  scope: Scope,
  template: Template,
  request: RunRequest,
  tables: readonly Table[],
  options: RunOptions,
): Promise<RunOutcome> {
  const ready = await prepare(scope, template, request, tables, options);
  if (ready.state !== 'ready') return ready;
  const notices = [...ready.notices];
  const steps = [...ready.steps];
  for (const [name, step] of Object.entries(template.steps)) {
    steps.push(await addStep(scope, name, step, options));
  }
  const wanted = new Set([...stepsOfOutputs(template), ...(options.read ?? [])]);
  const read: StepResult[] = [];
  for (const step of steps) read.push(wanted.has(step.name) ? await readRows(scope, step, notices) : step);
  const { params, data, units } = ready;
  return { state: 'done', request, engine: engine.info, params, data, units, notices, steps: read };
}

async function addStep(scope: Scope, name: string, step: Step, options: RunOptions): Promise<StepResult> {
  if ('sql' in step) return createStep(scope, name, step.sql);
  const { sql, rowCount } = await runMethod(scope, name, step, options.methods ?? computeHere, options.signal);
  return { name, sql, rowCount, columns: [], rows: [] };
}

async function readRows(scope: Scope, step: StepResult, notices: RunNotice[]): Promise<StepResult> {
  const { columns, rows } = await scope.query(`FROM ${quoteIdentifier(step.name)}`);
  const names = columns.map((column) => column.name);
  names.forEach((column, at) => {
    const count = rows.filter((row) => typeof row[at] === 'number' && !Number.isFinite(row[at])).length;
    if (count > 0)
      notices.push(runNotice('value-undefined', { column }, { count, column, step: step.name }, { count }));
  });
  const plain: Scalar[][] = rows.map((row) => row.map(scalar));
  return { ...step, columns: names, rows: plain };
}

function stepsOfOutputs(template: Template): string[] {
  const conditions = [...template.tables, ...template.charts, ...template.narrative].flatMap(
    (each) => each.when?.split('.')[0] ?? [],
  );
  return [
    ...Object.values(template.facts).map((fact) => fact.step),
    ...template.tables.map((table) => table.step),
    ...template.charts.map((chart) => chart.step),
    ...conditions,
  ];
}
