import { Menu } from '@mantine/core';
import { IconMapPin, IconPencil, IconRowRemove } from '@tabler/icons-react';
import type { Column } from '../../../../analysis/model/table.ts';
import { useText } from '../../../text/index.ts';
import { PointMenu } from '../../../ui/PointMenu.tsx';
import { columnTitle } from '../column-title.ts';
import { openDialog } from '../cleaning/dialog-state.ts';
import type { GridPlace } from './cell-range.ts';
import type { PageRow } from './table-reader.ts';

/** A cell whose menu is open, and where the menu hangs on the screen. */
export interface OpenCell {
  readonly place: GridPlace;
  readonly row: PageRow;
  readonly x: number;
  readonly y: number;
}

interface CellMenuProps {
  readonly open: OpenCell | null;
  readonly column: Column | undefined;
  readonly onTrace: (place: GridPlace) => void;
  readonly onCorrect: (place: GridPlace) => void;
  readonly onClose: () => void;
}

/** The menu of a cell: where it comes from, correct it, leave its row out. */
export function CellMenu({ open, column, onTrace, onCorrect, onClose }: CellMenuProps) {
  const t = useText();
  const label = open && column ? t('cleaning.cellMenu', { row: open.place.row + 1, column: columnTitle(column) }) : '';
  return (
    <PointMenu at={open} label={label} onClose={onClose}>
      {open && (
        <>
          <Menu.Item leftSection={<IconMapPin size={15} />} onClick={() => onTrace(open.place)}>
            {t('cleaning.whence')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => onCorrect(open.place)}>
            {t('cleaning.correctThis')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconRowRemove size={15} />}
            onClick={() => openDialog({ kind: 'exclude', at: open.row.at })}
          >
            {t('cleaning.leaveRowOut')}
          </Menu.Item>
        </>
      )}
    </PointMenu>
  );
}
