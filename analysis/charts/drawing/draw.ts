import type { Figure } from '../figure.ts';
import type { Drawing, Shape } from './drawing.ts';
import { plotLayers } from './layers.ts';
import { moved, textShape } from './marks/shape.ts';
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

function plotShapes(figure: Figure, width: number, height: number, measure: Measure): readonly Shape[] {
  const { legend, panels } = plotLayers(figure, width, height, measure);
  return [...legend, ...panels.flatMap(({ behind, marks, front }) => [...behind, ...marks.flat(), ...front])];
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
