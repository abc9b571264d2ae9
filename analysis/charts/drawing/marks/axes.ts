import type { Figure, Tick } from '../../figure.ts';
import type { Shape } from '../drawing.ts';
import { type NameLabel, turn } from '../name-labels.ts';
import type { Plan } from '../plan.ts';
import { sizes } from '../sizes.ts';
import type { Measure } from '../text.ts';
import { hairline, level, textShape, upright } from './shape.ts';

/** Light lines at round values, with the values beside them. */
export function gridShapes(figure: Figure, plan: Plan): readonly Shape[] {
  const { left, top, width, height } = plan.plot;
  if (figure.layout === 'horizontal') {
    const style = { size: sizes.tick, anchor: 'middle' } as const;
    return [
      ...plan.valueTicks.map((tick) => upright(plan, plan.across(tick.at), 'grid')),
      ...plan.valueLabels.map((tick) => textShape(tick.label, plan.across(tick.at), top + height + 16, style)),
    ];
  }
  const isNamed = figure.y.of === 'name';
  const x = isNamed ? plan.frame.left : figure.mirrored ? left + width + 8 : left - 6;
  const anchor = isNamed || figure.mirrored ? 'left' : 'right';
  const size = isNamed ? sizes.name : sizes.tick;
  const label = (tick: Tick) => textShape(tick.label, x, plan.down(tick.at) + 4, { size, anchor });
  if (isNamed) return plan.valueLabels.map(label);
  return plan.valueTicks.flatMap((tick) => [
    level(plan, plan.down(tick.at), 'grid'),
    ...(plan.valueLabels.includes(tick) ? [label(tick)] : []),
  ]);
}

/** The base of an index, the borders of the four fields, or the value that rows are held against, with its number above. */
export function referenceShapes(figure: Figure, plan: Plan, measure: Measure): readonly Shape[] {
  if (figure.layout === 'horizontal') {
    const { left, top, width } = plan.plot;
    return figure.references.flatMap((one) => {
      const half = measure(one.label, sizes.tick, 600) / 2;
      const x = Math.min(Math.max(plan.across(one.at), left + half), left + width - half);
      const style = { size: sizes.tick, weight: 600, fill: 'ink', anchor: 'middle' } as const;
      return [upright(plan, plan.across(one.at), 'ink-2'), textShape(one.label, x, top - 5, style)];
    });
  }
  return figure.references.map((one) =>
    one.axis === 'y' ? level(plan, plan.down(one.at), 'axis') : upright(plan, plan.across(one.at), 'axis'),
  );
}

/** Names of bars, or periods beneath lines. */
export function nameShapes(figure: Figure, plan: Plan, measure: Measure): readonly Shape[] {
  return plan.names.flatMap((name) => {
    if (figure.layout === 'horizontal') return sideName(figure, plan, name);
    if (name.turned) return turnedName(plan, name);
    return figure.x.kind === 'band' ? beneath(figure, plan, name, measure) : tickName(plan, name, measure);
  });
}

function style(name: NameLabel) {
  return { weight: name.strong ? 600 : 400, fill: name.strong ? 'ink' : 'ink-2' } as const;
}

function beneath(figure: Figure, plan: Plan, name: NameLabel, measure: Measure): readonly Shape[] {
  const foot = plan.plot.top + plan.plot.height + (figure.y.domain[0] < 0 && figure.y.of !== 'name' ? 14 : 0);
  const { left, width } = plan.frame;
  return name.lines.map((line, index) => {
    // The name of an outer column may be wider than the column: it stays in the picture.
    const half = measure(line, sizes.name, name.strong ? 600 : 400) / 2;
    const x = Math.max(Math.min(plan.across(name.at), left + width - half), left + half);
    return textShape(line, x, foot + 16 + index * 14, { ...style(name), anchor: 'middle' });
  });
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
  const x = figure.mirrored ? plan.frame.left + plan.frame.width : plan.frame.left;
  const anchor = figure.mirrored ? 'right' : 'left';
  return name.lines.map((line, index) => textShape(line, x, first + index * 14, { ...style(name), anchor }));
}

function tickName(plan: Plan, name: NameLabel, measure: Measure): readonly Shape[] {
  const { left, top, width, height } = plan.plot;
  const foot = top + height;
  const x = plan.across(name.at);
  // Panels stand close: words at their ends stay within them.
  const within = (text: string) => {
    const half = plan.isPanel ? measure(text, sizes.tick, 400) / 2 : 0;
    return Math.min(Math.max(x, left + half), left + width - half);
  };
  return [
    hairline([x, foot], [x, foot + 4], 'axis'),
    ...name.lines.map((line) => textShape(line, within(line), foot + 16, { size: sizes.tick, anchor: 'middle' })),
  ];
}
