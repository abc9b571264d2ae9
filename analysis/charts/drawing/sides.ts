import type { Figure, Range } from '../figure.ts';
import { axisTitles, endWords, hasRanges, tickWidth } from './axis-room.ts';
import { endWidth } from './end-labels.ts';
import { bandLabels, timeLabels } from './name-labels.ts';
import { ruleDepth } from './rule-labels.ts';
import { sizes } from './sizes.ts';
import type { Measure } from './text.ts';

/** Room around a plot for what is written there, in pixels. */
export interface Sides {
  /** The axis at the side where reading begins: values, or names of rows. Panels side by side share one. */
  readonly gutter: number;
  /** Labels of marks beyond the plot, towards the axis and away from it. */
  readonly near: number;
  readonly far: number;
  readonly top: number;
  /** Labels of marks beneath the plot. */
  readonly under: number;
  /** The axis beneath; panels above one another share one. */
  readonly foot: number;
}

/** Room that a figure needs in so much width, of one plot or of each of `columns` panels side by side. */
export function sidesOf(figure: Figure, width: number, columns: number | null, measure: Measure): Sides {
  return figure.layout === 'horizontal'
    ? flatSides(figure, width, columns ?? 1, measure)
    : uprightSides(figure, width, columns, measure);
}

/** Width of a plot between its sides. */
export function plotWidth(sides: Pick<Sides, 'gutter' | 'near' | 'far'>, width: number, columns: number): number {
  return Math.max(20, (width - sides.gutter) / columns - sides.near - sides.far);
}

function uprightSides(figure: Figure, width: number, columns: number | null, measure: Measure): Sides {
  const isNamed = figure.y.of === 'name';
  const widest = Math.ceil(tickWidth(figure.y, measure));
  const gutter = isNamed ? Math.min(widest, width * 0.34) + 8 : widest + 10;
  const far = columns === null ? Math.max(isNamed ? 2 : 14, endWidth(figure, width * 0.32, measure)) : 12;
  const hasBars = figure.x.kind === 'band' && !isNamed;
  const sides = { gutter, near: 0, far, under: hasBars && figure.y.domain[0] < 0 ? 14 : 0 };
  const across = plotWidth(sides, width, columns ?? 1);
  const names =
    figure.x.kind === 'band'
      ? bandLabels(figure.x, { left: gutter, width: across, mirrored: figure.mirrored, mayThin: isNamed }, measure)
      : timeLabels(figure.x, across, true, measure);
  const titles = axisTitles(figure);
  const head = titles.y === '' ? 10 : 24;
  return {
    ...sides,
    top: (isNamed ? 2 : hasBars ? 22 : head) + ruleDepth(figure, across, measure),
    foot: names.depth + (titles.x === '' ? 0 : 18) + 4,
  };
}

function flatSides(figure: Figure, width: number, columns: number, measure: Measure): Sides {
  const names = figure.x.kind === 'band' ? figure.x.names : [];
  const widest = Math.max(0, ...names.map((name) => measure(name.text, sizes.name, name.strong ? 600 : 400)));
  const gutter = Math.min(widest, width * (columns > 1 ? 0.28 : 0.38)) + 12;
  const room = (labels: readonly string[]) =>
    labels.length === 0 ? 0 : Math.max(...labels.map((label) => measure(label, sizes.value, 600))) + 8;
  if (!hasRanges(figure)) {
    const bars = figure.traces.flatMap((trace) => (trace.kind === 'bars' ? trace.bars : []));
    const ends = (end: 'low' | 'high') => room(bars.filter((bar) => bar.labelEnd === end).map((bar) => bar.label));
    return { gutter, near: ends('low'), far: ends('high') + 4, top: 4, under: 0, foot: 4 };
  }
  const ranges = figure.traces.flatMap((trace) => (trace.kind === 'ranges' ? trace.ranges : []));
  const about = { gutter, top: figure.references.length > 0 ? 20 : 6, under: 0, foot: 24 };
  if (figure.kind === 'tornado') return { ...about, ...tornadoRoom(figure, ranges, width / columns - gutter, measure) };
  return { ...about, near: 8, far: columns > 1 ? 12 : room(ranges.map((one) => one.label)) + 8 };
}

/** Words at the ends of bars take room beyond the plot only as far as their bars leave none within it. */
function tornadoRoom(
  figure: Figure,
  ranges: readonly Range[],
  width: number,
  measure: Measure,
): { readonly near: number; readonly far: number } {
  const [from, to] = figure.y.domain;
  const placed = ranges.flatMap((range) =>
    endWords(range).map(({ text, at, side }) => {
      const left = (side === 'low' ? at - from : to - at) / (to - from);
      return { side, left, words: text === '' ? 0 : measure(text, sizes.tick, 400) + 8 };
    }),
  );
  // The plot is at least half of the width when all bars reach its ends, so that much is free for sure.
  const beyond = (side: 'low' | 'high') =>
    Math.max(8, ...placed.filter((one) => one.side === side).map(({ left, words }) => words - left * width * 0.5));
  return { near: beyond('low'), far: beyond('high') };
}
