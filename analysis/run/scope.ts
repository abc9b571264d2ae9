import { columnsToArrow } from '../engine/arrow.ts';
import type { CallOptions, Engine, Rows, Value } from '../engine/engine.ts';
import { quoteIdentifier } from '../engine/sql.ts';
import type { ColumnValues } from '../model/table.ts';
import type { Scalar } from './outcome.ts';

/*
 * The names that one run's SQL sees. Each is a table of the engine under a name of this run alone, and every statement
 * brings the plain names in as common table expressions (docs/decisions/0004-names-of-a-run.md).
 */
export interface Scope {
  /** Make a table visible under a plain name, from a SELECT that sees the names made before it. */
  create(name: string, select: string): Promise<void>;
  /** The same from a SELECT over the engine's own tables, which no name of the run can hide. */
  read(name: string, select: string): Promise<void>;
  /** Make a table anew from a SELECT that sees the names made so far, the table itself as it was among them. */
  replace(name: string, select: string): Promise<void>;
  /** Rows of a SELECT that sees the names made so far. */
  query(select: string): Promise<Rows>;
  /** Rows of a SELECT over the engine's own tables. */
  source(select: string): Promise<Rows>;
  /** Make a table visible under a plain name, from columns of values. */
  load(name: string, columns: readonly ColumnValues[]): Promise<void>;
  /** Drop everything that was made. */
  drop(): Promise<void>;
}

let lastRun = 0;

/** A scope with no names yet. */
export function openScope(engine: Engine, options: CallOptions): Scope {
  lastRun += 1;
  const run = `run${String(lastRun)}`;
  const made: string[] = [];
  const stored = (name: string): string => quoteIdentifier(`${run} ${name}`);
  // An inner WITH may reuse a name: the inner one counts there, as in any SQL.
  const seeing = (select: string): string =>
    made.length === 0
      ? select
      : `WITH ${made.map((name) => `${quoteIdentifier(name)} AS (FROM ${stored(name)})`).join(', ')}\nFROM (${select}\n)`;
  const make = async (name: string, select: string): Promise<void> => {
    await engine.exec(`CREATE TABLE ${stored(name)} AS ${select}`, options);
    made.push(name);
  };
  return {
    create: (name, select) => make(name, seeing(select)),
    read: make,
    replace: (name, select) => engine.exec(`CREATE OR REPLACE TABLE ${stored(name)} AS ${seeing(select)}`, options),
    source: (select) => engine.query(select, options),
    query: (select) => engine.query(seeing(select), options),
    load: async (name, columns) => {
      await engine.load(`${run} ${name}`, columnsToArrow(columns));
      made.push(name);
    },
    drop: async () => {
      // Without the run's signal: a cancelled run is cleared away too.
      for (const name of made.toReversed()) await engine.exec(`DROP TABLE IF EXISTS ${stored(name)}`);
      made.length = 0;
    },
  };
}

/** A single whole number, such as a count. */
export function firstNumber(rows: Rows): number {
  const value = rows.rows[0]?.[0];
  return typeof value === 'number' ? value : 0;
}

/** A plain value for a document; a list becomes its words, what is not a number is missing. */
export function scalar(value: Value | undefined): Scalar {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return value.map((each) => String(scalar(each) ?? '')).join(', ');
}
