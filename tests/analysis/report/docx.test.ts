import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportPictures } from '../../../analysis/node/pictures.ts';
import { toDocx } from '../../../analysis/report/docx.ts';
import { hostileTexts, withText } from '../charts/hostile.ts';
import { maker, sampleReport, sampleTree } from './sample-report.ts';
import { sampleResult, waterfallBlock } from './sample-result.ts';

type Parts = Readonly<Record<string, Uint8Array>>;

async function partsOf(tree: ReturnType<typeof sampleTree>): Promise<Parts> {
  return unzipSync(await toDocx(tree, reportPictures(tree, maker)));
}

function part(parts: Parts, name: string): string {
  const bytes = parts[name];
  if (!bytes) throw new Error(`no part ${name}`);
  return strFromU8(bytes);
}

function text(xml: string): string {
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((found) => found[1] ?? '').join('');
}

function paragraphs(xml: string, style: string): readonly string[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)]
    .map((found) => found[1] ?? '')
    .filter((one) => one.includes(`<w:pStyle w:val="${style}"/>`))
    .map(text);
}

/** Width and height of a PNG, from its header. */
function pixels(png: Uint8Array): readonly [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

describe('a Word report', () => {
  let parts: Parts = {};
  let body = '';
  beforeAll(async () => {
    parts = await partsOf(sampleTree());
    body = part(parts, 'word/document.xml');
  });

  it('has real headings', () => {
    expect(paragraphs(body, 'Heading1')).toEqual([
      '1\u2002The product and the study',
      '2\u2002Marketing margins',
      '3\u2002Policy and risk',
    ]);
    expect(paragraphs(body, 'Heading2')).toEqual(['2.1\u2002Accounts of the actors']);
  });

  it('has captions with numbered fields that are already filled in', () => {
    expect(paragraphs(body, 'Caption').slice(0, 2)).toEqual([
      'Figure\u00a01. Packing adds the most: 51 of the 190 LCU',
      'Table\u00a01. Margins by stage, 2024',
    ]);
    expect(body.match(/SEQ Figure/g)).toHaveLength(6);
    expect(body.match(/SEQ Table/g)).toHaveLength(1);
    expect(body).not.toContain('w:dirty');
    expect(part(parts, 'word/settings.xml')).not.toContain('updateFields');
  });

  it('has real tables: a head that repeats, numbers at the end, no upright rules', () => {
    const table =
      [...body.matchAll(/<w:tbl>(.*?)<\/w:tbl>/gs)]
        .map((found) => found[1] ?? '')
        .find((one) => one.includes('Farm gate')) ?? '';
    const rows = [...table.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map((found) => found[1] ?? '');
    expect(rows).toHaveLength(7);
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false, false, false, false, false]);
    expect([...(rows[1] ?? '').matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map((cell) => text(cell[1] ?? ''))).toEqual([
      'Farm gate',
      '48.0',
      '48.0',
      '25.3',
      '−7.8',
    ]);
    expect((rows[1] ?? '').match(/<w:jc w:val="end"\/>/g)).toHaveLength(4);
    expect(table).not.toMatch(/<w:(left|right|insideV) w:val="single"/);
  });

  it('carries its pictures at 200 dots to the inch or better, with words for those who cannot see them', () => {
    const names = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
    const widths = names.map((name) => pixels(parts[name] ?? new Uint8Array())[0]);
    const inches = [...body.matchAll(/<wp:extent cx="(\d+)"/g)].map((found) => Number(found[1]) / 914_400);
    expect(widths).toEqual([1890, 1890, 1890, 1890, 1890, 1890]);
    expect(inches.every((inch, index) => (widths[index] ?? 0) / inch >= 200)).toBe(true);
    expect([...body.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map((found) => found[1])[0]).toBe(
      'Waterfall chart, LCU/kg, from Farm gate (48) to Shopper pays (190). Packing adds the most: 51 of the 190 LCU',
    );
  });

  it('names its author, title and day, and nothing of the machine or the moment', () => {
    const core = part(parts, 'docProps/core.xml');
    expect(core).toContain('<dc:title>Dried apricots, Valley Province 2024</dc:title>');
    expect(core).toContain('<dc:creator>Ministry of Agriculture</dc:creator>');
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)).toEqual(['2024-11-21T00:00:00Z', '2024-11-21T00:00:00Z']);
  });

  it('says in its header that the numbers are invented', () => {
    const headers = Object.keys(parts)
      .filter((name) => /^word\/header\d\.xml$/.test(name))
      .map((name) => text(part(parts, name)));
    expect(headers).toContain('Dried apricots, Valley Province 2024 · Teaching example, invented numbers.');
  });

  it('is the same to the last byte when written again', async () => {
    const tree = sampleTree();
    const pictures = reportPictures(tree, maker);
    expect(Buffer.compare(await toDocx(tree, pictures), await toDocx(tree, pictures))).toBe(0);
  });

  it('runs from right to left in Arabic, tables too', async () => {
    const arabic = part(await partsOf(sampleTree({ language: 'ar' })), 'word/document.xml');
    expect(paragraphs(arabic, 'Caption')[0]).toBe('الشكل\u00a01. التعبئة تضيف الأكثر: 51 من 190 وحدة');
    expect(arabic.match(/<w:bidiVisual\/>/g)).toHaveLength(3);
    expect(arabic).toContain('<w:bidi/>');
  });

  it('keeps hostile words as words, and no link but its own', async () => {
    const nasty = hostileTexts.join(' ');
    const blocks = sampleResult.blocks.map((block) =>
      block.kind === 'chart' ? withText(waterfallBlock, nasty) : block,
    );
    const report = {
      ...sampleReport,
      title: nasty,
      blocks: [
        { id: 'h', kind: 'heading', level: 1, text: nasty } as const,
        { id: 'f', kind: 'figure', run: 'r1', chart: 'build-up', title: nasty, subtitle: nasty } as const,
      ],
    };
    const written = await partsOf(sampleTree({}, report, { ...sampleResult, blocks }));
    const document = part(written, 'word/document.xml');
    expect(document).toContain('&lt;a href=&quot;https://example.org&quot;&gt;link&lt;/a&gt;');
    // eslint-disable-next-line no-control-regex
    expect(document).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/);
    expect(part(written, 'word/_rels/document.xml.rels')).not.toContain('External');
  });
});
