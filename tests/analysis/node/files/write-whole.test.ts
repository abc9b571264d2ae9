import { createHash } from 'node:crypto';
import { chmod, link, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FileError } from '../../../../analysis/node/files/file-error.ts';
import { systemFiles, type FileFunctions } from '../../../../analysis/node/files/file-functions.ts';
import { writeWhole } from '../../../../analysis/node/files/write-whole.ts';
import { emptyFolder } from './folder.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function failing(code: string): () => Promise<never> {
  return () => Promise.reject(Object.assign(new Error(code), { code }));
}

async function faultOf(act: Promise<unknown>): Promise<unknown> {
  return act.then(
    () => 'none',
    (error: unknown) => (error instanceof FileError ? [error.fault, error.needed] : String(error)),
  );
}

describe('writing a file whole', () => {
  it('answers the SHA-256 of what it wrote, and leaves nothing beside it', async () => {
    const folder = await emptyFolder();
    const sha256 = await writeWhole(join(folder, 'a.vcw'), bytesOf('new'));
    expect(sha256).toBe(createHash('sha256').update('new').digest('hex'));
    expect(await readdir(folder)).toEqual(['a.vcw']);
  });

  it('keeps the version before, and only that one', async () => {
    const folder = await emptyFolder();
    const path = join(folder, 'a.vcw');
    for (const text of ['one', 'two', 'three']) await writeWhole(path, bytesOf(text), { keepPrevious: true });
    expect(await readFile(path, 'utf8')).toBe('three');
    expect(await readFile(`${path}.bak`, 'utf8')).toBe('two');
    expect((await readdir(folder)).toSorted()).toEqual(['a.vcw', 'a.vcw.bak']);
  });

  it('keeps the version before where the file system has no second names', async () => {
    const folder = await emptyFolder();
    const path = join(folder, 'a.vcw');
    const files: FileFunctions = { ...systemFiles, link: failing('ENOTSUP') };
    for (const text of ['one', 'two']) await writeWhole(path, bytesOf(text), { keepPrevious: true, files });
    expect([await readFile(path, 'utf8'), await readFile(`${path}.bak`, 'utf8')]).toEqual(['two', 'one']);
  });

  it('goes on after a crash between keeping the old one and replacing it', async () => {
    const folder = await emptyFolder();
    const path = join(folder, 'a.vcw');
    await writeFile(path, 'one');
    // Both names lead to one file: a rename of one to the other does nothing, and must not leave a third.
    await link(path, `${path}.bak`);
    await writeWhole(path, bytesOf('two'), { keepPrevious: true });
    expect([await readFile(path, 'utf8'), await readFile(`${path}.bak`, 'utf8')]).toEqual(['two', 'one']);
    expect((await readdir(folder)).length).toBe(2);
  });

  it('replaces what a link points to, not the link, and keeps the rights of the file', async () => {
    const folder = await emptyFolder();
    await mkdir(join(folder, 'real'));
    const real = join(folder, 'real', 'a.vcw');
    await writeFile(real, 'one');
    await chmod(real, 0o640);
    await symlink(real, join(folder, 'a.vcw'));
    await writeWhole(join(folder, 'a.vcw'), bytesOf('two'));
    expect(await readFile(real, 'utf8')).toBe('two');
    expect((await stat(real)).mode & 0o777).toBe(0o640);
    expect((await readdir(folder)).toSorted()).toEqual(['a.vcw', 'real']);
  });

  it.each(['ж'.repeat(125) + '.vcw', '名前 🌾.vcw', `${'x'.repeat(251)}.vcw`, ' .vcw'])(
    'writes, keeps and reads a file with an odd name: %s',
    async (name) => {
      const folder = await emptyFolder();
      const path = join(folder, name);
      await writeWhole(path, bytesOf('one'), { keepPrevious: true });
      await writeWhole(path, bytesOf('two'), { keepPrevious: true });
      expect(await readFile(path, 'utf8')).toBe('two');
      expect((await readdir(folder)).length).toBe(2);
    },
  );

  it.each([
    ['no space when the file is made', { open: failing('ENOSPC') }, ['full', 3]],
    ['a quota', { open: failing('EDQUOT') }, ['full', 3]],
    ['a read-only disk', { open: failing('EROFS') }, ['refused', null]],
    ['a folder that is gone', { open: failing('ENOENT') }, ['missing', null]],
    ['an error of the disk at the rename', { rename: failing('EIO') }, ['io', null]],
    ['a rename refused for ever', { rename: failing('EBUSY'), wait: () => Promise.resolve() }, ['refused', null]],
    ['no room for the version before', { link: failing('EPERM'), copyFile: failing('ENOSPC') }, ['full', 3]],
  ] satisfies [string, Partial<FileFunctions>, unknown][])(
    'says what it was, and the old file stands: %s',
    async (_, own, said) => {
      const folder = await emptyFolder();
      const path = join(folder, 'a.vcw');
      await writeFile(path, 'old');
      const files = { ...systemFiles, ...own };
      expect(await faultOf(writeWhole(path, bytesOf('new'), { files, keepPrevious: true }))).toEqual(said);
      expect(await readFile(path, 'utf8')).toBe('old');
      expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    },
  );

  it('never calls a file saved whose fsync failed, and asks no second time', async () => {
    const folder = await emptyFolder();
    const path = join(folder, 'a.vcw');
    await writeFile(path, 'old');
    let asked = 0;
    const files: FileFunctions = {
      ...systemFiles,
      open: async (...words) => {
        const handle = await systemFiles.open(...words);
        return Object.assign(handle, {
          sync: () => {
            asked += 1;
            return failing('EIO')();
          },
        });
      },
    };
    expect(await faultOf(writeWhole(path, bytesOf('new'), { files }))).toEqual(['io', null]);
    expect(asked).toBe(1);
    expect(await readFile(path, 'utf8')).toBe('old');
  });

  it('does not replace a good file by one that reads back otherwise', async () => {
    const folder = await emptyFolder();
    const path = join(folder, 'a.vcw');
    await writeFile(path, 'old');
    const files: FileFunctions = {
      ...systemFiles,
      open: async (...words) => {
        const handle = await systemFiles.open(...words);
        const write = handle.writeFile.bind(handle);
        return Object.assign(handle, { writeFile: () => write('nwe') });
      },
    };
    expect(await faultOf(writeWhole(path, bytesOf('new'), { files }))).toEqual(['io', null]);
    expect(await readFile(path, 'utf8')).toBe('old');
  });

  it('leaves the old file when the last word is no', async () => {
    const folder = await emptyFolder();
    const path = join(folder, 'a.vcw');
    await writeFile(path, 'old');
    const beforeReplace = (): Promise<void> => Promise.reject(new FileError('changed', path));
    expect(await faultOf(writeWhole(path, bytesOf('new'), { beforeReplace, keepPrevious: true }))).toEqual([
      'changed',
      null,
    ]);
    expect(await readdir(folder)).toEqual(['a.vcw']);
  });

  it('is whole when two write it at the same moment', async () => {
    const folder = await emptyFolder();
    const path = join(folder, 'a.vcw');
    const texts = Array.from({ length: 8 }, (_, index) => String(index).repeat(100_000));
    await Promise.all(texts.map((text) => writeWhole(path, bytesOf(text), { keepPrevious: true })));
    expect(texts).toContain(await readFile(path, 'utf8'));
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
