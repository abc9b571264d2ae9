import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../analysis/project/file/canonical.ts';
import { resultHash } from '../../../../analysis/project/file/provenance.ts';
import { writeStudy } from '../../../../analysis/project/file/write.ts';
import type { Study } from '../../../../analysis/project/study.ts';
import { sampleStudy, saved } from '../sample-study.ts';

interface Entry {
  readonly kind: string;
  readonly previous: string;
  readonly hash: string;
}

let study: Study;
let entries: readonly Entry[];
beforeAll(async () => {
  study = await sampleStudy();
  const part = unzipSync(await writeStudy(study, saved))['provenance.json'];
  entries = (JSON.parse(new TextDecoder().decode(part)) as { entries: Entry[] }).entries;
});

/** The chain as a reader without the program checks it: sorted keys, SHA-256, the sum before in each entry. */
function isLinked(chain: readonly Entry[]): boolean {
  return chain.every(({ hash, ...entry }, index) => {
    const sum = createHash('sha256').update(canonicalJson(entry)).digest('hex');
    return sum === hash && entry.previous === (chain[index - 1]?.hash ?? '');
  });
}

describe('provenance', () => {
  it('leads from the bytes of the workbook to each result', () => {
    const [[sha256] = []] = study.sources;
    const result = study.results.get('r1');
    expect(entries.map(({ kind }) => kind)).toEqual(['table', 'plan', 'run']);
    expect(entries[0]).toMatchObject({ table: 't1', rows: 24, source: { sha256, sheet: 'Red beans 2021' } });
    expect(entries[2]).toMatchObject({
      run: 'r1',
      template: { id: 'market/marketing-margins' },
      engine: { name: 'DuckDB' },
      steps: result?.steps,
      data: [{ need: 'prices', rowsRead: 24, rowsUsed: 24 }],
    });
  });

  it('is a chain: no entry can be changed, taken out or moved alone', () => {
    expect(isLinked(entries)).toBe(true);
    expect(isLinked(entries.map((entry) => ({ ...entry, rows: 25 })))).toBe(false);
    expect(isLinked(entries.slice(1))).toBe(false);
    expect(isLinked(entries.toReversed())).toBe(false);
  });

  it('gives a result the same sum whichever engine and program made it, and another when a figure differs', async () => {
    const result = study.results.get('r1');
    if (result === undefined) throw new Error('no result');
    const sum = await resultHash(result);
    const elsewhere = { ...result, engine: { name: 'DuckDB-WASM', version: 'v9' }, program: 'Another 2.0' };
    expect(await resultHash(elsewhere)).toBe(sum);
    expect(await resultHash({ ...result, steps: result.steps.slice(1) })).not.toBe(sum);
  });
});
