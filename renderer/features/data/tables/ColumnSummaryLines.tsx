import { useStore } from 'zustand';
import type { Value } from '../../../../analysis/engine/engine.ts';
import type { Column } from '../../../../analysis/model/table.ts';
import type { Formats } from '../../../text/format.ts';
import { useFormats, useText } from '../../../text/index.ts';
import { visibleText } from '../preview/visible-text.ts';
import { MiniBars } from './MiniBars.tsx';
import type { TableStore } from './table-store.ts';
import css from './column-head.module.css';

/** Shape, ends, distinct values and missing values of a column; the place is kept while they are summed up. */
export function ColumnSummaryLines({ subject, store }: { readonly subject: Column; readonly store: TableStore }) {
  const t = useText();
  const formats = useFormats();
  const summary = useStore(store, ({ summaries }) => summaries[subject.name]);
  if (summary === undefined) return <span className={css['waiting']} />;
  if (summary === 'failed') return <span className={css['ends']}>{t('data.summaryFailed')}</span>;
  const { missing, count, distinct, mean } = summary;
  const isNumber = subject.type === 'number' || subject.type === 'integer';
  return (
    <>
      <MiniBars summary={summary} />
      <span className={css['ends']}>
        <bdi>{endText(summary.min, subject, formats)}</bdi>
        <bdi>{endText(summary.max, subject, formats)}</bdi>
      </span>
      <span className={css['facts']}>
        <span className={missing > 0 ? css['look'] : undefined}>
          {missing > 0
            ? t('data.missingOf', { count: formats.number(missing), total: formats.number(count + missing) })
            : t('data.missingNone')}
        </span>
        <span className={css['more']}>
          {isNumber && subject.role !== 'period' && mean !== null
            ? t('data.mean', { mean: shortNumber(mean, formats) })
            : t('data.distinctValues', { count: distinct, shown: formats.number(distinct) })}
        </span>
      </span>
    </>
  );
}

function endText(value: Value, { role, type }: Column, formats: Formats): string {
  if (value === null) return '';
  if (typeof value === 'number') return role === 'period' ? String(value) : shortNumber(value, formats);
  return type === 'date' ? formats.date(String(value)) : visibleText(String(value));
}

function shortNumber(value: number, formats: Formats): string {
  const size = Math.abs(value);
  return formats.number(value, size >= 1000 || Number.isInteger(value) ? 0 : size >= 10 ? 1 : 2);
}
