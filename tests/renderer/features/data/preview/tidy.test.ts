import { describe, expect, it } from 'vitest';
import {
  blocksOf,
  cellsOfRow,
  decimalsOf,
  whyMissing,
} from '../../../../../renderer/features/data/preview/tidy-cells.ts';
import { tidySentence } from '../../../../../renderer/features/data/preview/tidy-sentence.ts';
import { formatsFor } from '../../../../../renderer/text/format.ts';
import { translator } from '../../../../../renderer/text/index.ts';
import { preview } from './fixture.ts';
import { messyPlan, messyPreview } from './messy-fixture.ts';

const t = translator('en');
const formats = formatsFor('en');
const messy = messyPreview(messyPlan);

describe('the tidy result in words', () => {
  it('counts lines, years and every kind of row that is kept apart', () => {
    expect(tidySentence(messy, t, formats)).toBe(
      '18 rows = 6 lines of the sheet × 3 years. Years became rows. ' +
        '2 group lines, 1 sub-total, 2 totals kept apart.',
    );
    expect(tidySentence(preview, t, formats)).toBe('5 rows. 2 totals kept apart.');
  });

  it('names the keys where they are no years', () => {
    const wide = messyPlan.wide && {
      ...messyPlan.wide,
      keys: messyPlan.wide.keys.map((key) => ({ ...key, role: 'market' as const, name: 'Market', label: 'Market' })),
    };
    expect(tidySentence({ ...messy, plan: { ...messyPlan, wide, apart: [] } }, t, formats)).toBe(
      '18 rows = 6 lines of the sheet × 3 columns of Market. Columns became rows.',
    );
  });
});

describe('cells behind a row of the result', () => {
  it('are those of its figures, the neighbours among them as a range', () => {
    expect(cellsOfRow(messy, 0)).toBe('C8 F8 I8');
    expect(cellsOfRow(preview, 2)).toBe('C8:E8');
  });

  it('are blocks to mark, in the order of the sheet, each once', () => {
    expect(blocksOf(['B9', 'A7', '', 'B9'])).toEqual([
      { top: 6, left: 0, bottom: 6, right: 0 },
      { top: 8, left: 1, bottom: 8, right: 1 },
    ]);
  });
});

describe('why a value is missing', () => {
  const column = messy.columns.find(({ name }) => name === 'Fresh apricots');
  it.each([
    ['', { kind: 'empty' }],
    ['…', { kind: 'code', text: '…', means: 'not-available' }],
    ['see note', { kind: 'unfit', text: 'see note' }],
  ])('is told from its cell: "%s"', (text, why) => {
    const cell = { kind: text === '' ? 'empty' : 'text', text, style: {} } as const;
    expect(column && whyMissing(messyPlan, column, cell)).toEqual(why);
  });
});

it.each([
  [['655', '597.4', null, '601'], 1],
  [['1.63000011444092', '1.6'], 2],
  [['86840.123456', '300000.5'], 1],
  [['12345678.25'], 0],
  [['abc', null], 0],
] as const)('%j shows %i decimals', (values, decimals) => {
  expect(decimalsOf(values)).toBe(decimals);
});
