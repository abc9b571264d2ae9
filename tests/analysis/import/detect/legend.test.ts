import { describe, expect, it } from 'vitest';
import { legendEntries } from '../../../../analysis/import/detect/legend.ts';
import { meaningOf, usualMeaning } from '../../../../analysis/import/detect/missing-meaning.ts';

describe('a legend', () => {
  const cases: Readonly<Record<string, readonly (readonly [string, string | null])[]>> = {
    '(-) nil; (..) not available': [
      ['-', 'zero'],
      ['..', 'not-available'],
    ],
    'x = not applicable, s = suppressed': [
      ['x', 'not-applicable'],
      ['s', 'suppressed'],
    ],
    '… : donnée non disponible': [['…', 'not-available']],
    '– néant': [['–', 'zero']],
    'Signos: - cero; ... dato no disponible': [
      ['-', 'zero'],
      ['...', 'not-available'],
    ],
    'Условные обозначения: (-) явление отсутствует; (...) нет данных': [
      ['-', 'zero'],
      ['...', 'not-available'],
    ],
    '.. غير متوفر': [['..', 'not-available']],
    '“—” 表示 零': [['—', 'zero']],
    'x: not collected': [['x', 'not-collected']],
    'p: chiffres provisoires': [['p', null]],
    'Source: FAO': [],
    'Notes: A region is small': [],
  };
  for (const [text, expected] of Object.entries(cases)) {
    it(`says of its signs: ${text}`, () => {
      expect(legendEntries(text).map((entry) => [entry.mark, meaningOf(entry.text)])).toEqual(expected);
    });
  }

  it('is the only one to say zero: usage never does', () => {
    for (const sign of ['-', '–', '—', '..', '...', 'n/a', 'x', '*', ':']) expect(usualMeaning(sign)).not.toBe('zero');
    expect(usualMeaning('..')).toBe('not-available');
    expect(usualMeaning('-')).toBe('unknown');
  });
});
