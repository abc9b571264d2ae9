// @vitest-environment happy-dom
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Frame } from '../../../renderer/frame/Frame.tsx';
import { defaultSettings, useSettings } from '../../../renderer/settings/settings.ts';
import { perform, setTask, tell, useWorkbench } from '../../../renderer/state/workbench.ts';
import { shown } from '../ui/shown.tsx';

const start = useWorkbench.getState();
beforeEach(() => {
  useWorkbench.setState(start, true);
  useSettings.setState(defaultSettings, true);
  shown(<Frame>the room</Frame>);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('rail', () => {
  it('goes to a room and says which one is open', async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Data' }));
    expect(useWorkbench.getState().room).toBe('data');
    expect(screen.getByRole('button', { name: 'Data' }).getAttribute('aria-current')).toBe('page');
  });

  it('counts what waits for a person, in figures and in words', () => {
    act(() => useWorkbench.setState({ waitingFiles: [{ name: 'a.csv', bytes: new Uint8Array(), recentId: null }] }));
    expect(screen.getByRole('button', { name: /Data/ }).textContent).toBe('Data11 thing to look at');
  });
});

describe('top bar', () => {
  it('marks a study of invented numbers and one that is not saved', () => {
    const project = { ...start.project, title: 'Dried apricots', isTeaching: true };
    act(() => perform({ kind: 'open-study', project }));
    expect(screen.getByText('Teaching example · invented numbers')).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Not saved yet' })).toBeTruthy();
  });

  it('names the step that undo takes back', async () => {
    act(() => perform({ kind: 'rename-study', title: 'Cocoa' }));
    await userEvent.click(screen.getByRole('button', { name: 'Undo: rename the study' }));
    expect(useWorkbench.getState().project.title).toBe('');
    expect(screen.getByRole('button', { name: 'Redo: rename the study' })).toBeTruthy();
  });

  it('renames the study in its place, and leaves it by Escape', async () => {
    act(() => perform({ kind: 'rename-study', title: 'Cocoa' }));
    await userEvent.click(screen.getByRole('button', { name: 'Cocoa, rename' }));
    await userEvent.keyboard('Cocoa in two regions{Enter}');
    await userEvent.click(screen.getByRole('button', { name: 'Cocoa in two regions, rename' }));
    await userEvent.keyboard('Coffee{Escape}');
    expect(useWorkbench.getState().project.title).toBe('Cocoa in two regions');
    expect(document.title).toBe('● Cocoa in two regions · Value Chain Workbench');
  });

  it('changes the theme', async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Dark theme' }));
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });
});

describe('keyboard', () => {
  it('undoes, redoes and changes rooms', async () => {
    act(() => perform({ kind: 'rename-study', title: 'Cocoa' }));
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(useWorkbench.getState().project.title).toBe('');
    await userEvent.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}');
    expect(useWorkbench.getState().project.title).toBe('Cocoa');
    await userEvent.keyboard('{Alt>}4{/Alt}');
    expect(useWorkbench.getState().room).toBe('report');
  });

  it('moves from panel to panel by F6, both ways round', async () => {
    const places: (string | null)[] = [];
    for (const keys of ['{F6}', '{F6}', '{F6}', '{F6}', '{Shift>}{F6}{/Shift}']) {
      await userEvent.keyboard(keys);
      places.push(document.activeElement?.tagName ?? null);
    }
    expect(places).toEqual(['NAV', 'MAIN', 'FOOTER', 'NAV', 'FOOTER']);
  });

  it('shows all keys on one sheet, which Escape closes', async () => {
    await userEvent.keyboard('?');
    const sheet = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    expect(within(sheet).getByText('Ctrl Shift Z')).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  });

  it('finds an action in the palette by a few letters and runs it', async () => {
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByPlaceholderText('Search or run'), 'go to rep');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => useWorkbench.getState().room).toBe('report');
  });
});

describe('notices and work', () => {
  it('shows a fault of the window until it is closed', async () => {
    const text = { en: 'prices.csv is empty.' };
    act(() => tell({ code: 'file-empty', severity: 'wrong', where: { file: 'prices.csv' }, text }));
    await userEvent.click(within(screen.getByRole('alert')).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('names the work that goes on, how far it is, and cancels it', async () => {
    let isCancelled = false;
    const cancel = () => {
      isCancelled = true;
    };
    act(() => setTask({ id: 'read', title: 'Reading prices.csv', fraction: 0.4, cancel }));
    expect(screen.getByText(/Reading prices\.csv/).textContent).toContain('40\u00a0%');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(isCancelled).toBe(true);
  });

  it('proves that it works offline', async () => {
    // Without layout nothing can be seen to take the focus, which the focus trap remarks on.
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await userEvent.click(await screen.findByRole('button', { name: 'Works offline · 0 requests' }));
    expect(await screen.findByText(/None since the start\./)).toBeTruthy();
  });
});

describe('accessibility', () => {
  it('has no fault that can be found by rule', async () => {
    // Colours are measured from the token file; there is no layout here to measure them on.
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });
});
