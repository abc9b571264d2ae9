import type { Check } from '../../template.ts';

/**
 * Missing is not zero (specification 2.2, 6): a reporter whose figures of a whole period are all zero has most likely
 * not reported it. A zero stands for none only where something else is reported. `of`: columns that name who reports.
 */
export function onlyZeros(
  need: string,
  columns: { readonly of: readonly string[]; readonly period: string; readonly value: string },
  where = 'true',
): Check {
  const keys = [...columns.of, columns.period];
  const plain = keys.map((key) => `${need}.${key}`);
  return {
    code: 'only-zeros',
    severity: 'look',
    effect: 'notice',
    sql: `WITH cells AS (
  SELECT ${keys.map((key) => `coalesce(CAST(${need}.${key} AS VARCHAR), '') AS ${key}`).join(', ')},
    bool_and(${need}.${columns.value} = 0) AS is_zero, count(*) AS n, min(${need}._row) AS _row
  FROM ${need}, params
  WHERE ${need}.${columns.value} IS NOT NULL AND (${where})
  GROUP BY ${plain.join(', ')}
),
others AS (
  SELECT ${[...columns.of.map((key) => `cells.${key} AS ${key}`), 'bool_or(NOT cells.is_zero) AS is_reported'].join(', ')}
  FROM cells
  GROUP BY ALL
)
SELECT ${keys.map((key) => `cells.${key} AS ${key}`).join(', ')}, concat_ws(', ', ${keys.map((key) => `nullif(cells.${key}, '')`).join(', ')}) AS place,
  cells.n AS n, cells._row AS _row
FROM cells JOIN others ON ${columns.of.length === 0 ? 'true' : columns.of.map((key) => `others.${key} = cells.${key}`).join(' AND ')}
WHERE cells.is_zero AND others.is_reported
ORDER BY cells._row`,
    text: {
      en: '{count, plural, one {One period holds} other {# periods hold}} nothing but zeros, first {place} ({n} rows): most likely not reported. Missing is not zero.',
    },
    next: { en: 'Leave such periods out, so that they count as missing, or accept them as true zeros.' },
    fix: { kind: 'exclude', need, match: keys },
  };
}
