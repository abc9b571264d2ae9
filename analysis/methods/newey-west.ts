import type { Fit } from './ols.ts';

/*
 * Standard errors that allow for heteroskedasticity and autocorrelation (Newey & West 1987): weights of Bartlett,
 * no correction for the number of coefficients.
 */

/** Lag `floor(4·(n/100)^(2/9))`. */
export function neweyWestLag(n: number): number {
  return Math.floor(4 * (n / 100) ** (2 / 9));
}

/**
 * Standard errors of a fit with this many lags. `times` are whole numbers in rising order, such as months: over a gap
 * only observations that truly lie j periods apart are paired.
 */
export function neweyWestErrors(
  fit: Fit,
  columns: readonly (readonly number[])[],
  times: readonly number[],
  lag: number,
): number[] {
  // What each observation adds to a coefficient; the long-run variance of that sum is the sandwich of the textbooks.
  return fit.inverseCross.map((row) => {
    const influence = fit.residuals.map((residual, t) => {
      let sum = 0;
      row.forEach((weight, j) => (sum += weight * (columns[j]?.[t] ?? 0)));
      return sum * residual;
    });
    return Math.sqrt(Math.max(0, longRun(influence, times, lag)));
  });
}

/** Sum of the squares of a series and of its products up to `lag` periods apart, in both directions. */
function longRun(series: readonly number[], times: readonly number[], lag: number): number {
  let total = 0;
  times.forEach((time, t) => {
    const value = series[t] ?? 0;
    total += value * value;
    for (let s = t - 1; s >= 0 && time - (times[s] ?? 0) <= lag; s -= 1) {
      total += 2 * (1 - (time - (times[s] ?? 0)) / (lag + 1)) * value * (series[s] ?? 0);
    }
  });
  return total;
}
