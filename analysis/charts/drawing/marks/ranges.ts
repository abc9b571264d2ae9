import type { Figure, Range, RangeTrace } from '../../figure.ts';
import type { ColourRole } from '../../palette.ts';
import { endWords, sharesSide } from '../axis-room.ts';
import type { Shape } from '../drawing.ts';
import type { Plan } from '../plan.ts';
import { sizes } from '../sizes.ts';
import { barShare, thickest } from './bars.ts';
import { textShape } from './shape.ts';

/** Lines with dots, or bars around a base, a row each. */
export function rangeShapes(figure: Figure, plan: Plan, trace: RangeTrace): readonly Shape[] {
  return trace.ranges.flatMap((range) =>
    trace.look === 'dots' ? dotRow(figure, plan, range) : barRow(figure, plan, range),
  );
}

/** Thickness of a bar around a base. */
export function rangeThickness(plan: Plan): number {
  return Math.min(Math.abs(plan.down(1) - plan.down(0)) * barShare, thickest.horizontal);
}

function dotRow(figure: Figure, plan: Plan, range: Range): readonly Shape[] {
  const y = plan.down(range.slot);
  const at = (value: number | null) => (value === null ? [] : [plan.across(value)]);
  const ends = [...at(range.low), ...at(range.high)];
  const [from, to] = ends;
  const hasLine = range.low !== null && range.high !== null && from !== undefined && to !== undefined;
  const label = textShape(range.label, figure.mirrored ? plan.frame.left : plan.frame.left + plan.frame.width, y + 4, {
    weight: range.strong ? 600 : 400,
    fill: range.value === null && range.low === null ? 'ink-3' : 'ink',
    anchor: figure.mirrored ? 'left' : 'right',
  });
  return [
    ...(hasLine
      ? [
          {
            kind: 'line',
            points: [
              [from, y],
              [to, y],
            ],
            stroke: range.colour,
            width: range.strong ? 3 : 2,
            dash: [],
          } as const,
        ]
      : []),
    ...ends.map((x): Shape => ({ kind: 'circle', x, y, radius: 3, fill: 'surface', stroke: range.colour })),
    ...at(range.value).map((x): Shape => ({ kind: 'circle', x, y, radius: 5, fill: range.colour, stroke: 'surface' })),
    ...(plan.isPanel ? [] : [label]),
  ];
}

/** One bar to each side of the base; two bars to the same side share the row, the low one above. */
function barRow(figure: Figure, plan: Plan, range: Range): readonly Shape[] {
  const { low, high, value: base } = range;
  if (base === null) return [];
  const thick = rangeThickness(plan);
  const middle = plan.down(range.slot);
  const isShared = sharesSide(range);
  const bar = (end: number | null, colour: ColourRole, half: 0 | 1): readonly Shape[] => {
    if (end === null) return [];
    const [a, b] = [plan.across(base), plan.across(end)];
    const height = isShared ? thick / 2 : thick;
    const y = middle - thick / 2 + (isShared ? half * height : 0);
    return [{ kind: 'rect', x: Math.min(a, b), y, width: Math.max(Math.abs(b - a), 0.75), height, fill: colour }];
  };
  const labels = endWords(range).map(({ text, at, side }) => {
    const isRight = (side === 'high') !== figure.mirrored;
    const style = { size: sizes.tick, anchor: isRight ? 'left' : 'right', direction: 'ltr' } as const;
    return textShape(text, plan.across(at) + (isRight ? 5 : -5), middle + 4, style);
  });
  return [...bar(low, 'below', 0), ...bar(high, 'above', 1), ...labels];
}
