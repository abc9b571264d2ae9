import type { MarkPlace } from '../../analysis/charts/behind.ts';

/** A mark by its places in the figure: Plotly hands it back at a click, and no word of the data passes through it. */
export function markId({ panel, trace, mark }: MarkPlace): string {
  return [panel, trace, mark].map(String).join(':');
}

/** The places of an id. */
export function markPlace(id: string): MarkPlace {
  const [panel = -1, trace = -1, mark = -1] = id.split(':').map(Number);
  return { panel, trace, mark };
}
