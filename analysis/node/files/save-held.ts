import { FileError, codeOf } from './file-error.ts';
import type { FileFunctions } from './file-functions.ts';
import type { FileLock } from './file-lock.ts';
import { sha256OfFile } from './sha256.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Save a file that we hold the lock of, keeping the version before. Refused with `held` when the lock was lost, and
 * with `changed` when the file is no longer the one that was read: nobody's work is replaced unseen.
 */
export async function saveHeld(
  lock: FileLock,
  bytes: Uint8Array,
  expectedSha256: string | null,
  files?: FileFunctions,
): Promise<string> {
  return writeWhole(lock.target, bytes, {
    keepPrevious: true,
    ...(files && { files }),
    beforeReplace: async (sha256) => {
      const found = await shaOrNull(lock.target);
      // What is to be written may be there already: a save that failed in its last step.
      const isKnown = found === null || found === expectedSha256 || found === sha256;
      if (expectedSha256 !== null && !isKnown) throw new FileError('changed', lock.target);
      if (!(await lock.isHeld())) throw new FileError('held', lock.target);
    },
  });
}

async function shaOrNull(path: string): Promise<string | null> {
  try {
    return await sha256OfFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
