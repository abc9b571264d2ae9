import type { Check, Param } from '../../template.ts';
import { isImport } from './trade-words.ts';

/*
 * Exports are valued free on board, imports with cost, insurance and freight (specification 2.2, 8): set side by side,
 * imports are divided by a factor, or the result says that they are not.
 */

/** The factor by which import values are divided; 1 leaves them as they are. */
export const cifParam = {
  kind: 'number',
  default: 1.06,
  min: 1,
  max: 2,
  title: { en: 'CIF over FOB' },
  help: {
    en: 'Imports include freight and insurance. Their values are divided by this factor; 1 leaves them as they are.',
  },
} as const satisfies Param;

/** Says how values of both directions were set side by side. `param`: the template's parameter made of `cifParam`. */
export function valuation(need: string, flow: string, param: string): readonly [raw: Check, adjusted: Check] {
  const both = `EXISTS (SELECT 1 FROM ${need} WHERE ${isImport(`${need}.${flow}`)})
  AND EXISTS (SELECT 1 FROM ${need} WHERE NOT (${isImport(`${need}.${flow}`)}))`;
  const select = (condition: string): string => `SELECT params.${param} AS factor
FROM params
WHERE params.${param} ${condition} AND ${both}`;
  return [
    {
      code: 'fob-against-cif',
      severity: 'look',
      effect: 'notice',
      sql: select('= 1'),
      text: { en: 'FOB against CIF, not adjusted: imports include freight and insurance, exports do not.' },
      next: { en: 'Set the factor; 1.06 is usual where nothing better is known.' },
      fix: { kind: 'parameter', param, value: cifParam.default },
    },
    {
      code: 'cif-adjusted',
      severity: 'know',
      effect: 'notice',
      sql: select('> 1'),
      text: { en: 'Import values were divided by {factor} to compare them with exports: CIF to FOB.' },
    },
  ];
}
