import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbookFile } from '../../../analysis/node/read-file.ts';
import { hostileFiles } from '../../workbooks/hostile/generate.ts';

const top = join(import.meta.dirname, '..', '..', '..');
// Inside the project, so that the worker finds the packages.
const folder = mkdtempSync(join(top, 'node_modules', '.reader-'));
const data = mkdtempSync(join(tmpdir(), 'vcw-'));
const worker = pathToFileURL(join(folder, 'reader-worker.js'));

beforeAll(async () => {
  await build({
    configFile: false,
    root: top,
    logLevel: 'silent',
    build: {
      ssr: true,
      outDir: folder,
      rollupOptions: {
        input: { 'reader-worker': join(top, 'analysis/node/reader-worker.ts') },
        output: { entryFileNames: '[name].js', format: 'es' },
      },
    },
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(data, { recursive: true, force: true });
});

function stored(name: string, content: string | Uint8Array): string {
  const path = join(data, name);
  writeFileSync(path, content);
  return path;
}

describe('a file read in a worker thread', () => {
  it('comes back as tables', async () => {
    const path = stored('crops.csv', 'crop,tonnes\nMaize,12\nSorghum,30\n');
    const file = await readWorkbookFile(path, { worker });
    const [table] = await file.apply(file.summary.plan);
    file.close();
    expect([file.summary.file, table?.table.rowCount, table?.arrow instanceof Uint8Array]).toEqual([
      'crops.csv',
      2,
      true,
    ]);
  });

  it('is refused with the words of the reader', async () => {
    const path = stored('password.xlsx', hostileFiles['password.xlsx']?.() ?? '');
    await expect(readWorkbookFile(path, { worker })).rejects.toMatchObject({
      name: 'InputError',
      notice: { code: 'password-protected', where: { file: 'password.xlsx' } },
    });
  });

  it('is stopped when it takes too long', async () => {
    const path = stored('slow.csv', 'a,b\n'.repeat(2_000_000));
    await expect(readWorkbookFile(path, { worker, stalled: 20 })).rejects.toMatchObject({
      notice: { code: 'reading-too-long' },
    });
  });

  it('must be there, and a file', async () => {
    await expect(readWorkbookFile(join(data, 'none.csv'), { worker })).rejects.toMatchObject({
      notice: { code: 'file-not-found' },
    });
    await expect(readWorkbookFile(data, { worker })).rejects.toMatchObject({ notice: { code: 'not-a-file' } });
  });
});
