import type { Figure, Tick } from '../figure.ts';
import { hasRanges } from './axis-room.ts';
import type { Box } from './box.ts';
import { type EndLabel, endLabels } from './end-labels.ts';
import { bandLabels, type NameLabel, timeLabels } from './name-labels.ts';
import { type PlacedRule, placedRules } from './rule-labels.ts';
import type { Sides } from './sides.ts';
import { sizes } from './sizes.ts';
import { type Measure, shorten, wrap } from './text.ts';

/** Where everything of a figure comes to stand at a size: the one layout behind both painters. */
export interface Plan {
  /** The plot with the labels of its axes. */
  readonly frame: Box;
  readonly plot: Box;
  /** Pixel of a slot or a value along the horizontal, and along the vertical. */
  readonly across: (value: number) => number;
  readonly down: (value: number) => number;
  /** Range of the two axes in data, from left to right and from bottom to top. */
  readonly acrossRange: readonly [number, number];
  readonly downRange: readonly [number, number];
  /** Round values that have a line across the plot, and those of them that are written. */
  readonly valueTicks: readonly Tick[];
  readonly valueLabels: readonly Tick[];
  readonly names: readonly NameLabel[];
  readonly ends: readonly EndLabel[];
  readonly rules: readonly PlacedRule[];
  /** One of several small panels. */
  readonly isPanel: boolean;
}

/** Which of its axes a panel writes out: the others stand on its neighbours. */
export interface Written {
  readonly names: boolean;
  readonly values: boolean;
}

/** Lays a figure out in a plot of a size and place, with its labels in the frame around it. */
export function planIn(
  figure: Figure,
  frame: Box,
  plot: Box,
  sides: Sides,
  measure: Measure,
  panel: Written | null = null,
): Plan {
  const shows = panel ?? { names: true, values: true };
  const isFlat = figure.layout === 'horizontal';
  const slots: readonly [number, number] = [-0.5, slotCount(figure) - 0.5];
  const [acrossRange, downRange] = isFlat
    ? [turned(flatRange(figure, panel !== null), figure.mirrored), turned(slots, true)]
    : [
        figure.x.kind === 'scale' ? figure.x.domain : turned(slots, figure.mirrored),
        figure.corners.length > 0 ? widened(figure.y.domain, cornerStrip, plot.height) : figure.y.domain,
      ];
  const across = scale(acrossRange, plot.left, plot.left + plot.width);
  const down = scale(downRange, plot.top + plot.height, plot.top);
  const hasValueAxis = !isFlat || hasRanges(figure);
  const isNamed = figure.y.of === 'name';
  return {
    frame,
    plot,
    across,
    down,
    acrossRange,
    downRange,
    valueTicks: hasValueAxis && !isNamed ? figure.y.ticks : [],
    valueLabels: hasValueAxis && (isFlat ? shows.names : shows.values) ? valueLabels(figure, plot, sides, measure) : [],
    names: (isFlat ? shows.values : shows.names) ? nameLabels(figure, plot, sides, panel !== null, measure) : [],
    ends:
      panel === null
        ? endLabels(figure, down, plot, frame.left + frame.width - plot.left - plot.width - 10, measure)
        : [],
    rules: placedRules(figure.rules, across, plot, measure),
    isPanel: panel !== null,
  };
}

/** Strip at the top and the foot of the plot that the names of fields have to themselves. */
export const cornerStrip = 22;

function slotCount(figure: Figure): number {
  return figure.x.kind === 'band' ? Math.max(figure.x.names.length, 1) : 1;
}

function nameLabels(figure: Figure, plot: Box, sides: Sides, isPanel: boolean, measure: Measure): readonly NameLabel[] {
  if (figure.x.kind === 'scale') {
    const keepsEnds = figure.x.of !== 'value';
    // Words at the ends of a panel stand within it, so they need more room.
    return timeLabels(figure.x, plot.width - (isPanel ? 24 : 0), keepsEnds, measure).labels;
  }
  if (figure.layout === 'upright') {
    return bandLabels(
      figure.x,
      { left: plot.left, width: plot.width, mirrored: figure.mirrored, mayThin: figure.y.of === 'name' },
      measure,
    ).labels;
  }
  const fits = (strong: boolean) => (part: string) => measure(part, sizes.name, strong ? 600 : 400);
  const row = plot.height / slotCount(figure);
  const every = Math.max(1, Math.ceil(12 / row));
  return figure.x.names.flatMap((name, at): readonly NameLabel[] =>
    at % every === 0
      ? [
          {
            at,
            lines: wrap(name.text, sides.gutter - 12, row >= 32 ? 2 : 1, fits(name.strong)),
            strong: name.strong,
            turned: false,
          },
        ]
      : [],
  );
}

/** Values beside their lines, thinned where they would touch; names of rows cut to their room. */
function valueLabels(figure: Figure, plot: Box, sides: Sides, measure: Measure): readonly Tick[] {
  const { ticks } = figure.y;
  if (figure.layout === 'horizontal') {
    return timeLabels(figure.y, plot.width, false, measure).labels.map((label) => ({
      at: label.at,
      label: label.lines[0] ?? '',
    }));
  }
  const apart = plot.height / Math.max(figure.y.of === 'name' ? ticks.length : ticks.length - 1, 1);
  const every = Math.max(1, Math.ceil(12 / apart));
  const kept = ticks.filter((_, at) => at % every === 0);
  if (figure.y.of !== 'name') return kept;
  return kept.map((tick) => ({
    ...tick,
    label: shorten(tick.label, sides.gutter - 8, (part) => measure(part, sizes.name, 400)),
  }));
}

function turned([low, high]: readonly [number, number], isTurned: boolean): readonly [number, number] {
  return isTurned ? [high, low] : [low, high];
}

function widened(domain: readonly [number, number], strip: number, height: number): readonly [number, number] {
  const [low, high] = domain;
  const extra = ((high - low) * strip) / Math.max(height - 2 * strip, 1);
  return [low - extra, high + extra];
}

/** Bars fill the plot from end to end: their values stand beside them, so no round ticks are needed. */
function flatRange(figure: Figure, isPanel: boolean): readonly [number, number] {
  if (isPanel || hasRanges(figure)) return figure.y.domain;
  const bars = figure.traces.flatMap((trace) => (trace.kind === 'bars' ? trace.bars : []));
  const ends = bars.flatMap((bar) => bar.span ?? []);
  if (ends.length === 0) return [0, 1];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  return low === high ? [low, low + 1] : [low, high];
}

function scale(domain: readonly [number, number], from: number, to: number): (value: number) => number {
  const [low, high] = domain;
  return (value) => from + ((value - low) / (high - low)) * (to - from);
}
