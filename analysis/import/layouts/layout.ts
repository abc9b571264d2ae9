import type { ColumnType, Role } from '../../model/table.ts';
import type { MissingMeaning } from '../plan/plan.ts';
import type { WideShape } from '../detect/structure.ts';

/** What a layout says of a column whose header is known; what it does not say, detection decides. */
export interface LayoutColumn {
  readonly type?: ColumnType;
  readonly role?: Role | null;
  readonly unit?: string | null;
}

/** A kind of table that a published file holds, known by the words of its header. */
export interface LayoutTable {
  /** Words that must all stand in one header row, in any order and among others. */
  readonly header: readonly string[];
  /** Columns by the words of their header; `*`: every other column. */
  readonly columns: Readonly<Record<string, LayoutColumn>>;
  /** Reads the header row of files whose columns are keys; null when the columns stay columns. */
  readonly wide?: (cells: readonly HeaderCell[], headerRow: number) => LayoutWide | null;
}

/** A filled cell of the header row. */
export interface HeaderCell {
  readonly column: number;
  readonly text: string;
}

export interface LayoutWide {
  readonly shape: WideShape;
  /** Parallel to the keys and measures of the shape. */
  readonly keys: readonly LayoutColumn[];
  readonly measures: readonly LayoutColumn[];
}

/** A file format that an organisation publishes and that is read without a question. */
export interface Layout {
  /** Stands in saved plans: `faostat-bulk`. */
  readonly id: string;
  /** Who publishes it, for the reason that is shown. */
  readonly publisher: string;
  readonly tables: readonly LayoutTable[];
  /** How many of its tables a file must hold at least; 1 when not said. */
  readonly least?: number;
  /** Flags whose meaning the publisher documents. */
  readonly flags?: Readonly<Record<string, string>>;
  /** Signs for missing figures whose meaning the publisher documents. */
  readonly missing?: Readonly<Record<string, MissingMeaning>>;
}
