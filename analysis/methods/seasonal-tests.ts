import { chiSquareTail, fisherTail } from './distributions.ts';
import { sampleDeviation } from './descriptive.ts';
import { leastSquares } from './ols.ts';

/** A test statistic with its p-value; what the data cannot give is null, and `reason` says why. */
export interface SeasonalTest {
  readonly statistic: number | null;
  readonly p: number | null;
  readonly df: number | null;
  readonly residualDf: number | null;
  readonly reason: TestReason | null;
}

export type TestReason = 'exact_pattern' | 'no_variation' | 'season_missing' | 'too_few';

/**
 * M12: F of the seasons in y = a + b·t + seasons against y = a + b·t, with `period` − 1 and n − `period` − 1 degrees of
 * freedom. `t` is the place on the calendar, so that gaps keep their length.
 */
export function seasonalF(
  y: readonly number[],
  t: readonly number[],
  season: readonly number[],
  period: number,
): SeasonalTest {
  const n = y.length;
  const [df, residualDf] = [period - 1, n - period - 1];
  const none = { statistic: null, p: null, df, residualDf };
  if (residualDf < 1) return { ...none, reason: 'too_few' };
  const line = [y.map(() => 1), [...t]];
  const dummies = Array.from({ length: period - 1 }, (_, at) => season.map((each) => (each === at + 1 ? 1 : 0)));
  const names = ['constant', 'trend', ...dummies.map((_, at) => `season ${String(at + 2)}`)];
  const restricted = leastSquares(line, [...y], names);
  const full = leastSquares([...line, ...dummies], [...y], names);
  if (restricted.state === 'deficient' || full.state === 'deficient') return { ...none, reason: 'season_missing' };
  // Rounding leaves about 1e-16 of the size of y in every residual.
  const nothing = n * (1e-12 * Math.max(...y.map(Math.abs))) ** 2;
  if (restricted.sumOfSquares <= nothing) return { ...none, reason: 'no_variation' };
  if (full.sumOfSquares <= nothing) return { ...none, reason: 'exact_pattern' };
  const statistic = Math.max(0, (restricted.sumOfSquares - full.sumOfSquares) / df) / (full.sumOfSquares / residualDf);
  return { statistic, p: fisherTail(statistic, df, residualDf), df, residualDf, reason: null };
}

/**
 * M13: Kruskal & Wallis's H of the groups with the correction for ties, against chi-square. `level`: size of the numbers
 * that the values are differences of, whose rounding must not be ranked.
 */
export function kruskalWallis(values: readonly number[], groups: readonly number[], level = 0): SeasonalTest {
  const n = values.length;
  const { ranks, tied } = ranked(values, level);
  const sums = new Map<number, { sum: number; count: number }>();
  ranks.forEach((rank, at) => {
    const own = sums.get(groups[at] ?? 0) ?? { sum: 0, count: 0 };
    sums.set(groups[at] ?? 0, { sum: own.sum + rank, count: own.count + 1 });
  });
  const df = sums.size - 1;
  const none = { statistic: null, p: null, df, residualDf: null };
  if (df < 1 || n < 3) return { ...none, reason: 'too_few' };
  const correction = 1 - tied / (n ** 3 - n);
  if (correction <= 0) return { ...none, reason: 'no_variation' };
  let total = 0;
  for (const { sum, count } of sums.values()) total += (sum * sum) / count;
  const statistic = ((12 / (n * (n + 1))) * total - 3 * (n + 1)) / correction;
  return { statistic, p: chiSquareTail(statistic, df), df, residualDf: null, reason: null };
}

/** M11: max(0, 1 − Var(remainder)/Var(part + remainder)); null when neither moves. */
export function strength(part: readonly number[], remainder: readonly number[], level: number): number | null {
  const both = sampleDeviation(part.map((value, at) => value + (remainder[at] ?? 0)));
  const rest = sampleDeviation(remainder);
  if (both === null || rest === null || both <= 1e-12 * Math.max(1, Math.abs(level))) return null;
  return Math.max(0, 1 - (rest / both) ** 2);
}

/** Mean ranks, and the sum of t³ − t over ties. Values closer than 1e-12 of their size, or of the level, are equal. */
function ranked(values: readonly number[], level: number): { ranks: number[]; tied: number } {
  const order = values.map((value, at) => ({ value, at })).toSorted((a, b) => a.value - b.value);
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), level);
  const ranks = new Array<number>(values.length).fill(0);
  let tied = 0;
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && (order[to]?.value ?? 0) - (order[from]?.value ?? 0) <= 1e-12 * largest) to += 1;
    const ties = to - from;
    for (const { at } of order.slice(from, to)) ranks[at] = (from + 1 + to) / 2;
    tied += ties ** 3 - ties;
    from = to;
  }
  return { ranks, tied };
}
