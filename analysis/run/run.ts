import type { CallOptions, Engine } from '../engine/engine.ts';
import { literal, quoteIdentifier } from '../engine/sql.ts';
import type { Table } from '../model/table.ts';
import type { Template } from '../templates/template.ts';
import type { RunRequest } from './binding.ts';
import { runChecks } from './checks.ts';
import { runMethod } from './method-step.ts';
import { feedNeed, isFatal } from './need.ts';
import { minimumNotices } from './minimum.ts';
import type { DataUsed, FedUnit, RunNotice, RunOutcome, Scalar, StepResult } from './outcome.ts';
import { paramChoices, paramsSelect, resolveParams, type Choices } from './params.ts';
import { firstNumber, openScope, scalar, type Scope } from './scope.ts';
import { runNotice } from './words.ts';

export interface RunOptions extends CallOptions {
  /** Compute below the template's minimum: for worked examples of the calculation alone. */
  readonly belowMinimum?: boolean;
  /** Steps whose rows are wanted beside those that the outputs read. */
  readonly read?: readonly string[];
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
  const notices: RunNotice[] = [];
  const data: DataUsed[] = [];
  const units: FedUnit[] = [];
  const steps: StepResult[] = [];

  for (const [name, need] of Object.entries(template.needs)) {
    const fed = await feedNeed(scope, name, need, request.bindings[name], tables);
    notices.push(...fed.notices);
    units.push(...fed.units);
    if (fed.data !== null) data.push(fed.data);
    if (fed.step !== null) steps.push({ ...fed.step, columns: [], rows: [] });
    if (fed.data !== null && options.belowMinimum !== true) notices.push(...(await minimumNotices(scope, name, need)));
  }
  if (notices.some(isFatal)) return { state: 'refused', notices, data };

  await addStep(scope, steps, 'units', unitsSelect(units));
  const { params, missing, notices: faults } = await resolveParams(scope, template, request.params);
  notices.push(...faults);
  if (faults.some(isFatal)) return { state: 'refused', notices, data };
  if (missing.length > 0) return { state: 'needs-parameter', missing, notices, data };
  await addStep(scope, steps, 'params', paramsSelect(template, params));

  const checked = await runChecks(scope, template.checks);
  notices.push(...checked.notices);
  if (checked.isRefused) return { state: 'refused', notices, data };

  for (const [name, step] of Object.entries(template.steps)) {
    if ('sql' in step) await addStep(scope, steps, name, step.sql);
    else await addMethod(scope, steps, name, step);
  }
  const wanted = new Set([...stepsOfOutputs(template), ...(options.read ?? [])]);
  const read: StepResult[] = [];
  for (const step of steps) read.push(wanted.has(step.name) ? await readRows(scope, step, notices) : step);
  return { state: 'done', request, engine: engine.info, params, data, units, notices, steps: read };
}

async function addStep(scope: Scope, steps: StepResult[], name: string, sql: string): Promise<void> {
  await scope.create(name, sql);
  const rowCount = firstNumber(await scope.query(`SELECT count(*) FROM ${quoteIdentifier(name)}`));
  steps.push({ name, sql, rowCount, columns: [], rows: [] });
}

async function addMethod(
  scope: Scope,
  steps: StepResult[],
  name: string,
  step: Extract<Template['steps'][string], { method: string }>,
): Promise<void> {
  const { sql, rowCount } = await runMethod(scope, name, step);
  steps.push({ name, sql, rowCount, columns: [], rows: [] });
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

function unitsSelect(units: readonly FedUnit[]): string {
  const rows = units.map(
    ({ need, column, unit }) => `(${literal(need)}, ${literal(column)}, CAST(${literal(unit)} AS VARCHAR))`,
  );
  const from = rows.length === 0 ? "(VALUES ('', '', CAST(NULL AS VARCHAR)))" : `(VALUES ${rows.join(', ')})`;
  return `SELECT need, name, unit\nFROM ${from} AS listed(need, name, unit)${rows.length === 0 ? '\nWHERE false' : ''}`;
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
