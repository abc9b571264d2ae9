import { useDirection } from '@mantine/core';
import type {
  CellKeyDownEvent,
  CellMouseDownEvent,
  CellMouseOverEvent,
  FullWidthCellKeyDownEvent,
  GridApi,
  IDatasource,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent as ReactKeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { useFormats, useText } from '../../../text/index.ts';
import { gridTheme } from '../../../theme/grid-theme.ts';
import { openDialog } from '../cleaning/dialog-state.ts';
import { boxOf, columnRange, rowsRange, type CellRange, type GridPlace } from './cell-range.ts';
import { CellMenu, type OpenCell } from './CellMenu.tsx';
import { gridColumns, numberColumn } from './grid-columns.ts';
import type { GridContext } from './grid-context.ts';
import { gridModules } from './grid-modules.ts';
import { PageQueue } from './page-queue.ts';
import { Provenance } from './Provenance.tsx';
import type { PageRow } from './table-reader.ts';
import type { TableStore } from './table-store.ts';
import './table-grid.css';
import css from './table-grid.module.css';

interface TableGridProps {
  readonly store: TableStore;
  readonly onFilter: (column: string) => void;
  readonly onCopy: () => void;
}

const pageRows = 100;

/** A table of any length, read from the engine page by page as it comes into view. */
export function TableGrid({ store, onFilter, onCopy }: TableGridProps) {
  const t = useText();
  const formats = useFormats();
  const { dir } = useDirection();
  const table = useStore(store, (state) => state.table);
  const revision = useStore(store, (state) => state.revision);
  const marked = useStore(store, (state) => state.marked);
  const api = useRef<GridApi<PageRow> | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const view = useStore(store, (state) => state.view);
  const rowCount = useStore(store, (state) => state.rowCount);
  const range = useStore(store, (state) => state.range);
  const frozen = useStore(store, (state) => state.frozen);
  const traced = useStore(store, (state) => state.traced);
  const decimals = useStore(store, (state) => state.decimals);
  const sought = useStore(store, (state) => state.sought);
  const [menu, setMenu] = useState<OpenCell | null>(null);
  const columns = useMemo(() => gridColumns(table, frozen, dir), [table, frozen, dir]);
  const context = useMemo<GridContext>(() => {
    const select = (next: CellRange) => store.setState({ range: next });
    return {
      store,
      t,
      formats,
      onFilter,
      onSelectColumn: (place, isExtended) => {
        const now = store.getState();
        const whole = columnRange(place, now.rowCount ?? table.rowCount);
        select(
          isExtended && now.range ? { anchor: { row: 0, column: now.range.anchor.column }, head: whole.head } : whole,
        );
      },
    };
  }, [store, t, formats, onFilter, table]);

  // A new order or filter is a new list of rows: the grid drops its pages and asks anew.
  const pages = useMemo(
    () => new PageQueue<PageRow>((first, end, signal) => store.page(view, first, end, signal)),
    [store, view],
  );
  const datasource = useMemo<IDatasource>(
    () => ({
      getRows: ({ startRow, endRow, successCallback, failCallback }) =>
        pages.add({
          startRow,
          endRow,
          done: (rows) => successCallback([...rows], lastRowOf(store, startRow, endRow, rows.length)),
          failed: failCallback,
        }),
      destroy: () => pages.clear(),
    }),
    [pages, store],
  );

  useEffect(() => {
    if (rowCount !== null) api.current?.setRowCount(rowCount, true);
  }, [rowCount]);

  useEffect(() => {
    api.current?.refreshCells({ force: true });
  }, [range, decimals, marked, revision]);

  // Other rows stand in the engine: those in view are read again in their place, so that nothing flashes.
  useEffect(() => {
    if (revision > 0) api.current?.refreshInfiniteCache();
  }, [revision]);

  useEffect(() => {
    if (sought === null) return;
    api.current?.ensureIndexVisible(sought.place, 'middle');
    const found = store.table.columns.find(({ label }) => label === sought.column);
    if (found) api.current?.ensureColumnVisible(found.name);
    api.current?.setFocusedCell(sought.place, found?.name ?? numberColumn);
  }, [sought, store]);

  function select(anchor: GridPlace, head: GridPlace): void {
    store.setState({ range: { anchor, head } });
  }

  function placeOf(column: string): number {
    return table.columns.findIndex((each) => each.name === column);
  }

  function onCellMouseDown({ rowIndex, column, event }: CellMouseDownEvent<PageRow>): void {
    if (rowIndex === null || !(event instanceof MouseEvent) || event.button !== 0) return;
    const now = store.getState().range;
    if (column.getColId() === numberColumn) {
      const from = event.shiftKey && now ? now.anchor.row : rowIndex;
      store.setState({ range: rowsRange(from, rowIndex, table.columns.length) });
      return;
    }
    const place = { row: rowIndex, column: placeOf(column.getColId()) };
    select(event.shiftKey && now ? now.anchor : place, place);
  }

  function onCellMouseOver({ rowIndex, column, event }: CellMouseOverEvent<PageRow>): void {
    const now = store.getState().range;
    if (rowIndex === null || !now || !(event instanceof MouseEvent) || event.buttons !== 1) return;
    const isNumber = column.getColId() === numberColumn;
    select(now.anchor, { row: rowIndex, column: isNumber ? table.columns.length - 1 : placeOf(column.getColId()) });
  }

  function onCellKeyDown(given: CellKeyDownEvent<PageRow> | FullWidthCellKeyDownEvent<PageRow>): void {
    const { event } = given;
    if (!(event instanceof KeyboardEvent) || !('column' in given) || given.rowIndex === null) return;
    const focus = { row: given.rowIndex, column: Math.max(placeOf(given.column.getColId()), 0) };
    const isCommand = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (isCommand && key === 'c') onCopy();
    else if (isCommand && key === 'a')
      select({ row: 0, column: 0 }, { row: (rowCount ?? table.rowCount) - 1, column: table.columns.length - 1 });
    else if (event.key === 'Enter') trace(focus);
    else if (event.key === 'F2') correct(focus);
    else if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) openMenuAt(focus, event.target);
    else if (event.shiftKey && event.key.startsWith('Arrow')) extend(event.key, focus);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function extend(key: string, focus: GridPlace): void {
    const now = store.getState().range ?? { anchor: focus, head: focus };
    const forward = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const row = now.head.row + (key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0);
    const column = now.head.column + (key === forward ? 1 : key === back ? -1 : 0);
    const head = {
      row: Math.min(Math.max(row, 0), (rowCount ?? table.rowCount) - 1),
      column: Math.min(Math.max(column, 0), table.columns.length - 1),
    };
    select(now.anchor, head);
    api.current?.ensureIndexVisible(head.row);
    api.current?.ensureColumnVisible(table.columns[head.column]?.name ?? '');
  }

  function trace(place: GridPlace): void {
    const row = api.current?.getDisplayedRowAtIndex(place.row)?.data;
    if (row) store.setState({ traced: { place, row } });
  }

  function correct({ row, column }: GridPlace): void {
    const data = api.current?.getDisplayedRowAtIndex(row)?.data;
    const subject = table.columns[column];
    if (data === undefined || subject === undefined) return;
    store.setState({ traced: null });
    openDialog({
      kind: 'correct',
      column: subject.name,
      at: data.at,
      value: data.values[column] ?? null,
      edited: null,
    });
  }

  function openMenu(place: GridPlace, x: number, y: number): void {
    const row = api.current?.getDisplayedRowAtIndex(place.row)?.data;
    if (row) setMenu({ place, row, x, y });
  }

  function openMenuAt(place: GridPlace, target: EventTarget | null): void {
    const box = target instanceof Element ? target.getBoundingClientRect() : null;
    if (box) openMenu(place, dir === 'rtl' ? box.right : box.left, box.bottom);
  }

  function endTrace(): void {
    const last = store.getState().traced?.place;
    store.setState({ traced: null });
    if (last) api.current?.setFocusedCell(last.row, table.columns[last.column]?.name ?? numberColumn);
  }

  // A dialog over the grid is a child of it for React: its keys are its own.
  function onFrameKeyDown(event: ReactKeyboardEvent<HTMLDivElement>): void {
    const isInside = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (event.key === 'Escape' && traced && isInside) endTrace();
  }

  return (
    <div ref={frame} className={css['frame']} onKeyDown={onFrameKeyDown}>
      <AgGridReact<PageRow>
        key={dir}
        modules={gridModules}
        theme={gridTheme}
        context={context}
        columnDefs={columns}
        rowModelType="infinite"
        datasource={datasource}
        cacheBlockSize={pageRows}
        maxBlocksInCache={40}
        maxConcurrentDatasourceRequests={-1}
        infiniteInitialRowCount={table.rowCount}
        cacheOverflowSize={1}
        rowBuffer={12}
        headerHeight={108}
        enableRtl={dir === 'rtl'}
        suppressDragLeaveHidesColumns
        suppressMultiSort
        suppressNoRowsOverlay
        animateRows={false}
        onGridReady={(event) => {
          api.current = event.api;
          event.api.setGridAriaProperty('label', t('data.grid', { table: table.label }));
        }}
        onViewportChanged={({ firstRow, lastRow }) => pages.look(firstRow, lastRow)}
        onCellMouseDown={onCellMouseDown}
        onCellMouseOver={onCellMouseOver}
        onCellKeyDown={onCellKeyDown}
        onCellFocused={({ rowIndex, column }) => {
          // Moving by keys puts the selection where the focus is; the pointer has already selected.
          if (rowIndex === null || column === null || typeof column === 'string') return;
          const place = { row: rowIndex, column: placeOf(column.getColId()) };
          const now = store.getState().range;
          if (place.column >= 0 && !(now && isSame(now.head, place))) select(place, place);
        }}
        onCellDoubleClicked={({ rowIndex, column }) => {
          const place = placeOf(column.getColId());
          if (rowIndex !== null && place >= 0) correct({ row: rowIndex, column: place });
        }}
        preventDefaultOnContextMenu
        onCellContextMenu={({ rowIndex, column, event }) => {
          // The keyboard's own menu key is answered above, at the cell.
          const place = placeOf(column.getColId());
          if (rowIndex === null || place < 0 || !(event instanceof MouseEvent) || event.button !== 2) return;
          select({ row: rowIndex, column: place }, { row: rowIndex, column: place });
          openMenu({ row: rowIndex, column: place }, event.clientX, event.clientY);
        }}
      />
      <CellMenu
        open={menu}
        column={table.columns[menu?.place.column ?? -1]}
        onTrace={trace}
        onCorrect={correct}
        onClose={() => setMenu(null)}
      />
      {rowCount === 0 && <p className={css['noRows']}>{t('data.noRowsLeft')}</p>}
      {traced && (
        <Provenance
          key={`${String(traced.place.row)}:${String(traced.place.column)}`}
          store={store}
          place={traced.place}
          row={traced.row}
          frame={frame}
          onCorrect={() => correct(traced.place)}
          onClose={endTrace}
        />
      )}
      <span className={css['announce']} aria-live="polite">
        {range ? spoken(range) : ''}
      </span>
    </div>
  );
}

// The count of filtered rows may still be on its way: a short page is the last one.
function lastRowOf(store: TableStore, startRow: number, endRow: number, count: number): number | undefined {
  const known = store.getState().rowCount;
  return known ?? (count < endRow - startRow ? startRow + count : undefined);
}

function isSame(a: GridPlace, b: GridPlace): boolean {
  return a.row === b.row && a.column === b.column;
}

function spoken(range: CellRange): string {
  const { top, bottom, left, right } = boxOf(range);
  const cells = (bottom - top + 1) * (right - left + 1);
  return cells === 1 ? '' : `${String(bottom - top + 1)} × ${String(right - left + 1)}`;
}
