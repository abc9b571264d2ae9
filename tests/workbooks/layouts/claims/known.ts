import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { expect } from 'vitest';
import type { Fault } from './check.ts';

/**
 * `known` writes the lists of what fails anew; `write`, after it, the files as their scripts draw them and the page about
 * import. The diffs are to be read.
 */
export const wanted = process.env.LAYOUTS;

type Failing = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Claims that do not hold yet, by file, with what came: they are expected to fail, so that a mended one is noticed and
 * its line taken out.
 */
export class KnownFailing {
  readonly #path: string;
  readonly #known: Failing;
  readonly #seen: Record<string, Record<string, string>> = {};

  constructor(path: string) {
    this.#path = path;
    this.#known = JSON.parse(readFileSync(path, 'utf8')) as Failing;
  }

  /** Name of the test of a file: a reader of the report sees what is known to fail. */
  title(file: string): string {
    const claims = this.#of(file);
    return claims.length === 0 ? file : `${file}, but for ${claims.join(', ')}`;
  }

  expectOnly(file: string, faults: readonly Fault[]): void {
    if (faults.length > 0) this.#seen[file] = Object.fromEntries(faults.map(({ claim, came }) => [claim, came]));
    const said = faults.map(({ claim, came }) => `${claim}: ${came}`).join('\n');
    if (wanted !== 'known')
      expect(
        faults.map(({ claim }) => claim),
        said,
      ).toEqual(this.#of(file));
  }

  async write(): Promise<void> {
    if (wanted === 'known') await writeJson(this.#path, this.#seen);
  }

  #of(file: string): readonly string[] {
    return Object.keys(this.#known[file] ?? {});
  }
}

export async function writeJson(path: string, value: unknown): Promise<void> {
  writeFileSync(path, await format(JSON.stringify(value), { parser: 'json', printWidth: 120 }));
}
