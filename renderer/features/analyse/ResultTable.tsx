import { namedRow } from '../../../analysis/charts/behind.ts';
import type { ResultDocument, TableBlock } from '../../../analysis/document/result-document.ts';
import { useSay, useText } from '../../text/index.ts';
import { BookTable } from './BookTable.tsx';
import type { Behind } from './ResultDrawers.tsx';
import { TableMenu } from './TableMenu.tsx';
import css from './result.module.css';

interface ResultTableProps {
  readonly table: TableBlock;
  readonly document: ResultDocument;
  /** The analysis that it belongs to; null where it is no part of the study as it is now. */
  readonly run: string | null;
  /** Which of two results it is, where two stand side by side. */
  readonly side?: string;
  readonly onBehind: (behind: Behind) => void;
}

/** A table of the result, with its title and a copy that brings the headers; each figure leads to its cells. */
export function ResultTable({ table, document, run, side = '', onBehind }: ResultTableProps) {
  const t = useText();
  const say = useSay();
  const title = say(table.title);
  return (
    // A table of many columns needs the whole line.
    <section data-wide={table.columns.length > 6 ? '' : undefined}>
      <div className={css['lineHead']}>
        <h3>{title}</h3>
        <TableMenu table={table} document={document} run={run} />
      </div>
      <div
        className={css['scroller']}
        tabIndex={0}
        role="region"
        aria-label={side === '' ? title : t('analyse.partOfSide', { part: title, side })}
      >
        <BookTable
          table={table}
          missing={<span className={css['missing']}>{t('analyse.missing')}</span>}
          onTrace={(row, name) => {
            const columns = table.columns.map(({ column }) => column);
            // A sum stands for all rows above it.
            const points = table.totals.includes(row) ? [] : [namedRow(columns, table.rows[row] ?? [])];
            onBehind({ kind: 'cells', figure: { step: table.step, points, name } });
          }}
        />
      </div>
    </section>
  );
}
