import { chooseEts, etsModel } from './ets-model.ts';
import { fitEts } from './ets-fit.ts';
import { smooth, type EtsForm } from './ets.ts';
import type { FittedModel } from './model.ts';
import { driftModel, meanModel, naiveModel, seasonalNaiveModel } from './simple-models.ts';

/** Names of the models, benchmarks first. */
export const modelNames = [
  'mean',
  'naive',
  'drift',
  'seasonal-naive',
  'ses',
  'holt',
  'damped-holt',
  'holt-winters',
  'holt-winters-multiplicative',
  'ets',
] as const;

export type ModelName = (typeof modelNames)[number];

export interface ModelOptions {
  /** Observations in a cycle; 1 for a series without seasons. */
  readonly period: number;
  /** Of the simulated intervals. */
  readonly seed: number;
  /** Weights that are given instead of estimated: α of the level, and β* of Holt's trend. */
  readonly alpha?: number | null;
  readonly betaStar?: number | null;
}

/** Ends of earlier searches by form, to begin from: origins that follow one another differ by one observation. */
export type Memory = Map<string, readonly number[]>;

const forms: Readonly<Partial<Record<ModelName, EtsForm>>> = {
  ses: { error: 'A', trend: 'N', season: 'N' },
  holt: { error: 'A', trend: 'A', season: 'N' },
  'damped-holt': { error: 'A', trend: 'Ad', season: 'N' },
  'holt-winters': { error: 'A', trend: 'A', season: 'A' },
  'holt-winters-multiplicative': { error: 'M', trend: 'A', season: 'M' },
};

/** Models that a series of this length and kind can bear. */
export function modelsFor(y: readonly number[], period: number): readonly ModelName[] {
  const isSeasonal = period > 1 && y.length >= 2 * period;
  const isPositive = y.every((value) => value > 0);
  const seasonal: ReadonlySet<ModelName> = new Set(['seasonal-naive', 'holt-winters', 'holt-winters-multiplicative']);
  return modelNames.filter(
    (name) => (isSeasonal || !seasonal.has(name)) && (isPositive || name !== 'holt-winters-multiplicative'),
  );
}

/** Estimate a model on a series; null when the series cannot bear it. */
export function fitModel(
  name: ModelName,
  y: readonly number[],
  options: ModelOptions,
  memory: Memory = new Map(),
): FittedModel | null {
  switch (name) {
    case 'mean':
      return meanModel(y);
    case 'naive':
      return naiveModel(y);
    case 'drift':
      return driftModel(y);
    case 'seasonal-naive':
      return seasonalNaiveModel(y, options.period);
    case 'ets':
      return chosenEts(y, options, memory);
    default:
      return smoothingModel(name, y, options, memory);
  }
}

function chosenEts(y: readonly number[], { period, seed }: ModelOptions, memory: Memory): FittedModel | null {
  const { fit, found } = chooseEts(y, period, memory);
  for (const [form, at] of found) memory.set(form, at);
  return fit === null ? null : etsModel(fit, seed);
}

function smoothingModel(
  name: ModelName,
  y: readonly number[],
  options: ModelOptions,
  memory: Memory,
): FittedModel | null {
  const form = forms[name];
  if (form === undefined) return null;
  const alpha = options.alpha ?? null;
  if (alpha !== null && (name === 'ses' || name === 'holt')) return givenModel(name, y, alpha, options.betaStar ?? 0.1);
  const fit = fitEts(form, y, options.period, memory.get(name));
  if (fit === null) return null;
  memory.set(name, fit.found);
  return fit.sigma === null ? null : etsModel(fit, options.seed);
}

/**
 * Simple smoothing or Holt's method with given weights, nothing estimated: the level begins at the first value; Holt
 * begins at l_2 = y_2 with b_2 = y_2 - y_1, so its errors count from the third value on.
 */
export function givenModel(name: 'ses' | 'holt', y: readonly number[], alpha: number, betaStar: number): FittedModel {
  const [first = 0, second = first] = y;
  const isHolt = name === 'holt';
  const form: EtsForm = { error: 'A', trend: isHolt ? 'A' : 'N', season: 'N' };
  const weights = { alpha, beta: isHolt ? alpha * betaStar : 0, gamma: 0, phi: 1 };
  const start = { level: isHolt ? second : first, trend: isHolt ? second - first : 0, seasons: [] };
  const rest = y.slice(isHolt ? 2 : 1);
  const { sse, end } = smooth(form, weights, start, rest);
  const sigma = rest.length === 0 ? null : Math.sqrt(sse / rest.length);
  return etsModel({ form, weights, start, end, sigma, aicc: null, found: [] }, 0);
}
