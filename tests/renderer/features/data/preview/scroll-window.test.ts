import { describe, expect, it } from 'vitest';
import { scrollHeight, scrollTopOf, windowAt } from '../../../../../renderer/features/data/preview/scroll-window.ts';

describe('rows in view', () => {
  it('follow the scroll position pixel by pixel in a short sheet', () => {
    expect(windowAt(45, 100, 1000, 20)).toEqual({ first: 2, last: 7, offset: -5 });
  });

  it('end with the last row', () => {
    expect(windowAt(0, 400, 3, 20)).toEqual({ first: 0, last: 2, offset: 0 });
  });

  it('reach the first and the last of 1,048,576 rows though no element can be that tall', () => {
    const rows = 1_048_576;
    const height = scrollHeight(rows, 20);
    expect(height).toBe(15_000_000);
    expect(windowAt(0, 600, rows, 20).first).toBe(0);
    const end = windowAt(height - 600, 600, rows, 20);
    expect([end.last, end.first]).toEqual([rows - 1, rows - 30]);
  });

  it('come to a row that is asked for', () => {
    for (const row of [0, 7, 500_000, 1_000_000]) {
      expect(windowAt(scrollTopOf(row, 600, 1_048_576, 20) + 0.01, 600, 1_048_576, 20).first).toBe(row);
    }
  });
});
