import type { RawCell, TablePlan } from '../../../../analysis/import/plan/plan.ts';
import type { BandKind } from './bands.ts';
import { address as cellAddress } from '../../../../analysis/import/address.ts';
import type { DrawnCell } from './row-cells.ts';
import { visibleText } from './visible-text.ts';
import css from './raw-grid.module.css';

interface RawRowProps {
  readonly row: number;
  readonly top: number;
  readonly height: number;
  readonly band: BandKind;
  readonly cells: readonly DrawnCell[];
  readonly starts: readonly number[];
  readonly plan: TablePlan | null;
  readonly asked: ReadonlySet<string>;
  readonly activeColumn: number | null;
  /** What a click on the row's number does; null where it does nothing. */
  readonly hint: string | null;
  readonly onToggle: (row: number) => void;
  readonly onPoint: (row: number, column: number) => void;
}

/** One row of the sheet: its number and the boxes in view. */
export function RawRow(props: RawRowProps) {
  const { row, top, height, band, cells, starts, plan, asked, activeColumn, hint, onToggle, onPoint } = props;
  return (
    <div className={css['row']} data-band={band} role="row" aria-rowindex={row + 1} style={{ top, height }}>
      <span className={css['rowNumber']} role="rowheader">
        {hint === null ? (
          row + 1
        ) : (
          <button type="button" tabIndex={-1} title={hint} onClick={() => onToggle(row)}>
            {row + 1}
          </button>
        )}
      </span>
      {cells.map((box) => {
        const { column, lastColumn, rows, cell, isMerged } = box;
        const start = starts[column] ?? 0;
        const address = cellAddress(row, column);
        return (
          <span
            key={column}
            id={`raw-${address}`}
            role="gridcell"
            aria-colindex={column + 1}
            aria-colspan={lastColumn > column ? lastColumn - column + 1 : undefined}
            aria-rowspan={rows > 1 ? rows : undefined}
            className={css['cell']}
            data-outside={isOutside(plan, band, column) || undefined}
            data-end={isEndAligned(plan, band, column, cell) || undefined}
            data-merged={isMerged || undefined}
            data-asked={asked.has(address) || undefined}
            data-missing={isMissing(plan, band, column, cell) || undefined}
            data-waiting={cell === undefined || undefined}
            data-active={activeColumn !== null && column <= activeColumn && activeColumn <= lastColumn ? '' : undefined}
            title={cell && cell.text.length > 12 ? visibleText(cell.text) : undefined}
            style={{
              insetInlineStart: `calc(var(--cells-start) + ${String(start)}px)`,
              width: (starts[lastColumn + 1] ?? start) - start,
              height: rows * height,
            }}
            onPointerDown={() => onPoint(row, column)}
          >
            <bdi>{cell ? visibleText(cell.text) : ''}</bdi>
          </span>
        );
      })}
    </div>
  );
}

function isOutside(plan: TablePlan | null, band: BandKind, column: number): boolean {
  if (!plan || band === 'banner' || band === 'notes' || band === 'plain') return false;
  if (column < plan.firstColumn || column > plan.lastColumn) return true;
  return plan.columns.some((each) => each.column === column && !each.include);
}

function isEndAligned(plan: TablePlan | null, band: BandKind, column: number, cell: RawCell | undefined): boolean {
  if (!cell || cell.kind === 'empty') return false;
  if (band === 'header' || band === 'banner' || band === 'notes') return false;
  const type = plan?.columns.find((each) => each.column === column)?.type;
  return type ? type === 'number' || type === 'integer' : cell.kind === 'number';
}

function isMissing(plan: TablePlan | null, band: BandKind, column: number, cell: RawCell | undefined): boolean {
  if (!cell || band !== 'data' || cell.kind === 'empty') return false;
  return plan?.columns.find((each) => each.column === column)?.missing.includes(cell.text.trim()) ?? false;
}
