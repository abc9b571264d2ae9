import type { ChartBlock } from '../document/result-document.ts';
import type { Language } from '../model/text.ts';
import type { Figure } from './figure.ts';
import { barFigure } from './kinds/bar.ts';
import { lineFigure } from './kinds/line.ts';
import { quadrantFigure } from './kinds/quadrant.ts';
import { stackedAreaFigure } from './kinds/stacked-area.ts';
import { waterfallFigure } from './kinds/waterfall.ts';

/** A chart of a result as a neutral figure, in the reader's language. */
export function figureOf(block: ChartBlock, language: Language): Figure {
  const { chart } = block;
  switch (chart.kind) {
    case 'waterfall':
      return waterfallFigure(block, chart, language);
    case 'bar':
      return barFigure(block, chart, language);
    case 'line':
      return lineFigure(block, chart, language);
    case 'stacked-area':
      return stackedAreaFigure(block, chart, language);
    case 'quadrant':
      return quadrantFigure(block, chart, language);
  }
}
