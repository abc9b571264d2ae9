import { chiSquareTail, fisherTail } from './distributions.ts';
import { coefficientCount, type RegimeModel, type SegmentSquares } from './segment-squares.ts';

/** Why a statistic is not given: the regimes fit exactly, nothing moves, or too few observations lie on a side. */
export type BreakReason = 'exact_regimes' | 'no_variation' | 'too_few';

/** M16, the F of Chow (1960) at a known place. */
export interface ChowTest {
  readonly f: number | null;
  readonly df: number;
  readonly residualDf: number;
  readonly p: number | null;
  readonly reason: BreakReason | null;
}

/** M16: does the regression differ before and after? `last` is the number of observations in the first regime. */
export function chowTest(squares: SegmentSquares, n: number, last: number, model: RegimeModel): ChowTest {
  const k = coefficientCount(model);
  const residualDf = n - 2 * k;
  const none = { f: null, df: k, residualDf, p: null };
  if (last < k || n - last < k || residualDf < 1) return { ...none, reason: 'too_few' };
  const whole = squares(0, n);
  const parted = squares(0, last) + squares(last, n);
  if (whole === 0) return { ...none, reason: 'no_variation' };
  if (parted === 0) return { ...none, reason: 'exact_regimes' };
  const f = Math.max(0, (whole - parted) / k) / (parted / residualDf);
  return { f, df: k, residualDf, p: fisherTail(f, k, residualDf), reason: null };
}

/** M17, the largest F over all places of a break (Andrews 1993). */
export interface SupremumTest {
  readonly supF: number | null;
  /** Observations in the first regime at the largest F. */
  readonly at: number | null;
  /** Hansen's approximation, for one coefficient and a trimming of 0.15; else null. */
  readonly p: number | null;
  /** F by place, from `from` observations in the first regime on; null where the regimes fit exactly. */
  readonly from: number;
  readonly f: readonly (number | null)[];
  readonly reason: BreakReason | null;
}

/** M17: `(SSE_0 − SSE_i)/(SSE_i/(n − 2k))` for i from floor(trimming·n) to n − floor(trimming·n). */
export function supremumTest(squares: SegmentSquares, n: number, model: RegimeModel, trimming: number): SupremumTest {
  const k = coefficientCount(model);
  const edge = Math.max(k, Math.floor(trimming * n));
  const none = { supF: null, at: null, p: null, from: edge, f: [] };
  const whole = squares(0, n);
  if (n - 2 * k < 1 || n < 2 * edge) return { ...none, reason: 'too_few' };
  if (whole === 0) return { ...none, reason: 'no_variation' };
  const f: (number | null)[] = [];
  let best = { f: -1, at: edge };
  let exact: number | null = null;
  for (let last = edge; last <= n - edge; last += 1) {
    const parted = squares(0, last) + squares(last, n);
    const value = parted === 0 ? null : (whole - parted) / (parted / (n - 2 * k));
    f.push(value);
    if (value === null) exact ??= last;
    else if (value > best.f) best = { f: value, at: last };
  }
  if (exact !== null) return { ...none, f, at: exact, reason: 'exact_regimes' };
  const hasP = model === 'mean' && trimming === 0.15;
  return { supF: best.f, at: best.at, p: hasP ? supremumP(best.f) : null, from: edge, f, reason: null };
}

/** Hansen (1997), one coefficient, trimming 0.15: p of the largest F. */
export function supremumP(f: number): number {
  return chiSquareTail(Math.max(0, -0.98828874 + 1.01604712 * f), 2.96752918);
}
