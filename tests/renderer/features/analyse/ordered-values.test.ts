import { describe, expect, it } from 'vitest';
import { movedValue, shownOrder, toggled } from '../../../../renderer/features/analyse/ordered-values.ts';

describe('ordered values', () => {
  it('shows the chosen in their order, then the rest in the order of the data', () => {
    expect(shownOrder(['retail', 'farm'], ['farm', 'trader', 'retail'])).toEqual(['retail', 'farm', 'trader']);
  });

  it('puts a value in at the place where it is shown', () => {
    expect(toggled('trader', ['farm', 'retail'], ['farm', 'trader', 'retail'])).toEqual(['farm', 'trader', 'retail']);
  });

  it('takes a value out and leaves the others in order', () => {
    expect(toggled('farm', ['retail', 'farm'], ['retail', 'farm'])).toEqual(['retail']);
  });

  it('moves a value, and no further than the ends', () => {
    expect(movedValue('a', 2, ['a', 'b', 'c'])).toEqual(['b', 'c', 'a']);
    expect(movedValue('a', 9, ['a', 'b', 'c'])).toEqual(['b', 'c', 'a']);
    expect(movedValue('c', -1, ['a', 'b', 'c'])).toEqual(['c', 'a', 'b']);
  });
});
