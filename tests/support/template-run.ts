import { fillNotice } from '../../analysis/document/fill.ts';
import type { Engine } from '../../analysis/engine/engine.ts';
import { literal, quoteIdentifier } from '../../analysis/engine/sql.ts';
import type { ColumnType, Table } from '../../analysis/model/table.ts';
import type { Decisions } from '../../analysis/run/binding.ts';
import type { RunOutcome, Scalar } from '../../analysis/run/outcome.ts';
import { runTemplate } from '../../analysis/run/run.ts';
import type { ExampleTable, ParamValue, Template } from '../../analysis/templates/template.ts';

/** Run a template on small tables written into a test, below its minimum too; every step can be read. */
export async function runOn(
  engine: Engine,
  template: Template,
  given: Readonly<Record<string, ExampleTable>>,
  params: Readonly<Record<string, ParamValue>> = {},
  decisions: Decisions = {},
  belowMinimum = true,
): Promise<RunOutcome> {
  const tables: Record<string, Table> = {};
  for (const [need, rows] of Object.entries(given)) tables[need] = await load(engine, template, need, rows);
  const bindings = Object.fromEntries(
    Object.entries(tables).map(([need, table]) => [
      need,
      {
        table: table.name,
        columns: Object.fromEntries(table.columns.map(({ name }) => [name, { source: name }])),
        filters: [],
      },
    ]),
  );
  try {
    return await runTemplate(
      engine,
      template,
      { template: template.id, bindings, params, decisions },
      Object.values(tables),
      {
        belowMinimum,
        read: Object.keys(template.steps),
      },
    );
  } finally {
    for (const { name } of Object.values(tables)) await engine.exec(`DROP TABLE ${quoteIdentifier(name)}`);
  }
}

/** A column of a step, row by row. */
export function column(outcome: RunOutcome, step: string, name: string): readonly Scalar[] {
  if (outcome.state !== 'done') throw new Error(`${outcome.state}: ${JSON.stringify(outcome.notices)}`);
  const found = outcome.steps.find((each) => each.name === step);
  const at = found?.columns.indexOf(name) ?? -1;
  if (found === undefined || at < 0) throw new Error(`no column ${step}.${name}`);
  return found.rows.map((row) => row[at] ?? null);
}

/** The only value of a column of a step of one row. */
export function value(outcome: RunOutcome, step: string, name: string): Scalar {
  return column(outcome, step, name)[0] ?? null;
}

export function codes(outcome: RunOutcome): readonly string[] {
  return outcome.notices.map((notice) => notice.code);
}

/** The words of a notice as they are shown, with plain spaces; says so when it was not given. */
export function said(outcome: RunOutcome, code: string): string {
  const notice = outcome.notices.find((each) => each.code === code);
  return notice === undefined ? 'not said' : fillNotice(notice).text.en.replaceAll('\u00a0', ' ');
}

/** Codes of what stopped a refused run; empty when it was not refused. */
export function refusals(outcome: RunOutcome): readonly string[] {
  if (outcome.state !== 'refused') return [];
  return outcome.notices.filter(({ severity }) => severity === 'wrong').map(({ code }) => code);
}

/** Reproducible numbers between 0 and 1 (Park and Miller's generator). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const kinds: Readonly<Record<string, { readonly type: ColumnType; readonly sql: string }>> = {
  text: { type: 'text', sql: 'VARCHAR' },
  number: { type: 'number', sql: 'DOUBLE' },
  year: { type: 'integer', sql: 'BIGINT' },
  date: { type: 'date', sql: 'DATE' },
};

/** Rows as an imported table; the first stands in row 2 of its sheet. */
async function load(engine: Engine, template: Template, need: string, given: ExampleTable): Promise<Table> {
  const name = `test ${need}`;
  const evidence = { agree: 0, disagree: 0, ambiguous: 0, missing: 0, reason: '', examples: [] };
  const columns = given.columns.map((column) => {
    const wanted = template.needs[need]?.columns[column];
    const kind = kinds[wanted?.kind ?? ''];
    if (wanted === undefined || kind === undefined) throw new Error(`unknown column: ${need}.${column}`);
    const unit = given.units?.[column] ?? (wanted.unit === 'as-given' ? null : (wanted.unit ?? null));
    return { name: column, label: column, type: kind.type, sql: kind.sql, unit, role: null, evidence, letter: null };
  });
  const rows = given.rows.map((row, at) => `(${[...row.map(literal), String(at + 2)].join(', ')})`);
  const cells = columns.map((column, at) => `CAST(c${String(at)} AS ${column.sql}) AS ${quoteIdentifier(column.name)}`);
  const names = [...columns.map((_column, at) => `c${String(at)}`), '_row'].join(', ');
  await engine.exec(
    `CREATE TABLE ${quoteIdentifier(name)} AS SELECT ${cells.join(', ')}, CAST(_row AS INTEGER) AS _row FROM (VALUES ${rows.join(', ')}) AS given(${names})`,
  );
  return {
    name,
    label: need,
    source: { file: 'test', sha256: '', bytes: 0, sheet: need, range: 'A2', headerRows: [1] },
    columns,
    rowCount: rows.length,
    dropped: [],
    notices: [],
  };
}
