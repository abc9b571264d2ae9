/** What a cell holds, as the file says it: nothing is guessed here. `error` is a spreadsheet error such as #DIV/0!. */
export type CellKind = 'empty' | 'text' | 'number' | 'boolean' | 'date' | 'error';

/** What the look of a cell tells detection. Missing keys mean no. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly filled?: boolean;
  readonly indent?: number;
}

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
  /** Cells of a column that are not empty: a column of none need not be walked. */
  filled(column: number): number;
  /** First row from `row` on whose cell in the column is not empty, or -1: sheets with one far cell stay cheap. */
  nextFilled(column: number, row: number): number;
  kind(row: number, column: number): CellKind;
  /** The text a person sees; of a text file the raw field, untouched. Empty string for an empty cell. */
  text(row: number, column: number): string;
  /** Number of a number cell; of a date cell, days since 1970-01-01 (with fraction for time); else NaN. */
  number(row: number, column: number): number;
  /** Spreadsheet number format code, or '' when there is none. */
  format(row: number, column: number): string;
  isFormula(row: number, column: number): boolean;
  style(row: number, column: number): CellStyle;
}
