import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { draw } from '../charts/drawing/draw.ts';
import { type Canvas2d, measureOn, paint } from '../charts/drawing/paint.ts';
import type { Measure } from '../charts/drawing/text.ts';
import type { Figure } from '../charts/figure.ts';
import { palettes } from '../charts/palette.ts';
import { type PageFont, pageFontFiles } from '../report/page/fonts.ts';
import type { Language } from '../model/text.ts';
import { pictureDpi, pictureSize, type ReportPicture } from '../report/picture-size.ts';
import type { ReportTree } from '../report/tree.ts';

export interface PictureSize {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly dpi: number;
}

/** Paints figures with the program's own fonts, so that a picture is the same on every machine. */
export interface PictureMaker {
  readonly measure: Measure;
  /** PNG of the plot for a page; title and source are set as text there. */
  pictureOf(figure: Figure, size: PictureSize, parts?: 'whole' | 'plot'): Uint8Array<ArrayBuffer>;
}

/** A painter with the fonts of a folder: `renderer/theme/fonts` from source, its copy when built. */
export function pictureMaker(fontFolder: string): PictureMaker {
  registerFonts(fontFolder);
  const measure = measureOn(contextOf(1, 1).context);
  return {
    measure,
    pictureOf(figure, size, parts = 'plot') {
      const scale = size.dpi / cssDpi;
      const width = (size.widthMm / mmPerInch) * cssDpi;
      const height = (size.heightMm / mmPerInch) * cssDpi;
      const { canvas, context } = contextOf(Math.round(width * scale), Math.round(height * scale));
      paint(draw(figure, width, height, measure, parts), context, palettes.print, scale);
      return new Uint8Array(canvas.toBuffer('image/png'));
    },
  };
}

/** The pictures of a report, by the id of their figure. */
export function reportPictures(tree: ReportTree, maker: PictureMaker): ReadonlyMap<string, ReportPicture> {
  const figures = tree.nodes.flatMap((node) => (node.kind === 'figure' ? [node] : []));
  return new Map(
    figures.map((node) => {
      const size = pictureSize(node.figure);
      return [node.id, { ...size, png: maker.pictureOf(node.figure, { ...size, dpi: pictureDpi }) }];
    }),
  );
}

/** The typefaces that an HTML report in that language carries. */
export function pageFonts(fontFolder: string, language: Language): readonly PageFont[] {
  return pageFontFiles(language).map(({ file, ...font }) => ({
    ...font,
    woff2: new Uint8Array(readFileSync(join(fontFolder, file))),
  }));
}

const mmPerInch = 25.4;
const cssDpi = 96;

function contextOf(width: number, height: number) {
  const canvas = createCanvas(width, height);
  return { canvas, context: canvas.getContext('2d') as Canvas2d };
}

function registerFonts(folder: string): void {
  const files = readdirSync(folder).filter((name) => name.endsWith('.woff2'));
  if (files.length === 0) throw new Error(`no fonts in ${folder}`);
  for (const name of files) {
    const family = name.startsWith('IBMPlexSansArabic') ? 'IBM Plex Sans Arabic' : 'IBM Plex Sans';
    GlobalFonts.registerFromPath(join(folder, name), family);
  }
}
