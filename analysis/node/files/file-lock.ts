import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { link, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { codeOf, fileErrorOf } from './file-error.ts';
import {
  heldHere,
  isStale,
  parsed,
  readLock,
  type FoundLock,
  type LockHolder,
  type LockRecord,
} from './lock-record.ts';
import { claimOf, lockOf, temporaryBeside } from './names.ts';

export interface LockTiming {
  readonly beat: number;
  readonly staleAfter: number;
}

const usual: LockTiming = { beat: 5_000, staleAfter: 30_000 };

const locks = new Set<FileLock>();

/** The right to write one file: a lock file beside it, touched every few seconds. One process has it at a time. */
export class FileLock {
  /** The file that may be written. */
  readonly target: string;
  readonly #path: string;
  readonly #record: LockRecord;
  readonly #beat: NodeJS.Timeout;

  constructor(target: string, record: LockRecord, timing: LockTiming) {
    this.target = target;
    this.#path = lockOf(target);
    this.#record = record;
    heldHere.add(record.token);
    locks.add(this);
    this.#beat = setInterval(() => void this.#touch().catch(() => undefined), timing.beat);
    this.#beat.unref();
  }

  /** Is it still ours? A lock file that someone deleted is made again; one that another made in its place is theirs. */
  async isHeld(): Promise<boolean> {
    const found = await readLock(this.#path);
    if (found !== null) return found.record?.token === this.#record.token;
    return withRecord(this.#path, this.#record, (fresh) => isMade(fresh, this.#path, this.#record));
  }

  async release(): Promise<void> {
    this.#forget();
    const found = await readLock(this.#path).catch(() => null);
    if (found?.record?.token === this.#record.token) await rm(this.#path, { force: true });
  }

  /** At the end of the process, where nothing can be waited for. */
  releaseNow(): void {
    this.#forget();
    try {
      if (parsed(readFileSync(this.#path, 'utf8'))?.token === this.#record.token) rmSync(this.#path, { force: true });
    } catch {
      // Left behind, it is stale as soon as this process has ended.
    }
  }

  #forget(): void {
    clearInterval(this.#beat);
    heldHere.delete(this.#record.token);
    locks.delete(this);
  }

  /** Read and written through one descriptor: what is touched is what was looked at, even if it is replaced meanwhile. */
  async #touch(): Promise<void> {
    const file = await open(this.#path, 'r+');
    try {
      const text = await file.readFile('utf8');
      if (parsed(text)?.token === this.#record.token) await file.write(text, 0);
    } finally {
      await file.close();
    }
  }
}

export type LockAnswer = { readonly lock: FileLock } | { readonly heldBy: LockHolder };

/** Take the right to write a file, or learn who has it. Throws a FileError where the folder cannot be written. */
export async function lockFile(path: string, timing: LockTiming = usual): Promise<LockAnswer> {
  const target = await realpath(path).catch(() => path);
  const record: LockRecord = {
    token: randomUUID(),
    host: hostname(),
    pid: process.pid,
    since: new Date().toISOString(),
  };
  try {
    return await withRecord(target, record, async (fresh) => {
      const heldBy = await taken(fresh, target, record, timing);
      return heldBy === null ? { lock: new FileLock(target, record, timing) } : { heldBy };
    });
  } catch (error) {
    throw fileErrorOf(error, path, 0);
  }
}

/** Who has the right to write a file now, as far as its lock file says. */
export async function heldBy(path: string): Promise<LockHolder | null> {
  const found = await readLock(lockOf(await realpath(path).catch(() => path)));
  return found === null || isStale(found, Date.now(), usual.staleAfter) ? null : holderOf(found);
}

export function releaseAllLocks(): void {
  for (const lock of [...locks]) lock.releaseNow();
}

/** Null when the lock became ours. */
async function taken(
  fresh: string,
  target: string,
  record: LockRecord,
  timing: LockTiming,
): Promise<LockHolder | null> {
  const path = lockOf(target);
  for (;;) {
    if (await isMade(fresh, path, record)) return null;
    const found = await readLock(path);
    if (found === null) continue;
    // The file system's own clock on both sides: a share's server may not agree with this machine.
    const now = (await stat(fresh)).mtimeMs;
    const isFree = isStale(found, now, timing.staleAfter);
    if (!isFree) return holderOf(found);
    const answer = await takenOver(fresh, target, found, record, { now, staleAfter: timing.staleAfter });
    if (answer !== 'again') return answer;
  }
}

/**
 * A stale lock goes to whoever makes the claim on its token first, so that of two that find it stale one alone replaces
 * it: without the claim the second would take away the lock the first has just made. A stale claim is claimed in turn.
 */
async function takenOver(
  fresh: string,
  target: string,
  stale: FoundLock,
  record: LockRecord,
  judged: { readonly now: number; readonly staleAfter: number },
): Promise<LockHolder | 'again' | null> {
  const path = lockOf(target);
  const claims: string[] = [];
  try {
    for (let token = stale.record?.token ?? 'unreadable'; ;) {
      const claim = claimOf(target, token);
      if (await isMade(fresh, claim, record)) {
        claims.push(claim);
        break;
      }
      const found = await readLock(claim);
      if (found === null) return 'again';
      if (!isStale(found, judged.now, judged.staleAfter)) return holderOf(found);
      claims.push(claim);
      token = found.record?.token ?? `${token}-x`;
    }
    const now = await readLock(path);
    if (now === null || now.record?.token !== stale.record?.token) return 'again';
    await rename(fresh, path);
    return null;
  } finally {
    for (const claim of claims.toReversed()) await rm(claim, { force: true });
  }
}

/** Give a whole lock file its name, if nothing has that name: by a second name, or made in place where there are none. */
async function isMade(fresh: string, path: string, record: LockRecord): Promise<boolean> {
  try {
    await link(fresh, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL'].includes(codeOf(error))) throw error;
  }
  try {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(JSON.stringify(record));
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Do something with the record in a temporary file beside the target. */
async function withRecord<T>(beside: string, record: LockRecord, act: (fresh: string) => Promise<T>): Promise<T> {
  const fresh = temporaryBeside(beside);
  try {
    const file = await open(fresh, 'wx');
    try {
      await file.writeFile(JSON.stringify(record));
    } finally {
      await file.close();
    }
    return await act(fresh);
  } finally {
    await rm(fresh, { force: true });
  }
}

function holderOf({ record }: FoundLock): LockHolder {
  return { host: record?.host ?? '', pid: record?.pid ?? 0, since: record?.since ?? '' };
}
