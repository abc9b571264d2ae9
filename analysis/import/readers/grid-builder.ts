import { cellKinds as kinds, type CellKind, type CellStyle, type ColumnCells, type Grid, type Merge } from '../grid.ts';

/** Writes the number of a cell as its format shows it. Dates come as days since 1970-01-01. */
export type NumberText = (value: number, kind: CellKind, format: string) => string;

interface CellColumn {
  rows: Uint32Array;
  values: Float64Array;
  /** Low three bits: kind; fourth bit: formula; the rest: number of the look. */
  marks: Uint32Array;
  size: number;
}

interface Look {
  readonly format: string;
  readonly style: CellStyle;
}

/**
 * Collects the cells of one sheet, of each column from top to bottom, and hands out a Grid of 16 bytes a cell: what is
 * not there costs nothing, so a cell at XFD1048576 is one cell.
 */
export class GridBuilder {
  readonly #columns: (CellColumn | undefined)[] = [];
  readonly #texts: string[] = [];
  readonly #textIds = new Map<string, number>();
  readonly #looks: Look[] = [{ format: '', style: {} }];
  readonly #lookIds = new Map<string, number>([['|', 0]]);
  #rowCount = 0;

  /** Add a cell; `value` is a number, or the text of a text or error cell. */
  add(row: number, column: number, kind: CellKind, value: number | string, look: number, isFormula: boolean): void {
    const cells = (this.#columns[column] ??= emptyColumn());
    if (cells.size > 0 && row <= (cells.rows[cells.size - 1] ?? -1))
      throw new Error(`cells out of order: ${String(row)}`);
    if (cells.size === cells.rows.length) grow(cells);
    cells.rows[cells.size] = row;
    cells.values[cells.size] = typeof value === 'number' ? value : this.#textId(value);
    cells.marks[cells.size] = kinds.indexOf(kind) | (isFormula ? 8 : 0) | (look << 4);
    cells.size += 1;
    if (row >= this.#rowCount) this.#rowCount = row + 1;
  }

  /** Number of a look (number format and style), to give to `add`. */
  look(format: string, style: CellStyle): number {
    const key = `${style.bold === true ? 'b' : ''}${style.italic === true ? 'i' : ''}${style.filled === true ? 'f' : ''}${String(style.indent ?? '')}|${format}`;
    const known = this.#lookIds.get(key);
    if (known !== undefined) return known;
    const id = this.#looks.push({ format, style }) - 1;
    this.#lookIds.set(key, id);
    return id;
  }

  build(name: string, hidden: boolean, merges: readonly Merge[], numberText: NumberText): Grid {
    return new SheetGrid(name, hidden, merges, this.#rowCount, this.#columns, this.#texts, this.#looks, numberText);
  }

  #textId(text: string): number {
    const known = this.#textIds.get(text);
    if (known !== undefined) return known;
    const id = this.#texts.push(text) - 1;
    this.#textIds.set(text, id);
    return id;
  }
}

class SheetGrid implements Grid {
  readonly name: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly Merge[];
  readonly hiddenRows: readonly number[] = [];
  readonly hiddenColumns: readonly number[] = [];
  readonly #columns: readonly (CellColumn | undefined)[];
  readonly #texts: readonly string[];
  readonly #looks: readonly Look[];
  readonly #numberText: NumberText;

  constructor(
    name: string,
    hidden: boolean,
    merges: readonly Merge[],
    rowCount: number,
    columns: readonly (CellColumn | undefined)[],
    texts: readonly string[],
    looks: readonly Look[],
    numberText: NumberText,
  ) {
    this.name = name;
    this.hidden = hidden;
    this.merges = merges;
    this.rowCount = rowCount;
    this.columnCount = columns.length;
    this.#columns = columns;
    this.#texts = texts;
    this.#looks = looks;
    this.#numberText = numberText;
  }

  filled(column: number): number {
    return this.#columns[column]?.size ?? 0;
  }

  nextFilled(column: number, row: number): number {
    const cells = this.#columns[column];
    if (cells === undefined) return -1;
    const index = firstFrom(cells, row);
    return index < cells.size ? (cells.rows[index] ?? -1) : -1;
  }

  kind(row: number, column: number): CellKind {
    return kinds[this.#mark(row, column) & 7] ?? 'empty';
  }

  text(row: number, column: number): string {
    const cells = this.#columns[column];
    if (cells === undefined) return '';
    const index = firstFrom(cells, row);
    if (index >= cells.size || cells.rows[index] !== row) return '';
    const mark = cells.marks[index] ?? 0;
    const value = cells.values[index] ?? Number.NaN;
    const kind = kinds[mark & 7] ?? 'empty';
    if (kind === 'text' || kind === 'error') return this.#texts[value] ?? '';
    if (kind === 'boolean') return value === 1 ? 'TRUE' : 'FALSE';
    return this.#numberText(value, kind, this.#looks[mark >>> 4]?.format ?? '');
  }

  number(row: number, column: number): number {
    const cells = this.#columns[column];
    if (cells === undefined) return Number.NaN;
    const index = firstFrom(cells, row);
    if (index >= cells.size || cells.rows[index] !== row) return Number.NaN;
    const kind = kinds[(cells.marks[index] ?? 0) & 7];
    return kind === 'number' || kind === 'date' ? (cells.values[index] ?? Number.NaN) : Number.NaN;
  }

  format(row: number, column: number): string {
    return this.#looks[this.#mark(row, column) >>> 4]?.format ?? '';
  }

  raw(row: number, column: number): string {
    const value = this.number(row, column);
    return Number.isNaN(value) ? this.text(row, column) : String(value);
  }

  cells(column: number): ColumnCells {
    const { rows, values, marks, size } = this.#columns[column] ?? emptyColumn();
    const kindsOf = Uint8Array.from(marks.subarray(0, size), (mark) => mark & 7);
    return { size, rows, first: rows[0] ?? 0, kinds: kindsOf, values, texts: this.#texts };
  }

  fields(): null {
    return null;
  }

  isFormula(row: number, column: number): boolean {
    return (this.#mark(row, column) & 8) !== 0;
  }

  style(row: number, column: number): CellStyle {
    return this.#looks[this.#mark(row, column) >>> 4]?.style ?? {};
  }

  #mark(row: number, column: number): number {
    const cells = this.#columns[column];
    if (cells === undefined) return 0;
    const index = firstFrom(cells, row);
    return index < cells.size && cells.rows[index] === row ? (cells.marks[index] ?? 0) : 0;
  }
}

/** Index of the first cell at `row` or below: at once where the column has no gaps, else by halving. */
function firstFrom(cells: CellColumn, row: number): number {
  const { rows, size } = cells;
  const direct = row - (rows[0] ?? 0);
  if (direct >= 0 && direct < size && rows[direct] === row) return direct;
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function emptyColumn(): CellColumn {
  return { rows: new Uint32Array(16), values: new Float64Array(16), marks: new Uint32Array(16), size: 0 };
}

function grow(cells: CellColumn): void {
  const length = cells.rows.length * 2;
  const rows = new Uint32Array(length);
  const values = new Float64Array(length);
  const marks = new Uint32Array(length);
  rows.set(cells.rows);
  values.set(cells.values);
  marks.set(cells.marks);
  cells.rows = rows;
  cells.values = values;
  cells.marks = marks;
}
