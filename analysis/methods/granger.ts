import { nestedSquares } from './nested-squares.ts';
import { restrictionTest, type RestrictionTest } from './restriction-test.ts';
import { completeTimes, constantTerm, fitSeries, lagged, valuesAt, type Series, type Term } from './time-series.ts';
import { leastSquares } from './ols.ts';

/*
 * Granger's test (1969): do past values of x help to predict y beyond y's own past? F that lags 1..k of x are zero in
 * OLS with a constant and own lags 1..k. The series are taken as given, in levels or in changes.
 */

/** M31 with k lags on all observations that k allows; null where they are too few or say the same. */
export function grangerTest(y: Series, x: Series, k: number): (RestrictionTest & { readonly n: number }) | null {
  const own = lags(y, k);
  const others = lags(x, k);
  const full = fitSeries(y, [constantTerm(y), ...own, ...others]);
  if (full.state === 'deficient' || full.degreesOfFreedom < 1) return null;
  // The same observations for both, also where only x has a gap.
  const restricted = leastSquares(
    [constantTerm(y), ...own].map((term) => valuesAt(term.values, full.at)),
    valuesAt(y, full.at),
    ['constant', ...own.map((term) => term.name)],
  );
  if (restricted.state === 'deficient') return null;
  const test = restrictionTest(restricted.sumOfSquares, full.sumOfSquares, k, full.degreesOfFreedom);
  return test === null ? null : { ...test, n: full.at.length };
}

/** AIC and BIC of the full equation for each number of lags, all on the observations that the most lags allow. */
export interface LagCriteria {
  readonly k: number;
  readonly aic: number;
  readonly bic: number;
}

export function lagCriteria(y: Series, x: Series, most: number): readonly LagCriteria[] {
  const [own, others] = [lags(y, most), lags(x, most)];
  // The lags of both side by side: the first 1 + 2k columns are the equation with k lags.
  const terms = [constantTerm(y), ...own.flatMap((term, i) => [term, others[i] ?? term])];
  const at = completeTimes([y, ...terms.map((term) => term.values)]);
  const n = at.length;
  const sums = nestedSquares(
    terms.map((term) => valuesAt(term.values, at)),
    valuesAt(y, at),
  );
  return Array.from({ length: most }, (_, i) => i + 1).flatMap((k) => {
    const coefficients = 2 * k + 1;
    const sum = sums[coefficients];
    if (sum === undefined || !(sum > 0) || n <= coefficients) return [];
    const base = n * Math.log(2 * Math.PI) + n * Math.log(sum / n) + n;
    return [{ k, aic: base + 2 * (coefficients + 1), bic: base + Math.log(n) * (coefficients + 1) }];
  });
}

/** The number of lags with the smallest criterion; the smaller number on a tie. */
export function bestLag(criteria: readonly LagCriteria[], by: 'aic' | 'bic'): number | null {
  let best: LagCriteria | null = null;
  for (const each of criteria) if (best === null || each[by] < best[by]) best = each;
  return best?.k ?? null;
}

function lags(series: Series, k: number): Term[] {
  return Array.from({ length: k }, (_, i) => ({ name: `lag ${String(i + 1)}`, values: lagged(series, i + 1) }));
}
