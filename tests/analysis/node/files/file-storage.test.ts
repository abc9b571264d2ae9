import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fileStorage } from '../../../../analysis/node/files/file-storage.ts';
import { storageCases } from '../../project/storage-cases.ts';

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

describe('storage in files', () => {
  it.each(storageCases)('$name', async ({ run }) => {
    const folder = await emptyFolder();
    await run(() => Promise.resolve(fileStorage(folder)));
  });

  it('leaves no temporary file', async () => {
    const folder = await emptyFolder();
    const storage = fileStorage(folder);
    await storage.write('a', new Uint8Array(3));
    await storage.write('b/c', new Uint8Array(3));
    await storage.removeFolder('b');
    expect(await readdir(folder)).toEqual(['a']);
  });
});
