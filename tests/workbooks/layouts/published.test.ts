import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { open } from '../support/read-tables.ts';
import { faultsOf } from './claims/check.ts';
import { KnownFailing } from './claims/known.ts';
import { publishedTruths } from './published-truths.ts';

// Real files that may be read here and not be kept in the repository.
const folder = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data');
const isThere = existsSync(folder);
if (!isThere) console.warn(`published files are not read: ${folder} is absent`);

const known = new KnownFailing(join(import.meta.dirname, 'published-failing.json'));

describe.skipIf(!isThere)('published files', () => {
  afterAll(() => known.write());

  it('have their truth written down, each of them', () => {
    const files = readdirSync(folder).filter((name) => /\.(xlsx|csv)$/.test(name));
    expect(Object.keys(publishedTruths).sort()).toEqual(files.sort());
  });

  for (const [file, truth] of Object.entries(publishedTruths)) {
    it(known.title(file), async () => {
      known.expectOnly(file, faultsOf(truth, await open(readFileSync(join(folder, file)), file)));
    });
  }
});
