import { describe, expect, it } from 'vitest';
import { chartFileName } from '../../../renderer/charts/chart-files.ts';

describe('the name of a saved chart', () => {
  it('is the finding in words that any file system takes', () => {
    expect(chartFileName('Packing adds the most: 51 of the 190 LCU', '.png', 'chart')).toBe(
      'packing-adds-the-most-51-of-the-190-lcu.png',
    );
    expect(chartFileName('../../etc/<passwd>', '.svg', 'chart')).toBe('etc-passwd.svg');
    expect(chartFileName('التعبئة تضيف الأكثر', '.png', 'chart')).toBe('التعبئة-تضيف-الأكثر.png');
    expect(chartFileName('?!', '.png', 'chart')).toBe('chart.png');
  });
});
