import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sweepOrphans } from '../../../analysis/node/files/sweep-orphans.ts';
import { Child, pause } from '../child.ts';
import { randomFrom, type Figure, type Trial } from '../trial.ts';
import { versionBytes, versionIn } from '../version.ts';

const fileBytes = 1_000_000;

/** SIGKILL at a random moment of a process that saves without end. */
export const kills: Trial = {
  name: 'kills',
  async run(size, folder) {
    const [careful, plain] = [
      await killSaves(join(folder, 'whole'), size === 'long' ? 1000 : 40, 'whole'),
      await killSaves(join(folder, 'plain'), size === 'long' ? 60 : 6, 'plain'),
    ];
    return [
      careful,
      { ...plain, faults: plain.faults.length > 0 || size === 'short' ? [] : ['the control lost none'] },
    ];
  },
};

interface Count {
  lost: number;
  orphans: number;
  saves: number;
  readonly faults: string[];
}

async function killSaves(folder: string, times: number, how: 'whole' | 'plain'): Promise<Figure> {
  const count: Count = { lost: 0, orphans: 0, saves: 0, faults: [] };
  const lanes = 2;
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      const random = randomFrom(lane + 1);
      const own = join(folder, String(lane));
      await mkdir(own, { recursive: true });
      for (let n = lane; n < times; n += lanes) await killOne(own, how, random() * 250, count);
    }),
  );
  const saved = `${String(count.saves)} saves done, ${String(count.orphans)} temporary files swept`;
  return {
    name: how === 'whole' ? `${String(times)} saves killed at random` : `control: ${String(times)} plain writes killed`,
    found: `${String(count.lost)} projects lost${how === 'whole' ? `; ${saved}` : ''}`,
    faults: count.faults,
  };
}

async function killOne(folder: string, how: string, after: number, count: Count): Promise<void> {
  const path = join(folder, 'study.vcw');
  const before = await versionIn(path);
  const from = typeof before === 'number' ? before + 1 : 1;
  // A lost file is put back, so that each kill is a trial of its own.
  if (typeof before !== 'number') await writeFile(path, versionBytes(0, fileBytes));
  const child = new Child('save-forever', [path, String(from), String(fileBytes), how]);
  await child.line('ready');
  await pause(after);
  await child.kill();
  const told = child.lines.filter((line) => line.startsWith('saved ')).length;
  count.saves += told;
  const now = await versionIn(path);
  const least = from - 1 + told;
  if (typeof now !== 'number' || now < least || now > least + 1) {
    count.lost += 1;
    count.faults.push(`after ${String(after)} ms: found ${String(now)}, told ${String(least)}`);
  }
  if (how === 'plain') return;
  if ((await versionIn(`${path}.bak`)) === 'torn') count.faults.push('the version before is torn');
  const left = (await readdir(folder)).filter((name) => name.endsWith('.tmp')).length;
  const swept = await sweepOrphans(folder);
  count.orphans += swept;
  const names = (await readdir(folder)).filter((name) => !['study.vcw', 'study.vcw.bak'].includes(name));
  if (swept !== left || names.length > 0) count.faults.push(`left after the sweep: ${names.join(', ')}`);
}
