/*
 * Price anomalies (FAO, SDG 2.c.1; Baquedano 2015): growth over three and twelve months against the same calendar month
 * of other years, recent years heavier.
 */

export interface AnomalyOptions {
  /** Weight of the quarterly score; the annual one has the rest. Null: from the first principal component. */
  readonly quarterWeight: number | null;
  /** `previous`: years strictly before; `full`: all years of the month, its own included. */
  readonly history: 'previous' | 'full';
  /** M41: growth times 1 − the deviation of its monthly log changes. */
  readonly isVolatilityAdjusted: boolean;
}

/** One month; null where a price, its history or its movement is missing. */
export interface Anomaly {
  /** Growth a month over 3 and over 12 months, as a ratio. */
  readonly quarterGrowth: number | null;
  readonly yearGrowth: number | null;
  readonly quarterZ: number | null;
  readonly yearZ: number | null;
  /** Years of history behind the score: the smaller of the two. */
  readonly years: number;
  readonly score: number | null;
}

const leastYears = 3;

/** M38 to M41 of monthly prices without holes in the calendar, gaps as null. */
export function priceAnomalies(
  prices: readonly (number | null)[],
  options: AnomalyOptions,
): { readonly months: readonly Anomaly[]; readonly quarterWeight: number } {
  const quarter = growths(prices, 3, options.isVolatilityAdjusted);
  const year = growths(prices, 12, options.isVolatilityAdjusted);
  const pairs = prices.map((_, at) => ({
    quarter: scoreOf(quarter, at, options.history),
    year: scoreOf(year, at, options.history),
  }));
  const weight = options.quarterWeight ?? principalWeight(pairs.map((each) => [each.quarter.z, each.year.z]));
  const months = pairs.map((each, at) => ({
    quarterGrowth: quarter[at] ?? null,
    yearGrowth: year[at] ?? null,
    quarterZ: each.quarter.z,
    yearZ: each.year.z,
    years: Math.min(each.quarter.years, each.year.years),
    score:
      each.quarter.z === null || each.year.z === null ? null : weight * each.quarter.z + (1 - weight) * each.year.z,
  }));
  return { months, quarterWeight: weight };
}

/** Compound growth a month over `k` months, `(P_t/P_t−k)^(1/k) − 1`; adjusted, times 1 − s of its k monthly log changes. */
export function growths(prices: readonly (number | null)[], k: number, isAdjusted: boolean): (number | null)[] {
  return prices.map((price, at) => {
    const before = prices[at - k] ?? null;
    if (price === null || before === null) return null;
    const growth = (price / before) ** (1 / k) - 1;
    if (!isAdjusted) return growth;
    const changes: number[] = [];
    for (let i = at - k + 1; i <= at; i += 1) {
      const [now, last] = [prices[i] ?? null, prices[i - 1] ?? null];
      if (now === null || last === null) return null;
      changes.push(Math.log(now / last));
    }
    const mean = changes.reduce((sum, change) => sum + change, 0) / k;
    const deviation = Math.sqrt(changes.reduce((sum, change) => sum + (change - mean) ** 2, 0) / (k - 1));
    return growth * (1 - deviation);
  });
}

/**
 * z of a growth against a history in time order: mean and deviation with weights 1, 2, ... g,
 * `sd = √(Σw(x − m)² / (Σw·(g − 1)/g))`. Null with fewer than three years, or without movement.
 */
export function weightedScore(history: readonly number[], now: number): number | null {
  const g = history.length;
  if (g < leastYears) return null;
  let [weights, sum] = [0, 0];
  history.forEach((x, at) => {
    weights += at + 1;
    sum += (at + 1) * x;
  });
  const mean = sum / weights;
  const squares = history.reduce((total, x, at) => total + (at + 1) * (x - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / ((weights * (g - 1)) / g));
  const size = history.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  return deviation <= 1e-12 * Math.max(1, size) ? null : (now - mean) / deviation;
}

function scoreOf(
  growth: readonly (number | null)[],
  at: number,
  history: AnomalyOptions['history'],
): { readonly z: number | null; readonly years: number } {
  const own: number[] = [];
  const end = history === 'previous' ? at - 12 : growth.length - 1;
  for (let i = at % 12; i <= end; i += 12) {
    const x = growth[i] ?? null;
    if (x !== null) own.push(x);
  }
  const now = growth[at] ?? null;
  return { z: now === null ? null : weightedScore(own, now), years: own.length };
}

/** Squared first loading of the first principal component of the two scores' covariance; one half without movement. */
function principalWeight(pairs: readonly (readonly [number | null, number | null])[]): number {
  const both = pairs.flatMap(([a, b]) => (a === null || b === null ? [] : [{ a, b }]));
  const n = both.length;
  if (n < 2) return 0.5;
  const meanA = both.reduce((sum, { a }) => sum + a, 0) / n;
  const meanB = both.reduce((sum, { b }) => sum + b, 0) / n;
  let [aa, bb, ab] = [0, 0, 0];
  for (const { a, b } of both) {
    aa += (a - meanA) ** 2;
    bb += (b - meanB) ** 2;
    ab += (a - meanA) * (b - meanB);
  }
  // Half the angle of the axis: tan 2θ = 2·ab / (aa − bb).
  return aa === 0 && bb === 0 ? 0.5 : Math.cos(Math.atan2(2 * ab, aa - bb) / 2) ** 2;
}
