import {
  derivedAreaAndAmount,
  ofProduct,
  productionColumns,
  repeatedNext,
  twoOfThreeRules,
} from '../shared/production-need.ts';
import { duplicateKeys } from '../shared/rules/duplicate-keys.ts';
import { productionIdentity } from '../shared/rules/production-identity.ts';
import { sumAmongMembers } from '../shared/rules/sum-among-members.ts';
import { ratioOfSums } from '../shared/rules/ratio-of-sums.ts';
import type { Template } from '../template.ts';

const template: Template = {
  id: 'production/yield-gap',
  version: 1,
  stage: 'production',
  title: { en: 'Yield gap between regions' },
  question: { en: 'How far are the yields of the regions below the best, and what would closing half the gap bring?' },

  needs: {
    production: {
      title: { en: 'Area, yield and production by region' },
      grain: { en: 'One region in one year' },
      columns: { ...productionColumns, region: { title: { en: 'Region' }, kind: 'text', roles: ['area'] } },
      rules: [
        ...twoOfThreeRules,
        { code: 'no-region', when: 'region IS NULL', effect: 'drop', text: { en: 'The region is missing.' } },
      ],
      minimum: [
        {
          count: { distinct: 'region' },
          atLeast: 8,
          text: { en: 'Eight regions are needed: a 90th percentile of {count} is hardly more than the best of them.' },
        },
      ],
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
    last_year: {
      kind: 'value',
      of: 'production.year',
      default: 'last',
      title: { en: 'Last year' },
    },
    average_years: {
      kind: 'number',
      unit: 'year',
      default: 3,
      min: 1,
      max: 10,
      integer: true,
      title: { en: 'Years averaged' },
      help: { en: 'Yields are all the production of these years divided by all the area, up to the last year.' },
    },
    benchmark: {
      kind: 'choice',
      options: {
        p90: { en: '90th percentile of the regions' },
        best: { en: 'Best three-year mean of a region' },
        entered: { en: 'Entered value' },
      },
      default: 'p90',
      title: { en: 'Compare with' },
      help: { en: 'All three gaps stand in the table; this one is in the sentences and the chart.' },
    },
    entered_yield: {
      kind: 'number',
      unit: 't/ha',
      default: null,
      optional: true,
      min: 0.001,
      max: 1000,
      title: { en: 'Entered yield, from trials or experiments' },
      help: { en: 'Nothing is assumed. Name the trial, the variety and the place when you use it.' },
    },
    region: {
      kind: 'value',
      of: 'production.region',
      default: null,
      optional: true,
      title: { en: 'Region in focus' },
      help: { en: 'Empty: the region that would gain most.' },
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
    add_repeated: {
      kind: 'switch',
      default: false,
      title: { en: 'Add up rows of the same year and region' },
      help: { en: 'For seasons. Survey rounds of one harvest must not be added.' },
    },
  },

  checks: [
    {
      code: 'product-not-chosen',
      severity: 'wrong',
      effect: 'refuse',
      sql: `SELECT count(DISTINCT production.product) AS products
FROM production, params
WHERE params.product IS NULL
HAVING count(DISTINCT production.product) > 1`,
      text: { en: 'The table holds {products} products; a yield over different crops means nothing.' },
      next: { en: 'Choose the product.' },
    },
    {
      code: 'no-entered-yield',
      severity: 'wrong',
      effect: 'refuse',
      sql: `SELECT params.benchmark AS benchmark
FROM params
WHERE params.benchmark = 'entered' AND params.entered_yield IS NULL`,
      text: { en: 'The comparison with an entered yield needs that yield: nothing is assumed.' },
      next: { en: 'Enter the yield in tonnes a hectare, or compare with the 90th percentile.' },
      fix: { kind: 'parameter', param: 'benchmark', value: 'p90' },
    },
    {
      ...duplicateKeys('production', ['year', 'region', 'product'], { adding: 'add_repeated', where: ofProduct }),
      next: repeatedNext,
    },
    {
      code: 'repeated-rows-added',
      severity: 'know',
      effect: 'notice',
      sql: `SELECT production.year AS year, production.region AS region, max(production._row) AS _row
FROM production, params
WHERE params.add_repeated AND ${ofProduct}
GROUP BY production.year, production.region
HAVING count(*) > 1
ORDER BY production.year, production.region`,
      text: {
        en: '{count, plural, one {One combination of year and region occurs} other {# combinations of year and region occur}} more than once and {count, plural, one {was} other {were}} added up, first {region} in {year}.',
      },
    },
    sumAmongMembers('production', { member: 'region', period: 'year', value: 'production' }, ofProduct),
    {
      code: 'too-few-regions',
      severity: 'wrong',
      effect: 'refuse',
      // The table has eight regions, the product in these years has not.
      sql: `WITH counted AS (
  SELECT count(DISTINCT production.region) AS everywhere,
    count(DISTINCT production.region) FILTER (
      WHERE ${ofProduct}
        AND production.year > params.last_year - params.average_years AND production.year <= params.last_year
        AND coalesce(production.area, production.production / nullif(production.yield, 0)) > 0
    ) AS regions
  FROM production, params
)
SELECT counted.regions AS regions
FROM counted
WHERE counted.everywhere >= 8 AND counted.regions < 8`,
      text: { en: 'Only {regions} regions have a yield of this product in these years; eight are needed.' },
      next: { en: 'Choose other years, average over more of them, or choose another product.' },
    },
    productionIdentity('production', 'identity_tolerance', ofProduct),
    {
      code: 'years-incomplete',
      severity: 'look',
      effect: 'notice',
      sql: `WITH chosen AS (
  SELECT DISTINCT production.year AS year, production.region AS region
  FROM production, params
  WHERE ${ofProduct}
    AND production.year > params.last_year - params.average_years AND production.year <= params.last_year
),
years AS (SELECT count(DISTINCT chosen.year) AS n FROM chosen)
SELECT chosen.region AS region, count(*) AS reported, any_value(years.n) AS years
FROM chosen, years
GROUP BY chosen.region
HAVING count(*) < any_value(years.n)
ORDER BY chosen.region`,
      text: {
        en: '{count, plural, one {One region does} other {# regions do}} not report in every one of these years, first “{region}” ({reported} of {years}). {count, plural, one {Its yield is a mean} other {Their yields are means}} of other years than those of the rest.',
      },
    },
    {
      code: 'no-area',
      severity: 'look',
      effect: 'notice',
      sql: `SELECT production.region AS region, min(production._row) AS _row
FROM production, params
WHERE ${ofProduct}
  AND production.year > params.last_year - params.average_years AND production.year <= params.last_year
GROUP BY production.region
HAVING sum(coalesce(production.area, production.production / nullif(production.yield, 0))) = 0
ORDER BY production.region`,
      text: {
        en: '{count, plural, one {One region has} other {# regions have}} no area, first “{region}”: without area there is no yield, and {count, plural, one {it is} other {they are}} left out.',
      },
    },
  ],

  steps: {
    // Area and production of each region and year; the third of the three is derived, seasons are added.
    region_years: {
      sql: `WITH records AS (
  SELECT production.year AS year, production.region AS region,
  ${derivedAreaAndAmount}
  FROM production, params
  WHERE ${ofProduct}
)
SELECT records.region AS region, records.year AS year, sum(records.area) AS area, sum(records.amount) AS amount,
  count(*) FILTER (WHERE records.is_derived) AS derived
FROM records
GROUP BY records.region, records.year
ORDER BY records.region, records.year`,
    },
    // The chosen years, as many of them as hold data.
    span: {
      sql: `SELECT min(region_years.year) AS first_year, max(region_years.year) AS last_year, count(DISTINCT region_years.year) AS years
FROM region_years, params
WHERE region_years.year > params.last_year - params.average_years AND region_years.year <= params.last_year`,
    },
    // Yield of each region: the ratio of the sums, and its lowest and highest year.
    region_yields: {
      sql: `WITH sums AS (
  SELECT region_years.region AS region, count(*) AS years, sum(region_years.area) AS all_area, avg(region_years.area) AS area,
    sum(region_years.amount) AS all_amount, avg(region_years.amount) AS amount,
    min(region_years.amount / nullif(region_years.area, 0)) AS lowest, max(region_years.amount / nullif(region_years.area, 0)) AS highest
  FROM region_years, span
  WHERE region_years.year BETWEEN span.first_year AND span.last_year
  GROUP BY region_years.region
)
SELECT sums.region AS region, sums.years AS years, sums.area AS area, sums.amount AS amount,
  sums.all_area AS all_area, sums.all_amount AS all_amount, sums.all_amount / sums.all_area AS yield,
  sums.lowest AS lowest, sums.highest AS highest
FROM sums
WHERE sums.all_area > 0
ORDER BY sums.region`,
    },
    // Means of three years in a row of every region, in all years of the data up to the last chosen.
    three_year_means: {
      sql: `WITH moving AS (
  SELECT region_years.region AS region, region_years.year AS year,
    lag(region_years.year, 2) OVER by_region AS first_year,
    sum(region_years.amount) OVER (by_region ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS amount,
    sum(region_years.area) OVER (by_region ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS area
  FROM region_years, params
  WHERE region_years.year <= params.last_year
  WINDOW by_region AS (PARTITION BY region_years.region ORDER BY region_years.year)
)
SELECT moving.region AS region, moving.first_year AS first_year, moving.year AS last_year, moving.amount / moving.area AS yield
FROM moving
WHERE moving.first_year = moving.year - 2 AND moving.area > 0
ORDER BY moving.amount / moving.area DESC, moving.region, moving.year`,
    },
    benchmarks: {
      sql: `WITH best AS (
  SELECT three_year_means.region AS region, three_year_means.first_year AS first_year, three_year_means.last_year AS last_year,
    three_year_means.yield AS yield
  FROM three_year_means
  ORDER BY three_year_means.yield DESC, three_year_means.region, three_year_means.last_year
  LIMIT 1
),
-- Type 7: linear between the regions next to it; every region counts once.
middle AS (
  SELECT quantile_cont(region_yields.yield, 0.9) AS p90, max(region_yields.yield) AS highest, count(*) AS regions,
    sum(region_yields.all_amount) / nullif(sum(region_yields.all_area), 0) AS national,
    sum(region_yields.amount) AS amount, sum(region_yields.area) AS area
  FROM region_yields
)
SELECT middle.p90 AS p90, best.yield AS best, best.region AS best_region,
  CASE WHEN best.region IS NOT NULL THEN concat(best.first_year, '–', best.last_year) END AS best_years,
  params.entered_yield AS entered, middle.national AS national, middle.regions AS regions, middle.amount AS amount, middle.area AS area,
  CASE params.benchmark WHEN 'p90' THEN middle.p90 WHEN 'best' THEN best.yield ELSE params.entered_yield END AS chosen
FROM params, middle LEFT JOIN best ON true`,
    },
    // P17 to P19, region by region. A difference below rounding is none.
    gaps: {
      sql: `WITH differences AS (
  SELECT region_yields.region AS region, region_yields.years AS years, region_yields.area AS area, region_yields.amount AS amount,
    region_yields.yield AS yield, region_yields.lowest AS lowest, region_yields.highest AS highest,
    benchmarks.chosen AS benchmark, benchmarks.national AS national,
    CASE WHEN abs(benchmarks.chosen - region_yields.yield) <= 1e-12 * benchmarks.chosen THEN 0
      ELSE benchmarks.chosen - region_yields.yield END AS gap,
    benchmarks.p90 - region_yields.yield AS p90_gap, benchmarks.best - region_yields.yield AS best_gap,
    benchmarks.entered - region_yields.yield AS entered_gap
  FROM region_yields, benchmarks
)
SELECT differences.region AS region, differences.years AS years, differences.area AS area, differences.amount AS amount,
  differences.yield AS yield, differences.lowest AS lowest, differences.highest AS highest,
  differences.benchmark AS benchmark, differences.gap AS gap, 100 * differences.gap / nullif(differences.benchmark, 0) AS gap_percent,
  100 * differences.yield / nullif(differences.national, 0) AS relative,
  CASE WHEN differences.gap IS NOT NULL THEN differences.area * greatest(0, differences.gap) / 2 END AS gain,
  differences.p90_gap AS p90_gap, differences.best_gap AS best_gap, differences.entered_gap AS entered_gap
FROM differences
ORDER BY differences.yield DESC, differences.region`,
    },
    // From the yield to the benchmark, the thirty regions that would gain most.
    ranges: {
      sql: `WITH placed AS (
  SELECT gaps.region AS region, gaps.yield AS yield, gaps.benchmark AS benchmark,
    row_number() OVER (ORDER BY gaps.gain DESC, gaps.area DESC, gaps.region) AS place
  FROM gaps
  WHERE gaps.benchmark IS NOT NULL
)
SELECT placed.region AS region, least(placed.yield, placed.benchmark) AS low, greatest(placed.yield, placed.benchmark) AS high,
  placed.yield AS yield, placed.place = 1 AS is_first
FROM placed
WHERE placed.place <= 30
ORDER BY placed.yield DESC, placed.region`,
    },
    gains: {
      sql: `WITH placed AS (
  SELECT gaps.region AS region, gaps.gain AS gain, row_number() OVER (ORDER BY gaps.gain DESC, gaps.region) AS place
  FROM gaps
  WHERE gaps.gain > 0
)
SELECT placed.place AS place, placed.region AS region, placed.gain AS gain, placed.place = 1 AS is_first
FROM placed
WHERE placed.place <= 15
UNION ALL
SELECT 16, 'others', sum(placed.gain), false FROM placed WHERE placed.place > 15 HAVING count(*) > 0
ORDER BY place`,
    },
    summary: {
      sql: `WITH totals AS (
  SELECT sum(gaps.gain) AS gain, count(*) FILTER (WHERE gaps.gap > 0) AS below, count(*) FILTER (WHERE gaps.gap < 0) AS above,
    min(gaps.years) AS fewest_years, max(gaps.years) AS most_years
  FROM gaps
),
greatest_gain AS (
  SELECT gaps.region AS region, gaps.gain AS gain
  FROM gaps
  WHERE gaps.gain > 0
  ORDER BY gaps.gain DESC, gaps.region
  LIMIT 1
),
lowest_yield AS (
  SELECT gaps.region AS region, gaps.yield AS yield FROM gaps ORDER BY gaps.yield, gaps.region LIMIT 1
),
highest_yield AS (
  SELECT gaps.region AS region, gaps.yield AS yield FROM gaps ORDER BY gaps.yield DESC, gaps.region LIMIT 1
),
chosen AS (
  SELECT gaps.region AS region, gaps.yield AS yield, gaps.gap AS gap, gaps.gap_percent AS gap_percent, gaps.area AS area,
    gaps.gain AS gain, gaps.relative AS relative
  FROM gaps, params LEFT JOIN greatest_gain ON true
  WHERE gaps.region = coalesce(params.region, greatest_gain.region)
),
rows_used AS (
  SELECT sum(region_years.derived) AS derived
  FROM region_years, span
  WHERE region_years.year BETWEEN span.first_year AND span.last_year
)
SELECT params.product AS product, params.benchmark AS benchmark_kind,
  CASE WHEN span.first_year = span.last_year THEN CAST(span.last_year AS VARCHAR)
    ELSE concat(span.first_year, '–', span.last_year) END AS period,
  span.years AS years, benchmarks.regions AS regions, benchmarks.national AS national, benchmarks.chosen AS benchmark,
  benchmarks.p90 AS p90, benchmarks.best AS best, benchmarks.best_region AS best_region, benchmarks.best_years AS best_years,
  benchmarks.entered AS entered, benchmarks.amount AS amount, benchmarks.area AS area,
  benchmarks.chosen - benchmarks.national AS national_gap,
  100 * (benchmarks.chosen - benchmarks.national) / nullif(benchmarks.chosen, 0) AS national_gap_percent,
  totals.gain AS gain, 100 * totals.gain / nullif(benchmarks.amount, 0) AS gain_percent,
  totals.below AS below, totals.above AS above,
  greatest_gain.region AS gain_region, greatest_gain.gain AS region_gain,
  lowest_yield.region AS lowest_region, lowest_yield.yield AS lowest_yield,
  highest_yield.region AS highest_region, highest_yield.yield AS highest_yield,
  chosen.region AS region, chosen.yield AS yield, chosen.gap AS gap, chosen.gap_percent AS gap_percent, chosen.area AS region_area,
  chosen.gain AS chosen_gain, chosen.relative AS relative, coalesce(rows_used.derived, 0) AS derived,
  benchmarks.chosen IS NOT NULL AND totals.gain > 0 AS has_gain,
  benchmarks.chosen IS NOT NULL AND totals.gain = 0 AS has_no_gain,
  benchmarks.chosen IS NULL AS has_no_benchmark, benchmarks.chosen IS NOT NULL AS has_benchmark,
  params.benchmark = 'best' AND benchmarks.best IS NOT NULL AS is_against_best,
  params.benchmark = 'entered' AS is_against_entered,
  params.benchmark = 'entered' AND benchmarks.chosen < highest_yield.yield AS is_entered_low,
  totals.above > 0 AS has_above, span.years < params.average_years AS has_fewer_years, coalesce(rows_used.derived, 0) > 0 AS has_derived
FROM params, span, benchmarks, totals, rows_used LEFT JOIN greatest_gain ON true LEFT JOIN lowest_yield ON true
  LEFT JOIN highest_yield ON true LEFT JOIN chosen ON true`,
    },
  },

  facts: {
    product: { step: 'summary', column: 'product', kind: 'text' },
    benchmark_kind: { step: 'summary', column: 'benchmark_kind', kind: 'text' },
    period: { step: 'summary', column: 'period', kind: 'text' },
    years: { step: 'summary', column: 'years', kind: 'number', decimals: 0 },
    regions: { step: 'summary', column: 'regions', kind: 'number', decimals: 0 },
    national: { step: 'summary', column: 'national', kind: 'number', unit: 't/ha', decimals: 2 },
    benchmark: { step: 'summary', column: 'benchmark', kind: 'number', unit: 't/ha', decimals: 2 },
    p90: { step: 'summary', column: 'p90', kind: 'number', unit: 't/ha', decimals: 2 },
    best: { step: 'summary', column: 'best', kind: 'number', unit: 't/ha', decimals: 2 },
    best_region: { step: 'summary', column: 'best_region', kind: 'text' },
    best_years: { step: 'summary', column: 'best_years', kind: 'text' },
    entered: { step: 'summary', column: 'entered', kind: 'number', unit: 't/ha', decimals: 2 },
    amount: { step: 'summary', column: 'amount', kind: 'number', unit: 't', decimals: 0 },
    national_gap: { step: 'summary', column: 'national_gap', kind: 'number', unit: 't/ha', decimals: 2 },
    national_gap_percent: { step: 'summary', column: 'national_gap_percent', kind: 'number', unit: '%', decimals: 1 },
    gain: { step: 'summary', column: 'gain', kind: 'number', unit: 't', decimals: 0 },
    gain_percent: { step: 'summary', column: 'gain_percent', kind: 'number', unit: '%', decimals: 1 },
    below: { step: 'summary', column: 'below', kind: 'number', decimals: 0 },
    above: { step: 'summary', column: 'above', kind: 'number', decimals: 0 },
    gain_region: { step: 'summary', column: 'gain_region', kind: 'text' },
    region_gain: { step: 'summary', column: 'region_gain', kind: 'number', unit: 't', decimals: 0 },
    lowest_region: { step: 'summary', column: 'lowest_region', kind: 'text' },
    lowest_yield: { step: 'summary', column: 'lowest_yield', kind: 'number', unit: 't/ha', decimals: 2 },
    highest_region: { step: 'summary', column: 'highest_region', kind: 'text' },
    highest_yield: { step: 'summary', column: 'highest_yield', kind: 'number', unit: 't/ha', decimals: 2 },
    region: { step: 'summary', column: 'region', kind: 'text' },
    yield: { step: 'summary', column: 'yield', kind: 'number', unit: 't/ha', decimals: 2 },
    gap: { step: 'summary', column: 'gap', kind: 'number', unit: 't/ha', decimals: 2 },
    gap_percent: { step: 'summary', column: 'gap_percent', kind: 'number', unit: '%', decimals: 1 },
    region_area: { step: 'summary', column: 'region_area', kind: 'number', unit: 'ha', decimals: 0 },
    chosen_gain: { step: 'summary', column: 'chosen_gain', kind: 'number', unit: 't', decimals: 0 },
    relative: { step: 'summary', column: 'relative', kind: 'number', unit: '%', decimals: 0 },
    derived: { step: 'summary', column: 'derived', kind: 'number', decimals: 0 },
  },

  symbols: {
    en: 'A area, P production; Y yield of a region, ΣP/ΣA over the chosen years; B benchmark: the 90th percentile of the regions (type 7, every region counts once), the best mean of three years in a row of any region, or the entered yield.',
  },

  indicators: [
    {
      id: 'benchmark',
      title: {
        en: '{benchmark_kind_value, select, best {Best three-year mean} entered {Entered yield} other {90th percentile of the regional yields}}',
      },
      formulaId: 'P17',
      formula: 'B = quantile_0.9(Y), or max of ΣP/ΣA over 3 years, or entered',
      fact: 'benchmark',
      period: 'period',
      n: 'regions',
      reading: {
        en: '{best_region_value, select, null {no region reports three years in a row} other {best three-year mean of a region: {best}, {best_region}, {best_years}}}',
      },
      source: 'lobell',
    },
    {
      id: 'national-yield',
      title: { en: 'Mean yield of all regions' },
      formulaId: 'P18',
      formula: 'Σ P / Σ A',
      fact: 'national',
      period: 'period',
      n: 'regions',
      reading: {
        en: 'from {lowest_yield} ({lowest_region}) to {highest_yield} ({highest_region})',
      },
      source: 'lobell',
    },
    {
      id: 'gap',
      title: { en: 'Gap of {region}' },
      formulaId: 'P17',
      formula: 'B − Y',
      substituted: { en: '{benchmark} − {yield}' },
      fact: 'gap',
      period: 'period',
      n: 'regions',
      reading: { en: '{gap_percent_value, select, null {no benchmark} other {{gap_percent} of the benchmark}}' },
      source: 'lobell',
    },
    {
      id: 'relative-yield',
      title: { en: 'Yield of {region} against the mean' },
      formulaId: 'P18',
      formula: '100 · Y / (Σ P / Σ A)',
      substituted: { en: '100 · {yield} / {national}' },
      fact: 'relative',
      period: 'period',
      n: 'regions',
      reading: { en: '100 %: as in all regions together' },
      source: 'lobell',
    },
    {
      id: 'region-gain',
      title: { en: 'Gain of {region} with the gap halved' },
      formulaId: 'P19',
      formula: 'A · max(0, B − Y) / 2',
      substituted: { en: '{region_area} · {gap} / 2' },
      fact: 'chosen_gain',
      period: 'period',
      n: 'regions',
      reading: { en: 'a year, on the mean area of {period}; 0 where the yield is above the benchmark' },
      source: 'lobell',
    },
    {
      id: 'gain',
      title: { en: 'Gain of all regions with the gaps halved' },
      formulaId: 'P19',
      formula: 'Σ A · max(0, B − Y) / 2',
      fact: 'gain',
      period: 'period',
      n: 'regions',
      reading: { en: 'a year; {gain_percent} of the mean production of {amount}' },
      source: 'lobell',
    },
  ],

  tables: [
    {
      id: 'regions',
      title: { en: 'Yields and gaps, {period}' },
      step: 'gaps',
      columns: [
        { column: 'region', title: { en: 'Region' }, kind: 'text' },
        { column: 'years', title: { en: 'Years' }, kind: 'number', decimals: 0 },
        { column: 'area', title: { en: 'Mean area' }, kind: 'number', unit: 'ha', decimals: 0 },
        { column: 'yield', title: { en: 'Yield' }, kind: 'number', unit: 't/ha', decimals: 2 },
        { column: 'lowest', title: { en: 'Lowest year' }, kind: 'number', unit: 't/ha', decimals: 2 },
        { column: 'highest', title: { en: 'Highest year' }, kind: 'number', unit: 't/ha', decimals: 2 },
        { column: 'relative', title: { en: 'Of the mean yield' }, kind: 'number', unit: '%', decimals: 0 },
        { column: 'gap', title: { en: 'Gap' }, kind: 'number', unit: 't/ha', decimals: 2, signed: true },
        {
          column: 'gap_percent',
          title: { en: 'Gap, of the benchmark' },
          kind: 'number',
          unit: '%',
          decimals: 1,
          signed: true,
        },
        { column: 'gain', title: { en: 'Gain with the gap halved' }, kind: 'number', unit: 't', decimals: 0 },
        {
          column: 'p90_gap',
          title: { en: 'Gap to the 90th percentile' },
          kind: 'number',
          unit: 't/ha',
          decimals: 2,
          signed: true,
        },
        {
          column: 'best_gap',
          title: { en: 'Gap to the best three years' },
          kind: 'number',
          unit: 't/ha',
          decimals: 2,
          signed: true,
        },
        {
          column: 'entered_gap',
          title: { en: 'Gap to the entered yield' },
          kind: 'number',
          unit: 't/ha',
          decimals: 2,
          signed: true,
        },
      ],
    },
  ],

  charts: [
    {
      id: 'gaps',
      kind: 'dot-range',
      title: {
        en: '{below_value, plural, one {One region lies} other {# of {regions} regions lie}} below {benchmark}',
      },
      subtitle: {
        en: 'Yield (dot) and its way to the {benchmark_kind_value, select, best {best three-year mean} entered {entered yield} other {90th percentile}} of {benchmark}, t/ha, {period}',
      },
      step: 'ranges',
      unit: 't/ha',
      decimals: 2,
      n: 'regions',
      when: 'summary.has_benchmark',
      label: 'region',
      low: 'low',
      high: 'high',
      value: 'yield',
      point: 'is_first',
    },
    {
      id: 'gains',
      kind: 'bar',
      title: { en: '{gain_region} would gain most: {region_gain} a year' },
      subtitle: { en: 'Gain in production with the gap halved, t a year, on the area of {period}' },
      step: 'gains',
      unit: 't',
      decimals: 0,
      n: 'regions',
      when: 'summary.has_gain',
      label: 'region',
      value: 'gain',
      direction: 'horizontal',
      point: 'is_first',
      words: { others: { en: 'All other regions' } },
    },
  ],

  narrative: [
    {
      role: 'headline',
      when: 'summary.has_gain',
      text: {
        en: 'Halving the gap to the {benchmark_kind_value, select, best {best three-year mean} entered {entered yield} other {90th percentile}} ({benchmark}) would add {gain} a year{product_value, select, null {} other { of “{product}”}}, {gain_percent} of production in {period}; {gain_region} alone {region_gain}.',
      },
    },
    {
      role: 'headline',
      when: 'summary.has_no_gain',
      text: {
        en: 'No region lies below the {benchmark_kind_value, select, best {best three-year mean} entered {entered yield} other {90th percentile}} of {benchmark}: there is no gap to close.',
      },
    },
    {
      role: 'headline',
      when: 'summary.has_no_benchmark',
      text: {
        en: 'No region reports three years in a row, so there is no best three-year mean to compare with.',
      },
    },
    {
      role: 'finding',
      text: {
        en: 'Yields of the {regions} regions range from {lowest_yield} ({lowest_region}) to {highest_yield} ({highest_region}); the mean of all land is {national}.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_above',
      text: {
        en: '{above_value, plural, one {One region lies} other {# regions lie}} above the benchmark and {above_value, plural, one {keeps its} other {keep their}} negative gap; nothing is gained or lost there.',
      },
    },
    {
      role: 'finding',
      when: 'summary.is_against_best',
      text: {
        en: 'The benchmark is what {best_region} reached in {best_years}, the best three years in a row of any region.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.is_against_entered',
      text: {
        en: 'The benchmark was entered by hand. Yields of trials are rarely reached on farms: name the trial, the variety and the place.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.is_entered_low',
      text: { en: 'The entered yield is below that of {highest_region}: it is not a limit of what is possible.' },
    },
    {
      role: 'caveat',
      when: 'summary.has_fewer_years',
      text: {
        en: 'Only {years_value, plural, one {one year} other {# years}} of data stand behind the yields: weather weighs more than it should.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.has_derived',
      text: {
        en: 'In {derived_value, plural, one {one row} other {# rows}} one of area, yield and production was missing and was derived from the other two.',
      },
    },
    {
      role: 'caveat',
      text: {
        en: 'The gap to the 90th percentile is a comparison between regions, not a potential yield: soils, rain and irrigation differ, and part of a gap can never be closed.',
      },
    },
  ],

  sources: {
    lobell: {
      author: 'Lobell, D.B., Cassman, K.G. & Field, C.B.',
      year: 2009,
      work: 'Crop yield gaps: their importance, magnitudes, and causes. Annual Review of Environment and Resources 34',
    },
  },

  limits: [
    ratioOfSums,
    {
      en: 'A statistical frontier is not an agronomic potential: the best region may be far from what the land could give.',
    },
    { en: 'Every region counts once for the percentile, the small ones as much as the large.' },
    { en: 'The gain takes the area as it is and says nothing about what closing the gap would cost.' },
    { en: 'Regions of a country hide the differences between farms, which are often larger.' },
  ],

  worked: [
    {
      name: 'Eight regions against the 90th percentile',
      tables: {
        production: {
          columns: ['year', 'region', 'area', 'yield'],
          rows: [
            [2020, 'A', 1000, 1.0],
            [2020, 'B', 1000, 1.2],
            [2020, 'C', 1000, 1.4],
            [2020, 'D', 1000, 1.6],
            [2020, 'E', 1000, 1.8],
            [2020, 'F', 1000, 2.0],
            [2020, 'G', 1000, 2.2],
            [2020, 'H', 1000, 3.0],
          ],
        },
      },
      params: { average_years: 1, region: 'D' },
      expect: [
        // Position 7.3: 2.2 + 0.3 · 0.8.
        { step: 'benchmarks', column: 'p90', values: [2.44], tolerance: 1e-12 },
        {
          step: 'gaps',
          column: 'gap',
          values: [-0.56, 0.24, 0.44, 0.64, 0.84, 1.04, 1.24, 1.44],
          tolerance: 1e-12,
        },
        { step: 'summary', column: 'gap_percent', values: [34.43], tolerance: 5e-3 },
        { step: 'gaps', column: 'gain', values: [0, 120, 220, 320, 420, 520, 620, 720], tolerance: 1e-9 },
        { step: 'summary', column: 'national', values: [1.775], tolerance: 1e-12 },
      ],
    },
    {
      name: 'Yields over years are ratios of sums, and the best three years in a row',
      calculationOnly: true,
      tables: {
        production: {
          columns: ['year', 'region', 'area', 'production'],
          rows: [
            [2017, 'North', 100, 400],
            [2018, 'North', 100, 300],
            [2019, 'North', 200, 800],
            [2020, 'North', 100, 100],
            [2018, 'South', 50, 100],
            [2019, 'South', 50, 150],
            [2020, 'South', 100, 350],
          ],
        },
      },
      params: { benchmark: 'best' },
      expect: [
        // South 600/200; North 1,200/400 over 2018 to 2020, not the mean of 3, 4 and 1.
        { step: 'region_yields', column: 'yield', values: [3, 3], tolerance: 1e-12 },
        // North 2017 to 2019: 1,500/400.
        { step: 'benchmarks', column: 'best', values: [3.75], tolerance: 1e-12 },
        { step: 'gaps', column: 'gap_percent', values: [20, 20], tolerance: 1e-9 },
        { step: 'gaps', column: 'relative', values: [100, 100], tolerance: 1e-9 },
        { step: 'gaps', column: 'gain', values: [50, 25], tolerance: 1e-9 },
      ],
    },
  ],
};

export default template;
