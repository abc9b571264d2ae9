import { directionOf } from '../../analysis/charts/drawing/text.ts';
import { plotText } from './plot-text.ts';

/** The words of a hover label come whole and escaped; no field of the data is ever named in the pattern. */
export const hovertemplate = '%{customdata}<extra></extra>';

/** Lines of a hover label: the first in bold. */
export function hoverWords(first: string, ...rest: readonly string[]): string {
  const words = (text: string) => plotText(text, directionOf(text));
  const shown = rest.filter((line) => line !== '').map(words);
  return first === '' ? shown.join('<br>') : [`<b>${words(first)}</b>`, ...shown].join('<br>');
}
