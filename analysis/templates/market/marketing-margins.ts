import { brokenStartYear } from '../shared/rules/broken-start-year.ts';
import type { Template } from '../template.ts';

const template: Template = {
  id: 'market/marketing-margins',
  version: 1,
  stage: 'market',
  title: { en: 'Marketing margins' },
  question: { en: 'Who gets how much of what the shopper pays?' },

  needs: {
    prices: {
      title: { en: 'Prices by level of the chain' },
      grain: { en: 'One price of one level in one month (or year) and market' },
      columns: {
        // A column of days feeds the first, a column of years the second.
        date: { title: { en: 'Month or day' }, kind: 'date', roles: ['period'], optional: true },
        year: { title: { en: 'Year' }, kind: 'year', roles: ['period'], optional: true },
        level: { title: { en: 'Level of the chain' }, kind: 'text', roles: ['stage'] },
        price: { title: { en: 'Price' }, kind: 'number', roles: ['price', 'value'], unit: 'as-given' },
        product: { title: { en: 'Product' }, kind: 'text', roles: ['product', 'product-code'], optional: true },
        market: { title: { en: 'Market' }, kind: 'text', roles: ['market'], optional: true },
        // Bound by name alone: a province is not a country.
        country: { title: { en: 'Country' }, kind: 'text', roles: [], optional: true },
        currency: { title: { en: 'Currency' }, kind: 'text', roles: ['currency'], optional: true },
        unit: { title: { en: 'Unit of the price' }, kind: 'text', roles: ['unit'], optional: true },
      },
      rules: [
        { code: 'no-level', when: 'level IS NULL', effect: 'drop', text: { en: 'The level of the chain is missing.' } },
        {
          code: 'no-period',
          when: 'date IS NULL AND year IS NULL',
          effect: 'drop',
          text: { en: 'The period is missing.' },
        },
        {
          code: 'no-price',
          when: 'price IS NULL',
          effect: 'drop',
          text: { en: 'The price is missing. Missing is not zero.' },
        },
        {
          code: 'price-not-positive',
          when: 'price <= 0',
          effect: 'drop',
          text: { en: 'The price is zero or negative.' },
        },
      ],
      minimum: [
        {
          count: { distinct: 'level' },
          atLeast: 2,
          text: { en: 'A margin lies between two levels: prices of at least two levels are needed.' },
        },
      ],
    },
    costs: {
      title: { en: 'Marketing costs, item by item' },
      grain: { en: 'One cost item for one unit of the final product, in the unit of the prices' },
      optional: true,
      columns: {
        item: { title: { en: 'Item' }, kind: 'text', roles: [] },
        // Bound by name alone: a table of any amounts must not become costs by itself.
        cost: { title: { en: 'Cost' }, kind: 'number', roles: [], unit: 'as-given' },
      },
      rules: [
        { code: 'no-cost', when: 'cost IS NULL', effect: 'drop', text: { en: 'The cost is missing.' } },
        {
          code: 'total-row',
          when: `lower(trim(item)) IN ('total', 'totals', 'sum', 'all', 'subtotal', 'total costs')`,
          effect: 'drop',
          text: { en: 'The row is a total of other rows.' },
        },
      ],
      minimum: [],
    },
  },

  params: {
    conversion: {
      kind: 'number',
      unit: 'kg/kg',
      default: null,
      min: 0.001,
      max: 1000,
      title: { en: 'Farm product for one kg of the final product' },
      help: {
        en: 'Without it the farm share of a processed product is wrong by this whole factor. Paddy at a milling yield of 0.60: 1 / 0.60 = 1.667. Enter 1 only if both are the same product.',
      },
    },
    levels: {
      kind: 'values',
      of: 'prices.level',
      default: 'all',
      // Usual order of a chain from the farm to the shopper; the person may change it.
      order: `CASE
  WHEN lower(level) SIMILAR TO '.*(farm|producer|grower|paddy|fresh|productor|producteur|bord champ).*' THEN 1
  WHEN lower(level) SIMILAR TO '.*(collect|assembl|drying|first buyer).*' THEN 2
  WHEN lower(level) SIMILAR TO '.*(trader|middleman).*' THEN 3
  WHEN lower(level) SIMILAR TO '.*(mill|process|pack|factory).*' THEN 4
  WHEN lower(level) SIMILAR TO '.*(wholesale|mayorista|gros).*' THEN 5
  WHEN lower(level) SIMILAR TO '.*(import|border|export|fob|cif).*' THEN 6
  WHEN lower(level) SIMILAR TO '.*(retail|consumer|shop|minorista|détail).*' THEN 8
  ELSE 7 END`,
      title: { en: 'Levels, from the farm to the shopper' },
      help: {
        en: 'Put them in the order in which the product passes. The first is the farm side, the last the shopper.',
      },
    },
    farm_form: {
      kind: 'values',
      of: 'prices.level',
      default: 'none',
      title: { en: 'Levels that sell the product in its farm form' },
      help: {
        en: 'Their prices are multiplied by the conversion. If none is chosen, only the first level is in farm form.',
      },
    },
    product: {
      kind: 'value',
      of: 'prices.product',
      default: 'most',
      optional: true,
      title: { en: 'Product' },
    },
    year: {
      kind: 'number',
      default: null,
      optional: true,
      min: 1900,
      max: 2100,
      integer: true,
      title: { en: 'Year' },
      help: { en: 'Empty: the last year in which all levels have a price in common.' },
    },
    compare_year: {
      kind: 'number',
      default: null,
      optional: true,
      min: 1900,
      max: 2100,
      integer: true,
      title: { en: 'Compared with' },
      help: { en: 'Empty: the first year in which all levels have a price in common.' },
    },
    lag: {
      kind: 'number',
      unit: 'month',
      default: 0,
      min: 0,
      max: 24,
      integer: true,
      title: { en: 'Months from the first level to the others' },
      help: {
        en: 'For a product that is stored: prices of month t are compared with the first level k months earlier.',
      },
    },
    pairing: {
      kind: 'choice',
      default: 'period',
      options: {
        period: { en: 'Same month, mean of all markets' },
        market: { en: 'Same month and same market' },
      },
      title: { en: 'Prices are compared in the' },
      help: { en: 'Choose the same market where each market reports all levels.' },
    },
    by_products: {
      kind: 'number',
      default: null,
      optional: true,
      min: 0,
      title: { en: 'Value of by-products for one unit of the final product' },
      help: { en: 'In the unit of the prices. It is taken off the farm value, for the farm share alone.' },
    },
    other_costs: {
      kind: 'number',
      default: null,
      optional: true,
      min: 0,
      title: { en: 'Marketing costs for one unit of the final product' },
      help: { en: 'In the unit of the prices; added to the itemised costs, if a table of costs is chosen.' },
    },
  },

  checks: [
    {
      code: 'one-level-chosen',
      severity: 'wrong',
      effect: 'refuse',
      sql: `SELECT count(DISTINCT prices.level) AS levels
FROM prices, params
WHERE (params.product IS NULL OR prices.product = params.product)
  AND (len(params.levels) = 0 OR list_contains(params.levels, prices.level))
HAVING count(DISTINCT prices.level) < 2`,
      text: { en: 'Fewer than two levels are left ({levels}); a margin lies between two.' },
      next: { en: 'Choose at least two levels that have prices of this product.' },
    },
    {
      code: 'currencies-mixed',
      severity: 'wrong',
      effect: 'refuse',
      sql: `SELECT min(prices.currency) AS one, max(prices.currency) AS other
FROM prices, params
WHERE (params.product IS NULL OR prices.product = params.product)
  AND (len(params.levels) = 0 OR list_contains(params.levels, prices.level))
HAVING count(DISTINCT upper(trim(prices.currency))) > 1`,
      text: { en: 'The prices are in different currencies, such as {one} and {other}.' },
      next: { en: 'Filter to one currency, or bind a column that holds all prices in one.' },
    },
    {
      code: 'units-mixed',
      severity: 'wrong',
      effect: 'refuse',
      sql: `SELECT min(prices.unit) AS one, max(prices.unit) AS other
FROM prices, params
WHERE (params.product IS NULL OR prices.product = params.product)
  AND (len(params.levels) = 0 OR list_contains(params.levels, prices.level))
HAVING count(DISTINCT lower(trim(prices.unit))) > 1`,
      text: { en: 'The prices are for different units, such as {one} and {other}.' },
      next: { en: 'Bring all prices to one unit first, such as one kilogram.' },
    },
    {
      code: 'costs-in-another-unit',
      severity: 'wrong',
      effect: 'refuse',
      sql: `SELECT cost_unit.unit AS cost_unit, price_unit.unit AS price_unit
FROM units AS cost_unit, units AS price_unit
WHERE cost_unit.need = 'costs' AND cost_unit.name = 'cost' AND price_unit.need = 'prices' AND price_unit.name = 'price'
  AND cost_unit.unit <> price_unit.unit`,
      text: { en: 'The costs are in {cost_unit}, the prices in {price_unit}.' },
      next: { en: 'Bring both to one unit; costs are for one unit of the final product.' },
    },
    {
      code: 'lag-without-months',
      severity: 'wrong',
      effect: 'refuse',
      sql: `SELECT params.lag AS lag
FROM params
WHERE params.lag > 0 AND NOT EXISTS (SELECT 1 FROM prices WHERE prices.date IS NOT NULL)`,
      text: { en: 'A delay in months needs prices with a month or day; these have years only.' },
      next: { en: 'Bind the column with the month, or set the delay to 0.' },
    },
    {
      code: 'no-common-period',
      severity: 'wrong',
      effect: 'refuse',
      sql: `WITH chosen AS (
  SELECT prices.level AS level,
    CASE WHEN params.pairing = 'market' THEN coalesce(prices.market, '') ELSE '' END AS place,
    CAST(date_trunc('month', coalesce(prices.date, make_date(prices.year, 1, 1))) AS DATE) AS month,
    coalesce(list_position(params.levels, prices.level), 1000000) AS place_in_chain
  FROM prices, params
  WHERE (params.product IS NULL OR prices.product = params.product)
    AND (len(params.levels) = 0 OR list_contains(params.levels, prices.level))
),
first_level AS (SELECT chosen.level AS level FROM chosen ORDER BY chosen.place_in_chain, chosen.level LIMIT 1),
shifted AS (
  SELECT chosen.level AS level, chosen.place AS place,
    CASE WHEN chosen.level = first_level.level
      THEN CAST(chosen.month + to_months(CAST(params.lag AS INTEGER)) AS DATE) ELSE chosen.month END AS month
  FROM chosen, first_level, params
),
levels AS (SELECT count(DISTINCT chosen.level) AS n FROM chosen),
common AS (
  SELECT shifted.month AS month
  FROM shifted, levels
  GROUP BY shifted.month, shifted.place
  HAVING count(DISTINCT shifted.level) = any_value(levels.n)
)
SELECT coalesce(CAST(CAST(params.year AS INTEGER) AS VARCHAR), CAST(CAST(params.compare_year AS INTEGER) AS VARCHAR), '–') AS year
FROM params
WHERE (params.lag = 0 OR EXISTS (SELECT 1 FROM prices WHERE prices.date IS NOT NULL))
  AND (NOT EXISTS (SELECT 1 FROM common WHERE params.year IS NULL OR year(common.month) = params.year)
    OR (params.compare_year IS NOT NULL AND NOT EXISTS (SELECT 1 FROM common WHERE year(common.month) = params.compare_year)))`,
      text: { en: 'No period has a price of every chosen level (year asked for: {year}).' },
      next: { en: 'Choose another year, leave out a level, or compare the same month over all markets.' },
    },
    {
      code: 'conversion-of-one',
      severity: 'know',
      effect: 'notice',
      sql: `SELECT params.conversion AS conversion FROM params WHERE params.conversion = 1`,
      text: { en: 'The conversion is 1: farm product and final product are taken to be the same thing.' },
      next: { en: 'Right for a product that is sold as it is harvested, without loss of weight.' },
    },
    {
      code: 'farm-form-at-the-end',
      severity: 'look',
      effect: 'notice',
      sql: `SELECT params.levels[len(params.levels)] AS level
FROM params
WHERE len(params.levels) > 0 AND list_contains(params.farm_form, params.levels[len(params.levels)])`,
      text: { en: 'The last level, “{level}”, is marked as farm form; its price is converted too.' },
      next: { en: 'Mark only the levels before the product is processed.' },
    },
    {
      code: 'several-countries',
      severity: 'look',
      effect: 'notice',
      sql: `SELECT min(prices.country) AS one, max(prices.country) AS other
FROM prices, params
WHERE (params.product IS NULL OR prices.product = params.product)
  AND (len(params.levels) = 0 OR list_contains(params.levels, prices.level))
HAVING count(DISTINCT prices.country) > 1`,
      text: {
        en: 'The levels come from different countries, such as {one} and {other}. They do not form one physical chain: the margins are illustrative.',
      },
    },
    {
      code: 'different-markets',
      severity: 'know',
      effect: 'notice',
      sql: `SELECT prices.level AS level, count(DISTINCT prices.market) AS markets, min(prices.market) AS market
FROM prices, params
WHERE params.pairing = 'period' AND prices.market IS NOT NULL
  AND (params.product IS NULL OR prices.product = params.product)
  AND (len(params.levels) = 0 OR list_contains(params.levels, prices.level))
  AND (SELECT count(DISTINCT other.market) FROM prices AS other) > 1
GROUP BY prices.level
HAVING count(DISTINCT prices.market) < (SELECT count(DISTINCT other.market) FROM prices AS other)
ORDER BY prices.level`,
      text: {
        en: '{count} levels are not observed in every market; “{level}”, for example, is observed in {market}. Differences between places are part of the margins.',
      },
      next: { en: 'Compare the same market where each market reports all levels.' },
    },
    {
      code: 'rows-without-month',
      severity: 'look',
      effect: 'notice',
      sql: `SELECT prices._row AS _row, prices.year AS year
FROM prices, params
WHERE prices.date IS NULL AND (params.product IS NULL OR prices.product = params.product)
  AND EXISTS (SELECT 1 FROM prices AS dated WHERE dated.date IS NOT NULL)
ORDER BY prices._row`,
      text: { en: '{count} prices have a year but no month, first in {year}, and are not used.' },
      next: { en: 'Give them a month, or bind the year alone.' },
    },
    {
      ...brokenStartYear({
        from: `SELECT coalesce(prices.level, '') AS level, coalesce(prices.market, '') AS market,
  coalesce(prices.date, make_date(prices.year, 1, 1)) AS period, avg(prices.price) AS value
FROM prices, params
WHERE (params.product IS NULL OR prices.product = params.product)
  AND (len(params.levels) = 0 OR list_contains(params.levels, prices.level))
GROUP BY coalesce(prices.level, ''), coalesce(prices.market, ''), coalesce(prices.date, make_date(prices.year, 1, 1))`,
        keys: ['level', 'market'],
        shown: 'CAST(period AS VARCHAR)',
        rows: { need: 'prices', keys: ['level', 'market'], period: 'date' },
      }),
      code: 'price-jumps',
      text: {
        en: 'The price jumps by more than a factor of 5 in {count} places, first “{name}” on {at} (times {factor}).',
      },
      next: { en: 'Check the unit and the currency of these rows.' },
    },
  ],

  steps: {
    // The chosen levels in order, and the factor that brings each to the final product.
    chain: {
      sql: `WITH names AS (
  SELECT DISTINCT prices.level AS level
  FROM prices, params
  WHERE (params.product IS NULL OR prices.product = params.product)
    AND (len(params.levels) = 0 OR list_contains(params.levels, prices.level))
),
ordered AS (
  SELECT names.level AS level, count(*) OVER () AS levels,
    row_number() OVER (ORDER BY coalesce(list_position(params.levels, names.level), 1000000), names.level) AS position
  FROM names, params
),
formed AS (
  SELECT ordered.position AS position, ordered.level AS level, ordered.levels AS levels,
    CASE WHEN len(params.farm_form) = 0 THEN ordered.position = 1 ELSE list_contains(params.farm_form, ordered.level) END AS is_farm_form
  FROM ordered, params
)
SELECT formed.position AS position, formed.level AS level, formed.is_farm_form AS is_farm_form,
  CASE WHEN formed.is_farm_form THEN params.conversion ELSE 1 END AS factor,
  formed.position = 1 AS is_first, formed.position = formed.levels AS is_last
FROM formed, params
ORDER BY formed.position`,
    },
    // Every price at the physical equivalent of the final product; the first level moved by the delay.
    observed: {
      sql: `SELECT prices._row AS _row, chain.position AS position, prices.price AS price, prices.price * chain.factor AS amount,
  CASE WHEN params.pairing = 'market' THEN coalesce(prices.market, '') ELSE '' END AS place,
  CAST(date_trunc('month', coalesce(prices.date, make_date(prices.year, 1, 1)))
    + to_months(CASE WHEN chain.is_first THEN CAST(params.lag AS INTEGER) ELSE 0 END) AS DATE) AS month
FROM prices JOIN chain ON chain.level = prices.level, params
WHERE (params.product IS NULL OR prices.product = params.product)
  AND (prices.date IS NOT NULL OR NOT EXISTS (SELECT 1 FROM prices AS dated WHERE dated.date IS NOT NULL))
ORDER BY prices._row`,
    },
    // One price for each level, month and place.
    monthly: {
      sql: `SELECT observed.month AS month, observed.place AS place, observed.position AS position,
  avg(observed.price) AS price, avg(observed.amount) AS amount, count(*) AS price_count
FROM observed
GROUP BY observed.month, observed.place, observed.position
ORDER BY observed.month, observed.place, observed.position`,
    },
    // Only months in which every level has a price are compared.
    matched: {
      sql: `WITH common AS (
  SELECT monthly.month AS month, monthly.place AS place
  FROM monthly
  GROUP BY monthly.month, monthly.place
  HAVING count(*) = (SELECT count(*) FROM chain)
)
SELECT year(monthly.month) AS year, monthly.month AS month, monthly.place AS place, monthly.position AS position,
  monthly.price AS price, monthly.amount AS amount, monthly.price_count AS price_count
FROM monthly JOIN common ON common.month = monthly.month AND common.place = monthly.place
ORDER BY monthly.month, monthly.place, monthly.position`,
    },
    // Means of a year: shares are ratios of these means, never means of ratios.
    yearly: {
      sql: `SELECT matched.year AS year, matched.position AS position, any_value(chain.level) AS level,
  avg(matched.price) AS price, avg(matched.amount) AS amount,
  count(*) AS period_count, CAST(sum(matched.price_count) AS BIGINT) AS price_count
FROM matched JOIN chain ON chain.position = matched.position
GROUP BY matched.year, matched.position
ORDER BY matched.year, matched.position`,
    },
    // M22: what each level adds, and its share of the final price.
    spreads: {
      sql: `WITH final AS (
  SELECT yearly.year AS year, max_by(yearly.amount, yearly.position) AS amount FROM yearly GROUP BY yearly.year
)
SELECT yearly.year AS year, yearly.position AS position, yearly.level AS level, yearly.price AS price, yearly.amount AS amount,
  yearly.amount - coalesce(lag(yearly.amount) OVER year_window, 0) AS spread,
  100 * (yearly.amount - coalesce(lag(yearly.amount) OVER year_window, 0)) / nullif(final.amount, 0) AS share
FROM yearly JOIN final ON final.year = yearly.year
WINDOW year_window AS (PARTITION BY yearly.year ORDER BY yearly.position)
ORDER BY yearly.year, yearly.position`,
    },
    // The year asked for and the one compared with; by default the last and the first that have all levels.
    focus: {
      sql: `WITH years AS (SELECT min(yearly.year) AS first_year, max(yearly.year) AS last_year FROM yearly),
picked AS (
  SELECT CAST(coalesce(params.year, years.last_year) AS INTEGER) AS year,
    CAST(coalesce(params.compare_year, years.first_year) AS INTEGER) AS compare_year
  FROM years, params
)
SELECT picked.year AS year, CASE WHEN picked.compare_year <> picked.year THEN picked.compare_year END AS compare_year
FROM picked`,
    },
    levels_table: {
      sql: `SELECT now.position AS position, now.level AS level, chain.factor AS factor, now.price AS price, now.amount AS amount,
  now.spread AS spread, now.share AS share, now.share - before.share AS share_change, false AS is_total
FROM focus JOIN spreads AS now ON now.year = focus.year JOIN chain ON chain.position = now.position
  LEFT JOIN spreads AS before ON before.year = focus.compare_year AND before.position = now.position
UNION ALL
SELECT max(now.position) + 1, '#total', NULL, NULL, max_by(now.amount, now.position), sum(now.spread), sum(now.share), NULL, true
FROM focus JOIN spreads AS now ON now.year = focus.year
ORDER BY position`,
    },
    build_up: {
      sql: `WITH largest AS (
  SELECT levels_table.position AS position FROM levels_table
  WHERE levels_table.position > 1 AND NOT levels_table.is_total
  ORDER BY levels_table.spread DESC, levels_table.position LIMIT 1
)
SELECT levels_table.position AS position, levels_table.level AS bar, levels_table.spread AS amount,
  levels_table.is_total OR levels_table.position = 1 AS is_ground, levels_table.position = largest.position AS is_point
FROM levels_table, largest
ORDER BY levels_table.position`,
    },
    // Shares of the final price in every year.
    shares: {
      sql: `SELECT spreads.year AS year, spreads.position AS position, spreads.level AS level, spreads.share AS share
FROM spreads
ORDER BY spreads.position, spreads.year`,
    },
    // M19 to M21 in every year.
    margins: {
      sql: `SELECT yearly.year AS year,
  min_by(yearly.amount, yearly.position) AS farm, max_by(yearly.amount, yearly.position) AS final,
  max_by(yearly.amount, yearly.position) - min_by(yearly.amount, yearly.position) AS margin,
  100 * (max_by(yearly.amount, yearly.position) - min_by(yearly.amount, yearly.position))
    / nullif(max_by(yearly.amount, yearly.position), 0) AS margin_share,
  100 * (max_by(yearly.amount, yearly.position) - min_by(yearly.amount, yearly.position))
    / nullif(min_by(yearly.amount, yearly.position), 0) AS mark_up,
  100 * min_by(yearly.amount, yearly.position) / nullif(max_by(yearly.amount, yearly.position), 0) AS farm_share,
  min_by(yearly.price, yearly.position) AS farm_price,
  max(yearly.period_count) AS period_count, CAST(sum(yearly.price_count) AS BIGINT) AS price_count
FROM yearly
GROUP BY yearly.year
ORDER BY yearly.year`,
    },
    // First and last level, month by month.
    pairs: {
      sql: `SELECT matched.month AS month, matched.place AS place,
  min_by(matched.amount, matched.position) AS farm, max_by(matched.amount, matched.position) AS final
FROM matched
GROUP BY matched.month, matched.place
ORDER BY matched.month, matched.place`,
    },
    // M24: slope of the logs, descriptive only.
    transmission: {
      sql: `WITH fit AS (
  SELECT count(*) AS n, regr_slope(ln(pairs.final), ln(pairs.farm)) AS slope, regr_r2(ln(pairs.final), ln(pairs.farm)) AS r2,
    var_pop(ln(pairs.farm)) AS spread
  FROM pairs
)
SELECT fit.n AS n,
  CASE WHEN fit.n >= 3 AND fit.spread > 1e-24 THEN fit.slope END AS slope,
  CASE WHEN fit.n >= 3 AND fit.spread > 1e-24 THEN fit.r2 END AS r2,
  CASE WHEN fit.n >= 3 AND fit.spread > 1e-24 AND fit.r2 < 1 - 1e-12
    THEN sign(fit.slope) * sqrt(fit.r2 * (fit.n - 2) / (1 - fit.r2)) END AS t
FROM fit`,
    },
    // Both ends of the chain against the first year they share.
    price_index: {
      sql: `WITH levels AS (
  SELECT pairs.month AS month, 1 AS position, avg(pairs.farm) AS amount FROM pairs GROUP BY pairs.month
  UNION ALL
  SELECT pairs.month, 2, avg(pairs.final) FROM pairs GROUP BY pairs.month
),
base AS (
  SELECT levels.position AS position, avg(levels.amount) AS amount
  FROM levels
  WHERE year(levels.month) = (SELECT min(year(pairs.month)) FROM pairs)
  GROUP BY levels.position
)
SELECT levels.position AS position, chain.level AS level, levels.month AS month, 100 * levels.amount / nullif(base.amount, 0) AS level_index
FROM levels JOIN base ON base.position = levels.position
  JOIN chain ON (levels.position = 1 AND chain.is_first) OR (levels.position = 2 AND chain.is_last)
ORDER BY levels.position, levels.month`,
    },
    cost_items: {
      sql: `SELECT coalesce(costs.item, '#unnamed') AS item, costs.cost AS amount, false AS is_total, costs._row AS position FROM costs
UNION ALL
SELECT '#other', params.other_costs, false, 2000000000 FROM params WHERE params.other_costs IS NOT NULL
ORDER BY position`,
    },
    summary: {
      sql: `WITH now AS (
  SELECT margins.year AS year, margins.farm AS farm, margins.final AS final, margins.margin AS margin, margins.margin_share AS margin_share,
    margins.mark_up AS mark_up, margins.farm_share AS farm_share, margins.farm_price AS farm_price,
    margins.period_count AS period_count, margins.price_count AS price_count
  FROM margins JOIN focus ON margins.year = focus.year
),
before AS (
  SELECT margins.year AS year, margins.margin AS margin, margins.farm_share AS farm_share, margins.mark_up AS mark_up,
    margins.farm AS farm, margins.final AS final
  FROM margins JOIN focus ON margins.year = focus.compare_year
),
largest AS (
  SELECT levels_table.level AS level, levels_table.spread AS spread, levels_table.share AS share
  FROM levels_table
  WHERE levels_table.position > 1 AND NOT levels_table.is_total
  ORDER BY levels_table.spread DESC, levels_table.position LIMIT 1
),
negative AS (
  SELECT count(*) AS n, min_by(levels_table.level, levels_table.position) AS level
  FROM levels_table
  WHERE levels_table.position > 1 AND NOT levels_table.is_total AND levels_table.spread < 0
),
ends AS (
  SELECT max(chain.level) FILTER (WHERE chain.is_first) AS first_level, max(chain.level) FILTER (WHERE chain.is_last) AS last_level,
    max(chain.factor) FILTER (WHERE chain.is_first) AS factor, count(*) AS levels
  FROM chain
),
spent AS (SELECT count(*) AS items, sum(cost_items.amount) AS amount FROM cost_items),
countries AS (
  SELECT count(DISTINCT prices.country) AS n
  FROM prices JOIN chain ON chain.level = prices.level, params
  WHERE params.product IS NULL OR prices.product = params.product
),
years AS (SELECT count(*) AS n, min(margins.year) AS first_year, max(margins.year) AS last_year FROM margins),
worst AS (SELECT min(spreads.spread) FILTER (WHERE spreads.position > 1) AS spread FROM spreads)
SELECT params.product AS product, now.year AS year, before.year AS compare_year,
  concat(years.first_year, CASE WHEN years.n > 1 THEN concat('–', years.last_year) ELSE '' END) AS all_years,
  ends.first_level AS first_level, ends.last_level AS last_level, ends.levels AS levels, ends.factor AS factor,
  params.conversion AS conversion, CAST(params.lag AS INTEGER) AS lag,
  now.period_count AS periods, now.price_count AS price_count, transmission.n AS all_periods,
  now.farm_price AS farm_price, now.farm AS farm, now.final AS final, now.margin AS margin, now.margin_share AS margin_share,
  now.mark_up AS mark_up,
  100 * (now.farm - coalesce(params.by_products, 0)) / nullif(now.final, 0) AS farm_share,
  coalesce(params.by_products, 0) AS by_products,
  before.farm_share - 100 * coalesce(params.by_products, 0) / nullif(before.final, 0) AS farm_share_before,
  (100 * (now.farm - coalesce(params.by_products, 0)) / nullif(now.final, 0))
    - (before.farm_share - 100 * coalesce(params.by_products, 0) / nullif(before.final, 0)) AS share_change,
  abs((100 * (now.farm - coalesce(params.by_products, 0)) / nullif(now.final, 0))
    - (before.farm_share - 100 * coalesce(params.by_products, 0) / nullif(before.final, 0))) AS share_change_size,
  before.margin AS margin_before, now.margin - before.margin AS margin_change,
  100 * (now.farm / nullif(before.farm, 0) - 1) AS farm_change, 100 * (now.final / nullif(before.final, 0) - 1) AS final_change,
  largest.level AS largest_level, largest.spread AS largest_spread, largest.share AS largest_share,
  CASE WHEN spent.items > 0 THEN spent.amount END AS costs, spent.items AS cost_count,
  CASE WHEN spent.items > 0 THEN now.margin - spent.amount END AS net_margin,
  CASE WHEN spent.items > 0 THEN 100 * (now.margin - spent.amount) / nullif(now.final, 0) END AS net_margin_share,
  transmission.slope AS elasticity, transmission.r2 AS r2, transmission.t AS t,
  negative.level AS negative_level,
  before.year IS NULL AS has_no_comparison,
  before.year IS NOT NULL AND before.farm_share - now.farm_share >= 0.05 AS is_share_lower,
  before.year IS NOT NULL AND now.farm_share - before.farm_share >= 0.05 AS is_share_higher,
  before.year IS NOT NULL AND abs(before.farm_share - now.farm_share) < 0.05 AS is_share_same,
  before.year IS NOT NULL AS has_comparison,
  negative.n > 0 AS has_negative, countries.n > 1 AS is_illustrative,
  ends.factor <> 1 AS is_converted, ends.factor = 1 AS is_same_form,
  params.lag > 0 AS has_lag, spent.items > 0 AS has_costs, params.by_products > 0 AS has_by_products,
  ends.levels > 2 AS has_stages, transmission.slope IS NOT NULL AS has_elasticity, transmission.slope IS NULL AS has_no_elasticity,
  transmission.n > 2 AS has_series, years.n > 1 AND worst.spread >= 0 AS has_share_chart, years.n > 1 AS has_years,
  now.period_count < 12 AND now.period_count > 1 AS has_few_months
FROM params, ends, spent, negative, countries, transmission, years, worst, now
  LEFT JOIN before ON true LEFT JOIN largest ON true`,
    },
  },

  facts: {
    product: { step: 'summary', column: 'product', kind: 'text' },
    year: { step: 'summary', column: 'year', kind: 'year' },
    compare_year: { step: 'summary', column: 'compare_year', kind: 'year' },
    all_years: { step: 'summary', column: 'all_years', kind: 'text' },
    first_level: { step: 'summary', column: 'first_level', kind: 'text' },
    last_level: { step: 'summary', column: 'last_level', kind: 'text' },
    factor: { step: 'summary', column: 'factor', kind: 'number', decimals: 3 },
    conversion: { step: 'summary', column: 'conversion', kind: 'number', decimals: 3 },
    lag: { step: 'summary', column: 'lag', kind: 'number', decimals: 0 },
    periods: { step: 'summary', column: 'periods', kind: 'number', decimals: 0 },
    price_count: { step: 'summary', column: 'price_count', kind: 'number', decimals: 0 },
    all_periods: { step: 'summary', column: 'all_periods', kind: 'number', decimals: 0 },
    farm_price: { step: 'summary', column: 'farm_price', kind: 'number', unit: { of: 'prices.price' }, decimals: 2 },
    farm: { step: 'summary', column: 'farm', kind: 'number', unit: { of: 'prices.price' }, decimals: 2 },
    final: { step: 'summary', column: 'final', kind: 'number', unit: { of: 'prices.price' }, decimals: 2 },
    margin: { step: 'summary', column: 'margin', kind: 'number', unit: { of: 'prices.price' }, decimals: 2 },
    margin_before: {
      step: 'summary',
      column: 'margin_before',
      kind: 'number',
      unit: { of: 'prices.price' },
      decimals: 2,
    },
    margin_share: { step: 'summary', column: 'margin_share', kind: 'number', unit: '%', decimals: 1 },
    mark_up: { step: 'summary', column: 'mark_up', kind: 'number', unit: '%', decimals: 1 },
    farm_share: { step: 'summary', column: 'farm_share', kind: 'number', unit: '%', decimals: 1 },
    farm_share_hundred: { step: 'summary', column: 'farm_share', kind: 'number', decimals: 0 },
    farm_share_before: { step: 'summary', column: 'farm_share_before', kind: 'number', unit: '%', decimals: 1 },
    share_change: { step: 'summary', column: 'share_change', kind: 'number', decimals: 1, signed: true },
    share_change_size: { step: 'summary', column: 'share_change_size', kind: 'number', decimals: 1 },
    by_products: { step: 'summary', column: 'by_products', kind: 'number', unit: { of: 'prices.price' }, decimals: 2 },
    farm_change: { step: 'summary', column: 'farm_change', kind: 'number', unit: '%', decimals: 1, signed: true },
    final_change: { step: 'summary', column: 'final_change', kind: 'number', unit: '%', decimals: 1, signed: true },
    largest_level: { step: 'summary', column: 'largest_level', kind: 'text' },
    largest_spread: {
      step: 'summary',
      column: 'largest_spread',
      kind: 'number',
      unit: { of: 'prices.price' },
      decimals: 2,
    },
    largest_share: { step: 'summary', column: 'largest_share', kind: 'number', unit: '%', decimals: 1 },
    costs: { step: 'summary', column: 'costs', kind: 'number', unit: { of: 'prices.price' }, decimals: 2 },
    net_margin: { step: 'summary', column: 'net_margin', kind: 'number', unit: { of: 'prices.price' }, decimals: 2 },
    net_margin_share: { step: 'summary', column: 'net_margin_share', kind: 'number', unit: '%', decimals: 1 },
    elasticity: { step: 'summary', column: 'elasticity', kind: 'number', decimals: 2 },
    r2: { step: 'summary', column: 'r2', kind: 'number', decimals: 2 },
    t: { step: 'summary', column: 't', kind: 'number', decimals: 2 },
    negative_level: { step: 'summary', column: 'negative_level', kind: 'text' },
  },

  symbols: {
    en: 'P_f price at the first level, P_r price at the last level, c farm product for one unit of the final product, B value of by-products, P_i price at level i, all for one unit of the final product.',
  },

  indicators: [
    {
      id: 'farm-share',
      title: { en: 'Share of the first level' },
      formulaId: 'M21',
      formula: '100 · (P_f · c − B) / P_r',
      substituted: { en: '100 · ({farm_price} · {factor} − {by_products}) / {final}' },
      fact: 'farm_share',
      period: 'year',
      n: 'price_count',
      reading: {
        en: '{compare_year_value, select, null {at “{first_level}”} other {at “{first_level}”; {farm_share_before} in {compare_year}}}',
      },
      source: 'tomek',
    },
    {
      id: 'gross-margin',
      title: { en: 'Gross marketing margin' },
      formulaId: 'M19',
      formula: 'P_r − P_f · c',
      substituted: { en: '{final} − {farm_price} · {factor}' },
      fact: 'margin',
      period: 'year',
      n: 'price_count',
      reading: { en: '{margin_share} of the price at “{last_level}”' },
      source: 'shepherd',
    },
    {
      id: 'mark-up',
      title: { en: 'Mark-up on the first level' },
      formulaId: 'M20',
      formula: '100 · (P_r − P_f · c) / (P_f · c)',
      substituted: { en: '100 · {margin} / {farm}' },
      fact: 'mark_up',
      period: 'year',
      n: 'price_count',
      reading: { en: 'on its value of {farm}' },
      source: 'shepherd',
    },
    {
      id: 'largest-spread',
      title: { en: 'Largest spread' },
      formulaId: 'M22',
      formula: 'max(P_i − P_i−1)',
      fact: 'largest_spread',
      period: 'year',
      n: 'price_count',
      reading: { en: 'at “{largest_level}”, {largest_share} of the final price' },
      source: 'tomek',
    },
    {
      id: 'net-margin',
      title: { en: 'Net margin' },
      formulaId: 'M23',
      formula: 'P_r − P_f · c − costs',
      substituted: { en: '{margin} − {costs}' },
      fact: 'net_margin',
      period: 'year',
      n: 'price_count',
      reading: { en: '{costs_value, select, null {no costs were given} other {after costs of {costs}}}' },
      source: 'shepherd',
    },
    {
      id: 'transmission',
      title: { en: 'Price transmission elasticity' },
      formulaId: 'M24',
      formula: 'slope of ln P_r on ln(P_f · c)',
      fact: 'elasticity',
      period: 'all_years',
      n: 'all_periods',
      reading: {
        en: '{elasticity_value, select, null {too few periods, or no movement at the first level} other {R² {r2}, t {t}; descriptive only}}',
      },
      source: 'tomek',
    },
  ],

  tables: [
    {
      id: 'margins',
      title: { en: 'Price build-up by level, {year}' },
      step: 'levels_table',
      total: 'is_total',
      columns: [
        { column: 'level', title: { en: 'Level' }, kind: 'text', words: { '#total': { en: 'Final price' } } },
        {
          column: 'price',
          title: { en: 'Price as observed' },
          kind: 'number',
          unit: { of: 'prices.price' },
          decimals: 2,
        },
        { column: 'factor', title: { en: 'Conversion' }, kind: 'number', decimals: 3 },
        {
          column: 'amount',
          title: { en: 'Price, final product' },
          kind: 'number',
          unit: { of: 'prices.price' },
          decimals: 2,
        },
        { column: 'spread', title: { en: 'Spread' }, kind: 'number', unit: { of: 'prices.price' }, decimals: 2 },
        { column: 'share', title: { en: 'Share of final price' }, kind: 'number', unit: '%', decimals: 1 },
        { column: 'share_change', title: { en: 'Change, points' }, kind: 'number', decimals: 1, signed: true },
      ],
    },
    {
      id: 'years',
      title: { en: 'Margins by year' },
      step: 'margins',
      columns: [
        { column: 'year', title: { en: 'Year' }, kind: 'year' },
        {
          column: 'farm',
          title: { en: 'First level, final product' },
          kind: 'number',
          unit: { of: 'prices.price' },
          decimals: 2,
        },
        { column: 'final', title: { en: 'Last level' }, kind: 'number', unit: { of: 'prices.price' }, decimals: 2 },
        { column: 'margin', title: { en: 'Gross margin' }, kind: 'number', unit: { of: 'prices.price' }, decimals: 2 },
        { column: 'margin_share', title: { en: 'Margin share' }, kind: 'number', unit: '%', decimals: 1 },
        { column: 'mark_up', title: { en: 'Mark-up' }, kind: 'number', unit: '%', decimals: 1 },
        { column: 'farm_share', title: { en: 'Share of the first level' }, kind: 'number', unit: '%', decimals: 1 },
        { column: 'period_count', title: { en: 'Periods' }, kind: 'number', decimals: 0 },
        { column: 'price_count', title: { en: 'Prices' }, kind: 'number', decimals: 0 },
      ],
    },
    {
      id: 'costs',
      title: { en: 'Marketing costs' },
      step: 'cost_items',
      when: 'summary.has_costs',
      columns: [
        {
          column: 'item',
          title: { en: 'Item' },
          kind: 'text',
          words: { '#other': { en: 'Costs entered as one sum' }, '#unnamed': { en: 'Without a name' } },
        },
        { column: 'amount', title: { en: 'Cost' }, kind: 'number', unit: { of: 'prices.price' }, decimals: 2 },
      ],
    },
  ],

  charts: [
    {
      id: 'build-up',
      kind: 'waterfall',
      title: { en: '“{largest_level}” adds the most: {largest_spread} of {final}' },
      subtitle: { en: 'Price build-up for one unit of the final product, mean of {year}' },
      step: 'build_up',
      unit: { of: 'prices.price' },
      decimals: 2,
      n: 'price_count',
      label: 'bar',
      value: 'amount',
      total: 'is_ground',
      point: 'is_point',
      words: { '#total': { en: 'Shopper pays' } },
    },
    {
      id: 'shares',
      kind: 'stacked-area',
      title: {
        en: '“{first_level}” had {farm_share_before} of the final price in {compare_year} and {farm_share} in {year}',
      },
      subtitle: { en: 'Share of each level in the final price, percent, {all_years}' },
      step: 'shares',
      unit: '%',
      decimals: 0,
      n: 'all_periods',
      when: 'summary.has_share_chart',
      x: 'year',
      xKind: 'year',
      y: 'share',
      series: 'level',
    },
    {
      id: 'index',
      kind: 'line',
      title: { en: 'Prices at both ends of the chain: “{first_level}” and “{last_level}”' },
      subtitle: { en: 'Nominal index, mean of the first year = 100, {all_years}' },
      step: 'price_index',
      unit: 'index',
      decimals: 0,
      n: 'all_periods',
      when: 'summary.has_series',
      x: 'month',
      xKind: 'date',
      y: 'level_index',
      series: 'level',
      baseline: 100,
    },
    {
      id: 'farm-share',
      kind: 'line',
      title: { en: 'The share of “{first_level}” moved by {share_change} points since {compare_year}' },
      subtitle: { en: 'Share of the first level in the final price, percent, {all_years}' },
      step: 'margins',
      unit: '%',
      decimals: 1,
      n: 'all_periods',
      when: 'summary.has_years',
      x: 'year',
      xKind: 'year',
      y: 'farm_share',
    },
  ],

  narrative: [
    {
      role: 'headline',
      when: 'summary.has_no_comparison',
      text: {
        en: 'Of every 100 paid {product_value, select, null {} other {for “{product}” }}at the level “{last_level}” in {year}, {farm_share_hundred} reached the level “{first_level}”.',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_share_lower',
      text: {
        en: 'Of every 100 paid {product_value, select, null {} other {for “{product}” }}at the level “{last_level}” in {year}, {farm_share_hundred} reached the level “{first_level}”, {share_change_size} fewer than in {compare_year}.',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_share_higher',
      text: {
        en: 'Of every 100 paid {product_value, select, null {} other {for “{product}” }}at the level “{last_level}” in {year}, {farm_share_hundred} reached the level “{first_level}”, {share_change_size} more than in {compare_year}.',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_share_same',
      text: {
        en: 'Of every 100 paid {product_value, select, null {} other {for “{product}” }}at the level “{last_level}” in {year}, {farm_share_hundred} reached the level “{first_level}”, as many as in {compare_year}.',
      },
    },
    {
      role: 'finding',
      when: 'summary.is_converted',
      text: {
        en: 'The price of {farm_price} at “{first_level}”, times {factor} for the change of form, makes {farm} against {final} at “{last_level}”. The margin between them is {margin}, or {margin_share} of the final price. Mean of {periods_value, plural, one {one period} other {# periods}} in {year}, nominal prices.',
      },
    },
    {
      role: 'finding',
      when: 'summary.is_same_form',
      text: {
        en: 'The price is {farm} at “{first_level}” and {final} at “{last_level}”. The margin between them is {margin}, or {margin_share} of the final price. Mean of {periods_value, plural, one {one period} other {# periods}} in {year}, nominal prices.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_stages',
      text: {
        en: 'The step to “{largest_level}” adds the most: {largest_spread}, or {largest_share} of the final price.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_comparison',
      text: {
        en: 'Since {compare_year} the value at “{first_level}” changed by {farm_change} and the price at “{last_level}” by {final_change}.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_costs',
      text: {
        en: 'After itemised costs of {costs}, {net_margin} of the margin remain, or {net_margin_share} of the final price.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_elasticity',
      text: {
        en: 'When the price at “{first_level}” was 1 % higher, the price at “{last_level}” was {elasticity} % higher on average (R² {r2}, {all_periods} periods). This describes; it does not prove that prices are passed on.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.has_negative',
      text: { en: 'The margin at “{negative_level}” is negative: a mismatch of unit, quality or period is likely.' },
    },
    {
      role: 'caveat',
      when: 'summary.is_illustrative',
      text: {
        en: 'The levels come from different countries and do not form one physical chain: the margins are illustrative.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.has_lag',
      text: {
        en: 'Prices are compared with those at “{first_level}” {lag_value, plural, one {one month} other {# months}} earlier.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.has_by_products',
      text: {
        en: 'By-products of {by_products} are taken off the farm value in the farm share; they stay in the margin.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.has_few_months',
      text: { en: 'Only {periods} periods of {year} have prices of all levels; the season may colour the result.' },
    },
    {
      role: 'caveat',
      when: 'summary.has_no_elasticity',
      text: { en: 'Too few periods, or no movement at the first level, to say how prices move together.' },
    },
    {
      role: 'caveat',
      text: {
        en: 'A margin pays for transport, storage, losses, processing and risk. It shows neither cause nor market power.',
      },
    },
  ],

  sources: {
    shepherd: {
      author: 'Shepherd, A.W.',
      year: null,
      work: 'A guide to marketing costs and how to calculate them. FAO, Rome',
      detail: 'verify edition',
    },
    tomek: {
      author: 'Tomek, W.G. & Robinson, K.L.',
      year: null,
      work: 'Agricultural Product Prices. Cornell University Press',
    },
  },

  limits: [
    { en: 'A margin is not a profit: costs, losses and risk of the trade are inside it.' },
    { en: 'A high margin is not proof of market power, nor a low farm share of unfair trade.' },
    { en: 'Prices of different qualities are not comparable; the conversion corrects weight, not quality.' },
    {
      en: 'The elasticity is a slope over common periods. For inference on integrated series use the analysis of market integration.',
    },
    { en: 'Prices are nominal. In years of high inflation compare shares, not amounts.' },
  ],

  worked: [
    {
      name: 'Paddy to rice at a milling yield of 0.60',
      tables: {
        prices: {
          columns: ['date', 'level', 'price'],
          units: { price: 'USD/kg' },
          rows: [
            ['2020-06-01', 'Farm gate (paddy)', 0.3],
            ['2020-06-01', 'Wholesale', 0.7],
            ['2020-06-01', 'Retail', 0.8],
          ],
        },
        costs: {
          columns: ['item', 'cost'],
          units: { cost: 'USD/kg' },
          rows: [
            ['Transport', 0.1],
            ['Milling', 0.08],
          ],
        },
      },
      params: { conversion: 1 / 0.6 },
      expect: [
        {
          step: 'levels_table',
          column: 'level',
          values: ['Farm gate (paddy)', 'Wholesale', 'Retail', '#total'],
          tolerance: 0,
        },
        { step: 'levels_table', column: 'amount', values: [0.5, 0.7, 0.8, 0.8], tolerance: 5e-3 },
        { step: 'levels_table', column: 'spread', values: [0.5, 0.2, 0.1, 0.8], tolerance: 1e-9 },
        { step: 'levels_table', column: 'share', values: [62.5, 25.0, 12.5, 100], tolerance: 1e-9 },
        { step: 'summary', column: 'margin', values: [0.3], tolerance: 1e-9 },
        { step: 'summary', column: 'margin_share', values: [37.5], tolerance: 1e-9 },
        { step: 'summary', column: 'mark_up', values: [60], tolerance: 1e-9 },
        { step: 'summary', column: 'farm_share', values: [62.5], tolerance: 1e-9 },
        { step: 'summary', column: 'net_margin', values: [0.12], tolerance: 1e-9 },
      ],
    },
    {
      name: 'Without a conversion the farm share of rice is wrong',
      tables: {
        prices: {
          columns: ['year', 'level', 'price'],
          units: { price: 'USD/kg' },
          rows: [
            [2020, 'Farm gate (paddy)', 0.3],
            [2020, 'Retail', 0.8],
          ],
        },
      },
      // The naive 0.30 / 0.80: right only if the product does not change its form.
      params: { conversion: 1 },
      expect: [{ step: 'summary', column: 'farm_share', values: [37.5], tolerance: 1e-9 }],
    },
    {
      name: 'Retail moves with the power 0.5 of the farm price, two months later',
      tables: {
        prices: {
          columns: ['date', 'level', 'price'],
          units: { price: 'USD/kg' },
          rows: [
            ['2020-01-15', 'Farm', 1],
            ['2020-02-15', 'Farm', 4],
            ['2020-03-15', 'Farm', 9],
            ['2020-04-15', 'Farm', 1],
            ['2020-03-01', 'Retail', 10],
            ['2020-04-01', 'Retail', 20],
            ['2020-05-01', 'Retail', 30],
            ['2020-06-01', 'Retail', 10],
          ],
        },
      },
      params: { conversion: 1, lag: 2 },
      expect: [
        // ln 10, ln 20, ln 30, ln 10 on ln 1, ln 4, ln 9, ln 1: slope 0.5, an exact fit has no t.
        { step: 'transmission', column: 'slope', values: [0.5], tolerance: 1e-12 },
        { step: 'transmission', column: 'r2', values: [1], tolerance: 1e-12 },
        { step: 'transmission', column: 't', values: [null], tolerance: 0 },
        { step: 'transmission', column: 'n', values: [4], tolerance: 0 },
      ],
    },
  ],
};

export default template;
