import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const top = fileURLToPath(new URL('../../../', import.meta.url));

export interface Said {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Run the built command line as a person would, in a process of its own. */
export function vcw(...words: readonly string[]): Promise<Said> {
  return runNode(['scripts/vcw.mjs', ...words]);
}

export function runNode(words: readonly string[], command = process.execPath): Promise<Said> {
  return new Promise((resolve) => {
    execFile(command, [...words], { cwd: top, maxBuffer: 64_000_000 }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

/** The answer of a command with `--json`; a command that fails says why on stderr. */
export async function vcwJson<T>(...words: readonly string[]): Promise<T> {
  const { status, stdout, stderr } = await vcw(...words, '--json');
  if (status !== 0) throw new Error(`vcw ${words.join(' ')}: ${String(status)}\n${stderr}`);
  return JSON.parse(stdout) as T;
}
