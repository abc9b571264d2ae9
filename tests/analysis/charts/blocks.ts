import { figureOf } from '../../../analysis/charts/figure-of.ts';
import type { Figure, Trace } from '../../../analysis/charts/figure.ts';
import type { ChartBlock, Scalar } from '../../../analysis/document/result-document.ts';
import type { ChartOutput } from '../../../analysis/templates/template.ts';

/** The block with other rows, and with other parts of its chart. */
export function changed(block: ChartBlock, rows: readonly (readonly Scalar[])[], chart: object = {}): ChartBlock {
  return { ...block, rows, chart: { ...block.chart, ...chart } as ChartOutput };
}

export function english(block: ChartBlock): Figure {
  return figureOf(block, 'en');
}

/** The traces of a kind, of the whole figure. */
export function traces<K extends Trace['kind']>(figure: Figure, kind: K): readonly Extract<Trace, { kind: K }>[] {
  return figure.traces.filter((trace): trace is Extract<Trace, { kind: K }> => trace.kind === kind);
}
