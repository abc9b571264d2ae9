import type { Box } from '../../analysis/charts/drawing/box.ts';
import type { Point, Shape } from '../../analysis/charts/drawing/drawing.ts';
import type { Palette } from '../../analysis/charts/palette.ts';
import { plotDash } from './plot-dash.ts';
import type { PlotDash, PlotShape } from './plotly.ts';

/** Pixels of the picture as parts of the page, which is how Plotly counts places outside a plot. */
export function onPage(page: Box, x: number, y: number): readonly [number, number] {
  return [(x - page.left) / page.width, 1 - (y - page.top) / page.height];
}

/** Shapes of a drawing as Plotly's own, from back to front; neighbours of one look become one path. */
export function plotShapes(
  shapes: readonly Shape[],
  page: Box,
  palette: Palette,
  layer: 'below' | 'above',
): readonly PlotShape[] {
  const frame = { xref: 'paper', yref: 'paper', layer } as const;
  const paths = joined(shapes.flatMap((shape) => pathOf(shape, page, palette)));
  return paths.map(({ path, fill, stroke, width, dash }) => ({
    ...frame,
    type: 'path',
    path,
    fillcolor: fill ?? 'rgba(0,0,0,0)',
    line: { color: stroke ?? 'rgba(0,0,0,0)', width, dash },
  }));
}

interface Path {
  readonly path: string;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly width: number;
  readonly dash: PlotDash;
}

/** A run of rectangles of one colour, as the cells of a row, is drawn in one stroke: hundreds of paths are slow. */
function joined(paths: readonly Path[]): readonly Path[] {
  const done: Path[] = [];
  for (const path of paths) {
    const last = done.at(-1);
    if (last && sameLook(last, path)) done[done.length - 1] = { ...last, path: `${last.path}${path.path}` };
    else done.push(path);
  }
  return done;
}

function sameLook(a: Path, b: Path): boolean {
  return a.fill === b.fill && a.stroke === b.stroke && a.width === b.width && a.dash === b.dash;
}

function pathOf(shape: Shape, page: Box, palette: Palette): readonly Path[] {
  const at = ([x, y]: Point) =>
    onPage(page, x, y)
      .map((part) => String(Math.round(part * 1e6) / 1e6))
      .join(',');
  const drawn = (points: readonly Point[]) => `M${points.map(at).join('L')}`;
  const filled = (points: readonly Point[], fill: string): Path => ({
    path: `${drawn(points)}Z`,
    fill,
    stroke: null,
    width: 0,
    dash: 'solid',
  });
  switch (shape.kind) {
    case 'rect':
      return [filled(corners(shape), palette[shape.fill])];
    case 'polygon':
      return [filled(shape.points, palette[shape.fill])];
    case 'circle':
      return [{ ...filled(around(shape), palette[shape.fill]), stroke: palette[shape.stroke], width: 1 }];
    case 'line': {
      const dash = plotDash(shape.dash);
      return [{ path: drawn(shape.points), fill: null, stroke: palette[shape.stroke], width: shape.width, dash }];
    }
    case 'text':
      return [];
  }
}

function corners({ x, y, width, height }: Extract<Shape, { kind: 'rect' }>): readonly Point[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

/** A circle in sixteen steps: Plotly's paths have curves, but none that is a circle. */
function around({ x, y, radius }: Extract<Shape, { kind: 'circle' }>): readonly Point[] {
  return Array.from({ length: 16 }, (_, step): Point => {
    const turn = (step / 16) * 2 * Math.PI;
    return [x + radius * Math.cos(turn), y + radius * Math.sin(turn)];
  });
}
