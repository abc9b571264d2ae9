import type { ChartBlock, Scalar } from '../../../analysis/document/result-document.ts';
import type { Text } from '../../../analysis/model/text.ts';
import type { ChartOutput } from '../../../analysis/templates/template.ts';
import { chartBlocks } from '../report/sample-result.ts';
import { sampleCharts } from './sample-charts.ts';

/** Cell texts as a stranger's workbook may hold them. */
export const hostileTexts: readonly string[] = [
  '<b>bold</b>',
  '<a href="https://example.org">link</a>',
  '<a href="javascript:alert(1)">x</a>',
  '"><script>alert(1)</script>',
  '</text></svg><img src=x onerror=alert(1)>',
  '&lt;i&gt; &amp; &#60;u&#62;',
  '__proto__',
  'constructor',
  'https://example.org/page',
  '$\\href{javascript:alert(1)}{x}$',
  '%{customdata} %{x}',
  '\u202Eright to left override',
  'قمح <b>صلب</b>',
  'nul \u0000 bell \u0007 end',
  'line one<br>line two',
];

/** The chart with one name in every text cell and in title, subtitle and source. */
export function withText(block: ChartBlock, text: string): ChartBlock {
  const words = { en: text };
  const labels = block.rows.map((row): readonly Scalar[] =>
    row.map((cell) => (typeof cell === 'string' ? text : cell)),
  );
  const chart = withWords(block.chart, words);
  return { ...block, chart, title: words, subtitle: words, source: words, unit: words, rows: labels };
}

/** The chart's own words, each replaced. */
function withWords(chart: ChartOutput, words: Text): ChartOutput {
  switch (chart.kind) {
    case 'quadrant':
      return { ...chart, xTitle: words, yTitle: words, fields: [words, words, words, words] };
    case 'scatter':
      return { ...chart, xTitle: words, yTitle: words };
    case 'heat-map':
      return chart.classes === undefined
        ? chart
        : { ...chart, classes: { ...chart.classes, order: ['a', 'b'], words: { a: words, b: words } } };
    case 'line':
      return {
        ...chart,
        ...(chart.bands && { bands: chart.bands.map((band) => ({ ...band, title: words })) }),
        ...(chart.shadedTitle && { shadedTitle: words }),
        ...(chart.dashedTitle && { dashedTitle: words }),
      };
    default:
      return chart;
  }
}

/** Each hostile text in each kind of chart. */
export const hostileCharts = [...chartBlocks, ...sampleCharts].flatMap((block) =>
  hostileTexts.map((text) => ({ kind: block.id, text, block: withText(block, text) })),
);
