import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FileError } from '../../../analysis/node/files/file-error.ts';
import { fileStorage } from '../../../analysis/node/files/file-storage.ts';
import { writeWhole } from '../../../analysis/node/files/write-whole.ts';
import { journalMark, journalRecord, readJournal } from '../../../analysis/project/journal.ts';
import { StorageError } from '../../../analysis/project/storage.ts';
import { skipped, type Figure, type Trial } from '../trial.ts';
import { versionBytes, versionIn } from '../version.ts';

const megabyte = 1_000_000;

/** A disk of six megabytes that fills up under a save and under a journal. */
export const fullDisk: Trial = {
  name: 'full-disk',
  async run(_size, folder) {
    const disk = join(folder, 'disk');
    await mkdir(disk);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'none', disk], { stdio: 'pipe' });
    } catch {
      return [skipped('a full disk', 'mounting a small disk needs Linux and root')];
    }
    try {
      return [await fullUnderSave(disk, folder), await fullUnderJournal(disk)];
    } finally {
      execFileSync('umount', [disk]);
    }
  },
};

async function fullUnderSave(disk: string, elsewhere: string): Promise<Figure> {
  const path = join(disk, 'study.vcw');
  await writeWhole(path, versionBytes(1, 4 * megabyte));
  const faults: string[] = [];
  for (const keepPrevious of [false, true]) {
    const error = await writeWhole(path, versionBytes(2, 4 * megabyte), { keepPrevious }).catch(
      (thrown: unknown) => thrown,
    );
    const isSaid = error instanceof FileError && error.fault === 'full' && error.needed === 4 * megabyte + 32;
    if (!isSaid) faults.push(`said ${String(error)}`);
    if ((await versionIn(path)) !== 1) faults.push('the old file is not whole');
    const names = await readdir(disk);
    if (names.join() !== 'study.vcw') faults.push(`left behind: ${names.join()}`);
  }
  await writeWhole(join(elsewhere, 'study.vcw'), versionBytes(2, 4 * megabyte));
  if ((await versionIn(join(elsewhere, 'study.vcw'))) !== 2) faults.push('saving elsewhere failed');
  return { name: 'a full disk under a save', found: 'old file whole, bytes needed said, saved elsewhere', faults };
}

async function fullUnderJournal(disk: string): Promise<Figure> {
  const store = fileStorage(join(disk, 'store'));
  const faults: string[] = [];
  await store.append('sessions/a/journal', journalMark);
  let taken = 0;
  for (; taken < 100; taken += 1) {
    const error = await store.append('sessions/a/journal', journalRecord([taken, 'x'.repeat(300_000)])).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (error === null) continue;
    if (!(error instanceof StorageError && error.fault === 'full')) faults.push(`said ${String(error)}`);
    break;
  }
  const whole = readJournal(await readFile(join(disk, 'store', 'sessions', 'a', 'journal')));
  if (whole.records.length !== taken || whole.isCut) faults.push('the refused record left a part of itself');
  await rm(join(disk, 'study.vcw'));
  await store.append('sessions/a/journal', journalRecord('after'));
  const after = readJournal((await store.read('sessions/a/journal')) ?? new Uint8Array());
  if (after.records.length !== taken + 1) faults.push('the journal could not go on');
  await writeFile(join(disk, 'free'), 'x');
  return {
    name: 'a full disk under the journal',
    found: `${String(taken)} records whole, goes on when space is freed`,
    faults,
  };
}
