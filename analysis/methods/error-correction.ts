import { studentTwoSided } from './distributions.ts';
import { restrictionTest, type RestrictionTest } from './restriction-test.ts';
import { constantTerm, differences, fitSeries, lagged, signParts, type Series, type Term } from './time-series.ts';

/*
 * Error-correction models of two prices: Δy on the distance from the long-run line one period before, on the change of
 * x, and on the changes of both one period before (Engle & Granger 1987); the same with rises and falls apart
 * (von Cramon-Taubadel & Loy 1996).
 */

export interface Estimate {
  readonly value: number;
  readonly error: number;
  readonly t: number;
  readonly p: number;
}

export interface ErrorCorrection {
  /** λ, expected between -1 and 0. */
  readonly adjustment: Estimate;
  /** β0, β1 and γ1: change of x, change of x before, change of y before. */
  readonly impact: Estimate;
  readonly laterImpact: Estimate;
  readonly momentum: Estimate;
  readonly r2: number | null;
  readonly n: number;
}

/** M29. `distance` is y − a − b·x. Null where the data do not bear it. */
export function errorCorrection(y: Series, x: Series, distance: Series): ErrorCorrection | null {
  const [dy, dx] = [differences(y), differences(x)];
  const fit = fitSeries(dy, [
    { name: 'distance', values: lagged(distance, 1) },
    { name: 'change of x', values: dx },
    { name: 'change of x before', values: lagged(dx, 1) },
    { name: 'change of y before', values: lagged(dy, 1) },
    constantTerm(y),
  ]);
  if (fit.state === 'deficient' || fit.standardErrors === null) return null;
  const [adjustment, impact, laterImpact, momentum] = [0, 1, 2, 3].map((j) =>
    estimate(fit.coefficients[j] ?? 0, fit.standardErrors?.[j] ?? 0, fit.degreesOfFreedom),
  );
  if (!adjustment || !impact || !laterImpact || !momentum) return null;
  return { adjustment, impact, laterImpact, momentum, r2: fit.r2, n: fit.at.length };
}

function estimate(value: number, error: number, df: number): Estimate | null {
  if (!(error > 0)) return null;
  return { value, error, t: value / error, p: studentTwoSided(value / error, df) };
}

/** M30: periods until half of a distance is gone; null unless λ lies between -1 and 0. */
export function halfLife(adjustment: number): number | null {
  return adjustment > -1 && adjustment < 0 ? Math.log(0.5) / Math.log1p(adjustment) : null;
}

/** Percent by which y has moved after a lasting rise of x by 1 %, period by period from 0. */
export function impulseResponse(model: ErrorCorrection, longRun: number, horizon: number): number[] {
  const path: number[] = [];
  for (let h = 0; h <= horizon; h += 1) {
    const before = path[h - 1] ?? 0;
    const distance = h === 0 ? 0 : before - longRun;
    const change =
      model.adjustment.value * distance +
      (h === 0 ? model.impact.value : 0) +
      (h === 1 ? model.laterImpact.value : 0) +
      model.momentum.value * (before - (path[h - 2] ?? 0));
    path.push(before + change);
  }
  return path;
}

export interface AsymmetricCorrection {
  /** λ where y stands above the line, and where it stands below. */
  readonly above: Estimate;
  readonly below: Estimate;
  /** β where x rises, and where it falls. */
  readonly rise: Estimate;
  readonly fall: Estimate;
  /** λ⁺ = λ⁻ and β⁺ = β⁻. */
  readonly sameAdjustment: RestrictionTest | null;
  readonly sameImpact: RestrictionTest | null;
  readonly n: number;
}

/** M32. Null where the data do not bear it, as when x never falls. */
export function asymmetricCorrection(y: Series, x: Series, distance: Series): AsymmetricCorrection | null {
  const [dy, dx] = [differences(y), differences(x)];
  const before = lagged(distance, 1);
  const [gap, move] = [signParts(before), signParts(dx)];
  const common: Term[] = [
    { name: 'change of x before', values: lagged(dx, 1) },
    { name: 'change of y before', values: lagged(dy, 1) },
    constantTerm(y),
  ];
  const split = (name: string, parts: { rises: Series; falls: Series }): Term[] => [
    { name: `${name} above`, values: parts.rises },
    { name: `${name} below`, values: parts.falls },
  ];
  const fit = fitSeries(dy, [...split('distance', gap), ...split('change', move), ...common]);
  if (fit.state === 'deficient' || fit.standardErrors === null) return null;
  const df = fit.degreesOfFreedom;
  const [above, below, rise, fall] = [0, 1, 2, 3].map((j) =>
    estimate(fit.coefficients[j] ?? 0, fit.standardErrors?.[j] ?? 0, df),
  );
  if (!above || !below || !rise || !fall) return null;
  const against = (terms: readonly Term[]): RestrictionTest | null => {
    const restricted = fitSeries(dy, [...terms, ...common]);
    return restricted.state === 'deficient' ? null : restrictionTest(restricted.sumOfSquares, fit.sumOfSquares, 1, df);
  };
  return {
    above,
    below,
    rise,
    fall,
    sameAdjustment: against([{ name: 'distance', values: before }, ...split('change', move)]),
    sameImpact: against([...split('distance', gap), { name: 'change', values: dx }]),
    n: fit.at.length,
  };
}
