import type { ChartBlock } from '../../document/result-document.ts';
import type { Language } from '../../model/text.ts';
import type { ChartOutput } from '../../templates/template.ts';
import { marked, names, numbers } from '../rows.ts';
import { extentOf } from '../scale.ts';
import { axisNames } from './heat-map.ts';
import { namedSeries } from './line.ts';
import { scatterGroups } from './scatter.ts';
import { seriesOf } from './series.ts';
import type { Shared } from './shared.ts';

/** What the panels of a chart have in common, from the rows of all of them. */
export function sharedOf(block: ChartBlock, chart: ChartOutput, language: Language): Shared {
  const point = 'point' in chart ? chart.point : undefined;
  const isHeat = chart.kind === 'heat-map';
  return {
    series: seriesNames(block, chart, language),
    hasPoint: marked(block, point).includes(true),
    extent: isHeat || chart.kind === 'bar' ? extentOf(numbers(block, chart.value)) : null,
    columns: isHeat ? axisNames(block, chart, 'x', language) : [],
    lines: isHeat ? axisNames(block, chart, 'y', language) : [],
  };
}

function seriesNames(block: ChartBlock, chart: ChartOutput, language: Language): readonly string[] {
  if (chart.kind === 'scatter') {
    return chart.series === undefined ? [] : scatterGroups(names(block, chart.series, language, chart.words));
  }
  if (chart.kind !== 'line' && chart.kind !== 'stacked-area') return [];
  const { series } = seriesOf(block, chart, language);
  return (chart.kind === 'line' ? namedSeries(series) : series).map((one) => one.name);
}
