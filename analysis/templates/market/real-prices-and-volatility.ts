import { deflatorChecks, deflatorNeed, deflatorSteps, indexAt } from '../shared/deflation.ts';
import { growthsDisagree, growthStep, neweyWestSource } from '../shared/growth.ts';
import { priceChecks } from '../shared/price-checks.ts';
import { monthlyPrices } from '../shared/price-example.ts';
import { priceNeed } from '../shared/price-need.ts';
import { overSeries, priceParams, priceSteps } from '../shared/price-series.ts';
import { deflatorParam } from '../shared/rules/deflator-is-a-rate.ts';
import { repeatedValues } from '../shared/rules/suspicious-smoothness.ts';
import type { Template } from '../template.ts';

const measureWords = { real: { en: 'Real' }, nominal: { en: 'Nominal' } };

const template: Template = {
  id: 'market/real-prices-and-volatility',
  version: 1,
  stage: 'market',
  title: { en: 'Real prices and volatility' },
  question: { en: 'Did the price rise faster than the cost of living, and how much does it swing?' },

  needs: {
    prices: priceNeed([
      {
        count: 'rows',
        atLeast: 10,
        text: { en: 'Twenty-four months or ten years of prices are needed to tell a trend from a swing.' },
      },
    ]),
    deflator: deflatorNeed,
  },

  params: {
    ...priceParams,
    deflator_as: deflatorParam,
    base_from: {
      kind: 'number',
      default: null,
      optional: true,
      min: 1800,
      max: 2200,
      integer: true,
      title: { en: 'Real prices at the level of the year' },
      help: { en: 'Empty: the last full calendar year that has prices and an index.' },
    },
    base_to: {
      kind: 'number',
      default: null,
      optional: true,
      min: 1800,
      max: 2200,
      integer: true,
      title: { en: 'to the year' },
      help: { en: 'Empty: one year alone. Otherwise the mean of the index over these years is the base.' },
    },
    errors: {
      kind: 'choice',
      default: 'ols',
      options: { ols: { en: 'Usual (OLS)' }, 'newey-west': { en: 'Newey-West, for errors that follow each other' } },
      title: { en: 'Errors of the trend' },
    },
    window: {
      kind: 'number',
      unit: 'month',
      default: 12,
      min: 6,
      max: 60,
      integer: true,
      title: { en: 'Window of the rolling volatility' },
    },
    fewest: {
      kind: 'number',
      default: null,
      optional: true,
      min: 3,
      max: 1000,
      integer: true,
      title: { en: 'Fewest periods' },
      help: { en: 'Empty: 24 months, 8 quarters or 10 years.' },
    },
  },

  checks: [
    ...priceChecks('any'),
    {
      code: 'too-few-periods',
      severity: 'wrong',
      effect: 'refuse',
      sql: overSeries(`SELECT coalesce(focus.name, '–') AS name, focus.months AS months,
  coalesce(params.fewest, CASE focus.every WHEN 12 THEN 10 WHEN 3 THEN 8 ELSE 24 END) AS least
FROM focus, params
WHERE focus.months < coalesce(params.fewest, CASE focus.every WHEN 12 THEN 10 WHEN 3 THEN 8 ELSE 24 END)`),
      text: {
        en: 'The series {name} has {months, plural, one {1 period} other {# periods}} with a price; {least} are needed.',
      },
      next: { en: 'Choose a longer series, or leave the years open.' },
    },
    ...deflatorChecks,
    {
      code: 'no-price-index',
      severity: 'look',
      effect: 'notice',
      sql: `SELECT 1 AS missing FROM params WHERE NOT EXISTS (SELECT 1 FROM deflator)`,
      text: { en: 'No price index is given: all figures are nominal, and inflation is part of every trend.' },
      next: { en: 'Bind a table with a consumer price index, monthly or annual.' },
    },
    {
      code: 'base-years-out-of-order',
      severity: 'wrong',
      effect: 'refuse',
      sql: `SELECT params.base_from AS base_from, params.base_to AS base_to
FROM params
WHERE params.base_to < params.base_from OR (params.base_to IS NOT NULL AND params.base_from IS NULL)`,
      text: { en: 'The base period needs a first year, and its last year cannot be before the first.' },
      next: { en: 'Enter the first year of the base period, or leave both empty.' },
    },
    {
      code: 'base-outside-index',
      severity: 'wrong',
      effect: 'refuse',
      sql: `SELECT params.base_from AS base_from, min(coalesce(year(deflator.date), deflator.year)) AS first,
  max(coalesce(year(deflator.date), deflator.year)) AS last
FROM params, deflator
WHERE params.base_from IS NOT NULL
GROUP BY params.base_from, params.base_to
HAVING params.base_from < min(coalesce(year(deflator.date), deflator.year))
  OR coalesce(params.base_to, params.base_from) > max(coalesce(year(deflator.date), deflator.year))`,
      text: { en: 'The base period lies outside the price index, which has {first} to {last}.' },
      next: { en: 'Choose years that the index covers.' },
    },
    repeatedValues({
      from: overSeries(`SELECT coalesce(focus.name, '') AS name, observed.ym AS period, avg(observed.price) AS value
FROM observed JOIN focus ON focus.series = observed.series
GROUP BY focus.name, observed.ym`),
      keys: ['name'],
      shown: `concat(period // 12, '-', lpad(CAST(period % 12 + 1 AS VARCHAR), 2, '0'))`,
    }),
  ],

  steps: {
    ...priceSteps,
    ...deflatorSteps,
    // The middle of every period that has a place on the grid; a year bound as a year has its middle in July.
    places: {
      sql: `SELECT DISTINCT CAST(grid.ym AS DOUBLE) + CASE WHEN grid.every = 12 AND grid.ym % 12 = 0 THEN 6 WHEN grid.every = 3 THEN 1.5 ELSE 0.5 END AS place
FROM grid
ORDER BY place`,
    },
    index_at: {
      sql: `${indexAt(`SELECT places.place AS place FROM places`)}
ORDER BY place`,
    },
    // The base: the years asked for, else the last calendar year with a price in every period and an index, else the last.
    base_years: {
      sql: `WITH span AS (
  -- Places lie between whole months, and // does not round what is no whole number.
  SELECT floor(min(index_points.place) / 12) AS first_year, floor(max(index_points.place) / 12) AS last_year FROM index_points
),
years AS (
  SELECT monthly.ym // 12 AS year, count(*) * any_value(focus.every) >= 12 AS is_full
  FROM monthly JOIN focus ON focus.series = monthly.series
  GROUP BY monthly.ym // 12
),
best AS (
  SELECT years.year AS year
  FROM years, span
  ORDER BY coalesce(years.year BETWEEN span.first_year AND span.last_year, false) DESC, years.is_full DESC, years.year DESC
  LIMIT 1
)
SELECT CAST(coalesce(params.base_from, best.year) AS INTEGER) AS first_year,
  CAST(coalesce(params.base_to, params.base_from, best.year) AS INTEGER) AS last_year
FROM best, params`,
    },
    base: {
      sql: `WITH months AS (
  SELECT unnest(range(12 * base_years.first_year, 12 * base_years.last_year + 12)) AS ym FROM base_years
),
found AS (
  ${indexAt(`SELECT CAST(months.ym + 0.5 AS DOUBLE) AS place FROM months
  UNION
  SELECT CAST(12 * (months.ym // 12) + 6 AS DOUBLE) FROM months`)}
),
kind AS (SELECT any_value(index_points.every) AS every FROM index_points)
SELECT avg(found.price_index) AS price_index
FROM found, kind
-- An index of years has one value a year; its months would only repeat the line drawn between the years.
WHERE CASE WHEN kind.every = 12 THEN found.place % 12 = 6 ELSE found.place % 1 = 0.5 END`,
    },
    // M1: every price with its index; without an index the value is the nominal price.
    real_prices: {
      sql: `SELECT grid.series AS series, grid.t AS t, grid.ym AS ym, grid.month AS month, grid.every AS every, grid.price AS nominal,
  index_at.price_index AS price_index, index_at.is_interpolated AS is_interpolated, index_at.is_extended AS is_extended,
  grid.price / index_at.price_index * base.price_index AS real_price,
  CASE WHEN base.price_index IS NULL THEN grid.price ELSE grid.price / index_at.price_index * base.price_index END AS value
FROM grid CROSS JOIN base
  LEFT JOIN index_at ON index_at.place
    = CAST(grid.ym AS DOUBLE) + CASE WHEN grid.every = 12 AND grid.ym % 12 = 0 THEN 6 WHEN grid.every = 3 THEN 1.5 ELSE 0.5 END
ORDER BY grid.series, grid.t`,
    },
    trend_rows: {
      sql: `SELECT real_prices.series AS series, real_prices.t AS t, real_prices.value AS value, CAST(12 // real_prices.every AS DOUBLE) AS periods
FROM real_prices
WHERE real_prices.value IS NOT NULL
ORDER BY real_prices.series, real_prices.t`,
    },
    growth: growthStep('trend_rows', { series: 'series', time: 't', value: 'value' }, { column: 'periods' }),
    // Adjusted R² of the linear trend, and growth of the nominal price beside that of the real one.
    fits: {
      sql: `WITH sums AS (
  SELECT real_prices.series AS series, count(real_prices.value) AS n, var_pop(real_prices.value) AS spread,
    regr_r2(real_prices.value, real_prices.t) AS r2, regr_slope(ln(real_prices.nominal), real_prices.t) AS slope,
    min_by(real_prices.nominal, real_prices.t) FILTER (WHERE real_prices.nominal IS NOT NULL) AS first_nominal,
    max_by(real_prices.nominal, real_prices.t) FILTER (WHERE real_prices.nominal IS NOT NULL) AS last_nominal,
    max(real_prices.t) FILTER (WHERE real_prices.nominal IS NOT NULL) - min(real_prices.t) FILTER (WHERE real_prices.nominal IS NOT NULL) AS steps,
    count(real_prices.nominal) AS priced, 12 / any_value(real_prices.every) AS periods
  FROM real_prices
  GROUP BY real_prices.series
)
SELECT sums.series AS series,
  CASE WHEN sums.n > 2 AND sums.spread > 0 THEN 1 - (1 - sums.r2) * (sums.n - 1) / (sums.n - 2) END AS linear_fit,
  CASE WHEN sums.priced > 2 THEN 100 * (exp(sums.slope * sums.periods) - 1) END AS nominal_trend,
  CASE WHEN sums.steps > 0 THEN 100 * ((sums.last_nominal / sums.first_nominal) ** (sums.periods / sums.steps) - 1) END AS nominal_compound
FROM sums
ORDER BY sums.series`,
    },
    log_fits: {
      sql: `SELECT growth.series AS series, CASE WHEN growth.n_trend > 2 THEN 1 - (1 - growth.r2) * (growth.n_trend - 1) / (growth.n_trend - 2) END AS log_fit
FROM growth
ORDER BY growth.series`,
    },
    // Log changes from one period to the next; over a gap there is none.
    changes: {
      sql: `SELECT real_prices.series AS series, real_prices.t AS t, real_prices.ym AS ym, real_prices.every AS every,
  ln(real_prices.value / lag(real_prices.value) OVER along) AS change
FROM real_prices
WINDOW along AS (PARTITION BY real_prices.series ORDER BY real_prices.t)
ORDER BY real_prices.series, real_prices.t`,
    },
    // M5 looks at years: means of complete years, and changes between neighbouring ones.
    yearly: {
      sql: `SELECT real_prices.series AS series, real_prices.ym // 12 AS year, avg(real_prices.value) AS value, avg(real_prices.nominal) AS nominal,
  avg(real_prices.price_index) AS price_index, count(real_prices.value) AS periods,
  count(real_prices.value) * any_value(real_prices.every) >= 12 AS is_full
FROM real_prices
WHERE real_prices.value IS NOT NULL
GROUP BY real_prices.series, real_prices.ym // 12
ORDER BY real_prices.series, year`,
    },
    coppock: {
      sql: `WITH steps AS (
  SELECT yearly.series AS series, yearly.year AS year, yearly.value AS value,
    lag(yearly.value) OVER along AS before, lag(yearly.year) OVER along AS year_before
  FROM yearly
  WHERE yearly.is_full
  WINDOW along AS (PARTITION BY yearly.series ORDER BY yearly.year)
)
SELECT steps.series AS series, count(*) FILTER (WHERE steps.year_before = steps.year - 1) AS year_changes,
  CASE WHEN count(*) FILTER (WHERE steps.year_before = steps.year - 1) >= 2
    THEN 100 * (exp(stddev_pop(ln(steps.value / steps.before)) FILTER (WHERE steps.year_before = steps.year - 1)) - 1) END AS coppock
FROM steps
GROUP BY steps.series
ORDER BY steps.series`,
    },
    // M2 and M3 of every series.
    spreads: {
      sql: `WITH values AS (
  SELECT real_prices.series AS series, count(real_prices.value) AS n, avg(real_prices.value) AS mean, stddev_samp(real_prices.value) AS sd,
    any_value(real_prices.every) AS every, count(real_prices.nominal) AS priced
  FROM real_prices
  GROUP BY real_prices.series
),
swings AS (
  SELECT changes.series AS series, count(changes.change) AS change_count, stddev_samp(changes.change) AS sd
  FROM changes
  GROUP BY changes.series
)
SELECT values.series AS series, values.n AS n, values.priced AS priced, values.mean AS mean, 100 * values.sd / nullif(values.mean, 0) AS cv,
  swings.change_count AS change_count, 100 * swings.sd AS volatility, 100 * swings.sd * sqrt(12 / values.every) AS yearly_volatility
FROM values JOIN swings ON swings.series = values.series
ORDER BY values.series`,
    },
    // M4: the trend that fits better, by adjusted R²; below 0 it counts as 0, and the index is the plain variation.
    measures: {
      sql: `SELECT series.series AS series, series.name AS name, series.months AS months, spreads.n AS n, spreads.mean AS mean, spreads.cv AS cv,
  fits.linear_fit AS linear_fit, log_fits.log_fit AS log_fit,
  spreads.cv * sqrt(1 - greatest(0, coalesce(fits.linear_fit, 0))) AS cdv_linear,
  spreads.cv * sqrt(1 - greatest(0, coalesce(log_fits.log_fit, 0))) AS cdv_log,
  spreads.cv * sqrt(1 - greatest(0, coalesce(fits.linear_fit, 0), coalesce(log_fits.log_fit, 0))) AS cdv,
  CASE WHEN greatest(coalesce(fits.linear_fit, 0), coalesce(log_fits.log_fit, 0)) <= 0 THEN 'none'
    WHEN coalesce(fits.linear_fit, 0) >= coalesce(log_fits.log_fit, 0) THEN 'linear' ELSE 'log' END AS trend_kind,
  coppock.coppock AS coppock, coppock.year_changes AS year_changes, spreads.change_count AS change_count,
  spreads.volatility AS volatility, spreads.yearly_volatility AS yearly_volatility,
  growth.compound AS compound, growth.trend AS trend, growth.trend_low AS trend_low, growth.trend_high AS trend_high,
  growth.slope AS slope, growth.elapsed_years AS elapsed_years, growth.first_value AS first_value, growth.last_value AS last_value,
  CASE WHEN params.errors = 'ols' THEN growth.se ELSE growth.hac_se END AS trend_se,
  CASE WHEN params.errors = 'ols' THEN growth.t ELSE growth.hac_t END AS trend_t,
  CASE WHEN params.errors = 'ols' THEN growth.p ELSE growth.hac_p END AS trend_p, growth.hac_lag AS hac_lag,
  fits.nominal_compound AS nominal_compound, fits.nominal_trend AS nominal_trend,
  ${growthsDisagree('growth')} AS is_disagreeing, series.series = focus.series AS is_focus
FROM series JOIN spreads ON spreads.series = series.series
  JOIN growth ON growth.series = CAST(series.series AS VARCHAR)
  JOIN log_fits ON log_fits.series = growth.series
  JOIN fits ON fits.series = series.series
  LEFT JOIN coppock ON coppock.series = series.series, focus, params
ORDER BY series.product, series.name, series.series`,
    },
    // M6: deviation of the log changes in the window before and with each month; three quarters of them must be there.
    rolling: {
      sql: `SELECT changes.t AS t, changes.ym AS ym,
  CASE WHEN count(changes.change) OVER within >= 0.75 * params.window / changes.every AND changes.t >= params.window / changes.every
    THEN stddev_samp(changes.change) OVER within END AS sd
FROM changes JOIN focus ON focus.series = changes.series, params
WINDOW within AS (ORDER BY changes.ym RANGE BETWEEN params.window - 1 PRECEDING AND CURRENT ROW)
ORDER BY changes.t`,
    },
    focus_rows: {
      sql: `SELECT real_prices.t AS t, real_prices.month AS month, real_prices.nominal AS nominal, real_prices.price_index AS price_index,
  real_prices.real_price AS real_price, real_prices.value AS value,
  CASE WHEN real_prices.price_index IS NULL THEN 'none' WHEN real_prices.is_extended THEN 'extended'
    WHEN real_prices.is_interpolated THEN 'interpolated' ELSE '' END AS remark,
  real_prices.value * exp(-rolling.sd) AS low, real_prices.value * exp(rolling.sd) AS high,
  100 * rolling.sd * sqrt(12 / real_prices.every) AS rolling_volatility
FROM real_prices JOIN focus ON focus.series = real_prices.series LEFT JOIN rolling ON rolling.t = real_prices.t
ORDER BY real_prices.t`,
    },
    lines: {
      sql: `SELECT 1 AS position, 'real' AS measure, focus_rows.month AS month, focus_rows.real_price AS price, true AS is_point FROM focus_rows
UNION ALL
SELECT 2, 'nominal', focus_rows.month, focus_rows.nominal, false FROM focus_rows
ORDER BY position, month`,
    },
    years_table: {
      sql: `SELECT yearly.year AS year, yearly.nominal AS nominal, yearly.price_index AS price_index,
  CASE WHEN base.price_index IS NOT NULL THEN yearly.value END AS real_price, yearly.periods AS periods
FROM yearly JOIN focus ON focus.series = yearly.series, base
ORDER BY yearly.year`,
    },
    rolling_line: {
      sql: `SELECT focus_rows.month AS month, focus_rows.rolling_volatility AS rolling_volatility
FROM focus_rows
WHERE focus_rows.t >= (SELECT min(shown.t) FROM focus_rows AS shown WHERE shown.rolling_volatility IS NOT NULL)
ORDER BY focus_rows.month`,
    },
    ranked: {
      sql: `SELECT coalesce(measures.name, '–') AS name, measures.yearly_volatility AS yearly_volatility, measures.is_focus AS is_focus
FROM measures
WHERE measures.yearly_volatility IS NOT NULL
ORDER BY measures.yearly_volatility DESC, measures.series
LIMIT 20`,
    },
    summary: {
      sql: `WITH counts AS (
  SELECT count(*) FILTER (WHERE focus_rows.remark = 'interpolated') AS interpolated,
    count(*) FILTER (WHERE focus_rows.remark = 'extended') AS extended,
    count(focus_rows.rolling_volatility) AS rolled, max_by(focus_rows.rolling_volatility, focus_rows.t) AS last_volatility,
    max_by(focus_rows.month, focus_rows.rolling_volatility) AS worst_month, max(focus_rows.rolling_volatility) AS worst_volatility
  FROM focus_rows
  WHERE focus_rows.value IS NOT NULL
),
ends AS (
  SELECT min(focus_rows.month) AS first_month, max(focus_rows.month) AS last_month,
    min_by(focus_rows.value, focus_rows.t) AS first_value, max_by(focus_rows.value, focus_rows.t) AS last_value,
    max_by(focus_rows.nominal, focus_rows.t) AS last_nominal, max_by(focus_rows.price_index, focus_rows.t) AS last_index
  FROM focus_rows
  WHERE focus_rows.value IS NOT NULL
)
SELECT measures.name AS name, measures.n AS n, measures.change_count AS change_count, measures.year_changes AS year_changes,
  CASE WHEN focus.every = 12 THEN concat(year(ends.first_month), '–', year(ends.last_month))
    ELSE concat(strftime(ends.first_month, '%Y-%m'), ' – ', strftime(ends.last_month, '%Y-%m')) END AS period,
  CASE WHEN focus.every = 12 THEN CAST(year(ends.last_month) AS VARCHAR) ELSE strftime(ends.last_month, '%Y-%m') END AS last_period,
  CASE WHEN base_years.first_year = base_years.last_year THEN CAST(base_years.first_year AS VARCHAR)
    ELSE concat(base_years.first_year, '–', base_years.last_year) END AS base_period,
  base.price_index AS base_index, ends.last_value AS last_price, ends.last_nominal AS last_nominal, ends.last_index AS last_index,
  measures.mean AS mean, measures.cv AS cv, measures.cdv AS cdv, measures.trend_kind AS trend_kind,
  greatest(measures.linear_fit, measures.log_fit) AS fit, measures.linear_fit AS linear_fit, measures.log_fit AS log_fit,
  measures.coppock AS coppock, measures.volatility AS volatility, measures.yearly_volatility AS yearly_volatility,
  measures.compound AS compound, measures.trend AS trend, abs(measures.trend) AS trend_size, measures.trend_p AS trend_p,
  measures.trend_t AS trend_t, measures.slope AS slope, measures.nominal_trend AS nominal_trend, measures.nominal_compound AS nominal_compound,
  measures.first_value AS first_price, measures.elapsed_years AS elapsed_years, CAST(12 // focus.every AS INTEGER) AS periods_per_year,
  measures.trend_low AS trend_low, measures.trend_high AS trend_high,
  counts.interpolated AS interpolated, counts.extended AS extended, counts.last_volatility AS last_volatility,
  counts.worst_volatility AS worst_volatility, strftime(counts.worst_month, '%Y-%m') AS worst_month,
  CAST(params.window AS INTEGER) AS rolling_window, (SELECT count(*) FROM measures) AS series_count,
  base.price_index IS NOT NULL AS has_index, base.price_index IS NULL AS has_no_index,
  base.price_index IS NOT NULL AND measures.trend_p < 0.1 AND measures.trend > 0 AS is_real_rise,
  base.price_index IS NOT NULL AND measures.trend_p < 0.1 AND measures.trend < 0 AS is_real_fall,
  base.price_index IS NOT NULL AND coalesce(measures.trend_p >= 0.1 OR measures.trend = 0, true) AS is_real_flat,
  base.price_index IS NULL AND measures.trend_p < 0.1 AND measures.trend > 0 AS is_nominal_rise,
  base.price_index IS NULL AND measures.trend_p < 0.1 AND measures.trend < 0 AS is_nominal_fall,
  base.price_index IS NULL AND coalesce(measures.trend_p >= 0.1 OR measures.trend = 0, true) AS is_nominal_flat,
  measures.is_disagreeing AS is_disagreeing, counts.interpolated > 0 AS has_interpolated, counts.extended > 0 AS has_extended,
  counts.rolled > 2 AS has_rolling, measures.n > 2 AS has_lines, (SELECT count(*) FROM ranked) > 1 AS has_others,
  measures.yearly_volatility IS NOT NULL AS has_volatility, measures.trend_kind = 'none' AS has_no_trend,
  measures.trend_kind <> 'none' AS has_trend, focus.every < 12 AS has_season, measures.coppock IS NOT NULL AS has_coppock,
  params.errors = 'newey-west' AS has_robust_errors
FROM measures JOIN focus ON focus.series = measures.series, counts, ends, base, base_years, params`,
    },
  },

  facts: {
    name: { step: 'summary', column: 'name', kind: 'text' },
    period: { step: 'summary', column: 'period', kind: 'text' },
    last_period: { step: 'summary', column: 'last_period', kind: 'text' },
    base_period: { step: 'summary', column: 'base_period', kind: 'text' },
    n: { step: 'summary', column: 'n', kind: 'number', decimals: 0 },
    change_count: { step: 'summary', column: 'change_count', kind: 'number', decimals: 0 },
    year_changes: { step: 'summary', column: 'year_changes', kind: 'number', decimals: 0 },
    series_count: { step: 'summary', column: 'series_count', kind: 'number', decimals: 0 },
    base_index: { step: 'summary', column: 'base_index', kind: 'number', decimals: 2 },
    last_index: { step: 'summary', column: 'last_index', kind: 'number', decimals: 2 },
    last_price: { step: 'summary', column: 'last_price', kind: 'number', unit: { of: 'prices.price' }, decimals: 2 },
    last_nominal: {
      step: 'summary',
      column: 'last_nominal',
      kind: 'number',
      unit: { of: 'prices.price' },
      decimals: 2,
    },
    first_price: { step: 'summary', column: 'first_price', kind: 'number', unit: { of: 'prices.price' }, decimals: 2 },
    mean: { step: 'summary', column: 'mean', kind: 'number', unit: { of: 'prices.price' }, decimals: 2 },
    elapsed_years: { step: 'summary', column: 'elapsed_years', kind: 'number', decimals: 2 },
    periods_per_year: { step: 'summary', column: 'periods_per_year', kind: 'number', decimals: 0 },
    slope: { step: 'summary', column: 'slope', kind: 'number', decimals: 6 },
    cv: { step: 'summary', column: 'cv', kind: 'number', unit: '%', decimals: 1 },
    cdv: { step: 'summary', column: 'cdv', kind: 'number', unit: '%', decimals: 1 },
    fit: { step: 'summary', column: 'fit', kind: 'number', decimals: 2 },
    trend_kind: { step: 'summary', column: 'trend_kind', kind: 'text' },
    coppock: { step: 'summary', column: 'coppock', kind: 'number', unit: '%', decimals: 1 },
    volatility: { step: 'summary', column: 'volatility', kind: 'number', unit: '%', decimals: 1 },
    yearly_volatility: { step: 'summary', column: 'yearly_volatility', kind: 'number', unit: '%', decimals: 1 },
    compound: { step: 'summary', column: 'compound', kind: 'number', unit: '%', decimals: 1, signed: true },
    trend: { step: 'summary', column: 'trend', kind: 'number', unit: '%', decimals: 1, signed: true },
    trend_size: { step: 'summary', column: 'trend_size', kind: 'number', unit: '%', decimals: 1 },
    trend_low: { step: 'summary', column: 'trend_low', kind: 'number', unit: '%', decimals: 1, signed: true },
    trend_high: { step: 'summary', column: 'trend_high', kind: 'number', unit: '%', decimals: 1, signed: true },
    trend_p: { step: 'summary', column: 'trend_p', kind: 'number', unit: 'p' },
    nominal_trend: { step: 'summary', column: 'nominal_trend', kind: 'number', unit: '%', decimals: 1, signed: true },
    nominal_compound: {
      step: 'summary',
      column: 'nominal_compound',
      kind: 'number',
      unit: '%',
      decimals: 1,
      signed: true,
    },
    interpolated: { step: 'summary', column: 'interpolated', kind: 'number', decimals: 0 },
    extended: { step: 'summary', column: 'extended', kind: 'number', decimals: 0 },
    last_volatility: { step: 'summary', column: 'last_volatility', kind: 'number', unit: '%', decimals: 1 },
    worst_volatility: { step: 'summary', column: 'worst_volatility', kind: 'number', unit: '%', decimals: 1 },
    worst_month: { step: 'summary', column: 'worst_month', kind: 'text' },
    rolling_window: { step: 'summary', column: 'rolling_window', kind: 'number', decimals: 0 },
  },

  symbols: {
    en: 'p price (real where there is an index), I price index, I_base its mean over the base period, b slope of ln p on time, k periods a year, s sample standard deviation, d log changes of yearly means, N years.',
  },

  indicators: [
    {
      id: 'real-price',
      title: { en: 'Last price, corrected for inflation' },
      formulaId: 'M1',
      formula: 'p_nominal / I · I_base',
      substituted: { en: '{last_nominal} / {last_index} · {base_index}' },
      fact: 'last_price',
      period: 'last_period',
      n: 'n',
      reading: {
        en: '{base_index_value, select, null {nominal: no price index} other {at the level of {base_period}}}',
      },
      source: 'ilo',
    },
    {
      id: 'trend',
      title: { en: 'Trend growth a year' },
      formulaId: 'G2, G3',
      formula: 'exp(k · b) − 1',
      substituted: { en: 'exp({periods_per_year} · {slope}) − 1' },
      fact: 'trend',
      period: 'period',
      n: 'n',
      reading: { en: 'p-value {trend_p}; nominal {nominal_trend}' },
      source: 'newey',
    },
    {
      id: 'compound',
      title: { en: 'Compound growth a year' },
      formulaId: 'G1',
      formula: '(p_T / p_0)^(1/T) − 1',
      substituted: { en: '({last_price} / {first_price})^(1/{elapsed_years}) − 1' },
      fact: 'compound',
      period: 'period',
      n: 'n',
      reading: { en: 'from the first to the last price; nominal {nominal_compound}' },
      source: 'ilo',
    },
    {
      id: 'variation',
      title: { en: 'Coefficient of variation' },
      formulaId: 'M2',
      formula: '100 · s(p) / mean(p)',
      fact: 'cv',
      period: 'period',
      n: 'n',
      reading: { en: 'trend included' },
      source: 'cuddy',
    },
    {
      id: 'instability',
      title: { en: 'Instability around the trend (Cuddy-Della Valle)' },
      formulaId: 'M4',
      formula: 'CV · √(1 − adjR²)',
      substituted: { en: '{cv} · √(1 − {fit})' },
      fact: 'cdv',
      period: 'period',
      n: 'n',
      reading: {
        en: '{trend_kind_value, select, none {no trend fits: equal to the coefficient of variation} linear {around the linear trend, which fits better} other {around the log-linear trend, which fits better}}',
      },
      source: 'cuddy',
    },
    {
      id: 'coppock',
      title: { en: 'Instability from year to year (Coppock)' },
      formulaId: 'M5',
      formula: '100 · (exp √(Σ(d − mean d)² / (N − 1)) − 1)',
      fact: 'coppock',
      period: 'period',
      n: 'year_changes',
      reading: {
        en: '{coppock_value, select, null {fewer than two changes of full years} other {from means of full years; divisor: number of changes}}',
      },
      source: 'coppock',
    },
    {
      id: 'volatility',
      title: { en: 'Volatility a year' },
      formulaId: 'M3',
      formula: '100 · s(ln(p_t / p_t−1)) · √k',
      substituted: { en: '{volatility} · √{periods_per_year}' },
      fact: 'yearly_volatility',
      period: 'period',
      n: 'change_count',
      reading: { en: '{volatility} from one period to the next' },
      source: 'gilbert',
    },
    {
      id: 'rolling-volatility',
      title: { en: 'Volatility of the last months, a year' },
      formulaId: 'M6',
      formula: 'M3 over a rolling window',
      fact: 'last_volatility',
      period: 'last_period',
      n: 'rolling_window',
      reading: {
        en: '{last_volatility_value, select, null {the series is too short or has gaps} other {highest {worst_volatility} up to {worst_month}}}',
      },
      source: 'gilbert',
    },
  ],

  tables: [
    {
      id: 'years',
      title: { en: 'Prices by year' },
      step: 'years_table',
      columns: [
        { column: 'year', title: { en: 'Year' }, kind: 'year' },
        {
          column: 'nominal',
          title: { en: 'Nominal price' },
          kind: 'number',
          unit: { of: 'prices.price' },
          decimals: 2,
        },
        { column: 'price_index', title: { en: 'Price index' }, kind: 'number', decimals: 2 },
        {
          column: 'real_price',
          title: { en: 'Real price' },
          kind: 'number',
          unit: { of: 'prices.price' },
          decimals: 2,
        },
        { column: 'periods', title: { en: 'Periods' }, kind: 'number', decimals: 0 },
      ],
    },
    {
      id: 'series',
      title: { en: 'Every series' },
      step: 'measures',
      columns: [
        { column: 'name', title: { en: 'Series' }, kind: 'text' },
        { column: 'n', title: { en: 'Periods' }, kind: 'number', decimals: 0 },
        { column: 'mean', title: { en: 'Mean' }, kind: 'number', unit: { of: 'prices.price' }, decimals: 2 },
        { column: 'trend', title: { en: 'Trend a year' }, kind: 'number', unit: '%', decimals: 1, signed: true },
        { column: 'trend_p', title: { en: 'p' }, kind: 'number', unit: 'p' },
        { column: 'compound', title: { en: 'Compound a year' }, kind: 'number', unit: '%', decimals: 1, signed: true },
        {
          column: 'nominal_trend',
          title: { en: 'Nominal trend' },
          kind: 'number',
          unit: '%',
          decimals: 1,
          signed: true,
        },
        { column: 'cv', title: { en: 'Variation' }, kind: 'number', unit: '%', decimals: 1 },
        { column: 'cdv_linear', title: { en: 'Around the linear trend' }, kind: 'number', unit: '%', decimals: 1 },
        { column: 'cdv_log', title: { en: 'Around the log-linear trend' }, kind: 'number', unit: '%', decimals: 1 },
        {
          column: 'trend_kind',
          title: { en: 'Trend that fits better' },
          kind: 'text',
          words: { linear: { en: 'linear' }, log: { en: 'log-linear' }, none: { en: 'none' } },
        },
        { column: 'coppock', title: { en: 'Coppock' }, kind: 'number', unit: '%', decimals: 1 },
        { column: 'yearly_volatility', title: { en: 'Volatility a year' }, kind: 'number', unit: '%', decimals: 1 },
      ],
    },
    {
      id: 'periods',
      title: { en: 'Prices by period' },
      step: 'focus_rows',
      columns: [
        { column: 'month', title: { en: 'Month' }, kind: 'date' },
        {
          column: 'nominal',
          title: { en: 'Nominal price' },
          kind: 'number',
          unit: { of: 'prices.price' },
          decimals: 2,
        },
        { column: 'price_index', title: { en: 'Price index' }, kind: 'number', decimals: 3 },
        {
          column: 'real_price',
          title: { en: 'Real price' },
          kind: 'number',
          unit: { of: 'prices.price' },
          decimals: 2,
        },
        {
          column: 'rolling_volatility',
          title: { en: 'Rolling volatility a year' },
          kind: 'number',
          unit: '%',
          decimals: 1,
        },
        {
          column: 'remark',
          title: { en: 'Index' },
          kind: 'text',
          words: {
            none: { en: 'none' },
            interpolated: { en: 'between two values' },
            extended: { en: 'continued beyond its values' },
          },
        },
      ],
    },
  ],

  charts: [
    {
      id: 'real-and-nominal',
      kind: 'line',
      title: { en: 'The nominal trend is {nominal_trend} a year, the real one {trend}' },
      subtitle: { en: 'Price, nominal and at the level of {base_period}, {period}' },
      step: 'lines',
      unit: { of: 'prices.price' },
      n: 'n',
      when: 'summary.has_index',
      x: 'month',
      xKind: 'date',
      y: 'price',
      series: 'measure',
      point: 'is_point',
      words: measureWords,
    },
    {
      id: 'ribbon',
      kind: 'line',
      title: { en: 'Prices swing by {yearly_volatility} in a year' },
      subtitle: {
        en: 'Price and one rolling standard deviation of its changes over {rolling_window} months, {period}',
      },
      step: 'focus_rows',
      unit: { of: 'prices.price' },
      n: 'n',
      when: 'summary.has_lines',
      x: 'month',
      xKind: 'date',
      y: 'value',
      bands: [{ low: 'low', high: 'high', title: { en: 'one rolling standard deviation' } }],
    },
    {
      id: 'rolling',
      kind: 'line',
      title: { en: 'Volatility was highest in the months up to {worst_month}' },
      subtitle: { en: 'Standard deviation of log changes over {rolling_window} months, percent a year, {period}' },
      step: 'rolling_line',
      unit: '%',
      decimals: 0,
      n: 'n',
      when: 'summary.has_rolling',
      x: 'month',
      xKind: 'date',
      y: 'rolling_volatility',
      baseline: 0,
    },
    {
      id: 'volatility-by-series',
      kind: 'bar',
      title: { en: 'Volatility of the series in the table' },
      subtitle: { en: 'Standard deviation of log changes, percent a year; at most twenty series' },
      step: 'ranked',
      unit: '%',
      decimals: 1,
      n: 'series_count',
      when: 'summary.has_others',
      label: 'name',
      value: 'yearly_volatility',
      direction: 'horizontal',
      point: 'is_focus',
    },
  ],

  narrative: [
    {
      role: 'headline',
      when: 'summary.is_real_rise',
      text: {
        en: 'Corrected for inflation, the price{name_value, select, null {} other { of “{name}”}} rose by {trend_size} a year, {period}.',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_real_fall',
      text: {
        en: 'Corrected for inflation, the price{name_value, select, null {} other { of “{name}”}} fell by {trend_size} a year, {period}.',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_real_flat',
      text: {
        en: 'Corrected for inflation, the price{name_value, select, null {} other { of “{name}”}} shows no clear trend, {period}.',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_nominal_rise',
      text: {
        en: 'In nominal terms the price{name_value, select, null {} other { of “{name}”}} rose by {trend_size} a year, {period}; inflation is part of it.',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_nominal_fall',
      text: {
        en: 'In nominal terms the price{name_value, select, null {} other { of “{name}”}} fell by {trend_size} a year, {period}.',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_nominal_flat',
      text: {
        en: 'In nominal terms the price{name_value, select, null {} other { of “{name}”}} shows no clear trend, {period}.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_index',
      text: {
        en: 'The nominal price grew by {nominal_trend} a year, the real one by {trend} (p-value {trend_p}, n = {n}). The last price of {last_nominal} is {last_price} at the level of {base_period}.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_volatility',
      text: {
        en: 'The price moves by {volatility} from one period to the next, or {yearly_volatility} a year ({change_count} changes).',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_trend',
      text: {
        en: 'Around its {trend_kind_value, select, linear {linear} other {log-linear}} trend the price varies by {cdv}, against {cv} with the trend in it.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_no_trend',
      text: { en: 'No trend fits: instability around the trend is the coefficient of variation, {cv}.' },
    },
    {
      role: 'caveat',
      when: 'summary.is_disagreeing',
      text: {
        en: 'Compound growth ({compound} a year) and trend growth ({trend}) disagree: the first or the last price is unusual.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.has_interpolated',
      text: {
        en: 'For {interpolated} periods the price index lies on a line between its own values (log-linear between mid-periods).',
      },
    },
    {
      role: 'caveat',
      when: 'summary.has_extended',
      text: {
        en: 'For {extended} periods the price index is continued with its nearest growth, before its first or after its last value.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.has_no_index',
      text: { en: 'Without a price index nothing here is corrected for inflation.' },
    },
    {
      role: 'caveat',
      when: 'summary.has_season',
      text: { en: 'The season is part of the volatility; the analysis of seasonality takes it apart.' },
    },
    {
      role: 'caveat',
      when: 'summary.has_trend',
      text: {
        en: 'The R² of a linear and of a log-linear trend refer to different measures; to take the higher one is a convention.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.has_robust_errors',
      text: { en: 'The test of the trend uses the errors of Newey and West.' },
    },
  ],

  sources: {
    ilo: {
      author: 'ILO, IMF, OECD, UNECE, Eurostat & World Bank',
      year: 2004,
      work: 'Consumer Price Index Manual: Theory and Practice. Geneva',
    },
    gilbert: {
      author: 'Gilbert, C.L. & Morgan, C.W.',
      year: 2010,
      work: 'Food price volatility. Philosophical Transactions of the Royal Society B 365',
    },
    cuddy: {
      author: 'Cuddy, J.D.A. & Della Valle, P.A.',
      year: 1978,
      work: 'Measuring the instability of time series data. Oxford Bulletin of Economics and Statistics 40',
    },
    coppock: { author: 'Coppock, J.D.', year: 1962, work: 'International Economic Instability. McGraw-Hill' },
    newey: neweyWestSource,
  },

  limits: [
    {
      en: 'A consumer price index is that of the country as a whole, often of its towns; prices in villages may move apart.',
    },
    { en: 'A real price says what the product buys of other goods, not what it earns its grower.' },
    { en: 'Volatility counts rises and falls alike; a steady rise in small steps has little of it.' },
    { en: 'Changes over a gap are left out, so that a series with many gaps looks calmer or wilder than it is.' },
    { en: 'Means of a month or a year hide what happens within them.' },
  ],

  worked: [
    {
      name: 'Nominal 150 at an index of 125 is 120 at the prices of the base year',
      calculationOnly: true,
      tables: {
        prices: {
          columns: ['year', 'price'],
          units: { price: 'USD/t' },
          rows: [
            [2019, 130],
            [2020, 150],
            [2021, 160],
          ],
        },
        deflator: {
          columns: ['year', 'price_index'],
          rows: [
            [2019, 100],
            [2020, 125],
            [2021, 128],
          ],
        },
      },
      params: { base_from: 2019, fewest: 3 },
      expect: [{ step: 'real_prices', column: 'real_price', values: [130, 120, 125], tolerance: 1e-9 }],
    },
    {
      name: 'An annual index lies between mid-years in months, without a step in January',
      calculationOnly: true,
      tables: {
        prices: {
          columns: ['date', 'price'],
          units: { price: 'USD/t' },
          rows: monthlyPrices('2020-11', [1, 1, 1, 1]),
        },
        deflator: {
          columns: ['year', 'price_index'],
          rows: [
            [2020, 100],
            [2021, 121],
          ],
        },
      },
      params: { base_from: 2020, fewest: 3 },
      expect: [
        // 100 · 1.21^((m − 0.5)/12 − 0.5): December 109.130, January 110.877.
        {
          step: 'focus_rows',
          column: 'price_index',
          values: [107.40994986439416, 109.129783779169, 110.87715544717942, 112.65250579928896],
          tolerance: 1e-9,
        },
        {
          step: 'focus_rows',
          column: 'remark',
          values: ['interpolated', 'interpolated', 'interpolated', 'interpolated'],
          tolerance: 0,
        },
      ],
    },
    {
      name: 'Variation and instability around the better trend of five years',
      calculationOnly: true,
      tables: {
        prices: {
          columns: ['year', 'price'],
          units: { price: 'USD/t' },
          rows: [
            [2016, 10],
            [2017, 12],
            [2018, 11],
            [2019, 13],
            [2020, 14],
          ],
        },
      },
      params: { fewest: 3 },
      expect: [
        { step: 'summary', column: 'cv', values: [13.1762], tolerance: 5e-5 },
        { step: 'summary', column: 'linear_fit', values: [0.746667], tolerance: 5e-7 },
        { step: 'summary', column: 'log_fit', values: [0.735434], tolerance: 5e-7 },
        { step: 'summary', column: 'cdv', values: [6.6319], tolerance: 5e-5 },
        { step: 'summary', column: 'trend_kind', values: ['linear'], tolerance: 0 },
      ],
    },
    {
      name: 'Volatility with the sample divisor and Coppock with the number of changes',
      calculationOnly: true,
      tables: {
        prices: {
          columns: ['year', 'price'],
          units: { price: 'USD/t' },
          rows: [
            [2017, 100],
            [2018, 110],
            [2019, 99],
            [2020, 108.9],
          ],
        },
      },
      params: { fewest: 3 },
      expect: [
        { step: 'summary', column: 'volatility', values: [11.5857], tolerance: 5e-5 },
        { step: 'summary', column: 'coppock', values: [9.9216], tolerance: 5e-5 },
      ],
    },
  ],
};

export default template;
