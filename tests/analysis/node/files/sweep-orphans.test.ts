import { createHash } from 'node:crypto';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sweepOrphans } from '../../../../analysis/node/files/sweep-orphans.ts';
import { emptyFolder } from './folder.ts';

const uuid = '00000000-0000-4000-8000-000000000000';
const here = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const noProcess = 2 ** 22 + 1;
const orphan = `.vcw-${here}-${String(noProcess)}-${uuid}.tmp`;

describe('sweeping what a crash left behind', () => {
  it('takes files of ours whose process is gone, and nobody else’s', async () => {
    const folder = await emptyFolder();
    const kept = [
      'study.vcw',
      'study.vcw.bak',
      '.study.vcw.lock',
      'notes.tmp',
      '.vcw-notes.tmp',
      '~$prices.xlsx',
      // Written now, by a process that lives: the one that started this one.
      `.vcw-${here}-${String(process.ppid)}-${uuid}.tmp`,
      // Of another machine, and fresh: it may be writing.
      `.vcw-00000000-7-${uuid}.tmp`,
    ];
    for (const name of [...kept, orphan]) await writeFile(join(folder, name), 'x');
    expect(await sweepOrphans(folder)).toBe(1);
    expect((await readdir(folder)).toSorted()).toEqual(kept.toSorted());
  });

  it('takes another machine’s after a day', async () => {
    const folder = await emptyFolder();
    const path = join(folder, `.vcw-00000000-7-${uuid}.tmp`);
    await writeFile(path, 'x');
    const old = new Date(Date.now() - 25 * 3_600_000);
    await utimes(path, old, old);
    expect(await sweepOrphans(folder)).toBe(1);
  });

  it('takes whole folders that were moved aside, at any depth when asked', async () => {
    const folder = await emptyFolder();
    await mkdir(join(folder, 'sessions', orphan), { recursive: true });
    await writeFile(join(folder, 'sessions', orphan, 'journal'), 'x');
    expect(await sweepOrphans(folder)).toBe(0);
    expect(await sweepOrphans(folder, { isDeep: true })).toBe(1);
    expect(await readdir(join(folder, 'sessions'))).toEqual([]);
    expect(await sweepOrphans(join(folder, 'none'))).toBe(0);
  });
});
