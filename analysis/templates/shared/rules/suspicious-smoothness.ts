import type { Check } from '../../template.ts';
import { keysThen, seriesName, seriesWindow, shownPeriod, type SeriesRule } from './series-rule.ts';

/*
 * Rule P4 (specification 2.2, 11 and 5.1): long runs of constant growth or of one value mean interpolated or
 * carried-forward figures.
 */

const flatPoints = 0.1;
const flatSteps = 4;
const equalValues = 4;

const next = { en: 'Ask the publisher whether these periods were estimated.' };

/** Four steps in a row over which the growth rate changes by less than 0.1 percentage points each. */
export function constantGrowth(rule: SeriesRule): Check {
  return {
    code: 'suspiciously-smooth',
    severity: 'look',
    effect: 'notice',
    sql: `WITH series AS (
${rule.from}
),
growth AS (
  SELECT ${keysThen(rule, 'series')}series.period AS period,
    100 * (series.value / nullif(lag(series.value) OVER along, 0) - 1) AS growth
  FROM series
  WINDOW along AS ${seriesWindow(rule, 'series')}
),
flat AS (
  SELECT ${keysThen(rule, 'growth')}growth.period AS period,
    coalesce(abs(growth.growth - lag(growth.growth) OVER along) < ${String(flatPoints)} - 1e-12, false) AS is_flat
  FROM growth
  WINDOW along AS ${seriesWindow(rule, 'growth')}
),
runs AS (
  SELECT ${keysThen(rule, 'flat')}flat.period AS period, flat.is_flat AS is_flat,
    count(*) FILTER (NOT flat.is_flat) OVER ${seriesWindow(rule, 'flat')} AS run
  FROM flat
)
SELECT ${keysThen(rule, 'runs')}${seriesName(rule, 'runs')} AS name, count(*) AS steps,
  ${shownPeriod(rule, 'min(runs.period)')} AS first, ${shownPeriod(rule, 'max(runs.period)')} AS last
FROM runs
WHERE runs.is_flat
GROUP BY ${keysThen(rule, 'runs')}runs.run
HAVING count(*) >= ${String(flatSteps)}
ORDER BY ${keysThen(rule, 'runs')}min(runs.period)`,
    text: {
      en: '{count, plural, one {One series grows} other {# series grow}} suspiciously smoothly, first {name}: {steps} equal growth steps up to {last}. Such figures are often interpolated or carried forward, and their stability is not real.',
    },
    next,
  };
}

/** One value four times in a row or more; zeros are no repetition of a measurement. */
export function repeatedValues(rule: SeriesRule): Check {
  return {
    code: 'repeated-values',
    severity: 'look',
    effect: 'notice',
    sql: `WITH series AS (
${rule.from}
),
changes AS (
  SELECT ${keysThen(rule, 'series')}series.period AS period, series.value AS value,
    CASE WHEN abs(series.value - lag(series.value) OVER along) <= 1e-12 * abs(series.value) THEN 0 ELSE 1 END AS is_new
  FROM series
  WINDOW along AS ${seriesWindow(rule, 'series')}
),
runs AS (
  SELECT ${keysThen(rule, 'changes')}changes.period AS period, changes.value AS value,
    sum(changes.is_new) OVER ${seriesWindow(rule, 'changes')} AS run
  FROM changes
)
SELECT ${keysThen(rule, 'runs')}${seriesName(rule, 'runs')} AS name, count(*) AS values,
  ${shownPeriod(rule, 'min(runs.period)')} AS first, ${shownPeriod(rule, 'max(runs.period)')} AS last
FROM runs
WHERE runs.value <> 0
GROUP BY ${keysThen(rule, 'runs')}runs.run
HAVING count(*) >= ${String(equalValues)}
ORDER BY ${keysThen(rule, 'runs')}min(runs.period)`,
    text: {
      en: '{count, plural, one {One series repeats} other {# series repeat}} one value four times or more, first {name} from {first} to {last}. Such figures are often carried forward.',
    },
    next,
  };
}
