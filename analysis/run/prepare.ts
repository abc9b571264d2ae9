import { literal, quoteIdentifier } from '../engine/sql.ts';
import type { Table } from '../model/table.ts';
import type { Template } from '../templates/template.ts';
import type { RunRequest } from './binding.ts';
import { runChecks } from './checks.ts';
import { unfitDecisions } from './decide.ts';
import { carryOutFixes, type Fixed } from './fixes.ts';
import { minimumNotices } from './minimum.ts';
import { feedNeed, isFatal, type Fed, type OnlyRows } from './need.ts';
import type {
  DataUsed,
  FedUnit,
  ResolvedParam,
  RunNeedsParameter,
  RunNotice,
  RunRefused,
  StepResult,
} from './outcome.ts';
import { paramsSelect, resolveParams } from './params.ts';
import type { ParamFixed } from './rules.ts';
import { firstNumber, type Scope } from './scope.ts';
import { runNotice } from './words.ts';

/** Everything that stands before the first step of a template: needs fed, parameters set, checks passed. */
export interface Ready {
  readonly state: 'ready';
  readonly params: readonly ResolvedParam[];
  readonly data: readonly DataUsed[];
  readonly units: readonly FedUnit[];
  readonly notices: readonly RunNotice[];
  readonly steps: readonly StepResult[];
}

export interface PrepareOptions {
  /** Compute below the template's minimum: for worked examples of the calculation alone. */
  readonly belowMinimum?: boolean;
  /** Rows of one member of a comparison alone. */
  readonly only?: OnlyRows | null;
}

/** Feed the needs, set the parameters, do what was decided, and check; or say why nothing can be computed. */
export async function prepare(
  scope: Scope,
  template: Template,
  request: RunRequest,
  tables: readonly Table[],
  options: PrepareOptions,
): Promise<Ready | RunRefused | RunNeedsParameter> {
  const { decisions = {} } = request;
  const fed = await feedNeeds(scope, template, request, tables, options);
  const notices = [...unfitDecisions(template, decisions), ...fed.notices];
  if (notices.some(isFatal)) return { state: 'refused', notices, data: dataOf(fed.needs) };

  const units = await createStep(scope, 'units', unitsSelect(fed.units));
  let found = await resolveParams(scope, template, withFixes(request, fed.fixes));
  notices.push(...found.notices);
  if (found.notices.some(isFatal)) return { state: 'refused', notices, data: dataOf(fed.needs) };
  if (found.missing.length > 0)
    return { state: 'needs-parameter', missing: found.missing, notices, data: dataOf(fed.needs) };
  let params = await createStep(scope, 'params', paramsSelect(template, found.params));

  const fixed = await carryOutFixes(scope, template, decisions, fed.needs);
  const fixes = [...fed.fixes, ...fixed.params];
  const data = dataOf(fixed.fed);
  if (fixed.done.size > 0) {
    // Rows that are gone may take a default with them: the parameters are resolved anew.
    found = await resolveParams(scope, template, withFixes(request, fixes));
    notices.push(...found.notices, ...(options.belowMinimum === true ? [] : await lessRows(scope, template, fixed)));
    if (notices.some(isFatal)) return { state: 'refused', notices, data };
    if (found.missing.length > 0) return { state: 'needs-parameter', missing: found.missing, notices, data };
    const select = paramsSelect(template, found.params);
    await scope.replace('params', select);
    params = { ...params, sql: select };
  }
  const checked = await runChecks(scope, template.checks, decisions, fixed.done);
  notices.push(...checked.notices);
  if (checked.isRefused) return { state: 'refused', notices, data };
  return {
    state: 'ready',
    params: found.params.map((param) => byDecision(param, fixes)),
    data,
    units: fed.units,
    notices,
    steps: [...fed.steps.map((step) => withoutRows(step, fixed)), units, params],
  };
}

/** Make a SELECT a table of the run. */
export async function createStep(scope: Scope, name: string, sql: string): Promise<StepResult> {
  await scope.create(name, sql);
  const rowCount = firstNumber(await scope.query(`SELECT count(*) FROM ${quoteIdentifier(name)}`));
  return { name, sql, rowCount, columns: [], rows: [] };
}

interface FedNeeds {
  readonly needs: ReadonlyMap<string, Fed>;
  readonly notices: readonly RunNotice[];
  readonly units: readonly FedUnit[];
  readonly steps: readonly StepResult[];
  readonly fixes: readonly ParamFixed[];
}

async function feedNeeds(
  scope: Scope,
  template: Template,
  request: RunRequest,
  tables: readonly Table[],
  options: PrepareOptions,
): Promise<FedNeeds> {
  const needs = new Map<string, Fed>();
  const notices: RunNotice[] = [];
  const units: FedUnit[] = [];
  const steps: StepResult[] = [];
  const fixes: ParamFixed[] = [];
  const feeding = { decisions: request.decisions ?? {}, only: options.only ?? null };
  for (const [name, need] of Object.entries(template.needs)) {
    const found = await feedNeed(scope, name, need, request.bindings[name], tables, feeding);
    notices.push(...found.notices);
    units.push(...found.units);
    fixes.push(...found.fixes);
    if (found.step !== null) steps.push({ ...found.step, columns: [], rows: [] });
    if (found.fed === null) continue;
    needs.set(name, found.fed);
    if (options.belowMinimum !== true) notices.push(...(await minimumNotices(scope, name, need)));
  }
  return { needs, notices, units, steps, fixes };
}

/** What is too little once rows are left out. */
async function lessRows(scope: Scope, template: Template, fixed: Fixed): Promise<RunNotice[]> {
  const notices: RunNotice[] = [];
  for (const name of fixed.changed) {
    const need = template.needs[name];
    const fed = fixed.fed.get(name);
    if (need === undefined || fed === undefined) continue;
    if (fed.rowCount === 0) notices.push(runNotice('no-rows', { table: fed.data.table }, { need: need.title.en }));
    notices.push(...(await minimumNotices(scope, name, need)));
  }
  return notices;
}

function withoutRows(step: StepResult, { changed, fed }: Fixed): StepResult {
  const now = changed.includes(step.name) ? fed.get(step.name) : undefined;
  return now === undefined ? step : { ...step, sql: now.sql, rowCount: now.rowCount };
}

/** A fix stands above what was set by hand: it was decided later, and is taken back by itself. */
function withFixes(request: RunRequest, fixes: readonly ParamFixed[]): RunRequest['params'] {
  return { ...request.params, ...Object.fromEntries(fixes.map(({ param, value }) => [param, value])) };
}

function byDecision(param: ResolvedParam, fixes: readonly ParamFixed[]): ResolvedParam {
  const fix = fixes.findLast((each) => each.param === param.name);
  return fix === undefined ? param : { ...param, decidedBy: fix.code };
}

function dataOf(needs: ReadonlyMap<string, Fed>): readonly DataUsed[] {
  return [...needs.values()].map(({ data }) => data);
}

function unitsSelect(units: readonly FedUnit[]): string {
  const rows = units.map(
    ({ need, column, unit }) => `(${literal(need)}, ${literal(column)}, CAST(${literal(unit)} AS VARCHAR))`,
  );
  const from = rows.length === 0 ? "(VALUES ('', '', CAST(NULL AS VARCHAR)))" : `(VALUES ${rows.join(', ')})`;
  return `SELECT need, name, unit\nFROM ${from} AS listed(need, name, unit)${rows.length === 0 ? '\nWHERE false' : ''}`;
}
