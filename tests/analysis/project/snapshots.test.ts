import { describe, expect, it } from 'vitest';
import { superfluous, type Snapshot } from '../../../analysis/project/snapshots.ts';

/** Snapshots of one study, counted from 1, at these moments. */
function states(moments: readonly string[], bytes = 1): Snapshot[] {
  return moments.map((at, index) => ({ study: 'a', counter: index + 1, at, bytes }));
}

function minutes(from: string, every: number, count: number): string[] {
  const start = Date.parse(from);
  return Array.from({ length: count }, (_, index) => new Date(start + index * every * 60_000).toISOString());
}

function kept(all: readonly Snapshot[], cap?: number): number[] {
  const gone = superfluous(all, cap);
  return all.filter((each) => !gone.includes(each)).map(({ counter }) => counter);
}

describe('snapshots', () => {
  it('keep the last ten, then the last of each hour', () => {
    // Every 20 minutes from 08:00: 3 an hour; 08:40 is the third, 09:40 the sixth.
    expect(kept(states(minutes('2026-11-02T08:00:00Z', 20, 18)))).toEqual([3, 6, 8, ...range(9, 18)]);
  });

  it('keep the last of each day for 14 days with work, and nothing before', () => {
    // One a day for 40 days, of which the last ten are kept as such: 14 daily ones stand before them; the hours of
    // those days are hours too, 24 of them.
    expect(kept(states(minutes('2026-01-01T12:00:00Z', 1440, 40)))).toEqual(range(7, 40));
    // Two a day: the 24 last hours are 12 days of two; the two days before have one each.
    expect(kept(states(minutes('2026-01-01T00:00:00Z', 720, 60)))).toEqual([24, 26, ...range(27, 60)].filter(unique));
  });

  it('lose nothing when the clock jumps', () => {
    const before = minutes('2026-11-02T08:00:00Z', 1440, 12);
    const after = minutes('2076-11-02T08:00:00Z', 1, 3);
    const back = minutes('2016-11-02T08:00:00Z', 1, 3);
    expect(kept(states([...before, ...after]))).toEqual(range(1, 15));
    expect(kept(states([...before, ...back]))).toEqual(range(1, 15));
  });

  it('are held under the cap, from the oldest of the largest study on, and the last of a study stays', () => {
    const large = states(minutes('2026-11-02T08:00:00Z', 1, 5), 100);
    const small = states(minutes('2026-11-01T08:00:00Z', 1, 3), 10).map((each) => ({ ...each, study: 'b' }));
    const gone = superfluous([...large, ...small], 250);
    expect(gone.map(({ study, counter }) => [study, counter])).toEqual([
      ['a', 1],
      ['a', 2],
      ['a', 3],
    ]);
    expect(superfluous(large.slice(0, 1), 10)).toEqual([]);
  });
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function unique(value: number, index: number, all: readonly number[]): boolean {
  return all.indexOf(value) === index;
}
