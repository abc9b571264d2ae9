import { useMemo, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import type { ImportPlan, SheetSummary, TablePlan, TablePreview } from '../../../../analysis/import/plan/plan.ts';
import { resultPlans } from '../../../../analysis/import/plan/results.ts';
import type { Notice } from '../../../../analysis/model/notice.ts';
import { useText } from '../../../text/index.ts';
import { ModelNotice } from '../../../ui/ModelNotice.tsx';
import { NoticeList } from '../../../ui/NoticeList.tsx';
import { PanelRow, SidePanel, WorkPanel } from '../../../ui/SidePanel.tsx';
import { rowsOf } from './bands.ts';
import type { CellBlock } from './cell-block.ts';
import { answeredIds } from './cards.ts';
import { ColumnCards } from './ColumnCards.tsx';
import { chosenTables, importPlan, isSettled, tablesOn } from './draft.ts';
import type { DraftStore, StepWords } from './draft-store.ts';
import { chosenWide, type MadeEdit } from './hand-edit.ts';
import { lettersHeight, rowHeight } from './grid-geometry.ts';
import { ImportHeader } from './ImportHeader.tsx';
import type { ImportSource } from './import-source.ts';
import { NoticesBelow } from './NoticesBelow.tsx';
import { usePlanFile } from './plan-file.ts';
import { RawBlocks } from './raw-blocks.ts';
import { RawGrid, type MarkedCells } from './RawGrid.tsx';
import { StackBar } from './StackBar.tsx';
import { SheetTabs } from './SheetTabs.tsx';
import { SheetWithoutTable } from './SheetWithoutTable.tsx';
import { overlapNotices } from './table-place.ts';
import { TableTabs } from './TableTabs.tsx';
import { TidyResult } from './TidyResult.tsx';
import { usePreview, useTopOfSheet } from './use-preview.ts';
import { useTableActions } from './use-table-actions.ts';
import { WhyApart } from './WhyApart.tsx';
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

const nothingMarked: MarkedCells = { blocks: [] };

/** Every decision of the import, before anything is imported. */
export function ImportPreview({ source, store, fault, isBusy, onImport, onCancel }: ImportPreviewProps) {
  const t = useText();
  const state = useStore(store);
  const { summary } = source;
  const { draft } = state;
  const [openSheet, setOpenSheet] = useState(() => chosenTables(draft)[0]?.plan.sheet ?? summary.sheets[0]?.name ?? '');
  const [openTable, setOpenTable] = useState<string | null>(null);
  const [marked, setMarked] = useState(nothingMarked);
  const [selection, setSelection] = useState<CellBlock | null>(null);
  const [isWhyOpen, setWhyOpen] = useState(false);

  const sheet = summary.sheets.find((each) => each.name === openSheet) ?? summary.sheets[0];
  const tables = useMemo(() => tablesOn(draft, openSheet), [draft, openSheet]);
  const table = tables.find(({ id }) => id === openTable) ?? tables[0] ?? null;
  const plan = table?.plan ?? null;
  const blocks = useMemo(() => new RawBlocks(source, openSheet), [source, openSheet]);
  const top = useTopOfSheet(source, openSheet);
  const { preview, fault: previewFault } = usePreview(
    source,
    table?.id ?? null,
    table && isSettled(table) ? table.plan : null,
  );
  const planFile = usePlanFile(state.finalPlan, state.load);
  const others = useMemo(
    () => tables.filter((each) => each !== table).map((each) => rowsOf(each.plan)),
    [tables, table],
  );
  const asked = useMemo(() => cellsInQuestion(preview, table?.edits ?? []), [preview, table]);
  const byHand = useMemo(
    () => new Set(table?.edits.flatMap(({ edit }) => (edit.kind === 'row' ? [edit.row] : []))),
    [table],
  );
  const [show] = useState(() => (cells: readonly CellBlock[]) => setMarked({ blocks: cells }));
  const actions = useTableActions(store, table?.id ?? null, sheet, show);

  function openOther(name: string, id: string | null): void {
    setOpenSheet(name);
    setOpenTable(id);
    setMarked(nothingMarked);
    setSelection(null);
  }

  async function mark(block: CellBlock | null): Promise<void> {
    const id = await state.mark(
      openSheet,
      block === null
        ? {}
        : {
            headerRows: [block.top],
            firstRow: Math.min(block.top + 1, block.bottom),
            lastRow: block.bottom,
            firstColumn: block.left,
            lastColumn: block.right,
          },
    );
    if (id !== null) setOpenTable(id);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const key = event.key.toLowerCase();
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !(event.target instanceof HTMLInputElement);
    const isRedo = isCommand && (key === 'y' || (key === 'z' && event.shiftKey));
    const isUndo = isCommand && key === 'z' && !event.shiftKey;
    if (event.key === 'Escape' && marked.blocks.length > 0) setMarked(nothingMarked);
    if (!(isUndo && state.past.length > 0) && !(isRedo && state.future.length > 0)) return;
    event.preventDefault();
    event.stopPropagation();
    if (isUndo) state.undo();
    else state.redo();
  }

  const words = (step: StepWords | undefined) => (step ? t(step.key, step.values) : null);
  const above = [fault, planFile.notice, state.fault, previewFault, ...summary.notices].filter(
    (notice) => notice !== null,
  );
  const stacks = draft.stacks
    .map((stack, place) => ({ stack, place }))
    .filter(({ stack }) => table !== null && stack.parts.includes(table.id));
  const below = [
    ...overlapNotices(
      chosenTables(draft).map((each) => each.plan),
      t,
    ),
    ...(preview?.notices ?? []),
  ];
  return (
    <div className={css['screen']} onKeyDown={onKeyDown}>
      <ImportHeader
        summary={summary}
        decimal={plan && decimalOf(plan)}
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
              {(above.length > 0 || stacks.length > 0) && (
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
                    {above.map((notice, index) => (
                      <ModelNotice key={`${notice.code} ${String(index)}`} notice={notice} />
                    ))}
                  </NoticeList>
                </div>
              )}
              <div className={css['sheet']} style={{ maxHeight: heightOfSheet(sheet, tables.length) }}>
                {tables.length > 1 && table && (
                  <TableTabs
                    tables={tables}
                    open={table.id}
                    onOpen={(id) => openOther(openSheet, id)}
                    onChoose={(id, isChosen) =>
                      choose(
                        tables.filter((each) => each.id === id),
                        isChosen,
                      )
                    }
                  />
                )}
                {sheet && (
                  <RawGrid
                    key={openSheet}
                    sheet={sheet}
                    blocks={blocks}
                    top={top}
                    plan={plan}
                    others={others}
                    asked={asked}
                    marked={marked}
                    byHand={byHand}
                    onTreatRows={actions.treatRows}
                    onMoveBorder={actions.moveBorder}
                    onSelect={setSelection}
                    onMark={(block) => void mark(block)}
                  />
                )}
                <SheetTabs
                  sheets={summary.sheets}
                  draft={draft}
                  open={openSheet}
                  onOpen={(name) => openOther(name, null)}
                  onChoose={(name, isChosen) => choose(tablesOn(draft, name), isChosen)}
                />
              </div>
              {plan && below.length > 0 && (
                <div className={css['below']}>
                  <NoticesBelow notices={below} columns={[plan.firstColumn, plan.lastColumn]} onShow={show} />
                </div>
              )}
              {table && plan ? (
                <TidyResult
                  plan={plan}
                  preview={preview}
                  blocks={blocks}
                  isWide={hasWideChoice(table.base, table.edits) ? plan.wide !== null : null}
                  onWide={actions.setWide}
                  onWhy={() => setWhyOpen(true)}
                  onShow={show}
                />
              ) : (
                <SheetWithoutTable
                  sheet={sheet}
                  selection={selection}
                  onLook={() => void mark(null)}
                  onMark={(block) => void mark(block)}
                />
              )}
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
      {isWhyOpen && plan && (
        <WhyApart
          plan={plan}
          preview={preview}
          blocks={blocks}
          onPutBack={(row) => actions.treatRows(row, row, 'data')}
          onInclude={(column) => actions.change(column, { include: true })}
          onShow={(cells) => {
            setWhyOpen(false);
            show(cells);
          }}
          onClose={() => setWhyOpen(false)}
        />
      )}
    </div>
  );

  function choose(chosen: readonly { readonly id: string; readonly plan: TablePlan }[], isChosen: boolean): void {
    state.choose(
      chosen.map(({ id }) => id),
      isChosen,
      {
        key: isChosen ? 'data.step.choose' : 'data.step.leave',
        values: { table: chosen.map((each) => each.plan.label).join(', ') },
      },
    );
  }
}

/** A short sheet leaves its room to the result: its rows, letters and tabs, and a scroll bar. */
function heightOfSheet(sheet: SheetSummary | undefined, tables: number): number {
  return (sheet?.rowCount ?? 0) * rowHeight + lettersHeight + (tables > 1 ? 2 : 1) * tabsHeight + scrollBar;
}

const tabsHeight = 30;
const scrollBar = 17;

/** Cells of questions that are open, and of values that read two ways or not at all. */
function cellsInQuestion(preview: TablePreview | null, edits: readonly MadeEdit[]): ReadonlySet<string> {
  const answered = answeredIds(edits);
  const open = preview?.questions.filter(({ id }) => !answered.has(id)).flatMap(({ cells }) => cells) ?? [];
  const unfit = preview?.evidence.flatMap(({ disagree, examples }) => (disagree > 0 ? examples : [])) ?? [];
  return new Set([...open, ...unfit]);
}

/** The decimal mark of the texts that hold figures; null when they are stored as numbers, or are written both ways. */
function decimalOf({ columns, wide }: TablePlan): '.' | ',' | null {
  const marks = new Set([...columns, ...(wide?.measures ?? [])].flatMap((each) => each.marks.decimal ?? []));
  const [mark = null] = marks;
  return marks.size === 1 ? mark : null;
}

function hasWideChoice({ wide }: TablePlan, edits: readonly MadeEdit[]): boolean {
  return wide !== null || chosenWide(edits) !== null;
}
