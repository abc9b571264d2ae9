import type { Check } from '../../template.ts';

/**
 * P2: production is area times yield, in rows that give all three (specification 5.1). `tolerance`: number parameter in
 * percent; `where`: condition on the rows that count.
 */
export function productionIdentity(need: string, tolerance: string, where = 'true'): Check {
  return {
    code: 'identity-not-met',
    severity: 'look',
    effect: 'notice',
    sql: `SELECT ${need}._row AS _row, ${need}.year AS year, coalesce(${need}.region, '') AS region,
  round(100 * (${need}.production / (${need}.area * ${need}.yield) - 1), 2) AS deviation
FROM ${need}, params
WHERE ${need}.area > 0 AND ${need}.yield > 0 AND ${need}.production IS NOT NULL
  AND ${where}
  -- A tie at the threshold is met: 606/600 - 1 is slightly above 0.01 in double precision.
  AND abs(${need}.production / (${need}.area * ${need}.yield) - 1) > params.${tolerance} / 100 + 1e-12
ORDER BY ${need}._row`,
    text: {
      en: 'In {count, plural, one {one row} other {# rows}} production is not area times yield, first in {year}: production deviates by {deviation} %.',
    },
    next: { en: 'Check the units of area, yield and production, or leave the rows out.' },
    fix: { kind: 'exclude', need, match: ['_row'] },
  };
}
