import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ArrivedStudy } from './contract.ts';

/** Nobody opens more at once by a double click; the oldest are dropped. */
const most = 20;

/** Study files that the system handed over. The window sees a handle and a name; the path stays here. */
export class Arrivals {
  readonly #paths = new Map<string, string>();

  add(path: string): ArrivedStudy {
    const id = crypto.randomUUID();
    this.#paths.set(id, path);
    for (const old of [...this.#paths.keys()].slice(0, -most)) this.#paths.delete(old);
    return { id, name: basename(path) };
  }

  waiting(): ArrivedStudy[] {
    return [...this.#paths].map(([id, path]) => ({ id, name: basename(path) }));
  }

  pathOf(id: string): string | undefined {
    return this.#paths.get(id);
  }

  done(id: string): void {
    this.#paths.delete(id);
  }
}

/** The study files among the words of a command line; desktops hand them over as paths or as file addresses. */
export function studiesIn(words: readonly string[], folder: string): string[] {
  return words
    .slice(1)
    .filter((word) => !word.startsWith('-') && /[^/\\]\.vcw$/i.test(word))
    .flatMap((word) => (word.startsWith('file:') ? pathOfAddress(word) : [resolve(folder, word)]));
}

/** An address on another host names no file of this machine. */
function pathOfAddress(address: string): string[] {
  try {
    return [fileURLToPath(address)];
  } catch {
    return [];
  }
}
