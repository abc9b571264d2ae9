import type { Figure } from '../../figure.ts';
import type { Shape } from '../drawing.ts';
import type { Plan } from '../plan.ts';
import { ruleRow } from '../rule-labels.ts';
import { sizes } from '../sizes.ts';
import { type Measure, shorten } from '../text.ts';
import { hairline, textShape } from './shape.ts';

/** Shaded stretches of time, each with a dark edge on top: paler grounds alone would be lost on paper. */
export function stretchShapes(figure: Figure, plan: Plan): readonly Shape[] {
  const { top, height } = plan.plot;
  return figure.stretches.flatMap(([from, to]): readonly Shape[] => {
    const [x, end] = [plan.across(from), plan.across(to)];
    const width = Math.max(end - x, 2);
    return [
      { kind: 'rect', x, y: top, width, height, fill: 'shade' },
      { kind: 'rect', x, y: top, width, height: 2, fill: 'axis' },
    ];
  });
}

/** Upright rules with their words above the plot. */
export function ruleShapes(plan: Plan): readonly Shape[] {
  const { top, height } = plan.plot;
  return plan.rules.flatMap((rule): readonly Shape[] => {
    const foot = top - 4 - rule.row * ruleRow;
    return [
      hairline([rule.x, top], [rule.x, top + height], 'ink-2', [4, 3]),
      ...(rule.label === '' ? [] : [textShape(rule.label, rule.x, foot, { size: sizes.tick, anchor: rule.anchor })]),
    ];
  });
}

/** The line on which both axes are equal. */
export function equalityShapes(figure: Figure, plan: Plan): readonly Shape[] {
  if (figure.diagonal === null) return [];
  const [from, to] = figure.diagonal;
  return [hairline([plan.across(from), plan.down(from)], [plan.across(to), plan.down(to)], 'axis', [2, 3])];
}

/** The name of a panel above its plot. */
export function panelNameShapes(figure: Figure, plan: Plan, measure: Measure): readonly Shape[] {
  if (!plan.isPanel) return [];
  const { left } = plan.plot;
  // A name may reach over the free side of its plot, as far as the next panel.
  const width = plan.frame.left + plan.frame.width - left - 8;
  const isTurned = figure.direction === 'rtl';
  const text = shorten(figure.title, width, (part) => measure(part, sizes.name, 600));
  const style = { weight: 600, fill: 'ink', anchor: isTurned ? 'right' : 'left' } as const;
  return [textShape(text, isTurned ? left + plan.plot.width : left, plan.frame.top + 13, style)];
}
