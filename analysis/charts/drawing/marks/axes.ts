import type { Figure } from '../../figure.ts';
import type { Shape } from '../drawing.ts';
import { type NameLabel, turn } from '../name-labels.ts';
import type { Plan } from '../plan.ts';
import { sizes } from '../sizes.ts';
import { hairline, level, textShape, upright } from './shape.ts';

/** Light lines at round values, with the values beside them. */
export function gridShapes(figure: Figure, plan: Plan): readonly Shape[] {
  const { left, width } = plan.plot;
  const x = figure.mirrored ? left + width + 8 : left - 6;
  const anchor = figure.mirrored ? 'left' : 'right';
  return plan.valueTicks.flatMap((tick) => [
    level(plan, plan.down(tick.at), 'grid'),
    textShape(tick.label, x, plan.down(tick.at) + 4, { size: sizes.tick, anchor }),
  ]);
}

/** The base of an index, or the borders of the four fields. */
export function referenceShapes(figure: Figure, plan: Plan): readonly Shape[] {
  return figure.references.map((one) =>
    one.axis === 'y' ? level(plan, plan.down(one.at), 'axis') : upright(plan, plan.across(one.at), 'axis'),
  );
}

/** Names of bars, or periods beneath lines. */
export function nameShapes(figure: Figure, plan: Plan): readonly Shape[] {
  return plan.names.flatMap((name) => {
    if (figure.layout === 'horizontal') return sideName(figure, plan, name);
    if (name.turned) return turnedName(plan, name);
    return figure.x.kind === 'band' ? beneath(figure, plan, name) : tickName(plan, name);
  });
}

function style(name: NameLabel) {
  return { weight: name.strong ? 600 : 400, fill: name.strong ? 'ink' : 'ink-2' } as const;
}

function beneath(figure: Figure, plan: Plan, name: NameLabel): readonly Shape[] {
  const foot = plan.plot.top + plan.plot.height + (figure.y.domain[0] < 0 ? 14 : 0);
  return name.lines.map((line, index) =>
    textShape(line, plan.across(name.at), foot + 16 + index * 14, { ...style(name), anchor: 'middle' }),
  );
}

function turnedName(plan: Plan, name: NameLabel): readonly Shape[] {
  const foot = plan.plot.top + plan.plot.height;
  return name.lines.map((line) =>
    textShape(line, plan.across(name.at) + 4, foot + 14, { ...style(name), anchor: 'right', turn: -turn }),
  );
}

function sideName(figure: Figure, plan: Plan, name: NameLabel): readonly Shape[] {
  const first = plan.down(name.at) + 4 - ((name.lines.length - 1) * 14) / 2;
  // Names are set against the edge of the figure where reading begins, never against bars that reach below the base.
  const x = figure.mirrored ? plan.width : 0;
  const anchor = figure.mirrored ? 'right' : 'left';
  return name.lines.map((line, index) => textShape(line, x, first + index * 14, { ...style(name), anchor }));
}

function tickName(plan: Plan, name: NameLabel): readonly Shape[] {
  const foot = plan.plot.top + plan.plot.height;
  const x = plan.across(name.at);
  return [
    hairline([x, foot], [x, foot + 4], 'axis'),
    ...name.lines.map((line) => textShape(line, x, foot + 16, { size: sizes.tick, anchor: 'middle' })),
  ];
}
