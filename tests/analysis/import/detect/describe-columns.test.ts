import { describe, expect, it } from 'vitest';
import { describeColumns } from '../../../../analysis/import/detect/describe-columns.ts';
import type { DescribedColumns } from '../../../../analysis/import/detect/described-columns.ts';
import { structuresOf } from '../../../../analysis/import/detect/tables.ts';
import { readText } from '../../../../analysis/import/readers/csv.ts';

/** The first table of a text of semicolons. */
function described(...lines: readonly string[]): DescribedColumns {
  const { grid } = readText(new TextEncoder().encode(`${lines.join('\n')}\n`), 'table.csv', {
    encoding: 'utf-8',
    delimiter: ';',
    quote: '"',
    reason: 'given',
  });
  const [structure] = structuresOf(grid);
  if (structure === undefined) throw new Error('no table');
  return describeColumns(grid, structure);
}

describe('number formats', () => {
  it('are proven by the column itself and counted', () => {
    const { columns, questions } = described('Region;Output', 'A;1.234,5', 'B;12,25', 'C;7.000');
    expect(columns[1]).toMatchObject({ type: 'number', marks: { decimal: ',', thousands: '.' } });
    expect(columns[1]?.evidence.reason).toBe(
      '3 of 3 values agree with a decimal comma and a thousands dot; 1 alone could be read two ways',
    );
    expect(questions).toEqual([]);
  });

  it('are asked about where the column and the table leave two readings', () => {
    const { columns, questions } = described('Region;Output', 'A;1.234', 'B;7.025', 'C;2.500');
    expect(columns[1]).toMatchObject({ type: 'text', evidence: { ambiguous: 3, examples: ['B2', 'B3', 'B4'] } });
    expect(questions.map(({ code, count, cells }) => [code, count, cells])).toEqual([
      ['number-two-ways', 3, ['B2', 'B3', 'B4']],
    ]);
    expect(questions[0]?.answers.map(({ example, isCurrent, edit }) => [example, isCurrent, edit])).toEqual([
      [
        '"1.234" is 1,234',
        false,
        {
          kind: 'column',
          column: 'output',
          change: { type: 'integer', marks: { decimal: ',', thousands: '.' }, missing: [] },
        },
      ],
      [
        '"1.234" is 1.234',
        false,
        {
          kind: 'column',
          column: 'output',
          change: { type: 'number', marks: { decimal: '.', thousands: null }, missing: [] },
        },
      ],
      [null, true, { kind: 'column', column: 'output', change: { type: 'text' } }],
    ]);
  });

  it('are likely where whole numbers stand beside groups, and asked about all the same', () => {
    const { columns, questions } = described('Region;Output', 'A;7.025', 'B;350', 'C;82', 'D;12.480');
    expect(columns[1]).toMatchObject({ type: 'integer', marks: { decimal: ',', thousands: '.' } });
    expect(questions[0]?.answers.map(({ isCurrent }) => isCurrent)).toEqual([true, false, false]);
  });
});

describe('missing figures', () => {
  it('mean what the legend says, and a dash without a legend is asked about, never zero', () => {
    const told = described('Region;2020;2021', 'A;12;-', 'B;-;15', 'C;7;..', '', '(-) nil', '(..) not available');
    expect(told.missing.map(({ text, means, by }) => [text, means, by])).toEqual([
      ['-', 'zero', 'legend'],
      ['..', 'not-available', 'legend'],
    ]);
    expect(told.questions).toEqual([]);
    const untold = described('Region;Output', 'A;12', 'B;-', 'C;7');
    expect(untold.missing).toEqual([{ text: '-', means: 'unknown', by: 'usual', row: null, column: null }]);
    expect(untold.questions.map(({ code, cells }) => [code, cells])).toEqual([['dash-zero', ['B3']]]);
  });

  it('written as 9999 are asked about and stay figures until then', () => {
    const { columns, questions } = described('Region;Output', 'A;12', 'B;9999', 'C;7', 'D;9999');
    expect(columns[1]).toMatchObject({ type: 'integer', missing: [] });
    expect(questions.map(({ code, count, cells }) => [code, count, cells])).toEqual([['code-for-missing', 2, ['B3']]]);
  });
});

describe('marks', () => {
  it('of the legend go to the flags, units do not', () => {
    const { columns, notes } = described(
      'Region;Output;Weight',
      'A;12 p;12 kg',
      'B;15 p;15 kg',
      'C;7;7 kg',
      'D;9*;9 kg',
      '',
      'p = provisional',
      '* revised',
    );
    expect(columns[1]).toMatchObject({ type: 'integer', flags: ['p', '*'] });
    expect(columns[2]).toMatchObject({ type: 'text', flags: [] });
    expect(notes.map(({ mark, text }) => [mark, text])).toEqual([
      ['p', 'provisional'],
      ['*', 'revised'],
    ]);
  });
});

describe('periods', () => {
  it('of months are the first of the month, of seasons text', () => {
    const { columns } = described(
      'Month;Season;Price',
      '2020M01;2019/20;1.5',
      '2020M02;2019/20;1.6',
      '2020M03;2020/21;2',
    );
    expect(columns.map(({ type, role }) => [type, role])).toEqual([
      ['date', 'period'],
      ['text', 'period'],
      ['number', 'price'],
    ]);
    expect(columns[0]?.evidence.reason).toBe('3 of 3 values are months, each read as its first day');
  });

  it('whose days read two ways are asked about', () => {
    const { columns, questions } = described('Date;Price', '03/04/2020;1.5', '05/06/2020;1.6', '07/08/2020;2');
    expect(columns[0]).toMatchObject({ type: 'text', role: 'period' });
    expect(questions[0]?.answers.map(({ example }) => example)).toEqual([
      '"03/04/2020" is 2020-04-03',
      '"03/04/2020" is 2020-03-04',
      null,
    ]);
  });
});

describe('roles', () => {
  const headers: readonly (readonly [string, string, string, string])[] = [
    ['en', 'Region', 'Production (t)', 'Area harvested (ha)'],
    ['fr', 'Région', 'Production (t)', 'Superficie récoltée (ha)'],
    ['es', 'Provincia', 'Producción (t)', 'Superficie cosechada (ha)'],
    ['ru', 'Область', 'Производство (т)', 'Площадь уборки (га)'],
    ['ar', 'المحافظة', 'الإنتاج (طن)', 'المساحة المحصودة (هكتار)'],
    ['zh', '省份', '产量（吨）', '收获面积（公顷）'],
  ];
  for (const [language, area, production, harvested] of headers) {
    it(`and units are read from headers in ${language}`, () => {
      const { columns } = described(`${area};${production};${harvested}`, 'A;12;3', 'B;15;4', 'C;7;2');
      expect(columns.map(({ role, unit }) => [role, unit])).toEqual([
        ['area', null],
        ['production', 't'],
        ['area-harvested', 'ha'],
      ]);
    });
  }
});
