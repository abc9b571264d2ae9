import { columnsToArrow } from '../../engine/arrow.ts';
import { rowsFromArrow } from '../../engine/arrow-rows.ts';
import type { Rows, Value } from '../../engine/engine.ts';
import { blockColumn, partColumn, rowColumn, type ColumnType, type ColumnValues } from '../../model/table.ts';
import type { ImportedTable, StackPlan } from '../plan/plan.ts';
import { stackedTable } from './stacked-table.ts';

/** Put tables of one import under one another by the plan's match of names; `_part` counts the parts from 0. */
export function stackImported(parts: readonly ImportedTable[], plan: StackPlan): ImportedTable {
  const { table, columns } = stackedTable(
    parts.map((part) => part.table),
    plan,
  );
  const rows = parts.map(({ arrow }) => rowsFromArrow(arrow));
  const gathered: ColumnValues[] = columns.map(({ column, from }) => ({
    name: column.name,
    type: column.type,
    values: rows.flatMap((part, at) => valuesOf(part, from[at] ?? null, column.type)),
  }));
  const { key } = plan;
  const keyed: ColumnValues[] =
    key === null
      ? []
      : [
          {
            name: key.name,
            type: key.type,
            values: rows.flatMap((part, at) => part.rows.map(() => typed(key.values[at] ?? null, key.type))),
          },
        ];
  const trace: ColumnValues[] = [
    { name: rowColumn, type: 'integer', values: rows.flatMap((part) => valuesOf(part, rowColumn, 'integer')) },
    { name: blockColumn, type: 'integer', values: rows.flatMap((part) => blocksOf(part)) },
    { name: partColumn, type: 'integer', values: rows.flatMap((part, at) => part.rows.map(() => at)) },
  ];
  return { table, arrow: columnsToArrow([...keyed, ...gathered, ...trace]) };
}

type CellValue = string | number | boolean | null;

function valuesOf(part: Rows, name: string | null, type: ColumnType): readonly CellValue[] {
  const at = name === null ? -1 : part.columns.findIndex((column) => column.name === name);
  return part.rows.map((row) => typed(at < 0 ? null : (row[at] ?? null), type));
}

/** A table without blocks is its own only block. */
function blocksOf(part: Rows): readonly CellValue[] {
  return valuesOf(part, blockColumn, 'integer').map((block) => block ?? 0);
}

/** The value in the stack's type. Days arrive as `YYYY-MM-DD`, and go on as days since 1970-01-01. */
function typed(value: Value, type: ColumnType): CellValue {
  if (value === null) return null;
  if (type === 'text') return String(value);
  if (type === 'date') return Date.parse(String(value)) / 86_400_000;
  if (type === 'boolean') return value === true;
  return Number(value);
}
