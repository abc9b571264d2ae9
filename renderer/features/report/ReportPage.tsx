import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Report } from '../../../analysis/report/outline.ts';
import { perform, selectBlock, useWorkbench } from '../../state/workbench.ts';
import { useText } from '../../text/index.ts';
import { useItemName, useTabName, type PageItem } from './page-items.ts';
import { PageBlock } from './PageBlock.tsx';
import { Words } from './Words.tsx';
import css from './page.module.css';

interface ReportPageProps {
  readonly report: Report;
  readonly items: readonly PageItem[];
  readonly selected: string | null;
  readonly isTeaching: boolean;
}

/** The report as it will look, on white paper in both themes. Words are edited where they stand. */
export function ReportPage({ report, items, selected, isTeaching }: ReportPageProps) {
  const t = useText();
  const name = useItemName();
  const tabName = useTabName();
  const page = useRef<HTMLDivElement>(null);
  const results = useWorkbench((state) => state.results);

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
        <div className={css['front']}>
          <Words
            className={css['titleWords'] ?? ''}
            label={t('report.pageTitle')}
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
          return (
            <div
              key={id}
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
          );
        })}
      </article>
    </div>
  );
}
