// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HistoryPanel } from '../../../../renderer/features/history/HistoryPanel.tsx';
import { useStudy } from '../../../../renderer/state/study.ts';
import { markSaved, perform, undo, useWorkbench } from '../../../../renderer/state/workbench.ts';
import { shown } from '../../ui/shown.tsx';

const start = useWorkbench.getInitialState();

beforeEach(() => {
  useWorkbench.setState(start, true);
  perform({ kind: 'rename-study', title: 'Apricots' });
  markSaved(useWorkbench.getState().history);
  perform({ kind: 'add-blocks', blocks: [{ id: 'a', kind: 'text', text: 'a' }], at: null });
  perform({ kind: 'edit-block', block: { id: 'a', kind: 'text', text: 'The harvest shrank' } });
  undo();
  useStudy.setState({ isHistoryOpen: true });
  shown(<HistoryPanel />);
});
afterEach(cleanup);

function steps(): (string | null)[] {
  return screen
    .getAllByRole('listitem')
    .map((item) => item.querySelector('button')?.getAttribute('aria-label') ?? null);
}

it('names every step, says which one stands, which was saved, and which are undone', () => {
  expect(steps()).toEqual([
    'The study as it was opened',
    'Rename the study: Apricots',
    'Add to the report',
    'Edit the report: The harvest shrank, undone',
  ]);
  expect(screen.getByRole('button', { current: 'step' }).textContent).toBe('Add to the report');
  expect(screen.getByText('saved').closest('button')?.textContent).toContain('Apricots');
});

it('goes to a step by a click, back and forth', async () => {
  await userEvent.click(screen.getByRole('button', { name: /^The study as it was/ }));
  expect(useWorkbench.getState().project.title).toBe('');
  await userEvent.click(screen.getByRole('button', { name: /The harvest shrank, undone$/ }));
  expect(useWorkbench.getState().project.report.blocks).toEqual([
    { id: 'a', kind: 'text', text: 'The harvest shrank' },
  ]);
});

it('begins at the step that stands, and is walked with the arrow keys', async () => {
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Add to the report'));
  await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
  expect(document.activeElement?.textContent).toBe('The study as it was opened');
  await userEvent.keyboard('{End}{Enter}');
  expect(useWorkbench.getState().future).toEqual([]);
});
