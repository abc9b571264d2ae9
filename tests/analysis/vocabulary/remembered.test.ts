import { expect, it, vi } from 'vitest';
import { remembered } from '../../../analysis/vocabulary/remembered.ts';

it('does the work once for a text, and gives the right answer however many texts there are', () => {
  const work = vi.fn((text: string) => text.length);
  const recall = remembered(work);
  expect(['ha', 'kg', 'ha', 'tonne', 'ha'].map(recall)).toEqual([2, 2, 2, 5, 2]);
  expect(work).toHaveBeenCalledTimes(3);
  for (let n = 0; n < 150_000; n += 1)
    if (recall(`text ${String(n)}`) !== `text ${String(n)}`.length) throw new Error(String(n));
  expect(recall('ha')).toBe(2);
});
