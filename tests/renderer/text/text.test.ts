import { describe, expect, it } from 'vitest';
import { english } from '../../../renderer/text/en/index.ts';
import { translator, type TextKey } from '../../../renderer/text/index.ts';
import { languageTags } from '../../../renderer/text/languages.ts';

const messages = Object.entries(english).flatMap(([area, texts]) =>
  Object.entries<string>(texts).map(([name, text]) => ({ key: `${area}.${name}` as TextKey, text })),
);

/** Any value for every named place of a message, within plurals and choices too. */
function anyValues(text: string): Record<string, number> {
  const names = [...text.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1] ?? '');
  return Object.fromEntries(names.map((name) => [name, 2]));
}

describe('texts', () => {
  it.each(languageTags)('are complete and well formed in %s', (language) => {
    const t = translator(language);
    const empty = messages.filter(({ key, text }) => t(key, anyValues(text)).trim() === '');
    expect(empty).toEqual([]);
  });

  it('fill named places and choose the plural', () => {
    const t = translator('en');
    expect(t('frame.stepImportTables', { count: 1 })).toBe('import 1 table');
    expect(t('frame.stepImportTables', { count: 1200 })).toBe('import 1,200 tables');
  });

  it('show markup in a value as it is written', () => {
    expect(translator('en')('frame.undoStep', { step: '<b>{x}</b>' })).toBe('Undo: <b>{x}</b>');
  });

  it('grow by two fifths and carry accents in the pseudo-locale', () => {
    expect(translator('en-XA')('frame.cancel')).toBe('Çàñçéļ ~~');
  });

  it('refuse a value that was not given, rather than show a hole', () => {
    expect(() => translator('en')('frame.undoStep')).toThrow(/step/);
  });
});
