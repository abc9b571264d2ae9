import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { rowRoles, type RowRole, type TablePlan } from '../../../../analysis/import/plan/plan.ts';
import { useText } from '../../../text/index.ts';
import { PointMenu } from '../../../ui/PointMenu.tsx';
import type { Border } from './borders.ts';
import { hasSeveralCells, nameOfBlock, type CellBlock } from './cell-block.ts';

/** What a person may say a row is. */
export type TreatedAs = (typeof treatments)[number];

export const treatments = ['data', 'total', 'subtotal', 'group', 'note', 'blank'] as const satisfies readonly (
  RowRole | 'data'
)[];

/** Where the menu hangs, and the rows it is about, counted from 0, the last included. */
export interface OpenMenu {
  readonly first: number;
  readonly last: number;
  readonly x: number;
  readonly y: number;
}

interface RowMenuProps {
  readonly open: OpenMenu | null;
  readonly plan: TablePlan | null;
  readonly selection: CellBlock | null;
  readonly onTreat: (first: number, last: number, role: TreatedAs) => void;
  readonly onMoveBorder: (border: Border, to: number) => void;
  readonly onMark: (block: CellBlock) => void;
  readonly onClose: () => void;
}

/** The menu of a row or of the selected rows: what they are, and which border lies there. */
export function RowMenu({ open, plan, selection, onTreat, onMoveBorder, onMark, onClose }: RowMenuProps) {
  const t = useText();
  const rows = open && { count: open.last - open.first + 1, first: open.first + 1, last: open.last + 1 };
  const isInside = plan !== null && open !== null && open.first >= plan.firstRow && open.last <= plan.lastRow;
  const role = plan && open ? roleOf(plan, open.first) : null;
  return (
    <PointMenu at={open} label={rows ? t('data.rowMenu', rows) : ''} onClose={onClose}>
      {isInside && rows && open && (
        <>
          <Menu.Label>{t('data.treatAs', rows)}</Menu.Label>
          {treatments.map((each) => (
            <Menu.Item
              key={each}
              rightSection={role === each ? <IconCheck size={14} stroke={1.8} aria-hidden /> : undefined}
              onClick={() => onTreat(open.first, open.last, each)}
            >
              {t(`data.treat.${each}`)}
            </Menu.Item>
          ))}
        </>
      )}
      {plan && open && rows && (
        <>
          <Menu.Label>{t('data.rowMenu', rows)}</Menu.Label>
          <Menu.Item onClick={() => onMoveBorder('header-start', open.first)}>{t('data.set.header-start')}</Menu.Item>
          <Menu.Item onClick={() => onMoveBorder('header-end', open.last + 1)}>{t('data.set.header-end')}</Menu.Item>
          <Menu.Item onClick={() => onMoveBorder('first-row', open.first)}>{t('data.set.first-row')}</Menu.Item>
          <Menu.Item onClick={() => onMoveBorder('last-row', open.last + 1)}>{t('data.set.last-row')}</Menu.Item>
        </>
      )}
      {selection && hasSeveralCells(selection) && (
        <Menu.Item onClick={() => onMark(selection)}>
          {t('data.markTable', { range: nameOfBlock(selection) })}
        </Menu.Item>
      )}
    </PointMenu>
  );
}

function roleOf(plan: TablePlan, row: number): RowRole | 'data' {
  const apart = plan.apart.find((each) => each.row === row);
  return rowRoles.find((role) => role === apart?.role) ?? 'data';
}
