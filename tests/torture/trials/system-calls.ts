import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sweepOrphans } from '../../../analysis/node/files/sweep-orphans.ts';
import { writeWhole } from '../../../analysis/node/files/write-whole.ts';
import { countsOf, traced, whyNoStrace } from '../strace.ts';
import { skipped, type Figure, type Size, type Trial } from '../trial.ts';
import { versionBytes, versionIn } from '../version.ts';

const fileBytes = 100_000;

/** One save, killed at each of its system calls; and one whose disk reports errors. */
export const systemCalls: Trial = {
  name: 'system-calls',
  async run(size, folder) {
    const why = whyNoStrace();
    if (why !== null) return [skipped('a save killed at each system call', why), skipped('errors at fsync', why)];
    return [await killedAtEach(folder, size), ...(await errors(folder))];
  },
};

async function killedAtEach(folder: string, size: Size): Promise<Figure> {
  const { path, log } = await prepared(folder);
  const counts = countsOf((await traced('save-once', [path, '2', String(fileBytes)], log, [])).log);
  const faults: string[] = [];
  let points = 0;
  let replaced = 0;
  for (const [call, times] of counts)
    for (let when = 1; when <= times; when += size === 'long' ? 1 : 4) {
      await prepared(folder);
      const tamper = ['-e', `inject=${call}:signal=KILL:when=${String(when)}`];
      const { said } = await traced('save-once', [path, '2', String(fileBytes)], log, tamper);
      const where = `${call} ${String(when)}`;
      points += 1;
      const found = await versionIn(path);
      if (found === 2) replaced += 1;
      if (found !== 2 && (found !== 1 || said === 'saved'))
        faults.push(`${where}: found ${String(found)}, said ${said}`);
      const previous = await versionIn(`${path}.bak`);
      if (previous !== null && previous !== 1 && previous !== 0)
        faults.push(`${where}: the one before is ${String(previous)}`);
      await sweepOrphans(join(folder, 'traced'));
      const left = (await readdir(join(folder, 'traced'))).filter((name) => !name.startsWith('study.vcw'));
      if (left.length > 0) faults.push(`${where}: left ${left.join()}`);
    }
  if (points < 5) faults.push('the calls of a save were not seen');
  return {
    name: `a save killed at its system calls (${String(points)} of ${String([...counts.values()].reduce((a, b) => a + b, 0))})`,
    found: `${String(faults.length)} projects lost; ${String(points - replaced)} times the old one, ${String(replaced)} the new one`,
    faults: faults.slice(0, 5),
  };
}

async function errors(folder: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [call, code, fault] of [
    ['fsync', 'EIO', 'io'],
    ['fsync', 'ENOSPC', 'full'],
    ['rename', 'EIO', 'io'],
  ] as const) {
    const { path, log } = await prepared(folder);
    const tamper = ['-e', `inject=${call}:error=${code}:when=1+`];
    const { said, log: seen } = await traced('save-once', [path, '2', String(fileBytes)], log, tamper);
    const faults: string[] = [];
    if (!said.startsWith(`refused ${fault}`)) faults.push(`said "${said}"`);
    if ((await versionIn(path)) !== 1) faults.push('the old file is not whole');
    const tries = (seen.match(/ fsync\(/g) ?? []).length;
    if (call === 'fsync' && tries !== 1) faults.push(`fsync was called ${String(tries)} times`);
    const left = (await readdir(join(folder, 'traced'))).filter((name) => name.endsWith('.tmp'));
    if (left.length > 0) faults.push(`left ${left.join()}`);
    const once = call === 'fsync' ? ', fsync called once' : '';
    figures.push({
      name: `${code} at every ${call} of a save`,
      found: `not reported as saved, old file whole${once}`,
      faults,
    });
  }
  return figures;
}

async function prepared(folder: string): Promise<{ readonly path: string; readonly log: string }> {
  const inside = join(folder, 'traced');
  await rm(inside, { recursive: true, force: true });
  await mkdir(inside);
  const path = join(inside, 'study.vcw');
  await writeWhole(path, versionBytes(0, fileBytes));
  await writeWhole(path, versionBytes(1, fileBytes), { keepPrevious: true });
  return { path, log: join(folder, 'strace.log') };
}
