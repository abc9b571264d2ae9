import { describe, expect, it } from 'vitest';
import { periodOf, periodWithin } from '../../../../analysis/import/detect/period-text.ts';

describe('a period in a header cell', () => {
  it.each([
    ['2022', 'year', '2022', 2022, []],
    ['2022 г.', 'year', '2022', 2022, []],
    ['2022年', 'year', '2022', 2022, []],
    ['٢٠٢٢', 'year', '2022', 2022, []],
    ['2024 p', 'year', '2024', 2024, ['p']],
    ['2024*', 'year', '2024', 2024, ['*']],
    ['2022 2', 'year', '2022', 2022, ['2']],
    ['2022²', 'year', '2022', 2022, ['2']],
    ['2022/1', 'year', '2022', 2022, ['1']],
    ['2021/22', 'season', '2021/22', 2021, []],
    ['2021-2022', 'season', '2021-2022', 2021, []],
    ['2019-2022', 'range', '2019-2022', 2019, []],
    ['2022-05', 'month', '2022-05', 2022, []],
    ['1960M01', 'month', '1960M01', 1960, []],
    ['Jan-22', 'month', 'Jan-22', 2022, []],
    ['janvier', 'month', 'janvier', null, []],
    ['янв. 2022', 'month', 'янв. 2022', 2022, []],
    ['يناير', 'month', 'يناير', null, []],
    ['3月', 'month', '3月', null, []],
    ['enero de 2021', 'month', 'enero de 2021', 2021, []],
    ['Q3 2021', 'quarter', 'Q3 2021', 2021, []],
    ['II квартал', 'quarter', 'II квартал', null, []],
  ] as const)('%s is a %s', (text, kind, shown, year, marks) => {
    const period = periodOf(text);
    expect([period?.kind, period?.text, period?.year, period?.marks]).toEqual([kind, shown, year, marks]);
  });

  it('ends where raised characters begin', () => {
    expect(periodOf('20221', 4)).toMatchObject({ text: '2022', marks: ['1'] });
    expect(periodOf('20221')).toBeNull();
  });

  it.each(['0901', '1234567', 'Total', 'Wheat', '12', 'T1 and T2', '2010=100', 'of 2022'])('%s is none', (text) => {
    expect(periodOf(text)).toBeNull();
  });

  it.each([
    ['2013 Area (Hectares)', '2013', 'Area (Hectares)'],
    ['Area, 2013', '2013', 'Area'],
    ['2012 / Area / (Hectares)', '2012', 'Area / (Hectares)'],
    ['Average of Dec-23', 'Dec-23', 'Average'],
    ['Promedio de nov-23', 'nov-23', 'Promedio'],
    ['Production 2021/22', '2021/22', 'Production'],
  ])('%s says more than the period', (text, period, rest) => {
    const found = periodWithin(text);
    expect([found?.period.text, found?.rest]).toEqual([period, rest]);
  });

  it.each(['Sorghum - 2023/24 as % 2022/23', 'Index (2010=100)', 'Change 2022-2023', 'Growth 2022'])(
    '%s compares periods and is of none',
    (text) => {
      expect(periodWithin(text)).toBeNull();
    },
  );
});
