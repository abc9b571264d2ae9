import { describe, expect, it } from 'vitest';
import { cellReader, open } from '../../../workbooks/support/read-tables.ts';
import { xlsxOf } from '../../../workbooks/support/xlsx-maker.ts';

const columns = [
  ['A', ['Area', 'Kenya', 'Uganda', 'Rwanda', 'Burundi']],
  ['B', ['Tonnes', 12, 30, null, 7]],
  ['C', ['Hectares', 3, 5, 8, 2]],
] as const;

/** A table whose fourth row has this cell for its figure. */
function tableWith(cell: string): Uint8Array<ArrayBuffer> {
  const rows = [1, 2, 3, 4, 5].map((row) => {
    const cells = columns.map(([letter, values]) => {
      const value = values[row - 1];
      if (value === null) return cell;
      const ref = `${letter}${String(row)}`;
      return typeof value === 'number'
        ? `<c r="${ref}"><v>${String(value)}</v></c>`
        : `<c r="${ref}" t="inlineStr"><is><t>${value ?? ''}</t></is></c>`;
    });
    return `<row r="${String(row)}">${cells.join('')}</row>`;
  });
  return xlsxOf([{ name: 'Data', rows: rows.join('') }]);
}

describe('a cell in a column of figures that holds none', () => {
  it.each([
    ['a formula without its result', '<c r="B4"><f>B2+B3</f></c>', 'formulas-not-calculated'],
    ['a formula with an empty result', '<c r="B4"><f>B2+B3</f><v></v></c>', 'formulas-not-calculated'],
    ['a number that is none', '<c r="B4"><v>abc</v></c>', 'numbers-unreadable'],
    ['a type that is none', '<c r="B4" t="zzz"><v>5</v></c>', 'types-unknown'],
  ])('%s is missing, counted, and never zero', async (_, cell, code) => {
    const session = await open(tableWith(cell), 'harvest.xlsx');
    const notice = session.summary.notices.find((each) => each.code === code);
    expect(notice?.count).toBe(1);
    const [imported] = session.apply(session.summary.plan);
    if (imported === undefined) throw new Error('no table');
    const valueAt = cellReader(imported);
    expect(['B2', 'B3', 'B4', 'B5'].map((at) => [at, valueAt(at)])).toEqual([
      ['B2', 12],
      ['B3', 30],
      ['B4', null],
      ['B5', 7],
    ]);
    const tonnes = imported.table.columns.find(({ letter }) => letter === 'B');
    expect([tonnes?.type, (tonnes?.evidence?.missing ?? 0) + (tonnes?.evidence?.disagree ?? 0)]).toEqual([
      'integer',
      1,
    ]);
  });
});
