import type { Check } from '../template.ts';
import { overSeries } from './price-series.ts';

/**
 * Refuses a series in focus with fewer months (or quarters) of prices than the method can bear. `rows`: what the need
 * asks for at least; a table below that is refused by the need itself.
 */
export function tooFewPeriods(least: {
  readonly months: number;
  readonly quarters?: number;
  readonly rows: number;
}): Check {
  const { months, quarters = months, rows } = least;
  return {
    code: 'too-few-periods',
    severity: 'wrong',
    effect: 'refuse',
    sql: overSeries(`SELECT coalesce(focus.name, '–') AS name, focus.months AS months,
  CASE WHEN focus.every = 3 THEN ${String(quarters)} ELSE ${String(months)} END AS least
FROM focus
WHERE (SELECT count(*) FROM prices) >= ${String(rows)}
  AND focus.months < CASE WHEN focus.every = 3 THEN ${String(quarters)} ELSE ${String(months)} END`),
    text: {
      en: 'The series {name} has {months, plural, one {1 period} other {# periods}} with a price; {least} are needed.',
    },
    next: { en: 'Choose a longer series, or leave the years open.' },
  };
}
