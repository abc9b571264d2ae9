import { element, type Markup, written } from '../markup.ts';
import type { Palette } from '../palette.ts';
import type { Drawing, Point, Shape, TextShape } from './drawing.ts';

/** Typefaces of pictures: the program's own first, then what any machine has. */
export const fontFamily = "'IBM Plex Sans','IBM Plex Sans Arabic','Noto Sans SC','Microsoft YaHei',sans-serif";

/** A drawing as an SVG file that stands alone: shapes and text only, nothing fetched. */
export function toSvg(drawing: Drawing, palette: Palette): string {
  return written(svgOf(drawing, palette));
}

/** A drawing as an element of a page. */
export function svgOf(drawing: Drawing, palette: Palette): Markup {
  const { width, height } = drawing;
  const frame = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: short(width),
    height: short(height),
    viewBox: `0 0 ${short(width)} ${short(height)}`,
    role: 'img',
    'aria-label': drawing.alt,
    lang: drawing.language,
    'font-family': fontFamily,
  };
  return element('svg', frame, [
    element('title', {}, [drawing.title]),
    element('rect', { width: short(width), height: short(height), fill: palette.surface }),
    ...drawing.shapes.map((shape) => shapeSvg(shape, palette)),
  ]);
}

function shapeSvg(shape: Shape, palette: Palette): Markup {
  switch (shape.kind) {
    case 'rect':
      return element('rect', {
        x: short(shape.x),
        y: short(shape.y),
        width: short(shape.width),
        height: short(shape.height),
        fill: palette[shape.fill],
      });
    case 'line':
      return element('polyline', {
        points: pointList(shape.points),
        fill: 'none',
        stroke: palette[shape.stroke],
        'stroke-width': short(shape.width),
        'stroke-dasharray': shape.dash.length > 0 ? shape.dash.join(' ') : undefined,
      });
    case 'polygon':
      return element('polygon', { points: pointList(shape.points), fill: palette[shape.fill] });
    case 'circle':
      return element('circle', {
        cx: short(shape.x),
        cy: short(shape.y),
        r: short(shape.radius),
        fill: palette[shape.fill],
        stroke: palette[shape.stroke],
      });
    case 'text':
      return textSvg(shape, palette);
  }
}

function textSvg(shape: TextShape, palette: Palette): Markup {
  const [x, y] = [short(shape.x), short(shape.y)];
  return element(
    'text',
    {
      x,
      y,
      'font-size': shape.size,
      'font-weight': shape.weight,
      fill: palette[shape.fill],
      'text-anchor': svgAnchor(shape),
      direction: shape.direction,
      transform: shape.turn === 0 ? undefined : `rotate(${short((shape.turn * 180) / Math.PI)} ${x} ${y})`,
    },
    [shape.text],
  );
}

/** In SVG start and end follow the direction; the drawing says left and right. */
export function svgAnchor(shape: TextShape): 'start' | 'middle' | 'end' {
  if (shape.anchor === 'middle') return 'middle';
  return (shape.anchor === 'left') === (shape.direction === 'ltr') ? 'start' : 'end';
}

function pointList(points: readonly Point[]): string {
  return points.map(([x, y]) => `${short(x)},${short(y)}`).join(' ');
}

/** Two decimals: enough for 600 dpi, and the same bytes on every machine. */
function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
