import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { lockFile, type FileLock } from '../../../analysis/node/files/file-lock.ts';
import { saveHeld } from '../../../analysis/node/files/save-held.ts';
import { writeWhole } from '../../../analysis/node/files/write-whole.ts';
import { pause } from '../child.ts';
import { outcomeOf } from './save.ts';
import { tell } from './tell.ts';

/** Add a line to the file so many times, each under the lock; `careless` looks at no lock. */
export async function addLines([path = '', who = '', times = '0', how = '']: readonly string[]): Promise<void> {
  let refusals = 0;
  for (let n = 0; n < Number(times);) {
    if (how === 'careless') {
      await writeWhole(path, Buffer.from(`${await readFile(path, 'utf8')}${who} ${String(n)}\n`));
      n += 1;
      continue;
    }
    const answer = await lockFile(path);
    if ('heldBy' in answer) {
      refusals += 1;
      await pause(2);
      continue;
    }
    const before = await readFile(path);
    await saveHeld(answer.lock, Buffer.concat([before, Buffer.from(`${who} ${String(n)}\n`)]), sumOf(before));
    await answer.lock.release();
    n += 1;
  }
  tell(`done ${String(refusals)}`);
}

/** Does what its input says: `take`, `save TEXT`, `release`. */
export async function obey([path = '', beat = '5000', staleAfter = '30000']: readonly string[]): Promise<void> {
  const timing = { beat: Number(beat), staleAfter: Number(staleAfter) };
  let lock: FileLock | null = null;
  let read = '';
  tell('ready');
  for await (const line of createInterface({ input: process.stdin })) {
    const [word, text = ''] = line.split(' ');
    if (word === 'take') {
      const answer = await lockFile(path, timing);
      lock = 'lock' in answer ? answer.lock : null;
      read = sumOf(await readFile(path).catch(() => Buffer.alloc(0)));
      tell('lock' in answer ? 'took mine' : `took ${String(answer.heldBy.pid)}`);
    } else if (word === 'save' && lock !== null) {
      const held = lock;
      tell(`save ${await outcomeOf(async () => (read = await saveHeld(held, Buffer.from(text), read)))}`);
    } else if (word === 'release') {
      await lock?.release();
      tell('released');
    }
  }
}

/** What a person without rights is told. */
export async function tryToWrite([path = '']: readonly string[]): Promise<void> {
  tell(`lock ${await outcomeOf(() => lockFile(path))}`);
  tell(`save ${await outcomeOf(() => writeWhole(path, Buffer.from('new')))}`);
  tell(
    `plain ${await writeFile(`${path}.other`, '').then(
      () => 'allowed',
      () => 'not allowed',
    )}`,
  );
}

function sumOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
