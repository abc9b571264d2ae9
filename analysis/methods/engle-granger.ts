import type { TestLevel } from './mackinnon.ts';
import { neweyWestErrors, neweyWestLag } from './newey-west.ts';
import { constantTerm, differences, fitSeries, lagged, residualSeries, type Series } from './time-series.ts';
import { adf, judged, type UnitRootVerdict } from './unit-root.ts';

/*
 * Cointegration of two series (Engle & Granger 1987): y = a + b·x + u by OLS, then a unit-root test of u without a
 * constant, held against MacKinnon's values for two series with a constant and T = n − 1.
 */

export interface Relation {
  readonly state: 'fitted';
  /** a and b of y = a + b·x. */
  readonly intercept: number;
  readonly slope: number;
  readonly r2: number | null;
  readonly n: number;
  /** u on the grid of the series. */
  readonly residuals: Series;
}

export interface NoRelation {
  readonly state: 'unfitted';
  /** `same`: one series is the other times a number. */
  readonly reason: 'too-few' | 'constant' | 'same';
}

// Nearer to 1 than this, the residuals are rounding; the limit is the one of the usual implementations.
const sameSeries = 1 - 100 * Math.sqrt(Number.EPSILON);

/** The long-run line y = a + b·x. Its t-values are no tests and are not given. */
export function longRunRelation(y: Series, x: Series): Relation | NoRelation {
  const fit = fitSeries(y, [constantTerm(y), { name: 'x', values: x }]);
  if (fit.state === 'deficient') return { state: 'unfitted', reason: fit.column === 'x' ? 'constant' : 'too-few' };
  const [intercept = 0, slope = 0] = fit.coefficients;
  if (fit.degreesOfFreedom < 1) return { state: 'unfitted', reason: 'too-few' };
  if (fit.r2 === null) return { state: 'unfitted', reason: 'constant' };
  if (fit.r2 >= sameSeries) return { state: 'unfitted', reason: 'same' };
  const residuals = residualSeries(fit, y.length);
  return { state: 'fitted', intercept, slope, r2: fit.r2, n: fit.at.length, residuals };
}

/** Test of the residuals of a relation with a fixed lag and with the lag of AIC. */
export function cointegrationTests(
  relation: Relation,
  level: TestLevel,
  fixedLag = 1,
): { readonly fixed: UnitRootVerdict; readonly aic: UnitRootVerdict } {
  const observations = relation.n - 1;
  return {
    fixed: judged(adf(relation.residuals, fixedLag, false), '2 constant', level, observations),
    aic: judged(adf(relation.residuals, 'aic', false), '2 constant', level, observations),
  };
}

export interface Elasticity {
  readonly slope: number;
  readonly error: number;
  readonly n: number;
  readonly hacLag: number;
}

/**
 * Long-run elasticity by dynamic OLS (Stock & Watson 1993): y on x and two leads and lags of Δx, with the errors of
 * Newey and West. Null where too few observations are left.
 */
export function dynamicElasticity(y: Series, x: Series, reach = 2): Elasticity | null {
  const changes = differences(x);
  const shifts = Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach);
  const fit = fitSeries(y, [
    { name: 'x', values: x },
    constantTerm(y),
    ...shifts.map((k) => ({ name: `change ${String(k)}`, values: lagged(changes, k) })),
  ]);
  if (fit.state === 'deficient' || fit.degreesOfFreedom < 1) return null;
  const hacLag = neweyWestLag(fit.at.length);
  const error = neweyWestErrors(fit, fit.columns, fit.at, hacLag)[0] ?? 0;
  return { slope: fit.coefficients[0] ?? 0, error, n: fit.at.length, hacLag };
}
