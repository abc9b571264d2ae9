// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportPlan } from '../../../../../analysis/import/plan/plan.ts';
import { createDraftStore } from '../../../../../renderer/features/data/preview/draft-store.ts';
import { ImportPreview } from '../../../../../renderer/features/data/preview/ImportPreview.tsx';
import type { ImportSource } from '../../../../../renderer/features/data/preview/import-source.ts';
import { shown } from '../../../ui/shown.tsx';
import { fixtureSource, plan, summary } from './fixture.ts';
import { messyPlan, messySource, messySummary, priceTables } from './messy-fixture.ts';

// Answers come after a pause of the screen, on a busy machine after a longer one.
configure({ asyncUtilTimeout: 5000 });

beforeEach(() => {
  // happy-dom lays nothing out: a view of 800 by 400 px stands in.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly #told: (sizes: readonly unknown[]) => void;
      constructor(told: (sizes: readonly unknown[]) => void) {
        this.#told = told;
      }
      observe(): void {
        this.#told([]);
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

function open(source: ImportSource = fixtureSource()) {
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

  it('says what each part of a messy sheet is', async () => {
    open(messySource());
    const grid = await screen.findByRole('grid', { name: /T4\.2 Apricots/ });
    const gutter = screen.getByRole('group', { name: /Bands/ });
    for (const word of ['Banner', 'Header', 'Sub-total', 'Total', 'Notes'])
      expect(within(gutter).getByText(word)).toBeDefined();
    expect(within(gutter).getAllByText('Group').length).toBe(2);
    expect(screen.getByText('Stub: columns A–B')).toBeDefined();
    const year = (await within(grid).findAllByText('2022'))[0]?.closest('[role="gridcell"]');
    expect(year?.hasAttribute('data-key')).toBe(true);
    const missing = within(grid).getAllByText('…')[0]?.closest('[role="gridcell"]');
    expect(missing?.hasAttribute('data-missing')).toBe(true);
  });

  it('moves a border with Alt and arrows, and says where it now lies', async () => {
    const repropose = vi.fn(() => Promise.resolve({ ...plan, headerRows: [3, 4, 5], firstRow: 6 }));
    open(fixtureSource({ repropose }));
    const border = screen.getByRole('separator', { name: 'End of the header' });
    expect(border.getAttribute('aria-valuetext')).toBe('Header ends after row 5');
    fireEvent.keyDown(border, { key: 'ArrowDown', altKey: true });
    await waitFor(() =>
      expect(repropose.mock.calls).toEqual([[plan.sheet, plan, { headerRows: [3, 4, 5], firstRow: 6 }]]),
    );
    expect(border.getAttribute('aria-valuetext')).toBe('Header ends after row 6');
    expect(screen.getByRole('button', { name: 'Undo: Header ends after row 6' })).toBeDefined();
  });

  it('moves the border between stub and figures with Alt and arrows', async () => {
    const { store } = open(messySource());
    fireEvent.keyDown(screen.getByRole('separator', { name: 'End of the stub' }), { key: 'ArrowLeft', altKey: true });
    expect(store.getState().draft.tables[0]?.plan.stubColumns).toBe(1);
    await store.getState().finalPlan();
  });

  it('says by keyboard what the selected rows are', async () => {
    // The menu looks for what can take the focus, and nothing is laid out here.
    vi.spyOn(console, 'warn').mockReturnValue(undefined);
    const { store } = open(messySource());
    const grid = await screen.findByRole('grid', { name: /T4\.2 Apricots/ });
    await within(grid).findByText('Ashtan');
    for (let row = 0; row < 8; row++) fireEvent.keyDown(grid, { key: 'ArrowDown' });
    fireEvent.keyDown(grid, { key: 'ArrowDown', shiftKey: true });
    fireEvent.keyDown(grid, { key: ' ' });
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Note' }));
    const apart = store.getState().draft.tables[0]?.plan.apart.filter(({ role }) => role === 'note');
    expect(apart?.map(({ row }) => row + 1)).toEqual([8, 9]);
    expect(screen.getByRole('button', { name: 'Undo: rows 8 to 9 are a note' })).toBeDefined();
  });

  it('opens the column that asks, and takes the answer', async () => {
    const { store } = open();
    const answer = await screen.findByRole('radio', { name: /point parts thousands/ });
    expect((screen.getByRole('radio', { name: /point is the decimal mark/ }) as HTMLInputElement).checked).toBe(true);
    await userEvent.click(answer);
    expect(store.getState().draft.tables[0]?.plan.columns[4]?.marks).toEqual({ decimal: ',', thousands: '.' });
    await userEvent.click(screen.getByRole('button', { name: 'Take back' }));
    expect(store.getState().draft.tables[0]?.plan.columns[4]?.marks).toEqual(plan.columns[4]?.marks);
  });

  it('confirms the proposed answer with one button, and asks no more', async () => {
    open();
    await screen.findByText('4 sure, 1 asks');
    await userEvent.click(screen.getByRole('button', { name: 'That is right' }));
    expect(await screen.findByText('5 sure, none asks')).toBeDefined();
  });

  it('says what a missing code means, and who says so', async () => {
    const { store } = open(messySource());
    const meaning = await screen.findByRole('combobox', { name: 'What “…” means' });
    expect(meaning.getAttribute('title')).toBe('the sheet’s note in A18 says so');
    await userEvent.click(meaning);
    await userEvent.click(await screen.findByRole('option', { name: 'not collected', hidden: true }));
    expect(store.getState().draft.tables[0]?.plan.missing).toEqual([
      { text: '…', means: 'not-collected', by: 'person', row: null, column: null },
    ]);
  });

  it('gives a column another name, and refuses one that is taken', async () => {
    const { store } = open(messySource());
    await userEvent.click(await screen.findByRole('button', { name: /^Year/ }));
    const name = screen.getByRole('textbox', { name: 'Name' });
    await userEvent.clear(name);
    await userEvent.type(name, 'zone');
    expect(screen.getByText('Another column has this name. The name was left as it was.')).toBeDefined();
    await userEvent.type(name, ' year{Enter}');
    expect(store.getState().draft.tables[0]?.plan.wide?.keys[0]?.name).toBe('zone year');
  });

  it('switches among the tables of a sheet, and leaves one out', async () => {
    const { onImport } = open(messySource());
    await userEvent.click(screen.getByRole('button', { name: /^T5 Prices/ }));
    const list = screen.getByRole('list', { name: 'Tables on this sheet' });
    expect(
      within(list)
        .getAllByRole('button')
        .map((each) => each.textContent),
    ).toEqual(['Prices in the northA2:B4', 'Prices in the southA6:B8']);
    await userEvent.click(within(list).getByRole('button', { name: /south/ }));
    expect((await screen.findByRole('textbox', { name: 'Table name' })).getAttribute('value')).toBe(
      'Prices in the south',
    );
    await userEvent.click(within(list).getByRole('checkbox', { name: /south/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Import 2 tables' }));
    await waitFor(() =>
      expect(onImport.mock.calls[0]?.[0].tables.map(({ label }) => label)).toEqual([
        messyPlan.label,
        'Prices in the north',
      ]),
    );
  });

  it('lists what is kept apart with the reason, and puts a row back', async () => {
    const { store } = open(messySource());
    await userEvent.click(await screen.findByRole('button', { name: 'Why' }));
    const dialog = await screen.findByRole('dialog', { name: 'What is kept apart, and why' });
    const row = within(dialog).getByRole('rowheader', { name: 'Row 11' }).closest('tr');
    await waitFor(() =>
      expect(row && [...row.cells].map((cell) => cell.textContent)).toEqual([
        'Row 11',
        'Sub-total',
        'Total north',
        'named a total, and the sum of rows 8 to 10',
        'Treat as data',
      ]),
    );
    await userEvent.click(within(row as HTMLElement).getByRole('button', { name: 'Treat as data' }));
    expect(store.getState().draft.tables[0]?.plan.apart.some((each) => each.row === 10)).toBe(false);
  });

  it('shows the cells that a notice is about', async () => {
    const { container } = open(messySource());
    await screen.findByText('Total south 2023 cannot be checked: Farhun is missing.');
    const notice = screen
      .getByText('Total south 2023 cannot be checked: Farhun is missing.')
      .closest('[role="status"]');
    await userEvent.click(within(notice as HTMLElement).getByRole('button', { name: 'Show cells' }));
    expect(container.querySelectorAll('[data-kind="marked"]').length).toBe(1);
  });

  it('says which tables are put under one another, how their columns match, and keeps them apart when asked', async () => {
    const [north, south] = priceTables;
    const stack = {
      label: 'Prices',
      parts: [1, 2],
      columns: [
        { name: 'Market', from: ['Market', 'Market'] },
        { name: 'Price', from: ['Price', null] },
      ],
      key: { name: 'zone', label: 'Zone', type: 'text', role: null, values: ['north', 'south'] },
    } as const;
    open(messySource({ summary: { ...messySummary, plan: { ...messySummary.plan, stacks: [stack] } } }));
    expect([north?.label, south?.label]).toEqual(['Prices in the north', 'Prices in the south']);
    expect(screen.getByRole('button', { name: 'Import 2 tables' })).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: /^T5 Prices/ }));
    expect(
      screen.getByText('2 tables are put under one another as “Prices”, told apart by the column Zone.'),
    ).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Show the match' }));
    const match = await screen.findByRole('dialog', { name: 'How the columns match' });
    expect(
      within(match)
        .getAllByRole('row')
        .map((row) => row.textContent),
    ).toEqual(['Column of the resultnorthsouth', 'MarketMarketMarket', 'PricePricemissing']);
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByRole('button', { name: 'Keep them apart' }));
    expect(screen.getByRole('button', { name: 'Import 3 tables' })).toBeDefined();
  });

  it('says so when two tables share cells, and where', async () => {
    open(
      messySource({
        summary: {
          ...messySummary,
          plan: {
            ...messySummary.plan,
            tables: [messyPlan, { ...messyPlan, label: 'Again', headerRows: [15], firstRow: 16 }],
          },
        },
      }),
    );
    expect(await screen.findByText(/share the cells A16:K17 of “T4\.2 Apricots”/)).toBeDefined();
  });

  it('shows missing values as a word, and the cells each row comes from', async () => {
    open();
    const result = await screen.findByRole('table');
    const row = (await within(result).findByText('Chorvan')).closest('tr');
    expect(row && [...row.cells].map((cell) => cell.textContent)).toEqual([
      'Chorvan',
      '0103',
      '655.0',
      'missing …',
      '0.998',
      'C8:E8',
    ]);
  });

  it('shows a missing code with what it means', async () => {
    open(messySource());
    const chip = (await screen.findAllByText('missing …'))[0];
    await waitFor(() => expect(chip?.parentElement?.title).toBe('G15 holds “…”: not available.'));
  });

  it('imports what was proposed with one click, and nothing when no table is ticked', async () => {
    const { onImport } = open();
    await userEvent.click(screen.getByRole('button', { name: 'Import 1 table' }));
    await waitFor(() => expect(onImport.mock.calls).toEqual([[summary.plan]]));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Import T4.2 Apricots' }));
    expect((screen.getByRole('button', { name: 'Import 0 tables' }) as HTMLButtonElement).disabled).toBe(true);
  });

  it('takes a step back with Ctrl Z and makes it again with Ctrl Y', async () => {
    const { store } = open();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Import T4.2 Apricots' }));
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'z', ctrlKey: true });
    expect(store.getState().draft.tables[0]?.isChosen).toBe(true);
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'y', ctrlKey: true });
    expect(store.getState().draft.tables[0]?.isChosen).toBe(false);
  });

  it('says what failed and stays alive', async () => {
    open(fixtureSource({ preview: () => Promise.reject(new Error('reader died')) }));
    expect((await screen.findByRole('alert')).textContent).toContain('reader died');
    expect((screen.getByRole('button', { name: 'Import 1 table' }) as HTMLButtonElement).disabled).toBe(false);
  });

  it('makes a table of the cells selected by keys where none was found', async () => {
    const repropose = vi.fn((sheet: string) => Promise.resolve({ ...plan, sheet }));
    const { store } = open(fixtureSource({ repropose }));
    await userEvent.click(screen.getByRole('button', { name: /^Contents/ }));
    const grid = screen.getByRole('grid', { name: /Contents/ });
    fireEvent.keyDown(grid, { key: 'ArrowRight' });
    fireEvent.keyDown(grid, { key: 'End', shiftKey: true, ctrlKey: true });
    await userEvent.click(await screen.findByRole('button', { name: 'Make a table of A1:B4' }));
    expect(repropose.mock.calls).toEqual([
      ['Contents', null, { headerRows: [0], firstRow: 1, lastRow: 3, firstColumn: 0, lastColumn: 1 }],
    ]);
    await waitFor(() => expect(store.getState().draft.tables.at(-1)).toMatchObject({ isChosen: true }));
  });

  it('looks for a table on a sheet that was skipped, when asked to', async () => {
    const { store } = open(fixtureSource({ repropose: (sheet) => Promise.resolve({ ...plan, sheet }) }));
    await userEvent.click(screen.getByRole('button', { name: /^Contents/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Look for a table here' }));
    await waitFor(() => expect(store.getState().draft.tables.at(-1)?.plan.sheet).toBe('Contents'));
  });

  it.each([
    ['a plain sheet', () => fixtureSource()],
    ['a messy one', () => messySource()],
  ])('has no faults that the accessibility rules find: %s', async (_, source) => {
    const { container } = open(source());
    await screen.findAllByText('Ashtan', { selector: 'td bdi' });
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
