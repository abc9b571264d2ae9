import { drawable } from '../../analysis/charts/drawing/text.ts';

/**
 * The one way for a string into Plotly, which reads `<b>`, `<a href>` and entities in every label: the text is drawn
 * as it is written. Right-to-left text is isolated, since the plot itself runs left to right.
 */
export function plotText(text: string, direction: 'ltr' | 'rtl' = 'ltr'): string {
  const plain = drawable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return direction === 'rtl' ? `\u2067${plain}\u2069` : plain;
}
