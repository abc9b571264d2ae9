import type { Palette } from '../palette.ts';
import type { Drawing, Point, Shape, TextShape } from './drawing.ts';
import { drawable } from './text.ts';

/** Typefaces of pictures: the program's own first, then what any machine has. */
export const fontFamily = "'IBM Plex Sans','IBM Plex Sans Arabic','Noto Sans SC','Microsoft YaHei',sans-serif";

/** A drawing as SVG that stands alone: shapes and text only, every string escaped, nothing fetched. */
export function toSvg(drawing: Drawing, palette: Palette): string {
  const { width, height } = drawing;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${number(width)}" height="${number(height)}" viewBox="0 0 ${number(width)} ${number(height)}" role="img" xml:lang="${drawing.language}" font-family="${fontFamily}">`,
    `<title>${escaped(drawing.title)}</title>`,
    `<desc>${escaped(drawing.alt)}</desc>`,
    `<rect width="${number(width)}" height="${number(height)}" fill="${palette.surface}"/>`,
    ...drawing.shapes.map((shape) => shapeSvg(shape, palette)),
    '</svg>',
  ].join('\n');
}

function shapeSvg(shape: Shape, palette: Palette): string {
  switch (shape.kind) {
    case 'rect':
      return `<rect x="${number(shape.x)}" y="${number(shape.y)}" width="${number(shape.width)}" height="${number(shape.height)}" fill="${palette[shape.fill]}"/>`;
    case 'line':
      return `<polyline points="${points(shape.points)}" fill="none" stroke="${palette[shape.stroke]}" stroke-width="${number(shape.width)}"${shape.dash.length > 0 ? ` stroke-dasharray="${shape.dash.join(' ')}"` : ''}/>`;
    case 'polygon':
      return `<polygon points="${points(shape.points)}" fill="${palette[shape.fill]}"/>`;
    case 'circle':
      return `<circle cx="${number(shape.x)}" cy="${number(shape.y)}" r="${number(shape.radius)}" fill="${palette[shape.fill]}" stroke="${palette[shape.stroke]}"/>`;
    case 'text':
      return textSvg(shape, palette);
  }
}

function textSvg(shape: TextShape, palette: Palette): string {
  const isRtl = shape.direction === 'rtl';
  // In SVG start and end follow the direction; the drawing says left and right.
  const anchor = shape.anchor === 'middle' ? 'middle' : (shape.anchor === 'left') !== isRtl ? 'start' : 'end';
  const angle =
    shape.turn === 0
      ? ''
      : ` transform="rotate(${number((shape.turn * 180) / Math.PI)} ${number(shape.x)} ${number(shape.y)})"`;
  return `<text x="${number(shape.x)}" y="${number(shape.y)}" font-size="${shape.size}" font-weight="${shape.weight}" fill="${palette[shape.fill]}" text-anchor="${anchor}" direction="${shape.direction}"${angle}>${escaped(shape.text)}</text>`;
}

function points(list: readonly Point[]): string {
  return list.map(([x, y]) => `${number(x)},${number(y)}`).join(' ');
}

/** Two decimals: enough for 600 dpi, and the same bytes on every machine. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function escaped(text: string): string {
  return drawable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
