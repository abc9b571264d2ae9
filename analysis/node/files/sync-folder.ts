import { dirname } from 'node:path';
import { codeOf } from './file-error.ts';
import { systemFiles, type FileFunctions } from './file-functions.ts';

/** Failures that say something of the disk; others only say that this system syncs no folders. */
const real = ['EIO', 'ENOSPC', 'EDQUOT'];

/** Force the names in a file's folder to disk: without it a crash of the machine may undo a rename. */
export async function syncFolderOf(path: string, files: FileFunctions = systemFiles): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const folder = await files.open(dirname(path), 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (error) {
    if (real.includes(codeOf(error))) throw error;
  }
}
