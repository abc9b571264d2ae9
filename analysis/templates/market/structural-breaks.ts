import { priceChecks, repeatedPrices } from '../shared/price-checks.ts';
import { monthlyPrices } from '../shared/price-example.ts';
import { priceNeed } from '../shared/price-need.ts';
import { periodText, priceParams, priceSteps } from '../shared/price-series.ts';
import { tooFewPeriods } from '../shared/price-span.ts';
import type { Template } from '../template.ts';

const template: Template = {
  id: 'market/structural-breaks',
  version: 1,
  stage: 'market',
  title: { en: 'Structural breaks in a price' },
  question: { en: 'When did the price move to another level, and did a policy change it?' },

  needs: {
    prices: priceNeed([
      {
        count: 'rows',
        atLeast: 24,
        text: { en: 'A break shows between stretches of prices: at least {atLeast} are needed, {count} are there.' },
      },
    ]),
  },

  params: {
    ...priceParams,
    measure: {
      kind: 'choice',
      default: 'level',
      options: {
        level: { en: 'The price' },
        log: { en: 'The logarithm of the price' },
        growth: { en: 'The change from one period to the next, in percent of logs' },
        detrended: { en: 'The distance from a steady growth path, in percent of logs' },
      },
      title: { en: 'Breaks are sought in' },
      help: {
        en: 'Monthly price levels wander: they show breaks where there are none. The change and the distance from a growth path are the safer choices.',
      },
    },
    model: {
      kind: 'choice',
      default: 'mean',
      options: { mean: { en: 'A constant level' }, trend: { en: 'A straight line over time' } },
      title: { en: 'Within a regime stands' },
    },
    policy_year: {
      kind: 'number',
      default: null,
      optional: true,
      min: 1800,
      max: 2200,
      integer: true,
      title: { en: 'Year of a known change, such as a policy' },
      help: {
        en: 'Chow’s test asks whether the price differs before and after. Choose the date before you look at the prices.',
      },
    },
    policy_month: {
      kind: 'number',
      default: 1,
      min: 1,
      max: 12,
      integer: true,
      title: { en: 'First month of the change' },
    },
    trimming: {
      kind: 'number',
      default: 0.15,
      min: 0.05,
      max: 0.4,
      title: { en: 'Share of the observations at each end without a break' },
      help: { en: 'The p-value of the largest F is known for 0.15 alone.' },
    },
    max_breaks: {
      kind: 'number',
      default: 5,
      min: 0,
      max: 10,
      integer: true,
      title: { en: 'At most so many breaks' },
    },
    min_segment: {
      kind: 'number',
      default: null,
      optional: true,
      min: 2,
      max: 1000,
      integer: true,
      title: { en: 'Observations of the smallest regime' },
      help: { en: 'Empty: 15 % of the observations, and 8 at least.' },
    },
  },

  checks: [...priceChecks('any'), repeatedPrices, tooFewPeriods({ months: 24, rows: 24 })],

  steps: {
    ...priceSteps,
    // The growth path of each series, for the distance from it.
    paths: {
      sql: `SELECT grid.series AS series, regr_slope(ln(grid.price), grid.t) AS slope, regr_intercept(ln(grid.price), grid.t) AS intercept
FROM grid
WHERE grid.price IS NOT NULL
GROUP BY grid.series
ORDER BY grid.series`,
    },
    // What the breaks are sought in. A change over a gap is no change of one period and stays missing.
    measured: {
      sql: `SELECT grid.series AS series, grid.ym AS ym, grid.month AS month, grid.every AS every,
  CASE params.measure
    WHEN 'level' THEN grid.price
    WHEN 'log' THEN ln(grid.price)
    WHEN 'growth' THEN 100 * ln(grid.price / lag(grid.price) OVER (PARTITION BY grid.series ORDER BY grid.ym))
    ELSE 100 * (ln(grid.price) - paths.intercept - paths.slope * grid.t) END AS price
FROM grid JOIN paths ON paths.series = grid.series, params
ORDER BY grid.series, grid.ym`,
    },
    // M16 to M18 of every series, a row for each break.
    breaks: {
      method: 'structural-breaks',
      from: 'measured',
      options: {
        model: 'params.model',
        trimming: 'params.trimming',
        most: 'params.max_breaks',
        least: 'params.min_segment',
        policy_year: 'params.policy_year',
        policy_month: 'params.policy_month',
      },
    },
    focus_measured: {
      sql: `SELECT measured.series AS series, measured.ym AS ym, measured.every AS every, measured.price AS price
FROM measured JOIN focus ON focus.series = measured.series
ORDER BY measured.ym`,
    },
    // M18: residual squares and BIC by number of breaks.
    partitions: {
      method: 'break-partitions',
      from: 'focus_measured',
      options: { model: 'params.model', most: 'params.max_breaks', least: 'params.min_segment' },
    },
    // M17: F of a break behind each observation, and the fit of its regime.
    places: {
      method: 'break-places',
      from: 'focus_measured',
      options: {
        model: 'params.model',
        trimming: 'params.trimming',
        most: 'params.max_breaks',
        least: 'params.min_segment',
      },
    },
    partition_table: {
      sql: `SELECT CAST(partitions.breaks AS INTEGER) AS breaks, partitions.sum_of_squares AS sum_of_squares, partitions.bic AS bic,
  CASE WHEN partitions.is_chosen THEN 'chosen' ELSE 'other' END AS choice
FROM partitions
ORDER BY partitions.breaks`,
    },
    focus_breaks: {
      sql: `SELECT CAST(breaks.number AS INTEGER) AS number, ${periodText('breaks.last_ym', 'focus.every')} AS last_period,
  ${periodText('breaks.next_ym', 'focus.every')} AS next_period,
  ${periodText('breaks.low_ym', 'focus.every')} AS low_period, ${periodText('breaks.high_ym', 'focus.every')} AS high_period,
  breaks.low_ym AS low_ym, breaks.high_ym AS high_ym, breaks.next_ym AS next_ym,
  breaks.before AS before, breaks.after AS after, breaks.interval_reason AS interval_reason,
  CASE WHEN params.measure = 'level' THEN 100 * (breaks.after / nullif(breaks.before, 0) - 1)
    WHEN params.measure = 'log' THEN 100 * (exp(breaks.after - breaks.before) - 1)
    ELSE breaks.after - breaks.before END AS change
FROM breaks JOIN focus ON focus.series = breaks.series, params
WHERE breaks.number IS NOT NULL
ORDER BY breaks.number`,
    },
    value_unit: {
      sql: `SELECT CASE params.measure WHEN 'level' THEN coalesce(priced.unit, '') WHEN 'log' THEN '' ELSE '%' END AS unit
FROM params, (SELECT max(units.unit) AS unit FROM units WHERE units.need = 'prices' AND units.name = 'price') AS priced`,
    },
    // Series and regimes as two lines; the marks and the shade stand on the rows of the first.
    lines: {
      sql: `WITH months AS (
  SELECT measured.ym AS ym, measured.month AS month, measured.price AS value
  FROM measured JOIN focus ON focus.series = measured.series
),
marked AS (
  SELECT months.ym AS ym, months.month AS month, months.value AS value, max(focus_breaks.next_period) AS mark,
    EXISTS (SELECT 1 FROM focus_breaks AS other WHERE months.ym BETWEEN other.low_ym AND other.high_ym) AS is_interval
  FROM months LEFT JOIN focus_breaks ON focus_breaks.next_ym = months.ym
  GROUP BY months.ym, months.month, months.value
)
SELECT 1 AS place, 'observed' AS line, marked.month AS month, marked.value AS value, marked.mark IS NOT NULL AS is_break,
  marked.mark AS mark, marked.is_interval AS is_interval, value_unit.unit AS unit
FROM marked, value_unit
UNION ALL
SELECT 2, 'regime', months.month, places.fitted, false, NULL, false, value_unit.unit
FROM value_unit, months LEFT JOIN places ON places.ym = months.ym
ORDER BY place, month`,
    },
    f_line: {
      sql: `SELECT make_date(CAST(places.ym AS INTEGER) // 12, CAST(places.ym AS INTEGER) % 12 + 1, 1) AS month, places.f AS f, '' AS unit
FROM places
WHERE places.f IS NOT NULL
ORDER BY month`,
    },
    // Every series once, the largest F first.
    comparison: {
      sql: `WITH found AS (
  SELECT breaks.series AS series, any_value(breaks.n) AS n, any_value(breaks.breaks) AS breaks, any_value(breaks.sup_f) AS sup_f,
    any_value(breaks.sup_p) AS sup_p, any_value(breaks.chow_p) AS chow_p, any_value(breaks.reason) AS reason,
    string_agg(${periodText('breaks.next_ym', 'series.every')}, ', ' ORDER BY breaks.number) AS starts
  FROM breaks JOIN series ON series.series = breaks.series
  GROUP BY breaks.series
)
SELECT coalesce(series.name, '#only') AS name, CAST(coalesce(found.n, 0) AS INTEGER) AS n,
  CASE WHEN found.n >= 24 THEN CAST(found.breaks AS INTEGER) END AS breaks,
  CASE WHEN found.n >= 24 THEN found.starts END AS starts,
  CASE WHEN found.n >= 24 THEN found.sup_f END AS sup_f, CASE WHEN found.n >= 24 THEN found.sup_p END AS sup_p,
  CASE WHEN found.n >= 24 THEN found.chow_p END AS chow_p,
  CASE WHEN found.n IS NULL OR found.n < 24 THEN 'short' ELSE coalesce(found.reason, 'full') END AS state
FROM series LEFT JOIN found ON found.series = series.series
ORDER BY sup_f DESC NULLS LAST, series.series`,
    },
    summary: {
      sql: `WITH whole AS (
  SELECT any_value(breaks.n) AS n, any_value(breaks.least) AS least, any_value(breaks.breaks) AS breaks,
    any_value(breaks.sup_f) AS sup_f, any_value(breaks.sup_ym) AS sup_ym, any_value(breaks.sup_p) AS sup_p,
    any_value(breaks.reason) AS reason, any_value(breaks.chow_f) AS chow_f, any_value(breaks.chow_df) AS chow_df,
    any_value(breaks.chow_residual_df) AS chow_residual_df, any_value(breaks.chow_p) AS chow_p,
    any_value(breaks.chow_reason) AS chow_reason, any_value(breaks.policy_before) AS policy_before,
    any_value(breaks.autocorrelation) AS autocorrelation
  FROM breaks JOIN focus ON focus.series = breaks.series
),
dates AS (
  SELECT string_agg(focus_breaks.next_period, ', ' ORDER BY focus_breaks.number) AS starts,
    count(*) FILTER (WHERE focus_breaks.low_period IS NULL) AS open_count
  FROM focus_breaks
),
largest AS (
  SELECT focus_breaks.next_period AS next_period, focus_breaks.last_period AS last_period, focus_breaks.low_period AS low_period,
    focus_breaks.high_period AS high_period, focus_breaks.before AS before, focus_breaks.after AS after, focus_breaks.change AS change
  FROM focus_breaks
  ORDER BY abs(focus_breaks.after - focus_breaks.before) DESC, focus_breaks.number
  LIMIT 1
),
best AS (SELECT any_value(partitions.bic) FILTER (WHERE partitions.is_chosen) AS bic,
  any_value(partitions.sum_of_squares) FILTER (WHERE partitions.is_chosen) AS sum_of_squares,
  any_value(partitions.sum_of_squares) FILTER (WHERE partitions.breaks = 0) AS sum_without FROM partitions)
SELECT focus.name AS series,
  concat(focus.first_ym // 12, CASE WHEN focus.last_ym // 12 > focus.first_ym // 12 THEN concat('–', focus.last_ym // 12) ELSE '' END) AS years,
  params.measure AS measure, params.model AS model, params.trimming AS trimming, params.max_breaks AS max_breaks,
  value_unit.unit AS value_unit,
  CAST(whole.n AS INTEGER) AS n, CAST(whole.least AS INTEGER) AS least, CAST(whole.breaks AS INTEGER) AS breaks,
  best.bic AS bic, best.sum_of_squares AS sum_of_squares, best.sum_without AS sum_without,
  whole.sup_f AS sup_f, whole.sup_p AS sup_p, ${periodText('whole.sup_ym', 'focus.every')} AS sup_period, whole.reason AS reason,
  whole.chow_f AS chow_f, CAST(whole.chow_df AS INTEGER) AS chow_df, CAST(whole.chow_residual_df AS INTEGER) AS chow_residual_df,
  whole.chow_p AS chow_p, whole.chow_reason AS chow_reason, CAST(whole.policy_before AS INTEGER) AS policy_before,
  CASE WHEN params.policy_year IS NOT NULL THEN ${periodText('(12 * CAST(params.policy_year AS INTEGER) + CAST(params.policy_month AS INTEGER) - 1)', 'focus.every')} END AS policy_period,
  whole.autocorrelation AS autocorrelation, dates.starts AS starts, dates.open_count AS open_count,
  largest.next_period AS next_period, largest.last_period AS last_period, largest.low_period AS low_period,
  largest.high_period AS high_period, largest.before AS before, largest.after AS after, largest.change AS change,
  whole.breaks > 0 AND coalesce(whole.reason, '') <> 'exact_regimes' AS has_breaks,
  whole.breaks > 0 AND whole.reason = 'exact_regimes' AS is_exact,
  whole.breaks > 0 AS has_any_break,
  whole.breaks = 0 AND coalesce(whole.reason, '') <> 'no_variation' AS has_no_breaks,
  coalesce(whole.reason = 'no_variation', false) AS is_constant,
  largest.low_period IS NOT NULL AS has_interval, largest.next_period IS NOT NULL AND params.measure IN ('level', 'log') AND params.model = 'mean' AS has_shift,
  largest.next_period IS NOT NULL AND params.measure NOT IN ('level', 'log') AND params.model = 'mean' AS has_point_shift,
  whole.sup_p IS NOT NULL AS has_p, whole.sup_f IS NOT NULL AND whole.sup_p IS NULL AS has_no_p,
  whole.chow_f IS NOT NULL AS has_chow,
  params.policy_year IS NOT NULL AND whole.chow_reason = 'too_few' AS is_policy_outside,
  params.measure IN ('level', 'log') AS is_level, abs(whole.autocorrelation) > 0.3 AS has_memory,
  whole.n < 2 * whole.least AS has_no_room,
  (SELECT count(*) FROM series) > 1 AS has_comparison
FROM focus, params, whole, dates, value_unit, best LEFT JOIN largest ON true`,
    },
  },

  facts: {
    series: { step: 'summary', column: 'series', kind: 'text' },
    years: { step: 'summary', column: 'years', kind: 'text' },
    measure: { step: 'summary', column: 'measure', kind: 'text' },
    model: { step: 'summary', column: 'model', kind: 'text' },
    max_breaks: { step: 'summary', column: 'max_breaks', kind: 'number', decimals: 0 },
    n: { step: 'summary', column: 'n', kind: 'number', decimals: 0 },
    least: { step: 'summary', column: 'least', kind: 'number', decimals: 0 },
    breaks: { step: 'summary', column: 'breaks', kind: 'number', decimals: 0 },
    starts: { step: 'summary', column: 'starts', kind: 'text' },
    bic: { step: 'summary', column: 'bic', kind: 'number', decimals: 2 },
    sup_f: { step: 'summary', column: 'sup_f', kind: 'number', decimals: 2 },
    sup_p: { step: 'summary', column: 'sup_p', kind: 'number', unit: 'p' },
    sup_period: { step: 'summary', column: 'sup_period', kind: 'text' },
    reason: { step: 'summary', column: 'reason', kind: 'text' },
    chow_f: { step: 'summary', column: 'chow_f', kind: 'number', decimals: 2 },
    chow_df: { step: 'summary', column: 'chow_df', kind: 'number', decimals: 0 },
    chow_residual_df: { step: 'summary', column: 'chow_residual_df', kind: 'number', decimals: 0 },
    chow_p: { step: 'summary', column: 'chow_p', kind: 'number', unit: 'p' },
    chow_reason: { step: 'summary', column: 'chow_reason', kind: 'text' },
    policy_period: { step: 'summary', column: 'policy_period', kind: 'text' },
    policy_before: { step: 'summary', column: 'policy_before', kind: 'number', decimals: 0 },
    autocorrelation: { step: 'summary', column: 'autocorrelation', kind: 'number', decimals: 2, signed: true },
    next_period: { step: 'summary', column: 'next_period', kind: 'text' },
    last_period: { step: 'summary', column: 'last_period', kind: 'text' },
    low_period: { step: 'summary', column: 'low_period', kind: 'text' },
    high_period: { step: 'summary', column: 'high_period', kind: 'text' },
    before: { step: 'summary', column: 'before', kind: 'number', unit: { of: 'value_unit' }, decimals: 2 },
    after: { step: 'summary', column: 'after', kind: 'number', unit: { of: 'value_unit' }, decimals: 2 },
    change: { step: 'summary', column: 'change', kind: 'number', unit: '%', decimals: 1, signed: true },
    sum_of_squares: { step: 'summary', column: 'sum_of_squares', kind: 'number', decimals: 2 },
    sum_without: { step: 'summary', column: 'sum_without', kind: 'number', decimals: 2 },
  },

  symbols: {
    en: 'n observations, k coefficients of a regime (1 for a level, 2 for a line), m breaks, SSE_0 squared residuals without a break, SSE_i those with a break behind observation i (the last of the first regime), SSE those of all regimes.',
  },

  indicators: [
    {
      id: 'breaks',
      title: { en: 'Number of breaks' },
      formulaId: 'M18',
      formula: 'm of the smallest BIC = n · ln(SSE / n) + n · (1 + ln 2π) + ln(n) · (k + 1) · (m + 1)',
      fact: 'breaks',
      period: 'years',
      n: 'n',
      reading: {
        en: '{starts_value, select, null {of 0 to {max_breaks} tried; regimes of {least} or more} other {new regimes from {starts}; regimes of {least} or more}}',
      },
      source: 'baiPerron',
    },
    {
      id: 'bic',
      title: { en: 'BIC of the regimes' },
      formulaId: 'M18',
      formula: 'n · ln(SSE / n) + n · (1 + ln 2π) + ln(n) · (k + 1) · (m + 1)',
      fact: 'bic',
      period: 'years',
      n: 'n',
      reading: {
        en: '{bic_value, select, null {the regimes fit exactly} other {squared residuals {sum_of_squares}, without a break {sum_without}}}',
      },
      source: 'baiPerron',
    },
    {
      id: 'sup-f',
      title: { en: 'Largest F of one break (supF)' },
      formulaId: 'M17',
      formula: 'max over i of (SSE_0 − SSE_i) / (SSE_i / (n − 2k))',
      fact: 'sup_f',
      period: 'years',
      n: 'n',
      reading: {
        en: '{reason_value, select, null {behind {sup_period}; {sup_p_value, select, null {p not available for these settings} other {{sup_p}}}} exact_regimes {the regimes fit exactly: F has no bound} no_variation {nothing moves} other {too few observations}}',
      },
      source: 'andrews',
    },
    {
      id: 'chow-f',
      title: { en: 'Chow’s F at the known date' },
      formulaId: 'M16',
      formula: '((SSE_0 − SSE_1) / k) / (SSE_1 / (n − 2k))',
      fact: 'chow_f',
      period: 'years',
      n: 'n',
      reading: {
        en: '{policy_period_value, select, null {no date was given} other {from {policy_period} on, {policy_before} observations before: {chow_reason_value, select, null {{chow_df} and {chow_residual_df} df, {chow_p}} too_few {too few observations on one side} no_variation {nothing moves} other {the regimes fit exactly}}}}',
      },
      source: 'chow',
    },
  ],

  tables: [
    {
      id: 'breaks',
      title: { en: 'Breaks and their 95 % intervals, {years}' },
      step: 'focus_breaks',
      when: 'summary.has_any_break',
      columns: [
        { column: 'number', title: { en: 'Break' }, kind: 'number', decimals: 0 },
        { column: 'last_period', title: { en: 'Last period before' }, kind: 'text' },
        { column: 'next_period', title: { en: 'First period after' }, kind: 'text' },
        { column: 'low_period', title: { en: 'Interval of the last period, from' }, kind: 'text' },
        { column: 'high_period', title: { en: 'to' }, kind: 'text' },
        { column: 'before', title: { en: 'Before' }, kind: 'number', decimals: 2 },
        { column: 'after', title: { en: 'After' }, kind: 'number', decimals: 2 },
        { column: 'change', title: { en: 'Change, % or points' }, kind: 'number', decimals: 1, signed: true },
        {
          column: 'interval_reason',
          title: { en: 'No interval because' },
          kind: 'text',
          words: {
            trend_model: { en: 'known for levels, not for lines' },
            exact_regimes: { en: 'a regime fits exactly' },
            unbounded: { en: 'the regimes vary too differently' },
          },
        },
      ],
    },
    {
      id: 'partitions',
      title: { en: 'How many breaks? The smallest BIC decides' },
      step: 'partition_table',
      columns: [
        { column: 'breaks', title: { en: 'Breaks' }, kind: 'number', decimals: 0 },
        { column: 'sum_of_squares', title: { en: 'Squared residuals' }, kind: 'number', decimals: 2 },
        { column: 'bic', title: { en: 'BIC' }, kind: 'number', decimals: 2 },
        {
          column: 'choice',
          title: { en: 'Choice' },
          kind: 'text',
          words: { chosen: { en: 'chosen' }, other: { en: '' } },
        },
      ],
    },
    {
      id: 'series',
      title: { en: 'All series, the largest F first' },
      step: 'comparison',
      when: 'summary.has_comparison',
      columns: [
        { column: 'name', title: { en: 'Series' }, kind: 'text', words: { '#only': { en: 'The only series' } } },
        { column: 'n', title: { en: 'Observations' }, kind: 'number', decimals: 0 },
        { column: 'breaks', title: { en: 'Breaks' }, kind: 'number', decimals: 0 },
        { column: 'starts', title: { en: 'New regimes from' }, kind: 'text' },
        { column: 'sup_f', title: { en: 'Largest F' }, kind: 'number', decimals: 2 },
        { column: 'sup_p', title: { en: 'p of the largest F' }, kind: 'number', unit: 'p' },
        { column: 'chow_p', title: { en: 'p of Chow’s F' }, kind: 'number', unit: 'p' },
        {
          column: 'state',
          title: { en: 'Data' },
          kind: 'text',
          words: {
            full: { en: '24 or more' },
            short: { en: 'fewer than 24' },
            exact_regimes: { en: 'regimes fit exactly' },
            no_variation: { en: 'never moves' },
            too_few: { en: 'too few' },
          },
        },
      ],
    },
  ],

  charts: [
    {
      id: 'regimes',
      kind: 'line',
      title: {
        en: '{breaks_value, plural, =0 {No break: one regime describes {years} best} one {A new regime from {starts}} other {New regimes from {starts}}}',
      },
      subtitle: {
        en: '{measure_value, select, level {Price} log {Logarithm of the price} growth {Change from one period to the next, percent of logs} other {Distance from a steady growth path, percent of logs}} and {model_value, select, mean {means} other {lines}} of the regimes; shaded: 95 % interval of a break, {years}',
      },
      step: 'lines',
      unit: { of: 'unit' },
      decimals: 1,
      n: 'n',
      x: 'month',
      xKind: 'date',
      y: 'value',
      series: 'line',
      marks: { at: 'is_break', label: 'mark' },
      shaded: 'is_interval',
      shadedTitle: { en: '95 % interval of a break' },
      words: { observed: { en: 'Observed' }, regime: { en: 'Regime' } },
    },
    {
      id: 'f',
      kind: 'line',
      title: { en: 'Where would one break fit best? Behind {sup_period}' },
      subtitle: { en: 'F of a break behind each period; 8.68 is the 5 % bound for a level, {years}' },
      step: 'f_line',
      unit: { of: 'unit' },
      decimals: 1,
      n: 'n',
      when: 'summary.has_p',
      x: 'month',
      xKind: 'date',
      y: 'f',
      baseline: 8.68,
    },
  ],

  narrative: [
    {
      role: 'headline',
      when: 'summary.has_breaks',
      text: {
        en: '{series_value, select, null {The price} other {“{series}”}} broke with its past {breaks_value, plural, one {once} other {# times}} in {years}: new regimes begin in {starts}.',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_exact',
      text: {
        en: '{series_value, select, null {The price} other {“{series}”}} consists of {breaks_value, plural, one {two regimes} other {regimes with # breaks}} that fit exactly: new regimes begin in {starts}.',
      },
    },
    {
      role: 'headline',
      when: 'summary.has_no_breaks',
      text: {
        en: 'No break was found in {series_value, select, null {the price} other {“{series}”}} in {years}: one regime describes it best.',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_constant',
      text: {
        en: '{series_value, select, null {The price} other {“{series}”}} does not move in {years}: there is nothing to break.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_shift',
      text: {
        en: 'The largest shift came in {next_period}: from {before} to {after} on average ({change}).',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_point_shift',
      text: { en: 'The largest shift came in {next_period}: from {before} to {after} on average.' },
    },
    {
      role: 'finding',
      when: 'summary.has_interval',
      text: { en: 'The last period before it lies between {low_period} and {high_period} with 95 % confidence.' },
    },
    {
      role: 'finding',
      when: 'summary.has_p',
      text: { en: 'Is there a break at all? Largest F {sup_f}, behind {sup_period}, {sup_p}.' },
    },
    {
      role: 'finding',
      when: 'summary.has_chow',
      text: {
        en: 'At the date given, {policy_period}, Chow’s F is {chow_f}, {chow_p}. That the two coincide does not show that one caused the other.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.is_level',
      text: {
        en: 'Monthly price levels usually wander like a random walk, and a wandering series shows breaks that mean nothing. Check the result with the change from month to month, or with the distance from a growth path.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.has_memory',
      text: {
        en: 'What is left around the regimes still depends on the period before (correlation {autocorrelation}): the tests find breaks too easily and the intervals are too narrow.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.has_no_p',
      text: {
        en: 'The p-value of the largest F is known for a constant level and a trimming of 0.15 alone; here it is not available.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.is_policy_outside',
      text: {
        en: 'The date given, {policy_period}, leaves too few observations on one side: Chow’s test is not computed.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.has_no_room',
      text: { en: 'With regimes of {least} or more there is no room for a break in {n} observations.' },
    },
  ],

  sources: {
    chow: {
      author: 'Chow, G.C.',
      year: 1960,
      work: 'Tests of equality between sets of coefficients in two linear regressions. Econometrica 28(3)',
    },
    andrews: {
      author: 'Andrews, D.W.K.',
      year: 1993,
      work: 'Tests for parameter instability and structural change with unknown change point. Econometrica 61(4)',
      detail: 'corrigendum 2003, Econometrica 71(1)',
    },
    hansen: {
      author: 'Hansen, B.E.',
      year: 1997,
      work: 'Approximate asymptotic p values for structural-change tests. Journal of Business & Economic Statistics 15(1)',
    },
    bai: {
      author: 'Bai, J.',
      year: 1997,
      work: 'Estimation of a change point in multiple regression models. Review of Economics and Statistics 79(4)',
    },
    baiPerron: {
      author: 'Bai, J. & Perron, P.',
      year: 2003,
      work: 'Computation and analysis of multiple structural change models. Journal of Applied Econometrics 18(1)',
      detail: 'and 1998, Econometrica 66(1)',
    },
  },

  limits: [
    { en: 'A break is a date, not a cause: a policy, a drought and a change of the survey look alike.' },
    {
      en: 'A date that was chosen after looking at the prices makes Chow’s test too kind; the largest F allows for that.',
    },
    { en: 'The distance from a growth path was computed with the path itself estimated: its p-value is a guide.' },
    { en: 'Breaks nearer to each other, or to an end, than the smallest regime cannot be found.' },
    { en: 'A slow drift is cut into steps: a constant level is then the wrong model, a line the better one.' },
  ],

  worked: [
    {
      name: 'Eight prices with one shift',
      calculationOnly: true,
      tables: {
        prices: {
          columns: ['date', 'price'],
          units: { price: 'XAF/kg' },
          rows: monthlyPrices('2020-01', [10, 12, 11, 11, 20, 22, 21, 21]),
        },
      },
      params: { min_segment: 2, max_breaks: 1, policy_year: 2020, policy_month: 5 },
      expect: [
        { step: 'partition_table', column: 'sum_of_squares', values: [204, 4], tolerance: 1e-9 },
        { step: 'partition_table', column: 'bic', values: [52.7713, 25.4756], tolerance: 5e-5 },
        { step: 'summary', column: 'breaks', values: [1], tolerance: 0 },
        { step: 'summary', column: 'sup_f', values: [300], tolerance: 1e-9 },
        { step: 'summary', column: 'chow_f', values: [300], tolerance: 1e-9 },
        { step: 'focus_breaks', column: 'last_period', values: ['2020-04'], tolerance: 0 },
        { step: 'focus_breaks', column: 'before', values: [11], tolerance: 1e-9 },
        { step: 'focus_breaks', column: 'after', values: [21], tolerance: 1e-9 },
        // 11.0333 · 0.5 / 10² = 0.0552, so one observation to each side.
        { step: 'focus_breaks', column: 'low_period', values: ['2020-03'], tolerance: 0 },
        { step: 'focus_breaks', column: 'high_period', values: ['2020-05'], tolerance: 0 },
      ],
    },
    {
      name: 'Two years at 100 and 150, one above and one below in turn',
      tables: {
        prices: {
          columns: ['date', 'price'],
          units: { price: 'XAF/kg' },
          rows: monthlyPrices(
            '2020-01',
            Array.from({ length: 24 }, (_, at) => (at < 12 ? 100 : 150) + (at % 2 === 0 ? -1 : 1)),
          ),
        },
      },
      params: {},
      expect: [
        // SSE 24 with the break, 24 + 24 · 25² without; F = 15000 / (24 / 22). Two breaks leave 8 prices to each regime:
        // 8 + (8 + 8 · 25²) + 8.
        { step: 'partition_table', column: 'sum_of_squares', values: [15024, 24, 5024], tolerance: 1e-6 },
        { step: 'summary', column: 'sup_f', values: [13750], tolerance: 1e-6 },
        { step: 'summary', column: 'breaks', values: [1], tolerance: 0 },
        { step: 'summary', column: 'change', values: [50], tolerance: 1e-9 },
        { step: 'focus_breaks', column: 'next_period', values: ['2021-01'], tolerance: 0 },
        { step: 'summary', column: 'chow_f', values: [null], tolerance: 0 },
      ],
    },
  ],
};

export default template;
