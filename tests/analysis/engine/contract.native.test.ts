import { openNativeEngine } from '../../../analysis/node/native-engine.ts';
import { engineContract } from './contract.ts';

engineContract('native DuckDB', openNativeEngine);
