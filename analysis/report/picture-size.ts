import type { Figure } from '../charts/figure.ts';
import { preferredHeight } from '../charts/preferred-height.ts';

/** Width of the text on an A4 page with 25 mm at either side. */
export const textWidthMm = 160;

/** Printed pictures carry this many dots to the inch. */
export const pictureDpi = 300;

/** A picture for a report, as bytes with its size on the page. */
export interface ReportPicture {
  readonly png: Uint8Array<ArrayBuffer>;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Size of a figure on the page: the width of the text, and a height that suits its kind, at most two thirds of a page. */
export function pictureSize(figure: Figure): { readonly widthMm: number; readonly heightMm: number } {
  const heightMm = Math.round((preferredHeight(figure) / 96) * 25.4);
  return { widthMm: textWidthMm, heightMm: Math.min(heightMm, 170) };
}
