// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyProject } from '../../../../analysis/project/project.ts';
import type { ReportBlock } from '../../../../analysis/report/outline.ts';
import { ReportScreen } from '../../../../renderer/features/report/ReportScreen.tsx';
import { undo, useWorkbench } from '../../../../renderer/state/workbench.ts';
import { shown } from '../../ui/shown.tsx';
import { document } from '../analyse/fixture.ts';

const blocks: readonly ReportBlock[] = [
  { id: 'h', kind: 'heading', level: 1, text: 'Who earns what' },
  { id: 't', kind: 'text', text: 'Growers receive a quarter.' },
  { id: 'k', kind: 'indicators', run: 'r1' },
  { id: 'b', kind: 'table', run: 'r1', table: 'margins', title: null },
];

const fresh = useWorkbench.getInitialState();

beforeEach(() => {
  useWorkbench.setState(
    {
      ...fresh,
      project: {
        ...emptyProject,
        title: 'Dried apricots',
        isTeaching: true,
        report: { title: '', subtitle: '', author: '', blocks },
      },
      results: { r1: { state: 'done', document, notices: [], request: null, steps: [] } },
    },
    true,
  );
});
afterEach(cleanup);

const order = () => useWorkbench.getState().project.report.blocks.map((block) => block.id);
const outline = () => within(screen.getByRole('list', { name: 'Outline' }));

describe('ReportScreen', () => {
  it('draws headings with numbers, live figures and tables with captions from the result', () => {
    shown(<ReportScreen />);
    const page = screen.getByRole('article', { name: 'Page preview' });
    expect(within(page).getByRole('heading', { level: 2 }).textContent).toContain('1');
    expect(page.textContent).toContain('Farm share, 2024');
    expect(page.textContent).toContain('Table 1. Margins by level');
    expect(page.textContent).toContain('Teaching example, invented numbers.');
    expect(page.getAttribute('data-theme')).toBe('light');
  });

  it('reorders with Alt and arrows, keeps the focus, and undo brings the order back', async () => {
    shown(<ReportScreen />);
    outline()
      .getByRole('button', { name: /Table 1/ })
      .focus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(order()).toEqual(['h', 't', 'b', 'k']);
    expect(window.document.activeElement?.textContent).toContain('Table 1');
    undo();
    expect(order()).toEqual(['h', 't', 'k', 'b']);
  });

  it('removes with the Delete key, and the next block is in hand', async () => {
    shown(<ReportScreen />);
    outline()
      .getByRole('button', { name: /Growers/ })
      .focus();
    await userEvent.keyboard('{Delete}');
    expect(order()).toEqual(['h', 'k', 'b']);
    expect(useWorkbench.getState().selectedBlock).toBe('k');
  });

  it('edits words where they stand, as one step to undo', async () => {
    shown(<ReportScreen />);
    const words = screen.getByRole('textbox', { name: 'Words of the heading' });
    await userEvent.type(words, ' now');
    expect(useWorkbench.getState().project.report.blocks[0]).toMatchObject({ text: 'Who earns what now' });
    undo();
    expect(useWorkbench.getState().project.report.blocks[0]).toMatchObject({ text: 'Who earns what' });
  });

  it('keeps a caption typed by hand and can return to the live one', async () => {
    shown(<ReportScreen />);
    await userEvent.click(outline().getByRole('button', { name: /Table 1/ }));
    const caption = screen.getByRole('textbox', { name: 'Title of the table' });
    expect(caption).toHaveProperty('value', 'Margins by level');
    await userEvent.type(caption, ', 2024');
    expect(useWorkbench.getState().project.report.blocks[3]).toMatchObject({ title: 'Margins by level, 2024' });
    await userEvent.click(screen.getByRole('button', { name: 'Back to the live words' }));
    expect(useWorkbench.getState().project.report.blocks[3]).toMatchObject({ title: null });
  });

  it('says what belongs here when it is empty', () => {
    useWorkbench.setState({ project: emptyProject });
    shown(<ReportScreen />);
    expect(screen.getByRole('heading', { name: 'The report is empty' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Go to Analyse' })).toBeTruthy();
  });
});
