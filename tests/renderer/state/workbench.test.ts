import { beforeEach, describe, expect, it } from 'vitest';
import { newHistory, performed, undone } from '../../../analysis/project/history.ts';
import { emptyProject } from '../../../analysis/project/project.ts';
import {
  followSteps,
  goToStep,
  markSaved,
  openHistory,
  perform,
  redo,
  undo,
  unsavedSteps,
  useWorkbench,
} from '../../../renderer/state/workbench.ts';

const start = useWorkbench.getInitialState();
const title = (): string => useWorkbench.getState().project.title;
const steps = (): number => useWorkbench.getState().past.length;

beforeEach(() => useWorkbench.setState(start, true));

describe('the command log', () => {
  it('undoes and redoes any number of steps to the same studies', () => {
    const seen = [useWorkbench.getState().project];
    for (const id of ['a', 'b', 'c', 'd']) {
      perform({ kind: 'add-blocks', blocks: [{ id, kind: 'text', text: id }], at: null });
      seen.push(useWorkbench.getState().project);
    }
    const back = seen.map(() => (undo(), useWorkbench.getState().project));
    expect(back).toEqual([seen[3], seen[2], seen[1], seen[0], seen[0]]);
    for (let i = 0; i < 6; i += 1) redo();
    expect(useWorkbench.getState().project).toEqual(seen[4]);
  });

  it('makes one step of the letters typed into one field', () => {
    for (const typed of ['A', 'Ap', 'Apricots']) perform({ kind: 'rename-study', title: typed });
    undo();
    expect([title(), steps()]).toEqual(['', 0]);
  });

  it('drops what was undone when a new step is made', () => {
    perform({ kind: 'rename-study', title: 'first' });
    undo();
    perform({ kind: 'add-blocks', blocks: [{ id: 'a', kind: 'text', text: '' }], at: null });
    redo();
    expect([title(), steps()]).toEqual(['', 1]);
  });
});

describe('unsaved steps', () => {
  const isDirty = (): boolean => useWorkbench.getState().isDirty;
  const block = (id: string) => perform({ kind: 'add-blocks', blocks: [{ id, kind: 'text', text: id }], at: null });

  it('are those since the save: going back to what the file holds leaves none', () => {
    block('a');
    expect([isDirty(), unsavedSteps()]).toEqual([true, 1]);
    markSaved(useWorkbench.getState().history);
    expect(isDirty()).toBe(false);
    undo();
    expect(isDirty()).toBe(true);
    redo();
    expect(isDirty()).toBe(false);
    undo();
    block('b');
    expect([isDirty(), unsavedSteps()]).toEqual([true, 2]);
  });

  it('are there when typing goes on in the field that was typed in before the save', () => {
    perform({ kind: 'rename-study', title: 'Apr' });
    markSaved(useWorkbench.getState().history);
    perform({ kind: 'rename-study', title: 'Apricots' });
    expect(isDirty()).toBe(true);
  });

  it('stay unsaved while a file is written that does not hold them', () => {
    block('a');
    const { history } = useWorkbench.getState();
    block('b');
    markSaved(history);
    expect([isDirty(), unsavedSteps()]).toEqual([true, 1]);
  });

  it('of recovered work are unsaved until they are saved', () => {
    const history = performed(newHistory(emptyProject), { kind: 'rename-study', title: 'Recovered' });
    openHistory(history, 1);
    expect([title(), isDirty(), unsavedSteps()]).toEqual(['Recovered', true, 1]);
    markSaved(history);
    expect(isDirty()).toBe(false);
  });
});

describe('the history', () => {
  it('opens with its undone steps, and finds the very objects again that were there', () => {
    const run = { id: 'r1', request: { template: 't', bindings: {}, params: {} } };
    const begun = performed(newHistory(emptyProject), { kind: 'begin-run', run });
    const set = performed(begun, { kind: 'set-parameter', run: 'r1', name: 'n', value: 2 });
    openHistory(undone(set), 0);
    expect([steps(), useWorkbench.getState().future.length]).toEqual([1, 1]);
    const before = useWorkbench.getState().project;
    redo();
    expect(useWorkbench.getState().project.runs[0]?.request.params).toEqual({ n: 2 });
    undo();
    expect(useWorkbench.getState().project).toBe(before);
  });

  it('goes to any step, and tells each on the way', () => {
    const told: string[] = [];
    followSteps(({ kind }) => told.push(kind));
    for (const id of ['a', 'b', 'c'])
      perform({ kind: 'add-blocks', blocks: [{ id, kind: 'text', text: id }], at: null });
    goToStep(1);
    expect(useWorkbench.getState().project.report.blocks.map(({ id }) => id)).toEqual(['a']);
    goToStep(99);
    goToStep(-5);
    followSteps(() => undefined);
    expect(steps()).toBe(0);
    expect(told.join(' ')).toBe('command command command undo undo redo redo undo undo undo');
  });
});
