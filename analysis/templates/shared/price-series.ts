import type { Param, SqlStep } from '../template.ts';

/*
 * Prices as series: one for each product, market, level and country. Where the unit of the price is not known for the
 * whole column, prices in another currency or unit are a series of their own and are never mixed.
 * `every` is the spacing in months: 1 monthly, 3 quarterly, 6 half-yearly, 12 annual. `ym` counts months from year 0.
 */

/** Which series the result is about, and which years count. */
export const priceParams = {
  product: { kind: 'value', of: 'prices.product', default: 'most', optional: true, title: { en: 'Product' } },
  market: {
    kind: 'value',
    of: 'prices.market',
    default: null,
    optional: true,
    title: { en: 'Market' },
    help: { en: 'Empty: the market with the most months of this product.' },
  },
  level: {
    kind: 'value',
    of: 'prices.level',
    default: null,
    optional: true,
    title: { en: 'Level of the chain' },
    help: { en: 'Empty: the level with the most months.' },
  },
  from_year: {
    kind: 'number',
    default: null,
    optional: true,
    min: 1800,
    max: 2200,
    integer: true,
    title: { en: 'From year' },
    help: { en: 'Empty: from the first price.' },
  },
  to_year: {
    kind: 'number',
    default: null,
    optional: true,
    min: 1800,
    max: 2200,
    integer: true,
    title: { en: 'To year' },
    help: { en: 'Empty: to the last price.' },
  },
} as const satisfies Readonly<Record<string, Param>>;

// Series are numbered by their names over the few names there are, not over every row: checks run this again and again.
const keyed = `SELECT prices._row AS _row, prices.product AS product, prices.market AS market, prices.level AS level,
  prices.country AS country,
  CASE WHEN known.unit IS NULL THEN upper(trim(prices.currency)) END AS currency,
  CASE WHEN known.unit IS NULL THEN lower(trim(prices.unit)) END AS unit,
  CAST(coalesce(12 * year(prices.date) + month(prices.date) - 1, 12 * prices.year) AS INTEGER) AS ym,
  prices.price AS price
FROM prices, params,
  (SELECT max(units.unit) AS unit FROM units WHERE units.need = 'prices' AND units.name = 'price') AS known,
  (SELECT count(prices.date) > 0 AS has_dates FROM prices) AS dated
WHERE (prices.date IS NOT NULL OR NOT dated.has_dates)
  AND (params.from_year IS NULL OR coalesce(year(prices.date), prices.year) >= params.from_year)
  AND (params.to_year IS NULL OR coalesce(year(prices.date), prices.year) <= params.to_year)`;

const keys = ['product', 'market', 'level', 'country', 'currency', 'unit'] as const;
const keysOf = (table: string): string => keys.map((key) => `${table}.${key}`).join(', ');

const series = `SELECT row_number() OVER (ORDER BY ${keysOf('whole')}) AS series, ${keys.map((key) => `whole.${key} AS ${key}`).join(', ')},
  nullif(concat_ws(' · ', ${keysOf('whole')}), '') AS name,
  whole.months AS months, whole.prices AS prices, whole.first_ym AS first_ym, whole.last_ym AS last_ym,
  CASE WHEN whole.months = 1 THEN 1 WHEN whole.phases_12 = 1 THEN 12 WHEN whole.phases_6 = 1 THEN 6 WHEN whole.phases_3 = 1 THEN 3
    ELSE 1 END AS every
FROM (
  SELECT ${keys.map((key) => `periods.${key} AS ${key}`).join(', ')}, count(*) AS months, CAST(sum(periods.prices) AS BIGINT) AS prices,
    min(periods.ym) AS first_ym, max(periods.ym) AS last_ym, count(DISTINCT periods.ym % 12) AS phases_12,
    count(DISTINCT periods.ym % 6) AS phases_6, count(DISTINCT periods.ym % 3) AS phases_3
  FROM (
    SELECT ${keys.map((key) => `keyed_prices.${key} AS ${key}`).join(', ')}, keyed_prices.ym AS ym, count(*) AS prices
    FROM keyed_prices
    GROUP BY ${keysOf('keyed_prices')}, keyed_prices.ym
  ) AS periods
  GROUP BY ${keysOf('periods')}
) AS whole`;

const observed = `SELECT keyed_prices._row AS _row, ${keys.map((key) => `keyed_prices.${key} AS ${key}`).join(', ')},
  series.series AS series, keyed_prices.ym AS ym, keyed_prices.price AS price
FROM keyed_prices JOIN series ON ${keys.map((key) => `series.${key} IS NOT DISTINCT FROM keyed_prices.${key}`).join(' AND ')}`;

const focus = `SELECT series.series AS series, series.name AS name, series.product AS product, series.market AS market, series.level AS level,
  series.months AS months, series.prices AS prices, series.first_ym AS first_ym, series.last_ym AS last_ym,
  series.every AS every, (series.last_ym - series.first_ym) // series.every + 1 AS span
FROM series, params
WHERE (params.product IS NULL OR series.product = params.product)
  AND (params.market IS NULL OR series.market = params.market)
  AND (params.level IS NULL OR series.level = params.level)
ORDER BY series.months DESC, series.series
LIMIT 1`;

/** The first lines of a check that looks at series: `WITH series, observed, focus`, and what follows them. */
export function overSeries(rest: string): string {
  return `WITH keyed_prices AS (
${keyed}
),
series AS (
${series}
),
observed AS (
${observed}
),
focus AS (
${focus}
)
${rest}`;
}

/**
 * `keyed_prices`: every price with what tells its series; `series`: one row a series; `observed`: every price with its
 * series and month; `focus`: the series in focus; `monthly`: one price a series and month; `grid`: every period of a
 * series from its first to its last, the price NULL where there is none, `t` its place from 0.
 */
export const priceSteps = {
  keyed_prices: { sql: `${keyed}\nORDER BY _row` },
  series: { sql: `${series}\nORDER BY series` },
  observed: { sql: `${observed}\nORDER BY series, ym, _row` },
  focus: { sql: focus },
  monthly: {
    sql: `SELECT observed.series AS series, observed.ym AS ym, avg(observed.price) AS price, count(*) AS price_count
FROM observed
GROUP BY observed.series, observed.ym
ORDER BY observed.series, observed.ym`,
  },
  grid: {
    sql: `WITH periods AS (
  SELECT series.series AS series, series.first_ym AS first_ym, series.every AS every,
    unnest(range(series.first_ym, series.last_ym + 1, series.every)) AS ym
  FROM series
)
SELECT periods.series AS series, CAST((periods.ym - periods.first_ym) // periods.every AS INTEGER) AS t,
  CAST(periods.ym AS INTEGER) AS ym, make_date(periods.ym // 12, periods.ym % 12 + 1, 1) AS month,
  periods.every AS every, monthly.price AS price
FROM periods LEFT JOIN monthly ON monthly.series = periods.series AND monthly.ym = periods.ym
ORDER BY periods.series, periods.ym`,
  },
} as const satisfies Readonly<Record<string, SqlStep>>;

/** SQL of the name of a period: `2014-05`, or the year alone of annual prices. `ym` may be a number of any type. */
export function periodText(ym: string, every: string): string {
  const whole = `CAST(${ym} AS INTEGER)`;
  return `CASE WHEN ${ym} IS NULL THEN NULL WHEN ${every} = 12 THEN CAST(${whole} // 12 AS VARCHAR)
    ELSE concat(${whole} // 12, '-', lpad(CAST(${whole} % 12 + 1 AS VARCHAR), 2, '0')) END`;
}
