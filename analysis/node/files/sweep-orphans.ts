import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { leftoverOf } from './names.ts';
import { isProcessAlive } from './process-alive.ts';
import { isBeingWritten } from './write-whole.ts';

/** A write takes seconds: what another machine left for a day is left for good. */
const dayOld = 24 * 60 * 60 * 1000;

/** Take away temporary files of ours that a crash left behind; answers how many. Nobody else's file is touched. */
export async function sweepOrphans(folder: string, options: { readonly isDeep?: boolean } = {}): Promise<number> {
  let swept = 0;
  const entries = await readdir(folder, { withFileTypes: true, recursive: options.isDeep ?? false }).catch(() => []);
  for (const { name, parentPath } of entries) {
    const path = join(parentPath, name);
    if (!(await isOrphan(name, path))) continue;
    try {
      await rm(path, { recursive: true });
      swept += 1;
    } catch {
      // Gone already, or not ours to take: it is looked at again at the next start.
    }
  }
  return swept;
}

async function isOrphan(name: string, path: string): Promise<boolean> {
  const leftover = leftoverOf(name);
  if (leftover === null || isBeingWritten(path)) return false;
  if (leftover.isOfThisHost) return leftover.pid === process.pid || !isProcessAlive(leftover.pid);
  const about = await stat(path).catch(() => null);
  return about !== null && Math.abs(Date.now() - about.mtimeMs) > dayOld;
}
