import { literal, quoteIdentifier } from '../engine/sql.ts';
import type { ColumnNeed, Param, ParamValue, Template } from '../templates/template.ts';
import type { MissingParam, ResolvedParam, RunNotice } from './outcome.ts';
import type { Scope } from './scope.ts';
import { runNotice } from './words.ts';

export interface ParamFindings {
  readonly params: readonly ResolvedParam[];
  readonly missing: readonly MissingParam[];
  readonly notices: readonly RunNotice[];
}

/** Values of the data that a parameter can take, in the order that is proposed. */
export type Choices = readonly (string | number)[];

type ValueParam = Extract<Param, { kind: 'value' | 'values' }>;

/** Read the given values, fill the defaults from the data, and refuse what does not fit. */
export async function resolveParams(
  scope: Scope,
  template: Template,
  given: Readonly<Record<string, unknown>>,
): Promise<ParamFindings> {
  const params: ResolvedParam[] = [];
  const missing: MissingParam[] = [];
  const notices: RunNotice[] = Object.keys(given)
    .filter((name) => !Object.hasOwn(template.params, name))
    .map((name) => runNotice('parameter-unknown', {}, { name }));
  for (const [name, param] of Object.entries(template.params)) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    const choices = isValueParam(param) ? await choicesOf(scope, template, param) : [];
    const read =
      value === undefined || value === null ? fallback(param, choices, value) : readParam(param, value, choices);
    if (read.state === 'missing') missing.push({ name, title: param.title });
    else if (read.state === 'fault') notices.push(read.notice);
    else {
      const isDefault = value === undefined || same(read.value, defaultOf(param, choices));
      params.push({ name, value: read.value, isDefault });
    }
  }
  return { params, missing, notices };
}

/** The values of the data that each parameter of values can take; other parameters are not named. */
export async function paramChoices(scope: Scope, template: Template): Promise<Record<string, Choices>> {
  const choices: Record<string, Choices> = {};
  for (const [name, param] of Object.entries(template.params)) {
    if (isValueParam(param)) choices[name] = (await choicesOf(scope, template, param)).map((each) => each.value);
  }
  return choices;
}

/** SELECT of the one row of parameter values, each with its type. */
export function paramsSelect(template: Template, params: readonly ResolvedParam[]): string {
  const columns = params.map(({ name, value }) => {
    const param = template.params[name];
    if (param === undefined) throw new Error(`unknown parameter: ${name}`);
    return `  CAST(${literal(value)} AS ${sqlType(template, param)}) AS ${quoteIdentifier(name)}`;
  });
  return columns.length === 0 ? 'SELECT NULL AS none' : `SELECT\n${columns.join(',\n')}`;
}

type Read =
  | { readonly state: 'value'; readonly value: ParamValue }
  | { readonly state: 'missing' }
  | { readonly state: 'fault'; readonly notice: RunNotice };

type ChoiceRow = { readonly value: string | number; readonly count: number };

function readParam(param: Param, value: unknown, choices: readonly ChoiceRow[]): Read {
  const title = param.title.en;
  switch (param.kind) {
    case 'number':
      return readNumber(param, value);
    case 'switch':
      return typeof value === 'boolean' ? { state: 'value', value } : typeFault(title, 'switch', value);
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(param.options, value)
        ? { state: 'value', value }
        : fault(
            runNotice(
              'parameter-choice',
              {},
              { title, options: Object.keys(param.options).join(', '), value: shown(value) },
            ),
          );
    case 'value':
      return readChoice(title, value, choices);
    case 'values':
      return readChoices(title, value, choices);
  }
}

function readNumber(param: Extract<Param, { kind: 'number' }>, value: unknown): Read {
  const title = param.title.en;
  const isWhole = param.integer === true;
  if (typeof value !== 'number' || !Number.isFinite(value) || (isWhole && !Number.isInteger(value))) {
    return typeFault(title, isWhole ? 'integer' : 'number', value);
  }
  const { min, max } = param;
  if ((min === undefined || value >= min) && (max === undefined || value <= max)) return { state: 'value', value };
  const bounds = min !== undefined && max !== undefined ? 'both' : min !== undefined ? 'least' : 'most';
  return fault(runNotice('parameter-bounds', {}, { title, bounds, min: min ?? null, max: max ?? null, value }));
}

function readChoice(title: string, value: unknown, choices: readonly ChoiceRow[]): Read {
  // `--set year=2019` comes as text or as a number: the words decide.
  const found = choices.find((each) => String(each.value) === String(value));
  return found === undefined ? absentFault(title, value, choices) : { state: 'value', value: found.value };
}

function readChoices(title: string, value: unknown, choices: readonly ChoiceRow[]): Read {
  if (!Array.isArray(value)) return typeFault(title, 'values', value);
  const values: (string | number)[] = [];
  for (const each of value as unknown[]) {
    const read = readChoice(title, each, choices);
    if (read.state !== 'value') return read;
    if (typeof read.value === 'string' || typeof read.value === 'number') values.push(read.value);
  }
  return { state: 'value', value: [...new Set(values)] };
}

/** Nothing given takes the default; a null that is given means none, where none is allowed. */
function fallback(param: Param, choices: readonly ChoiceRow[], given: null | undefined): Read {
  const isOptional = (param.kind === 'number' || param.kind === 'value') && param.optional === true;
  if (isOptional && given === null) return { state: 'value', value: null };
  const value = defaultOf(param, choices);
  if (value !== null || isOptional) return { state: 'value', value };
  return param.kind === 'value' && choices.length === 0
    ? fault(runNotice('parameter-no-values', {}, { title: param.title.en }))
    : { state: 'missing' };
}

function defaultOf(param: Param, choices: readonly ChoiceRow[]): ParamValue {
  switch (param.kind) {
    case 'number':
    case 'choice':
    case 'switch':
      return param.default;
    case 'values':
      return param.default === 'all' ? choices.map((each) => each.value) : [];
    case 'value':
      return defaultValue(param.default, choices);
  }
}

function defaultValue(rule: 'first' | 'last' | 'most' | null, choices: readonly ChoiceRow[]): ParamValue {
  switch (rule) {
    case null:
      return null;
    case 'first':
      return choices[0]?.value ?? null;
    case 'last':
      return choices.at(-1)?.value ?? null;
    case 'most':
      return choices.toSorted((a, b) => b.count - a.count)[0]?.value ?? null;
  }
}

async function choicesOf(scope: Scope, template: Template, param: ValueParam): Promise<ChoiceRow[]> {
  const { need, column, kind } = target(template, param);
  const cell = quoteIdentifier(column);
  const value = kind === 'date' ? `CAST(${cell} AS VARCHAR)` : cell;
  const order = param.kind === 'values' && param.order !== undefined ? `${param.order}, ` : '';
  const { rows } = await scope.query(
    `SELECT ${value} AS v, count(*) AS n FROM ${quoteIdentifier(need)} WHERE ${cell} IS NOT NULL ` +
      `GROUP BY ${cell} ORDER BY ${order}${cell}`,
  );
  return rows.flatMap(([v, n]) =>
    typeof v === 'string' || typeof v === 'number' ? [{ value: v, count: Number(n) }] : [],
  );
}

function target(template: Template, param: ValueParam): { need: string; column: string; kind: ColumnNeed['kind'] } {
  const [need = '', column = ''] = param.of.split('.');
  const kind = template.needs[need]?.columns[column]?.kind;
  if (kind === undefined) throw new Error(`parameter of no column: ${param.of}`);
  return { need, column, kind };
}

function sqlType(template: Template, param: Param): string {
  switch (param.kind) {
    case 'number':
      return param.integer === true ? 'BIGINT' : 'DOUBLE';
    case 'switch':
      return 'BOOLEAN';
    case 'choice':
      return 'VARCHAR';
    case 'value':
      return columnType(target(template, param).kind);
    case 'values':
      return `${columnType(target(template, param).kind)}[]`;
  }
}

function columnType(kind: ColumnNeed['kind']): string {
  return { text: 'VARCHAR', number: 'DOUBLE', year: 'INTEGER', date: 'DATE' }[kind];
}

function isValueParam(param: Param): param is ValueParam {
  return param.kind === 'value' || param.kind === 'values';
}

function absentFault(title: string, value: unknown, choices: readonly ChoiceRow[]): Read {
  const first = choices.slice(0, 12).map((each) => String(each.value));
  const options = choices.length > first.length ? `${first.join(', ')} …` : first.join(', ');
  return fault(runNotice('parameter-value-absent', {}, { title, value: shown(value), options }));
}

function typeFault(title: string, kind: string, value: unknown): Read {
  return fault(runNotice('parameter-type', {}, { title, kind, value: shown(value) }));
}

function fault(notice: RunNotice): Read {
  return { state: 'fault', notice };
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : JSON.stringify(value ?? null);
}

function same(a: ParamValue, b: ParamValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
