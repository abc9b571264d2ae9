import { Fragment, useEffect, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import type { Report } from '../../../analysis/report/outline.ts';
import { perform, selectBlock, useWorkbench } from '../../state/workbench.ts';
import { useText } from '../../text/index.ts';
import { useItemName, useTabName, type PageItem } from './page-items.ts';
import { PageBlock } from './PageBlock.tsx';
import { usePageBreaks } from './use-page-breaks.ts';
import { Words } from './Words.tsx';
import css from './page.module.css';

interface ReportPageProps {
  readonly report: Report;
  readonly items: readonly PageItem[];
  readonly selected: string | null;
  readonly studyTitle: string;
  readonly isTeaching: boolean;
}

/** The report as it will look, on white paper in both themes. Words are edited where they stand. */
export function ReportPage({ report, items, selected, studyTitle, isTeaching }: ReportPageProps) {
  const t = useText();
  const name = useItemName();
  const tabName = useTabName();
  const page = useRef<HTMLDivElement>(null);
  const results = useWorkbench((state) => state.results);
  const { breaks, left, pages } = usePageBreaks(page, items);

  useEffect(() => {
    if (selected === null) return;
    const block = page.current?.querySelector(`[data-page-block="${CSS.escape(selected)}"]`);
    block?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  function keys(event: KeyboardEvent, id: string) {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      selectBlock(id);
    }
  }

  return (
    <div className={css['desk']}>
      <article className={css['page']} data-theme="light" ref={page} aria-label={t('report.preview')}>
        <div className={css['front']} data-page-front="">
          <Words
            className={css['titleWords'] ?? ''}
            label={t('report.pageTitle')}
            // Until it has a title of its own, the report bears that of the study.
            placeholder={studyTitle === '' ? t('report.pageTitle') : studyTitle}
            value={report.title}
            onChange={(title) => {
              perform({ kind: 'edit-report-front', front: { title } });
            }}
          />
          <Words
            className={css['subtitleWords'] ?? ''}
            label={t('report.pageSubtitle')}
            value={report.subtitle}
            onChange={(subtitle) => {
              perform({ kind: 'edit-report-front', front: { subtitle } });
            }}
          />
          <Words
            className={css['authorWords'] ?? ''}
            label={t('report.pageAuthor')}
            value={report.author}
            onChange={(author) => {
              perform({ kind: 'edit-report-front', front: { author } });
            }}
          />
          {isTeaching && <p className={css['captionSmall']}>{t('report.teachingNote')}</p>}
        </div>
        {items.map((item) => {
          const { id } = item.block;
          const isSelected = id === selected;
          const pageBreak = breaks.find((each) => each.before === id);
          return (
            <Fragment key={id}>
              {pageBreak !== undefined && <PageEnd left={pageBreak.left} page={pageBreak.page} />}
              <div
                className={css['block']}
                data-page-block={id}
                data-selected={isSelected ? '' : undefined}
                role="group"
                // Words are a stop of their own; a figure or table is one as a whole.
                tabIndex={item.block.kind === 'heading' || item.block.kind === 'text' ? -1 : 0}
                aria-label={name(item)}
                onClick={() => {
                  selectBlock(id);
                }}
                onFocus={(event) => {
                  // Words take the focus to be edited; their block is then the one in hand.
                  if (event.target !== event.currentTarget) selectBlock(id);
                }}
                onKeyDown={(event) => {
                  keys(event, id);
                }}
              >
                {isSelected && <span className={css['tab']}>{tabName(item)}</span>}
                <PageBlock item={item} result={'run' in item.block ? results[item.block.run] : undefined} />
              </div>
            </Fragment>
          );
        })}
        <div style={{ blockSize: left }} aria-hidden />
        <span className={css['pageNumber']} aria-hidden>
          {pages}
        </span>
      </article>
    </div>
  );
}

/** The foot of a page, the desk between, and the head of the next. */
function PageEnd({ left, page }: { readonly left: number; readonly page: number }) {
  return (
    <div className={css['pageEnd']} style={{ '--left': `${String(left)}px` } as CSSProperties} aria-hidden>
      <span className={css['pageNumber']}>{page}</span>
    </div>
  );
}
