import { createHash } from 'node:crypto';
import { tableFromIPC } from 'apache-arrow';
import { openWorkbook } from '../../../analysis/import/plan/session.ts';
import type { ImportedTable, WorkbookSession } from '../../../analysis/import/plan/plan.ts';
import { cellsOf, rowPlace } from '../../../analysis/import/provenance.ts';
import { traceColumns, type ColumnType } from '../../../analysis/model/table.ts';

export type Cell = string | number | boolean | null;

/** Open bytes as the window and the command line do, in this thread. */
export function open(bytes: Uint8Array, file: string): Promise<WorkbookSession> {
  return openWorkbook(bytes, file, { sha256: createHash('sha256').update(bytes).digest('hex') });
}

/** The value that came from a cell of the source, found by the way back of every value in the engine's bytes. */
export function cellReader({ table, arrow }: ImportedTable): (address: string) => Cell {
  const rows = tableFromIPC(arrow);
  const traces = traceColumns.filter((name) => rows.getChild(name) !== null);
  const values = new Map<string, Cell>();
  for (let at = 0; at < rows.numRows; at += 1) {
    const place = rowPlace(Object.fromEntries(traces.map((name) => [name, rows.getChild(name)?.get(at)])));
    for (const { name, type } of table.columns) {
      const cell = cellsOf(table, name, place)?.cell;
      if (cell !== undefined) values.set(cell, plain(rows.getChild(name)?.get(at), type));
    }
  }
  return (address) => {
    const value = values.get(address);
    if (value === undefined) throw new Error(`no value from ${address}`);
    return value;
  };
}

function plain(value: unknown, type: ColumnType): Cell {
  if (value === null || value === undefined) return null;
  if (type === 'date') return new Date(Number(value)).toISOString().slice(0, 10);
  return typeof value === 'bigint' ? Number(value) : (value as Cell);
}
