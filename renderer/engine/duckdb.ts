import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import moduleUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import type { Engine } from '../../analysis/engine/engine.ts';
import { openWasm, type WasmOptions } from '../../analysis/engine/wasm.ts';

/**
 * DuckDB-WASM in a Web Worker, script and module from our own origin. Import this file with `import()`: nothing of it
 * may stand before the first paint.
 */
export function openBrowserEngine(options: WasmOptions = {}, onDied?: () => void): Promise<Engine> {
  const worker = new Worker(workerUrl);
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'the engine did not start')));
    worker.addEventListener('messageerror', () => reject(new Error('a message of the engine could not be read')));
  });
  if (onDied !== undefined) died.catch(onDied);
  // The worker resolves addresses against its own place, so the module's must be whole.
  const module = new URL(moduleUrl, document.baseURI).href;
  return openWasm({ database: new AsyncDuckDB(new VoidLogger(), worker), module, died }, options);
}
