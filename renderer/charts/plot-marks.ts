import type { ChartMark } from '../../analysis/charts/behind.ts';
import type { Figure } from '../../analysis/charts/figure.ts';

/** A mark by its places in the figure: Plotly hands it back at a click, and no word of the data passes through it. */
export function markId(trace: number, mark: number): string {
  return `${String(trace)}:${String(mark)}`;
}

/** The mark of an id, and its name in words; null where the figure has none there. */
export function markOf({ traces }: Pick<Figure, 'traces'>, id: string): { mark: ChartMark; name: string } | null {
  const [traceAt = -1, at = -1] = id.split(':').map(Number);
  const trace = traces[traceAt];
  switch (trace?.kind) {
    case 'bars':
      return named(trace.bars[at]?.name);
    case 'dots':
      return named(trace.dots[at]?.name);
    case 'line':
      return placed(trace.name, trace.points[at]);
    case 'area':
      return placed(trace.name, trace.bands[at]);
    case undefined:
      return null;
  }
}

function named(name: string | undefined): ReturnType<typeof markOf> {
  return name === undefined ? null : { mark: { name, x: null }, name };
}

function placed(name: string, point: { readonly x: number; readonly xLabel: string } | undefined) {
  if (point === undefined) return null;
  const words = [name, point.xLabel].filter((word) => word !== '').join(', ');
  return { mark: { name, x: point.x }, name: words };
}
