import { describe, expect, it } from 'vitest';
import { summaryStatisticsRows } from '../../../analysis/methods/summary-statistics.ts';

describe('summaryStatisticsRows', () => {
  it('describes each group and counts what is missing apart', () => {
    const given = {
      columns: ['market', 'price'],
      rows: [
        ['Bamako', 2],
        ['Kayes', 8],
        ['Bamako', 6],
        ['Bamako', null],
        ['Bamako', 4],
      ],
    };
    expect(summaryStatisticsRows(given, { value: 'price', by: 'market' }).rows).toEqual([
      ['Bamako', 3, 1, 4, 2, 0.5, 2, 3, 4, 5, 6],
      ['Kayes', 1, 0, 8, null, null, 8, 8, 8, 8, 8],
    ]);
  });
});
