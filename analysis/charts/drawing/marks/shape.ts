import type { ColourRole } from '../../palette.ts';
import type { Point, Shape, TextShape } from '../drawing.ts';
import type { Plan } from '../plan.ts';
import { sizes } from '../sizes.ts';
import { directionOf } from '../text.ts';

/** Text at a place, running its own way. */
export function textShape(text: string, x: number, y: number, style: Partial<TextShape> = {}): TextShape {
  return {
    kind: 'text',
    x,
    y,
    text,
    size: sizes.name,
    weight: 400,
    fill: 'ink-2',
    anchor: 'left',
    direction: directionOf(text),
    turn: 0,
    ...style,
  };
}

/** A line one pixel wide. */
export function hairline(from: Point, to: Point, stroke: ColourRole, dash: readonly number[] = []): Shape {
  return { kind: 'line', points: [from, to], stroke, width: 1, dash };
}

/** Across the plot from side to side. */
export function level(plan: Plan, y: number, stroke: ColourRole): Shape {
  const { left, width } = plan.plot;
  return hairline([left, y], [left + width, y], stroke);
}

/** Across the plot from top to bottom. */
export function upright(plan: Plan, x: number, stroke: ColourRole): Shape {
  const { top, height } = plan.plot;
  return hairline([x, top], [x, top + height], stroke);
}

/** The shape so far to the right and down. */
export function moved(shape: Shape, x: number, y: number): Shape {
  if (shape.kind === 'line' || shape.kind === 'polygon') {
    return { ...shape, points: shape.points.map(([px, py]) => [px + x, py + y] as const) };
  }
  return { ...shape, x: shape.x + x, y: shape.y + y };
}

/** Unbroken stretches between what is missing. */
export function runs<T>(values: readonly (T | null)[]): readonly (readonly T[])[] {
  const found: T[][] = [];
  let run: T[] = [];
  for (const value of [...values, null]) {
    if (value !== null) run.push(value);
    else if (run.length > 0) {
      found.push(run);
      run = [];
    }
  }
  return found;
}
