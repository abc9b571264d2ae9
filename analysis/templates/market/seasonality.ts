import { priceChecks, repeatedPrices } from '../shared/price-checks.ts';
import { monthlyPrices } from '../shared/price-example.ts';
import { priceNeed } from '../shared/price-need.ts';
import { priceParams, priceSteps } from '../shared/price-series.ts';
import { tooFewPeriods } from '../shared/price-span.ts';
import { seasonCode, seasonPlace, seasonWords, shortSeasonWords } from '../shared/season-words.ts';
import type { Template } from '../template.ts';

// The series of the specification: level 200, the same pattern in each of four years.
const pattern = [90, 95, 100, 105, 110, 115, 110, 105, 100, 95, 90, 85];
const fourYears = [...pattern, ...pattern, ...pattern, ...pattern].map((percent) => 2 * percent);

const template: Template = {
  id: 'market/seasonality',
  version: 1,
  stage: 'market',
  title: { en: 'Seasonality of prices' },
  question: { en: 'In which months is the product dear, and does it pay to store it?' },

  needs: {
    prices: priceNeed([
      {
        count: 'rows',
        atLeast: 8,
        text: {
          en: 'A season shows over years: 24 months (or 8 quarters) of prices are needed, 36 for the full result.',
        },
      },
    ]),
  },

  params: {
    ...priceParams,
    method: {
      kind: 'choice',
      default: 'ratio',
      options: {
        ratio: { en: 'Ratio to the centred moving average' },
        stl: { en: 'Decomposition by loess (STL) of the logs' },
      },
      title: { en: 'Indices by' },
    },
    average: {
      kind: 'choice',
      default: 'mean',
      options: { mean: { en: 'Mean' }, median: { en: 'Median, without a band' } },
      title: { en: 'Ratios of a month are averaged by their' },
      help: { en: 'The median leaves single odd years without weight.' },
    },
    robust: {
      kind: 'switch',
      default: false,
      title: { en: 'Robust decomposition' },
      help: { en: 'Months far from the pattern lose their weight in the decomposition by loess.' },
    },
    window: {
      kind: 'number',
      default: null,
      optional: true,
      min: 7,
      max: 99,
      integer: true,
      title: { en: 'Seasonal window, years' },
      help: { en: 'Empty: the same pattern in every year. A small odd number, such as 7, lets the pattern change.' },
    },
    fill: {
      kind: 'switch',
      default: false,
      title: { en: 'Fill gaps of one or two months' },
      help: {
        en: 'By a straight line between the neighbours, so that their averages are complete. A filled month has no ratio of its own.',
      },
    },
    storage_cost: {
      kind: 'number',
      unit: '%',
      default: null,
      optional: true,
      min: 0,
      max: 100,
      title: { en: 'Cost of storage a month' },
      help: {
        en: 'In percent of the price: losses, pest control, rent and interest together. Empty: nothing is said.',
      },
    },
    permutations: {
      kind: 'number',
      default: 999,
      min: 99,
      max: 9999,
      integer: true,
      title: { en: 'Permutations of the test' },
    },
    permute_all: {
      kind: 'switch',
      default: false,
      title: { en: 'Permutation test for every series' },
      help: { en: 'Otherwise only for the series in focus: the test takes time.' },
    },
  },

  checks: [...priceChecks('quarter'), repeatedPrices, tooFewPeriods({ months: 24, quarters: 8, rows: 8 })],

  steps: {
    ...priceSteps,
    // What the numeric methods read: months and quarters of every series, gaps kept.
    seasonal_input: {
      sql: `SELECT grid.series AS series, grid.ym AS ym, grid.every AS every, grid.price AS price,
  grid.series = focus.series AS is_focus
FROM grid, focus
WHERE grid.every IN (1, 3)
ORDER BY grid.series, grid.ym`,
    },
    // M7 to M14, a row for each series and season.
    indices: {
      method: 'seasonal-indices',
      from: 'seasonal_input',
      options: {
        method: 'params.method',
        average: 'params.average',
        robust: 'params.robust',
        window: 'params.window',
        fill: 'params.fill',
        permutations: 'params.permutations',
        permute_all: 'params.permute_all',
        seed: 1,
      },
    },
    focus_input: {
      sql: `SELECT seasonal_input.series AS series, seasonal_input.ym AS ym, seasonal_input.every AS every,
  seasonal_input.price AS price, seasonal_input.is_focus AS is_focus
FROM seasonal_input
WHERE seasonal_input.is_focus
ORDER BY seasonal_input.ym`,
    },
    // M7 and M8 of the series in focus, period by period; the parts of the decomposition are logs.
    parts: {
      method: 'seasonal-parts',
      from: 'focus_input',
      options: { average: 'params.average', robust: 'params.robust', window: 'params.window', fill: 'params.fill' },
    },
    // Mean seasonal of the logs for each month, M8.
    seasonal_logs: {
      sql: `SELECT (CAST(parts.ym AS INTEGER) % 12) // focus.every + 1 AS season, avg(parts.seasonal) AS seasonal, count(parts.seasonal) AS count
FROM parts, focus
GROUP BY 1
ORDER BY season`,
    },
    focus_indices: {
      sql: `SELECT indices.season AS season, ${seasonCode('indices.period', 'indices.season')} AS season_code,
  indices.index AS index, indices.low AS low, indices.high AS high, CAST(indices.count AS INTEGER) AS count,
  indices.deviation AS deviation, indices.ratio_index AS ratio_index, indices.stl_index AS stl_index
FROM indices JOIN focus ON focus.series = indices.series
ORDER BY indices.season`,
    },
    // The ratios behind the indices.
    ratios: {
      sql: `SELECT CAST(parts.ym AS INTEGER) // 12 AS year, (CAST(parts.ym AS INTEGER) % 12) // focus.every + 1 AS season,
  ${seasonCode('12 // focus.every', '(CAST(parts.ym AS INTEGER) % 12) // focus.every + 1')} AS season_code, parts.ratio AS ratio
FROM parts, focus
WHERE parts.ratio IS NOT NULL
ORDER BY year, season`,
    },
    // The same with every month of those years, so that a year without a ratio shows as one.
    ratio_map: {
      sql: `SELECT CAST(parts.ym AS INTEGER) // 12 AS year,
  ${seasonCode('12 // focus.every', '(CAST(parts.ym AS INTEGER) % 12) // focus.every + 1')} AS season_code, parts.ratio AS ratio
FROM parts, focus
WHERE CAST(parts.ym AS INTEGER) // 12 BETWEEN (SELECT min(ratios.year) FROM ratios) AND (SELECT max(ratios.year) FROM ratios)
ORDER BY parts.ym`,
    },
    // Every series once, the widest gap first; those without an index last, with the reason.
    comparison: {
      sql: `WITH found AS (
  SELECT indices.series AS series, any_value(indices.gap) AS gap,
    ${seasonCode('any_value(indices.period)', 'any_value(indices.peak)')} AS peak,
    ${seasonCode('any_value(indices.period)', 'any_value(indices.trough)')} AS trough,
    any_value(indices.strength) AS strength, any_value(indices.f_p) AS f_p, any_value(indices.h_p) AS h_p,
    any_value(indices.permutation_p) AS permutation_p, any_value(indices.n) AS n, any_value(indices.period) AS period
  FROM indices
  GROUP BY indices.series
)
SELECT coalesce(series.name, '#only') AS name, series.months AS n, found.gap AS gap, found.peak AS peak, found.trough AS trough,
  found.strength AS strength, found.f_p AS f_p, found.h_p AS h_p, found.permutation_p AS permutation_p,
  CASE WHEN found.n >= 3 * found.period THEN 'full' WHEN found.n IS NOT NULL THEN 'indicative'
    WHEN series.every > 3 THEN 'spacing' WHEN series.months < CASE series.every WHEN 1 THEN 24 ELSE 8 END THEN 'short'
    ELSE 'gaps' END AS state
FROM series LEFT JOIN found ON found.series = series.series
ORDER BY found.gap DESC NULLS LAST, series.series`,
    },
    summary: {
      sql: `WITH whole AS (
  SELECT any_value(indices.period) AS period, any_value(indices.n) AS n, any_value(indices.filled) AS filled,
    any_value(indices.ratio_count) AS ratio_count, any_value(indices.gap) AS gap, any_value(indices.peak) AS peak,
    any_value(indices.trough) AS trough, any_value(indices.rise) AS rise, any_value(indices.permutation_p) AS permutation_p,
    any_value(indices.strength) AS strength, any_value(indices.trend_strength) AS trend_strength,
    any_value(indices.stretch) AS stretch, any_value(indices.f) AS f, any_value(indices.f_df) AS f_df,
    any_value(indices.f_residual_df) AS f_residual_df, any_value(indices.f_p) AS f_p, any_value(indices.f_reason) AS f_reason,
    any_value(indices.h) AS h, any_value(indices.h_df) AS h_df, any_value(indices.h_p) AS h_p, any_value(indices.h_reason) AS h_reason,
    max(indices.index) AS highest, min(indices.index) AS lowest, count(*) > 0 AS has_index,
    max(indices.low) FILTER (WHERE indices.season = indices.peak) AS peak_low,
    max(indices.high) FILTER (WHERE indices.season = indices.peak) AS peak_high,
    max(indices.count) FILTER (WHERE indices.season = indices.peak) AS peak_count
  FROM indices JOIN focus ON focus.series = indices.series
),
compared AS (SELECT count(*) AS series_count, count(comparison.gap) AS with_gap FROM comparison)
SELECT focus.name AS series, focus.months AS months, focus.span AS span, focus.span - focus.months AS missing,
  concat(focus.first_ym // 12, CASE WHEN focus.last_ym // 12 > focus.first_ym // 12 THEN concat('–', focus.last_ym // 12) ELSE '' END) AS years,
  params.method AS method, params.permutations AS permutations,
  CASE WHEN focus.every = 1 THEN 'month' ELSE 'quarter' END AS spacing,
  CAST(whole.ratio_count AS INTEGER) AS ratio_count, CAST(whole.filled AS INTEGER) AS filled,
  whole.gap AS gap, whole.highest AS highest, whole.lowest AS lowest,
  ${seasonCode('whole.period', 'whole.peak')} AS peak, ${seasonCode('whole.period', 'whole.trough')} AS trough,
  CAST(whole.rise * focus.every AS INTEGER) AS rise_months,
  whole.peak_low AS peak_low, whole.peak_high AS peak_high, CAST(whole.peak_count AS INTEGER) AS peak_count,
  whole.permutation_p AS permutation_p, whole.strength AS strength, whole.trend_strength AS trend_strength,
  CAST(whole.stretch AS INTEGER) AS stretch,
  whole.f AS f, CAST(whole.f_df AS INTEGER) AS f_df, CAST(whole.f_residual_df AS INTEGER) AS f_residual_df, whole.f_p AS f_p,
  whole.f_reason AS f_reason, whole.h AS h, CAST(whole.h_df AS INTEGER) AS h_df, whole.h_p AS h_p, whole.h_reason AS h_reason,
  params.storage_cost AS storage_cost, params.storage_cost * whole.rise * focus.every AS storage_total,
  whole.gap - params.storage_cost * whole.rise * focus.every AS storage_left,
  abs(whole.gap - params.storage_cost * whole.rise * focus.every) AS storage_size,
  whole.has_index AND whole.gap > 1e-9 AND (whole.permutation_p <= 0.05 OR whole.permutation_p IS NULL) AND NOT focus.months < 36 // focus.every AS is_clear,
  whole.has_index AND whole.gap > 1e-9 AND whole.permutation_p > 0.05 AND NOT focus.months < 36 // focus.every AS is_unclear,
  whole.has_index AND whole.gap > 1e-9 AND focus.months < 36 // focus.every AS is_indicative,
  whole.has_index AND whole.gap <= 1e-9 AS is_flat,
  NOT whole.has_index AS has_no_index, whole.has_index AS has_index,
  whole.peak_low IS NOT NULL AS has_band, whole.peak_low IS NULL AND whole.has_index AS has_no_band,
  whole.strength IS NOT NULL AS has_strength,
  whole.has_index AND whole.stretch < focus.months AS is_stretch_part,
  whole.f_p IS NOT NULL AS has_f, whole.f_reason = 'exact_pattern' AS is_exact,
  params.storage_cost IS NOT NULL AND whole.gap IS NOT NULL AND whole.gap > params.storage_cost * whole.rise * focus.every AS pays_storage,
  params.storage_cost IS NOT NULL AND whole.gap IS NOT NULL AND whole.gap <= params.storage_cost * whole.rise * focus.every AS loses_storage,
  whole.filled > 0 AS has_filled, focus.span > focus.months AS has_gaps,
  compared.series_count > 1 AS has_comparison,
  (SELECT count(*) FROM ratios) > 0 AS has_ratios
FROM focus, params, whole, compared`,
    },
  },

  facts: {
    series: { step: 'summary', column: 'series', kind: 'text' },
    years: { step: 'summary', column: 'years', kind: 'text' },
    months: { step: 'summary', column: 'months', kind: 'number', decimals: 0 },
    missing: { step: 'summary', column: 'missing', kind: 'number', decimals: 0 },
    spacing: { step: 'summary', column: 'spacing', kind: 'text' },
    method: { step: 'summary', column: 'method', kind: 'text' },
    permutations: { step: 'summary', column: 'permutations', kind: 'number', decimals: 0 },
    ratio_count: { step: 'summary', column: 'ratio_count', kind: 'number', decimals: 0 },
    filled: { step: 'summary', column: 'filled', kind: 'number', decimals: 0 },
    gap: { step: 'summary', column: 'gap', kind: 'number', unit: '%', decimals: 1 },
    highest: { step: 'summary', column: 'highest', kind: 'number', decimals: 1 },
    lowest: { step: 'summary', column: 'lowest', kind: 'number', decimals: 1 },
    peak: { step: 'summary', column: 'peak', kind: 'text' },
    trough: { step: 'summary', column: 'trough', kind: 'text' },
    rise_months: { step: 'summary', column: 'rise_months', kind: 'number', decimals: 0 },
    peak_low: { step: 'summary', column: 'peak_low', kind: 'number', decimals: 1 },
    peak_high: { step: 'summary', column: 'peak_high', kind: 'number', decimals: 1 },
    peak_count: { step: 'summary', column: 'peak_count', kind: 'number', decimals: 0 },
    permutation_p: { step: 'summary', column: 'permutation_p', kind: 'number', unit: 'p' },
    strength: { step: 'summary', column: 'strength', kind: 'number', decimals: 2 },
    trend_strength: { step: 'summary', column: 'trend_strength', kind: 'number', decimals: 2 },
    stretch: { step: 'summary', column: 'stretch', kind: 'number', decimals: 0 },
    f: { step: 'summary', column: 'f', kind: 'number', decimals: 2 },
    f_df: { step: 'summary', column: 'f_df', kind: 'number', decimals: 0 },
    f_residual_df: { step: 'summary', column: 'f_residual_df', kind: 'number', decimals: 0 },
    f_p: { step: 'summary', column: 'f_p', kind: 'number', unit: 'p' },
    f_reason: { step: 'summary', column: 'f_reason', kind: 'text' },
    h: { step: 'summary', column: 'h', kind: 'number', decimals: 2 },
    h_df: { step: 'summary', column: 'h_df', kind: 'number', decimals: 0 },
    h_p: { step: 'summary', column: 'h_p', kind: 'number', unit: 'p' },
    h_reason: { step: 'summary', column: 'h_reason', kind: 'text' },
    storage_cost: { step: 'summary', column: 'storage_cost', kind: 'number', unit: '%', decimals: 1 },
    storage_total: { step: 'summary', column: 'storage_total', kind: 'number', unit: '%', decimals: 1 },
    storage_left: { step: 'summary', column: 'storage_left', kind: 'number', decimals: 1, signed: true },
    storage_size: { step: 'summary', column: 'storage_size', kind: 'number', decimals: 1 },
  },

  symbols: {
    en: 'p_t price of period t, MA_t its centred moving average over a year (2×12 months or 2×4 quarters, the ends with half weight), I index of a month, S seasonal, T trend and R remainder of the logs, k ratios of a month, sd their sample deviation, B permutations, SSE sum of squared residuals.',
  },

  indicators: [
    {
      id: 'seasonal-gap',
      title: { en: 'Seasonal gap' },
      formulaId: 'M10',
      formula: '100 · (max I − min I) / min I',
      substituted: { en: '100 · ({highest} − {lowest}) / {lowest}' },
      fact: 'gap',
      period: 'years',
      n: 'months',
      reading: {
        en: `{gap_value, select, null {no index for every month} other {highest in ${seasonPlace('peak')}, lowest in ${seasonPlace('trough')}}}`,
      },
      source: 'gilbert',
    },
    {
      id: 'peak-index',
      title: { en: 'Highest seasonal index' },
      formulaId: 'M7',
      formula: 'mean of 100 · p_t / MA_t, all months brought to a mean of 100',
      fact: 'highest',
      period: 'years',
      n: 'ratio_count',
      reading: {
        en: `{peak_low_value, select, null {${seasonPlace('peak')}; no band} other {${seasonPlace('peak')}; band (M9: ± 1.96 · sd / √k) {peak_low} to {peak_high}, k = {peak_count}}}`,
      },
      source: 'persons',
    },
    {
      id: 'seasonal-strength',
      title: { en: 'Strength of the season' },
      formulaId: 'M11',
      formula: 'max(0, 1 − Var(R) / Var(S + R))',
      fact: 'strength',
      period: 'years',
      n: 'stretch',
      reading: {
        en: '{strength_value, select, null {no stretch of two years without a gap, or a constant price} other {0 none, 1 all of the movement around the trend; trend {trend_strength}}}',
      },
      source: 'wang',
    },
    {
      id: 'f-of-months',
      title: { en: 'F test of the months' },
      formulaId: 'M12',
      formula: '((SSE_0 − SSE_1) / (m − 1)) / (SSE_1 / (n − m − 1))',
      fact: 'f',
      period: 'years',
      n: 'months',
      reading: {
        en: '{f_reason_value, select, null {{f_df} and {f_residual_df} df, {f_p}} exact_pattern {exact seasonal pattern: nothing is left to test against} no_variation {the price does not move around its trend} season_missing {a month of the year has no price} other {too few prices}}',
      },
      source: 'gilbert',
    },
    {
      id: 'kruskal-wallis',
      title: { en: 'Kruskal-Wallis test of the months' },
      formulaId: 'M13',
      formula: '12 / (n(n + 1)) · Σ R_j² / n_j − 3(n + 1), over its correction for ties',
      fact: 'h',
      period: 'years',
      n: 'stretch',
      reading: {
        en: '{h_reason_value, select, null {{h_df} df, {h_p}} no_variation {the price does not move around its trend} other {no stretch of two years without a gap}}',
      },
      source: 'kruskal',
    },
    {
      id: 'permutation-p',
      title: { en: 'Permutation test of the gap' },
      formulaId: 'M14',
      formula: '(1 + number of gaps ≥ observed) / (B + 1)',
      fact: 'permutation_p',
      period: 'years',
      n: 'ratio_count',
      reading: {
        en: '{permutation_p_value, select, null {not tested} other {share of {permutations} orders of the months with a gap as large}}',
      },
      source: 'gilbert',
    },
    {
      id: 'storage',
      title: { en: 'Left of the gap after storage, points' },
      formulaId: 'M15',
      formula: 'gap − cost a month · months from trough to peak',
      substituted: { en: '{gap} − {storage_cost} · {rise_months}' },
      fact: 'storage_left',
      period: 'years',
      n: 'months',
      reading: {
        en: '{storage_left_value, select, null {no cost of storage was given} other {{rise_months_value, plural, one {one month} other {# months}} from trough to peak}}',
      },
      source: 'gilbert',
    },
  ],

  tables: [
    {
      id: 'indices',
      title: { en: 'Seasonal indices, {years}' },
      step: 'focus_indices',
      columns: [
        { column: 'season_code', title: { en: 'Month or quarter' }, kind: 'text', words: seasonWords },
        { column: 'index', title: { en: 'Index' }, kind: 'number', decimals: 1 },
        { column: 'low', title: { en: 'Band, low' }, kind: 'number', decimals: 1 },
        { column: 'high', title: { en: 'Band, high' }, kind: 'number', decimals: 1 },
        { column: 'count', title: { en: 'Ratios' }, kind: 'number', decimals: 0 },
        { column: 'ratio_index', title: { en: 'By ratios' }, kind: 'number', decimals: 1 },
        { column: 'stl_index', title: { en: 'By loess (STL)' }, kind: 'number', decimals: 1 },
      ],
    },
    {
      id: 'series',
      title: { en: 'All series, the widest gap first' },
      step: 'comparison',
      when: 'summary.has_comparison',
      columns: [
        { column: 'name', title: { en: 'Series' }, kind: 'text', words: { '#only': { en: 'The only series' } } },
        { column: 'n', title: { en: 'Periods' }, kind: 'number', decimals: 0 },
        { column: 'gap', title: { en: 'Gap' }, kind: 'number', unit: '%', decimals: 1 },
        { column: 'peak', title: { en: 'Highest in' }, kind: 'text', words: seasonWords },
        { column: 'trough', title: { en: 'Lowest in' }, kind: 'text', words: seasonWords },
        { column: 'strength', title: { en: 'Strength' }, kind: 'number', decimals: 2 },
        { column: 'f_p', title: { en: 'F test' }, kind: 'number', unit: 'p' },
        { column: 'h_p', title: { en: 'Kruskal-Wallis' }, kind: 'number', unit: 'p' },
        { column: 'permutation_p', title: { en: 'Permutation' }, kind: 'number', unit: 'p' },
        {
          column: 'state',
          title: { en: 'Data' },
          kind: 'text',
          words: {
            full: { en: 'three years or more' },
            indicative: { en: 'indicative: under three years' },
            short: { en: 'under two years' },
            spacing: { en: 'neither months nor quarters' },
            gaps: { en: 'too many gaps' },
          },
        },
      ],
    },
  ],

  charts: [
    {
      id: 'index',
      kind: 'line',
      title: {
        en: `The price is highest in ${seasonPlace('peak')} ({highest}) and lowest in ${seasonPlace('trough')} ({lowest})`,
      },
      subtitle: {
        en: '{spacing_value, select, month {Seasonal index by month of the year} other {Seasonal index by quarter}}, mean of the year = 100, {years}',
      },
      step: 'focus_indices',
      unit: 'index',
      decimals: 0,
      n: 'ratio_count',
      when: 'summary.has_index',
      x: 'season',
      xKind: 'number',
      y: 'index',
      baseline: 100,
      bands: [{ low: 'low', high: 'high', title: { en: 'Index ± 1.96 · sd / √k' } }],
    },
    {
      id: 'years',
      kind: 'heat-map',
      title: { en: 'Year by year: how far each price stood from the average of the year around it' },
      subtitle: { en: 'Price in percent of its centred moving average, {years}' },
      step: 'ratio_map',
      unit: '%',
      decimals: 0,
      n: 'ratio_count',
      when: 'summary.has_ratios',
      x: 'season_code',
      y: 'year',
      value: 'ratio',
      scale: 'diverging',
      middle: 100,
      words: shortSeasonWords,
    },
  ],

  narrative: [
    {
      role: 'headline',
      when: 'summary.is_clear',
      text: {
        en: `{series_value, select, null {The price} other {“{series}”}} is dearest in ${seasonPlace('peak')} and cheapest in ${seasonPlace('trough')}: the seasonal gap is {gap} ({years}).`,
      },
    },
    {
      role: 'headline',
      when: 'summary.is_unclear',
      text: {
        en: `{series_value, select, null {The price} other {“{series}”}} shows no clear season: between ${seasonPlace('trough')} and ${seasonPlace('peak')} lies a gap of {gap}, but chance alone gives one as large with p = {permutation_p} ({years}).`,
      },
    },
    {
      role: 'headline',
      when: 'summary.is_indicative',
      text: {
        en: `Indicative only, from {months} periods: {series_value, select, null {the price} other {“{series}”}} is dearest in ${seasonPlace('peak')} and cheapest in ${seasonPlace('trough')}, with a gap of {gap} ({years}).`,
      },
    },
    {
      role: 'headline',
      when: 'summary.is_flat',
      text: {
        en: '{series_value, select, null {The price} other {“{series}”}} has no season: all indices are equal ({years}).',
      },
    },
    {
      role: 'headline',
      when: 'summary.has_no_index',
      text: {
        en: 'No seasonal index can be given for {series_value, select, null {the price} other {“{series}”}}: the gaps leave a month of the year without a single complete average ({years}).',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_band',
      text: {
        en: `In ${seasonPlace('peak')} the price stands at {highest} (mean of the year = 100); the band of {peak_count} years is {peak_low} to {peak_high}. In ${seasonPlace('trough')} it stands at {lowest}.`,
      },
    },
    {
      role: 'finding',
      when: 'summary.is_exact',
      text: { en: 'Exact seasonal pattern: the months explain the whole movement around the trend.' },
    },
    {
      role: 'finding',
      when: 'summary.has_f',
      text: {
        en: 'Do the months differ? F test {f_p}; Kruskal-Wallis {h_p}; permutation of the months within each year {permutation_p}.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_strength',
      text: {
        en: 'The season makes {strength} of the movement around the trend, on a scale from 0 to 1 (decomposition of {stretch} periods without a gap).',
      },
    },
    {
      role: 'finding',
      when: 'summary.pays_storage',
      text: {
        en: `Storing from ${seasonPlace('trough')} to ${seasonPlace('peak')} takes {rise_months_value, plural, one {one month} other {# months}}; at {storage_cost} a month it costs {storage_total}, and {storage_size} points of the gap are left on average.`,
      },
    },
    {
      role: 'finding',
      when: 'summary.loses_storage',
      text: {
        en: `Storing from ${seasonPlace('trough')} to ${seasonPlace('peak')} takes {rise_months_value, plural, one {one month} other {# months}}; at {storage_cost} a month it costs {storage_total}, {storage_size} points more than the gap.`,
      },
    },
    {
      role: 'caveat',
      when: 'summary.has_index',
      text: {
        en: 'The gap is the distance between the highest and the lowest of noisy means: in short series it is too wide. Read it beside the permutation test.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.is_indicative',
      text: { en: 'Under three years each month has one or two ratios: no bands are shown.' },
    },
    {
      role: 'caveat',
      when: 'summary.has_filled',
      text: {
        en: '{filled_value, plural, one {One missing price was} other {# missing prices were}} filled by a straight line so that the averages around {filled_value, plural, one {it} other {them}} are complete.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.has_gaps',
      text: {
        en: '{missing_value, plural, one {One period is} other {# periods are}} missing between the first and the last price; {ratio_count} of {months} prices have a complete average around them.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.is_stretch_part',
      text: {
        en: 'The decomposition, its strength and the Kruskal-Wallis test use the longest stretch without a gap: {stretch} of {months} prices.',
      },
    },
  ],

  sources: {
    persons: {
      author: 'Persons, W.M.',
      year: 1919,
      work: 'Indices of business conditions. Review of Economics and Statistics 1',
    },
    cleveland: {
      author: 'Cleveland, R.B., Cleveland, W.S., McRae, J.E. & Terpenning, I.',
      year: 1990,
      work: 'STL: a seasonal-trend decomposition procedure based on loess. Journal of Official Statistics 6(1)',
    },
    wang: {
      author: 'Wang, X., Smith, K. & Hyndman, R.',
      year: 2006,
      work: 'Characteristic-based clustering for time series data. Data Mining and Knowledge Discovery 13',
    },
    kruskal: {
      author: 'Kruskal, W.H. & Wallis, W.A.',
      year: 1952,
      work: 'Use of ranks in one-criterion variance analysis. Journal of the American Statistical Association 47',
    },
    gilbert: {
      author: 'Gilbert, C.L., Christiaensen, L. & Kaminski, J.',
      year: 2017,
      work: 'Food price seasonality in Africa: measurement and extent. Food Policy 67',
    },
  },

  limits: [
    { en: 'A season of the past is an average; a single year can run against it.' },
    { en: 'The gap is before losses, risk and finance of a store. It is no profit.' },
    { en: 'A pattern that changes over the years is blurred by fixed indices; try a seasonal window, or fewer years.' },
    {
      en: 'The band is that of the ratios of one month over the years. Years that depend on each other make it too narrow.',
    },
    {
      en: 'The permutation exchanges the ratios of the months within each year, with a fixed seed: the same data give the same p.',
    },
    { en: 'The first and the last half year have no complete average and no ratio.' },
  ],

  worked: [
    {
      name: 'Four years of one pattern at the level 200',
      tables: {
        prices: {
          columns: ['date', 'price'],
          units: { price: 'XAF/kg' },
          rows: monthlyPrices('2019-01', fourYears),
        },
      },
      params: { storage_cost: 3 },
      expect: [
        { step: 'focus_indices', column: 'index', values: pattern, tolerance: 1e-9 },
        { step: 'focus_indices', column: 'stl_index', values: pattern, tolerance: 1e-9 },
        { step: 'summary', column: 'peak', values: ['m6'], tolerance: 0 },
        { step: 'summary', column: 'trough', values: ['m12'], tolerance: 0 },
        { step: 'summary', column: 'gap', values: [35.294], tolerance: 5e-4 },
        { step: 'summary', column: 'rise_months', values: [6], tolerance: 0 },
        { step: 'summary', column: 'storage_left', values: [17.294], tolerance: 5e-4 },
        // ln(pattern / 100) + 0.003989
        {
          step: 'seasonal_logs',
          column: 'seasonal',
          values: [
            -0.101372, -0.047304, 0.003989, 0.052779, 0.099299, 0.143751, 0.099299, 0.052779, 0.003989, -0.047304,
            -0.101372, -0.15853,
          ],
          tolerance: 1e-6,
        },
        { step: 'summary', column: 'strength', values: [1], tolerance: 1e-9 },
        // A perfect fit has no F: the words say so.
        { step: 'summary', column: 'f', values: [null], tolerance: 0 },
        { step: 'summary', column: 'f_reason', values: ['exact_pattern'], tolerance: 0 },
        { step: 'summary', column: 'permutation_p', values: [0.001], tolerance: 1e-12 },
      ],
    },
    {
      name: 'Three years of quarters with a price that doubles every year',
      tables: {
        prices: {
          columns: ['date', 'price'],
          units: { price: 'XAF/kg' },
          rows: [
            ['2019-02-01', 100],
            ['2019-05-01', 100],
            ['2019-08-01', 100],
            ['2019-11-01', 100],
            ['2020-02-01', 200],
            ['2020-05-01', 200],
            ['2020-08-01', 200],
            ['2020-11-01', 200],
            ['2021-02-01', 400],
            ['2021-05-01', 400],
            ['2021-08-01', 400],
            ['2021-11-01', 400],
          ],
        },
      },
      params: {},
      expect: [
        // Averages of the third quarter of 2019: (100/2 + 100 + 100 + 100 + 200/2)/4... = 112.5, then 137.5, 162.5, 187.5.
        {
          step: 'ratios',
          column: 'ratio',
          values: [88.888889, 72.727273, 123.076923, 106.666667, 88.888889, 72.727273, 123.076923, 106.666667],
          tolerance: 1e-6,
        },
        // The four ratios average 97.839938.
        {
          step: 'focus_indices',
          column: 'index',
          values: [125.79415, 109.021596, 90.85133, 74.332906],
          tolerance: 1e-4,
        },
        { step: 'ratios', column: 'year', values: [2019, 2019, 2020, 2020, 2020, 2020, 2021, 2021], tolerance: 0 },
        {
          step: 'ratios',
          column: 'season_code',
          values: ['q3', 'q4', 'q1', 'q2', 'q3', 'q4', 'q1', 'q2'],
          tolerance: 0,
        },
        { step: 'focus_indices', column: 'season_code', values: ['q1', 'q2', 'q3', 'q4'], tolerance: 0 },
      ],
    },
  ],
};

export default template;
