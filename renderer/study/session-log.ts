import { journalMark, journalRecord } from '../../analysis/project/journal.ts';
import type { SessionBegin, SessionRecord } from '../../analysis/project/session.ts';
import type { Storage } from '../../analysis/project/storage.ts';

/** A step rests in memory no longer than this before it is written; a person can make no two steps in less. */
const rest = 200;
/** After a failure the journal is written anew as a whole. */
const again = 3_000;

interface LogOptions {
  /** Nothing is written before: others must see that the session is in use. */
  readonly ready: Promise<unknown>;
  /** The study as it stands, for the first record. */
  readonly begin: () => SessionBegin;
  /** Tables that the study as it stands needs, or that undo and redo can bring back. */
  readonly tables: () => ReadonlySet<string>;
  /** Told once when writing fails, and once when it works again. */
  readonly onTrouble: (error: unknown) => void;
}

/**
 * The journal of one session: each step on disk within a second, each table before the step that brings it. Where
 * writing fails the steps stay in memory, and the whole journal is written anew as soon as the storage takes it.
 */
export class SessionLog {
  readonly id: string;
  readonly #storage: Storage;
  readonly #options: LogOptions;
  /** Rows that are not stored yet, by table. */
  readonly #rows = new Map<string, Uint8Array>();
  #pending: SessionRecord[] = [];
  #hasBegun = false;
  #isInTrouble = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn: Promise<void> = Promise.resolve();
  #isEnded = false;

  constructor(id: string, storage: Storage, options: LogOptions) {
    this.id = id;
    this.#storage = storage;
    this.#options = options;
  }

  /** Rows of a table, to be stored before the step that brings it. */
  keep(table: string, rows: Uint8Array): void {
    this.#rows.set(table, rows);
  }

  record(record: SessionRecord): void {
    this.#pending.push(record);
    this.#timer ??= setTimeout(() => void this.flush(), rest);
  }

  /** Rows of a table as they were kept. */
  async rows(table: string): Promise<Uint8Array | null> {
    return this.#rows.get(table) ?? this.#storage.read(`${folderOf(this.id)}/tables/${table}.arrow`);
  }

  /** A file of the session beside its journal. */
  async keepFile(name: string, bytes: Uint8Array): Promise<void> {
    await this.#options.ready;
    await this.#storage.write(`${folderOf(this.id)}/${name}`, bytes);
  }

  keptFile(name: string): Promise<Uint8Array | null> {
    return this.#storage.read(`${folderOf(this.id)}/${name}`);
  }

  /** Everything that was told so far is on disk, or the trouble was told. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#turn = this.#turn.then(() => this.#write());
    return this.#turn;
  }

  /** Nothing is lost without it: take it away. */
  async end(): Promise<void> {
    this.#isEnded = true;
    clearTimeout(this.#timer);
    await this.#turn;
    await this.#storage.removeFolder(folderOf(this.id));
  }

  async #write(): Promise<void> {
    await this.#options.ready;
    if (this.#isEnded) return;
    // Taken before the first wait: a step made while rows are written waits for its own rows.
    const needed = this.#options.tables();
    const records = this.#hasBegun ? this.#pending : [this.#options.begin()];
    this.#pending = [];
    try {
      await this.#writeRows(needed);
      await this.#writeRecords(records);
      if (this.#isInTrouble) this.#isInTrouble = false;
    } catch (error) {
      // What is on disk may end in half a record, behind which nothing would be found.
      this.#hasBegun = false;
      if (!this.#isInTrouble) this.#options.onTrouble(error);
      this.#isInTrouble = true;
      this.#timer ??= setTimeout(() => void this.flush(), again);
    }
  }

  async #writeRows(needed: ReadonlySet<string>): Promise<void> {
    for (const [table, rows] of this.#rows) {
      if (!needed.has(table)) continue;
      await this.#storage.write(`${folderOf(this.id)}/tables/${table}.arrow`, rows);
      if (this.#rows.get(table) === rows) this.#rows.delete(table);
    }
  }

  async #writeRecords(records: readonly SessionRecord[]): Promise<void> {
    const path = journalOf(this.id);
    const bytes = records.map(journalRecord);
    if (!this.#hasBegun) await this.#storage.write(path, joined([journalMark, ...bytes]));
    else if (bytes.length > 0) await this.#storage.append(path, joined(bytes));
    this.#hasBegun = true;
  }
}

export const sessionsFolder = 'sessions';

export function folderOf(session: string): string {
  return `${sessionsFolder}/${session}`;
}

export function journalOf(session: string): string {
  return `${folderOf(session)}/journal`;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
