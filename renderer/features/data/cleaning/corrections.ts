import type { CleaningStep, RowKey } from '../../../../analysis/model/cleaning.ts';
import type { RowPlace } from '../../../../analysis/import/provenance.ts';
import type { Table } from '../../../../analysis/model/table.ts';
import { keyOfRow } from './steps.ts';

export type Correction = Extract<CleaningStep, { kind: 'correct' }>;

const known = new WeakMap<readonly CleaningStep[], ReadonlyMap<string, Correction>>();

/** The correction of a cell that is on, the last where there are several; null: there is none. */
export function correctionAt({ steps }: Pick<Table, 'steps'>, column: string, at: RowPlace): Correction | null {
  if (steps === undefined) return null;
  let cells = known.get(steps);
  if (cells === undefined) {
    cells = new Map(
      steps.flatMap((step) => (step.kind === 'correct' && step.isOn ? [[idOf(step.column, step.at), step]] : [])),
    );
    known.set(steps, cells);
  }
  return cells.size === 0 ? null : (cells.get(idOf(column, keyOfRow(at))) ?? null);
}

function idOf(column: string, { row, block, part }: RowKey): string {
  return `${String(row)} ${String(block)} ${String(part)} ${column}`;
}
