import { describe, expect, it } from 'vitest';
import { markAt } from '../../../analysis/charts/behind.ts';
import { plotLayers } from '../../../analysis/charts/drawing/layers.ts';
import { figureOf } from '../../../analysis/charts/figure-of.ts';
import { palettes } from '../../../analysis/charts/palette.ts';
import type { ChartBlock } from '../../../analysis/document/result-document.ts';
import { markPlace } from '../../../renderer/charts/plot-marks.ts';
import { plotText } from '../../../renderer/charts/plot-text.ts';
import { hoverWords } from '../../../renderer/charts/plot-words.ts';
import { toPlotly } from '../../../renderer/charts/to-plotly.ts';
import { evenMeasure } from '../../analysis/charts/even-measure.ts';
import { hostileCharts } from '../../analysis/charts/hostile.ts';
import { facetBlock, sampleCharts, seasonBlock } from '../../analysis/charts/sample-charts.ts';
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

  it('gives every panel its own pair of axes, where the plan puts it', () => {
    const { data, layout } = plotOf(facetBlock);
    const axes = Object.entries(layout).filter(([name]) => name.startsWith('xaxis'));
    expect(axes.map(([name]) => name)).toEqual(['xaxis', 'xaxis2', 'xaxis3', 'xaxis4', 'xaxis5']);
    expect(new Set(data.map((trace) => trace.yaxis))).toEqual(new Set([undefined, 'y2', 'y3', 'y4', 'y5']));
    expect(layout.margin).toMatchObject({ l: 0, t: 0, r: 0, b: 0 });
  });

  it('paints cells in a path a colour, and points at each without an element of its own', () => {
    const { data, layout } = plotOf(seasonBlock);
    expect(layout.shapes?.length).toBeLessThan(30);
    expect(data.map((trace) => [trace.type, (trace as { mode?: string }).mode, trace.ids?.length])).toEqual([
      ['scatter', 'none', 60],
    ]);
  });

  it.each(sampleCharts.map((block) => [block.id, block] as const))(
    '%s: every place to point at has its mark',
    (_, block) => {
      const figure = figureOf(block, 'en');
      const ids = strings(plotOf(block).data.map((trace) => trace.ids));
      expect(ids.length).toBeGreaterThan(0);
      expect(ids.filter((id) => markAt(figure, markPlace(id)) === null)).toEqual([]);
    },
  );
});
