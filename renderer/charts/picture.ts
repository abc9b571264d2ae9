import { draw } from '../../analysis/charts/drawing/draw.ts';
import { type Canvas2d, measureOn, paint } from '../../analysis/charts/drawing/paint.ts';
import { toSvg } from '../../analysis/charts/drawing/svg.ts';
import type { Measure } from '../../analysis/charts/drawing/text.ts';
import type { Figure } from '../../analysis/charts/figure.ts';
import { type PaletteName, palettes } from '../../analysis/charts/palette.ts';

export interface PictureOptions {
  /** Pixels of 1/96 inch. */
  readonly width: number;
  readonly height: number;
  readonly palette: PaletteName;
  /** `plot`: without title and source, for pages that set those as text. */
  readonly parts: 'whole' | 'plot';
}

let pageMeasure: Measure | undefined;

/** Widths of text in the fonts of this page. */
export function measure(text: string, size: number, weight: 400 | 500 | 600): number {
  pageMeasure ??= measureOn(contextOf(new OffscreenCanvas(1, 1)));
  return pageMeasure(text, size, weight);
}

/** The figure as PNG, so many device pixels to the inch. */
export async function pngOf(figure: Figure, options: PictureOptions, dpi = 300): Promise<Uint8Array<ArrayBuffer>> {
  await fontsReady();
  const { width, height, palette, parts } = options;
  const scale = dpi / 96;
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  paint(draw(figure, width, height, measure, parts), contextOf(canvas), palettes[palette], scale);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}

/** The figure as SVG that stands alone. */
export async function svgOf(figure: Figure, options: PictureOptions): Promise<string> {
  await fontsReady();
  const { width, height, palette, parts } = options;
  return toSvg(draw(figure, width, height, measure, parts), palettes[palette]);
}

/** A canvas draws with whatever is loaded, so all weights of both scripts are asked for first. */
async function fontsReady(): Promise<void> {
  const faces = [400, 500, 600].flatMap((weight) =>
    ['IBM Plex Sans', 'IBM Plex Sans Arabic'].map((family) => `${weight} 12px "${family}"`),
  );
  await Promise.all(faces.map((face) => document.fonts.load(face)));
}

function contextOf(canvas: OffscreenCanvas): Canvas2d {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas to draw on');
  return context as Canvas2d;
}
