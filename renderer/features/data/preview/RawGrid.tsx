import {
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
} from 'react';
import type { RawRange, SheetSummary, TablePlan } from '../../../../analysis/import/plan/plan.ts';
import { useText } from '../../../text/index.ts';
import { bandIndexAt, bandsOf } from './bands.ts';
import { borderAt, borderRange, columnBorders, isColumnBorder, rowBorders, type Border } from './borders.ts';
import { BorderHandle } from './BorderHandle.tsx';
import { address as cellAddress, columnLetter } from '../../../../analysis/import/address.ts';
import { columnStarts, columnWidths } from './column-widths.ts';
import { Gutter } from './Gutter.tsx';
import { nextCell, type CellPlace } from './keyboard-cell.ts';
import { RawRow } from './RawRow.tsx';
import { rowCells } from './row-cells.ts';
import type { RawBlocks } from './raw-blocks.ts';
import { scrollHeight, scrollTopOf, windowAt } from './scroll-window.ts';
import { useBorderDrag } from './use-border-drag.ts';
import { useScrollView } from './use-scroll-view.ts';
import css from './raw-grid.module.css';

interface RawGridProps {
  readonly sheet: SheetSummary;
  readonly blocks: RawBlocks;
  /** The first rows, for the widths of the columns. */
  readonly top: RawRange | null;
  readonly plan: TablePlan | null;
  /** Addresses of cells in question. */
  readonly asked: ReadonlySet<string>;
  readonly onMoveBorder: (border: Border, to: number) => void;
  /** Keep a row apart, or put it back among the data. */
  readonly onToggleRow: (row: number) => void;
}

const rowHeight = 20;
const lettersHeight = 20;
const gutterWidth = 112;
/** A handle stays whole at the edges of the view. */
const edge = 6;

/** The sheet as it is, with the bands of the plan laid over it. Draws only what is in view. */
export function RawGrid({ sheet, blocks, top, plan, asked, onMoveBorder, onToggleRow }: RawGridProps) {
  const t = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const view = useScrollView(scroller);
  const [active, setActive] = useState<CellPlace | null>(null);
  useSyncExternalStore(blocks.subscribe, blocks.version);

  const { rowCount, columnCount } = sheet;
  const bands = useMemo(() => bandsOf(plan, rowCount), [plan, rowCount]);
  const starts = useMemo(() => columnStarts(columnWidths(columnCount, top, plan)), [columnCount, top, plan]);
  const numberWidth = Math.max(28, String(rowCount).length * 7 + 10);
  const cellsStart = gutterWidth + numberWidth;
  const sheetWidth = cellsStart + (starts.at(-1) ?? 0);
  const rowsHeight = Math.max(view.height - lettersHeight, 0);
  const { first, last, offset } = windowAt(view.top, rowsHeight, rowCount, rowHeight);
  const firstColumn = Math.max(
    starts.findLastIndex((start) => start <= view.start),
    0,
  );
  const pastColumn = starts.findIndex((start) => start > view.start + view.width - cellsStart);
  const lastColumn = Math.min(pastColumn === -1 ? columnCount - 1 : pastColumn, columnCount - 1);

  useEffect(() => {
    if (last >= first && lastColumn >= firstColumn) blocks.ask(first, last, firstColumn, lastColumn);
  }, [blocks, first, last, firstColumn, lastColumn]);

  const { held, hold } = useBorderDrag({ scroller, placeAt, onDrop: onMoveBorder });

  function placeAt(border: Border, x: number, y: number): number {
    const box = scroller.current?.getBoundingClientRect();
    if (!box || !plan) return 0;
    const to = isColumnBorder(border)
      ? columnPlace(box, x)
      : Math.round((y - box.top - lettersHeight - offset) / rowHeight) + first;
    const [least, most] = borderRange(plan, border, sheet);
    return Math.min(Math.max(to, least), most);
  }

  function columnPlace(box: DOMRect, x: number): number {
    const isRightToLeft = scroller.current ? getComputedStyle(scroller.current).direction === 'rtl' : false;
    const along = (isRightToLeft ? box.right - x : x - box.left) - cellsStart + view.start;
    const past = starts.findIndex((start) => start > along);
    if (past === -1) return columnCount;
    const before = starts[past - 1] ?? 0;
    return along - before < (starts[past] ?? 0) - along ? Math.max(past - 1, 0) : past;
  }

  function showRow(row: number): void {
    if (!scroller.current || (row >= first && row < last)) return;
    const lines = Math.floor(rowsHeight / rowHeight);
    const to = row < first ? row : row - lines + 2;
    scroller.current.scrollTop = scrollTopOf(Math.max(to, 0), rowsHeight, rowCount, rowHeight);
  }

  function showColumn(column: number): void {
    const element = scroller.current;
    if (!element) return;
    const sign = getComputedStyle(element).direction === 'rtl' ? -1 : 1;
    const from = starts[column] ?? 0;
    const to = starts[column + 1] ?? from;
    if (from < view.start) element.scrollLeft = sign * from;
    else if (to > view.start + view.width - cellsStart) element.scrollLeft = sign * (to - view.width + cellsStart);
  }

  function showBorder(border: Border): void {
    if (!plan) return;
    const at = borderAt(plan, border);
    if (isColumnBorder(border)) showColumn(Math.min(at, columnCount - 1));
    else showRow(Math.max(at - 3, 0));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === ' ' && active) {
      event.preventDefault();
      onToggleRow(active.row);
      return;
    }
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const next = nextCell(
      active ?? { row: first, column: firstColumn },
      event,
      sheet,
      Math.max(last - first - 1, 1),
      isRightToLeft,
    );
    if (!next) return;
    event.preventDefault();
    setActive(next);
    showRow(next.row);
    showColumn(next.column);
  }

  const sheetHeight = (last + 1 - first) * rowHeight + offset;
  const rows = Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index);
  const lineOf = (border: Border): number => (held?.border === border ? held.to : plan ? borderAt(plan, border) : 0);

  return (
    <div ref={scroller} className={css['scroller']} style={measures(gutterWidth, numberWidth)}>
      <div
        className={css['sizer']}
        style={{
          width: sheetWidth,
          height: lettersHeight + Math.max(scrollHeight(rowCount, rowHeight), rowsHeight),
        }}
      >
        <div className={css['letters']} style={{ height: lettersHeight }}>
          <span className={css['corner']} />
          {rangeOf(firstColumn, lastColumn).map((column) => (
            <b
              key={column}
              aria-hidden
              style={{
                insetInlineStart: cellsStart + (starts[column] ?? 0),
                width: (starts[column + 1] ?? 0) - (starts[column] ?? 0),
              }}
            >
              {columnLetter(column)}
            </b>
          ))}
          {plan &&
            columnBorders.map((border) => (
              <BorderHandle
                key={border}
                border={border}
                at={lineOf(border)}
                range={borderRange(plan, border, sheet)}
                place={cellsStart + (starts[lineOf(border)] ?? 0)}
                isAway={lineOf(border) < firstColumn}
                isHeld={held?.border === border}
                onHold={hold}
                onMove={onMoveBorder}
                onShow={showBorder}
              />
            ))}
        </div>
        <div className={css['layer']} style={{ top: lettersHeight, height: rowsHeight }}>
          <div
            className={css['gutter']}
            data-panel="bands"
            role="group"
            tabIndex={-1}
            aria-label={t('data.gutter')}
            onFocus={focusFirstHandle}
          >
            <Gutter bands={bands} first={first} last={last} offset={offset} rowHeight={rowHeight} />
            {plan &&
              rowBorders.map((border) => {
                const place = (lineOf(border) - first) * rowHeight + offset;
                return (
                  <BorderHandle
                    key={border}
                    border={border}
                    at={lineOf(border)}
                    range={borderRange(plan, border, sheet)}
                    place={Math.min(Math.max(place, edge), rowsHeight - edge)}
                    isAway={place < 0 || place > rowsHeight}
                    isHeld={held?.border === border}
                    onHold={hold}
                    onMove={onMoveBorder}
                    onShow={showBorder}
                  />
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
            aria-readonly
            aria-activedescendant={active ? `raw-${cellAddress(active.row, active.column)}` : undefined}
            onKeyDown={onKeyDown}
            onCopy={(event) => {
              if (!active || String(getSelection()) !== '') return;
              event.clipboardData.setData('text/plain', blocks.cell(active.row, active.column)?.text ?? '');
              event.preventDefault();
            }}
          >
            {rows.map((row) => {
              const band = bands[bandIndexAt(bands, row)]?.kind ?? 'plain';
              return (
                <RawRow
                  key={row}
                  row={row}
                  top={(row - first) * rowHeight + offset}
                  height={rowHeight}
                  band={band}
                  cells={rowCells(blocks, row, first, [firstColumn, lastColumn], band)}
                  starts={starts}
                  plan={plan}
                  asked={asked}
                  activeColumn={active?.row === row ? active.column : null}
                  hint={isInTable(plan, row) ? t(band === 'data' ? 'data.keepApart' : 'data.putBack') : null}
                  onToggle={onToggleRow}
                  onPoint={(r, column) => setActive({ row: r, column })}
                />
              );
            })}
          </div>
          {plan &&
            rowBorders.map((border) => (
              <i
                key={border}
                className={css['line']}
                data-held={held?.border === border || undefined}
                style={{ top: (lineOf(border) - first) * rowHeight + offset, width: sheetWidth }}
              />
            ))}
          {plan &&
            columnBorders.map((border) => (
              <i
                key={border}
                className={css['upright']}
                data-held={held?.border === border || undefined}
                style={{ insetInlineStart: cellsStart + (starts[lineOf(border)] ?? 0), height: sheetHeight }}
              />
            ))}
        </div>
      </div>
    </div>
  );
}

// F6 lands on the gutter; what can be moved there is its handles.
function focusFirstHandle(event: FocusEvent<HTMLElement>): void {
  if (event.target !== event.currentTarget) return;
  event.currentTarget.querySelector<HTMLElement>('[data-border="header-end"]')?.focus();
}

function isInTable(plan: TablePlan | null, row: number): boolean {
  return plan !== null && row >= plan.firstRow && row <= plan.lastRow;
}

function measures(gutter: number, number: number): CSSProperties {
  const px = {
    '--gutter': `${String(gutter)}px`,
    '--number': `${String(number)}px`,
    '--cells-start': `${String(gutter + number)}px`,
  };
  return px as CSSProperties;
}

function rangeOf(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => from + index);
}
