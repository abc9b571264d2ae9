import { cellKinds, type CellKind, type CellStyle, type ColumnCells, type Grid, type Merge } from '../grid.ts';
import type { Notice } from '../../model/notice.ts';
import type { CellColumn } from './cell-column.ts';
import { serialOfDays } from './excel-dates.ts';

/** Writes a number as its format shows it; dates come as serials of the 1900 system. */
export type NumberText = (format: string, value: number) => string;

/** The sheets of a workbook as grids. */
export interface WorkbookGrids {
  readonly grids: readonly Grid[];
  readonly notices: readonly Notice[];
}

/** What a cell looks like: number format code and style. */
export interface Look {
  readonly format: string;
  readonly style: CellStyle;
}

/** What a sheet is made of, whichever reader read it. */
export interface SheetParts {
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: readonly Merge[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly columns: readonly (CellColumn | undefined)[];
  readonly texts: readonly string[];
  /** Where raised characters begin, by place of the text. */
  readonly raised: ReadonlyMap<number, number>;
  /** By the mark of a cell without its lowest bit, which tells formulas. */
  readonly looks: readonly Look[];
  readonly is1904: boolean;
  readonly numberText: NumberText;
}

const none: Look = { format: '', style: {} };
const noCells: Omit<ColumnCells, 'texts'> = {
  size: 0,
  rows: null,
  first: 0,
  kinds: new Uint8Array(0),
  values: new Float64Array(0),
};

/** The 4-year leap between the two day counts of spreadsheets. */
const days1904 = 1462;

/** A sheet of a workbook over typed columns. */
export class SheetGrid implements Grid {
  readonly name: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly Merge[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly #parts: SheetParts;

  constructor(parts: SheetParts) {
    this.#parts = parts;
    this.name = parts.name;
    this.hidden = parts.hidden;
    this.merges = parts.merges;
    this.columnCount = parts.columns.length;
    let rows = 0;
    for (const column of parts.columns) {
      if (column !== undefined && column.size > 0) rows = Math.max(rows, column.rowAt(column.size - 1) + 1);
    }
    this.rowCount = rows;
    this.hiddenRows = parts.hiddenRows.filter((row) => row < rows);
    this.hiddenColumns = parts.hiddenColumns.filter((column) => column < this.columnCount);
  }

  filled(column: number): number {
    return this.#parts.columns[column]?.size ?? 0;
  }

  nextFilled(column: number, row: number): number {
    const cells = this.#parts.columns[column];
    if (cells === undefined) return -1;
    const place = cells.from(row);
    return place < cells.size ? cells.rowAt(place) : -1;
  }

  kind(row: number, column: number): CellKind {
    const cells = this.#parts.columns[column];
    const place = cells?.at(row) ?? -1;
    return place < 0 ? 'empty' : (cellKinds[cells?.kinds[place] ?? 0] ?? 'empty');
  }

  text(row: number, column: number): string {
    const cells = this.#parts.columns[column];
    const place = cells?.at(row) ?? -1;
    if (cells === undefined || place < 0) return '';
    const kind = cellKinds[cells.kinds[place] ?? 0];
    const value = cells.values[place] ?? Number.NaN;
    if (kind === 'text' || kind === 'error') return this.#parts.texts[value] ?? '';
    if (kind === 'boolean') return value === 1 ? 'TRUE' : 'FALSE';
    const { format } = this.#look(cells, place);
    return this.#parts.numberText(format, kind === 'date' ? serialOfDays(value) : value);
  }

  number(row: number, column: number): number {
    const cells = this.#parts.columns[column];
    const place = cells?.at(row) ?? -1;
    if (cells === undefined || place < 0) return Number.NaN;
    const kind = cellKinds[cells.kinds[place] ?? 0];
    return kind === 'number' || kind === 'date' ? (cells.values[place] ?? Number.NaN) : Number.NaN;
  }

  format(row: number, column: number): string {
    const cells = this.#parts.columns[column];
    const place = cells?.at(row) ?? -1;
    return cells === undefined || place < 0 ? '' : this.#look(cells, place).format;
  }

  raw(row: number, column: number): string {
    const value = this.number(row, column);
    if (Number.isNaN(value)) return this.text(row, column);
    if (this.kind(row, column) !== 'date') return String(value);
    return String(serialOfDays(value) - (this.#parts.is1904 ? days1904 : 0));
  }

  fields(): null {
    return null;
  }

  isFormula(row: number, column: number): boolean {
    const cells = this.#parts.columns[column];
    const place = cells?.at(row) ?? -1;
    return cells !== undefined && place >= 0 && (cells.mark(place) & 1) === 1;
  }

  style(row: number, column: number): CellStyle {
    const cells = this.#parts.columns[column];
    const place = cells?.at(row) ?? -1;
    if (cells === undefined || place < 0) return none.style;
    const { style } = this.#look(cells, place);
    if (this.#parts.raised.size === 0 || cellKinds[cells.kinds[place] ?? 0] !== 'text') return style;
    const raisedFrom = this.#parts.raised.get(cells.values[place] ?? -1);
    return raisedFrom === undefined ? style : { ...style, raisedFrom };
  }

  cells(column: number): ColumnCells {
    const { size, rows, first, kinds, values } = this.#parts.columns[column] ?? noCells;
    return { size, rows, first, kinds, values, texts: this.#parts.texts };
  }

  #look(cells: CellColumn, place: number): Look {
    return this.#parts.looks[cells.mark(place) >>> 1] ?? none;
  }
}
