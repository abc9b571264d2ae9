import type { Figure } from '../../figure.ts';
import type { Shape } from '../drawing.ts';
import type { Plan } from '../plan.ts';
import { sizes } from '../sizes.ts';
import { type Measure, wrap } from '../text.ts';
import { textShape } from './shape.ts';

/** The sentence in place of the marks when every value is missing. */
export function nothingShapes(figure: Figure, plan: Plan, measure: Measure): readonly Shape[] {
  if (figure.nothing === null) return [];
  const { left, top, width, height } = plan.plot;
  const lines = wrap(figure.nothing, width, 3, (part) => measure(part, sizes.name, 400));
  const first = top + height / 2 - ((lines.length - 1) * 16) / 2 + 4;
  return lines.map((line, at) =>
    textShape(line, left + width / 2, first + at * 16, { fill: 'ink-3', anchor: 'middle' }),
  );
}
