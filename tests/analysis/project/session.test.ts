import { describe, expect, it } from 'vitest';
import type { Command } from '../../../analysis/project/commands.ts';
import { newHistory, performed, projectOf, stepsBetween, undone } from '../../../analysis/project/history.ts';
import { emptyProject } from '../../../analysis/project/project.ts';
import { sessionOf, type SessionRecord } from '../../../analysis/project/session.ts';

const place = { placeId: 'p', name: 'a.vcw', place: 'D:\\Field', sha256: 'f'.repeat(64) };
const begin: SessionRecord = {
  kind: 'begin',
  history: newHistory(emptyProject),
  title: '',
  place: null,
  unsaved: 0,
  recovers: [],
};

function block(id: string): Command {
  return { kind: 'add-blocks', blocks: [{ id, kind: 'text', text: id }], at: null };
}

function steps(...ids: readonly string[]): SessionRecord[] {
  return ids.map((id) => ({ kind: 'command', command: block(id) }));
}

/** As they come back from a journal. */
function read(records: readonly unknown[]): ReturnType<typeof sessionOf> {
  return sessionOf(JSON.parse(JSON.stringify(records)) as unknown[]);
}

function texts(session: ReturnType<typeof sessionOf>): string[] {
  return session === null ? [] : projectOf(session.history).report.blocks.map(({ id }) => id);
}

describe('a session', () => {
  it('is the study at the end of its records, undone steps and all', () => {
    const session = read([begin, ...steps('a', 'b', 'c'), { kind: 'undo' }, { kind: 'undo' }, { kind: 'redo' }]);
    expect([texts(session), session?.history.commands.length, session?.unsaved]).toEqual([['a', 'b'], 3, 2]);
  });

  it('counts the steps that no file holds, from the last save on', () => {
    const saved: SessionRecord = { kind: 'saved', place, at: '2026-11-02T08:00:00Z', unsaved: 0 };
    expect(read([begin, ...steps('a', 'b'), saved])).toMatchObject({ unsaved: 0, place });
    expect(read([begin, ...steps('a', 'b'), saved, ...steps('c')])?.unsaved).toBe(1);
    // A step taken back and another made in its place: the file has one too many, and lacks one.
    expect(read([begin, ...steps('a'), saved, { kind: 'undo' }, ...steps('c')])?.unsaved).toBe(2);
    // A step made while the file was written is in none.
    expect(read([begin, ...steps('a', 'b'), { ...saved, unsaved: 1 }])?.unsaved).toBe(1);
    expect(read([{ ...begin, unsaved: 4 }, ...steps('a')])?.unsaved).toBe(5);
  });

  it('holds up to a record that cannot be used, and is none without a beginning', () => {
    for (const odd of [null, 7, { kind: 'explode' }, { kind: 'command', command: { kind: 'rename-study' } }])
      expect(texts(read([begin, ...steps('a'), odd, ...steps('b')]))).toEqual(['a']);
    for (const none of [[], steps('a'), [{ ...begin, history: { base: {} } }]]) expect(read(none)).toBeNull();
  });
});

describe('steps between two states', () => {
  it('are those to take back and those to make', () => {
    const a = performed(performed(newHistory(emptyProject), block('a')), block('b'));
    const other = performed(undone(a), block('c'));
    expect([stepsBetween(a, a), stepsBetween(a, undone(a)), stepsBetween(a, other)]).toEqual([0, 1, 2]);
  });
});
