import { leastSquares, type Deficient, type Fit } from './ols.ts';

/** A series at equal steps of time; null where there is no observation. */
export type Series = readonly (number | null)[];

/** A column of a regression over time. */
export interface Term {
  readonly name: string;
  readonly values: Series;
}

/** A regression over the times at which all its columns have a value. */
export interface SeriesFit extends Fit {
  /** Times used, as positions in the series. */
  readonly at: readonly number[];
  readonly columns: readonly (readonly number[])[];
}

/** The series `k` steps before (after, when k is negative). */
export function lagged(series: Series, k: number): Series {
  return series.map((_, t) => series[t - k] ?? null);
}

/** Change from one step to the next; null over a gap, which is never divided up. */
export function differences(series: Series): Series {
  return series.map((value, t) => {
    const before = series[t - 1] ?? null;
    return value === null || before === null ? null : value - before;
  });
}

/** The parts of a series above and below zero; both null where it is missing. */
export function signParts(series: Series): { readonly rises: Series; readonly falls: Series } {
  return {
    rises: series.map((value) => (value === null ? null : Math.max(value, 0))),
    falls: series.map((value) => (value === null ? null : Math.min(value, 0))),
  };
}

/** A column of ones as long as the series. */
export function constantTerm(series: Series): Term {
  return { name: 'constant', values: series.map(() => 1) };
}

/** Times at which every series has a value. */
export function completeTimes(series: readonly Series[]): number[] {
  const [first = []] = series;
  return first.flatMap((_, t) => (series.every((each) => typeof each[t] === 'number') ? [t] : []));
}

/** Values at the given times, which must not be missing. */
export function valuesAt(series: Series, at: readonly number[]): number[] {
  return at.map((t) => series[t] ?? 0);
}

/** Regress a series on terms at the times where none is missing. */
export function fitSeries(y: Series, terms: readonly Term[]): SeriesFit | Deficient {
  const at = completeTimes([y, ...terms.map((term) => term.values)]);
  const columns = terms.map((term) => valuesAt(term.values, at));
  const names = terms.map((term) => term.name);
  const fit = leastSquares(columns, valuesAt(y, at), names);
  return fit.state === 'deficient' ? fit : { ...fit, at, columns };
}

/** The residuals of a fit on the grid of the series. */
export function residualSeries(fit: SeriesFit, length: number): Series {
  const residuals = new Array<number | null>(length).fill(null);
  fit.at.forEach((t, i) => (residuals[t] = fit.residuals[i] ?? null));
  return residuals;
}
