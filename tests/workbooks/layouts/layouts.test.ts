import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { afterAll, describe, expect, it } from 'vitest';
import { open } from '../support/read-tables.ts';
import { faultsOf } from './claims/check.ts';
import { KnownFailing, wanted, writeJson } from './claims/known.ts';
import { layoutsTable } from './layouts-table.ts';
import { layouts } from './make/all.ts';
import type { Truth } from './make/layout.ts';

const folder = join(import.meta.dirname, 'files');

if (wanted === 'write') {
  mkdirSync(folder, { recursive: true });
  for (const { file, truth, make } of layouts) {
    writeFileSync(join(folder, file), make());
    await writeJson(join(folder, `${file}.expected.json`), truth);
  }
}

const files = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'));
const page = join(import.meta.dirname, '..', '..', '..', 'docs', 'import.md');
const known = new KnownFailing(join(import.meta.dirname, 'known-failing.json'));

describe('layouts of statistics offices', () => {
  afterAll(() => known.write());

  it('are what their scripts draw, at least 60 in six languages', () => {
    expect([...files].sort()).toEqual(layouts.map(({ file }) => file).sort());
    for (const { file, truth, make } of layouts) {
      expect(readFileSync(join(folder, file)).equals(make()), file).toBe(true);
      expect(truthOf(file), file).toEqual(JSON.parse(JSON.stringify(truth)));
    }
    const byLanguage = new Map<string, number>();
    for (const { truth } of layouts) byLanguage.set(truth.language, (byLanguage.get(truth.language) ?? 0) + 1);
    expect(files.length).toBeGreaterThanOrEqual(60);
    expect([...byLanguage.keys()].sort()).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh']);
    expect(Math.min(...byLanguage.values())).toBeGreaterThanOrEqual(8);
  });

  it('are published with what does not hold', async () => {
    const text = readFileSync(page, 'utf8');
    const mended = await withLayouts(text);
    if (wanted === 'write') writeFileSync(page, mended);
    else if (wanted !== 'known') expect(mended, 'LAYOUTS=write writes the page anew').toBe(text);
  });

  for (const file of files) {
    it(known.title(file), async () => {
      known.expectOnly(file, faultsOf(truthOf(file), await open(readFileSync(join(folder, file)), file)));
    });
  }
});

function truthOf(file: string): Truth {
  return JSON.parse(readFileSync(join(folder, `${file}.expected.json`), 'utf8')) as Truth;
}

/** The page about import with its list of layouts made anew, between two marks. */
async function withLayouts(text: string): Promise<string> {
  const failing = ['known-failing.json', 'published-failing.json'].map(
    (name) => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8')) as Parameters<typeof layoutsTable>[1],
  );
  const table = layoutsTable(new Map(files.map((file) => [file, truthOf(file)])), failing[0] ?? {}, failing[1] ?? {});
  const [before = '', rest = ''] = text.split('<!-- layouts -->');
  const after = rest.split('<!-- end of layouts -->')[1] ?? '';
  const whole = `${before}<!-- layouts -->\n\n${table}\n\n<!-- end of layouts -->${after}`;
  return format(whole, { parser: 'markdown', printWidth: 120, singleQuote: true });
}
