import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../../analysis/import/detect/number-text.ts';
import {
  mayBeFigure,
  mayBeMarkedFigure,
  mayBeNamedDay,
  mayBePeriod,
  mayEndInMark,
} from '../../../../analysis/import/detect/text-digits.ts';
import { Random } from '../../../workbooks/printer/random.ts';

function texts(count: number, pieces: readonly string[]): readonly string[] {
  const random = new Random(7);
  return Array.from({ length: count }, () =>
    Array.from({ length: random.whole(1, 6) }, () => random.one(pieces)).join(''),
  );
}

describe('quick looks at the digits of a text', () => {
  it('never turn away what is read as a number', () => {
    const pieces = [
      '0',
      '7',
      '12',
      '345',
      '.',
      ',',
      ' ',
      "'",
      '-',
      '(',
      ')',
      'e',
      'E+',
      '%',
      'USD',
      '$',
      '/',
      '٣',
      '٫',
    ];
    const marks = [
      { decimal: '.', thousands: ',' },
      { decimal: ',', thousands: '.' },
      { decimal: '.', thousands: ' ' },
      { decimal: ',', thousands: "'" },
    ] as const;
    const numbers = texts(40_000, pieces).filter((text) => marks.some((each) => !Number.isNaN(readNumber(text, each))));
    expect(numbers.length).toBeGreaterThan(1000);
    expect(numbers.filter((text) => !mayBeFigure(text))).toEqual([]);
  });

  it.each([
    [
      'a figure',
      mayBeFigure,
      ['1 234,5', '-12.5%', 'USD 1.2e-5', '12,34,567', '(3)', '٣٤'],
      ['TJ02/0001', '2023-08-19', 'maize', ''],
    ],
    [
      'a period',
      mayBePeriod,
      ['2023', 'Q12023', '2021/22', 'Dec-23', 'FY 2020-21', '2023年'],
      ['2023-08-19', 'D1000000', 'maize', 'A1'],
    ],
    [
      'a day named',
      mayBeNamedDay,
      ['15mar21', 'March 3rd, 2021', '2021-Jan-05 ', '15 марта 2021 г.'],
      ['2021', 'TJ02/202308/0000001', '3 sacks of 5 kg'],
    ],
    [
      'a figure with a mark',
      mayBeMarkedFigure,
      ['12 p', 'D1000000', '1) 25', '25 (12)', '12/ 980', '25 12/', '980*'],
      ['980', '2023-08-19', 'TJ02/202308/0000001', 'maize'],
    ],
    [
      'a name with a mark',
      mayEndInMark,
      ['Maize 1)', 'Wheat*', 'Total²', 'Rice 12', 'Rice p'],
      ['maize', 'A1', 'Gao2', 'x'],
    ],
  ] as const)('%s: some texts may be one, others are certainly none', (_, may, some, none) => {
    expect([...some, ...none].filter((text) => may(text))).toEqual(some);
  });
});
