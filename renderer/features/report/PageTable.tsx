import type { BookColumn, BookRow, TableNode } from '../../../analysis/report/tree.ts';
import { useText } from '../../text/index.ts';
import css from './page.module.css';

/** A table with its caption above and its source beneath, as a book sets it. */
export function PageTable({ node }: { readonly node: TableNode }) {
  const t = useText();
  const { word, number, title, notes } = node;
  return (
    <div>
      <p className={css['caption']}>{t('report.caption', { word, number, title })}</p>
      <BookTable label={title} columns={node.columns} rows={node.rows} />
      {notes !== '' && <p className={css['captionSmall']}>{notes}</p>}
    </div>
  );
}

interface BookTableProps {
  readonly label: string;
  readonly columns: readonly BookColumn[];
  readonly rows: readonly BookRow[];
}

export function BookTable({ label, columns, rows }: BookTableProps) {
  const side = (at: number) => (columns[at]?.isNumber === true ? css['number'] : undefined);
  return (
    <div className={css['scroller']}>
      <table className={css['book']} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={at} scope="col" className={side(at)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={line} className={row.isTotal ? css['sum'] : undefined}>
              {row.cells.map((cell, at) => (
                <td key={at} className={side(at)}>
                  <bdi>{cell}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
