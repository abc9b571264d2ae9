import type { Check } from '../../template.ts';

/**
 * A member that equals the sum of all others in every period (specification 2.2, 1): a total under a name of its own,
 * which would be counted twice. At least three members and two periods; tolerance 0.5 %. `where`: condition on the rows.
 */
export function sumAmongMembers(
  need: string,
  columns: { readonly member: string; readonly period: string; readonly value: string },
  where = 'true',
): Check {
  const key = columns.member;
  const [member, period, value] = [`${need}.${key}`, `${need}.${columns.period}`, `${need}.${columns.value}`];
  return {
    code: 'sum-among-members',
    severity: 'wrong',
    effect: 'refuse',
    sql: `WITH counted AS (
  SELECT ${period} AS period, ${member} AS member, sum(${value}) AS value, min(${need}._row) AS _row
  FROM ${need}, params
  WHERE ${member} IS NOT NULL AND ${value} IS NOT NULL AND ${where}
  GROUP BY ${period}, ${member}
),
totals AS (
  SELECT counted.period AS period, sum(counted.value) AS total, count(*) AS members
  FROM counted
  GROUP BY counted.period
)
SELECT counted.member AS ${key}, min(counted._row) AS _row
FROM counted JOIN totals ON totals.period = counted.period
GROUP BY counted.member
HAVING count(*) >= 2 AND min(totals.members) >= 3 AND sum(counted.value) > 0
  AND max(abs(2 * counted.value - totals.total)) <= 0.005 * max(counted.value)
ORDER BY counted.member`,
    text: { en: `“{${key}}” equals the sum of all others in every period: it would be counted twice.` },
    next: { en: 'Leave its rows out, or, if it is a member of its own, go on with a reason.' },
    fix: { kind: 'exclude', need, match: [key] },
    override: true,
  };
}
