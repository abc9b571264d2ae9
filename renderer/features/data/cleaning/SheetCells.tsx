import { useEffect, useRef } from 'react';
import { address, columnLetter } from '../../../../analysis/import/address.ts';
import type { RawRange } from '../../../../analysis/import/plan/plan.ts';
import { useText } from '../../../text/index.ts';
import { visibleText } from '../preview/visible-text.ts';
import css from './sheet-cells.module.css';

interface SheetCellsProps {
  readonly range: RawRange;
  /** A1 address of the cell that is meant. */
  readonly cell: string;
}

/** A stretch of a sheet as the file has it, the cell that is meant marked and brought into view. */
export function SheetCells({ range, cell }: SheetCellsProps) {
  const t = useText();
  const marked = useRef<HTMLTableCellElement>(null);
  const { firstRow, firstColumn, cells } = range;
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  useEffect(() => {
    marked.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [range, cell]);
  return (
    <div className={css['scroll']} tabIndex={0} role="group" aria-label={t('cleaning.sheetGrid', { cell })}>
      <table className={css['cells']}>
        <thead>
          <tr>
            <td />
            {Array.from({ length: width }, (_, at) => (
              <th key={at} scope="col">
                {columnLetter(firstColumn + at)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map((row, rowAt) => (
            <tr key={rowAt}>
              <th scope="row">{firstRow + rowAt + 1}</th>
              {Array.from({ length: width }, (_, at) => {
                const isMarked = address(firstRow + rowAt, firstColumn + at) === cell;
                const { text = '', kind } = row[at] ?? {};
                return (
                  <td
                    key={at}
                    ref={isMarked ? marked : undefined}
                    data-marked={isMarked || undefined}
                    aria-current={isMarked || undefined}
                    data-end={kind === 'number' || undefined}
                    title={text.length > 20 ? visibleText(text) : undefined}
                  >
                    <bdi>{visibleText(text)}</bdi>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
