import { describe, expect, it } from 'vitest';
import { plotLayers } from '../../../analysis/charts/drawing/layers.ts';
import { figureOf } from '../../../analysis/charts/figure-of.ts';
import { palettes } from '../../../analysis/charts/palette.ts';
import type { ChartBlock } from '../../../analysis/document/result-document.ts';
import { plotText } from '../../../renderer/charts/plot-text.ts';
import { hoverWords } from '../../../renderer/charts/plot-words.ts';
import { toPlotly } from '../../../renderer/charts/to-plotly.ts';
import { evenMeasure } from '../../analysis/charts/even-measure.ts';
import { hostileCharts } from '../../analysis/charts/hostile.ts';
import { areaBlock, barBlock, lineBlock, waterfallBlock } from '../../analysis/report/sample-result.ts';

function plotOf(block: ChartBlock) {
  const figure = figureOf(block, 'en');
  return toPlotly(plotLayers(figure, 640, 300, evenMeasure), palettes.light, evenMeasure);
}

/** Every string anywhere in a value. */
function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(strings);
}

const ownMarkup = /<b>|<\/b>|<br>|<extra><\/extra>/g;

describe('a figure for Plotly', () => {
  it.each(hostileCharts.map((one) => [one.kind, one.text, one.block] as const))(
    '%s brings %j in escaped',
    (_, text, block) => {
      const { data, layout } = plotOf(block);
      const all = strings([data, layout]);
      expect(all.filter((one) => /[<>]/.test(one.replace(ownMarkup, '')))).toEqual([]);
      expect(all.filter((one) => /&(?!amp;|lt;|gt;)/.test(one))).toEqual([]);
      // Names that fit on the picture, or at least the words shown on hovering.
      expect(all.some((one) => one.includes(plotText(text)))).toBe(true);
    },
  );

  it('names no field of the data in a pattern: hover words come whole', () => {
    for (const block of [waterfallBlock, barBlock, lineBlock, areaBlock]) {
      const patterns = plotOf(block).data.flatMap((trace) => trace.hovertemplate ?? []);
      expect(new Set(patterns)).toEqual(new Set(['%{customdata}<extra></extra>']));
    }
  });

  it('sets out only what is on the list of a layout', () => {
    expect(Object.keys(plotOf(waterfallBlock).layout).toSorted()).toEqual(
      'annotations autosize barmode dragmode font height hoverdistance hoverlabel hovermode margin paper_bgcolor plot_bgcolor shapes showlegend width xaxis yaxis'.split(
        ' ',
      ),
    );
  });

  it('draws each bar from where it begins to its length', () => {
    const [trace] = plotOf(waterfallBlock).data;
    expect(trace).toMatchObject({
      type: 'bar',
      x: [0, 1, 2, 3, 4, 5],
      y: [48, 36, 13, 51, 42, 190],
      base: [0, 48, 84, 97, 148, 0],
    });
  });

  it('has no bar for a missing value', () => {
    const [trace] = plotOf(barBlock).data;
    expect(trace?.y).toEqual([0, 1, 2, 3, 4, 6, 7, 8]);
  });

  it('writes values where the picture of the report writes them', () => {
    const texts = plotOf(waterfallBlock).layout.annotations?.map((one) => one.text);
    expect(texts).toEqual(
      expect.arrayContaining(['48', '36', '13', '51', '42', '190', '200', 'Farm gate', 'Shopper pays']),
    );
  });

  it('isolates Arabic beside numbers in a hover label', () => {
    expect(hoverWords('قمح', '−13 t/ha')).toBe('<b>\u2067قمح\u2069</b><br>−13 t/ha');
  });
});
