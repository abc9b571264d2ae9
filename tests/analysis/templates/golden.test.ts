import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../analysis/engine/engine.ts';
import { openNativeEngine } from '../../../analysis/node/native-engine.ts';
import { openWasmEngine } from '../../../analysis/node/wasm-engine.ts';
import { indicatorsOf, readStudy, runSample } from '../../support/sample-run.ts';

const folders = ['fao-apricot-production', 'nicaragua-bean-margins', 'coffee-comparative-advantage'];

// The last digits of a sum may differ with the order in which an engine adds.
const relativeTolerance = 1e-12;

describe.each([
  ['native', () => openNativeEngine()],
  ['wasm', () => openWasmEngine()],
] as const)('indicators of the samples on the %s engine', (_name, open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
  });
  afterAll(() => engine.close());

  it.each(folders)('%s: equal the golden file', async (folder) => {
    const actual = indicatorsOf(await runSample(folder, engine));
    const id = readStudy(folder).runs[0]?.template ?? '';
    const file = new URL(`../../golden/${id}.json`, import.meta.url);
    const golden = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number | null>;
    expect(Object.keys(actual)).toEqual(Object.keys(golden));
    const different = Object.entries(golden).filter(([key, value]) => !isClose(actual[key] ?? null, value));
    expect(different.map(([key, value]) => [key, value, actual[key]])).toEqual([]);
  });
});

function isClose(actual: number | null, golden: number | null): boolean {
  if (actual === null || golden === null) return actual === golden;
  return Math.abs(actual - golden) <= relativeTolerance * Math.max(Math.abs(golden), Number.MIN_VALUE);
}
