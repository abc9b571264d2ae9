import { namedRow } from '../../../analysis/charts/behind.ts';
import type { TableBlock } from '../../../analysis/document/result-document.ts';
import { useSay, useText } from '../../text/index.ts';
import { BookTable } from './BookTable.tsx';
import { CopyTable } from './CopyTable.tsx';
import type { FigurePlace } from './trace/figure-place.ts';
import css from './result.module.css';

interface ResultTableProps {
  readonly table: TableBlock;
  readonly onTrace: (figure: FigurePlace) => void;
}

/** A table of the result, with its title and a copy that brings the headers; each figure leads to its cells. */
export function ResultTable({ table, onTrace }: ResultTableProps) {
  const t = useText();
  const say = useSay();
  const title = say(table.title);
  return (
    <section>
      <div className={css['lineHead']}>
        <h3>{title}</h3>
        <CopyTable table={table} />
      </div>
      <div className={css['scroller']} tabIndex={0} role="region" aria-label={title}>
        <BookTable
          table={table}
          missing={<span className={css['missing']}>{t('analyse.missing')}</span>}
          onTrace={(row, name) => {
            const columns = table.columns.map(({ column }) => column);
            // A sum stands for all rows above it.
            const points = table.totals.includes(row) ? [] : [namedRow(columns, table.rows[row] ?? [])];
            onTrace({ step: table.step, points, name });
          }}
        />
      </div>
    </section>
  );
}
