import { describe, expect, it } from 'vitest';
import { headerLabel, headerUnit } from '../../../../analysis/import/detect/header-label.ts';
import { GridBuilder } from '../../../../analysis/import/readers/grid-builder.ts';

/** Header cells of one column, from top to bottom. */
function header(...cells: readonly string[]) {
  const builder = new GridBuilder();
  cells.forEach((cell, row) => builder.add(row, 0, 'text', cell, 0, false));
  const grid = builder.build({ name: 'Sheet' }, (_, value) => String(value));
  const rows = cells.map((_, row) => row);
  return { label: headerLabel(grid, rows, 0), unit: headerUnit(grid, rows, 0) };
}

describe('the header of a column', () => {
  it('takes the unit from its own row, not from a code that ends like one', () => {
    // World Bank, Commodity Price Data, column J of "Monthly Prices".
    expect(header('Natural gas, Europe', '($/mmbtu)', 'NGAS_EUR')).toEqual({
      label: 'Natural gas, Europe · NGAS_EUR',
      unit: '$/mmbtu',
    });
  });

  it('takes the unit from a name that export programs make, where nothing else names one', () => {
    expect(header('net_weight_kg').unit).toBe('kg');
  });

  it('takes the unit in brackets, and after a comma', () => {
    expect([header('Area harvested (ha)').unit, header('Production, tonnes').unit]).toEqual(['ha', 't']);
  });

  it('names no unit where there is none', () => {
    expect(header('Market')).toEqual({ label: 'Market', unit: null });
  });
});
