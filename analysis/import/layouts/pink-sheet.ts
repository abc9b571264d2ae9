import type { Layout } from './layout.ts';

/** Commodity prices of the World Bank ("Pink Sheet"), monthly and annual: a column a series, `1960M01`, units below. */
export const pinkSheet: Layout = {
  id: 'pink-sheet',
  publisher: 'World Bank (commodity price data, "The Pink Sheet")',
  tables: [
    {
      header: ['World Bank Commodity Price Data (The Pink Sheet)'],
      columns: {},
    },
  ],
  missing: { '…': 'not-available', '..': 'not-available' },
};
