import { createHash } from 'node:crypto';
import { tableFromIPC } from 'apache-arrow';
import { openWorkbook } from '../../../analysis/import/plan/session.ts';
import type { ImportedTable, WorkbookSession } from '../../../analysis/import/plan/plan.ts';
import { rowColumn } from '../../../analysis/model/table.ts';

export type Cell = string | number | boolean | null;

/** Open bytes as the window and the command line do, in this thread. */
export function open(bytes: Uint8Array, file: string): Promise<WorkbookSession> {
  return openWorkbook(bytes, file, { sha256: createHash('sha256').update(bytes).digest('hex') });
}

/** The value that came from a cell of the source sheet, found by column letter and row number in the engine's bytes. */
export function cellReader({ table, arrow }: ImportedTable): (address: string) => Cell {
  const rows = tableFromIPC(arrow);
  const source = rows.getChild(rowColumn)?.toArray() as BigInt64Array;
  const indexes = new Map([...source].map((row, i) => [Number(row), i]));
  return (address) => {
    const [, letter = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const column = table.columns.find((each) => each.letter === letter);
    const index = indexes.get(Number(row));
    if (!column || index === undefined) throw new Error(`no value from ${address}`);
    const value: unknown = rows.getChild(column.name)?.get(index);
    if (value === null || value === undefined) return null;
    if (column.type === 'date') return new Date(Number(value)).toISOString().slice(0, 10);
    return typeof value === 'bigint' ? Number(value) : (value as Cell);
  };
}
