import { studentQuantile, studentTwoSided } from './distributions.ts';
import { neweyWestErrors, neweyWestLag } from './newey-west.ts';
import { leastSquares } from './ols.ts';
import { columnAt, type MethodOptions, type MethodRows, type MethodTable } from './row-method.ts';

/** Why a compound growth rate is not a plain number. */
export type GrowthReason = 'new' | 'ceased' | 'one-period' | 'negative';

/** G1 of a series: from its first to its last value over the time that passed. */
export interface CompoundGrowth {
  readonly first: number | null;
  readonly last: number | null;
  readonly firstTime: number | null;
  readonly lastTime: number | null;
  /** Ratio a year: 0.05 is 5 %. */
  readonly rate: number | null;
  /** `new`: the start is zero; `ceased`: the end is zero and the rate -1. */
  readonly reason: GrowthReason | null;
}

/** G2 (years) or G3 (months) of a series; what the data cannot give is null. */
export interface TrendGrowth {
  /** Ratio a year: `exp(b·periods a year) - 1`. */
  readonly rate: number | null;
  /** Bounds of the 95 % interval of the rate, by the t distribution and the OLS error. */
  readonly low: number | null;
  readonly high: number | null;
  /** Slope of the log in one period, its OLS error and the test with n - 2 degrees of freedom. */
  readonly slope: number | null;
  readonly intercept: number | null;
  readonly error: number | null;
  readonly t: number | null;
  readonly p: number | null;
  readonly r2: number | null;
  /** The same test with the errors of Newey and West. */
  readonly hacLag: number;
  readonly hacError: number | null;
  readonly hacT: number | null;
  readonly hacP: number | null;
  /** Values that are used; zeros and negative values have no logarithm and are left out. */
  readonly n: number;
  readonly leftOut: number;
}

/** Fewest points for a test of the trend. */
const fewestForTest = 5;

/** `times` in rising order; `periodsPerYear` 1 for years, 12 for months. */
export function compoundGrowth(
  times: readonly number[],
  values: readonly number[],
  periodsPerYear: number,
): CompoundGrowth {
  const [first = null, firstTime = null] = [values[0], times[0]];
  const [last = null, lastTime = null] = [values.at(-1), times.at(-1)];
  const ends = { first, last, firstTime, lastTime };
  if (first === null || last === null || firstTime === null || lastTime === null || lastTime <= firstTime)
    return { ...ends, rate: null, reason: 'one-period' };
  if (first < 0 || last < 0) return { ...ends, rate: null, reason: 'negative' };
  if (first === 0) return { ...ends, rate: null, reason: 'new' };
  if (last === 0) return { ...ends, rate: -1, reason: 'ceased' };
  return { ...ends, rate: (last / first) ** (periodsPerYear / (lastTime - firstTime)) - 1, reason: null };
}

/** OLS of ln V on time over the positive values. Below five points there is a rate and no test; below three, nothing. */
export function trendGrowth(times: readonly number[], values: readonly number[], periodsPerYear: number): TrendGrowth {
  const used = times.flatMap((time, at) => ((values[at] ?? 0) > 0 ? [{ time, log: Math.log(values[at] ?? 1) }] : []));
  const n = used.length;
  const hacLag = neweyWestLag(n);
  const bare = { n, leftOut: times.length - n, hacLag };
  if (n < 3) return { ...nothing, ...bare };
  // Time from its middle: the slope is the same, and calendar years lose no digits.
  const origin = Math.round(((used[0]?.time ?? 0) + (used.at(-1)?.time ?? 0)) / 2);
  const columns = [used.map(() => 1), used.map(({ time }) => time - origin)];
  const logs = used.map(({ log }) => log);
  const fit = leastSquares(columns, logs, ['constant', 'time']);
  if (fit.state === 'deficient') return { ...nothing, ...bare };
  // A series that never moves has no slope at all, not the rounding of one.
  const isConstant = logs.every((log) => log === logs[0]);
  const [middle = 0, slope = 0] = isConstant ? [logs[0], 0] : fit.coefficients;
  const line = { ...bare, rate: Math.expm1(slope * periodsPerYear), slope, intercept: middle - slope * origin };
  // A line through all points has no error: there is nothing to test.
  const error = fit.standardErrors?.[1] ?? 0;
  const isExact = fit.sumOfSquares <= 1e-24 * logs.reduce((sum, log) => sum + log * log, 0);
  if (n < fewestForTest || error === 0 || isConstant || isExact)
    return { ...nothing, ...line, r2: isConstant ? null : fit.r2 };
  const reach = studentQuantile(0.975, n - 2) * error;
  const hacError =
    neweyWestErrors(
      fit,
      columns,
      used.map(({ time }) => time),
      hacLag,
    )[1] ?? 0;
  return {
    ...line,
    low: Math.expm1((slope - reach) * periodsPerYear),
    high: Math.expm1((slope + reach) * periodsPerYear),
    error,
    t: slope / error,
    p: studentTwoSided(slope / error, n - 2),
    r2: fit.r2,
    hacError: hacError === 0 ? null : hacError,
    hacT: hacError === 0 ? null : slope / hacError,
    hacP: hacError === 0 ? null : studentTwoSided(slope / hacError, n - 2),
  };
}

const nothing = {
  rate: null,
  low: null,
  high: null,
  slope: null,
  intercept: null,
  error: null,
  t: null,
  p: null,
  r2: null,
  hacError: null,
  hacT: null,
  hacP: null,
} as const;

/**
 * G1 with G2 or G3 of every series. Options `by` (column of the series), `x` (year, or month as a whole number), `y`,
 * `periodsPerYear` (1, 12, or the name of a column that tells it for each series). Rates come in percent a year. Rows in any order; a missing y is left out and counted.
 */
export function growthRatesRows(given: MethodRows, options: MethodOptions): MethodTable {
  const [by, x, y] = [columnAt(given, options, 'by'), columnAt(given, options, 'x'), columnAt(given, options, 'y')];
  const told = options['periodsPerYear'] ?? 1;
  const periodsAt = typeof told === 'string' ? columnAt(given, options, 'periodsPerYear') : null;
  const series = new Map<string, { points: (readonly [number, number])[]; missing: number; periods: number }>();
  for (const row of given.rows) {
    const name = String(row[by] ?? '');
    const periods = Number(periodsAt === null ? told : row[periodsAt]);
    const one = series.get(name) ?? { points: [], missing: 0, periods };
    series.set(name, one);
    const [time, value] = [row[x], row[y]];
    if (typeof time === 'number' && typeof value === 'number') one.points.push([time, value]);
    else one.missing += 1;
  }
  return {
    columns: [
      { name: String(options['by'] ?? 'by'), type: 'text' },
      ...numbers.map((name) => ({ name, type: 'number' as const })),
      { name: 'compound_reason', type: 'text' },
    ],
    rows: [...series].map(([name, one]) => growthRow(name, one.points, one.missing, one.periods)),
  };
}

const numbers = [
  ...['first_time', 'last_time', 'first_value', 'last_value', 'elapsed_years', 'compound'],
  ...['trend', 'trend_low', 'trend_high', 'slope', 'intercept', 'se', 't', 'p', 'r2'],
  ...['hac_lag', 'hac_se', 'hac_t', 'hac_p', 'n', 'n_trend', 'not_positive', 'missing'],
];

function growthRow(
  name: string,
  given: readonly (readonly [number, number])[],
  missing: number,
  periods: number,
): (number | string | null)[] {
  const points = given.toSorted((a, b) => a[0] - b[0]);
  const times = points.map(([time]) => time);
  const values = points.map(([, value]) => value);
  const ends = compoundGrowth(times, values, periods);
  const trend = trendGrowth(times, values, periods);
  const elapsed = ends.firstTime === null || ends.lastTime === null ? null : (ends.lastTime - ends.firstTime) / periods;
  return [
    name,
    ...[ends.firstTime, ends.lastTime, ends.first, ends.last, elapsed, percent(ends.rate)],
    ...[percent(trend.rate), percent(trend.low), percent(trend.high), trend.slope, trend.intercept, trend.error],
    ...[trend.t, trend.p, trend.r2, trend.hacLag, trend.hacError, trend.hacT, trend.hacP],
    ...[times.length, trend.n, trend.leftOut, missing],
    ends.reason,
  ];
}

function percent(rate: number | null): number | null {
  return rate === null ? null : 100 * rate;
}
