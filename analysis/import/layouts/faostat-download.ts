import { faostatColumns, faostatFlags } from './faostat-words.ts';
import type { Layout } from './layout.ts';

/** What the "Download data" button of FAOSTAT gives: one line a figure, with domain and flag description. */
export const faostatDownload: Layout = {
  id: 'faostat-download',
  publisher: 'FAOSTAT (download of a selection)',
  tables: [
    {
      header: ['Domain Code', 'Domain', 'Area', 'Element', 'Item', 'Year', 'Unit', 'Value', 'Flag'],
      columns: faostatColumns,
    },
  ],
  flags: faostatFlags,
};
