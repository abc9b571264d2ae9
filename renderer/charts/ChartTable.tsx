import type { FigureTable } from '../../analysis/charts/figure.ts';
import css from './chart.module.css';

interface ChartTableProps {
  readonly table: FigureTable;
  readonly title: string;
  /** Seen, or only heard. */
  readonly isShown: boolean;
}

/** The chart's data as a table: always there for screen readers, in sight when asked for. */
export function ChartTable({ table, title, isShown }: ChartTableProps) {
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
                    <bdi>{cell}</bdi>
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
