import { parseUnit } from '../../vocabulary/units.ts';
import type { HeaderCell, Layout, LayoutWide } from './layout.ts';

/**
 * Exports of the Food Price Monitoring and Analysis tool of FAO: a column of dates, then a column a series whose header
 * packs five fields, "Country, LEVEL, Market, Product, CUR/unit".
 */
export const fpma: Layout = {
  id: 'fpma',
  publisher: 'FAO (Food Price Monitoring and Analysis)',
  tables: [{ header: [], columns: { Date: { role: 'period' }, 'Date-Monthly': { role: 'period' } }, wide: series }],
};

const levels = /^(retail|wholesale|producer|farm ?gate|export|import|assembly|cif|fob)\b/iu;

function series(cells: readonly HeaderCell[], headerRow: number): LayoutWide | null {
  const [first, ...rest] = cells;
  if (first === undefined || !/^date/iu.test(first.text.trim()) || rest.length === 0) return null;
  const blocks = rest.flatMap(({ column, text }) => {
    const keys = fields(text);
    return keys === null ? [] : [{ keys, columns: [column], flags: [] }];
  });
  if (blocks.length !== rest.length) return null;
  const labels = ['Country', 'Level', 'Market', 'Product', 'Unit'];
  const roles = ['area', 'stage', 'market', 'product', 'unit'] as const;
  return {
    shape: {
      keys: labels.map((label, i) => ({ label, role: roles[i] ?? null, headerRow })),
      measures: ['Price'],
      blocks,
    },
    keys: roles.map((role) => ({ type: 'text', role })),
    measures: [{ type: 'number', role: 'price', unit: null }],
  };
}

/** The five fields; the product's own name may hold commas, and the market's may be missing. */
function fields(header: string): readonly string[] | null {
  const parts = header.split(/\s*,\s*/u).map((part) => part.trim());
  const unit = parts.at(-1) ?? '';
  const level = parts.findIndex((part) => levels.test(part));
  if (parts.length < 4 || level < 1 || !unit.includes('/') || parseUnit(unit) === null) return null;
  const market = parts[level + 1] ?? '';
  const product = parts.slice(level + 2, -1).join(', ');
  return product === '' ? null : [parts.slice(0, level).join(', '), parts[level] ?? '', market, product, unit];
}
