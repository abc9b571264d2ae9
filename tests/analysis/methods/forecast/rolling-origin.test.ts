import { expect, it } from 'vitest';
import { rollingOrigin } from '../../../../analysis/methods/forecast/rolling-origin.ts';

const plain = { period: 1, seed: 1, horizon: 2, window: 5, most: 40, back: (value: number) => value };

it('scales errors by those of the naive method in the training part', () => {
  // Training 10, 12, 11, 13, 14 has the scale 1.5; naive says 14, drift 15, and 15 comes.
  const { origins, accuracy } = rollingOrigin([10, 12, 11, 13, 14, 15], ['naive', 'drift'], plain);
  const at = (model: string) => accuracy.find((each) => each.model === model && each.h === 1);
  expect(origins).toBe(1);
  expect(at('naive')?.mase).toBeCloseTo(0.6667, 4);
  expect(at('drift')?.mase).toBe(0);
  expect(at('naive')).toMatchObject({ n: 1, mae: 1, rmse: 1, cover95: 1 });
});

it('compares each horizon with what came, and all of them together', () => {
  const { accuracy, hindcasts } = rollingOrigin([1, 2, 3, 4, 5, 6, 8, 8], ['naive'], plain);
  // Origins after 5, 6 and 7 values: errors one ahead 1, 2, 0; two ahead 3, 2.
  expect(accuracy.map(({ h, n, mae }) => [h, n, mae])).toEqual([
    [null, 5, 1.6],
    [1, 3, 1],
    [2, 2, 2.5],
  ]);
  expect(hindcasts.map(({ at, point }) => [at, point])).toEqual([
    [5, 5],
    [6, 6],
    [7, 8],
  ]);
});

it('gives the quantiles of the errors as they stand', () => {
  const { accuracy } = rollingOrigin([1, 2, 3, 4, 5, 6, 8, 8], ['naive'], plain);
  const one = accuracy.find(({ h }) => h === 1);
  // Of 0, 1, 2 by type 7.
  expect([one?.error025, one?.error10, one?.error90, one?.error975].map((e) => e?.toFixed(2))).toEqual([
    '0.05',
    '0.20',
    '1.80',
    '1.95',
  ]);
});

it('takes every so many origins when there are more than wanted, the last among them', () => {
  const y = Array.from({ length: 30 }, (_, t) => Math.sin(t));
  const { origins, possible, hindcasts } = rollingOrigin(y, ['naive'], { ...plain, most: 10 });
  expect([origins, possible]).toEqual([9, 25]);
  expect(hindcasts.at(-1)?.at).toBe(29);
});

it('has no scale where the training part does not change', () => {
  const { accuracy } = rollingOrigin([4, 4, 4, 4, 4, 5, 6], ['naive'], plain);
  expect(accuracy[0]?.mase).toBeNull();
});

it('knows nothing of what comes after an origin', () => {
  const y = [5, 7, 6, 8, 7, 9, 8, 10, 9, 11, 10, 12];
  const changed = [...y.slice(0, -1), 99];
  const upTo = (values: readonly number[]) => rollingOrigin(values, ['holt', 'ets'], { ...plain, window: 8 }).hindcasts;
  expect(upTo(changed)).toEqual(upTo(y));
});
