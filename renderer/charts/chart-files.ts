import type { Figure } from '../../analysis/charts/figure.ts';
import { preferredHeight } from '../../analysis/charts/preferred-height.ts';
import { pngOf, svgOf, type PictureOptions } from './picture.ts';

/** Size of a saved chart: the width of a page, with its title and source. */
function wholePicture(figure: Figure, palette: 'light' | 'dark'): PictureOptions {
  return { width: 640, height: preferredHeight(figure, 608) + 130, palette, parts: 'whole' };
}

/** The chart as PNG at 300 dpi. */
export function chartPng(figure: Figure, palette: 'light' | 'dark'): Promise<Uint8Array<ArrayBuffer>> {
  return pngOf(figure, wholePicture(figure, palette));
}

/** The chart as an SVG file. */
export async function chartSvg(figure: Figure, palette: 'light' | 'dark'): Promise<Uint8Array<ArrayBuffer>> {
  return new TextEncoder().encode(await svgOf(figure, wholePicture(figure, palette)));
}

/** Puts the chart on the clipboard; the picture is made after the click, as the clipboard allows. */
export async function copyChart(figure: Figure, palette: 'light' | 'dark'): Promise<void> {
  const picture = chartPng(figure, palette).then((bytes) => new Blob([bytes], { type: 'image/png' }));
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
}

/** A file name from the finding: letters and digits of any language, nothing a file system objects to. */
export function chartFileName(title: string, extension: string, fallback: string): string {
  const words = title.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${words.join('-').toLowerCase().slice(0, 60).replace(/-+$/, '') || fallback}${extension}`;
}
