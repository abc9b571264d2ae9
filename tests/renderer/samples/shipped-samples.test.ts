import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { templateById } from '../../../analysis/templates/index.ts';
import { parseSamples } from '../../../renderer/samples/parse-samples.ts';
import { parseStudy } from '../../../renderer/samples/parse-study.ts';

const folder = new URL('../../../samples/', import.meta.url).pathname;
const read = (path: string): unknown => JSON.parse(readFileSync(folder + path, 'utf8'));
const samples = parseSamples(read('index.json'));

describe('the samples that come with the program', () => {
  it('are at least three', () => {
    expect(samples.length).toBeGreaterThanOrEqual(3);
  });

  it.each(samples)('$folder has its workbooks, its provenance, and templates that are there', (sample) => {
    const files = [...sample.files, 'README.md'].map((name) => `${sample.folder}/${name}`);
    expect(files.filter((path) => !existsSync(folder + path))).toEqual([]);
    const runs = parseStudy(read(`${sample.folder}/study.json`), sample.folder);
    expect(runs.map(({ template }) => templateById(template)?.id)).toEqual(runs.map(({ template }) => template));
    expect(runs.length).toBeGreaterThan(0);
  });
});
