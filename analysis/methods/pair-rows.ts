import type { TestLevel } from './mackinnon.ts';
import type { PairOptions } from './pair-integration.ts';
import { columnAt, type MethodOptions, type MethodRows } from './row-method.ts';
import type { Series } from './time-series.ts';

/** Two log prices on one grid of periods, read from rows. */
export interface PairSeries {
  readonly pair: number | string;
  /** Months from one period to the next. */
  readonly every: number;
  readonly y: Series;
  readonly x: Series;
}

/** Rows `pair, t, every, y, x`: t counts periods from 0, a missing price is null. Pairs in the order met. */
export function readPairs(given: MethodRows): PairSeries[] {
  const [pair, t, every, y, x] = ['pair', 't', 'every', 'y', 'x'].map((name) => columnAt(given, {}, name));
  const pairs = new Map<number | string, { every: number; y: (number | null)[]; x: (number | null)[] }>();
  for (const row of given.rows) {
    const key = row[pair ?? 0];
    const at = row[t ?? 0];
    if ((typeof key !== 'number' && typeof key !== 'string') || typeof at !== 'number') continue;
    const one = pairs.get(key) ?? { every: Number(row[every ?? 0]), y: [], x: [] };
    pairs.set(key, one);
    while (one.y.length <= at) {
      one.y.push(null);
      one.x.push(null);
    }
    one.y[at] = numberOf(row[y ?? 0]);
    one.x[at] = numberOf(row[x ?? 0]);
  }
  return [...pairs].map(([key, one]) => ({ pair: key, ...one }));
}

/** Options `level`, `fixedLag`, `grangerMost`, `grangerBy`, `fewest`; what is left out takes the default of the spacing. */
export function pairOptions(options: MethodOptions, every: number): PairOptions {
  const isAnnual = every >= 12;
  return {
    level: testLevel(options['level']),
    fixedLag: Number(options['fixedLag'] ?? 1),
    grangerMost: Number(options['grangerMost'] ?? (isAnnual ? 3 : 6)),
    grangerBy: options['grangerBy'] === 'bic' ? 'bic' : 'aic',
    fewest: Number(options['fewest'] ?? (isAnnual ? 30 : 60)),
    largestGapShare: Number(options['largestGapShare'] ?? 5) / 100,
  };
}

function testLevel(given: MethodOptions[string] | undefined): TestLevel {
  const level = Number(given ?? 5);
  return level === 1 || level === 10 ? level : 5;
}

function numberOf(value: number | string | boolean | null | undefined): number | null {
  return typeof value === 'number' ? value : null;
}
