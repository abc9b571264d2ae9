import { spawn, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Child } from './child.ts';

/** Why system calls cannot be tampered with here; null where they can. */
export function whyNoStrace(): string | null {
  if (process.platform !== 'linux') return 'tampering with system calls needs Linux and strace';
  const { status, error } = spawnSync('strace', ['-o', '/dev/null', 'true']);
  return error === undefined && status === 0 ? null : 'strace is not installed or not allowed: apt-get install strace';
}

export interface Traced {
  /** What the child said of its save; '' when it was killed. */
  readonly said: string;
  readonly log: string;
}

/** Let a process save once, its system calls watched and tampered with from the moment the save begins. */
export async function traced(
  role: string,
  words: readonly string[],
  log: string,
  tamper: readonly string[],
): Promise<Traced> {
  // One thread does the file work, so that the count of calls is the same in every run.
  const child = new Child(role, words, { env: { ...process.env, UV_THREADPOOL_SIZE: '1' } });
  await child.line('ready');
  const strace = spawn(
    'strace',
    ['-f', '-p', String(child.process.pid), '-o', log, '-e', `trace=${calls.join()}`, ...tamper],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: strace.stderr }).on('line', (line) => line.includes('attached') && resolve());
    strace.once('close', () => reject(new Error('strace could not attach')));
  }).catch(() => undefined);
  child.say('go');
  const ended = new Promise<void>((resolve) => {
    if (strace.exitCode !== null) resolve();
    else strace.once('close', () => resolve());
  });
  await child.ended;
  await ended;
  const said = child.lines.find((line) => /^(saved|refused|threw)/.test(line)) ?? '';
  return { said, log: await readFile(log, 'utf8') };
}

/** Every call by which a save touches files. */
const calls = [
  ...['openat', 'close', 'read', 'pread64', 'write', 'pwrite64', 'writev', 'fsync', 'fdatasync', 'fchmod', 'ftruncate'],
  ...[
    'rename',
    'renameat2',
    'link',
    'linkat',
    'unlink',
    'unlinkat',
    'statx',
    'newfstatat',
    'fstat',
    'readlink',
    'access',
  ],
  ...['faccessat', 'faccessat2', 'lstat', 'stat', 'rmdir'],
];

/** How often each call was made, by the thread that made it most: strace counts by call and thread. */
export function countsOf(log: string): ReadonlyMap<string, number> {
  const perThread = new Map<string, number>();
  for (const line of log.split('\n')) {
    const [, thread, call] = /^(\d+) +([a-z0-9_]+)\(/.exec(line) ?? [];
    if (thread === undefined || call === undefined) continue;
    perThread.set(`${thread} ${call}`, (perThread.get(`${thread} ${call}`) ?? 0) + 1);
  }
  const most = new Map<string, number>();
  for (const [key, count] of perThread) {
    const call = key.split(' ')[1] ?? '';
    most.set(call, Math.max(most.get(call) ?? 0, count));
  }
  return most;
}
