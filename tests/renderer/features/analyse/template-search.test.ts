import { describe, expect, it } from 'vitest';
import { foundTemplates } from '../../../../renderer/features/analyse/template-search.ts';
import { margins } from './fixture.ts';

const growth = { ...margins, id: 'production/growth', title: { en: 'Sources of growth' }, question: { en: 'Why?' } };
const found = (query: string) => foundTemplates([growth, margins], query).map((template) => template.id);

describe('foundTemplates', () => {
  it('finds a template by three letters of its title', () => {
    expect(found('mar')).toEqual([margins.id]);
  });

  it('finds it in another language, without accents and whatever the case', () => {
    expect(found('MARGENES')).toEqual([margins.id]);
  });

  it('wants every word, in any order', () => {
    expect(found('growth sources')).toEqual([growth.id]);
    expect(found('growth margins')).toEqual([]);
  });

  it('shows all without a word', () => {
    expect(found(' ')).toEqual([growth.id, margins.id]);
  });
});
