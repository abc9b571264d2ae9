import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { afterAll, describe, expect, it } from 'vitest';
import { open } from '../support/read-tables.ts';
import { faultsOf } from './claims/check.ts';
import knownFailing from './known-failing.json' with { type: 'json' };
import { layouts } from './make/all.ts';
import type { Truth } from './make/layout.ts';

const folder = join(import.meta.dirname, 'files');
const wanted = process.env.LAYOUTS;

// LAYOUTS=write makes the files anew from the scripts that draw them; the tests then read what stands in the folder.
if (wanted === 'write') {
  mkdirSync(folder, { recursive: true });
  for (const { file, truth, make } of layouts) {
    writeFileSync(join(folder, file), make());
    await writeJson(join(folder, `${file}.expected.json`), truth);
  }
}

const files = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'));

// Claims that do not hold yet, by file, with what came: they are expected to fail, so that a mended one is noticed.
// LAYOUTS=known writes the list anew; the diff of it is to be read.
const known = new Map<string, Readonly<Record<string, string>>>(Object.entries(knownFailing));
const failing: Record<string, Record<string, string>> = {};

afterAll(async () => {
  if (wanted === 'known') await writeJson(join(import.meta.dirname, 'known-failing.json'), failing);
});

describe('layouts of statistics offices', () => {
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

  for (const file of files) {
    const expected = Object.keys(known.get(file) ?? {});
    it(expected.length === 0 ? file : `${file}, but for ${expected.join(', ')}`, async () => {
      const session = await open(readFileSync(join(folder, file)), file);
      const faults = faultsOf(truthOf(file), session);
      if (faults.length > 0) failing[file] = Object.fromEntries(faults.map(({ claim, came }) => [claim, came]));
      const said = faults.map(({ claim, came }) => `${claim}: ${came}`).join('\n');
      if (wanted !== 'known')
        expect(
          faults.map(({ claim }) => claim),
          said,
        ).toEqual(expected);
    });
  }
});

function truthOf(file: string): Truth {
  return JSON.parse(readFileSync(join(folder, `${file}.expected.json`), 'utf8')) as Truth;
}

async function writeJson(path: string, value: unknown): Promise<void> {
  writeFileSync(path, await format(JSON.stringify(value), { parser: 'json', printWidth: 120 }));
}
