import type { Check } from '../../template.ts';

/**
 * Figures of one column in several units, told row by row and not converted (specification 2.2, 10): they are never
 * added or compared as they stand. The fix keeps the unit that most rows have. `unitColumns`: text columns of the need
 * that together name the unit (`currency`, `unit`). `within`: text columns that tell apart what is computed by itself,
 * such as a product; between those units may differ.
 */
export function mixedUnits(
  need: string,
  column: string,
  unitColumns: readonly string[],
  within: readonly string[] = [],
): Check {
  const columns = [...within, ...unitColumns];
  const plain = (name: string): string => `coalesce(${need}.${name}, '') AS ${name}`;
  const unit = `lower(concat_ws('/', ${unitColumns.map((name) => `nullif(trim(${need}.${name}), '')`).join(', ')}))`;
  const of = within.length === 0 ? '' : `PARTITION BY ${within.map((name) => `sums.${name}`).join(', ')} `;
  const same = ['sums.spelled = given.spelled', ...within.map((name) => `sums.${name} = given.${name}`)].join(' AND ');
  return {
    code: 'mixed-units',
    severity: 'wrong',
    effect: 'refuse',
    sql: `WITH given AS (
  SELECT ${[...columns.map(plain), `${unit} AS spelled`].join(', ')}, count(*) AS n, min(${need}._row) AS _row
  FROM ${need}
  WHERE ${need}.${column} IS NOT NULL
    -- A unit that is known for the whole column has been converted.
    AND NOT EXISTS (SELECT 1 FROM units WHERE units.need = '${need}' AND units.name = '${column}' AND units.unit IS NOT NULL)
  GROUP BY ALL
),
sums AS (
  SELECT ${[...within.map((name) => `given.${name} AS ${name}`), 'given.spelled AS spelled, sum(given.n) AS n'].join(', ')}
  FROM given
  GROUP BY ALL
),
ranked AS (
  SELECT ${[...within.map((name) => `sums.${name} AS ${name}`), 'sums.spelled AS spelled, sums.n AS n'].join(', ')},
    first_value(sums.spelled) OVER most AS main, row_number() OVER most AS place
  FROM sums
  WINDOW most AS (${of}ORDER BY sums.n DESC, sums.spelled)
)
SELECT ${columns.map((name) => `given.${name} AS ${name}`).join(', ')},
  coalesce(nullif(sums.spelled, ''), 'no unit') AS unit_words, coalesce(nullif(sums.main, ''), 'no unit') AS main_words,
  sums.n AS n, given._row AS _row
FROM given JOIN ranked AS sums ON ${same}
WHERE sums.place > 1
ORDER BY given._row`,
    text: {
      en: 'The figures are in several units that could not be converted: most rows are in {main_words}, {n, plural, one {one row is} other {# rows are}} in {unit_words}. They cannot be computed together.',
    },
    next: { en: 'Bind the column of units, convert the rows in the Data room, or leave the rows of other units out.' },
    fix: { kind: 'exclude', need, match: columns },
  };
}
