import {
  rowRoles,
  type KeyPlan,
  type RowRole,
  type TablePlan,
  type TablePreview,
} from '../../../../analysis/import/plan/plan.ts';
import type { Formats } from '../../../text/format.ts';
import type { Translate } from '../../../text/index.ts';
import { columnTitle } from '../column-title.ts';

/** "18 rows = 6 lines of the sheet × 3 years. Years became rows. 3 totals, 2 group lines, 1 note kept apart." */
export function tidySentence({ plan, rowCount }: TablePreview, t: Translate, { number }: Formats): string {
  const apart = rowRoles.flatMap((role) => {
    const count = apartOf(plan, role);
    return count === 0 ? [] : [t(`data.apart.${role}`, { count })];
  });
  const rows = { rows: rowCount, shown: number(rowCount) };
  const { wide } = plan;
  const blocks = wide?.blocks.length ?? 0;
  const sentence =
    wide === null || blocks === 0 || rowCount % blocks !== 0
      ? t('data.tidyPlain', rows)
      : t('data.tidyWide', {
          ...rows,
          lines: rowCount / blocks,
          blocks: t(`data.blocks.${kindOfKeys(wide)}`, { count: blocks, key: wide.keys.map(columnTitle).join(', ') }),
          became: t(`data.became.${kindOfKeys(wide)}`),
        });
  return apart.length === 0 ? sentence : `${sentence} ${t('data.tidyApart', { list: apart.join(', ') })}`;
}

function apartOf(plan: TablePlan, role: RowRole): number {
  return plan.apart.filter((each) => each.role === role).length;
}

function kindOfKeys({
  keys,
  blocks,
}: {
  readonly keys: readonly KeyPlan[];
  readonly blocks: readonly { readonly keys: readonly (string | null)[] }[];
}) {
  const [key, ...more] = keys;
  if (key?.role !== 'period' || more.length > 0) return 'other';
  return blocks.every((block) => /^\p{Nd}{4}$/u.test(block.keys[0] ?? '')) ? 'years' : 'periods';
}
