import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../analysis/node/files/write-whole.ts';
import type { RecentFile } from './contract.ts';

const most = 12;
const entries = z.array(z.strictObject({ id: z.uuid(), path: z.string(), openedAt: z.iso.datetime() }));
type Entry = z.infer<typeof entries>[number];

/** The files opened last. The window sees names and ids; paths stay here. */
export class RecentList {
  readonly #file: string;
  /** Changes wait for each other: two files opened at once are both remembered. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(userData: string) {
    this.#file = join(userData, 'recent-files.json');
  }

  async list(): Promise<RecentFile[]> {
    return Promise.all((await this.#read()).map(shown));
  }

  async pathOf(id: string): Promise<string | undefined> {
    return (await this.#read()).find((entry) => entry.id === id)?.path;
  }

  /** The same file keeps its id and moves to the front. */
  add(path: string): Promise<string> {
    return this.#change((known) => {
      const id = known.find((entry) => entry.path === path)?.id ?? crypto.randomUUID();
      const rest = known.filter((entry) => entry.id !== id);
      return [[{ id, path, openedAt: new Date().toISOString() }, ...rest].slice(0, most), id];
    });
  }

  forget(id: string): Promise<void> {
    return this.#change((known) => [known.filter((entry) => entry.id !== id), undefined]);
  }

  #change<T>(change: (known: Entry[]) => [Entry[], T]): Promise<T> {
    const turn = this.#turn.then(async () => {
      const [list, answer] = change(await this.#read());
      await writeWhole(this.#file, new TextEncoder().encode(JSON.stringify(list)));
      return answer;
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** A damaged list is an empty one: it is a convenience, not work. */
  async #read(): Promise<Entry[]> {
    try {
      return entries.parse(JSON.parse(await readFile(this.#file, 'utf8')));
    } catch {
      return [];
    }
  }
}

async function shown(entry: Entry): Promise<RecentFile> {
  const isMissing = await stat(entry.path).then(
    () => false,
    () => true,
  );
  return {
    id: entry.id,
    name: basename(entry.path),
    place: dirname(entry.path),
    openedAt: entry.openedAt,
    isMissing,
  };
}
