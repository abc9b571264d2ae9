import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `short` is a part of every test run; `long` gives the figures that are published. */
export type Size = 'short' | 'long';

export interface Figure {
  /** What was tried. */
  readonly name: string;
  /** What came of it, in a few words with numbers. */
  readonly found: string;
  /** Faults against the promise; empty when it held. */
  readonly faults: readonly string[];
  /** Why it could not be tried here. */
  readonly skipped?: string;
}

export interface Trial {
  readonly name: string;
  run(size: Size, folder: string): Promise<readonly Figure[]>;
}

/** Run a trial in a folder of its own, taken away afterwards. */
export async function runTrial({ name, run }: Trial, size: Size): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), `torture-${name}-`));
  try {
    return await run(size, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function skipped(name: string, why: string): Figure {
  return { name, found: 'not tried', faults: [], skipped: why };
}

/** The same numbers in every run: a fault found once is found again. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
