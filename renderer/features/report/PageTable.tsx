import type { TableBlock } from '../../../analysis/document/result-document.ts';
import type { ReportBlock } from '../../../analysis/report/outline.ts';
import { useSay, useText } from '../../text/index.ts';
import { BookTable } from '../analyse/BookTable.tsx';
import css from './report.module.css';

interface PageTableProps {
  readonly block: Extract<ReportBlock, { kind: 'table' }>;
  readonly table: TableBlock;
  readonly number: string;
}

/** A table with its caption above, as a book sets it. */
export function PageTable({ block, table, number }: PageTableProps) {
  const t = useText();
  const say = useSay();
  return (
    <div>
      <p className={css['caption']}>{t('report.tableCaption', { number, title: block.title ?? say(table.title) })}</p>
      <div className={css['scroller']}>
        <BookTable table={table} missing={t('analyse.missing')} />
      </div>
    </div>
  );
}
