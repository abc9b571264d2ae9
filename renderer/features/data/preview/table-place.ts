import type { TablePlan } from '../../../../analysis/import/plan/plan.ts';
import type { Notice } from '../../../../analysis/model/notice.ts';
import type { Translate } from '../../../text/index.ts';
import { rowsOf } from './bands.ts';
import { nameOfBlock, sharedBlock, type CellBlock } from './cell-block.ts';

/** All cells of a table, header included. */
export function blockOfTable(plan: TablePlan): CellBlock {
  const { first, last } = rowsOf(plan);
  return { top: first, left: plan.firstColumn, bottom: last, right: plan.lastColumn };
}

/** Tables that will be imported and share cells: each pair said once, with the cells. */
export function overlapNotices(plans: readonly TablePlan[], t: Translate): readonly Notice[] {
  return plans.flatMap((one, index) =>
    plans.slice(index + 1).flatMap((other): Notice[] => {
      const shared = one.sheet === other.sheet ? sharedBlock(blockOfTable(one), blockOfTable(other)) : null;
      if (!shared) return [];
      const range = nameOfBlock(shared);
      return [
        {
          code: 'tables-overlap',
          severity: 'look',
          where: { sheet: one.sheet, cell: range },
          text: { en: t('data.tablesOverlap', { range, sheet: one.sheet }) },
          next: { en: t('data.tablesOverlapNext') },
        },
      ];
    }),
  );
}
