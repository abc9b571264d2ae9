import { deflatorChecks, deflatorNeed, deflatorSteps, indexAt } from '../shared/deflation.ts';
import { priceChecks, repeatedPrices } from '../shared/price-checks.ts';
import { monthlyPrices } from '../shared/price-example.ts';
import { priceNeed } from '../shared/price-need.ts';
import { overSeries, periodText, priceParams, priceSteps } from '../shared/price-series.ts';
import { deflatorParam } from '../shared/rules/deflator-is-a-rate.ts';
import { shortSeasonWords } from '../shared/season-words.ts';
import type { Template } from '../template.ts';

const scoreWords = {
  low: { en: 'abnormally low' },
  moderately_low: { en: 'moderately low' },
  normal: { en: 'normal' },
  moderately_high: { en: 'moderately high' },
  high: { en: 'abnormally high' },
};
const scoreOrder = ['low', 'moderately_low', 'normal', 'moderately_high', 'high'];
const alpsWords = {
  normal: { en: 'normal' },
  stress: { en: 'stress' },
  alert: { en: 'alert' },
  crisis: { en: 'crisis' },
};
const alpsOrder = ['normal', 'stress', 'alert', 'crisis'];

function classPlace(fact: string): string {
  const cases = Object.entries({ ...scoreWords, ...alpsWords }).map(([code, { en }]) => `${code} {${en}}`);
  return `{${fact}_value, select, ${cases.join(' ')} other {not coloured}}`;
}

// Every April grows as the example says, over a year and over the quarter before; February only tells months from quarters.
const quarterGrowth = [0.02, 0, 0.01, 0.03, 0.01, 0.04];
const yearGrowth = [0.01, 0.02, 0.01, 0, 0.02, 0.02];
const aprils = yearGrowth.map((_, at) =>
  yearGrowth.slice(0, at + 1).reduce((price, growth) => price * (1 + growth) ** 12, 100),
);
const knownGrowth: readonly (readonly [string, number])[] = [
  ['2014-04-01', 100],
  ...aprils.flatMap((april, at): [string, number][] => {
    const year = String(2015 + at);
    const january = april / (1 + (quarterGrowth[at] ?? 0)) ** 3;
    return [
      [`${year}-01-01`, january],
      [`${year}-02-01`, january],
      [`${year}-04-01`, april],
    ];
  }),
];
const years8 = [108, 92, 92, 108, 108, 92, 92, 108].flatMap((price) => new Array<number>(12).fill(price));

const template: Template = {
  id: 'market/price-alerts',
  version: 1,
  stage: 'market',
  title: { en: 'Price alerts' },
  question: { en: 'Is the price abnormally high for this time of the year, and where?' },

  needs: {
    prices: priceNeed([
      {
        count: 'rows',
        atLeast: 36,
        text: { en: 'An alert compares with the same month of other years: five years of months are needed.' },
      },
    ]),
    deflator: deflatorNeed,
  },

  params: {
    ...priceParams,
    real: {
      kind: 'switch',
      default: true,
      title: { en: 'Real prices, where a price index is bound' },
      help: { en: 'With high inflation nominal growth loses its meaning: every month looks abnormal.' },
    },
    deflator_as: deflatorParam,
    history: {
      kind: 'choice',
      default: 'previous',
      options: {
        previous: { en: 'Previous years only' },
        full: { en: 'All years, later ones too (looks ahead: for description)' },
      },
      title: { en: 'Anomalies are measured against' },
    },
    weights: {
      kind: 'choice',
      default: 'fixed',
      options: {
        fixed: { en: 'The weight below' },
        principal: { en: 'The first principal component of the two' },
      },
      title: { en: 'Quarterly and annual growth are joined by' },
    },
    quarter_weight: {
      kind: 'number',
      default: 0.4,
      min: 0,
      max: 1,
      title: { en: 'Weight of the quarterly growth' },
      help: { en: 'The annual growth has the rest.' },
    },
    adjust: {
      kind: 'switch',
      default: false,
      title: { en: 'Growth adjusted for its volatility' },
      help: { en: 'Growth times one minus the deviation of the monthly log changes in its window.' },
    },
    two_sided: { kind: 'switch', default: false, title: { en: 'Name abnormally low prices too' } },
    fit: {
      kind: 'choice',
      default: 'level',
      options: { level: { en: 'The price' }, log: { en: 'The logarithm of the price' } },
      title: { en: 'The trend of ALPS is drawn through' },
      help: { en: 'A straight line fails when inflation accelerates: take the logarithm, or real prices.' },
    },
    fill: {
      kind: 'switch',
      default: false,
      title: { en: 'Fill gaps of one or two months' },
      help: { en: 'By a straight line, so that growth over them can be measured. A filled month gets no class.' },
    },
    indicator: {
      kind: 'choice',
      default: 'score',
      options: { score: { en: 'Price anomaly score (FAO)' }, alps: { en: 'Alert for price spikes (ALPS)' } },
      title: { en: 'The map of markets shows' },
    },
  },

  checks: [
    ...priceChecks('month'),
    repeatedPrices,
    {
      code: 'under-five-years',
      severity: 'wrong',
      effect: 'refuse',
      sql: overSeries(`SELECT coalesce(focus.name, '–') AS name, focus.span AS span
FROM focus
WHERE focus.every = 1 AND focus.span < 60 AND (SELECT count(*) FROM prices) >= 36`),
      text: { en: 'The series {name} spans {span} months; five years (60 months) are needed.' },
      next: { en: 'Choose a longer series, or leave the years open.' },
    },
    {
      code: 'many-months-missing',
      severity: 'look',
      effect: 'notice',
      sql: overSeries(`SELECT coalesce(focus.name, '–') AS name, focus.months AS months, focus.span AS span
FROM focus
WHERE focus.months < 0.7 * focus.span`),
      text: {
        en: 'Only {months} of {span} months of {name} have a price; series with fewer than 70 % are usually not monitored.',
      },
      next: { en: 'Choose a fuller series, or later years.' },
    },
    ...deflatorChecks,
  ],

  steps: {
    ...priceSteps,
    ...deflatorSteps,
    places: {
      sql: `SELECT DISTINCT CAST(grid.ym AS DOUBLE) + 0.5 AS place FROM grid WHERE grid.every = 1 ORDER BY place`,
    },
    index_at: {
      sql: `${indexAt(`SELECT places.place AS place FROM places`)}
ORDER BY place`,
    },
    // Monthly prices of every series, in the money of the last month where an index is bound and wanted.
    alert_input: {
      sql: `WITH base AS (SELECT max_by(index_at.price_index, index_at.place) AS price_index FROM index_at)
SELECT grid.series AS series, grid.ym AS ym, grid.every AS every, grid.series = focus.series AS is_focus,
  CASE WHEN params.real AND base.price_index IS NOT NULL THEN grid.price / index_at.price_index * base.price_index ELSE grid.price END AS price
FROM grid CROSS JOIN focus CROSS JOIN params CROSS JOIN base
  LEFT JOIN index_at ON index_at.place = CAST(grid.ym AS DOUBLE) + 0.5
WHERE grid.every = 1
ORDER BY grid.series, grid.ym`,
    },
    // M38 to M43, month by month: the series in focus whole, the others for their last two years.
    alerts: {
      method: 'price-alerts',
      from: 'alert_input',
      options: {
        history: 'params.history',
        weights: 'params.weights',
        quarter_weight: 'params.quarter_weight',
        adjust: 'params.adjust',
        two_sided: 'params.two_sided',
        fit: 'params.fit',
        fill: 'params.fill',
      },
    },
    // What is said of a whole series, M44 among it.
    series_alerts: {
      method: 'price-alert-series',
      from: 'alert_input',
      options: {
        history: 'params.history',
        weights: 'params.weights',
        quarter_weight: 'params.quarter_weight',
        adjust: 'params.adjust',
        fit: 'params.fit',
        fill: 'params.fill',
      },
    },
    focus_months: {
      sql: `SELECT CAST(alerts.ym AS INTEGER) AS ym, make_date(CAST(alerts.ym AS INTEGER) // 12, CAST(alerts.ym AS INTEGER) % 12 + 1, 1) AS month,
  ${periodText('alerts.ym', '1')} AS period, CAST(alerts.ym AS INTEGER) // 12 AS year, concat('m', CAST(alerts.ym AS INTEGER) % 12 + 1) AS season,
  alert_input.price AS price, 100 * alerts.quarter_growth AS quarter_growth, 100 * alerts.year_growth AS year_growth,
  alerts.quarter_z AS quarter_z, alerts.year_z AS year_z, CAST(alerts.years AS INTEGER) AS years, alerts.score AS score,
  coalesce(alerts.score_class, CASE WHEN alerts.score IS NOT NULL THEN 'uncoloured' END) AS score_state, alerts.score_class AS score_class,
  alerts.fitted AS fitted, alerts.alps AS alps, alerts.normal_edge AS normal_edge, alerts.stress_edge AS stress_edge,
  alerts.alert_edge AS alert_edge, alerts.alps_class AS alps_class
FROM alerts JOIN focus ON focus.series = alerts.series
  JOIN alert_input ON alert_input.series = alerts.series AND alert_input.ym = alerts.ym
ORDER BY alerts.ym`,
    },
    recent: {
      sql: `SELECT focus_months.period AS period, focus_months.price AS price, focus_months.quarter_growth AS quarter_growth,
  focus_months.year_growth AS year_growth, focus_months.years AS years, focus_months.score AS score,
  focus_months.score_state AS score_state, focus_months.fitted AS fitted, focus_months.alps AS alps, focus_months.alps_class AS alps_class
FROM focus_months
WHERE focus_months.ym > (SELECT max(last.ym) FROM focus_months AS last) - 24
ORDER BY focus_months.period DESC`,
    },
    // Years and months of the series in focus, from the first year with a class to the last.
    calendar: {
      sql: `SELECT focus_months.year AS year, focus_months.season AS season, focus_months.score AS score, focus_months.score_class AS score_class, '' AS unit
FROM focus_months
WHERE focus_months.year BETWEEN (SELECT min(coloured.year) FROM focus_months AS coloured WHERE coloured.score_class IS NOT NULL)
  AND (SELECT max(coloured.year) FROM focus_months AS coloured WHERE coloured.score_class IS NOT NULL)
ORDER BY focus_months.year, focus_months.ym`,
    },
    // The markets and levels of the product in focus over the last two years, by the indicator asked for.
    markets: {
      sql: `WITH chosen AS (
  SELECT series.series AS series, coalesce(nullif(concat_ws(' · ', series.market, series.level), ''), series.name, '#only') AS name
  FROM series, focus
  WHERE series.product IS NOT DISTINCT FROM focus.product
)
SELECT chosen.name AS name, ${periodText('alerts.ym', '1')} AS period, alerts.score AS score, alerts.alps AS alps,
  alerts.score_class AS score_class, alerts.alps_class AS alps_class
FROM alerts JOIN chosen ON chosen.series = alerts.series, focus
WHERE alerts.ym > focus.last_ym - 24 AND alerts.ym <= focus.last_ym
ORDER BY chosen.name, alerts.ym`,
    },
    score_markets: {
      sql: `SELECT markets.name AS name, markets.period AS period, markets.score AS score, markets.score_class AS score_class, '' AS unit
FROM markets
WHERE markets.name IN (SELECT coloured.name FROM markets AS coloured WHERE coloured.score_class IS NOT NULL)
ORDER BY markets.period, markets.name`,
    },
    alps_markets: {
      sql: `SELECT markets.name AS name, markets.period AS period, markets.alps AS alps, markets.alps_class AS alps_class, '' AS unit
FROM markets
WHERE markets.name IN (SELECT coloured.name FROM markets AS coloured WHERE coloured.alps_class IS NOT NULL)
ORDER BY markets.period, markets.name`,
    },
    // M42 by calendar year.
    years: {
      sql: `SELECT focus_months.year AS year, count(focus_months.score) AS months, avg(focus_months.score) AS score,
  count(*) FILTER (WHERE focus_months.score_class = 'high') AS high_count,
  count(*) FILTER (WHERE focus_months.score_class = 'moderately_high') AS moderate_count,
  count(*) FILTER (WHERE focus_months.alps_class IN ('alert', 'crisis')) AS alert_count
FROM focus_months
GROUP BY focus_months.year
HAVING count(focus_months.score) > 0 OR count(focus_months.alps) > 0
ORDER BY focus_months.year`,
    },
    // The last month of every series, the gravest first.
    comparison: {
      sql: `WITH last AS (
  SELECT alerts.series AS series, alerts.ym AS ym, alerts.score AS score, alerts.alps AS alps, alerts.score_class AS score_class,
    alerts.alps_class AS alps_class, alerts.years AS years
  FROM alerts JOIN alert_input ON alert_input.series = alerts.series AND alert_input.ym = alerts.ym
  WHERE alert_input.price IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY alerts.series ORDER BY alerts.ym DESC) = 1
)
SELECT coalesce(series.name, '#only') AS name, series.months AS months, ${periodText('last.ym', '1')} AS period,
  CAST(last.years AS INTEGER) AS years, last.score AS score, coalesce(last.score_class, CASE WHEN last.score IS NOT NULL THEN 'uncoloured' END) AS score_state,
  last.alps AS alps, coalesce(last.alps_class, CASE WHEN series_alerts.is_always_high THEN 'always' WHEN series_alerts.reason IS NOT NULL THEN series_alerts.reason END) AS alps_state
FROM series LEFT JOIN last ON last.series = series.series LEFT JOIN series_alerts ON series_alerts.series = series.series
ORDER BY last.score DESC NULLS LAST, series.series`,
    },
    summary: {
      sql: `WITH last_month AS (
  SELECT focus_months.ym AS ym, focus_months.period AS period, focus_months.price AS price, focus_months.quarter_growth AS quarter_growth,
    focus_months.year_growth AS year_growth, focus_months.quarter_z AS quarter_z, focus_months.year_z AS year_z,
    focus_months.years AS years, focus_months.score AS score, focus_months.score_class AS score_class,
    focus_months.fitted AS fitted, focus_months.alps AS alps, focus_months.alps_class AS alps_class
  FROM focus_months
  WHERE focus_months.price IS NOT NULL
  ORDER BY focus_months.ym DESC
  LIMIT 1
),
year_mean AS (
  SELECT avg(focus_months.score) AS score, count(focus_months.score) AS months,
    count(*) FILTER (WHERE focus_months.score_class = 'high') AS high_count
  FROM focus_months, last_month
  WHERE focus_months.ym > last_month.ym - 12
),
counts AS (
  SELECT count(focus_months.score) AS scored, count(focus_months.score_class) AS coloured, count(focus_months.price) AS priced,
    count(*) FILTER (WHERE focus_months.score_class = 'high') AS high_count,
    count(*) FILTER (WHERE focus_months.alps_class IN ('alert', 'crisis')) AS alert_count
  FROM focus_months
),
compared AS (SELECT count(*) AS markets FROM (SELECT DISTINCT markets.name AS name FROM markets)),
indexed AS (SELECT count(*) AS n, count(*) FILTER (WHERE index_at.is_extended) AS extended FROM index_at)
SELECT focus.name AS series, last_month.period AS period, last_month.price AS price,
  concat(focus.first_ym // 12, CASE WHEN focus.last_ym // 12 > focus.first_ym // 12 THEN concat('–', focus.last_ym // 12) ELSE '' END) AS years,
  counts.priced AS n, counts.scored AS scored, counts.high_count AS high_count, counts.alert_count AS alert_count,
  params.history AS history, params.fit AS fit, params.indicator AS indicator,
  last_month.quarter_growth AS quarter_growth, last_month.year_growth AS year_growth,
  last_month.quarter_z AS quarter_z, last_month.year_z AS year_z, last_month.years AS history_years,
  last_month.score AS score, last_month.score_class AS score_class,
  series_alerts.quarter_weight AS quarter_weight, 1 - series_alerts.quarter_weight AS year_weight,
  last_month.fitted AS fitted, last_month.alps AS alps, last_month.alps_class AS alps_class,
  series_alerts.deviation AS deviation, series_alerts.durbin_watson AS durbin_watson, series_alerts.reason AS reason,
  CAST(series_alerts.filled AS INTEGER) AS filled,
  year_mean.score AS year_score, year_mean.months AS year_months, year_mean.high_count AS year_high_count,
  coalesce(last_month.score_class IS NOT NULL, false) AS has_class,
  last_month.score IS NOT NULL AND last_month.score_class IS NULL AS is_uncoloured,
  last_month.score IS NULL AS has_no_score,
  last_month.alps_class IS NOT NULL AS has_alps, series_alerts.is_always_high AS is_always_high,
  coalesce(series_alerts.reason = 'no_variation', false) AS is_constant,
  year_mean.months > 0 AS has_year, counts.coloured > 0 AS has_calendar,
  series_alerts.durbin_watson < 1.5 AS has_memory,
  params.history = 'full' AS looks_ahead,
  params.real AND indexed.n > 0 AS is_real, NOT (params.real AND indexed.n > 0) AS is_nominal,
  params.real AND indexed.extended > 0 AS is_extended,
  series_alerts.filled > 0 AS has_filled,
  series_alerts.reason IS NULL AS has_bands,
  compared.markets > 1 AND params.indicator = 'score' AND (SELECT count(*) FROM score_markets) > 0 AS has_score_map,
  compared.markets > 1 AND params.indicator = 'alps' AND (SELECT count(*) FROM alps_markets) > 0 AS has_alps_map,
  (SELECT count(*) FROM series) > 1 AS has_comparison
FROM focus, params, last_month, year_mean, counts, compared, indexed
  LEFT JOIN series_alerts ON series_alerts.series = (SELECT focus.series FROM focus)`,
    },
  },

  facts: {
    series: { step: 'summary', column: 'series', kind: 'text' },
    period: { step: 'summary', column: 'period', kind: 'text' },
    years: { step: 'summary', column: 'years', kind: 'text' },
    price: { step: 'summary', column: 'price', kind: 'number', unit: { of: 'prices.price' }, decimals: 2 },
    n: { step: 'summary', column: 'n', kind: 'number', decimals: 0 },
    scored: { step: 'summary', column: 'scored', kind: 'number', decimals: 0 },
    high_count: { step: 'summary', column: 'high_count', kind: 'number', decimals: 0 },
    alert_count: { step: 'summary', column: 'alert_count', kind: 'number', decimals: 0 },
    history: { step: 'summary', column: 'history', kind: 'text' },
    quarter_growth: { step: 'summary', column: 'quarter_growth', kind: 'number', unit: '%', decimals: 2, signed: true },
    year_growth: { step: 'summary', column: 'year_growth', kind: 'number', unit: '%', decimals: 2, signed: true },
    quarter_z: { step: 'summary', column: 'quarter_z', kind: 'number', decimals: 2, signed: true },
    year_z: { step: 'summary', column: 'year_z', kind: 'number', decimals: 2, signed: true },
    history_years: { step: 'summary', column: 'history_years', kind: 'number', decimals: 0 },
    score: { step: 'summary', column: 'score', kind: 'number', decimals: 2, signed: true },
    score_class: { step: 'summary', column: 'score_class', kind: 'text' },
    quarter_weight: { step: 'summary', column: 'quarter_weight', kind: 'number', decimals: 2 },
    year_weight: { step: 'summary', column: 'year_weight', kind: 'number', decimals: 2 },
    fitted: { step: 'summary', column: 'fitted', kind: 'number', unit: { of: 'prices.price' }, decimals: 2 },
    alps: { step: 'summary', column: 'alps', kind: 'number', decimals: 2, signed: true },
    alps_class: { step: 'summary', column: 'alps_class', kind: 'text' },
    durbin_watson: { step: 'summary', column: 'durbin_watson', kind: 'number', decimals: 2 },
    reason: { step: 'summary', column: 'reason', kind: 'text' },
    filled: { step: 'summary', column: 'filled', kind: 'number', decimals: 0 },
    year_score: { step: 'summary', column: 'year_score', kind: 'number', decimals: 2, signed: true },
    year_months: { step: 'summary', column: 'year_months', kind: 'number', decimals: 0 },
    year_high_count: { step: 'summary', column: 'year_high_count', kind: 'number', decimals: 0 },
  },

  symbols: {
    en: 'P_t price of month t, g_3 and g_12 growth a month over 3 and 12 months, z its distance from the same calendar month of other years, weights 1, 2, … rising with the years, in weighted deviations; s deviation of the monthly log changes; e_t residual of trend and months.',
  },

  indicators: [
    {
      id: 'anomaly-score',
      title: { en: 'Price anomaly score' },
      formulaId: 'M38',
      formula: 'w · z(g_3) + (1 − w) · z(g_12)',
      substituted: { en: '{quarter_weight} · {quarter_z} + {year_weight} · {year_z}' },
      fact: 'score',
      period: 'period',
      n: 'history_years',
      reading: {
        en: `{score_value, select, null {a price 3 and 12 months before, and three years of history, are needed} other {${classPlace('score_class')}; against {history_value, select, previous {previous years} other {all years}} (M39), {history_years_value, plural, one {one year} other {# years}} of history}}`,
      },
      source: 'baquedano',
    },
    {
      id: 'quarter-growth',
      title: { en: 'Growth a month over a quarter' },
      formulaId: 'M38',
      formula: '(P_t / P_t−3)^(1/3) − 1',
      fact: 'quarter_growth',
      period: 'period',
      n: 'n',
      source: 'sdg',
    },
    {
      id: 'year-growth',
      title: { en: 'Growth a month over a year' },
      formulaId: 'M38',
      formula: '(P_t / P_t−12)^(1/12) − 1',
      fact: 'year_growth',
      period: 'period',
      n: 'n',
      source: 'sdg',
    },
    {
      id: 'year-score',
      title: { en: 'Mean score of the last twelve months' },
      formulaId: 'M42',
      formula: 'mean of the monthly scores',
      fact: 'year_score',
      period: 'period',
      n: 'year_months',
      reading: {
        en: '{year_score_value, select, null {no month has a score} other {{year_high_count_value, plural, =0 {no month} one {one month} other {# months}} abnormally high}}',
      },
      source: 'sdg',
    },
    {
      id: 'alps',
      title: { en: 'Alert for price spikes (ALPS)' },
      formulaId: 'M43',
      formula: '(P_t − fitted_t) / sd(e)',
      fact: 'alps',
      period: 'period',
      n: 'n',
      reading: {
        en: `{alps_value, select, null {{reason_value, select, no_variation {no variation, not scored} other {too few prices}}} other {${classPlace('alps_class')}; expected {fitted}}}`,
      },
      source: 'wfp',
    },
    {
      id: 'durbin-watson',
      title: { en: 'Durbin-Watson statistic' },
      formulaId: 'M44',
      formula: 'Σ(e_t − e_t−1)² / Σe_t²',
      fact: 'durbin_watson',
      period: 'years',
      n: 'n',
      reading: {
        en: '{durbin_watson_value, select, null {nothing is left around the trend} other {2 without memory; near 0, alerts come in clusters}}',
      },
      source: 'durbin',
    },
  ],

  tables: [
    {
      id: 'recent',
      title: { en: 'The last two years, month by month' },
      step: 'recent',
      columns: [
        { column: 'period', title: { en: 'Month' }, kind: 'text' },
        { column: 'price', title: { en: 'Price' }, kind: 'number', unit: { of: 'prices.price' }, decimals: 2 },
        {
          column: 'quarter_growth',
          title: { en: 'Growth a month, quarter' },
          kind: 'number',
          unit: '%',
          decimals: 2,
          signed: true,
        },
        {
          column: 'year_growth',
          title: { en: 'Growth a month, year' },
          kind: 'number',
          unit: '%',
          decimals: 2,
          signed: true,
        },
        { column: 'years', title: { en: 'Years of history' }, kind: 'number', decimals: 0 },
        { column: 'score', title: { en: 'Anomaly score' }, kind: 'number', decimals: 2, signed: true },
        {
          column: 'score_state',
          title: { en: 'Class' },
          kind: 'text',
          words: { ...scoreWords, uncoloured: { en: 'under five years: not coloured' } },
        },
        {
          column: 'fitted',
          title: { en: 'Expected price' },
          kind: 'number',
          unit: { of: 'prices.price' },
          decimals: 2,
        },
        { column: 'alps', title: { en: 'ALPS' }, kind: 'number', decimals: 2, signed: true },
        { column: 'alps_class', title: { en: 'ALPS class' }, kind: 'text', words: alpsWords },
      ],
    },
    {
      id: 'years',
      title: { en: 'Year by year' },
      step: 'years',
      columns: [
        { column: 'year', title: { en: 'Year' }, kind: 'year' },
        { column: 'months', title: { en: 'Months with a score' }, kind: 'number', decimals: 0 },
        { column: 'score', title: { en: 'Mean score' }, kind: 'number', decimals: 2, signed: true },
        { column: 'high_count', title: { en: 'Abnormally high' }, kind: 'number', decimals: 0 },
        { column: 'moderate_count', title: { en: 'Moderately high' }, kind: 'number', decimals: 0 },
        { column: 'alert_count', title: { en: 'ALPS alert or crisis' }, kind: 'number', decimals: 0 },
      ],
    },
    {
      id: 'series',
      title: { en: 'The last month of every series, the highest score first' },
      step: 'comparison',
      when: 'summary.has_comparison',
      columns: [
        { column: 'name', title: { en: 'Series' }, kind: 'text', words: { '#only': { en: 'The only series' } } },
        { column: 'months', title: { en: 'Months' }, kind: 'number', decimals: 0 },
        { column: 'period', title: { en: 'Last month' }, kind: 'text' },
        { column: 'years', title: { en: 'Years of history' }, kind: 'number', decimals: 0 },
        { column: 'score', title: { en: 'Anomaly score' }, kind: 'number', decimals: 2, signed: true },
        {
          column: 'score_state',
          title: { en: 'Class' },
          kind: 'text',
          words: { ...scoreWords, uncoloured: { en: 'under five years: not coloured' } },
        },
        { column: 'alps', title: { en: 'ALPS' }, kind: 'number', decimals: 2, signed: true },
        {
          column: 'alps_state',
          title: { en: 'ALPS class' },
          kind: 'text',
          words: {
            ...alpsWords,
            always: { en: 'two years of alert: not coloured' },
            no_variation: { en: 'no variation' },
            too_few: { en: 'too few prices' },
          },
        },
      ],
    },
  ],

  charts: [
    {
      id: 'bands',
      kind: 'line',
      title: { en: 'The price in {period}: {price}, expected {fitted}' },
      subtitle: {
        en: 'Price and its bands above trend and season: normal, stress and alert; above them crisis, {years}',
      },
      step: 'focus_months',
      unit: { of: 'prices.price' },
      decimals: 0,
      n: 'n',
      when: 'summary.has_bands',
      x: 'month',
      xKind: 'date',
      y: 'price',
      bands: [
        { low: 'fitted', high: 'alert_edge', title: { en: 'Alert: to 2 deviations' } },
        { low: 'fitted', high: 'stress_edge', title: { en: 'Stress: to 1 deviation' } },
        { low: 'fitted', high: 'normal_edge', title: { en: 'Normal: to 0.25 deviations' } },
      ],
    },
    {
      id: 'calendar',
      kind: 'heat-map',
      title: {
        en: '{high_count_value, plural, =0 {No month} one {One month} other {# months}} of {scored} abnormally high',
      },
      subtitle: { en: 'Class of the price anomaly score by year and month, {years}' },
      step: 'calendar',
      unit: { of: 'unit' },
      decimals: 2,
      n: 'scored',
      when: 'summary.has_calendar',
      x: 'season',
      y: 'year',
      value: 'score',
      scale: 'diverging',
      words: shortSeasonWords,
      classes: { column: 'score_class', order: scoreOrder, middle: 'normal', words: scoreWords },
    },
    {
      id: 'markets-score',
      kind: 'heat-map',
      title: { en: 'Where is the price abnormally high?' },
      subtitle: { en: 'Class of the price anomaly score by market and month, two years to {period}' },
      step: 'score_markets',
      unit: { of: 'unit' },
      decimals: 2,
      n: 'scored',
      when: 'summary.has_score_map',
      x: 'period',
      y: 'name',
      value: 'score',
      scale: 'diverging',
      classes: { column: 'score_class', order: scoreOrder, middle: 'normal', words: scoreWords },
    },
    {
      id: 'markets-alps',
      kind: 'heat-map',
      title: { en: 'Where does the price spike?' },
      subtitle: { en: 'ALPS class by market and month, two years to {period}' },
      step: 'alps_markets',
      unit: { of: 'unit' },
      decimals: 2,
      n: 'n',
      when: 'summary.has_alps_map',
      x: 'period',
      y: 'name',
      value: 'alps',
      scale: 'diverging',
      classes: { column: 'alps_class', order: alpsOrder, words: alpsWords },
    },
  ],

  narrative: [
    {
      role: 'headline',
      when: 'summary.has_class',
      text: {
        en: `In {period} {series_value, select, null {the price} other {“{series}”}} was {price}: ${classPlace('score_class')} for the time of the year (score {score}).`,
      },
    },
    {
      role: 'headline',
      when: 'summary.is_uncoloured',
      text: {
        en: 'In {period} {series_value, select, null {the price} other {“{series}”}} was {price}, with a score of {score} against {history_years_value, plural, one {one year} other {# years}}: too few to call it normal or not.',
      },
    },
    {
      role: 'headline',
      when: 'summary.has_no_score',
      text: {
        en: 'In {period} {series_value, select, null {the price} other {“{series}”}} was {price}; its growth, or the history of it, is missing, so there is no score.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_class',
      text: {
        en: 'It grew by {quarter_growth} a month over three months and {year_growth} a month over twelve, which is {quarter_z} and {year_z} deviations from the same month of {history_value, select, previous {previous years} other {all years}}.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_alps',
      text: {
        en: `Against trend and season a price of {fitted} was expected: ALPS {alps}, class “${classPlace('alps_class')}”.`,
      },
    },
    {
      role: 'finding',
      when: 'summary.has_year',
      text: {
        en: 'The mean score of the last twelve months is {year_score} ({year_months_value, plural, one {one month} other {# months}} with a score).',
      },
    },
    {
      role: 'caveat',
      when: 'summary.is_constant',
      text: { en: 'ALPS: no variation around the trend, not scored.' },
    },
    {
      role: 'caveat',
      when: 'summary.is_always_high',
      text: {
        en: 'The last two years are all alert or crisis: the straight trend has failed, as it does when inflation accelerates, and ALPS is not coloured. Take real prices or logarithms.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.has_memory',
      text: {
        en: 'What is left around the trend depends on the month before (Durbin-Watson {durbin_watson}): alerts come in clusters, and several months of alert are not several warnings.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.looks_ahead',
      text: { en: 'The history holds later years too: good for describing the past, not for a warning.' },
    },
    {
      role: 'caveat',
      when: 'summary.is_nominal',
      text: {
        en: 'Prices are nominal. With high inflation bind a price index: the growth of nominal prices loses its meaning.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.is_real',
      text: { en: 'Prices are in the money of the last month with a price.' },
    },
    {
      role: 'caveat',
      when: 'summary.is_extended',
      text: { en: 'The price index does not cover all months; beyond its ends its nearest growth is continued.' },
    },
    {
      role: 'caveat',
      when: 'summary.has_filled',
      text: {
        en: '{filled_value, plural, one {One missing price was} other {# missing prices were}} filled by a straight line to measure growth over {filled_value, plural, one {it} other {them}}.',
      },
    },
    {
      role: 'caveat',
      text: { en: 'A missing month is “no data”, not “normal”.' },
    },
  ],

  sources: {
    baquedano: {
      author: 'Baquedano, F.G.',
      year: 2015,
      work: 'Developing a price warning indicator as an early warning tool: a compound growth approach. FAO, Rome',
      detail: 'M41 by its variant; the reading of its principal component to verify',
    },
    sdg: {
      author: 'United Nations',
      year: null,
      work: 'SDG indicator metadata 2.c.1, indicator of food price anomalies',
    },
    wfp: {
      author: 'World Food Programme',
      year: 2014,
      work: 'Calculation and use of the alert for price spikes (ALPS) indicator. Technical guidance note',
      detail: 'thresholds to verify',
    },
    durbin: {
      author: 'Durbin, J. & Watson, G.S.',
      year: 1951,
      work: 'Testing for serial correlation in least squares regression II. Biometrika 38',
    },
  },

  limits: [
    { en: 'An alert says that a price is unusual, not why, nor that people go hungry.' },
    { en: 'The choice of the history (previous years or all years) changes the number of alerts materially.' },
    { en: 'A score of three or four years of history is shown without a class: with so few it explodes.' },
    {
      en: 'ALPS measures against a straight trend over all months; its past classes change when new months are added.',
    },
    { en: 'A price that was low a year ago and is back to normal can look abnormally high.' },
  ],

  worked: [
    {
      name: 'April after five Aprils of known growth',
      calculationOnly: true,
      tables: { prices: { columns: ['date', 'price'], units: { price: 'XAF/kg' }, rows: knownGrowth } },
      params: {},
      expect: [
        { step: 'summary', column: 'quarter_growth', values: [4], tolerance: 1e-9 },
        { step: 'summary', column: 'year_growth', values: [2], tolerance: 1e-9 },
        // Weighted means 0.22 / 15 and 0.18 / 15, deviations 0.011450 and 0.009309.
        { step: 'summary', column: 'quarter_z', values: [2.212446], tolerance: 5e-7 },
        { step: 'summary', column: 'year_z', values: [0.859338], tolerance: 5e-7 },
        { step: 'summary', column: 'score', values: [1.400581], tolerance: 5e-7 },
        { step: 'summary', column: 'score_class', values: ['high'], tolerance: 0 },
        { step: 'summary', column: 'history_years', values: [5], tolerance: 0 },
      ],
    },
    {
      name: 'Eight years at 108 and 92, so that trend and months expect 100',
      tables: {
        prices: { columns: ['date', 'price'], units: { price: 'XAF/kg' }, rows: monthlyPrices('2012-01', years8) },
      },
      params: {},
      expect: [
        // The years + − − + + − − + are at right angles to the trend and to the months.
        { step: 'summary', column: 'period', values: ['2019-12'], tolerance: 0 },
        { step: 'summary', column: 'fitted', values: [100], tolerance: 1e-9 },
        // sd = √(96 · 64 / 95) = 8.041995; 8 / 8.041995
        { step: 'summary', column: 'deviation', values: [8.041995], tolerance: 1e-6 },
        { step: 'summary', column: 'alps', values: [0.994778], tolerance: 1e-6 },
        { step: 'summary', column: 'alps_class', values: ['stress'], tolerance: 0 },
        // Four changes of 16: 4 · 256 / (96 · 64)
        { step: 'summary', column: 'durbin_watson', values: [1 / 6], tolerance: 1e-9 },
      ],
    },
  ],
};

export default template;
