import { type PlotLayers } from '../../analysis/charts/drawing/draw.ts';
import type { Shape } from '../../analysis/charts/drawing/drawing.ts';
import type { Box } from '../../analysis/charts/drawing/plan.ts';
import { fontFamily } from '../../analysis/charts/drawing/svg.ts';
import type { Measure } from '../../analysis/charts/drawing/text.ts';
import type { Figure } from '../../analysis/charts/figure.ts';
import type { Palette } from '../../analysis/charts/palette.ts';
import { plotText } from './plot-text.ts';
import type { PlotAnnotation, PlotLayout, PlotShape, PlotTrace } from './plotly.ts';
import { plotTraces } from './plot-traces.ts';

/** What Plotly draws: marks as its traces, everything else where the plan puts it. Only what is named here gets in. */
export function toPlotly(
  figure: Figure,
  layers: PlotLayers,
  palette: Palette,
  measure: Measure,
): { readonly data: readonly PlotTrace[]; readonly layout: PlotLayout } {
  const { plan } = layers;
  const { plot } = plan;
  const hair = (shapes: readonly Shape[], layer: 'below' | 'above') =>
    shapes.flatMap((shape) => shapeOf(shape, plot, palette, layer));
  const texts = [...layers.behind, ...layers.marks, ...layers.front].flatMap((shape) =>
    annotationOf(shape, plot, palette, measure),
  );
  const layout: PlotLayout = {
    width: plan.width,
    height: plan.height,
    autosize: false,
    margin: {
      l: plot.left,
      t: plot.top,
      r: plan.width - plot.left - plot.width,
      b: plan.height - plot.top - plot.height,
      pad: 0,
      autoexpand: false,
    },
    paper_bgcolor: 'rgba(0,0,0,0)',
    plot_bgcolor: 'rgba(0,0,0,0)',
    showlegend: false,
    hovermode: 'closest',
    hoverdistance: 24,
    dragmode: false,
    barmode: 'overlay',
    font: { family: fontFamily, size: 12, color: palette['ink-2'] },
    hoverlabel: {
      bgcolor: palette.surface,
      bordercolor: palette.axis,
      font: { family: fontFamily, size: 12, color: palette.ink },
      align: 'left',
    },
    xaxis: { visible: false, fixedrange: true, range: [...plan.acrossRange] },
    yaxis: { visible: false, fixedrange: true, range: [...plan.downRange] },
    shapes: [...hair(layers.behind, 'below'), ...hair(layers.front, 'above')],
    annotations: texts,
  };
  return { data: plotTraces(figure, plan, palette), layout };
}

/** Pixels of the picture as parts of the plot, which is how Plotly counts places outside it. */
function onPaper(plot: Box, x: number, y: number): readonly [number, number] {
  return [(x - plot.left) / plot.width, 1 - (y - plot.top) / plot.height];
}

function shapeOf(shape: Shape, plot: Box, palette: Palette, layer: 'below' | 'above'): PlotShape[] {
  const frame = { xref: 'paper', yref: 'paper', layer } as const;
  if (shape.kind === 'rect') {
    const [x0, y0] = onPaper(plot, shape.x, shape.y);
    const [x1, y1] = onPaper(plot, shape.x + shape.width, shape.y + shape.height);
    return [{ ...frame, type: 'rect', x0, y0, x1, y1, fillcolor: palette[shape.fill], line: { width: 0 } }];
  }
  const [from, to] = shape.kind === 'line' ? shape.points : [];
  if (shape.kind !== 'line' || !from || !to) return [];
  const [x0, y0] = onPaper(plot, from[0], from[1]);
  const [x1, y1] = onPaper(plot, to[0], to[1]);
  const dash = shape.dash.length > 0 ? 'dot' : 'solid';
  return [{ ...frame, type: 'line', x0, y0, x1, y1, line: { color: palette[shape.stroke], width: shape.width, dash } }];
}

/** Plotly centres a text on its place; the drawing gives the baseline. */
const baselineToMiddle = 0.36;

function annotationOf(shape: Shape, plot: Box, palette: Palette, measure: Measure): PlotAnnotation[] {
  if (shape.kind !== 'text' || shape.text === '') return [];
  const half = shape.anchor === 'middle' ? 0 : measure(shape.text, shape.size, shape.weight) / 2;
  const along = shape.anchor === 'right' ? -half : half;
  const up = shape.size * baselineToMiddle;
  const middle = {
    x: shape.x + along * Math.cos(shape.turn) + up * Math.sin(shape.turn),
    y: shape.y + along * Math.sin(shape.turn) - up * Math.cos(shape.turn),
  };
  const isTurned = shape.turn !== 0;
  const [x, y] = onPaper(plot, isTurned ? middle.x : shape.x, middle.y);
  return [
    {
      x,
      y,
      xref: 'paper',
      yref: 'paper',
      xanchor: isTurned || shape.anchor === 'middle' ? 'center' : shape.anchor,
      yanchor: 'middle',
      showarrow: false,
      borderpad: 0,
      borderwidth: 0,
      textangle: (shape.turn * 180) / Math.PI,
      text: plotText(shape.text, shape.direction),
      font: { family: fontFamily, size: shape.size, color: palette[shape.fill], weight: shape.weight },
    },
  ];
}
