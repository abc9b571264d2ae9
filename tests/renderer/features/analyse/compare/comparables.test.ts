import { describe, expect, it } from 'vitest';
import type { Template } from '../../../../../analysis/templates/template.ts';
import {
  begunComparison,
  comparableId,
  comparables,
  sweptValues,
} from '../../../../../renderer/features/analyse/compare/comparables.ts';
import { margins } from '../fixture.ts';

const fed = {
  prices: {
    table: 't1',
    columns: { level: { source: 'Level' }, price: { source: 'Price' } },
    filters: [],
  },
};

describe('what an analysis can be compared over', () => {
  it('is its options, the names and years that are fed, and its numbers', () => {
    expect(comparables(margins, fed).map(({ id }) => id)).toEqual([
      'param prices',
      'column prices.level',
      'sweep fresh',
    ]);
  });

  it('is the option rather than the column that it chooses from', () => {
    const level = { kind: 'value', title: { en: 'Level' }, of: 'prices.level', default: 'first' } as const;
    const focused: Template = { ...margins, params: { level } };
    expect(comparables(focused, fed).map(({ id }) => id)).toEqual(['param level']);
    expect(comparables(focused, {})).toEqual([]);
  });

  it('bears the id of the comparison made by it', () => {
    for (const each of comparables(margins, fed))
      expect(comparableId(begunComparison(each, margins.params['fresh'], 5))).toBe(each.id);
  });
});

describe('one number from low to high', () => {
  const [, , fresh] = comparables(margins, fed);
  if (fresh === undefined) throw new Error('no number in the fixture');

  it('begins around the value in use, within what the option allows', () => {
    const about = (value: number | null) => begunComparison(fresh, margins.params['fresh'], value);
    expect(about(5)).toEqual({ kind: 'sweep', param: 'fresh', values: [4, 4.5, 5, 5.5, 6], reference: 5 });
    expect(about(11)).toMatchObject({ values: [8.8, 9.6, 10.4, 11.2, 12] });
    expect(about(null)).toMatchObject({ values: [1, 3.75, 6.5, 9.25, 12] });
  });

  it('takes whole values once each where the option takes no others', () => {
    expect(sweptValues(1, 3, 5, true)).toEqual([1, 2, 3]);
    expect(sweptValues(0, 0.3, 4, false)).toEqual([0, 0.1, 0.2, 0.3]);
  });
});
