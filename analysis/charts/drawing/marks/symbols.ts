import type { DotSymbol } from '../../figure.ts';
import type { ColourRole } from '../../palette.ts';
import type { Point, Shape } from '../drawing.ts';

/** A dot by its sign; all signs of a radius look about equally large. */
export function symbolShape(symbol: DotSymbol, x: number, y: number, radius: number, colour: ColourRole): Shape {
  const corners = (points: readonly Point[]): Shape => ({
    kind: 'polygon',
    points: points.map(([px, py]) => [x + px * radius, y + py * radius] as const),
    fill: colour,
  });
  switch (symbol) {
    case 'circle':
      return { kind: 'circle', x, y, radius, fill: colour, stroke: 'surface' };
    case 'ring':
      return { kind: 'circle', x, y, radius: radius - 0.5, fill: 'surface', stroke: colour };
    case 'square':
      return {
        kind: 'rect',
        x: x - radius * 0.9,
        y: y - radius * 0.9,
        width: radius * 1.8,
        height: radius * 1.8,
        fill: colour,
      };
    case 'diamond':
      return corners([
        [0, -1.25],
        [1.25, 0],
        [0, 1.25],
        [-1.25, 0],
      ]);
    case 'triangle':
      return corners([
        [0, -1.2],
        [1.15, 0.85],
        [-1.15, 0.85],
      ]);
    case 'cross':
      return corners(cross);
  }
}

const thin = 0.36;
const cross: readonly Point[] = [
  [-thin, -1.15],
  [thin, -1.15],
  [thin, -thin],
  [1.15, -thin],
  [1.15, thin],
  [thin, thin],
  [thin, 1.15],
  [-thin, 1.15],
  [-thin, thin],
  [-1.15, thin],
  [-1.15, -thin],
  [-thin, -thin],
];
