import * as comlink from 'comlink';
import { computeMethod } from '../../analysis/methods/runner.ts';

comlink.expose(computeMethod);
