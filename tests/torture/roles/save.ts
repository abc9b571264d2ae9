import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { FileError } from '../../../analysis/node/files/file-error.ts';
import { writeWhole } from '../../../analysis/node/files/write-whole.ts';
import { versionBytes } from '../version.ts';
import { tell } from './tell.ts';

/** Save one version after the other until killed; `plain` writes as a program without care would. */
export async function saveForever([path = '', from = '0', size = '0', how = '']: readonly string[]): Promise<void> {
  tell('ready');
  for (let number = Number(from); ; number += 1) {
    const bytes = versionBytes(number, Number(size));
    if (how === 'plain') await writeFile(path, bytes);
    else await writeWhole(path, bytes, { keepPrevious: true });
    tell(`saved ${String(number)}`);
  }
}

/** Wait for a word, save once, say how it went. */
export async function saveOnce([path = '', number = '0', size = '0']: readonly string[]): Promise<void> {
  const bytes = versionBytes(Number(number), Number(size));
  const word = once(createInterface({ input: process.stdin }), 'line');
  tell('ready');
  await word;
  tell(await outcomeOf(() => writeWhole(path, bytes, { keepPrevious: true })));
  process.exit(0);
}

export async function outcomeOf(act: () => Promise<unknown>): Promise<string> {
  try {
    await act();
    return 'saved';
  } catch (error) {
    return error instanceof FileError ? `refused ${error.fault} ${String(error.needed)}` : `threw ${String(error)}`;
  }
}
