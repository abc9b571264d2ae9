import type { Check } from '../../template.ts';
import { isGroup, worldNames } from './trade-words.ts';

/*
 * Aggregates among members (specification 2.2, 1): a union beside its members is counted twice; the row World is a total
 * to check by, never a member.
 */

/** Groups of countries among single ones in a column of names: each is listed, and a person decides. */
export function aggregatesAmongMembers(need: string, column: string): Check {
  const name = `${need}.${column}`;
  return {
    code: `aggregates-in-${column}`.replaceAll('_', '-'),
    severity: 'wrong',
    effect: 'refuse',
    sql: `SELECT ${name} AS ${column}, count(*) AS n, min(${need}._row) AS _row
FROM ${need}
WHERE (${isGroup(name)})
  AND EXISTS (SELECT 1 FROM ${need} AS other WHERE NOT (${isGroup(`other.${column}`)}) AND lower(trim(other.${column})) NOT IN (${worldNames}))
GROUP BY ${name}
ORDER BY ${name}`,
    text: {
      en: `{count, plural, one {One name stands} other {# names stand}} for a group of countries, first “{${column}}” ({n} rows), beside single countries: its members would be counted twice.`,
    },
    next: { en: 'Leave the groups out, or, if their members are not in the table, go on with a reason.' },
    fix: { kind: 'exclude', need, match: [column] },
    override: true,
  };
}

/** Largest difference between the sum of the partners and the row World that is taken, in parts of one. */
export const worldTolerance = 0.005;

/** The partners have to add up to the row World within 0.5 %. `by`: columns within which they add up. */
export function worldRowDiffers(
  need: string,
  columns: { readonly partner: string; readonly value: string; readonly by: Readonly<Record<string, string>> },
): Check {
  const by = Object.entries(columns.by);
  const partner = `lower(trim(${need}.${columns.partner}))`;
  const names = by.map(([name]) => `sums.${name}`);
  return {
    code: 'world-row-differs',
    severity: 'look',
    effect: 'notice',
    sql: `WITH sums AS (
  SELECT ${by.map(([name, sql]) => `${sql} AS ${name}`).join(', ')},
    sum(${need}.${columns.value}) FILTER (WHERE ${partner} IN (${worldNames})) AS stated,
    sum(${need}.${columns.value}) FILTER (WHERE ${partner} NOT IN (${worldNames})) AS added
  FROM ${need}
  WHERE ${need}.${columns.partner} IS NOT NULL
  GROUP BY ${by.map(([, sql]) => sql).join(', ')}
)
SELECT ${by.map(([name]) => `sums.${name} AS ${name}`).join(', ')}, concat_ws(', ', ${names.join(', ')}) AS place,
  round(100 * (sums.added / nullif(sums.stated, 0) - 1), 1) AS deviation
FROM sums
WHERE sums.stated > 0 AND abs(sums.added / sums.stated - 1) > ${String(worldTolerance)} + 1e-12
ORDER BY abs(sums.added / sums.stated - 1) DESC, ${names.join(', ')}`,
    text: {
      en: 'In {count, plural, one {one case} other {# cases}} the partners do not add up to the row World, most for {place} ({deviation} %). The sum of the partners is used.',
    },
    next: { en: 'Some partners may be confidential or missing.' },
  };
}
