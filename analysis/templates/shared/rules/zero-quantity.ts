import type { Check } from '../../template.ts';

/**
 * Rows of a value without a quantity (specification 2.2, 5): they have no unit value, and a price computed from sums that
 * hold them is too high. `where`: condition on the rows that count.
 */
export function zeroQuantity(
  need: string,
  columns: { readonly value: string; readonly quantity: string },
  where = 'true',
): Check {
  const [value, quantity] = [`${need}.${columns.value}`, `${need}.${columns.quantity}`];
  return {
    code: 'value-without-quantity',
    severity: 'look',
    effect: 'notice',
    sql: `SELECT found.*, sum(found.value) OVER () AS missing, round(100 * sum(found.value) OVER () / nullif(found.total, 0), 1) AS share
FROM (
  SELECT ${need}._row AS _row, ${value} AS value, coalesce(${quantity} = 0, false) AS is_zero,
    (SELECT sum(all_rows.${columns.value}) FROM ${need} AS all_rows) AS total
  FROM ${need}, params
  WHERE ${value} > 0 AND coalesce(${quantity}, 0) <= 0 AND (${where})
) AS found
ORDER BY found._row`,
    text: {
      en: '{count, plural, one {One row has} other {# rows have}} a value but no quantity ({share} % of all value). They have no unit value: it is missing, not infinite.',
    },
    next: { en: 'Leave them out of unit values, or find their quantities.' },
    fix: { kind: 'exclude', need, match: ['_row'] },
  };
}
