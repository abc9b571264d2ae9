import type { Check } from '../../template.ts';

/**
 * Nomenclatures mixed within the years that are compared (specification 2.2, 7): six-digit codes do not mean the same in
 * two revisions, and nothing is computed; headings of fewer digits are taken, and said. `where`: condition on the rows.
 */
export function nomenclatureChange(
  need: string,
  columns: { readonly nomenclature: string; readonly code: string },
  where = 'true',
): readonly [refuses: Check, says: Check] {
  const select = (
    length: string,
  ): string => `SELECT min(${need}.${columns.nomenclature}) AS one, max(${need}.${columns.nomenclature}) AS other
FROM ${need}, params
WHERE (${where}) AND len(trim(${need}.${columns.code})) ${length}
HAVING count(DISTINCT ${need}.${columns.nomenclature}) > 1`;
  return [
    {
      code: 'nomenclature-changes',
      severity: 'wrong',
      effect: 'refuse',
      sql: select('>= 6'),
      text: {
        en: 'The years compared mix the nomenclatures {one} and {other}; six-digit codes do not mean the same in both.',
      },
      next: {
        en: 'Choose fewer years, keep one nomenclature by a filter, or, if the codes were converted, go on with a reason.',
      },
      override: true,
    },
    {
      code: 'nomenclature-changes-above',
      severity: 'look',
      effect: 'notice',
      sql: select('< 6'),
      text: { en: 'The years compared mix the nomenclatures {one} and {other}; headings may have changed.' },
    },
  ];
}
