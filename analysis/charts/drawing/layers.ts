import type { Figure, Trace } from '../figure.ts';
import type { Box } from './box.ts';
import type { Shape } from './drawing.ts';
import { legendShapes } from './legend.ts';
import { gridShapes, nameShapes, referenceShapes } from './marks/axes.ts';
import { barShapes, groundShapes } from './marks/bars.ts';
import { cellShapes } from './marks/cells.ts';
import { cornerShapes, dotShapes, titleShapes } from './marks/dots.ts';
import { areaShapes, endShapes, lineShapes } from './marks/lines.ts';
import { rangeShapes } from './marks/ranges.ts';
import { fitShapes, ribbonShapes } from './marks/ribbons.ts';
import { equalityShapes, panelNameShapes, ruleShapes, stretchShapes } from './marks/rules.ts';
import { nothingShapes } from './marks/nothing.ts';
import { panelPlaces } from './panel-grid.ts';
import { type Plan, planIn } from './plan.ts';
import { plotWidth, sidesOf } from './sides.ts';
import type { Measure } from './text.ts';

/** A whole picture of a plot: what signs stand for, and the plot or its panels. */
export interface PlotLayers {
  readonly width: number;
  readonly height: number;
  readonly legend: readonly Shape[];
  readonly panels: readonly PanelLayers[];
}

/** The layers of a plot from back to front, on their plan. */
export interface PanelLayers {
  readonly figure: Figure;
  readonly plan: Plan;
  readonly behind: readonly Shape[];
  /** Shapes of each trace of the figure. */
  readonly marks: readonly (readonly Shape[])[];
  readonly front: readonly Shape[];
}

/** Lays out a plot: the one place where it is decided what stands where. */
export function plotLayers(figure: Figure, width: number, height: number, measure: Measure): PlotLayers {
  const legend = legendShapes(figure, width, measure);
  const box = { left: 0, top: legend.depth, width, height: height - legend.depth };
  return { width, height, legend: legend.shapes, panels: panelsOf(figure, box, measure) };
}

function panelsOf(figure: Figure, box: Box, measure: Measure): readonly PanelLayers[] {
  if (figure.panels.length > 0) {
    const { sides, places } = panelPlaces(figure, box, measure);
    return figure.panels.flatMap((panel, at) => {
      const place = places[at];
      if (place === undefined) return [];
      return [layersOf(panel, planIn(panel, place.frame, place.plot, sides, measure, place.written), measure)];
    });
  }
  const sides = sidesOf(figure, box.width, null, measure);
  const width = plotWidth(sides, box.width, 1);
  const plot = {
    left: box.left + (figure.mirrored ? sides.far : sides.gutter + sides.near),
    top: box.top + sides.top,
    width,
    height: Math.max(20, box.height - sides.top - sides.under - sides.foot),
  };
  return [layersOf(figure, planIn(figure, box, plot, sides, measure), measure)];
}

function layersOf(figure: Figure, plan: Plan, measure: Measure): PanelLayers {
  return {
    figure,
    plan,
    behind: [
      ...stretchShapes(figure, plan),
      ...gridShapes(figure, plan),
      ...referenceShapes(figure, plan, measure),
      ...equalityShapes(figure, plan),
    ],
    marks: figure.traces.map((trace) => traceShapes(figure, plan, trace, measure)),
    front: [
      ...groundShapes(figure, plan),
      ...ruleShapes(plan),
      ...endShapes(figure, plan),
      ...nameShapes(figure, plan, measure),
      ...cornerShapes(figure, plan, measure),
      ...titleShapes(figure, plan, measure),
      ...panelNameShapes(figure, plan, measure),
      ...nothingShapes(figure, plan, measure),
    ],
  };
}

function traceShapes(figure: Figure, plan: Plan, trace: Trace, measure: Measure): readonly Shape[] {
  switch (trace.kind) {
    case 'bars':
      return barShapes(figure, plan, trace, measure);
    case 'line':
      return lineShapes(plan, trace);
    case 'area':
      return areaShapes(plan, trace);
    case 'dots':
      return dotShapes(figure, plan, trace, measure);
    case 'ribbon':
      return ribbonShapes(plan, trace);
    case 'fit':
      return fitShapes(plan, trace);
    case 'cells':
      return cellShapes(figure, plan, trace, measure);
    case 'ranges':
      return rangeShapes(figure, plan, trace);
  }
}
