import { expect, it } from 'vitest';
import type { Command } from '../../../analysis/project/commands.ts';
import { newHistory, performed, tablesOf, type History } from '../../../analysis/project/history.ts';
import { readJournal } from '../../../analysis/project/journal.ts';
import { emptyProject } from '../../../analysis/project/project.ts';
import { sessionOf } from '../../../analysis/project/session.ts';
import { SessionLog, folderOf, journalOf } from '../../../renderer/study/session-log.ts';
import { heldInMemory } from './memory-storage.ts';

function importOf(table: string): Command {
  const source = { file: 'a.csv', sha256: '0'.repeat(64), bytes: 1, sheet: '', range: 'A1:A2', headerRows: [1] };
  return {
    kind: 'import-tables',
    plan: { format: 'vcw-import-plan', version: 2, file: 'a.csv', layout: null, text: null, tables: [], stacks: [] },
    tables: [{ name: table, label: table, source, columns: [], rowCount: 1, dropped: [], notices: [] }],
  };
}

it.each([false, true])('never tells of a table whose rows are not stored yet (begun before: %s)', async (hasBegun) => {
  let history: History = newHistory(emptyProject);
  const storage = heldInMemory();
  const log = new SessionLog('s', storage, {
    ready: Promise.resolve(),
    begin: () => ({ kind: 'begin', history, title: '', place: null, unsaved: 0, recovers: [] }),
    tables: () => tablesOf(history),
    onTrouble: (error) => {
      throw error;
    },
  });
  const bring = (table: string): void => {
    log.keep(table, new Uint8Array([1]));
    const command = importOf(table);
    history = performed(history, command);
    log.record({ kind: 'command', command });
  };
  if (hasBegun) await log.flush();
  bring('first');
  // A second table comes while the rows of the first are on their way to the disk.
  storage.onWrite((name) => name.endsWith('first.arrow') && bring('second'));
  const seen: string[][] = [];
  storage.afterEach(() => seen.push(missingRows(storage.files)));
  await log.flush();
  await log.flush();
  expect(seen.flat()).toEqual([]);
  expect([...tablesIn(storage.files)]).toEqual(['first', 'second']);
});

function tablesIn(files: ReadonlyMap<string, Uint8Array>): ReadonlySet<string> {
  const left = sessionOf(readJournal(files.get(journalOf('s')) ?? new Uint8Array()).records);
  return left === null ? new Set() : tablesOf(left.history);
}

/** Tables that a crash at this moment would bring back without their rows. */
function missingRows(files: ReadonlyMap<string, Uint8Array>): string[] {
  return [...tablesIn(files)].filter((table) => !files.has(`${folderOf('s')}/tables/${table}.arrow`));
}
