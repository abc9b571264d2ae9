import type { FigureTable } from '../../analysis/charts/figure.ts';
import { useText } from '../text/index.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import css from './chart.module.css';

interface ChartTableProps {
  readonly table: FigureTable;
  readonly title: string;
  /** Seen, or only heard. */
  readonly isShown: boolean;
  /** A figure was chosen, by its row and column and its name in words. */
  readonly onTrace?: (row: number, column: number, name: string) => void;
}

/** Cells on the page at most: beyond, a table takes longer to come than anyone waits for a chart. */
const mostCells = { shown: 20_000, heard: 2_000 } as const;

/** The chart's data as a table: always there for screen readers, in sight when asked for. */
export function ChartTable({ table, title, isShown, onTrace }: ChartTableProps) {
  const t = useText();
  const most = Math.floor((isShown ? mostCells.shown : mostCells.heard) / Math.max(table.columns.length, 1));
  const rows = table.rows.slice(0, Math.max(most, 1));
  return (
    <div
      className={isShown ? css['table'] : css['heard']}
      {...(isShown ? { tabIndex: 0, role: 'group', 'aria-label': title } : {})}
    >
      <table>
        <caption className={css['heard']}>{title}</caption>
        <thead>
          <tr>
            {table.columns.map((column, at) => (
              <th key={at} scope="col" className={column.isNumber ? css['number'] : css['name']}>
                {/* A value without a unit, such as an index, still has a heading to hear. */}
                <bdi>{column.title === '' && column.isNumber ? t('charts.value') : column.title}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) =>
                at === 0 ? (
                  <th key={at} scope="row" className={css['name']}>
                    <bdi>{cell}</bdi>
                  </th>
                ) : (
                  <td key={at} className={table.columns[at]?.isNumber === false ? css['name'] : css['number']}>
                    {onTrace && isShown ? (
                      <LinkButton
                        className={css['figure']}
                        aria-label={t('trace.showOf', { figure: `${nameOf(table, index, at)}: ${cell}` })}
                        onClick={() => onTrace(index, at, nameOf(table, index, at))}
                      >
                        <bdi>{cell}</bdi>
                      </LinkButton>
                    ) : (
                      <bdi>{cell}</bdi>
                    )}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < table.rows.length && (
        <p>{t('charts.firstRows', { shown: rows.length, count: table.rows.length })}</p>
      )}
    </div>
  );
}

/** What a figure of the table is called: its row, and its column where there are several. */
function nameOf({ columns, rows }: FigureTable, row: number, column: number): string {
  const words = [rows[row]?.[0], columns.length > 2 ? columns[column]?.title : undefined];
  return words.filter((word) => word !== undefined && word !== '').join(', ');
}
