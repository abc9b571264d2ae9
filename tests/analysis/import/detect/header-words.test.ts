import { describe, expect, it } from 'vitest';
import { columnLabel, headerWords } from '../../../../analysis/import/detect/header-words.ts';
import { gridOf, type TestCell } from './support/grid-of.ts';

function labels(
  rows: readonly (readonly TestCell[])[],
  columns: number,
  merges: Parameters<typeof gridOf>[1] = [],
): readonly string[] {
  const all = Array.from({ length: columns }, (_, i) => i);
  const words = headerWords(
    gridOf(rows, merges),
    rows.map((_, i) => i),
    all,
    1,
  );
  return all.map((column) => columnLabel(words, column));
}

describe('words over columns', () => {
  it('fill their merge across and down', () => {
    const rows = [
      ['Region', 'Area', null, 'Yield'],
      [null, 2021, 2022, null],
    ];
    const merges = [
      [0, 0, 1, 0],
      [0, 1, 0, 2],
      [0, 3, 1, 3],
    ] as const;
    expect(labels(rows, 4, merges)).toEqual(['Region', 'Area · 2021', 'Area · 2022', 'Yield']);
  });

  it('fill the columns of their group where nothing is merged', () => {
    const rows = [
      ['Region', 'Area', null, 'Production', null],
      [null, 2021, 2022, 2021, 2022],
    ];
    expect(labels(rows, 5)).toEqual(['Region', 'Area · 2021', 'Area · 2022', 'Production · 2021', 'Production · 2022']);
  });

  it('may stand in the middle of their group', () => {
    const rows = [
      ['Region', null, 'Area', null, null, 'Production', null],
      [null, 2020, 2021, 2022, 2020, 2021, 2022],
    ];
    expect(labels(rows, 7).slice(1)).toEqual([
      'Area · 2020',
      'Area · 2021',
      'Area · 2022',
      'Production · 2020',
      'Production · 2021',
      'Production · 2022',
    ]);
  });

  it('leave out a unit in brackets beneath them', () => {
    const rows = [
      ['Region', 'Area', 'Production'],
      [null, '(ha)', '(t)'],
    ];
    expect(labels(rows, 3)).toEqual(['Region', 'Area', 'Production']);
  });
});
