import { quoteIdentifier } from '../engine/sql.ts';
import type { MethodColumn, MethodOptions, MethodTable } from '../methods/row-method.ts';
import type { MethodRunner } from '../methods/runner.ts';
import type { ColumnValues } from '../model/table.ts';
import type { MethodStep } from '../templates/template.ts';
import { scalar, type Scope } from './scope.ts';

const types = { number: 'DOUBLE', text: 'VARCHAR', boolean: 'BOOLEAN' } as const;

/** Hand the rows of a step to a numeric method and load what it gives back as a table of the run. */
export async function runMethod(
  scope: Scope,
  name: string,
  step: MethodStep,
  compute: MethodRunner,
  signal: AbortSignal | undefined,
): Promise<{ sql: string; rowCount: number }> {
  const { columns, rows } = await scope.query(`FROM ${quoteIdentifier(step.from)}`);
  const given = { columns: columns.map((column) => column.name), rows: rows.map((row) => row.map(scalar)) };
  const result = await compute(step.method, given, await resolved(scope, step.options), signal);
  // As bytes: 240,000 rows of literals take fifty times as long.
  await scope.load(
    name,
    result.columns.map((column, at) => columnOf(column, result.rows, at)),
  );
  return { sql: `-- ${step.method}(${step.from}) ${JSON.stringify(step.options)}`, rowCount: result.rows.length };
}

/** Options whose text is `params.name` take the value of that parameter; one that is not given is left out. */
async function resolved(scope: Scope, options: MethodStep['options']): Promise<MethodOptions> {
  const entries = Object.entries(options);
  const names = entries.flatMap(([, value]) => paramOf(value) ?? []);
  if (names.length === 0) return options;
  const { rows } = await scope.query(`SELECT ${names.map(quoteIdentifier).join(', ')} FROM params`);
  const values = new Map(names.map((name, at) => [name, scalar(rows[0]?.[at])]));
  return Object.fromEntries(
    entries.flatMap(([option, value]) => {
      const name = paramOf(value);
      const given = name === null ? value : (values.get(name) ?? null);
      return given === null ? [] : [[option, given]];
    }),
  );
}

function paramOf(value: MethodOptions[string]): string | null {
  return typeof value === 'string' && value.startsWith('params.') ? value.slice('params.'.length) : null;
}

/** A SELECT of no rows with the columns that a method gives. */
export function emptyTable(columns: readonly MethodColumn[]): string {
  const list = columns.map(({ name, type }) => `CAST(NULL AS ${types[type]}) AS ${quoteIdentifier(name)}`);
  return `SELECT ${list.join(', ')} WHERE false`;
}

// A method says "undefined" with null; NaN would pass through SQL as a number.
function columnOf({ name, type }: MethodColumn, rows: MethodTable['rows'], at: number): ColumnValues {
  const values = rows.map((row) => {
    const value = row[at] ?? null;
    return typeof value === 'number' && !Number.isFinite(value) ? null : value;
  });
  return { name, type, values };
}
