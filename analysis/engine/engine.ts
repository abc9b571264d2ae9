/** A plain value of a query's answer. Dates are `YYYY-MM-DD`, timestamps ISO 8601; lists are arrays. */
export type Value = string | number | boolean | null | readonly Value[];

export interface ResultColumn {
  readonly name: string;
  /** DuckDB's name of the type, such as `DOUBLE` or `VARCHAR`. */
  readonly type: string;
}

/** Answer of a query: rows by position, so that no column name can collide with a property. */
export interface Rows {
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly (readonly Value[])[];
}

export interface CallOptions {
  /** Aborting cancels the running statement within a second; the call rejects with kind `cancelled`. */
  readonly signal?: AbortSignal;
}

/**
 * An in-process DuckDB, closed to files and network from its first statement on. One statement per call.
 * Every failure is an `EngineError` with a kind.
 */
export interface Engine {
  readonly info: { readonly name: string; readonly version: string };
  exec(sql: string, options?: CallOptions): Promise<void>;
  query(sql: string, options?: CallOptions): Promise<Rows>;
  /**
   * Create or replace a table from bytes in Arrow stream format. The rows are counted after the load.
   * A numeric column arrives as DOUBLE or BIGINT, a day as DATE, text as VARCHAR.
   */
  load(table: string, arrowStream: Uint8Array): Promise<void>;
  /** A table's rows in Arrow stream format, ready for `load`. */
  dump(table: string): Promise<Uint8Array>;
  /** Bytes in use by the engine, as far as it can tell. */
  memory(): Promise<number>;
  close(): Promise<void>;
}

/**
 * `syntax`, `catalog`, `conversion`: the statement is at fault. `denied`: refused by the lock.
 * `inexact`: a number cannot be handed out without rounding. `lost`: the engine must be rebuilt.
 */
export type EngineErrorKind =
  'syntax' | 'catalog' | 'conversion' | 'denied' | 'cancelled' | 'out-of-memory' | 'inexact' | 'lost' | 'other';

export class EngineError extends Error {
  readonly kind: EngineErrorKind;
  override readonly name = 'EngineError';

  constructor(kind: EngineErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}
