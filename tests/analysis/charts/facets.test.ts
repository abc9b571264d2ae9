import { describe, expect, it } from 'vitest';
import { figureOf } from '../../../analysis/charts/figure-of.ts';
import { preferredHeight } from '../../../analysis/charts/preferred-height.ts';
import { plotLayers } from '../../../analysis/charts/drawing/layers.ts';
import type { Scalar } from '../../../analysis/document/result-document.ts';
import { barBlock, lineBlock } from '../report/sample-result.ts';
import { changed, english, traces } from './blocks.ts';
import { evenMeasure } from './even-measure.ts';
import { facetBlock, seasonBlock } from './sample-charts.ts';

const figure = english(facetBlock);

describe('small panels', () => {
  it('are one a value, in the order of the rows, on the same axes', () => {
    expect(figure.panels.map((panel) => panel.title)).toEqual(['Wheat', 'Barley', 'Maize', 'Rice', 'Cotton']);
    expect(new Set(figure.panels.map((panel) => JSON.stringify([panel.x, panel.y]))).size).toBe(1);
  });

  it('give a series the same colour in each, and name it once for all', () => {
    const looks = figure.panels.map((panel) => traces(panel, 'line').map((line) => [line.name, line.colour]));
    expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBe(1);
    expect(figure.legend.map((item) => ('text' in item ? item.text : ''))).toEqual(['Area', 'Yield', 'Production']);
  });

  it('count together what is missing', () => {
    expect(figure.remarks).toEqual(['Values missing: 3, shown as gaps.']);
  });

  it('point at the rows of the whole chart', () => {
    const cotton = figure.panels.at(-1);
    const [point] = traces(cotton ?? figure, 'line')[0]?.points ?? [];
    expect(point?.rows.map((row) => facetBlock.rows[row]?.slice(0, 3))).toEqual([['Cotton', 2015, 'Area']]);
  });

  it('are read as one table with the panel before each row', () => {
    expect(figure.table.columns.map((column) => column.title)).toEqual([
      'Panel',
      'Period',
      'Area',
      'Yield',
      'Production',
    ]);
    expect(figure.table.rows).toHaveLength(50);
    expect(figure.table.rows[25]?.slice(0, 3)).toEqual(['Maize', '2020', 'no data']);
    expect(figure.table.behind[10]?.[2]?.map((row) => facetBlock.rows[row]?.[0])).toEqual(['Barley']);
  });

  it('are twelve at most, and the rest is said', () => {
    const rows = Array.from({ length: 20 }, (_, at) =>
      [2020, 2021].map((year): Scalar[] => [year, `R${String(at)}`, at]),
    ).flat();
    const many = english(changed(lineBlock, rows, { facet: 'level' }));
    expect(many.panels).toHaveLength(12);
    expect(many.remarks).toEqual(['The first 12 panels of 20: 8 not drawn.']);
  });

  it('named by their own series need no names at the lines', () => {
    const rows = ['A', 'B'].map((name): Scalar[] => [2020, name, 1]);
    const own = english(changed(lineBlock, rows, { facet: 'level' }));
    expect(own.panels.map((panel) => traces(panel, 'line').map((line) => [line.name, line.colour]))).toEqual([
      [['', 'cat-1']],
      [['', 'cat-1']],
    ]);
    expect(own.legend).toEqual([]);
  });

  it('of bars keep a place for every name, also where one is without', () => {
    const rows: Scalar[][] = [
      ['Wheat', 1, 'North'],
      ['Rice', 2, 'North'],
      ['Rice', 3, 'South'],
    ];
    const bars = english({ ...changed(barBlock, rows, { facet: 'region' }), columns: ['product', 'rsca', 'region'] });
    expect(bars.panels.map((panel) => traces(panel, 'bars')[0]?.bars.map((bar) => [bar.name, bar.slot]))).toEqual([
      [
        ['Wheat', 0],
        ['Rice', 1],
      ],
      [['Rice', 1]],
    ]);
  });

  it('of heat maps colour a value alike in each', () => {
    const rows = seasonBlock.rows.flatMap((row) =>
      ['North', 'South'].map((region, at): Scalar[] => [
        row[0] ?? null,
        row[1] ?? null,
        typeof row[2] === 'number' ? row[2] * (1 + at) : null,
        region,
      ]),
    );
    const heat = english({
      ...changed(seasonBlock, rows, { facet: 'region' }),
      columns: [...seasonBlock.columns, 'region'],
    });
    const [north, south] = heat.panels.map((panel) => traces(panel, 'cells')[0]?.cells ?? []);
    expect(new Set(north?.flatMap((cell) => cell.colour ?? []))).toEqual(new Set(['div-0']));
    expect(south?.some((cell) => cell.colour === 'div-p3')).toBe(true);
    expect(heat.legend).toHaveLength(2);
  });
});

describe('panels on the page', () => {
  it.each([
    [900, 'en'],
    [605, 'en'],
    [300, 'en'],
    [605, 'ar'],
  ] as const)('in %i pixels (%s) are of one size and none touches another', (width, language) => {
    const drawn = figureOf(facetBlock, language);
    const { panels } = plotLayers(drawn, width, preferredHeight(drawn, width), evenMeasure);
    const plots = panels.map((panel) => panel.plan.plot);
    expect(new Set(plots.map((plot) => [plot.width, plot.height].map(Math.round).join())).size).toBe(1);
    const touching = plots.flatMap((a, at) =>
      plots
        .slice(at + 1)
        .filter(
          (b) =>
            a.left < b.left + b.width &&
            b.left < a.left + a.width &&
            a.top < b.top + b.height &&
            b.top < a.top + a.height,
        ),
    );
    expect(touching).toEqual([]);
    expect(plots.every((plot) => plot.left >= 0 && plot.left + plot.width <= width)).toBe(true);
  });

  it('begin at the right in Arabic', () => {
    const drawn = figureOf(facetBlock, 'ar');
    const { panels } = plotLayers(drawn, 605, 300, evenMeasure);
    expect((panels[0]?.plan.plot.left ?? 0) > (panels[1]?.plan.plot.left ?? 0)).toBe(true);
  });
});
