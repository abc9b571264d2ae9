import type { Language } from '../model/text.ts';
import type { BandAxis, Figure, ScaleAxis, Trace } from './figure.ts';
import { valueAxis } from './scale.ts';
import { timeAxis } from './time-scale.ts';

/** Panels on the same axes: the widest range of all, and every name of all. */
export function panelAxes(panels: readonly Figure[], language: Language): readonly Figure[] {
  const ys = panels.map((panel) => panel.y);
  const xs = panels.flatMap(({ x }) => (x.kind === 'scale' ? [x] : []));
  const isEqual = panels.some((panel) => panel.diagonal !== null);
  const y = sharedScale(isEqual ? [...ys, ...xs] : ys, ys[0]?.title ?? '', language);
  const x = isEqual
    ? { ...y, title: xs[0]?.title ?? '' }
    : xs.length > 0
      ? sharedScale(xs, xs[0]?.title ?? '', language)
      : null;
  const bands = sharedBand(panels.flatMap((panel) => (panel.x.kind === 'band' ? [panel.x] : [])));
  return panels.map((panel): Figure => {
    const diagonal = isEqual ? y.domain : null;
    if (panel.x.kind === 'scale') return { ...panel, x: x ?? panel.x, y, diagonal };
    const slots = bands.slotsOf(panel.x);
    return {
      ...panel,
      x: bands.axis,
      y,
      diagonal,
      traces: panel.traces.map((trace) => inSlots(trace, slots)),
      connectors: panel.connectors.map((one) => ({
        ...one,
        fromSlot: slots[one.fromSlot] ?? one.fromSlot,
        toSlot: slots[one.toSlot] ?? one.toSlot,
      })),
    };
  });
}

function sharedScale(axes: readonly ScaleAxis[], title: string, language: Language): ScaleAxis {
  const [first] = axes;
  if (first === undefined) return valueAxis([0], language, title);
  // Names are already the same in all panels.
  if (first.of === 'name') return first;
  const ends = axes.flatMap((axis) => axis.domain);
  if (first.of === 'step') return sharedSteps(axes, title);
  const range = [Math.min(...ends), Math.max(...ends)];
  return first.of === 'value'
    ? valueAxis(range, language, title, 3)
    : { ...timeAxis(range, first.of, language), title };
}

/** Every step of any panel, with its words. */
function sharedSteps(axes: readonly ScaleAxis[], title: string): ScaleAxis {
  const ticks = [...new Map(axes.flatMap((axis) => axis.ticks.map((tick) => [tick.at, tick] as const))).values()];
  const ends = axes.flatMap((axis) => axis.domain);
  return {
    kind: 'scale',
    of: 'step',
    title,
    domain: [Math.min(...ends), Math.max(...ends)],
    ticks: ticks.toSorted((a, b) => a.at - b.at),
  };
}

/** All names in the order they first appear; a name that stands twice in a panel has two places. */
function sharedBand(axes: readonly BandAxis[]): {
  readonly axis: BandAxis;
  readonly slotsOf: (axis: BandAxis) => readonly number[];
} {
  const slots = new Map<string, number>();
  const names: BandAxis['names'][number][] = [];
  const keysOf = (axis: BandAxis) => {
    const seen = new Map<string, number>();
    return axis.names.map((name) => {
      const count = (seen.get(name.text) ?? 0) + 1;
      seen.set(name.text, count);
      return { key: JSON.stringify([name.text, count]), name };
    });
  };
  for (const { key, name } of axes.flatMap(keysOf)) {
    if (slots.has(key)) continue;
    slots.set(key, names.length);
    names.push(name);
  }
  return { axis: { kind: 'band', names }, slotsOf: (axis) => keysOf(axis).map(({ key }) => slots.get(key) ?? 0) };
}

function inSlots(trace: Trace, slots: readonly number[]): Trace {
  const moved = <T extends { readonly slot: number }>(mark: T): T => ({ ...mark, slot: slots[mark.slot] ?? mark.slot });
  if (trace.kind === 'bars') return { ...trace, bars: trace.bars.map(moved) };
  if (trace.kind === 'ranges') return { ...trace, ranges: trace.ranges.map(moved) };
  return trace;
}
