import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Table } from '../../../../analysis/model/table.ts';
import { useFormats, useText } from '../../../text/index.ts';
import { ModelNotice } from '../../../ui/ModelNotice.tsx';
import { NoticeBar } from '../../../ui/NoticeBar.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { PanelRow, SidePanel, WorkPanel } from '../../../ui/SidePanel.tsx';
import { copyCells, copyLimit, type CopyOutcome } from './copy-cells.ts';
import { engineReader } from './engine-reader.ts';
import { TableHead } from './TableHead.tsx';
import { TableList } from './TableList.tsx';
import { createTableStore } from './table-store.ts';
import css from './tables-room.module.css';

// The grid is a megabyte: it comes with the first table, not with the window.
const TableGrid = lazy(() => import('./TableGrid.tsx').then((module) => ({ default: module.TableGrid })));

interface TablesRoomProps {
  readonly tables: readonly Table[];
  readonly selected: string | null;
}

/** The tables of the study: the list, and the rows of the one that is selected. */
export function TablesRoom({ tables, selected }: TablesRoomProps) {
  const t = useText();
  const table = tables.find((each) => each.name === selected) ?? tables[0];
  if (!table) return null;
  return (
    <PanelRow>
      <SidePanel id="data.tables" label={t('data.tables')} side="start" size={216} min={180} max={360}>
        <TableList tables={tables} selected={table.name} />
      </SidePanel>
      <WorkPanel label={table.label}>
        <TableWork key={table.name} table={table} />
      </WorkPanel>
    </PanelRow>
  );
}

function TableWork({ table }: { readonly table: Table }) {
  const t = useText();
  const { name } = table;
  // A new label is not a new table: its rows, order and filters stay.
  const [first] = useState(table);
  const store = useMemo(() => createTableStore(first, engineReader(first)), [first]);
  const [filterColumn, setFilterColumn] = useState<string | null>(null);
  const [copied, setCopied] = useState<CopyOutcome | null>(null);
  const fault = useStore(store, (state) => state.fault);

  useEffect(() => {
    const stop = new AbortController();
    store.start(stop.signal);
    return () => stop.abort();
  }, [store]);

  // The news of a copy stands beside the name for a while: nothing is pushed about.
  useEffect(() => {
    if (copied === null || typeof copied === 'string') return undefined;
    const timer = setTimeout(() => setCopied(null), 4000);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = () => void copyCells(store).then(setCopied);
  return (
    <>
      <div className={css['head']}>
        <TableHead
          store={store}
          label={table.label}
          filterColumn={filterColumn}
          onFilter={setFilterColumn}
          onCopy={copy}
          news={copied !== null && typeof copied === 'object' ? t('data.copiedCells', copied) : null}
        />
      </div>
      {fault && (
        <div className={css['notice']}>
          <ModelNotice notice={fault} />
        </div>
      )}
      {(copied === 'too-many' || copied === 'refused') && (
        <CopyFault outcome={copied} onClose={() => setCopied(null)} />
      )}
      <Suspense fallback={<div className={css['waiting']} />}>
        <TableGrid key={name} store={store} onFilter={setFilterColumn} onCopy={copy} />
      </Suspense>
    </>
  );
}

function CopyFault({ outcome, onClose }: { readonly outcome: 'too-many' | 'refused'; readonly onClose: () => void }) {
  const t = useText();
  const { number } = useFormats();
  return (
    <div className={css['notice']}>
      <NoticeBar
        severity="look"
        title={outcome === 'too-many' ? t('data.copyTooMany', { limit: number(copyLimit) }) : t('data.copyFailed')}
        actions={<LinkButton onClick={onClose}>{t('data.close')}</LinkButton>}
      />
    </div>
  );
}
