import type { Engine } from '../engine/engine.ts';
import { literal, quoteIdentifier } from '../engine/sql.ts';
import { cellsOf, rowPlace, traceColumnsOf, type CellPlace, type RowPlace } from '../import/provenance.ts';
import { rowColumn, type Table } from '../model/table.ts';
import type { TableNeed, Template } from '../templates/template.ts';
import type { NeedBinding, RunRequest } from '../run/binding.ts';
import type { Scalar } from '../run/outcome.ts';
import { scalar } from '../run/scope.ts';
import { sourceColumn, whereClause } from '../run/source-rows.ts';
import { kindValue } from '../run/view.ts';

/** Source rows of one fed table behind a figure. */
export interface TracedRows {
  readonly need: string;
  /** Engine name of the table, and its label. */
  readonly table: string;
  readonly label: string;
  /** Columns of the figure by which the rows were found, with the values; empty: all rows that the need takes. */
  readonly keys: readonly { readonly column: string; readonly value: string }[];
  /** Source columns that feed the need, by label. */
  readonly columns: readonly { readonly name: string; readonly label: string; readonly unit: string | null }[];
  /** The first rows, each value with its cell. */
  readonly rows: readonly {
    readonly at: RowPlace;
    readonly file: string;
    readonly sheet: string;
    readonly values: readonly { readonly value: Scalar; readonly cell: CellPlace | null }[];
  }[];
  /** All rows there are. */
  readonly count: number;
}

/** Rows that are listed; their number is always told. */
export const tracedLimit = 100;

type Point = Readonly<Record<string, Scalar>>;

/** Steps of a result as its document lists them: the needs first, under their own names. */
type Steps = readonly { readonly name: string; readonly sql: string }[];

/**
 * The source rows behind points of a step: rows of each fed table that the step reads, and that agree with a point in
 * the names and periods that both have. Where no such column is, or none of the rows agrees, all rows that the need
 * takes are behind it.
 */
export async function tracedRows(
  engine: Engine,
  run: { readonly template: Template; readonly request: RunRequest; readonly tables: readonly Table[] },
  steps: Steps,
  step: string,
  points: readonly Point[],
  signal?: AbortSignal,
): Promise<readonly TracedRows[]> {
  const found: TracedRows[] = [];
  for (const name of needsBehind(steps, step, Object.keys(run.template.needs))) {
    const need = run.template.needs[name];
    const binding = run.request.bindings[name];
    const table = run.tables.find((each) => each.name === binding?.table);
    if (need === undefined || binding === undefined || table === undefined) continue;
    const keys = keysOf(need, binding, points);
    const fitting = keys.length === 0 ? null : await rowsOf(engine, name, need, binding, table, keys, points, signal);
    found.push(
      fitting !== null && fitting.count > 0
        ? fitting
        : await rowsOf(engine, name, need, binding, table, [], points, signal),
    );
  }
  return found;
}

/** Rows of one fed table by their numbers in the sheet, as a notice lists them; null where the need is not fed. */
export async function rowsNumbered(
  engine: Engine,
  run: { readonly template: Template; readonly request: RunRequest; readonly tables: readonly Table[] },
  name: string,
  numbers: readonly number[],
  signal?: AbortSignal,
): Promise<TracedRows | null> {
  const binding = run.request.bindings[name];
  const table = run.tables.find((each) => each.name === binding?.table);
  if (binding === undefined || table === undefined) return null;
  const listed = numbers.filter(Number.isInteger).map(String).join(', ');
  return readRows(engine, name, binding, table, [], [`${quoteIdentifier(rowColumn)} IN (${listed})`], signal);
}

/** Needs that a step reads, directly or through the steps before it. */
export function needsBehind(steps: Steps, step: string, needs: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const sql = steps.find((each) => each.name === name)?.sql;
    // The SQL of a need names the bound table, never another step.
    if (sql === undefined || needs.includes(name)) return;
    for (const each of [...needs, ...steps.map((one) => one.name)])
      if (new RegExp(`\\b${each}\\b`, 'i').test(sql)) visit(each);
  };
  visit(step);
  const behind = needs.filter((need) => seen.has(need));
  return behind.length > 0 ? behind : needs;
}

/** Columns of the need that name a row, that are fed, and whose value every point tells. */
function keysOf(need: TableNeed, binding: NeedBinding, points: readonly Point[]): readonly string[] {
  if (points.length === 0) return [];
  return Object.entries(need.columns).flatMap(([name, { kind }]) =>
    kind !== 'number' &&
    binding.columns[name] !== undefined &&
    binding.columns[name].where === undefined &&
    points.every((point) => (point[name] ?? null) !== null)
      ? [name]
      : [],
  );
}

async function rowsOf(
  engine: Engine,
  name: string,
  need: TableNeed,
  binding: NeedBinding,
  table: Table,
  keys: readonly string[],
  points: readonly Point[],
  signal?: AbortSignal,
): Promise<TracedRows> {
  const conditions =
    keys.length === 0 ? [] : [`(${points.map((point) => agrees(need, binding, table, keys, point)).join(' OR ')})`];
  const [where = ''] = whereClause(need, binding, table);
  const all = [...(where === '' ? [] : [where.replace(/^WHERE /, '')]), ...conditions];
  const told = keys.map((column) => ({
    column,
    value: [...new Set(points.map((point) => String(point[column])))].join(', '),
  }));
  return readRows(engine, name, binding, table, told, all, signal);
}

async function readRows(
  engine: Engine,
  name: string,
  binding: NeedBinding,
  table: Table,
  keys: TracedRows['keys'],
  all: readonly string[],
  signal?: AbortSignal,
): Promise<TracedRows> {
  const traces = traceColumnsOf(table);
  const bound = [...new Set(Object.values(binding.columns).flatMap(sourcesOf))].map((each) =>
    sourceColumn(table, each),
  );
  const from = `FROM ${quoteIdentifier(table.name)}${all.length === 0 ? '' : ` WHERE ${all.join(' AND ')}`}`;
  const options = signal === undefined ? {} : { signal };
  const counted = await engine.query(`SELECT count(*) ${from}`, options);
  const selected = [...traces, ...bound.map((column) => column.name)].map(quoteIdentifier).join(', ');
  const { rows } = await engine.query(
    `SELECT ${selected} ${from} ORDER BY ${[...traces].reverse().map(quoteIdentifier).join(', ')} LIMIT ${String(tracedLimit)}`,
    options,
  );
  return {
    need: name,
    table: table.name,
    label: table.label,
    keys,
    columns: bound.map(({ name: own, label, unit }) => ({ name: own, label, unit })),
    rows: rows.map((row) => {
      const at = rowPlace(Object.fromEntries(traces.map((trace, i) => [trace, row[i]])));
      const { file, sheet } = table.parts?.[at.part ?? 0]?.source ?? table.source;
      const values = bound.map((column, i) => ({
        value: scalar(row[traces.length + i] ?? null),
        cell: cellsOf(table, column.name, at),
      }));
      return { at, file, sheet, values };
    }),
    count: Number(counted.rows[0]?.[0] ?? 0),
  };
}

function sourcesOf({ source, where, unitColumn }: NeedBinding['columns'][string]): readonly string[] {
  return [...(where === undefined ? [] : [where.column]), source, ...(unitColumn === undefined ? [] : [unitColumn])];
}

function agrees(need: TableNeed, binding: NeedBinding, table: Table, keys: readonly string[], point: Point): string {
  const same = keys.flatMap((name) => {
    const column = need.columns[name];
    const source = binding.columns[name]?.source;
    if (column === undefined || source === undefined) return [];
    const value = kindValue(column.kind, sourceColumn(table, source));
    return [`CAST(${value} AS VARCHAR) = ${literal(String(point[name]))}`];
  });
  return `(${same.join(' AND ')})`;
}
