import { dotRadius } from '../../analysis/charts/drawing/dot-labels.ts';
import { barShare, thickest } from '../../analysis/charts/drawing/marks/bars.ts';
import { runs } from '../../analysis/charts/drawing/marks/shape.ts';
import type { Plan } from '../../analysis/charts/drawing/plan.ts';
import { directionOf } from '../../analysis/charts/drawing/text.ts';
import type { AreaTrace, BarTrace, Dash, DotTrace, Figure, LineTrace } from '../../analysis/charts/figure.ts';
import type { Palette } from '../../analysis/charts/palette.ts';
import { markId } from './plot-marks.ts';
import { plotText } from './plot-text.ts';
import type { PlotTrace } from './plotly.ts';

/** The words of a hover label come whole and escaped; no field of the data is ever named in the pattern. */
const hovertemplate = '%{customdata}<extra></extra>';

const plotDashes = { solid: 'solid', dash: 'dash', dot: 'dot', 'dash-dot': 'dashdot' } as const satisfies Record<
  Dash,
  string
>;

/** The marks of a figure as traces, each with its hover words. */
export function plotTraces(figure: Figure, plan: Plan, palette: Palette): readonly PlotTrace[] {
  return figure.traces.flatMap((trace, at): readonly PlotTrace[] => {
    switch (trace.kind) {
      case 'bars':
        return [barTrace(figure, plan, trace, palette, at)];
      case 'line':
        return [lineTrace(trace, palette, at)];
      case 'area':
        return areaTraces(trace, palette, at);
      case 'dots':
        return [dotTrace(trace, palette, at)];
    }
  });
}

/** Lines of a hover label: the first in bold. */
export function hoverWords(first: string, ...rest: readonly string[]): string {
  const words = (text: string) => plotText(text, directionOf(text));
  const shown = rest.filter((line) => line !== '').map(words);
  return first === '' ? shown.join('<br>') : [`<b>${words(first)}</b>`, ...shown].join('<br>');
}

function barTrace(figure: Figure, plan: Plan, trace: BarTrace, palette: Palette, at: number): PlotTrace {
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
    ids: bars.map((bar) => markId(at, trace.bars.indexOf(bar))),
    customdata: bars.map((bar) => hoverWords(bar.name, `${bar.label} ${figure.y.title}`.trim())),
    hovertemplate,
    cliponaxis: false,
  };
}

function lineTrace(trace: LineTrace, palette: Palette, at: number): PlotTrace {
  const last = trace.points.findLastIndex((point) => point.y !== null);
  const isAlone = (index: number) =>
    (trace.points[index - 1]?.y ?? null) === null && (trace.points[index + 1]?.y ?? null) === null;
  return {
    type: 'scatter',
    mode: 'lines+markers',
    x: trace.points.map((point) => point.x),
    y: trace.points.map((point) => point.y),
    connectgaps: false,
    cliponaxis: false,
    line: {
      color: palette[trace.colour],
      width: trace.colour === 'context' ? 1.5 : 2,
      dash: plotDashes[trace.dash],
    },
    marker: {
      color: palette[trace.colour],
      size: trace.points.map((_, index) => (trace.end && index === last ? 7 : isAlone(index) ? 4 : 0)),
      opacity: 1,
      line: { width: 0 },
    },
    ids: trace.points.map((_, index) => markId(at, index)),
    customdata: trace.points.map((point) => hoverWords(trace.name, `${point.xLabel}: ${point.label}`)),
    hovertemplate,
  };
}

function areaTraces(trace: AreaTrace, palette: Palette, at: number): readonly PlotTrace[] {
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
    ids: trace.bands.map((_, index) => markId(at, index)),
    customdata: trace.bands.map((band) => hoverWords(trace.name, `${band.xLabel}: ${band.label}`)),
    hovertemplate,
  };
  return [...fills, edge];
}

function dotTrace(trace: DotTrace, palette: Palette, at: number): PlotTrace {
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
      opacity: 1,
      line: { color: palette.surface, width: 1 },
    },
    ids: dots.map((dot) => markId(at, trace.dots.indexOf(dot))),
    customdata: dots.map((dot) => hoverWords(dot.name, dot.label)),
    hovertemplate,
  };
}
