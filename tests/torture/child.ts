import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Built by scripts/config/vite.torture.ts; the same place as seen from here and from the built module. */
export const program = new URL('../../dist/torture/torture.js', import.meta.url).pathname;

/** A process of ours in one of its roles. What it says is heard line by line. */
export class Child {
  readonly process: ChildProcess;
  readonly lines: string[] = [];
  readonly ended: Promise<void>;
  readonly #waiting: { readonly isIt: (line: string) => boolean; readonly found: (line: string) => void }[] = [];
  #isOver = false;

  constructor(role: string, words: readonly string[], options: SpawnOptions & { readonly program?: string } = {}) {
    const { program: own, ...rest } = options;
    this.process = spawn(process.execPath, [own ?? program, '--role', role, ...words], {
      stdio: ['pipe', 'pipe', 'inherit'],
      ...rest,
    });
    this.process.stdin?.on('error', () => undefined);
    const { stdout } = this.process;
    if (stdout === null) throw new Error('a child has an output');
    const heard = createInterface({ input: stdout });
    heard.on('line', (line) => this.#hear(line));
    this.ended = new Promise((resolve) => {
      this.process.once('close', () => {
        this.#isOver = true;
        for (const { found } of this.#waiting.splice(0)) found('');
        resolve();
      });
    });
  }

  /** The next line that begins so; '' when the process ended without it. */
  line(begin: string): Promise<string> {
    const known = this.lines.findIndex((line) => line.startsWith(begin));
    if (known >= 0) return Promise.resolve(this.lines.splice(known, 1)[0] ?? '');
    if (this.#isOver) return Promise.resolve('');
    return new Promise((found) => this.#waiting.push({ isIt: (line) => line.startsWith(begin), found }));
  }

  say(line: string): void {
    this.process.stdin?.write(`${line}\n`);
  }

  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.ended;
  }

  #hear(line: string): void {
    const index = this.#waiting.findIndex(({ isIt }) => isIt(line));
    if (index < 0) this.lines.push(line);
    else this.#waiting.splice(index, 1)[0]?.found(line);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
