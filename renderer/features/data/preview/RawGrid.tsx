import {
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ClipboardEvent,
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { address as cellAddress } from '../../../../analysis/import/address.ts';
import type { RawRange, SheetSummary, TablePlan } from '../../../../analysis/import/plan/plan.ts';
import { useText } from '../../../text/index.ts';
import { bandIndexAt, bandsOf, rowsOf, type RowSpan } from './bands.ts';
import { borderAt, borderRange, columnBorders, isColumnBorder, shownRowBorders, type Border } from './borders.ts';
import { BorderHandle } from './BorderHandle.tsx';
import { hasSeveralCells, type CellBlock } from './cell-block.ts';
import { CellFrames } from './CellFrames.tsx';
import { ColumnLetters } from './ColumnLetters.tsx';
import { columnLooks, keyCells } from './column-looks.ts';
import { columnStarts, columnWidths } from './column-widths.ts';
import { gutterWidth, lettersHeight, rowHeight } from './grid-geometry.ts';
import { Gutter } from './Gutter.tsx';
import { nextCell, type CellPlace } from './keyboard-cell.ts';
import { RawRow } from './RawRow.tsx';
import { RowMenu, type OpenMenu, type TreatedAs } from './RowMenu.tsx';
import { rowCells } from './row-cells.ts';
import type { RawBlocks } from './raw-blocks.ts';
import { scrollHeight } from './scroll-window.ts';
import { copiedCells } from './copied-cells.ts';
import { useBorderDrag } from './use-border-drag.ts';
import { useCellSelection } from './use-cell-selection.ts';
import { isTurned, useGridView } from './use-grid-view.ts';
import css from './raw-grid.module.css';

/** Cells that something else on the screen points at; a new object scrolls them into view. */
export interface MarkedCells {
  readonly blocks: readonly CellBlock[];
}

interface RawGridProps {
  readonly sheet: SheetSummary;
  readonly blocks: RawBlocks;
  /** The first rows, for the widths of the columns. */
  readonly top: RawRange | null;
  readonly plan: TablePlan | null;
  /** Rows of further tables on the sheet. */
  readonly others: readonly RowSpan[];
  /** Addresses of cells in question. */
  readonly asked: ReadonlySet<string>;
  readonly marked: MarkedCells;
  /** Rows of which a person said what they are. */
  readonly byHand: ReadonlySet<number>;
  readonly onMoveBorder: (border: Border, to: number) => void;
  readonly onTreatRows: (first: number, last: number, role: TreatedAs) => void;
  readonly onSelect: (block: CellBlock | null) => void;
  readonly onMark: (block: CellBlock) => void;
}

/** A handle stays whole at the edges of the view. */
const edge = 6;

/** The sheet as it is, with the bands of the plan laid over it. Draws only what is in view. */
export function RawGrid(props: RawGridProps) {
  const { sheet, blocks, top, plan, others, asked, marked, byHand, onMoveBorder, onTreatRows, onSelect, onMark } =
    props;
  const t = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  useSyncExternalStore(blocks.subscribe, blocks.version);

  const { rowCount, columnCount } = sheet;
  const bands = useMemo(() => bandsOf(plan, rowCount, others), [plan, rowCount, others]);
  const starts = useMemo(() => columnStarts(columnWidths(columnCount, top, plan)), [columnCount, top, plan]);
  const looks = useMemo(() => plan && columnLooks(plan), [plan]);
  const keys = useMemo(() => (plan ? keyCells(plan) : noKeys), [plan]);
  const numberWidth = Math.max(28, String(rowCount).length * 7 + 10);
  const view = useGridView(scroller, sheet, starts, gutterWidth + numberWidth);
  const { geometry, rowsHeight, first, last, firstColumn, lastColumn, cellUnder, borderNear, showRow, showColumn } =
    view;
  const { cellsStart, offset } = geometry;
  const sheetWidth = cellsStart + (starts.at(-1) ?? 0);

  useEffect(() => {
    if (last >= first && lastColumn >= firstColumn) blocks.ask(first, last, firstColumn, lastColumn);
  }, [blocks, first, last, firstColumn, lastColumn]);

  const { held, hold } = useBorderDrag({ scroller, placeAt, onDrop: onMoveBorder });
  const { active, block, select, onPointerDown } = useCellSelection(cellUnder, onSelect);

  // What is pointed at comes into view once; afterwards the person scrolls freely.
  const bringIntoView = useEffectEvent(([shown]: readonly CellBlock[]) => {
    if (!shown) return;
    showRow(shown.top);
    showColumn(shown.left);
  });
  useEffect(() => bringIntoView(marked.blocks), [marked]);

  function placeAt(border: Border, x: number, y: number): number {
    if (!plan) return 0;
    const [least, most] = borderRange(plan, border, sheet);
    return Math.min(Math.max(borderNear(isColumnBorder(border), x, y), least), most);
  }

  function showBorder(border: Border): void {
    if (!plan) return;
    const at = borderAt(plan, border);
    if (isColumnBorder(border)) showColumn(Math.min(at, columnCount - 1));
    else showRow(Math.max(at - 3, 0));
  }

  function openMenu(row: number, x: number, y: number): void {
    const isSelected = block !== null && block.top <= row && row <= block.bottom;
    if (!isSelected) select({ row, column: active?.column ?? firstColumn }, false);
    setMenu({ first: isSelected ? block.top : row, last: isSelected ? block.bottom : row, x, y });
  }

  function openMenuAtCell({ row, column }: CellPlace): void {
    const box = document.getElementById(`raw-${cellAddress(row, column)}`)?.getBoundingClientRect();
    const around = scroller.current?.getBoundingClientRect();
    openMenu(row, box?.left ?? around?.left ?? 0, box?.bottom ?? around?.top ?? 0);
  }

  function onContextMenu(event: MouseEvent): void {
    // The keyboard's own menu key reports no place of the pointer.
    const place = event.button === 2 ? cellUnder(event.clientX, event.clientY) : null;
    event.preventDefault();
    if (place) openMenu(place.row, event.clientX, event.clientY);
    else if (active) openMenuAtCell(active);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if ((event.key === ' ' || event.key === 'Enter') && active) {
      event.preventDefault();
      openMenuAtCell(active);
      return;
    }
    if (event.altKey) return;
    const from = active ?? { row: first, column: firstColumn };
    const next = nextCell(from, event, sheet, Math.max(last - first - 1, 1), isTurned(scroller.current));
    if (!next) return;
    event.preventDefault();
    select(active === null ? from : next, event.shiftKey);
    showRow(next.row);
    showColumn(next.column);
  }

  function onCopy(event: ClipboardEvent): void {
    if (!active || String(getSelection()) !== '') return;
    event.clipboardData.setData('text/plain', copiedCells(blocks, block, active));
    event.preventDefault();
  }

  const rowTop = (row: number) => (row - first) * rowHeight + offset;
  const span = plan && rowsOf(plan);
  const rows = Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index);
  const lineOf = (border: Border): number => (held?.border === border ? held.to : plan ? borderAt(plan, border) : 0);
  const rowLines = plan ? shownRowBorders(plan) : [];
  const uprights = plan ? columnBorders : [];
  const handle = (border: Border, place: number, isAway: boolean) =>
    plan && (
      <BorderHandle
        key={border}
        border={border}
        at={lineOf(border)}
        range={borderRange(plan, border, sheet)}
        place={place}
        isAway={isAway}
        isHeld={held?.border === border}
        onHold={hold}
        onMove={onMoveBorder}
        onShow={showBorder}
      />
    );

  return (
    <div ref={scroller} className={css['scroller']} style={measures(numberWidth)}>
      <div
        className={css['sizer']}
        style={{
          width: sheetWidth,
          height: lettersHeight + Math.max(scrollHeight(rowCount, rowHeight), rowsHeight),
        }}
      >
        <ColumnLetters plan={plan} first={firstColumn} last={lastColumn} starts={starts} cellsStart={cellsStart}>
          {uprights.map((border) =>
            handle(border, cellsStart + (starts[lineOf(border)] ?? 0), lineOf(border) < firstColumn),
          )}
        </ColumnLetters>
        <div className={css['layer']} style={{ top: lettersHeight, height: rowsHeight }}>
          <div
            className={css['gutter']}
            data-panel="bands"
            role="group"
            tabIndex={-1}
            aria-label={t('data.gutter')}
            onFocus={focusFirstHandle}
          >
            <Gutter bands={bands} first={first} last={last} offset={offset} />
            {rowLines.map((border) => {
              const place = rowTop(lineOf(border));
              return handle(
                border,
                Math.min(Math.max(place, edge), rowsHeight - edge),
                place < 0 || place > rowsHeight,
              );
            })}
          </div>
          <div
            className={css['rows']}
            data-panel="cells"
            role="grid"
            tabIndex={0}
            aria-label={t('data.rawGrid', { sheet: sheet.name })}
            aria-rowcount={rowCount}
            aria-colcount={columnCount}
            aria-multiselectable
            aria-readonly
            aria-activedescendant={active ? `raw-${cellAddress(active.row, active.column)}` : undefined}
            onKeyDown={onKeyDown}
            onContextMenu={onContextMenu}
            onCopy={onCopy}
            onPointerDown={(event) => !isButton(event.target) && onPointerDown(event)}
          >
            {rows.map((row) => {
              const band = bands[bandIndexAt(bands, row)]?.kind ?? 'plain';
              return (
                <RawRow
                  key={row}
                  row={row}
                  top={rowTop(row)}
                  band={band}
                  cells={rowCells(blocks, row, first, [firstColumn, lastColumn], band)}
                  starts={starts}
                  looks={looks}
                  keys={keys}
                  asked={asked}
                  activeColumn={active?.row === row ? active.column : null}
                  isByHand={byHand.has(row)}
                  onOpenMenu={openMenu}
                />
              );
            })}
          </div>
          <CellFrames blocks={marked.blocks} kind="marked" geometry={geometry} />
          {block && hasSeveralCells(block) && <CellFrames blocks={[block]} kind="selected" geometry={geometry} />}
          {rowLines.map((border) => (
            <i
              key={border}
              className={css['line']}
              data-held={held?.border === border || undefined}
              style={{ top: rowTop(lineOf(border)), width: sheetWidth }}
            />
          ))}
          {uprights.map((border) => (
            <i
              key={border}
              className={css['upright']}
              data-held={held?.border === border || undefined}
              style={{
                insetInlineStart: cellsStart + (starts[lineOf(border)] ?? 0),
                top: rowTop(span?.first ?? 0),
                height: ((span?.last ?? 0) + 1 - (span?.first ?? 0)) * rowHeight,
              }}
            />
          ))}
        </div>
      </div>
      <RowMenu
        open={menu}
        plan={plan}
        selection={block}
        onTreat={onTreatRows}
        onMoveBorder={onMoveBorder}
        onMark={onMark}
        onClose={() => setMenu(null)}
      />
    </div>
  );
}

const noKeys: ReadonlySet<string> = new Set();

// F6 lands on the gutter; what can be moved there is its handles.
function focusFirstHandle(event: FocusEvent<HTMLElement>): void {
  if (event.target !== event.currentTarget) return;
  event.currentTarget.querySelector<HTMLElement>('[data-border="header-end"]')?.focus();
}

function isButton(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button') !== null;
}

function measures(number: number): CSSProperties {
  const px = {
    '--gutter': `${String(gutterWidth)}px`,
    '--number': `${String(number)}px`,
    '--cells-start': `${String(gutterWidth + number)}px`,
  };
  return px as CSSProperties;
}
