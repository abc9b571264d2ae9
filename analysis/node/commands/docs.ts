import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { templates } from '../../templates/index.ts';
import { methodPages } from '../../templates/method-pages.ts';
import type { Answer } from '../cli.ts';
import { writeWhole } from '../files/write-whole.ts';
import { UsageError } from '../usage.ts';
import { readArguments } from './arguments.ts';

const options = { out: { type: 'string', default: 'methods' } } as const;

/** Write the pages of all methods, and the index that leads to them, as Markdown. */
export async function docs(words: readonly string[]): Promise<Answer> {
  const { values, positionals } = readArguments(words, options);
  if (positionals.length > 0) throw new UsageError(`unexpected word: ${positionals.join(' ')}`);
  const pages = methodPages(templates);
  const encoder = new TextEncoder();
  for (const [path, page] of pages) {
    const file = join(values.out, path);
    await mkdir(dirname(file), { recursive: true });
    await writeWhole(file, encoder.encode(page));
  }
  return {
    json: { folder: values.out, pages: [...pages.keys()] },
    lines: [`${values.out}: ${String(pages.size)} pages, beginning with ${join(values.out, 'README.md')}`],
    status: 0,
  };
}
