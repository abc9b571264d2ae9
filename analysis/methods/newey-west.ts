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
  const scores = columns.map((column) => column.map((value, t) => value * (fit.residuals[t] ?? 0)));
  const meat = scores.map((first) => scores.map((second) => longRun(first, second, times, lag)));
  return fit.inverseCross.map((row) => Math.sqrt(Math.max(0, quadratic(row, meat))));
}

/** Sum of the products of two series of scores, at the same time and up to `lag` periods apart in both directions. */
function longRun(first: readonly number[], second: readonly number[], times: readonly number[], lag: number): number {
  let total = 0;
  times.forEach((time, t) => {
    total += (first[t] ?? 0) * (second[t] ?? 0);
    for (let s = t - 1; s >= 0 && time - (times[s] ?? 0) <= lag; s -= 1) {
      const weight = 1 - (time - (times[s] ?? 0)) / (lag + 1);
      total += weight * ((first[t] ?? 0) * (second[s] ?? 0) + (first[s] ?? 0) * (second[t] ?? 0));
    }
  });
  return total;
}

function quadratic(row: readonly number[], meat: readonly (readonly number[])[]): number {
  let total = 0;
  meat.forEach((line, i) => {
    line.forEach((value, j) => (total += (row[i] ?? 0) * value * (row[j] ?? 0)));
  });
  return total;
}
