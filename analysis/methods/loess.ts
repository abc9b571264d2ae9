/*
 * Locally weighted regression at the points 1, 2, ... n, as in the STL procedure (Cleveland, Cleveland, McRae & Terpenning
 * 1990, Journal of Official Statistics 6(1), and their program of routines ess and est, whose bounds are kept so that the
 * figures are those of common implementations).
 */

export interface LoessOptions {
  /** Points in the window; at least 3. More than there are points makes the weights flatter. */
  readonly window: number;
  /** Degree of the local polynomial. */
  readonly degree: 0 | 1;
  /** Fit at every jump-th point, with straight lines between. */
  readonly jump: number;
}

/** Smooth `y`, each point counted with its weight, or all alike when there are none. */
export function loess(y: readonly number[], options: LoessOptions, weights: readonly number[] | null): number[] {
  const n = y.length;
  if (n < 2) return [...y];
  const jump = Math.min(options.jump, n - 1);
  const smooth = new Array<number>(n).fill(0);
  const at = (i: number): number => {
    const { left, right } = windowAt(i, n, options.window, jump);
    return loessAt(y, i, left, right, options, weights) ?? y[i - 1] ?? 0;
  };
  const last = Math.floor((n - 1) / jump) * jump + 1;
  for (let i = 1; i <= n; i += jump) smooth[i - 1] = at(i);
  if (last !== n) {
    // The program fits the last point in the window of the point before it.
    const { left, right } = windowAt(last, n, options.window, jump);
    smooth[n - 1] = loessAt(y, n, left, right, options, weights) ?? y[n - 1] ?? 0;
  }
  for (let i = 1; i + jump <= n; i += jump) line(smooth, i, i + jump);
  if (last < n) line(smooth, last, n);
  return smooth;
}

/** The fit at x from the points `left` to `right`, counted from 1; null when none of them has weight. */
export function loessAt(
  y: readonly number[],
  x: number,
  left: number,
  right: number,
  { window, degree }: Pick<LoessOptions, 'window' | 'degree'>,
  weights: readonly number[] | null,
): number | null {
  const n = y.length;
  const reach = Math.max(x - left, right - x) + (window > n ? Math.floor((window - n) / 2) : 0);
  // Sums of weight times powers of the distance: distances are small, so nothing is lost in their differences.
  let [sum, first, second, fit, slope] = [0, 0, 0, 0, 0];
  for (let j = left; j <= right; j += 1) {
    const away = j - x;
    const distance = Math.abs(away);
    if (distance > 0.999 * reach) continue;
    const weight =
      (distance <= 0.001 * reach ? 1 : tricube(distance / reach)) * (weights === null ? 1 : (weights[j - 1] ?? 0));
    const value = y[j - 1] ?? 0;
    sum += weight;
    first += weight * away;
    second += weight * away * away;
    fit += weight * value;
    slope += weight * away * value;
  }
  if (sum <= 0) return null;
  const level = fit / sum;
  const centre = first / sum;
  const spread = second / sum - centre * centre;
  if (reach <= 0 || degree === 0 || Math.sqrt(Math.max(0, spread)) <= 0.001 * (n - 1)) return level;
  return level - (centre / spread) * (slope / sum - centre * level);
}

function tricube(ratio: number): number {
  const rest = 1 - ratio * ratio * ratio;
  return rest * rest * rest;
}

function windowAt(i: number, n: number, window: number, jump: number): { left: number; right: number } {
  if (window >= n) return { left: 1, right: n };
  const half = Math.floor((window + 1) / 2);
  if (jump === 1) {
    const left = Math.min(Math.max(i - half + 1, 1), n - window + 1);
    return { left, right: left + window - 1 };
  }
  if (i < half) return { left: 1, right: window };
  if (i >= n - half + 1) return { left: n - window + 1, right: n };
  return { left: i - half + 1, right: window + i - half };
}

function line(values: number[], from: number, to: number): void {
  const start = values[from - 1] ?? 0;
  const slope = ((values[to - 1] ?? 0) - start) / (to - from);
  for (let j = from + 1; j < to; j += 1) values[j - 1] = start + slope * (j - from);
}
