import { beforeAll, describe, expect, it } from 'vitest';
import { build } from 'vite';
import { runTrial } from './trial.ts';
import { trials } from './trials/index.ts';

/*
 * The short forms: each promise is tried a few times in every test run. `npm run torture` tries them as often as
 * docs/reliability.md says.
 */
beforeAll(async () => {
  const configFile = new URL('../../scripts/config/vite.torture.ts', import.meta.url).pathname;
  await build({ configFile, logLevel: 'warn' });
});

describe('kills, full disks and refusals', () => {
  it.each(trials)('$name', { timeout: 120_000 }, async (trial) => {
    const figures = await runTrial(trial, 'short');
    for (const { name, found, skipped } of figures) console.info(`${name}: ${skipped ?? found}`);
    expect(figures.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`))).toEqual([]);
  });
});
