import { Button } from '@mantine/core';
import { useCallback, useMemo, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import type { ImportPlan } from '../../../../analysis/import/plan/plan.ts';
import type { Notice } from '../../../../analysis/model/notice.ts';
import { useText } from '../../../text/index.ts';
import { ModelNotice } from '../../../ui/ModelNotice.tsx';
import { NoticeList } from '../../../ui/NoticeList.tsx';
import { PanelRow, SidePanel, WorkPanel } from '../../../ui/SidePanel.tsx';
import { moveBorder } from './borders.ts';
import { ColumnCards } from './ColumnCards.tsx';
import { chosenPlans, importPlan, type ColumnEdit } from './draft.ts';
import type { DraftStore } from './draft-store.ts';
import { ImportHeader } from './ImportHeader.tsx';
import type { ImportSource } from './import-source.ts';
import { usePlanFile } from './plan-file.ts';
import { RawBlocks } from './raw-blocks.ts';
import { RawGrid } from './RawGrid.tsx';
import { SheetTabs } from './SheetTabs.tsx';
import { TidyResult } from './TidyResult.tsx';
import { usePreview, useTopOfSheet } from './use-preview.ts';
import css from './import-preview.module.css';

interface ImportPreviewProps {
  readonly source: ImportSource;
  readonly store: DraftStore;
  /** What went wrong with the last attempt to import; the preview stays as it was. */
  readonly fault: Notice | null;
  readonly isBusy: boolean;
  readonly onImport: (plan: ImportPlan) => void;
  readonly onCancel: () => void;
}

/** Every decision of the import, before anything is imported. */
export function ImportPreview({ source, store, fault, isBusy, onImport, onCancel }: ImportPreviewProps) {
  const t = useText();
  const state = useStore(store);
  const { summary } = source;
  const [open, setOpen] = useState(() => chosenPlans(state.draft)[0]?.sheet ?? summary.sheets[0]?.name ?? '');
  const sheet = summary.sheets.find((each) => each.name === open) ?? summary.sheets[0];
  const plan = state.draft.get(open)?.plan ?? null;
  const blocks = useMemo(() => new RawBlocks(source, open), [source, open]);
  const top = useTopOfSheet(source, open);
  const { preview, fault: previewFault } = usePreview(source, plan);
  const planFile = usePlanFile(() => importPlan(summary, state.draft), state.load);
  const chosen = chosenPlans(state.draft).length;
  const asked = useMemo(
    () =>
      new Set(
        preview?.evidence.flatMap(({ ambiguous, disagree, examples }) => (ambiguous + disagree > 0 ? examples : [])),
      ),
    [preview],
  );
  const editColumn = useCallback(
    (column: number, edit: ColumnEdit) => store.getState().editColumn(open, column, edit),
    [store, open],
  );

  function onKeyDown(event: KeyboardEvent): void {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
    if (!isUndo || event.target instanceof HTMLInputElement || state.past.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    state.undo();
  }

  const above = [fault, planFile.notice, state.fault, previewFault, ...summary.notices].filter(
    (notice) => notice !== null,
  );
  return (
    <div className={css['screen']} onKeyDown={onKeyDown}>
      <ImportHeader
        summary={summary}
        chosen={chosen}
        isBusy={isBusy}
        onImport={() => onImport(importPlan(summary, state.draft))}
        onCancel={onCancel}
        onSavePlan={planFile.save}
        onLoadPlan={planFile.load}
      />
      <div className={css['body']}>
        <PanelRow>
          <WorkPanel label={summary.file}>
            <div className={css['work']}>
              {above.length > 0 && (
                <div className={css['notices']}>
                  <NoticeList>
                    {above.map((notice, index) => (
                      <ModelNotice key={`${notice.code} ${String(index)}`} notice={notice} />
                    ))}
                  </NoticeList>
                </div>
              )}
              <div className={css['sheet']}>
                {sheet && (
                  <RawGrid
                    key={open}
                    sheet={sheet}
                    blocks={blocks}
                    top={top}
                    plan={plan}
                    asked={asked}
                    onToggleRow={(row) => state.toggleRow(open, row)}
                    onMoveBorder={(border, to) => {
                      const edit = plan && moveBorder(plan, border, to, sheet);
                      if (edit) state.moveBorders(open, edit);
                    }}
                  />
                )}
                <SheetTabs
                  sheets={summary.sheets}
                  draft={state.draft}
                  open={open}
                  onOpen={setOpen}
                  onChoose={state.choose}
                />
              </div>
              {preview && preview.notices.length > 0 && (
                <div className={css['below']}>
                  <NoticeList>
                    {preview.notices.map((notice, index) => (
                      <ModelNotice key={`${notice.code} ${String(index)}`} notice={notice} />
                    ))}
                  </NoticeList>
                </div>
              )}
              {plan ? (
                <TidyResult plan={plan} preview={preview} />
              ) : (
                <div className={css['none']}>
                  <h3>{sheet && sheet.rowCount > 0 ? t('data.noTableHere') : t('data.emptySheet')}</h3>
                  <p>{t('data.noTableHereNote')}</p>
                  {sheet && sheet.rowCount > 0 && (
                    <Button onClick={() => state.lookForTable(open)}>{t('data.lookForTable')}</Button>
                  )}
                </div>
              )}
            </div>
          </WorkPanel>
          {plan && (
            <SidePanel id="data.columns" label={t('data.columnList')} side="end" size={332} min={264} max={480}>
              <ColumnCards
                key={open}
                plan={plan}
                preview={preview}
                onEdit={editColumn}
                onRename={(label) => state.rename(open, label)}
              />
            </SidePanel>
          )}
        </PanelRow>
      </div>
    </div>
  );
}
