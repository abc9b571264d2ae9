import { average } from './descriptive.ts';
import { breakInterval } from './break-interval.ts';
import { bestPartitions, chosenPartition, leastSegment, type Partition } from './break-partition.ts';
import { chowTest, supremumTest, type ChowTest, type SupremumTest } from './break-tests.ts';
import { segmentSquares, type RegimeModel, type SegmentSquares } from './segment-squares.ts';
import type { PriceSeries } from './series-rows.ts';

export interface BreakOptions {
  readonly model: RegimeModel;
  readonly trimming: number;
  readonly mostBreaks: number;
  /** Observations of the smallest regime; null: max(floor(0.15·n), 8). */
  readonly leastSegment: number | null;
  /** First month of a new policy, as months since year 0. */
  readonly policy: number | null;
}

/** Breaks of one series; places count the observations up to the end of the first regime. */
export interface Breaks {
  readonly ym: readonly number[];
  readonly values: readonly number[];
  readonly squares: SegmentSquares;
  readonly least: number;
  readonly partitions: readonly Partition[];
  readonly chosen: Partition | null;
  readonly supremum: SupremumTest;
  readonly chow: (ChowTest & { readonly before: number }) | null;
  /** Fitted values of the regimes. */
  readonly fitted: readonly number[];
  /** First-order autocorrelation of what is left around the regimes; null where nothing is left. */
  readonly autocorrelation: number | null;
}

/** A break of the chosen partition. */
export interface Break {
  /** Observations before it. */
  readonly at: number;
  readonly before: number;
  readonly after: number;
  /** Places of the interval, kept inside the series; null with its reason. */
  readonly low: number | null;
  readonly high: number | null;
  readonly reason: 'trend_model' | 'exact_regimes' | 'unbounded' | null;
}

/** M16 to M18 of one series; gaps are left out, time counts by the calendar. */
export function structuralBreaks(given: PriceSeries, options: BreakOptions): Breaks {
  const known = given.values.flatMap((value, at) => (value === null ? [] : [{ value, at, ym: given.ym[at] ?? 0 }]));
  const values = known.map((each) => each.value);
  const t = known.map((each) => each.at);
  const n = values.length;
  const squares = segmentSquares(values, t, options.model);
  const least = options.leastSegment ?? leastSegment(n);
  const partitions = bestPartitions(squares, n, options.model, least, options.mostBreaks);
  const chosen = chosenPartition(partitions);
  const fitted = fittedOf(values, t, chosen?.ends ?? [], options.model);
  const { policy } = options;
  const before = policy === null ? 0 : known.filter((each) => each.ym < policy).length;
  return {
    ym: known.map((each) => each.ym),
    values,
    squares,
    least,
    partitions,
    chosen,
    supremum: supremumTest(squares, n, options.model, options.trimming),
    chow: policy === null ? null : { ...chowTest(squares, n, before, options.model), before },
    fitted,
    autocorrelation: autocorrelation(values.map((value, at) => value - (fitted[at] ?? 0))),
  };
}

/** The breaks of the chosen partition, with what lies before and after each. */
export function breaksOf({ chosen, values, squares, fitted }: Breaks, model: RegimeModel): Break[] {
  const ends = chosen?.ends ?? [];
  return ends.map((at, place) => {
    const from = ends[place - 1] ?? 0;
    const to = ends[place + 1] ?? values.length;
    const [before, after] = [fitted[at - 1] ?? 0, fitted[at] ?? 0];
    if (model === 'trend') return { at, before, after, low: null, high: null, reason: 'trend_model' };
    const [left, right] = [squares(from, at) / (at - from), squares(at, to) / (to - at)];
    const interval = breakInterval(at, after - before, left, right);
    if (interval === null)
      return {
        at,
        before,
        after,
        low: null,
        high: null,
        reason: left === 0 || right === 0 ? 'exact_regimes' : 'unbounded',
      };
    return {
      at,
      before,
      after,
      low: Math.max(1, interval.low),
      high: Math.min(values.length, interval.high),
      reason: null,
    };
  });
}

function fittedOf(y: readonly number[], t: readonly number[], ends: readonly number[], model: RegimeModel): number[] {
  return [...ends, y.length].flatMap((to, place) => {
    const from = ends[place - 1] ?? 0;
    const [own, times] = [y.slice(from, to), t.slice(from, to)];
    const [meanY, meanT] = [average(own), average(times)];
    const spread = times.reduce((sum, time) => sum + (time - meanT) ** 2, 0);
    const shared = times.reduce((sum, time, at) => sum + (time - meanT) * ((own[at] ?? 0) - meanY), 0);
    const slope = model === 'mean' || spread === 0 ? 0 : shared / spread;
    return times.map((time) => meanY + slope * (time - meanT));
  });
}

function autocorrelation(rest: readonly number[]): number | null {
  const level = rest.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const all = rest.reduce((sum, value) => sum + value * value, 0);
  if (level <= 0 || all <= 0) return null;
  return rest.reduce((sum, value, at) => sum + value * (rest[at - 1] ?? 0), 0) / all;
}
