import type { Figure, ScaleAxis } from '../figure.ts';
import { sizes } from './sizes.ts';
import type { Measure } from './text.ts';

/** Rows of lines or bars with an axis of values beneath, which bars with their values beside them do without. */
export function hasRanges(figure: Figure): boolean {
  return figure.kind === 'dot-range' || figure.kind === 'tornado';
}

/** Titles of the two axes, where a figure writes them: elsewhere the subtitle says what is measured. */
export function axisTitles(figure: Figure): { readonly x: string; readonly y: string } {
  const isWritten = figure.kind === 'quadrant' || figure.kind === 'scatter';
  return isWritten && figure.x.kind === 'scale' ? { x: figure.x.title, y: figure.y.title } : { x: '', y: '' };
}

/** Widest of the words on an axis of values, or of the names that stand in their place. */
export function tickWidth(axis: ScaleAxis, measure: Measure): number {
  const size = axis.of === 'name' ? sizes.name : sizes.tick;
  return Math.max(0, ...axis.ticks.map((tick) => measure(tick.label, size, 400)));
}
