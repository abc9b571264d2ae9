import type { Check } from '../template.ts';
import { overSeries, periodText } from './price-series.ts';
import { repeatedValues } from './rules/suspicious-smoothness.ts';

const noSeries: Check = {
  code: 'no-series',
  severity: 'wrong',
  effect: 'refuse',
  sql: overSeries(`SELECT coalesce(params.product, '–') AS product, coalesce(params.market, '–') AS market, coalesce(params.level, '–') AS level
FROM params
WHERE NOT EXISTS (SELECT 1 FROM focus)`),
  text: {
    en: 'No price stands for these together: product “{product}”, market “{market}”, level “{level}”, in the years chosen.',
  },
  next: { en: 'Leave the market or the level empty, or choose other years.' },
};

const rowsWithoutMonth: Check = {
  code: 'rows-without-month',
  severity: 'look',
  effect: 'notice',
  sql: `SELECT prices._row AS _row, prices.year AS year
FROM prices
WHERE prices.date IS NULL AND EXISTS (SELECT 1 FROM prices AS dated WHERE dated.date IS NOT NULL)
ORDER BY prices._row`,
  text: {
    en: '{count, plural, one {1 price has} other {# prices have}} a year but no month, first in {year}, and {count, plural, one {is} other {are}} not used.',
  },
  next: { en: 'Give them a month, or bind the year alone.' },
};

const severalUnits: Check = {
  code: 'several-units',
  severity: 'look',
  effect: 'notice',
  sql: overSeries(`SELECT concat_ws(' ', any_value(focus.name)) AS name, min(concat_ws('/', series.currency, series.unit)) AS one,
  max(concat_ws('/', series.currency, series.unit)) AS other
FROM series, focus
GROUP BY series.product, series.market, series.level, series.country
HAVING count(*) > 1
ORDER BY one, other`),
  text: {
    en: 'Prices of one product and market are in different currencies or units, such as {one} and {other}. They are kept apart as series of their own; the one in focus is “{name}”.',
  },
  next: { en: 'Bind the columns of currency and unit to the price, so that they are converted where they can be.' },
};

const severalInAMonth: Check = {
  code: 'several-prices-in-a-month',
  severity: 'know',
  effect: 'notice',
  sql: overSeries(`, doubled AS (
  SELECT observed.series AS series, observed.ym AS ym, min(observed._row) AS _row, count(*) AS prices
  FROM observed
  GROUP BY observed.series, observed.ym
  HAVING count(*) > 1
)
SELECT doubled._row AS _row, series.name AS name, ${periodText('doubled.ym', 'series.every')} AS month, doubled.prices AS prices
FROM doubled JOIN series ON series.series = doubled.series
ORDER BY doubled._row`),
  text: {
    en: 'In {count, plural, one {1 period} other {# periods}} a series has several prices, first {name} in {month} ({prices}). Their mean is used.',
  },
  next: {
    en: 'Right for daily or weekly prices. Otherwise look for doubled rows, or for a column that tells them apart.',
  },
};

const gaps: Check = {
  code: 'months-missing',
  severity: 'know',
  effect: 'notice',
  sql: overSeries(`SELECT focus.span - focus.months AS missing, focus.span AS span, coalesce(focus.name, '–') AS name
FROM focus
WHERE focus.span > focus.months`),
  text: {
    en: 'Of the {span} periods of {name} between its first and its last price, {missing, plural, one {1 has} other {# have}} no price. They stay missing.',
  },
};

const jumps: Check = {
  code: 'price-jumps',
  severity: 'look',
  effect: 'notice',
  sql: overSeries(`, steps AS (
  SELECT observed._row AS _row, observed.series AS series, observed.ym AS ym, observed.price AS price,
    lag(observed.price) OVER (PARTITION BY observed.series ORDER BY observed.ym, observed._row) AS before
  FROM observed
)
SELECT steps._row AS _row, coalesce(series.name, '–') AS name,
  ${periodText('steps.ym', 'series.every')} AS month,
  round(steps.price / steps.before, 2) AS factor
FROM steps JOIN series ON series.series = steps.series
WHERE steps.price > 5 * steps.before OR steps.price < steps.before / 5
ORDER BY steps._row`),
  text: {
    en: 'A price jumps by more than a factor of 5 in {count, plural, one {1 place} other {# places}}, first {name} in {month} (times {factor}).',
  },
  next: { en: 'Check the unit and the currency of these rows.' },
};

const aggregateMarket: Check = {
  code: 'market-is-an-average',
  severity: 'know',
  effect: 'notice',
  sql: overSeries(`SELECT DISTINCT series.market AS market
FROM series
WHERE lower(trim(series.market)) IN ('total', 'average', 'mean', 'national', 'national average', 'country', 'all markets', 'moyenne', 'promedio', 'all')
  AND (SELECT count(DISTINCT other.market) FROM series AS other) > 1
ORDER BY market`),
  text: {
    en: 'The market “{market}” is a total or an average of markets; it is shown beside them, not added to them.',
  },
};

/** One price four times in a row or more in the series in focus: carried forward, or fixed by a decree. */
export const repeatedPrices: Check = repeatedValues({
  from: overSeries(`SELECT coalesce(focus.name, '') AS name, observed.ym AS period, avg(observed.price) AS value
FROM observed JOIN focus ON focus.series = observed.series
GROUP BY focus.name, observed.ym`),
  keys: ['name'],
  shown: periodText('period', '1'),
});

const spacings = {
  month: {
    longest: 1,
    text: { en: 'The prices of {name} are {spacing}; months are needed.' },
  },
  quarter: {
    longest: 3,
    text: { en: 'The prices of {name} are {spacing}; months or quarters are needed.' },
  },
} as const;

/** Refuses a series in focus that is not as frequent as the template needs. */
function spacing(atLeast: keyof typeof spacings): Check {
  const { longest, text } = spacings[atLeast];
  return {
    code: 'not-frequent-enough',
    severity: 'wrong',
    effect: 'refuse',
    sql: overSeries(`SELECT coalesce(focus.name, '–') AS name,
  CASE focus.every WHEN 3 THEN 'quarterly' WHEN 6 THEN 'half-yearly' ELSE 'annual' END AS spacing
FROM focus
WHERE focus.every > ${String(longest)}`),
    text,
    next: { en: 'Bind a column of months, or choose a series that is observed more often.' },
  };
}

/** Checks of the need `prices`; `any` takes annual prices too. */
export function priceChecks(atLeast: 'month' | 'quarter' | 'any'): readonly Check[] {
  return [
    noSeries,
    ...(atLeast === 'any' ? [] : [spacing(atLeast)]),
    rowsWithoutMonth,
    severalUnits,
    severalInAMonth,
    gaps,
    jumps,
    aggregateMarket,
  ];
}
