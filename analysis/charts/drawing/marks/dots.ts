import type { DotTrace, Figure } from '../../figure.ts';
import { dotLabels, dotRadius } from '../dot-labels.ts';
import type { Shape } from '../drawing.ts';
import { cornerStrip, type Plan } from '../plan.ts';
import { sizes } from '../sizes.ts';
import { type Measure, shorten } from '../text.ts';
import { textShape } from './shape.ts';

/** Dots, the large ones beneath, and the names that fit. */
export function dotShapes(figure: Figure, plan: Plan, trace: DotTrace, measure: Measure): readonly Shape[] {
  const dots = trace.dots.toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0));
  const circles = dots.map((dot): Shape => ({
    kind: 'circle',
    x: plan.across(dot.x),
    y: plan.down(dot.y),
    radius: dotRadius(dot),
    fill: dot.colour,
    stroke: 'surface',
  }));
  const { plot } = plan;
  const inner = { ...plot, top: plot.top + cornerStrip, height: plot.height - 2 * cornerStrip };
  const borders = {
    x: figure.references.filter((one) => one.axis === 'x').map((one) => plan.across(one.at)),
    y: figure.references.filter((one) => one.axis === 'y').map((one) => plan.down(one.at)),
  };
  const names = dotLabels(trace.dots, plan.across, plan.down, inner, measure, borders).flatMap((label) => {
    const dot = trace.dots[label.dot];
    if (!dot) return [];
    const style = { size: sizes.tick, anchor: label.anchor, fill: 'ink', weight: dot.strong ? 600 : 400 } as const;
    return [textShape(dot.name, label.x, label.y, style)];
  });
  return [...circles, ...names];
}

/** Words in the corners of the four fields, and the titles of the two axes. */
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
  const x = figure.x.kind === 'scale' ? figure.x.title : '';
  return [
    corner(leftTop, true, true),
    corner(rightTop, false, true),
    corner(leftBottom, true, false),
    corner(rightBottom, false, false),
    textShape(figure.y.title, 0, 11, { size: sizes.tick }),
    textShape(x, left + width, plan.height - 4, { size: sizes.tick, anchor: 'right' }),
  ];
}
