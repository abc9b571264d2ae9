import { average } from '../descriptive.ts';
import { eachPeriod, normalForecast, type FittedModel } from './model.ts';

/*
 * Benchmarks without anything to estimate, or next to nothing: Hyndman & Athanasopoulos, Forecasting: Principles and
 * Practice, chapter 5. Intervals by the residual standard deviation of the one-step errors.
 */

/** The mean of all observations, for each period. */
export function meanModel(y: readonly number[]): FittedModel {
  const n = y.length;
  const mean = average(y);
  const sigma = n < 2 ? null : Math.sqrt(sumOfSquares(y.map((value) => value - mean)) / (n - 1));
  const spread = sigma === null ? null : sigma * Math.sqrt(1 + 1 / n);
  return benchmark('mean', sigma, { mean }, (h) => normalForecast(h, mean, spread));
}

/** The last observation: y_T ± z·σ·√h. */
export function naiveModel(y: readonly number[]): FittedModel {
  const last = y.at(-1) ?? 0;
  const sigma = rootMeanSquare(differences(y, 1));
  return benchmark('naive', sigma, {}, (h) => normalForecast(h, last, sigma === null ? null : sigma * Math.sqrt(h)));
}

/** The last observation and the mean step: y_T + h·d ± z·σ·√(h·(1 + h/(T - 1))). */
export function driftModel(y: readonly number[]): FittedModel {
  const n = y.length;
  const last = y.at(-1) ?? 0;
  const steps = differences(y, 1);
  const drift = steps.length === 0 ? 0 : average(steps);
  const sigma = n < 3 ? null : Math.sqrt(sumOfSquares(steps.map((step) => step - drift)) / (n - 2));
  return benchmark('drift', sigma, { drift }, (h) =>
    normalForecast(h, last + h * drift, sigma === null ? null : sigma * Math.sqrt(h * (1 + h / (n - 1)))),
  );
}

/** The last observation of the same season: ± z·σ·√(k + 1) after k whole cycles. */
export function seasonalNaiveModel(y: readonly number[], period: number): FittedModel {
  const n = y.length;
  const sigma = rootMeanSquare(differences(y, period));
  return benchmark('seasonal-naive', sigma, {}, (h) => {
    const cycles = Math.floor((h - 1) / period);
    const value = y[n + h - 1 - period * (cycles + 1)] ?? y.at(-1) ?? 0;
    return normalForecast(h, value, sigma === null ? null : sigma * Math.sqrt(cycles + 1));
  });
}

/** Mean absolute one-step error of the (seasonal) naive method, by which errors are scaled; null when it is zero. */
export function naiveScale(y: readonly number[], period: number): number | null {
  const steps = differences(y, period);
  const scale = steps.length === 0 ? 0 : average(steps.map(Math.abs));
  return scale === 0 ? null : scale;
}

function benchmark(
  form: string,
  sigma: number | null,
  parameters: Readonly<Record<string, number>>,
  at: (h: number) => ReturnType<typeof normalForecast>,
): FittedModel {
  return { form, sigma, parameters, aicc: null, forecast: (horizon) => eachPeriod(horizon, at) };
}

function differences(y: readonly number[], lag: number): readonly number[] {
  return y.slice(lag).map((value, at) => value - (y[at] ?? 0));
}

function sumOfSquares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}

function rootMeanSquare(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.sqrt(sumOfSquares(values) / values.length);
}
