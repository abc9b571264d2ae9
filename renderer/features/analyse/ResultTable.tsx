import type { TableBlock } from '../../../analysis/document/result-document.ts';
import { useSay, useText } from '../../text/index.ts';
import { BookTable } from './BookTable.tsx';
import { CopyTable } from './CopyTable.tsx';
import css from './result.module.css';

/** A table of the result, with its title and a copy that brings the headers. */
export function ResultTable({ table }: { readonly table: TableBlock }) {
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
        <BookTable table={table} missing={<span className={css['missing']}>{t('analyse.missing')}</span>} />
      </div>
    </section>
  );
}
