import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../analysis/node/files/write-whole.ts';
import type { Storage } from '../analysis/project/storage.ts';
import type { RecentStudy, StudyDescription } from './contract.ts';

/** Beside the pinned ones. */
const most = 24;
const entries = z.array(
  z.strictObject({
    placeId: z.uuid(),
    path: z.string(),
    title: z.string(),
    openedAt: z.iso.datetime(),
    isPinned: z.boolean(),
  }),
);
type Entry = z.infer<typeof entries>[number];

/** Studies by the place they lie at: what the start screen shows, and where a place id leads. Paths stay here. */
export class StudyList {
  readonly #file: string;
  readonly #store: Storage;
  /** Places of this session stay known when the list drops or forgets them: the study is still open there. */
  readonly #paths = new Map<string, string>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(userData: string, store: Storage) {
    this.#file = join(userData, 'recent-studies.json');
    this.#store = store;
  }

  async list(): Promise<RecentStudy[]> {
    await this.#turn;
    return Promise.all((await this.#read()).map((entry) => this.#shown(entry)));
  }

  async pathOf(placeId: string): Promise<string | undefined> {
    await this.#turn;
    return this.#paths.get(placeId) ?? (await this.#read()).find((entry) => entry.placeId === placeId)?.path;
  }

  /** The same path keeps its id and moves to the front; `instead` is a place whose study was found at this path. */
  add(path: string, instead: string | null = null): Promise<string> {
    return this.#change((known) => {
      const same = known.find((entry) => entry.path === path);
      const lost = known.find((entry) => entry.placeId === instead);
      const placeId = (lost ?? same)?.placeId ?? instead ?? crypto.randomUUID();
      const front: Entry = {
        placeId,
        path,
        title: (lost ?? same)?.title ?? '',
        openedAt: new Date().toISOString(),
        isPinned: lost?.isPinned === true || same?.isPinned === true,
      };
      this.#paths.set(placeId, path);
      return [[front, ...known.filter((entry) => entry !== same && entry !== lost)], placeId];
    });
  }

  async describe({ placeId, title, picture }: StudyDescription): Promise<void> {
    const isKnown = await this.#change((known) => [
      known.map((entry) => (entry.placeId === placeId ? { ...entry, title } : entry)),
      known.some((entry) => entry.placeId === placeId),
    ]);
    if (!isKnown || picture === null) await this.#store.remove(pictureOf(placeId));
    else await this.#store.write(pictureOf(placeId), picture);
  }

  pin(placeId: string, isPinned: boolean): Promise<void> {
    return this.#change((known) => [
      known.map((entry) => (entry.placeId === placeId ? { ...entry, isPinned } : entry)),
      undefined,
    ]);
  }

  forget(placeId: string): Promise<void> {
    return this.#change((known) => [known.filter((entry) => entry.placeId !== placeId), undefined]);
  }

  /** Changes wait for each other; a study that falls off the list takes its picture with it. */
  #change<T>(change: (known: readonly Entry[]) => [readonly Entry[], T]): Promise<T> {
    const turn = this.#turn.then(async () => {
      const known = await this.#read();
      const [changed, answer] = change(known);
      const kept = withinLimit(changed);
      // A study that was saved is saved, even where the list cannot be.
      await writeWhole(this.#file, new TextEncoder().encode(JSON.stringify(kept))).catch(() => undefined);
      for (const { placeId } of known)
        if (!kept.some((entry) => entry.placeId === placeId))
          await this.#store.remove(pictureOf(placeId)).catch(() => undefined);
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

  async #shown({ path, ...entry }: Entry): Promise<RecentStudy> {
    const isMissing = await stat(path).then(
      () => false,
      () => true,
    );
    const picture = await this.#store.read(pictureOf(entry.placeId)).catch(() => null);
    return { ...entry, name: basename(path), place: dirname(path), isMissing, picture };
  }
}

function withinLimit(all: readonly Entry[]): readonly Entry[] {
  const loose = all.filter((entry) => !entry.isPinned).slice(0, most);
  return all.filter((entry) => entry.isPinned || loose.includes(entry));
}

function pictureOf(placeId: string): string {
  return `pictures/${placeId}.png`;
}
