import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Table } from '../../../../analysis/model/table.ts';
import type { Project } from '../../../../analysis/project/project.ts';
import { useWorkbench } from '../../../state/workbench.ts';
import { useFormats, useText } from '../../../text/index.ts';
import { ModelNotice } from '../../../ui/ModelNotice.tsx';
import { NoticeBar } from '../../../ui/NoticeBar.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { PanelRow, SidePanel, WorkPanel } from '../../../ui/SidePanel.tsx';
import { CleaningDialogs } from '../cleaning/CleaningDialogs.tsx';
import { CleaningPanel } from '../cleaning/CleaningPanel.tsx';
import { closeDialog, useCleaningDialog } from '../cleaning/dialog-state.ts';
import { copyCells, copyLimit, type CopyOutcome } from './copy-cells.ts';
import { engineReader } from './engine-reader.ts';
import { shownTable, useFollowedCleaning, useIsCleaned } from './shown-table.ts';
import { TableHead } from './TableHead.tsx';
import { TableList } from './TableList.tsx';
import { createTableStore, type TableStore } from './table-store.ts';
import { useShownWantedRow } from './use-wanted-row.ts';
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
  // Tables of another study may have the same names: nothing of what is shown is theirs.
  const studyKey = useWorkbench(({ history }) => keyOf(history.base));
  const table = tables.find((each) => each.name === selected) ?? tables[0];
  if (!table) return null;
  return (
    <PanelRow>
      <SidePanel id="data.tables" label={t('data.tables')} side="start" size={216} min={180} max={360}>
        <TableList tables={tables} selected={table.name} />
      </SidePanel>
      <TableWork key={`${String(studyKey)} ${table.name}`} table={table} />
    </PanelRow>
  );
}

const keys = new WeakMap<Project, number>();
let lastKey = 0;

function keyOf(study: Project): number {
  const key = keys.get(study) ?? (lastKey += 1);
  keys.set(study, key);
  return key;
}

function TableWork({ table }: { readonly table: Table }) {
  const isCleaned = useIsCleaned(table);
  // A form is about one table: it does not stay when another is chosen.
  useEffect(() => closeDialog, []);
  return isCleaned ? (
    <TableRows table={table} />
  ) : (
    <WorkPanel label={table.label}>
      <div className={css['waiting']} />
    </WorkPanel>
  );
}

function TableRows({ table }: { readonly table: Table }) {
  const t = useText();
  // A new label is not a new table: its rows, order and filters stay.
  const [store] = useState(() => newStore(table));
  useFollowedCleaning(store);
  const revision = useStore(store, (state) => state.revision);
  const shown = useStore(store, (state) => state.table);
  const isPanelOpen = useCleaningDialog((state) => state.isPanelOpen);
  const [news, setNews] = useState<string | null>(null);
  const [filterColumn, setFilterColumn] = useState<string | null>(null);
  const [copied, setCopied] = useState<CopyOutcome | null>(null);
  const fault = useStore(store, (state) => state.fault);

  useEffect(() => {
    const stop = new AbortController();
    store.start(stop.signal);
    return () => stop.abort();
  }, [store, revision]);

  // News stand beside the name for a while: nothing is pushed about.
  useEffect(() => {
    if (news === null && (copied === null || typeof copied === 'string')) return undefined;
    const timer = setTimeout(() => {
      setNews(null);
      setCopied((now) => (typeof now === 'string' ? now : null));
    }, 4000);
    return () => clearTimeout(timer);
  }, [copied, news]);

  const copy = () => void copyCells(store).then(setCopied);
  const goToRow = (row: number, column?: string) =>
    void store
      .seek(row, {}, column)
      .then((isThere) => setNews(isThere ? null : t('cleaning.rowLeftOut', { row: String(row) })));
  useShownWantedRow(
    store,
    useCallback((row: number) => setNews(t('cleaning.rowLeftOut', { row: String(row) })), [t]),
  );
  const copyNews = copied !== null && typeof copied === 'object' ? t('data.copiedCells', copied) : null;
  return (
    <>
      <WorkPanel label={table.label}>
        <div className={css['head']}>
          <TableHead
            store={store}
            label={table.label}
            filterColumn={filterColumn}
            onFilter={setFilterColumn}
            onCopy={copy}
            news={copyNews ?? news}
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
          <TableGrid store={store} onFilter={setFilterColumn} onCopy={copy} />
        </Suspense>
        <CleaningDialogs table={shown} onGoToRow={goToRow} />
      </WorkPanel>
      {isPanelOpen && (
        <SidePanel id="data.cleaning" label={t('cleaning.panel')} side="end" size={300} min={240} max={480}>
          <CleaningPanel store={store} table={table} onGoToRow={goToRow} />
        </SidePanel>
      )}
    </>
  );
}

function newStore(table: Table): TableStore {
  const shown = shownTable(table);
  return createTableStore(shown, engineReader(shown));
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
