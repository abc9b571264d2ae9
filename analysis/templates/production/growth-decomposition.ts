import { derivedAreaAndAmount, ofProduct, productionNeed } from '../shared/production-need.ts';
import { brokenStartYear } from '../shared/rules/broken-start-year.ts';
import { duplicateKeys } from '../shared/rules/duplicate-keys.ts';
import { missingPeriods } from '../shared/rules/missing-periods.ts';
import { productionIdentity } from '../shared/rules/production-identity.ts';
import { ratioOfSums } from '../shared/rules/ratio-of-sums.ts';
import type { SeriesRule } from '../shared/rules/series-rule.ts';
import { sumAmongMembers } from '../shared/rules/sum-among-members.ts';
import { constantGrowth, repeatedValues } from '../shared/rules/suspicious-smoothness.ts';
import type { Template } from '../template.ts';

const inYears = 'production.year BETWEEN params.first_year AND params.last_year';

/** Years in which anything is reported. */
const yearsOfData: SeriesRule = {
  from: `SELECT DISTINCT production.year AS period, 1 AS value
FROM production, params
WHERE ${ofProduct} AND ${inYears}`,
  keys: [],
};

/** Production of each region by year. */
const amounts: SeriesRule = {
  from: `SELECT coalesce(production.region, '') AS region, production.year AS period,
  sum(coalesce(production.production, production.area * production.yield)) AS value
FROM production, params
WHERE ${ofProduct} AND ${inYears}
GROUP BY coalesce(production.region, ''), production.year`,
  keys: ['region'],
  rows: { need: 'production', keys: ['region'], period: 'year' },
};

/** Production, area and yield of each region by year: any of them may be interpolated. */
const measures: SeriesRule = {
  from: `SELECT figures.region AS region, unnest(['production', 'area', 'yield']) AS measure, figures.year AS period,
  unnest([figures.amount, figures.land, figures.amount / nullif(figures.land, 0)]) AS value
FROM (
  SELECT coalesce(production.region, '') AS region, production.year AS year,
    sum(coalesce(production.production, production.area * production.yield)) AS amount,
    sum(coalesce(production.area, production.production / nullif(production.yield, 0))) AS land
  FROM production, params
  WHERE ${ofProduct}
  GROUP BY coalesce(production.region, ''), production.year
) AS figures`,
  keys: ['measure', 'region'],
};

const template: Template = {
  id: 'production/growth-decomposition',
  version: 1,
  stage: 'production',
  title: { en: 'Sources of growth and instability' },
  question: { en: 'Did production change because of more land or because of better yields, and how stable is it?' },

  needs: {
    production: productionNeed([
      {
        count: { distinct: 'year' },
        atLeast: 5,
        text: { en: 'Five years are needed: the ends are averaged and the instability measures need a trend.' },
      },
    ]),
  },

  params: {
    product: {
      kind: 'value',
      of: 'production.product',
      default: 'most',
      optional: true,
      title: { en: 'Product' },
      help: {
        en: 'The product to analyse, where the table holds several. Bind crops to “Region or crop” to compare them.',
      },
    },
    first_year: {
      kind: 'value',
      of: 'production.year',
      default: 'first',
      title: { en: 'First year' },
      help: { en: 'The first period begins here.' },
    },
    last_year: {
      kind: 'value',
      of: 'production.year',
      default: 'last',
      title: { en: 'Last year' },
      help: { en: 'The last period ends here.' },
    },
    average_years: {
      kind: 'number',
      unit: 'year',
      default: 3,
      min: 1,
      max: 5,
      integer: true,
      title: { en: 'Years averaged at each end' },
      help: { en: 'Averages keep one good or bad harvest from deciding the answer. 1 compares single years.' },
    },
    share_floor: {
      kind: 'number',
      unit: '%',
      default: 5,
      min: 0,
      max: 50,
      title: { en: 'Smallest change for shares' },
      help: { en: 'Shares of a change smaller than this part of the first period are not shown: they mean nothing.' },
    },
    add_repeated: {
      kind: 'switch',
      default: false,
      title: { en: 'Add up rows of the same year and region' },
      help: { en: 'For seasons. Survey rounds of one harvest must not be added.' },
    },
    identity_tolerance: {
      kind: 'number',
      unit: '%',
      default: 1,
      min: 0,
      max: 20,
      title: { en: 'Tolerance of production = area · yield' },
      help: { en: 'Rows that deviate by more are listed.' },
    },
  },

  checks: [
    {
      code: 'years-out-of-order',
      severity: 'wrong',
      effect: 'refuse',
      sql: `SELECT params.first_year AS first_year, params.last_year AS last_year
FROM params
WHERE params.first_year >= params.last_year`,
      text: { en: 'The first year has to be before the last year.' },
      next: { en: 'Choose an earlier first year or a later last year.' },
    },
    sumAmongMembers('production', { member: 'region', period: 'year', value: 'production' }, ofProduct),
    duplicateKeys('production', ['region', 'year'], { adding: 'add_repeated', where: ofProduct }),
    {
      code: 'repeated-rows-added',
      severity: 'know',
      effect: 'notice',
      sql: `SELECT production.year AS year, coalesce(production.region, '') AS region, max(production._row) AS _row
FROM production, params
WHERE params.add_repeated AND (params.product IS NULL OR production.product = params.product)
GROUP BY production.year, coalesce(production.region, '')
HAVING count(*) > 1
ORDER BY production.year, coalesce(production.region, '')`,
      text: { en: '{count} combinations of year and region occur more than once and were added up, first in {year}.' },
    },
    {
      ...productionIdentity('production', 'identity_tolerance', ofProduct),
      next: {
        en: 'Check the units of area, yield and production. The yield used here is always production divided by area.',
      },
    },
    {
      code: 'incomplete-regions',
      severity: 'look',
      effect: 'notice',
      sql: `WITH chosen AS (
  SELECT DISTINCT production.year AS year, production.region AS region
  FROM production, params
  WHERE (params.product IS NULL OR production.product = params.product)
    AND production.year BETWEEN params.first_year AND params.last_year
),
years AS (SELECT count(DISTINCT chosen.year) AS n FROM chosen)
SELECT chosen.region AS region, count(*) AS reported, any_value(years.n) AS years
FROM chosen, years
WHERE chosen.region IS NOT NULL
GROUP BY chosen.region
HAVING count(*) < any_value(years.n)
ORDER BY chosen.region`,
      text: {
        en: '{count} regions do not report in every year, first “{region}” ({reported} of {years} years). Only regions that report in every year of both end periods are compared.',
      },
      next: { en: 'Choose years in which they report, or complete the table.' },
    },
    missingPeriods(yearsOfData),
    {
      code: 'ends-shortened',
      severity: 'know',
      effect: 'notice',
      sql: `SELECT (params.last_year - params.first_year + 1) // 2 AS shortened
FROM params
WHERE params.first_year < params.last_year
  AND params.average_years > (params.last_year - params.first_year + 1) // 2`,
      text: { en: 'The end periods would overlap, so each was shortened to {shortened} years.' },
    },
    brokenStartYear(amounts),
    constantGrowth(measures),
    repeatedValues(measures),
    {
      code: 'estimated-values',
      severity: 'know',
      effect: 'notice',
      sql: `SELECT production._row AS _row, production.year AS year, production.flag AS flag
FROM production, params
WHERE (params.product IS NULL OR production.product = params.product)
  AND lower(trim(production.flag)) IN ('e', 'i', 'im', 'x', 'f', 'm', 'estimated value', 'imputed value', 'estimate', 'imputed')
ORDER BY production._row`,
      text: { en: '{count} figures are marked by their publisher as estimated or imputed (first mark: {flag}).' },
    },
  ],

  steps: {
    // Area and production of each row; the third of the three is derived.
    records: {
      sql: `SELECT production.year AS year, coalesce(trim(production.region), '') AS region,
  ${derivedAreaAndAmount}
FROM production, params
WHERE (params.product IS NULL OR production.product = params.product)
  AND production.year BETWEEN params.first_year AND params.last_year
ORDER BY production.year, region, production._row`,
    },
    // Sums of each region and year: seasons are added.
    region_years: {
      sql: `SELECT records.region AS region, records.year AS year, sum(records.area) AS area, sum(records.amount) AS amount,
  count(*) AS row_count, bool_or(records.is_derived) AS is_derived
FROM records
GROUP BY records.region, records.year
ORDER BY records.region, records.year`,
    },
    // How many years each end period has: never so many that they overlap.
    span: {
      sql: `SELECT min(region_years.year) AS first_year, max(region_years.year) AS last_year, count(DISTINCT region_years.year) AS years,
  CAST(greatest(1, least(any_value(params.average_years), (max(region_years.year) - min(region_years.year) + 1) // 2)) AS INTEGER) AS end_years
FROM region_years, params`,
    },
    // The years of the first and of the last period.
    periods: {
      sql: `SELECT DISTINCT region_years.year AS year,
  CASE WHEN region_years.year < span.first_year + span.end_years THEN 'first' ELSE 'last' END AS period
FROM region_years, span
WHERE region_years.year < span.first_year + span.end_years OR region_years.year > span.last_year - span.end_years
ORDER BY region_years.year`,
    },
    // Regions that report in every year of both periods: a sum over others would compare unlike things.
    panel: {
      sql: `SELECT region_years.region AS region
FROM region_years JOIN periods ON periods.year = region_years.year
GROUP BY region_years.region
HAVING count(*) = (SELECT count(*) FROM periods)
ORDER BY region_years.region`,
    },
    // Totals of the panel in each year in which all of it reports.
    annual: {
      sql: `SELECT region_years.year AS year, sum(region_years.area) AS area, sum(region_years.amount) AS amount,
  sum(region_years.amount) / nullif(sum(region_years.area), 0) AS yield
FROM region_years JOIN panel ON panel.region = region_years.region
GROUP BY region_years.year
HAVING count(*) = (SELECT count(*) FROM panel)
ORDER BY region_years.year`,
    },
    // Mean area and production of each region in both periods; its yield is the ratio of the means.
    region_ends: {
      sql: `WITH means AS (
  SELECT region_years.region AS region,
    avg(region_years.area) FILTER (WHERE periods.period = 'first') AS a0,
    avg(region_years.area) FILTER (WHERE periods.period = 'last') AS a1,
    avg(region_years.amount) FILTER (WHERE periods.period = 'first') AS p0,
    avg(region_years.amount) FILTER (WHERE periods.period = 'last') AS p1
  FROM region_years JOIN panel ON panel.region = region_years.region JOIN periods ON periods.year = region_years.year
  GROUP BY region_years.region
)
SELECT means.region AS region, means.a0 AS a0, means.a1 AS a1, means.p0 AS p0, means.p1 AS p1,
  means.p0 / nullif(means.a0, 0) AS y0, means.p1 / nullif(means.a1, 0) AS y1
FROM means
ORDER BY means.region`,
    },
    // The two end points of the whole.
    ends: {
      sql: `SELECT sum(region_ends.a0) AS a0, sum(region_ends.a1) AS a1, sum(region_ends.p0) AS p0, sum(region_ends.p1) AS p1,
  sum(region_ends.p0) / nullif(sum(region_ends.a0), 0) AS y0,
  sum(region_ends.p1) / nullif(sum(region_ends.a1), 0) AS y1,
  count(*) AS regions
FROM region_ends`,
    },
    // P8 needs every region's yield in both periods, so regions without land at one end stay out.
    pattern: {
      sql: `WITH both_ends AS (
  SELECT region_ends.a0 AS a0, region_ends.a1 AS a1, region_ends.y0 AS y0, region_ends.y1 AS y1,
    sum(region_ends.a0) OVER () AS total0, sum(region_ends.a1) OVER () AS total1
  FROM region_ends
  WHERE region_ends.a0 > 0 AND region_ends.a1 > 0
)
SELECT count(*) AS regions,
  (max(total1) - max(total0)) * sum(a0 / total0 * y0) AS area_effect,
  max(total1) * sum(a0 / total0 * (y1 - y0)) AS yield_effect,
  max(total1) * sum(y0 * (a1 / total1 - a0 / total0)) AS pattern_effect,
  max(total1) * sum((y1 - y0) * (a1 / total1 - a0 / total0)) AS interaction_effect,
  sum(a1 * y1) - sum(a0 * y0) AS change,
  sum(a0 * y0) AS p0
FROM both_ends`,
    },
    // Every form of the decomposition, term by term.
    effects: {
      sql: `WITH logs AS (
  SELECT CASE
    WHEN least(ends.p0, ends.p1, ends.a0, ends.a1) <= 0 THEN NULL
    WHEN abs(ends.p1 / ends.p0 - 1) < 1e-12 THEN ends.p0
    ELSE (ends.p1 - ends.p0) / ln(ends.p1 / ends.p0) END AS mean_p
  FROM ends
),
terms AS (
  SELECT 1 AS position, 'midpoint' AS form, 'P5' AS formula_id, 'area' AS effect, (a1 - a0) * (y0 + y1) / 2 AS amount, p1 - p0 AS change, p0 AS base FROM ends
  UNION ALL
  SELECT 2, 'midpoint', 'P5', 'yield', (y1 - y0) * (a0 + a1) / 2, p1 - p0, p0 FROM ends
  UNION ALL
  SELECT 3, 'three-term', 'P6', 'area', (a1 - a0) * y0, p1 - p0, p0 FROM ends
  UNION ALL
  SELECT 4, 'three-term', 'P6', 'yield', a0 * (y1 - y0), p1 - p0, p0 FROM ends
  UNION ALL
  SELECT 5, 'three-term', 'P6', 'interaction', (a1 - a0) * (y1 - y0), p1 - p0, p0 FROM ends
  UNION ALL
  SELECT 6, 'lmdi', 'P7', 'area', mean_p * ln(nullif(greatest(a1, 0), 0) / nullif(greatest(a0, 0), 0)), p1 - p0, p0 FROM ends, logs
  UNION ALL
  SELECT 7, 'lmdi', 'P7', 'yield', mean_p * ln(nullif(greatest(y1, 0), 0) / nullif(greatest(y0, 0), 0)), p1 - p0, p0 FROM ends, logs
  UNION ALL
  SELECT 8, 'regional', 'P8', 'area', area_effect, change, p0 FROM pattern WHERE regions > 1
  UNION ALL
  SELECT 9, 'regional', 'P8', 'yield', yield_effect, change, p0 FROM pattern WHERE regions > 1
  UNION ALL
  SELECT 10, 'regional', 'P8', 'pattern', pattern_effect, change, p0 FROM pattern WHERE regions > 1
  UNION ALL
  SELECT 11, 'regional', 'P8', 'interaction', interaction_effect, change, p0 FROM pattern WHERE regions > 1
)
SELECT terms.position AS position, terms.form AS form, terms.formula_id AS formula_id, terms.effect AS effect,
  terms.amount AS amount, terms.change AS change,
  CASE WHEN abs(terms.change) + 1e-12 * abs(terms.base) >= params.share_floor / 100 * abs(terms.base)
    THEN 100 * terms.amount / nullif(terms.change, 0) END AS share
FROM terms, params
ORDER BY terms.position`,
    },
    // The terms of each form add up to the change, or the calculation is wrong.
    additivity: {
      sql: `SELECT effects.form AS form, sum(effects.amount) AS total, any_value(effects.change) AS change,
  abs(sum(effects.amount) - any_value(effects.change)) <= 1e-9 * greatest(abs(any_value(effects.change)), sum(abs(effects.amount)), 1e-300) AS adds_up
FROM effects
WHERE effects.amount IS NOT NULL
GROUP BY effects.form
ORDER BY min(effects.position)`,
    },
    // Area, yield and production, one series below the other.
    series: {
      sql: `SELECT 1 AS position, 'area' AS measure, annual.year AS year, annual.area AS amount FROM annual
UNION ALL
SELECT 2, 'yield', annual.year, annual.yield FROM annual
UNION ALL
SELECT 3, 'production', annual.year, annual.amount FROM annual
ORDER BY position, year`,
    },
    // Mean, spread and fit of a straight and of an exponential trend.
    spread: {
      sql: `SELECT series.position AS position, series.measure AS measure, count(series.amount) AS n,
  avg(series.amount) AS mean, stddev_samp(series.amount) AS sd,
  100 * stddev_samp(series.amount) / nullif(avg(series.amount), 0) AS cv,
  regr_r2(series.amount, series.year) AS linear_r2,
  CASE WHEN min(series.amount) > 0 THEN regr_r2(ln(nullif(greatest(series.amount, 0), 0)), series.year) END AS log_r2
FROM series
WHERE series.amount IS NOT NULL
GROUP BY series.position, series.measure
ORDER BY series.position`,
    },
    // Yearly changes in logs; a change over a gap is not a yearly change.
    log_changes: {
      sql: `WITH pairs AS (
  SELECT series.measure AS measure, series.year AS year, series.amount AS amount,
    lag(series.amount) OVER series_window AS before, lag(series.year) OVER series_window AS year_before
  FROM series
  WINDOW series_window AS (PARTITION BY series.measure ORDER BY series.year)
)
SELECT pairs.measure AS measure, pairs.year AS year, ln(pairs.amount / pairs.before) AS change
FROM pairs
WHERE pairs.year = pairs.year_before + 1 AND pairs.amount > 0 AND pairs.before > 0
ORDER BY pairs.measure, pairs.year`,
    },
    // P9: instability of area, yield and production.
    instability: {
      sql: `WITH adjusted AS (
  SELECT spread.position AS position, spread.measure AS measure, spread.n AS n, spread.mean AS mean, spread.sd AS sd, spread.cv AS cv,
    1 - (1 - spread.linear_r2) * (spread.n - 1) / nullif(spread.n - 2, 0) AS linear_adj_r2,
    1 - (1 - spread.log_r2) * (spread.n - 1) / nullif(spread.n - 2, 0) AS log_adj_r2
  FROM spread
),
indices AS (
  SELECT adjusted.position AS position, adjusted.measure AS measure, adjusted.n AS n, adjusted.mean AS mean, adjusted.sd AS sd,
    adjusted.cv AS cv, adjusted.linear_adj_r2 AS linear_adj_r2, adjusted.log_adj_r2 AS log_adj_r2,
    CASE WHEN adjusted.linear_adj_r2 IS NOT NULL THEN adjusted.cv * sqrt(1 - least(1, greatest(0, adjusted.linear_adj_r2))) END AS linear_cdv,
    CASE WHEN adjusted.log_adj_r2 IS NOT NULL THEN adjusted.cv * sqrt(1 - least(1, greatest(0, adjusted.log_adj_r2))) END AS log_cdv,
    CASE WHEN adjusted.log_adj_r2 > adjusted.linear_adj_r2 THEN 'log-linear' WHEN adjusted.linear_adj_r2 IS NOT NULL THEN 'linear' END AS trend
  FROM adjusted
),
coppock AS (
  -- The divisor is the number of changes (population form).
  SELECT log_changes.measure AS measure, count(*) AS changes, 100 * (exp(sqrt(var_pop(log_changes.change))) - 1) AS coppock
  FROM log_changes
  GROUP BY log_changes.measure
)
SELECT indices.position AS position, indices.measure AS measure, indices.n AS n, indices.mean AS mean, indices.cv AS cv,
  indices.linear_adj_r2 AS linear_adj_r2, indices.log_adj_r2 AS log_adj_r2,
  indices.linear_cdv AS linear_cdv, indices.log_cdv AS log_cdv, indices.trend AS trend,
  CASE WHEN indices.trend = 'linear' THEN indices.linear_cdv ELSE indices.log_cdv END AS cdv,
  CASE WHEN coppock.changes > 1 THEN coppock.coppock END AS coppock, coppock.changes AS changes
FROM indices LEFT JOIN coppock ON coppock.measure = indices.measure
ORDER BY indices.position`,
    },
    // P10: the variance of production, split.
    variance: {
      sql: `SELECT count(*) AS n, var_samp(annual.amount) AS total,
  avg(annual.yield) * avg(annual.yield) * var_samp(annual.area) AS area_part,
  avg(annual.area) * avg(annual.area) * var_samp(annual.yield) AS yield_part,
  2 * avg(annual.area) * avg(annual.yield) * covar_samp(annual.area, annual.yield) AS joint_part
FROM annual
WHERE annual.yield IS NOT NULL`,
    },
    variance_parts: {
      sql: `WITH parts AS (
  SELECT 1 AS position, 'area' AS part, variance.area_part AS amount, variance.total AS total, false AS is_total FROM variance
  UNION ALL
  SELECT 2, 'yield', variance.yield_part, variance.total, false FROM variance
  UNION ALL
  SELECT 3, 'joint', variance.joint_part, variance.total, false FROM variance
  UNION ALL
  SELECT 4, 'remainder', variance.total - variance.area_part - variance.yield_part - variance.joint_part, variance.total, false FROM variance
  UNION ALL
  SELECT 5, 'total', variance.total, variance.total, true FROM variance
)
SELECT parts.position AS position, parts.part AS part, parts.amount AS amount,
  100 * parts.amount / nullif(parts.total, 0) AS share, parts.is_total AS is_total
FROM parts
ORDER BY parts.position`,
    },
    // The first period, the two effects, the last period.
    build_up: {
      sql: `SELECT 1 AS position, 'first' AS bar, ends.p0 AS amount, true AS is_total FROM ends
UNION ALL
SELECT 2, 'area', effects.amount, false FROM effects WHERE effects.form = 'midpoint' AND effects.effect = 'area'
UNION ALL
SELECT 3, 'yield', effects.amount, false FROM effects WHERE effects.form = 'midpoint' AND effects.effect = 'yield'
UNION ALL
SELECT 4, 'last', ends.p1, true FROM ends
ORDER BY position`,
    },
    // Each series against its first period, so that hectares and tonnes share one axis.
    indexed: {
      sql: `WITH base AS (
  SELECT 'area' AS measure, ends.a0 AS amount FROM ends
  UNION ALL
  SELECT 'yield', ends.y0 FROM ends
  UNION ALL
  SELECT 'production', ends.p0 FROM ends
),
trend AS (
  SELECT regr_slope(annual.amount, annual.year) AS slope, regr_intercept(annual.amount, annual.year) AS intercept, count(*) AS n
  FROM annual
)
SELECT series.position AS position, series.measure AS measure, series.year AS year, 100 * series.amount / nullif(base.amount, 0) AS level
FROM series JOIN base ON base.measure = series.measure
UNION ALL
-- Below eight points no trend line is drawn.
SELECT 4, 'trend', annual.year, 100 * (trend.intercept + trend.slope * annual.year) / nullif(ends.p0, 0)
FROM annual, trend, ends
WHERE trend.n >= 8
ORDER BY position, year`,
    },
    // What each region added or took away, split the same way.
    region_effects: {
      sql: `SELECT region_ends.region AS region, region_ends.p0 AS p0, region_ends.p1 AS p1, region_ends.p1 - region_ends.p0 AS change,
  (region_ends.a1 - region_ends.a0) * (region_ends.y0 + region_ends.y1) / 2 AS area_effect,
  (region_ends.y1 - region_ends.y0) * (region_ends.a0 + region_ends.a1) / 2 AS yield_effect,
  region_ends.y0 AS y0, region_ends.y1 AS y1
FROM region_ends
WHERE region_ends.region <> ''
ORDER BY region_ends.p1 - region_ends.p0 DESC, region_ends.region`,
    },
    summary: {
      sql: `WITH middle AS (
  SELECT avg(periods.year) FILTER (WHERE periods.period = 'last') - avg(periods.year) FILTER (WHERE periods.period = 'first') AS elapsed
  FROM periods
),
midpoint AS (
  SELECT max(effects.amount) FILTER (WHERE effects.effect = 'area') AS area_effect,
    max(effects.amount) FILTER (WHERE effects.effect = 'yield') AS yield_effect,
    max(effects.share) FILTER (WHERE effects.effect = 'area') AS area_share,
    max(effects.share) FILTER (WHERE effects.effect = 'yield') AS yield_share
  FROM effects
  WHERE effects.form = 'midpoint'
),
forms AS (
  SELECT max(effects.amount) FILTER (WHERE effects.form = 'three-term' AND effects.effect = 'interaction') AS interaction,
    max(effects.amount) FILTER (WHERE effects.form = 'lmdi' AND effects.effect = 'area') AS lmdi_area,
    max(effects.amount) FILTER (WHERE effects.form = 'lmdi' AND effects.effect = 'yield') AS lmdi_yield,
    min(effects.amount) FILTER (WHERE effects.effect = 'yield') AS lowest_yield,
    max(effects.amount) FILTER (WHERE effects.effect = 'yield') AS highest_yield
  FROM effects
),
stability AS (
  SELECT max(instability.cdv) FILTER (WHERE instability.measure = 'production') AS cdv,
    max(instability.cv) FILTER (WHERE instability.measure = 'production') AS cv,
    max(instability.trend) FILTER (WHERE instability.measure = 'production') AS trend,
    max(instability.coppock) FILTER (WHERE instability.measure = 'production') AS coppock,
    max(instability.cdv) FILTER (WHERE instability.measure = 'area') AS area_cdv,
    max(instability.cdv) FILTER (WHERE instability.measure = 'yield') AS yield_cdv,
    max(greatest(instability.linear_adj_r2, instability.log_adj_r2)) FILTER (WHERE instability.measure = 'production') AS adj_r2
  FROM instability
),
identity AS (
  SELECT bool_and(additivity.adds_up) AS adds_up FROM additivity
),
counted AS (
  SELECT count(*) AS years, min(annual.year) AS first_year, max(annual.year) AS last_year FROM annual
),
rows_used AS (
  SELECT sum(region_years.row_count) FILTER (WHERE region_years.is_derived) AS derived, count(DISTINCT region_years.region) AS regions FROM region_years
),
foremost AS (
  SELECT region_effects.region AS region, region_effects.change AS change FROM region_effects
  ORDER BY abs(region_effects.change) DESC, region_effects.region LIMIT 1
)
SELECT
  params.product AS product,
  CASE WHEN span.end_years = 1 THEN CAST(span.first_year AS VARCHAR)
    ELSE concat(span.first_year, '–', span.first_year + span.end_years - 1) END AS first_period,
  CASE WHEN span.end_years = 1 THEN CAST(span.last_year AS VARCHAR)
    ELSE concat(span.last_year - span.end_years + 1, '–', span.last_year) END AS last_period,
  concat(counted.first_year, '–', counted.last_year) AS all_years,
  span.end_years AS end_years, counted.years AS years, ends.regions AS regions, rows_used.regions AS regions_read,
  ends.a0 AS a0, ends.a1 AS a1, ends.y0 AS y0, ends.y1 AS y1, ends.p0 AS p0, ends.p1 AS p1,
  ends.a1 - ends.a0 AS area_change, ends.y1 - ends.y0 AS yield_change,
  ends.p1 - ends.p0 AS change, abs(ends.p1 - ends.p0) AS change_size,
  100 * (ends.p1 - ends.p0) / nullif(ends.p0, 0) AS change_percent,
  100 * abs(ends.p1 - ends.p0) / nullif(ends.p0, 0) AS change_percent_size,
  100 * (pow(nullif(greatest(ends.p1, 0), 0) / nullif(greatest(ends.p0, 0), 0), 1 / nullif(middle.elapsed, 0)) - 1) AS yearly_growth,
  middle.elapsed AS elapsed,
  midpoint.area_effect AS area_effect, midpoint.yield_effect AS yield_effect,
  abs(midpoint.area_effect) AS area_size, abs(midpoint.yield_effect) AS yield_size,
  midpoint.area_share AS area_share, midpoint.yield_share AS yield_share,
  forms.interaction AS interaction,
  forms.lmdi_area AS lmdi_area, forms.lmdi_yield AS lmdi_yield,
  forms.lowest_yield AS lowest_yield, forms.highest_yield AS highest_yield,
  CASE WHEN pattern.regions > 1 THEN pattern.pattern_effect END AS pattern_effect, pattern.regions AS pattern_regions,
  stability.cv AS cv, stability.cdv AS cdv, stability.trend AS trend, stability.coppock AS coppock,
  stability.area_cdv AS area_cdv, stability.yield_cdv AS yield_cdv,
  100 * variance.yield_part / nullif(variance.total, 0) AS variance_yield_share,
  100 * variance.area_part / nullif(variance.total, 0) AS variance_area_share,
  coalesce(rows_used.derived, 0) AS derived,
  foremost.region AS leading_region, foremost.change AS leading_change,
  coalesce(identity.adds_up, false) AS adds_up, NOT coalesce(identity.adds_up, true) AS does_not_add_up,
  ends.p0 IS NULL AS has_no_panel,
  coalesce(rows_used.derived, 0) > 0 AS has_derived,
  coalesce(ends.regions, 0) > 1 AS has_regions,
  coalesce(pattern.regions, 0) > 1 AS has_pattern,
  rows_used.regions > ends.regions AS has_left_out, rows_used.regions - ends.regions AS left_out,
  midpoint.area_share IS NOT NULL AS is_share_shown,
  ends.p0 IS NOT NULL AND midpoint.area_share IS NULL AS is_small,
  midpoint.area_share IS NOT NULL AND ends.p1 > ends.p0 AND midpoint.area_effect >= 0 AND midpoint.yield_effect >= midpoint.area_effect AS is_up_yield_first,
  midpoint.area_share IS NOT NULL AND ends.p1 > ends.p0 AND midpoint.yield_effect >= 0 AND midpoint.area_effect > midpoint.yield_effect AS is_up_area_first,
  midpoint.area_share IS NOT NULL AND ends.p1 > ends.p0 AND midpoint.area_effect < 0 AS is_up_against_area,
  midpoint.area_share IS NOT NULL AND ends.p1 > ends.p0 AND midpoint.yield_effect < 0 AS is_up_against_yield,
  midpoint.area_share IS NOT NULL AND ends.p1 < ends.p0 AND midpoint.area_effect <= 0 AND midpoint.yield_effect <= midpoint.area_effect AS is_down_yield_first,
  midpoint.area_share IS NOT NULL AND ends.p1 < ends.p0 AND midpoint.yield_effect <= 0 AND midpoint.area_effect < midpoint.yield_effect AS is_down_area_first,
  midpoint.area_share IS NOT NULL AND ends.p1 < ends.p0 AND midpoint.area_effect > 0 AS is_down_against_area,
  midpoint.area_share IS NOT NULL AND ends.p1 < ends.p0 AND midpoint.yield_effect > 0 AS is_down_against_yield,
  stability.adj_r2 < 0 AS has_no_trend,
  stability.cdv IS NOT NULL AS has_stability,
  stability.yield_cdv > stability.area_cdv AS is_yield_less_stable,
  stability.yield_cdv <= stability.area_cdv AS is_area_less_stable
FROM params, span, middle, counted, rows_used, identity, midpoint, forms, stability, ends, pattern, variance LEFT JOIN foremost ON true`,
    },
  },

  facts: {
    product: { step: 'summary', column: 'product', kind: 'text' },
    first_period: { step: 'summary', column: 'first_period', kind: 'text' },
    last_period: { step: 'summary', column: 'last_period', kind: 'text' },
    all_years: { step: 'summary', column: 'all_years', kind: 'text' },
    end_years: { step: 'summary', column: 'end_years', kind: 'number', decimals: 0 },
    years: { step: 'summary', column: 'years', kind: 'number', decimals: 0 },
    regions: { step: 'summary', column: 'regions', kind: 'number', decimals: 0 },
    regions_read: { step: 'summary', column: 'regions_read', kind: 'number', decimals: 0 },
    left_out: { step: 'summary', column: 'left_out', kind: 'number', decimals: 0 },
    derived: { step: 'summary', column: 'derived', kind: 'number', decimals: 0 },
    elapsed: { step: 'summary', column: 'elapsed', kind: 'number', decimals: 0 },
    a0: { step: 'summary', column: 'a0', kind: 'number', unit: 'ha', decimals: 0 },
    a1: { step: 'summary', column: 'a1', kind: 'number', unit: 'ha', decimals: 0 },
    y0: { step: 'summary', column: 'y0', kind: 'number', unit: 't/ha', decimals: 2 },
    y1: { step: 'summary', column: 'y1', kind: 'number', unit: 't/ha', decimals: 2 },
    p0: { step: 'summary', column: 'p0', kind: 'number', unit: 't', decimals: 0 },
    p1: { step: 'summary', column: 'p1', kind: 'number', unit: 't', decimals: 0 },
    area_change: { step: 'summary', column: 'area_change', kind: 'number', unit: 'ha', decimals: 0, signed: true },
    yield_change: { step: 'summary', column: 'yield_change', kind: 'number', unit: 't/ha', decimals: 2, signed: true },
    change: { step: 'summary', column: 'change', kind: 'number', unit: 't', decimals: 0, signed: true },
    change_size: { step: 'summary', column: 'change_size', kind: 'number', unit: 't', decimals: 0 },
    change_percent: { step: 'summary', column: 'change_percent', kind: 'number', unit: '%', decimals: 1, signed: true },
    change_percent_size: { step: 'summary', column: 'change_percent_size', kind: 'number', unit: '%', decimals: 1 },
    yearly_growth: { step: 'summary', column: 'yearly_growth', kind: 'number', unit: '%', decimals: 1, signed: true },
    area_effect: { step: 'summary', column: 'area_effect', kind: 'number', unit: 't', decimals: 0, signed: true },
    yield_effect: { step: 'summary', column: 'yield_effect', kind: 'number', unit: 't', decimals: 0, signed: true },
    area_size: { step: 'summary', column: 'area_size', kind: 'number', unit: 't', decimals: 0 },
    yield_size: { step: 'summary', column: 'yield_size', kind: 'number', unit: 't', decimals: 0 },
    area_share: { step: 'summary', column: 'area_share', kind: 'number', unit: '%', decimals: 0 },
    yield_share: { step: 'summary', column: 'yield_share', kind: 'number', unit: '%', decimals: 0 },
    interaction: { step: 'summary', column: 'interaction', kind: 'number', unit: 't', decimals: 0, signed: true },
    lmdi_area: { step: 'summary', column: 'lmdi_area', kind: 'number', unit: 't', decimals: 0, signed: true },
    lmdi_yield: { step: 'summary', column: 'lmdi_yield', kind: 'number', unit: 't', decimals: 0, signed: true },
    lowest_yield: { step: 'summary', column: 'lowest_yield', kind: 'number', unit: 't', decimals: 0, signed: true },
    highest_yield: { step: 'summary', column: 'highest_yield', kind: 'number', unit: 't', decimals: 0, signed: true },
    pattern_effect: { step: 'summary', column: 'pattern_effect', kind: 'number', unit: 't', decimals: 0, signed: true },
    pattern_regions: { step: 'summary', column: 'pattern_regions', kind: 'number', decimals: 0 },
    cv: { step: 'summary', column: 'cv', kind: 'number', unit: '%', decimals: 1 },
    cdv: { step: 'summary', column: 'cdv', kind: 'number', unit: '%', decimals: 1 },
    trend: { step: 'summary', column: 'trend', kind: 'text' },
    coppock: { step: 'summary', column: 'coppock', kind: 'number', unit: '%', decimals: 1 },
    area_cdv: { step: 'summary', column: 'area_cdv', kind: 'number', unit: '%', decimals: 1 },
    yield_cdv: { step: 'summary', column: 'yield_cdv', kind: 'number', unit: '%', decimals: 1 },
    variance_yield_share: { step: 'summary', column: 'variance_yield_share', kind: 'number', unit: '%', decimals: 0 },
    variance_area_share: { step: 'summary', column: 'variance_area_share', kind: 'number', unit: '%', decimals: 0 },
    leading_region: { step: 'summary', column: 'leading_region', kind: 'text' },
    leading_change: { step: 'summary', column: 'leading_change', kind: 'number', unit: 't', decimals: 0, signed: true },
  },

  symbols: {
    en: 'A area, Y yield, P production; 0 first and 1 last period; T years between them; a, y, c area, yield and area share of one region; d yearly change in logs; N number of years.',
  },

  indicators: [
    {
      id: 'production-change',
      title: { en: 'Change in production' },
      formulaId: 'G1',
      formula: 'P_1 − P_0',
      substituted: { en: '{p1} − {p0}' },
      fact: 'change',
      period: 'all_years',
      n: 'years',
      reading: { en: '{change_percent} between {first_period} and {last_period}' },
      source: 'bennet',
    },
    {
      id: 'yearly-growth',
      title: { en: 'Growth a year' },
      formulaId: 'G1',
      formula: '(P_1 / P_0)^(1 / T) − 1',
      substituted: { en: '({p1} / {p0})^(1 / {elapsed}) − 1' },
      fact: 'yearly_growth',
      period: 'all_years',
      n: 'years',
      reading: { en: 'compound, over the {elapsed} years between the middles of both periods' },
      source: 'bennet',
    },
    {
      id: 'area-effect',
      title: { en: 'Area effect' },
      formulaId: 'P5',
      formula: '(A_1 − A_0) · (Y_0 + Y_1) / 2',
      substituted: { en: '({a1} − {a0}) · ({y0} + {y1}) / 2' },
      fact: 'area_effect',
      period: 'all_years',
      n: 'years',
      reading: { en: 'from {area_change} of harvested area' },
      source: 'bennet',
    },
    {
      id: 'yield-effect',
      title: { en: 'Yield effect' },
      formulaId: 'P5',
      formula: '(Y_1 − Y_0) · (A_0 + A_1) / 2',
      substituted: { en: '({y1} − {y0}) · ({a0} + {a1}) / 2' },
      fact: 'yield_effect',
      period: 'all_years',
      n: 'years',
      reading: { en: 'from {yield_change} of yield' },
      source: 'bennet',
    },
    {
      id: 'interaction',
      title: { en: 'Interaction of area and yield' },
      formulaId: 'P6',
      formula: '(A_1 − A_0) · (Y_1 − Y_0)',
      substituted: { en: '({a1} − {a0}) · ({y1} − {y0})' },
      fact: 'interaction',
      period: 'all_years',
      n: 'years',
      reading: { en: 'shared out equally by the midpoint form' },
      source: 'minhas',
    },
    {
      id: 'yield-effect-lmdi',
      title: { en: 'Yield effect, logarithmic form' },
      formulaId: 'P7',
      formula: 'L · ln(Y_1 / Y_0), L = (P_1 − P_0) / ln(P_1 / P_0)',
      fact: 'lmdi_yield',
      period: 'all_years',
      n: 'years',
      reading: {
        en: '{lmdi_yield_value, select, null {needs values above zero} other {area in the same form: {lmdi_area}}}',
      },
      source: 'ang',
    },
    {
      id: 'pattern-effect',
      title: { en: 'Effect of where it is grown' },
      formulaId: 'P8',
      formula: 'A_1 · Σ y_0 · (c_1 − c_0)',
      fact: 'pattern_effect',
      period: 'all_years',
      n: 'regions',
      reading: {
        en: '{pattern_effect_value, select, null {needs at least two regions or crops} other {shift of area between regions or crops}}',
      },
      source: 'minhas',
    },
    {
      id: 'instability',
      title: { en: 'Instability of production' },
      formulaId: 'P9',
      formula: 'CV · √(1 − adjR²), CV = 100 · sd / mean',
      fact: 'cdv',
      period: 'all_years',
      n: 'years',
      reading: {
        en: '{trend_value, select, null {needs three years} linear {Cuddy-Della Valle around a linear trend; without the trend {cv}} other {Cuddy-Della Valle around a log-linear trend; without the trend {cv}}}',
      },
      source: 'cuddy',
    },
    {
      id: 'coppock',
      title: { en: 'Coppock instability of production' },
      formulaId: 'P9',
      formula: '100 · (exp(√(Σ(d − mean d)² / (N − 1))) − 1), d = ln(P_t / P_t−1)',
      fact: 'coppock',
      period: 'all_years',
      n: 'years',
      reading: {
        en: '{coppock_value, select, null {too few yearly changes} other {spread of the yearly changes, population form}}',
      },
      source: 'coppock',
    },
    {
      id: 'variance-from-yield',
      title: { en: 'Part of the variance from yields' },
      formulaId: 'P10',
      formula: '100 · mean(A)² · Var(Y) / Var(P)',
      fact: 'variance_yield_share',
      period: 'all_years',
      n: 'years',
      reading: { en: 'from area {variance_area_share}; the rest is joint movement' },
      source: 'hazell',
    },
  ],

  tables: [
    {
      id: 'effects',
      title: { en: 'Change in production by source, four forms' },
      step: 'effects',
      columns: [
        {
          column: 'form',
          title: { en: 'Form' },
          kind: 'text',
          words: {
            midpoint: { en: 'Midpoint (default)' },
            'three-term': { en: 'Three terms' },
            lmdi: { en: 'Logarithmic (LMDI-I)' },
            regional: { en: 'Regions or crops' },
          },
        },
        { column: 'formula_id', title: { en: 'Formula' }, kind: 'text' },
        {
          column: 'effect',
          title: { en: 'Effect' },
          kind: 'text',
          words: {
            area: { en: 'Area' },
            yield: { en: 'Yield' },
            interaction: { en: 'Interaction' },
            pattern: { en: 'Location or crop pattern' },
          },
        },
        { column: 'amount', title: { en: 'Production' }, kind: 'number', unit: 't', decimals: 0, signed: true },
        { column: 'share', title: { en: 'Share of the change' }, kind: 'number', unit: '%', decimals: 1 },
      ],
    },
    {
      id: 'instability',
      title: { en: 'Instability of area, yield and production' },
      step: 'instability',
      columns: [
        {
          column: 'measure',
          title: { en: 'Series' },
          kind: 'text',
          words: { area: { en: 'Area' }, yield: { en: 'Yield' }, production: { en: 'Production' } },
        },
        { column: 'n', title: { en: 'Years' }, kind: 'number', decimals: 0 },
        { column: 'cv', title: { en: 'CV' }, kind: 'number', unit: '%', decimals: 1 },
        {
          column: 'linear_cdv',
          title: { en: 'Cuddy-Della Valle, linear trend' },
          kind: 'number',
          unit: '%',
          decimals: 1,
        },
        {
          column: 'log_cdv',
          title: { en: 'Cuddy-Della Valle, log-linear trend' },
          kind: 'number',
          unit: '%',
          decimals: 1,
        },
        {
          column: 'trend',
          title: { en: 'Higher adjusted R²' },
          kind: 'text',
          words: { linear: { en: 'linear' }, 'log-linear': { en: 'log-linear' } },
        },
        { column: 'linear_adj_r2', title: { en: 'Adjusted R², linear' }, kind: 'number', decimals: 2 },
        { column: 'log_adj_r2', title: { en: 'Adjusted R², log-linear' }, kind: 'number', decimals: 2 },
        { column: 'coppock', title: { en: 'Coppock' }, kind: 'number', unit: '%', decimals: 1 },
      ],
    },
    {
      id: 'variance',
      title: { en: 'Variance of production by source' },
      step: 'variance_parts',
      total: 'is_total',
      columns: [
        {
          column: 'part',
          title: { en: 'Part' },
          kind: 'text',
          words: {
            area: { en: 'Area' },
            yield: { en: 'Yield' },
            joint: { en: 'Area and yield together' },
            remainder: { en: 'Remainder' },
            total: { en: 'Variance of production' },
          },
        },
        { column: 'amount', title: { en: 'Variance, t²' }, kind: 'number', decimals: 0 },
        { column: 'share', title: { en: 'Share' }, kind: 'number', unit: '%', decimals: 1 },
      ],
    },
    {
      id: 'regions',
      title: { en: 'Regions or crops: what each added' },
      step: 'region_effects',
      when: 'summary.has_regions',
      columns: [
        { column: 'region', title: { en: 'Region or crop' }, kind: 'text' },
        { column: 'p0', title: { en: 'First period' }, kind: 'number', unit: 't', decimals: 0 },
        { column: 'p1', title: { en: 'Last period' }, kind: 'number', unit: 't', decimals: 0 },
        { column: 'change', title: { en: 'Change' }, kind: 'number', unit: 't', decimals: 0, signed: true },
        { column: 'area_effect', title: { en: 'Area effect' }, kind: 'number', unit: 't', decimals: 0, signed: true },
        { column: 'yield_effect', title: { en: 'Yield effect' }, kind: 'number', unit: 't', decimals: 0, signed: true },
        { column: 'y0', title: { en: 'Yield, first' }, kind: 'number', unit: 't/ha', decimals: 2 },
        { column: 'y1', title: { en: 'Yield, last' }, kind: 'number', unit: 't/ha', decimals: 2 },
      ],
    },
    {
      id: 'years',
      title: { en: 'Area, yield and production by year' },
      step: 'annual',
      columns: [
        { column: 'year', title: { en: 'Year' }, kind: 'year' },
        { column: 'area', title: { en: 'Area' }, kind: 'number', unit: 'ha', decimals: 0 },
        { column: 'yield', title: { en: 'Yield' }, kind: 'number', unit: 't/ha', decimals: 2 },
        { column: 'amount', title: { en: 'Production' }, kind: 'number', unit: 't', decimals: 0 },
      ],
    },
  ],

  charts: [
    {
      id: 'build-up',
      kind: 'waterfall',
      title: { en: 'Area {area_effect}, yield {yield_effect}' },
      subtitle: { en: 'Production in tonnes, mean of {first_period} and mean of {last_period}, midpoint form' },
      step: 'build_up',
      unit: 't',
      decimals: 0,
      n: 'years',
      label: 'bar',
      value: 'amount',
      total: 'is_total',
      words: {
        first: { en: 'First period' },
        area: { en: 'Area' },
        yield: { en: 'Yield' },
        last: { en: 'Last period' },
      },
    },
    {
      id: 'index',
      kind: 'line',
      title: { en: 'Production {change_percent} since {first_period}' },
      subtitle: { en: 'Index, mean of {first_period} = 100, {all_years}' },
      step: 'indexed',
      unit: 'index',
      decimals: 0,
      n: 'years',
      x: 'year',
      xKind: 'year',
      y: 'level',
      series: 'measure',
      baseline: 100,
      words: {
        area: { en: 'Area' },
        yield: { en: 'Yield' },
        production: { en: 'Production' },
        trend: { en: 'Trend of production' },
      },
    },
    {
      id: 'stability',
      kind: 'bar',
      title: { en: 'Around its trend, production varies by {cdv}' },
      subtitle: { en: 'Cuddy-Della Valle instability in percent, {all_years}' },
      step: 'instability',
      unit: '%',
      decimals: 1,
      n: 'years',
      when: 'summary.has_stability',
      label: 'measure',
      value: 'cdv',
      direction: 'horizontal',
      words: { area: { en: 'Area' }, yield: { en: 'Yield' }, production: { en: 'Production' } },
    },
    {
      id: 'regions',
      kind: 'bar',
      title: { en: 'The largest change: {leading_region}, {leading_change}' },
      subtitle: { en: 'Change in production in tonnes, {first_period} to {last_period}' },
      step: 'region_effects',
      unit: 't',
      decimals: 0,
      n: 'regions',
      when: 'summary.has_regions',
      label: 'region',
      value: 'change',
      direction: 'horizontal',
      baseline: 0,
    },
  ],

  narrative: [
    {
      role: 'headline',
      when: 'summary.is_up_yield_first',
      text: {
        en: '{product_value, select, null {Production} other {Production of “{product}”}} grew by {change_percent_size} between {first_period} and {last_period}; better yields brought {yield_share} of the growth, more land {area_share}.',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_up_area_first',
      text: {
        en: '{product_value, select, null {Production} other {Production of “{product}”}} grew by {change_percent_size} between {first_period} and {last_period}; more land brought {area_share} of the growth, better yields {yield_share}.',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_up_against_area',
      text: {
        en: '{product_value, select, null {Production} other {Production of “{product}”}} grew by {change_percent_size} between {first_period} and {last_period} on less land: better yields added {yield_size}, the smaller area took away {area_size}.',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_up_against_yield',
      text: {
        en: '{product_value, select, null {Production} other {Production of “{product}”}} grew by {change_percent_size} between {first_period} and {last_period} only because of more land: it added {area_size}, while lower yields took away {yield_size}.',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_down_yield_first',
      text: {
        en: '{product_value, select, null {Production} other {Production of “{product}”}} fell by {change_percent_size} between {first_period} and {last_period}; lower yields account for {yield_share} of the loss, less land for {area_share}.',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_down_area_first',
      text: {
        en: '{product_value, select, null {Production} other {Production of “{product}”}} fell by {change_percent_size} between {first_period} and {last_period}; less land accounts for {area_share} of the loss, lower yields for {yield_share}.',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_down_against_area',
      text: {
        en: '{product_value, select, null {Production} other {Production of “{product}”}} fell by {change_percent_size} between {first_period} and {last_period} although more land was harvested: lower yields took away {yield_size}, the larger area added {area_size}.',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_down_against_yield',
      text: {
        en: '{product_value, select, null {Production} other {Production of “{product}”}} fell by {change_percent_size} between {first_period} and {last_period} although yields rose: the smaller area took away {area_size}, better yields added {yield_size}.',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_small',
      text: {
        en: '{product_value, select, null {Production} other {Production of “{product}”}} hardly changed: {p0} in {first_period}, {p1} in {last_period}. Area {area_effect}, yield {yield_effect}.',
      },
    },
    {
      role: 'headline',
      when: 'summary.has_no_panel',
      text: { en: 'No region reports in every year of both end periods, so there is nothing to compare.' },
    },
    {
      role: 'finding',
      when: 'summary.is_share_shown',
      text: {
        en: 'Harvested area went from {a0} to {a1} and the yield from {y0} to {y1}. Depending on the form of the decomposition, the yield effect lies between {lowest_yield} and {highest_yield}.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_pattern',
      text: {
        en: 'Moving area between the {pattern_regions} regions or crops changed production by {pattern_effect}, at the yields of the first period.',
      },
    },
    {
      role: 'finding',
      when: 'summary.is_yield_less_stable',
      text: {
        en: 'Yields are less stable than area: around their trends they vary by {yield_cdv} and {area_cdv}; production varies by {cdv}.',
      },
    },
    {
      role: 'finding',
      when: 'summary.is_area_less_stable',
      text: {
        en: 'Area is less stable than yields: around their trends they vary by {area_cdv} and {yield_cdv}; production varies by {cdv}.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.is_small',
      text: { en: 'The change is too small to be shared out: shares of it would be large and meaningless.' },
    },
    {
      role: 'caveat',
      when: 'summary.has_no_trend',
      text: {
        en: 'No trend explains production (adjusted R² below zero), so its instability equals the plain coefficient of variation.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.has_derived',
      text: {
        en: 'In {derived} rows one of area, yield and production was missing and was derived from the other two.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.has_left_out',
      text: {
        en: '{left_out} of {regions_read} regions are left out because they do not report in every year of both end periods.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.does_not_add_up',
      text: { en: 'The effects do not add up to the change. Do not use this result.' },
    },
    {
      role: 'caveat',
      text: {
        en: 'This is arithmetic: it says what changed, not why. Weather, prices, varieties and inputs all act through area and yield. The periods are means of {end_years_value, plural, one {one year} other {# years}}.',
      },
    },
  ],

  sources: {
    bennet: {
      author: 'Bennet, T.L.',
      year: 1920,
      work: 'The theory of measurement of changes in cost of living. Journal of the Royal Statistical Society 83',
    },
    ang: {
      author: 'Ang, B.W.',
      year: 2005,
      work: 'The LMDI approach to decomposition analysis: a practical guide. Energy Policy 33',
    },
    minhas: {
      author: 'Minhas, B.S. & Vaidyanathan, A.',
      year: 1965,
      work: 'Growth of crop output in India, 1951-54 to 1958-61: an analysis by component elements. Journal of the Indian Society of Agricultural Statistics 17',
    },
    hazell: {
      author: 'Hazell, P.B.R.',
      year: 1982,
      work: 'Instability in Indian Foodgrain Production. IFPRI Research Report 30',
    },
    cuddy: {
      author: 'Cuddy, J.D.A. & Della Valle, P.A.',
      year: 1978,
      work: 'Measuring the instability of time series data. Oxford Bulletin of Economics and Statistics 40',
    },
    coppock: { author: 'Coppock, J.D.', year: 1962, work: 'International Economic Instability. McGraw-Hill' },
  },

  limits: [
    ratioOfSums,
    {
      en: 'An area effect is not a policy effect: it says how much production changed with the land, not what moved the land.',
    },
    { en: 'The effects of area and yield are not independent: new land is often poorer land.' },
    {
      en: 'The higher adjusted R² decides which trend is named. The two R² speak of different variables, so this is a convention.',
    },
    { en: 'Instability measures include errors of measurement. Estimated figures look more stable than harvests are.' },
    { en: 'Harvested area is not planted area: land planted and lost is missing from both area and yield.' },
  ],

  worked: [
    {
      name: 'One region, two years: midpoint, three-term and logarithmic form',
      calculationOnly: true,
      tables: {
        production: {
          columns: ['year', 'area', 'yield', 'production'],
          rows: [
            [2010, 100, 2.0, 200],
            [2015, 120, 2.5, 300],
          ],
        },
      },
      params: { average_years: 1 },
      expect: [
        {
          step: 'effects',
          column: 'amount',
          // Midpoint 45 and 55; three terms 40, 50, 10; LMDI with L = 100/ln 1.5 = 246.6303.
          values: [45, 55, 40, 50, 10, 44.966, 55.034],
          tolerance: 5e-5,
        },
        { step: 'effects', column: 'share', values: [45, 55, 40, 50, 10, 44.966, 55.034], tolerance: 5e-5 },
        { step: 'additivity', column: 'adds_up', values: [true, true, true], tolerance: 0 },
        { step: 'build_up', column: 'amount', values: [200, 45, 55, 300], tolerance: 1e-9 },
      ],
    },
    {
      name: 'Two regions: area, yield, location pattern and interaction',
      calculationOnly: true,
      tables: {
        production: {
          columns: ['year', 'region', 'area', 'yield', 'production'],
          rows: [
            // A total of 100 ha shared 0.6 and 0.4, then 120 ha shared 0.5 and 0.5.
            [2010, 'North', 60, 1.0, 60],
            [2010, 'South', 40, 2.0, 80],
            [2015, 'North', 60, 1.2, 72],
            [2015, 'South', 60, 2.0, 120],
          ],
        },
      },
      params: { average_years: 1 },
      expect: [
        { step: 'pattern', column: 'area_effect', values: [28.0], tolerance: 1e-9 },
        { step: 'pattern', column: 'yield_effect', values: [14.4], tolerance: 1e-9 },
        { step: 'pattern', column: 'pattern_effect', values: [12.0], tolerance: 1e-9 },
        { step: 'pattern', column: 'interaction_effect', values: [-2.4], tolerance: 1e-9 },
        { step: 'pattern', column: 'change', values: [52], tolerance: 1e-9 },
        { step: 'additivity', column: 'adds_up', values: [true, true, true, true], tolerance: 0 },
      ],
    },
    {
      name: 'Variance of production from area and yield',
      calculationOnly: true,
      tables: {
        production: {
          columns: ['year', 'area', 'yield'],
          rows: [
            [2010, 10, 3],
            [2011, 12, 2],
            [2012, 14, 4],
          ],
        },
      },
      params: { average_years: 1 },
      expect: [
        // 36 + 144 + 72 = 252 of 289.333, remainder 37.333.
        { step: 'variance_parts', column: 'amount', values: [36, 144, 72, 37.333, 289.333], tolerance: 5e-4 },
        { step: 'instability', column: 'cv', values: [16.67, 33.33, 46.39], tolerance: 5e-3 },
      ],
    },
    {
      name: 'Cuddy-Della Valle index of five years',
      tables: {
        production: {
          columns: ['year', 'area', 'production'],
          rows: [
            [2010, 1, 10],
            [2011, 1, 12],
            [2012, 1, 11],
            [2013, 1, 13],
            [2014, 1, 14],
          ],
        },
      },
      params: {},
      expect: [
        // Mean 12, sd 1.581139, CV 13.1762 %; R² 0.81, so CDV = 13.1762 · √0.253333.
        { step: 'instability', column: 'cv', values: [0, 13.1762, 13.1762], tolerance: 5e-5 },
        { step: 'instability', column: 'linear_adj_r2', values: [1, 0.746667, 0.746667], tolerance: 5e-7 },
        { step: 'instability', column: 'log_adj_r2', values: [1, 0.735434, 0.735434], tolerance: 5e-7 },
        { step: 'instability', column: 'linear_cdv', values: [0, 6.6319, 6.6319], tolerance: 5e-5 },
        { step: 'instability', column: 'cdv', values: [0, 6.6319, 6.6319], tolerance: 5e-5 },
        { step: 'instability', column: 'trend', values: ['linear', 'linear', 'linear'], tolerance: 0 },
      ],
    },
    {
      name: 'Coppock index of four years',
      calculationOnly: true,
      tables: {
        production: {
          columns: ['year', 'area', 'production'],
          rows: [
            [2010, 1, 100],
            [2011, 1, 110],
            [2012, 1, 99],
            [2013, 1, 108.9],
          ],
        },
      },
      params: { average_years: 1 },
      expect: [
        {
          step: 'log_changes',
          column: 'change',
          values: [0, 0, 0, 0.09531, -0.105361, 0.09531, 0.09531, -0.105361, 0.09531],
          tolerance: 5e-7,
        },
        { step: 'instability', column: 'coppock', values: [0, 9.9216, 9.9216], tolerance: 5e-5 },
      ],
    },
  ],
};

export default template;
