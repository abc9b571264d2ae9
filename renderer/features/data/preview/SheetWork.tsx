import { useState } from 'react';
import type { SheetSummary, TablePlan } from '../../../../analysis/import/plan/plan.ts';
import { useText } from '../../../text/index.ts';
import { hasSeveralCells, nameOfBlock, type CellBlock } from './cell-block.ts';
import { chosenTables, tablesOn, type TableDraft } from './draft.ts';
import type { DraftState } from './draft-store.ts';
import { lettersHeight, rowHeight } from './grid-geometry.ts';
import { chosenWide, type MadeEdit } from './hand-edit.ts';
import { NoticesBelow } from './NoticesBelow.tsx';
import { RawGrid } from './RawGrid.tsx';
import { SheetTabs } from './SheetTabs.tsx';
import { SheetWithoutTable } from './SheetWithoutTable.tsx';
import { overlapNotices } from './table-place.ts';
import { TableTabs } from './TableTabs.tsx';
import { TidyResult } from './TidyResult.tsx';
import type { OpenTable } from './use-open-table.ts';
import type { TableActions } from './use-table-actions.ts';
import { WhyApart } from './WhyApart.tsx';
import css from './import-preview.module.css';

interface SheetWorkProps {
  readonly sheets: readonly SheetSummary[];
  readonly state: DraftState;
  readonly open: OpenTable;
  readonly actions: TableActions;
}

/** The cells of the open sheet with its tabs, what is to be looked at, and the table that comes of it. */
export function SheetWork({ sheets, state, open, actions }: SheetWorkProps) {
  const t = useText();
  const [isWhyOpen, setWhyOpen] = useState(false);
  const { draft } = state;
  const { sheet, tables, table, blocks, preview } = open;
  const plan = table?.plan ?? null;
  const notices = [
    ...overlapNotices(
      chosenTables(draft).map((each) => each.plan),
      t,
    ),
    ...(preview?.notices ?? []),
  ];

  async function mark(block: CellBlock | null): Promise<void> {
    const id = await state.mark(open.name, block === null ? {} : bandsOfBlock(block));
    if (id !== null) open.openTable(id);
  }

  function choose(chosen: readonly TableDraft[], isChosen: boolean): void {
    const values = { table: chosen.map((each) => each.plan.label).join(', ') };
    state.choose(
      chosen.map(({ id }) => id),
      isChosen,
      { key: isChosen ? 'data.step.choose' : 'data.step.leave', values },
    );
  }

  const range = open.selection && hasSeveralCells(open.selection) ? nameOfBlock(open.selection) : null;
  return (
    <>
      <p className={css['spoken']} role="status">
        {range !== null && t('data.selected', { range })}
      </p>
      <div className={css['sheet']} style={{ maxHeight: heightOfSheet(sheet, tables.length) }}>
        {tables.length > 1 && table && (
          <TableTabs
            tables={tables}
            open={table.id}
            onOpen={open.openTable}
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
            key={open.name}
            sheet={sheet}
            blocks={blocks}
            top={open.top}
            plan={plan}
            others={open.others}
            asked={open.asked}
            marked={open.marked}
            byHand={open.byHand}
            onTreatRows={actions.treatRows}
            onMoveBorder={actions.moveBorder}
            onSelect={open.select}
            onMark={(block) => void mark(block)}
          />
        )}
        <SheetTabs
          sheets={sheets}
          draft={draft}
          open={open.name}
          onOpen={open.openSheet}
          onChoose={(name, isChosen) => choose(tablesOn(draft, name), isChosen)}
        />
      </div>
      {plan && notices.length > 0 && (
        <div className={css['below']}>
          <NoticesBelow notices={notices} columns={[plan.firstColumn, plan.lastColumn]} onShow={open.show} />
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
          onShow={open.show}
        />
      ) : (
        <SheetWithoutTable
          sheet={sheet}
          selection={open.selection}
          onLook={() => void mark(null)}
          onMark={(block) => void mark(block)}
        />
      )}
      {isWhyOpen && plan && (
        <WhyApart
          plan={plan}
          preview={preview}
          blocks={blocks}
          onPutBack={(row) => actions.treatRows(row, row, 'data')}
          onInclude={(column) => actions.change(column, { include: true })}
          onShow={(cells) => {
            setWhyOpen(false);
            open.show(cells);
          }}
          onClose={() => setWhyOpen(false)}
        />
      )}
    </>
  );
}

/** The selected cells as a table: the first row names the columns, until a border is moved. */
function bandsOfBlock({ top, left, bottom, right }: CellBlock) {
  return {
    headerRows: [top],
    firstRow: Math.min(top + 1, bottom),
    lastRow: bottom,
    firstColumn: left,
    lastColumn: right,
  };
}

function hasWideChoice({ wide }: TablePlan, edits: readonly MadeEdit[]): boolean {
  return wide !== null || chosenWide(edits) !== null;
}

const tabsHeight = 30;
const scrollBar = 17;

/** A short sheet leaves its room to the result: its rows, letters and tabs, and a scroll bar. */
function heightOfSheet(sheet: SheetSummary | undefined, tables: number): number {
  return (sheet?.rowCount ?? 0) * rowHeight + lettersHeight + (tables > 1 ? 2 : 1) * tabsHeight + scrollBar;
}
