import type { ParamValue } from '../templates/template.ts';

/** Rows of a source table that a need takes: those whose column holds one of the values. */
export interface RowFilter {
  readonly column: string;
  readonly values: readonly (string | number)[];
}

/**
 * Where a need's column comes from: a column of the source table. With `where`, the values of that column in the
 * rows whose other column holds a word (a table in long form: `Value` where `Element` is `Area harvested`).
 */
export interface ColumnBinding {
  readonly source: string;
  readonly where?: { readonly column: string; readonly equals: string };
  /** Unit stated by a person, over the unit of the source column. */
  readonly unit?: string;
  /** Source column that names the unit row by row (the `Unit` of a long table). `unit` stands above it. */
  readonly unitColumn?: string;
  /** Source column that names the money row by row: with `unitColumn` the unit is that of a price, `XAF/kg`. */
  readonly currencyColumn?: string;
}

/** How one need is fed: data, shown and edited in the options. */
export interface NeedBinding {
  /** Engine name of the table. */
  readonly table: string;
  readonly columns: Readonly<Record<string, ColumnBinding>>;
  readonly filters: readonly RowFilter[];
}

/** How a template is fed and set: with the template id and version, all that a run needs. */
export interface RunRequest {
  readonly template: string;
  readonly bindings: Readonly<Record<string, NeedBinding>>;
  readonly params: Readonly<Record<string, ParamValue>>;
}
