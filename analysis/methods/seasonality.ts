import { fillShortGaps, longestStretch, ratiosToMovingAverage } from './moving-average.ts';
import { seasonalIndices, type Average, type SeasonalValue, type SeasonIndex } from './seasonal-index.ts';
import { kruskalWallis, seasonalF, strength, type SeasonalTest } from './seasonal-tests.ts';
import type { PriceSeries } from './series-rows.ts';
import { stl, type Decomposition } from './stl.ts';

export interface SeasonalityOptions {
  readonly average: Average;
  readonly isRobust: boolean;
  readonly seasonalWindow: number | 'periodic';
  /** Gaps of at most two periods are filled by a straight line before averages are taken. */
  readonly fillsGaps: boolean;
}

/** What can be said about the seasons of one series. */
export interface Seasonality {
  /** 12 months or 4 quarters. */
  readonly period: number;
  /** Periods with a price. */
  readonly n: number;
  /** Prices filled in. */
  readonly filled: number;
  readonly ratios: readonly (number | null)[];
  readonly seasonalValues: readonly SeasonalValue[];
  /** M7; null when a season has no ratio. */
  readonly ratioIndices: readonly SeasonIndex[] | null;
  /** M8 on the longest stretch without a gap; null when that is shorter than two years. */
  readonly split: (Decomposition & { readonly from: number; readonly to: number }) | null;
  /** 100·exp(S), brought to a mean of 100. */
  readonly splitIndices: readonly number[] | null;
  readonly strength: number | null;
  readonly trendStrength: number | null;
  readonly f: SeasonalTest;
  readonly kruskal: SeasonalTest | null;
}

const longestFilled = 2;

/** Indices, decomposition and tests of one monthly or quarterly series; null for any other spacing. */
export function seasonality(given: PriceSeries, options: SeasonalityOptions): Seasonality | null {
  const period = given.every === 1 ? 12 : given.every === 3 ? 4 : null;
  if (period === null) return null;
  const whole = options.fillsGaps ? fillShortGaps(given.values, longestFilled) : given.values;
  // A filled month completes the averages of its neighbours; it is no price, so it has no ratio of its own.
  const ratios = ratiosToMovingAverage(whole, period).map((ratio, at) => (given.values[at] === null ? null : ratio));
  const seasonalValues = ratios.flatMap((value, at) =>
    value === null ? [] : [{ year: Math.floor((given.ym[at] ?? 0) / 12), season: seasonOf(given, at), value }],
  );
  const known = given.values.flatMap((value, at) => (value === null ? [] : [{ at, log: Math.log(value) }]));
  const { from, to } = longestStretch(whole);
  const logs = whole.slice(from, to).map((value) => Math.log(value ?? 1));
  const parts = stl(logs, { period, seasonalWindow: options.seasonalWindow, isRobust: options.isRobust });
  const level = Math.max(0, ...logs.map(Math.abs));
  return {
    period,
    n: known.length,
    filled: whole.filter((value) => value !== null).length - known.length,
    ratios,
    seasonalValues,
    ratioIndices: seasonalIndices(seasonalValues, period, options.average),
    split: parts === null ? null : { ...parts, from, to },
    splitIndices: parts === null ? null : indicesOf(parts, given, from, period),
    strength: parts === null ? null : strength(parts.seasonal, parts.remainder, level),
    trendStrength: parts === null ? null : strength(parts.trend, parts.remainder, level),
    f: seasonalF(
      known.map((each) => each.log),
      known.map((each) => each.at),
      known.map((each) => seasonOf(given, each.at)),
      period,
    ),
    kruskal: parts === null ? null : detrendedTest(given, parts, from, logs),
  };
}

/** Month of the year from 0, or quarter from 0. */
function seasonOf({ ym, every }: PriceSeries, at: number): number {
  return Math.floor(((ym[at] ?? 0) % 12) / every);
}

function detrendedTest(
  given: PriceSeries,
  { trend }: Decomposition,
  from: number,
  logs: readonly number[],
): SeasonalTest {
  const observed = logs.flatMap((log, at) =>
    given.values[from + at] === null ? [] : [{ value: log - (trend[at] ?? 0), season: seasonOf(given, from + at) }],
  );
  return kruskalWallis(
    observed.map((each) => each.value),
    observed.map((each) => each.season),
    Math.max(0, ...logs.map(Math.abs)),
  );
}

function indicesOf({ seasonal }: Decomposition, given: PriceSeries, from: number, period: number): number[] {
  const own = Array.from({ length: period }, (): number[] => []);
  seasonal.forEach((value, at) => own[seasonOf(given, from + at)]?.push(value));
  const raw = own.map((values) => Math.exp(values.reduce((sum, value) => sum + value, 0) / values.length));
  const level = raw.reduce((sum, value) => sum + value, 0) / period;
  return raw.map((value) => (100 * value) / level);
}
