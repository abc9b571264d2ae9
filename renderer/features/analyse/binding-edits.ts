import type { Column, Table } from '../../../analysis/model/table.ts';
import type { ColumnBinding, NeedBinding, RowFilter } from '../../../analysis/run/binding.ts';
import type { ColumnNeed } from '../../../analysis/templates/template.ts';

type Bindings = Readonly<Record<string, NeedBinding>>;

/** The bindings with one need fed anew, or not at all. */
export function withNeed(bindings: Bindings, need: string, binding: NeedBinding | null): Bindings {
  const others = Object.fromEntries(Object.entries(bindings).filter(([name]) => name !== need));
  return binding === null ? others : { ...others, [need]: binding };
}

/** A need's column taken from another source column, or from none. */
export function withColumn(binding: NeedBinding, column: string, from: ColumnBinding | null): NeedBinding {
  const others = Object.fromEntries(Object.entries(binding.columns).filter(([name]) => name !== column));
  return { ...binding, columns: from === null ? others : { ...others, [column]: from } };
}

/** The filter on a column with these values; `null` takes the filter away. */
export function withFilter(binding: NeedBinding, column: string, values: RowFilter['values'] | null): NeedBinding {
  const isNew = !binding.filters.some((filter) => filter.column === column);
  const filters = binding.filters.flatMap((filter) =>
    filter.column !== column ? [filter] : values === null ? [] : [{ column, values }],
  );
  return { ...binding, filters: isNew && values !== null ? [...filters, { column, values }] : filters };
}

/** A unit stated by a person; empty words take it back. */
export function withUnit(from: ColumnBinding, unit: string): ColumnBinding {
  const { source, where, unitColumn } = from;
  return {
    source,
    ...(where !== undefined && { where }),
    ...(unitColumn !== undefined && { unitColumn }),
    ...(unit.trim() !== '' && { unit: unit.trim() }),
  };
}

/** Only the rows of a long table whose other column holds the word; null takes every row. */
export function withWord(from: ColumnBinding, where: ColumnBinding['where'] | null): ColumnBinding {
  const { source, unit, unitColumn } = from;
  return {
    source,
    ...(where !== null && where !== undefined && { where }),
    ...(unit !== undefined && { unit }),
    ...(unitColumn !== undefined && { unitColumn }),
  };
}

/** Whether the computation needs a unit that neither the source nor a person has named. */
export function lacksUnit(need: ColumnNeed, from: ColumnBinding | undefined, table: Table | undefined): boolean {
  if (need.unit === undefined || need.unit === 'as-given' || from === undefined) return false;
  if (from.unit !== undefined || from.unitColumn !== undefined) return false;
  return columnNamed(table, from.source)?.unit === null;
}

/** A table's column by name, without regard to case. */
export function columnNamed(table: Table | undefined, name: string): Column | undefined {
  return table?.columns.find((column) => column.name.toLowerCase() === name.toLowerCase());
}
