import { expect, it } from 'vitest';
import { isoDay, isoInstant, isoTime } from '../../../analysis/engine/calendar.ts';

it.each([
  [0, '1970-01-01'],
  [-1, '1969-12-31'],
  [11_016, '2000-02-29'],
  [-719_162, '0001-01-01'],
  [2_147_483_647, 'infinity'],
  [-2_147_483_647, '-infinity'],
])('day %i is %s', (day, text) => {
  expect(isoDay(day)).toBe(text);
});

it.each([
  [0n, 1n, '1970-01-01T00:00:00'],
  [-1n, 1_000_000n, '1969-12-31T23:59:59.999999'],
  [1_500n, 1_000n, '1970-01-01T00:00:01.500'],
  [1n, 1_000_000_000n, '1970-01-01T00:00:00.000000001'],
  [2n ** 63n - 1n, 1_000_000n, 'infinity'],
])('instant %s / %s s is %s', (count, perSecond, text) => {
  expect(isoInstant(count, perSecond)).toBe(text);
});

it('time of day', () => {
  expect([isoTime(0n), isoTime(86_399_999_999n)]).toEqual(['00:00:00', '23:59:59.999999']);
});
