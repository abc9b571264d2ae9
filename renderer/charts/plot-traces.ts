import { dotRadius } from '../../analysis/charts/drawing/dot-labels.ts';
import type { PanelLayers } from '../../analysis/charts/drawing/layers.ts';
import { barShare, thickest } from '../../analysis/charts/drawing/marks/bars.ts';
import { dashedPart, lineParts } from '../../analysis/charts/drawing/marks/lines.ts';
import { runs } from '../../analysis/charts/drawing/marks/shape.ts';
import type { Plan } from '../../analysis/charts/drawing/plan.ts';
import type {
  AreaTrace,
  BarTrace,
  Dash,
  DotSymbol,
  DotTrace,
  Figure,
  LineTrace,
} from '../../analysis/charts/figure.ts';
import type { Palette } from '../../analysis/charts/palette.ts';
import { plotDash } from './plot-dash.ts';
import { hoverOnly } from './plot-hover.ts';
import { markId } from './plot-marks.ts';
import { hovertemplate, hoverWords } from './plot-words.ts';
import type { PlotDash, PlotTrace } from './plotly.ts';

const plotDashes = { solid: 'solid', dash: 'dash', dot: 'dot', 'dash-dot': 'dashdot' } as const satisfies Record<
  Dash,
  string
>;

const plotSymbols = {
  circle: 'circle',
  square: 'square',
  diamond: 'diamond',
  triangle: 'triangle-up',
  cross: 'cross',
  ring: 'circle-open',
} as const satisfies Record<DotSymbol, string>;

/** Gives the id of a mark of one trace. */
export type IdOf = (mark: number) => string;

/** The marks of a plot as traces on its axes, each with its hover words. What the drawing paints itself is only pointed at. */
export function plotTraces({ figure, plan }: PanelLayers, panel: number, palette: Palette): readonly PlotTrace[] {
  const axes = panel === 0 ? {} : { xaxis: `x${String(panel + 1)}`, yaxis: `y${String(panel + 1)}` };
  const traces = figure.traces.flatMap((trace, at): readonly PlotTrace[] => {
    const idOf: IdOf = (mark) => markId({ panel, trace: at, mark });
    switch (trace.kind) {
      case 'bars':
        return [barTrace(figure, plan, trace, palette, idOf)];
      case 'line':
        return lineTraces(trace, palette, idOf);
      case 'area':
        return areaTraces(trace, palette, idOf);
      case 'dots':
        return [dotTrace(trace, palette, idOf)];
      case 'cells':
      case 'ranges':
        return [hoverOnly(figure, trace, idOf)];
      case 'ribbon':
      case 'fit':
        return [];
    }
  });
  return traces.map((trace) => ({ ...trace, ...axes }));
}

function barTrace(figure: Figure, plan: Plan, trace: BarTrace, palette: Palette, idOf: IdOf): PlotTrace {
  const bars = trace.bars.filter((bar) => bar.span !== null);
  const isFlat = figure.layout === 'horizontal';
  const aside = isFlat ? plan.down : plan.across;
  const slot = Math.abs(aside(1) - aside(0));
  const slots = bars.map((bar) => bar.slot);
  const lengths = bars.map((bar) => (bar.span ? bar.span[1] - bar.span[0] : 0));
  return {
    type: 'bar',
    orientation: isFlat ? 'h' : 'v',
    x: isFlat ? lengths : slots,
    y: isFlat ? slots : lengths,
    base: bars.map((bar) => bar.span?.[0] ?? 0),
    width: Math.min(barShare, thickest[figure.layout] / slot),
    marker: { color: bars.map((bar) => palette[bar.colour]), line: { width: 0 } },
    ids: bars.map((bar) => idOf(trace.bars.indexOf(bar))),
    customdata: bars.map((bar) => hoverWords(bar.name, `${bar.label} ${figure.y.title}`.trim())),
    hovertemplate,
    cliponaxis: false,
  };
}

/** A line with its parts: whole, dashed, and the points themselves when it has dashed parts. */
function lineTraces(trace: LineTrace, palette: Palette, idOf: IdOf): readonly PlotTrace[] {
  const last = trace.points.findLastIndex((point) => point.y !== null);
  const isAlone = (index: number) =>
    (trace.points[index - 1]?.y ?? null) === null && (trace.points[index + 1]?.y ?? null) === null;
  const sizes = trace.points.map((_, index) => (trace.end && index === last ? 7 : isAlone(index) ? 4 : 0));
  const line = { color: palette[trace.colour], width: trace.width };
  const { whole, dashed } = lineParts(trace.points);
  const hasMarkers = sizes.some((size) => size > 0);
  const points: PlotTrace = {
    type: 'scatter',
    // Points without a size would each be an element of the page all the same.
    mode: dashed.length > 0 ? (hasMarkers ? 'markers' : 'none') : hasMarkers ? 'lines+markers' : 'lines',
    x: trace.points.map((point) => point.x),
    y: trace.points.map((point) => point.y),
    connectgaps: false,
    cliponaxis: false,
    line: { ...line, dash: plotDashes[trace.dash] },
    marker: { color: palette[trace.colour], size: sizes, opacity: 1, line: { width: 0 } },
    ids: trace.points.map((_, index) => idOf(index)),
    customdata: trace.points.map((point) => hoverWords(trace.name, `${point.xLabel}: ${point.label}`, ...point.notes)),
    hovertemplate,
  };
  if (dashed.length === 0) return [points];
  const part = (some: typeof whole, dash: PlotDash): PlotTrace => ({
    type: 'scatter',
    mode: 'lines',
    x: some.map((point) => point?.x ?? null),
    y: some.map((point) => point?.y ?? null),
    connectgaps: false,
    cliponaxis: false,
    line: { ...line, dash },
    hoverinfo: 'skip',
  });
  return [part(whole, plotDashes[trace.dash]), part(dashed, plotDash(dashedPart)), points];
}

function areaTraces(trace: AreaTrace, palette: Palette, idOf: IdOf): readonly PlotTrace[] {
  const bands = trace.bands.map((band) =>
    band.low === null || band.high === null ? null : { ...band, low: band.low, high: band.high },
  );
  const fills = runs(bands).map((run): PlotTrace => {
    const back = run.toReversed();
    return {
      type: 'scatter',
      mode: 'lines',
      x: [...run, ...back].map((band) => band.x),
      y: [...run.map((band) => band.high), ...back.map((band) => band.low)],
      fill: 'toself',
      fillcolor: palette[trace.colour],
      line: { width: 0 },
      hoverinfo: 'skip',
    };
  });
  const edge: PlotTrace = {
    type: 'scatter',
    mode: 'lines',
    x: trace.bands.map((band) => band.x),
    y: trace.bands.map((band) => band.high),
    line: { color: palette[trace.edge ?? 'surface'], width: 1 },
    ids: trace.bands.map((_, index) => idOf(index)),
    customdata: trace.bands.map((band) => hoverWords(trace.name, `${band.xLabel}: ${band.label}`)),
    hovertemplate,
  };
  return [...fills, edge];
}

function dotTrace(trace: DotTrace, palette: Palette, idOf: IdOf): PlotTrace {
  const dots = trace.dots.toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0));
  return {
    type: 'scatter',
    mode: 'markers',
    x: dots.map((dot) => dot.x),
    y: dots.map((dot) => dot.y),
    cliponaxis: false,
    marker: {
      color: dots.map((dot) => palette[dot.colour]),
      size: dots.map((dot) => 2 * dotRadius(dot)),
      sizemode: 'diameter',
      symbol: dots.map((dot) => plotSymbols[dot.symbol]),
      opacity: 1,
      line: { color: palette.surface, width: 1 },
    },
    ids: dots.map((dot) => idOf(trace.dots.indexOf(dot))),
    customdata: dots.map((dot) => hoverWords(dot.name, dot.label)),
    hovertemplate,
  };
}
