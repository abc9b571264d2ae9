import type { Check } from '../../template.ts';
import { excludePeriod, keysThen, seriesName, seriesWindow, shownPeriod, type SeriesRule } from './series-rule.ts';

/** A step of more than this factor between two available periods of a series raises the check (specification 2.2, 4). */
export const startYearFactor = 5;

/**
 * Steps of more than a factor of five. The fix leaves out the figure in doubt: the first one of a series where the step
 * is its first, else the one that the step leads to.
 */
export function brokenStartYear(rule: SeriesRule): Check {
  const doubted = excludePeriod(rule, 'steps', 'CASE WHEN steps.place = 2 THEN steps.earlier ELSE steps.period END');
  const factor = String(startYearFactor);
  return {
    code: 'check-start-year',
    severity: 'look',
    effect: 'notice',
    sql: `WITH series AS (
${rule.from}
),
steps AS (
  SELECT ${keysThen(rule, 'series')}series.period AS period, series.value AS value,
    row_number() OVER along AS place, lag(series.period) OVER along AS earlier, lag(series.value) OVER along AS before
  FROM series
  WHERE series.value IS NOT NULL
  WINDOW along AS ${seriesWindow(rule, 'series')}
)
SELECT ${doubted.columns}${seriesName(rule, 'steps')} AS name, ${shownPeriod(rule, 'steps.period')} AS at,
  round(steps.value / nullif(steps.before, 0), 2) AS factor
FROM steps
WHERE steps.before > 0 AND steps.value > 0 AND (steps.value > ${factor} * steps.before OR steps.value < steps.before / ${factor})
ORDER BY ${keysThen(rule, 'steps')}steps.period`,
    text: {
      en: 'Figures jump by more than a factor of 5 in {count, plural, one {one place} other {# places}}, first {name} in {at} (times {factor}). Growth from or to such a figure misleads.',
    },
    next: { en: 'Check the unit and the coverage of that period, leave its figure out, or begin later.' },
    ...doubted.fix,
  };
}
