import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatVersion } from '../../analysis/project/file/manifest.ts';
import { readStudy } from '../../analysis/project/file/read.ts';
import { summaryOf } from './summary.ts';

const folder = new URL('./', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.vcw'));

function bytesOf(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(name, folder)));
}

/*
 * Studies as each version of the format wrote them, with what they must be read as beside them. A file here is never
 * made anew: a new version of the format adds its own.
 */
describe('studies of every version of the format', () => {
  it('there is one for each version', () => {
    const versions = Array.from({ length: formatVersion }, (_, index) => `v${String(index + 1)}.vcw`);
    expect(files).toEqual(expect.arrayContaining(versions));
  });

  it.each(files)('%s reads as it was saved', async (name) => {
    const expected: unknown = JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), 'utf8'));
    expect(await summaryOf(await readStudy(bytesOf(name), name))).toEqual(expected);
  });
});
