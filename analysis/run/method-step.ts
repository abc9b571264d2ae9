import { literal, quoteIdentifier } from '../engine/sql.ts';
import { rowMethods, type MethodColumn } from '../methods/index.ts';
import type { MethodStep } from '../templates/template.ts';
import { scalar, type Scope } from './scope.ts';

const types = { number: 'DOUBLE', text: 'VARCHAR', boolean: 'BOOLEAN' } as const;

/** Hand the rows of a step to a numeric method and load what it gives back as a table of the run. */
export async function runMethod(
  scope: Scope,
  name: string,
  step: MethodStep,
): Promise<{ sql: string; rowCount: number }> {
  const method = rowMethods[step.method];
  if (method === undefined) throw new Error(`unknown method: ${step.method}`);
  const { columns, rows } = await scope.query(`FROM ${quoteIdentifier(step.from)}`);
  const given = { columns: columns.map((column) => column.name), rows: rows.map((row) => row.map(scalar)) };
  const result = method(given, step.options);
  await scope.create(name, emptyTable(result.columns));
  const tuples = result.rows.map((row) => `(${row.map((value) => literal(finite(value))).join(', ')})`);
  await scope.insert(name, tuples);
  return { sql: `-- ${step.method}(${step.from}) ${JSON.stringify(step.options)}`, rowCount: result.rows.length };
}

function emptyTable(columns: readonly MethodColumn[]): string {
  const list = columns.map(({ name, type }) => `CAST(NULL AS ${types[type]}) AS ${quoteIdentifier(name)}`);
  return `SELECT ${list.join(', ')} WHERE false`;
}

// A method says "undefined" with null; NaN would pass through SQL as a number.
function finite<T>(value: T): T | null {
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}
