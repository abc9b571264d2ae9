import { useEffect } from 'react';
import { useStore } from 'zustand';
import { endWantedRow, useWantedRow } from '../../../state/wanted-row.ts';
import { rowsRange } from './cell-range.ts';
import type { TableStore } from './table-store.ts';

/** Bring the row that a person asked for from elsewhere into view, and select it. */
export function useShownWantedRow(store: TableStore, onMissing: (row: number) => void): void {
  const wanted = useWantedRow((state) => state.wanted);
  // The grid can be asked for a place once its first page is there: it has told its decimals then.
  const isThere = useStore(store, ({ decimals }) => decimals.length > 0);
  useEffect(() => {
    if (!isThere || wanted?.table !== store.table.name) return;
    endWantedRow();
    const { row, block, part } = wanted.at;
    void store.seek(row, { block, part }).then((isFound) => {
      const { sought, table } = store.getState();
      if (!isFound || sought === null) onMissing(row);
      else store.setState({ range: rowsRange(sought.place, sought.place, table.columns.length) });
    });
  }, [store, wanted, isThere, onMissing]);
}
