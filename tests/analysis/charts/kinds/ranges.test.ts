import { describe, expect, it } from 'vitest';
import type { Scalar } from '../../../../analysis/document/result-document.ts';
import { changed, english, traces } from '../blocks.ts';
import { rangeBlock, tornadoBlock } from '../sample-charts.ts';

describe('ranges', () => {
  const figure = english(rangeBlock);

  it('keep the end that is known when the other is missing, and count what is not', () => {
    const ranges = traces(figure, 'ranges')[0]?.ranges ?? [];
    expect(ranges.map((one) => [one.name, one.low, one.high, one.value, one.label])).toEqual([
      ['Harvest', 3.1, 8.4, 5.2, '5.2'],
      ['Drying', 1.2, 4.9, 2.4, '2.4'],
      ['Storage on the farm', 6.5, 17.9, 11.8, '11.8'],
      ['Transport', 0.8, 2.2, 1.3, '1.3'],
      ['Wholesale', null, 6.1, 3.3, '3.3'],
      ['Retail', null, null, null, 'no data'],
    ]);
    expect(figure.remarks).toEqual(['Values missing: 4, shown as gaps.']);
  });

  it('reach to the value they are held against, and name it', () => {
    expect(figure.references).toEqual([{ axis: 'y', at: 10, label: '10.0' }]);
    expect(figure.y.domain).toEqual([0, 20]);
  });

  it('without a value write both ends', () => {
    const bare = english(changed(rangeBlock, rangeBlock.rows, { value: undefined }));
    expect(
      traces(bare, 'ranges')[0]
        ?.ranges.map((one) => one.label)
        .slice(0, 2),
    ).toEqual(['3.1 to 8.4', '1.2 to 4.9']);
  });

  it('beyond 24 are the first and the point, and said to be', () => {
    const rows = Array.from({ length: 40 }, (_, at): Scalar[] => [`Row ${String(at)}`, at, at + 1, at, at === 35]);
    const many = english(changed(rangeBlock, rows));
    const slots = traces(many, 'ranges')[0]?.ranges.map((one) => one.rows[0]);
    expect(slots).toEqual([...Array.from({ length: 23 }, (_, at) => at), 35]);
    expect(many.remarks).toEqual(['The first 24 of 40; the table has all.']);
    expect(many.table.rows).toHaveLength(40);
  });
});

describe('a tornado', () => {
  const figure = english(tornadoBlock);

  it('says at each end whether the input was low or high', () => {
    expect(traces(figure, 'ranges')[0]?.ranges.map((one) => [one.lowLabel, one.highLabel])).toEqual([
      ['0.75 ↓', '0.59 ↑'],
      ['0.70 ↓', '0.62 ↑'],
      ['0.60 ↓', '0.71 ↑'],
      ['0.67 ↓', '0.69 ↑'],
      ['0.66 ↓', '0.67 ↑'],
      ['', '0.67 ↑'],
    ]);
    expect(figure.legend.map((item) => (item.sign === 'fill' ? [item.letter, item.text] : []))).toEqual([
      ['↓', 'input at its low value'],
      ['↑', 'input at its high value'],
    ]);
  });

  it('stands around the base and names it', () => {
    expect(figure.references).toEqual([{ axis: 'y', at: 0.66, label: '0.66' }]);
    expect(figure.alt).toContain('around 0.66, 6 inputs: Export price, FOB 0.75 to 0.59');
  });
});
