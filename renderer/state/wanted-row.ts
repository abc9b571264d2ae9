import { create } from 'zustand';
import type { RowPlace } from '../../analysis/import/provenance.ts';
import { goTo, selectTable } from './workbench.ts';

/** A row that a person asked to see in its table, until the table has shown it. */
export interface WantedRow {
  readonly table: string;
  readonly at: RowPlace;
}

export const useWantedRow = create<{ readonly wanted: WantedRow | null }>(() => ({ wanted: null }));

/** Go to a row of a table: to the Data room, with the row selected. */
export function showRow(table: string, at: RowPlace): void {
  useWantedRow.setState({ wanted: { table, at } });
  selectTable(table);
  goTo('data');
}

/** The row is shown, or cannot be. */
export function endWantedRow(): void {
  useWantedRow.setState({ wanted: null });
}
