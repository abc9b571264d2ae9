import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Child } from '../child.ts';
import { whyNoStrace } from '../strace.ts';
import { skipped, type Figure, type Trial } from '../trial.ts';

const counts = { short: 2000, long: 100_000 } as const;

/** What the guard of the program allows, of which reading a damaged file of some kilobytes may use but a part. */
const patience = 15_000;
const mostMegabytes = 1536;

/** Good files of every format, damaged by chance: each ends in cells or in a refusal with words. */
export const mutatedFiles: Trial = {
  name: 'mutated-files',
  async run(size, folder) {
    const run = await readAll(counts[size]);
    const { read, refused, slowest, peak, stopped, faults } = run;
    const found = `${String(read)} read, ${String(refused)} refused, ${String(stopped.length)} stopped after ${String(patience / 1000)} s; slowest ${String(slowest)} ms, at most ${peak.toFixed(0)} MB`;
    // The readers that are ours must end; the library behind a guard may be stopped by it.
    const hung = stopped.filter((line) => / (xlsx|csv) /.test(line)).map((line) => `did not end: ${line}`);
    const large = peak > mostMegabytes ? [`took ${peak.toFixed(0)} MB`] : [];
    const figure = { name: `${String(counts[size])} damaged files`, found, faults: [...faults, ...hung, ...large] };
    return [figure, await outside(size === 'short' ? 200 : 5000, folder)];
  },
};

interface Run {
  read: number;
  refused: number;
  slowest: number;
  peak: number;
  readonly stopped: string[];
  readonly faults: string[];
}

async function readAll(count: number): Promise<Run> {
  const run: Run = { read: 0, refused: 0, slowest: 0, peak: 0, stopped: [], faults: [] };
  for (let from = 0; from < count;) from = await readSome(from, count, run);
  return run;
}

/** One process reads until the end, or until it hangs or dies; gives the number to go on with. */
async function readSome(from: number, to: number, run: Run): Promise<number> {
  const env = { ...process.env, NODE_OPTIONS: `--max-old-space-size=${String(mostMegabytes)}` };
  const child = new Child('read-mutated', [String(from), String(to)], { env });
  await child.line('ready');
  child.say('go');
  let last = `read ${String(from)}`;
  let isDone = false;
  let heard = Date.now();
  const hear = (): void => {
    for (const line of child.lines.splice(0)) {
      last = note(line, run) ?? last;
      if (line === 'done') isDone = true;
    }
  };
  const watch = setInterval(() => {
    run.peak = Math.max(run.peak, megabytesOf(child.process));
    if (child.lines.length > 0) heard = Date.now();
    hear();
    if (Date.now() - heard > patience) child.process.kill('SIGKILL');
  }, 100);
  await child.ended;
  clearInterval(watch);
  hear();
  if (isDone) return to;
  if (Date.now() - heard > patience) run.stopped.push(last);
  else run.faults.push(`the process died at ${last}`);
  return Number(last.split(' ')[1]) + 1;
}

/** Notes what a line says; gives it back when it begins a file. */
function note(line: string, run: Run): string | null {
  const [word, , taken] = line.split(' ');
  if (word === 'read') return line;
  if (word === 'fault') run.faults.push(line);
  if (word === 'grids' || word === 'refused') {
    run[word === 'grids' ? 'read' : 'refused'] += 1;
    run.slowest = Math.max(run.slowest, Number(taken));
  }
  return null;
}

function megabytesOf(child: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${String(child.pid)}/status`, 'utf8');
    return Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1000;
  } catch {
    return 0;
  }
}

/** The same with the system calls watched: no file, socket or program is opened. */
async function outside(count: number, folder: string): Promise<Figure> {
  const name = `${String(count)} damaged files under watch`;
  const why = whyNoStrace();
  if (why !== null) return skipped(name, why);
  const log = join(folder, 'calls.log');
  const child = new Child('read-mutated', ['0', String(count)]);
  await child.line('ready');
  const calls = 'open,openat,openat2,creat,socket,connect,bind,sendto,execve,execveat,fork,vfork';
  const strace = spawn('strace', ['-f', '-p', String(child.process.pid), '-o', log, '-e', `trace=${calls}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await once(strace.stderr, 'data');
  child.say('go');
  await child.ended;
  if (strace.exitCode === null) await once(strace, 'close');
  const made = (await readFile(log, 'utf8'))
    .split('\n')
    // The allocator of the C library asks the kernel how it may take memory.
    .filter((line) => /^\d+ +[a-z0-9]+\(/.test(line) && !line.includes('"/proc/sys/vm/overcommit_memory"'));
  const isDone = child.lines.at(-1) === 'done';
  return {
    name,
    found: 'no file, socket or program opened',
    faults: [...made.map((line) => `opened: ${line}`), ...(isDone ? [] : ['it did not end'])],
  };
}
