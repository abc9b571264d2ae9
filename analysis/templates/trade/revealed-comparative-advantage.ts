import { worldRowDiffers } from '../shared/rules/aggregates-among-members.ts';
import { brokenStartYear } from '../shared/rules/broken-start-year.ts';
import { nomenclatureChange } from '../shared/rules/nomenclature-change.ts';
import { overlappingFlows } from '../shared/rules/overlapping-flows.ts';
import { reporterPanel } from '../shared/rules/reporter-panel.ts';
import { isGroup, totalCodes, worldNames } from '../shared/rules/trade-words.ts';
import type { Template } from '../template.ts';

const isExport = `lower(left(trim(coalesce(trade.flow, 'export')), 1)) NOT IN ('i', 'm', '1', 'и')`;

const inPool = 'trade.year BETWEEN params.year - params.pool_years + 1 AND params.year';

const template: Template = {
  id: 'trade/revealed-comparative-advantage',
  version: 1,
  stage: 'trade',
  title: { en: 'Revealed comparative advantage' },
  question: { en: 'In which products does the country export more than its size in world trade would suggest?' },

  needs: {
    trade: {
      title: { en: 'Trade by country and product' },
      grain: { en: 'One product of one country in one year and direction (and partner)' },
      columns: {
        year: { title: { en: 'Year' }, kind: 'year', roles: ['period'] },
        reporter: { title: { en: 'Country' }, kind: 'text', roles: ['reporter', 'area', 'area-code'] },
        product_code: { title: { en: 'Product code' }, kind: 'text', roles: ['product-code', 'product'] },
        value: { title: { en: 'Value' }, kind: 'number', roles: ['value'], unit: 'as-given' },
        flow: { title: { en: 'Export or import' }, kind: 'text', roles: ['flow'], optional: true },
        product_name: {
          title: { en: 'Product name' },
          kind: 'text',
          roles: ['product-code', 'product'],
          optional: true,
        },
        partner: { title: { en: 'Partner' }, kind: 'text', roles: ['partner'], optional: true },
        nomenclature: { title: { en: 'Nomenclature' }, kind: 'text', roles: [], optional: true },
      },
      rules: [
        { code: 'no-year', when: 'year IS NULL', effect: 'drop', text: { en: 'The year is missing.' } },
        { code: 'no-country', when: 'reporter IS NULL', effect: 'drop', text: { en: 'The country is missing.' } },
        {
          code: 'no-product',
          when: 'product_code IS NULL',
          effect: 'drop',
          text: { en: 'The product code is missing.' },
        },
        {
          code: 'no-value',
          when: 'value IS NULL',
          effect: 'drop',
          text: { en: 'The value is missing. Missing is not zero.' },
        },
        { code: 'negative-value', when: 'value < 0', effect: 'drop', text: { en: 'The value is negative.' } },
        overlappingFlows('flow'),
        {
          code: 'unknown-flow',
          when: `lower(trim(flow)) NOT IN ('export', 'exports', 'x', '2', 'import', 'imports', 'm', '1', 'exportation', 'exportations', 'importation', 'importations', 'exportación', 'exportaciones', 'importación', 'importaciones', 'экспорт', 'импорт', 'export quantity', 'export value', 'import value')`,
          effect: 'drop',
          text: { en: 'The direction is neither export nor import.' },
        },
        {
          code: 'group-of-countries',
          when: isGroup('reporter'),
          effect: 'drop',
          text: { en: 'The row is a group of countries whose members would be counted twice.' },
        },
        {
          code: 'group-of-partners',
          when: `lower(trim(partner)) IN ('africa', 'asia', 'europe', 'americas', 'america', 'oceania', 'eu', 'eu-27', 'eu-28', 'eu27', 'eu28', 'european union', 'asean')`,
          effect: 'drop',
          text: { en: 'The partner is a group of countries whose members would be counted twice.' },
        },
      ],
      minimum: [
        {
          count: { distinct: 'product_code' },
          atLeast: 2,
          text: {
            en: 'Two products, or one product and the row TOTAL, are needed: an advantage is relative to other exports.',
          },
        },
      ],
    },
    world: {
      title: { en: 'World totals' },
      grain: { en: 'World trade in one product (or TOTAL) in one year, in the unit of the trade table' },
      optional: true,
      columns: {
        year: { title: { en: 'Year' }, kind: 'year', roles: ['period'] },
        product_code: { title: { en: 'Product code' }, kind: 'text', roles: ['product-code', 'product'] },
        // Bound by name alone: another table of trade must not become the world by itself.
        world_value: { title: { en: 'World value' }, kind: 'number', roles: [], unit: 'as-given' },
        flow: { title: { en: 'Export or import' }, kind: 'text', roles: ['flow'], optional: true },
      },
      rules: [
        {
          code: 'incomplete',
          when: 'year IS NULL OR product_code IS NULL OR world_value IS NULL OR world_value < 0',
          effect: 'drop',
          text: { en: 'Year, product code or value is missing or negative.' },
        },
        overlappingFlows('flow'),
      ],
      minimum: [],
    },
  },

  params: {
    reporter: { kind: 'value', of: 'trade.reporter', default: 'first', title: { en: 'Country' } },
    product: {
      kind: 'value',
      of: 'trade.product_code',
      default: 'first',
      title: { en: 'Product in focus' },
      help: { en: 'The product for which countries are compared.' },
    },
    year: { kind: 'value', of: 'trade.year', default: 'last', title: { en: 'Last year' } },
    pool_years: {
      kind: 'number',
      unit: 'year',
      default: 3,
      min: 1,
      max: 10,
      integer: true,
      title: { en: 'Years pooled' },
      help: { en: 'Values of these years are added up before anything is computed. Indices are never averaged.' },
    },
    world_from: {
      kind: 'choice',
      default: 'auto',
      options: {
        auto: { en: 'Best available' },
        table: { en: 'The table of world totals' },
        rows: { en: 'The rows “World” of the trade table' },
        sum: { en: 'The sum of all countries in the trade table' },
      },
      title: { en: 'World totals from' },
      help: { en: 'Best available: the table of world totals, else rows “World”, else the sum of the countries.' },
    },
    exclude_country: {
      kind: 'switch',
      default: false,
      title: { en: 'Leave the country out of the world' },
      help: { en: 'By default, as in the literature, the country is part of the world it is compared with.' },
    },
    constant_panel: {
      kind: 'switch',
      default: true,
      title: { en: 'Only countries that report in every pooled year' },
    },
    rank_by: {
      kind: 'choice',
      default: 'nrca',
      options: {
        nrca: { en: 'Normalised RCA' },
        share: { en: 'World market share' },
        rca: { en: 'Balassa RCA' },
      },
      title: { en: 'Rank countries by' },
      help: { en: 'RCA values cannot be compared between countries; a ranking by RCA is refused.' },
    },
    top: {
      kind: 'number',
      default: 15,
      min: 3,
      max: 50,
      integer: true,
      title: { en: 'Bars in a chart' },
    },
  },

  checks: [
    {
      code: 'ranking-by-rca',
      severity: 'wrong',
      effect: 'refuse',
      sql: `SELECT params.rank_by AS rank_by FROM params WHERE params.rank_by = 'rca'`,
      text: {
        en: 'Countries are not ranked by RCA: its values cannot be compared between countries, only with 1.',
      },
      next: { en: 'Rank by normalised RCA, which can be compared, or by market share.' },
    },
    {
      code: 'country-is-world',
      severity: 'wrong',
      effect: 'refuse',
      sql: `SELECT params.reporter AS reporter FROM params WHERE lower(trim(params.reporter)) IN (${worldNames})`,
      text: { en: '“{reporter}” is not a country.' },
      next: { en: 'Choose a country.' },
    },
    {
      code: 'product-is-total',
      severity: 'wrong',
      effect: 'refuse',
      sql: `SELECT params.product AS product FROM params WHERE upper(trim(params.product)) IN (${totalCodes})`,
      text: { en: '“{product}” is the sum of all products.' },
      next: { en: 'Choose one product.' },
    },
    {
      code: 'no-exports-in-window',
      severity: 'wrong',
      effect: 'refuse',
      sql: `SELECT params.reporter AS reporter, CAST(params.year - params.pool_years + 1 AS INTEGER) AS first, params.year AS last
FROM params
WHERE NOT EXISTS (
  SELECT 1 FROM trade
  WHERE trim(trade.reporter) = trim(params.reporter) AND trade.year BETWEEN params.year - params.pool_years + 1 AND params.year
    AND lower(left(trim(coalesce(trade.flow, 'export')), 1)) NOT IN ('i', 'm', '1', 'и')
)`,
      text: { en: '{reporter} reports no exports from {first} to {last}. Not reported is not zero.' },
      next: { en: 'Choose another country or other years.' },
    },
    {
      code: 'world-not-there',
      severity: 'wrong',
      effect: 'refuse',
      sql: `SELECT params.world_from AS world_from
FROM params
WHERE (params.world_from = 'table' AND NOT EXISTS (
    SELECT 1 FROM world WHERE world.year BETWEEN params.year - params.pool_years + 1 AND params.year))
  OR (params.world_from = 'rows' AND NOT EXISTS (
    SELECT 1 FROM trade WHERE lower(trim(trade.reporter)) IN (${worldNames})
      AND trade.year BETWEEN params.year - params.pool_years + 1 AND params.year))`,
      text: { en: 'World totals were asked from a place that has none for these years.' },
      next: { en: 'Choose another source of world totals, or load a table of them.' },
    },
    {
      code: 'world-in-another-unit',
      severity: 'wrong',
      effect: 'refuse',
      sql: `SELECT world_unit.unit AS world_unit, trade_unit.unit AS trade_unit
FROM units AS world_unit, units AS trade_unit
WHERE world_unit.need = 'world' AND world_unit.name = 'world_value' AND trade_unit.need = 'trade' AND trade_unit.name = 'value'
  AND world_unit.unit <> trade_unit.unit`,
      text: { en: 'The world totals are in {world_unit}, the trade table in {trade_unit}.' },
      next: { en: 'Bring both to one unit.' },
    },
    {
      code: 'product-levels-mixed',
      severity: 'wrong',
      effect: 'refuse',
      sql: `WITH codes AS (
  SELECT DISTINCT trim(trade.product_code) AS code FROM trade
  WHERE upper(trim(trade.product_code)) NOT IN (${totalCodes}) AND regexp_full_match(trim(trade.product_code), '[0-9]+')
)
SELECT outer_codes.code AS one, inner_codes.code AS other
FROM codes AS outer_codes JOIN codes AS inner_codes
  ON len(inner_codes.code) > len(outer_codes.code) AND starts_with(inner_codes.code, outer_codes.code)
ORDER BY outer_codes.code, inner_codes.code
LIMIT 100`,
      text: { en: 'Product {one} contains product {other}: exports would be counted twice.' },
      next: { en: 'Keep the codes of one level by a filter.' },
    },
    ...nomenclatureChange('trade', { nomenclature: 'nomenclature', code: 'product_code' }, inPool),
    {
      code: 'products-above-total',
      severity: 'wrong',
      effect: 'refuse',
      sql: `WITH sums AS (
  SELECT trim(trade.reporter) AS reporter, trade.year AS year,
    lower(left(trim(coalesce(trade.flow, 'export')), 1)) IN ('i', 'm', '1', 'и') AS is_import,
    coalesce(lower(trim(trade.partner)) IN (${worldNames}), false) AS is_all_partners,
    sum(trade.value) FILTER (WHERE upper(trim(trade.product_code)) IN (${totalCodes})) AS total,
    sum(trade.value) FILTER (WHERE upper(trim(trade.product_code)) NOT IN (${totalCodes})) AS listed
  FROM trade
  GROUP BY ALL
)
SELECT sums.reporter AS reporter, sums.year AS year
FROM sums
WHERE sums.listed > 1.005 * sums.total
ORDER BY sums.reporter, sums.year`,
      text: { en: 'The products of {reporter} in {year} add up to more than its total.' },
      next: { en: 'Check the units of the row TOTAL and whether products are listed twice.' },
    },
    worldRowDiffers('trade', {
      partner: 'partner',
      value: 'value',
      by: {
        reporter: 'trim(trade.reporter)',
        code: 'trim(trade.product_code)',
        year: 'trade.year',
        direction:
          "CASE WHEN lower(left(trim(coalesce(trade.flow, 'export')), 1)) IN ('i', 'm', '1', 'и') THEN 'import' ELSE 'export' END",
      },
    }),
    {
      code: 'country-above-world',
      severity: 'look',
      effect: 'notice',
      sql: `WITH stated AS (
  SELECT world.year AS year, trim(world.product_code) AS code, sum(world.world_value) AS amount
  FROM world
  WHERE lower(left(trim(coalesce(world.flow, 'export')), 1)) NOT IN ('i', 'm', '1', 'и')
  GROUP BY world.year, trim(world.product_code)
),
own AS (
  SELECT trim(trade.reporter) AS reporter, trade.year AS year, trim(trade.product_code) AS code, max(trade.value) AS amount
  FROM trade
  WHERE lower(trim(trade.reporter)) NOT IN (${worldNames})
    AND lower(left(trim(coalesce(trade.flow, 'export')), 1)) NOT IN ('i', 'm', '1', 'и')
  GROUP BY trim(trade.reporter), trade.year, trim(trade.product_code)
)
SELECT own.reporter AS reporter, own.code AS code, own.year AS year
FROM own JOIN stated ON stated.year = own.year AND stated.code = own.code
WHERE own.amount > stated.amount
ORDER BY own.reporter, own.code, own.year`,
      text: {
        en: '{reporter} exports more of {code} in {year} than the world total: the world total is incomplete or in another unit.',
      },
      next: { en: 'Check the unit and the coverage of the world totals.' },
    },
    {
      ...reporterPanel(
        'trade',
        { reporter: 'reporter', period: 'year' },
        `${isExport} AND trade.year IN (SELECT own.year FROM trade AS own WHERE trim(own.reporter) = trim(params.reporter)
    AND own.year BETWEEN params.year - params.pool_years + 1 AND params.year)`,
      ),
      next: { en: 'By default they are left out, so that years are comparable.' },
    },
    {
      ...brokenStartYear({
        from: `SELECT trade.year AS period, sum(trade.value) AS value
FROM trade, params
WHERE trim(trade.reporter) = trim(params.reporter) AND trim(trade.product_code) = trim(params.product)
  AND ${inPool} AND ${isExport}
GROUP BY trade.year`,
        keys: [],
      }),
      code: 'one-year-dominates',
      text: {
        en: 'Exports of the product jump by more than a factor of 5 in {at} (times {factor}): one year dominates the pool.',
      },
      next: { en: 'Check the figures, or pool other years.' },
    },
  ],

  steps: {
    // The rows in one spelling: direction, World rows and total rows are marked.
    entries: {
      sql: `SELECT trade._row AS _row, trade.year AS year, trim(trade.reporter) AS reporter, trim(trade.product_code) AS code,
  trade.product_name AS product, trim(trade.partner) AS partner, trade.value AS amount,
  CASE WHEN lower(left(trim(coalesce(trade.flow, 'export')), 1)) IN ('i', 'm', '1', 'и') THEN 'import' ELSE 'export' END AS flow,
  lower(trim(trade.reporter)) IN (${worldNames}) AS is_world,
  coalesce(lower(trim(trade.partner)) IN (${worldNames}), false) AS is_all_partners,
  upper(trim(trade.product_code)) IN (${totalCodes}) AS is_total
FROM trade
ORDER BY trade._row`,
    },
    // Partners are added; the row of all partners serves only where no partner is listed.
    cells: {
      sql: `SELECT entries.year AS year, entries.reporter AS reporter, entries.flow AS flow, entries.code AS code,
  any_value(entries.is_world) AS is_world, any_value(entries.is_total) AS is_total,
  coalesce(sum(entries.amount) FILTER (WHERE NOT entries.is_all_partners),
    sum(entries.amount) FILTER (WHERE entries.is_all_partners)) AS amount
FROM entries
GROUP BY entries.year, entries.reporter, entries.flow, entries.code
ORDER BY entries.year, entries.reporter, entries.flow, entries.code`,
    },
    // Years that are pooled: those of the window in which the country reports exports.
    pooled: {
      sql: `SELECT DISTINCT cells.year AS year
FROM cells, params
WHERE cells.reporter = trim(params.reporter) AND cells.flow = 'export'
  AND cells.year BETWEEN params.year - params.pool_years + 1 AND params.year
ORDER BY cells.year`,
    },
    // Each country and direction: how many pooled years it reports, and in how many it gives a total.
    coverage: {
      sql: `SELECT cells.reporter AS reporter, cells.flow AS flow, any_value(cells.is_world) AS is_world,
  count(DISTINCT cells.year) AS years, count(DISTINCT cells.year) FILTER (WHERE cells.is_total) AS total_years
FROM cells JOIN pooled ON pooled.year = cells.year
GROUP BY cells.reporter, cells.flow
ORDER BY cells.reporter, cells.flow`,
    },
    // World trade in the pooled years, from each source that the data offer.
    world_cells: {
      sql: `SELECT 'table' AS source, world.year AS year,
  CASE WHEN lower(left(trim(coalesce(world.flow, 'export')), 1)) IN ('i', 'm', '1', 'и') THEN 'import' ELSE 'export' END AS flow,
  trim(world.product_code) AS code, upper(trim(world.product_code)) IN (${totalCodes}) AS is_total, sum(world.world_value) AS amount
FROM world JOIN pooled ON pooled.year = world.year
GROUP BY ALL
UNION ALL
SELECT 'rows', cells.year, cells.flow, cells.code, cells.is_total, cells.amount
FROM cells JOIN pooled ON pooled.year = cells.year
WHERE cells.is_world
ORDER BY source, year, flow, code`,
    },
    // Where the world comes from.
    world_choice: {
      sql: `WITH found AS (
  SELECT count(*) FILTER (WHERE world_cells.source = 'table') AS table_cells, count(*) FILTER (WHERE world_cells.source = 'rows') AS row_cells
  FROM world_cells
  WHERE world_cells.flow = 'export'
)
SELECT CASE
  WHEN params.world_from = 'table' OR (params.world_from = 'auto' AND found.table_cells > 0) THEN 'table'
  WHEN params.world_from = 'rows' OR (params.world_from = 'auto' AND found.row_cells > 0) THEN 'rows'
  ELSE 'sum' END AS source
FROM params, found`,
    },
    // Whether rows TOTAL set the size of all trade; else it is the sum of the products in the table.
    total_choice: {
      sql: `WITH flows AS (SELECT 'export' AS flow UNION ALL SELECT 'import'),
years AS (SELECT count(*) AS n FROM pooled),
world_totals AS (
  SELECT world_cells.flow AS flow, count(DISTINCT world_cells.year) AS n
  FROM world_cells, world_choice
  WHERE world_cells.source = world_choice.source AND world_cells.is_total
  GROUP BY world_cells.flow
)
SELECT flows.flow AS flow,
  coalesce(coverage.total_years, 0) = years.n AND years.n > 0
    AND (world_choice.source = 'sum' OR coalesce(world_totals.n, 0) = years.n) AS uses_totals
FROM flows CROSS JOIN years CROSS JOIN world_choice CROSS JOIN params
  LEFT JOIN coverage ON coverage.flow = flows.flow AND coverage.reporter = trim(params.reporter)
  LEFT JOIN world_totals ON world_totals.flow = flows.flow
ORDER BY flows.flow`,
    },
    // Countries that are compared.
    panel: {
      sql: `SELECT coverage.reporter AS reporter
FROM coverage CROSS JOIN params
  JOIN total_choice ON total_choice.flow = 'export'
WHERE coverage.flow = 'export' AND NOT coverage.is_world
  AND (NOT params.constant_panel OR coverage.years = (SELECT count(*) FROM pooled))
  AND (NOT total_choice.uses_totals OR coverage.total_years = coverage.years)
ORDER BY coverage.reporter`,
    },
    products: {
      sql: `SELECT entries.code AS code, coalesce(min(entries.product), entries.code) AS product
FROM entries JOIN pooled ON pooled.year = entries.year
WHERE NOT entries.is_total
GROUP BY entries.code
ORDER BY entries.code`,
    },
    // Pooled values of every country and product. Nothing reported in a reported direction is zero; an unreported direction is missing.
    matrix: {
      sql: `WITH sums AS (
  SELECT cells.reporter AS reporter, cells.code AS code,
    sum(cells.amount) FILTER (WHERE cells.flow = 'export') AS exports, sum(cells.amount) FILTER (WHERE cells.flow = 'import') AS imports
  FROM cells JOIN pooled ON pooled.year = cells.year
  WHERE NOT cells.is_total
  GROUP BY cells.reporter, cells.code
),
importers AS (
  SELECT coverage.reporter AS reporter FROM coverage
  WHERE coverage.flow = 'import' AND coverage.years = (SELECT count(*) FROM pooled)
)
SELECT panel.reporter AS reporter, products.code AS code, coalesce(sums.exports, 0) AS x,
  CASE WHEN importers.reporter IS NOT NULL THEN coalesce(sums.imports, 0) END AS m
FROM panel CROSS JOIN products
  LEFT JOIN sums ON sums.reporter = panel.reporter AND sums.code = products.code
  LEFT JOIN importers ON importers.reporter = panel.reporter
ORDER BY panel.reporter, products.code`,
    },
    // All exports and imports of each country.
    country_totals: {
      sql: `WITH totals AS (
  SELECT cells.reporter AS reporter, sum(cells.amount) FILTER (WHERE cells.flow = 'export') AS exports,
    sum(cells.amount) FILTER (WHERE cells.flow = 'import') AS imports
  FROM cells JOIN pooled ON pooled.year = cells.year
  WHERE cells.is_total
  GROUP BY cells.reporter
),
listed AS (SELECT matrix.reporter AS reporter, sum(matrix.x) AS x, sum(matrix.m) AS m FROM matrix GROUP BY matrix.reporter)
SELECT listed.reporter AS reporter,
  CASE WHEN exported.uses_totals THEN greatest(totals.exports, listed.x) ELSE listed.x END AS x,
  CASE WHEN listed.m IS NULL THEN NULL WHEN imported.uses_totals THEN greatest(totals.imports, listed.m) ELSE listed.m END AS m,
  listed.x AS listed_x, listed.m AS listed_m
FROM listed JOIN total_choice AS exported ON exported.flow = 'export' JOIN total_choice AS imported ON imported.flow = 'import'
  LEFT JOIN totals ON totals.reporter = listed.reporter
ORDER BY listed.reporter`,
    },
    // World exports and imports of each product, pooled.
    world_products: {
      sql: `WITH given AS (
  SELECT world_cells.code AS code, sum(world_cells.amount) FILTER (WHERE world_cells.flow = 'export') AS x,
    sum(world_cells.amount) FILTER (WHERE world_cells.flow = 'import') AS m
  FROM world_cells JOIN world_choice ON world_choice.source = world_cells.source
  WHERE NOT world_cells.is_total
  GROUP BY world_cells.code
),
summed AS (SELECT matrix.code AS code, sum(matrix.x) AS x, sum(matrix.m) AS m FROM matrix GROUP BY matrix.code)
SELECT products.code AS code,
  CASE WHEN world_choice.source = 'sum' THEN summed.x ELSE given.x END AS x,
  CASE WHEN world_choice.source = 'sum' THEN summed.m ELSE given.m END AS m
FROM products CROSS JOIN world_choice LEFT JOIN given ON given.code = products.code LEFT JOIN summed ON summed.code = products.code
ORDER BY products.code`,
    },
    // The size of world trade.
    world_totals: {
      sql: `WITH given AS (
  SELECT sum(world_cells.amount) FILTER (WHERE world_cells.flow = 'export') AS x,
    sum(world_cells.amount) FILTER (WHERE world_cells.flow = 'import') AS m
  FROM world_cells JOIN world_choice ON world_choice.source = world_cells.source
  WHERE world_cells.is_total
),
listed AS (SELECT sum(world_products.x) AS x, sum(world_products.m) AS m FROM world_products),
summed AS (SELECT sum(country_totals.x) AS x, sum(country_totals.m) AS m FROM country_totals)
SELECT world_choice.source AS source,
  CASE WHEN world_choice.source = 'sum' THEN summed.x WHEN exported.uses_totals THEN given.x ELSE listed.x END AS x,
  CASE WHEN world_choice.source = 'sum' THEN summed.m WHEN imported.uses_totals THEN given.m ELSE listed.m END AS m,
  exported.uses_totals AS uses_totals
FROM world_choice, given, listed, summed, total_choice AS exported, total_choice AS imported
WHERE exported.flow = 'export' AND imported.flow = 'import'`,
    },
    // Every country and product with its four totals; what is not listed by product is one rest.
    base: {
      sql: `WITH rest AS (
  SELECT country_totals.reporter AS reporter, '#rest' AS code, country_totals.x - country_totals.listed_x AS x,
    country_totals.m - country_totals.listed_m AS m
  FROM country_totals, world_totals
  WHERE world_totals.uses_totals
),
world_rest AS (
  SELECT world_totals.x - sum(world_products.x) AS x, world_totals.m - sum(world_products.m) AS m
  FROM world_products, world_totals
  GROUP BY world_totals.x, world_totals.m
),
members AS (
  SELECT matrix.reporter AS reporter, matrix.code AS code, matrix.x AS x, matrix.m AS m, world_products.x AS xw, world_products.m AS mw
  FROM matrix JOIN world_products ON world_products.code = matrix.code
  UNION ALL
  SELECT rest.reporter, rest.code, rest.x, rest.m, world_rest.x, world_rest.m FROM rest, world_rest
)
SELECT members.reporter AS reporter, members.code AS code, members.x AS x, members.m AS m,
  country_totals.x AS all_x, country_totals.m AS all_m, members.xw AS xw, members.mw AS mw,
  world_totals.x AS all_xw, world_totals.m AS all_mw, members.code = '#rest' AS is_rest
FROM members JOIN country_totals ON country_totals.reporter = members.reporter CROSS JOIN world_totals
ORDER BY members.reporter, is_rest, members.code`,
    },
    // T6 to T9 and the parts of T10 to T12, with zero under no division.
    ratios: {
      sql: `SELECT base.reporter AS reporter, base.code AS code, base.is_rest AS is_rest, base.x AS x, base.m AS m, base.all_x AS all_x, base.xw AS xw, base.all_xw AS all_xw,
  100 * base.x / nullif(base.xw, 0) AS market_share,
  (base.x / nullif(base.all_x, 0)) / nullif(
    (base.xw - CASE WHEN params.exclude_country THEN base.x ELSE 0 END)
    / nullif(base.all_xw - CASE WHEN params.exclude_country THEN base.all_x ELSE 0 END, 0), 0) AS rca,
  base.x / nullif(base.all_xw, 0) - base.all_x * base.xw / nullif(base.all_xw * base.all_xw, 0) AS nrca,
  (base.x / nullif(base.all_x - base.x, 0))
    / nullif((base.xw - base.x) / nullif(base.all_xw - base.all_x - (base.xw - base.x), 0), 0) AS rxa,
  (base.m / nullif(base.all_m - base.m, 0))
    / nullif((base.mw - base.m) / nullif(base.all_mw - base.all_m - (base.mw - base.m), 0), 0) AS rmp,
  CASE WHEN base.x + base.m = 0 THEN 0 ELSE
    100 * ((base.x - base.m) / nullif(base.x + base.m, 0) - (base.all_x - base.all_m) / nullif(base.all_x + base.all_m, 0))
      * (base.x + base.m) / nullif(base.all_x + base.all_m, 0) END AS lafay,
  (base.x - base.m) / nullif(base.x + base.m, 0) AS tbi
FROM base, params
ORDER BY base.reporter, base.is_rest, base.code`,
    },
    indices: {
      sql: `WITH joined AS (
  SELECT ratios.reporter AS reporter, ratios.code AS code, ratios.is_rest AS is_rest, ratios.x AS x, ratios.m AS m,
    ratios.all_x AS all_x, ratios.xw AS xw, ratios.all_xw AS all_xw, ratios.market_share AS market_share, ratios.rca AS rca,
    (ratios.rca - 1) / nullif(ratios.rca + 1, 0) AS rsca, ratios.nrca AS nrca, ratios.rxa AS rxa, ratios.rmp AS rmp,
    ratios.rxa - ratios.rmp AS rta,
    CASE WHEN ratios.rxa > 0 AND ratios.rmp > 0 THEN ln(ratios.rxa) - ln(ratios.rmp) END AS rc,
    ratios.lafay AS lafay, ratios.tbi AS tbi
  FROM ratios
)
SELECT joined.reporter AS reporter, joined.code AS code, joined.is_rest AS is_rest, joined.x AS x, joined.m AS m, joined.all_x AS all_x,
  joined.xw AS xw, joined.all_xw AS all_xw, joined.market_share AS market_share, joined.rca AS rca, joined.rsca AS rsca,
  joined.nrca AS nrca, 1000000 * joined.nrca AS nrca_million, joined.rxa AS rxa, joined.rmp AS rmp, joined.rta AS rta, joined.rc AS rc,
  joined.lafay AS lafay, joined.tbi AS tbi,
  -- Zero counts as advantage and as net exporter; differences below 1e-12 are zero.
  CASE WHEN joined.rsca IS NULL OR joined.tbi IS NULL THEN NULL
    WHEN joined.rsca >= -1e-12 AND joined.tbi >= -1e-12 THEN 'A'
    WHEN joined.rsca >= -1e-12 THEN 'B'
    WHEN joined.tbi >= -1e-12 THEN 'C'
    ELSE 'D' END AS cell
FROM joined
ORDER BY joined.reporter, joined.is_rest, joined.code`,
    },
    // The products of the country, largest export first.
    country_products: {
      sql: `SELECT indices.code AS code, products.product AS product, indices.x AS x, indices.m AS m,
  100 * indices.x / nullif(indices.all_x, 0) AS export_share, indices.market_share AS market_share, indices.rca AS rca, indices.rsca AS rsca,
  indices.nrca_million AS nrca_million, indices.rxa AS rxa, indices.rmp AS rmp, indices.rta AS rta, indices.rc AS rc,
  indices.lafay AS lafay, indices.tbi AS tbi, indices.cell AS cell, indices.code = trim(params.product) AS is_focus,
  row_number() OVER (ORDER BY indices.x DESC, indices.code) AS place
FROM indices JOIN products ON products.code = indices.code, params
WHERE indices.reporter = trim(params.reporter)
ORDER BY place`,
    },
    specialisation: {
      sql: `SELECT country_products.product AS product, country_products.rsca AS rsca, country_products.is_focus AS is_focus
FROM country_products, params
WHERE country_products.place <= params.top AND country_products.rsca IS NOT NULL
ORDER BY country_products.rsca DESC, country_products.code`,
    },
    contributions: {
      sql: `SELECT country_products.product AS product, country_products.lafay AS lafay, country_products.is_focus AS is_focus
FROM country_products, params
WHERE country_products.place <= params.top AND country_products.lafay IS NOT NULL
ORDER BY country_products.lafay DESC, country_products.code`,
    },
    mapping: {
      sql: `SELECT country_products.product AS product, country_products.tbi AS tbi, country_products.rsca AS rsca, country_products.x AS x,
  country_products.is_focus AS is_focus
FROM country_products, params
WHERE country_products.place <= params.top AND country_products.cell IS NOT NULL
ORDER BY country_products.place`,
    },
    both_sides: {
      sql: `SELECT country_products.product AS product, country_products.rxa AS rxa, country_products.rmp AS rmp, country_products.is_focus AS is_focus
FROM country_products, params
WHERE country_products.place <= params.top AND country_products.rxa IS NOT NULL AND country_products.rmp IS NOT NULL
ORDER BY country_products.place`,
    },
    // Countries for the product in focus. RCA stands beside, unranked.
    countries: {
      sql: `SELECT indices.reporter AS reporter, indices.x AS x, indices.market_share AS market_share, indices.nrca_million AS nrca_million,
  indices.rca AS rca, indices.reporter = trim(params.reporter) AS is_focus,
  row_number() OVER (
    ORDER BY CASE WHEN params.rank_by = 'share' THEN indices.market_share ELSE indices.nrca_million END DESC NULLS LAST, indices.reporter
  ) AS place
FROM indices, params
WHERE indices.code = trim(params.product)
ORDER BY place`,
    },
    ranking: {
      sql: `SELECT countries.reporter AS reporter, countries.nrca_million AS nrca_million, countries.is_focus AS is_focus
FROM countries, params
WHERE (countries.place <= params.top OR countries.is_focus) AND countries.nrca_million IS NOT NULL
ORDER BY countries.nrca_million DESC, countries.reporter`,
    },
    // T6 in each market: exports of all reporting countries stand for what the market imports.
    markets: {
      sql: `WITH shipped AS (
  SELECT entries.partner AS partner, sum(entries.amount) AS supply,
    sum(entries.amount) FILTER (WHERE entries.reporter = trim(params.reporter)) AS own
  FROM entries JOIN pooled ON pooled.year = entries.year JOIN panel ON panel.reporter = entries.reporter CROSS JOIN params
  WHERE entries.flow = 'export' AND entries.code = trim(params.product) AND entries.partner IS NOT NULL AND NOT entries.is_all_partners
  GROUP BY entries.partner
)
SELECT shipped.partner AS partner, shipped.own AS own, shipped.supply AS supply, 100 * shipped.own / nullif(shipped.supply, 0) AS share
FROM shipped, params
WHERE shipped.own > 0
ORDER BY shipped.own DESC, shipped.partner
LIMIT 50`,
    },
    // Identity checks: sums that are zero by definition.
    identities: {
      sql: `WITH over_products AS (
  SELECT sum(indices.nrca) AS nrca, sum(abs(indices.nrca)) AS size, sum(indices.lafay) AS lafay, sum(abs(indices.lafay)) AS lafay_size,
    bool_and(indices.nrca IS NOT NULL) AS is_complete, bool_and(indices.lafay IS NOT NULL) AS has_lafay
  FROM indices, params
  WHERE indices.reporter = trim(params.reporter)
),
over_countries AS (
  SELECT sum(indices.nrca) AS nrca, sum(abs(indices.nrca)) AS size
  FROM indices, params, world_totals
  WHERE indices.code = trim(params.product) AND world_totals.source = 'sum'
)
SELECT over_products.nrca AS nrca_over_products, over_countries.nrca AS nrca_over_countries,
  CASE WHEN over_products.has_lafay THEN over_products.lafay END AS lafay_over_products,
  NOT over_products.is_complete OR abs(over_products.nrca) <= 1e-9 * greatest(over_products.size, 1e-9) AS products_hold,
  coalesce(abs(over_countries.nrca) <= 1e-9 * greatest(over_countries.size, 1e-9), true) AS countries_hold,
  NOT over_products.has_lafay OR abs(over_products.lafay) <= 1e-9 * greatest(over_products.lafay_size, 1e-9) AS lafay_holds
FROM over_products, over_countries`,
    },
    summary: {
      sql: `WITH focus AS (
  SELECT country_products.code AS code, country_products.product AS product, country_products.x AS x, country_products.m AS m,
    country_products.export_share AS export_share,
    country_products.market_share AS market_share, country_products.rca AS rca, country_products.rsca AS rsca,
    country_products.nrca_million AS nrca_million, country_products.rxa AS rxa, country_products.rmp AS rmp, country_products.rta AS rta,
    country_products.rc AS rc, country_products.lafay AS lafay, country_products.tbi AS tbi, country_products.cell AS cell
  FROM country_products
  WHERE country_products.is_focus
),
size AS (
  SELECT country_totals.x AS all_x, world_totals.x AS all_xw, world_products.x AS xw, world_totals.source AS source,
    world_products.x - CASE WHEN params.exclude_country THEN focus.x ELSE 0 END AS compared_xw,
    world_totals.x - CASE WHEN params.exclude_country THEN country_totals.x ELSE 0 END AS compared_all_xw,
    world_totals.uses_totals AS uses_totals
  FROM params, country_totals, world_totals, world_products, focus
  WHERE country_totals.reporter = trim(params.reporter) AND world_products.code = trim(params.product)
),
years AS (SELECT min(pooled.year) AS first_year, max(pooled.year) AS last_year, count(*) AS n FROM pooled),
counted AS (
  SELECT count(*) AS products, count(*) FILTER (WHERE country_products.rca >= 1 - 1e-12) AS advantages FROM country_products
),
best AS (
  SELECT country_products.product AS product, country_products.rca AS rca FROM country_products
  WHERE country_products.rca IS NOT NULL
  ORDER BY country_products.nrca_million DESC NULLS LAST, country_products.code LIMIT 1
),
ranked AS (
  SELECT count(*) AS countries, max(countries.place) FILTER (WHERE countries.is_focus) AS place,
    max(countries.reporter) FILTER (WHERE countries.place = 1) AS leader
  FROM countries
),
market_count AS (SELECT count(*) AS n FROM markets),
used AS (
  SELECT count(*) AS n
  FROM entries JOIN pooled ON pooled.year = entries.year, params
  WHERE entries.reporter = trim(params.reporter)
)
SELECT params.reporter AS reporter, focus.code AS code, focus.product AS product,
  concat(years.first_year, CASE WHEN years.n > 1 THEN concat('–', years.last_year) ELSE '' END) AS period,
  years.n AS years, used.n AS row_count, counted.products AS products, counted.advantages AS advantages,
  ranked.countries AS countries, ranked.place AS place, ranked.leader AS leader,
  focus.x AS x, focus.m AS m, size.all_x AS all_x, size.xw AS xw, size.all_xw AS all_xw,
  size.compared_xw AS compared_xw, size.compared_all_xw AS compared_all_xw,
  focus.export_share AS export_share, 100 * size.compared_xw / nullif(size.compared_all_xw, 0) AS world_share,
  focus.market_share AS market_share, focus.rca AS rca, focus.rsca AS rsca, focus.nrca_million AS nrca_million,
  focus.rxa AS rxa, focus.rmp AS rmp, focus.rta AS rta, focus.rc AS rc, focus.lafay AS lafay, focus.tbi AS tbi, focus.cell AS cell,
  best.product AS best_product, best.rca AS best_rca,
  size.source AS source, CASE WHEN size.uses_totals THEN 'all' ELSE 'table' END AS scope, identities.nrca_over_products AS nrca_sum,
  focus.rca > 1 + 1e-12 AS is_advantage, focus.rca < 1 - 1e-12 AND focus.rca > 0 AS is_disadvantage,
  focus.rca = 0 AS is_not_exported, abs(focus.rca - 1) <= 1e-12 AS is_average, focus.rca IS NULL AS is_unknown,
  focus.tbi >= -1e-12 AS is_net_exporter, focus.tbi < -1e-12 AS is_net_importer, focus.tbi IS NULL AS has_no_imports,
  focus.tbi IS NOT NULL AS has_imports, focus.rta IS NOT NULL AS has_both_sides,
  size.source = 'sum' AS is_world_summed, NOT size.uses_totals AS is_within_table,
  years.n < params.pool_years AS is_pool_short, params.exclude_country AS is_country_excluded,
  ranked.countries > 1 AS has_countries, counted.products > 1 AS has_products,
  market_count.n > 0 AS has_markets,
  NOT (identities.products_hold AND identities.countries_hold AND identities.lafay_holds) AS has_broken_identity
FROM params, size, years, counted, ranked, market_count, used, identities, focus LEFT JOIN best ON true`,
    },
  },

  facts: {
    reporter: { step: 'summary', column: 'reporter', kind: 'text' },
    product: { step: 'summary', column: 'product', kind: 'text' },
    period: { step: 'summary', column: 'period', kind: 'text' },
    years: { step: 'summary', column: 'years', kind: 'number', decimals: 0 },
    row_count: { step: 'summary', column: 'row_count', kind: 'number', decimals: 0 },
    products: { step: 'summary', column: 'products', kind: 'number', decimals: 0 },
    advantages: { step: 'summary', column: 'advantages', kind: 'number', decimals: 0 },
    countries: { step: 'summary', column: 'countries', kind: 'number', decimals: 0 },
    place: { step: 'summary', column: 'place', kind: 'number', decimals: 0 },
    leader: { step: 'summary', column: 'leader', kind: 'text' },
    x: { step: 'summary', column: 'x', kind: 'number', unit: { of: 'trade.value' }, decimals: 0 },
    m: { step: 'summary', column: 'm', kind: 'number', unit: { of: 'trade.value' }, decimals: 0 },
    all_x: { step: 'summary', column: 'all_x', kind: 'number', unit: { of: 'trade.value' }, decimals: 0 },
    xw: { step: 'summary', column: 'xw', kind: 'number', unit: { of: 'trade.value' }, decimals: 0 },
    all_xw: { step: 'summary', column: 'all_xw', kind: 'number', unit: { of: 'trade.value' }, decimals: 0 },
    compared_xw: { step: 'summary', column: 'compared_xw', kind: 'number', unit: { of: 'trade.value' }, decimals: 0 },
    compared_all_xw: {
      step: 'summary',
      column: 'compared_all_xw',
      kind: 'number',
      unit: { of: 'trade.value' },
      decimals: 0,
    },
    export_share: { step: 'summary', column: 'export_share', kind: 'number', unit: '%', decimals: 2 },
    world_share: { step: 'summary', column: 'world_share', kind: 'number', unit: '%', decimals: 2 },
    market_share: { step: 'summary', column: 'market_share', kind: 'number', unit: '%', decimals: 2 },
    rca: { step: 'summary', column: 'rca', kind: 'number', decimals: 2 },
    rsca: { step: 'summary', column: 'rsca', kind: 'number', decimals: 3, signed: true },
    nrca: { step: 'summary', column: 'nrca_million', kind: 'number', decimals: 2, signed: true },
    rxa: { step: 'summary', column: 'rxa', kind: 'number', decimals: 2 },
    rmp: { step: 'summary', column: 'rmp', kind: 'number', decimals: 2 },
    rta: { step: 'summary', column: 'rta', kind: 'number', decimals: 2, signed: true },
    rc: { step: 'summary', column: 'rc', kind: 'number', decimals: 2, signed: true },
    lafay: { step: 'summary', column: 'lafay', kind: 'number', decimals: 2, signed: true },
    tbi: { step: 'summary', column: 'tbi', kind: 'number', decimals: 2, signed: true },
    cell: { step: 'summary', column: 'cell', kind: 'text' },
    best_product: { step: 'summary', column: 'best_product', kind: 'text' },
    scope: { step: 'summary', column: 'scope', kind: 'text' },
  },

  symbols: {
    en: 'x_ip exports of country i in product p, X_i all its exports, x_wp and X_w the same for the world; m and M imports; a the product, n all other products, r the rest of the world.',
  },

  indicators: [
    {
      id: 'market-share',
      title: { en: 'World market share' },
      formulaId: 'T6',
      formula: '100 · x_ip / x_wp',
      substituted: { en: '100 · {x} / {xw}' },
      fact: 'market_share',
      period: 'period',
      n: 'row_count',
      reading: { en: 'of {product}; place {place} of {countries} countries by the ranking chosen' },
      source: 'balassa',
    },
    {
      id: 'rca',
      title: { en: 'Revealed comparative advantage (Balassa)' },
      formulaId: 'T7',
      formula: '(x_ip / X_i) / (x_wp / X_w)',
      substituted: { en: '({x} / {all_x}) / ({compared_xw} / {compared_all_xw})' },
      fact: 'rca',
      period: 'period',
      n: 'row_count',
      reading: { en: 'above 1 is an advantage, below 1 is not; compare with 1 only' },
      source: 'balassa',
    },
    {
      id: 'rsca',
      title: { en: 'Symmetric RCA' },
      formulaId: 'T8',
      formula: '(RCA − 1) / (RCA + 1)',
      substituted: { en: '({rca} − 1) / ({rca} + 1)' },
      fact: 'rsca',
      period: 'period',
      n: 'row_count',
      reading: { en: 'from −1 (nothing exported) to +1' },
      source: 'dalum',
    },
    {
      id: 'nrca',
      title: { en: 'Normalised RCA, × 1 000 000' },
      formulaId: 'T9',
      formula: '10⁶ · (x_ip / X_w − X_i · x_wp / X_w²)',
      substituted: { en: '10⁶ · ({x} / {all_xw} − {all_x} · {xw} / {all_xw}²)' },
      fact: 'nrca',
      period: 'period',
      n: 'row_count',
      reading: { en: 'can be compared between countries and products; zero is neutral' },
      source: 'yu',
    },
    {
      id: 'relative-trade-advantage',
      title: { en: 'Relative trade advantage (Vollrath)' },
      formulaId: 'T10',
      formula: 'RXA − RMP, RXA = (x_ia / x_in) / (x_ra / x_rn)',
      substituted: { en: '{rxa} − {rmp}' },
      fact: 'rta',
      period: 'period',
      n: 'row_count',
      reading: {
        en: '{rta_value, select, null {needs imports of the country and of the world} other {logarithmic form RC {rc}}}',
      },
      source: 'vollrath',
    },
    {
      id: 'lafay',
      title: { en: 'Lafay index' },
      formulaId: 'T11',
      formula: '100 · [(x_p − m_p) / (x_p + m_p) − Σ(x − m) / Σ(x + m)] · (x_p + m_p) / Σ(x + m)',
      fact: 'lafay',
      period: 'period',
      n: 'row_count',
      reading: {
        en: '{lafay_value, select, null {needs the imports of the country} other {contribution to the trade balance; all products sum to zero}}',
      },
      source: 'lafay',
    },
    {
      id: 'trade-balance',
      title: { en: 'Trade balance index' },
      formulaId: 'T12',
      formula: '(x − m) / (x + m)',
      substituted: { en: '({x} − {m}) / ({x} + {m})' },
      fact: 'tbi',
      period: 'period',
      n: 'row_count',
      reading: {
        en: '{cell_value, select, A {advantage and net exporter (field A)} B {advantage, net importer (field B)} C {no advantage, net exporter (field C)} D {neither (field D)} other {needs the imports of the country}}',
      },
      source: 'widodo',
    },
  ],

  tables: [
    {
      id: 'products',
      title: { en: 'Products of {reporter}, {period}' },
      step: 'country_products',
      columns: [
        { column: 'code', title: { en: 'Code' }, kind: 'text' },
        { column: 'product', title: { en: 'Product' }, kind: 'text' },
        { column: 'x', title: { en: 'Exports' }, kind: 'number', unit: { of: 'trade.value' }, decimals: 0 },
        { column: 'm', title: { en: 'Imports' }, kind: 'number', unit: { of: 'trade.value' }, decimals: 0 },
        { column: 'export_share', title: { en: 'Share of exports' }, kind: 'number', unit: '%', decimals: 2 },
        { column: 'market_share', title: { en: 'World market share' }, kind: 'number', unit: '%', decimals: 2 },
        { column: 'rca', title: { en: 'RCA' }, kind: 'number', decimals: 2 },
        { column: 'rsca', title: { en: 'RSCA' }, kind: 'number', decimals: 3, signed: true },
        { column: 'nrca_million', title: { en: 'NRCA × 10⁶' }, kind: 'number', decimals: 2, signed: true },
        { column: 'rxa', title: { en: 'RXA' }, kind: 'number', decimals: 2 },
        { column: 'rmp', title: { en: 'RMP' }, kind: 'number', decimals: 2 },
        { column: 'rta', title: { en: 'RTA' }, kind: 'number', decimals: 2, signed: true },
        { column: 'rc', title: { en: 'RC' }, kind: 'number', decimals: 2, signed: true },
        { column: 'lafay', title: { en: 'Lafay' }, kind: 'number', decimals: 2, signed: true },
        { column: 'tbi', title: { en: 'Trade balance' }, kind: 'number', decimals: 2, signed: true },
        {
          column: 'cell',
          title: { en: 'Field' },
          kind: 'text',
          words: {
            A: { en: 'A: advantage, net exporter' },
            B: { en: 'B: advantage, net importer' },
            C: { en: 'C: no advantage, net exporter' },
            D: { en: 'D: neither' },
          },
        },
      ],
    },
    {
      id: 'countries',
      title: { en: 'Countries exporting {product}, {period}' },
      step: 'countries',
      columns: [
        { column: 'place', title: { en: 'Place' }, kind: 'number', decimals: 0 },
        { column: 'reporter', title: { en: 'Country' }, kind: 'text' },
        { column: 'x', title: { en: 'Exports' }, kind: 'number', unit: { of: 'trade.value' }, decimals: 0 },
        { column: 'market_share', title: { en: 'World market share' }, kind: 'number', unit: '%', decimals: 2 },
        { column: 'nrca_million', title: { en: 'NRCA × 10⁶' }, kind: 'number', decimals: 2, signed: true },
        { column: 'rca', title: { en: 'RCA (not comparable)' }, kind: 'number', decimals: 2 },
      ],
    },
    {
      id: 'markets',
      title: { en: 'Markets of {product} from {reporter}, {period}' },
      step: 'markets',
      when: 'summary.has_markets',
      columns: [
        { column: 'partner', title: { en: 'Market' }, kind: 'text' },
        { column: 'own', title: { en: 'Exports' }, kind: 'number', unit: { of: 'trade.value' }, decimals: 0 },
        {
          column: 'supply',
          title: { en: 'All reported exports to the market (mirror)' },
          kind: 'number',
          unit: { of: 'trade.value' },
          decimals: 0,
        },
        { column: 'share', title: { en: 'Share' }, kind: 'number', unit: '%', decimals: 1 },
      ],
    },
  ],

  charts: [
    {
      id: 'specialisation',
      kind: 'bar',
      title: { en: '{reporter} has an advantage in {advantages} of {products} products' },
      subtitle: { en: 'Symmetric RCA of the largest exports, {period}; right of zero is an advantage' },
      step: 'specialisation',
      unit: 'index',
      decimals: 2,
      n: 'products',
      when: 'summary.has_products',
      label: 'product',
      value: 'rsca',
      direction: 'horizontal',
      point: 'is_focus',
      baseline: 0,
    },
    {
      id: 'ranking',
      kind: 'bar',
      title: { en: '{product}: {leader} leads, {reporter} is number {place} of {countries} in the table' },
      subtitle: { en: 'Normalised RCA × 1 000 000, {period}; zero is neutral' },
      step: 'ranking',
      unit: 'index',
      decimals: 1,
      n: 'countries',
      when: 'summary.has_countries',
      label: 'reporter',
      value: 'nrca_million',
      direction: 'horizontal',
      point: 'is_focus',
      baseline: 0,
    },
    {
      id: 'mapping',
      kind: 'quadrant',
      title: { en: 'Where {reporter} has an advantage, and where it earns' },
      subtitle: { en: 'Symmetric RCA and trade balance index, {period}; area of a point: exports' },
      step: 'mapping',
      unit: 'index',
      decimals: 2,
      n: 'products',
      when: 'summary.has_imports',
      x: 'tbi',
      y: 'rsca',
      label: 'product',
      size: 'x',
      point: 'is_focus',
      xTitle: { en: 'Trade balance index' },
      yTitle: { en: 'Symmetric RCA' },
      xSplit: 0,
      ySplit: 0,
      fields: [
        { en: 'B: advantage, net importer' },
        { en: 'A: advantage, net exporter' },
        { en: 'D: neither' },
        { en: 'C: no advantage, net exporter' },
      ],
    },
    {
      id: 'contributions',
      kind: 'bar',
      title: { en: '{product} contributes {lafay} to the trade balance of {reporter}' },
      subtitle: { en: 'Lafay index of the largest exports, {period}; all products sum to zero' },
      step: 'contributions',
      unit: 'index',
      decimals: 2,
      n: 'products',
      when: 'summary.has_imports',
      label: 'product',
      value: 'lafay',
      direction: 'horizontal',
      point: 'is_focus',
      baseline: 0,
    },
    {
      id: 'both-sides',
      kind: 'quadrant',
      title: { en: 'Export advantage and import penetration of {reporter}' },
      subtitle: { en: 'Vollrath RXA and RMP, {period}; 1 is neutral on both axes' },
      step: 'both_sides',
      unit: 'index',
      decimals: 2,
      n: 'products',
      when: 'summary.has_both_sides',
      x: 'rmp',
      y: 'rxa',
      label: 'product',
      point: 'is_focus',
      xTitle: { en: 'Relative import penetration (RMP)' },
      yTitle: { en: 'Relative export advantage (RXA)' },
      xSplit: 1,
      ySplit: 1,
      fields: [
        { en: 'Exports strong, imports weak' },
        { en: 'Both strong' },
        { en: 'Both weak' },
        { en: 'Imports strong, exports weak' },
      ],
    },
  ],

  narrative: [
    {
      role: 'headline',
      when: 'summary.is_advantage',
      text: {
        en: '{reporter} has a comparative advantage in {product}: it makes up {export_share} of the country’s exports{scope_value, select, table { of the products in the table} other {}}, but only {world_share} of those of the world ({period}).',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_disadvantage',
      text: {
        en: '{reporter} has no comparative advantage in {product}: it makes up {export_share} of the country’s exports{scope_value, select, table { of the products in the table} other {}}, less than its {world_share} of those of the world ({period}).',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_average',
      text: {
        en: '{product} weighs as much in the exports of {reporter} as in world exports: {export_share} ({period}).',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_not_exported',
      text: { en: '{reporter} reports no exports of {product} in {period}.' },
    },
    {
      role: 'headline',
      when: 'summary.is_unknown',
      text: {
        en: 'No comparative advantage can be told for {product} in {period}: world exports of it are missing or zero.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_countries',
      text: {
        en: '{reporter} has {market_share} of the world market and is number {place} among {countries} countries; {leader} leads.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_products',
      text: {
        en: 'The country has an advantage in {advantages} of {products} products; the one that stands out most is {best_product}.',
      },
    },
    {
      role: 'finding',
      when: 'summary.is_net_exporter',
      text: { en: 'It exports more of the product than it imports (trade balance index {tbi}).' },
    },
    {
      role: 'finding',
      when: 'summary.is_net_importer',
      text: { en: 'It imports more of the product than it exports (trade balance index {tbi}).' },
    },
    {
      role: 'caveat',
      when: 'summary.is_world_summed',
      text: {
        en: '“World” here is the sum of the {countries} countries in the table. If others trade the product, every index is too high or too low.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.is_within_table',
      text: {
        en: 'Total exports are the sum of the {products} products in the table, not of all goods: the advantage is relative to these products only.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.is_pool_short',
      text: {
        en: 'Only {years_value, plural, one {one year} other {# years}} could be pooled; one harvest or price may decide the result.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.is_country_excluded',
      text: { en: 'The country is left out of the world it is compared with, which raises its RCA.' },
    },
    {
      role: 'caveat',
      when: 'summary.has_no_imports',
      text: { en: 'Imports are not reported, so trade balance, Lafay and Vollrath indices are missing.' },
    },
    {
      role: 'caveat',
      when: 'summary.has_imports',
      text: {
        en: 'Exports are usually valued FOB and imports CIF; they are not adjusted. Exports include re-exports.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.has_broken_identity',
      text: { en: 'Sums that must be zero are not zero. Do not use this result.' },
    },
    {
      role: 'caveat',
      text: {
        en: 'RCA shows what is exported, not why: subsidies, tariffs and re-exports count as advantage. Its size says nothing beyond above or below 1.',
      },
    },
  ],

  sources: {
    balassa: {
      author: 'Balassa, B.',
      year: 1965,
      work: 'Trade liberalisation and “revealed” comparative advantage. The Manchester School 33',
    },
    dalum: {
      author: 'Dalum, B., Laursen, K. & Villumsen, G.',
      year: 1998,
      work: 'Structural change in OECD export specialisation patterns: de-specialisation and “stickiness”. International Review of Applied Economics 12',
    },
    yu: {
      author: 'Yu, R., Cai, J. & Leung, P.',
      year: 2009,
      work: 'The normalized revealed comparative advantage index. Annals of Regional Science 43',
    },
    vollrath: {
      author: 'Vollrath, T.L.',
      year: 1991,
      work: 'A theoretical evaluation of alternative trade intensity measures of revealed comparative advantage. Weltwirtschaftliches Archiv 127',
    },
    lafay: {
      author: 'Lafay, G.',
      year: 1992,
      work: 'The measurement of revealed comparative advantages. In: Dagenais & Muet (eds), International Trade Modelling. Chapman & Hall',
    },
    widodo: {
      author: 'Widodo, T.',
      year: 2009,
      work: 'Comparative advantage: theory, empirical measures and case studies. Review of Economic and Business Studies',
      detail: 'verify',
    },
  },

  limits: [
    {
      en: 'RCA values are not comparable over time, across products or across countries beyond “above or below 1”. A ranking of countries by RCA is refused; normalised RCA is offered instead.',
    },
    { en: 'RCA values are never averaged. Values of several years are pooled first.' },
    {
      en: 'World totals must be of the same product level, nomenclature and years. A world that is only part of the world is named in the result.',
    },
    { en: 'Exports follow policy too: a product kept out by a tariff or pushed by a subsidy shows a false advantage.' },
    {
      en: 'Shares in a market use the exports reported by all countries of the table (mirror data), not the imports of the market.',
    },
  ],

  worked: [
    {
      name: 'A world of two countries and two products',
      tables: {
        trade: {
          columns: ['year', 'reporter', 'product_code', 'flow', 'value'],
          units: { value: 'USD' },
          rows: [
            [2020, 'U', 'p', 'Export', 30],
            [2020, 'U', 'q', 'Export', 70],
            [2020, 'V', 'p', 'Export', 20],
            [2020, 'V', 'q', 'Export', 180],
            [2020, 'U', 'p', 'Import', 10],
            [2020, 'U', 'q', 'Import', 70],
            [2020, 'V', 'p', 'Import', 40],
            [2020, 'V', 'q', 'Import', 160],
          ],
        },
      },
      params: { reporter: 'U', product: 'p' },
      expect: [
        { step: 'indices', column: 'rca', values: [1.8, 0.84, 0.6, 1.08], tolerance: 1e-9 },
        { step: 'indices', column: 'nrca', values: [0.0444444, -0.0444444, -0.0444444, 0.0444444], tolerance: 5e-8 },
        { step: 'summary', column: 'rsca', values: [0.285714], tolerance: 5e-7 },
        { step: 'summary', column: 'nrca_million', values: [44444.4], tolerance: 5e-2 },
        { step: 'summary', column: 'rxa', values: [3.857143], tolerance: 5e-7 },
        { step: 'summary', column: 'rmp', values: [0.571429], tolerance: 5e-7 },
        { step: 'summary', column: 'rta', values: [3.285714], tolerance: 5e-7 },
        { step: 'summary', column: 'rc', values: [1.909543], tolerance: 5e-7 },
        { step: 'country_products', column: 'code', values: ['q', 'p'], tolerance: 0 },
        { step: 'country_products', column: 'lafay', values: [-8.641975, 8.641975], tolerance: 5e-7 },
        { step: 'country_products', column: 'tbi', values: [0, 0.5], tolerance: 1e-9 },
        { step: 'country_products', column: 'cell', values: ['C', 'A'], tolerance: 0 },
        { step: 'identities', column: 'nrca_over_products', values: [0], tolerance: 1e-9 },
        { step: 'identities', column: 'nrca_over_countries', values: [0], tolerance: 1e-9 },
        { step: 'identities', column: 'lafay_over_products', values: [0], tolerance: 1e-9 },
        { step: 'summary', column: 'has_broken_identity', values: [false], tolerance: 0 },
      ],
    },
    {
      name: 'World totals from a second table give the same indices',
      tables: {
        trade: {
          columns: ['year', 'reporter', 'product_code', 'value'],
          units: { value: 'USD' },
          rows: [
            [2020, 'U', 'p', 30],
            [2020, 'U', 'TOTAL', 100],
          ],
        },
        world: {
          columns: ['year', 'product_code', 'world_value'],
          units: { world_value: 'USD' },
          rows: [
            [2020, 'p', 50],
            [2020, 'TOTAL', 300],
          ],
        },
      },
      params: { reporter: 'U', product: 'p' },
      expect: [
        { step: 'summary', column: 'rca', values: [1.8], tolerance: 1e-9 },
        { step: 'summary', column: 'rxa', values: [3.857143], tolerance: 5e-7 },
        { step: 'summary', column: 'source', values: ['table'], tolerance: 0 },
        { step: 'indices', column: 'code', values: ['p', '#rest'], tolerance: 0 },
        { step: 'indices', column: 'nrca', values: [0.0444444, -0.0444444], tolerance: 5e-8 },
        { step: 'summary', column: 'tbi', values: [null], tolerance: 0 },
      ],
    },
    {
      name: 'Years are pooled before the index is computed, and the country may be left out of the world',
      tables: {
        trade: {
          columns: ['year', 'reporter', 'product_code', 'value'],
          units: { value: 'USD' },
          rows: [
            [2019, 'U', 'p', 10],
            [2019, 'U', 'q', 40],
            [2019, 'V', 'p', 10],
            [2019, 'V', 'q', 90],
            [2020, 'U', 'p', 20],
            [2020, 'U', 'q', 30],
            [2020, 'V', 'p', 10],
            [2020, 'V', 'q', 90],
          ],
        },
      },
      params: { reporter: 'U', product: 'p', exclude_country: true },
      expect: [
        // Pooled: (30/100) / (20/200) = 3, computed on the sums, never on yearly values;
        // with the country in the world it is 1.8, as in the first example.
        { step: 'summary', column: 'rca', values: [3], tolerance: 1e-9 },
        { step: 'summary', column: 'rxa', values: [3.857143], tolerance: 5e-7 },
        { step: 'summary', column: 'years', values: [2], tolerance: 0 },
      ],
    },
  ],
};

export default template;
