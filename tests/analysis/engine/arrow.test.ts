import { describe, expect, it } from 'vitest';
import { rowsFromArrow } from '../../../analysis/engine/arrow-rows.ts';
import { columnsToArrow } from '../../../analysis/engine/arrow.ts';
import { packedColumn, packText } from '../../../analysis/engine/packed-text.ts';
import type { ColumnValues } from '../../../analysis/model/table.ts';

function throughArrow(...columns: ColumnValues[]) {
  return rowsFromArrow(columnsToArrow(columns));
}

describe('columnsToArrow', () => {
  it('writes every type, with missing values', () => {
    expect(
      throughArrow(
        { name: 'i', type: 'integer', values: [1, null, -(2 ** 40)] },
        { name: 'n', type: 'number', values: Float64Array.of(0.1, Number.NaN, -1e300) },
        { name: 's', type: 'text', values: ['é漢🌽', null, ''] },
        { name: 'd', type: 'date', values: Float64Array.of(0, Number.NaN, -25_567) },
        { name: 'b', type: 'boolean', values: [true, null, false] },
      ),
    ).toEqual({
      columns: [
        { name: 'i', type: 'BIGINT' },
        { name: 'n', type: 'DOUBLE' },
        { name: 's', type: 'VARCHAR' },
        { name: 'd', type: 'DATE' },
        { name: 'b', type: 'BOOLEAN' },
      ],
      rows: [
        [1, 0.1, 'é漢🌽', '1970-01-01', true],
        [null, null, null, null, null],
        [-(2 ** 40), -1e300, '', '1900-01-01', false],
      ],
    });
  });

  it('writes whole numbers up to the edge of exactness, from numbers and from text', () => {
    const edge = [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 0, -1, 4294967296, -4294967297];
    const values = [...edge, '9007199254740992'];
    expect(throughArrow({ name: 'i', type: 'integer', values }).rows.flat()).toEqual([...edge, 9007199254740992]);
    expect(throughArrow({ name: 'i', type: 'integer', values: Float64Array.from(edge) }).rows.flat()).toEqual(edge);
  });

  it('replaces a lone surrogate, as every encoder does', () => {
    const values = ['a\ud83c', '\udf3db', '\ud83c\udf3d'];
    expect(throughArrow({ name: 's', type: 'text', values }).rows.flat()).toEqual(['a\ufffd', '\ufffdb', '🌽']);
  });

  it('writes packed texts as they are, and gives the same bytes each time', () => {
    const packed = packedColumn({
      name: 's',
      length: 4,
      present: Uint8Array.of(0b1011),
      missing: 1,
      codes: Uint16Array.of(1, 0, 0, 1),
      texts: packText(['kg', '漢🌽'], 's'),
    });
    const values = ['漢🌽', 'kg', null, '漢🌽'];
    expect(throughArrow(packed).rows.flat()).toEqual(values);
    expect(packed.values).toEqual(values);
    expect(columnsToArrow([packed])).toEqual(columnsToArrow([packed]));
  });

  it('grows for long texts', () => {
    const values = ['x', '漢'.repeat(100_000), null, 'é'.repeat(50_000)];
    expect(throughArrow({ name: 's', type: 'text', values }).rows.flat()).toEqual(values);
  });

  it('reads tables longer than one byte of the bitmap', () => {
    const values = Array.from({ length: 1000 }, (_, row) => (row % 3 === 0 ? null : row % 2 === 0));
    expect(throughArrow({ name: 'b', type: 'boolean', values }).rows.flat()).toEqual(values);
  });

  it.each<[string, ColumnValues[]]>([
    ['not an exact whole number: 1.5', [{ name: 'i', type: 'integer', values: [1.5] }]],
    ['not an exact whole number: 9007199254740992', [{ name: 'i', type: 'integer', values: [2 ** 53] }]],
    ['not a number: x', [{ name: 'n', type: 'number', values: ['x'] }]],
    ['not a text: 1', [{ name: 's', type: 'text', values: [1] }]],
    ['not a boolean: 1', [{ name: 'b', type: 'boolean', values: [1] }]],
    ['not an exact whole number: 0.5', [{ name: 'd', type: 'date', values: [0.5] }]],
    [
      'column s has 1 values, not 2',
      [
        { name: 'i', type: 'integer', values: [1, 2] },
        { name: 's', type: 'text', values: ['a'] },
      ],
    ],
    ['empty identifier', [{ name: '', type: 'integer', values: [] }]],
  ])('says %j', (message, columns) => {
    expect(() => columnsToArrow(columns)).toThrow(message);
  });
});
