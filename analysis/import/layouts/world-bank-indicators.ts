import type { HeaderCell, Layout, LayoutWide } from './layout.ts';

/** Indicator files of the World Bank (API_*.csv): four lines above the header, years as columns. */
export const worldBankIndicators: Layout = {
  id: 'world-bank-indicators',
  publisher: 'World Bank (indicator file)',
  tables: [
    {
      header: ['Country Name', 'Country Code', 'Indicator Name', 'Indicator Code'],
      columns: {
        'Country Name': { type: 'text', role: 'area' },
        'Country Code': { type: 'text', role: 'area-code' },
        'Indicator Name': { type: 'text', role: 'element' },
        'Indicator Code': { type: 'text', role: null },
      },
      wide: years,
    },
  ],
  missing: { '..': 'not-available' },
};

function years(cells: readonly HeaderCell[], headerRow: number): LayoutWide | null {
  const blocks = cells.flatMap(({ column, text }) => {
    // The catalogue's own exports write `2019 [YR2019]`.
    const year = /^(\d{4})(?: \[YR\d{4}\])?$/u.exec(text.trim())?.[1];
    return year === undefined ? [] : [{ keys: [year], columns: [column], flags: [] }];
  });
  if (blocks.length === 0) return null;
  return {
    shape: { keys: [{ label: 'Year', role: 'period', headerRow }], measures: ['Value'], blocks },
    keys: [{ type: 'integer', role: 'period' }],
    measures: [{ type: 'number', role: 'value', unit: null }],
  };
}
