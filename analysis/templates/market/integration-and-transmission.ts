import { overSeries, priceParams, priceSteps } from '../shared/price-series.ts';
import { priceChecks } from '../shared/price-checks.ts';
import { priceNeed } from '../shared/price-need.ts';
import { relationExample, transmissionExample } from '../shared/worked/price-transmission.ts';
import type { Template } from '../template.ts';

// The series in focus is held against another: the one asked for, or the nearest in kind with the most periods in common.
const reference = `SELECT series.series AS series, series.name AS name, series.product AS product, series.market AS market,
  series.level AS level, series.currency AS currency, series.unit AS unit, shared.months AS months
FROM series JOIN focus ON series.every = focus.every AND series.series <> focus.series
  JOIN series AS own ON own.series = focus.series
  LEFT JOIN (
    SELECT theirs.series AS series, count(DISTINCT theirs.ym) AS months
    FROM observed AS theirs JOIN focus ON theirs.series <> focus.series
      JOIN (SELECT DISTINCT ours.ym AS ym FROM observed AS ours JOIN focus ON ours.series = focus.series) AS ours ON ours.ym = theirs.ym
    GROUP BY theirs.series
  ) AS shared ON shared.series = series.series, params
WHERE (params.reference IS NULL OR series.market = params.reference)
  AND (params.reference_level IS NULL OR series.level = params.reference_level)
  AND (params.reference_product IS NULL OR series.product = params.reference_product)
ORDER BY series.product IS NOT DISTINCT FROM own.product DESC, series.level IS NOT DISTINCT FROM own.level DESC,
  (series.currency IS NOT DISTINCT FROM own.currency AND series.unit IS NOT DISTINCT FROM own.unit) DESC,
  shared.months DESC NULLS LAST, series.series
LIMIT 1`;

const orderWords = {
  '0': { en: 'returns to its mean, I(0)' },
  '1': { en: 'wanders, its changes do not, I(1)' },
  '2': { en: 'even its changes wander, I(2)' },
};

const verdictWords = {
  linked: { en: 'long-run link' },
  'no-link': { en: 'no long-run link detected' },
  'depends-on-lag': { en: 'depends on the lag' },
  'depends-on-direction': { en: 'depends on the direction' },
  stationary: { en: 'both return to their mean' },
  mixed: { en: 'different kinds of series: stop' },
  untested: { en: 'no test possible' },
  'too-short': { en: 'too few periods: correlations only' },
  'too-many-gaps': { en: 'too many gaps: correlations only' },
  constant: { en: 'a price that never moves' },
  same: { en: 'the same series twice' },
};

const template: Template = {
  id: 'market/integration-and-transmission',
  version: 1,
  stage: 'market',
  title: { en: 'Market integration and price transmission' },
  question: { en: 'Do prices in these markets move together, and how fast does a change travel?' },

  needs: {
    prices: priceNeed([
      {
        count: 'rows',
        atLeast: 20,
        text: { en: 'At least twenty prices are needed to say how two prices move together.' },
      },
    ]),
  },

  params: {
    ...priceParams,
    reference: {
      kind: 'value',
      of: 'prices.market',
      default: null,
      optional: true,
      title: { en: 'Held against the market' },
      help: { en: 'Empty: the market of the same product with the most periods in common.' },
    },
    reference_level: {
      kind: 'value',
      of: 'prices.level',
      default: null,
      optional: true,
      title: { en: 'Held against the level' },
      help: { en: 'For prices of two levels in one place, such as farm and retail.' },
    },
    reference_product: {
      kind: 'value',
      of: 'prices.product',
      default: null,
      optional: true,
      title: { en: 'Held against the product' },
      help: { en: 'For two products that replace each other. Empty: the same product.' },
    },
    significance: {
      kind: 'choice',
      default: '5',
      options: { '1': { en: '1 %' }, '5': { en: '5 %' }, '10': { en: '10 %' } },
      title: { en: 'Level of the tests' },
    },
    fixed_lag: {
      kind: 'number',
      default: 1,
      min: 0,
      max: 24,
      integer: true,
      title: { en: 'Fixed lag of the unit-root tests' },
      help: { en: 'Stands beside the lag that AIC chooses; both results are shown.' },
    },
    granger_most: {
      kind: 'number',
      default: null,
      optional: true,
      min: 1,
      max: 12,
      integer: true,
      title: { en: 'Most lags of the Granger tests' },
      help: { en: 'Empty: 6, for annual prices 3.' },
    },
    granger_by: {
      kind: 'choice',
      default: 'aic',
      options: { aic: { en: 'AIC' }, bic: { en: 'BIC' } },
      title: { en: 'Lags of the Granger tests chosen by' },
    },
    threshold: {
      kind: 'choice',
      default: 'zero',
      options: { zero: { en: 'Zero' }, chan: { en: 'Estimated (grid of Chan)' } },
      title: { en: 'Threshold between rises and falls' },
    },
    fewest: {
      kind: 'number',
      default: null,
      optional: true,
      min: 5,
      max: 1000,
      integer: true,
      title: { en: 'Fewest periods in common' },
      help: { en: 'Empty: 60, for annual prices 30. With fewer the tests are indicative at best.' },
    },
  },

  checks: [
    ...priceChecks('any'),
    {
      code: 'no-second-series',
      severity: 'wrong',
      effect: 'refuse',
      sql: overSeries(`, reference AS (
${reference}
)
SELECT coalesce(focus.name, '–') AS name
FROM focus
WHERE NOT EXISTS (SELECT 1 FROM reference)`),
      text: { en: 'There is no second series to hold “{name}” against.' },
      next: { en: 'Choose another market, level or product to compare with, observed as often as this one.' },
    },
    {
      code: 'no-common-period',
      severity: 'wrong',
      effect: 'refuse',
      sql: overSeries(`, reference AS (
${reference}
)
SELECT coalesce(focus.name, '–') AS name, coalesce(reference.name, '–') AS other
FROM focus, reference
WHERE reference.months IS NULL`),
      text: { en: '“{name}” and “{other}” have no period in common.' },
      next: { en: 'Choose another market to compare with, or other years.' },
    },
    {
      code: 'currencies-differ',
      severity: 'look',
      effect: 'notice',
      sql: overSeries(`, reference AS (
${reference}
)
SELECT own.currency AS one, reference.currency AS other
FROM focus JOIN series AS own ON own.series = focus.series, reference
WHERE own.currency <> reference.currency`),
      text: {
        en: 'The prices are in {one} and in {other}: part of what is measured is the exchange rate, not the market.',
      },
      next: { en: 'Compare both in one currency.' },
    },
    {
      code: 'products-differ',
      severity: 'look',
      effect: 'notice',
      sql: overSeries(`, reference AS (
${reference}
)
SELECT focus.product AS one, reference.product AS other
FROM focus, reference
WHERE focus.product <> reference.product`),
      text: {
        en: '“{one}” is held against “{other}”: a link between different products is substitution or a common cause, not one market.',
      },
    },
    {
      code: 'fewer-than-asked',
      severity: 'look',
      effect: 'notice',
      sql: `SELECT params.fewest AS fewest
FROM params
WHERE params.fewest < 30`,
      text: { en: 'Tests are made from {fewest} periods on. Their tables are for 60 months or 30 years and more.' },
      next: { en: 'Read the tests as indicative, or leave the option empty.' },
    },
  ],

  steps: {
    ...priceSteps,
    reference: { sql: reference },
    // The series of the product in focus, or all where it has one alone, with the shortest names that tell them apart, the longest first.
    members: {
      sql: `WITH chosen AS (
  SELECT series.series AS series, series.name AS name, series.market AS market, series.level AS level, series.product AS product,
    series.months AS months, series.first_ym AS first_ym, series.last_ym AS last_ym, series.every AS every,
    series.series = focus.series AS is_focus, series.series = reference.series AS is_reference
  FROM series JOIN focus ON series.every = focus.every, reference
  WHERE series.product IS NOT DISTINCT FROM focus.product OR series.series = reference.series
    -- A product with one series has only other products to be held beside.
    OR (SELECT count(*) FROM series AS alike WHERE alike.product IS NOT DISTINCT FROM focus.product AND alike.every = focus.every) = 1
),
kinds AS (SELECT count(DISTINCT chosen.product) AS products, count(DISTINCT chosen.level) AS levels FROM chosen),
short AS (
  SELECT chosen.series AS series, chosen.name AS name,
    coalesce(nullif(concat_ws(' · ', CASE WHEN kinds.products > 1 THEN chosen.product END, chosen.market,
      CASE WHEN kinds.levels > 1 THEN chosen.level END), ''), chosen.name, '–') AS label
  FROM chosen, kinds
),
counted AS (SELECT short.label AS label, count(*) AS n FROM short GROUP BY short.label)
SELECT chosen.series AS series, CASE WHEN counted.n = 1 THEN short.label ELSE chosen.name END AS label,
  chosen.months AS months, chosen.first_ym AS first_ym, chosen.last_ym AS last_ym, chosen.every AS every,
  chosen.is_focus AS is_focus, chosen.is_reference AS is_reference,
  row_number() OVER (ORDER BY chosen.is_focus DESC, chosen.is_reference DESC, chosen.months DESC, chosen.series) AS place
FROM chosen JOIN short ON short.series = chosen.series JOIN counted ON counted.label = short.label
ORDER BY place`,
    },
    // Pair 1 is the one in focus; every series against the reference, and all pairs among the first twelve.
    pairs: {
      sql: `SELECT row_number() OVER (ORDER BY y.is_focus AND x.is_reference DESC, x.is_reference DESC, y.place, x.place) AS pair,
  y.series AS y, x.series AS x, y.label AS y_label, x.label AS x_label, x.is_reference AS is_against_reference,
  y.every AS every, greatest(y.first_ym, x.first_ym) AS first_ym, least(y.last_ym, x.last_ym) AS last_ym
FROM members AS y, members AS x
WHERE y.series <> x.series
  AND (x.is_reference OR (y.place < x.place AND x.place <= 12 AND NOT y.is_reference))
ORDER BY pair`,
    },
    // Logs of both prices of a pair, period by period; a missing price stays missing.
    pair_rows: {
      sql: `WITH periods AS (
  SELECT pairs.pair AS pair, pairs.y AS y, pairs.x AS x, pairs.every AS every, pairs.first_ym AS first_ym,
    unnest(range(pairs.first_ym, pairs.last_ym + 1, pairs.every)) AS ym
  FROM pairs
)
SELECT periods.pair AS pair, CAST((periods.ym - periods.first_ym) // periods.every AS INTEGER) AS t, periods.ym AS ym,
  periods.every AS every, ln(own.price) AS y, ln(other.price) AS x
FROM periods LEFT JOIN monthly AS own ON own.series = periods.y AND own.ym = periods.ym
  LEFT JOIN monthly AS other ON other.series = periods.x AND other.ym = periods.ym
ORDER BY pair, t`,
    },
    pair_results: {
      method: 'market-integration',
      from: 'pair_rows',
      options: {
        level: 'params.significance',
        fixedLag: 'params.fixed_lag',
        grangerMost: 'params.granger_most',
        grangerBy: 'params.granger_by',
        fewest: 'params.fewest',
      },
    },
    focus_rows: {
      sql: `SELECT pair_rows.pair AS pair, pair_rows.t AS t, pair_rows.ym AS ym, pair_rows.every AS every, pair_rows.y AS y, pair_rows.x AS x
FROM pair_rows
WHERE pair_rows.pair = 1
ORDER BY pair_rows.t`,
    },
    tests: {
      method: 'integration-tests',
      from: 'focus_rows',
      options: { level: 'params.significance', fixedLag: 'params.fixed_lag', fewest: 'params.fewest' },
    },
    granger_lags: {
      method: 'granger-lags',
      from: 'focus_rows',
      options: {
        level: 'params.significance',
        fixedLag: 'params.fixed_lag',
        grangerMost: 'params.granger_most',
        grangerBy: 'params.granger_by',
        fewest: 'params.fewest',
      },
    },
    adjustment: {
      method: 'price-adjustment',
      from: 'focus_rows',
      options: { level: 'params.significance', fixedLag: 'params.fixed_lag', fewest: 'params.fewest' },
    },
    asymmetry: {
      method: 'price-asymmetry',
      from: 'focus_rows',
      options: {
        level: 'params.significance',
        fixedLag: 'params.fixed_lag',
        fewest: 'params.fewest',
        threshold: 'params.threshold',
      },
    },
    response: {
      method: 'price-response',
      from: 'focus_rows',
      options: { level: 'params.significance', fixedLag: 'params.fixed_lag', fewest: 'params.fewest', horizon: 24 },
    },
    // The result of the pair in focus.
    result: {
      sql: `SELECT pairs.y_label AS y_name, pairs.x_label AS x_name, pairs.every AS every, pair_results.verdict AS verdict,
  pair_results.verdict_fixed AS verdict_fixed, pair_results.verdict_aic AS verdict_aic, pair_results.granger_form AS granger_form,
  pair_results.n AS n, pair_results.missing AS missing, pair_results.span AS span, pair_results.level_correlation AS level_correlation,
  pair_results.change_correlation AS change_correlation, pair_results.changes AS changes,
  pair_results.y_order_fixed AS y_order_fixed, pair_results.y_order_aic AS y_order_aic,
  pair_results.x_order_fixed AS x_order_fixed, pair_results.x_order_aic AS x_order_aic,
  pair_results.eg_fixed AS eg_fixed, pair_results.eg_fixed_p AS eg_fixed_p, pair_results.eg_aic AS eg_aic, pair_results.eg_aic_p AS eg_aic_p,
  pair_results.back_fixed_p AS back_fixed_p, pair_results.back_aic_p AS back_aic_p,
  pair_results.intercept AS intercept, pair_results.slope AS slope, pair_results.r2 AS r2,
  pair_results.elasticity AS elasticity, pair_results.elasticity_se AS elasticity_se, pair_results.adjustment AS adjustment,
  pair_results.adjustment_t AS adjustment_t, pair_results.adjustment_p AS adjustment_p, pair_results.correction_n AS correction_n,
  pair_results.half_life AS half_life, pair_results.granger_k AS granger_k, pair_results.granger_p AS granger_p,
  pair_results.back_granger_k AS back_granger_k, pair_results.back_granger_p AS back_granger_p
FROM pair_results JOIN pairs ON pairs.pair = pair_results.pair
WHERE pair_results.pair = 1`,
    },
    // The decision tree, step by step, as each lag rule answers it.
    decision: {
      sql: `WITH steps AS (
  SELECT 1 AS position, 'overlap' AS step,
    CASE WHEN result.verdict IN ('too-short', 'too-many-gaps', 'constant', 'same') THEN result.verdict ELSE 'enough' END AS fixed,
    CASE WHEN result.verdict IN ('too-short', 'too-many-gaps', 'constant', 'same') THEN result.verdict ELSE 'enough' END AS aic
  FROM result
  UNION ALL
  SELECT 2, 'order-y', concat('order-', CAST(result.y_order_fixed AS INTEGER)), concat('order-', CAST(result.y_order_aic AS INTEGER)) FROM result
  UNION ALL
  SELECT 3, 'order-x', concat('order-', CAST(result.x_order_fixed AS INTEGER)), concat('order-', CAST(result.x_order_aic AS INTEGER)) FROM result
  UNION ALL
  SELECT 4, 'way',
    CASE WHEN result.verdict_fixed IN ('linked', 'no-link', 'depends-on-direction') THEN 'engle-granger' ELSE result.verdict_fixed END,
    CASE WHEN result.verdict_aic IN ('linked', 'no-link', 'depends-on-direction') THEN 'engle-granger' ELSE result.verdict_aic END
  FROM result
  UNION ALL
  SELECT CASE tests.subject WHEN 'forward' THEN 5 ELSE 6 END, tests.subject,
    max(CASE WHEN tests.rule = 'fixed' THEN CASE WHEN tests.is_rejected THEN 'rejected' WHEN NOT tests.is_rejected THEN 'not-rejected' END END),
    max(CASE WHEN tests.rule = 'aic' THEN CASE WHEN tests.is_rejected THEN 'rejected' WHEN NOT tests.is_rejected THEN 'not-rejected' END END)
  FROM tests
  WHERE tests.subject IN ('forward', 'backward')
  GROUP BY tests.subject
  UNION ALL
  SELECT 7, 'verdict', coalesce(result.verdict_fixed, result.verdict), coalesce(result.verdict_aic, result.verdict) FROM result
)
SELECT steps.position AS position, steps.step AS step, nullif(steps.fixed, 'order-') AS fixed, nullif(steps.aic, 'order-') AS aic
FROM steps
WHERE steps.position IN (1, 7) OR (SELECT result.verdict_fixed FROM result) IS NOT NULL
ORDER BY steps.position`,
    },
    tests_table: {
      sql: `SELECT CASE tests.subject WHEN 'y' THEN result.y_name WHEN 'x' THEN result.x_name
    WHEN 'forward' THEN concat(result.y_name, ' ← ', result.x_name) ELSE concat(result.x_name, ' ← ', result.y_name) END AS subject,
  tests.form AS form, tests.rule AS rule, tests.lag AS lag, tests.n AS n, tests.statistic AS statistic, tests.critical AS critical,
  tests.p AS p, CASE WHEN tests.is_rejected THEN 'rejected' WHEN NOT tests.is_rejected THEN 'not-rejected' END AS answer,
  CASE WHEN tests.is_at_limit THEN 'at-limit' ELSE '' END AS remark
FROM tests, result
ORDER BY tests.position, tests.rule DESC`,
    },
    granger_table: {
      sql: `SELECT CASE granger_lags.direction WHEN 'x-to-y' THEN result.x_name ELSE result.y_name END AS leader,
  CASE granger_lags.direction WHEN 'x-to-y' THEN result.y_name ELSE result.x_name END AS follower,
  granger_lags.k AS k, granger_lags.f AS f, granger_lags.p AS p, granger_lags.n AS n, granger_lags.aic AS aic, granger_lags.bic AS bic,
  CASE WHEN granger_lags.is_chosen THEN 'chosen' ELSE '' END AS remark
FROM granger_lags, result
ORDER BY granger_lags.direction, granger_lags.k`,
    },
    // Every series against the reference.
    against_reference: {
      sql: `SELECT pairs.y_label AS market, pair_results.n AS n, pair_results.missing AS missing,
  pair_results.level_correlation AS level_correlation, pair_results.change_correlation AS change_correlation,
  pair_results.eg_fixed_p AS eg_fixed_p, pair_results.eg_aic_p AS eg_aic_p, coalesce(pair_results.verdict, 'too-short') AS verdict,
  pair_results.elasticity AS elasticity, pair_results.adjustment AS adjustment,
  pair_results.half_life * pairs.every / CASE WHEN pairs.every = 12 THEN 12 ELSE 1 END AS half_life,
  CASE WHEN pairs.every = 12 THEN 'year' ELSE 'month' END AS time_unit,
  pair_results.granger_p AS granger_p, pair_results.back_granger_p AS back_granger_p
FROM pairs LEFT JOIN pair_results ON pair_results.pair = pairs.pair
WHERE pairs.is_against_reference
ORDER BY pairs.pair`,
    },
    cells: {
      sql: `WITH directions AS (
  SELECT pairs.y_label AS y, pairs.x_label AS x, pairs.pair AS pair, pair_results.eg_aic_p AS p FROM pairs LEFT JOIN pair_results ON pair_results.pair = pairs.pair
  UNION ALL
  SELECT pairs.x_label, pairs.y_label, pairs.pair, pair_results.back_aic_p FROM pairs LEFT JOIN pair_results ON pair_results.pair = pairs.pair
)
SELECT row_member.label AS y, column_member.label AS x,
  CASE WHEN pair_results.verdict IN ('linked', 'no-link', 'depends-on-lag', 'depends-on-direction') THEN directions.p END AS p,
  pair_results.change_correlation AS change_correlation,
  CASE WHEN pair_results.verdict = 'linked' THEN 'linked'
    WHEN pair_results.verdict IN ('depends-on-lag', 'depends-on-direction') THEN 'depends'
    WHEN pair_results.verdict = 'stationary' THEN 'stationary'
    WHEN pair_results.verdict = 'no-link' THEN 'no-link' END AS class
FROM members AS row_member JOIN members AS column_member ON row_member.place <= 12 AND column_member.place <= 12
  LEFT JOIN directions ON directions.y = row_member.label AND directions.x = column_member.label
  LEFT JOIN pair_results ON pair_results.pair = directions.pair
ORDER BY row_member.place, column_member.place`,
    },
    // Both prices as an index, from the first period they share.
    price_lines: {
      sql: `WITH start AS (
  SELECT min(focus_rows.t) AS t FROM focus_rows WHERE focus_rows.y IS NOT NULL AND focus_rows.x IS NOT NULL
),
base AS (SELECT focus_rows.y AS y, focus_rows.x AS x FROM focus_rows JOIN start ON start.t = focus_rows.t)
SELECT 1 AS position, result.y_name AS name, make_date(focus_rows.ym // 12, focus_rows.ym % 12 + 1, 1) AS month,
  100 * exp(focus_rows.y - base.y) AS price_index
FROM focus_rows, base, start, result
WHERE focus_rows.t >= start.t
UNION ALL
SELECT 2, result.x_name, make_date(focus_rows.ym // 12, focus_rows.ym % 12 + 1, 1), 100 * exp(focus_rows.x - base.x)
FROM focus_rows, base, start, result
WHERE focus_rows.t >= start.t
ORDER BY position, month`,
    },
    // Each common period against the long-run line, and its distance from it in percent.
    distances: {
      sql: `SELECT make_date(focus_rows.ym // 12, focus_rows.ym % 12 + 1, 1) AS month, exp(focus_rows.x) AS x_price, exp(focus_rows.y) AS y_price,
  exp(result.intercept + result.slope * focus_rows.x) AS fitted,
  100 * (exp(focus_rows.y - result.intercept - result.slope * focus_rows.x) - 1) AS distance
FROM focus_rows, result
WHERE focus_rows.x IS NOT NULL AND focus_rows.y IS NOT NULL
ORDER BY month`,
    },
    asymmetry_table: {
      sql: `SELECT asymmetry.model AS model, asymmetry.rise AS rise, asymmetry.fall AS fall, asymmetry.phi AS phi,
  asymmetry.phi_critical AS phi_critical, asymmetry.threshold AS threshold, asymmetry.test_f AS test_f, asymmetry.test_p AS test_p,
  asymmetry.n AS n,
  CASE WHEN asymmetry.model = 'houck' AND NOT asymmetry.is_read THEN 'invalid'
    WHEN NOT asymmetry.is_read THEN 'not-read'
    WHEN asymmetry.model IN ('tar', 'mtar') AND params.threshold = 'chan' THEN 'estimated' ELSE '' END AS remark
FROM asymmetry, params`,
    },
    summary: {
      sql: `WITH common AS (
  SELECT min(focus_rows.ym) AS first_ym, max(focus_rows.ym) AS last_ym
  FROM focus_rows
  WHERE focus_rows.y IS NOT NULL AND focus_rows.x IS NOT NULL
),
others AS (
  SELECT count(*) AS n, count(*) FILTER (WHERE against_reference.verdict = 'linked') AS linked,
    count(*) FILTER (WHERE against_reference.verdict IN ('depends-on-lag', 'depends-on-direction')) AS depending
  FROM against_reference
),
alike AS (
  SELECT max(asymmetry.test_p) FILTER (WHERE asymmetry.model = 'adjustment') AS adjustment_p,
    max(asymmetry.rise) FILTER (WHERE asymmetry.model = 'adjustment') AS above,
    max(asymmetry.fall) FILTER (WHERE asymmetry.model = 'adjustment') AS below
  FROM asymmetry
),
limits AS (SELECT coalesce(bool_or(tests.is_at_limit), false) AS is_at_limit FROM tests WHERE tests.rule = 'aic')
SELECT result.y_name AS y_name, result.x_name AS x_name, focus.product AS product, result.n AS n, result.changes AS changes,
  CASE WHEN result.every = 12 THEN concat(common.first_ym // 12, '–', common.last_ym // 12)
    ELSE concat(common.first_ym // 12, '-', lpad(CAST(common.first_ym % 12 + 1 AS VARCHAR), 2, '0'), ' – ',
      common.last_ym // 12, '-', lpad(CAST(common.last_ym % 12 + 1 AS VARCHAR), 2, '0')) END AS period,
  result.missing AS missing, result.span AS span, 100 * result.missing / result.span AS gap_share,
  result.level_correlation AS level_correlation, result.change_correlation AS change_correlation, result.r2 AS r2,
  result.slope AS slope, result.intercept AS intercept, result.eg_fixed AS eg_fixed, result.eg_aic AS eg_aic,
  result.eg_fixed_p AS eg_fixed_p, result.eg_aic_p AS eg_aic_p,
  result.elasticity AS elasticity, result.elasticity_se AS elasticity_se,
  result.elasticity - 1.96 * result.elasticity_se AS elasticity_low, result.elasticity + 1.96 * result.elasticity_se AS elasticity_high,
  result.adjustment AS adjustment, 100 * abs(result.adjustment) AS adjustment_percent, result.adjustment_t AS adjustment_t,
  result.adjustment_p AS adjustment_p, result.correction_n AS correction_n,
  result.half_life * result.every / CASE WHEN result.every = 12 THEN 12 ELSE 1 END AS half_life,
  CASE WHEN result.every = 12 THEN 'year' ELSE 'month' END AS time_unit,
  result.granger_p AS granger_p, result.granger_k AS granger_k, result.back_granger_p AS back_granger_p, result.back_granger_k AS back_granger_k,
  alike.adjustment_p AS symmetry_p, alike.above AS above, alike.below AS below,
  replace(result.verdict_fixed, '-', '_') AS verdict_fixed, replace(result.verdict_aic, '-', '_') AS verdict_aic, CAST(params.fixed_lag AS INTEGER) AS fixed_lag,
  params.significance AS significance, others.n AS others, others.n + 1 AS series_count, others.linked AS linked, others.depending AS depending,
  CAST(coalesce(params.fewest, CASE WHEN result.every = 12 THEN 30 ELSE 60 END) AS INTEGER) AS fewest,
  result.verdict = 'linked' AS is_linked, result.verdict = 'no-link' AS is_not_linked,
  result.verdict = 'depends-on-lag' AS is_lag_dependent, result.verdict = 'depends-on-direction' AS is_direction_dependent,
  result.verdict = 'stationary' AS is_stationary, result.verdict = 'mixed' AS is_stopped, result.verdict = 'untested' AS is_untested,
  result.verdict = 'too-short' AS is_short, result.verdict = 'too-many-gaps' AS is_gappy,
  result.verdict IN ('constant', 'same') AS is_degenerate,
  result.level_correlation IS NOT NULL AS has_correlation,
  result.adjustment IS NOT NULL AS has_correction, result.elasticity IS NOT NULL AS has_elasticity,
  result.half_life IS NOT NULL AS has_half_life, result.adjustment IS NOT NULL AND result.half_life IS NULL AS has_odd_adjustment,
  result.granger_form = 'changes' AND (result.granger_p IS NOT NULL OR result.back_granger_p IS NOT NULL) AS has_granger_changes,
  result.granger_form = 'levels' AND (result.granger_p IS NOT NULL OR result.back_granger_p IS NOT NULL) AS has_granger_levels,
  result.granger_form IS NOT NULL AS has_granger, result.granger_form = 'changes' AND result.adjustment IS NOT NULL AS has_incomplete_granger, alike.adjustment_p < 0.05 AS is_asymmetric,
  alike.adjustment_p >= 0.05 AS is_symmetric, result.verdict_fixed IS NOT NULL AS has_tests, limits.is_at_limit AS is_at_limit,
  others.n > 1 AS has_others, result.missing > 0 AS has_gaps, result.slope IS NOT NULL AS has_line,
  params.threshold = 'chan' AND result.adjustment IS NOT NULL AS has_estimated_threshold,
  (SELECT count(*) FROM asymmetry) > 0 AS has_asymmetry, (SELECT count(*) FROM response) > 0 AS has_response
FROM result, focus, common, others, alike, limits, params`,
    },
  },

  facts: {
    y_name: { step: 'summary', column: 'y_name', kind: 'text' },
    x_name: { step: 'summary', column: 'x_name', kind: 'text' },
    product: { step: 'summary', column: 'product', kind: 'text' },
    period: { step: 'summary', column: 'period', kind: 'text' },
    n: { step: 'summary', column: 'n', kind: 'number', decimals: 0 },
    changes: { step: 'summary', column: 'changes', kind: 'number', decimals: 0 },
    correction_n: { step: 'summary', column: 'correction_n', kind: 'number', decimals: 0 },
    missing: { step: 'summary', column: 'missing', kind: 'number', decimals: 0 },
    span: { step: 'summary', column: 'span', kind: 'number', decimals: 0 },
    gap_share: { step: 'summary', column: 'gap_share', kind: 'number', unit: '%', decimals: 1 },
    fewest: { step: 'summary', column: 'fewest', kind: 'number', decimals: 0 },
    level_correlation: { step: 'summary', column: 'level_correlation', kind: 'number', decimals: 2 },
    change_correlation: { step: 'summary', column: 'change_correlation', kind: 'number', decimals: 2 },
    slope: { step: 'summary', column: 'slope', kind: 'number', decimals: 3 },
    intercept: { step: 'summary', column: 'intercept', kind: 'number', decimals: 3 },
    eg_fixed: { step: 'summary', column: 'eg_fixed', kind: 'number', decimals: 2 },
    eg_aic: { step: 'summary', column: 'eg_aic', kind: 'number', decimals: 2 },
    eg_fixed_p: { step: 'summary', column: 'eg_fixed_p', kind: 'number', unit: 'p' },
    eg_aic_p: { step: 'summary', column: 'eg_aic_p', kind: 'number', unit: 'p' },
    elasticity: { step: 'summary', column: 'elasticity', kind: 'number', decimals: 2 },
    elasticity_se: { step: 'summary', column: 'elasticity_se', kind: 'number', decimals: 3 },
    elasticity_low: { step: 'summary', column: 'elasticity_low', kind: 'number', decimals: 2 },
    elasticity_high: { step: 'summary', column: 'elasticity_high', kind: 'number', decimals: 2 },
    adjustment: { step: 'summary', column: 'adjustment', kind: 'number', decimals: 3 },
    adjustment_percent: { step: 'summary', column: 'adjustment_percent', kind: 'number', unit: '%', decimals: 0 },
    adjustment_t: { step: 'summary', column: 'adjustment_t', kind: 'number', decimals: 2 },
    half_life: { step: 'summary', column: 'half_life', kind: 'number', unit: { of: 'time_unit' }, decimals: 1 },
    half_life_plain: { step: 'summary', column: 'half_life', kind: 'number', decimals: 1 },
    time_unit: { step: 'summary', column: 'time_unit', kind: 'text' },
    granger_p: { step: 'summary', column: 'granger_p', kind: 'number', unit: 'p' },
    granger_k: { step: 'summary', column: 'granger_k', kind: 'number', decimals: 0 },
    back_granger_p: { step: 'summary', column: 'back_granger_p', kind: 'number', unit: 'p' },
    back_granger_k: { step: 'summary', column: 'back_granger_k', kind: 'number', decimals: 0 },
    symmetry_p: { step: 'summary', column: 'symmetry_p', kind: 'number', unit: 'p' },
    above: { step: 'summary', column: 'above', kind: 'number', decimals: 2 },
    below: { step: 'summary', column: 'below', kind: 'number', decimals: 2 },
    verdict_fixed: { step: 'summary', column: 'verdict_fixed', kind: 'text' },
    verdict_aic: { step: 'summary', column: 'verdict_aic', kind: 'text' },
    fixed_lag: { step: 'summary', column: 'fixed_lag', kind: 'number', decimals: 0 },
    significance: { step: 'summary', column: 'significance', kind: 'text' },
    others: { step: 'summary', column: 'others', kind: 'number', decimals: 0 },
    series_count: { step: 'summary', column: 'series_count', kind: 'number', decimals: 0 },
    linked: { step: 'summary', column: 'linked', kind: 'number', decimals: 0 },
    depending: { step: 'summary', column: 'depending', kind: 'number', decimals: 0 },
  },

  symbols: {
    en: 'y log price in focus, x log price it is held against, u distance of y from the long-run line a + b·x, Δ change from one period to the next, λ part of a distance that is closed in one period, k number of lags.',
  },

  indicators: [
    {
      id: 'change-correlation',
      title: { en: 'Correlation of changes' },
      formulaId: 'M25',
      formula: 'corr(Δy, Δx)',
      fact: 'change_correlation',
      period: 'period',
      n: 'changes',
      reading: { en: '{level_correlation} in levels, which is driven by common trends' },
      source: 'granger',
    },
    {
      id: 'cointegration-fixed',
      title: { en: 'Engle-Granger test, fixed lag' },
      formulaId: 'M27',
      formula: 't(ρ) in Δu = ρ·u(−1) + Σ θ·Δu(−i)',
      fact: 'eg_fixed',
      period: 'period',
      n: 'n',
      reading: { en: 'p-value {eg_fixed_p}; {fixed_lag_value, plural, one {one lag} other {# lags}}' },
      source: 'engle',
    },
    {
      id: 'cointegration-aic',
      title: { en: 'Engle-Granger test, lag of AIC' },
      formulaId: 'M27',
      formula: 't(ρ) in Δu = ρ·u(−1) + Σ θ·Δu(−i)',
      fact: 'eg_aic',
      period: 'period',
      n: 'n',
      reading: { en: 'p-value {eg_aic_p}' },
      source: 'mackinnon2010',
    },
    {
      id: 'elasticity',
      title: { en: 'Long-run elasticity' },
      formulaId: 'M28',
      formula: 'b in y = a + b·x + Σ c·Δx(±i)',
      fact: 'elasticity',
      period: 'period',
      n: 'n',
      reading: {
        en: '{elasticity_value, select, null {no long-run link to measure} other {standard error {elasticity_se} (Newey-West)}}',
      },
      source: 'stock',
    },
    {
      id: 'adjustment',
      title: { en: 'Speed of adjustment' },
      formulaId: 'M29',
      formula: 'λ in Δy = c + λ·u(−1) + β0·Δx + β1·Δx(−1) + γ1·Δy(−1)',
      fact: 'adjustment',
      period: 'period',
      n: 'correction_n',
      reading: {
        en: '{adjustment_value, select, null {no error-correction model without a link} other {t {adjustment_t}}}',
      },
      source: 'engle',
    },
    {
      id: 'half-life',
      title: { en: 'Half-life of a distance' },
      formulaId: 'M30',
      formula: 'ln 0.5 / ln(1 + λ)',
      substituted: { en: 'ln 0.5 / ln(1 + {adjustment})' },
      fact: 'half_life',
      period: 'period',
      n: 'correction_n',
      reading: {
        en: '{half_life_value, select, null {only for λ between −1 and 0} other {until half of it is gone}}',
      },
      source: 'engle',
    },
    {
      id: 'granger',
      title: { en: 'Granger test: the other price first' },
      formulaId: 'M31',
      formula: '((SSE_r − SSE_u)/k) / (SSE_u/(n − 2k − 1))',
      fact: 'granger_p',
      period: 'period',
      n: 'n',
      reading: {
        en: '{granger_p_value, select, null {not tested} other {does “{x_name}” help to predict “{y_name}”; {granger_k_value, plural, one {one lag} other {# lags}}}}',
      },
      source: 'granger',
    },
    {
      id: 'granger-back',
      title: { en: 'Granger test: this price first' },
      formulaId: 'M31',
      formula: '((SSE_r − SSE_u)/k) / (SSE_u/(n − 2k − 1))',
      fact: 'back_granger_p',
      period: 'period',
      n: 'n',
      reading: {
        en: '{back_granger_p_value, select, null {not tested} other {does “{y_name}” help to predict “{x_name}”; {back_granger_k_value, plural, one {one lag} other {# lags}}}}',
      },
      source: 'granger',
    },
    {
      id: 'symmetry',
      title: { en: 'Rises and falls closed alike' },
      formulaId: 'M32',
      formula: 'F test of λ⁺ = λ⁻',
      fact: 'symmetry_p',
      period: 'period',
      n: 'correction_n',
      reading: {
        en: '{symmetry_p_value, select, null {not tested} other {λ {above} above the line, {below} below it}}',
      },
      source: 'cramon',
    },
  ],

  tables: [
    {
      id: 'decision',
      title: { en: 'The decision, step by step' },
      step: 'decision',
      columns: [
        {
          column: 'step',
          title: { en: 'Step' },
          kind: 'text',
          words: {
            overlap: { en: '1 Enough periods in common, few gaps' },
            'order-y': { en: '2 Unit root of the price in focus' },
            'order-x': { en: '2 Unit root of the other price' },
            way: { en: '3 What follows' },
            forward: { en: '4 Residuals of focus on other' },
            backward: { en: '4 Residuals of other on focus' },
            verdict: { en: '5 Verdict' },
          },
        },
        ...(['fixed', 'aic'] as const).map((column) => ({
          column,
          title: column === 'fixed' ? { en: 'With the fixed lag' } : { en: 'With the lag of AIC' },
          kind: 'text' as const,
          words: {
            ...verdictWords,
            enough: { en: 'yes' },
            'order-0': orderWords['0'],
            'order-1': orderWords['1'],
            'order-2': orderWords['2'],
            'engle-granger': { en: 'both I(1): Engle-Granger' },
            stationary: { en: 'both I(0): Granger tests in levels' },
            rejected: { en: 'no unit root: the gap closes' },
            'not-rejected': { en: 'unit root not rejected' },
          },
        })),
      ],
    },
    {
      id: 'tests',
      title: { en: 'Unit-root tests at the {significance} % level' },
      step: 'tests_table',
      when: 'summary.has_tests',
      columns: [
        { column: 'subject', title: { en: 'Series' }, kind: 'text' },
        {
          column: 'form',
          title: { en: 'In' },
          kind: 'text',
          words: { levels: { en: 'logs' }, changes: { en: 'log changes' }, residuals: { en: 'residuals' } },
        },
        {
          column: 'rule',
          title: { en: 'Lag rule' },
          kind: 'text',
          words: { fixed: { en: 'fixed' }, aic: { en: 'AIC' } },
        },
        { column: 'lag', title: { en: 'Lag' }, kind: 'number', decimals: 0 },
        { column: 'n', title: { en: 'n' }, kind: 'number', decimals: 0 },
        { column: 'statistic', title: { en: 't(ρ)' }, kind: 'number', decimals: 3 },
        { column: 'critical', title: { en: 'Critical value' }, kind: 'number', decimals: 3 },
        { column: 'p', title: { en: 'p' }, kind: 'number', unit: 'p' },
        {
          column: 'answer',
          title: { en: 'Unit root' },
          kind: 'text',
          words: { rejected: { en: 'rejected' }, 'not-rejected': { en: 'not rejected' } },
        },
        { column: 'remark', title: { en: 'Remark' }, kind: 'text', words: { 'at-limit': { en: 'AIC at its limit' } } },
      ],
    },
    {
      id: 'adjustment',
      title: { en: 'Error-correction model of “{y_name}”' },
      step: 'adjustment',
      when: 'summary.has_correction',
      columns: [
        {
          column: 'term',
          title: { en: 'Term' },
          kind: 'text',
          words: {
            adjustment: { en: 'λ: distance one period before' },
            impact: { en: 'β0: change of the other price' },
            'impact-before': { en: 'β1: the same, one period before' },
            momentum: { en: 'γ1: own change one period before' },
          },
        },
        { column: 'value', title: { en: 'Estimate' }, kind: 'number', decimals: 3 },
        { column: 'se', title: { en: 'Standard error' }, kind: 'number', decimals: 3 },
        { column: 't', title: { en: 't' }, kind: 'number', decimals: 2 },
        { column: 'p', title: { en: 'p' }, kind: 'number', unit: 'p' },
      ],
    },
    {
      id: 'granger',
      title: { en: 'Does one price help to predict the other?' },
      step: 'granger_table',
      when: 'summary.has_granger',
      columns: [
        { column: 'leader', title: { en: 'Past of' }, kind: 'text' },
        { column: 'follower', title: { en: 'Helps to predict' }, kind: 'text' },
        { column: 'k', title: { en: 'Lags' }, kind: 'number', decimals: 0 },
        { column: 'f', title: { en: 'F' }, kind: 'number', decimals: 3 },
        { column: 'p', title: { en: 'p' }, kind: 'number', unit: 'p' },
        { column: 'n', title: { en: 'n' }, kind: 'number', decimals: 0 },
        { column: 'aic', title: { en: 'AIC' }, kind: 'number', decimals: 1 },
        { column: 'bic', title: { en: 'BIC' }, kind: 'number', decimals: 1 },
        { column: 'remark', title: { en: 'Remark' }, kind: 'text', words: { chosen: { en: 'chosen' } } },
      ],
    },
    {
      id: 'asymmetry',
      title: { en: 'Are rises and falls passed on alike?' },
      step: 'asymmetry_table',
      when: 'summary.has_asymmetry',
      columns: [
        {
          column: 'model',
          title: { en: 'Model' },
          kind: 'text',
          words: {
            adjustment: { en: 'M32 λ above and below the line' },
            impact: { en: 'M32 β of rises and falls' },
            tar: { en: 'M34 TAR, ρ above and below' },
            mtar: { en: 'M34 MTAR, ρ growing and shrinking' },
            houck: { en: 'M33 Houck, cumulated rises and falls' },
          },
        },
        { column: 'rise', title: { en: 'Rise, above' }, kind: 'number', decimals: 3 },
        { column: 'fall', title: { en: 'Fall, below' }, kind: 'number', decimals: 3 },
        { column: 'phi', title: { en: 'Φ' }, kind: 'number', decimals: 2 },
        { column: 'phi_critical', title: { en: 'Critical Φ' }, kind: 'number', decimals: 2 },
        { column: 'threshold', title: { en: 'Threshold' }, kind: 'number', decimals: 4 },
        { column: 'test_f', title: { en: 'F of equality' }, kind: 'number', decimals: 2 },
        { column: 'test_p', title: { en: 'p' }, kind: 'number', unit: 'p' },
        { column: 'n', title: { en: 'n' }, kind: 'number', decimals: 0 },
        {
          column: 'remark',
          title: { en: 'Remark' },
          kind: 'text',
          words: {
            invalid: { en: 'no long-run test where prices are linked' },
            'not-read': { en: 'Φ does not reject: equality is not read' },
            estimated: { en: 'τ estimated: critical values too small' },
          },
        },
      ],
    },
    {
      id: 'markets',
      title: { en: 'Every series against “{x_name}”' },
      step: 'against_reference',
      columns: [
        { column: 'market', title: { en: 'Series' }, kind: 'text' },
        { column: 'n', title: { en: 'Periods in common' }, kind: 'number', decimals: 0 },
        { column: 'missing', title: { en: 'Gaps' }, kind: 'number', decimals: 0 },
        { column: 'level_correlation', title: { en: 'Correlation, levels' }, kind: 'number', decimals: 2 },
        { column: 'change_correlation', title: { en: 'Correlation, changes' }, kind: 'number', decimals: 2 },
        { column: 'eg_fixed_p', title: { en: 'p, fixed lag' }, kind: 'number', unit: 'p' },
        { column: 'eg_aic_p', title: { en: 'p, lag of AIC' }, kind: 'number', unit: 'p' },
        { column: 'verdict', title: { en: 'Verdict' }, kind: 'text', words: verdictWords },
        { column: 'elasticity', title: { en: 'Elasticity' }, kind: 'number', decimals: 2 },
        { column: 'adjustment', title: { en: 'λ' }, kind: 'number', decimals: 3 },
        { column: 'half_life', title: { en: 'Half-life' }, kind: 'number', unit: { of: 'time_unit' }, decimals: 1 },
        { column: 'granger_p', title: { en: 'p, reference leads' }, kind: 'number', unit: 'p' },
        { column: 'back_granger_p', title: { en: 'p, series leads' }, kind: 'number', unit: 'p' },
      ],
    },
  ],

  charts: [
    {
      id: 'prices',
      kind: 'line',
      title: { en: '“{y_name}” and “{x_name}”' },
      subtitle: { en: 'Nominal prices, first common period = 100, {period}' },
      step: 'price_lines',
      unit: 'index',
      decimals: 0,
      n: 'n',
      x: 'month',
      xKind: 'date',
      y: 'price_index',
      series: 'name',
      baseline: 100,
    },
    {
      id: 'relation',
      kind: 'scatter',
      title: { en: 'Where “{x_name}” is 1 % dearer, “{y_name}” is {slope} % dearer along the line' },
      subtitle: { en: 'Prices of the same period and the line y = a + b·x in logs, {period}' },
      step: 'distances',
      unit: { of: 'prices.price' },
      n: 'n',
      when: 'summary.has_line',
      x: 'x_price',
      y: 'y_price',
      xTitle: { en: '{x_name}' },
      yTitle: { en: '{y_name}' },
      fit: 'fitted',
    },
    {
      id: 'residuals',
      kind: 'line',
      title: { en: 'How far “{y_name}” stood from its long-run line' },
      subtitle: { en: 'Distance from the line in percent, {period}' },
      step: 'distances',
      unit: '%',
      decimals: 0,
      n: 'n',
      when: 'summary.has_line',
      x: 'month',
      xKind: 'date',
      y: 'distance',
      baseline: 0,
    },
    {
      id: 'response',
      kind: 'line',
      title: {
        en: 'After a lasting rise of “{x_name}” by 1 %, half of the way is gone in {half_life_plain} {time_unit_value, select, year {years} other {months}}',
      },
      subtitle: { en: 'Change of “{y_name}” in percent, by periods after the rise' },
      step: 'response',
      unit: '%',
      decimals: 2,
      n: 'correction_n',
      when: 'summary.has_response',
      x: 'h',
      xKind: 'number',
      y: 'response',
    },
    {
      id: 'links',
      kind: 'heat-map',
      title: { en: '{linked} of {others} series have a long-run link with “{x_name}”' },
      subtitle: {
        en: 'Verdict of both lag rules and both directions, p-value of the line on the column; empty where the tree stops; at most twelve series',
      },
      step: 'cells',
      unit: 'p',
      n: 'series_count',
      when: 'summary.has_others',
      x: 'x',
      y: 'y',
      value: 'p',
      scale: 'sequential',
      classes: {
        column: 'class',
        order: ['linked', 'depends', 'stationary', 'no-link'],
        words: {
          linked: { en: 'long-run link' },
          depends: { en: 'depends on lag or direction' },
          stationary: { en: 'both return to their mean' },
          'no-link': { en: 'no link detected' },
        },
      },
    },
    {
      id: 'co-movement',
      kind: 'heat-map',
      title: { en: 'How closely the changes move together' },
      subtitle: { en: 'Correlation of log changes, at most twelve series' },
      step: 'cells',
      unit: 'ratio',
      decimals: 2,
      n: 'series_count',
      when: 'summary.has_others',
      x: 'x',
      y: 'y',
      value: 'change_correlation',
      scale: 'diverging',
      middle: 0,
    },
  ],

  narrative: [
    {
      role: 'headline',
      when: 'summary.is_linked',
      text: {
        en: 'The prices of “{y_name}” and “{x_name}” are linked in the long run{half_life_value, select, null {} other {: after a shock half of the gap is closed in {half_life_plain} {time_unit_value, select, year {years} other {months}}}}.',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_not_linked',
      text: { en: 'No long-run link detected between the prices of “{y_name}” and “{x_name}”.' },
    },
    {
      role: 'headline',
      when: 'summary.is_lag_dependent',
      text: { en: 'Whether the prices of “{y_name}” and “{x_name}” are linked depends on the lag.' },
    },
    {
      role: 'headline',
      when: 'summary.is_direction_dependent',
      text: {
        en: 'Whether the prices of “{y_name}” and “{x_name}” are linked depends on which is explained by which.',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_stationary',
      text: {
        en: 'The prices of “{y_name}” and “{x_name}” both return to their own mean: there is no common wandering to test, only what helps to predict what.',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_stopped',
      text: {
        en: 'The prices of “{y_name}” and “{x_name}” are not of one kind, both wandering or both returning to a mean, so the analysis stops here.',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_untested',
      text: {
        en: 'Correlations only: the prices of “{y_name}” and “{x_name}” leave the unit-root tests without data or without any error.',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_short',
      text: {
        en: 'Correlations only: “{y_name}” and “{x_name}” have {n} periods in common, and the tests need {fewest}.',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_gappy',
      text: {
        en: 'Correlations only: of {span} periods of “{y_name}” and “{x_name}”, {missing} lack a price ({gap_share}, at most 5 % are borne).',
      },
    },
    {
      role: 'headline',
      when: 'summary.is_degenerate',
      text: { en: '“{y_name}” and “{x_name}” cannot be compared: one never moves, or both are the same series.' },
    },
    {
      role: 'finding',
      when: 'summary.is_lag_dependent',
      text: {
        en: 'With {fixed_lag_value, plural, one {one lag} other {# lags}} the verdict is “{verdict_fixed_value, select, linked {long-run link} no_link {no long-run link detected} depends_on_direction {depends on the direction} stationary {both return to their mean} mixed {different kinds of series} other {no test possible}}”, with the lag that AIC chooses it is “{verdict_aic_value, select, linked {long-run link} no_link {no long-run link detected} depends_on_direction {depends on the direction} stationary {both return to their mean} mixed {different kinds of series} other {no test possible}}”.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_elasticity',
      text: {
        en: 'In the long run 1 % more at “{x_name}” goes with {elasticity} % more at “{y_name}” (95 % interval {elasticity_low} to {elasticity_high}).',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_half_life',
      text: { en: 'In one period {adjustment_percent} of a distance from the long-run line is closed.' },
    },
    {
      role: 'finding',
      when: 'summary.has_correlation',
      text: {
        en: 'The changes of the two prices have a correlation of {change_correlation} over {changes} periods, {period}; the levels {level_correlation}, which common trends drive.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_granger_changes',
      text: {
        en: 'Past changes of “{x_name}” help to predict “{y_name}”, p-value {granger_p}; past changes of “{y_name}” help to predict “{x_name}”, p-value {back_granger_p}. To help to predict is not to cause.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_granger_levels',
      text: {
        en: 'Past prices at “{x_name}” help to predict “{y_name}”, p-value {granger_p}; past prices at “{y_name}” help to predict “{x_name}”, p-value {back_granger_p}. To help to predict is not to cause.',
      },
    },
    {
      role: 'finding',
      when: 'summary.is_asymmetric',
      text: {
        en: 'Distances above and below the line are not closed alike: λ is {above} above and {below} below it, p-value {symmetry_p}.',
      },
    },
    {
      role: 'finding',
      when: 'summary.is_symmetric',
      text: {
        en: 'No difference between rises and falls is detected in how fast a distance is closed, p-value {symmetry_p}.',
      },
    },
    {
      role: 'finding',
      when: 'summary.has_others',
      text: {
        en: 'Of {others} series held against “{x_name}”, {linked} have a long-run link; for {depending} it depends on the lag or the direction.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.is_not_linked',
      text: {
        en: 'That no link is detected does not mean that the markets are not integrated: the test needs long series and strong links.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.has_incomplete_granger',
      text: {
        en: 'The Granger tests look at changes alone and leave out the pull back to the long-run line, which is itself a prediction.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.has_odd_adjustment',
      text: {
        en: 'The speed of adjustment lies outside −1 to 0, so that it gives no half-life: the other price may do the adjusting.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.is_at_limit',
      text: { en: 'AIC at its limit: in at least one test it chose the largest lag allowed.' },
    },
    {
      role: 'caveat',
      when: 'summary.has_gaps',
      text: {
        en: '{missing} of {span} periods lack a price of one side. They are left out of every regression that would need them; nothing is filled in.',
      },
    },
    {
      role: 'caveat',
      when: 'summary.has_estimated_threshold',
      text: { en: 'τ estimated: critical values too small for TAR and MTAR.' },
    },
    {
      role: 'caveat',
      text: {
        en: 'Prices that move together may share costs, weather or a policy. Only flows of goods show that the markets trade.',
      },
    },
  ],

  sources: {
    dickey: {
      author: 'Dickey, D.A. & Fuller, W.A.',
      year: 1979,
      work: 'Distribution of the estimators for autoregressive time series with a unit root. Journal of the American Statistical Association 74',
    },
    engle: {
      author: 'Engle, R.F. & Granger, C.W.J.',
      year: 1987,
      work: 'Co-integration and error correction: representation, estimation, and testing. Econometrica 55',
    },
    mackinnon1994: {
      author: 'MacKinnon, J.G.',
      year: 1994,
      work: 'Approximate asymptotic distribution functions for unit-root and cointegration tests. Journal of Business and Economic Statistics 12',
    },
    mackinnon2010: {
      author: 'MacKinnon, J.G.',
      year: 2010,
      work: 'Critical values for cointegration tests. Queen’s University, QED Working Paper 1227',
    },
    stock: {
      author: 'Stock, J.H. & Watson, M.W.',
      year: 1993,
      work: 'A simple estimator of cointegrating vectors in higher order integrated systems. Econometrica 61',
    },
    granger: {
      author: 'Granger, C.W.J.',
      year: 1969,
      work: 'Investigating causal relations by econometric models and cross-spectral methods. Econometrica 37',
    },
    houck: {
      author: 'Houck, J.P.',
      year: 1977,
      work: 'An approach to specifying and estimating nonreversible functions. American Journal of Agricultural Economics 59',
    },
    cramon: {
      author: 'von Cramon-Taubadel, S. & Loy, J.-P.',
      year: 1996,
      work: 'Price asymmetry in the international wheat market: comment. Canadian Journal of Agricultural Economics 44',
    },
    enders: {
      author: 'Enders, W. & Siklos, P.L.',
      year: 2001,
      work: 'Cointegration and threshold adjustment. Journal of Business and Economic Statistics 19',
    },
    chan: {
      author: 'Chan, K.S.',
      year: 1993,
      work: 'Consistency and limiting distribution of the least squares estimator of a threshold autoregressive model. Annals of Statistics 21',
    },
    newey: {
      author: 'Newey, W.K. & West, K.D.',
      year: 1987,
      work: 'A simple, positive semi-definite, heteroskedasticity and autocorrelation consistent covariance matrix. Econometrica 55',
    },
  },

  limits: [
    { en: 'The tests see two prices at a time. Systems of several prices (Johansen) are not analysed.' },
    { en: '“Helps to predict” is not “causes”: a third price or the season may lead both.' },
    { en: 'Monthly means hide what happens within the month; links look faster or slower than they are.' },
    { en: 'A break in policy or currency can hide a link, or make one up. Look at the line of distances for it.' },
    { en: 'Nominal prices of one currency share its inflation, which alone can link them.' },
    { en: 'The p-values are asymptotic; the verdict rests on the critical values for this number of observations.' },
  ],

  worked: [relationExample, transmissionExample],
};

export default template;
