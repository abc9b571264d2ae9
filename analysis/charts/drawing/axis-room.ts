import type { Figure, Range, ScaleAxis } from '../figure.ts';
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

/** Both results of an input lie to the same side of the base: their bars share the row, and so do their words. */
export function sharesSide({ low, high, value: base }: Range): boolean {
  if (low === null || high === null || base === null || low === base || high === base) return false;
  return low < base === high < base;
}

/** Words beyond the end of a bar, and the side of the base they stand on. */
export interface EndWords {
  readonly text: string;
  readonly at: number;
  readonly side: 'low' | 'high';
}

/** Words at the ends of the bars of an input: one for both where they share a side. */
export function endWords(range: Range): readonly EndWords[] {
  const { low, high, value: base, lowLabel, highLabel } = range;
  if (base === null) return [];
  const side = (at: number, other: number | null) =>
    at < base || (at === base && other !== null && other > base) ? ('low' as const) : ('high' as const);
  if (low !== null && high !== null && (low === high || sharesSide(range))) {
    const at = Math.abs(low - base) > Math.abs(high - base) ? low : high;
    return [{ text: `${lowLabel}  ${highLabel}`, at, side: side(at, null) }];
  }
  return [
    ...(low === null ? [] : [{ text: lowLabel, at: low, side: side(low, high) }]),
    ...(high === null ? [] : [{ text: highLabel, at: high, side: side(high, low) }]),
  ];
}
