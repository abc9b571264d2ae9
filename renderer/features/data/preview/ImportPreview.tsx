import type { KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import type { ImportPlan, TablePlan } from '../../../../analysis/import/plan/plan.ts';
import { resultPlans } from '../../../../analysis/import/plan/results.ts';
import type { Notice } from '../../../../analysis/model/notice.ts';
import { useText } from '../../../text/index.ts';
import { ModelNotice } from '../../../ui/ModelNotice.tsx';
import { NoticeList } from '../../../ui/NoticeList.tsx';
import { PanelRow, SidePanel, WorkPanel } from '../../../ui/SidePanel.tsx';
import { ColumnCards } from './ColumnCards.tsx';
import { importPlan } from './draft.ts';
import type { DraftStore, StepWords } from './draft-store.ts';
import { ImportHeader } from './ImportHeader.tsx';
import type { ImportSource } from './import-source.ts';
import { usePlanFile } from './plan-file.ts';
import { SheetWork } from './SheetWork.tsx';
import { StackBar } from './StackBar.tsx';
import { useOpenTable } from './use-open-table.ts';
import { useTableActions } from './use-table-actions.ts';
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
  const { draft } = state;
  const open = useOpenTable(source, draft);
  const { sheet, table, preview } = open;
  const actions = useTableActions(store, table?.id ?? null, sheet, open.show);
  const planFile = usePlanFile(state.finalPlan, state.load);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape' && open.unmark()) event.stopPropagation();
    const key = event.key.toLowerCase();
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !isWritten(event.target);
    const isRedo = isCommand && (key === 'y' || (key === 'z' && event.shiftKey));
    const isUndo = isCommand && key === 'z' && !event.shiftKey;
    if (!(isUndo && state.past.length > 0) && !(isRedo && state.future.length > 0)) return;
    event.preventDefault();
    event.stopPropagation();
    if (isUndo) state.undo();
    else state.redo();
  }

  const words = (step: StepWords | undefined) => (step ? t(step.key, step.values) : null);
  // Overlaps are told of the tables as they stand now, beneath the cells, and not of those first proposed.
  const ofFile = summary.notices.filter(({ code }) => code !== 'tables-overlap');
  const notices = [fault, planFile.notice, state.fault, open.fault, ...ofFile].filter((notice) => notice !== null);
  const stacks = draft.stacks
    .map((stack, place) => ({ stack, place }))
    .filter(({ stack }) => table !== null && stack.parts.includes(table.id));
  return (
    <div className={css['screen']} onKeyDown={onKeyDown}>
      <ImportHeader
        summary={summary}
        decimal={table && decimalOf(table.plan)}
        chosen={resultPlans(importPlan(summary, draft)).length}
        isBusy={isBusy}
        undo={words(state.past.at(-1)?.words)}
        redo={words(state.future[0]?.words)}
        onUndo={state.undo}
        onRedo={state.redo}
        onImport={() => void state.finalPlan().then(onImport)}
        onCancel={onCancel}
        onSavePlan={planFile.save}
        onLoadPlan={planFile.load}
      />
      <p className={css['spoken']} role="status">
        {words(state.past.at(-1)?.words)}
      </p>
      <div className={css['body']}>
        <PanelRow>
          <WorkPanel label={summary.file}>
            <div className={css['work']}>
              {notices.length + stacks.length > 0 && (
                <div className={css['notices']}>
                  <NoticeList>
                    {stacks.map(({ stack, place }) => (
                      <StackBar
                        key={place}
                        stack={stack}
                        draft={draft}
                        onStack={(isStacked) => state.stack(place, isStacked)}
                      />
                    ))}
                    {notices.map((notice, index) => (
                      <ModelNotice key={`${notice.code} ${String(index)}`} notice={notice} />
                    ))}
                  </NoticeList>
                </div>
              )}
              <SheetWork sheets={summary.sheets} state={state} open={open} actions={actions} />
            </div>
          </WorkPanel>
          {table && (
            <SidePanel id="data.columns" label={t('data.columnList')} side="end" size={332} min={264} max={480}>
              <ColumnCards
                key={table.id}
                table={table}
                preview={preview}
                actions={actions}
                onLabel={actions.setLabel}
              />
            </SidePanel>
          )}
        </PanelRow>
      </div>
    </div>
  );
}

/** A field has an undo of its own; a box to tick has none. */
function isWritten(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio';
}

/** The decimal mark of the texts that hold figures; null when they are stored as numbers, or are written both ways. */
function decimalOf({ columns, wide }: TablePlan): '.' | ',' | null {
  const marks = new Set([...columns, ...(wide?.measures ?? [])].flatMap((each) => each.marks.decimal ?? []));
  const [mark = null] = marks;
  return marks.size === 1 ? mark : null;
}
