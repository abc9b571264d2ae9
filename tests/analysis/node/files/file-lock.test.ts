import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FileError } from '../../../../analysis/node/files/file-error.ts';
import { heldBy, lockFile, releaseAllLocks, type FileLock } from '../../../../analysis/node/files/file-lock.ts';
import { lockOf } from '../../../../analysis/node/files/names.ts';
import { saveHeld } from '../../../../analysis/node/files/save-held.ts';
import { sha256OfFile } from '../../../../analysis/node/files/sha256.ts';
import { emptyFolder } from './folder.ts';

const token = '00000000-0000-4000-8000-000000000000';
const since = '2026-01-01T00:00:00.000Z';
const noProcess = 2 ** 22 + 1;

async function study(): Promise<string> {
  const path = join(await emptyFolder(), 'study.vcw');
  await writeFile(path, 'one');
  return path;
}

async function lockedBy(path: string): Promise<FileLock> {
  const answer = await lockFile(path);
  if (!('lock' in answer)) throw new Error('it is held');
  onTestFinished(() => answer.lock.release());
  return answer.lock;
}

async function leave(path: string, record: unknown, age: number): Promise<void> {
  await writeFile(lockOf(path), typeof record === 'string' ? record : JSON.stringify(record));
  const time = new Date(Date.now() - age);
  await utimes(lockOf(path), time, time);
}

async function faultOf(act: Promise<unknown>): Promise<string> {
  return act.then(
    () => 'none',
    (error: unknown) => (error instanceof FileError ? error.fault : String(error)),
  );
}

describe('the lock of a file', () => {
  it('is a file beside it that says who has it, and goes with the release', async () => {
    const path = await study();
    const lock = await lockedBy(path);
    const said = JSON.parse(await readFile(lockOf(path), 'utf8')) as unknown;
    expect(said).toMatchObject({ host: hostname(), pid: process.pid });
    expect(await heldBy(path)).toMatchObject({ host: hostname(), pid: process.pid });
    expect(await lockFile(path)).toMatchObject({ heldBy: { pid: process.pid } });
    await lock.release();
    expect(await heldBy(path)).toBeNull();
    expect(await readdir(join(path, '..'))).toEqual(['study.vcw']);
  });

  it.each([
    ['of a process of this machine that is gone', { token, host: hostname(), pid: noProcess, since }, 0, true],
    ['of this very process, from before', { token, host: hostname(), pid: process.pid, since }, 0, true],
    ['of another machine, touched 5 s ago', { token, host: 'other', pid: 1, since }, 5_000, false],
    ['of another machine, touched 31 s ago', { token, host: 'other', pid: 1, since }, 31_000, true],
    ['touched an hour from now: the clock was set back', { token, host: 'other', pid: 1, since }, -3_600_000, true],
    ['of a living process here, touched 5 s ago', { token, host: hostname(), pid: process.ppid, since }, 5_000, false],
    ['of a living process here, silent for 31 s', { token, host: hostname(), pid: process.ppid, since }, 31_000, true],
    ['cut short, fresh: it is being made', '{"tok', 0, false],
    ['cut short, 31 s old', '{"tok', 31_000, true],
    ['empty, 31 s old', '', 31_000, true],
    ['no lock of ours, fresh', '[]', 0, false],
  ])('left %s', async (_, record, age, isFree) => {
    const path = await study();
    await leave(path, record, age);
    const answer = await lockFile(path);
    if ('lock' in answer) onTestFinished(() => answer.lock.release());
    expect('lock' in answer).toBe(isFree);
    expect((await readdir(join(path, '..'))).toSorted()).toEqual(['.study.vcw.lock', 'study.vcw']);
  });

  it('is made again when someone deletes it, and lost when another makes it', async () => {
    const path = await study();
    const lock = await lockedBy(path);
    await rm(lockOf(path));
    expect(await lock.isHeld()).toBe(true);
    expect(await heldBy(path)).toMatchObject({ pid: process.pid });
    await leave(path, { token, host: 'other', pid: 1, since }, 0);
    expect(await lock.isHeld()).toBe(false);
    await lock.release();
    expect(JSON.parse(await readFile(lockOf(path), 'utf8'))).toMatchObject({ token });
  });

  it('is given back by all at the end of the program', async () => {
    const path = await study();
    await lockedBy(path);
    releaseAllLocks();
    expect(await readdir(join(path, '..'))).toEqual(['study.vcw']);
  });
});

describe('saving under a lock', () => {
  it('replaces the version that was read', async () => {
    const path = await study();
    const sha256 = await saveHeld(await lockedBy(path), Buffer.from('two'), await sha256OfFile(path));
    expect([await readFile(path, 'utf8'), await readFile(`${path}.bak`, 'utf8')]).toEqual(['two', 'one']);
    expect(sha256).toBe(await sha256OfFile(path));
  });

  it('refuses another version than the one that was read', async () => {
    const path = await study();
    const [lock, read] = [await lockedBy(path), await sha256OfFile(path)];
    await writeFile(path, 'by another');
    expect(await faultOf(saveHeld(lock, Buffer.from('two'), read))).toBe('changed');
    expect(await readFile(path, 'utf8')).toBe('by another');
    expect(await faultOf(saveHeld(lock, Buffer.from('two'), null))).toBe('none');
  });

  it('refuses when the lock was lost', async () => {
    const path = await study();
    const [lock, read] = [await lockedBy(path), await sha256OfFile(path)];
    await leave(path, { token, host: 'other', pid: 1, since }, 0);
    expect(await faultOf(saveHeld(lock, Buffer.from('two'), read))).toBe('held');
    expect(await readFile(path, 'utf8')).toBe('one');
  });

  it('can be tried again after it failed in its last step', async () => {
    const path = await study();
    const [lock, read] = [await lockedBy(path), await sha256OfFile(path)];
    await writeFile(path, 'two');
    expect(await faultOf(saveHeld(lock, Buffer.from('two'), read))).toBe('none');
  });

  it('makes a file that vanished meanwhile again', async () => {
    const path = await study();
    const [lock, read] = [await lockedBy(path), await sha256OfFile(path)];
    await rm(path);
    expect(await faultOf(saveHeld(lock, Buffer.from('two'), read))).toBe('none');
    expect(await readFile(path, 'utf8')).toBe('two');
  });
});
