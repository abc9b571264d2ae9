import { loess, loessAt, type LoessOptions } from './loess.ts';

/*
 * Seasonal-trend decomposition by loess (Cleveland, Cleveland, McRae & Terpenning 1990). Options and their defaults are
 * those of R's stats::stl, so that figures can be compared.
 */

export interface StlOptions {
  /** Observations in a cycle: 12 months, 4 quarters. */
  readonly period: number;
  /** Odd, at least 7; `periodic`: the same pattern in every cycle. */
  readonly seasonalWindow: number | 'periodic';
  readonly isRobust: boolean;
}

export interface Decomposition {
  readonly seasonal: readonly number[];
  readonly trend: readonly number[];
  readonly remainder: readonly number[];
  /** Robustness weights, all 1 when the fit is not robust. */
  readonly weights: readonly number[];
}

/** Split a series without gaps into seasonal, trend and remainder, which add up to it. Needs two full cycles. */
export function stl(y: readonly number[], options: StlOptions): Decomposition | null {
  const { period, isRobust } = options;
  const n = y.length;
  if (n < 2 * period) return null;
  const settings = settingsOf(options, n);
  let weights: readonly number[] | null = null;
  let trend: readonly number[] = new Array<number>(n).fill(0);
  let seasonal: readonly number[] = [];
  const outer = isRobust ? 15 : 0;
  for (let round = 0; round <= outer; round += 1) {
    for (let inner = 0; inner < (isRobust ? 1 : 2); inner += 1) {
      seasonal = seasonalOf(difference(y, trend), settings, weights);
      trend = loess(difference(y, seasonal), settings.trend, weights);
    }
    // The weights given back are those that the last fit used.
    if (round < outer) weights = robustWeights(y, trend, seasonal);
  }
  if (options.seasonalWindow === 'periodic') seasonal = cycleMeans(seasonal, period);
  return {
    seasonal,
    trend,
    remainder: y.map((value, at) => value - (seasonal[at] ?? 0) - (trend[at] ?? 0)),
    weights: weights ?? new Array<number>(n).fill(1),
  };
}

interface Settings {
  readonly period: number;
  readonly seasonal: LoessOptions;
  readonly trend: LoessOptions;
  readonly lowPass: LoessOptions;
}

function settingsOf({ period, seasonalWindow }: StlOptions, n: number): Settings {
  const seasonal = seasonalWindow === 'periodic' ? 10 * n + 1 : nextOdd(seasonalWindow);
  const trend = nextOdd(Math.ceil((1.5 * period) / (1 - 1.5 / seasonal)));
  const lowPass = nextOdd(period);
  const options = (window: number, degree: 0 | 1): LoessOptions => ({ window, degree, jump: Math.ceil(window / 10) });
  return { period, seasonal: options(seasonal, 0), trend: options(trend, 1), lowPass: options(lowPass, 1) };
}

/** Smooth each month's own years, then take out what is left of the level by three moving averages and a loess. */
function seasonalOf(detrended: readonly number[], settings: Settings, weights: readonly number[] | null): number[] {
  const { period } = settings;
  const n = detrended.length;
  // One cycle longer at each end, so that the moving averages cover the whole series.
  const cycle = new Array<number>(n + 2 * period).fill(0);
  for (let phase = 0; phase < period; phase += 1) {
    const own = everyNth(detrended, phase, period);
    const smooth = extended(own, settings.seasonal, weights === null ? null : everyNth(weights, phase, period));
    smooth.forEach((value, at) => (cycle[at * period + phase] = value));
  }
  const level = movingAverage(movingAverage(movingAverage(cycle, period), period), 3);
  const low = loess(level, settings.lowPass, null);
  return low.map((value, at) => (cycle[period + at] ?? 0) - value);
}

/** The smooth of one month's years, with one year before the first and one after the last. */
function extended(own: readonly number[], options: LoessOptions, weights: readonly number[] | null): number[] {
  const k = own.length;
  const smooth = loess(own, options, weights);
  const before = loessAt(own, 0, 1, Math.min(options.window, k), options, weights);
  const after = loessAt(own, k + 1, Math.max(1, k - options.window + 1), k, options, weights);
  return [before ?? smooth[0] ?? 0, ...smooth, after ?? smooth[k - 1] ?? 0];
}

/** Bisquare of the remainder against six times its median size. */
function robustWeights(y: readonly number[], trend: readonly number[], seasonal: readonly number[]): number[] {
  const sizes = y.map((value, at) => Math.abs(value - (trend[at] ?? 0) - (seasonal[at] ?? 0)));
  const sorted = sizes.toSorted((a, b) => a - b);
  const n = sorted.length;
  const bound = 3 * ((sorted[Math.floor(n / 2)] ?? 0) + (sorted[n - Math.floor(n / 2) - 1] ?? 0));
  return sizes.map((size) => {
    if (size <= 0.001 * bound) return 1;
    return size <= 0.999 * bound ? (1 - (size / bound) ** 2) ** 2 : 0;
  });
}

function cycleMeans(values: readonly number[], period: number): number[] {
  const means = Array.from({ length: period }, (_, phase) => {
    const own = everyNth(values, phase, period);
    return own.reduce((sum, value) => sum + value, 0) / own.length;
  });
  return values.map((_, at) => means[at % period] ?? 0);
}

function movingAverage(values: readonly number[], window: number): number[] {
  const averages: number[] = [];
  let sum = 0;
  values.forEach((value, at) => {
    sum += value - (at >= window ? (values[at - window] ?? 0) : 0);
    if (at >= window - 1) averages.push(sum / window);
  });
  return averages;
}

function everyNth(values: readonly number[], from: number, step: number): number[] {
  const picked: number[] = [];
  for (let at = from; at < values.length; at += step) picked.push(values[at] ?? 0);
  return picked;
}

function difference(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, at) => value - (b[at] ?? 0));
}

function nextOdd(value: number): number {
  const whole = Math.round(value);
  return whole % 2 === 0 ? whole + 1 : whole;
}
