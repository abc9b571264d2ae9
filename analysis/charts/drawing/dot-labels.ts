import type { Dot } from '../figure.ts';
import type { Box } from './box.ts';
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
  return dot.share === null ? 4 : 3 + Math.sqrt(dot.share) * 13;
}

/** Names that fit without touching another name, a dot or a border of the fields; the point first, then the larger dots. The rest go unnamed. */
export function dotLabels(
  dots: readonly Dot[],
  across: (value: number) => number,
  down: (value: number) => number,
  plot: Box,
  measure: Measure,
  borders: { readonly x: readonly number[]; readonly y: readonly number[] },
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
  const taken: Rectangle[] = [...circles, ...lines];
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
