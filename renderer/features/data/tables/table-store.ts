import { createStore, type StoreApi } from 'zustand';
import type { Filter } from '../../../../analysis/engine/filter.ts';
import type { SortKey } from '../../../../analysis/engine/pages.ts';
import type { ColumnSummary } from '../../../../analysis/engine/summary.ts';
import type { Table } from '../../../../analysis/model/table.ts';
import type { Notice } from '../../../../analysis/model/notice.ts';
import { noticeOf } from '../../../state/fault.ts';
import type { CellRange, GridPlace } from './cell-range.ts';
import type { PageRow, TableReader, TableView } from './table-reader.ts';

export interface TableState {
  readonly view: TableView;
  /** Rows that meet the filters; null while they are counted. */
  readonly rowCount: number | null;
  /** Column summaries by column name, each as it arrives. */
  readonly summaries: Readonly<Record<string, ColumnSummary | 'failed'>>;
  /** Decimals to show in each column, by its place, told from the first page. */
  readonly decimals: readonly number[];
  readonly frozen: readonly string[];
  readonly range: CellRange | null;
  /** The cell whose origin is shown. */
  readonly traced: { readonly place: GridPlace; readonly row: PageRow } | null;
  readonly fault: Notice | null;
}

/** One table on screen: its order and filters, what is selected, and the summaries of its columns. */
export interface TableStore extends StoreApi<TableState> {
  readonly table: Table;
  readonly reader: TableReader;
  sortBy(sort: SortKey | null): void;
  /** Put a column's filter in, in place of the one it has; null takes it away. */
  filterBy(column: string, filter: Filter | null): void;
  clearFilters(): void;
  freeze(column: string, isFrozen: boolean): void;
  page(view: TableView, first: number, end: number, signal: AbortSignal): Promise<readonly PageRow[]>;
  /** Begin counting and summing up; the signal stops both. */
  start(signal: AbortSignal): void;
}

const emptyView: TableView = { sort: null, filters: [] };

export function createTableStore(table: Table, reader: TableReader): TableStore {
  const store = createStore<TableState>()(() => ({
    view: emptyView,
    rowCount: table.rowCount,
    summaries: {},
    decimals: [],
    frozen: [],
    range: null,
    traced: null,
    fault: null,
  }));
  const { setState: set, getState: get } = store;

  function show(view: TableView): void {
    const isSameRows = view.filters === get().view.filters;
    set({
      view,
      range: null,
      traced: null,
      rowCount: isSameRows ? get().rowCount : view.filters.length === 0 ? table.rowCount : null,
    });
    if (!isSameRows && view.filters.length > 0) void count(view);
  }

  async function count(view: TableView): Promise<void> {
    try {
      const rowCount = await reader.count(view);
      if (get().view.filters === view.filters) set({ rowCount, fault: null });
    } catch (error) {
      if (get().view === view) set({ rowCount: table.rowCount, fault: noticeOf(error) });
    }
  }

  async function summarise(signal: AbortSignal): Promise<void> {
    // One after the other: pages of the grid come in between.
    for (const column of table.columns) {
      if (signal.aborted) return;
      if (get().summaries[column.name] && get().summaries[column.name] !== 'failed') continue;
      const summary = await reader.summary(column.name, signal).catch(() => 'failed' as const);
      if (!signal.aborted) set({ summaries: { ...get().summaries, [column.name]: summary } });
    }
  }

  return {
    ...store,
    table,
    reader,
    sortBy(sort) {
      show({ ...get().view, sort });
    },
    filterBy(column, filter) {
      const others = get().view.filters.filter((each) => each.column !== column);
      show({ ...get().view, filters: filter ? [...others, filter] : others });
    },
    clearFilters() {
      show({ ...get().view, filters: [] });
    },
    freeze(column, isFrozen) {
      const others = get().frozen.filter((each) => each !== column);
      set({ frozen: isFrozen ? [...others, column] : others });
    },
    async page(view, first, end, signal) {
      const rows = await reader.page(view, first, end - first, signal);
      if (get().decimals.length === 0 && rows.length > 0) set({ decimals: decimalsOf(rows, table.columns.length) });
      return rows;
    },
    start(signal) {
      void summarise(signal);
    },
  };
}

const mostDecimals = 4;

// A column shows as many decimals as its first values have, so that the decimal marks stand in one line.
function decimalsOf(rows: readonly PageRow[], columns: number): readonly number[] {
  return Array.from({ length: columns }, (_, column) =>
    rows.reduce((most, { values }) => {
      const value = values[column];
      return typeof value === 'number' ? Math.max(most, decimalsIn(value)) : most;
    }, 0),
  );
}

function decimalsIn(value: number): number {
  const fraction = String(value).split('.')[1] ?? '';
  return fraction.includes('e') ? mostDecimals : Math.min(fraction.length, mostDecimals);
}
