import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { draw } from '../../../../analysis/charts/drawing/draw.ts';
import { toSvg } from '../../../../analysis/charts/drawing/svg.ts';
import { directionOf, drawable } from '../../../../analysis/charts/drawing/text.ts';
import { figureOf } from '../../../../analysis/charts/figure-of.ts';
import { palettes } from '../../../../analysis/charts/palette.ts';
import { arabicWaterfallBlock, chartBlocks } from '../../report/sample-result.ts';
import { evenMeasure } from '../even-measure.ts';
import { hostileCharts } from '../hostile.ts';
import { sampleCharts } from '../sample-charts.ts';

function golden(name: string): string {
  return fileURLToPath(new URL(`../golden/${name}.svg`, import.meta.url));
}

function svgOf(block: (typeof chartBlocks)[number], parts: 'plot' | 'whole' = 'whole'): string {
  return toSvg(draw(figureOf(block, 'en'), 640, 340, evenMeasure, parts), palettes.print);
}

const tags = new Set(['svg', 'title', 'rect', 'polyline', 'polygon', 'circle', 'text']);
const attributes = new Set(
  'xmlns width height viewBox role aria-label lang font-family x y fill points stroke stroke-width stroke-dasharray cx cy r font-size font-weight text-anchor direction transform'.split(
    ' ',
  ),
);

/** Tags, attribute names and texts of a piece of XML that was written with all five characters escaped. */
function read(svg: string): { readonly tags: string[]; readonly attributes: string[]; readonly texts: string[] } {
  const found = { tags: [] as string[], attributes: [] as string[], texts: [] as string[] };
  for (const [, tag = '', rest = ''] of svg.matchAll(/<([^\s/>]+)([^>]*)>/g)) {
    found.tags.push(tag);
    for (const [, name = ''] of rest.matchAll(/([\w:-]+)="[^"]*"/g)) found.attributes.push(name);
  }
  for (const [, text = ''] of svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)) found.texts.push(decoded(text));
  return found;
}

function decoded(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&amp;': '&',
  };
  return text.replace(/&(?:lt|gt|quot|#39|amp);/g, (name) => names[name] ?? '');
}

describe('a drawing as SVG', () => {
  it.each([...chartBlocks, ...sampleCharts].map((block) => [block.id, block] as const))(
    '%s looks as it did',
    async (name, block) => {
      await expect(svgOf(block)).toMatchFileSnapshot(golden(name));
    },
  );

  it('build-up in Arabic looks as it did', async () => {
    const drawing = draw(figureOf(arabicWaterfallBlock, 'ar'), 640, 340, evenMeasure, 'whole');
    await expect(toSvg(drawing, palettes.dark)).toMatchFileSnapshot(golden('build-up-arabic'));
  });

  it.each(hostileCharts.map((one) => [one.kind, one.text, one.block] as const))(
    '%s draws %j as text alone',
    (_, text, block) => {
      const found = read(svgOf(block));
      expect(found.tags.filter((tag) => !tags.has(tag.replace('/', '')))).toEqual([]);
      expect(found.attributes.filter((name) => !attributes.has(name))).toEqual([]);
      expect(found.texts).toContain(drawable(text));
    },
  );

  it('never places a value outside the picture', () => {
    for (const block of [...chartBlocks, ...sampleCharts]) {
      for (const [width, height] of [
        [320, 200],
        [640, 340],
        [1200, 500],
      ] as const) {
        const { shapes } = draw(figureOf(block, 'en'), width, height, evenMeasure);
        const outside = shapes.filter(
          (shape) =>
            shape.kind === 'text' && (shape.x < -0.5 || shape.x > width + 0.5 || shape.y < 0 || shape.y > height + 0.5),
        );
        expect(outside).toEqual([]);
      }
    }
  });

  it('runs numbers from the left, so that a minus sign stays before them', () => {
    expect([directionOf('−13'), directionOf('n = 72'), directionOf('باب المزرعة'), directionOf('48 وحدة')]).toEqual([
      'ltr',
      'ltr',
      'rtl',
      'rtl',
    ]);
  });
});
