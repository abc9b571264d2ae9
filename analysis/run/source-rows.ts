import { literal, quoteIdentifier } from '../engine/sql.ts';
import type { Column, Table } from '../model/table.ts';
import type { TableNeed } from '../templates/template.ts';
import type { NeedBinding } from './binding.ts';

/** Source column by name, without regard to case, as the engine compares names. */
export function sourceColumn(table: Table, name: string): Column {
  const column = table.columns.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (column === undefined) throw new Error(`unknown column: ${name}`);
  return column;
}

/** Condition that picks the rows of one word of a long table. */
export function isWord(where: { readonly column: string; readonly equals: string }, table: Table): string {
  return `CAST(${quoteIdentifier(sourceColumn(table, where.column).name)} AS VARCHAR) = ${literal(where.equals)}`;
}

/** WHERE clause of filters and, in a long table, of the words that are bound; empty when all rows are taken. */
export function whereClause(need: TableNeed, binding: NeedBinding, table: Table): string[] {
  const filters = binding.filters.map((filter) => {
    const cell = `CAST(${quoteIdentifier(sourceColumn(table, filter.column).name)} AS VARCHAR)`;
    return filter.values.length === 0
      ? 'false'
      : `${cell} IN (${filter.values.map((value) => literal(String(value))).join(', ')})`;
  });
  const words = Object.keys(need.columns).flatMap((name) => {
    const where = binding.columns[name]?.where;
    return where === undefined ? [] : [isWord(where, table)];
  });
  const wanted = words.length === 0 ? [] : [`(${[...new Set(words)].join(' OR ')})`];
  const all = [...filters, ...wanted];
  return all.length === 0 ? [] : [`WHERE ${all.join(' AND ')}`];
}
