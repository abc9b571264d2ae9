import { perform } from '../../state/workbench.ts';
import type { RunResult } from '../../state/workbench.ts';
import { useText } from '../../text/index.ts';
import { chartOf, tableOf } from './block-names.ts';
import type { OutlineItem } from './outline-items.ts';
import { PageFigure } from './PageFigure.tsx';
import { PageIndicators } from './PageIndicators.tsx';
import { PageMethod } from './PageMethod.tsx';
import { PageTable } from './PageTable.tsx';
import { Words } from './Words.tsx';
import css from './report.module.css';

interface PageBlockProps {
  readonly item: OutlineItem;
  readonly result: RunResult | undefined;
}

/** One block as the page shows it. A result that is being computed again keeps its place. */
export function PageBlock({ item: { block, number }, result }: PageBlockProps) {
  const t = useText();
  const document = result?.document ?? null;
  switch (block.kind) {
    case 'heading':
      return (
        <div className={css['heading']} data-level={block.level} role="heading" aria-level={block.level + 1}>
          <bdi dir="ltr">{number}</bdi>
          <Words
            label={t('report.headingWords')}
            value={block.text}
            onChange={(text) => {
              perform({ kind: 'edit-block', block: { ...block, text: text.replaceAll('\n', ' ') } });
            }}
          />
        </div>
      );
    case 'text':
      return (
        <Words
          label={t('report.textWords')}
          placeholder={t('report.textHint')}
          value={block.text}
          onChange={(text) => {
            perform({ kind: 'edit-block', block: { ...block, text } });
          }}
        />
      );
    case 'figure': {
      const chart = chartOf(document, block.chart);
      return chart === undefined ? (
        <NoResultYet result={result} />
      ) : (
        <PageFigure block={block} chart={chart} number={number} />
      );
    }
    case 'table': {
      const table = tableOf(document, block.table);
      return table === undefined ? (
        <NoResultYet result={result} />
      ) : (
        <PageTable block={block} table={table} number={number} />
      );
    }
    case 'indicators':
      return document === null ? <NoResultYet result={result} /> : <PageIndicators document={document} />;
    case 'method':
      return document === null ? <NoResultYet result={result} /> : <PageMethod document={document} />;
  }
}

function NoResultYet({ result }: { readonly result: RunResult | undefined }) {
  const t = useText();
  const isComing = result === undefined || result.state === 'running';
  return <p className={css['pending']}>{t(isComing ? 'report.pending' : 'report.gone')}</p>;
}
