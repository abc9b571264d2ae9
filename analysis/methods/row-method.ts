/** Rows as a method reads them: columns by name, values by position. */
export interface MethodRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (number | string | boolean | null)[])[];
}

export interface MethodColumn {
  readonly name: string;
  readonly type: 'number' | 'text' | 'boolean';
}

/** Rows that a method gives back, with their types. */
export interface MethodTable {
  readonly columns: readonly MethodColumn[];
  readonly rows: readonly (readonly (number | string | boolean | null)[])[];
}

export type MethodOptions = Readonly<Record<string, string | number | boolean>>;

/** A numeric method over rows. Pure: the same rows give the same rows. */
export type RowMethod = (given: MethodRows, options: MethodOptions) => MethodTable;

/** Position of a column named in an option, such as `x: 'year'`. */
export function columnAt(given: MethodRows, options: MethodOptions, option: string): number {
  const name = String(options[option] ?? option);
  const at = given.columns.indexOf(name);
  if (at < 0) throw new Error(`method reads no column: ${name}`);
  return at;
}
