import { open } from 'node:fs/promises';
import { hostname } from 'node:os';
import { codeOf } from './file-error.ts';
import { isProcessAlive } from './process-alive.ts';

/** Who has a file open for writing. */
export interface LockHolder {
  readonly host: string;
  readonly pid: number;
  /** ISO 8601. */
  readonly since: string;
}

/** What a lock file says, and when it was last touched. */
export interface LockRecord extends LockHolder {
  readonly token: string;
}

export interface FoundLock {
  /** Null where the file cannot be read as a lock: cut short, or another program's. */
  readonly record: LockRecord | null;
  readonly touched: number;
}

/** Tokens of the locks that this process holds. */
export const heldHere = new Set<string>();

/** Null where there is no lock file. */
export async function readLock(path: string): Promise<FoundLock | null> {
  try {
    const file = await open(path, 'r');
    try {
      const { mtimeMs } = await file.stat();
      return { record: parsed(await file.readFile('utf8')), touched: mtimeMs };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Is this lock left over? Its process is gone, or it was not touched for too long. A clock that was set back leaves
 * touches in the future: those are as far from now as old ones.
 */
export function isStale({ record, touched }: FoundLock, now: number, staleAfter: number): boolean {
  if (record !== null && record.host === hostname()) {
    if (record.pid === process.pid) return !heldHere.has(record.token);
    if (!isProcessAlive(record.pid)) return true;
  }
  return Math.abs(now - touched) > staleAfter;
}

export function parsed(text: string): LockRecord | null {
  try {
    const { token, host, pid, since } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const isRecord =
      typeof token === 'string' &&
      /^[0-9a-f-]{36}$/.test(token) &&
      typeof host === 'string' &&
      typeof pid === 'number' &&
      Number.isSafeInteger(pid) &&
      pid > 0 &&
      typeof since === 'string';
    return isRecord ? { token, host, pid, since } : null;
  } catch {
    return null;
  }
}
