import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../../analysis/project/commands.ts';
import { newHistory, performed, projectOf, type History } from '../../../analysis/project/history.ts';
import { readJournal } from '../../../analysis/project/journal.ts';
import { emptyProject } from '../../../analysis/project/project.ts';
import { sessionOf } from '../../../analysis/project/session.ts';
import { StorageError, type Storage } from '../../../analysis/project/storage.ts';
import { journalOf, SessionLog } from '../../../renderer/study/session-log.ts';

const files = new Map<string, Uint8Array<ArrayBuffer>>();
const order: string[] = [];
/** What the storage does instead of writing, for as long as it is set. */
let fault: ((name: string, bytes: Uint8Array) => void) | null = null;
const troubles: unknown[] = [];
const tables = new Set<string>();
let history: History = newHistory(emptyProject);

const storage: Pick<Storage, 'read' | 'write' | 'append' | 'removeFolder'> = {
  read: (name) => Promise.resolve(files.get(name) ?? null),
  write: (name, bytes) => put(name, bytes, new Uint8Array(bytes)),
  append: (name, bytes) => put(name, bytes, new Uint8Array([...(files.get(name) ?? []), ...bytes])),
  removeFolder: (folder) => {
    for (const name of files.keys()) if (name.startsWith(`${folder}/`)) files.delete(name);
    return Promise.resolve();
  },
};

async function put(name: string, bytes: Uint8Array, whole: Uint8Array<ArrayBuffer>): Promise<void> {
  await Promise.resolve();
  fault?.(name, bytes);
  files.set(name, whole);
  order.push(name);
}

function newLog(): SessionLog {
  return new SessionLog('s', storage as Storage, {
    ready: Promise.resolve(),
    begin: () => ({ kind: 'begin', history, title: '', place: null, unsaved: 0, recovers: [] }),
    tables: () => tables,
    onTrouble: (error) => troubles.push(error),
  });
}

function step(log: SessionLog, id: string): void {
  const command: Command = { kind: 'add-blocks', blocks: [{ id, kind: 'text', text: id }], at: null };
  history = performed(history, command);
  log.record({ kind: 'command', command });
}

/** What a recovery would find now. */
function found(): string[] {
  const session = sessionOf(readJournal(files.get(journalOf('s')) ?? new Uint8Array()).records);
  return session === null ? [] : projectOf(session.history).report.blocks.map(({ id }) => id);
}

beforeEach(() => {
  vi.useFakeTimers();
  history = newHistory(emptyProject);
  fault = null;
  for (const each of [files, tables]) each.clear();
  for (const each of [order, troubles]) each.length = 0;
});
afterEach(() => vi.useRealTimers());

describe('the journal of a session', () => {
  it('holds every step within a quarter of a second, without being asked', async () => {
    const log = newLog();
    step(log, 'a');
    await vi.advanceTimersByTimeAsync(250);
    expect(found()).toEqual(['a']);
    step(log, 'b');
    step(log, 'c');
    await vi.advanceTimersByTimeAsync(250);
    expect(found()).toEqual(['a', 'b', 'c']);
  });

  it('stores the rows of a table before the step that brings it, and of no other', async () => {
    const log = newLog();
    log.keep('t1', Uint8Array.of(1));
    log.keep('t2', Uint8Array.of(2));
    step(log, 'a');
    tables.add('t1');
    await log.flush();
    expect(order).toEqual(['sessions/s/tables/t1.arrow', 'sessions/s/journal']);
    expect([await log.rows('t1'), await log.rows('t2'), await log.rows('t3')]).toEqual([
      Uint8Array.of(1),
      Uint8Array.of(2),
      null,
    ]);
  });

  it('says once that it cannot write, loses nothing meanwhile, and is whole when it can', async () => {
    const log = newLog();
    step(log, 'a');
    await log.flush();
    fault = () => {
      throw new StorageError('full', 'no space');
    };
    step(log, 'b');
    await log.flush();
    step(log, 'c');
    await log.flush();
    expect([troubles.length, found()]).toEqual([1, ['a']]);
    fault = null;
    await vi.advanceTimersByTimeAsync(3_500);
    expect(found()).toEqual(['a', 'b', 'c']);
  });

  it('is written anew after half a record went to disk', async () => {
    const log = newLog();
    step(log, 'a');
    await log.flush();
    fault = (name, bytes) => {
      files.set(name, new Uint8Array([...(files.get(name) ?? []), ...bytes.subarray(0, 9)]));
      throw new StorageError('io', 'half');
    };
    step(log, 'b');
    await log.flush();
    expect(found()).toEqual(['a']);
    fault = null;
    step(log, 'c');
    await log.flush();
    expect(found()).toEqual(['a', 'b', 'c']);
  });

  it('is gone when its session ends, with all its rows', async () => {
    const log = newLog();
    tables.add('t1');
    log.keep('t1', Uint8Array.of(1));
    step(log, 'a');
    await log.end();
    await vi.advanceTimersByTimeAsync(5_000);
    expect([...files.keys()]).toEqual([]);
  });
});
