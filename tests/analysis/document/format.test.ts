import { describe, expect, it } from 'vitest';
import { formatNumber, formatPlain, formatValue } from '../../../analysis/document/format.ts';
import { languages, type Language } from '../../../analysis/model/text.ts';

describe('formatNumber', () => {
  it('writes marks, sign and unit as each language does', () => {
    const written = Object.fromEntries(
      languages.map((language) => [language, formatNumber(-1234567.891, { unit: 't/ha', decimals: 2 }, language)]),
    );
    expect(written).toEqual({
      en: '−1,234,567.89\u00a0t/ha',
      fr: '−1\u202f234\u202f567,89\u00a0t/ha',
      es: '−1\u202f234\u202f567,89\u00a0t/ha',
      ru: '−1\u00a0234\u00a0567,89\u00a0t/ha',
      ar: '\u2066−1,234,567.89\u00a0t/ha\u2069',
      zh: '−1,234,567.89\u00a0t/ha',
    });
  });

  it.each([
    [12.7497, { unit: '%', decimals: 2 }, '12.75\u00a0%'],
    [0.04, { decimals: 1, signed: true }, '0.0'],
    [0.05, { decimals: 1, signed: true }, '+0.1'],
    [-3, { decimals: 0, signed: true }, '−3'],
    [1234, {}, '1,234'],
    [123.456, {}, '123'],
    [12.3456, {}, '12.3'],
    [0.0012345, {}, '0.00123'],
    [0, {}, '0'],
    // p-values as a number and a word; 2.3 of the methods: t = 7.3485 with 3 df.
    [0.0052, { unit: 'p' }, '0.005 (strong evidence)'],
    [0.0279154, { unit: 'p' }, '0.028 (moderate evidence)'],
    [0.07, { unit: 'p' }, '0.070 (weak evidence)'],
    [0.4, { unit: 'p' }, '0.400 (no evidence)'],
    [1e-9, { unit: 'p' }, '< 0.001 (strong evidence)'],
    [null, { unit: '%' }, 'not available'],
    [Number.NaN, {}, 'not available'],
    [Number.POSITIVE_INFINITY, {}, 'not available'],
  ])('writes %d with %j as %s', (value, style, text) => {
    expect(formatNumber(value, style, 'en')).toBe(text);
  });

  it('never groups years and leaves days and texts as they are', () => {
    const as = (value: number | string | boolean, kind: 'year' | 'date' | 'text', language: Language): string =>
      formatValue(value, kind, {}, language);
    expect([
      as(2019, 'year', 'fr'),
      as('2019-07-01', 'date', 'ar'),
      as('<b>', 'text', 'en'),
      as(true, 'text', 'ru'),
    ]).toEqual(['2019', '2019-07-01', '<b>', 'да']);
  });

  it('does not group a number of four digits that may be a year', () => {
    expect([2019, 12345, 1.5].map((value) => formatPlain(value, 'en'))).toEqual(['2019', '12,345', '1.50']);
  });
});
