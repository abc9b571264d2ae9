import type { Layout } from './layout.ts';

/**
 * BACI of CEPII (Gaulier and Zignago 2010): t year, i exporter, j importer, k product of six digits, v value in
 * thousands of current dollars, q quantity in tonnes.
 */
export const baci: Layout = {
  id: 'baci',
  publisher: 'CEPII (BACI)',
  tables: [
    {
      header: ['t', 'i', 'j', 'k', 'v', 'q'],
      columns: {
        t: { type: 'integer', role: 'period' },
        i: { type: 'text', role: 'reporter' },
        j: { type: 'text', role: 'partner' },
        k: { type: 'text', role: 'product-code' },
        v: { type: 'number', role: 'value', unit: '1000 USD' },
        q: { type: 'number', role: 'quantity', unit: 't' },
      },
    },
  ],
  missing: { NA: 'not-available' },
};
