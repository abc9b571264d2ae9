import type { Engine } from '../../engine/engine.ts';
import { literal, quoteIdentifier, sqlTypes } from '../../engine/sql.ts';
import { blockColumn, partColumn, rowColumn, type Table } from '../../model/table.ts';
import type { StackPlan } from '../plan/plan.ts';
import { traceColumnsOf } from '../provenance.ts';
import { stackedTable, type StackedColumn } from './stacked-table.ts';

/**
 * Put tables that the engine holds under one another as a new table `name`, by the plan's match of names. The parts
 * stay as they are. Values keep the way back to their cells: `_part` counts the parts from 0.
 */
export async function stackTables(
  engine: Engine,
  name: string,
  tables: readonly Table[],
  plan: StackPlan,
): Promise<Table> {
  const parts = plan.parts.map((at) => {
    const table = tables[at];
    if (table === undefined) throw new RangeError(`no part ${String(at)}`);
    return table;
  });
  const { table, columns } = stackedTable(parts, plan);
  const selects = parts.map((part, at) => selectPart(part, at, columns, plan));
  await engine.exec(
    `CREATE OR REPLACE TABLE ${quoteIdentifier(name)} AS SELECT * FROM (${selects.join(' UNION ALL ')}) ` +
      `ORDER BY ${[partColumn, rowColumn, blockColumn].map(quoteIdentifier).join(', ')}`,
  );
  return { ...table, name };
}

function selectPart(part: Table, at: number, columns: readonly StackedColumn[], plan: StackPlan): string {
  const key =
    plan.key === null
      ? []
      : [
          `CAST(${literal(plan.key.values[at] ?? null)} AS ${sqlTypes[plan.key.type]}) AS ${quoteIdentifier(plan.key.name)}`,
        ];
  const values = columns.map(({ column, from }) => {
    const own = from[at] ?? null;
    const value = own === null ? 'NULL' : quoteIdentifier(own);
    return `CAST(${value} AS ${sqlTypes[column.type]}) AS ${quoteIdentifier(column.name)}`;
  });
  const block = traceColumnsOf(part).includes(blockColumn) ? quoteIdentifier(blockColumn) : '0';
  const trace = [
    quoteIdentifier(rowColumn),
    `CAST(${block} AS INTEGER) AS ${quoteIdentifier(blockColumn)}`,
    `CAST(${String(at)} AS INTEGER) AS ${quoteIdentifier(partColumn)}`,
  ];
  return `SELECT ${[...key, ...values, ...trace].join(', ')} FROM ${quoteIdentifier(part.name)}`;
}
