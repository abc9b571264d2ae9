import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { lockOf } from '../../../analysis/node/files/names.ts';
import { Child, pause } from '../child.ts';
import type { Figure, Trial } from '../trial.ts';

/** Two programs and one file. */
export const locks: Trial = {
  name: 'locks',
  async run(size, folder) {
    const asleep = sleeper(join(folder, 'sleeper'));
    return [
      await twoWriters(join(folder, 'two'), size === 'long' ? 200 : 30, ''),
      await twoWriters(join(folder, 'careless'), size === 'long' ? 200 : 30, 'careless'),
      await secondOpener(join(folder, 'second'), size === 'long' ? 200 : 20),
      await staleRace(join(folder, 'stale'), size === 'long' ? 200 : 20),
      await asleep,
    ];
  },
};

async function twoWriters(folder: string, times: number, how: string): Promise<Figure> {
  await mkdir(folder);
  const path = join(folder, 'study.vcw');
  await writeFile(path, '');
  const writers = ['a', 'b'].map((who) => new Child('add-lines', [path, who, String(times), how]));
  await Promise.all(writers.map(({ ended }) => ended));
  const refusals = (await Promise.all(writers.map((child) => child.line('done')))).map((line) => Number(line.slice(5)));
  const lines = new Set((await readFile(path, 'utf8')).trimEnd().split('\n'));
  const lost = 2 * times - lines.size;
  if (how === 'careless')
    return { name: `control: the same without locks`, found: `${String(lost)} updates lost`, faults: [] };
  return {
    name: `two programs saving one file ${String(times)} times each`,
    found: `${String(lost)} updates lost; the other was told ${String((refusals[0] ?? 0) + (refusals[1] ?? 0))} times`,
    faults: lost === 0 ? [] : [`${String(lost)} updates lost`],
  };
}

async function secondOpener(folder: string, times: number): Promise<Figure> {
  await mkdir(folder);
  const path = join(folder, 'study.vcw');
  await writeFile(path, 'old');
  const [first, second] = [new Child('obey', [path]), new Child('obey', [path])];
  const faults: string[] = [];
  if ((await asked(first, 'take', 'took')) !== 'took mine') faults.push('the first was refused');
  for (let n = 0; n < times; n += 1) {
    const answer = await asked(second, 'take', 'took');
    if (answer !== `took ${String(first.process.pid)}`) faults.push(`the second: ${answer}`);
    if ((await asked(first, `save v${String(n)}`, 'save')) !== 'save saved') faults.push('the first could not save');
  }
  const begun = Date.now();
  await first.kill();
  if ((await asked(second, 'take', 'took')) !== 'took mine') faults.push('a dead program kept the file');
  const after = Date.now() - begun;
  await second.kill();
  return {
    name: `a second opener, ${String(times)} times, then the first is killed`,
    found: `read-only each time and told by whom; the file was free ${String(after)} ms after the kill`,
    faults: faults.slice(0, 5),
  };
}

/** Four programs find the same stale lock at the same moment. */
async function staleRace(folder: string, rounds: number): Promise<Figure> {
  await mkdir(folder);
  const faults: string[] = [];
  const path = join(folder, 'study.vcw');
  await writeFile(path, 'old');
  const racers = Array.from({ length: 4 }, () => new Child('obey', [path]));
  await Promise.all(racers.map((child) => child.line('ready')));
  for (let round = 0; round < rounds; round += 1) {
    await leaveLock(path, round);
    const answers = await Promise.all(racers.map((child) => asked(child, 'take', 'took')));
    const winners = answers.filter((answer) => answer === 'took mine').length;
    if (winners !== 1) faults.push(`round ${String(round)}: ${String(winners)} have it`);
    await Promise.all(racers.map((child) => asked(child, 'release', 'released')));
  }
  await Promise.all(racers.map((child) => child.kill()));
  return {
    name: `a stale lock found by four programs at once, ${String(rounds)} times`,
    found: `${String(rounds - faults.length)} times exactly one took it over`,
    faults: faults.slice(0, 5),
  };
}

/** In turn: of a dead process here, of another machine long silent, cut short long ago. */
async function leaveLock(path: string, round: number): Promise<void> {
  const lock = lockOf(path);
  const token = `00000000-0000-4000-8000-${String(round).padStart(12, '0')}`;
  const since = '2024-05-01T08:00:00.000Z';
  const records = [
    { token, host: hostname(), pid: 2 ** 22 + 1, since },
    { token, host: 'another-machine', pid: 1, since },
  ];
  await writeFile(lock, round % 3 === 2 ? '{"tok' : JSON.stringify(records[round % 3]));
  const old = new Date(Date.now() - 60_000);
  if (round % 3 !== 0) await utimes(lock, old, old);
}

/** Touched every 0.1 s, stale after 2 s: a test need not wait for half a minute. */
const timing = ['100', '2000'];

/** A holder that is put to sleep past the time, and wakes up to save. */
async function sleeper(folder: string): Promise<Figure> {
  await mkdir(folder);
  const path = join(folder, 'study.vcw');
  await writeFile(path, 'old');
  const [first, second] = [new Child('obey', [path, ...timing]), new Child('obey', [path, ...timing])];
  const faults: string[] = [];
  await asked(first, 'take', 'took');
  await pause(2_600);
  // Longer than the time of a stale lock, and still held: it is touched meanwhile.
  if ((await asked(second, 'take', 'took')) === 'took mine') faults.push('a living lock was taken');
  first.process.kill('SIGSTOP');
  await pause(2_600);
  if ((await asked(second, 'take', 'took')) !== 'took mine') faults.push('a sleeping lock was kept');
  if ((await asked(second, 'save second', 'save')) !== 'save saved') faults.push('the second could not save');
  first.process.kill('SIGCONT');
  const woken = await asked(first, 'save first', 'save');
  if (!/refused (held|changed)/.test(woken)) faults.push(`the sleeper: ${woken}`);
  if ((await readFile(path, 'utf8')) !== 'second') faults.push('the sleeper wrote over the second');
  await Promise.all([first.kill(), second.kill()]);
  return {
    name: 'a holder that slept past the time',
    found: `refused to save, and said so: ${woken.slice(5)}`,
    faults,
  };
}

async function asked(child: Child, word: string, begin: string): Promise<string> {
  child.say(word);
  return child.line(begin);
}
