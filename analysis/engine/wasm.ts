import { rowsFromArrow } from './arrow-rows.ts';
import { dumpQueries } from './dump.ts';
import { type CallOptions, type Engine, EngineError, type Rows } from './engine.ts';
import { engineError } from './errors.ts';
import { columnsQuery, incoming, replaceStatements, rowsToLoad } from './load.ts';
import { defaultMemoryLimit, lockStatements } from './lock.ts';
import { Queue } from './queue.ts';
import { quoteIdentifier } from './sql.ts';
import { refuseStatement } from './statement.ts';

/** What we use of duckdb-wasm's `AsyncDuckDB`; the same in a Web Worker and in a thread of Node. */
export interface WasmDatabase {
  instantiate(module: string): Promise<unknown>;
  open(config: object): Promise<void>;
  connectInternal(): Promise<number>;
  startPendingQuery(connection: number, sql: string, allowStream: boolean): Promise<Uint8Array | null>;
  pollPendingQuery(connection: number): Promise<Uint8Array | null>;
  cancelPendingQuery(connection: number): Promise<boolean>;
  fetchQueryResults(connection: number): Promise<Uint8Array | null>;
  runQuery(connection: number, sql: string): Promise<Uint8Array>;
  insertArrowFromIPCStream(
    connection: number,
    bytes: Uint8Array,
    options: { name: string; create: boolean },
  ): Promise<void>;
  terminate(): Promise<void>;
}

/** A worker with duckdb-wasm in it, not yet instantiated. */
export interface WasmWorker {
  readonly database: WasmDatabase;
  /** URL or path of the WebAssembly module. */
  readonly module: string;
  /** Rejects when the worker has died; never resolves. */
  readonly died: Promise<never>;
}

export interface WasmOptions {
  /** As DuckDB writes it: `512MB`. */
  readonly memoryLimit?: string;
}

/** Arrow's mark of the end of a stream; one more than needed does no harm. */
const endOfStream = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0);

/** A statement that does not heed its cancellation is left behind after this long, and the engine with it. */
const patienceMs = 5_000;
/** A cancelled call answers after this long, whether its statement has ended or not. */
const cancelledAfterMs = 500;

/** The engine over a worker: instantiated, opened and locked. */
export async function openWasm(worker: WasmWorker, options: WasmOptions = {}): Promise<Engine> {
  const engine = new WasmEngine(worker);
  try {
    await engine.open(options.memoryLimit ?? defaultMemoryLimit);
    return engine;
  } catch (cause) {
    await engine.close();
    throw engineError(cause);
  }
}

class WasmEngine implements Engine {
  info = { name: 'DuckDB-WASM', version: '' };
  readonly #worker: WasmWorker;
  readonly #died: Promise<never>;
  readonly #queue = new Queue();
  #connection = -1;
  #lost: EngineError | null = null;

  constructor(worker: WasmWorker) {
    this.#worker = worker;
    this.#died = worker.died.catch((cause: unknown) => {
      throw this.#lose(cause instanceof Error ? cause.message : String(cause));
    });
    // It may die with nobody waiting.
    this.#died.catch(() => undefined);
  }

  async open(memoryLimit: string): Promise<void> {
    const { database, module } = this.#worker;
    await this.#alive(database.instantiate(module));
    await this.#alive(database.open({ query: { castBigIntToDouble: false, castDecimalToDouble: false } }));
    this.#connection = await this.#alive(database.connectInternal());
    for (const statement of lockStatements(memoryLimit)) await this.#run(statement);
    const version = await this.#rows('SELECT version()');
    this.info = { ...this.info, version: String(version.rows[0]?.[0]) };
  }

  exec(sql: string, options?: CallOptions): Promise<void> {
    return this.#call(async () => {
      refuseStatement(sql);
      await this.#run(sql, options?.signal);
    }, options?.signal);
  }

  query(sql: string, options?: CallOptions): Promise<Rows> {
    return this.#call(async () => {
      refuseStatement(sql);
      return this.#rows(sql, options?.signal);
    }, options?.signal);
  }

  load(table: string, arrowStream: Uint8Array): Promise<void> {
    return this.#call(async () => {
      const expected = rowsToLoad(arrowStream);
      quoteIdentifier(table);
      await this.#run(`DROP TABLE IF EXISTS ${incoming}`);
      try {
        await this.#insert(arrowStream, expected);
        for (const statement of replaceStatements(table)) await this.#run(statement);
      } catch (cause) {
        if (!this.#lost) await this.#run(`DROP TABLE IF EXISTS ${incoming}`);
        throw cause;
      }
    });
  }

  dump(table: string): Promise<Uint8Array> {
    return this.#call(async () => {
      const { select, check } = dumpQueries(table, await this.#rows(columnsQuery(table)));
      if (check !== null && (await this.#rows(check)).rows[0]?.[0] !== 0) {
        throw new EngineError('inexact', `${table}: a DECIMAL has more digits than DOUBLE`);
      }
      return joined([...(await this.#run(select)), endOfStream]);
    });
  }

  memory(): Promise<number> {
    return this.#call(async () => {
      const used = await this.#rows('SELECT coalesce(sum(memory_usage_bytes), 0)::DOUBLE FROM duckdb_memory()');
      return Number(used.rows[0]?.[0]);
    });
  }

  async close(): Promise<void> {
    this.#lost ??= new EngineError('lost', 'the engine is closed');
    await this.#worker.database.terminate();
  }

  /** One call after the other; whatever fails does so as an `EngineError`. */
  #call<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const answer = this.#queue.run(async () => {
      if (signal?.aborted) throw cancelled();
      if (this.#lost) throw this.#lost;
      try {
        return await task();
      } catch (cause) {
        const error = engineError(cause);
        if (error.kind === 'lost') this.#lose(error.message);
        throw error;
      }
    });
    return signal ? unlessAborted(answer, signal) : answer;
  }

  async #rows(sql: string, signal?: AbortSignal): Promise<Rows> {
    return rowsFromArrow(joined(await this.#run(sql, signal)));
  }

  /** Runs step by step, so that the worker can hear of a cancellation in between. The parts are an Arrow stream. */
  async #run(sql: string, signal?: AbortSignal): Promise<Uint8Array[]> {
    const { database } = this.#worker;
    const cancel = () => {
      void this.#alive(database.cancelPendingQuery(this.#connection)).catch(() => undefined);
    };
    const ended = { yet: false };
    const onAbort = () => {
      cancel();
      setTimeout(() => {
        if (!ended.yet) this.#lose('a statement did not heed its cancellation');
      }, patienceMs);
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
      let part = await this.#alive(database.startPendingQuery(this.#connection, sql, false));
      while (part === null) {
        if (signal?.aborted) cancel();
        part = await this.#alive(database.pollPendingQuery(this.#connection));
      }
      const parts: Uint8Array[] = [];
      while (part !== null && part.length > 0) {
        if (signal?.aborted) throw cancelled();
        parts.push(part);
        part = await this.#alive(database.fetchQueryResults(this.#connection));
      }
      return parts;
    } finally {
      ended.yet = true;
      signal?.removeEventListener('abort', onAbort);
    }
  }

  async #insert(arrowStream: Uint8Array, expected: number): Promise<void> {
    // A copy, as the worker takes the buffer away from us; and with an end, as DuckDB builds no table before it sees one.
    const bytes = joined([arrowStream, endOfStream]);
    const options = { name: incoming, create: true };
    await this.#alive(this.#worker.database.insertArrowFromIPCStream(this.#connection, bytes, options));
    const counted = (await this.#rows(`SELECT count(*) FROM ${incoming}`)).rows[0]?.[0];
    if (counted !== expected) throw new EngineError('other', `${String(counted)} of ${expected} rows arrived`);
  }

  #alive<T>(answer: Promise<T>): Promise<T> {
    if (this.#lost) return Promise.reject(this.#lost);
    return Promise.race([answer, this.#died]);
  }

  #lose(why: string): EngineError {
    if (this.#lost) return this.#lost;
    this.#lost = new EngineError('lost', why);
    void this.#worker.database.terminate();
    return this.#lost;
  }
}

function cancelled(): EngineError {
  return new EngineError('cancelled', 'cancelled');
}

/** The answer, or `cancelled` soon after the signal, even while a statement is slow to end. */
function unlessAborted<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => void setTimeout(() => reject(cancelled()), cancelledAfterMs);
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
