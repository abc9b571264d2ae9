import { describe, expect, it } from 'vitest';
import { bareMark, markOfFigure, markOfName, splitFlags } from '../../../../analysis/import/detect/flags.ts';

describe('a mark beside a figure', () => {
  const cases: Readonly<Record<string, readonly [string, string] | null>> = {
    '12 p': ['12', 'p'],
    '12*': ['12', '*'],
    '1 234 1)': ['1 234', '1)'],
    '12²': ['12', '²'],
    '12 (e)': ['12', '(e)'],
    'e 12': ['12', 'e'],
    '12 †': ['12', '†'],
    '12.5 [note 2]': ['12.5', '[note 2]'],
    '2021/22': null,
    '12 34': null,
    '(12)': null,
    '12 USD': null,
    maize: null,
  };
  for (const [text, expected] of Object.entries(cases)) {
    it(`of ${text}`, () => {
      const found = markOfFigure(text);
      expect(found === null ? null : [found.core, found.mark]).toEqual(expected);
    });
  }

  it('is told by raised characters, where digits alone would not tell', () => {
    expect(markOfFigure('1232', 3)).toEqual({ core: '123', mark: '2', by: 'raised' });
    expect(markOfFigure('1232')).toBeNull();
  });

  it('is not the square of a metre', () => {
    expect(markOfName('Area, km²')).toBeNull();
    expect(markOfName('Maize²')).toEqual({ core: 'Maize', mark: '²', by: 'symbol' });
  });
});

describe('taking marks off', () => {
  it('takes several, and none that is part of a word or a figure', () => {
    expect(splitFlags('12 p*', ['p', '*'])).toEqual({ core: '12', flags: ['p', '*'] });
    expect(splitFlags('Papaya', ['a'])).toEqual({ core: 'Papaya', flags: [] });
    expect(splitFlags('121)', ['1)'])).toEqual({ core: '121)', flags: [] });
    expect(splitFlags('1232', ['2'])).toEqual({ core: '1232', flags: [] });
    expect(splitFlags('1232', ['2'], 3)).toEqual({ core: '123', flags: ['2'] });
    expect(splitFlags('elephant', ['e'])).toEqual({ core: 'elephant', flags: [] });
  });

  it('knows a mark in all its clothes', () => {
    expect(['1)', '(1)', '1/', '¹', '[note 1]'].map(bareMark)).toEqual(['1', '1', '1', '1', '1']);
  });
});
