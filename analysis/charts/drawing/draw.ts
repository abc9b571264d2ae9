import type { Figure, Trace } from '../figure.ts';
import type { Drawing, Shape } from './drawing.ts';
import { gridShapes, nameShapes, referenceShapes } from './marks/axes.ts';
import { barShapes, groundShapes } from './marks/bars.ts';
import { cornerShapes, dotShapes } from './marks/dots.ts';
import { areaShapes, endShapes, lineShapes } from './marks/lines.ts';
import { textShape } from './marks/shape.ts';
import { type Plan, planOf } from './plan.ts';
import { sizes } from './sizes.ts';
import { type Measure, wrap } from './text.ts';

/** A figure as a picture of a size. `plot`: without title and source, for pages that set those as text. */
export function draw(
  figure: Figure,
  width: number,
  height: number,
  measure: Measure,
  parts: 'whole' | 'plot' = 'plot',
): Drawing {
  const about = { width, height, language: figure.language, title: figure.title, alt: figure.alt };
  if (parts === 'plot') return { ...about, shapes: plotShapes(figure, width, height, measure) };
  const head = headShapes(figure, width, measure);
  const foot = footShapes(figure, width, measure);
  const inner = { width: width - 2 * margin, height: height - head.depth - foot.depth };
  const plot = plotShapes(figure, inner.width, inner.height, measure);
  return {
    ...about,
    shapes: [
      ...head.shapes.map((shape) => moved(shape, margin, margin)),
      ...plot.map((shape) => moved(shape, margin, head.depth)),
      ...foot.shapes.map((shape) => moved(shape, margin, height - foot.depth)),
    ],
  };
}

const margin = 16;

/** The layers of a plot from back to front, on their plan. */
export interface PlotLayers {
  readonly plan: Plan;
  readonly behind: readonly Shape[];
  readonly marks: readonly Shape[];
  readonly front: readonly Shape[];
}

/** Lays out a plot: the one place where it is decided what stands where. */
export function plotLayers(figure: Figure, width: number, height: number, measure: Measure): PlotLayers {
  const plan = planOf(figure, width, height, measure);
  return {
    plan,
    behind: [...gridShapes(figure, plan), ...referenceShapes(figure, plan)],
    marks: figure.traces.flatMap((trace) => traceShapes(figure, plan, trace, measure)),
    front: [
      ...groundShapes(figure, plan),
      ...endShapes(figure, plan),
      ...nameShapes(figure, plan),
      ...cornerShapes(figure, plan, measure),
    ],
  };
}

function plotShapes(figure: Figure, width: number, height: number, measure: Measure): readonly Shape[] {
  const { behind, marks, front } = plotLayers(figure, width, height, measure);
  return [...behind, ...marks, ...front];
}

function traceShapes(figure: Figure, plan: Plan, trace: Trace, measure: Measure): readonly Shape[] {
  switch (trace.kind) {
    case 'bars':
      return trace.bars.flatMap((bar) => barShapes(figure, plan, bar));
    case 'line':
      return lineShapes(plan, trace);
    case 'area':
      return areaShapes(plan, trace);
    case 'dots':
      return dotShapes(figure, plan, trace, measure);
  }
}

interface Part {
  readonly shapes: readonly Shape[];
  readonly depth: number;
}

/** Title and subtitle, from the edge where reading begins. */
function headShapes(figure: Figure, width: number, measure: Measure): Part {
  const room = width - 2 * margin;
  const title = wrap(figure.title, room, 3, (part) => measure(part, sizes.title, 600));
  const subtitle = wrap(figure.subtitle, room, 2, (part) => measure(part, sizes.small, 400));
  const start = edge(figure, room, 'start');
  const under = title.length * 20;
  return {
    shapes: [
      ...title.map((line, index) =>
        textShape(line, start.x, 14 + index * 20, { ...start.style, size: sizes.title, weight: 600, fill: 'ink' }),
      ),
      ...subtitle.map((line, index) => textShape(line, start.x, under + 12 + index * 16, start.style)),
    ],
    depth: margin + under + subtitle.length * 16 + 10,
  };
}

/** A rule, the source at the start, n at the end, and what is not shown. */
function footShapes(figure: Figure, width: number, measure: Measure): Part {
  const room = width - 2 * margin;
  const fits = (part: string) => measure(part, sizes.small, 400);
  const source = wrap(figure.source, room - fits(figure.count) - 24, 2, fits);
  const remarks = figure.remarks.flatMap((remark) => wrap(remark, room, 2, fits));
  const start = edge(figure, room, 'start');
  const end = edge(figure, room, 'end');
  const quiet = { fill: 'ink-3' } as const;
  return {
    shapes: [
      {
        kind: 'line',
        points: [
          [0, 8],
          [room, 8],
        ],
        stroke: 'line',
        width: 1,
        dash: [],
      },
      ...[...source, ...remarks].map((line, index) =>
        textShape(line, start.x, 26 + index * 16, { ...start.style, ...quiet }),
      ),
      textShape(figure.count, end.x, 26, { ...end.style, ...quiet, direction: 'ltr' }),
    ],
    depth: 30 + (source.length + remarks.length - 1) * 16 + 14,
  };
}

function edge(figure: Figure, room: number, side: 'start' | 'end') {
  const isLeft = (side === 'start') === (figure.direction === 'ltr');
  const anchor = isLeft ? ('left' as const) : ('right' as const);
  return { x: isLeft ? 0 : room, style: { anchor, direction: figure.direction } };
}

function moved(shape: Shape, x: number, y: number): Shape {
  if (shape.kind === 'line' || shape.kind === 'polygon') {
    return { ...shape, points: shape.points.map(([px, py]) => [px + x, py + y] as const) };
  }
  return { ...shape, x: shape.x + x, y: shape.y + y };
}
