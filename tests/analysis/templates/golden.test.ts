import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../analysis/engine/engine.ts';
import { openNativeEngine } from '../../../analysis/node/native-engine.ts';
import { openWasmEngine } from '../../../analysis/node/wasm-engine.ts';
import { templates } from '../../../analysis/templates/index.ts';
import { indicatorsOf, readStudy, runSample, sampleFolders } from '../../support/sample-run.ts';

// The first sample of each template gives its golden file; `GOLDEN=write` writes them anew, to be read as a diff.
const runs = sampleFolders()
  .flatMap((folder) => readStudy(folder).runs.map(({ template }, at) => ({ folder, template, at })))
  .filter(({ template }, place, all) => all.findIndex((each) => each.template === template) === place);

it('every template is fed by a sample', () => {
  expect(runs.map(({ template }) => template).toSorted()).toEqual(templates.map(({ id }) => id).toSorted());
});

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

  it.each(runs)('$template on $folder: equals the golden file', async ({ folder, template, at }) => {
    const actual = indicatorsOf(await runSample(folder, engine, at));
    const file = new URL(`../../golden/${template}.json`, import.meta.url);
    if (process.env['GOLDEN'] === 'write') {
      mkdirSync(new URL('.', file), { recursive: true });
      writeFileSync(file, `${JSON.stringify(actual, null, 2)}\n`);
    }
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
