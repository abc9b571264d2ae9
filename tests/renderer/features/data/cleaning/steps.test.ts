import { beforeEach, describe, expect, it } from 'vitest';
import { correctionAt } from '../../../../../renderer/features/data/cleaning/corrections.ts';
import {
  addSteps,
  keepStep,
  keyOfRow,
  moveStep,
  removeStep,
  stepsOf,
  switchStep,
} from '../../../../../renderer/features/data/cleaning/steps.ts';
import { newHistory } from '../../../../../analysis/project/history.ts';
import { emptyProject } from '../../../../../analysis/project/project.ts';
import { openHistory, undo, useWorkbench } from '../../../../../renderer/state/workbench.ts';
import { correct, trim, withSteps, world } from './fixture.ts';

const ids = (): string[] => stepsOf('t1').map(({ id }) => id);

beforeEach(() => {
  openHistory(newHistory({ ...emptyProject, tables: [withSteps(trim, correct, world)] }), 0);
});

describe('the list of steps', () => {
  it('changes by one command each, taken back by one undo', () => {
    addSteps('t1', [
      { kind: 'case', column: 'country', to: 'upper' },
      { kind: 'trim', column: 'unit' },
    ]);
    expect(stepsOf('t1').map(({ kind, isOn }) => [kind, isOn])).toEqual([
      ['trim', true],
      ['correct', true],
      ['exclude-where', true],
      ['case', true],
      ['trim', true],
    ]);
    expect(useWorkbench.getState().past.map(({ command }) => command.kind)).toEqual(['set-steps']);
    undo();
    expect(ids()).toEqual(['trim', 'correct', 'world']);
  });

  it('moves a step one place, and not beyond the ends', () => {
    moveStep('t1', 'world', -1);
    expect(ids()).toEqual(['trim', 'world', 'correct']);
    moveStep('t1', 'trim', -1);
    expect(ids()).toEqual(['trim', 'world', 'correct']);
    expect(useWorkbench.getState().past.length).toBe(1);
  });

  it('puts a changed step in the place of the one before, on or off as that was', () => {
    switchStep('t1', 'trim', false);
    keepStep('t1', { kind: 'case', column: 'country', to: 'title' }, { ...trim, isOn: false });
    expect(stepsOf('t1')[0]).toEqual({ kind: 'case', column: 'country', to: 'title', id: 'trim', isOn: false });
  });

  it('removes a step', () => {
    removeStep('t1', 'correct');
    expect(ids()).toEqual(['trim', 'world']);
  });
});

describe('the corrections of a table', () => {
  it('are found by the cell, of steps that are on', () => {
    const at = { row: 3, block: undefined, part: undefined };
    expect(keyOfRow(at)).toEqual({ row: 3, block: null, part: null });
    expect(correctionAt(withSteps(correct), 'quantity', at)).toBe(correct);
    expect(correctionAt(withSteps(correct), 'country', at)).toBeNull();
    expect(correctionAt(withSteps(correct), 'quantity', { row: 4 })).toBeNull();
    expect(correctionAt(withSteps({ ...correct, isOn: false }), 'quantity', at)).toBeNull();
    expect(correctionAt({}, 'quantity', at)).toBeNull();
  });

  it('tell blocks of one source row apart', () => {
    const inBlock = { ...correct, at: { row: 3, block: 1, part: null } };
    expect(correctionAt(withSteps(inBlock), 'quantity', { row: 3, block: 0 })).toBeNull();
    expect(correctionAt(withSteps(inBlock), 'quantity', { row: 3, block: 1 })).toBe(inBlock);
  });
});
