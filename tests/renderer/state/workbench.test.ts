import { beforeEach, describe, expect, it } from 'vitest';
import { perform, redo, undo, useWorkbench } from '../../../renderer/state/workbench.ts';

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
