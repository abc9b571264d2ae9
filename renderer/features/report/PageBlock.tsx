import { perform, type RunResult } from '../../state/workbench.ts';
import { useText } from '../../text/index.ts';
import { PageFigure } from './PageFigure.tsx';
import { PageIndicators } from './PageIndicators.tsx';
import type { PageItem } from './page-items.ts';
import { PageMethod } from './PageMethod.tsx';
import { PageTable } from './PageTable.tsx';
import { Words } from './Words.tsx';
import css from './page.module.css';

interface PageBlockProps {
  readonly item: PageItem;
  readonly result: RunResult | undefined;
}

/** One block as the page shows it. A result that is being computed keeps its place. */
export function PageBlock({ item: { block, node }, result }: PageBlockProps) {
  const t = useText();
  if (block.kind === 'heading')
    return (
      <div
        className={css['heading']}
        data-level={node.kind === 'heading' ? node.level : block.level}
        role="heading"
        aria-level={block.level + 1}
      >
        <bdi dir="ltr">{node.kind === 'heading' ? node.number : ''}</bdi>
        <Words
          label={t('report.headingWords')}
          value={block.text}
          onChange={(text) => {
            perform({ kind: 'edit-block', block: { ...block, text: text.replaceAll('\n', ' ') } });
          }}
        />
      </div>
    );
  if (block.kind === 'text')
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
  switch (node.kind) {
    case 'figure':
      return <PageFigure node={node} />;
    case 'table':
      return <PageTable node={node} />;
    case 'indicators':
      return <PageIndicators node={node} />;
    case 'method':
      return <PageMethod node={node} />;
    case 'gone': {
      const isComing = result === undefined || result.state === 'running';
      return <p className={css['pending']}>{isComing ? t('report.pending') : node.text}</p>;
    }
    case 'heading':
    case 'text':
      return null;
  }
}
