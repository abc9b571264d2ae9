import { describe, expect, it } from 'vitest';
import { dateOrders, readDate } from '../../../../analysis/import/detect/date-text.ts';
import { keyTypes, keyValue } from '../../../../analysis/import/detect/key-types.ts';
import { readPeriod } from '../../../../analysis/import/detect/periods.ts';

describe('the period that a text names', () => {
  const cases: Readonly<Record<string, string | null>> = {
    '2021': 'year 2021',
    '2021 г.': 'year 2021',
    '2021年': 'year 2021',
    'FY2021/22': 'season 2021',
    '1866/67': 'season 1866',
    '2020-21': 'season 2020',
    '2021/2022': 'season 2021',
    '1999/00': 'season 1999',
    '2006M06': 'month 2006 6',
    '2006-06': 'month 2006 6',
    '06/2024': 'month 2024 6',
    'Dec-23': 'month 2023 12',
    'août 2020': 'month 2020 8',
    'enero de 2021': 'month 2021 1',
    'январь 2021': 'month 2021 1',
    'يناير ٢٠٢١': 'month 2021 1',
    '2021年3月': 'month 2021 3',
    '2020Q1': 'quarter 2020 1',
    'Q3 2020': 'quarter 2020 3',
    'I кв. 2021': 'quarter 2021 1',
    '2e trimestre 2020': 'quarter 2020 2',
    '2020年第4季度': 'quarter 2020 4',
    'الربع الثاني 2021': 'quarter 2021 2',
    '2021/23': null,
    '13/2024': null,
    '2022 2': null,
    maize: null,
  };
  for (const [text, expected] of Object.entries(cases)) {
    it(`${text} is ${expected ?? 'none'}`, () => {
      const period = readPeriod(text);
      const part = period?.kind === 'month' ? period.month : period?.kind === 'quarter' ? period.quarter : '';
      expect(period === null ? null : `${period.kind} ${String(period.year)} ${String(part)}`.trim()).toBe(expected);
    });
  }
});

describe('a day in a text', () => {
  const iso = (text: string) => new Date(readDate(text, 'dmy') * 86_400_000).toISOString().slice(0, 10);

  it('is read with months in six languages', () => {
    for (const text of [
      '15 March 2021',
      '15 mars 2021',
      '15 de marzo de 2021',
      '15 марта 2021 г.',
      '١٥ مارس ٢٠٢١',
      '2021年3月15日',
    ]) {
      expect(iso(text), text).toBe('2021-03-15');
    }
  });

  it('keeps both orders where both are days', () => {
    expect(dateOrders('03/04/2021')).toEqual(['dmy', 'mdy']);
    expect(dateOrders('26.07.24')).toEqual(['dmy']);
    expect(dateOrders('31/02/2021')).toEqual([]);
  });

  it('of a month or a quarter is its first', () => {
    expect(iso('2006M06')).toBe('2006-06-01');
    expect(iso('2020Q4')).toBe('2020-10-01');
  });
});

describe('keys over columns', () => {
  const typeOf = (...values: string[]) =>
    keyTypes({
      keys: [{ label: '', role: null, headerRow: 0 }],
      measures: [''],
      blocks: values.map((value, i) => ({ keys: [value], columns: [i], flags: [] })),
    })[0];

  it('are whole years, seasons as text, months as days, and names as they are', () => {
    expect(typeOf('2020', '2021')).toEqual({ type: 'integer', role: 'period' });
    expect(typeOf('2020/21', '2021/22')).toEqual({ type: 'text', role: 'period' });
    expect(typeOf('2010-11', '2010-12')).toEqual({ type: 'date', role: 'period' });
    expect(typeOf('2020-10', '2020-11')).toEqual({ type: 'date', role: 'period' });
    expect(typeOf('Maize', 'Wheat')).toEqual({ type: 'text', role: null });
    expect(keyValue('2021年', 'integer')).toBe(2021);
  });
});
