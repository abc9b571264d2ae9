import { describe, expect, it, vi } from 'vitest';
import type { Table } from '../../../../../analysis/model/table.ts';
import type { TableReader } from '../../../../../renderer/features/data/tables/table-reader.ts';
import { createTableStore } from '../../../../../renderer/features/data/tables/table-store.ts';

const evidence = { agree: 2, disagree: 0, ambiguous: 0, missing: 0, reason: '', examples: [] };
const table: Table = {
  name: 't1',
  label: 'Prices',
  source: { file: 'a.csv', sha256: 'x', bytes: 1, sheet: 'a', range: 'A2:B3', headerRows: [1] },
  columns: [
    { name: 'market', label: 'market', type: 'text', unit: null, role: 'market', letter: 'A', evidence },
    { name: 'price', label: 'price', type: 'number', unit: 'XAF/kg', role: 'price', letter: 'B', evidence },
  ],
  rowCount: 2,
  dropped: [],
  notices: [],
};
const summary = { count: 2, missing: 0, distinct: 2, min: 1, max: 2, mean: 1.5, bars: [], top: [] };

function reader(changes: Partial<TableReader> = {}): TableReader {
  return {
    page: () => Promise.resolve([{ at: { row: 2 }, values: ['Total', 9.25] }]),
    count: () => Promise.resolve(1),
    indexOf: () => Promise.resolve(0),
    summary: () => Promise.resolve(summary),
    ...changes,
  };
}

describe('a table on screen', () => {
  it('counts the rows that a filter leaves and forgets the selection', async () => {
    const store = createTableStore(table, reader());
    store.setState({ range: { anchor: { row: 0, column: 0 }, head: { row: 1, column: 1 } } });
    store.filterBy('market', { column: 'market', test: 'contains', text: 'tot' });
    expect(store.getState()).toMatchObject({ rowCount: null, range: null });
    await vi.waitFor(() => expect(store.getState().rowCount).toBe(1));
    store.clearFilters();
    expect(store.getState().rowCount).toBe(2);
  });

  it('keeps one filter for each column', () => {
    const store = createTableStore(table, reader());
    store.filterBy('price', { column: 'price', test: 'missing' });
    store.filterBy('price', { column: 'price', test: 'present' });
    expect(store.getState().view.filters).toEqual([{ column: 'price', test: 'present' }]);
    store.filterBy('price', null);
    expect(store.getState().view.filters).toEqual([]);
  });

  it('shows as many decimals as the first page has', async () => {
    const store = createTableStore(table, reader());
    await store.page(store.getState().view, 0, 100, new AbortController().signal);
    expect(store.getState().decimals).toEqual([0, 2]);
  });

  it('sums up column after column, and a failure of one leaves the others', async () => {
    const one = vi.fn().mockRejectedValueOnce(new Error('out of memory')).mockResolvedValue(summary);
    const store = createTableStore(table, reader({ summary: one }));
    store.start(new AbortController().signal);
    await vi.waitFor(() => expect(store.getState().summaries).toEqual({ market: 'failed', price: summary }));
  });

  it('tells when a filter cannot be counted, and shows the table whole', async () => {
    const store = createTableStore(table, reader({ count: () => Promise.reject(new Error('engine lost')) }));
    store.filterBy('price', { column: 'price', test: 'missing' });
    await vi.waitFor(() => expect(store.getState().fault?.text.en).toContain('engine lost'));
    expect(store.getState().rowCount).toBe(2);
  });
});
