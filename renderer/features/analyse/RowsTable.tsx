import type { ReactNode } from 'react';
import { useFormats, useText } from '../../text/index.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import type { StepRows } from './step-rows.ts';
import css from './result.module.css';

/** Rows of a step with exact values; a single row stands upright, a column to a line. */
export function RowsTable({ rows: { columns, rows, count } }: { readonly rows: StepRows }) {
  const t = useText();
  const formats = useFormats();
  const [only] = rows;
  if (only === undefined) return <p className={css['small']}>{t('analyse.rowsEmpty')}</p>;
  const text = [columns, ...rows.map((row) => row.map((value) => (value === null ? '' : String(value))))]
    .map((row) => row.join('\t'))
    .join('\n');
  return (
    <>
      <div className={css['lineHead']}>
        <p className={css['small']}>
          {rows.length < count
            ? t('analyse.rowsShown', { shown: formats.number(rows.length), count: formats.number(count) })
            : t('analyse.stepRows', { count })}
        </p>
        <CopyButton label={t('analyse.copyRows')} text={text} />
      </div>
      <div className={css['scroller']} tabIndex={0} role="region" aria-label={t('analyse.rowsTitle')}>
        {rows.length === 1 ? <Upright columns={columns} row={only} /> : <Lines columns={columns} rows={rows} />}
      </div>
    </>
  );
}

function Lines({ columns, rows }: Pick<StepRows, 'columns' | 'rows'>) {
  const t = useText();
  // Columns that nothing feeds would only push the others out of sight.
  const isEmpty = columns.map((_, at) => rows.every((row) => (row[at] ?? null) === null));
  const empty = columns.filter((_, at) => isEmpty[at]);
  return (
    <>
      <table className={css['book']}>
        <thead>
          <tr>
            {columns.map(
              (column, at) =>
                !isEmpty[at] && (
                  <th
                    key={column}
                    scope="col"
                    className={rows.some((row) => typeof row[at] === 'number') ? css['number'] : undefined}
                  >
                    <bdi>{column}</bdi>
                  </th>
                ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={line}>
              {row.map(
                (value, at) =>
                  !isEmpty[at] && (
                    <td key={columns[at]} className={typeof value === 'number' ? css['number'] : css['oneLine']}>
                      <Cell value={value} />
                    </td>
                  ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {empty.length > 0 && <p className={css['faint']}>{t('analyse.emptyColumns', { columns: empty.join(', ') })}</p>}
    </>
  );
}

function Upright({ columns, row }: { readonly columns: readonly string[]; readonly row: StepRows['rows'][number] }) {
  return (
    <table className={css['book']}>
      <tbody>
        {columns.map((column, at) => (
          <tr key={column}>
            <th scope="row">
              <bdi>{column}</bdi>
            </th>
            <td className={typeof row[at] === 'number' ? css['number'] : undefined}>
              <Cell value={row[at] ?? null} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ value }: { readonly value: StepRows['rows'][number][number] }): ReactNode {
  const t = useText();
  if (value === null) return <span className={css['missing']}>{t('analyse.missing')}</span>;
  if (typeof value === 'boolean') return t(value ? 'analyse.yes' : 'analyse.no');
  return <bdi>{typeof value === 'number' ? String(value).replace('-', '\u2212') : value}</bdi>;
}
