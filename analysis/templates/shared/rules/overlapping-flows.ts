import type { RowRule } from '../../template.ts';
import { isReExport } from './trade-words.ts';

/** Re-exports are a part of exports (UN, IMTS 2010) and re-imports of imports: never added to them, so left out. */
export function overlappingFlows(flow: string): RowRule {
  return {
    code: 're-export',
    when: isReExport(flow),
    effect: 'drop',
    text: { en: 'Re-exports and re-imports are part of exports and imports and are never added to them.' },
  };
}
