import { openWasmEngine } from '../../../analysis/node/wasm-engine.ts';
import { engineContract } from './contract.ts';

engineContract('DuckDB-WASM in Node', openWasmEngine);
