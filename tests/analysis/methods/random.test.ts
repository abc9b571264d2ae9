import { describe, expect, it } from 'vitest';
import { mean, sampleDeviation } from '../../../analysis/methods/descriptive.ts';
import { randomFrom, randomFromState, shuffle } from '../../../analysis/methods/random.ts';

describe('random numbers', () => {
  // The authors’ C program, written out again in whole numbers of any size, from the state 1, 2, 3, 4.
  it('are those of xoshiro128**', () => {
    const random = randomFromState([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, () => random.next())).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  // SplitMix64 of seed 0 begins with e220a8397b1dcdaf, 6e789e6aa1b965f4: the low word first.
  it('take their state from the seed by SplitMix64', () => {
    const seeded = randomFrom(0);
    const stated = randomFromState([0x7b1dcdaf, 0xe220a839, 0xa1b965f4, 0x6e789e6a]);
    expect([seeded.next(), seeded.next(), seeded.next()]).toEqual([stated.next(), stated.next(), stated.next()]);
  });

  it('are the same for the same seed and others for another', () => {
    const draw = (seed: number): number[] => Array.from({ length: 5 }, randomFrom(seed).uniform);
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    expect(() => randomFrom(0.5)).toThrow('seed is no whole number: 0.5');
  });

  // 5 standard errors of 100,000 draws.
  it('are uniform, normal and whole as they say', () => {
    const random = randomFrom(1);
    const n = 100_000;
    const uniform = Array.from({ length: n }, random.uniform);
    expect(Math.abs((mean(uniform) ?? NaN) - 0.5)).toBeLessThan(5 * Math.sqrt(1 / 12 / n));
    expect(uniform.every((value) => value >= 0 && value < 1)).toBe(true);
    const normal = Array.from({ length: n }, random.normal);
    expect(Math.abs(mean(normal) ?? NaN)).toBeLessThan(5 / Math.sqrt(n));
    expect(Math.abs((sampleDeviation(normal) ?? NaN) - 1)).toBeLessThan(5 / Math.sqrt(2 * n));
    const counts = [0, 0, 0];
    for (let i = 0; i < n; i += 1) {
      const value = random.below(3);
      counts[value] = (counts[value] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - n / 3)).toBeLessThan(5 * Math.sqrt((n * 2) / 9));
  });

  it('put each of the six orders of three values equally often, and leave the rest in place', () => {
    const random = randomFrom(2);
    const seen = new Map<string, number>();
    for (let i = 0; i < 6000; i += 1) {
      const values = [9, 1, 2, 3, 8];
      shuffle(values, random, 1, 4);
      const key = values.join('');
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    expect([...seen.keys()].toSorted()).toEqual(['91238', '91328', '92138', '92318', '93128', '93218']);
    for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
