import type { FitTrace, RibbonTrace } from '../../figure.ts';
import type { Point, Shape } from '../drawing.ts';
import type { Plan } from '../plan.ts';
import { runs } from './shape.ts';

/** A band in unbroken stretches, with fine edges; a lone place between gaps is a narrow column. */
export function ribbonShapes(plan: Plan, trace: RibbonTrace): readonly Shape[] {
  const points = trace.points.map(({ x, low, high }) =>
    low === null || high === null ? null : { x: plan.across(x), low: plan.down(low), high: plan.down(high) },
  );
  return runs(points).flatMap((run): readonly Shape[] => {
    const [only] = run;
    const wide = run.length === 1 && only ? [-3, 3].map((aside) => ({ ...only, x: only.x + aside })) : run;
    const top = wide.map((point): Point => [point.x, point.high]);
    const bottom = wide.map((point): Point => [point.x, point.low]);
    const edge = (line: readonly Point[]): Shape => ({
      kind: 'line',
      points: line,
      stroke: trace.edge,
      width: 0.5,
      dash: [],
    });
    return [{ kind: 'polygon', points: [...top, ...bottom.toReversed()], fill: trace.colour }, edge(top), edge(bottom)];
  });
}

/** A fitted line: thin and dark, behind the dots. */
export function fitShapes(plan: Plan, trace: FitTrace): readonly Shape[] {
  if (trace.points.length < 2) return [];
  const points = trace.points.map(({ x, y }): Point => [plan.across(x), plan.down(y)]);
  return [{ kind: 'line', points, stroke: 'ink-2', width: 1.5, dash: [] }];
}
