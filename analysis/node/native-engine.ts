import { type DuckDBConnection, DuckDBInstance, type DuckDBMaterializedResult } from '@duckdb/node-api';
import { dumpQueries } from '../engine/dump.ts';
import { type CallOptions, type Engine, EngineError, type Rows } from '../engine/engine.ts';
import { engineError } from '../engine/errors.ts';
import { columnsQuery, incoming, openStream, replaceStatements, rowsToLoad } from '../engine/load.ts';
import { lockStatements } from '../engine/lock.ts';
import { Queue } from '../engine/queue.ts';
import { quoteIdentifier } from '../engine/sql.ts';
import { refuseStatement } from '../engine/statement.ts';
import { appendBatch } from './native-append.ts';
import { arrowFromNative, createStatement } from './native-tables.ts';
import { rowsFromNative } from './native-values.ts';

export interface NativeOptions {
  /** As DuckDB writes it: `8GB`; DuckDB's own default is 80 % of the machine's memory. */
  readonly memoryLimit?: string;
}

/** DuckDB as a library of the process: the command line's engine for data that WebAssembly cannot hold. */
export async function openNativeEngine(options: NativeOptions = {}): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:', { temp_directory: '' });
  const engine = new NativeEngine(instance, await instance.connect());
  await engine.open(options.memoryLimit ?? null);
  return engine;
}

/** How often a cancelled statement is interrupted again: an interrupt before its start is lost. */
const interruptEveryMs = 20;

class NativeEngine implements Engine {
  info = { name: 'DuckDB', version: '' };
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #queue = new Queue();
  #isClosed = false;

  constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }

  async open(memoryLimit: string | null): Promise<void> {
    // The native build knows time zones; without this the machine's own would show in the answers.
    await this.#connection.run("SET TimeZone = 'UTC'");
    // Threads add in the order they happen to end: eight runs gave seven sums. One thread gives WebAssembly's, bit by bit.
    await this.#connection.run('SET threads = 1');
    for (const statement of lockStatements(memoryLimit)) await this.#connection.run(statement);
    const version = rowsFromNative(await this.#connection.run('SELECT version()'));
    this.info = { ...this.info, version: String(version.rows[0]?.[0]) };
  }

  exec(sql: string, options?: CallOptions): Promise<void> {
    return this.#call(async () => {
      refuseStatement(sql);
      await this.#run(sql, options?.signal);
    }, options);
  }

  query(sql: string, options?: CallOptions): Promise<Rows> {
    return this.#call(async () => {
      refuseStatement(sql);
      return rowsFromNative(await this.#run(sql, options?.signal));
    }, options);
  }

  load(table: string, arrowStream: Uint8Array): Promise<void> {
    return this.#call(async () => {
      const expected = rowsToLoad(arrowStream);
      quoteIdentifier(table);
      await this.#run(`DROP TABLE IF EXISTS ${incoming}`);
      try {
        await this.#append(arrowStream, expected);
        for (const statement of replaceStatements(table)) await this.#run(statement);
      } catch (cause) {
        await this.#run(`DROP TABLE IF EXISTS ${incoming}`);
        throw cause;
      }
    });
  }

  dump(table: string): Promise<Uint8Array> {
    return this.#call(async () => {
      const { select, check } = dumpQueries(table, rowsFromNative(await this.#run(columnsQuery(table))));
      if (check !== null && rowsFromNative(await this.#run(check)).rows[0]?.[0] !== 0) {
        throw new EngineError('inexact', `${table}: a DECIMAL has more digits than DOUBLE`);
      }
      return arrowFromNative(await this.#run(select));
    });
  }

  memory(): Promise<number> {
    return this.#call(async () => {
      const used = await this.#run('SELECT coalesce(sum(memory_usage_bytes), 0)::DOUBLE FROM duckdb_memory()');
      return Number(rowsFromNative(used).rows[0]?.[0]);
    });
  }

  close(): Promise<void> {
    return this.#queue.run(async () => {
      if (this.#isClosed) return;
      this.#isClosed = true;
      this.#connection.closeSync();
      this.#instance.closeSync();
    });
  }

  #call<T>(task: () => Promise<T>, options?: CallOptions): Promise<T> {
    return this.#queue.run(async () => {
      if (options?.signal?.aborted) throw new EngineError('cancelled', 'cancelled');
      if (this.#isClosed) throw new EngineError('lost', 'the engine is closed');
      try {
        return await task();
      } catch (cause) {
        throw engineError(cause);
      }
    });
  }

  async #run(sql: string, signal?: AbortSignal): Promise<DuckDBMaterializedResult> {
    const answer = this.#connection.run(sql);
    if (!signal) return answer;
    const interrupting: { timer?: NodeJS.Timeout } = {};
    const onAbort = () => {
      interrupting.timer = setInterval(() => this.#connection.interrupt(), interruptEveryMs);
      this.#connection.interrupt();
    };
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      return await answer;
    } finally {
      signal.removeEventListener('abort', onAbort);
      clearInterval(interrupting.timer);
    }
  }

  async #append(arrowStream: Uint8Array, expected: number): Promise<void> {
    const reader = openStream(arrowStream);
    await this.#run(createStatement(incoming, reader.schema));
    const appender = await this.#connection.createAppender(incoming);
    try {
      for (const batch of reader) appendBatch(appender, batch);
    } finally {
      appender.closeSync();
    }
    const counted = rowsFromNative(await this.#run(`SELECT count(*) FROM ${incoming}`)).rows[0]?.[0];
    if (counted !== expected) throw new EngineError('other', `${String(counted)} of ${expected} rows arrived`);
  }
}
