import type { Bar, BarTrace, Figure } from '../../figure.ts';
import type { Shape } from '../drawing.ts';
import type { Plan } from '../plan.ts';
import { sizes } from '../sizes.ts';
import type { Measure } from '../text.ts';
import { hairline, level, textShape, upright } from './shape.ts';

/** Part of a slot that its bar fills. */
export const barShare = 0.66;

/** Thickest bar in pixels: few bars are not made into walls. */
export const thickest = { upright: 72, horizontal: 24 } as const;

/** Value on which the bars of a figure stand; null when it has none. */
export function groundOf(figure: Figure): number | null {
  if (figure.kind === 'waterfall') return 0;
  const bars = figure.traces.flatMap((trace) => (trace.kind === 'bars' ? trace.bars : []));
  return bars.find((bar) => bar.span)?.span?.[0] ?? null;
}

/** Bars and their values; where upright bars are too narrow for all values, only what the title is about has its own. */
export function barShapes(figure: Figure, plan: Plan, trace: BarTrace, measure: Measure): readonly Shape[] {
  const slot = Math.abs(plan.across(1) - plan.across(0));
  const hasRoom =
    figure.layout === 'horizontal' || trace.bars.every((bar) => measure(bar.label, sizes.value, 500) <= slot - 2);
  return trace.bars.flatMap((bar) => barShape(figure, plan, bar, hasRoom || bar.strong));
}

function barShape(figure: Figure, plan: Plan, bar: Bar, isWritten: boolean): readonly Shape[] {
  const isFlat = figure.layout === 'horizontal';
  const [along, aside] = isFlat ? [plan.across, plan.down] : [plan.down, plan.across];
  const thick = Math.min(Math.abs(aside(1) - aside(0)) * barShare, thickest[figure.layout]);
  const middle = aside(bar.slot);
  const [base, end] = (bar.span ?? [groundOf(figure) ?? 0, groundOf(figure) ?? 0]).map(along) as [number, number];
  const [near, far] = [Math.min(base, end), Math.max(base, end)];
  const box = isFlat
    ? { x: near, y: middle - thick / 2, width: Math.max(far - near, 0.75), height: thick }
    : { x: middle - thick / 2, y: near, width: thick, height: Math.max(far - near, 0.75) };
  const rect: readonly Shape[] = bar.span ? [{ kind: 'rect', ...box, fill: bar.colour }] : [];
  if (!isWritten) return rect;
  const style = {
    size: sizes.value,
    weight: bar.strong ? 600 : 500,
    fill: bar.value === null ? 'ink-3' : 'ink',
  } as const;
  if (!isFlat) {
    const y = bar.labelEnd === 'high' ? near - 5 : far + 14;
    return [...rect, textShape(bar.label, middle, y, { ...style, anchor: 'middle' })];
  }
  const isRight = (bar.labelEnd === 'high') !== figure.mirrored;
  const x = isRight ? far + 5 : near - 5;
  return [...rect, textShape(bar.label, x, middle + 4, { ...style, anchor: isRight ? 'left' : 'right' })];
}

/** Hairlines from step to step, and the ground on which bars stand. */
export function groundShapes(figure: Figure, plan: Plan): readonly Shape[] {
  const slot = Math.abs(plan.across(1) - plan.across(0));
  const half = Math.min(barShare / 2, thickest.upright / 2 / slot);
  const joints = figure.connectors.map((one) => {
    const y = plan.down(one.at);
    return hairline([plan.across(one.fromSlot + half), y], [plan.across(one.toSlot - half), y], 'axis', [2, 2]);
  });
  const ground = groundOf(figure);
  if (ground === null) return joints;
  const line =
    figure.layout === 'horizontal'
      ? upright(plan, plan.across(ground), 'axis')
      : level(plan, plan.down(ground), 'axis');
  return [...joints, line];
}
