import { beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../../../../analysis/model/notice.ts';
import { newHistory, tablesOf } from '../../../../analysis/project/history.ts';
import { readStudy } from '../../../../analysis/project/file/read.ts';
import { writeStudy } from '../../../../analysis/project/file/write.ts';
import { emptyProject } from '../../../../analysis/project/project.ts';
import type { Study } from '../../../../analysis/project/study.ts';
import { numbers } from '../../../support/template-run.ts';
import { after, saved, sampleStudy } from '../sample-study.ts';
import { directoryOf } from './directory.ts';

let study: Study;
let small: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  study = await sampleStudy();
  small = await writeStudy(smallStudy(), saved);
});

/** Two tables of few rows: short enough to try many bits. */
function smallStudy(): Study {
  const [command] = study.history.commands.filter(({ kind }) => kind === 'import-tables');
  if (command?.kind !== 'import-tables') throw new Error('no import');
  const [table] = command.tables;
  if (table === undefined) throw new Error('no table');
  const few = { ...table, columns: table.columns.slice(0, 1), notices: [], dropped: [] };
  const tables = [
    { ...few, name: 't1', label: 'First' },
    { ...few, name: 't2', label: 'Second' },
  ];
  const plan = { ...command.plan, tables: [] };
  return {
    history: after(
      [
        { kind: 'import-tables', plan, tables },
        { kind: 'rename-study', title: 'Small' },
      ],
      newHistory(emptyProject),
    ),
    tables: new Map([
      ['t1', new TextEncoder().encode('rows of the first table '.repeat(8))],
      ['t2', new TextEncoder().encode('rows of the second table '.repeat(8))],
    ]),
    results: new Map(),
    sources: new Map(),
    picture: null,
  };
}

/** What a reading of changed bytes came to: the state, or the code of the refusal. */
async function outcome(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  try {
    const { state, notices } = await readStudy(bytes, 'small.vcw');
    return state === 'damaged' && notices.some(({ severity }) => severity === 'wrong') ? 'damaged' : state;
  } catch (fault) {
    if (!(fault instanceof InputError)) throw fault;
    expect(fault.notice.where.file).toBe('small.vcw');
    expect(fault.notice.next?.en.length ?? 0).toBeGreaterThan(10);
    return fault.notice.code;
  }
}

describe('damage', () => {
  it('is found wherever one bit of the file is another: 10,000 random bits, none unseen, and the study opens each time', async () => {
    const random = numbers(20_261_121);
    const seen: Record<string, number> = {};
    for (let trial = 0; trial < 10_000; trial += 1) {
      const bytes = small.slice();
      const bit = Math.floor(random() * bytes.length * 8);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const found = await outcome(bytes);
      seen[found] = (seen[found] ?? 0) + 1;
    }
    expect(seen).toEqual({ damaged: 10_000 });
  }, 120_000);

  it('of one table leaves the rest open, and names the table', async () => {
    const place = directoryOf(small).get('tables/t2.arrow');
    if (place === undefined) throw new Error('no part');
    for (let at = place.start; at < place.end; at += 1) {
      const bytes = small.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      const { study: read, state, notices } = await readStudy(bytes, 'small.vcw');
      expect({ state, tables: [...read.tables.keys()], known: [...tablesOf(read.history)] }).toEqual({
        state: 'damaged',
        tables: ['t1'],
        known: ['t1', 't2'],
      });
      expect(notices.map(({ code, where }) => [code, where.table])).toEqual([['part-damaged', 'Second']]);
    }
  });

  it('of the list of parts leaves every part that can be found by its own header', async () => {
    const bytes = small.slice();
    bytes.fill(0, bytes.length - 200);
    const { study: read, state } = await readStudy(bytes, 'small.vcw');
    expect({ state, tables: read.tables }).toEqual({ state: 'damaged', tables: smallStudy().tables });
  });

  it('of a file cut short at any byte is said, and what stands before the cut opens', async () => {
    const seen: Record<string, number> = {};
    for (let length = 0; length < small.length; length += 7) {
      const found = await outcome(small.slice(0, length));
      seen[found] = (seen[found] ?? 0) + 1;
    }
    expect(Object.keys(seen).sort()).toEqual(['damaged', 'not-a-project', 'project-truncated']);
    expect(seen['not-a-project']).toBe(1);
  });
});
