import { describe, expect, it } from 'vitest';
import {
  borderAt,
  moveBorder,
  shownRowBorders,
  type Border,
} from '../../../../../renderer/features/data/preview/borders.ts';
import { plan } from './fixture.ts';

const extent = { rowCount: 13, columnCount: 5 };

describe('moving a border', () => {
  it.each<[Border, number, object]>([
    ['header-start', 2, { headerRows: [2, 3, 4] }],
    ['header-start', 4, { headerRows: [4] }],
    ['header-end', 6, { headerRows: [3, 4, 5], firstRow: 6 }],
    ['header-end', 4, { headerRows: [3], firstRow: 4 }],
    ['first-row', 7, { firstRow: 7 }],
    ['last-row', 11, { lastRow: 10 }],
    ['first-column', 1, { firstColumn: 1 }],
    ['stub-end', 1, { stubColumns: 1 }],
    ['last-column', 4, { lastColumn: 3 }],
  ])('%s to %i edits only what it bounds', (border, to, edit) => {
    expect(moveBorder(plan, border, to, extent)).toEqual(edit);
  });

  it('stops where the table would turn inside out', () => {
    expect(moveBorder(plan, 'header-end', 99, extent)).toEqual({ headerRows: [3, 4, 5, 6, 7, 8, 9, 10], firstRow: 11 });
    expect(moveBorder(plan, 'last-row', 0, extent)).toEqual({ lastRow: 5 });
    expect(moveBorder(plan, 'last-column', 99, extent)).toBeNull();
  });

  it('does nothing where the border already lies', () => {
    expect(moveBorder(plan, 'first-row', borderAt(plan, 'first-row'), extent)).toBeNull();
  });

  it('leaves rows out that the header had left out', () => {
    const gap = { ...plan, headerRows: [2, 4], firstRow: 6 };
    expect(moveBorder(gap, 'header-start', 1, extent)).toEqual({ headerRows: [1, 2, 4] });
  });

  it('closes a gap under the header before it pushes the data', () => {
    const gap = { ...plan, headerRows: [3], firstRow: 6 };
    expect(moveBorder(gap, 'header-end', 5, extent)).toEqual({ headerRows: [3, 4], firstRow: 6 });
    expect(moveBorder(gap, 'header-end', 8, extent)).toEqual({ headerRows: [3, 4, 5, 6, 7], firstRow: 8 });
  });

  it('shows the first row of data as a border of its own only under a gap', () => {
    expect(shownRowBorders(plan)).toEqual(['header-start', 'header-end', 'last-row']);
    expect(shownRowBorders({ ...plan, firstRow: 6 })).toContain('first-row');
  });
});
