import type { BandAxis, ScaleAxis } from '../figure.ts';
import { sizes } from './sizes.ts';
import { type Measure, shorten, wrap } from './text.ts';

/** A name beside an axis, broken into lines; turned names run upwards to their place. */
export interface NameLabel {
  /** Slot or value it names. */
  readonly at: number;
  readonly lines: readonly string[];
  readonly strong: boolean;
  readonly turned: boolean;
}

interface NameLabels {
  readonly labels: readonly NameLabel[];
  /** Height they take beneath the plot. */
  readonly depth: number;
}

const line = 14;
const longestTurned = 110;

/** Names beneath bars or cells: in up to three lines when every word fits its slot; else turned, or every so many of short ones. */
export function bandLabels(
  axis: BandAxis,
  plot: { readonly left: number; readonly width: number; readonly mirrored: boolean; readonly mayThin: boolean },
  measure: Measure,
): NameLabels {
  const step = plot.width / Math.max(axis.names.length, 1);
  const slot = step - 6;
  const fits = (strong: boolean) => (part: string) => measure(part, sizes.name, strong ? 600 : 400);
  const words = axis.names.flatMap((name) => name.text.split(/\s+/u).map((word) => fits(name.strong)(word)));
  if (Math.max(0, ...words) <= slot) {
    const labels = axis.names.map((name, at) => ({
      at,
      lines: wrap(name.text, slot, 3, fits(name.strong)),
      strong: name.strong,
      turned: false,
    }));
    return { labels, depth: Math.max(1, ...labels.map((label) => label.lines.length)) * line + 6 };
  }
  // Columns of time: a few of their short names say the rest. A bar without its name says nothing.
  const widest = Math.max(...axis.names.map((name) => fits(name.strong)(name.text)));
  const isShort = widest <= 30 || (widest <= 60 && axis.names.every((name) => /\d/u.test(name.text)));
  if (plot.mayThin && axis.names.length > 8 && isShort) {
    const every = Math.ceil((widest + 10) / step);
    const fitting = (at: number) => at === 0 || (at + 0.5) * step + widest / 2 <= plot.width + 2;
    const labels = everyOf(axis, every, (text) => [text], false).filter((label) => fitting(label.at));
    return { labels, depth: line + 6 };
  }
  // A turned name ends beneath its bar and begins to the left of it, where the picture ends.
  const room = (at: number) => plot.left + ((plot.mirrored ? axis.names.length - 1 - at : at) + 0.5) * step;
  const labels = everyOf(
    axis,
    Math.ceil(line / step),
    (text, at, strong) => [shorten(text, Math.min(longestTurned, room(at) / Math.cos(turn)), fits(strong))],
    true,
  );
  const longest = Math.max(0, ...labels.map((label) => fits(label.strong)(label.lines[0] ?? '')));
  return { labels, depth: longest * Math.sin(turn) + line };
}

/** Every so many of the names, from the first. */
function everyOf(
  axis: BandAxis,
  every: number,
  lines: (text: string, at: number, strong: boolean) => readonly string[],
  turned: boolean,
): readonly NameLabel[] {
  return axis.names.flatMap(({ text, strong }, at) =>
    at % every === 0 ? [{ at, lines: lines(text, at, strong), strong, turned }] : [],
  );
}

/** Angle of turned names, in radians. */
export const turn = Math.PI / 4.5;

/** Ticks beneath a scale, thinned until none touches the next; the last stays if that can be had. */
export function timeLabels(axis: ScaleAxis, width: number, keepsEnds: boolean, measure: Measure): NameLabels {
  const count = axis.ticks.length;
  const widest = Math.max(0, ...axis.ticks.map((tick) => measure(tick.label, sizes.tick, 400))) + 14;
  const [from, to] = axis.domain;
  const [first, last] = [axis.ticks[0]?.at ?? from, axis.ticks.at(-1)?.at ?? to];
  const apart = count > 1 ? (((last - first) / (to - from)) * width) / (count - 1) : width;
  const least = Math.max(1, Math.ceil(widest / Math.max(apart, 0.001)));
  const even = keepsEnds ? [least, least + 1, least + 2].find((step) => (count - 1) % step === 0) : undefined;
  const step = even ?? least;
  const labels = axis.ticks
    .filter((_, index) => index % step === 0)
    .map((tick) => ({ at: tick.at, lines: [tick.label], strong: false, turned: false }));
  return { labels, depth: line + 8 };
}
