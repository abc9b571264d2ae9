import { address as cellAddress } from '../../../../analysis/import/address.ts';
import type { RawCell } from '../../../../analysis/import/plan/plan.ts';
import { useText } from '../../../text/index.ts';
import type { BandKind } from './bands.ts';
import { cellKey, type ColumnLook } from './column-looks.ts';
import { rowHeight } from './grid-geometry.ts';
import type { DrawnCell } from './row-cells.ts';
import { visibleText } from './visible-text.ts';
import css from './raw-grid.module.css';

interface RawRowProps {
  readonly row: number;
  readonly top: number;
  readonly band: BandKind;
  readonly cells: readonly DrawnCell[];
  readonly starts: readonly number[];
  /** Looks of the columns; null on a sheet without a table. */
  readonly looks: ReadonlyMap<number, ColumnLook> | null;
  /** Header cells that become values of a key. */
  readonly keys: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
  readonly activeColumn: number | null;
  /** A person said what this row is. */
  readonly isByHand: boolean;
  readonly onOpenMenu: (row: number, x: number, y: number) => void;
}

const inTable: ReadonlySet<BandKind> = new Set(['header', 'gap', 'data', 'total', 'subtotal', 'units']);
const wordsOnly: ReadonlySet<BandKind> = new Set(['header', 'banner', 'notes', 'note', 'outside']);

/** One row of the sheet: its number and the boxes in view. */
export function RawRow(props: RawRowProps) {
  const { row, top, band, cells, starts, looks, keys, asked, activeColumn, isByHand, onOpenMenu } = props;
  const t = useText();
  return (
    <div className={css['row']} data-band={band} role="row" aria-rowindex={row + 1} style={{ top, height: rowHeight }}>
      <span className={css['rowNumber']} role="rowheader" data-by-hand={isByHand || undefined}>
        {looks === null ? (
          row + 1
        ) : (
          <button
            type="button"
            tabIndex={-1}
            title={t('data.rowNumber', { row: row + 1 })}
            onClick={(event) => {
              const box = event.currentTarget.getBoundingClientRect();
              onOpenMenu(row, box.left, box.bottom);
            }}
          >
            {row + 1}
          </button>
        )}
      </span>
      {cells.map((box) => {
        const { column, lastColumn, rows, cell, isMerged } = box;
        const start = starts[column] ?? 0;
        const address = cellAddress(row, column);
        const look = looks?.get(column);
        const isOutside = looks !== null && inTable.has(band) && (look === undefined || look.isLeftOut);
        return (
          <span
            key={column}
            id={`raw-${address}`}
            role="gridcell"
            aria-colindex={column + 1}
            aria-colspan={lastColumn > column ? lastColumn - column + 1 : undefined}
            aria-rowspan={rows > 1 ? rows : undefined}
            className={css['cell']}
            data-outside={isOutside || undefined}
            data-stub={(band === 'data' && look?.isStub) || undefined}
            data-key={(band === 'header' && keys.has(cellKey(row, column))) || undefined}
            data-end={isEndAligned(look, band, cell) || undefined}
            data-merged={isMerged || undefined}
            data-asked={asked.has(address) || undefined}
            data-missing={(band === 'data' && isMissing(look, cell)) || undefined}
            data-waiting={cell === undefined || undefined}
            data-active={activeColumn !== null && column <= activeColumn && activeColumn <= lastColumn ? '' : undefined}
            title={cell && cell.text.length > 12 ? visibleText(cell.text) : undefined}
            style={{
              insetInlineStart: `calc(var(--cells-start) + ${String(start)}px)`,
              width: (starts[lastColumn + 1] ?? start) - start,
              height: rows * rowHeight,
            }}
          >
            <bdi>{cell ? visibleText(cell.text) : ''}</bdi>
          </span>
        );
      })}
    </div>
  );
}

function isEndAligned(look: ColumnLook | undefined, band: BandKind, cell: RawCell | undefined): boolean {
  if (!cell || cell.kind === 'empty' || wordsOnly.has(band)) return false;
  return look && !look.isStub ? look.isNumber : cell.kind === 'number';
}

function isMissing(look: ColumnLook | undefined, cell: RawCell | undefined): boolean {
  return cell !== undefined && cell.kind !== 'empty' && (look?.missing.has(cell.text.trim()) ?? false);
}
