import type { Check } from '../../template.ts';
import { keysThen, seriesName, seriesWindow, shownPeriod, type SeriesRule } from './series-rule.ts';

/**
 * Periods between the first and the last of a series that have no figure: missing is not zero. `every`: length of a
 * step in the numbers of `period` (1 for years; 1 or 3 for months counted from a year).
 */
export function missingPeriods(rule: SeriesRule, every = 1): Check {
  const step = String(every);
  return {
    code: 'missing-periods',
    severity: 'look',
    effect: 'notice',
    sql: `WITH series AS (
${rule.from}
),
steps AS (
  SELECT ${keysThen(rule, 'series')}series.period AS period, lag(series.period) OVER along AS before
  FROM series
  WHERE series.value IS NOT NULL
  WINDOW along AS ${seriesWindow(rule, 'series')}
)
SELECT ${keysThen(rule, 'steps')}${seriesName(rule, 'steps')} AS name, ${shownPeriod(rule, 'steps.before')} AS before,
  ${shownPeriod(rule, 'steps.period')} AS after, (steps.period - steps.before) // ${step} - 1 AS missing
FROM steps
WHERE steps.period - steps.before > ${step}
ORDER BY ${keysThen(rule, 'steps')}steps.period`,
    text: {
      en: '{count, plural, one {There is one gap} other {There are # gaps}} in the figures, first {name} between {before} and {after}. Missing is not zero; a step over a gap is not used as a change from one period to the next.',
    },
  };
}
