import { describe, expect, it } from 'vitest';
import { pageFonts } from '../../../analysis/node/pictures.ts';
import { toHtml } from '../../../analysis/report/html.ts';
import { base64 } from '../../../analysis/report/page/base64.ts';
import { evenMeasure } from '../charts/even-measure.ts';
import { hostileTexts, withText } from '../charts/hostile.ts';
import { fontFolder, sampleReport, sampleTree } from './sample-report.ts';
import { chartBlocks, sampleResult } from './sample-result.ts';

const page = toHtml(sampleTree(), { measure: evenMeasure });

const tags = new Set(
  'html head meta title style body main header nav h1 h2 h3 h4 p div section figure figcaption span bdi i ol ul li a table thead tbody tr th td dl dt dd svg rect polyline polygon circle text math mrow mi mn mo mfrac msub msup msubsup msqrt mspace'.split(
    ' ',
  ),
);
const attributes = new Set(
  'charset http-equiv content name lang dir class id href scope aria-label role xmlns width height viewBox font-family x y cx cy r fill points stroke stroke-width stroke-dasharray font-size font-weight text-anchor direction transform mathvariant fence form separator lspace rspace largeop data-tall'.split(
    ' ',
  ),
);

/** What is in a page that is not on the list of tags, attributes and addresses allowed. */
function strangers(html: string): readonly string[] {
  const found: string[] = [];
  const markup = html.replace(/<style>.*?<\/style>/s, '').replace('<!doctype html>', '');
  for (const [, tag = '', rest = ''] of markup.matchAll(/<([^\s>]+)([^>]*)>/g)) {
    if (!tags.has(tag.replace(/^\//, ''))) found.push(tag);
    for (const [, name = '', value = ''] of rest.matchAll(/([^\s=]+)="([^"]*)"/g)) {
      if (!attributes.has(name)) found.push(name);
      if (name === 'href' && !/^#s-[\d-]+$/.test(value)) found.push(value);
    }
  }
  return found;
}

describe('an HTML report', () => {
  it('is one file of allowed parts that fetches nothing and runs nothing', () => {
    expect(strangers(page)).toEqual([]);
    expect(page).toContain('content="default-src &#39;none&#39;;');
    expect(page).not.toMatch(/<script|<link|<iframe|url\(http/i);
  });

  it('holds headings, captions, table cells and values', () => {
    const words = page
      .replace(/<style>.*?<\/style>/s, '')
      .replace(/<[^>]+>/g, '|')
      .replace(/\|+/g, '|');
    for (const piece of [
      '2|Marketing margins',
      'Figure 1. |Packing adds the most: 51 of the 190 LCU',
      'Farm gate|48.0|48.0|25.3|−7.8',
      '25.3|\u00a0|%',
      'not available',
    ])
      expect(words).toContain(piece);
  });

  it('sets formulas as mathematics', () => {
    expect(page).toContain('<mfrac><mrow><mn>100</mn><mo form="infix">·</mo>');
  });

  it('leads from the contents to each heading', () => {
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map((found) => found[1] ?? '');
    expect(links).toEqual(['s-1', 's-2', 's-2-1', 's-3']);
    expect(links.every((id) => page.includes(` id="${id}"`))).toBe(true);
  });

  it.each(hostileTexts.map((text) => [text]))('shows %j as it is written, everywhere', (nasty) => {
    const blocks = sampleResult.blocks.map((block) => {
      const words = { en: nasty };
      if (block.kind === 'chart') return withText(chartBlocks.find((one) => one.id === block.id) ?? block, nasty);
      if (block.kind === 'table')
        return {
          ...block,
          title: words,
          columns: block.columns.map((one) => ({ ...one, title: words })),
          rows: block.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? nasty : cell))),
        };
      if (block.kind === 'indicator') return { ...block, title: words, unit: words, reading: words, formula: nasty };
      if (block.kind === 'passage') return { ...block, text: words };
      return block;
    });
    const report = {
      ...sampleReport,
      title: nasty,
      subtitle: nasty,
      author: nasty,
      blocks: sampleReport.blocks.map((block) => ('text' in block ? { ...block, text: nasty } : block)),
    };
    expect(strangers(toHtml(sampleTree({}, report, { ...sampleResult, blocks }), { measure: evenMeasure }))).toEqual(
      [],
    );
  });

  it('carries its fonts when asked to', () => {
    const fonts = pageFonts(fontFolder, 'ar');
    const written = toHtml(sampleTree({ language: 'ar' }), { measure: evenMeasure, fonts });
    expect(written.match(/@font-face/g)).toHaveLength(6);
    expect(written).toContain(`base64,${Buffer.from(fonts[0]?.woff2 ?? []).toString('base64')})`);
    expect(written).toContain('<html lang="ar" dir="rtl">');
  });

  it('writes base64 as Node does, at every length', () => {
    const bytes = new Uint8Array(64).map((_, index) => (index * 37) % 256);
    for (let length = 0; length < 10; length += 1)
      expect(base64(bytes.subarray(0, length))).toBe(Buffer.from(bytes.subarray(0, length)).toString('base64'));
  });

  it('is the same when written again', () => {
    expect(toHtml(sampleTree(), { measure: evenMeasure })).toBe(page);
  });
});
