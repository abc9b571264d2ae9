import { dialog } from 'electron';
import { createHash } from 'node:crypto';
import { access, constants, realpath } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { FileError } from '../analysis/node/files/file-error.ts';
import { lockFile, type FileLock, type LockAnswer } from '../analysis/node/files/file-lock.ts';
import { saveHeld } from '../analysis/node/files/save-held.ts';
import { sweepOrphans } from '../analysis/node/files/sweep-orphans.ts';
import type { Arrivals } from './arrivals.ts';
import type { OpenedStudy, SavedStudy, StudyHolder, StudySource, StudyToSave } from './contract.ts';
import { FileFault } from './file-fault.ts';
import { filterOf, readWhole, withExtension } from './files.ts';
import type { StudyList } from './study-list.ts';

/** Opens and saves studies, each under the lock of its file. */
export class StudyFiles {
  readonly #list: StudyList;
  readonly #arrivals: Arrivals;
  /** By the real path of the file. */
  readonly #locks = new Map<string, FileLock>();

  constructor(list: StudyList, arrivals: Arrivals) {
    this.#list = list;
    this.#arrivals = arrivals;
  }

  async open(source: StudySource): Promise<OpenedStudy | null> {
    const path = await this.#pathOf(source);
    if (path === null) return null;
    const opened = await this.#openPath(path, source.from === 'dialog' ? source.instead : null);
    if (source.from === 'arrived') this.#arrivals.done(source.id);
    return opened;
  }

  async save(study: StudyToSave): Promise<SavedStudy | null> {
    const path = study.placeId === null ? await askWhere(study) : await this.#list.pathOf(study.placeId);
    if (path === null) return null;
    if (path === undefined) throw new FileFault('file-missing', study.suggestedName);
    const held = await this.#hold(path);
    if ('heldBy' in held) throw new FileFault('file-held', basename(path));
    const { lock } = held;
    try {
      const sha256 = await saveHeld(lock, study.bytes, study.expectedSha256);
      return { placeId: await this.#list.add(path), name: basename(path), place: dirname(path), sha256 };
    } catch (error) {
      const isLost = error instanceof FileError && error.fault === 'held';
      if (held.isNew || isLost) await this.#letGo(lock);
      throw error;
    }
  }

  async release(placeId: string): Promise<void> {
    const path = await this.#list.pathOf(placeId);
    const lock = path === undefined ? undefined : this.#locks.get(await realPathOf(path));
    if (lock !== undefined) await this.#letGo(lock);
  }

  async #pathOf(source: StudySource): Promise<string | null> {
    if (source.from === 'dropped') return source.path;
    if (source.from === 'dialog') return askWhich(source);
    const path = source.from === 'recent' ? await this.#list.pathOf(source.placeId) : this.#arrivals.pathOf(source.id);
    if (path === undefined) throw new FileFault('file-missing', '');
    return path;
  }

  /** The lock comes before the reading: what was read is then still what is there. */
  async #openPath(path: string, instead: string | null): Promise<OpenedStudy> {
    if (!(await isThere(path))) throw new FileFault('file-missing', basename(path));
    const held = await this.#holdIfAllowed(path);
    try {
      const bytes = await readWhole(path);
      return {
        placeId: await this.#list.add(path, instead),
        name: basename(path),
        place: dirname(path),
        bytes,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        isReadOnly: !('lock' in held),
        heldBy: 'heldBy' in held ? held.heldBy : null,
      };
    } catch (error) {
      if ('lock' in held && held.isNew) await this.#letGo(held.lock);
      throw error;
    }
  }

  async #holdIfAllowed(path: string): Promise<Held | { readonly heldBy: StudyHolder | null }> {
    try {
      await access(path, constants.W_OK);
      void sweepOrphans(dirname(await realPathOf(path)));
      return await this.#hold(path);
    } catch {
      return { heldBy: null };
    }
  }

  async #hold(path: string): Promise<Held | { readonly heldBy: StudyHolder }> {
    const known = this.#locks.get(await realPathOf(path));
    if (known !== undefined) return { lock: known, isNew: false };
    const answer: LockAnswer = await lockFile(path);
    if ('heldBy' in answer) return answer;
    this.#locks.set(answer.lock.target, answer.lock);
    return { ...answer, isNew: true };
  }

  async #letGo(lock: FileLock): Promise<void> {
    this.#locks.delete(lock.target);
    await lock.release();
  }
}

interface Held {
  readonly lock: FileLock;
  /** Not held before this call. */
  readonly isNew: boolean;
}

async function askWhich({ kind }: Extract<StudySource, { from: 'dialog' }>): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({ properties: ['openFile'], filters: [filterOf(kind)] });
  return canceled ? null : (filePaths[0] ?? null);
}

async function askWhere({ suggestedName, kind }: StudyToSave): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog({
    defaultPath: basename(suggestedName),
    filters: [filterOf(kind)],
  });
  return canceled || filePath === '' ? null : withExtension(filePath, kind);
}

function realPathOf(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
