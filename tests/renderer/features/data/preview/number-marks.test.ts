import { expect, it } from 'vitest';
import {
  choiceOfMarks,
  markChoices,
  marksOfChoice,
} from '../../../../../renderer/features/data/preview/number-marks.ts';

it('every choice of number marks comes back as itself', () => {
  expect(markChoices.map((choice) => choiceOfMarks(marksOfChoice(choice)))).toEqual([...markChoices]);
  expect(choiceOfMarks({ decimal: null, thousands: '.' })).toBe('comma.');
});
