import { createStore, type StoreApi } from 'zustand';
import type { Filter } from '../../../../analysis/engine/filter.ts';
import type { SortKey } from '../../../../analysis/engine/pages.ts';
import type { ColumnSummary } from '../../../../analysis/engine/summary.ts';
import type { RowPlace } from '../../../../analysis/import/provenance.ts';
import type { Table } from '../../../../analysis/model/table.ts';
import type { Notice } from '../../../../analysis/model/notice.ts';
import { noticeOf } from '../../../state/fault.ts';
import type { CellRange, GridPlace } from './cell-range.ts';
import type { PageRow, TableReader, TableView } from './table-reader.ts';

export interface TableState {
  /** As the engine's rows stand: after those cleaning steps that were done so far. */
  readonly table: Table;
  /** Rises whenever other rows stand in the engine. */
  readonly revision: number;
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
  /** Source rows that a finding is about. */
  readonly marked: ReadonlySet<number>;
  /** A row to bring into view, by its place, and a column by its label; each wish is an object of its own. */
  readonly sought: { readonly place: number; readonly column?: string | undefined } | null;
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
  /** Other rows stand in the engine, after a cleaning step: what is shown stays until they come. */
  follow(table: Table, reader: TableReader): void;
  /** Mark source rows. */
  mark(rows: readonly number[]): void;
  /**
   * Bring a source row into view, its first tidy row or that of a block or part; an order or filters that hide it are
   * taken away. False: it was left out.
   */
  seek(row: number, at?: Omit<RowPlace, 'row'>, column?: string): Promise<boolean>;
  /** Begin counting and summing up; the signal stops both. */
  start(signal: AbortSignal): void;
}

const noRows: ReadonlySet<number> = new Set();
const emptyView: TableView = { sort: null, filters: [] };

export function createTableStore(first: Table, firstReader: TableReader): TableStore {
  let reader = firstReader;
  const store = createStore<TableState>()(() => ({
    table: first,
    revision: 0,
    view: emptyView,
    rowCount: first.rowCount,
    summaries: {},
    decimals: [],
    frozen: [],
    range: null,
    traced: null,
    marked: noRows,
    sought: null,
    fault: null,
  }));
  const { setState: set, getState: get } = store;

  function show(view: TableView): void {
    const isSameRows = view.filters === get().view.filters;
    set({
      view,
      range: null,
      traced: null,
      rowCount: isSameRows ? get().rowCount : view.filters.length === 0 ? get().table.rowCount : null,
    });
    if (!isSameRows && view.filters.length > 0) void count(view);
  }

  async function count(view: TableView): Promise<void> {
    try {
      const rowCount = await reader.count(view);
      if (get().view.filters === view.filters) set({ rowCount, fault: null });
    } catch (error) {
      if (get().view === view) set({ rowCount: get().table.rowCount, fault: noticeOf(error) });
    }
  }

  /** Columns whose summary is that of the present rows. */
  const summed = new Set<string>();

  async function summarise(signal: AbortSignal): Promise<void> {
    // One after the other: pages of the grid come in between.
    for (const column of get().table.columns) {
      if (signal.aborted) return;
      if (summed.has(column.name)) continue;
      const summary = await reader.summary(column.name, signal).catch(() => 'failed' as const);
      if (signal.aborted) return;
      if (summary !== 'failed') summed.add(column.name);
      set({ summaries: { ...get().summaries, [column.name]: summary } });
    }
  }

  return {
    ...store,
    get table() {
      return get().table;
    },
    get reader() {
      return reader;
    },
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
      if (get().decimals.length === 0 && rows.length > 0)
        set({ decimals: decimalsOf(rows, get().table.columns.length) });
      return rows;
    },
    follow(table, next) {
      reader = next;
      summed.clear();
      const now = get();
      const has = (name: string): boolean => table.columns.some((column) => column.name === name);
      const isSameColumns = namesOf(table) === namesOf(now.table);
      const filters = now.view.filters.filter(({ column }) => has(column));
      const sort = now.view.sort !== null && has(now.view.sort.column) ? now.view.sort : null;
      const view = { sort, filters };
      set({
        table,
        revision: now.revision + 1,
        view,
        rowCount: filters.length === 0 ? table.rowCount : now.rowCount,
        frozen: now.frozen.filter(has),
        decimals: isSameColumns ? now.decimals : [],
        range: isSameColumns ? now.range : null,
        traced: null,
      });
      if (filters.length > 0) void count(view);
    },
    mark(rows) {
      set({ marked: new Set(rows) });
    },
    async seek(row, at = {}, column) {
      const place = await reader.indexOf(row, at);
      if (place === null) return false;
      if (get().view.sort !== null || get().view.filters.length > 0) show(emptyView);
      set({ sought: { place, column } });
      return true;
    },
    start(signal) {
      void summarise(signal);
    },
  };
}

function namesOf({ columns }: Table): string {
  return columns.map(({ name }) => name).join('\n');
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
