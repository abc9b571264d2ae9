import type { Check } from '../../template.ts';

/**
 * Rows that say a figure for the same keys twice: entered twice, or told apart by something that is not in the table.
 * The fix keeps the first row of each. `adding`: a switch of the template that adds such rows up (seasons), with which
 * they are right. `where`: condition on the rows that count.
 */
export function duplicateKeys(
  need: string,
  keys: readonly string[],
  options: { readonly adding?: string; readonly where?: string } = {},
): Check {
  const { adding, where } = options;
  const conditions = [
    ...(adding === undefined ? [] : [`NOT params.${adding}`]),
    ...(where === undefined ? [] : [where]),
  ];
  const said = keys.map((key) => `coalesce(CAST(${need}.${key} AS VARCHAR), '')`);
  return {
    code: 'duplicate-keys',
    severity: 'wrong',
    effect: 'refuse',
    sql: `WITH numbered AS (
  SELECT ${need}._row AS _row, ${keys.map((key) => `${need}.${key} AS ${key}`).join(', ')},
    concat_ws(', ', ${said.map((each) => `nullif(${each}, '')`).join(', ')}) AS place,
    row_number() OVER (PARTITION BY ${said.join(', ')} ORDER BY ${need}._row) AS number
  FROM ${need}, params${conditions.length === 0 ? '' : `\n  WHERE ${conditions.join(' AND ')}`}
)
SELECT numbered._row AS _row, ${keys.map((key) => `numbered.${key} AS ${key}`).join(', ')}, numbered.place AS place
FROM numbered
WHERE numbered.number > 1
ORDER BY numbered._row`,
    text: {
      en: '{count, plural, one {One row repeats} other {# rows repeat}} a combination that an earlier row has, first {place}. Such rows may be parts that add up, such as seasons, or the same figure twice, which does not.',
    },
    next: { en: 'Leave the repetitions out, keep one of each by a filter, or bind the column that tells them apart.' },
    fix: { kind: 'exclude', need, match: ['_row'] },
  };
}
