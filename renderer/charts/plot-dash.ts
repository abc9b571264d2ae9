import type { PlotDash } from './plotly.ts';

/** Dashes by their lengths in pixels, which Plotly reads beside the names that its types list. */
export function plotDash(lengths: readonly number[]): PlotDash {
  const words = lengths.length === 0 ? 'solid' : lengths.map((length) => `${String(length)}px`).join(',');
  return words as PlotDash;
}
