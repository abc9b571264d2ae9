import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { fileStorage } from '../../../../analysis/node/files/file-storage.ts';
import { storageCases } from '../../project/storage-cases.ts';
import { emptyFolder } from './folder.ts';

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
