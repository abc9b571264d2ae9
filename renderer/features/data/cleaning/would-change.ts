import { quoteIdentifier } from '../../../../analysis/engine/sql.ts';
import { rawName } from '../../../../analysis/import/clean/clean-table.ts';
import { stepSql } from '../../../../analysis/import/clean/step-sql.ts';
import type { ProposedStep } from '../../../../analysis/import/checks/check.ts';
import { traceColumnsOf } from '../../../../analysis/import/provenance.ts';
import type { RowKey } from '../../../../analysis/model/cleaning.ts';
import type { Table } from '../../../../analysis/model/table.ts';
import type { Value } from '../../../../analysis/engine/engine.ts';
import { literal } from '../../../../analysis/engine/sql.ts';
import { theEngine } from '../../../state/engine.ts';

/** How many rows of the table as it stands a step would change. */
export async function wouldChange(step: ProposedStep, table: Table, signal: AbortSignal): Promise<number> {
  const engine = await theEngine();
  const traces = traceColumnsOf(table);
  const asked = { ...step, id: 'asked', isOn: true };
  const sql = stepSql(asked, quoteIdentifier(table.name), table.columns, (name) => traces.includes(name));
  const { rows } = await engine.query(sql.changed, { signal });
  return Number(rows[0]?.[0] ?? 0);
}

/** The value of a cell before any cleaning; undefined where the raw rows have no such column. */
export async function rawValueAt(table: Table, column: string, at: RowKey): Promise<Value | undefined> {
  const engine = await theEngine();
  const names = [rawName(table.name), table.name].map(literal).join(', ');
  const { rows: found } = await engine.query(
    `SELECT table_name, list(column_name) FROM duckdb_columns() WHERE table_name IN (${names}) GROUP BY table_name`,
  );
  const raw = found.find(([name]) => name === rawName(table.name)) ?? found[0];
  const columns = Array.isArray(raw?.[1]) ? raw[1] : [];
  if (raw === undefined || !columns.includes(column)) return undefined;
  const key = { _row: at.row, _block: at.block, _part: at.part };
  const where = Object.entries(key)
    .filter(([name, value]) => value !== null && columns.includes(name))
    .map(([name, value]) => `${quoteIdentifier(name)} = ${literal(value)}`);
  const { rows } = await engine.query(
    `SELECT ${quoteIdentifier(column)} FROM ${quoteIdentifier(String(raw[0]))} WHERE ${where.join(' AND ')} LIMIT 1`,
  );
  return rows[0]?.[0];
}
