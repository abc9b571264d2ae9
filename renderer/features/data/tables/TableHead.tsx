import { ActionIcon, Button } from '@mantine/core';
import { IconCopy, IconLayoutSidebarRightExpand } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { analyseTable } from '../../../actions/analyse-table.ts';
import { performAction } from '../../../actions/perform-action.ts';
import { useFormats, useText } from '../../../text/index.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { MiddleEllipsis } from '../../../ui/MiddleEllipsis.tsx';
import { PanelHeader } from '../../../ui/PanelHeader.tsx';
import { showPanel, useCleaningDialog } from '../cleaning/dialog-state.ts';
import { FilterPopover } from './FilterPopover.tsx';
import type { TableStore } from './table-store.ts';
import css from './tables-room.module.css';

interface TableHeadProps {
  readonly store: TableStore;
  /** As it is now: it may have been renamed since the store was made. */
  readonly label: string;
  readonly filterColumn: string | null;
  readonly onFilter: (column: string | null) => void;
  /** What has just been copied; shown for a while in place of the size. */
  readonly news: string | null;
  readonly onCopy: () => void;
}

/** Name of the table, how many rows show, and what can be done with it. */
export function TableHead({ store, label, filterColumn, onFilter, news, onCopy }: TableHeadProps) {
  const t = useText();
  const { number } = useFormats();
  const table = useStore(store, (state) => state.table);
  const isPanelOpen = useCleaningDialog((state) => state.isPanelOpen);
  const rowCount = useStore(store, (state) => state.rowCount);
  const filters = useStore(store, ({ view }) => view.filters.length);
  const words = [
    filters > 0 && rowCount !== null
      ? t('data.rowsShown', { shown: number(rowCount), total: number(table.rowCount) })
      : t('data.rowsFrom', { rows: table.rowCount, shownRows: number(table.rowCount), sheet: table.source.sheet }),
    table.dropped.length > 0 && t('data.kept', { count: table.dropped.length }),
  ];
  const aside = news ?? words.filter((word) => word !== false).join(' · ');
  return (
    <PanelHeader
      title={<MiddleEllipsis text={label} />}
      aside={
        <span aria-live="polite" title={aside}>
          {aside}
        </span>
      }
      actions={
        <>
          {/* Beside the buttons: words of the aside give way where the window is narrow, and would take it with them. */}
          {filters > 0 && <LinkButton onClick={() => store.clearFilters()}>{t('data.clearFilters')}</LinkButton>}
          <FilterPopover store={store} column={filterColumn} onOpen={onFilter} />
          <Button leftSection={<IconCopy size={16} stroke={1.6} />} onClick={onCopy} title={t('data.copyHint')}>
            {t('data.copyWithHeaders')}
          </Button>
          <Button variant="filled" onClick={() => void performAction(analyseTable)}>
            {t('data.analyse')}
          </Button>
          {!isPanelOpen && (
            <ActionIcon
              size={26}
              aria-label={t('cleaning.open')}
              title={t('cleaning.open')}
              onClick={() => showPanel(true)}
            >
              <IconLayoutSidebarRightExpand className={css['turned']} size={17} stroke={1.6} />
            </ActionIcon>
          )}
        </>
      }
    />
  );
}
