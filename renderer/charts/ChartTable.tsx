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

/** The chart's data as a table: always there for screen readers, in sight when asked for. */
export function ChartTable({ table, title, isShown, onTrace }: ChartTableProps) {
  const t = useText();
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
                <bdi>{column.title}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) =>
                at === 0 ? (
                  <th key={at} scope="row" className={css['name']}>
                    <bdi>{cell}</bdi>
                  </th>
                ) : (
                  <td key={at} className={css['number']}>
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
    </div>
  );
}

/** What a figure of the table is called: its row, and its column where there are several. */
function nameOf({ columns, rows }: FigureTable, row: number, column: number): string {
  const words = [rows[row]?.[0], columns.length > 2 ? columns[column]?.title : undefined];
  return words.filter((word) => word !== undefined && word !== '').join(', ');
}
