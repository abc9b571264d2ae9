import type { Dot } from '../figure.ts';
import type { Box } from './box.ts';
import type { Point } from './drawing.ts';
import { sizes } from './sizes.ts';
import type { Measure } from './text.ts';

/** The name of a dot, beside it where there is room. */
export interface DotLabel {
  readonly dot: number;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'left' | 'middle' | 'right';
}

interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Radius of a dot in pixels: its area is to scale. */
export function dotRadius(dot: Dot): number {
  if (dot.isSmall) return dot.strong ? 3.5 : 2;
  return dot.share === null ? 4 : 3 + Math.sqrt(dot.share) * 13;
}

/** Names that fit without touching another name, a dot, a border of the fields or a line through the dots; the point first, then the larger dots. The rest go unnamed. */
export function dotLabels(
  dots: readonly Dot[],
  across: (value: number) => number,
  down: (value: number) => number,
  plot: Box,
  measure: Measure,
  borders: { readonly x: readonly number[]; readonly y: readonly number[] },
  through: readonly (readonly Point[])[] = [],
): readonly DotLabel[] {
  const lines = [
    ...borders.x.map((x) => ({ left: x, right: x + 1, top: plot.top, bottom: plot.top + plot.height })),
    ...borders.y.map((y) => ({ left: plot.left, right: plot.left + plot.width, top: y, bottom: y + 1 })),
  ];
  const circles = dots.map((dot) => {
    const radius = dotRadius(dot);
    const [x, y] = [across(dot.x), down(dot.y)];
    return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
  });
  const taken: Rectangle[] = [...circles, ...lines, ...through.flatMap(alongLine)];
  const order = dots
    .map((dot, index) => ({ dot, index }))
    .toSorted((a, b) => Number(b.dot.strong) - Number(a.dot.strong) || (b.dot.share ?? 0) - (a.dot.share ?? 0));
  return order.flatMap(({ dot, index }): DotLabel[] => {
    const width = measure(dot.name, sizes.tick, dot.strong ? 600 : 400);
    const place = placesAround(across(dot.x), down(dot.y), dotRadius(dot) + 4).find((candidate) => {
      const box = boxOf(candidate, width);
      return isInside(box, plot) && !taken.some((other, at) => at !== index && touches(box, other));
    });
    if (!place) return [];
    taken.push(boxOf(place, width));
    return [{ dot: index, ...place }];
  });
}

/** Small squares along a line. */
function alongLine(points: readonly Point[]): readonly Rectangle[] {
  return points.slice(1).flatMap(([x, y], at) => {
    const [fromX, fromY] = points[at] ?? [x, y];
    const steps = Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY) / 6));
    return Array.from({ length: steps + 1 }, (_, step): Rectangle => {
      const [px, py] = [fromX + ((x - fromX) * step) / steps, fromY + ((y - fromY) * step) / steps];
      return { left: px - 1, right: px + 1, top: py - 1, bottom: py + 1 };
    });
  });
}

type Place = Omit<DotLabel, 'dot'>;

function placesAround(x: number, y: number, gap: number): readonly Place[] {
  return [
    { x: x + gap, y: y + 4, anchor: 'left' },
    { x: x - gap, y: y + 4, anchor: 'right' },
    { x, y: y - gap, anchor: 'middle' },
    { x, y: y + gap + 9, anchor: 'middle' },
  ];
}

function boxOf(place: Place, width: number): Rectangle {
  const left = place.anchor === 'left' ? place.x : place.anchor === 'right' ? place.x - width : place.x - width / 2;
  return { left, right: left + width, top: place.y - 10, bottom: place.y + 3 };
}

function isInside(box: Rectangle, plot: Box): boolean {
  return (
    box.left >= plot.left &&
    box.right <= plot.left + plot.width &&
    box.top >= plot.top &&
    box.bottom <= plot.top + plot.height
  );
}

function touches(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
