import type { Engine } from '../engine/engine.ts';
import { literal, quoteIdentifier } from '../engine/sql.ts';
import { rowColumn, type Column, type ColumnType, type Table } from '../model/table.ts';
import type { ColumnNeed, ExampleTable, Template, WorkedExample } from '../templates/template.ts';
import type { NeedBinding } from './binding.ts';
import type { RunDone, Scalar } from './outcome.ts';
import { runTemplate } from './run.ts';

/** Run a worked example and say in words where the answer differs from the one worked by hand. */
export async function runWorked(
  engine: Engine,
  template: Template,
  example: WorkedExample,
): Promise<{ failures: string[] }> {
  const tables: Table[] = [];
  try {
    for (const [need, given] of Object.entries(example.tables))
      tables.push(await loadExample(engine, template, need, given));
    const bindings = Object.fromEntries(Object.keys(example.tables).map((need, at) => [need, bindingOf(tables[at])]));
    const outcome = await runTemplate(
      engine,
      template,
      { template: template.id, bindings, params: example.params },
      tables,
      {
        belowMinimum: example.calculationOnly === true,
        read: example.expect.map((each) => each.step),
      },
    );
    if (outcome.state === 'needs-parameter')
      return { failures: [`needs ${outcome.missing.map((each) => each.name).join(', ')}`] };
    if (outcome.state === 'refused') {
      return {
        failures: outcome.notices.map((notice) => `${notice.code}: ${notice.text.en} ${JSON.stringify(notice.places)}`),
      };
    }
    return { failures: example.expect.flatMap((expected) => differences(outcome, expected)) };
  } finally {
    for (const table of tables) await engine.exec(`DROP TABLE IF EXISTS ${quoteIdentifier(table.name)}`);
  }
}

function bindingOf(table: Table | undefined): NeedBinding {
  if (table === undefined) throw new Error('no example table');
  return {
    table: table.name,
    columns: Object.fromEntries(table.columns.map(({ name }) => [name, { source: name }])),
    filters: [],
  };
}

const kinds: Readonly<Record<ColumnNeed['kind'], { readonly type: ColumnType; readonly sql: string }>> = {
  text: { type: 'text', sql: 'VARCHAR' },
  number: { type: 'number', sql: 'DOUBLE' },
  year: { type: 'integer', sql: 'BIGINT' },
  date: { type: 'date', sql: 'DATE' },
};

/** Put an example's rows into the engine as an imported table would stand there; row 2 of the sheet is the first. */
async function loadExample(engine: Engine, template: Template, need: string, given: ExampleTable): Promise<Table> {
  const wanted = template.needs[need];
  if (wanted === undefined) throw new Error(`unknown need: ${need}`);
  const name = `worked ${template.id} ${need}`;
  const columns: Column[] = given.columns.map((column) => {
    const needed = wanted.columns[column];
    if (needed === undefined) throw new Error(`unknown column: ${need}.${column}`);
    const own = needed.unit === undefined || needed.unit === 'as-given' ? null : needed.unit;
    return {
      name: column,
      label: column,
      type: kinds[needed.kind].type,
      unit: given.units?.[column] ?? own,
      role: null,
      evidence: {
        agree: given.rows.length,
        disagree: 0,
        ambiguous: 0,
        missing: 0,
        reason: 'worked example',
        examples: [],
      },
      letter: null,
    };
  });
  const types = given.columns.map((column) => kinds[wanted.columns[column]?.kind ?? 'text'].sql);
  const typed = given.columns.map(
    (column, at) => `CAST(NULL AS ${types[at] ?? 'VARCHAR'}) AS ${quoteIdentifier(column)}`,
  );
  await engine.exec(
    `CREATE OR REPLACE TABLE ${quoteIdentifier(name)} AS SELECT ${[...typed, `CAST(NULL AS INTEGER) AS ${rowColumn}`].join(', ')} WHERE false`,
  );
  const tuples = given.rows.map((row, at) => `(${[...row.map(literal), String(at + 2)].join(', ')})`);
  if (tuples.length > 0) await engine.exec(`INSERT INTO ${quoteIdentifier(name)} VALUES ${tuples.join(', ')}`);
  return {
    name,
    label: wanted.title.en,
    source: { file: 'worked example', sha256: '', bytes: 0, sheet: need, range: `A2`, headerRows: [1] },
    columns,
    rowCount: given.rows.length,
    dropped: [],
    notices: [],
  };
}

function differences(outcome: RunDone, expected: WorkedExample['expect'][number]): string[] {
  const step = outcome.steps.find((each) => each.name === expected.step);
  const at = step?.columns.indexOf(expected.column) ?? -1;
  if (step === undefined || at < 0) return [`no column ${expected.step}.${expected.column}`];
  const found = step.rows.map((row) => row[at] ?? null);
  if (found.length !== expected.values.length) {
    return [
      `${expected.step} has ${String(found.length)} rows, expected ${String(expected.values.length)}: ${JSON.stringify(found)}`,
    ];
  }
  return expected.values.flatMap((value, row) =>
    agrees(found[row] ?? null, value, expected.tolerance)
      ? []
      : [
          `${expected.step}.${expected.column} row ${String(row + 1)}: ${JSON.stringify(found[row])}, expected ${JSON.stringify(value)}`,
        ],
  );
}

function agrees(found: Scalar, expected: Scalar, tolerance: number): boolean {
  return typeof found === 'number' && typeof expected === 'number'
    ? Math.abs(found - expected) <= tolerance
    : found === expected;
}
