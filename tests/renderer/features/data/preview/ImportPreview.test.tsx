// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportPlan } from '../../../../../analysis/import/plan/plan.ts';
import { createDraftStore } from '../../../../../renderer/features/data/preview/draft-store.ts';
import { ImportPreview } from '../../../../../renderer/features/data/preview/ImportPreview.tsx';
import type { ImportSource } from '../../../../../renderer/features/data/preview/import-source.ts';
import { shown } from '../../../ui/shown.tsx';
import { fixtureSource, plan, summary } from './fixture.ts';

beforeEach(() => {
  // happy-dom lays nothing out: a view of 800 by 400 px stands in.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly #told: () => void;
      constructor(told: () => void) {
        this.#told = told;
      }
      observe(): void {
        this.#told();
      }
      unobserve(): void {
        this.disconnect();
      }
      disconnect(): void {
        return undefined;
      }
    },
  );
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function open(changes: Partial<ImportSource> = {}) {
  const source = fixtureSource(changes);
  const store = createDraftStore(source);
  const onImport = vi.fn<(plan: ImportPlan) => void>();
  const drawn = shown(
    <ImportPreview source={source} store={store} fault={null} isBusy={false} onImport={onImport} onCancel={vi.fn()} />,
  );
  return { ...drawn, store, onImport };
}

describe('the import preview', () => {
  it('shows the sheet as it is, with its bands in words', async () => {
    open();
    const grid = await screen.findByRole('grid', { name: /T4\.2 Apricots/ });
    expect(await within(grid).findByText('Ashtan')).toBeDefined();
    const gutter = screen.getByRole('group', { name: /Bands/ });
    for (const words of ['Banner', 'Header', 'Notes']) expect(within(gutter).getByText(words)).toBeDefined();
    expect(within(gutter).getAllByText('Total').length).toBe(2);
  });

  it('moves a border with Alt and arrows and says where it now lies', async () => {
    const repropose = vi.fn(() => Promise.resolve({ ...plan, headerRows: [3, 4, 5], firstRow: 6 }));
    open({ repropose });
    const border = screen.getByRole('separator', { name: 'End of the header' });
    expect(border.getAttribute('aria-valuetext')).toBe('Header ends after row 5');
    fireEvent.keyDown(border, { key: 'ArrowDown', altKey: true });
    expect(repropose.mock.calls).toEqual([
      [plan.sheet, expect.objectContaining({ sheet: plan.sheet }), { headerRows: [3, 4, 5], firstRow: 6 }],
    ]);
    await waitFor(() => expect(border.getAttribute('aria-valuetext')).toBe('Header ends after row 6'));
  });

  it('opens the column that asks, and takes the answer', async () => {
    const { store } = open();
    const answer = await screen.findByRole('radio', { name: /point parts thousands/ });
    expect((screen.getByRole('radio', { name: /point is the decimal mark/ }) as HTMLInputElement).checked).toBe(true);
    await userEvent.click(answer);
    expect(store.getState().draft.get(plan.sheet)?.plan?.columns[4]?.marks).toEqual({ decimal: ',', thousands: '.' });
  });

  it('shows missing values as a word, and the cells each row comes from', async () => {
    open();
    const result = await screen.findByRole('table');
    const row = (await within(result).findByText('Chorvan')).closest('tr');
    expect(row && [...row.cells].map((cell) => cell.textContent)).toEqual([
      'Chorvan',
      '0103',
      '655.0',
      'missing',
      '0.998',
      'A8:E8',
    ]);
  });

  it('imports the sheets that are ticked, and none when none is', async () => {
    const { onImport } = open();
    await userEvent.click(screen.getByRole('button', { name: 'Import 1 table' }));
    expect(onImport.mock.calls).toEqual([[summary.plan]]);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Import T4.2 Apricots' }));
    expect((screen.getByRole('button', { name: 'Import 0 tables' }) as HTMLButtonElement).disabled).toBe(true);
  });

  it('takes back a step with Ctrl Z', async () => {
    const { store } = open();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Import T4.2 Apricots' }));
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'z', ctrlKey: true });
    expect(store.getState().draft.get(plan.sheet)?.isChosen).toBe(true);
  });

  it('says what failed and stays alive', async () => {
    open({ preview: () => Promise.reject(new Error('reader died')) });
    expect((await screen.findByRole('alert')).textContent).toContain('reader died');
    expect((screen.getByRole('button', { name: 'Import 1 table' }) as HTMLButtonElement).disabled).toBe(false);
  });

  it('looks for a table on a sheet that was skipped, when asked to', async () => {
    const { store } = open({ repropose: (sheet) => Promise.resolve({ ...plan, sheet }) });
    await userEvent.click(screen.getByRole('button', { name: /^Contents/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Look for a table here' }));
    await waitFor(() => expect(store.getState().draft.get('Contents')?.isChosen).toBe(true));
  });

  it('has no faults that the accessibility rules find', async () => {
    const { container } = open();
    await screen.findByText('Ashtan', { selector: 'td bdi' });
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
