import { faostatColumns, faostatFlags } from './faostat-words.ts';
import type { HeaderCell, Layout, LayoutWide } from './layout.ts';

/** Bulk downloads of FAOSTAT: normalised (one line a figure), or with the years as columns `Y1961`, `Y1961F`. */
export const faostatBulk: Layout = {
  id: 'faostat-bulk',
  publisher: 'FAOSTAT (bulk download)',
  tables: [
    {
      header: ['Area Code', 'Area', 'Item Code', 'Item', 'Element Code', 'Element', 'Unit', 'Y1990'],
      columns: faostatColumns,
      wide: yearColumns,
    },
    {
      header: ['Area Code', 'Area', 'Item Code', 'Item', 'Element Code', 'Element', 'Unit', 'Y2020'],
      columns: faostatColumns,
      wide: yearColumns,
    },
    {
      header: ['Area Code', 'Area', 'Item Code', 'Item', 'Element Code', 'Element', 'Year', 'Unit', 'Value', 'Flag'],
      columns: faostatColumns,
    },
  ],
  flags: faostatFlags,
};

/** `Y1961` holds the figure, `Y1961F` its flag, `Y1961N` its note. */
function yearColumns(cells: readonly HeaderCell[], headerRow: number): LayoutWide | null {
  const years = new Map<string, (number | null)[]>();
  const kinds = ['', 'F', 'N'];
  for (const { column, text } of cells) {
    const match = /^Y(\d{4})([FN]?)$/u.exec(text.trim());
    if (match === null) continue;
    const year = match[1] ?? '';
    const columns = years.get(year) ?? [null, null, null];
    columns[kinds.indexOf(match[2] ?? '')] = column;
    years.set(year, columns);
  }
  if (years.size < 2) return null;
  const held = kinds.map((_, i) => [...years.values()].some((columns) => columns[i] !== null));
  const all: readonly { readonly label: string; readonly says: LayoutWide['measures'][number] }[] = [
    { label: 'Value', says: { type: 'number', role: 'value', unit: null } },
    { label: 'Flag', says: { type: 'text', role: 'flag' } },
    { label: 'Note', says: { type: 'text', role: 'note' } },
  ];
  const measures = all.filter((_, i) => held[i]);
  return {
    shape: {
      keys: [{ label: 'Year', role: 'period', headerRow }],
      measures: measures.map(({ label }) => label),
      blocks: [...years].map(([year, columns]) => ({
        keys: [year],
        columns: columns.filter((_, i) => held[i]),
        flags: [],
      })),
    },
    keys: [{ type: 'integer', role: 'period' }],
    measures: measures.map(({ says }) => says),
  };
}
