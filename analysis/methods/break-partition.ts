import { coefficientCount, type RegimeModel, type SegmentSquares } from './segment-squares.ts';

/** The best places of m breaks. */
export interface Partition {
  readonly breaks: number;
  /** Observations up to the end of each regime but the last. */
  readonly ends: readonly number[];
  readonly sumOfSquares: number;
  /** Null when the regimes fit exactly: its logarithm has no bound. */
  readonly bic: number | null;
}

/** M18: smallest regime, max(floor(0.15·n), 8). */
export function leastSegment(n: number): number {
  return Math.max(Math.floor(0.15 * n), 8);
}

/**
 * M18: the partitions of least squares for 0 to `most` breaks with regimes of at least `least` observations, by dynamic
 * programming (Bai & Perron 2003); fewer where the series has no room.
 */
export function bestPartitions(
  squares: SegmentSquares,
  n: number,
  model: RegimeModel,
  least: number,
  most: number,
): readonly Partition[] {
  const shortest = Math.max(least, coefficientCount(model) + 1);
  // best[to]: least squares of the first `to` observations in the regimes so far.
  let best = Array.from({ length: n + 1 }, (_, to) => (to < shortest ? Infinity : squares(0, to)));
  const before: (readonly number[])[] = [];
  const found = [partition(n, model, [], squares(0, n))];
  for (let m = 1; m <= most && (m + 1) * shortest <= n; m += 1) {
    const cut = new Array<number>(n + 1).fill(0);
    const next = new Array<number>(n + 1).fill(Infinity);
    for (let to = (m + 1) * shortest; to <= n; to += 1) {
      for (let last = m * shortest; last <= to - shortest; last += 1) {
        const sum = (best[last] ?? Infinity) + squares(last, to);
        if (sum < (next[to] ?? Infinity)) {
          next[to] = sum;
          cut[to] = last;
        }
      }
    }
    before.push(cut);
    best = next;
    found.push(partition(n, model, endsOf(before, n), best[n] ?? 0));
  }
  return found;
}

/** The number of breaks with the smallest BIC; where regimes fit exactly, the fewest breaks that do. */
export function chosenPartition(partitions: readonly Partition[]): Partition | null {
  const exact = partitions.find((each) => each.bic === null);
  if (exact !== undefined) return exact;
  let best: Partition | null = null;
  for (const each of partitions) if (best === null || (each.bic ?? 0) < (best.bic ?? 0)) best = each;
  return best;
}

function partition(n: number, model: RegimeModel, ends: readonly number[], sumOfSquares: number): Partition {
  const parameters = (coefficientCount(model) + 1) * (ends.length + 1);
  const bic =
    sumOfSquares === 0
      ? null
      : n * Math.log(sumOfSquares / n) + n * (1 + Math.log(2 * Math.PI)) + Math.log(n) * parameters;
  return { breaks: ends.length, ends, sumOfSquares, bic };
}

function endsOf(before: readonly (readonly number[])[], n: number): number[] {
  const ends: number[] = [];
  let to = n;
  for (const cut of before.toReversed()) {
    to = cut[to] ?? 0;
    ends.unshift(to);
  }
  return ends;
}
