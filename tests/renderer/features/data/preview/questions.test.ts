import { describe, expect, it } from 'vitest';
import type { ColumnPlan } from '../../../../../analysis/import/plan/plan.ts';
import {
  choiceOfMarks,
  markChoices,
  marksOfChoice,
} from '../../../../../renderer/features/data/preview/number-marks.ts';
import { columnsThatAsk, questionOf } from '../../../../../renderer/features/data/preview/questions.ts';
import { evidence, plan, preview } from './fixture.ts';

const price = plan.columns[4] as ColumnPlan;

describe('the question of a column', () => {
  it('is asked where values can be read two ways, with the plan chosen', () => {
    const question = questionOf(price, evidence[4]);
    expect(question?.kind).toBe('marks');
    expect(question?.answers.map(({ name, isChosen }) => [name, isChosen])).toEqual([
      ['point', true],
      ['comma', false],
      ['text', false],
    ]);
  });

  it('has text chosen while the importer keeps the column as text', () => {
    const question = questionOf({ ...price, type: 'text' }, evidence[4]);
    expect(question?.answers.find((answer) => answer.isChosen)?.name).toBe('text');
  });

  it('is about the order of day and month in a column of dates', () => {
    const question = questionOf({ ...price, type: 'date', dateOrder: 'mdy' }, evidence[4]);
    expect(question?.answers.map(({ name, isChosen }) => [name, isChosen])).toEqual([
      ['dmy', false],
      ['mdy', true],
      ['ymd', false],
      ['text', false],
    ]);
  });

  it('is not asked without doubt, nor of a column that is left out', () => {
    expect(questionOf(price, evidence[0])).toBeNull();
    expect(columnsThatAsk(plan, preview)).toEqual([4]);
    const columns = plan.columns.map((each) => ({ ...each, include: each.column !== 4 }));
    expect(columnsThatAsk({ ...plan, columns }, preview)).toEqual([]);
  });
});

it('every choice of number marks comes back as itself', () => {
  expect(markChoices.map((choice) => choiceOfMarks(marksOfChoice(choice)))).toEqual([...markChoices]);
  expect(choiceOfMarks({ decimal: null, thousands: '.' })).toBe('comma.');
});
