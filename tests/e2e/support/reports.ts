import { strFromU8, unzipSync } from 'fflate';
import type { BrowserContext } from '@playwright/test';
import { plain } from './rooms.ts';

/* Reports opened again by other means than those that wrote them. */

export interface WordText {
  readonly text: string;
  readonly headings: readonly string[];
  readonly tables: number;
  readonly pictures: readonly { readonly width: number; readonly height: number }[];
}

export function readWord(bytes: Uint8Array): WordText {
  const parts = unzipSync(bytes);
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const paragraphs = [...body.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => paragraph);
  return {
    text: plain(paragraphs.map(wordsOf).join(' ')),
    headings: paragraphs.filter((each) => /<w:pStyle w:val="Heading\d"/.test(each)).map((each) => plain(wordsOf(each))),
    tables: body.match(/<w:tbl>/g)?.length ?? 0,
    pictures: Object.entries(parts)
      .filter(([name]) => /^word\/media\/.*\.png$/.test(name))
      .map(([, png]) => ({ width: sizeAt(png, 16), height: sizeAt(png, 20) })),
  };
}

function wordsOf(paragraph: string): string {
  const runs = paragraph.replace(/<w:(tab|br)\/>/g, ' ').match(/<w:t[ >][^<]*<\/w:t>|<w:t>[^<]*<\/w:t>/g) ?? [];
  return runs.map((run) => unescaped(run.replace(/<[^>]*>/g, ''))).join('');
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** Width and height stand in the first chunk of a PNG. */
function sizeAt(png: Uint8Array, offset: number): number {
  return new DataView(png.buffer, png.byteOffset).getUint32(offset);
}

export interface PageText {
  readonly text: string;
  readonly figures: number;
  readonly tables: number;
  readonly scripts: number;
  readonly links: readonly string[];
  readonly asked: readonly string[];
}

/** The page opened in a window of its own, as a reader would who has nothing but the file. */
export async function readPage(context: BrowserContext, bytes: Uint8Array): Promise<PageText> {
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => !/^(data|blob|about):/.test(request.url()) && asked.push(request.url()));
  await page.setContent(strFromU8(bytes));
  const found = await page.evaluate(() => ({
    text: document.body.innerText,
    figures: document.querySelectorAll('figure svg').length,
    tables: document.querySelectorAll('table').length,
    scripts: document.scripts.length,
    links: [...document.querySelectorAll('a[href], img[src], link[href]')].map((each) => each.outerHTML),
  }));
  await page.close();
  return { ...found, text: plain(found.text), asked };
}
