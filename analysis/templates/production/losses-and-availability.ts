import { duplicateKeys } from '../shared/rules/duplicate-keys.ts';
import type { Template } from '../template.ts';

const template: Template = {
  id: 'production/losses-and-availability',
  version: 1,
  stage: 'production',
  title: { en: 'Losses and what is left to eat' },
  question: { en: 'How much of the harvest is lost on its way, what is it worth, and how much is left for a person?' },

  needs: {
    losses: {
      title: { en: 'Loss rates by stage' },
      grain: { en: 'One stage after the harvest (of one product in one year, where the table holds several)' },
      columns: {
        stage: { title: { en: 'Stage' }, kind: 'text', roles: ['stage'] },
        // Bound by name: a share of anything else must not become a loss.
        rate: { title: { en: 'Loss rate' }, kind: 'number', roles: [], optional: true, unit: '%' },
        low: { title: { en: 'Lowest loss rate' }, kind: 'number', roles: [], optional: true, unit: '%' },
        high: { title: { en: 'Highest loss rate' }, kind: 'number', roles: [], optional: true, unit: '%' },
        price: { title: { en: 'Price' }, kind: 'number', roles: ['price'], optional: true, unit: 'as-given' },
        product: { title: { en: 'Product' }, kind: 'text', roles: ['product', 'product-code'], optional: true },
        year: { title: { en: 'Year' }, kind: 'year', roles: ['period'], optional: true },
        source: { title: { en: 'Source' }, kind: 'text', roles: ['note'], optional: true },
      },
      rules: [
        { code: 'no-stage', when: 'stage IS NULL', effect: 'drop', text: { en: 'The stage is missing.' } },
        {
          code: 'total-stage',
          when: `lower(trim(stage)) IN ('total', 'totals', 'total loss', 'total losses', 'sum', 'all', 'all stages', 'overall', 'cumulative')`,
          effect: 'drop',
          text: { en: 'The row is the loss of all stages together; counting it again would double the loss.' },
        },
        {
          code: 'rate-outside',
          when: 'rate < 0 OR low < 0 OR high < 0 OR rate > 100 OR low > 100 OR high > 100',
          effect: 'refuse',
          text: { en: '{count, plural, one {One loss rate lies} other {# loss rates lie}} outside 0 to 100 %.' },
          fix: { kind: 'exclude' },
        },
        {
          code: 'range-turned',
          when: 'low > high OR rate < low OR rate > high',
          effect: 'refuse',
          text: {
            en: 'In {count, plural, one {one row} other {# rows}} the lowest rate, the rate and the highest rate are not in this order.',
          },
          fix: { kind: 'exclude' },
        },
        {
          code: 'negative-price',
          when: 'price < 0',
          effect: 'refuse',
          text: { en: '{count, plural, one {One price is} other {# prices are}} negative.' },
          fix: { kind: 'exclude' },
        },
      ],
      minimum: [{ count: 'rows', atLeast: 1, text: { en: 'One stage with its loss rate is needed.' } }],
    },
    supply: {
      title: { en: 'Production and population by year' },
      grain: { en: 'One year (of one product)' },
      optional: true,
      columns: {
        year: { title: { en: 'Year' }, kind: 'year', roles: ['period'] },
        product: { title: { en: 'Product' }, kind: 'text', roles: ['product', 'product-code'], optional: true },
        production: {
          title: { en: 'Production' },
          kind: 'number',
          roles: ['production', 'quantity'],
          unit: 't',
        },
        population: { title: { en: 'Population' }, kind: 'number', roles: [], optional: true },
      },
      rules: [
        { code: 'no-year', when: 'year IS NULL', effect: 'drop', text: { en: 'The year is missing.' } },
        {
          code: 'no-production',
          when: 'production IS NULL',
          effect: 'drop',
          text: { en: 'The production is missing. Missing is not zero.' },
        },
        {
          code: 'negative-production',
          when: 'production < 0',
          effect: 'drop',
          text: { en: 'The production is negative.' },
        },
        {
          code: 'no-people',
          when: 'population <= 0',
          effect: 'refuse',
          text: { en: '{count, plural, one {One population is} other {# populations are}} zero or negative.' },
          fix: { kind: 'exclude' },
        },
      ],
      minimum: [],
    },
  },

  params: {
    product: {
      kind: 'value',
      of: 'losses.product',
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
      help: { en: 'Empty: the last year that has both loss rates and production.' },
    },
    stages: {
      kind: 'values',
      of: 'losses.stage',
      default: 'all',
      order: 'min(_row)',
      title: { en: 'Stages, from the harvest to the eater' },
      help: {
        en: 'The order decides how many tonnes are lost at each stage. The loss of all stages together does not depend on it.',
      },
    },
    rates_in: {
      kind: 'choice',
      options: {
        percent: { en: 'Percent: 10 is 10 %' },
        fraction: { en: 'Fractions: 0.10 is 10 %' },
      },
      default: 'percent',
      title: { en: 'Loss rates are written in' },
    },
    production: {
      kind: 'number',
      unit: 't',
      default: null,
      optional: true,
      min: 0,
      title: { en: 'Production' },
      help: { en: 'Where no table gives it. Without it the cascade is of 100 tonnes.' },
    },
    population: {
      kind: 'number',
      default: null,
      optional: true,
      min: 1,
      title: { en: 'Population' },
      help: { en: 'Where no table gives it. Without it nothing is said for a person.' },
    },
    food_share: {
      kind: 'number',
      unit: '%',
      default: 100,
      min: 0,
      max: 100,
      title: { en: 'Share used as food' },
      help: { en: 'The rest is seed, feed and industry. 100 % unless you know better; it is printed with the result.' },
    },
  },

  checks: [
    {
      code: 'product-not-chosen',
      severity: 'wrong',
      effect: 'refuse',
      sql: `SELECT count(DISTINCT losses.product) AS products
FROM losses, params
WHERE params.product IS NULL
HAVING count(DISTINCT losses.product) > 1`,
      text: { en: 'The table holds loss rates of {products} products; each has its own.' },
      next: { en: 'Choose the product.' },
    },
    {
      code: 'rates-look-like-fractions',
      severity: 'wrong',
      effect: 'refuse',
      override: true,
      fix: { kind: 'parameter', param: 'rates_in', value: 'fraction' },
      sql: `SELECT max(greatest(losses.rate, losses.low, losses.high)) AS largest
FROM losses, params
WHERE params.rates_in = 'percent'
HAVING max(greatest(losses.rate, losses.low, losses.high)) BETWEEN 1e-300 AND 1`,
      text: {
        en: 'No loss rate is above 1 (the largest is {largest}). If 0.10 is meant as 10 %, losses would come out a hundred times too small.',
      },
      next: { en: 'Say that the rates are fractions, or confirm that all losses are below 1 %.' },
    },
    {
      code: 'fractions-above-one',
      severity: 'wrong',
      effect: 'refuse',
      fix: { kind: 'parameter', param: 'rates_in', value: 'percent' },
      sql: `SELECT losses._row AS _row, losses.stage AS stage, greatest(losses.rate, losses.low, losses.high) AS rate
FROM losses, params
WHERE params.rates_in = 'fraction' AND greatest(losses.rate, losses.low, losses.high) > 1
ORDER BY losses._row`,
      text: { en: 'The rate of “{stage}” is {rate}: as a fraction that is more than everything.' },
      next: { en: 'Say that the rates are percent.' },
    },
    {
      code: 'rate-missing',
      severity: 'wrong',
      effect: 'refuse',
      fix: { kind: 'exclude', need: 'losses', match: ['_row'] },
      sql: `SELECT losses._row AS _row, losses.stage AS stage
FROM losses, params
WHERE losses.rate IS NULL AND (losses.low IS NULL OR losses.high IS NULL)
  AND (params.product IS NULL OR losses.product = params.product)
  AND list_contains(params.stages, losses.stage)
ORDER BY losses._row`,
      text: {
        en: '{count, plural, one {One stage has} other {# stages have}} no loss rate, first “{stage}”. Missing is not zero: without it the losses would be too small.',
      },
      next: { en: 'Enter a rate or a range, or leave the stage out on purpose.' },
    },
    duplicateKeys('losses', ['product', 'year', 'stage']),
    {
      ...duplicateKeys('supply', ['product', 'year']),
      code: 'duplicate-years',
    },
    {
      code: 'year-without-rates',
      severity: 'wrong',
      effect: 'refuse',
      sql: `SELECT params.year AS year
FROM params
WHERE params.year IS NOT NULL
  AND EXISTS (SELECT 1 FROM losses WHERE losses.year IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM losses WHERE losses.year = params.year)`,
      text: { en: 'No loss rates are given for {year}.' },
      next: { en: 'Choose a year of the table of loss rates.' },
    },
    {
      code: 'no-common-year',
      severity: 'wrong',
      effect: 'refuse',
      sql: `SELECT params.product AS product
FROM params
WHERE EXISTS (SELECT 1 FROM supply)
  AND NOT EXISTS (
    SELECT 1
    FROM losses JOIN supply ON (losses.year IS NULL OR losses.year = supply.year)
      AND (losses.product IS NULL OR supply.product IS NULL OR losses.product = supply.product)
    WHERE (params.year IS NULL OR supply.year = params.year) AND (params.product IS NULL OR losses.product = params.product)
  )`,
      text: { en: 'No year has both loss rates and production{product, select, null {} other { of “{product}”}}.' },
      next: { en: 'Choose another year or product, or complete the table of production.' },
    },
    {
      code: 'no-stage-chosen',
      severity: 'wrong',
      effect: 'refuse',
      sql: `SELECT len(params.stages) AS stages FROM params WHERE len(params.stages) = 0`,
      text: { en: 'No stage is chosen: there is nothing to compute.' },
      next: { en: 'Choose at least one stage.' },
    },
    {
      code: 'price-unit',
      severity: 'look',
      effect: 'notice',
      sql: `SELECT units.unit AS unit
FROM units
WHERE units.need = 'losses' AND units.name = 'price' AND units.unit IS NOT NULL
  AND split_part(units.unit, '/', 2) NOT IN ('t', 'kg', 'q', 'g', 'lb')`,
      text: {
        en: 'The unit of the prices, {unit}, is not money for a weight, so the value of the losses is left out.',
      },
      next: { en: 'Give the prices for a kilogram or a tonne.' },
    },
    {
      code: 'price-missing',
      severity: 'look',
      effect: 'notice',
      sql: `SELECT losses._row AS _row, losses.stage AS stage
FROM losses, params
WHERE losses.price IS NULL AND (params.product IS NULL OR losses.product = params.product)
  AND list_contains(params.stages, losses.stage)
  AND EXISTS (SELECT 1 FROM losses AS priced WHERE priced.price IS NOT NULL)
ORDER BY losses._row`,
      text: {
        en: '{count, plural, one {One stage has} other {# stages have}} no price, first “{stage}”: the value lost there is not known, and neither is the sum.',
      },
      next: { en: 'Enter the price at that stage.' },
    },
    {
      code: 'population-missing',
      severity: 'know',
      effect: 'notice',
      sql: `SELECT supply.year AS year, supply._row AS _row
FROM supply, params
WHERE supply.population IS NULL AND params.population IS NULL
  AND EXISTS (SELECT 1 FROM supply AS peopled WHERE peopled.population IS NOT NULL)
ORDER BY supply.year`,
      text: {
        en: 'The population of {count, plural, one {one year} other {# years}} is missing, first of {year}: nothing is said for a person there.',
      },
    },
  ],

  steps: {
    // Loss rates as shares, with the place of the stage. Where only a range is given there is no middle.
    rates: {
      sql: `WITH scaled AS (
  SELECT coalesce(losses.product, '') AS product, losses.year AS year, losses.stage AS stage, losses.price AS price,
    losses.source AS source, CAST(list_position(params.stages, losses.stage) AS INTEGER) AS position,
    CASE params.rates_in WHEN 'percent' THEN 0.01 ELSE 1 END AS scale,
    losses.rate AS rate, losses.low AS low, losses.high AS high
  FROM losses, params
  WHERE list_contains(params.stages, losses.stage)
)
SELECT scaled.product AS product, scaled.year AS year, scaled.stage AS stage, scaled.position AS position, scaled.price AS price,
  scaled.source AS source, scaled.rate * scaled.scale AS rate,
  coalesce(scaled.low, scaled.rate) * scaled.scale AS low, coalesce(scaled.high, scaled.rate) * scaled.scale AS high,
  scaled.low IS NOT NULL OR scaled.high IS NOT NULL AS has_range
FROM scaled
ORDER BY scaled.product, scaled.year, scaled.position`,
    },
    // P20: shares that remain multiply. A rate missing anywhere leaves the product undefined.
    remaining: {
      sql: `SELECT rates.product AS product, rates.year AS year, count(*) AS stages,
  CASE WHEN count(rates.rate) = count(*) THEN product(1 - rates.rate) END AS remaining,
  CASE WHEN count(rates.high) = count(*) THEN product(1 - rates.high) END AS remaining_low,
  CASE WHEN count(rates.low) = count(*) THEN product(1 - rates.low) END AS remaining_high,
  sum(rates.rate) AS added, bool_or(rates.has_range) AS has_range
FROM rates
GROUP BY rates.product, rates.year
ORDER BY rates.product, rates.year`,
    },
    // Production and population: from the table, or as entered. Loss rates without a year hold for every year.
    supplies: {
      sql: `WITH given AS (
  SELECT supply.year AS year, supply.product AS product, supply.production AS production,
    coalesce(supply.population, params.population) AS population
  FROM supply, params
),
matched AS (
  SELECT remaining.product AS product, given.year AS year, given.production AS production, given.population AS population,
    remaining.stages AS stages, remaining.remaining AS remaining, remaining.remaining_low AS remaining_low,
    remaining.remaining_high AS remaining_high, remaining.added AS added, remaining.has_range AS has_range,
    remaining.year AS rate_year
  FROM remaining JOIN given ON (given.product IS NULL OR remaining.product = '' OR given.product = remaining.product)
    AND (remaining.year IS NULL OR remaining.year = given.year)
)
SELECT matched.product AS product, matched.year AS year, matched.production AS production, matched.population AS population,
  matched.stages AS stages, matched.remaining AS remaining, matched.remaining_low AS remaining_low,
  matched.remaining_high AS remaining_high, matched.added AS added, matched.has_range AS has_range, matched.rate_year AS rate_year,
  false AS is_hundred
FROM matched
UNION ALL
-- Without a table: the entered quantity, or a hundred tonnes to show the cascade.
SELECT remaining.product, remaining.year, coalesce(params.production, 100), params.population, remaining.stages,
  remaining.remaining, remaining.remaining_low, remaining.remaining_high, remaining.added, remaining.has_range, remaining.year,
  params.production IS NULL
FROM remaining, params
WHERE NOT EXISTS (SELECT 1 FROM matched) AND (params.product IS NULL OR remaining.product = params.product)
ORDER BY product, year`,
    },
    // P20 and P22 of every product and year.
    availability: {
      sql: `SELECT nullif(supplies.product, '') AS product, supplies.year AS year, supplies.stages AS stages,
  supplies.production AS production, supplies.population AS population,
  100 * supplies.remaining AS remaining, 100 * (1 - supplies.remaining) AS loss, 100 * supplies.added AS added,
  100 * (1 - supplies.remaining_high) AS loss_low, 100 * (1 - supplies.remaining_low) AS loss_high,
  supplies.production * supplies.remaining AS net, supplies.production * supplies.remaining_low AS net_low,
  supplies.production * supplies.remaining_high AS net_high,
  CASE WHEN NOT supplies.is_hundred THEN
    1000 * supplies.production * supplies.remaining * params.food_share / 100 / supplies.population END AS per_person,
  CASE WHEN NOT supplies.is_hundred THEN
    1000 * supplies.production * supplies.remaining_low * params.food_share / 100 / supplies.population END AS per_person_low,
  CASE WHEN NOT supplies.is_hundred THEN
    1000 * supplies.production * supplies.remaining_high * params.food_share / 100 / supplies.population END AS per_person_high,
  supplies.has_range AS has_range, supplies.is_hundred AS is_hundred, supplies.rate_year AS rate_year
FROM supplies, params
ORDER BY supplies.product, supplies.year`,
    },
    // The product and year in focus.
    focus: {
      sql: `SELECT availability.product AS product, availability.year AS year, availability.rate_year AS rate_year,
  availability.production AS production, availability.is_hundred AS is_hundred
FROM availability, params
WHERE (params.product IS NULL OR availability.product IS NULL OR availability.product = params.product)
  AND (params.year IS NULL OR availability.year = params.year OR availability.year IS NULL)
ORDER BY availability.year DESC NULLS LAST
LIMIT 1`,
    },
    // Tonnes that reach each stage and are lost there (P21: times the price there). Prices are for a tonne or converted.
    cascade: {
      sql: `WITH scale AS (
  SELECT CASE WHEN bool_or(units.unit IS NOT NULL) THEN
      CASE split_part(any_value(units.unit), '/', 2)
        WHEN 't' THEN 1 WHEN 'kg' THEN 1000 WHEN 'q' THEN 10 WHEN 'g' THEN 1000000 WHEN 'lb' THEN 1000 / 0.45359237 END
    ELSE 1 END AS per_tonne,
    split_part(any_value(units.unit), '/', 1) AS money
  FROM units
  WHERE units.need = 'losses' AND units.name = 'price'
),
flow AS (
  SELECT rates.stage AS stage, rates.position AS position, rates.rate AS rate, rates.low AS low, rates.high AS high,
    rates.price AS price, rates.source AS source, focus.production AS production,
    CASE WHEN count(rates.rate) OVER () = count(*) OVER () THEN
      focus.production * product(1 - rates.rate) OVER (ORDER BY rates.position ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
    END AS leaving
  FROM rates, focus
  WHERE rates.product = coalesce(focus.product, '') AND (rates.year IS NULL OR rates.year = focus.rate_year)
),
stages AS (
  SELECT flow.stage AS stage, flow.position AS position, flow.rate AS rate, flow.low AS low, flow.high AS high, flow.price AS price,
    flow.source AS source, coalesce(lag(flow.leaving) OVER (ORDER BY flow.position), flow.production) AS entering, flow.leaving AS leaving
  FROM flow
)
SELECT stages.position AS position, stages.stage AS stage, 100 * stages.rate AS rate, 100 * stages.low AS low, 100 * stages.high AS high,
  stages.entering AS entering, stages.entering - stages.leaving AS lost, stages.leaving AS leaving,
  stages.price AS price, (stages.entering - stages.leaving) * stages.price * scale.per_tonne AS value, nullif(scale.money, '') AS money,
  stages.source AS source
FROM stages, scale
ORDER BY stages.position`,
    },
    // Harvest, losses stage by stage, what is left.
    build_down: {
      sql: `SELECT 0 AS position, 'harvest' AS bar, focus.production AS amount, true AS is_total, false AS is_largest FROM focus
WHERE EXISTS (SELECT 1 FROM cascade WHERE cascade.leaving IS NOT NULL)
UNION ALL
SELECT cascade.position, cascade.stage, -cascade.lost, false,
  cascade.lost = max(cascade.lost) OVER ()
FROM cascade
WHERE cascade.leaving IS NOT NULL
UNION ALL
SELECT max(cascade.position) + 1, 'left', arg_max(cascade.leaving, cascade.position), true, false
FROM cascade
HAVING count(cascade.leaving) > 0
ORDER BY position`,
    },
    by_year: {
      sql: `SELECT availability.year AS year, availability.per_person AS per_person, availability.per_person_low AS per_person_low,
  availability.per_person_high AS per_person_high
FROM availability JOIN focus ON coalesce(availability.product, '') = coalesce(focus.product, '')
WHERE availability.year IS NOT NULL AND coalesce(availability.per_person, availability.per_person_low) IS NOT NULL
ORDER BY availability.year`,
    },
    summary: {
      sql: `WITH chosen AS (
  SELECT availability.stages AS stages, availability.production AS production, availability.population AS population,
    availability.remaining AS remaining, availability.loss AS loss, availability.added AS added,
    availability.loss_low AS loss_low, availability.loss_high AS loss_high, availability.net AS net,
    availability.net_low AS net_low, availability.net_high AS net_high, availability.per_person AS per_person,
    availability.per_person_low AS per_person_low, availability.per_person_high AS per_person_high,
    availability.has_range AS has_range, availability.product AS product, availability.year AS year,
    availability.is_hundred AS is_hundred
  FROM availability JOIN focus ON coalesce(availability.product, '') = coalesce(focus.product, '')
    AND availability.year IS NOT DISTINCT FROM focus.year
),
worst AS (
  SELECT cascade.stage AS stage, cascade.lost AS lost, cascade.rate AS rate
  FROM cascade
  WHERE cascade.lost IS NOT NULL
  ORDER BY cascade.lost DESC, cascade.position
  LIMIT 1
),
worth AS (
  SELECT CASE WHEN count(cascade.value) = count(*) THEN sum(cascade.value) END AS value, count(cascade.price) AS priced,
    any_value(cascade.money) AS money, arg_max(cascade.stage, cascade.value) AS value_stage, max(cascade.value) AS worst_worth
  FROM cascade
),
years AS (
  SELECT count(*) AS n, min(by_year.year) AS first_year, max(by_year.year) AS last_year,
    arg_min(by_year.per_person, by_year.year) AS per_person0, arg_max(by_year.per_person, by_year.year) AS per_person1
  FROM by_year
)
SELECT chosen.product AS product, chosen.year AS year,
  CAST(chosen.year AS VARCHAR) AS period, CASE WHEN chosen.is_hundred THEN 'hundred' ELSE 'given' END AS quantity,
  chosen.stages AS stages, chosen.production AS production, chosen.population AS population, params.food_share AS food_share,
  chosen.remaining AS remaining, chosen.loss AS loss, chosen.added AS added, chosen.loss_low AS loss_low, chosen.loss_high AS loss_high,
  chosen.net AS net, chosen.net_low AS net_low, chosen.net_high AS net_high, chosen.production - chosen.net AS lost,
  chosen.per_person AS per_person, chosen.per_person_low AS per_person_low, chosen.per_person_high AS per_person_high,
  worst.stage AS worst_stage, worst.lost AS worst_lost, worst.rate AS worst_rate,
  CASE WHEN NOT chosen.is_hundred THEN worth.value END AS value, worth.money AS money, worth.value_stage AS value_stage, worth.worst_worth AS worst_worth,
  years.n AS years, years.first_year AS first_year, years.last_year AS last_year,
  years.per_person0 AS per_person0, years.per_person1 AS per_person1,
  chosen.loss IS NOT NULL AND NOT chosen.is_hundred AS has_quantity,
  chosen.loss IS NOT NULL AND chosen.is_hundred AS has_rates_only,
  chosen.loss IS NULL AS has_range_only, chosen.has_range AS has_range, chosen.loss IS NOT NULL AS has_cascade,
  coalesce(chosen.per_person, chosen.per_person_low) IS NOT NULL AND NOT chosen.is_hundred AS has_people,
  chosen.loss IS NOT NULL AND chosen.stages > 1 AS has_stages,
  worth.value IS NOT NULL AND NOT chosen.is_hundred AS has_value, worth.priced > 0 AND worth.value IS NULL AS lacks_value,
  years.n > 2 AS has_years, params.food_share = 100 AND coalesce(chosen.per_person, chosen.per_person_low) IS NOT NULL AS is_all_food
FROM params, chosen, worth, years LEFT JOIN worst ON true`,
    },
  },

  facts: {
    product: { step: 'summary', column: 'product', kind: 'text' },
    year: { step: 'summary', column: 'year', kind: 'year' },
    period: { step: 'summary', column: 'period', kind: 'text' },
    quantity: { step: 'summary', column: 'quantity', kind: 'text' },
    stages: { step: 'summary', column: 'stages', kind: 'number', decimals: 0 },
    production: { step: 'summary', column: 'production', kind: 'number', unit: 't', decimals: 0 },
    population: { step: 'summary', column: 'population', kind: 'number', decimals: 0 },
    food_share: { step: 'summary', column: 'food_share', kind: 'number', unit: '%', decimals: 0 },
    remaining: { step: 'summary', column: 'remaining', kind: 'number', unit: '%', decimals: 1 },
    loss: { step: 'summary', column: 'loss', kind: 'number', unit: '%', decimals: 1 },
    added: { step: 'summary', column: 'added', kind: 'number', unit: '%', decimals: 1 },
    loss_low: { step: 'summary', column: 'loss_low', kind: 'number', unit: '%', decimals: 1 },
    loss_high: { step: 'summary', column: 'loss_high', kind: 'number', unit: '%', decimals: 1 },
    net: { step: 'summary', column: 'net', kind: 'number', unit: 't', decimals: 1 },
    net_low: { step: 'summary', column: 'net_low', kind: 'number', unit: 't', decimals: 1 },
    net_high: { step: 'summary', column: 'net_high', kind: 'number', unit: 't', decimals: 1 },
    lost: { step: 'summary', column: 'lost', kind: 'number', unit: 't', decimals: 1 },
    per_person: { step: 'summary', column: 'per_person', kind: 'number', unit: 'kg', decimals: 1 },
    per_person_low: { step: 'summary', column: 'per_person_low', kind: 'number', unit: 'kg', decimals: 1 },
    per_person_high: { step: 'summary', column: 'per_person_high', kind: 'number', unit: 'kg', decimals: 1 },
    worst_stage: { step: 'summary', column: 'worst_stage', kind: 'text' },
    worst_lost: { step: 'summary', column: 'worst_lost', kind: 'number', unit: 't', decimals: 1 },
    worst_rate: { step: 'summary', column: 'worst_rate', kind: 'number', unit: '%', decimals: 1 },
    value: { step: 'summary', column: 'value', kind: 'number', unit: { of: 'money' }, decimals: 0 },
    value_stage: { step: 'summary', column: 'value_stage', kind: 'text' },
    worst_worth: { step: 'summary', column: 'worst_worth', kind: 'number', unit: { of: 'money' }, decimals: 0 },
    years: { step: 'summary', column: 'years', kind: 'number', decimals: 0 },
    first_year: { step: 'summary', column: 'first_year', kind: 'year' },
    last_year: { step: 'summary', column: 'last_year', kind: 'year' },
    per_person0: { step: 'summary', column: 'per_person0', kind: 'number', unit: 'kg', decimals: 1 },
    per_person1: { step: 'summary', column: 'per_person1', kind: 'number', unit: 'kg', decimals: 1 },
  },

  symbols: {
    en: 'l_s loss rate of stage s, a share of what reaches it; R share that is left after all stages, Π their product; P production in tonnes; f share used as food; N population; p_s price at stage s.',
  },

  indicators: [
    {
      id: 'total-loss',
      title: { en: 'Loss of all stages together' },
      formulaId: 'P20',
      formula: '1 − R, R = Π (1 − l_s)',
      substituted: { en: '100 % − {remaining}' },
      fact: 'loss',
      period: 'period',
      n: 'stages',
      reading: {
        en: '{loss_value, select, null {a stage has a range only: between {loss_low} and {loss_high}} other {losses compound: added up they would seem to be {added}}}',
      },
      source: 'hodges',
    },
    {
      id: 'loss-range',
      title: { en: 'Loss with all rates at their highest' },
      formulaId: 'P20',
      formula: '1 − Π (1 − l_s,high)',
      fact: 'loss_high',
      period: 'period',
      n: 'stages',
      reading: { en: 'with all rates at their lowest {loss_low}; a stage without a range keeps its rate' },
      source: 'hodges',
    },
    {
      id: 'net-availability',
      title: { en: 'Net availability' },
      formulaId: 'P22',
      formula: 'P · R',
      substituted: { en: '{production} · {remaining}' },
      fact: 'net',
      period: 'period',
      n: 'stages',
      reading: {
        en: '{quantity_value, select, hundred {of 100 tonnes: no production is given} other {{net_value, select, null {between {net_low} and {net_high}} other {{lost} are lost; between {net_low} and {net_high} with the ranges given}}}}',
      },
      source: 'hodges',
    },
    {
      id: 'per-person',
      title: { en: 'Availability for a person and year' },
      formulaId: 'P22',
      formula: '1000 · P · R · f / N',
      substituted: { en: '1000 · {net} · {food_share} / {population}' },
      fact: 'per_person',
      period: 'period',
      n: 'stages',
      reading: {
        en: '{per_person_low_value, select, null {needs production and population} other {between {per_person_low} and {per_person_high} with the ranges given}}',
      },
      source: 'hodges',
    },
    {
      id: 'value-loss',
      title: { en: 'Value of what is lost' },
      formulaId: 'P21',
      formula: 'Σ tonnes lost at s · p_s',
      fact: 'value',
      period: 'period',
      n: 'stages',
      reading: {
        en: '{value_value, select, null {needs the production and a price for a weight at every stage} other {most at {value_stage}: {worst_worth}; values are absolute and add up}}',
      },
      source: 'hodges',
    },
  ],

  tables: [
    {
      id: 'cascade',
      title: { en: 'Stage by stage{period_value, select, null {} other {, {period}}}' },
      step: 'cascade',
      columns: [
        { column: 'stage', title: { en: 'Stage' }, kind: 'text' },
        { column: 'rate', title: { en: 'Loss rate' }, kind: 'number', unit: '%', decimals: 1 },
        { column: 'low', title: { en: 'Lowest' }, kind: 'number', unit: '%', decimals: 1 },
        { column: 'high', title: { en: 'Highest' }, kind: 'number', unit: '%', decimals: 1 },
        { column: 'entering', title: { en: 'Reaches the stage' }, kind: 'number', unit: 't', decimals: 1 },
        { column: 'lost', title: { en: 'Lost' }, kind: 'number', unit: 't', decimals: 1 },
        { column: 'leaving', title: { en: 'Leaves the stage' }, kind: 'number', unit: 't', decimals: 1 },
        { column: 'price', title: { en: 'Price' }, kind: 'number', unit: { of: 'losses.price' }, decimals: 2 },
        { column: 'value', title: { en: 'Value lost' }, kind: 'number', unit: { of: 'money' }, decimals: 0 },
        { column: 'source', title: { en: 'Source of the rate' }, kind: 'text' },
      ],
    },
    {
      id: 'availability',
      title: { en: 'Availability by product and year' },
      step: 'availability',
      columns: [
        { column: 'product', title: { en: 'Product' }, kind: 'text' },
        { column: 'year', title: { en: 'Year' }, kind: 'year' },
        { column: 'production', title: { en: 'Production' }, kind: 'number', unit: 't', decimals: 0 },
        { column: 'loss', title: { en: 'Loss' }, kind: 'number', unit: '%', decimals: 1 },
        { column: 'loss_low', title: { en: 'Lowest' }, kind: 'number', unit: '%', decimals: 1 },
        { column: 'loss_high', title: { en: 'Highest' }, kind: 'number', unit: '%', decimals: 1 },
        { column: 'net', title: { en: 'Net availability' }, kind: 'number', unit: 't', decimals: 0 },
        { column: 'population', title: { en: 'Population' }, kind: 'number', decimals: 0 },
        { column: 'per_person', title: { en: 'For a person' }, kind: 'number', unit: 'kg', decimals: 1 },
        { column: 'per_person_low', title: { en: 'Lowest' }, kind: 'number', unit: 'kg', decimals: 1 },
        { column: 'per_person_high', title: { en: 'Highest' }, kind: 'number', unit: 'kg', decimals: 1 },
      ],
    },
  ],

  charts: [
    {
      id: 'cascade',
      kind: 'waterfall',
      title: { en: 'Of {production} harvested, {net} are left; most is lost at {worst_stage}' },
      subtitle: { en: 'Tonnes lost at each stage and tonnes left{period_value, select, null {} other {, {period}}}' },
      step: 'build_down',
      unit: 't',
      decimals: 0,
      n: 'stages',
      when: 'summary.has_cascade',
      label: 'bar',
      value: 'amount',
      total: 'is_total',
      point: 'is_largest',
      words: { harvest: { en: 'Production' }, left: { en: 'Available' } },
    },
    {
      id: 'per-person',
      kind: 'line',
      title: { en: 'Available for a person: {per_person0} in {first_year}, {per_person1} in {last_year}' },
      subtitle: { en: 'Kilograms a person and year, {first_year}–{last_year}' },
      step: 'by_year',
      unit: 'kg',
      decimals: 1,
      n: 'years',
      when: 'summary.has_years',
      x: 'year',
      xKind: 'year',
      y: 'per_person',
      bands: [{ low: 'per_person_low', high: 'per_person_high', title: { en: 'Lowest to highest loss rates' } }],
    },
  ],

  narrative: [
    {
      role: 'headline',
      when: 'summary.has_quantity',
      text: {
        en: 'Of {production}{product_value, select, null {} other { of “{product}”}}{year_value, select, null {} other { harvested in {year}}}, {lost} ({loss}) are lost on the way and {net} are left; most is lost at {worst_stage}.',
      },
    },
    {
      role: 'headline',
      when: 'summary.has_rates_only',
      text: {
        en: 'Of every 100 tonnes harvested{product_value, select, null {} other { of “{product}”}}, {lost} are lost over {stages_value, plural, one {one stage} other {# stages}}; most at {worst_stage}.',
      },
    },
    {
      role: 'headline',
      when: 'summary.has_range_only',
      text: {
        en: 'Between {loss_low} and {loss_high} of the harvest{product_value, select, null {} other { of “{product}”}} are lost over {stages_value, plural, one {one stage} other {# stages}}; between {net_low} and {net_high} are left of {production}.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_people',
      text: {
        en: 'With {food_share} used as food, {per_person_value, select, null {between {per_person_low} and {per_person_high} kilograms are} other {{per_person} are}} available for each of {population} people in the year.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_stages',
      text: {
        en: 'Losses compound: each stage loses from what the one before has left. Together they are {loss}, not the sum of {added}.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_range',
      text: {
        en: 'With the rates at their lowest everywhere the loss is {loss_low}, at their highest {loss_high}: between {net_low} and {net_high} are left.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_value',
      text: {
        en: 'What is lost is worth {value} at the prices of the stages; most of it, {worst_worth}, at {value_stage}.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.lacks_value',
      text: {
        en: 'The value of the losses is not given: a price is missing at one stage, or its unit is not money for a weight.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.has_range',
      text: { en: 'The range supposes that all rates are low together or high together. The truth is likely between.' },
    },
    {
      role: 'caveat',
      when: 'summary.is_all_food',
      text: {
        en: 'All that is left is taken as food. Seed, feed and industry would leave less: set the share used as food.',
      },
    },
    {
      role: 'caveat',
      text: {
        en: 'Losses of weight only: a lower quality or price of what is left is not in them. Imports, exports and stocks are not in the availability.',
      },
    },
  ],

  sources: {
    hodges: {
      author: 'Hodges, R.J., Buzby, J.C. & Bennett, B.',
      year: 2011,
      work: 'Postharvest losses and waste in developed and less developed countries. Journal of Agricultural Science 149',
      detail: 'verify',
    },
    aphlis: {
      author: 'African Postharvest Losses Information System (APHLIS)',
      year: null,
      work: 'Stage model of post-harvest losses',
      detail: 'verify',
    },
  },

  limits: [
    { en: 'A rate is a share of what reaches its stage. A rate of the whole harvest must be converted first.' },
    { en: 'All goes through all stages here: the marketed and the stored part are not told apart.' },
    {
      en: 'Published loss rates are often of other years, places and varieties; the range matters more than the middle.',
    },
    { en: 'What a person has available is a mean: it says nothing about who eats it.' },
  ],

  worked: [
    {
      name: 'Two stages: what is left, for a person, and its value',
      tables: {
        losses: {
          columns: ['stage', 'rate', 'price'],
          units: { price: 'USD/t' },
          rows: [
            ['Harvest and drying', 10, 200],
            ['Storage', 5, 240],
          ],
        },
      },
      params: { production: 500, population: 10000, food_share: 90 },
      expect: [
        // R = 0.90 · 0.95 = 0.855; the sum of 15 % is wrong.
        { step: 'summary', column: 'remaining', values: [85.5], tolerance: 1e-9 },
        { step: 'summary', column: 'loss', values: [14.5], tolerance: 1e-9 },
        { step: 'summary', column: 'net', values: [427.5], tolerance: 1e-9 },
        { step: 'summary', column: 'per_person', values: [38.475], tolerance: 1e-9 },
        { step: 'cascade', column: 'lost', values: [50, 22.5], tolerance: 1e-9 },
        // 50 t at 200 and 22.5 t at 240.
        { step: 'summary', column: 'value', values: [15400], tolerance: 1e-6 },
        { step: 'build_down', column: 'amount', values: [500, -50, -22.5, 427.5], tolerance: 1e-9 },
      ],
    },
    {
      name: 'Ranges: all rates low, all rates high; a stage without a range keeps its rate',
      tables: {
        losses: {
          columns: ['stage', 'rate', 'low', 'high'],
          rows: [
            ['Harvest', null, 5, 10],
            ['Storage', 20, null, null],
          ],
        },
        supply: { columns: ['year', 'production', 'population'], rows: [[2020, 1000, 20000]] },
      },
      params: {},
      expect: [
        { step: 'summary', column: 'loss', values: [null], tolerance: 0 },
        // 1 − 0.95 · 0.80 and 1 − 0.90 · 0.80.
        { step: 'summary', column: 'loss_low', values: [24], tolerance: 1e-9 },
        { step: 'summary', column: 'loss_high', values: [28], tolerance: 1e-9 },
        { step: 'summary', column: 'net_low', values: [720], tolerance: 1e-9 },
        { step: 'summary', column: 'net_high', values: [760], tolerance: 1e-9 },
        { step: 'summary', column: 'per_person_low', values: [36], tolerance: 1e-9 },
        { step: 'summary', column: 'per_person_high', values: [38], tolerance: 1e-9 },
      ],
    },
  ],
};

export default template;
