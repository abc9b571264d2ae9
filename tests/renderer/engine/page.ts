import type { Engine } from '../../../analysis/engine/engine.ts';
import type { WasmOptions } from '../../../analysis/engine/wasm.ts';
import { contractCases, runClaim } from '../../analysis/engine/contract-cases.ts';

declare global {
  interface Window {
    /** Runs the contract; a claim that holds gives null, another the reason why it does not. */
    runContract(): Promise<Record<string, string | null>>;
    openEngine(options?: WasmOptions): Promise<Engine>;
  }
}

window.openEngine = async (options) => {
  const { openBrowserEngine } = await import('../../../renderer/engine/duckdb.ts');
  return openBrowserEngine(options);
};

window.runContract = async () => {
  const results: Record<string, string | null> = {};
  const shared = await window.openEngine();
  for (const claim of contractCases) {
    try {
      await runClaim(claim, window.openEngine, shared);
      results[claim.name] = null;
    } catch (error) {
      results[claim.name] = error instanceof Error ? error.message : String(error);
    }
  }
  await shared.close();
  return results;
};
