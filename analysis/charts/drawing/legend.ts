import type { Figure, LegendItem } from '../figure.ts';
import type { Shape } from './drawing.ts';
import { dashPixels } from './marks/lines.ts';
import { hatchShapes, missingShapes } from './marks/hatch.ts';
import { textShape } from './marks/shape.ts';
import { symbolShape } from './marks/symbols.ts';
import { sizes } from './sizes.ts';
import { type Measure, shorten } from './text.ts';

interface Legend {
  readonly shapes: readonly Shape[];
  /** Height it takes above the plot. */
  readonly depth: number;
}

const row = 18;
const gap = 16;
const sign = 16;
const swatch = 14;

/** Signs and their words in rows above the plot, from the side where reading begins. */
export function legendShapes(figure: Figure, width: number, measure: Measure): Legend {
  if (figure.legend.length === 0) return { shapes: [], depth: 0 };
  const isTurned = figure.direction === 'rtl';
  const fits = (text: string) => measure(text, sizes.tick, 400);
  let at = 0;
  let line = 0;
  const shapes = figure.legend.flatMap((item) => {
    const cut = shortened(item, width, fits);
    const wide = widthOf(cut, fits);
    if (at > 0 && at + wide > width) {
      at = 0;
      line += 1;
    }
    const left = isTurned ? width - at - wide : at;
    at += wide + gap;
    return itemShapes(cut, left, line * row + 9, isTurned, fits);
  });
  return { shapes, depth: (line + 1) * row + 4 };
}

function shortened(item: LegendItem, width: number, fits: (text: string) => number): LegendItem {
  return item.sign === 'scale' ? item : { ...item, text: shorten(item.text, width - sign - 12, fits) };
}

function widthOf(item: LegendItem, fits: (text: string) => number): number {
  if (item.sign === 'scale') return fits(item.from) + fits(item.to) + 12 + item.colours.length * swatch;
  return sign + 5 + fits(item.text);
}

function itemShapes(
  item: LegendItem,
  left: number,
  middle: number,
  isTurned: boolean,
  fits: (text: string) => number,
): readonly Shape[] {
  const style = { size: sizes.tick } as const;
  if (item.sign === 'scale') return scaleShapes(item, left, middle, fits);
  const text = isTurned
    ? textShape(item.text, left + fits(item.text), middle + 4, { ...style, anchor: 'right' })
    : textShape(item.text, left + sign + 5, middle + 4, style);
  return [...signShapes(item, isTurned ? left + fits(item.text) + 5 : left, middle), text];
}

function signShapes(item: Exclude<LegendItem, { sign: 'scale' }>, left: number, middle: number): readonly Shape[] {
  const box = { left, top: middle - 6, width: sign, height: 12 };
  switch (item.sign) {
    case 'fill':
      return [
        { kind: 'rect', x: left, y: box.top, width: box.width, height: box.height, fill: item.colour },
        ...frame(box),
        ...(item.letter === undefined
          ? []
          : [
              textShape(item.letter, left + sign / 2, middle + 4, {
                size: 10,
                weight: 600,
                fill: item.ink ?? 'ink',
                anchor: 'middle',
              }),
            ]),
      ];
    case 'line':
      return [
        {
          kind: 'line',
          points: [
            [left, middle],
            [left + sign, middle],
          ],
          stroke: item.colour,
          width: 2,
          dash: dashPixels[item.dash].map((length) => length * 0.6),
        },
      ];
    case 'dot':
      return [symbolShape(item.symbol, left + sign / 2, middle, 4, item.colour)];
    case 'missing':
      return [...missingShapes(box), ...frame(box)];
  }
}

function frame({
  left,
  top,
  width,
  height,
}: {
  left: number;
  top: number;
  width: number;
  height: number;
}): readonly Shape[] {
  const corners = [
    [left, top],
    [left + width, top],
    [left + width, top + height],
    [left, top + height],
    [left, top],
  ] as const;
  return [{ kind: 'line', points: corners, stroke: 'axis', width: 0.5, dash: [] }];
}

function scaleShapes(
  item: Extract<LegendItem, { sign: 'scale' }>,
  left: number,
  middle: number,
  fits: (text: string) => number,
): readonly Shape[] {
  const start = left + fits(item.from) + 6;
  const boxes = item.colours.map((_, at) => ({
    left: start + at * swatch,
    top: middle - 6,
    width: swatch,
    height: 12,
  }));
  const end = start + item.colours.length * swatch;
  const style = { size: sizes.tick, direction: 'ltr' } as const;
  return [
    textShape(item.from, left, middle + 4, style),
    ...item.colours.map((fill, at): Shape => ({
      kind: 'rect',
      x: start + at * swatch,
      y: middle - 6,
      width: swatch,
      height: 12,
      fill,
    })),
    ...boxes.flatMap((box, at) => (item.hatched[at] ? hatchShapes(box) : [])),
    ...frame({ left: start, top: middle - 6, width: end - start, height: 12 }),
    textShape(item.to, end + 6, middle + 4, style),
  ];
}
