import { ActionIcon } from '@mantine/core';
import { IconLayoutSidebarRightCollapse } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Table } from '../../../../analysis/model/table.ts';
import { useText } from '../../../text/index.ts';
import { PanelHeader } from '../../../ui/PanelHeader.tsx';
import type { TableStore } from '../tables/table-store.ts';
import { ChecksPart } from './ChecksPart.tsx';
import { createChecksStore } from './checks-store.ts';
import { showPanel } from './dialog-state.ts';
import { StepsPart } from './StepsPart.tsx';
import css from './cleaning.module.css';

interface CleaningPanelProps {
  readonly store: TableStore;
  /** As it stands in the study, with all its steps. */
  readonly table: Table;
  readonly onGoToRow: (row: number, column?: string) => void;
}

/** Rows above which a check waits until it is asked for: it would keep the engine from the grid. */
const mostUnasked = 250_000;

/** Beside a table: what the checks find in its rows, and the steps that were recorded. */
export function CleaningPanel({ store, table, onGoToRow }: CleaningPanelProps) {
  const t = useText();
  const shown = useStore(store, (state) => state.table);
  const revision = useStore(store, (state) => state.revision);
  const [checks] = useState(() => createChecksStore());

  useEffect(() => {
    if (store.table.rowCount <= mostUnasked) void checks.check(store.table);
    else checks.wait();
  }, [store, revision, checks]);
  useEffect(() => () => checks.stop(), [checks]);

  return (
    <>
      <PanelHeader
        title={t('cleaning.panel')}
        actions={
          <ActionIcon
            className={css['turned']}
            size={26}
            aria-label={t('cleaning.fold')}
            title={t('cleaning.fold')}
            onClick={() => showPanel(false)}
          >
            <IconLayoutSidebarRightCollapse size={17} stroke={1.6} />
          </ActionIcon>
        }
      />
      <ChecksPart store={store} checks={checks} table={table} shown={shown} onGoToRow={onGoToRow} />
      <StepsPart table={table} shown={shown} />
    </>
  );
}
