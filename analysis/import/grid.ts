/** What a cell holds, as the file says it: nothing is guessed here. `error` is a spreadsheet error such as #DIV/0!. */
export type CellKind = 'empty' | 'text' | 'number' | 'boolean' | 'date' | 'error';

/** What the look of a cell tells detection. Missing keys mean no. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly filled?: boolean;
  readonly indent?: number;
  /** A line above, or below, the cell: borders part header, body and sums. */
  readonly borderTop?: boolean;
  readonly borderBottom?: boolean;
  /** Where raised characters begin that end the text, as in `2022²`: a note mark, not part of the figure. */
  readonly raisedFrom?: number;
}

/**
 * The cells of one column that are not empty, in order of their rows, for bulk work. The arrays belong to the grid:
 * read them, up to `size`, and change nothing.
 */
export interface ColumnCells {
  readonly size: number;
  /** Row of each cell; null when the cells fill the rows from `first` on without a gap. */
  readonly rows: Uint32Array | null;
  readonly first: number;
  /** Kind of each cell, as its place in `cellKinds`. */
  readonly kinds: Uint8Array;
  /** A number; a day since 1970-01-01; 0 or 1 of a boolean; of a text or error its place in `texts`. */
  readonly values: Float64Array;
  /** Shared by the sheets of a workbook; a text of which some characters are raised has a place of its own. */
  readonly texts: readonly string[];
}

/**
 * One column of a text file, as bytes of UTF-8: of each row of the grid where its field begins and ends, quotes taken
 * away. A row too short for the column has an empty field.
 */
export interface ColumnFields {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Its texts, each once; null when so many differ that work on each of them is no shorter than work on each row. */
  distinct(): DistinctTexts | null;
}

/** The texts of a column in the order in which they first stand there, and of each row the place of its text. */
export interface DistinctTexts {
  readonly texts: readonly string[];
  readonly codes: Uint16Array;
}

/** All kinds, in the order that `ColumnCells.kinds` counts them. */
export const cellKinds = ['empty', 'text', 'number', 'boolean', 'date', 'error'] as const satisfies readonly CellKind[];

/** A merged block, 0-based, ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * One sheet, or one text file, as cells with addresses; rows and columns count from 0 at A1.
 * Compact behind its methods: columns of typed arrays and dictionaries, not an object per cell.
 */
export interface Grid {
  readonly name: string;
  readonly hidden: boolean;
  /** True extent: one past the last cell that is not empty. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly Merge[];
  /** Rows and columns that the person who made the sheet has hidden, 0-based and ascending. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Cells of a column that are not empty: a column of none need not be walked. */
  filled(column: number): number;
  /** Of each row how many cells are filled, where the grid has counted them. */
  readonly rowFill?: Uint16Array;
  /** First row from `row` on whose cell in the column is not empty, or -1: sheets with one far cell stay cheap. */
  nextFilled(column: number, row: number): number;
  kind(row: number, column: number): CellKind;
  /** The text a person sees; of a text file the raw field, untouched. Empty string for an empty cell. */
  text(row: number, column: number): string;
  /** Number of a number cell; of a date cell, days since 1970-01-01 (with fraction for time); else NaN. */
  number(row: number, column: number): number;
  /** Spreadsheet number format code, or '' when there is none. */
  format(row: number, column: number): string;
  /** What the file stores for the cell, before any format: `45123.5` of a date, `0.125` of 12.5 %. */
  raw(row: number, column: number): string;
  isFormula(row: number, column: number): boolean;
  style(row: number, column: number): CellStyle;
  /** The column at once, for work on all of its cells; null when the grid keeps its cells in another form. */
  cells(column: number): ColumnCells | null;
  /** The same of a text file, whose cells are bytes; null of a sheet. */
  fields(column: number): ColumnFields | null;
}
