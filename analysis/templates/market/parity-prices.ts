import { cif, exportParity, importParity, landed } from '../shared/parity-formula.ts';
import { duplicateKeys } from '../shared/rules/duplicate-keys.ts';
import type { ColumnNeed, Param, Template } from '../template.ts';

/** An amount for one unit of the product, bound by name alone: a table of any values must not become costs by itself. */
function amount(title: string): ColumnNeed {
  return { title: { en: title }, kind: 'number', roles: [], optional: true, unit: 'as-given' };
}

function percent(title: string): ColumnNeed {
  return { title: { en: title }, kind: 'number', roles: [], optional: true, unit: '%' };
}

/** Stands for a column that the table does not have. */
function constant(title: string, limits: { readonly unit?: string; readonly max?: number } = {}): Param {
  return {
    kind: 'number',
    default: null,
    optional: true,
    min: 0,
    ...limits,
    title: { en: title },
    help: { en: 'Used where the table has no such column.' },
  };
}

// The items that a column of the table or a constant gives; the default of an item that neither gives.
const items = [
  ['freight', 'freight'],
  ['exchange_rate', 'exchange rate'],
  ['duty', 'import duty'],
  ['port', 'port costs'],
  ['inland', 'inland transport'],
  ['margin', 'trade margin'],
  ['loss', 'losses'],
  ['farm_to_market', 'costs from farm to market'],
] as const;

const chosenRows = `SELECT border._row AS _row, border.product AS product, border.market AS market,
  CAST(coalesce(12 * year(border.date) + month(border.date) - 1, 12 * border.year) AS INTEGER) AS ym,
  border.date IS NULL AS is_year, border.import_fob AS import_fob, border.export_fob AS export_fob,
  border.freight AS freight, border.insurance AS insurance, border.exchange_rate AS exchange_rate, border.duty AS duty,
  border.port AS port, border.inland AS inland, border.margin AS margin, border.loss AS loss,
  border.farm_to_market AS farm_to_market, border.domestic AS domestic, border.farm AS farm
FROM border, params
WHERE (params.product IS NULL OR border.product = params.product)
  AND (params.market IS NULL OR border.market = params.market)`;

const fedFlags = items
  .map(([item]) => `coalesce(bool_or(chosen.${item} IS NOT NULL), false) AS has_${item}`)
  .join(',\n  ');

const template: Template = {
  id: 'market/parity-prices',
  version: 1,
  stage: 'market',
  title: { en: 'Import and export parity prices' },
  question: { en: 'What would the product cost if it came from abroad, or earn if it were sold there?' },

  needs: {
    border: {
      title: { en: 'Border prices, costs and domestic prices' },
      grain: { en: 'One product in one month or year (and market): border price, costs on the way, price at home' },
      columns: {
        date: { title: { en: 'Month or day' }, kind: 'date', roles: ['period'], optional: true },
        year: { title: { en: 'Year' }, kind: 'year', roles: ['period'], optional: true },
        product: { title: { en: 'Product' }, kind: 'text', roles: ['product', 'product-code'], optional: true },
        market: { title: { en: 'Market' }, kind: 'text', roles: ['market', 'area'], optional: true },
        import_fob: amount('FOB price of imports'),
        export_fob: amount('FOB price of exports'),
        freight: amount('Freight'),
        insurance: amount('Insurance'),
        exchange_rate: { title: { en: 'Exchange rate' }, kind: 'number', roles: [], optional: true },
        duty: percent('Import duty'),
        port: amount('Port costs'),
        inland: amount('Inland transport'),
        margin: percent('Trade margin'),
        loss: percent('Losses'),
        farm_to_market: amount('Costs from farm to market'),
        domestic: amount('Domestic wholesale price'),
        farm: amount('Farm-gate price'),
      },
      rules: [
        {
          code: 'no-period',
          when: 'date IS NULL AND year IS NULL',
          effect: 'drop',
          text: { en: 'The period is missing.' },
        },
        {
          code: 'no-border-price',
          when: 'import_fob IS NULL AND export_fob IS NULL',
          effect: 'drop',
          text: { en: 'Neither a FOB price of imports nor one of exports is given. Missing is not zero.' },
        },
        {
          code: 'border-price-not-positive',
          when: 'import_fob <= 0 OR export_fob <= 0',
          effect: 'drop',
          text: { en: 'A FOB price is zero or negative.' },
        },
        {
          code: 'exchange-rate-not-positive',
          when: 'exchange_rate <= 0',
          effect: 'drop',
          text: { en: 'The exchange rate is zero or negative.' },
        },
        {
          code: 'negative-cost',
          when: 'freight < 0 OR insurance < 0 OR port < 0 OR inland < 0 OR farm_to_market < 0',
          effect: 'drop',
          text: { en: 'A cost is negative.' },
        },
        {
          code: 'rate-outside-range',
          when: 'duty < 0 OR margin <= -100 OR loss < 0 OR loss >= 100',
          effect: 'drop',
          text: { en: 'A rate lies outside its range: duty from 0 %, losses from 0 to below 100 %.' },
        },
        {
          code: 'domestic-price-not-positive',
          when: 'domestic <= 0 OR farm <= 0',
          effect: 'drop',
          text: { en: 'A domestic price is zero or negative.' },
        },
      ],
      minimum: [{ count: 'rows', atLeast: 1, text: { en: 'One period with a border price is needed.' } }],
    },
  },

  params: {
    product: { kind: 'value', of: 'border.product', default: 'most', optional: true, title: { en: 'Product' } },
    market: {
      kind: 'value',
      of: 'border.market',
      default: 'most',
      optional: true,
      title: { en: 'Market' },
    },
    date: {
      kind: 'value',
      of: 'border.date',
      default: null,
      optional: true,
      title: { en: 'Month' },
      help: { en: 'Empty: the last period in which a parity can be computed.' },
    },
    year: { kind: 'value', of: 'border.year', default: null, optional: true, title: { en: 'Year' } },
    local_costs: {
      kind: 'choice',
      default: 'border',
      options: {
        border: { en: 'In the currency of the border price' },
        local: { en: 'In local currency' },
      },
      title: { en: 'Port, inland and farm costs are' },
      help: {
        en: 'Costs in the currency of the border price are multiplied by the exchange rate, local ones are not.',
      },
    },
    exchange_rate: {
      kind: 'number',
      default: null,
      optional: true,
      min: 0.000001,
      title: { en: 'Exchange rate' },
      help: { en: 'Local currency for one unit of the border currency. Used where the table has no such column.' },
    },
    freight: constant('Freight'),
    insurance_rate: {
      kind: 'number',
      unit: '%',
      default: null,
      optional: true,
      min: 0,
      max: 50,
      title: { en: 'Insurance, of FOB and freight' },
      help: { en: 'Used where the table has no amount of insurance.' },
    },
    duty: constant('Import duty', { unit: '%', max: 1000 }),
    port: constant('Port costs'),
    inland: constant('Inland transport'),
    margin: constant('Trade margin', { unit: '%', max: 1000 }),
    loss: constant('Losses', { unit: '%', max: 99 }),
    farm_to_market: constant('Costs from farm to market'),
    voyage: {
      kind: 'number',
      unit: 'month',
      default: 0,
      min: 0,
      max: 12,
      integer: true,
      title: { en: 'Months at sea' },
      help: { en: 'The border price, freight and insurance are taken from so many months earlier.' },
    },
    swing: {
      kind: 'number',
      unit: '%',
      default: 10,
      min: 1,
      max: 90,
      title: { en: 'Swing of the inputs' },
      help: { en: 'FOB price, freight and exchange rate are moved down and up by this part, one at a time.' },
    },
  },

  checks: [
    {
      code: 'no-exchange-rate',
      severity: 'wrong',
      effect: 'refuse',
      sql: `SELECT 1 AS missing
FROM params
WHERE params.exchange_rate IS NULL AND NOT EXISTS (SELECT 1 FROM border WHERE border.exchange_rate IS NOT NULL)`,
      text: { en: 'There is no exchange rate: neither a column nor a value of the option.' },
      next: { en: 'Bind a column, or enter the rate. Enter 1 only if all figures are in one currency.' },
    },
    duplicateKeys('border', ['product', 'market', 'date', 'year']),
    {
      code: 'weights-differ',
      severity: 'wrong',
      effect: 'refuse',
      sql: `SELECT min(split_part(units.unit, '/', 2)) AS one, max(split_part(units.unit, '/', 2)) AS other
FROM units
WHERE units.need = 'border' AND units.unit LIKE '%/%'
HAVING count(DISTINCT split_part(units.unit, '/', 2)) > 1`,
      text: { en: 'Prices and costs are for different weights: for {one} and for {other}.' },
      next: { en: 'Bring all of them to one weight, such as a tonne, in the Data room.' },
    },
    {
      code: 'costs-in-another-currency',
      severity: 'wrong',
      effect: 'refuse',
      sql: `WITH money AS (
  SELECT units.name AS name, split_part(units.unit, '/', 1) AS currency FROM units WHERE units.need = 'border' AND units.unit LIKE '%/%'
),
border_money AS (
  SELECT min(money.currency) AS currency FROM money WHERE money.name IN ('import_fob', 'export_fob')
),
home AS (SELECT min(money.currency) AS currency FROM money WHERE money.name IN ('domestic', 'farm'))
SELECT money.name AS name, money.currency AS currency, border_money.currency AS border_currency
FROM money, border_money, home, params
WHERE (money.name IN ('import_fob', 'export_fob', 'freight', 'insurance') AND money.currency <> border_money.currency)
  OR (money.name IN ('port', 'inland', 'farm_to_market') AND params.local_costs = 'border' AND money.currency <> border_money.currency)
  OR (money.name IN ('port', 'inland', 'farm_to_market') AND params.local_costs = 'local'
    AND money.currency = border_money.currency AND home.currency <> border_money.currency)
ORDER BY money.name`,
      text: {
        en: 'The column “{name}” is in {currency}, the border price in {border_currency}; that does not agree with the option for local costs.',
      },
      next: { en: 'Set the option “Port, inland and farm costs are”, or bind other columns.' },
    },
    {
      code: 'items-not-given',
      severity: 'look',
      effect: 'notice',
      sql: `WITH chosen AS (
${chosenRows}
),
given AS (
  SELECT ${fedFlags},
  count(chosen.import_fob) > 0 AS has_import, coalesce(bool_or(chosen.insurance IS NOT NULL), false) AS has_insurance
  FROM chosen
)
SELECT concat_ws(', ', ${items
        .filter(([item]) => item !== 'exchange_rate')
        .map(([item, words]) => {
          const isImportOnly = ['freight', 'duty', 'margin', 'loss'].includes(item) ? ' AND given.has_import' : '';
          return `CASE WHEN NOT given.has_${item} AND params.${item} IS NULL${isImportOnly} THEN '${words}' END`;
        })
        .join(',\n  ')},
  CASE WHEN NOT given.has_insurance AND params.insurance_rate IS NULL AND given.has_import THEN 'insurance' END) AS missing
FROM given, params
WHERE length(concat_ws(', ', ${items
        .filter(([item]) => item !== 'exchange_rate')
        .map(([item]) => {
          const isImportOnly = ['freight', 'duty', 'margin', 'loss'].includes(item) ? ' AND given.has_import' : '';
          return `CASE WHEN NOT given.has_${item} AND params.${item} IS NULL${isImportOnly} THEN 'x' END`;
        })
        .join(', ')},
  CASE WHEN NOT given.has_insurance AND params.insurance_rate IS NULL AND given.has_import THEN 'x' END)) > 0`,
      text: { en: 'Not given, and left out of the parity: {missing}.' },
      next: { en: 'Bind the columns or enter the values; enter 0 where there is no such cost.' },
    },
    {
      code: 'costs-missing',
      severity: 'look',
      effect: 'notice',
      sql: `WITH chosen AS (
${chosenRows}
)
SELECT chosen._row AS _row
FROM chosen
WHERE ${items
        .map(
          ([item]) => `(chosen.${item} IS NULL AND EXISTS (SELECT 1 FROM chosen AS fed WHERE fed.${item} IS NOT NULL))`,
        )
        .join('\n  OR ')}
ORDER BY chosen._row`,
      text: {
        en: '{count, plural, one {In one period} other {In # periods}} a cost or rate is missing that other periods have: a parity that needs it is not computed there.',
      },
      next: { en: 'Fill in the cells, also with 0 where there was no such cost.' },
    },
    {
      code: 'nothing-to-compare',
      severity: 'know',
      effect: 'notice',
      sql: `SELECT 1 AS missing
WHERE NOT EXISTS (SELECT 1 FROM border WHERE border.domestic IS NOT NULL OR border.farm IS NOT NULL)`,
      text: { en: 'There is no domestic price: parities are shown without protection.' },
      next: { en: 'Bind the domestic wholesale or farm-gate price, of the same quality and period.' },
    },
    {
      code: 'no-parity',
      severity: 'wrong',
      effect: 'refuse',
      sql: `WITH chosen AS (
${chosenRows}
)
SELECT coalesce(params.product, '–') AS product, coalesce(params.market, '–') AS market
FROM params
WHERE NOT EXISTS (
  SELECT 1 FROM chosen
  WHERE (chosen.exchange_rate IS NOT NULL
      OR (params.exchange_rate IS NOT NULL AND NOT EXISTS (SELECT 1 FROM chosen AS fed WHERE fed.exchange_rate IS NOT NULL)))
    AND (params.date IS NULL OR chosen.ym = 12 * year(params.date) + month(params.date) - 1)
    AND (params.year IS NULL OR chosen.ym = 12 * params.year)
)`,
      text: { en: 'No period of product “{product}” and market “{market}” has a border price and an exchange rate.' },
      next: { en: 'Choose another product, market or period.' },
    },
  ],

  steps: {
    chosen: { sql: `${chosenRows}\nORDER BY ym, border._row` },
    given: {
      sql: `SELECT ${fedFlags},
  coalesce(bool_or(chosen.insurance IS NOT NULL), false) AS has_insurance
FROM chosen`,
    },
    // A column counts before a constant, and its gaps stay gaps; what neither gives is left out, and said.
    inputs: {
      sql: `SELECT chosen.ym AS ym, chosen.is_year AS is_year,
  coalesce(shipped.ym, chosen.ym - CAST(params.voyage AS INTEGER)) AS border_ym,
  CASE WHEN params.voyage = 0 THEN chosen.import_fob ELSE shipped.import_fob END AS import_fob, chosen.export_fob AS export_fob,
  CASE WHEN given.has_freight THEN CASE WHEN params.voyage = 0 THEN chosen.freight ELSE shipped.freight END ELSE coalesce(params.freight, 0) END AS freight,
  CASE WHEN params.voyage = 0 THEN chosen.insurance ELSE shipped.insurance END AS insurance,
  given.has_insurance AND CASE WHEN params.voyage = 0 THEN chosen.insurance ELSE shipped.insurance END IS NULL AS lacks_insurance,
  coalesce(params.insurance_rate, 0) AS insurance_rate,
  ${items
    .filter(([item]) => item !== 'freight' && item !== 'exchange_rate')
    .map(([item]) => `CASE WHEN given.has_${item} THEN chosen.${item} ELSE coalesce(params.${item}, 0) END AS ${item}`)
    .join(',\n  ')},
  CASE WHEN given.has_exchange_rate THEN chosen.exchange_rate ELSE params.exchange_rate END AS exchange_rate,
  chosen.domestic AS domestic, chosen.farm AS farm
FROM chosen CROSS JOIN given CROSS JOIN params
  LEFT JOIN chosen AS shipped ON shipped.ym = chosen.ym - CAST(params.voyage AS INTEGER) AND params.voyage > 0
ORDER BY chosen.ym`,
    },
    // An amount of insurance that is missing in this period makes the parity missing, not cheaper.
    priced: {
      sql: `SELECT inputs.ym AS ym, inputs.is_year AS is_year, inputs.border_ym AS border_ym, inputs.export_fob AS export_fob, inputs.freight AS freight,
  CASE WHEN NOT inputs.lacks_insurance THEN inputs.import_fob END AS import_fob,
  inputs.insurance AS insurance, inputs.insurance_rate AS insurance_rate,
  inputs.duty AS duty, inputs.port AS port, inputs.inland AS inland, inputs.margin AS margin, inputs.loss AS loss,
  inputs.farm_to_market AS farm_to_market, inputs.exchange_rate AS exchange_rate,
  CASE WHEN params.local_costs = 'border' THEN inputs.exchange_rate ELSE 1 END AS cost_rate,
  inputs.domestic AS domestic, inputs.farm AS farm
FROM inputs, params
ORDER BY inputs.ym`,
    },
    // M35 and M36 in every period, in local currency.
    parities: {
      sql: `SELECT priced.ym AS ym, priced.is_year AS is_year, make_date(priced.ym // 12, priced.ym % 12 + 1, 1) AS month,
  ${cif('priced')} AS cif, ${landed('priced')} AS landed,
  ${importParity('priced')} AS import_wholesale, ${importParity('priced')} - priced.farm_to_market * priced.cost_rate AS import_farm,
  ${exportParity('priced')} AS export_wholesale, ${exportParity('priced')} - priced.farm_to_market * priced.cost_rate AS export_farm,
  priced.domestic AS domestic, priced.farm AS farm
FROM priced
ORDER BY priced.ym`,
    },
    // M37, and where the price at home lies; a parity that is not positive protects nothing.
    protection: {
      sql: `SELECT parities.ym AS ym, parities.is_year AS is_year, parities.month AS month, parities.cif AS cif, parities.landed AS landed,
  parities.import_wholesale AS import_wholesale, parities.import_farm AS import_farm,
  parities.export_wholesale AS export_wholesale, parities.export_farm AS export_farm, parities.domestic AS domestic, parities.farm AS farm,
  100 * (parities.domestic / CASE WHEN parities.import_wholesale > 0 THEN parities.import_wholesale END - 1) AS import_protection,
  100 * (parities.domestic / CASE WHEN parities.export_wholesale > 0 THEN parities.export_wholesale END - 1) AS export_protection,
  100 * (parities.farm / CASE WHEN parities.import_farm > 0 THEN parities.import_farm END - 1) AS farm_import_protection,
  100 * (parities.farm / CASE WHEN parities.export_farm > 0 THEN parities.export_farm END - 1) AS farm_export_protection,
  CASE WHEN parities.domestic IS NULL OR coalesce(parities.import_wholesale, parities.export_wholesale) IS NULL THEN NULL
    WHEN parities.domestic > parities.import_wholesale THEN 'above'
    WHEN parities.domestic < parities.export_wholesale THEN 'below'
    WHEN parities.import_wholesale IS NOT NULL AND parities.export_wholesale IS NOT NULL THEN 'between'
    WHEN parities.import_wholesale IS NOT NULL THEN 'under-import' ELSE 'over-export' END AS place,
  CASE WHEN parities.is_year THEN CAST(parities.ym // 12 AS VARCHAR)
    ELSE concat(parities.ym // 12, '-', lpad(CAST(parities.ym % 12 + 1 AS VARCHAR), 2, '0')) END AS period,
  home.unit AS local_unit
FROM parities, (SELECT max(units.unit) AS unit FROM units WHERE units.need = 'border' AND units.name IN ('domestic', 'farm')) AS home
ORDER BY parities.ym`,
    },
    // The period asked for, else the last that has a parity, one with a domestic price before one without.
    focus: {
      sql: `SELECT protection.ym AS ym
FROM protection, params
WHERE (params.date IS NULL OR protection.ym = 12 * year(params.date) + month(params.date) - 1)
  AND (params.year IS NULL OR protection.ym = 12 * params.year)
ORDER BY coalesce(protection.import_wholesale, protection.export_wholesale) IS NOT NULL DESC, protection.place IS NOT NULL DESC, protection.ym DESC
LIMIT 1`,
    },
    // From the border to the wholesale market, step by step.
    build_up: {
      sql: `WITH here AS (
  SELECT priced.import_fob AS import_fob, priced.freight AS freight, priced.exchange_rate AS exchange_rate, priced.duty AS duty,
    priced.port AS port, priced.inland AS inland, priced.margin AS margin, priced.loss AS loss, priced.cost_rate AS cost_rate,
    ${cif('priced')} AS cif, ${landed('priced')} + priced.inland * priced.cost_rate AS delivered, ${importParity('priced')} AS parity
  FROM priced JOIN focus ON focus.ym = priced.ym
),
bars AS (
  SELECT 1 AS position, 'fob' AS bar, here.import_fob * here.exchange_rate AS amount, true AS is_ground FROM here
  UNION ALL SELECT 2, 'freight', here.freight * here.exchange_rate, false FROM here
  UNION ALL SELECT 3, 'insurance', (here.cif - here.import_fob - here.freight) * here.exchange_rate, false FROM here
  UNION ALL SELECT 4, 'duty', here.cif * here.exchange_rate * here.duty / 100, false FROM here
  UNION ALL SELECT 5, 'port', here.port * here.cost_rate, false FROM here
  UNION ALL SELECT 6, 'inland', here.inland * here.cost_rate, false FROM here
  UNION ALL SELECT 7, 'margin', here.delivered * here.margin / 100, false FROM here
  UNION ALL SELECT 8, 'loss', here.parity - here.delivered * (1 + here.margin / 100), false FROM here
  UNION ALL SELECT 9, 'parity', here.parity, true FROM here
)
SELECT bars.position AS position, bars.bar AS bar, bars.amount AS amount, bars.is_ground AS is_ground, bars.bar = 'parity' AS is_total,
  100 * bars.amount / nullif(here.parity, 0) AS share, home.unit AS local_unit
FROM bars, here, (SELECT max(units.unit) AS unit FROM units WHERE units.need = 'border' AND units.name IN ('domestic', 'farm')) AS home
WHERE here.parity IS NOT NULL
ORDER BY bars.position`,
    },
    // One input at a time, down and up; the import parity where there is one, else the export parity.
    sensitivity: {
      sql: `WITH here AS (
  SELECT priced.import_fob AS import_fob, priced.export_fob AS export_fob, priced.freight AS freight, priced.insurance AS insurance,
    priced.insurance_rate AS insurance_rate, priced.exchange_rate AS exchange_rate, priced.duty AS duty, priced.port AS port,
    priced.inland AS inland, priced.margin AS margin, priced.loss AS loss, priced.cost_rate AS cost_rate
  FROM priced JOIN focus ON focus.ym = priced.ym
),
cases AS (
  SELECT moved.input AS input, side.factor AS factor FROM (VALUES ('fob'), ('freight'), ('exchange-rate')) AS moved(input),
    (SELECT 1 - params.swing / 100 AS factor FROM params UNION ALL SELECT 1.0 UNION ALL SELECT 1 + params.swing / 100 FROM params) AS side
),
changed AS (
  SELECT cases.input AS input, cases.factor AS factor,
    here.import_fob * CASE WHEN cases.input = 'fob' THEN cases.factor ELSE 1 END AS import_fob,
    here.export_fob * CASE WHEN cases.input = 'fob' THEN cases.factor ELSE 1 END AS export_fob,
    here.freight * CASE WHEN cases.input = 'freight' THEN cases.factor ELSE 1 END AS freight,
    here.insurance AS insurance, here.insurance_rate AS insurance_rate,
    here.exchange_rate * CASE WHEN cases.input = 'exchange-rate' THEN cases.factor ELSE 1 END AS exchange_rate,
    here.cost_rate * CASE WHEN cases.input = 'exchange-rate' AND params.local_costs = 'border' THEN cases.factor ELSE 1 END AS cost_rate,
    here.duty AS duty, here.port AS port, here.inland AS inland, here.margin AS margin, here.loss AS loss
  FROM cases, here, params
),
results AS (
  SELECT changed.input AS input, changed.factor AS factor,
    coalesce(${importParity('changed')}, ${exportParity('changed')}) AS parity, changed.import_fob IS NOT NULL AS is_import
  FROM changed
)
SELECT results.input AS input, min_by(results.parity, results.factor) AS low, max_by(results.parity, results.factor) AS high,
  max(results.parity) FILTER (WHERE results.factor = 1.0) AS base,
  max_by(results.parity, results.factor) - max(results.parity) FILTER (WHERE results.factor = 1.0) AS rise,
  any_value(home.unit) AS local_unit
FROM results, (SELECT max(units.unit) AS unit FROM units WHERE units.need = 'border' AND units.name IN ('domestic', 'farm')) AS home
WHERE results.is_import OR results.input <> 'freight'
GROUP BY results.input
ORDER BY abs(max_by(results.parity, results.factor) - min_by(results.parity, results.factor)) DESC, results.input`,
    },
    // Floor, ceiling and the price at home at both points of the chain.
    points: {
      sql: `SELECT 'wholesale' AS place, protection.export_wholesale AS low, protection.import_wholesale AS high, protection.domestic AS price
FROM protection JOIN focus ON focus.ym = protection.ym
WHERE protection.export_wholesale IS NOT NULL AND protection.import_wholesale IS NOT NULL
UNION ALL
SELECT 'farm', protection.export_farm, protection.import_farm, protection.farm
FROM protection JOIN focus ON focus.ym = protection.ym
WHERE protection.export_farm IS NOT NULL AND protection.import_farm IS NOT NULL
ORDER BY place DESC`,
    },
    summary: {
      sql: `WITH span AS (
  SELECT count(*) FILTER (WHERE coalesce(protection.import_wholesale, protection.export_wholesale) IS NOT NULL) AS periods,
    min(protection.period) AS first_period, max(protection.period) AS last_period,
    count(protection.place) AS placed, count(*) FILTER (WHERE protection.place = 'above') AS above,
    count(*) FILTER (WHERE protection.place = 'between') AS inside, count(*) FILTER (WHERE protection.place = 'below') AS below,
    count(*) FILTER (WHERE protection.domestic IS NOT NULL) AS domestic_periods
  FROM protection
),
largest AS (
  SELECT min_by(ranked.input, ranked.place) AS input, min_by(ranked.rise, ranked.place) AS rise
  FROM (SELECT sensitivity.input AS input, sensitivity.rise AS rise, row_number() OVER () AS place FROM sensitivity) AS ranked
)
SELECT params.product AS product, params.market AS market, protection.period AS period, 1 AS n, span.periods AS periods,
  CASE WHEN span.first_period = span.last_period THEN span.first_period ELSE concat(span.first_period, ' – ', span.last_period) END AS all_periods,
  priced.import_fob AS import_fob, priced.export_fob AS export_fob, priced.exchange_rate AS exchange_rate, priced.duty AS duty,
  priced.margin AS margin, priced.loss AS loss, priced.port * priced.cost_rate AS port, priced.inland * priced.cost_rate AS inland,
  priced.farm_to_market * priced.cost_rate AS farm_to_market,
  protection.cif AS cif, protection.landed AS landed, protection.import_wholesale AS import_wholesale, protection.import_farm AS import_farm,
  protection.export_wholesale AS export_wholesale, protection.export_farm AS export_farm, protection.domestic AS domestic, protection.farm AS farm,
  protection.import_protection AS import_protection, protection.export_protection AS export_protection,
  abs(protection.import_protection) AS import_protection_size, abs(protection.export_protection) AS export_protection_size,
  protection.farm_import_protection AS farm_import_protection, protection.farm_export_protection AS farm_export_protection,
  protection.local_unit AS local_unit, largest.input AS largest_input, largest.rise AS largest_rise, params.swing AS swing,
  span.placed AS placed, span.above AS above, span.inside AS inside, span.below AS below, CAST(params.voyage AS INTEGER) AS voyage,
  protection.place = 'above' AS is_above, protection.place = 'below' AS is_below, protection.place = 'between' AS is_between,
  protection.place = 'under-import' AS is_under_import, protection.place = 'over-export' AS is_over_export,
  protection.place IS NULL AND protection.import_wholesale IS NOT NULL AS is_import_alone,
  protection.place IS NULL AND protection.import_wholesale IS NULL AS is_export_alone,
  protection.import_wholesale IS NOT NULL AS has_import, protection.export_wholesale IS NOT NULL AS has_export,
  span.periods > 1 AND span.domestic_periods > 1 AS has_periods, span.placed > 1 AS has_places,
  (SELECT count(*) FROM points) > 0 AS has_points, params.voyage > 0 AS has_voyage,
  protection.export_wholesale <= 0 AS has_no_export, protection.farm_import_protection IS NOT NULL AS has_farm,
  protection.import_wholesale < protection.export_wholesale AS is_crossed
FROM protection JOIN focus ON focus.ym = protection.ym JOIN priced ON priced.ym = focus.ym, span, largest, params`,
    },
  },

  facts: {
    product: { step: 'summary', column: 'product', kind: 'text' },
    market: { step: 'summary', column: 'market', kind: 'text' },
    period: { step: 'summary', column: 'period', kind: 'text' },
    all_periods: { step: 'summary', column: 'all_periods', kind: 'text' },
    n: { step: 'summary', column: 'n', kind: 'number', decimals: 0 },
    periods: { step: 'summary', column: 'periods', kind: 'number', decimals: 0 },
    placed: { step: 'summary', column: 'placed', kind: 'number', decimals: 0 },
    above: { step: 'summary', column: 'above', kind: 'number', decimals: 0 },
    inside: { step: 'summary', column: 'inside', kind: 'number', decimals: 0 },
    below: { step: 'summary', column: 'below', kind: 'number', decimals: 0 },
    voyage: { step: 'summary', column: 'voyage', kind: 'number', decimals: 0 },
    swing: { step: 'summary', column: 'swing', kind: 'number', unit: '%', decimals: 0 },
    exchange_rate: { step: 'summary', column: 'exchange_rate', kind: 'number', decimals: 2 },
    duty: { step: 'summary', column: 'duty', kind: 'number', unit: '%', decimals: 1 },
    margin: { step: 'summary', column: 'margin', kind: 'number', unit: '%', decimals: 1 },
    loss: { step: 'summary', column: 'loss', kind: 'number', unit: '%', decimals: 1 },
    cif: { step: 'summary', column: 'cif', kind: 'number', unit: { of: 'border.import_fob' }, decimals: 2 },
    export_fob: {
      step: 'summary',
      column: 'export_fob',
      kind: 'number',
      unit: { of: 'border.export_fob' },
      decimals: 2,
    },
    landed: { step: 'summary', column: 'landed', kind: 'number', unit: { of: 'local_unit' }, decimals: 0 },
    port: { step: 'summary', column: 'port', kind: 'number', unit: { of: 'local_unit' }, decimals: 0 },
    inland: { step: 'summary', column: 'inland', kind: 'number', unit: { of: 'local_unit' }, decimals: 0 },
    farm_to_market: {
      step: 'summary',
      column: 'farm_to_market',
      kind: 'number',
      unit: { of: 'local_unit' },
      decimals: 0,
    },
    import_wholesale: {
      step: 'summary',
      column: 'import_wholesale',
      kind: 'number',
      unit: { of: 'local_unit' },
      decimals: 0,
    },
    import_farm: { step: 'summary', column: 'import_farm', kind: 'number', unit: { of: 'local_unit' }, decimals: 0 },
    export_wholesale: {
      step: 'summary',
      column: 'export_wholesale',
      kind: 'number',
      unit: { of: 'local_unit' },
      decimals: 0,
    },
    export_farm: { step: 'summary', column: 'export_farm', kind: 'number', unit: { of: 'local_unit' }, decimals: 0 },
    domestic: { step: 'summary', column: 'domestic', kind: 'number', unit: { of: 'local_unit' }, decimals: 0 },
    farm: { step: 'summary', column: 'farm', kind: 'number', unit: { of: 'local_unit' }, decimals: 0 },
    import_protection: {
      step: 'summary',
      column: 'import_protection',
      kind: 'number',
      unit: '%',
      decimals: 1,
      signed: true,
    },
    export_protection: {
      step: 'summary',
      column: 'export_protection',
      kind: 'number',
      unit: '%',
      decimals: 1,
      signed: true,
    },
    import_protection_size: {
      step: 'summary',
      column: 'import_protection_size',
      kind: 'number',
      unit: '%',
      decimals: 1,
    },
    export_protection_size: {
      step: 'summary',
      column: 'export_protection_size',
      kind: 'number',
      unit: '%',
      decimals: 1,
    },
    farm_import_protection: {
      step: 'summary',
      column: 'farm_import_protection',
      kind: 'number',
      unit: '%',
      decimals: 1,
      signed: true,
    },
    farm_export_protection: {
      step: 'summary',
      column: 'farm_export_protection',
      kind: 'number',
      unit: '%',
      decimals: 1,
      signed: true,
    },
    largest_input: { step: 'summary', column: 'largest_input', kind: 'text' },
    largest_rise: {
      step: 'summary',
      column: 'largest_rise',
      kind: 'number',
      unit: { of: 'local_unit' },
      decimals: 0,
      signed: true,
    },
  },

  symbols: {
    en: 'er local currency for one unit of the border currency; CIF cost, insurance and freight; duty, margin and loss as parts of 1; all prices and costs for one unit of the product.',
  },

  indicators: [
    {
      id: 'import-parity',
      title: { en: 'Import parity at wholesale' },
      formulaId: 'M35',
      formula: '(CIF · er · (1 + duty) + port + inland) · (1 + margin) / (1 − loss)',
      substituted: {
        en: '({cif} · {exchange_rate} · (1 + {duty}) + {port} + {inland}) · (1 + {margin}) / (1 − {loss})',
      },
      fact: 'import_wholesale',
      period: 'period',
      n: 'n',
      reading: {
        en: '{import_wholesale_value, select, null {no FOB price of imports} other {what an importer has to ask}}',
      },
      source: 'guidance',
    },
    {
      id: 'import-parity-farm',
      title: { en: 'Import parity at the farm gate' },
      formulaId: 'M35',
      formula: 'import parity at wholesale − cost from farm to market',
      substituted: { en: '{import_wholesale} − {farm_to_market}' },
      fact: 'import_farm',
      period: 'period',
      n: 'n',
      source: 'guidance',
    },
    {
      id: 'export-parity',
      title: { en: 'Export parity at wholesale' },
      formulaId: 'M36',
      formula: 'FOB · er − port − inland',
      substituted: { en: '{export_fob} · {exchange_rate} − {port} − {inland}' },
      fact: 'export_wholesale',
      period: 'period',
      n: 'n',
      reading: {
        en: '{export_wholesale_value, select, null {no FOB price of exports} other {what an exporter can pay}}',
      },
      source: 'guidance',
    },
    {
      id: 'export-parity-farm',
      title: { en: 'Export parity at the farm gate' },
      formulaId: 'M36',
      formula: 'export parity at wholesale − cost from farm to market',
      substituted: { en: '{export_wholesale} − {farm_to_market}' },
      fact: 'export_farm',
      period: 'period',
      n: 'n',
      source: 'guidance',
    },
    {
      id: 'protection-import',
      title: { en: 'Nominal protection against imports' },
      formulaId: 'M37',
      formula: '100 · (domestic price / import parity − 1)',
      substituted: { en: '100 · ({domestic} / {import_wholesale} − 1)' },
      fact: 'import_protection',
      period: 'period',
      n: 'n',
      reading: { en: '{import_protection_value, select, null {not both prices are there} other {at wholesale}}' },
      source: 'monke',
    },
    {
      id: 'protection-export',
      title: { en: 'Nominal protection against exports' },
      formulaId: 'M37',
      formula: '100 · (domestic price / export parity − 1)',
      substituted: { en: '100 · ({domestic} / {export_wholesale} − 1)' },
      fact: 'export_protection',
      period: 'period',
      n: 'n',
      reading: { en: '{export_protection_value, select, null {not both prices are there} other {at wholesale}}' },
      source: 'monke',
    },
    {
      id: 'protection-farm',
      title: { en: 'Nominal protection at the farm gate' },
      formulaId: 'M37',
      formula: '100 · (farm price / import parity at the farm gate − 1)',
      substituted: { en: '100 · ({farm} / {import_farm} − 1)' },
      fact: 'farm_import_protection',
      period: 'period',
      n: 'n',
      reading: {
        en: '{farm_import_protection_value, select, null {not both prices are there} other {against imports}}',
      },
      source: 'monke',
    },
  ],

  tables: [
    {
      id: 'build-up',
      title: { en: 'From the border to the wholesale market, {period}' },
      step: 'build_up',
      total: 'is_total',
      when: 'summary.has_import',
      columns: [
        {
          column: 'bar',
          title: { en: 'Item' },
          kind: 'text',
          words: {
            fob: { en: 'FOB price' },
            freight: { en: 'Freight' },
            insurance: { en: 'Insurance' },
            duty: { en: 'Import duty' },
            port: { en: 'Port costs' },
            inland: { en: 'Inland transport' },
            margin: { en: 'Trade margin' },
            loss: { en: 'Losses' },
            parity: { en: 'Import parity' },
          },
        },
        { column: 'amount', title: { en: 'Local currency' }, kind: 'number', unit: { of: 'local_unit' }, decimals: 0 },
        { column: 'share', title: { en: 'Share of the parity' }, kind: 'number', unit: '%', decimals: 1 },
      ],
    },
    {
      id: 'periods',
      title: { en: 'Parities and domestic prices' },
      step: 'protection',
      columns: [
        { column: 'period', title: { en: 'Period' }, kind: 'text' },
        {
          column: 'export_wholesale',
          title: { en: 'Export parity, wholesale' },
          kind: 'number',
          unit: { of: 'local_unit' },
          decimals: 0,
        },
        {
          column: 'domestic',
          title: { en: 'Domestic price, wholesale' },
          kind: 'number',
          unit: { of: 'local_unit' },
          decimals: 0,
        },
        {
          column: 'import_wholesale',
          title: { en: 'Import parity, wholesale' },
          kind: 'number',
          unit: { of: 'local_unit' },
          decimals: 0,
        },
        {
          column: 'export_farm',
          title: { en: 'Export parity, farm gate' },
          kind: 'number',
          unit: { of: 'local_unit' },
          decimals: 0,
        },
        { column: 'farm', title: { en: 'Farm-gate price' }, kind: 'number', unit: { of: 'local_unit' }, decimals: 0 },
        {
          column: 'import_farm',
          title: { en: 'Import parity, farm gate' },
          kind: 'number',
          unit: { of: 'local_unit' },
          decimals: 0,
        },
        {
          column: 'import_protection',
          title: { en: 'Protection against imports' },
          kind: 'number',
          unit: '%',
          decimals: 1,
          signed: true,
        },
        {
          column: 'export_protection',
          title: { en: 'Protection against exports' },
          kind: 'number',
          unit: '%',
          decimals: 1,
          signed: true,
        },
        {
          column: 'place',
          title: { en: 'Where the price lies' },
          kind: 'text',
          words: {
            above: { en: 'above import parity: imports pay' },
            below: { en: 'below export parity: exports pay' },
            between: { en: 'between the parities: not traded' },
            'under-import': { en: 'below import parity' },
            'over-export': { en: 'above export parity' },
          },
        },
      ],
    },
    {
      id: 'sensitivity',
      title: { en: 'One input at a time, down and up by {swing}' },
      step: 'sensitivity',
      columns: [
        {
          column: 'input',
          title: { en: 'Input' },
          kind: 'text',
          words: {
            fob: { en: 'FOB price' },
            freight: { en: 'Freight' },
            'exchange-rate': { en: 'Exchange rate' },
          },
        },
        { column: 'low', title: { en: 'Parity when lower' }, kind: 'number', unit: { of: 'local_unit' }, decimals: 0 },
        { column: 'base', title: { en: 'Parity' }, kind: 'number', unit: { of: 'local_unit' }, decimals: 0 },
        {
          column: 'high',
          title: { en: 'Parity when higher' },
          kind: 'number',
          unit: { of: 'local_unit' },
          decimals: 0,
        },
        {
          column: 'rise',
          title: { en: 'Change when higher' },
          kind: 'number',
          unit: { of: 'local_unit' },
          decimals: 2,
          signed: true,
        },
      ],
    },
  ],

  charts: [
    {
      id: 'band',
      kind: 'line',
      title: { en: 'The domestic price lay between the parities in {inside} of {placed} periods' },
      subtitle: { en: 'Wholesale; floor: export parity, ceiling: import parity, {all_periods}' },
      step: 'protection',
      unit: { of: 'border.domestic' },
      n: 'periods',
      when: 'summary.has_periods',
      x: 'month',
      xKind: 'date',
      y: 'domestic',
      bands: [{ low: 'export_wholesale', high: 'import_wholesale', title: { en: 'between export and import parity' } }],
    },
    {
      id: 'points',
      kind: 'dot-range',
      title: { en: 'Price at home between floor and ceiling' },
      subtitle: { en: 'From export parity to import parity, domestic price as a dot, {period}' },
      step: 'points',
      unit: { of: 'border.domestic' },
      n: 'n',
      when: 'summary.has_points',
      label: 'place',
      low: 'low',
      high: 'high',
      value: 'price',
      words: { wholesale: { en: 'Wholesale' }, farm: { en: 'Farm gate' } },
    },
    {
      id: 'build-up',
      kind: 'waterfall',
      title: { en: 'What the border price becomes on its way: {import_wholesale}' },
      subtitle: { en: 'Import parity at wholesale, local currency, {period}' },
      step: 'build_up',
      unit: { of: 'border.domestic' },
      n: 'n',
      when: 'summary.has_import',
      label: 'bar',
      value: 'amount',
      total: 'is_ground',
      point: 'is_total',
      words: {
        fob: { en: 'FOB price' },
        freight: { en: 'Freight' },
        insurance: { en: 'Insurance' },
        duty: { en: 'Import duty' },
        port: { en: 'Port costs' },
        inland: { en: 'Inland transport' },
        margin: { en: 'Trade margin' },
        loss: { en: 'Losses' },
        parity: { en: 'Import parity' },
      },
    },
    {
      id: 'tornado',
      kind: 'tornado',
      title: {
        en: '{largest_input_value, select, fob {The FOB price} freight {Freight} other {The exchange rate}} moves the parity most: {largest_rise} for {swing}',
      },
      subtitle: { en: 'Parity at wholesale when one input is {swing} lower or higher, {period}' },
      step: 'sensitivity',
      unit: { of: 'border.domestic' },
      n: 'n',
      label: 'input',
      low: 'low',
      high: 'high',
      base: 'base',
      words: {
        fob: { en: 'FOB price' },
        freight: { en: 'Freight' },
        'exchange-rate': { en: 'Exchange rate' },
      },
    },
  ],

  narrative: [
    {
      role: 'headline',
      when: 'summary.is_above',
      text: {
        en: 'In {period} the domestic price{product_value, select, null {} other { of “{product}”}} was {import_protection_size} above import parity: imports pay, and something keeps them out or dear.',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_below',
      text: {
        en: 'In {period} the domestic price{product_value, select, null {} other { of “{product}”}} was {export_protection_size} below export parity: exports would pay, and something holds them back.',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_between',
      text: {
        en: 'In {period} the domestic price{product_value, select, null {} other { of “{product}”}} lay between export and import parity: the domestic price can float; the product is effectively not traded.',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_under_import',
      text: {
        en: 'In {period} the domestic price{product_value, select, null {} other { of “{product}”}} was {import_protection_size} below import parity: imports do not pay.',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_over_export',
      text: {
        en: 'In {period} the domestic price{product_value, select, null {} other { of “{product}”}} was {export_protection_size} above export parity: exports do not pay.',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_import_alone',
      text: {
        en: 'In {period} an importer would have to ask {import_wholesale}{product_value, select, null {} other { for “{product}”}} at wholesale.',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_export_alone',
      text: {
        en: 'In {period} an exporter could pay {export_wholesale}{product_value, select, null {} other { for “{product}”}} at wholesale.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_import',
      text: {
        en: 'CIF {cif}, landed {landed}, import parity {import_wholesale} at wholesale and {import_farm} at the farm gate.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_export',
      text: {
        en: 'FOB {export_fob}, export parity {export_wholesale} at wholesale and {export_farm} at the farm gate.',
      },
    },
    {
      role: 'finding',
      when: 'summary.is_between',
      text: {
        en: 'Against import parity the nominal protection is {import_protection}, against export parity {export_protection}.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_farm',
      text: {
        en: 'At the farm gate the price of {farm} stands against an import parity of {import_farm}: {farm_import_protection}.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_places',
      text: {
        en: 'Of {placed} periods the price was above import parity in {above}, below export parity in {below}, and between them in {inside}.',
      },
    },
    {
      role: 'finding',
      text: {
        en: '{swing} more on {largest_input_value, select, fob {the FOB price} freight {freight} other {the exchange rate}} changes the parity by {largest_rise}, the most of the inputs moved.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.has_voyage',
      text: {
        en: 'Border price, freight and insurance are those of {voyage_value, plural, one {one month} other {# months}} earlier.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.has_no_export',
      text: { en: 'The export parity is not positive: the way to the border costs more than the product earns there.' },
    },
    {
      role: 'caveat',
      when: 'summary.is_crossed',
      text: {
        en: 'Import parity lies below export parity: the two border prices are hardly of one quality and period.',
      },
    },
    {
      role: 'caveat',
      text: {
        en: 'Protection mixes policy with quality, season and costs that are not in the table. Compare the same point, quality and month.',
      },
    },
  ],

  sources: {
    guidance: {
      author: 'FEWS NET & FAO',
      year: null,
      work: 'Market guidance on import and export parity prices',
      detail: 'verify edition',
    },
    monke: {
      author: 'Monke, E.A. & Pearson, S.R.',
      year: 1989,
      work: 'The Policy Analysis Matrix for Agricultural Development. Cornell University Press',
    },
  },

  limits: [
    { en: 'A parity price is a reckoning, not a price at which somebody traded.' },
    { en: 'The official exchange rate is used as given; where it is overvalued, imports look cheaper than they are.' },
    { en: 'Quality differs: a cheap imported grade is no ceiling for a better local one.' },
    { en: 'For a farm price before processing (paddy against rice) the product has to be brought to one form first.' },
    { en: 'Bans, quotas and unofficial trade are not in the sums.' },
  ],

  worked: [
    {
      name: 'Rice against the border: import and export parity, protection and the tornado',
      tables: {
        border: {
          columns: [
            'date',
            'import_fob',
            'export_fob',
            'freight',
            'exchange_rate',
            'duty',
            'port',
            'inland',
            'margin',
            'loss',
            'farm_to_market',
            'domestic',
          ],
          units: {
            import_fob: 'USD/t',
            export_fob: 'USD/t',
            freight: 'USD/t',
            port: 'USD/t',
            inland: 'USD/t',
            farm_to_market: 'USD/t',
            domestic: 'PHP/t',
          },
          rows: [['2020-06-01', 200, 240, 30, 50, 5, 10, 20, 10, 4, 15, 12000]],
        },
      },
      params: { insurance_rate: 2 },
      expect: [
        { step: 'summary', column: 'cif', values: [234.6], tolerance: 1e-9 },
        { step: 'summary', column: 'landed', values: [12816.5], tolerance: 1e-9 },
        { step: 'summary', column: 'import_wholesale', values: [15831.41], tolerance: 5e-3 },
        { step: 'summary', column: 'import_farm', values: [15081.41], tolerance: 5e-3 },
        { step: 'summary', column: 'export_wholesale', values: [10500], tolerance: 1e-9 },
        { step: 'summary', column: 'export_farm', values: [9750], tolerance: 1e-9 },
        { step: 'summary', column: 'import_protection', values: [-24.2], tolerance: 5e-3 },
        { step: 'summary', column: 'is_between', values: [true], tolerance: 0 },
        { step: 'sensitivity', column: 'input', values: ['exchange-rate', 'fob', 'freight'], tolerance: 0 },
        { step: 'sensitivity', column: 'rise', values: [1583.14, 1227.19, 184.08], tolerance: 5e-3 },
      ],
    },
    {
      name: 'Costs in local currency are not multiplied by the exchange rate',
      tables: {
        border: {
          columns: ['year', 'export_fob', 'exchange_rate', 'port', 'inland', 'domestic'],
          units: { export_fob: 'USD/t', port: 'PHP/t', inland: 'PHP/t', domestic: 'PHP/t' },
          rows: [[2020, 240, 50, 500, 1000, 10000]],
        },
      },
      params: { local_costs: 'local' },
      expect: [
        // 240 · 50 − 500 − 1000 = 10 500, the same as with 10 and 20 USD.
        { step: 'summary', column: 'export_wholesale', values: [10500], tolerance: 1e-9 },
        { step: 'summary', column: 'import_wholesale', values: [null], tolerance: 0 },
        { step: 'summary', column: 'is_below', values: [true], tolerance: 0 },
      ],
    },
  ],
};

export default template;
