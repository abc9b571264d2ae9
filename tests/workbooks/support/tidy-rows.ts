import { tableFromIPC } from 'apache-arrow';
import type { ImportedTable } from '../../../analysis/import/plan/plan.ts';
import { blockColumn, rowColumn, type Column } from '../../../analysis/model/table.ts';

export type TidyValue = string | number | boolean | null;

/** A table that was imported, row by row, with the cell behind each value. */
export interface TidyRows {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly TidyValue[])[];
  /** Row of the sheet, from 1, that each row came from. */
  readonly sourceRows: readonly number[];
  /** Cell behind a value, or null when none stands behind it. */
  readonly cellOf: (column: number, row: number) => string | null;
}

/** The rows of a table from the bytes that go to the engine; days as 2024-02-29. */
export function tidyRows({ table, arrow }: ImportedTable): TidyRows {
  const data = tableFromIPC(arrow);
  const values = table.columns.map((column) => {
    const vector = data.getChild(column.name);
    if (vector === null) throw new Error(`no column ${column.name}`);
    return [...vector].map((value: unknown) => plain(column, value));
  });
  const source = numbers(data.getChild(rowColumn));
  const blocks = numbers(data.getChild(blockColumn));
  return {
    columns: table.columns,
    rows: Array.from({ length: data.numRows }, (_, row) => values.map((each) => each[row] ?? null)),
    sourceRows: source,
    cellOf: (column, row) => {
      const described = table.columns[column];
      return described === undefined ? null : tracedCell(described, source[row] ?? 0, blocks[row] ?? 0);
    },
  };
}

function plain(column: Column, value: unknown): TidyValue {
  if (value === null || value === undefined) return null;
  if (column.type === 'date') return new Date(Number(value)).toISOString().slice(0, 10);
  return typeof value === 'bigint' ? Number(value) : (value as TidyValue);
}

function numbers(vector: Iterable<unknown> | null): readonly number[] {
  return vector === null ? [] : [...vector].map(Number);
}

/** The cell that a column's trace gives for a source row and a block. */
export function tracedCell({ trace, letter }: Column, row: number, block: number): string | null {
  if (trace === undefined) return letter === null ? null : `${letter}${String(row)}`;
  switch (trace.kind) {
    case 'column':
      return `${trace.letter}${String(row)}`;
    case 'filled':
      return trace.ranges.findLast((range) => range.from <= row)?.cell ?? null;
    case 'blocks': {
      const its = trace.letters[block] ?? null;
      return its === null ? null : `${its}${String(row)}`;
    }
    case 'header':
      return trace.cells[block] ?? null;
    case 'none':
      return null;
  }
}
