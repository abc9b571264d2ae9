/*
 * P4, suspicious smoothness, as steps. A step from one year to the next is flat when its growth rate differs from the
 * one before by less than `params.flat_step` points; `params.flat_run` flat steps in a row, or `params.equal_run` equal
 * values in a row, are flagged: such figures are often interpolated, modelled or carried forward. Zeros that repeat are
 * no harvest, not a repeated figure.
 */

/**
 * SELECT over a step of `series`, `year` and `amount`: each value with its growth, whether the step to it is flat, the
 * lengths of the runs it belongs to, and `is_flagged` for every year that a flagged run rests on. Only series with enough
 * flat steps or equal values at all are followed, and those for which the SQL condition `also` is true: of a
 * million values few are, and runs cost five times what steps do.
 */
export function smoothPoints(from: string, also: (series: string) => string = () => 'false'): string {
  return `WITH lagged AS (
  SELECT ${from}.series AS series, ${from}.year AS year, ${from}.amount AS amount,
    lag(${from}.year) OVER along AS year1, lag(${from}.amount) OVER along AS amount1,
    lag(${from}.year, 2) OVER along AS year2, lag(${from}.amount, 2) OVER along AS amount2
  FROM ${from}
  WHERE ${from}.amount IS NOT NULL
  WINDOW along AS (PARTITION BY ${from}.series ORDER BY ${from}.year)
),
steps AS (
  SELECT lagged.series AS series, lagged.year AS year, lagged.amount AS amount,
    CASE WHEN lagged.year - lagged.year1 = 1 AND lagged.amount1 > 0 THEN 100 * (lagged.amount / lagged.amount1 - 1) END AS growth,
    -- The three values of a flat step stand in three years running.
    coalesce(lagged.year - lagged.year2 = 2 AND lagged.amount1 > 0 AND lagged.amount2 > 0
      AND 100 * abs(lagged.amount / nullif(lagged.amount1, 0) - lagged.amount1 / nullif(lagged.amount2, 0)) < params.flat_step - 1e-12, false) AS is_flat,
    lagged.amount <> 0 AND coalesce(abs(lagged.amount - lagged.amount1) <= 1e-12 * abs(lagged.amount), false) AS is_equal
  FROM lagged, params
),
followed AS (
  SELECT steps.series AS series
  FROM steps, params
  GROUP BY steps.series
  HAVING count(*) FILTER (WHERE steps.is_flat) >= any_value(params.flat_run)
    OR count(*) FILTER (WHERE steps.is_equal) >= any_value(params.equal_run) - 1 OR ${also('steps.series')}
),
runs AS (
  SELECT steps.series AS series, steps.year AS year, steps.amount AS amount, steps.growth AS growth, steps.is_flat AS is_flat,
    sum(CASE WHEN steps.is_flat THEN 0 ELSE 1 END) OVER along AS flat_id,
    sum(CASE WHEN steps.is_equal THEN 0 ELSE 1 END) OVER along AS equal_id
  FROM steps JOIN followed ON followed.series = steps.series
  WINDOW along AS (PARTITION BY steps.series ORDER BY steps.year)
),
lengths AS (
  SELECT runs.series AS series, runs.year AS year, runs.amount AS amount, runs.growth AS growth, runs.is_flat AS is_flat,
    CASE WHEN runs.is_flat THEN count(*) FILTER (WHERE runs.is_flat) OVER (PARTITION BY runs.series, runs.flat_id) ELSE 0 END AS flat_length,
    count(*) OVER (PARTITION BY runs.series, runs.equal_id) AS equal_length
  FROM runs
)
SELECT lengths.series AS series, lengths.year AS year, lengths.amount AS amount, lengths.growth AS growth,
  lengths.is_flat AS is_flat, lengths.flat_length AS flat_length, lengths.equal_length AS equal_length,
  -- A flat step rests on the two values before it as well.
  lengths.equal_length >= params.equal_run
    OR greatest(lengths.flat_length, lead(lengths.flat_length) OVER along, lead(lengths.flat_length, 2) OVER along) >= params.flat_run
    AS is_flagged
FROM lengths, params
WINDOW along AS (PARTITION BY lengths.series ORDER BY lengths.year)`;
}

/** SELECT over such points, one row a series: flat steps, longest runs, and the first and last year that is flagged. */
export function smoothSeries(points: string): string {
  return `SELECT ${points}.series AS series, count(*) AS n, count(*) FILTER (WHERE ${points}.is_flat) AS flat_steps,
  max(${points}.flat_length) AS longest_flat, max(${points}.equal_length) AS longest_equal,
  min(${points}.year) FILTER (WHERE ${points}.is_flagged) AS first_year,
  max(${points}.year) FILTER (WHERE ${points}.is_flagged) AS last_year,
  bool_or(${points}.is_flagged) AS is_flagged
FROM ${points}
GROUP BY ${points}.series`;
}
