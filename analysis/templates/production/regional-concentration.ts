import {
  ofProduct,
  productionColumns,
  productionRules,
  repeatedNext,
  totalProduct,
} from '../shared/production-need.ts';
import { duplicateKeys } from '../shared/rules/duplicate-keys.ts';
import { sumAmongMembers } from '../shared/rules/sum-among-members.ts';
import type { Template } from '../template.ts';

const template: Template = {
  id: 'production/regional-concentration',
  version: 1,
  stage: 'production',
  title: { en: 'Regional concentration and specialisation' },
  question: { en: 'Where is the crop grown, how concentrated is it, and which regions specialise in it?' },

  needs: {
    production: {
      title: { en: 'Production by region' },
      grain: { en: 'One product in one region in one year' },
      columns: {
        ...productionColumns,
        region: { title: { en: 'Region' }, kind: 'text', roles: ['area'] },
        value: { title: { en: 'Value' }, kind: 'number', roles: ['value'], optional: true, unit: 'as-given' },
      },
      rules: [
        ...productionRules,
        { code: 'no-region', when: 'region IS NULL', effect: 'drop', text: { en: 'The region is missing.' } },
        totalProduct,
        { code: 'negative-money', when: 'value < 0', effect: 'drop', text: { en: 'The value is negative.' } },
      ],
      minimum: [
        {
          count: { distinct: 'region' },
          atLeast: 5,
          text: { en: 'Five regions are needed: with {count} a measure of concentration says nothing.' },
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
      help: { en: 'The product whose regions are compared. The other products give the size of each region.' },
    },
    year: {
      kind: 'value',
      of: 'production.year',
      default: 'last',
      title: { en: 'Year' },
    },
    measure: {
      kind: 'choice',
      options: {
        auto: { en: 'Production; else area; else value' },
        production: { en: 'Production' },
        area: { en: 'Area harvested' },
        value: { en: 'Value' },
      },
      default: 'auto',
      title: { en: 'Amount to compare' },
      help: {
        en: 'Area and value can be added across crops. Tonnes of different crops can be added, but mean little.',
      },
    },
    region: {
      kind: 'value',
      of: 'production.region',
      default: null,
      optional: true,
      title: { en: 'Region in focus' },
      help: { en: 'Empty: the region with the largest amount.' },
    },
    small_sample: {
      kind: 'switch',
      default: false,
      title: { en: 'Correct the Gini indices for few regions' },
      help: { en: 'Multiplies both Gini indices of regions by n / (n − 1), so that one region of many can reach 1.' },
    },
    add_repeated: {
      kind: 'switch',
      default: false,
      title: { en: 'Add up rows of the same year, region and product' },
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
      text: { en: 'The table holds {products} products; the regions are compared for one.' },
      next: { en: 'Choose the product.' },
    },
    {
      code: 'nothing-measured',
      severity: 'wrong',
      effect: 'refuse',
      sql: `SELECT params.measure AS measure
FROM params
WHERE NOT EXISTS (
  SELECT 1 FROM production
  WHERE CASE params.measure
    WHEN 'production' THEN coalesce(production.production, production.area * production.yield)
    WHEN 'area' THEN coalesce(production.area, production.production / nullif(production.yield, 0))
    WHEN 'value' THEN production.value
    ELSE coalesce(production.production, production.area * production.yield, production.area, production.value) END IS NOT NULL
)`,
      text: { en: 'No row gives the amount to compare ({measure}).' },
      next: { en: 'Choose another amount, or bind the column that holds it.' },
      fix: { kind: 'parameter', param: 'measure', value: 'auto' },
    },
    {
      ...duplicateKeys('production', ['year', 'region', 'product'], { adding: 'add_repeated' }),
      next: repeatedNext,
    },
    {
      code: 'repeated-rows-added',
      severity: 'know',
      effect: 'notice',
      sql: `SELECT production.year AS year, production.region AS region, max(production._row) AS _row
FROM production, params
WHERE params.add_repeated
GROUP BY production.year, production.region, coalesce(production.product, '')
HAVING count(*) > 1
ORDER BY production.year, production.region`,
      text: {
        en: '{count, plural, one {One combination of year, region and product occurs} other {# combinations of year, region and product occur}} more than once and {count, plural, one {was} other {were}} added up, first {region} in {year}.',
      },
    },
    {
      // One year is enough here, and the amount may be area or value as well.
      ...sumAmongMembers('production', { member: 'region', period: 'year', value: 'production' }),
      sql: `WITH amounts AS (
  SELECT production.year AS year, production.region AS region, production._row AS _row,
    coalesce(production.production, production.area, production.value) AS amount
  FROM production, params
  WHERE ${ofProduct}
),
totals AS (
  SELECT amounts.year AS year, sum(amounts.amount) AS total, count(DISTINCT amounts.region) AS regions
  FROM amounts
  WHERE amounts.amount IS NOT NULL
  GROUP BY amounts.year
)
SELECT amounts.region AS region, min(amounts._row) AS _row
FROM amounts JOIN totals ON totals.year = amounts.year
WHERE amounts.amount IS NOT NULL
GROUP BY amounts.region
HAVING min(totals.regions) >= 5 AND sum(amounts.amount) > 0
  AND max(abs(2 * amounts.amount - totals.total)) <= 0.005 * max(amounts.amount)
ORDER BY amounts.region`,
    },
    {
      code: 'too-few-regions',
      severity: 'wrong',
      effect: 'refuse',
      // The table has five regions, the product in that year has not.
      sql: `WITH counted AS (
  SELECT count(DISTINCT production.region) AS everywhere,
    count(DISTINCT production.region) FILTER (WHERE production.year = params.year) AS regions,
    any_value(params.year) AS year
  FROM production, params
)
SELECT counted.regions AS regions, counted.year AS year
FROM counted
WHERE counted.everywhere >= 5 AND counted.regions < 5`,
      text: { en: 'In {year} only {regions} regions report; five are needed.' },
      next: { en: 'Choose another year.' },
    },
    {
      code: 'total-is-zero',
      severity: 'wrong',
      effect: 'refuse',
      sql: `SELECT params.year AS year, coalesce(params.product, '') AS product
FROM production, params
WHERE production.year = params.year AND ${ofProduct}
GROUP BY params.year, params.product
HAVING coalesce(sum(CASE params.measure
    WHEN 'production' THEN coalesce(production.production, production.area * production.yield)
    WHEN 'area' THEN coalesce(production.area, production.production / nullif(production.yield, 0))
    WHEN 'value' THEN production.value
    ELSE coalesce(production.production, production.area * production.yield, production.area, production.value) END), 0) = 0
UNION ALL
SELECT params.year, coalesce(params.product, '')
FROM params
WHERE NOT EXISTS (
  SELECT 1 FROM production
  WHERE production.year = params.year AND ${ofProduct}
)`,
      text: {
        en: 'The regions report no amount, or only zeros, in {year}: a share of nothing is not a number.',
      },
      next: { en: 'Choose another year, product or amount.' },
    },
    {
      code: 'other-regions-each-year',
      severity: 'look',
      effect: 'notice',
      sql: `WITH counted AS (
  SELECT production.year AS year, count(DISTINCT production.region) AS regions
  FROM production, params
  WHERE ${ofProduct}
  GROUP BY production.year
)
SELECT min(counted.regions) AS fewest, max(counted.regions) AS most,
  min_by(counted.year, counted.regions) AS fewest_year, max_by(counted.year, counted.regions) AS most_year
FROM counted
HAVING min(counted.regions) < max(counted.regions)`,
      text: {
        en: 'Not the same regions report in every year: {fewest} in {fewest_year}, {most} in {most_year}. The measures of different years are of different sets of regions.',
      },
    },
    {
      code: 'amounts-missing',
      severity: 'look',
      effect: 'notice',
      sql: `SELECT production._row AS _row, production.year AS year, production.region AS region
FROM production, params
WHERE production.year = params.year AND ${ofProduct}
  AND CASE params.measure
    WHEN 'production' THEN coalesce(production.production, production.area * production.yield)
    WHEN 'area' THEN coalesce(production.area, production.production / nullif(production.yield, 0))
    WHEN 'value' THEN production.value
    ELSE coalesce(production.production, production.area * production.yield, production.area, production.value) END IS NULL
ORDER BY production._row`,
      text: {
        en: '{count, plural, one {One region has} other {# regions have}} a row without an amount in {year}, first “{region}”: withheld or not reported. {count, plural, one {It is} other {They are}} left out and not taken for zero.',
      },
    },
  ],

  steps: {
    // Which amount is compared, and its unit.
    measure: {
      sql: `WITH found AS (
  SELECT count(coalesce(production.production, production.area * production.yield)) AS amounts, count(production.area) AS areas
  FROM production
),
named AS (
  SELECT CASE WHEN params.measure <> 'auto' THEN params.measure
    WHEN found.amounts > 0 THEN 'production'
    WHEN found.areas > 0 THEN 'area'
    ELSE 'value' END AS measure
  FROM params, found
)
SELECT named.measure AS measure,
  CASE named.measure WHEN 'production' THEN 't' WHEN 'area' THEN 'ha' ELSE any_value(units.unit) END AS unit
FROM named LEFT JOIN units ON units.need = 'production' AND units.name = 'value'
GROUP BY named.measure`,
    },
    // One amount a year, region and product; a sum of which a part is missing is missing.
    cells: {
      sql: `WITH records AS (
  SELECT production.year AS year, production.region AS region, coalesce(production.product, '') AS product,
    CASE measure.measure
      WHEN 'production' THEN coalesce(production.production, production.area * production.yield)
      WHEN 'area' THEN coalesce(production.area, production.production / nullif(production.yield, 0))
      ELSE production.value END AS amount
  FROM production, measure
)
SELECT records.year AS year, records.region AS region, records.product AS product,
  CASE WHEN count(records.amount) = count(*) THEN sum(records.amount) END AS amount
FROM records
GROUP BY records.year, records.region, records.product`,
    },
    focus: {
      sql: `SELECT params.year AS year, coalesce(params.product, any_value(first.product)) AS product
FROM params, (SELECT min(cells.product) AS product FROM cells) AS first
GROUP BY params.year, params.product`,
    },
    // All products of a region in a year.
    region_years: {
      sql: `SELECT cells.year AS year, cells.region AS region, sum(cells.amount) AS size, count(cells.amount) AS reported
FROM cells
GROUP BY cells.year, cells.region
HAVING count(cells.amount) > 0`,
    },
    years: {
      sql: `SELECT region_years.year AS year, sum(region_years.size) AS size, count(*) AS regions
FROM region_years
GROUP BY region_years.year`,
    },
    // The product in focus in every year, and every product in the year in focus: nothing else is shown. The size of the
    // regions leaves out those that give no figure for the product.
    product_years: {
      sql: `SELECT cells.year AS year, cells.product AS product, sum(cells.amount) AS total,
  count(*) FILTER (WHERE cells.amount > 0) AS n_growing,
  any_value(years.regions) - count(*) FILTER (WHERE cells.amount IS NULL AND region_years.region IS NOT NULL) AS n_all,
  any_value(years.size) - coalesce(sum(region_years.size) FILTER (WHERE cells.amount IS NULL), 0) AS size,
  count(*) FILTER (WHERE cells.amount IS NULL) AS missing
FROM cells JOIN focus ON cells.product = focus.product OR cells.year = focus.year
  JOIN years ON years.year = cells.year
  LEFT JOIN region_years ON region_years.year = cells.year AND region_years.region = cells.region
GROUP BY cells.year, cells.product`,
    },
    // Whether a region's size says more than the product itself.
    base: {
      sql: `SELECT cells.year AS year, count(DISTINCT cells.product) > 1 AS has_products
FROM cells
WHERE cells.amount IS NOT NULL
GROUP BY cells.year`,
    },
    // Share q of each region in the product, share b in all products, and their quotient (P11).
    shares: {
      sql: `WITH parts AS (
  SELECT cells.year AS year, cells.product AS product, cells.amount AS amount,
    cells.amount / nullif(product_years.total, 0) AS q,
    CASE WHEN base.has_products THEN region_years.size / nullif(product_years.size, 0) END AS b
  FROM cells
    JOIN region_years ON region_years.year = cells.year AND region_years.region = cells.region
    JOIN product_years ON product_years.year = cells.year AND product_years.product = cells.product
    JOIN base ON base.year = cells.year
  WHERE cells.amount IS NOT NULL
)
SELECT parts.year AS year, parts.product AS product, parts.amount AS amount, parts.q AS q, parts.b AS b,
  parts.q / nullif(parts.b, 0) AS lq
FROM parts`,
    },
    // Ranks and cumulated shares of the regions that grow the product. Equal amounts may stand in any order.
    ranked: {
      sql: `SELECT shares.year AS year, shares.product AS product, shares.q AS q, shares.b AS b,
  row_number() OVER (PARTITION BY shares.year, shares.product ORDER BY shares.amount) AS place,
  count(*) OVER (PARTITION BY shares.year, shares.product) AS n,
  sum(shares.q) OVER (
    PARTITION BY shares.year, shares.product ORDER BY shares.lq, shares.amount
    ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
  ) AS q_before_and_own
FROM shares
WHERE shares.amount > 0`,
    },
    // P12 to P15 of each of them. Regions at zero are reckoned with in closed form, not row by row.
    concentration: {
      sql: `WITH sums AS (
  SELECT ranked.year AS year, ranked.product AS product, count(*) AS n, sum(ranked.q * ranked.q) AS hhi,
    sum(ranked.q) FILTER (WHERE ranked.place > ranked.n - 4) AS cr4,
    max(ranked.q) AS largest_share,
    sum((2 * ranked.place - 1) * ranked.q) AS weighted,
    1 - sum(ranked.b * (2 * ranked.q_before_and_own - ranked.q)) AS locational,
    -- Half the sum over growing regions; the others add their whole share of b.
    (sum(abs(ranked.q - ranked.b)) + 1 - sum(ranked.b)) / 2 AS hoover
  FROM ranked
  GROUP BY ranked.year, ranked.product
),
ginis AS (
  SELECT sums.year AS year, sums.product AS product, sums.n AS n, product_years.n_all AS n_all, product_years.total AS total,
    product_years.missing AS missing, sums.hhi AS hhi, sums.cr4 AS cr4, sums.largest_share AS largest_share,
    sums.weighted / sums.n - 1 AS growing,
    -- n_all - n regions at zero come first: each moves the others up by one rank.
    (sums.weighted + 2 * (product_years.n_all - sums.n)) / product_years.n_all - 1 AS everywhere,
    sums.locational AS locational, sums.hoover AS hoover
  FROM sums JOIN product_years ON product_years.year = sums.year AND product_years.product = sums.product
)
SELECT ginis.year AS year, ginis.product AS product, ginis.n AS n_growing, ginis.n_all AS n_all, ginis.total AS total,
  ginis.missing AS missing, ginis.hhi AS hhi,
  CASE WHEN ginis.n > 1 THEN greatest(0, (ginis.hhi - 1.0 / ginis.n) / (1 - 1.0 / ginis.n)) END AS hhi_normalised,
  1 / nullif(ginis.hhi, 0) AS equivalent, 100 * least(1, ginis.cr4) AS cr4, 100 * ginis.largest_share AS largest_share,
  CASE WHEN NOT params.small_sample THEN greatest(0, ginis.growing)
    WHEN ginis.n > 1 THEN greatest(0, ginis.growing * ginis.n / (ginis.n - 1)) END AS gini_growing,
  CASE WHEN NOT params.small_sample THEN greatest(0, ginis.everywhere)
    WHEN ginis.n_all > 1 THEN greatest(0, ginis.everywhere * ginis.n_all / (ginis.n_all - 1)) END AS gini_all,
  CASE WHEN ginis.locational IS NOT NULL THEN least(1, greatest(0, ginis.locational)) END AS gini_locational,
  CASE WHEN ginis.hoover IS NOT NULL THEN least(1, greatest(0, ginis.hoover)) END AS hoover
FROM ginis, params
ORDER BY ginis.year, ginis.product`,
    },
    by_year: {
      sql: `SELECT concentration.year AS year, concentration.n_growing AS n_growing, concentration.n_all AS n_all,
  concentration.total AS total, measure.unit AS unit, concentration.hhi AS hhi, concentration.hhi_normalised AS hhi_normalised,
  concentration.equivalent AS equivalent, concentration.cr4 AS cr4, concentration.largest_share AS largest_share,
  concentration.gini_growing AS gini_growing, concentration.gini_all AS gini_all,
  concentration.gini_locational AS gini_locational, concentration.hoover AS hoover
FROM concentration JOIN focus ON focus.product = concentration.product, measure
ORDER BY concentration.year`,
    },
    by_product: {
      sql: `SELECT concentration.product AS product, concentration.n_growing AS n_growing, concentration.n_all AS n_all,
  concentration.total AS total, measure.unit AS unit, concentration.hhi AS hhi, concentration.cr4 AS cr4,
  concentration.gini_growing AS gini_growing, concentration.gini_all AS gini_all,
  concentration.gini_locational AS gini_locational, concentration.hoover AS hoover
FROM concentration JOIN focus ON focus.year = concentration.year, measure
ORDER BY concentration.hhi DESC, concentration.product`,
    },
    // P16: shares of the crops within each region, in the chosen year.
    diversity: {
      sql: `WITH parts AS (
  SELECT cells.region AS region, cells.amount / nullif(region_years.size, 0) AS s
  FROM cells JOIN focus ON focus.year = cells.year
    JOIN region_years ON region_years.year = cells.year AND region_years.region = cells.region
  WHERE cells.amount > 0
),
indices AS (
  SELECT parts.region AS region, count(*) AS products, greatest(0, 1 - sum(parts.s * parts.s)) AS simpson,
    greatest(0, -sum(parts.s * ln(parts.s))) AS shannon
  FROM parts
  GROUP BY parts.region
)
SELECT indices.region AS region, indices.products AS products, indices.simpson AS simpson, indices.shannon AS shannon,
  exp(indices.shannon) AS effective
FROM indices
ORDER BY indices.region`,
    },
    // Every region that reports anything in the year; without a row for the product it grows none of it.
    regions: {
      sql: `WITH listed AS (
  SELECT region_years.region AS region, cells.region IS NULL AS is_absent,
    CASE WHEN cells.region IS NULL THEN 0 ELSE cells.amount END AS amount, region_years.size AS size
  FROM region_years JOIN focus ON focus.year = region_years.year
    LEFT JOIN cells ON cells.year = region_years.year AND cells.region = region_years.region AND cells.product = focus.product
),
parts AS (
  SELECT listed.region AS region, listed.is_absent AS is_absent, listed.amount AS amount, listed.size AS size,
    listed.amount / nullif(product_years.total, 0) AS q,
    CASE WHEN base.has_products AND listed.amount IS NOT NULL THEN listed.size / nullif(product_years.size, 0) END AS b
  FROM listed, focus
    JOIN product_years ON product_years.year = focus.year AND product_years.product = focus.product
    JOIN base ON base.year = focus.year
)
SELECT parts.region AS region, parts.amount AS amount, measure.unit AS unit, parts.q AS q, parts.b AS b,
  100 * parts.q AS share, 100 * parts.b AS size_share, parts.q / nullif(parts.b, 0) AS lq,
  CASE WHEN parts.amount IS NULL THEN 'missing'
    WHEN parts.is_absent OR parts.amount = 0 THEN 'none'
    WHEN parts.b IS NULL OR parts.b = 0 THEN NULL
    WHEN parts.q / parts.b <= 1 + 1e-12 THEN 'below'
    -- P11: below 1 % of the national total a high quotient is not called specialisation.
    WHEN parts.q < 0.01 - 1e-12 THEN 'small'
    ELSE 'specialised' END AS class,
  diversity.products AS products, diversity.simpson AS simpson, diversity.shannon AS shannon, diversity.effective AS effective,
  parts.is_absent AS is_absent
FROM parts LEFT JOIN diversity ON diversity.region = parts.region, measure
ORDER BY parts.amount DESC NULLS LAST, parts.region`,
    },
    // Three Lorenz curves: growing regions, all regions, and all regions by size. Long curves keep about 200 points.
    lorenz: {
      sql: `WITH points AS (
  SELECT 1 AS position, 'growing' AS curve, row_number() OVER (ORDER BY regions.amount, regions.region) AS i,
    count(*) OVER () AS n,
    1.0 * row_number() OVER (ORDER BY regions.amount, regions.region) / count(*) OVER () AS x,
    sum(regions.q) OVER (ORDER BY regions.amount, regions.region ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS y
  FROM regions
  WHERE regions.amount > 0
  UNION ALL
  SELECT 2, 'all', row_number() OVER (ORDER BY regions.amount, regions.region), count(*) OVER (),
    1.0 * row_number() OVER (ORDER BY regions.amount, regions.region) / count(*) OVER (),
    sum(regions.q) OVER (ORDER BY regions.amount, regions.region ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
  FROM regions
  WHERE regions.amount IS NOT NULL
  UNION ALL
  SELECT 3, 'size', row_number() OVER (ORDER BY regions.lq, regions.region), count(*) OVER (),
    sum(regions.b) OVER (ORDER BY regions.lq, regions.region ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW),
    sum(regions.q) OVER (ORDER BY regions.lq, regions.region ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
  FROM regions
  WHERE regions.lq IS NOT NULL
)
SELECT points.position AS position, points.curve AS curve, points.i AS i, 100 * least(1, points.x) AS x, 100 * least(1, points.y) AS y
FROM points
WHERE points.i % greatest(1, points.n // 200) = 0 OR points.i = points.n
UNION ALL
SELECT DISTINCT points.position, points.curve, 0, 0, 0 FROM points
ORDER BY position, i`,
    },
    // The twenty largest regions, and the rest in one bar.
    largest: {
      sql: `WITH placed AS (
  SELECT row_number() OVER (ORDER BY regions.amount DESC, regions.region) AS place, regions.region AS region, regions.share AS share
  FROM regions
  WHERE regions.amount > 0
)
SELECT placed.place AS place, placed.region AS region, placed.share AS share, placed.place <= 4 AS is_leading
FROM placed
WHERE placed.place <= 20
UNION ALL
SELECT 21, 'others', sum(placed.share), false FROM placed WHERE placed.place > 20 HAVING count(*) > 0
ORDER BY place`,
    },
    quotients: {
      sql: `WITH placed AS (
  SELECT row_number() OVER (ORDER BY regions.amount DESC, regions.region) AS place, regions.region AS region, regions.lq AS lq,
    regions.class AS class
  FROM regions
  WHERE regions.lq > 0
)
SELECT placed.region AS region, placed.lq AS lq, placed.class = 'specialised' AS is_specialised
FROM placed
WHERE placed.place <= 20
ORDER BY placed.lq DESC, placed.region`,
    },
    over_years: {
      sql: `SELECT 1 AS position, 'all' AS index, by_year.year AS year, by_year.gini_all AS level FROM by_year
UNION ALL
SELECT 2, 'growing', by_year.year, by_year.gini_growing FROM by_year
UNION ALL
SELECT 3, 'size', by_year.year, by_year.gini_locational FROM by_year WHERE by_year.gini_locational IS NOT NULL
UNION ALL
SELECT 4, 'hhi', by_year.year, by_year.hhi FROM by_year
ORDER BY position, year`,
    },
    summary: {
      sql: `WITH now AS (
  SELECT by_year.n_growing AS n_growing, by_year.n_all AS n_all, by_year.total AS total, by_year.hhi AS hhi,
    by_year.hhi_normalised AS hhi_normalised, by_year.equivalent AS equivalent, by_year.cr4 AS cr4,
    by_year.gini_growing AS gini_growing, by_year.gini_all AS gini_all, by_year.gini_locational AS gini_locational,
    by_year.hoover AS hoover
  FROM by_year JOIN focus ON focus.year = by_year.year
),
ends AS (
  SELECT min(by_year.year) AS first_year, max(by_year.year) AS last_year, count(*) AS years,
    arg_min(by_year.hhi, by_year.year) AS hhi0, arg_max(by_year.hhi, by_year.year) AS hhi1,
    arg_min(by_year.cr4, by_year.year) AS cr40, arg_max(by_year.cr4, by_year.year) AS cr41
  FROM by_year
),
largest_one AS (
  SELECT regions.region AS region, regions.share AS share, regions.lq AS lq
  FROM regions
  WHERE regions.amount > 0
  ORDER BY regions.amount DESC, regions.region
  LIMIT 1
),
chosen AS (
  SELECT regions.region AS region, regions.share AS share, regions.size_share AS size_share, regions.lq AS lq,
    regions.class AS class, regions.products AS products, regions.simpson AS simpson, regions.shannon AS shannon,
    regions.effective AS effective
  FROM regions, params, largest_one
  WHERE regions.region = coalesce(params.region, largest_one.region)
),
special AS (
  SELECT regions.region AS region, regions.lq AS lq, regions.share AS share
  FROM regions
  WHERE regions.class = 'specialised'
  ORDER BY regions.lq DESC, regions.region
  LIMIT 1
),
others AS (
  SELECT count(*) AS withheld
  FROM cells JOIN focus ON focus.year = cells.year
  WHERE cells.amount IS NULL AND cells.product <> focus.product
),
counted AS (
  SELECT count(*) FILTER (WHERE regions.class = 'specialised') AS specialised,
    count(*) FILTER (WHERE regions.amount IS NULL) AS missing,
    count(*) FILTER (WHERE regions.is_absent) AS absent
  FROM regions
)
SELECT nullif(focus.product, '') AS product, focus.year AS year, CAST(focus.year AS VARCHAR) AS period, measure.measure AS measure,
  measure.unit AS unit, now.n_growing AS n_growing, now.n_all AS n_all, now.total AS total, least(4, now.n_growing) AS top,
  now.hhi AS hhi, now.hhi_normalised AS hhi_normalised, now.equivalent AS equivalent, 1.0 / nullif(now.n_growing, 0) AS hhi_least,
  now.cr4 AS cr4, now.gini_growing AS gini_growing, now.gini_all AS gini_all,
  now.gini_locational AS gini_locational, now.hoover AS hoover, 100 * now.hoover AS hoover_percent,
  largest_one.region AS leading_region, largest_one.share AS leading_share,
  chosen.region AS region, chosen.share AS share, chosen.size_share AS size_share, chosen.lq AS lq, chosen.class AS class,
  chosen.products AS products,
  -- Of one product in the table nothing is known about the others that are grown.
  CASE WHEN base.has_products THEN chosen.simpson END AS simpson, CASE WHEN base.has_products THEN chosen.shannon END AS shannon,
  CASE WHEN base.has_products THEN chosen.effective END AS effective,
  CASE WHEN now.n_growing = now.n_all THEN 'all' ELSE 'some' END AS spread,
  special.region AS special_region, special.lq AS special_lq, special.share AS special_share,
  counted.specialised AS specialised, counted.missing AS missing, counted.absent AS absent, others.withheld AS withheld,
  ends.first_year AS first_year, ends.last_year AS last_year, ends.years AS years,
  ends.hhi0 AS hhi0, ends.hhi1 AS hhi1, ends.cr40 AS cr40, ends.cr41 AS cr41, ends.cr41 - ends.cr40 AS cr4_change,
  base.has_products AS has_products, NOT base.has_products AS has_one_product,
  ends.years > 1 AS has_years, ends.years > 2 AS has_line,
  ends.years > 1 AND ends.cr41 - ends.cr40 >= 1 AS is_more_concentrated,
  ends.years > 1 AND ends.cr41 - ends.cr40 <= -1 AS is_less_concentrated,
  ends.years > 1 AND abs(ends.cr41 - ends.cr40) < 1 AS is_as_concentrated,
  now.gini_all - now.gini_growing > 0.1 AS is_grown_in_few,
  special.region IS NOT NULL AS has_specialised, base.has_products AND special.region IS NULL AS has_none_specialised,
  chosen.class = 'small' AS is_small_region,
  counted.missing > 0 AS has_missing, counted.absent > 0 AS has_absent, others.withheld > 0 AS has_withheld,
  measure.measure = 'production' AND base.has_products AS adds_tonnes,
  params.small_sample AS is_corrected
FROM params, focus, measure, now, ends, others, counted JOIN base ON base.year = (SELECT focus.year FROM focus)
  LEFT JOIN largest_one ON true LEFT JOIN chosen ON true LEFT JOIN special ON true`,
    },
  },

  facts: {
    product: { step: 'summary', column: 'product', kind: 'text' },
    year: { step: 'summary', column: 'year', kind: 'year' },
    period: { step: 'summary', column: 'period', kind: 'text' },
    measure: { step: 'summary', column: 'measure', kind: 'text' },
    n_growing: { step: 'summary', column: 'n_growing', kind: 'number', decimals: 0 },
    n_all: { step: 'summary', column: 'n_all', kind: 'number', decimals: 0 },
    top: { step: 'summary', column: 'top', kind: 'number', decimals: 0 },
    total: { step: 'summary', column: 'total', kind: 'number', unit: { of: 'unit' }, decimals: 0 },
    hhi: { step: 'summary', column: 'hhi', kind: 'number', decimals: 3 },
    hhi_least: { step: 'summary', column: 'hhi_least', kind: 'number', decimals: 3 },
    hhi_normalised: { step: 'summary', column: 'hhi_normalised', kind: 'number', decimals: 3 },
    equivalent: { step: 'summary', column: 'equivalent', kind: 'number', decimals: 1 },
    cr4: { step: 'summary', column: 'cr4', kind: 'number', unit: '%', decimals: 1 },
    gini_growing: { step: 'summary', column: 'gini_growing', kind: 'number', decimals: 3 },
    gini_all: { step: 'summary', column: 'gini_all', kind: 'number', decimals: 3 },
    gini_locational: { step: 'summary', column: 'gini_locational', kind: 'number', decimals: 3 },
    hoover: { step: 'summary', column: 'hoover', kind: 'number', decimals: 3 },
    hoover_percent: { step: 'summary', column: 'hoover_percent', kind: 'number', unit: '%', decimals: 0 },
    leading_region: { step: 'summary', column: 'leading_region', kind: 'text' },
    leading_share: { step: 'summary', column: 'leading_share', kind: 'number', unit: '%', decimals: 1 },
    region: { step: 'summary', column: 'region', kind: 'text' },
    share: { step: 'summary', column: 'share', kind: 'number', unit: '%', decimals: 1 },
    size_share: { step: 'summary', column: 'size_share', kind: 'number', unit: '%', decimals: 1 },
    lq: { step: 'summary', column: 'lq', kind: 'number', decimals: 2 },
    class: { step: 'summary', column: 'class', kind: 'text' },
    products: { step: 'summary', column: 'products', kind: 'number', decimals: 0 },
    simpson: { step: 'summary', column: 'simpson', kind: 'number', decimals: 3 },
    shannon: { step: 'summary', column: 'shannon', kind: 'number', decimals: 3 },
    effective: { step: 'summary', column: 'effective', kind: 'number', decimals: 1 },
    special_region: { step: 'summary', column: 'special_region', kind: 'text' },
    special_lq: { step: 'summary', column: 'special_lq', kind: 'number', decimals: 1 },
    special_share: { step: 'summary', column: 'special_share', kind: 'number', unit: '%', decimals: 1 },
    spread: { step: 'summary', column: 'spread', kind: 'text' },
    withheld: { step: 'summary', column: 'withheld', kind: 'number', decimals: 0 },
    specialised: { step: 'summary', column: 'specialised', kind: 'number', decimals: 0 },
    missing: { step: 'summary', column: 'missing', kind: 'number', decimals: 0 },
    absent: { step: 'summary', column: 'absent', kind: 'number', decimals: 0 },
    first_year: { step: 'summary', column: 'first_year', kind: 'year' },
    last_year: { step: 'summary', column: 'last_year', kind: 'year' },
    years: { step: 'summary', column: 'years', kind: 'number', decimals: 0 },
    hhi0: { step: 'summary', column: 'hhi0', kind: 'number', decimals: 3 },
    hhi1: { step: 'summary', column: 'hhi1', kind: 'number', decimals: 3 },
    cr40: { step: 'summary', column: 'cr40', kind: 'number', unit: '%', decimals: 1 },
    cr41: { step: 'summary', column: 'cr41', kind: 'number', unit: '%', decimals: 1 },
  },

  symbols: {
    en: 'x amount of the product in a region (production, area or value, as stated), Σ over regions; q share of a region in the product, b share of the region in all products; n number of regions, i their rank from the smallest; Q cumulated q in the order of LQ; s share of a crop within a region.',
  },

  indicators: [
    {
      id: 'largest-four',
      title: { en: 'Share of the four largest regions' },
      formulaId: 'P12',
      formula: 'CR4 = q_(1) + q_(2) + q_(3) + q_(4)',
      fact: 'cr4',
      period: 'period',
      n: 'n_growing',
      reading: { en: 'the largest, {leading_region}: {leading_share}' },
      source: 'hirschman',
    },
    {
      id: 'hhi',
      title: { en: 'Herfindahl-Hirschman index' },
      formulaId: 'P12',
      formula: 'HHI = Σ q²',
      fact: 'hhi',
      period: 'period',
      n: 'n_growing',
      reading: { en: 'as if {equivalent} equal regions shared it; between {hhi_least} (all equal) and 1' },
      source: 'hirschman',
    },
    {
      id: 'hhi-normalised',
      title: { en: 'Normalised HHI' },
      formulaId: 'P12',
      formula: '(HHI − 1/n) / (1 − 1/n)',
      substituted: { en: '({hhi} − 1/{n_growing}) / (1 − 1/{n_growing})' },
      fact: 'hhi_normalised',
      period: 'period',
      n: 'n_growing',
      reading: {
        en: '{hhi_normalised_value, select, null {one region only: not defined} other {0 all equal, 1 one region; n = regions with a positive amount}}',
      },
      source: 'hirschman',
    },
    {
      id: 'gini-growing',
      title: { en: 'Gini index of the growing regions' },
      formulaId: 'P13',
      formula: 'G = Σ (2i − n − 1) · x_(i) / (n · Σ x)',
      fact: 'gini_growing',
      period: 'period',
      n: 'n_growing',
      reading: { en: 'over the {n_growing} regions with a positive amount' },
      source: 'gini',
    },
    {
      id: 'gini-all',
      title: { en: 'Gini index of all regions' },
      formulaId: 'P13',
      formula: 'G = Σ (2i − n − 1) · x_(i) / (n · Σ x), zeros included',
      fact: 'gini_all',
      period: 'period',
      n: 'n_all',
      reading: { en: 'over all {n_all} regions, those without the crop as zero' },
      source: 'gini',
    },
    {
      id: 'gini-locational',
      title: { en: 'Locational Gini index' },
      formulaId: 'P14',
      formula: '1 − Σ b_i · (Q_i + Q_i−1), regions in the order of LQ',
      fact: 'gini_locational',
      period: 'period',
      n: 'n_all',
      reading: {
        en: '{gini_locational_value, select, null {needs a second product: with one product a region has no other size} other {allows for the size of the regions; 0: spread as all products are}}',
      },
      source: 'krugman',
    },
    {
      id: 'hoover',
      title: { en: 'Hoover index' },
      formulaId: 'P15',
      formula: '½ · Σ |q − b|',
      fact: 'hoover',
      period: 'period',
      n: 'n_all',
      reading: {
        en: '{hoover_value, select, null {needs a second product: with one product a region has no other size} other {{hoover_percent} of it would have to move to be spread as all products are}}',
      },
      source: 'hoover',
    },
    {
      id: 'location-quotient',
      title: { en: 'Location quotient of {region}' },
      formulaId: 'P11',
      formula: 'LQ = (x_sc / x_s) / (x_c / x) = q / b',
      substituted: { en: '{share} / {size_share}' },
      fact: 'lq',
      period: 'period',
      n: 'n_all',
      reading: {
        en: '{class_value, select, specialised {the region is specialised} small {above 1, but below 1 % of the total: not called specialised} below {not specialised} none {grows none of it} missing {no figure for the product} other {needs a second product}}',
      },
      source: 'isard',
    },
    {
      id: 'diversity-simpson',
      title: { en: 'Crop diversity of {region} (Simpson)' },
      formulaId: 'P16',
      formula: '1 − Σ s²',
      fact: 'simpson',
      period: 'period',
      n: 'products',
      reading: {
        en: '{simpson_value, select, null {the table holds one product} other {0: one crop only; near 1: many crops of like size}}',
      },
      source: 'simpson',
    },
    {
      id: 'diversity-shannon',
      title: { en: 'Crop diversity of {region} (Shannon)' },
      formulaId: 'P16',
      formula: 'H = −Σ s · ln s; effective number exp(H)',
      fact: 'shannon',
      period: 'period',
      n: 'products',
      reading: {
        en: '{shannon_value, select, null {the table holds one product} other {as many as {effective} crops of equal size}}',
      },
      source: 'shannon',
    },
  ],

  tables: [
    {
      id: 'regions',
      title: { en: 'Regions in {year}' },
      step: 'regions',
      columns: [
        { column: 'region', title: { en: 'Region' }, kind: 'text' },
        { column: 'amount', title: { en: 'Amount' }, kind: 'number', unit: { of: 'unit' }, decimals: 0 },
        { column: 'share', title: { en: 'Share in the product (q)' }, kind: 'number', unit: '%', decimals: 1 },
        { column: 'size_share', title: { en: 'Share in all products (b)' }, kind: 'number', unit: '%', decimals: 1 },
        { column: 'lq', title: { en: 'Location quotient' }, kind: 'number', decimals: 2 },
        {
          column: 'class',
          title: { en: 'Reading' },
          kind: 'text',
          words: {
            specialised: { en: 'specialised' },
            small: { en: 'above 1, below 1 % of the total' },
            below: { en: 'not specialised' },
            none: { en: 'grows none' },
            missing: { en: 'no figure' },
          },
        },
        { column: 'products', title: { en: 'Crops' }, kind: 'number', decimals: 0 },
        { column: 'simpson', title: { en: 'Simpson' }, kind: 'number', decimals: 3 },
        { column: 'shannon', title: { en: 'Shannon' }, kind: 'number', decimals: 3 },
        { column: 'effective', title: { en: 'Effective crops' }, kind: 'number', decimals: 1 },
      ],
    },
    {
      id: 'years',
      title: { en: 'Concentration by year' },
      step: 'by_year',
      when: 'summary.has_years',
      columns: [
        { column: 'year', title: { en: 'Year' }, kind: 'year' },
        { column: 'n_growing', title: { en: 'Growing regions' }, kind: 'number', decimals: 0 },
        { column: 'n_all', title: { en: 'All regions' }, kind: 'number', decimals: 0 },
        { column: 'total', title: { en: 'Total' }, kind: 'number', unit: { of: 'unit' }, decimals: 0 },
        { column: 'cr4', title: { en: 'CR4' }, kind: 'number', unit: '%', decimals: 1 },
        { column: 'hhi', title: { en: 'HHI' }, kind: 'number', decimals: 3 },
        { column: 'hhi_normalised', title: { en: 'Normalised HHI' }, kind: 'number', decimals: 3 },
        { column: 'equivalent', title: { en: 'Equal regions' }, kind: 'number', decimals: 1 },
        { column: 'gini_growing', title: { en: 'Gini, growing' }, kind: 'number', decimals: 3 },
        { column: 'gini_all', title: { en: 'Gini, all' }, kind: 'number', decimals: 3 },
        { column: 'gini_locational', title: { en: 'Locational Gini' }, kind: 'number', decimals: 3 },
        { column: 'hoover', title: { en: 'Hoover' }, kind: 'number', decimals: 3 },
      ],
    },
    {
      id: 'products',
      title: { en: 'Concentration of every product in {year}' },
      step: 'by_product',
      when: 'summary.has_products',
      columns: [
        { column: 'product', title: { en: 'Product' }, kind: 'text' },
        { column: 'n_growing', title: { en: 'Growing regions' }, kind: 'number', decimals: 0 },
        { column: 'n_all', title: { en: 'All regions' }, kind: 'number', decimals: 0 },
        { column: 'total', title: { en: 'Total' }, kind: 'number', unit: { of: 'unit' }, decimals: 0 },
        { column: 'cr4', title: { en: 'CR4' }, kind: 'number', unit: '%', decimals: 1 },
        { column: 'hhi', title: { en: 'HHI' }, kind: 'number', decimals: 3 },
        { column: 'gini_growing', title: { en: 'Gini, growing' }, kind: 'number', decimals: 3 },
        { column: 'gini_all', title: { en: 'Gini, all' }, kind: 'number', decimals: 3 },
        { column: 'gini_locational', title: { en: 'Locational Gini' }, kind: 'number', decimals: 3 },
        { column: 'hoover', title: { en: 'Hoover' }, kind: 'number', decimals: 3 },
      ],
    },
  ],

  charts: [
    {
      id: 'ranked',
      kind: 'bar',
      title: { en: '{top_value, plural, one {One region holds} other {# regions hold}} {cr4}' },
      subtitle: { en: 'Share of the regions, %, {period}' },
      step: 'largest',
      unit: '%',
      decimals: 1,
      n: 'n_growing',
      label: 'region',
      value: 'share',
      direction: 'horizontal',
      point: 'is_leading',
      words: { others: { en: 'All other regions' } },
    },
    {
      id: 'lorenz',
      kind: 'line',
      title: {
        en: '{spread_value, select, all {Gini index {gini_all} over the {n_all} regions} other {Gini index {gini_all} over all regions, {gini_growing} over those that grow it}}',
      },
      subtitle: {
        en: 'Cumulated share in the product against the cumulated share of regions (or of all products), %, {period}; the diagonal: all equal',
      },
      step: 'lorenz',
      unit: '%',
      decimals: 0,
      n: 'n_all',
      x: 'x',
      xKind: 'number',
      y: 'y',
      series: 'curve',
      diagonal: true,
      words: {
        growing: { en: 'Growing regions' },
        all: { en: 'All regions' },
        size: { en: 'By size of region' },
      },
    },
    {
      id: 'quotients',
      kind: 'bar',
      title: {
        en: '{special_region_value, select, null {No region is specialised} other {{special_region} is specialised most, with {special_lq} times the usual share}}',
      },
      subtitle: { en: 'Location quotient of the twenty largest regions, 1 = as in all regions together, {period}' },
      step: 'quotients',
      unit: 'index',
      decimals: 2,
      n: 'n_growing',
      when: 'summary.has_products',
      label: 'region',
      value: 'lq',
      direction: 'horizontal',
      point: 'is_specialised',
      baseline: 1,
    },
    {
      id: 'years',
      kind: 'line',
      title: { en: 'The four largest regions: {cr40} in {first_year}, {cr41} in {last_year}' },
      subtitle: { en: 'Measures of concentration between 0 and 1, {first_year}–{last_year}' },
      step: 'over_years',
      unit: 'index',
      decimals: 2,
      n: 'years',
      when: 'summary.has_line',
      x: 'year',
      xKind: 'year',
      y: 'level',
      series: 'index',
      words: {
        all: { en: 'Gini, all regions' },
        growing: { en: 'Gini, growing regions' },
        size: { en: 'Locational Gini' },
        hhi: { en: 'HHI' },
      },
    },
  ],

  narrative: [
    {
      role: 'headline',
      text: {
        en: 'In {year} {top_value, plural, one {one region holds} other {# of {n_all} regions hold}} {cr4} of the {measure_value, select, area {area} value {value} other {production}}{product_value, select, null {} other { of “{product}”}}; the largest, {leading_region}, holds {leading_share}.',
      },
    },
    {
      role: 'finding',
      text: {
        en: 'It is as concentrated as if {equivalent} regions of equal size shared it (HHI {hhi}, normalised {hhi_normalised}).',
      },
    },
    {
      role: 'finding',
      when: 'summary.is_grown_in_few',
      text: {
        en: 'Only {n_growing} of {n_all} regions grow it. Among these the Gini index is {gini_growing}; with all others as zero it is {gini_all}. The two answer different questions.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_specialised',
      text: {
        en: '{specialised_value, plural, one {One region is} other {# regions are}} specialised in it; {special_region} most, where it has {special_lq} times its usual share of all products.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_none_specialised',
      text: { en: 'No region with at least 1 % of the total has more than the usual share of this product.' },
    },
    {
      role: 'finding',
      when: 'summary.is_more_concentrated',
      text: {
        en: 'Concentration rose: the four largest regions held {cr40} in {first_year} and {cr41} in {last_year} (HHI {hhi0} and {hhi1}).',
      },
    },
    {
      role: 'finding',
      when: 'summary.is_less_concentrated',
      text: {
        en: 'Concentration fell: the four largest regions held {cr40} in {first_year} and {cr41} in {last_year} (HHI {hhi0} and {hhi1}).',
      },
    },
    {
      role: 'finding',
      when: 'summary.is_as_concentrated',
      text: {
        en: 'Concentration hardly changed: the four largest regions held {cr40} in {first_year} and {cr41} in {last_year}.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.has_one_product',
      text: {
        en: 'The table holds one product, so the size of the regions is not known: location quotients, the locational Gini and the Hoover index need at least one other product.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.is_small_region',
      text: {
        en: '{region} holds less than 1 % of the total and is not called specialised, however high its quotient.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.has_missing',
      text: {
        en: '{missing_value, plural, one {One region gives} other {# regions give}} no figure for the product and {missing_value, plural, one {is} other {are}} left out: missing is not zero.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.has_absent',
      text: {
        en: '{absent_value, plural, one {One region reports} other {# regions report}} other products and no row for this one; the measures over all regions take that as zero.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.has_withheld',
      text: {
        en: '{withheld_value, plural, one {One figure} other {# figures}} of other products {withheld_value, plural, one {is} other {are}} withheld or missing in {year}: the regions that lack them seem a little too small and their location quotients a little too high.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.adds_tonnes',
      text: {
        en: 'Regions are sized by tonnes of all products together. Heavy crops count for more than dear ones: compare by area or by value where you can.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.is_corrected',
      text: { en: 'Both Gini indices of regions are multiplied by n / (n − 1).' },
    },
    {
      role: 'caveat',
      text: {
        en: 'The measures depend on how the country is cut into regions: fewer and larger regions look less specialised. Compare only like with like.',
      },
    },
  ],

  sources: {
    isard: { author: 'Isard, W.', year: 1960, work: 'Methods of Regional Analysis. MIT Press' },
    hirschman: {
      author: 'Hirschman, A.O.',
      year: 1964,
      work: 'The paternity of an index. American Economic Review 54',
    },
    gini: { author: 'Gini, C.', year: 1912, work: 'Variabilità e mutabilità. Bologna', detail: 'verify' },
    lorenz: {
      author: 'Lorenz, M.O.',
      year: 1905,
      work: 'Methods of measuring the concentration of wealth. Publications of the American Statistical Association 9',
      detail: 'verify',
    },
    krugman: { author: 'Krugman, P.', year: 1991, work: 'Geography and Trade. MIT Press' },
    hoover: {
      author: 'Hoover, E.M.',
      year: 1936,
      work: 'The measurement of industrial localization. Review of Economics and Statistics 18',
    },
    simpson: { author: 'Simpson, E.H.', year: 1949, work: 'Measurement of diversity. Nature 163' },
    shannon: {
      author: 'Shannon, C.E.',
      year: 1948,
      work: 'A mathematical theory of communication. Bell System Technical Journal 27',
    },
  },

  limits: [
    { en: 'Concentration is not specialisation: a large region holds a large share of everything.' },
    { en: 'A location quotient says where a crop weighs more than usual, not where it grows best or pays best.' },
    {
      en: 'Two Gini indices are given because they differ strongly for a crop of few regions. Never compare one kind with the other.',
    },
    { en: 'A region counts as zero only in a year in which it reports another product.' },
  ],

  worked: [
    {
      name: 'Two crops in three regions',
      calculationOnly: true,
      tables: {
        production: {
          columns: ['year', 'region', 'product', 'production'],
          rows: [
            [2020, 'R1', 'a', 30],
            [2020, 'R1', 'b', 10],
            [2020, 'R2', 'a', 10],
            [2020, 'R2', 'b', 50],
            [2020, 'R3', 'a', 0],
            [2020, 'R3', 'b', 20],
          ],
        },
      },
      params: { product: 'a' },
      expect: [
        { step: 'regions', column: 'lq', values: [2.25, 0.5, 0], tolerance: 1e-12 },
        { step: 'by_year', column: 'hhi', values: [0.625], tolerance: 1e-12 },
        { step: 'by_year', column: 'hhi_normalised', values: [0.25], tolerance: 1e-12 },
        // 20/80 over the growing regions, 60/120 over all.
        { step: 'by_year', column: 'gini_growing', values: [0.25], tolerance: 1e-12 },
        { step: 'by_year', column: 'gini_all', values: [0.5], tolerance: 1e-12 },
        // Order R3, R2, R1: 1 − (0 + 0.125 + 0.416667).
        { step: 'by_year', column: 'gini_locational', values: [0.458333], tolerance: 5e-7 },
        { step: 'by_year', column: 'hoover', values: [0.416667], tolerance: 5e-7 },
        { step: 'regions', column: 'simpson', values: [0.375, 0.277778, 0], tolerance: 5e-7 },
        { step: 'regions', column: 'shannon', values: [0.562335, 0.450561, 0], tolerance: 5e-7 },
        { step: 'regions', column: 'effective', values: [1.754765, 1.569193, 1], tolerance: 5e-7 },
        { step: 'lorenz', column: 'y', values: [0, 25, 100, 0, 0, 25, 100, 0, 0, 25, 100], tolerance: 1e-9 },
      ],
    },
    {
      name: 'Gini index of few regions, corrected by n / (n − 1)',
      calculationOnly: true,
      tables: {
        production: {
          columns: ['year', 'region', 'area'],
          rows: [
            [2020, 'R1', 0],
            [2020, 'R2', 0],
            [2020, 'R3', 12],
          ],
        },
      },
      params: { small_sample: true },
      expect: [
        // All in one of three regions: 2/3 · 3/2; one growing region has no correction.
        { step: 'by_year', column: 'gini_all', values: [1], tolerance: 1e-12 },
        { step: 'by_year', column: 'gini_growing', values: [null], tolerance: 0 },
        { step: 'by_year', column: 'hhi_normalised', values: [null], tolerance: 0 },
        { step: 'by_year', column: 'cr4', values: [100], tolerance: 1e-12 },
        { step: 'by_year', column: 'gini_locational', values: [null], tolerance: 0 },
      ],
    },
  ],
};

export default template;
