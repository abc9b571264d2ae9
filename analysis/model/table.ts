import type { CleaningStep } from './cleaning.ts';
import type { Notice } from './notice.ts';

/** What a column holds. `date` is a calendar day; `text` is kept exactly as written (codes keep their zeros). */
export type ColumnType = (typeof columnTypes)[number];

export const columnTypes = ['text', 'integer', 'number', 'date', 'boolean'] as const;

/** What a column means, from the field's vocabulary; drives the proposal of bindings. */
export type Role = (typeof roles)[number];

/** All roles, in the order of the vocabulary. */
export const roles = [
  'area',
  'area-code',
  'product',
  'product-code',
  'period',
  'flow',
  'reporter',
  'partner',
  'stage',
  'market',
  'element',
  'area-harvested',
  'yield',
  'production',
  'quantity',
  'value',
  'price',
  'currency',
  'unit',
  'flag',
  'note',
] as const;

/** Why a column has the type it has, counted over all its cells. */
export interface Evidence {
  /** Cells that agree with the type. */
  readonly agree: number;
  /** Cells that hold something else and became missing; their first addresses are listed. */
  readonly disagree: number;
  /** Cells that can be read two ways ("1.234"). */
  readonly ambiguous: number;
  /** Empty cells and missing codes. */
  readonly missing: number;
  /** One sentence of plain words, as `812 of 812 values agree with a decimal comma`. */
  readonly reason: string;
  /** A1 addresses of cells that disagree or are ambiguous, at most 20. */
  readonly examples: readonly string[];
}

export interface Column {
  /** Name in the engine: unique in its table ignoring case. */
  readonly name: string;
  /** Words of the source's header. */
  readonly label: string;
  readonly type: ColumnType;
  /** Code of `vocabulary/units.ts`, a price such as `XAF/kg`, or null when the source names none. */
  readonly unit: string | null;
  readonly role: Role | null;
  readonly evidence: Evidence;
  /** Column letter in the source sheet, null when derived. */
  readonly letter: string | null;
  /** Which cell stands behind each of its values; absent: the cell at `letter` and `_row`. */
  readonly trace?: CellTrace;
}

/**
 * Where the values of a column stand in the source sheet, for the source row `_row` and the block `_block` of a tidy
 * row: ranges and permutations instead of an address for each value. Rows are 1-based, columns are letters.
 */
export type CellTrace =
  /** Cell at the column's letter and `_row`. */
  | { readonly kind: 'column'; readonly letter: string }
  /** As `column`, but the cell of the last range that begins at or above the row: a class named once for its block. */
  | { readonly kind: 'filled'; readonly ranges: readonly TracedRange[] }
  /** Cell at `_row` in the letter of the block; null: the block has no such column. */
  | { readonly kind: 'blocks'; readonly letters: readonly (string | null)[] }
  /** Header cell of the block, as `E6`; null: the key was not read from a cell. */
  | { readonly kind: 'header'; readonly cells: readonly (string | null)[] }
  /** No cell: the sheet's name, a flag gathered from several cells, a computed value. */
  | { readonly kind: 'none' };

/** Source rows `from` on, up to the next range, take their value from one cell. */
export interface TracedRange {
  readonly from: number;
  /** A1 address. */
  readonly cell: string;
}

/** Where a table was read from. */
export interface TableSource {
  readonly file: string;
  /** SHA-256 of the file's bytes, lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  readonly sheet: string;
  /** A1 range of the data, without the header. */
  readonly range: string;
  readonly headerRows: readonly number[];
}

/** One source of a stacked table, with the traces of its columns by name. */
export interface TablePart {
  readonly source: TableSource;
  readonly rowCount: number;
  readonly traces: Readonly<Record<string, CellTrace>>;
}

/** A source row that did not become data, with the reason. */
export interface DroppedRow {
  readonly row: number;
  readonly reason: string;
}

/**
 * A table in the engine, described. Beside its columns it has `_row`, the 1-based row of the source sheet, and where
 * they are needed `_block` and `_part`, so that every value traces to its cell.
 */
export interface Table {
  /** Internal name in the engine, such as `t3`; never taken from the file. */
  readonly name: string;
  readonly label: string;
  readonly source: TableSource;
  /** Sources of a stacked table, in the order that `_part` counts; absent for a table of one source. */
  readonly parts?: readonly TablePart[];
  readonly columns: readonly Column[];
  /** What was done to the raw rows since; absent: nothing. The rows under `name` stay raw. */
  readonly steps?: readonly CleaningStep[];
  readonly rowCount: number;
  readonly dropped: readonly DroppedRow[];
  readonly notices: readonly Notice[];
}

/** Name of the column that holds the source row. */
export const rowColumn = '_row';

/** Name of the column that holds, from 0, the block of a table whose columns became rows. */
export const blockColumn = '_block';

/** Name of the column that holds, from 0, the part of a table that was stacked from several. */
export const partColumn = '_part';

/** Columns that lead back to the source; a person sees them as an address, never as data. */
export const traceColumns: readonly string[] = [rowColumn, blockColumn, partColumn];

/**
 * Values of one column on their way into the engine. In a Float64Array NaN means missing;
 * dates are days since 1970-01-01.
 */
export interface ColumnValues {
  readonly name: string;
  readonly type: ColumnType;
  readonly values: readonly (string | number | boolean | null)[] | Float64Array;
}
