import { unitInText } from '../../../../analysis/import/detect/header-label.ts';
import type { TablePlan, TablePreview } from '../../../../analysis/import/plan/plan.ts';
import { useFormats, useText } from '../../../text/index.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { cellsOfRow, sourceRows } from './tidy-rows.ts';
import { visibleText } from './visible-text.ts';
import { columnTitle } from '../column-title.ts';
import css from './tidy-result.module.css';

interface TidyResultProps {
  readonly plan: TablePlan;
  readonly preview: TablePreview | null;
}

const shownRows = 30;

/** The first rows as they will be in the table, typed, each with the cells it comes from. */
export function TidyResult({ plan, preview }: TidyResultProps) {
  const t = useText();
  const { number } = useFormats();
  const figure = (cell: string, digits: number) =>
    Number.isFinite(Number(cell)) ? number(Number(cell), digits) : visibleText(cell);
  const columns = (preview?.plan ?? plan).columns.filter((column) => column.include);
  const rows = (preview?.rows ?? []).slice(0, shownRows);
  const sources = sourceRows(preview?.plan ?? plan, rows.length);
  const isNumber = columns.map(({ type }) => type === 'number' || type === 'integer');
  const decimals = columns.map((_, place) =>
    Math.min(Math.max(0, ...rows.map((cells) => (cells[place]?.split('.')[1] ?? '').length)), 4),
  );
  return (
    <section className={css['result']}>
      <header>
        <h3>{t('data.tidy')}</h3>
        <span>
          {preview
            ? t('data.tidyRows', {
                rows: preview.rowCount,
                shown: number(preview.rowCount),
                apart: preview.plan.apart.length,
              })
            : t('data.tidyNone')}
        </span>
      </header>
      <div className={css['frame']} data-panel="tidy" tabIndex={0} role="region" aria-label={t('data.tidy')}>
        <table>
          <thead>
            <tr>
              {columns.map((column, index) => (
                <th key={column.column} scope="col" data-number={isNumber[index] || undefined}>
                  <bdi>
                    {column.unit && unitInText(columnTitle(column)) !== column.unit
                      ? t('data.columnWithUnit', { name: columnTitle(column), unit: column.unit })
                      : columnTitle(column)}
                  </bdi>
                </th>
              ))}
              <th scope="col">{t('data.fromCells')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, index) => {
              const source = sources[index];
              return (
                <tr key={index}>
                  {columns.map((column, place) => {
                    const cell = cells[place] ?? null;
                    return (
                      <td key={column.column} data-number={isNumber[place] || undefined}>
                        {cell === null ? (
                          <Chip tone="look">{t('data.missing')}</Chip>
                        ) : (
                          <bdi>
                            {isNumber[place] && column.role !== 'period'
                              ? figure(cell, decimals[place] ?? 0)
                              : visibleText(cell)}
                          </bdi>
                        )}
                      </td>
                    );
                  })}
                  <td className={css['from']}>
                    <bdi dir="ltr">{source === undefined ? '' : cellsOfRow(preview?.plan ?? plan, source)}</bdi>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
