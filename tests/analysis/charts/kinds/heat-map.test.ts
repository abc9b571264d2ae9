import { describe, expect, it } from 'vitest';
import { classTones, differenceStep, sequenceStep } from '../../../../analysis/charts/kinds/heat-colours.ts';
import type { Scalar } from '../../../../analysis/document/result-document.ts';
import { changed, english, traces } from '../blocks.ts';
import { alertBlock, seasonBlock, sequenceBlock } from '../sample-charts.ts';

const rows: Scalar[][] = [
  [2023, 'Jan', 90],
  [2023, 'Feb', 100],
  [2024, 'Jan', 106],
  [2024, 'Feb', null],
];

describe('a heat map by value', () => {
  it('has a cell for each pair of names, in the order of the rows, and none for a missing value', () => {
    const figure = english(changed(seasonBlock, rows));
    const [cells] = traces(figure, 'cells');
    expect(cells?.cells.map((cell) => [cell.name, cell.label, cell.colour])).toEqual([
      ['2023, Jan', '90', 'div-n3'],
      ['2023, Feb', '100', 'div-0'],
      ['2024, Jan', '106', 'div-p2'],
      ['2024, Feb', 'no data', null],
    ]);
    expect(figure.remarks).toEqual(['Values missing: 1, shown as gaps.']);
  });

  it('hatches what is below the middle: brown and green are alike without colour', () => {
    const [cells] = traces(english(changed(seasonBlock, rows)), 'cells');
    expect(cells?.cells.map((cell) => cell.isHatched)).toEqual([true, false, false, false]);
  });

  it('says what its colours run from and to', () => {
    expect(english(changed(seasonBlock, rows)).legend).toEqual([
      expect.objectContaining({ sign: 'scale', from: '90', to: '110' }),
      { sign: 'missing', text: 'no data' },
    ]);
    expect(english(changed(sequenceBlock, rows)).legend[0]).toMatchObject({ from: '90', to: '106' });
  });

  it('of equal values has one colour and says which value it is', () => {
    const same = rows.map((row) => [...row.slice(0, 2), 100]);
    expect(english(changed(seasonBlock, same)).legend).toEqual([{ sign: 'fill', colour: 'div-0', text: '100' }]);
    expect(english(changed(sequenceBlock, same)).legend).toEqual([{ sign: 'fill', colour: 'seq-4', text: '100' }]);
  });

  it('follows the order of the words where these name all columns', () => {
    const words = { m1: { en: 'Jan' }, m2: { en: 'Feb' }, m3: { en: 'Mar' } };
    const late: Scalar[][] = [
      [2023, 'm3', 90],
      [2024, 'm1', 100],
    ];
    expect(english(changed(seasonBlock, late, { words })).x).toMatchObject({
      names: [{ text: 'Jan' }, { text: 'Mar' }],
    });
  });

  it('names columns of first days by their months', () => {
    const months: Scalar[][] = [
      [2023, '2023-01-01', 90],
      [2023, '2023-02-01', 100],
    ];
    expect(english(changed(seasonBlock, months)).x).toMatchObject({
      names: [{ text: '2023-01' }, { text: '2023-02' }],
    });
  });

  it('counts a second row of a pair and draws the first', () => {
    const figure = english(changed(seasonBlock, [...rows, [2023, 'Jan', 7]]));
    expect(traces(figure, 'cells')[0]?.cells[0]?.label).toBe('90');
    expect(figure.remarks).toContain('Rows at a place already taken: 1, not drawn.');
  });

  it('draws 48 lines and 240 columns at most, says so, and has the same in its table', () => {
    const many = Array.from({ length: 60 }, (_, line) =>
      Array.from({ length: 250 }, (_, column): Scalar[] => [line, column, line * column]),
    ).flat();
    const figure = english(changed(sequenceBlock, many));
    expect(traces(figure, 'cells')[0]?.cells).toHaveLength(48 * 240);
    expect(figure.remarks).toEqual([
      'Rows: the first 48 of 60; the tables of the result have all.',
      'Columns: the first 240 of 250; the tables of the result have all.',
    ]);
    expect([figure.table.rows.length, figure.table.columns.length]).toEqual([48, 241]);
  });
});

describe('a heat map by class', () => {
  const figure = english(alertBlock);

  it('marks with a letter what departs from the calmest class', () => {
    expect(
      figure.legend.map((item) => (item.sign === 'fill' ? [item.text, item.letter, item.colour] : item.sign)),
    ).toEqual([
      ['Normal', '', 'div-0'],
      ['Stress', 'S', 'div-n1'],
      ['Alert', 'A', 'div-n2'],
      ['Crisis', 'C', 'div-n3'],
      'missing',
    ]);
  });

  it('takes numbers for letters where two classes begin with the same', () => {
    const classes = { column: 'class', order: ['Normal', 'Alert', 'Alarm'], words: {} };
    const same = english(changed(alertBlock, alertBlock.rows, { classes }));
    expect(same.legend.flatMap((item) => (item.sign === 'fill' ? item.letter : []))).toEqual(['', '2', '3']);
  });

  it('with the calm class in the middle goes from green to brown', () => {
    const classes = { column: 'class', order: ['low', 'lowish', 'normal', 'high'], middle: 'normal', words: {} };
    const sided = english(changed(alertBlock, alertBlock.rows, { classes }));
    expect(sided.legend.flatMap((item) => (item.sign === 'fill' ? [[item.colour, item.letter]] : []))).toEqual([
      ['div-p3', '1'],
      ['div-p2', '2'],
      ['div-0', ''],
      ['div-n3', '4'],
    ]);
  });

  it('gives no colour to a class it does not know, and counts it', () => {
    expect(figure.remarks).toEqual(['Cells of no known class: 1, shown without colour.']);
    const strange = traces(figure, 'cells')[0]?.cells.find((cell) => cell.label.startsWith('Unheard of'));
    expect(strange?.colour).toBeNull();
  });

  it('names each class in words in the table', () => {
    expect(figure.table.rows[0]?.[1]).toMatch(/^Normal, 0\.0$/);
  });
});

describe('steps of colour', () => {
  it('are seven of equal width, the highest value in the last', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((value) => sequenceStep(value, [0, 7]))).toEqual([0, 1, 2, 3, 4, 5, 6, 6]);
    expect(sequenceStep(5, [5, 5])).toBe(3);
  });

  it('are three to either side of the middle', () => {
    expect([-3, -2, -1, 0, 1, 2, 3].map((value) => differenceStep(value, 0, 3))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(differenceStep(4, 4, 0)).toBe(3);
  });

  it('of classes grow darker, few of them far apart', () => {
    expect([2, 3, 4, 5].map((count) => classTones(count).map((tone) => tone.colour))).toEqual([
      ['div-0', 'div-n3'],
      ['div-0', 'div-n2', 'div-n3'],
      ['div-0', 'div-n1', 'div-n2', 'div-n3'],
      ['div-0', 'div-n1', 'div-n2', 'div-n3', 'total'],
    ]);
  });
});
