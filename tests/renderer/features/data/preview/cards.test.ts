import { describe, expect, it } from 'vitest';
import { asks, cardsOf } from '../../../../../renderer/features/data/preview/cards.ts';
import { factsOf } from '../../../../../renderer/features/data/preview/card-facts.ts';
import { confidenceWord } from '../../../../../renderer/features/data/preview/confidence.ts';
import { made } from '../../../../../renderer/features/data/preview/hand-edit.ts';
import { formatsFor } from '../../../../../renderer/text/format.ts';
import { translator } from '../../../../../renderer/text/index.ts';
import { messyPlan, messyPreview, missingQuestion } from './messy-fixture.ts';

const preview = messyPreview(messyPlan);
const question = missingQuestion(messyPlan);

describe('column cards', () => {
  it('stand in the order of the tidy table and say what each column is', () => {
    const facts = cardsOf(messyPlan, preview, []).map((card) => [
      card.column.name,
      factsOf(messyPlan, card, translator('en'), formatsFor('en')).join(' · '),
    ]);
    expect(facts).toEqual([
      ['District', 'text · 18 values · none missing'],
      ['Code', 'text · 18 values · none missing'],
      ['Zone', 'text · from the group lines 7, 12'],
      ['Year', 'whole number · 2022–2024 · from header row 6'],
      ['Bearing area', 'number · ha · 18 values · none missing'],
      ['Fresh apricots', 'number · t · 17 values · 1 missing'],
      ['Dried apricots', 'number · t · 17 values · 1 missing'],
      ['Flag', 'text · marks that stood beside the values'],
    ]);
  });

  it('ask until the question is answered', () => {
    const asking = (edits: Parameters<typeof cardsOf>[2]) =>
      cardsOf(messyPlan, preview, edits)
        .filter(asks)
        .map(({ column }) => column.name);
    expect(asking([])).toEqual(['Fresh apricots']);
    const answered = { id: question.id, column: question.column, text: question.text, answer: { en: 'Zero' } };
    expect(asking([made(messyPlan, { kind: 'missing', text: '…', means: 'zero' }, answered)])).toEqual([]);
  });

  it('stay in their place when their column is left out, and do not ask', () => {
    const wide = messyPlan.wide && {
      ...messyPlan.wide,
      measures: messyPlan.wide.measures.map((each) => ({ ...each, include: each.name !== 'Fresh apricots' })),
    };
    const cards = cardsOf({ ...messyPlan, wide }, preview, []);
    expect(cards.map(({ column, isIncluded }) => [column.name, isIncluded])[5]).toEqual(['Fresh apricots', false]);
    expect(cards.filter(asks)).toEqual([]);
  });
});

it('a word for confidence never says more than the number', () => {
  expect([1, 0.97, 0.96, 0.85, 0.84, 0.6, 0.59, 0].map(confidenceWord)).toEqual([
    'certain',
    'certain',
    'sure',
    'sure',
    'likely',
    'likely',
    'guess',
    'guess',
  ]);
});
