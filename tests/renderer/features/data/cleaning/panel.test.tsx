// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newHistory } from '../../../../../analysis/project/history.ts';
import { emptyProject } from '../../../../../analysis/project/project.ts';
import { CorrectDialog } from '../../../../../renderer/features/data/cleaning/CorrectDialog.tsx';
import { StepsPart } from '../../../../../renderer/features/data/cleaning/StepsPart.tsx';
import { stepsOf } from '../../../../../renderer/features/data/cleaning/steps.ts';
import { defaultSettings, useSettings } from '../../../../../renderer/settings/settings.ts';
import { useCleaning } from '../../../../../renderer/state/cleaning.ts';
import { openHistory, useWorkbench } from '../../../../../renderer/state/workbench.ts';
import { shown } from '../../../ui/shown.tsx';
import { correct, trade, trim, withSteps, world } from './fixture.ts';

const table = withSteps(trim, correct, world);

beforeEach(() => {
  openHistory(newHistory({ ...emptyProject, tables: [table] }), 0);
  useCleaning.setState({
    applied: { t1: table.steps },
    effects: {
      t1: [
        { step: 'trim', rows: 1 },
        { step: 'correct', rows: 0 },
        { step: 'world', rows: 1 },
      ],
    },
  });
});
afterEach(() => {
  cleanup();
  useSettings.setState(defaultSettings, true);
  useCleaning.setState({ applied: {}, effects: {} });
});

describe('the list of steps', () => {
  it('tells each step, what it did, and a correction that no longer fits', () => {
    shown(<StepsPart table={table} shown={trade} />);
    const rows = screen.getAllByRole('listitem').map((row) => row.textContent);
    expect(rows).toEqual([
      expect.stringContaining('Trim blanks in country1 row changed'),
      expect.stringContaining('No longer fits: the cell does not hold \u22123218 any more.'),
      expect.stringContaining(
        'Leave out rows where country is “World”a sum beside its members. A. Analyst1 row left out',
      ),
    ]);
  });

  it('switches a step and moves it by keys', async () => {
    shown(<StepsPart table={table} shown={trade} />);
    await userEvent.click(screen.getByRole('switch', { name: /^Step 1 is on/ }));
    screen.getByRole('switch', { name: /^Step 3 is on/ }).focus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(stepsOf('t1').map(({ id, isOn }) => [id, isOn])).toEqual([
      ['trim', false],
      ['world', true],
      ['correct', true],
    ]);
  });
});

describe('the correction of a cell', () => {
  const open = () => {
    openHistory(newHistory({ ...emptyProject, tables: [trade] }), 0);
    const column = trade.columns[2];
    if (column === undefined) throw new Error('no column');
    shown(<CorrectDialog table={trade} column={column} at={{ row: 3 }} value={-3218} edited={null} />);
    return within(screen.getByRole('dialog'));
  };

  it('asks for a reason and an author, remembers the author, and records both', async () => {
    const dialog = open();
    const value = dialog.getByLabelText(/New value/);
    await userEvent.clear(value);
    await userEvent.type(value, '3218,5');
    await userEvent.click(dialog.getByRole('button', { name: 'Correct' }));
    expect(dialog.getByText('Say why, so that others can follow it.')).toBeDefined();
    expect(dialog.getByText('Say who decides this.')).toBeDefined();
    expect(useWorkbench.getState().past).toEqual([]);
    await userEvent.type(dialog.getByLabelText(/Reason/), 'sign mistyped');
    await userEvent.type(dialog.getByLabelText(/Author/), 'A. Analyst');
    await userEvent.click(dialog.getByRole('button', { name: 'Correct' }));
    const [{ id, ...step } = correct] = stepsOf('t1');
    expect(id).not.toBe('');
    expect(step).toEqual({
      isOn: true,
      kind: 'correct',
      column: 'quantity',
      at: { row: 3, block: null, part: null },
      was: -3218,
      value: 3218.5,
      reason: 'sign mistyped',
      author: 'A. Analyst',
    });
    expect(useSettings.getState().author).toBe('A. Analyst');
  });

  it('refuses what is no number, and takes no value for missing', async () => {
    useSettings.setState({ author: 'A. Analyst' });
    const dialog = open();
    const value = dialog.getByLabelText(/New value/);
    await userEvent.clear(value);
    await userEvent.type(value, 'many');
    await userEvent.type(dialog.getByLabelText(/Reason/), 'never counted');
    await userEvent.click(dialog.getByRole('button', { name: 'Correct' }));
    expect(dialog.getByText('Enter a number; both decimal marks are read.')).toBeDefined();
    await userEvent.click(dialog.getByLabelText('The value is missing'));
    await userEvent.click(dialog.getByRole('button', { name: 'Correct' }));
    expect(stepsOf('t1').map((step) => step.kind === 'correct' && step.value)).toEqual([null]);
  });
});
