import type { SeriesRule } from '../shared/rules/series-rule.ts';
import { constantGrowth, repeatedValues } from '../shared/rules/suspicious-smoothness.ts';
import type { ChartOutput, Check, Template } from '../template.ts';

const dates = `(SELECT count(series.date) > 0 AS has_dates FROM series) AS dated`;

// One row of the series in focus: `ym` counts months from year 0; a year alone stands for its January.
const chosen = `SELECT series._row AS _row,
  CAST(coalesce(12 * year(series.date) + month(series.date) - 1, 12 * series.year) AS INTEGER) AS ym, series.value AS value
FROM series, params, ${dates}
WHERE (series.date IS NOT NULL OR NOT dated.has_dates)
  AND (params.product IS NULL OR series.product = params.product)
  AND (params.region IS NULL OR series.region = params.region)
  AND (params.from_year IS NULL OR coalesce(year(series.date), series.year) >= params.from_year)
  AND (params.to_year IS NULL OR coalesce(year(series.date), series.year) <= params.to_year)`;

const cadence = `SELECT CASE WHEN count(DISTINCT chosen.ym % 12) = 1 THEN 12
    WHEN count(DISTINCT chosen.ym % 6) = 1 THEN 6
    WHEN count(DISTINCT chosen.ym % 3) = 1 THEN 3
    ELSE 1 END AS every
FROM chosen`;

const periods = `SELECT chosen.ym // cadence.every AS t, any_value(cadence.every) AS every, min(chosen.ym) AS ym,
  CASE WHEN any_value(params.repeated) = 'mean' THEN avg(chosen.value) ELSE sum(chosen.value) END AS value,
  count(*) AS figures
FROM chosen, cadence, params
GROUP BY chosen.ym // cadence.every`;

// Periods since the last gap: smoothing needs every period, and nothing is filled in.
const stretch = `SELECT periods.t AS t, periods.ym AS ym, periods.every AS every, periods.value AS value
FROM periods
WHERE periods.t >= (
  SELECT max(steps.t)
  FROM (SELECT periods.t AS t, lag(periods.t) OVER (ORDER BY periods.t) AS before FROM periods) AS steps
  WHERE steps.before IS NULL OR steps.t - steps.before > 1
)`;

/** A check that looks at the series in focus. */
function overSeries(rest: string): string {
  return `WITH chosen AS (
${chosen}
),
cadence AS (
${cadence}
),
periods AS (
${periods}
),
stretch AS (
${stretch}
)
${rest}`;
}

const periodWords = (ym: string, every: string): string =>
  `CASE ${every} WHEN 12 THEN CAST(${ym} // 12 AS VARCHAR)
    WHEN 3 THEN concat(${ym} // 12, ' Q', ${ym} % 12 // 3 + 1)
    ELSE concat(${ym} // 12, '-', lpad(CAST(${ym} % 12 + 1 AS VARCHAR), 2, '0')) END`;

// Words of periods of one cadence are in their order as text.
const inWords: SeriesRule = {
  from: overSeries(
    `SELECT ${periodWords('stretch.ym', 'stretch.every')} AS period, stretch.value AS value FROM stretch`,
  ),
  keys: [],
};

const checks: readonly Check[] = [
  {
    code: 'nothing-in-focus',
    severity: 'wrong',
    effect: 'refuse',
    sql: overSeries(`SELECT coalesce(params.product, '–') AS product, coalesce(params.region, '–') AS region
FROM params
WHERE NOT EXISTS (SELECT 1 FROM chosen)`),
    text: { en: 'No figure stands for these together: product “{product}”, region “{region}”, in the years chosen.' },
    next: { en: 'Choose another product or region, or other years.' },
  },
  {
    code: 'repeated-period',
    severity: 'wrong',
    effect: 'refuse',
    sql: overSeries(`SELECT min(chosen._row) AS _row, ${periodWords('chosen.ym', 'any_value(cadence.every)')} AS at, count(*) AS figures
FROM chosen, cadence, params
WHERE params.repeated = 'refuse'
GROUP BY chosen.ym
HAVING count(*) > 1
ORDER BY chosen.ym`),
    text: {
      en: '{count, plural, one {One period has} other {# periods have}} more than one figure, first {at} ({figures}). Added, they are seasons or regions; averaged, they are measurements of one thing.',
    },
    next: { en: 'Choose one product and region, or say whether repeated figures are added or averaged.' },
    fix: { kind: 'parameter', param: 'repeated', value: 'sum' },
  },
  {
    code: 'repeated-joined',
    severity: 'know',
    effect: 'notice',
    sql: overSeries(`SELECT any_value(params.repeated) AS how, ${periodWords('periods.ym', 'any_value(periods.every)')} AS at
FROM periods, params
WHERE params.repeated <> 'refuse' AND periods.figures > 1
GROUP BY periods.ym
ORDER BY periods.ym`),
    text: {
      en: 'In {count, plural, one {one period} other {# periods}} several figures were {how, select, sum {added} other {averaged}}, first in {at}.',
    },
  },
  {
    code: 'too-short',
    severity: 'wrong',
    effect: 'refuse',
    sql: overSeries(`SELECT count(*) AS n, greatest(10, CASE WHEN any_value(stretch.every) < 12 THEN 24 // any_value(stretch.every) ELSE 10 END) AS needed
FROM stretch
HAVING (SELECT count(*) FROM series) >= 10 AND count(*) < greatest(10, CASE WHEN any_value(stretch.every) < 12 THEN 24 // any_value(stretch.every) ELSE 10 END)`),
    text: {
      en: 'The series holds {n} periods without a gap; {needed} are needed: ten observations, and two whole years where the year has seasons.',
    },
    next: { en: 'Choose a longer series, or close the gaps in the source.' },
  },
  {
    code: 'gaps-before',
    severity: 'look',
    effect: 'notice',
    sql: overSeries(`SELECT count(*) AS left_out, ${periodWords('min(stretch.ym)', 'any_value(stretch.every)')} AS begins
FROM periods, (SELECT min(stretch.t) AS t, min(stretch.ym) AS ym, any_value(stretch.every) AS every FROM stretch) AS stretch
WHERE periods.t < stretch.t
HAVING count(*) > 0`),
    text: {
      en: 'The series has gaps. Only the periods from {begins} on are used; {left_out} before the last gap are left out, and nothing is filled in.',
    },
  },
  {
    code: 'rows-without-month',
    severity: 'look',
    effect: 'notice',
    sql: `SELECT series._row AS _row, series.year AS year
FROM series, ${dates}
WHERE dated.has_dates AND series.date IS NULL
ORDER BY series._row`,
    text: {
      en: '{count, plural, one {One figure has} other {# figures have}} a year but no month, first in {year}, and {count, plural, one {is} other {are}} not used.',
    },
    next: { en: 'Give them a month, or bind the year alone.' },
  },
  {
    code: 'not-positive-for-log',
    severity: 'wrong',
    effect: 'refuse',
    sql: overSeries(`SELECT ${periodWords('stretch.ym', 'stretch.every')} AS at, stretch.value AS value
FROM stretch, params
WHERE params.scale = 'log' AND stretch.value <= 0
ORDER BY stretch.t`),
    text: { en: 'A figure at or below zero has no logarithm, first {value} in {at}.' },
    next: { en: 'Forecast the figures as they are.' },
    fix: { kind: 'parameter', param: 'scale', value: 'level' },
  },
  {
    code: 'horizon-beyond-cap',
    severity: 'look',
    effect: 'notice',
    sql: overSeries(`SELECT params.horizon AS horizon, caps.cap AS cap, caps.n AS n
FROM params, (SELECT count(*) AS n, least(CASE WHEN any_value(stretch.every) = 12 THEN 5 ELSE 36 // any_value(stretch.every) END, greatest(1, count(*) // 4)) AS cap FROM stretch) AS caps
WHERE params.horizon > caps.cap`),
    text: {
      en: '{horizon} periods ahead are more than {n} observations bear; {cap} is the usual limit. The further ones are little more than a guess.',
    },
    fix: { kind: 'parameter', param: 'horizon', value: null },
  },
  {
    code: 'constant-series',
    severity: 'look',
    effect: 'notice',
    sql: overSeries(`SELECT count(*) AS n FROM stretch HAVING count(DISTINCT stretch.value) = 1`),
    text: { en: 'All {n} figures are the same. The forecast is that figure, and its interval says nothing.' },
  },
  constantGrowth(inWords),
  repeatedValues(inWords),
  {
    code: 'recent-break',
    severity: 'look',
    effect: 'notice',
    // supF of a shift in the mean of the changes, trimmed by 15 %; 8.68 is the 5 % value of Andrews (2003).
    sql: overSeries(`, changes AS (
  SELECT stretch.t AS t, stretch.ym AS ym, stretch.every AS every, stretch.value - lag(stretch.value) OVER (ORDER BY stretch.t) AS d
  FROM stretch
),
sums AS (
  SELECT changes.ym AS ym, changes.every AS every, row_number() OVER (ORDER BY changes.t) AS i,
    count(*) OVER () AS n, sum(changes.d) OVER (ORDER BY changes.t) AS s, sum(changes.d) OVER () AS total,
    sum(changes.d * changes.d) OVER () AS squares
  FROM changes
  WHERE changes.d IS NOT NULL
),
tests AS (
  SELECT sums.ym AS ym, sums.every AS every, sums.i AS i, sums.n AS n,
    sums.squares - sums.total * sums.total / sums.n AS sse0,
    sums.squares - sums.s * sums.s / sums.i - (sums.total - sums.s) ^ 2 / (sums.n - sums.i) AS sse
  FROM sums
  WHERE sums.i >= greatest(1, floor(0.15 * sums.n)) AND sums.i <= sums.n - greatest(1, floor(0.15 * sums.n))
),
greatest_test AS (
  SELECT tests.ym AS ym, tests.every AS every, tests.i AS i, tests.n AS n,
    (tests.sse0 - tests.sse) / (tests.sse / (tests.n - 2)) AS f
  FROM tests
  WHERE tests.sse > 1e-12 * tests.sse0
  ORDER BY f DESC
  LIMIT 1
)
SELECT ${periodWords('greatest_test.ym', 'greatest_test.every')} AS last, round(greatest_test.f, 1) AS f
FROM greatest_test
WHERE greatest_test.f > 8.68 AND greatest_test.i > 0.8 * greatest_test.n`),
    text: {
      en: 'The changes from period to period were of another kind after {last} (F = {f}). A forecast from the whole series may belong to what was before.',
    },
    next: { en: 'Find out what happened then, and read the forecast with that in mind.' },
  },
];

const fan = (kind: 'year' | 'date'): ChartOutput => ({
  id: kind === 'year' ? 'fan' : 'fan-by-month',
  kind: 'line',
  title: { en: '{final_period}: {final_forecast}, 95 % between {final_low95} and {final_high95}' },
  subtitle: { en: 'Figures, forecast with its 80 and 95 % intervals, and what would have been said one period before' },
  step: 'fan',
  unit: { of: 'series.value' },
  decimals: 0,
  n: 'n',
  when: kind === 'year' ? 'summary.is_annual' : 'summary.is_within_year',
  x: kind,
  xKind: kind,
  y: 'value',
  series: 'line',
  bands: [
    { low: 'low95', high: 'high95', title: { en: '95 %' } },
    { low: 'low80', high: 'high80', title: { en: '80 %' } },
  ],
  dashed: 'is_forecast',
  dashedTitle: { en: 'forecast' },
  words: {
    actual: { en: 'Reported' },
    hindcast: { en: 'Said one period before' },
    forecast: { en: 'Forecast' },
  },
});

const modelWords = {
  mean: { en: 'Mean of all periods' },
  naive: { en: 'Naive: the last figure' },
  drift: { en: 'Drift: the mean step goes on' },
  'seasonal-naive': { en: 'Seasonal naive: the same season again' },
  ses: { en: 'Simple exponential smoothing' },
  holt: { en: 'Holt: level and trend' },
  'damped-holt': { en: 'Holt with a damped trend' },
  'holt-winters': { en: 'Holt-Winters, season added' },
  'holt-winters-multiplicative': { en: 'Holt-Winters, season multiplied' },
  ets: { en: 'ETS chosen by its likelihood' },
} as const;

// The same words within a sentence.
const modelSelect =
  '{model, select, mean {the mean of all periods} naive {the last figure} drift {the mean step} seasonal_naive {the same season again} ses {simple exponential smoothing} holt {Holt’s trend} damped_holt {a damped trend} holt_winters {Holt-Winters smoothing} holt_winters_multiplicative {Holt-Winters smoothing} other {exponential smoothing}}';

const template: Template = {
  id: 'production/forecast',
  version: 1,
  stage: 'production',
  title: { en: 'Forecast with honest intervals' },
  question: { en: 'What is to be expected next, how sure is that, and is it better than saying “as last time”?' },

  needs: {
    series: {
      title: { en: 'A series of figures' },
      grain: { en: 'One figure of one year, quarter or month (of one product and region)' },
      columns: {
        year: { title: { en: 'Year' }, kind: 'year', roles: ['period'], optional: true },
        date: { title: { en: 'Month or day' }, kind: 'date', roles: ['period'], optional: true },
        value: {
          title: { en: 'Figure' },
          kind: 'number',
          roles: ['production', 'quantity', 'price', 'value', 'yield', 'area-harvested'],
          unit: 'as-given',
        },
        product: { title: { en: 'Product' }, kind: 'text', roles: ['product', 'product-code'], optional: true },
        region: { title: { en: 'Region or market' }, kind: 'text', roles: ['area', 'market'], optional: true },
      },
      rules: [
        {
          code: 'no-period',
          when: 'year IS NULL AND date IS NULL',
          effect: 'drop',
          text: { en: 'The period is missing.' },
        },
        {
          code: 'no-figure',
          when: 'value IS NULL',
          effect: 'drop',
          text: { en: 'The figure is missing. Missing is not zero.' },
        },
      ],
      minimum: [{ count: 'rows', atLeast: 10, text: { en: 'A forecast needs ten observations; there are {count}.' } }],
    },
  },

  params: {
    product: { kind: 'value', of: 'series.product', default: 'most', optional: true, title: { en: 'Product' } },
    region: { kind: 'value', of: 'series.region', default: 'most', optional: true, title: { en: 'Region or market' } },
    from_year: {
      kind: 'number',
      default: null,
      optional: true,
      min: 1800,
      max: 2200,
      integer: true,
      title: { en: 'From year' },
      help: { en: 'Empty: from the first figure after the last gap.' },
    },
    to_year: {
      kind: 'number',
      default: null,
      optional: true,
      min: 1800,
      max: 2200,
      integer: true,
      title: { en: 'To year' },
      help: { en: 'Empty: to the last figure.' },
    },
    horizon: {
      kind: 'number',
      default: null,
      optional: true,
      min: 1,
      max: 60,
      integer: true,
      title: { en: 'Periods ahead' },
      help: {
        en: 'Empty: five years, or three years of months or quarters, but no more than a quarter of the observations.',
      },
    },
    model: {
      kind: 'choice',
      default: 'auto',
      options: { auto: { en: 'The best in the test' }, ...modelWords },
      title: { en: 'Model' },
      help: { en: 'Whatever is chosen is tested. If it does not beat saying “as last time”, that is used instead.' },
    },
    scale: {
      kind: 'choice',
      default: 'level',
      options: { level: { en: 'As they are' }, log: { en: 'As logarithms' } },
      title: { en: 'Figures' },
      help: {
        en: 'Logarithms suit figures that swing more the larger they are, and never give a forecast below zero.',
      },
    },
    repeated: {
      kind: 'choice',
      default: 'refuse',
      options: { refuse: { en: 'Ask' }, sum: { en: 'Add' }, mean: { en: 'Average' } },
      title: { en: 'Several figures in one period' },
    },
    window: {
      kind: 'number',
      default: null,
      optional: true,
      min: 5,
      max: 1000,
      integer: true,
      title: { en: 'Observations before the first test' },
      help: { en: 'Empty: half of them, at least ten.' },
    },
    alpha: {
      kind: 'number',
      default: null,
      optional: true,
      min: 0.0001,
      max: 0.9999,
      title: { en: 'Weight of the level (α)' },
      help: { en: 'Empty: estimated. Given, it is used by simple smoothing and Holt.' },
    },
    beta_star: {
      kind: 'number',
      default: null,
      optional: true,
      min: 0.0001,
      max: 0.9999,
      title: { en: 'Weight of the trend (β*)' },
      help: { en: 'Holt’s own form: b = β*·(change of the level) + (1 − β*)·b. Used together with α.' },
    },
    seed: {
      kind: 'number',
      default: 1,
      min: 0,
      max: 999999,
      integer: true,
      title: { en: 'Seed' },
      help: { en: 'Of the 5,000 simulated paths behind the intervals of multiplicative models.' },
    },
  },

  checks,

  steps: {
    chosen: { sql: chosen },
    cadence: { sql: cadence },
    periods: { sql: `${periods}\nORDER BY t` },
    stretch: { sql: `${stretch}\nORDER BY t` },
    // What the test and the forecast are given: the horizon within its cap, the cycle where two whole ones are there.
    extent: {
      sql: `SELECT count(*) AS n, any_value(stretch.every) AS every, min(stretch.ym) AS first_ym, max(stretch.ym) AS last_ym,
  max(stretch.t) AS last_t, min(stretch.value) >= 0 AS is_never_negative,
  CASE WHEN any_value(stretch.every) < 12 AND count(*) >= 24 // any_value(stretch.every) THEN 12 // any_value(stretch.every) ELSE 1 END AS period,
  coalesce(any_value(params.horizon),
    least(CASE WHEN any_value(stretch.every) = 12 THEN 5 ELSE 36 // any_value(stretch.every) END, greatest(1, count(*) // 4))) AS horizon,
  coalesce(any_value(params.window), greatest(10, count(*) // 2)) AS window_size
FROM stretch, params`,
    },
    given: {
      sql: `SELECT stretch.t AS t, stretch.value AS value, extent.period AS period, extent.horizon AS horizon, extent.window_size AS "window"
FROM stretch, extent
ORDER BY stretch.t`,
    },
    computed: {
      method: 'forecast',
      from: 'given',
      options: { seed: 'params.seed', alpha: 'params.alpha', beta_star: 'params.beta_star', scale: 'params.scale' },
    },
    // Every model with its test; `place` by the mean absolute error over all horizons.
    models: {
      sql: `SELECT fitted.model AS model, fitted.form AS form, fitted.parameters AS parameters, fitted.sigma AS sigma, fitted.aicc AS aicc,
  overall.n AS n, overall.mae AS mae, overall.rmse AS rmse, one.mase AS mase, overall.cover80 AS cover80, overall.cover95 AS cover95,
  100 * overall.cover80 AS cover80_percent, 100 * overall.cover95 AS cover95_percent,
  row_number() OVER (ORDER BY overall.mae, fitted.model) AS place
FROM computed AS fitted
LEFT JOIN computed AS overall ON overall.kind = 'accuracy' AND overall.model = fitted.model AND overall.h IS NULL
LEFT JOIN computed AS one ON one.kind = 'accuracy' AND one.model = fitted.model AND one.h = 1
WHERE fitted.kind = 'model'
ORDER BY overall.mae, fitted.model`,
    },
    // The gate: a model that does not beat the naive method gives way to the better of naive and drift.
    gate: {
      sql: `WITH tested AS (
  SELECT max(computed.n) AS origins, max(computed.h) AS possible FROM computed WHERE computed.kind = 'origins'
),
benchmark AS (
  SELECT min(models.mae) AS mae FROM models, extent
  WHERE models.model = 'naive' OR (extent.period > 1 AND models.model = 'seasonal-naive')
),
fallback AS (
  SELECT models.model AS model FROM models, extent
  WHERE models.model IN ('naive', 'drift') OR (extent.period > 1 AND models.model = 'seasonal-naive')
  ORDER BY models.mae, models.model <> 'naive', models.model
  LIMIT 1
),
candidate AS (
  SELECT models.model AS model, models.mae AS mae, models.mase AS mase
  FROM models, params
  WHERE CASE params.model WHEN 'auto' THEN models.place = 1 ELSE models.model = params.model END
)
SELECT tested.origins AS origins, tested.possible AS possible, candidate.model AS candidate, benchmark.mae AS benchmark_mae,
  candidate.mae AS candidate_mae, candidate.mase AS candidate_mase,
  CASE WHEN tested.origins < 3 THEN 'not-testable'
    WHEN candidate.model IS NULL THEN 'not-possible'
    WHEN candidate.mae < benchmark.mae * (1 - 1e-12) AND coalesce(candidate.mase < 1, true) THEN 'passed'
    ELSE 'failed' END AS verdict,
  CASE WHEN tested.origins < 3 THEN CASE WHEN params.model = 'drift' THEN 'drift' ELSE 'naive' END
    WHEN candidate.mae < benchmark.mae * (1 - 1e-12) AND coalesce(candidate.mase < 1, true) THEN candidate.model
    ELSE fallback.model END AS model
FROM params, tested, benchmark, fallback LEFT JOIN candidate ON true`,
    },
    // Where fewer than 85 of 100 outcomes fell within the 95 % interval, the errors of the test widen it.
    paths: {
      sql: `WITH used AS (
  SELECT models.cover95 < 0.85 AND gate.origins >= 3 AS is_widened FROM models, gate WHERE models.model = gate.model
),
errors AS (
  SELECT computed.h AS h, computed.error025 AS error025, computed.error10 AS error10, computed.error90 AS error90, computed.error975 AS error975
  FROM computed, gate
  WHERE computed.kind = 'accuracy' AND computed.model = gate.model
),
ends AS (
  SELECT computed.h AS h, computed.t AS t, computed.point AS point, used.is_widened AS is_widened,
    CASE WHEN used.is_widened THEN least(computed.low80, computed.point + coalesce(own.error10, every_h.error10)) ELSE computed.low80 END AS low80,
    CASE WHEN used.is_widened THEN greatest(computed.high80, computed.point + coalesce(own.error90, every_h.error90)) ELSE computed.high80 END AS high80,
    CASE WHEN used.is_widened THEN least(computed.low95, computed.point + coalesce(own.error025, every_h.error025)) ELSE computed.low95 END AS low95,
    CASE WHEN used.is_widened THEN greatest(computed.high95, computed.point + coalesce(own.error975, every_h.error975)) ELSE computed.high95 END AS high95
  FROM computed JOIN gate ON computed.model = gate.model CROSS JOIN used
  LEFT JOIN errors AS own ON own.h = computed.h
  LEFT JOIN errors AS every_h ON every_h.h IS NULL
  WHERE computed.kind = 'forecast'
),
-- A quantity is not below zero: the part of an interval that would be is cut off, and counted.
cut AS (
  SELECT ends.h AS h, ends.t * extent.every AS ym, extent.every AS every, ends.is_widened AS is_widened,
    extent.is_never_negative AND ends.low95 < 0 AS is_cut,
    CASE WHEN extent.is_never_negative THEN greatest(0, ends.point) ELSE ends.point END AS point,
    CASE WHEN extent.is_never_negative THEN greatest(0, ends.low80) ELSE ends.low80 END AS low80,
    CASE WHEN extent.is_never_negative THEN greatest(0, ends.high80) ELSE ends.high80 END AS high80,
    CASE WHEN extent.is_never_negative THEN greatest(0, ends.low95) ELSE ends.low95 END AS low95,
    CASE WHEN extent.is_never_negative THEN greatest(0, ends.high95) ELSE ends.high95 END AS high95
  FROM ends, extent
)
SELECT CAST(cut.h AS INTEGER) AS h, ${periodWords('CAST(cut.ym AS INTEGER)', 'cut.every')} AS period, CAST(cut.ym AS INTEGER) AS ym,
  cut.point AS point, cut.low80 AS low80, cut.high80 AS high80, cut.low95 AS low95, cut.high95 AS high95,
  cut.is_widened AS is_widened, cut.is_cut AS is_cut
FROM cut
ORDER BY cut.h`,
    },
    // Methods of which no weight is estimated: they are the same wherever they are computed.
    plain_methods: {
      sql: `SELECT computed.model AS model, CAST(computed.h AS INTEGER) AS h,
  ${periodWords('CAST(computed.t * extent.every AS INTEGER)', 'extent.every')} AS period, computed.point AS point, computed.high95 - computed.point AS half
FROM computed, extent, params
WHERE computed.kind = 'forecast'
  AND (computed.model IN ('naive', 'drift', 'seasonal-naive') OR (params.alpha IS NOT NULL AND computed.model IN ('ses', 'holt')))
ORDER BY CASE computed.model WHEN 'naive' THEN 1 WHEN 'drift' THEN 2 WHEN 'seasonal-naive' THEN 3 WHEN 'ses' THEN 4 ELSE 5 END, computed.h`,
    },
    horizons: {
      sql: `SELECT CAST(own.h AS INTEGER) AS h, own.n AS n, own.mae AS mae, own.rmse AS rmse, own.mase AS mase, naive.mae AS naive_mae,
  100 * own.cover80 AS cover80, 100 * own.cover95 AS cover95
FROM gate JOIN computed AS own ON own.kind = 'accuracy' AND own.model = gate.model AND own.h IS NOT NULL
LEFT JOIN computed AS naive ON naive.kind = 'accuracy' AND naive.model = 'naive' AND naive.h = own.h
ORDER BY own.h`,
    },
    fan: {
      sql: `WITH lines AS (
  SELECT 1 AS line_order, 'actual' AS line, stretch.ym AS ym, stretch.value AS value, NULL AS low80, NULL AS high80, NULL AS low95, NULL AS high95, false AS is_forecast
  FROM stretch
  UNION ALL
  SELECT 2, 'hindcast', CAST(computed.t * extent.every AS INTEGER), computed.point, NULL, NULL, NULL, NULL, false
  FROM computed, gate, extent
  WHERE computed.kind = 'hindcast' AND computed.model = gate.model
  UNION ALL
  -- The fan opens at the last figure.
  SELECT 3, 'forecast', stretch.ym, stretch.value, stretch.value, stretch.value, stretch.value, stretch.value, true
  FROM stretch, extent
  WHERE stretch.t = extent.last_t
  UNION ALL
  SELECT 3, 'forecast', paths.ym, paths.point, paths.low80, paths.high80, paths.low95, paths.high95, true
  FROM paths
)
SELECT lines.line AS line, CAST(lines.ym // 12 AS INTEGER) AS year, make_date(lines.ym // 12, lines.ym % 12 + 1, 1) AS date,
  lines.value AS value, CAST(lines.low80 AS DOUBLE) AS low80, CAST(lines.high80 AS DOUBLE) AS high80,
  CAST(lines.low95 AS DOUBLE) AS low95, CAST(lines.high95 AS DOUBLE) AS high95, lines.is_forecast AS is_forecast
FROM lines
ORDER BY lines.line_order, lines.ym`,
    },
    errors_by_model: {
      sql: `SELECT models.model AS model, models.mae AS mae, models.model = gate.model AS is_used
FROM models, gate
WHERE models.mae IS NOT NULL
ORDER BY models.mae, models.model`,
    },
    summary: {
      sql: `WITH last_figure AS (
  SELECT stretch.value AS value FROM stretch, extent WHERE stretch.t = extent.last_t
),
next_one AS (SELECT paths.period AS period, paths.point AS point, paths.low80 AS low80, paths.high80 AS high80, paths.low95 AS low95, paths.high95 AS high95 FROM paths WHERE paths.h = 1),
final_one AS (SELECT paths.period AS period, paths.point AS point, paths.low80 AS low80, paths.high80 AS high80, paths.low95 AS low95, paths.high95 AS high95 FROM paths ORDER BY paths.h DESC LIMIT 1),
naive AS (SELECT models.mae AS mae FROM models WHERE models.model = 'naive'),
flags AS (SELECT bool_or(paths.is_widened) AS is_widened, count(*) FILTER (WHERE paths.is_cut) AS cut FROM paths)
SELECT extent.n AS n, extent.every = 12 AS is_annual, extent.every < 12 AS is_within_year,
  ${periodWords('extent.first_ym', 'extent.every')} AS first_period, ${periodWords('extent.last_ym', 'extent.every')} AS last_period,
  concat(${periodWords('extent.first_ym', 'extent.every')}, ' – ', ${periodWords('extent.last_ym', 'extent.every')}) AS periods,
  last_figure.value AS last_reported, next_one.period AS next_period, next_one.point AS next_forecast,
  next_one.low80 AS next_low80, next_one.high80 AS next_high80, next_one.low95 AS next_low95, next_one.high95 AS next_high95,
  final_one.period AS final_period, final_one.point AS final_forecast, final_one.low95 AS final_low95, final_one.high95 AS final_high95,
  final_one.low80 AS final_low80, final_one.high80 AS final_high80,
  100 * (final_one.point / nullif(last_figure.value, 0) - 1) AS change,
  extent.horizon AS horizon, replace(gate.model, '-', '_') AS model, gate.origins AS origins, gate.possible AS possible,
  used.mae AS mae, used.mase AS mase, used.sigma AS sigma, used.form AS form, used.parameters AS parameters,
  CASE WHEN gate.origins >= 3 THEN 100 * used.cover95 END AS cover95, used.n AS compared,
  naive.mae AS naive_mae, 100 * (1 - used.mae / nullif(naive.mae, 0)) AS better,
  gate.verdict = 'passed' AS has_passed, gate.verdict IN ('failed', 'not-possible') AS has_failed, gate.verdict = 'not-testable' AS is_not_testable,
  gate.origins >= 3 AS is_tested, gate.origins BETWEEN 3 AND 9 AS is_barely_tested, gate.origins < gate.possible AS is_spaced, flags.is_widened AS is_widened, flags.cut AS cut, flags.cut > 0 AS has_cut,
  params.scale = 'log' AS is_log, extent.period > 1 AS has_season, params.seed AS seed, params.product AS product, params.region AS region
FROM extent CROSS JOIN params CROSS JOIN gate CROSS JOIN last_figure CROSS JOIN next_one CROSS JOIN final_one CROSS JOIN naive CROSS JOIN flags
LEFT JOIN models AS used ON used.model = gate.model`,
    },
  },

  facts: {
    n: { step: 'summary', column: 'n', kind: 'number', decimals: 0 },
    periods: { step: 'summary', column: 'periods', kind: 'text' },
    last_period: { step: 'summary', column: 'last_period', kind: 'text' },
    last_reported: {
      step: 'summary',
      column: 'last_reported',
      kind: 'number',
      unit: { of: 'series.value' },
      decimals: 0,
    },
    next_period: { step: 'summary', column: 'next_period', kind: 'text' },
    next_forecast: {
      step: 'summary',
      column: 'next_forecast',
      kind: 'number',
      unit: { of: 'series.value' },
      decimals: 0,
    },
    next_low80: { step: 'summary', column: 'next_low80', kind: 'number', unit: { of: 'series.value' }, decimals: 0 },
    next_high80: { step: 'summary', column: 'next_high80', kind: 'number', unit: { of: 'series.value' }, decimals: 0 },
    next_low95: { step: 'summary', column: 'next_low95', kind: 'number', unit: { of: 'series.value' }, decimals: 0 },
    next_high95: { step: 'summary', column: 'next_high95', kind: 'number', unit: { of: 'series.value' }, decimals: 0 },
    final_period: { step: 'summary', column: 'final_period', kind: 'text' },
    final_forecast: {
      step: 'summary',
      column: 'final_forecast',
      kind: 'number',
      unit: { of: 'series.value' },
      decimals: 0,
    },
    final_low95: { step: 'summary', column: 'final_low95', kind: 'number', unit: { of: 'series.value' }, decimals: 0 },
    final_high95: {
      step: 'summary',
      column: 'final_high95',
      kind: 'number',
      unit: { of: 'series.value' },
      decimals: 0,
    },
    change: { step: 'summary', column: 'change', kind: 'number', unit: '%', decimals: 1, signed: true },
    model: { step: 'summary', column: 'model', kind: 'text' },
    form: { step: 'summary', column: 'form', kind: 'text' },
    parameters: { step: 'summary', column: 'parameters', kind: 'text' },
    origins: { step: 'summary', column: 'origins', kind: 'number', decimals: 0 },
    possible: { step: 'summary', column: 'possible', kind: 'number', decimals: 0 },
    compared: { step: 'summary', column: 'compared', kind: 'number', decimals: 0 },
    mae: { step: 'summary', column: 'mae', kind: 'number', unit: { of: 'series.value' }, decimals: 0 },
    naive_mae: { step: 'summary', column: 'naive_mae', kind: 'number', unit: { of: 'series.value' }, decimals: 0 },
    mase: { step: 'summary', column: 'mase', kind: 'number', decimals: 2 },
    cover95: { step: 'summary', column: 'cover95', kind: 'number', unit: '%', decimals: 0 },
    cut: { step: 'summary', column: 'cut', kind: 'number', decimals: 0 },
    product: { step: 'summary', column: 'product', kind: 'text' },
    region: { step: 'summary', column: 'region', kind: 'text' },
  },

  indicators: [
    {
      id: 'next',
      title: { en: 'Next period' },
      formulaId: 'forecast',
      formula: 'ŷ_(T+1) ± z·σ_1',
      substituted: { en: '95 % between {next_low95} and {next_high95}' },
      fact: 'next_forecast',
      period: 'next_period',
      n: 'n',
      reading: { en: 'last reported: {last_reported} ({last_period})' },
      source: 'ets',
    },
    {
      id: 'final',
      title: { en: 'Last period of the forecast' },
      formulaId: 'forecast',
      formula: 'ŷ_(T+H) ± z·σ_H',
      substituted: { en: '95 % between {final_low95} and {final_high95}' },
      fact: 'final_forecast',
      period: 'final_period',
      n: 'n',
      reading: { en: '{change} against {last_period}' },
      source: 'ets',
    },
    {
      id: 'mae',
      title: { en: 'Mean error in the test' },
      formulaId: 'MAE',
      formula: 'Σ |y − ŷ| / n',
      fact: 'mae',
      period: 'periods',
      n: 'compared',
      reading: { en: 'saying “as last time”: {naive_mae}' },
      source: 'tashman',
    },
    {
      id: 'mase',
      title: { en: 'Scaled error, one period ahead' },
      formulaId: 'MASE',
      formula: '(Σ |y − ŷ| / n) / (Σ |y_t − y_(t−m)| / (n_0 − m))',
      fact: 'mase',
      period: 'periods',
      n: 'origins',
      reading: { en: 'below 1 beats the naive method within the training part' },
      source: 'mase',
    },
    {
      id: 'coverage',
      title: { en: 'Outcomes within the 95 % interval' },
      formulaId: 'coverage',
      formula: '100·k/n',
      fact: 'cover95',
      period: 'periods',
      n: 'compared',
      reading: { en: 'before any widening; 95 is promised' },
      source: 'tashman',
    },
  ],
  symbols: {
    en: 'y figures, ŷ forecasts made from what was known before, T the last period, H periods ahead, z 1.960 for 95 and 1.282 for 80 %, σ_h standard deviation of the forecast h periods ahead, m periods in a cycle (1 without seasons), n_0 observations of a training part, k outcomes within.',
  },

  tables: [
    {
      id: 'forecast',
      title: { en: 'Forecast' },
      step: 'paths',
      columns: [
        { column: 'period', title: { en: 'Period' }, kind: 'text' },
        { column: 'point', title: { en: 'Forecast' }, kind: 'number', unit: { of: 'series.value' }, decimals: 1 },
        { column: 'low80', title: { en: '80 % from' }, kind: 'number', unit: { of: 'series.value' }, decimals: 1 },
        { column: 'high80', title: { en: '80 % to' }, kind: 'number', unit: { of: 'series.value' }, decimals: 1 },
        { column: 'low95', title: { en: '95 % from' }, kind: 'number', unit: { of: 'series.value' }, decimals: 1 },
        { column: 'high95', title: { en: '95 % to' }, kind: 'number', unit: { of: 'series.value' }, decimals: 1 },
      ],
    },
    {
      id: 'models',
      title: { en: 'Models in the test, best first' },
      step: 'models',
      columns: [
        { column: 'model', title: { en: 'Model' }, kind: 'text', words: modelWords },
        { column: 'form', title: { en: 'Form' }, kind: 'text' },
        { column: 'mae', title: { en: 'Mean error' }, kind: 'number', unit: { of: 'series.value' }, decimals: 1 },
        {
          column: 'rmse',
          title: { en: 'Root mean square error' },
          kind: 'number',
          unit: { of: 'series.value' },
          decimals: 1,
        },
        { column: 'mase', title: { en: 'Scaled error, 1 ahead' }, kind: 'number', decimals: 2 },
        { column: 'cover80_percent', title: { en: 'Within 80 %' }, kind: 'number', unit: '%', decimals: 0 },
        { column: 'cover95_percent', title: { en: 'Within 95 %' }, kind: 'number', unit: '%', decimals: 0 },
        { column: 'n', title: { en: 'Forecasts compared' }, kind: 'number', decimals: 0 },
        { column: 'parameters', title: { en: 'Weights' }, kind: 'text' },
      ],
    },
    {
      id: 'plain-methods',
      title: { en: 'What the plain methods say' },
      step: 'plain_methods',
      columns: [
        { column: 'model', title: { en: 'Method' }, kind: 'text', words: modelWords },
        { column: 'period', title: { en: 'Period' }, kind: 'text' },
        { column: 'point', title: { en: 'Forecast' }, kind: 'number', unit: { of: 'series.value' }, decimals: 1 },
        {
          column: 'half',
          title: { en: '95 %: more or less' },
          kind: 'number',
          unit: { of: 'series.value' },
          decimals: 1,
        },
      ],
    },
    {
      id: 'horizons',
      title: { en: 'The model used, by periods ahead' },
      step: 'horizons',
      columns: [
        { column: 'h', title: { en: 'Periods ahead' }, kind: 'number', decimals: 0 },
        { column: 'mae', title: { en: 'Mean error' }, kind: 'number', unit: { of: 'series.value' }, decimals: 1 },
        {
          column: 'naive_mae',
          title: { en: 'Naive method' },
          kind: 'number',
          unit: { of: 'series.value' },
          decimals: 1,
        },
        { column: 'mase', title: { en: 'Scaled error' }, kind: 'number', decimals: 2 },
        { column: 'cover80', title: { en: 'Within 80 %' }, kind: 'number', unit: '%', decimals: 0 },
        { column: 'cover95', title: { en: 'Within 95 %' }, kind: 'number', unit: '%', decimals: 0 },
        { column: 'n', title: { en: 'Forecasts compared' }, kind: 'number', decimals: 0 },
      ],
    },
  ],

  charts: [
    fan('year'),
    fan('date'),
    {
      id: 'errors',
      kind: 'bar',
      title: { en: `Off by {mae} on average: ${modelSelect}` },
      subtitle: { en: 'Mean absolute error of forecasts made from {origins} origins, all horizons together' },
      step: 'errors_by_model',
      unit: { of: 'series.value' },
      decimals: 1,
      n: 'compared',
      when: 'summary.is_tested',
      label: 'model',
      value: 'mae',
      direction: 'horizontal',
      point: 'is_used',
      words: modelWords,
    },
  ],

  narrative: [
    {
      role: 'headline',
      when: 'summary.has_passed',
      text: {
        en: `{product_value, select, null {The figure} other {“{product}”}} is expected at {final_forecast} in {final_period}, by ${modelSelect}; 95 of 100 times between {final_low95} and {final_high95}.`,
      },
    },
    {
      role: 'headline',
      when: 'summary.has_failed',
      text: {
        en: `No model beat saying “as last time”, so {final_period} is expected at {final_forecast}, by ${modelSelect}; 95 of 100 times between {final_low95} and {final_high95}.`,
      },
    },
    {
      role: 'headline',
      when: 'summary.is_not_testable',
      text: {
        en: 'Too short to compare models: {final_period} is put at {final_forecast}, by {model, select, drift {the mean step} other {the last figure}}, and that is not tested.',
      },
    },
    {
      role: 'finding',
      text: {
        en: 'For {next_period} the forecast is {next_forecast}: 80 of 100 times between {next_low80} and {next_high80}, 95 of 100 times between {next_low95} and {next_high95}. The last reported figure is {last_reported} ({last_period}).',
      },
    },
    {
      role: 'finding',
      when: 'summary.is_tested',
      text: {
        en: 'Tested from {origins} past moments, {compared} forecasts were off by {mae} on average; saying “as last time” was off by {naive_mae}. {cover95} of the outcomes fell within the 95 % interval.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.is_widened',
      text: {
        en: 'The intervals of the model were too narrow in the test. They were widened to the errors that really occurred.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.is_barely_tested',
      text: {
        en: 'Only {origins} past moments could be used for the test: another few years may well name another model.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.is_spaced',
      text: { en: 'Of {possible} possible moments {origins}, evenly spread, were used for the test.' },
    },
    {
      role: 'caveat',
      when: 'summary.has_cut',
      text: {
        en: 'In {cut_value, plural, one {one period} other {# periods}} the interval would reach below zero and is cut there: a sign that the series swings too much for its level.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.is_log',
      text: {
        en: 'The forecast is made on logarithms: the figure given is the median, half of the outcomes above it.',
      },
    },
    {
      role: 'caveat',
      text: {
        en: 'A forecast carries the past on. It knows nothing of new varieties, prices, policies or disasters, and the interval does not hold for them.',
      },
    },
  ],

  sources: {
    ets: {
      author: 'Hyndman, R.J., Koehler, A.B., Ord, J.K. & Snyder, R.D.',
      year: 2008,
      work: 'Forecasting with Exponential Smoothing: The State Space Approach. Springer',
    },
    mase: {
      author: 'Hyndman, R.J. & Koehler, A.B.',
      year: 2006,
      work: 'Another look at measures of forecast accuracy. International Journal of Forecasting 22',
    },
    tashman: {
      author: 'Tashman, L.J.',
      year: 2000,
      work: 'Out-of-sample tests of forecasting accuracy: an analysis and review. International Journal of Forecasting 16',
    },
    brown: { author: 'Brown, R.G.', year: 1959, work: 'Statistical Forecasting for Inventory Control. McGraw-Hill' },
    holt: {
      author: 'Holt, C.C.',
      year: 1957,
      work: 'Forecasting seasonals and trends by exponentially weighted moving averages. Reprinted in International Journal of Forecasting 20 (2004)',
    },
    winters: {
      author: 'Winters, P.R.',
      year: 1960,
      work: 'Forecasting sales by exponentially weighted moving averages. Management Science 6',
    },
    gardner: {
      author: 'Gardner, E.S. & McKenzie, E.',
      year: 1985,
      work: 'Forecasting trends in time series. Management Science 31',
    },
    andrews: {
      author: 'Andrews, D.W.K.',
      year: 1993,
      work: 'Tests for parameter instability and structural change with unknown change point. Econometrica 61; corrigendum (2003) Econometrica 71',
    },
  },

  limits: [
    { en: 'One series is forecast from its own past. Causes, such as prices or rain, are not in the model.' },
    {
      en: 'The best of several models in a test looks better than it is: the same past chose it. The gate against the naive method keeps the worst of that away, not all.',
    },
    {
      en: 'The intervals hold the uncertainty of the errors, not that of the estimated weights or of the choice of the model.',
    },
    { en: 'Nothing is filled in: a series with gaps is used from its last gap on.' },
    {
      en: 'The scaled error is read one period ahead, since its scale is a one-period step; over all horizons the mean error decides.',
    },
  ],

  worked: [
    {
      name: 'Naive and drift on five figures',
      calculationOnly: true,
      tables: {
        series: {
          columns: ['year', 'value'],
          rows: [
            [2016, 10],
            [2017, 12],
            [2018, 11],
            [2019, 13],
            [2020, 14],
          ],
        },
      },
      params: { horizon: 2, model: 'drift', alpha: 0.5, beta_star: 0.5 },
      expect: [
        { step: 'gate', column: 'verdict', values: ['not-testable'], tolerance: 0 },
        { step: 'paths', column: 'point', values: [15, 16], tolerance: 1e-9 },
        { step: 'paths', column: 'high95', values: [18.098975, 20.800912], tolerance: 5e-7 },
        // Naive, drift, simple smoothing with α = 0.5, Holt with α = β* = 0.5 (sum of squares 9.753906 of three errors).
        {
          step: 'plain_methods',
          column: 'point',
          values: [14, 14, 15, 16, 13, 13, 15.171875, 16.125],
          tolerance: 1e-9,
        },
        {
          step: 'plain_methods',
          column: 'half',
          // Simple smoothing: errors 2, 0, 2, 2, so σ² = 3, and √(1 + 0.5²) two ahead. Holt: c_1 = 0.5 + 0.25.
          values: [3.098975, 4.382613, 3.098975, 4.800912, 3.394757, 3.795454, 3.534083, 4.417604],
          tolerance: 5e-7,
        },
      ],
    },
  ],
};

export default template;
