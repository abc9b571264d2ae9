import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type * as duckdbWasm from '@duckdb/duckdb-wasm';
import type { Engine } from '../engine/engine.ts';
import { openWasm, type WasmDatabase, type WasmOptions } from '../engine/wasm.ts';

/** DuckDB-WASM in a thread of Node: the same code as in the browser, for the command line and for tests. */
export function openWasmEngine(options: WasmOptions = {}): Promise<Engine> {
  const thread = new WorkerThread(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-node-eh.worker.cjs'));
  const { AsyncDuckDB, VoidLogger } = require('@duckdb/duckdb-wasm') as typeof duckdbWasm;
  const database: WasmDatabase = new AsyncDuckDB(new VoidLogger(), thread as unknown as globalThis.Worker);
  const module = require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
  return openWasm({ database, module, died: thread.died }, options);
}

const require = createRequire(import.meta.url);

// duckdb-wasm's script for Node expects the globals of a Web Worker.
const bootstrap = `
const { parentPort, workerData } = require('node:worker_threads');
globalThis.postMessage = (message, transfer) => parentPort.postMessage(message, transfer);
parentPort.on('message', (data) => globalThis.onmessage({ data }));
require(workerData);`;

/** A worker thread with the face of a Web Worker. What it prints is dropped: each failure comes as a message too. */
class WorkerThread extends EventTarget {
  readonly died: Promise<never>;
  readonly #thread: Worker;

  constructor(script: string) {
    super();
    this.#thread = new Worker(bootstrap, { eval: true, workerData: script, stdout: true, stderr: true });
    this.#thread.on('message', (data) => this.dispatchEvent(new MessageEvent('message', { data })));
    this.died = new Promise((_, reject) => {
      this.#thread.on('error', reject);
      this.#thread.on('exit', (code) => reject(new Error(`the engine's thread ended with ${code}`)));
    });
  }

  postMessage(message: unknown, transfer: readonly ArrayBuffer[]): void {
    this.#thread.postMessage(message, transfer);
  }

  terminate(): void {
    void this.#thread.terminate();
  }
}
