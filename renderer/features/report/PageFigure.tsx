import { preferredHeight } from '../../../analysis/charts/preferred-height.ts';
import { textWidthMm } from '../../../analysis/report/picture-size.ts';
import type { FigureNode } from '../../../analysis/report/tree.ts';
import { FigureSvg } from '../../charts/FigureSvg.tsx';
import { useText } from '../../text/index.ts';
import css from './page.module.css';

/** The width the exported picture has, in pixels of 1/96 inch. */
const width = Math.round((textWidthMm / 25.4) * 96);

/** A figure with its caption above, and source and n beneath: the same picture that the export carries. */
export function PageFigure({ node }: { readonly node: FigureNode }) {
  const t = useText();
  const { figure, word, number, title, subtitle, notes } = node;
  return (
    <figure>
      <figcaption>
        <p className={css['caption']}>{t('report.caption', { word, number, title })}</p>
        <p className={css['captionSmall']}>{subtitle}</p>
      </figcaption>
      <div className={css['picture']}>
        <FigureSvg figure={figure} width={width} height={preferredHeight(figure)} palette="print" />
      </div>
      <p className={css['captionSmall']}>{notes}</p>
    </figure>
  );
}
