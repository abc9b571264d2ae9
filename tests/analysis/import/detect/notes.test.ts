import { describe, expect, it } from 'vitest';
import { notesIn } from '../../../../analysis/import/detect/notes.ts';
import { SheetLooks } from '../../../../analysis/import/detect/sheet-looks.ts';
import { gridOf } from './support/grid-of.ts';

function notes(...rows: readonly (readonly string[])[]) {
  const looks = new SheetLooks(gridOf(rows));
  return notesIn(
    looks,
    looks.columns,
    rows.map((_, row) => row),
  ).map(({ mark, text, row, column }) => [mark, text, row, column]);
}

const lines: readonly (readonly [string, string, string])[] = [
  ['1) Including Lesotho', '1', 'Including Lesotho'],
  ['[note 1] Barley for malting', '1', 'Barley for malting'],
  ['* Datos provisorios', '*', 'Datos provisorios'],
  ['(e) estimación', 'e', 'estimación'],
  ['p = предварительные данные', 'p', 'предварительные данные'],
  ['… غير متوفر', '…', 'غير متوفر'],
  ['¹ 初步数据', '1', '初步数据'],
  ['Note: 2/ Revised', '2', 'Revised'],
];

describe('notes around a table', () => {
  it.each(lines)('%s', (line, mark, text) => {
    expect(notes([line])).toEqual([[mark, text, 0, 0]]);
  });

  it('stand in one cell, or with the mark in the cell before', () => {
    expect(notes(['1) Estimate; 2) Revised'])).toEqual([
      ['1', 'Estimate', 0, 0],
      ['2', 'Revised', 0, 0],
    ]);
    expect(notes(['*', 'Données provisoires'])).toEqual([['*', 'Données provisoires', 0, 0]]);
  });

  it('of a mark count once, and prose is none', () => {
    expect(notes(['* Provisional'], ['* Preliminary'])).toEqual([['*', 'Provisional', 0, 0]]);
    expect(notes(['Figures are rounded'], ['2021 was a dry year'])).toEqual([]);
  });
});
