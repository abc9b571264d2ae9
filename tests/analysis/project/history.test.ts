import { describe, expect, it } from 'vitest';
import {
  isSameField,
  newHistory,
  performed,
  projectOf,
  redone,
  tablesOf,
  undone,
  type History,
} from '../../../analysis/project/history.ts';
import { readStudy } from '../../../analysis/project/file/read.ts';
import { writeStudy } from '../../../analysis/project/file/write.ts';
import { emptyProject, type Project } from '../../../analysis/project/project.ts';
import { numbers } from '../../support/template-run.ts';
import { randomCommands } from './random-commands.ts';
import { directoryOf } from './file/directory.ts';
import { saved } from './sample-study.ts';

const length = 200;
const seeds = [1, 2, 3, 4, 5];

/** A session of random commands, and the study after each of its steps, the first before any. */
function session(seed: number): { readonly history: History; readonly states: readonly Project[] } {
  const next = randomCommands(seed);
  let history = newHistory(emptyProject);
  while (history.commands.length < length) history = performed(history, next(projectOf(history)));
  const states = Array.from({ length: length + 1 }, (_, position) => projectOf({ ...history, position }));
  return { history, states };
}

async function file(history: History): Promise<Uint8Array<ArrayBuffer>> {
  const rows = new TextEncoder().encode('rows');
  const tables = new Map([...tablesOf(history)].map((name) => [name, rows]));
  return writeStudy({ history, tables, results: new Map(), sources: new Map(), picture: null }, saved);
}

/** The bytes of one part, as they stand in the file. */
function partIn(bytes: Uint8Array, name: string): string {
  const place = directoryOf(bytes).get(name);
  return Buffer.from(bytes.subarray(place?.start, place?.end)).toString('base64');
}

describe('history', () => {
  it.each(seeds)('undone to the start and redone to the end gives every state again (session %i)', (seed) => {
    const { history, states } = session(seed);
    let now = history;
    for (let position = length - 1; position >= 0; position -= 1) {
      now = undone(now);
      expect(projectOf(now)).toEqual(states[position]);
    }
    expect(projectOf(undone(now))).toEqual(emptyProject);
    for (let position = 1; position <= length; position += 1) {
      now = redone(now);
      expect(projectOf(now)).toEqual(states[position]);
    }
    expect(redone(now)).toEqual(history);
  });

  it.each(seeds)('saved after that, steps and study are the same byte for byte (session %i)', async (seed) => {
    const { history } = session(seed);
    const before = await file(history);
    let now = history;
    for (let step = 0; step < length; step += 1) now = undone(now);
    for (let step = 0; step < length; step += 1) now = redone(now);
    const after = await file(now);
    for (const part of ['history.json', 'project.json']) expect(partIn(after, part)).toBe(partIn(before, part));
    expect(Buffer.from(after).equals(Buffer.from(before))).toBe(true);
  });

  it.each(seeds)('goes on after save and reopen wherever it stands (session %i)', async (seed) => {
    const { history, states } = session(seed);
    for (const position of [0, 1, 99, length]) {
      const bytes = await file({ ...history, position });
      const { study, state } = await readStudy(bytes, 'study.vcw');
      expect(state).toBe('whole');
      expect(study.history).toEqual({ ...history, position });
      expect(projectOf(redone(study.history))).toEqual(states[Math.min(length, position + 1)]);
      expect(Buffer.from(await file(study.history)).equals(Buffer.from(bytes))).toBe(true);
    }
  });

  it('gives up what was undone when a new step is made, and nothing else', () => {
    const next = randomCommands(9);
    const random = numbers(10);
    let history = newHistory(emptyProject);
    for (let trial = 0; trial < 500; trial += 1) {
      const command = next(projectOf(history));
      const choice = random();
      const after = choice < 0.3 ? undone(history) : choice < 0.45 ? redone(history) : performed(history, command);
      if (choice >= 0.45) {
        const last = history.commands[history.position - 1];
        const isTyping =
          history.position === history.commands.length && last !== undefined && isSameField(last, command);
        const kept = history.commands.slice(0, isTyping ? history.position - 1 : history.position);
        expect(after).toEqual({ base: emptyProject, commands: [...kept, command], position: kept.length + 1 });
      } else expect(after.commands).toBe(history.commands);
      history = after;
    }
  });

  it('takes typing in one field as one step, which one undo takes back whole', () => {
    const typed = ['B', 'Be', 'Bea', 'Bean'].reduce(
      (history, title) => performed(history, { kind: 'rename-study', title }),
      newHistory(emptyProject),
    );
    expect({ steps: typed.commands.length, title: projectOf(typed).title }).toEqual({ steps: 1, title: 'Bean' });
    expect(projectOf(undone(typed))).toEqual(emptyProject);
  });
});
