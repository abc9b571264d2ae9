import type { DotTrace, Figure } from '../../figure.ts';
import { axisTitles } from '../axis-room.ts';
import { dotLabels, dotRadius } from '../dot-labels.ts';
import type { Point, Shape } from '../drawing.ts';
import { cornerStrip, type Plan } from '../plan.ts';
import { sizes } from '../sizes.ts';
import { type Measure, shorten } from '../text.ts';
import { textShape } from './shape.ts';
import { symbolShape } from './symbols.ts';

/** Dots, the large ones beneath, and the names that fit. */
export function dotShapes(figure: Figure, plan: Plan, trace: DotTrace, measure: Measure): readonly Shape[] {
  const dots = trace.dots.toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0));
  const circles = dots.map((dot) =>
    symbolShape(dot.symbol, plan.across(dot.x), plan.down(dot.y), dotRadius(dot), dot.colour),
  );
  const { plot } = plan;
  const strip = figure.corners.length > 0 ? cornerStrip : 0;
  const inner = { ...plot, top: plot.top + strip, height: plot.height - 2 * strip };
  const borders = {
    x: figure.references.filter((one) => one.axis === 'x').map((one) => plan.across(one.at)),
    y: figure.references.filter((one) => one.axis === 'y').map((one) => plan.down(one.at)),
  };
  const names = dotLabels(trace.dots, plan.across, plan.down, inner, measure, borders, linesOf(figure, plan)).flatMap(
    (label) => {
      const dot = trace.dots[label.dot];
      if (!dot) return [];
      const style = { size: sizes.tick, anchor: label.anchor, fill: 'ink', weight: dot.strong ? 600 : 400 } as const;
      return [textShape(dot.name, label.x, label.y, style)];
    },
  );
  return [...circles, ...names];
}

/** The lines through the dots: fits, and the line of equality. */
function linesOf(figure: Figure, plan: Plan): readonly (readonly Point[])[] {
  const fits = figure.traces.flatMap((trace) => (trace.kind === 'fit' ? [trace.points] : []));
  const equal = figure.diagonal === null ? [] : [figure.diagonal.map((at) => ({ x: at, y: at }))];
  return [...fits, ...equal].map((points) => points.map(({ x, y }): Point => [plan.across(x), plan.down(y)]));
}

/** Words in the corners of the four fields. */
export function cornerShapes(figure: Figure, plan: Plan, measure: Measure): readonly Shape[] {
  if (figure.corners.length === 0) return [];
  const { left, top, width, height } = plan.plot;
  const [leftTop = '', rightTop = '', leftBottom = '', rightBottom = ''] = figure.corners;
  const split = figure.references.find((one) => one.axis === 'x');
  const middle = split ? plan.across(split.at) : left + width / 2;
  const corner = (text: string, isLeft: boolean, isTop: boolean) => {
    const room = (isLeft ? middle - left : left + width - middle) - 12;
    const short = shorten(text, room, (part) => measure(part, sizes.tick, 500));
    return textShape(short, isLeft ? left + 6 : left + width - 6, isTop ? top + 14 : top + height - 7, {
      size: sizes.tick,
      weight: 500,
      fill: 'ink-3',
      anchor: isLeft ? 'left' : 'right',
    });
  };
  return [
    corner(leftTop, true, true),
    corner(rightTop, false, true),
    corner(leftBottom, true, false),
    corner(rightBottom, false, false),
  ];
}

/** Titles of the two axes: above the one, at the end of the other. */
export function titleShapes(figure: Figure, plan: Plan, measure: Measure): readonly Shape[] {
  const { x, y } = axisTitles(figure);
  if (plan.isPanel || (x === '' && y === '')) return [];
  const { frame, plot } = plan;
  const short = (text: string) => shorten(text, frame.width, (part) => measure(part, sizes.tick, 400));
  return [
    textShape(short(y), frame.left, frame.top + 11, { size: sizes.tick }),
    textShape(short(x), plot.left + plot.width, frame.top + frame.height - 4, { size: sizes.tick, anchor: 'right' }),
  ];
}
