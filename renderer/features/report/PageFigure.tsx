import { useMemo } from 'react';
import { figureOf } from '../../../analysis/charts/figure-of.ts';
import { preferredHeight } from '../../../analysis/charts/preferred-height.ts';
import type { ChartBlock } from '../../../analysis/document/result-document.ts';
import type { ReportBlock } from '../../../analysis/report/outline.ts';
import { FigureSvg } from '../../charts/FigureSvg.tsx';
import { useSettings } from '../../settings/settings.ts';
import { useText } from '../../text/index.ts';
import { languageInfo } from '../../text/languages.ts';
import css from './report.module.css';

/** Text width of an A4 page with margins of 25 mm, in pixels of 1/96 inch: the size the exported picture has. */
export const textWidth = 605;

interface PageFigureProps {
  readonly block: Extract<ReportBlock, { kind: 'figure' }>;
  readonly chart: ChartBlock;
  readonly number: string;
}

/** A figure with its caption above, and source and n beneath, the same picture that the export carries. */
export function PageFigure({ block, chart, number }: PageFigureProps) {
  const t = useText();
  const language = useSettings((settings) => languageInfo[settings.language].content);
  const figure = useMemo(() => figureOf(chart, language), [chart, language]);
  return (
    <figure>
      <figcaption>
        <p className={css['caption']}>{t('report.figureCaption', { number, title: block.title ?? figure.title })}</p>
        <p className={css['captionSmall']}>{block.subtitle ?? figure.subtitle}</p>
      </figcaption>
      <div className={css['picture']}>
        <FigureSvg figure={figure} width={textWidth} height={preferredHeight(figure)} palette="print" />
      </div>
      <p className={css['captionSmall']}>
        {figure.source} {figure.count} {figure.remarks.join(' ')}
      </p>
    </figure>
  );
}
