import { createHash, randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/*
 * Names of the files that we put beside a person's file. Temporary ones carry the machine and the process that made
 * them, so that what a crash left behind can be told from what another program is writing now.
 */

const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const temporary = /^\.vcw-([0-9a-f]{8})-(\d+)-[0-9a-f-]{36}\.tmp$/;
const claim = /^\.vcw-[0-9a-z-]+\.claim$/;

/** A name in the same folder that no other process uses. */
export function temporaryBeside(path: string): string {
  return join(dirname(path), `.vcw-${host}-${String(process.pid)}-${randomUUID()}.tmp`);
}

export interface Leftover {
  readonly isOfThisHost: boolean;
  /** 0 where the name does not say. */
  readonly pid: number;
}

/** Whose temporary file a name is; null where it is none of ours. */
export function leftoverOf(name: string): Leftover | null {
  if (claim.test(name)) return { isOfThisHost: false, pid: 0 };
  const [, madeOn, pid] = temporary.exec(name) ?? [];
  return madeOn === undefined ? null : { isOfThisHost: madeOn === host, pid: Number(pid) };
}

/** The version before the last save. */
export function previousOf(path: string): string {
  return inLength(path, basename(path), '.bak');
}

export function lockOf(path: string): string {
  return inLength(path, `.${basename(path)}`, '.lock');
}

/** Who may replace the stale lock with this token. */
export function claimOf(path: string, token: string): string {
  return join(dirname(path), `.vcw-${token}.claim`);
}

/** File systems take 255 bytes: a name that would be longer is named by its sum. */
function inLength(path: string, name: string, ending: string): string {
  const isLong = Buffer.byteLength(name + ending) > 255;
  const short = isLong ? `.vcw-${createHash('sha256').update(name).digest('hex').slice(0, 16)}` : name;
  return join(dirname(path), short + ending);
}
