import type { RevisedColumn, Revision } from '../../../../analysis/import/refresh/value-diff.ts';
import type { CellPlace } from '../../../../analysis/import/provenance.ts';
import type { Value } from '../../../../analysis/engine/engine.ts';
import type { Column, Table } from '../../../../analysis/model/table.ts';
import { useFormats, useText } from '../../../text/index.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { visibleText } from '../preview/visible-text.ts';
import { isNumeric } from '../tables/value-text.ts';
import { differenceOf, labelOf } from './differences.ts';
import css from './refresh.module.css';

interface RevisedTableProps {
  readonly old: Table;
  readonly next: Table;
  readonly keys: readonly string[];
  readonly revised: RevisedColumn;
}

/** Revised figures of one column, each with the cell it stood in and the cell it stands in now. */
export function RevisedTable({ old, next, keys, revised }: RevisedTableProps) {
  const t = useText();
  const { number } = useFormats();
  const { column: name, count, filled, emptied, first } = revised;
  const before = old.columns.find((column) => column.name === name);
  const now = next.columns.find((column) => column.name === name);
  const title = t('refresh.revisedColumn', { column: visibleText(labelOf(old, name)), count, shown: number(count) });
  const unit = (column: Column | undefined) => (column?.unit ? `, ${column.unit}` : '');
  const isFigure = before !== undefined && now !== undefined && isNumeric(before) && isNumeric(now);
  return (
    <section>
      <h3>{title}</h3>
      <p className={css['quiet']}>
        {t('refresh.filledEmptied', { filled, emptied })}{' '}
        {first.length < count && t('refresh.firstRevisions', { shown: number(first.length) })}
      </p>
      <div className={css['scroller']} tabIndex={0} role="region" aria-label={title}>
        <table className={css['book']}>
          <thead>
            <tr>
              {keys.map((key) => (
                <th key={key} scope="col">
                  <bdi>{visibleText(labelOf(old, key))}</bdi>
                </th>
              ))}
              <th scope="col" className={css['number']}>
                {t('refresh.before')}
                {unit(before)}
              </th>
              <th scope="col" className={css['number']}>
                {t('refresh.now')}
                {unit(now)}
              </th>
              {isFigure && (
                <th scope="col" className={css['number']}>
                  {t('refresh.difference')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {first.map((revision, at) => (
              <Line key={at} revision={revision} isFigure={isFigure} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Line({ revision, isFigure }: { readonly revision: Revision; readonly isFigure: boolean }) {
  const { number } = useFormats();
  const difference = differenceOf(revision.before, revision.after);
  return (
    <tr>
      {revision.keys.map((key, at) => (
        <td key={at}>
          <bdi>{key === null ? '' : visibleText(key)}</bdi>
        </td>
      ))}
      <td className={css['number']}>
        <Figure value={revision.before} place={revision.cellBefore} />
      </td>
      <td className={css['number']}>
        <Figure value={revision.after} place={revision.cellAfter} />
      </td>
      {isFigure && (
        <td className={css['number']}>
          {difference !== null && <bdi>{`${difference > 0 ? '+' : ''}${number(difference)}`}</bdi>}
        </td>
      )}
    </tr>
  );
}

function Figure({ value, place }: { readonly value: Value; readonly place: CellPlace | null }) {
  const t = useText();
  const { number } = useFormats();
  const said =
    value === null ? (
      <Chip tone="look">{t('data.missing')}</Chip>
    ) : (
      <bdi title={String(value)}>{typeof value === 'number' ? number(value) : visibleText(String(value))}</bdi>
    );
  return (
    <>
      {said}
      <bdi className={css['cell']} dir="ltr" title={place === null ? undefined : t('refresh.cellOf', { ...place })}>
        {place === null ? t('refresh.noCell') : place.cell}
      </bdi>
    </>
  );
}
