import { describe, expect, it } from 'vitest';
import { rowRoles } from '../../../../../analysis/import/plan/plan.ts';
import { bandIndexAt, bandsOf } from '../../../../../renderer/features/data/preview/bands.ts';
import { plan } from './fixture.ts';

describe('bands of a sheet', () => {
  it('cut the sheet from its first to its last row without a gap', () => {
    expect(bandsOf(plan, 13).map(({ kind, first, last }) => [kind, first, last])).toEqual([
      ['banner', 0, 2],
      ['header', 3, 4],
      ['data', 5, 7],
      ['total', 8, 8],
      ['data', 9, 10],
      ['total', 11, 11],
      ['notes', 12, 12],
    ]);
  });

  it('name rows between header and data, which are neither', () => {
    const gap = { ...plan, headerRows: [3], firstRow: 6, apart: [] };
    expect(bandsOf(gap, 12).map(({ kind, first, last }) => [kind, first, last])).toEqual([
      ['banner', 0, 2],
      ['header', 3, 3],
      ['gap', 4, 5],
      ['data', 6, 11],
    ]);
  });

  it.each(rowRoles)('a row kept apart as %s is a band of that kind', (role) => {
    const bands = bandsOf({ ...plan, apart: [{ row: 7, role, reason: 'because' }] }, 13);
    expect(bands.find((band) => band.first === 7)).toEqual({ kind: role, first: 7, last: 7, reason: 'because' });
  });

  it('tell the rows of another table of the sheet apart, and what lies above the banner', () => {
    const lower = { ...plan, bannerRows: [2], lastRow: 8, apart: [] };
    const others = [
      { first: 0, last: 0 },
      { first: 10, last: 11 },
    ];
    expect(bandsOf(lower, 13, others).map(({ kind, first, last }) => [kind, first, last])).toEqual([
      ['elsewhere', 0, 0],
      ['outside', 1, 1],
      ['banner', 2, 2],
      ['header', 3, 4],
      ['data', 5, 8],
      ['outside', 9, 9],
      ['elsewhere', 10, 11],
      ['notes', 12, 12],
    ]);
  });

  it('are one plain band where the sheet has no table, and none where it is empty', () => {
    expect(bandsOf(null, 4)).toEqual([{ kind: 'plain', first: 0, last: 3, reason: null }]);
    expect(bandsOf(plan, 0)).toEqual([]);
  });

  it('are found by row', () => {
    const bands = bandsOf(plan, 13);
    expect([0, 2, 3, 8, 10, 12].map((row) => bands[bandIndexAt(bands, row)]?.kind)).toEqual([
      'banner',
      'banner',
      'header',
      'total',
      'data',
      'notes',
    ]);
  });
});
