import { hasRanges } from '../../analysis/charts/drawing/axis-room.ts';
import type { Box } from '../../analysis/charts/drawing/box.ts';
import type { Shape } from '../../analysis/charts/drawing/drawing.ts';
import type { PanelLayers, PlotLayers } from '../../analysis/charts/drawing/layers.ts';
import { fontFamily } from '../../analysis/charts/drawing/svg.ts';
import type { Measure } from '../../analysis/charts/drawing/text.ts';
import type { Palette } from '../../analysis/charts/palette.ts';
import { plotText } from './plot-text.ts';
import { onPage, plotShapes } from './plot-shapes.ts';
import type { PlotAnnotation, PlotAxis, PlotLayout, PlotTrace } from './plotly.ts';
import { plotTraces } from './plot-traces.ts';

/** What Plotly draws: marks as its traces, everything else where the plan puts it. Only what is named here gets in. */
export function toPlotly(
  layers: PlotLayers,
  palette: Palette,
  measure: Measure,
): { readonly data: readonly PlotTrace[]; readonly layout: PlotLayout } {
  const { width, height, legend, panels } = layers;
  const page: Box = { left: 0, top: 0, width, height };
  const behind = panels.flatMap((panel) => [...panel.behind, ...paintedMarks(panel)]);
  const front = [...legend, ...panels.flatMap((panel) => panel.front)];
  const all = [...legend, ...panels.flatMap((panel) => [...panel.behind, ...panel.marks.flat(), ...panel.front])];
  const layout: PlotLayout = {
    width,
    height,
    autosize: false,
    margin: { l: 0, t: 0, r: 0, b: 0, pad: 0, autoexpand: false },
    paper_bgcolor: 'rgba(0,0,0,0)',
    plot_bgcolor: 'rgba(0,0,0,0)',
    showlegend: false,
    hovermode: 'closest',
    hoverdistance: hoverReach(panels),
    dragmode: false,
    barmode: 'overlay',
    font: { family: fontFamily, size: 12, color: palette['ink-2'] },
    hoverlabel: {
      bgcolor: palette.surface,
      bordercolor: palette.axis,
      font: { family: fontFamily, size: 12, color: palette.ink },
      align: 'left',
    },
    ...plotAxes(panels, page),
    shapes: [...plotShapes(behind, page, palette, 'below'), ...plotShapes(front, page, palette, 'above')],
    annotations: all.flatMap((shape) => annotationOf(shape, page, palette, measure)),
  };
  return { data: panels.flatMap((panel, at) => plotTraces(panel, at, palette)), layout };
}

/** Marks that the drawing paints on the page, where Plotly has nothing of the kind or only at a price. */
function paintedMarks({ figure, marks }: PanelLayers): readonly Shape[] {
  const painted = new Set(['ribbon', 'fit', 'cells', 'ranges']);
  return figure.traces.flatMap((trace, at) => (painted.has(trace.kind) ? (marks[at] ?? []) : []));
}

/** The axes of all panels, by the names that Plotly counts them with; its types name the first pair alone. */
function plotAxes(panels: readonly PanelLayers[], page: Box): Pick<PlotLayout, 'xaxis' | 'yaxis'> {
  return Object.fromEntries(panels.flatMap((panel, at) => axesOf(panel, at, page))) as Pick<
    PlotLayout,
    'xaxis' | 'yaxis'
  >;
}

/** The axes of a plot stand where the plan puts them; nothing of them is seen. */
function axesOf({ plan }: PanelLayers, at: number, page: Box): readonly (readonly [string, Partial<PlotAxis>])[] {
  const { left, top, width, height } = plan.plot;
  const [from, high] = onPage(page, left, top);
  const [to, low] = onPage(page, left + width, top + height);
  const suffix = at === 0 ? '' : String(at + 1);
  const hidden = { visible: false, fixedrange: true } as const;
  return [
    [`xaxis${suffix}`, { ...hidden, domain: [from, to], range: [...plan.acrossRange], anchor: `y${suffix}` as 'y' }],
    [`yaxis${suffix}`, { ...hidden, domain: [low, high], range: [...plan.downRange], anchor: `x${suffix}` as 'x' }],
  ];
}

/** How near one must point, in pixels: anywhere in a cell, or along a bar. */
function hoverReach(panels: readonly PanelLayers[]): number {
  const reaches = panels.map(({ figure, plan }) => {
    if (figure.kind !== 'heat-map') return hasRanges(figure) ? 40 : 24;
    return Math.hypot(plan.across(1) - plan.across(0), plan.down(1) - plan.down(0)) / 2;
  });
  return Math.ceil(Math.max(24, ...reaches));
}

/** Plotly centres a text on its place; the drawing gives the baseline. */
const baselineToMiddle = 0.36;

function annotationOf(shape: Shape, page: Box, palette: Palette, measure: Measure): PlotAnnotation[] {
  if (shape.kind !== 'text' || shape.text === '') return [];
  const half = shape.anchor === 'middle' ? 0 : measure(shape.text, shape.size, shape.weight) / 2;
  const along = shape.anchor === 'right' ? -half : half;
  const up = shape.size * baselineToMiddle;
  const middle = {
    x: shape.x + along * Math.cos(shape.turn) + up * Math.sin(shape.turn),
    y: shape.y + along * Math.sin(shape.turn) - up * Math.cos(shape.turn),
  };
  const isTurned = shape.turn !== 0;
  const [x, y] = onPage(page, isTurned ? middle.x : shape.x, middle.y);
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
