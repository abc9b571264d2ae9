import type { CellClassParams, ColDef, SuppressKeyboardEventParams } from 'ag-grid-community';
import type { Column, Table } from '../../../../analysis/model/table.ts';
import { correctionAt } from '../cleaning/corrections.ts';
import { isInside } from './cell-range.ts';
import { ColumnHead } from './ColumnHead.tsx';
import type { GridContext } from './grid-context.ts';
import type { PageRow } from './table-reader.ts';
import { isNumeric } from './value-text.ts';
import { ValueCell } from './ValueCell.ts';

/** Id of the grid's column that holds the row number. */
export const numberColumn = '#';

type GridColumn = ColDef<PageRow> & { colId: string };

/** The grid's columns: the row number, then the table's columns; frozen ones stand at the reading side. */
export function gridColumns(table: Table, frozen: readonly string[], direction: 'ltr' | 'rtl'): GridColumn[] {
  const startSide = direction === 'rtl' ? 'right' : 'left';
  const rowNumber: GridColumn = {
    colId: numberColumn,
    headerName: '',
    pinned: startSide,
    lockPosition: startSide,
    width: Math.max(44, String(table.rowCount).length * 9 + 16),
    resizable: false,
    suppressMovable: true,
    cellClass: 'vcw-number',
    cellClassRules: {
      'vcw-marked': ({ data, context }: CellClassParams<PageRow, unknown, GridContext>) =>
        data !== undefined && context.store.getState().marked.has(data.at.row),
    },
    suppressKeyboardEvent: isOurs,
    valueGetter: ({ node }) => (node?.rowIndex ?? 0) + 1,
  };
  const others = table.columns.map<GridColumn>((column, place) => ({
    colId: column.name,
    headerName: column.name,
    headerComponent: ColumnHead,
    headerComponentParams: { subject: column, place },
    cellRenderer: ValueCell,
    cellRendererParams: { subject: column, place },
    valueGetter: ({ data }) => data?.values[place] ?? null,
    cellClass: isNumeric(column) ? 'vcw-end' : '',
    cellClassRules: {
      'vcw-selected': ({ rowIndex, context }: CellClassParams<PageRow, unknown, GridContext>) =>
        isInside(context.store.getState().range, rowIndex, place),
      'vcw-marked': ({ data, context }: CellClassParams<PageRow, unknown, GridContext>) =>
        data !== undefined && context.store.getState().marked.has(data.at.row),
      'vcw-corrected': ({ data }: CellClassParams<PageRow>) =>
        data !== undefined && correctionAt(table, column.name, data.at) !== null,
    },
    pinned: frozen.includes(column.name) ? startSide : null,
    width: widthOf(column),
    minWidth: 72,
    suppressKeyboardEvent: isOurs,
  }));
  return [rowNumber, ...others];
}

// Moving with Shift extends our selection; copying, selecting all and tracing are ours as well.
function isOurs({ event }: SuppressKeyboardEventParams): boolean {
  const isCommand = event.ctrlKey || event.metaKey;
  return (
    (event.shiftKey && event.key.startsWith('Arrow')) ||
    (isCommand && ['a', 'c'].includes(event.key.toLowerCase())) ||
    event.key === 'Enter' ||
    event.key === 'F2' ||
    event.key === 'ContextMenu' ||
    (event.shiftKey && event.key === 'F10')
  );
}

function widthOf(column: Column): number {
  const head = column.name.length * 8 + 48;
  return Math.min(Math.max(head, column.type === 'date' ? 176 : 148), 240);
}
