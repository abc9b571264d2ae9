import type { Engine } from '../../engine/engine.ts';
import { literal, quoteIdentifier } from '../../engine/sql.ts';
import type { CleaningStep } from '../../model/cleaning.ts';
import { blockColumn, partColumn, rowColumn, type Table } from '../../model/table.ts';
import { activeSteps, cleanedTable } from './cleaned-table.ts';
import { stepSql } from './step-sql.ts';

/** What a step did: how many rows it changed or left out. A correction that did nothing no longer fits its row. */
export interface StepEffect {
  readonly step: string;
  readonly rows: number;
  /** The column that it is about is not there: a step before it that made the column is off or gone. */
  readonly lacksColumn?: true;
}

/** Name under which the engine keeps the raw rows of a table that has steps. */
export function rawName(table: string): string {
  return `${table}_raw`;
}

/**
 * Bring the engine's table in step with its list of steps: the raw rows move to `<name>_raw`, and the cleaned ones
 * stand under the table's name; without steps the raw rows stand there again. All steps or none: a step that fails
 * leaves the table as it was.
 */
export async function cleanTable(engine: Engine, table: Table): Promise<readonly StepEffect[]> {
  const own = quoteIdentifier(table.name);
  const raw = quoteIdentifier(rawName(table.name));
  const isKept = await exists(engine, rawName(table.name));
  const steps = activeSteps(table);
  if (steps.length === 0) {
    if (!isKept) return [];
    await engine.exec(`DROP TABLE IF EXISTS ${own}`);
    await engine.exec(`ALTER TABLE ${raw} RENAME TO ${own}`);
    return [];
  }
  const rows = isKept ? raw : own;
  const names = await columnsOf(engine, isKept ? rawName(table.name) : table.name);
  const effects: StepEffect[] = [];
  let from = rows;
  let described: Table = { ...table, steps: [] };
  for (const step of steps) {
    if (columnsRead(step).some((read) => !described.columns.some(({ name }) => name === read))) {
      effects.push({ step: step.id, rows: 0, lacksColumn: true });
      continue;
    }
    const sql = stepSql(step, from, described.columns, (name) => names.has(name));
    const { rows: counted } = await engine.query(sql.changed);
    effects.push({ step: step.id, rows: Number(counted[0]?.[0] ?? 0) });
    from = `(${sql.select})`;
    described = cleanedTable({ ...described, steps: [step] });
  }
  const next = quoteIdentifier(`${table.name}_next`);
  const order = [partColumn, rowColumn, blockColumn].filter((name) => names.has(name)).map(quoteIdentifier);
  await engine.exec(
    `CREATE OR REPLACE TABLE ${next} AS SELECT * FROM ${from}${order.length > 0 ? ` ORDER BY ${order.join(', ')}` : ''}`,
  );
  if (isKept) await engine.exec(`DROP TABLE IF EXISTS ${own}`);
  else await engine.exec(`ALTER TABLE ${own} RENAME TO ${raw}`);
  await engine.exec(`ALTER TABLE ${next} RENAME TO ${own}`);
  return effects;
}

function columnsRead(step: CleaningStep): readonly string[] {
  if (!('column' in step)) return [];
  return step.kind === 'convert-unit' && step.unitColumn !== null ? [step.column, step.unitColumn] : [step.column];
}

async function exists(engine: Engine, table: string): Promise<boolean> {
  const { rows } = await engine.query(`SELECT count(*) FROM duckdb_tables() WHERE table_name = ${literal(table)}`);
  return rows[0]?.[0] === 1;
}

async function columnsOf(engine: Engine, table: string): Promise<ReadonlySet<string>> {
  const { rows } = await engine.query(`SELECT column_name FROM duckdb_columns() WHERE table_name = ${literal(table)}`);
  return new Set(rows.map(([name]) => String(name)));
}
