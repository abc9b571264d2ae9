import { unitRootCritical, unitRootPValue, type TestLevel, type UnitRootCase } from './mackinnon.ts';
import { nestedSquares } from './nested-squares.ts';
import {
  completeTimes,
  constantTerm,
  differences,
  fitSeries,
  lagged,
  valuesAt,
  type Series,
  type Term,
} from './time-series.ts';

/*
 * Augmented Dickey-Fuller test (Dickey & Fuller 1979): Δz(t) = [c +] ρ·z(t-1) + Σ θi·Δz(t-i); the statistic is t(ρ).
 * Months without a value are left out with every row that would need them; nothing is filled in.
 */

/** Number of lagged changes: a fixed one, or the one with the smallest AIC. */
export type LagRule = number | 'aic';

export interface AdfTested {
  readonly state: 'tested';
  readonly statistic: number;
  /** ρ. */
  readonly coefficient: number;
  readonly lag: number;
  /** AIC took the largest lag allowed. */
  readonly isAtLimit: boolean;
  readonly n: number;
  readonly sumOfSquares: number;
  readonly degreesOfFreedom: number;
}

export interface AdfUntested {
  readonly state: 'untested';
  /** `exact`: the changes are fitted without any residual, so that there is no test. */
  readonly reason: 'too-few' | 'constant' | 'exact';
}

export type Adf = AdfTested | AdfUntested;

/** Largest lag that AIC may take: `12·(n/100)^0.25` rounded up, and never more than half of the data can bear. */
export function largestLag(n: number, deterministic: number): number {
  return Math.min(Math.floor(n / 2) - deterministic - 1, Math.ceil(12 * (n / 100) ** 0.25));
}

/** ADF test of a series, with a constant for a series of prices and without for residuals. */
export function adf(z: Series, rule: LagRule, hasConstant: boolean): Adf {
  const n = z.filter((value) => value !== null).length;
  const deterministic = hasConstant ? 1 : 0;
  const most = rule === 'aic' ? largestLag(n, deterministic) : rule;
  if (n < 4 || most < 0) return { state: 'untested', reason: 'too-few' };
  const changes = differences(z);
  const known = valuesAt(changes, completeTimes([changes]));
  if (known.every((change) => change === 0)) return { state: 'untested', reason: 'constant' };
  const terms = [
    { name: 'level', values: lagged(z, 1) },
    ...(hasConstant ? [constantTerm(z)] : []),
    ...Array.from({ length: most }, (_, i) => ({ name: `change ${String(i + 1)}`, values: lagged(changes, i + 1) })),
  ];
  const base = 1 + deterministic;
  const choice = rule === 'aic' ? smallestAic(changes, terms, base, n) : { lag: rule, most: rule };
  if (choice === null) return { state: 'untested', reason: 'too-few' };
  return estimated(
    changes,
    terms.slice(0, base + choice.lag),
    choice.lag,
    rule === 'aic' && choice.lag === choice.most,
  );
}

function estimated(changes: Series, terms: readonly Term[], lag: number, isAtLimit: boolean): Adf {
  const fit = fitSeries(changes, terms);
  if (fit.state === 'deficient') {
    return { state: 'untested', reason: fit.column === 'constant' || fit.column === 'level' ? 'constant' : 'too-few' };
  }
  const [coefficient] = fit.coefficients;
  const error = fit.standardErrors?.[0];
  if (coefficient === undefined || error === undefined) return { state: 'untested', reason: 'too-few' };
  const total = fit.at.reduce((sum, t) => sum + (changes[t] ?? 0) ** 2, 0);
  if (error === 0 || fit.sumOfSquares <= 1e-22 * total) return { state: 'untested', reason: 'exact' };
  const { sumOfSquares, degreesOfFreedom } = fit;
  const n = fit.at.length;
  return {
    state: 'tested',
    statistic: coefficient / error,
    coefficient,
    lag,
    isAtLimit,
    n,
    sumOfSquares,
    degreesOfFreedom,
  };
}

/**
 * Lag with the smallest AIC; all candidates are compared on the observations that the largest allows. Where gaps would
 * leave fewer than half of the data, the largest lag is lowered until they do not.
 */
function smallestAic(
  changes: Series,
  terms: readonly Term[],
  base: number,
  n: number,
): { lag: number; most: number } | null {
  for (let most = terms.length - base; most >= 0; most -= 1) {
    const used = terms.slice(0, base + most);
    const at = completeTimes([changes, ...used.map((term) => term.values)]);
    if (at.length < Math.max(base + most + 2, Math.floor(n / 2) - 1)) continue;
    const sums = nestedSquares(
      used.map((term) => valuesAt(term.values, at)),
      valuesAt(changes, at),
    );
    const criteria = sums.slice(base).map((sum, lag) => at.length * Math.log(sum / at.length) + 2 * (base + lag));
    let lag = 0;
    for (const [candidate, criterion] of criteria.entries())
      if (criterion < (criteria[lag] ?? Infinity)) lag = candidate;
    return { lag, most };
  }
  return null;
}

/** An ADF test held against the tables: critical value at the level, p-value, and whether a unit root is rejected. */
export interface UnitRootVerdict {
  readonly test: Adf;
  readonly critical: number | null;
  readonly p: number | null;
  readonly isRejected: boolean | null;
}

/** `observations` of the critical value: those of the test, unless the table asks for others. */
export function judged(test: Adf, which: UnitRootCase, level: TestLevel, observations?: number): UnitRootVerdict {
  if (test.state === 'untested') return { test, critical: null, p: null, isRejected: null };
  const critical = unitRootCritical(which, level, observations ?? test.n);
  return { test, critical, p: unitRootPValue(which, test.statistic), isRejected: test.statistic < critical };
}

/** Order of integration as the test sees it: 0 in levels, 1 in changes, 2 when the changes have a unit root too. */
export interface Integration {
  readonly level: UnitRootVerdict;
  readonly change: UnitRootVerdict;
  readonly order: 0 | 1 | 2 | null;
}

/** Test a series in levels and in changes, both with a constant. */
export function integrationOrder(z: Series, rule: LagRule, level: TestLevel): Integration {
  const inLevels = judged(adf(z, rule, true), '1 constant', level);
  const inChanges = judged(adf(differences(z), rule, true), '1 constant', level);
  const order =
    inLevels.isRejected === null
      ? null
      : inLevels.isRejected
        ? 0
        : inChanges.isRejected === null
          ? null
          : inChanges.isRejected
            ? 1
            : 2;
  return { level: inLevels, change: inChanges, order };
}
