import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TableBlock } from '../analysis/document/result-document.ts';
import type { Engine } from '../analysis/engine/engine.ts';
import { openNativeEngine } from '../analysis/node/native-engine.ts';
import { importSample, rowsOf, runSample } from './support/sample-run.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

it('soft fruit: the plain methods in the test and ahead, by plain arithmetic over the rows', async () => {
  const document = await runSample('scotland-soft-fruit', engine);
  const tables = document.blocks.filter((block): block is TableBlock => block.kind === 'table');
  const table = (id: string) => tables.find((each) => each.id === id)?.rows ?? [];
  await importSample('scotland-soft-fruit', engine);
  const y = (await rowsOf(engine, 't1'))
    .filter((row) => row['crop'] === 'Raspberries')
    .map((row) => Number(row['area_ha']));
  expect(y).toHaveLength(13);

  // Thirteen years: origins after ten, eleven and twelve of them, at most three ahead.
  const errors = { naive: [] as number[], drift: [] as number[], mean: [] as number[] };
  for (const origin of [10, 11, 12]) {
    const known = y.slice(0, origin);
    const last = known.at(-1) ?? NaN;
    const step = (last - (known[0] ?? NaN)) / (origin - 1);
    const mean = known.reduce((sum, value) => sum + value, 0) / origin;
    y.slice(origin, origin + 3).forEach((actual, at) => {
      errors.naive.push(Math.abs(actual - last));
      errors.drift.push(Math.abs(actual - (last + (at + 1) * step)));
      errors.mean.push(Math.abs(actual - mean));
    });
  }
  for (const [model, off] of Object.entries(errors)) {
    const row = table('models').find(([name]) => name === model);
    expect(Number(row?.[2]), model).toBeCloseTo(off.reduce((sum, each) => sum + each, 0) / off.length, 9);
  }
  const drift = ((y.at(-1) ?? NaN) - (y[0] ?? NaN)) / 12;
  expect(table('plain-methods').map(([model, period, point]) => [model, period, Number(point).toFixed(6)])).toEqual(
    ['naive', 'drift'].flatMap((model) =>
      [1, 2, 3].map((h) => [
        model,
        String(2025 + h),
        ((y.at(-1) ?? NaN) + (model === 'drift' ? h * drift : 0)).toFixed(6),
      ]),
    ),
  );
});
