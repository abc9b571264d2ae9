import type { Check } from '../../template.ts';
import { worldNames } from './trade-words.ts';

/**
 * Reporters that do not report in every period (specification 2.2, 3): sums over all of them change with who reports.
 * `where`: condition on the rows and periods that count.
 */
export function reporterPanel(
  need: string,
  columns: { readonly reporter: string; readonly period: string },
  where = 'true',
): Check {
  const reporter = `trim(${need}.${columns.reporter})`;
  return {
    code: 'coverage-changes',
    severity: 'look',
    effect: 'notice',
    sql: `WITH cells AS (
  SELECT DISTINCT ${reporter} AS reporter, ${need}.${columns.period} AS period
  FROM ${need}, params
  WHERE lower(${reporter}) NOT IN (${worldNames}) AND (${where})
),
periods AS (SELECT count(DISTINCT cells.period) AS n FROM cells),
reported AS (SELECT cells.reporter AS reporter, count(*) AS n FROM cells GROUP BY cells.reporter)
SELECT reported.reporter AS ${columns.reporter}, reported.n AS reported, periods.n AS periods
FROM reported, periods
WHERE reported.n < periods.n
ORDER BY reported.reporter`,
    text: {
      en: `{count, plural, one {One country does} other {# countries do}} not report in every period, first {${columns.reporter}} ({reported} of {periods}). A sum over all of them grows and falls with who reports.`,
    },
    next: { en: 'Compare those that report in every period, or choose other periods.' },
    fix: { kind: 'exclude', need, match: [columns.reporter] },
  };
}
