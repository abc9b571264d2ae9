import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Engine } from '../../../analysis/engine/engine.ts';
import { contractCases, type OpenEngine, runClaim } from './contract-cases.ts';

/** The contract of `Engine`, claim by claim. */
export function engineContract(name: string, open: OpenEngine): void {
  describe(name, () => {
    let shared: Engine;
    beforeAll(async () => {
      shared = await open();
    });
    afterAll(() => shared.close());
    for (const claim of contractCases) it(claim.name, () => runClaim(claim, open, shared));
  });
}
