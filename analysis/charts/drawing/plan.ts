import type { Figure, Tick } from '../figure.ts';
import { type EndLabel, endLabels, endWidth } from './end-labels.ts';
import { bandLabels, type NameLabel, timeLabels } from './name-labels.ts';
import { type Measure, wrap } from './text.ts';
import { sizes } from './sizes.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where everything of a figure comes to stand at a size: the one layout behind both painters. */
export interface Plan {
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
  /** Pixel of a slot or a value along the horizontal, and along the vertical. */
  readonly across: (value: number) => number;
  readonly down: (value: number) => number;
  /** Range of the two axes in data, from left to right and from bottom to top. */
  readonly acrossRange: readonly [number, number];
  readonly downRange: readonly [number, number];
  readonly valueTicks: readonly Tick[];
  readonly names: readonly NameLabel[];
  readonly ends: readonly EndLabel[];
}

/** Lays a figure out. The size is that of the plot with its labels, without title and source. */
export function planOf(figure: Figure, width: number, height: number, measure: Measure): Plan {
  return figure.layout === 'horizontal'
    ? horizontalPlan(figure, width, height, measure)
    : uprightPlan(figure, width, height, measure);
}

function uprightPlan(figure: Figure, width: number, height: number, measure: Measure): Plan {
  const tickWidth = Math.max(0, ...figure.y.ticks.map((tick) => measure(tick.label, sizes.tick, 400)));
  const valueSide = Math.ceil(tickWidth) + 10;
  const endSide = Math.max(14, endWidth(figure, width * 0.32, measure));
  const left = figure.mirrored ? endSide : valueSide;
  const plotWidth = Math.max(20, width - valueSide - endSide);
  const names =
    figure.x.kind === 'band'
      ? bandLabels(figure.x, { left, width: plotWidth, mirrored: figure.mirrored }, measure)
      : timeLabels(figure.x, plotWidth, figure.kind !== 'quadrant', measure);
  const hasBars = figure.x.kind === 'band';
  const top = hasBars ? 22 : figure.y.title !== '' && figure.kind === 'quadrant' ? 24 : 10;
  const goesDown = hasBars && figure.y.domain[0] < 0;
  const titleBeneath = figure.kind === 'quadrant' ? 18 : 0;
  const bottom = names.depth + (goesDown ? 14 : 0) + titleBeneath + 4;
  const plot: Box = { left, top, width: plotWidth, height: Math.max(20, height - top - bottom) };
  const acrossRange = acrossOf(figure);
  const downRange = figure.corners.length > 0 ? widened(figure.y.domain, cornerStrip, plot.height) : figure.y.domain;
  const across = scale(acrossRange, plot.left, plot.left + plot.width);
  const down = scale(downRange, plot.top + plot.height, plot.top);
  return {
    width,
    height,
    plot,
    across,
    down,
    acrossRange,
    downRange,
    valueTicks: figure.y.ticks,
    names: names.labels,
    ends: endLabels(figure, down, plot, width - plot.left - plot.width - 10, measure),
  };
}

function horizontalPlan(figure: Figure, width: number, height: number, measure: Measure): Plan {
  const axis = figure.x.kind === 'band' ? figure.x.names : [];
  const fits = (strong: boolean) => (part: string) => measure(part, sizes.name, strong ? 600 : 400);
  const widest = Math.max(0, ...axis.map((name) => fits(name.strong)(name.text)));
  const nameSide = Math.min(widest, width * 0.38) + 12;
  const bars = figure.traces.flatMap((trace) => (trace.kind === 'bars' ? trace.bars : []));
  const room = (end: 'low' | 'high') =>
    Math.max(0, ...bars.filter((bar) => bar.labelEnd === end).map((bar) => measure(bar.label, sizes.value, 600) + 8));
  const before = nameSide + room('low');
  const after = room('high') + 4;
  const plotWidth = Math.max(20, width - before - after);
  const plot: Box = {
    left: figure.mirrored ? after : before,
    top: 4,
    width: plotWidth,
    height: Math.max(20, height - 8),
  };
  const range = reach(bars.flatMap((bar) => bar.span ?? []));
  const acrossRange: readonly [number, number] = figure.mirrored ? [range[1], range[0]] : range;
  const downRange: readonly [number, number] = [Math.max(axis.length, 1) - 0.5, -0.5];
  const rows = plot.height / Math.max(axis.length, 1) >= 32 ? 2 : 1;
  return {
    width,
    height,
    plot,
    across: scale(acrossRange, plot.left, plot.left + plot.width),
    down: scale(downRange, plot.top + plot.height, plot.top),
    acrossRange,
    downRange,
    valueTicks: [],
    names: axis.map((name, slot) => ({
      at: slot,
      lines: wrap(name.text, nameSide - 12, rows, fits(name.strong)),
      strong: name.strong,
      turned: false,
    })),
    ends: [],
  };
}

/** Strip at the top and the foot of the plot that the names of fields have to themselves. */
export const cornerStrip = 22;

function widened(domain: readonly [number, number], strip: number, height: number): readonly [number, number] {
  const [low, high] = domain;
  const extra = ((high - low) * strip) / Math.max(height - 2 * strip, 1);
  return [low - extra, high + extra];
}

function acrossOf(figure: Figure): readonly [number, number] {
  if (figure.x.kind === 'scale') return figure.x.domain;
  const last = Math.max(figure.x.names.length, 1) - 0.5;
  return figure.mirrored ? [last, -0.5] : [-0.5, last];
}

/** Bars fill the plot from end to end: their values stand beside them, so no round ticks are needed. */
function reach(ends: readonly number[]): readonly [number, number] {
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  if (ends.length === 0) return [0, 1];
  return low === high ? [low, low + 1] : [low, high];
}

function scale(domain: readonly [number, number], from: number, to: number): (value: number) => number {
  const [low, high] = domain;
  return (value) => from + ((value - low) / (high - low)) * (to - from);
}
