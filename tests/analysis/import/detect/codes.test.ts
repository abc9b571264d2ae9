import { describe, expect, it } from 'vitest';
import { describeColumns } from '../../../../analysis/import/detect/describe-columns.ts';
import { structuresOf } from '../../../../analysis/import/detect/tables.ts';
import { mendCode } from '../../../../analysis/import/plan/mend-codes.ts';
import { gridOf, type TestCell } from './support/grid-of.ts';

function codes(header: string, values: readonly TestCell[], beside: string) {
  const grid = gridOf([
    [header, beside, 'Net weight (kg)'],
    ...values.map((value, i) => [value, ['Kenya', 'Rwanda', 'Uganda'][i % 3] ?? '', 100 + i]),
  ]);
  const [structure] = structuresOf(grid);
  if (structure === undefined) throw new Error('no table');
  const { columns, questions } = describeColumns(grid, structure);
  return [columns[0]?.type, columns[0]?.code ?? null, questions.map(({ code }) => code)];
}

describe('codes that a spreadsheet changed', () => {
  const six = { digits: 6, isQuoted: false };

  it('of the Harmonised System have six digits', () => {
    expect(codes('HS code', ['90111', '180100', '90240'], 'Partner')).toEqual(['text', six, []]);
    expect(codes('HS code', [90111, 180100, 90240], 'Partner')).toEqual(['text', six, []]);
    expect(codes('Commodity Code', ['90111', '90240', '90111'], 'Partner')).toEqual(['text', six, []]);
  });

  it('are asked about where others of the file kept their zeros', () => {
    expect(codes('HS code', ['090111', '10620', '180100'], 'Partner')).toEqual(['text', null, ['code-zeros']]);
  });

  it('stay as they are where they may be of another classification', () => {
    expect(codes('Item Code', ['15', '27', '44'], 'Area')).toEqual(['text', null, []]);
    expect(codes('Commodity Code', ['90111', '90240', '90111'], 'Province')).toEqual(['text', null, []]);
    expect(codes('HS code', ['0901', '0902', '1801'], 'Partner')).toEqual(['text', null, []]);
  });

  it('lose the apostrophe that all of them begin with', () => {
    expect(codes('Item Code (CPC)', ["'01341.02", "'0111", "'0113"], 'Area')).toEqual([
      'text',
      { digits: null, isQuoted: true },
      [],
    ]);
    expect(codes('Item Code (CPC)', ["'01341.02", '0111', '0113'], 'Area')).toEqual(['text', null, []]);
  });

  it('are mended alike wherever they stand', () => {
    expect(mendCode('90111', six)).toBe('090111');
    expect(mendCode('HS90111', six)).toBe('HS90111');
    expect(mendCode("'0111", { digits: null, isQuoted: true })).toBe('0111');
    expect(mendCode("'0111", { digits: null, isQuoted: false })).toBe("'0111");
  });
});
