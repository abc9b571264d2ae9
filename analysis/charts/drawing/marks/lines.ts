import type { AreaTrace, Dash, Figure, LineTrace } from '../../figure.ts';
import type { Point, Shape } from '../drawing.ts';
import type { Plan } from '../plan.ts';
import { hasSwatches, swatchRoom } from '../end-labels.ts';
import { runs, textShape } from './shape.ts';

/** Dashes in pixels, for lines two pixels wide. */
export const dashPixels: Readonly<Record<Dash, readonly number[]>> = {
  solid: [],
  dash: [8, 4],
  dot: [2, 3],
  'dash-dot': [8, 3, 2, 3],
};

/** Dashes of a part that is a forecast or filled in. */
export const dashedPart = [4, 3];

type LinePoint = LineTrace['points'][number];

/** The points of the whole and of the dashed parts of a line, each with gaps where the other is. */
export function lineParts(points: LineTrace['points']): {
  readonly whole: readonly (LinePoint | null)[];
  readonly dashed: readonly (LinePoint | null)[];
} {
  if (!points.some((point) => point.dashed)) return { whole: points, dashed: [] };
  const whole: (LinePoint | null)[] = [];
  const dashed: (LinePoint | null)[] = [];
  points.forEach((point, at) => {
    const next = points[at + 1];
    (point.dashed ? dashed : whole).push(point);
    if (next === undefined || (!point.dashed && !next.dashed) || (point.dashed && next.dashed)) return;
    // The step between a whole and a dashed point is dashed: what is not observed begins after the last that is.
    dashed.push(...(point.dashed ? [next, null] : [point]));
    whole.push(null);
  });
  return { whole, dashed };
}

/** A line in unbroken stretches; a lone value between gaps is a dot. */
export function lineShapes(plan: Plan, trace: LineTrace): readonly Shape[] {
  const at = ({ x, y }: LinePoint): Point | null => (y === null ? null : [plan.across(x), plan.down(y)]);
  const { width, end } = trace;
  const stretch =
    (dash: readonly number[]) =>
    (run: readonly Point[]): readonly Shape[] =>
      run.length > 1 ? [{ kind: 'line', points: run, stroke: trace.colour, width, dash }] : [];
  const alone = runs(trace.points.map(at)).flatMap((run): readonly Shape[] => {
    const [only] = run;
    return run.length === 1 && only
      ? [{ kind: 'circle', x: only[0], y: only[1], radius: 2, fill: trace.colour, stroke: trace.colour }]
      : [];
  });
  const { whole, dashed } = lineParts(trace.points);
  return [
    ...runs(whole.map((point) => point && at(point))).flatMap(stretch(dashPixels[trace.dash])),
    ...runs(dashed.map((point) => point && at(point))).flatMap(stretch(dashedPart)),
    ...alone,
    ...(end
      ? [
          {
            kind: 'circle',
            x: plan.across(end.x),
            y: plan.down(end.y),
            radius: 3.5,
            fill: trace.colour,
            stroke: trace.colour,
          } as const,
        ]
      : []),
  ];
}

/** A layer of a stack, with an edge where its fill alone is too pale. */
export function areaShapes(plan: Plan, trace: AreaTrace): readonly Shape[] {
  const bands = trace.bands.map(({ x, low, high }) =>
    low === null || high === null ? null : { x: plan.across(x), low: plan.down(low), high: plan.down(high) },
  );
  return runs(bands).flatMap((run): readonly Shape[] => {
    // A single period between gaps has no width of its own: it is drawn as a narrow column.
    const [only] = run;
    const wide =
      run.length === 1 && only
        ? [
            { ...only, x: only.x - 2 },
            { ...only, x: only.x + 2 },
          ]
        : run;
    const top = wide.map((band): Point => [band.x, band.high]);
    const bottom = wide.map((band): Point => [band.x, band.low]).reverse();
    const edge = trace.edge ?? 'surface';
    return [
      { kind: 'polygon', points: [...top, ...bottom], fill: trace.colour },
      { kind: 'line', points: top, stroke: edge, width: 1, dash: [] },
    ];
  });
}

/** Names and last values at the ends of lines and areas, beside the plot, with their colour where they need it. */
export function endShapes(figure: Figure, plan: Plan): readonly Shape[] {
  const left = plan.plot.left + plan.plot.width + 8;
  return plan.ends.flatMap((end): readonly Shape[] => {
    const trace = figure.traces[end.trace];
    const colour = trace?.kind === 'area' || trace?.kind === 'line' ? trace.colour : 'context';
    const height = trace?.kind === 'area' ? 8 : 3;
    const y = end.middle - (end.value === '' ? 1 : 7) - height / 2;
    const swatch: readonly Shape[] = hasSwatches(figure)
      ? [{ kind: 'rect', x: left, y, width: 8, height, fill: colour }]
      : [];
    const x = left + (swatch.length > 0 ? swatchRoom : 0);
    const isPair = end.name !== '' && end.value !== '';
    const name = textShape(end.name, x, end.middle + (isPair ? -2 : 4), { weight: 600, fill: 'ink' });
    const value = textShape(end.value, x, end.middle + (isPair ? 12 : 4));
    return [...swatch, ...(end.name === '' ? [] : [name]), ...(end.value === '' ? [] : [value])];
  });
}
