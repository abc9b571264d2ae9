import { leastSquares } from './ols.ts';
import { restrictionTest, type RestrictionTest } from './restriction-test.ts';
import { completeTimes, differences, lagged, valuesAt, type Series } from './time-series.ts';

/*
 * Threshold adjustment of a residual (Enders & Siklos 2001): Δz = I·ρ1·z(-1) + (1 − I)·ρ2·z(-1) + Σ θi·Δz(-i), without
 * a constant. TAR: I = 1 where z(-1) ≥ τ; MTAR: I = 1 where Δz(-1) ≥ τ. τ is 0 or the consistent estimate of Chan
 * (1993): smallest sum of squares over the middle 70 % of the ordered threshold variable.
 */

export interface ThresholdAdjustment {
  readonly threshold: number;
  /** ρ1 (above the threshold) and ρ2 (below it). */
  readonly above: number;
  readonly below: number;
  /** Φ: both are zero. Held against its own table, never against that of F. */
  readonly phi: number;
  /** ρ1 = ρ2; read only if Φ rejects. */
  readonly isSymmetric: RestrictionTest | null;
  readonly n: number;
}

export interface ThresholdOptions {
  readonly momentum: boolean;
  readonly threshold: 'zero' | 'chan';
  readonly lags: number;
}

/** M34. Null where one side of the threshold has no data or nothing is left to test with. */
export function thresholdAdjustment(z: Series, options: ThresholdOptions): ThresholdAdjustment | null {
  const changes = differences(z);
  const before = lagged(z, 1);
  const decides = options.momentum ? lagged(changes, 1) : before;
  const others = Array.from({ length: options.lags }, (_, i) => lagged(changes, i + 1));
  const at = completeTimes([changes, before, decides, ...others]);
  const data: Rows = {
    y: valuesAt(changes, at),
    level: valuesAt(before, at),
    decides: valuesAt(decides, at),
    others: others.map((each) => valuesAt(each, at)),
  };
  if (options.threshold === 'zero') return fitAt(data, 0);
  const sorted = data.decides.toSorted((a, b) => a - b);
  const from = Math.floor(0.15 * sorted.length);
  let best: { tau: number; squares: number } | null = null;
  for (const tau of new Set(sorted.slice(from, sorted.length - from))) {
    const squares = splitFit(data, tau)?.sumOfSquares;
    if (squares !== undefined && (best === null || squares < best.squares)) best = { tau, squares };
  }
  return best === null ? null : fitAt(data, best.tau);
}

interface Rows {
  readonly y: number[];
  readonly level: number[];
  readonly decides: readonly number[];
  readonly others: readonly number[][];
}

function splitFit(
  data: Rows,
  tau: number,
): { coefficients: readonly number[]; sumOfSquares: number; df: number } | null {
  const above = data.level.map((value, i) => ((data.decides[i] ?? 0) >= tau ? value : 0));
  const below = data.level.map((value, i) => ((data.decides[i] ?? 0) >= tau ? 0 : value));
  const fit = leastSquares([above, below, ...data.others], data.y, names(2 + data.others.length));
  if (fit.state === 'deficient' || fit.degreesOfFreedom < 1) return null;
  return { coefficients: fit.coefficients, sumOfSquares: fit.sumOfSquares, df: fit.degreesOfFreedom };
}

function fitAt(data: Rows, tau: number): ThresholdAdjustment | null {
  const split = splitFit(data, tau);
  if (split === null) return null;
  const none = squaresOf(data.others, data.y);
  const same = squaresOf([data.level, ...data.others], data.y);
  const phi = none === null ? null : restrictionTest(none, split.sumOfSquares, 2, split.df);
  if (phi === null || same === null) return null;
  const [above = 0, below = 0] = split.coefficients;
  const isSymmetric = restrictionTest(same, split.sumOfSquares, 1, split.df);
  return { threshold: tau, above, below, phi: phi.f, isSymmetric, n: data.y.length };
}

function squaresOf(columns: readonly number[][], y: number[]): number | null {
  if (columns.length === 0) return y.reduce((sum, value) => sum + value * value, 0);
  const fit = leastSquares(columns, y, names(columns.length));
  return fit.state === 'deficient' ? null : fit.sumOfSquares;
}

function names(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `term ${String(i + 1)}`);
}

/** Critical values of Φ at 10, 5 and 1 %, simulated without cointegration for lag 1 and τ = 0. */
const phiTable: readonly { readonly observations: number; readonly tar: Triple; readonly mtar: Triple }[] = [
  { observations: 50, tar: [5.03, 6.12, 8.73], mtar: [5.47, 6.54, 8.82] },
  { observations: 100, tar: [4.97, 5.94, 8.2], mtar: [5.34, 6.41, 8.85] },
  { observations: 200, tar: [4.91, 5.82, 8.07], mtar: [5.43, 6.38, 8.66] },
];

type Triple = readonly [number, number, number];

/** Critical value of Φ for T observations, between the rows of the table by a straight line, beyond them the last row. */
export function phiCritical(momentum: boolean, level: 1 | 5 | 10, observations: number): number {
  const column = { 10: 0, 5: 1, 1: 2 }[level];
  const points = phiTable.map((row) => ({ at: row.observations, value: (momentum ? row.mtar : row.tar)[column] ?? 0 }));
  const next = points.findIndex((point) => point.at >= observations);
  const high = points[next === -1 ? points.length - 1 : next];
  const low = next <= 0 ? high : points[next - 1];
  if (high === undefined || low === undefined || high.at === low.at) return high?.value ?? 0;
  return low.value + ((high.value - low.value) * (observations - low.at)) / (high.at - low.at);
}
