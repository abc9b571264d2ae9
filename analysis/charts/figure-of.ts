import type { ChartBlock } from '../document/result-document.ts';
import type { Language } from '../model/text.ts';
import type { ChartOutput } from '../templates/template.ts';
import { facetFigure } from './facets.ts';
import type { Figure } from './figure.ts';
import { barFigure } from './kinds/bar.ts';
import { heatMapFigure } from './kinds/heat-map.ts';
import { lineFigure } from './kinds/line.ts';
import { quadrantFigure } from './kinds/quadrant.ts';
import { dotRangeFigure, tornadoFigure } from './kinds/ranges.ts';
import { scatterFigure } from './kinds/scatter.ts';
import type { Shared } from './kinds/shared.ts';
import { stackedAreaFigure } from './kinds/stacked-area.ts';
import { waterfallFigure } from './kinds/waterfall.ts';
import { chartWords, say } from './words.ts';

/** A chart of a result as a neutral figure, in the reader's language. */
export function figureOf(block: ChartBlock, language: Language): Figure {
  const { chart } = block;
  const figure =
    chart.facet === undefined
      ? kindFigure(block, chart, language)
      : facetFigure(block, chart, chart.facet, language, kindFigure);
  return { ...figure, remarks: [...countRemarks(figure, language), ...figure.remarks] };
}

function kindFigure(block: ChartBlock, chart: ChartOutput, language: Language, shared?: Shared): Figure {
  switch (chart.kind) {
    case 'waterfall':
      return waterfallFigure(block, chart, language);
    case 'bar':
      return barFigure(block, chart, language, shared);
    case 'line':
      return lineFigure(block, chart, language, shared);
    case 'stacked-area':
      return stackedAreaFigure(block, chart, language, shared);
    case 'quadrant':
      return quadrantFigure(block, chart, language);
    case 'scatter':
      return scatterFigure(block, chart, language, shared);
    case 'heat-map':
      return heatMapFigure(block, chart, language, shared);
    case 'dot-range':
      return dotRangeFigure(block, chart, language);
    case 'tornado':
      return tornadoFigure(block, chart, language);
  }
}

/** Values that are missing, and rows whose place is taken, in the chart and in all of its panels. */
function countRemarks({ counts }: Figure, language: Language): readonly string[] {
  return [
    ...(counts.missing === 0 ? [] : [say(chartWords.gaps, language, { count: counts.missing })]),
    ...(counts.repeats === 0 ? [] : [say(chartWords.repeats, language, { count: counts.repeats })]),
  ];
}
