import { sampleDeviation } from './descriptive.ts';
import { leastSquares } from './ols.ts';

/** Why a series has no spikes: nothing moves, or fewer prices than the trend and the months have coefficients. */
export type SpikeReason = 'no_variation' | 'too_few';

/** M43 and M44: the price against its linear trend and its usual months (WFP, alert for price spikes). */
export interface Spikes {
  /** What trend and month expect, in the measure that was fitted; null outside the series. */
  readonly fitted: readonly (number | null)[];
  /** (P − fitted)/sd; null where there is no price. */
  readonly alps: readonly (number | null)[];
  /** Sample deviation of the residuals, n − 1 below. */
  readonly deviation: number | null;
  /** M44, Σ(e_t − e_t−1)²/Σe² over successive prices. */
  readonly durbinWatson: number | null;
  readonly reason: SpikeReason | null;
}

/**
 * Fit by least squares on a constant, the place on the calendar, and the months of the year that have a price.
 * `values` one a month, gaps as null; `month` is the month of the year of each, from 0.
 */
export function priceSpikes(values: readonly (number | null)[], month: readonly number[]): Spikes {
  const known = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
  const [, ...others] = [...new Set(known.map(({ at }) => month[at] ?? 0))].toSorted((a, b) => a - b);
  const none = { fitted: values.map(() => null), alps: values.map(() => null), deviation: null, durbinWatson: null };
  if (known.length <= others.length + 2) return { ...none, reason: 'too_few' };
  const columns = [
    known.map(() => 1),
    known.map(({ at }) => at),
    ...others.map((each) => known.map(({ at }) => (month[at] === each ? 1 : 0))),
  ];
  const names = ['constant', 'trend', ...others.map((each) => `month ${String(each + 1)}`)];
  const fit = leastSquares(
    columns,
    known.map(({ value }) => value),
    names,
  );
  if (fit.state === 'deficient') return { ...none, reason: 'too_few' };
  const [constant = 0, slope = 0, ...effects] = fit.coefficients;
  const ofMonth = new Map(others.map((each, at) => [each, effects[at] ?? 0]));
  const hasMonth = new Set(known.map(({ at }) => month[at] ?? 0));
  const fitted = values.map((_, at) =>
    hasMonth.has(month[at] ?? 0) ? constant + slope * at + (ofMonth.get(month[at] ?? 0) ?? 0) : null,
  );
  const deviation = sampleDeviation(fit.residuals) ?? 0;
  const level = known.reduce((most, { value }) => Math.max(most, Math.abs(value)), 0);
  if (deviation <= 1e-12 * level) return { ...none, fitted, reason: 'no_variation' };
  return {
    fitted,
    alps: values.map((value, at) => (value === null ? null : (value - (fitted[at] ?? 0)) / deviation)),
    deviation,
    durbinWatson: durbinWatson(fit.residuals),
    reason: null,
  };
}

/** Σ(e_t − e_t−1)²/Σe²; 2 where neighbours do not depend on each other, null where there is nothing left. */
export function durbinWatson(residuals: readonly number[]): number | null {
  let [steps, all] = [0, 0];
  residuals.forEach((e, at) => {
    const before = residuals[at - 1];
    if (before !== undefined) steps += (e - before) ** 2;
    all += e * e;
  });
  return all === 0 ? null : steps / all;
}
