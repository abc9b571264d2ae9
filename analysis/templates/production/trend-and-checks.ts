import { evidenceWord, evidenceWords, growthsDisagree, growthStep, neweyWestSource } from '../shared/growth.ts';
import { ofProduct, productionColumns, productionRules, repeatedNext } from '../shared/production-need.ts';
import { brokenStartYear } from '../shared/rules/broken-start-year.ts';
import { duplicateKeys } from '../shared/rules/duplicate-keys.ts';
import { missingPeriods } from '../shared/rules/missing-periods.ts';
import { productionIdentity } from '../shared/rules/production-identity.ts';
import type { SeriesRule } from '../shared/rules/series-rule.ts';
import { sumAmongMembers } from '../shared/rules/sum-among-members.ts';
import { smoothPoints, smoothSeries } from '../shared/smooth-series.ts';
import { onlyZeros } from '../shared/rules/only-zeros.ts';
import { ratioOfSums } from '../shared/rules/ratio-of-sums.ts';
import type { Template } from '../template.ts';

/** Production of each region by year, as the rules that look along series read it. */
const amounts: SeriesRule = {
  from: `SELECT coalesce(production.region, '') AS region, production.year AS period,
  sum(coalesce(production.production, production.area * production.yield)) AS value
FROM production, params
WHERE ${ofProduct} AND production.year BETWEEN params.first_year AND params.last_year
GROUP BY coalesce(production.region, ''), production.year`,
  keys: ['region'],
  rows: { need: 'production', keys: ['region'], period: 'year' },
};

const measureWords = { area: { en: 'Area' }, yield: { en: 'Yield' }, production: { en: 'Production' } } as const;

const remarkWords = {
  jump: { en: 'check: jumps at an end' },
  smooth: { en: 'suspiciously smooth' },
} as const;

const template: Template = {
  id: 'production/trend-and-checks',
  version: 1,
  stage: 'production',
  title: { en: 'Trend and growth, with checks of the figures' },
  question: { en: 'How fast do area, yield and production grow, and can the figures be trusted?' },

  needs: {
    production: {
      title: { en: 'Area, yield and production by year' },
      grain: { en: 'One region (or crop) in one year' },
      columns: productionColumns,
      rules: [
        ...productionRules,
        {
          code: 'nothing-reported',
          when: 'area IS NULL AND yield IS NULL AND production IS NULL',
          effect: 'drop',
          text: { en: 'None of area, yield and production is reported. Missing is not zero.' },
        },
      ],
      minimum: [
        {
          count: { distinct: 'year' },
          atLeast: 5,
          text: { en: 'Five years are needed for a trend and its test; there are {count}.' },
        },
      ],
    },
    population: {
      title: { en: 'Population by year' },
      grain: { en: 'One year (of one region)' },
      optional: true,
      columns: {
        year: { title: { en: 'Year' }, kind: 'year', roles: ['period'] },
        region: { title: { en: 'Region' }, kind: 'text', roles: ['area'], optional: true },
        // Bound by name alone: a count of anything else must not become people.
        population: { title: { en: 'Population' }, kind: 'number', roles: [] },
      },
      rules: [
        {
          code: 'no-population',
          when: 'year IS NULL OR population IS NULL',
          effect: 'drop',
          text: { en: 'The year or the population is missing.' },
        },
        {
          code: 'population-not-positive',
          when: 'population <= 0',
          effect: 'drop',
          text: { en: 'The population is zero or negative.' },
        },
      ],
      minimum: [],
    },
    prices: {
      title: { en: 'Constant prices' },
      grain: { en: 'One price of one product, the same for all years' },
      optional: true,
      columns: {
        product: { title: { en: 'Product' }, kind: 'text', roles: ['product', 'product-code'], optional: true },
        // Bound by name alone: prices that change from year to year are not constant prices.
        constant_price: { title: { en: 'Constant price' }, kind: 'number', roles: [], unit: 'as-given' },
      },
      rules: [
        {
          code: 'price-not-positive',
          when: 'constant_price IS NULL OR constant_price <= 0',
          effect: 'drop',
          text: { en: 'The price is missing, zero or negative.' },
        },
      ],
      minimum: [],
    },
  },

  params: {
    product: {
      kind: 'value',
      of: 'production.product',
      default: 'most',
      optional: true,
      title: { en: 'Product' },
    },
    region: {
      kind: 'value',
      of: 'production.region',
      default: null,
      optional: true,
      title: { en: 'Region in focus' },
      help: { en: 'Empty: all regions together. The tables hold every region either way.' },
    },
    first_year: { kind: 'value', of: 'production.year', default: 'first', title: { en: 'First year' } },
    last_year: { kind: 'value', of: 'production.year', default: 'last', title: { en: 'Last year' } },
    panel: {
      kind: 'choice',
      options: {
        constant: { en: 'Only regions that report in every year' },
        all: { en: 'All regions, as they report' },
      },
      default: 'constant',
      title: { en: 'Regions in the total' },
      help: { en: 'A total over changing regions grows when a region begins to report.' },
    },
    errors: {
      kind: 'choice',
      options: {
        ols: { en: 'Ordinary least squares' },
        'newey-west': { en: 'Newey and West: allows for errors that last' },
      },
      default: 'ols',
      title: { en: 'Standard errors of the trend' },
    },
    base_year: {
      kind: 'value',
      of: 'production.year',
      default: 'first',
      title: { en: 'Base year of the indices' },
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
    flat_step: {
      kind: 'number',
      default: 0.1,
      min: 0,
      max: 5,
      title: { en: 'Change of growth that still counts as none, percentage points' },
    },
    flat_run: {
      kind: 'number',
      default: 4,
      min: 2,
      max: 20,
      integer: true,
      title: { en: 'Flat steps in a row that are flagged' },
    },
    equal_run: {
      kind: 'number',
      default: 4,
      min: 2,
      max: 20,
      integer: true,
      title: { en: 'Equal values in a row that are flagged' },
    },
    food_share: {
      kind: 'number',
      unit: '%',
      default: 100,
      min: 0,
      max: 100,
      title: { en: 'Share used as food' },
      help: { en: 'For kilograms a person; the rest is seed, feed and industry.' },
    },
    add_repeated: {
      kind: 'switch',
      default: false,
      title: { en: 'Add up rows of the same year and region' },
      help: { en: 'For seasons. Survey rounds of one harvest must not be added.' },
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
    {
      code: 'product-not-chosen',
      severity: 'wrong',
      effect: 'refuse',
      sql: `SELECT count(DISTINCT production.product) AS products
FROM production, params
WHERE params.product IS NULL
HAVING count(DISTINCT production.product) > 1`,
      text: { en: 'The table holds {products} products; a trend over different crops means nothing.' },
      next: { en: 'Choose the product.' },
    },
    {
      ...duplicateKeys('production', ['year', 'region', 'product'], { adding: 'add_repeated', where: ofProduct }),
      next: repeatedNext,
    },
    sumAmongMembers('production', { member: 'region', period: 'year', value: 'production' }, ofProduct),
    {
      code: 'population-repeated',
      severity: 'wrong',
      effect: 'refuse',
      sql: `SELECT population.year AS year, coalesce(population.region, '') AS region, max(population._row) AS _row
FROM population
GROUP BY population.year, coalesce(population.region, '')
HAVING min(population.population) < max(population.population)
ORDER BY population.year, coalesce(population.region, '')`,
      text: {
        en: 'The population of {year} stands there with different figures{count, plural, one {} other {, and so do others: # in all}}.',
      },
      next: { en: 'Keep one figure a year and region.' },
    },
    productionIdentity('production', 'identity_tolerance', ofProduct),
    onlyZeros('production', { of: ['region'], period: 'year', value: 'production' }, ofProduct),
    missingPeriods(amounts),
    brokenStartYear(amounts),
    {
      code: 'suspiciously-smooth',
      severity: 'look',
      effect: 'notice',
      sql: `WITH series AS (
  SELECT coalesce(production.region, '') AS series, production.year AS year,
    sum(coalesce(production.production, production.area * production.yield)) AS amount
  FROM production, params
  WHERE ${ofProduct} AND production.year BETWEEN params.first_year AND params.last_year
  GROUP BY coalesce(production.region, ''), production.year
),
points AS (
${smoothPoints('series')}
),
runs AS (
${smoothSeries('points')}
)
SELECT coalesce(nullif(runs.series, ''), 'the series') AS name, runs.first_year AS first, runs.last_year AS last,
  runs.longest_flat AS flat, runs.longest_equal AS equal
FROM runs
WHERE runs.is_flagged
ORDER BY runs.series`,
      text: {
        en: 'Production of {count, plural, one {one series} other {# series}} moves suspiciously smoothly, first {name} between {first} and {last}. Such figures are often interpolated, modelled or carried forward: trends and forecasts from them look surer than they are.',
      },
      next: { en: 'Ask the publisher whether these years were estimated.' },
    },
    {
      code: 'regions-not-in-every-year',
      severity: 'look',
      effect: 'notice',
      sql: `WITH chosen AS (
  SELECT DISTINCT production.year AS year, production.region AS region
  FROM production, params
  WHERE ${ofProduct} AND production.year BETWEEN params.first_year AND params.last_year
),
years AS (SELECT count(DISTINCT chosen.year) AS n FROM chosen)
SELECT chosen.region AS region, count(*) AS reported, any_value(years.n) AS years
FROM chosen, years
WHERE chosen.region IS NOT NULL
GROUP BY chosen.region
HAVING count(*) < any_value(years.n)
ORDER BY chosen.region`,
      text: {
        en: '{count, plural, one {One region does} other {# regions do}} not report in every year, first “{region}” ({reported} of {years} years). The total leaves them out unless all regions are chosen.',
      },
      next: { en: 'Choose years in which they report, complete the table, or take all regions as they report.' },
    },
    {
      code: 'estimated-values',
      severity: 'know',
      effect: 'notice',
      sql: `SELECT production._row AS _row, production.year AS year, production.flag AS flag
FROM production, params
WHERE ${ofProduct}
  AND lower(trim(production.flag)) IN ('e', 'i', 'im', 'x', 'f', 'm', 'estimated value', 'imputed value', 'estimate', 'imputed')
ORDER BY production._row`,
      text: {
        en: '{count, plural, one {One figure is} other {# figures are}} marked by {count, plural, one {its} other {their}} publisher as estimated or imputed (first mark: {flag}).',
      },
    },
    {
      code: 'price-unit',
      severity: 'look',
      effect: 'notice',
      sql: `SELECT coalesce(units.unit, 'none') AS unit
FROM units
WHERE units.need = 'prices' AND units.name = 'constant_price'
  AND coalesce(split_part(units.unit, '/', 2), '') NOT IN ('t', 'kg', 'q', 'g', 'lb')`,
      text: {
        en: 'The unit of the constant prices, {unit}, is not money for a weight, so the value a hectare is left out.',
      },
      next: { en: 'Give the prices for a kilogram or a tonne.' },
    },
  ],

  steps: {
    // Area, yield and production of each region and year; of three given two, the third is derived.
    region_years: {
      sql: `WITH records AS (
  SELECT production.year AS year, coalesce(production.region, '') AS region, production.yield AS yield,
    coalesce(production.area, production.production / nullif(production.yield, 0)) AS area,
    coalesce(production.production, production.area * production.yield) AS amount,
    CASE
      WHEN production.production IS NULL AND production.area IS NOT NULL AND production.yield IS NOT NULL THEN 'production'
      WHEN production.area IS NULL AND production.production IS NOT NULL AND production.yield > 0 THEN 'area'
      WHEN production.yield IS NULL AND production.production IS NOT NULL AND production.area > 0 THEN 'yield' END AS derived
  FROM production, params
  WHERE ${ofProduct} AND production.year BETWEEN params.first_year AND params.last_year
),
sums AS (
  -- A sum of seasons of which a part is missing is missing.
  SELECT records.region AS region, records.year AS year, count(*) AS row_count,
    CASE WHEN count(records.area) = count(*) THEN sum(records.area) END AS area,
    CASE WHEN count(records.amount) = count(*) THEN sum(records.amount) END AS amount,
    CASE WHEN count(*) = 1 THEN any_value(records.yield) END AS yield, min(records.derived) AS derived
  FROM records
  GROUP BY records.region, records.year
)
SELECT sums.region AS region, sums.year AS year, sums.row_count AS row_count, sums.area AS area, sums.amount AS amount,
  coalesce(sums.amount / nullif(sums.area, 0), sums.yield) AS yield, sums.derived AS derived
FROM sums
ORDER BY sums.region, sums.year`,
    },
    // Regions in the total: those that report in every year, or all of them, or the one in focus.
    members: {
      sql: `WITH years AS (
  SELECT count(DISTINCT region_years.year) AS n FROM region_years
)
SELECT region_years.region AS region
FROM region_years, years, params
GROUP BY region_years.region
HAVING CASE WHEN any_value(params.region) IS NOT NULL THEN region_years.region = any_value(params.region)
  ELSE any_value(params.panel) = 'all' OR count(coalesce(region_years.amount, region_years.area, region_years.yield)) = any_value(years.n) END
ORDER BY region_years.region`,
    },
    // The focus by year. A measure that a member does not report in a year is missing in the total of that year.
    focus_years: {
      sql: `WITH sums AS (
  SELECT region_years.year AS year, count(*) AS regions,
    CASE WHEN count(region_years.area) = count(*) THEN sum(region_years.area) END AS area,
    CASE WHEN count(region_years.amount) = count(*) THEN sum(region_years.amount) END AS amount,
    CASE WHEN count(*) = 1 THEN any_value(region_years.yield) END AS yield,
    count(region_years.derived) AS derived, any_value(region_years.derived) AS derived_measure
  FROM region_years JOIN members ON members.region = region_years.region
  GROUP BY region_years.year
)
SELECT sums.year AS year, sums.regions AS regions, sums.area AS area, sums.amount AS amount,
  coalesce(sums.amount / nullif(sums.area, 0), sums.yield) AS yield, sums.derived AS derived,
  sums.derived_measure AS derived_measure
FROM sums
ORDER BY sums.year`,
    },
    // Every series: the three of the focus and the three of every region.
    series: {
      sql: `WITH long AS (
  SELECT 'focus' AS scope, '' AS region, 1 AS position, 'area' AS measure, focus_years.year AS year, focus_years.area AS amount FROM focus_years
  UNION ALL
  SELECT 'focus', '', 2, 'yield', focus_years.year, focus_years.yield FROM focus_years
  UNION ALL
  SELECT 'focus', '', 3, 'production', focus_years.year, focus_years.amount FROM focus_years
  UNION ALL
  SELECT 'region', region_years.region, 1, 'area', region_years.year, region_years.area FROM region_years WHERE region_years.region <> ''
  UNION ALL
  SELECT 'region', region_years.region, 2, 'yield', region_years.year, region_years.yield FROM region_years WHERE region_years.region <> ''
  UNION ALL
  SELECT 'region', region_years.region, 3, 'production', region_years.year, region_years.amount FROM region_years WHERE region_years.region <> ''
)
SELECT concat_ws(' ', long.scope, long.measure, long.region) AS series, long.scope AS scope, long.region AS region,
  long.position AS position, long.measure AS measure, long.year AS year, long.amount AS amount
FROM long
WHERE long.amount IS NOT NULL`,
    },
    names: {
      sql: `SELECT series.series AS series, any_value(series.scope) AS scope, any_value(series.region) AS region,
  any_value(series.position) AS position, any_value(series.measure) AS measure
FROM series
GROUP BY series.series`,
    },
    // What is tested: the three of the focus, and production of every region.
    tested_series: {
      sql: `SELECT series.series AS series, series.year AS year, series.amount AS amount
FROM series
WHERE series.scope = 'focus' OR series.measure = 'production'`,
    },
    // P1: G1 and G2 of these in one pass.
    growth: growthStep('tested_series', { series: 'series', time: 'year', value: 'amount' }, 1),
    // G2 of area and yield of every region, without a test.
    slopes: {
      sql: `SELECT series.region AS region, series.measure AS measure,
  100 * (exp(regr_slope(ln(series.amount), series.year)) - 1) AS trend
FROM series
WHERE series.scope = 'region' AND series.measure <> 'production' AND series.amount > 0
GROUP BY series.region, series.measure
HAVING count(*) >= 3`,
    },
    // P4 of every series in one pass.
    smooth: { sql: smoothPoints('series', (series) => `${series} LIKE 'focus %'`) },
    smooth_series: { sql: smoothSeries('smooth') },
    // The test by the errors chosen; a compound rate that rests on a jump at its ends is marked.
    growths: {
      sql: `WITH pairs AS (
  SELECT tested_series.series AS series, tested_series.amount AS amount, lag(tested_series.amount) OVER along AS before,
    lag(tested_series.amount, 2) OVER along IS NULL OR lead(tested_series.amount) OVER along IS NULL AS is_end
  FROM tested_series
  WINDOW along AS (PARTITION BY tested_series.series ORDER BY tested_series.year)
),
jumps AS (
  SELECT DISTINCT pairs.series AS series, true AS is_jump
  FROM pairs
  WHERE pairs.is_end AND pairs.before > 0 AND pairs.amount > 0
    AND (pairs.amount > 5 * pairs.before OR pairs.amount < pairs.before / 5)
)
SELECT names.scope AS scope, names.region AS region, names.position AS position, names.measure AS measure,
  CAST(growth.first_time AS INTEGER) AS first_year, CAST(growth.last_time AS INTEGER) AS last_year,
  growth.first_value AS first_value, growth.last_value AS last_value, growth.elapsed_years AS elapsed,
  growth.compound AS compound, growth.compound_reason AS compound_reason, growth.trend AS trend,
  growth.trend_low AS trend_low, growth.trend_high AS trend_high, growth.slope AS slope, growth.intercept AS intercept,
  CASE params.errors WHEN 'ols' THEN growth.se ELSE growth.hac_se END AS se,
  CASE params.errors WHEN 'ols' THEN growth.t ELSE growth.hac_t END AS t,
  CASE params.errors WHEN 'ols' THEN growth.p ELSE growth.hac_p END AS p,
  ${evidenceWord("CASE params.errors WHEN 'ols' THEN growth.p ELSE growth.hac_p END")} AS evidence,
  growth.r2 AS r2, coalesce(CAST(growth.n AS INTEGER), smooth_series.n) AS n, CAST(growth.n_trend AS INTEGER) AS n_trend,
  CAST(growth.not_positive AS INTEGER) AS zeros, ${growthsDisagree('growth')} AS disagrees,
  coalesce(jumps.is_jump, false) AS is_jump, smooth_series.flat_steps AS flat_steps, smooth_series.longest_flat AS longest_flat,
  smooth_series.longest_equal AS longest_equal, coalesce(smooth_series.is_flagged, false) AS is_flagged,
  smooth_series.first_year AS flagged_from, smooth_series.last_year AS flagged_to,
  CASE names.measure WHEN 'area' THEN 'ha' WHEN 'yield' THEN 't/ha' ELSE 't' END AS unit,
  CASE WHEN coalesce(jumps.is_jump, false) THEN 'jump' WHEN coalesce(smooth_series.is_flagged, false) THEN 'smooth' END AS remark
FROM names LEFT JOIN growth ON growth.series = names.series LEFT JOIN smooth_series ON smooth_series.series = names.series
  LEFT JOIN jumps ON jumps.series = names.series, params
ORDER BY names.scope, names.region, names.position`,
    },
    focus_growth: {
      sql: `SELECT growths.position AS position, growths.measure AS measure, growths.first_year AS first_year, growths.last_year AS last_year,
  growths.first_value AS first_value, growths.last_value AS last_value, growths.unit AS unit, growths.compound AS compound,
  growths.trend AS trend, growths.trend_low AS trend_low, growths.trend_high AS trend_high, growths.t AS t, growths.p AS p,
  growths.evidence AS evidence, growths.n AS n, growths.zeros AS zeros, growths.flat_steps AS flat_steps,
  growths.longest_flat AS longest_flat, growths.longest_equal AS longest_equal, growths.remark AS remark
FROM growths
WHERE growths.scope = 'focus'
ORDER BY growths.position`,
    },
    // One row a region.
    region_growth: {
      sql: `SELECT growths.region AS region, growths.last_value AS amount, growths.compound AS compound, growths.trend AS trend,
  growths.t AS t, growths.p AS p, growths.evidence AS evidence, area.trend AS area_trend, yields.trend AS yield_trend,
  growths.n AS n, growths.remark AS remark
FROM growths LEFT JOIN slopes AS area ON area.region = growths.region AND area.measure = 'area'
  LEFT JOIN slopes AS yields ON yields.region = growths.region AND yields.measure = 'yield'
WHERE growths.scope = 'region' AND growths.measure = 'production'
ORDER BY growths.last_value DESC NULLS LAST, growths.region`,
    },
    // The twenty largest regions, by trend.
    ranked: {
      sql: `WITH placed AS (
  SELECT region_growth.region AS region, region_growth.trend AS trend,
    row_number() OVER (ORDER BY region_growth.amount DESC, region_growth.region) AS place
  FROM region_growth
  -- Fewer than five values have no test and swing too far to be drawn beside the others.
  WHERE region_growth.trend IS NOT NULL AND region_growth.n >= 5
)
SELECT placed.region AS region, placed.trend AS trend
FROM placed
WHERE placed.place <= 20
ORDER BY placed.trend DESC, placed.region`,
    },
    // Series that are flagged, longest first; the first 500 of them.
    flagged: {
      sql: `SELECT growths.scope AS scope, growths.region AS region, growths.measure AS measure, growths.flat_steps AS flat_steps,
  growths.longest_flat AS longest_flat, growths.longest_equal AS longest_equal, growths.flagged_from AS first_year,
  growths.flagged_to AS last_year, growths.n AS n
FROM growths
WHERE growths.is_flagged
ORDER BY growths.scope, greatest(growths.longest_flat, growths.longest_equal) DESC, growths.region, growths.position
LIMIT 500`,
    },
    // P2: rows that give all three and do not agree; a derived value never tests itself. The first 200 of them.
    deviations: {
      sql: `SELECT coalesce(production.region, '') AS region, production.year AS year, production.area AS area, production.yield AS yield,
  production.production AS amount, production.area * production.yield AS expected,
  100 * (production.production / (production.area * production.yield) - 1) AS deviation, production._row AS source_row
FROM production, params
WHERE ${ofProduct} AND production.year BETWEEN params.first_year AND params.last_year
  AND production.area > 0 AND production.yield > 0 AND production.production IS NOT NULL
  AND abs(production.production / (production.area * production.yield) - 1) > params.identity_tolerance / 100 + 1e-12
ORDER BY abs(production.production / (production.area * production.yield) - 1) DESC, production._row
LIMIT 200`,
    },
    tested: {
      sql: `SELECT count(*) AS tested,
  count(*) FILTER (WHERE abs(production.production / (production.area * production.yield) - 1) > params.identity_tolerance / 100 + 1e-12) AS deviating
FROM production, params
WHERE ${ofProduct} AND production.year BETWEEN params.first_year AND params.last_year
  AND production.area > 0 AND production.yield > 0 AND production.production IS NOT NULL`,
    },
    // Each measure against its first value from the base year on, so that hectares and tonnes share one axis.
    panels: {
      sql: `WITH base AS (
  SELECT series.measure AS measure, arg_min(series.amount, series.year) AS amount
  FROM series, params
  WHERE series.scope = 'focus' AND series.year >= params.base_year AND series.amount > 0
  GROUP BY series.measure
)
SELECT series.position AS position, series.measure AS measure, series.year AS year, series.amount AS amount,
  100 * series.amount / base.amount AS level, smooth.is_flagged AS is_flagged
FROM series JOIN base ON base.measure = series.measure JOIN smooth ON smooth.series = series.series AND smooth.year = series.year
WHERE series.scope = 'focus'
ORDER BY series.position, series.year`,
    },
    // P3: people of the focus. Without regions of its own a population stands for all regions together.
    people: {
      sql: `WITH given AS (
  SELECT DISTINCT population.year AS year, population.region AS region, population.population AS population FROM population
)
SELECT given.year AS year, sum(given.population) AS population
FROM given, params
WHERE CASE
  WHEN given.region IS NULL THEN params.region IS NULL
  ELSE given.region IN (SELECT members.region FROM members) END
GROUP BY given.year
HAVING bool_and(given.region IS NULL) OR count(*) = (SELECT count(*) FROM members)
ORDER BY given.year`,
    },
    // A population of the whole is held against the production of all regions, not of the panel alone.
    per_person: {
      sql: `WITH whole AS (
  SELECT region_years.year AS year, CASE WHEN count(region_years.amount) = count(*) THEN sum(region_years.amount) END AS amount
  FROM region_years
  GROUP BY region_years.year
),
kind AS (
  SELECT count(population.region) = 0 AS is_whole FROM population
),
amounts AS (
  SELECT focus_years.year AS year, CASE WHEN kind.is_whole THEN whole.amount ELSE focus_years.amount END AS amount
  FROM focus_years JOIN whole ON whole.year = focus_years.year, kind
),
kilograms AS (
  SELECT amounts.year AS year, amounts.amount AS amount, people.population AS population,
    1000 * amounts.amount * params.food_share / 100 / people.population AS kilograms
  FROM amounts JOIN people ON people.year = amounts.year, params
),
base AS (
  SELECT arg_min(kilograms.kilograms, kilograms.year) AS kilograms
  FROM kilograms, params
  WHERE kilograms.year >= params.base_year AND kilograms.kilograms > 0
)
SELECT kilograms.year AS year, kilograms.population AS population, kilograms.kilograms AS kilograms,
  100 * kilograms.kilograms / nullif(base.kilograms, 0) AS level
FROM kilograms, base
WHERE kilograms.kilograms IS NOT NULL
ORDER BY kilograms.year`,
    },
    // P3: value of a hectare at constant prices, over products and regions that report area and production in every year.
    productivity: {
      sql: `WITH scale AS (
  SELECT CASE split_part(any_value(units.unit), '/', 2)
      WHEN 't' THEN 1 WHEN 'kg' THEN 1000 WHEN 'q' THEN 10 WHEN 'g' THEN 1000000 WHEN 'lb' THEN 1000 / 0.45359237 END AS per_tonne,
    split_part(any_value(units.unit), '/', 1) AS money
  FROM units
  WHERE units.need = 'prices' AND units.name = 'constant_price'
),
-- A price without a product is that of the product in focus.
constant AS (
  SELECT coalesce(prices.product, params.product, '') AS product, avg(prices.constant_price) AS price
  FROM prices, params
  GROUP BY coalesce(prices.product, params.product, '')
),
records AS (
  SELECT production.year AS year, coalesce(production.region, '') AS region, coalesce(production.product, '') AS product,
    CASE WHEN count(production.area) = count(*) THEN sum(production.area) END AS area,
    CASE WHEN count(coalesce(production.production, production.area * production.yield)) = count(*)
      THEN sum(coalesce(production.production, production.area * production.yield)) END AS amount,
    any_value(constant.price) AS price
  FROM production JOIN constant ON constant.product = coalesce(production.product, ''), params
  WHERE production.year BETWEEN params.first_year AND params.last_year
    AND (params.region IS NULL OR production.region = params.region)
  GROUP BY production.year, coalesce(production.region, ''), coalesce(production.product, '')
),
years AS (
  SELECT count(DISTINCT records.year) AS n FROM records
),
complete AS (
  SELECT records.region AS region, records.product AS product
  FROM records, years
  WHERE records.area IS NOT NULL AND records.amount IS NOT NULL
  GROUP BY records.region, records.product
  HAVING count(*) = any_value(years.n)
),
sums AS (
  SELECT records.year AS year, sum(records.amount * records.price) / nullif(sum(records.area), 0) AS value,
    count(DISTINCT records.product) AS products
  FROM records JOIN complete ON complete.region = records.region AND complete.product = records.product
  GROUP BY records.year
)
SELECT sums.year AS year, sums.value * scale.per_tonne AS value, concat(scale.money, '/ha') AS unit, sums.products AS products
FROM sums, scale
WHERE sums.value * scale.per_tonne IS NOT NULL
ORDER BY sums.year`,
    },
    years: {
      sql: `SELECT focus_years.year AS year, focus_years.regions AS regions, focus_years.area AS area, focus_years.yield AS yield,
  focus_years.amount AS amount, focus_years.derived AS derived, per_person.kilograms AS kilograms, per_person.level AS person_level,
  productivity.value AS value, productivity.unit AS value_unit,
  coalesce(smooth.is_flagged, false) AS is_flagged,
  CASE WHEN smooth.is_flagged THEN 'smooth' END AS remark
FROM focus_years LEFT JOIN per_person ON per_person.year = focus_years.year LEFT JOIN productivity ON productivity.year = focus_years.year
  LEFT JOIN smooth ON smooth.series = 'focus production' AND smooth.year = focus_years.year
ORDER BY focus_years.year`,
    },
    summary: {
      sql: `WITH main AS (
  -- Production where there is any, else area, else yield.
  SELECT focus_growth.measure AS measure FROM focus_growth ORDER BY focus_growth.position = 3 DESC, focus_growth.position LIMIT 1
),
shown AS (
  SELECT growths.measure AS measure, growths.first_year AS first_year, growths.last_year AS last_year,
    growths.first_value AS first_value, growths.last_value AS last_value, growths.elapsed AS elapsed, growths.compound AS compound,
    growths.compound_reason AS compound_reason, growths.trend AS trend, growths.trend_low AS trend_low,
    growths.trend_high AS trend_high, growths.slope AS slope, growths.t AS t, growths.p AS p, growths.evidence AS evidence, growths.n AS n,
    growths.n_trend AS n_trend, growths.zeros AS zeros, growths.disagrees AS disagrees, growths.is_jump AS is_jump,
    growths.flat_steps AS flat_steps, growths.longest_flat AS longest_flat, growths.longest_equal AS longest_equal,
    growths.is_flagged AS is_flagged, growths.flagged_from AS flagged_from, growths.flagged_to AS flagged_to, growths.unit AS unit
  FROM growths JOIN main ON main.measure = growths.measure
  WHERE growths.scope = 'focus'
),
three AS (
  SELECT max(growths.compound) FILTER (WHERE growths.measure = 'area') AS area_compound,
    max(growths.trend) FILTER (WHERE growths.measure = 'area') AS area_trend,
    max(growths.p) FILTER (WHERE growths.measure = 'area') AS area_p,
    max(growths.n) FILTER (WHERE growths.measure = 'area') AS area_n,
    max(growths.compound) FILTER (WHERE growths.measure = 'yield') AS yield_compound,
    max(growths.trend) FILTER (WHERE growths.measure = 'yield') AS yield_trend,
    max(growths.p) FILTER (WHERE growths.measure = 'yield') AS yield_p,
    max(growths.n) FILTER (WHERE growths.measure = 'yield') AS yield_n
  FROM growths
  WHERE growths.scope = 'focus'
),
all_series AS (
  SELECT count(*) AS series, count(*) FILTER (WHERE growths.is_flagged) AS flagged FROM growths
  WHERE growths.scope = 'region' OR (SELECT count(*) FROM region_growth) = 0
),
reported AS (
  SELECT count(DISTINCT region_years.region) AS regions, count(region_years.derived) AS derived FROM region_years
),
counted AS (
  SELECT count(*) AS members FROM members
),
others AS (
  SELECT 100 * (pow(nullif(arg_max(sums.amount, sums.year), 0) / nullif(arg_min(sums.amount, sums.year), 0),
    1 / nullif(max(sums.year) - min(sums.year), 0)) - 1) AS all_compound
  FROM (SELECT region_years.year AS year, sum(region_years.amount) AS amount FROM region_years GROUP BY region_years.year) AS sums
),
persons AS (
  SELECT arg_max(per_person.kilograms, per_person.year) AS kilograms, arg_max(per_person.level, per_person.year) AS level,
    max(per_person.year) AS year, count(*) AS n
  FROM per_person
),
fastest AS (
  SELECT ranked.region AS region, ranked.trend AS trend FROM ranked ORDER BY ranked.trend DESC, ranked.region LIMIT 1
),
land AS (
  SELECT arg_min(productivity.value, productivity.year) AS value0, arg_max(productivity.value, productivity.year) AS value1,
    any_value(productivity.unit) AS unit, any_value(productivity.products) AS products, count(*) AS n
  FROM productivity
)
SELECT params.product AS product, params.region AS region, shown.measure AS measure, shown.unit AS unit,
  CAST(params.base_year AS INTEGER) AS base_year, concat(shown.first_year, '–', shown.last_year) AS period,
  shown.first_year AS first_year, shown.last_year AS last_year, shown.first_value AS first_value, shown.last_value AS last_value,
  shown.elapsed AS elapsed, shown.compound AS compound, shown.compound_reason AS compound_reason, shown.trend AS trend,
  abs(shown.trend) AS trend_size, shown.trend_low AS trend_low, shown.trend_high AS trend_high, shown.slope AS slope, shown.t AS t, shown.p AS p,
  shown.evidence AS evidence, shown.n AS n, shown.n_trend AS n_trend, shown.zeros AS zeros,
  three.area_compound AS area_compound, three.area_trend AS area_trend, three.area_p AS area_p, three.area_n AS area_n,
  three.yield_compound AS yield_compound, three.yield_trend AS yield_trend, three.yield_p AS yield_p, three.yield_n AS yield_n,
  shown.flat_steps AS flat_steps, greatest(shown.longest_flat, 0) AS longest_flat, shown.longest_equal AS longest_equal,
  shown.flagged_from AS flagged_from, shown.flagged_to AS flagged_to,
  all_series.series AS series, all_series.flagged AS flagged, tested.tested AS tested, CASE WHEN tested.tested > 0 THEN tested.deviating END AS deviating,
  CASE WHEN tested.tested > 0 THEN 100.0 * tested.deviating / tested.tested END AS deviating_share,
  reported.derived AS derived, reported.regions AS regions, counted.members AS members, reported.regions - counted.members AS left_out,
  others.all_compound AS all_compound, persons.kilograms AS kilograms, persons.level AS person_level, persons.year AS person_year,
  persons.n AS person_n, land.value0 AS value0, land.value1 AS value1, land.unit AS value_unit, land.products AS priced, land.n AS land_n,
  100 * (land.value1 / nullif(land.value0, 0) - 1) AS value_change,
  params.errors AS errors, fastest.region AS fastest_region, fastest.trend AS fastest_trend,
  shown.measure IS NULL AS has_nothing,
  shown.trend IS NOT NULL AND NOT shown.is_flagged AND shown.trend >= 0.05 AND shown.p < 0.1 AS is_growing,
  shown.trend IS NOT NULL AND NOT shown.is_flagged AND shown.trend <= -0.05 AND shown.p < 0.1 AS is_shrinking,
  shown.trend IS NOT NULL AND NOT shown.is_flagged AND NOT coalesce(abs(shown.trend) >= 0.05 AND shown.p < 0.1, false) AS is_unclear,
  shown.measure IS NOT NULL AND shown.is_flagged AS is_flagged,
  shown.measure IS NOT NULL AND shown.trend IS NULL AND NOT shown.is_flagged AS has_no_trend,
  shown.disagrees AS disagrees, shown.is_jump AS is_jump, shown.zeros > 0 AS has_zeros,
  shown.n < 8 AND shown.measure IS NOT NULL AS is_short,
  three.area_trend IS NOT NULL AND three.yield_trend IS NOT NULL AND shown.measure = 'production' AS has_three,
  tested.deviating > 0 AS has_deviating, tested.tested > 0 AND tested.deviating = 0 AS has_identity, tested.tested = 0 AS has_no_test,
  all_series.flagged > 0 AND reported.regions > 1 AS has_flagged, all_series.flagged > 0 OR shown.is_flagged AS lists_flagged,
  reported.derived > 0 AS has_derived,
  reported.regions > counted.members AND params.region IS NULL AND counted.members > 0 AS has_left_out,
  reported.regions > 1 AS has_regions, persons.kilograms IS NOT NULL AS has_people, land.value1 IS NOT NULL AS has_land
FROM params, all_series, tested, reported, counted, others, persons, land, three LEFT JOIN shown ON true LEFT JOIN fastest ON true`,
    },
  },

  facts: {
    product: { step: 'summary', column: 'product', kind: 'text' },
    region: { step: 'summary', column: 'region', kind: 'text' },
    fastest_region: { step: 'summary', column: 'fastest_region', kind: 'text' },
    fastest_trend: { step: 'summary', column: 'fastest_trend', kind: 'number', unit: '%', decimals: 1, signed: true },
    period: { step: 'summary', column: 'period', kind: 'text' },
    measure: { step: 'summary', column: 'measure', kind: 'text' },
    evidence: { step: 'summary', column: 'evidence', kind: 'text' },
    compound_reason: { step: 'summary', column: 'compound_reason', kind: 'text' },
    errors: { step: 'summary', column: 'errors', kind: 'text' },
    first_year: { step: 'summary', column: 'first_year', kind: 'year' },
    last_year: { step: 'summary', column: 'last_year', kind: 'year' },
    base_year: { step: 'summary', column: 'base_year', kind: 'year' },
    flagged_from: { step: 'summary', column: 'flagged_from', kind: 'year' },
    flagged_to: { step: 'summary', column: 'flagged_to', kind: 'year' },
    person_year: { step: 'summary', column: 'person_year', kind: 'year' },
    start: { step: 'summary', column: 'first_value', kind: 'number', unit: { of: 'unit' }, decimals: 0 },
    end: { step: 'summary', column: 'last_value', kind: 'number', unit: { of: 'unit' }, decimals: 0 },
    elapsed: { step: 'summary', column: 'elapsed', kind: 'number', decimals: 0 },
    n: { step: 'summary', column: 'n', kind: 'number', decimals: 0 },
    n_trend: { step: 'summary', column: 'n_trend', kind: 'number', decimals: 0 },
    zeros: { step: 'summary', column: 'zeros', kind: 'number', decimals: 0 },
    area_n: { step: 'summary', column: 'area_n', kind: 'number', decimals: 0 },
    yield_n: { step: 'summary', column: 'yield_n', kind: 'number', decimals: 0 },
    flat_steps: { step: 'summary', column: 'flat_steps', kind: 'number', decimals: 0 },
    longest_flat: { step: 'summary', column: 'longest_flat', kind: 'number', decimals: 0 },
    longest_equal: { step: 'summary', column: 'longest_equal', kind: 'number', decimals: 0 },
    series: { step: 'summary', column: 'series', kind: 'number', decimals: 0 },
    flagged: { step: 'summary', column: 'flagged', kind: 'number', decimals: 0 },
    tested: { step: 'summary', column: 'tested', kind: 'number', decimals: 0 },
    deviating: { step: 'summary', column: 'deviating', kind: 'number', decimals: 0 },
    derived: { step: 'summary', column: 'derived', kind: 'number', decimals: 0 },
    regions: { step: 'summary', column: 'regions', kind: 'number', decimals: 0 },
    members: { step: 'summary', column: 'members', kind: 'number', decimals: 0 },
    left_out: { step: 'summary', column: 'left_out', kind: 'number', decimals: 0 },
    person_n: { step: 'summary', column: 'person_n', kind: 'number', decimals: 0 },
    priced: { step: 'summary', column: 'priced', kind: 'number', decimals: 0 },
    land_n: { step: 'summary', column: 'land_n', kind: 'number', decimals: 0 },
    compound: { step: 'summary', column: 'compound', kind: 'number', unit: '%', decimals: 1, signed: true },
    trend: { step: 'summary', column: 'trend', kind: 'number', unit: '%', decimals: 1, signed: true },
    trend_low: { step: 'summary', column: 'trend_low', kind: 'number', unit: '%', decimals: 1, signed: true },
    trend_high: { step: 'summary', column: 'trend_high', kind: 'number', unit: '%', decimals: 1, signed: true },
    area_compound: { step: 'summary', column: 'area_compound', kind: 'number', unit: '%', decimals: 1, signed: true },
    area_trend: { step: 'summary', column: 'area_trend', kind: 'number', unit: '%', decimals: 1, signed: true },
    yield_compound: { step: 'summary', column: 'yield_compound', kind: 'number', unit: '%', decimals: 1, signed: true },
    yield_trend: { step: 'summary', column: 'yield_trend', kind: 'number', unit: '%', decimals: 1, signed: true },
    all_compound: { step: 'summary', column: 'all_compound', kind: 'number', unit: '%', decimals: 1, signed: true },
    value_change: { step: 'summary', column: 'value_change', kind: 'number', unit: '%', decimals: 1, signed: true },
    trend_size: { step: 'summary', column: 'trend_size', kind: 'number', unit: '%', decimals: 1 },
    deviating_share: { step: 'summary', column: 'deviating_share', kind: 'number', unit: '%', decimals: 1 },
    p: { step: 'summary', column: 'p', kind: 'number', unit: 'p', decimals: 3 },
    area_p: { step: 'summary', column: 'area_p', kind: 'number', unit: 'p', decimals: 3 },
    yield_p: { step: 'summary', column: 'yield_p', kind: 'number', unit: 'p', decimals: 3 },
    t: { step: 'summary', column: 't', kind: 'number', decimals: 2, signed: true },
    slope: { step: 'summary', column: 'slope', kind: 'number', decimals: 4 },
    kilograms: { step: 'summary', column: 'kilograms', kind: 'number', unit: 'kg', decimals: 1 },
    person_level: { step: 'summary', column: 'person_level', kind: 'number', decimals: 0 },
    value0: { step: 'summary', column: 'value0', kind: 'number', unit: { of: 'value_unit' }, decimals: 0 },
    value1: { step: 'summary', column: 'value1', kind: 'number', unit: { of: 'value_unit' }, decimals: 0 },
  },

  symbols: {
    en: 'A area, Y yield, P production; V any of them, 0 first and T last year of the series; b slope of the logs on the year, s.e. its standard error, n number of values; g yearly growth in percent; N population, f share used as food; p_0 constant price.',
  },

  indicators: [
    {
      id: 'trend-growth',
      title: { en: 'Trend growth of {measure_value, select, area {area} yield {yield} other {production}}' },
      formulaId: 'G2',
      formula: 'exp(b) − 1, ln V_t = a + b · t',
      substituted: { en: 'exp({slope}) − 1' },
      fact: 'trend',
      period: 'period',
      n: 'n_trend',
      reading: {
        en: '{evidence_value, select, null {no test: fewer than five values, or no spread around the line} strong {strong evidence of a trend, between {trend_low} and {trend_high}} moderate {moderate evidence of a trend, between {trend_low} and {trend_high}} weak {weak evidence of a trend, between {trend_low} and {trend_high}} other {no evidence of a trend, between {trend_low} and {trend_high}}}',
      },
      source: 'growth',
    },
    {
      id: 'trend-test',
      title: { en: 'Test of the trend' },
      formulaId: 'G2',
      formula: 't = b / s.e.(b), n − 2 degrees of freedom',
      fact: 'p',
      period: 'period',
      n: 'n_trend',
      reading: {
        en: '{p_value, select, null {no test} other {t = {t}, {errors_value, select, ols {ordinary least squares} other {errors of Newey and West}}}}',
      },
      source: 'newey',
    },
    {
      id: 'compound-growth',
      title: { en: 'Compound growth' },
      formulaId: 'G1',
      formula: '(V_T / V_0)^(1 / T) − 1',
      substituted: { en: '({end} / {start})^(1 / {elapsed}) − 1' },
      fact: 'compound',
      period: 'period',
      n: 'n',
      reading: {
        en: '{compound_reason_value, select, null {over {elapsed} elapsed years, by the two ends alone} new {new: the first value is zero} ceased {−100 %, ceased: the last value is zero} other {one value only}}',
      },
      source: 'growth',
    },
    {
      id: 'area-trend',
      title: { en: 'Trend growth of area' },
      formulaId: 'P1',
      formula: 'exp(b) − 1',
      fact: 'area_trend',
      period: 'period',
      n: 'area_n',
      reading: { en: '{area_trend_value, select, null {no area} other {compound {area_compound}}}' },
      source: 'growth',
    },
    {
      id: 'yield-trend',
      title: { en: 'Trend growth of yield' },
      formulaId: 'P1',
      formula: 'exp(b) − 1',
      fact: 'yield_trend',
      period: 'period',
      n: 'yield_n',
      reading: { en: '{yield_trend_value, select, null {no yield} other {compound {yield_compound}}}' },
      source: 'growth',
    },
    {
      id: 'identity',
      title: { en: 'Rows that are not area times yield' },
      formulaId: 'P2',
      formula: '|P / (A · Y) − 1| > tolerance',
      fact: 'deviating',
      period: 'period',
      n: 'tested',
      reading: {
        en: '{tested_value, plural, =0 {no row gives all three: a derived value never tests itself} other {{deviating_share} of the rows that give all three}}',
      },
      source: 'fao',
    },
    {
      id: 'flat-steps',
      title: { en: 'Longest run of flat steps' },
      formulaId: 'P4',
      formula: '|g_t − g_t−1| < 0.1 points, in a row',
      fact: 'longest_flat',
      period: 'period',
      n: 'n',
      reading: { en: '{flat_steps} flat steps in all; at most {longest_equal} equal values in a row' },
      source: 'own',
    },
    {
      id: 'flagged-series',
      title: { en: 'Series that look interpolated or carried forward' },
      formulaId: 'P4',
      formula: 'run of flat steps, or of equal values, of the length that is flagged',
      fact: 'flagged',
      period: 'period',
      n: 'series',
      reading: { en: 'of {series} series of area, yield and production by region' },
      source: 'own',
    },
    {
      id: 'per-person',
      title: { en: 'Production for a person' },
      formulaId: 'P3',
      formula: '1000 · P · f / N',
      fact: 'kilograms',
      period: 'period',
      n: 'person_n',
      reading: {
        en: '{kilograms_value, select, null {needs the population} other {in {person_year}; index {person_level}, first year with figures from {base_year} on = 100}}',
      },
      source: 'fao',
    },
    {
      id: 'land-productivity',
      title: { en: 'Value of a hectare at constant prices' },
      formulaId: 'P3',
      formula: 'Σ P · p_0 / Σ A',
      fact: 'value1',
      period: 'period',
      n: 'land_n',
      reading: {
        en: '{value1_value, select, null {needs constant prices for a weight} other {{value_change} since the first year, when it was {value0}; {priced_value, plural, one {one product} other {# products}}}}',
      },
      source: 'fao',
    },
  ],

  tables: [
    {
      id: 'growth',
      title: { en: 'Growth of area, yield and production' },
      step: 'focus_growth',
      columns: [
        { column: 'measure', title: { en: 'Series' }, kind: 'text', words: measureWords },
        { column: 'first_year', title: { en: 'First year' }, kind: 'year' },
        { column: 'last_year', title: { en: 'Last year' }, kind: 'year' },
        { column: 'first_value', title: { en: 'First value' }, kind: 'number', unit: { of: 'unit' }, decimals: 2 },
        { column: 'last_value', title: { en: 'Last value' }, kind: 'number', unit: { of: 'unit' }, decimals: 2 },
        { column: 'compound', title: { en: 'Compound growth' }, kind: 'number', unit: '%', decimals: 1, signed: true },
        { column: 'trend', title: { en: 'Trend growth' }, kind: 'number', unit: '%', decimals: 1, signed: true },
        { column: 'trend_low', title: { en: '95 % from' }, kind: 'number', unit: '%', decimals: 1, signed: true },
        { column: 'trend_high', title: { en: '95 % to' }, kind: 'number', unit: '%', decimals: 1, signed: true },
        { column: 't', title: { en: 't' }, kind: 'number', decimals: 2, signed: true },
        { column: 'p', title: { en: 'p' }, kind: 'number', unit: 'p', decimals: 3 },
        { column: 'n', title: { en: 'Values' }, kind: 'number', decimals: 0 },
        { column: 'flat_steps', title: { en: 'Flat steps' }, kind: 'number', decimals: 0 },
        { column: 'longest_flat', title: { en: 'Longest flat run' }, kind: 'number', decimals: 0 },
        { column: 'longest_equal', title: { en: 'Equal values' }, kind: 'number', decimals: 0 },
        { column: 'remark', title: { en: 'Remark' }, kind: 'text', words: remarkWords },
      ],
    },
    {
      id: 'years',
      title: { en: 'Area, yield and production by year' },
      step: 'years',
      columns: [
        { column: 'year', title: { en: 'Year' }, kind: 'year' },
        { column: 'regions', title: { en: 'Regions' }, kind: 'number', decimals: 0 },
        { column: 'area', title: { en: 'Area' }, kind: 'number', unit: 'ha', decimals: 0 },
        { column: 'yield', title: { en: 'Yield' }, kind: 'number', unit: 't/ha', decimals: 2 },
        { column: 'amount', title: { en: 'Production' }, kind: 'number', unit: 't', decimals: 0 },
        { column: 'derived', title: { en: 'Regions with a derived value' }, kind: 'number', decimals: 0 },
        { column: 'kilograms', title: { en: 'For a person' }, kind: 'number', unit: 'kg', decimals: 1 },
        { column: 'person_level', title: { en: 'For a person, index' }, kind: 'number', decimals: 0 },
        {
          column: 'value',
          title: { en: 'Value of a hectare' },
          kind: 'number',
          unit: { of: 'value_unit' },
          decimals: 0,
        },
        { column: 'remark', title: { en: 'Remark' }, kind: 'text', words: remarkWords },
      ],
    },
    {
      id: 'regions',
      title: { en: 'Growth of production by region' },
      step: 'region_growth',
      when: 'summary.has_regions',
      columns: [
        { column: 'region', title: { en: 'Region or crop' }, kind: 'text' },
        { column: 'amount', title: { en: 'Last value' }, kind: 'number', unit: 't', decimals: 0 },
        { column: 'compound', title: { en: 'Compound growth' }, kind: 'number', unit: '%', decimals: 1, signed: true },
        { column: 'trend', title: { en: 'Trend growth' }, kind: 'number', unit: '%', decimals: 1, signed: true },
        { column: 't', title: { en: 't' }, kind: 'number', decimals: 2, signed: true },
        { column: 'p', title: { en: 'p' }, kind: 'number', unit: 'p', decimals: 3 },
        { column: 'evidence', title: { en: 'Evidence of a trend' }, kind: 'text', words: evidenceWords },
        { column: 'n', title: { en: 'Values' }, kind: 'number', decimals: 0 },
        { column: 'area_trend', title: { en: 'Area, trend' }, kind: 'number', unit: '%', decimals: 1, signed: true },
        { column: 'yield_trend', title: { en: 'Yield, trend' }, kind: 'number', unit: '%', decimals: 1, signed: true },
        { column: 'remark', title: { en: 'Remark' }, kind: 'text', words: remarkWords },
      ],
    },
    {
      id: 'flagged',
      title: { en: 'Series that move suspiciously smoothly (at most 500)' },
      step: 'flagged',
      when: 'summary.lists_flagged',
      columns: [
        {
          column: 'scope',
          title: { en: 'Of' },
          kind: 'text',
          words: { focus: { en: 'the total or region in focus' }, region: { en: 'region' } },
        },
        { column: 'region', title: { en: 'Region or crop' }, kind: 'text' },
        { column: 'measure', title: { en: 'Series' }, kind: 'text', words: measureWords },
        { column: 'flat_steps', title: { en: 'Flat steps' }, kind: 'number', decimals: 0 },
        { column: 'longest_flat', title: { en: 'Longest flat run' }, kind: 'number', decimals: 0 },
        { column: 'longest_equal', title: { en: 'Equal values in a row' }, kind: 'number', decimals: 0 },
        { column: 'first_year', title: { en: 'From' }, kind: 'year' },
        { column: 'last_year', title: { en: 'To' }, kind: 'year' },
        { column: 'n', title: { en: 'Values' }, kind: 'number', decimals: 0 },
      ],
    },
    {
      id: 'deviations',
      title: { en: 'Rows in which production is not area times yield (at most 200)' },
      step: 'deviations',
      when: 'summary.has_deviating',
      columns: [
        { column: 'source_row', title: { en: 'Row' }, kind: 'number', decimals: 0 },
        { column: 'region', title: { en: 'Region or crop' }, kind: 'text' },
        { column: 'year', title: { en: 'Year' }, kind: 'year' },
        { column: 'area', title: { en: 'Area' }, kind: 'number', unit: 'ha', decimals: 0 },
        { column: 'yield', title: { en: 'Yield' }, kind: 'number', unit: 't/ha', decimals: 2 },
        { column: 'amount', title: { en: 'Production' }, kind: 'number', unit: 't', decimals: 0 },
        { column: 'expected', title: { en: 'Area times yield' }, kind: 'number', unit: 't', decimals: 0 },
        { column: 'deviation', title: { en: 'Deviation' }, kind: 'number', unit: '%', decimals: 2, signed: true },
      ],
    },
  ],

  charts: [
    {
      id: 'panels',
      kind: 'line',
      title: {
        en: '{trend_value, select, null {Area, yield and production, {period}} other {{measure_value, select, area {Area} yield {Yield} other {Production}} {trend} a year by its trend}}',
      },
      subtitle: { en: 'Index, first value from {base_year} on = 100, {period}' },
      step: 'panels',
      unit: 'index',
      decimals: 0,
      n: 'n',
      facet: 'measure',
      x: 'year',
      xKind: 'year',
      y: 'level',
      baseline: 100,
      shaded: 'is_flagged',
      shadedTitle: { en: 'suspiciously smooth' },
      words: measureWords,
    },
    {
      id: 'regions',
      kind: 'bar',
      title: {
        en: '{fastest_region_value, select, null {Too few values for the trends of regions} other {Production grew fastest in {fastest_region}: {fastest_trend} a year}}',
      },
      subtitle: { en: 'Trend growth of production in the largest regions, at most twenty, % a year, {period}' },
      step: 'ranked',
      unit: '%',
      decimals: 1,
      n: 'regions',
      when: 'summary.has_regions',
      label: 'region',
      value: 'trend',
      direction: 'horizontal',
      baseline: 0,
    },
    {
      id: 'per-person',
      kind: 'line',
      title: { en: 'For a person: {kilograms} in {person_year}' },
      subtitle: { en: 'Production, kg a person and year' },
      step: 'per_person',
      unit: 'kg',
      decimals: 1,
      n: 'person_n',
      when: 'summary.has_people',
      x: 'year',
      xKind: 'year',
      y: 'kilograms',
    },
  ],

  narrative: [
    {
      role: 'headline',
      when: 'summary.is_growing',
      text: {
        en: '{measure_value, select, area {The area} yield {The yield} other {Production}}{product_value, select, null {} other { of “{product}”}}{region_value, select, null {} other { in {region}}} grew by {trend_size} a year between {first_year} and {last_year} ({evidence_value, select, strong {strong evidence} moderate {moderate evidence} other {weak evidence}} of a trend, {n_trend_value, plural, one {one value} other {# values}}).',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_shrinking',
      text: {
        en: '{measure_value, select, area {The area} yield {The yield} other {Production}}{product_value, select, null {} other { of “{product}”}}{region_value, select, null {} other { in {region}}} fell by {trend_size} a year between {first_year} and {last_year} ({evidence_value, select, strong {strong evidence} moderate {moderate evidence} other {weak evidence}} of a trend, {n_trend_value, plural, one {one value} other {# values}}).',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_unclear',
      text: {
        en: '{measure_value, select, area {The area} yield {The yield} other {Production}}{product_value, select, null {} other { of “{product}”}}{region_value, select, null {} other { in {region}}} shows no trend between {first_year} and {last_year} that can be told from chance ({trend} a year, {n_trend_value, plural, one {one value} other {# values}}).',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_flagged',
      text: {
        en: 'The figures of {measure_value, select, area {area} yield {yield} other {production}}{product_value, select, null {} other { of “{product}”}}{region_value, select, null {} other { in {region}}} move suspiciously smoothly between {flagged_from} and {flagged_to}: they look interpolated or carried forward, and a trend through them ({trend} a year) proves nothing.',
      },
    },
    {
      role: 'headline',
      when: 'summary.has_no_trend',
      text: {
        en: 'There are too few values above zero for a trend{product_value, select, null {} other { of “{product}”}}: {start} in {first_year}, {end} in {last_year}.',
      },
    },
    {
      role: 'headline',
      when: 'summary.has_nothing',
      text: {
        en: 'No region reports in every year, so there is no total to follow. Choose a region, or take all regions as they report.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_three',
      text: { en: 'By their trends, area changed by {area_trend} and the yield by {yield_trend} a year.' },
    },
    {
      role: 'finding',
      when: 'summary.disagrees',
      text: {
        en: 'The two growth rates disagree: compound {compound}, trend {trend} a year. The first or the last year is unusual; the trend uses all years.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_flagged',
      text: {
        en: '{flagged} of {series} series of the regions move suspiciously smoothly: interpolated, modelled or carried-forward figures. Ask their publisher before you test or forecast them.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_identity',
      text: {
        en: 'In all {tested_value, plural, one {one row} other {# rows}} that give the three, production is area times yield.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_deviating',
      text: {
        en: 'In {deviating} of {tested} rows that give the three, production is not area times yield. They are listed.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_people',
      text: {
        en: 'With all of {person_year} counted, that is {kilograms} a person; index {person_level} (first year with figures from {base_year} on = 100).',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_land',
      text: {
        en: 'At constant prices a hectare gave {value1} in the last year, {value_change} against the first ({value0}).',
      },
    },
    {
      role: 'caveat',
      when: 'summary.is_jump',
      text: {
        en: 'The series jumps by more than a factor of five at one of its ends. The compound rate rests on that year: check it before you use the rate.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.has_zeros',
      text: {
        en: '{zeros_value, plural, one {One zero has} other {# zeros have}} no logarithm and {zeros_value, plural, one {is} other {are}} left out of the trend.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.is_short',
      text: { en: 'Only {n_value, plural, one {one value} other {# values}}: one harvest more may turn the trend.' },
    },
    {
      role: 'caveat',
      when: 'summary.has_left_out',
      text: {
        en: 'The total is of {members} of {regions} regions: the others do not report in every year. All regions as they report would grow by {all_compound} a year.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.has_derived',
      text: {
        en: 'In {derived_value, plural, one {one region and year} other {# regions and years}} one of area, yield and production was derived from the other two; it never tests the rows it comes from.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.has_no_test',
      text: { en: 'No row gives area, yield and production, so the figures could not be tested against each other.' },
    },
    {
      role: 'caveat',
      text: { en: 'A trend describes these years. It is no forecast, and it does not say why.' },
    },
  ],

  sources: {
    growth: {
      author: 'Textbook formulas',
      year: null,
      work: 'Compound growth over elapsed years; trend growth by ordinary least squares on logarithms',
    },
    newey: neweyWestSource,
    fao: {
      author: 'FAO',
      year: null,
      work: 'FAOSTAT, production domain: definitions of area harvested, yield and production',
    },
    own: {
      author: 'Value Chain Workbench',
      year: null,
      work: 'Rule of suspicious smoothness: four flat steps or four equal values in a row',
    },
  },

  limits: [
    ratioOfSums,
    { en: 'Smoothness is a sign, not a proof: some crops are steady, and small rounded figures repeat by themselves.' },
    { en: 'A figure may be wrong and not smooth. That no flag is raised does not make the figures right.' },
    { en: 'A trend through the logarithms gives every year the same weight, good harvests and bad.' },
    { en: 'Harvested area is not planted area: land planted and lost is missing from both area and yield.' },
    { en: 'Production for a person is not consumption: trade, stocks, losses and other uses are not in it.' },
  ],

  worked: [
    {
      name: 'Trend of five logarithms, and of five years',
      tables: {
        production: {
          columns: ['year', 'production'],
          // ln V = 1.0, 1.1, 1.3, 1.3, 1.5
          rows: [
            [2010, 2.718281828459045],
            [2011, 3.0041660239464334],
            [2012, 3.6692966676192444],
            [2013, 3.6692966676192444],
            [2014, 4.4816890703380645],
          ],
        },
      },
      params: {},
      expect: [
        { step: 'focus_growth', column: 'trend', values: [12.75], tolerance: 5e-3 },
        { step: 'focus_growth', column: 't', values: [7.3485], tolerance: 5e-5 },
        { step: 'focus_growth', column: 'p', values: [0.0052], tolerance: 5e-5 },
        // (4.4817/2.7183)^(1/4) = exp(0.125): four elapsed years, not five.
        { step: 'focus_growth', column: 'compound', values: [13.3148], tolerance: 5e-5 },
      ],
    },
    {
      name: 'Identity: a deviation of 1.0 % is accepted, one of 1.67 % is listed',
      calculationOnly: true,
      tables: {
        production: {
          columns: ['year', 'area', 'yield', 'production'],
          rows: [
            [2010, 200, 3.0, 606],
            [2011, 200, 3.0, 610],
            [2012, 200, null, 900],
          ],
        },
      },
      params: {},
      expect: [
        { step: 'deviations', column: 'amount', values: [610], tolerance: 0 },
        { step: 'deviations', column: 'deviation', values: [1.6667], tolerance: 5e-5 },
        // The derived yield does not test the row it comes from.
        { step: 'tested', column: 'tested', values: [2], tolerance: 0 },
      ],
    },
    {
      name: 'Suspicious smoothness: five rates of 3 % are four flat steps; four equal values',
      calculationOnly: true,
      tables: {
        production: {
          columns: ['year', 'region', 'production'],
          rows: [
            [2010, 'Six values', 100],
            [2011, 'Six values', 103],
            [2012, 'Six values', 106.09],
            [2013, 'Six values', 109.2727],
            [2014, 'Six values', 112.5509],
            [2015, 'Six values', 115.9274],
            [2010, 'First five', 100],
            [2011, 'First five', 103],
            [2012, 'First five', 106.09],
            [2013, 'First five', 109.2727],
            [2014, 'First five', 112.5509],
            [2010, 'Equal', 50],
            [2011, 'Equal', 50],
            [2012, 'Equal', 50],
            [2013, 'Equal', 50],
          ],
        },
      },
      params: { region: 'Six values' },
      expect: [
        { step: 'flagged', column: 'region', values: ['', 'Equal', 'Six values'], tolerance: 0 },
        { step: 'flagged', column: 'longest_flat', values: [4, 2, 4], tolerance: 0 },
        { step: 'flagged', column: 'longest_equal', values: [1, 4, 1], tolerance: 0 },
        { step: 'panels', column: 'is_flagged', values: [true, true, true, true, true, true], tolerance: 0 },
        { step: 'summary', column: 'flagged', values: [2], tolerance: 0 },
      ],
    },
    {
      name: 'Kilograms a person, and the value of a hectare at constant prices',
      calculationOnly: true,
      tables: {
        production: {
          columns: ['year', 'area', 'production'],
          rows: [
            [2010, 100, 200],
            [2011, 100, 250],
          ],
        },
        population: {
          columns: ['year', 'population'],
          rows: [
            [2010, 10000],
            [2011, 10000],
          ],
        },
        prices: { columns: ['constant_price'], units: { constant_price: 'USD/t' }, rows: [[300]] },
      },
      params: { food_share: 90 },
      expect: [
        // 1000 · 200 · 0.9 / 10 000 and 1000 · 250 · 0.9 / 10 000.
        { step: 'per_person', column: 'kilograms', values: [18, 22.5], tolerance: 1e-9 },
        { step: 'per_person', column: 'level', values: [100, 125], tolerance: 1e-9 },
        { step: 'productivity', column: 'value', values: [600, 750], tolerance: 1e-9 },
        { step: 'summary', column: 'value_unit', values: ['USD/ha'], tolerance: 0 },
      ],
    },
  ],
};

export default template;
