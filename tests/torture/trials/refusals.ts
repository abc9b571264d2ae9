import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FileError } from '../../../analysis/node/files/file-error.ts';
import { systemFiles, type FileFunctions } from '../../../analysis/node/files/file-functions.ts';
import { writeWhole } from '../../../analysis/node/files/write-whole.ts';
import type { Figure, Trial } from '../trial.ts';

/** A virus scanner or an indexer that refuses to let the new file be moved over the old one, for a while or for ever. */
export const refusals: Trial = {
  name: 'refusals',
  async run(_size, folder) {
    const faults: string[] = [];
    let tried = 0;
    let longest = 0;
    for (const code of ['EPERM', 'EBUSY', 'EACCES'])
      for (let times = 1; times <= 20; times += 1) {
        const path = join(folder, `${code}-${String(times)}.vcw`);
        await writeFile(path, 'old');
        const scanner = refusing(code, times);
        await writeWhole(path, Buffer.from('new'), { files: scanner.files });
        tried += 1;
        longest = Math.max(longest, scanner.waited());
        if ((await readFile(path, 'utf8')) !== 'new') faults.push(`${code} ${String(times)} times: not saved`);
      }
    return [
      {
        name: `a rename refused 1 to 20 times (${String(tried)} saves)`,
        found: `${String(tried - faults.length)} saved; longest wait ${(longest / 1000).toFixed(1)} s`,
        faults: [...faults, ...(await leftovers(folder))],
      },
      await refusedForEver(folder),
    ];
  },
};

async function refusedForEver(folder: string): Promise<Figure> {
  const path = join(folder, 'for-ever.vcw');
  await writeFile(path, 'old');
  const scanner = refusing('EBUSY', Infinity);
  const error = await writeWhole(path, Buffer.from('new'), { files: scanner.files, keepPrevious: true }).catch(
    (thrown: unknown) => thrown,
  );
  await writeWhole(join(folder, 'elsewhere.vcw'), Buffer.from('new'));
  const faults = await leftovers(folder);
  if (!(error instanceof FileError && error.fault === 'refused')) faults.push(`said ${String(error)}`);
  if ((await readFile(path, 'utf8')) !== 'old') faults.push('the old file changed');
  if (scanner.waited() > 10_000) faults.push(`gave up after ${String(scanner.waited())} ms only`);
  const wait = `${(scanner.waited() / 1000).toFixed(1)} s`;
  return { name: 'a rename refused for ever', found: `said so after ${wait}, old file whole, saved elsewhere`, faults };
}

function refusing(code: string, times: number): { readonly files: FileFunctions; readonly waited: () => number } {
  let left = times;
  let waited = 0;
  const files: FileFunctions = {
    ...systemFiles,
    rename: (from, to) => {
      left -= 1;
      return left < 0 ? rename(from, to) : Promise.reject(Object.assign(new Error(code), { code }));
    },
    wait: (milliseconds) => {
      waited += milliseconds;
      return Promise.resolve();
    },
  };
  return { files, waited: () => waited };
}

async function leftovers(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.tmp')).map((name) => `left behind: ${name}`);
}
