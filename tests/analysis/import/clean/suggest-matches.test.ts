import { describe, expect, it } from 'vitest';
import { builtInLists } from '../../../../analysis/import/clean/code-lists.ts';
import { similarity } from '../../../../analysis/import/clean/similarity.ts';
import { suggestMatches } from '../../../../analysis/import/clean/suggest-matches.ts';

const list = (id: string) => builtInLists.find((each) => each.id === id) ?? { id, label: { en: id }, entries: [] };
const best = (text: string, id: string) => {
  const [found] = suggestMatches([{ text, count: 3 }], list(id));
  return [found?.by, found?.candidates[0]?.code ?? null];
};

describe('matching names to a list', () => {
  it.each([
    ['Tajikistan', 'same', 'TJK'],
    ['TJK', 'same', 'TJK'],
    ['762', 'name', 'TJK'],
    ['Таджикистан', 'name', 'TJK'],
    ['CÔTE D’IVOIRE', 'name', 'CIV'],
    ['T\u0430jikistan', 'name', 'TJK'],
    ['Tadjikstan', 'similar', 'TJK'],
    ['Uzbekistn', 'similar', 'UZB'],
  ])('finds the country of "%s"', (text, by, code) => {
    expect(best(text, 'countries')).toEqual([by, code]);
  });

  it('matches nothing to a text that is near none', () => {
    expect(suggestMatches([{ text: 'Total of the region', count: 1 }], list('countries'))[0]?.by).toBe('none');
  });

  it('never calls a product with a fresh and a dried line the same as one of them', () => {
    expect(best('apricot', 'faostat-items')[0]).toBe('similar');
    expect(best('Apricots, dried', 'faostat-items')).toEqual(['same', '527']);
    expect(best('081310', 'hs6')).toEqual(['same', '081310']);
  });

  it('knows units by their other names', () => {
    expect(best('тонн', 'units')).toEqual(['name', 't']);
  });
});

describe('similarity', () => {
  // By hand: "night" and "nacht" with their ends have 6 pairs each (^n ni ig gh ht t$; ^n na ac ch ht t$), 3 in common.
  it('is twice the common pairs over all pairs', () => {
    expect(similarity('night', 'nacht')).toBe(6 / 12);
  });

  it.each(['', 'a', 'Хатлон', 'two words'])('of a text with itself is 1, or 0 when it has no letter: "%s"', (text) => {
    expect(similarity(text, text)).toBe(1);
    expect(similarity(text, 'zzz')).toBe(similarity('zzz', text));
  });
});
