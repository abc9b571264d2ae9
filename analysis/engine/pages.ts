import { type CallOptions, type Engine, EngineError, type Rows } from './engine.ts';
import { type Filter, whereClause } from './filter.ts';
import { literal, quoteIdentifier } from './sql.ts';

export interface SortKey {
  readonly column: string;
  readonly descending: boolean;
}

export interface PageRequest {
  readonly columns: readonly string[];
  readonly offset: number;
  readonly limit: number;
  /** First key first; ties and no keys at all keep the order of the source. Missing values come last. */
  readonly sort: readonly SortKey[];
  readonly filter: readonly Filter[];
}

/**
 * Any stretch of a table, fast however deep it lies: without sort and filter a range of row numbers, else a range
 * of a list of row numbers that is made once and kept.
 */
export async function pageOf(
  engine: Engine,
  table: string,
  request: PageRequest,
  options?: CallOptions,
): Promise<Rows> {
  const columns = request.columns.map(quoteIdentifier);
  const identity = await identityOf(engine, table, options);
  const from = wholeNumber(request.offset);
  const stretch = `BETWEEN ${from} AND ${from + wholeNumber(request.limit) - 1}`;
  const source = quoteIdentifier(table);
  if (identity === null) return engine.query(pageOfView(source, columns, request), options);
  if (request.sort.length === 0 && request.filter.length === 0) {
    const select = `SELECT ${columns.join(', ')} FROM ${source} WHERE rowid ${stretch} ORDER BY rowid`;
    return engine.query(select, options);
  }
  const select = columns.map((column) => `source.${column}`).join(', ');
  return withOrder(engine, table, identity, request, options, (order) =>
    engine.query(
      `SELECT ${select} FROM ${order} AS place JOIN ${source} AS source ON source.rowid = place.row WHERE place.rowid ${stretch} ORDER BY place.rowid`,
      options,
    ),
  );
}

/** How many rows the filters leave. */
export async function countOf(
  engine: Engine,
  table: string,
  filter: readonly Filter[],
  options?: CallOptions,
): Promise<number> {
  const counted = await engine.query(`SELECT count(*) FROM ${quoteIdentifier(table)} ${whereClause(filter)}`, options);
  return Number(counted.rows[0]?.[0]);
}

function pageOfView(source: string, columns: readonly string[], request: PageRequest): string {
  const order = request.sort.length === 0 ? '' : `ORDER BY ${request.sort.map(sortTerm).join(', ')}`;
  const { limit, offset } = request;
  return `SELECT ${columns.join(', ')} FROM ${source} ${whereClause(request.filter)} ${order} LIMIT ${wholeNumber(limit)} OFFSET ${wholeNumber(offset)}`;
}

function sortTerm({ column, descending }: SortKey): string {
  return `${quoteIdentifier(column)} ${descending ? 'DESC' : 'ASC'} NULLS LAST`;
}

/** Changes when the table is replaced or grows; null for a view, which has no row numbers. */
async function identityOf(engine: Engine, table: string, options?: CallOptions): Promise<string | null> {
  const found = await engine.query(
    `SELECT table_oid, estimated_size FROM duckdb_tables() WHERE table_name = ${literal(table)} AND NOT temporary`,
    options,
  );
  return found.rows[0]?.join('/') ?? null;
}

/** Row numbers of a table in an order, as a temporary table. */
interface Order {
  readonly key: string;
  readonly name: string;
  readonly made: Promise<void>;
  /** Calls that read it now: it stays until they end. */
  readers: number;
}

/** Orders kept for each engine, the last used last. A million rows take 8 MB. */
const kept = new WeakMap<Engine, Order[]>();
const ordersKept = 4;
let named = 0;

async function withOrder(
  engine: Engine,
  table: string,
  identity: string,
  { sort, filter }: PageRequest,
  options: CallOptions | undefined,
  read: (name: string) => Promise<Rows>,
): Promise<Rows> {
  const orders = kept.get(engine) ?? [];
  kept.set(engine, orders);
  const key = JSON.stringify([table, identity, sort, filter]);
  for (;;) {
    const at = orders.findIndex((order) => order.key === key);
    const order = orders.splice(at, at < 0 ? 0 : 1)[0] ?? newOrder(engine, table, key, sort, filter, options);
    orders.push(order);
    order.readers += 1;
    try {
      await order.made;
      return await read(order.name);
    } catch (error) {
      drop(engine, orders, order);
      if (!isForeignCancellation(error, options)) throw error;
    } finally {
      order.readers -= 1;
      for (const old of orders.slice(0, -ordersKept)) if (old.readers === 0) drop(engine, orders, old);
    }
  }
}

// Two calls may wait for one order; the one that gives up must not take the other with it.
function isForeignCancellation(error: unknown, options: CallOptions | undefined): boolean {
  return error instanceof EngineError && error.kind === 'cancelled' && options?.signal?.aborted !== true;
}

function newOrder(
  engine: Engine,
  table: string,
  key: string,
  sort: readonly SortKey[],
  filter: readonly Filter[],
  options: CallOptions | undefined,
): Order {
  named += 1;
  const name = quoteIdentifier(`_order_${named}`);
  const terms = [...sort.map(sortTerm), 'rowid'].join(', ');
  const select = `SELECT rowid AS row FROM ${quoteIdentifier(table)} ${whereClause(filter)} ORDER BY ${terms}`;
  return { key, name, made: engine.exec(`CREATE TEMP TABLE ${name} AS ${select}`, options), readers: 0 };
}

function drop(engine: Engine, orders: Order[], order: Order): void {
  const at = orders.indexOf(order);
  if (at >= 0) orders.splice(at, 1);
  engine.exec(`DROP TABLE IF EXISTS ${order.name}`).catch(() => undefined);
}

function wholeNumber(value: number): number {
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new RangeError(`not a row number: ${value}`);
}
