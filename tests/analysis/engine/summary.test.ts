import { afterAll, beforeAll, expect, it } from 'vitest';
import { columnsToArrow } from '../../../analysis/engine/arrow.ts';
import type { Engine } from '../../../analysis/engine/engine.ts';
import { summaryOf } from '../../../analysis/engine/summary.ts';
import { openNativeEngine } from '../../../analysis/node/native-engine.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
  const hundred = Array.from({ length: 100 }, (_, row) => row);
  await engine.load(
    't',
    columnsToArrow([
      { name: 'n', type: 'number', values: hundred.map((row) => (row < 99 ? row : null)) },
      { name: 'd', type: 'date', values: hundred },
      { name: 's', type: 'text', values: hundred.map((row) => (row % 4 === 0 ? null : `v${row % 4}`)) },
      { name: 'same', type: 'integer', values: hundred.map(() => 7) },
      { name: 'gone', type: 'number', values: hundred.map(() => null) },
    ]),
  );
});
afterAll(() => engine.close());

it('counts numbers into twenty bars', async () => {
  const { bars, ...rest } = await summaryOf(engine, 't', 'n');
  expect(rest).toEqual({ count: 99, missing: 1, distinct: 99, min: 0, max: 98, mean: 49, top: [] });
  expect(bars).toHaveLength(20);
  expect(bars.reduce((sum, bar) => sum + bar.count, 0)).toBe(99);
  expect([bars[0], bars[19]]).toEqual([
    { from: 0, to: 4.9, count: 5 },
    { from: 93.10000000000001, to: 98, count: 5 },
  ]);
});

it('counts days into bars between days', async () => {
  const { bars, ...rest } = await summaryOf(engine, 't', 'd');
  expect(rest).toEqual({
    count: 100,
    missing: 0,
    distinct: 100,
    min: '1970-01-01',
    max: '1970-04-10',
    mean: null,
    top: [],
  });
  expect(bars[0]).toEqual({ from: '1970-01-01', to: '1970-01-05', count: 5 });
});

it('lists the most frequent texts', async () => {
  expect(await summaryOf(engine, 't', 's')).toEqual({
    count: 75,
    missing: 25,
    distinct: 3,
    min: 'v1',
    max: 'v3',
    mean: null,
    bars: [],
    top: [
      { value: 'v1', count: 25 },
      { value: 'v2', count: 25 },
      { value: 'v3', count: 25 },
    ],
  });
});

it('draws one bar for values that are all alike, none for a column without values', async () => {
  expect((await summaryOf(engine, 't', 'same')).bars).toEqual([{ from: 7, to: 7, count: 100 }]);
  expect(await summaryOf(engine, 't', 'gone')).toEqual({
    count: 0,
    missing: 100,
    distinct: 0,
    min: null,
    max: null,
    mean: null,
    bars: [],
    top: [],
  });
});
