import { permutationP, seasonalGap, type Average } from './seasonal-index.ts';
import { seasonality, type Seasonality, type SeasonalityOptions } from './seasonality.ts';
import { priceSeries, type PriceSeries } from './series-rows.ts';
import type { MethodOptions, MethodRows, MethodTable } from './row-method.ts';

const perSeries = [
  'period',
  'n',
  'filled',
  'ratio_count',
  'gap',
  'peak',
  'trough',
  'rise',
  'permutation_p',
  'strength',
  'trend_strength',
  'stretch',
  'f',
  'f_df',
  'f_residual_df',
  'f_p',
  'h',
  'h_df',
  'h_p',
] as const;

const perSeason = ['season', 'index', 'low', 'high', 'count', 'deviation', 'ratio_index', 'stl_index'] as const;

/**
 * Seasonal indices of every series of `series, ym, every, price, is_focus`: one row a season (from 1), what is said of
 * the whole series repeated in each. Series that are neither monthly nor quarterly, or have no index, are left out.
 * Options: `method` (ratio, stl), `average` (mean, median), `robust`, `window` (none: periodic), `fill`, `permutations`,
 * `seed`, and `permute_all` for a permutation test of every series instead of the one in focus.
 */
export function seasonalIndexRows(given: MethodRows, options: MethodOptions): MethodTable {
  const numbers = ['series', ...perSeason, ...perSeries].map((name) => ({ name, type: 'number' as const }));
  return {
    columns: [...numbers, { name: 'f_reason', type: 'text' }, { name: 'h_reason', type: 'text' }],
    rows: priceSeries(given, options).flatMap((series) => rowsOf(series, options)),
  };
}

/** The series in focus, period by period: `ratio` to its moving average, and its split into logs of three parts. */
export function seasonalPartRows(given: MethodRows, options: MethodOptions): MethodTable {
  const columns = ['series', 'ym', 'ratio', 'trend', 'seasonal', 'remainder'];
  return {
    columns: columns.map((name) => ({ name, type: 'number' })),
    rows: priceSeries(given, options).flatMap((series) => {
      const found = seasonality(series, optionsOf(options));
      return series.ym.map((ym, at) => {
        const place = at - (found?.split?.from ?? 0);
        const { trend, seasonal, remainder } = found?.split ?? {};
        const parts = [trend, seasonal, remainder].map((part) => part?.[place] ?? null);
        return [series.series, ym, found?.ratios[at] ?? null, ...parts];
      });
    }),
  };
}

function optionsOf(options: MethodOptions): SeasonalityOptions {
  const window = options['window'];
  return {
    average: options['average'] === 'median' ? 'median' : 'mean',
    isRobust: options['robust'] === true,
    seasonalWindow: typeof window === 'number' ? window : 'periodic',
    fillsGaps: options['fill'] === true,
  };
}

function rowsOf(series: PriceSeries, options: MethodOptions): (number | string | null)[][] {
  const settings = optionsOf(options);
  const found = seasonality(series, settings);
  if (found === null || found.n < 2 * found.period) return [];
  const isStl = options['method'] === 'stl';
  const indices = isStl ? found.splitIndices : (found.ratioIndices?.map((each) => each.index) ?? null);
  if (indices === null) return [];
  const p = isTested(series, options) ? permuted(found, settings.average, options) : null;
  const whole = wholeOf(found, indices, p);
  return indices.map((index, season) => {
    const ratio = found.ratioIndices?.[season];
    // One or two ratios a season have no band; neither has the smooth seasonal of the decomposition.
    const hasBand = !isStl && found.n >= 3 * found.period;
    return [
      series.series,
      season + 1,
      index,
      hasBand ? (ratio?.low ?? null) : null,
      hasBand ? (ratio?.high ?? null) : null,
      ratio?.count ?? 0,
      ratio?.deviation ?? null,
      ratio?.index ?? null,
      found.splitIndices?.[season] ?? null,
      ...whole,
    ];
  });
}

function isTested(series: PriceSeries, options: MethodOptions): boolean {
  return series.isFocus || options['permute_all'] === true;
}

function permuted(found: Seasonality, average: Average, options: MethodOptions): number | null {
  const [count, seed] = [Number(options['permutations'] ?? 999), Number(options['seed'] ?? 1)];
  return permutationP(found.seasonalValues, found.period, average, count, seed);
}

function wholeOf(found: Seasonality, indices: readonly number[], p: number | null): (number | string | null)[] {
  const gap = seasonalGap(indices);
  return [
    found.period,
    found.n,
    found.filled,
    found.seasonalValues.length,
    gap?.gap ?? null,
    gap === null ? null : gap.peak + 1,
    gap === null ? null : gap.trough + 1,
    gap?.rise ?? null,
    p,
    found.strength,
    found.trendStrength,
    found.split === null ? null : found.split.to - found.split.from,
    found.f.statistic,
    found.f.df,
    found.f.residualDf,
    found.f.p,
    found.kruskal?.statistic ?? null,
    found.kruskal?.df ?? null,
    found.kruskal?.p ?? null,
    found.f.reason,
    found.kruskal === null ? 'too_few' : found.kruskal.reason,
  ];
}
