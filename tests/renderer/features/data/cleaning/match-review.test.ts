import { describe, expect, it } from 'vitest';
import type { CodeList } from '../../../../../analysis/import/clean/code-lists.ts';
import {
  pairsOf,
  reviewList,
  suggestions,
  withSure,
} from '../../../../../renderer/features/data/cleaning/match-review.ts';

const list: CodeList = {
  id: 'places',
  label: { en: 'Places' },
  entries: [
    { code: 'KEN', name: 'Kenya', names: ['Republic of Kenya'] },
    { code: 'TZA', name: 'United Republic of Tanzania', names: [] },
  ],
};

const values = [
  { text: 'Tanzania, United Rep.', count: 2 },
  { text: 'Kenya', count: 5 },
  { text: 'republic of kenya', count: 1 },
  { text: 'Xyzzy', count: 1 },
];

describe('the review of matches', () => {
  it('compares all names, telling how far it is, and takes only sure ones at once', async () => {
    const told: number[] = [];
    const found = await suggestions(values, list, new AbortController().signal, (done) => told.push(done));
    expect(told).toEqual([4]);
    const sure = withSure(found, new Map(), list);
    expect(pairsOf(sure)).toEqual([
      { from: 'Kenya', to: 'Kenya', code: 'KEN' },
      { from: 'republic of kenya', to: 'Kenya', code: 'KEN' },
    ]);
    expect(reviewList(found, sure, 'all').map(({ from }) => from)).toEqual([
      'Tanzania, United Rep.',
      'Xyzzy',
      'republic of kenya',
      'Kenya',
    ]);
    expect(reviewList(found, sure, 'open').map(({ from }) => from)).toEqual(['Tanzania, United Rep.', 'Xyzzy']);
    expect(reviewList(found, sure, 'chosen').map(({ from }) => from)).toEqual(['republic of kenya', 'Kenya']);
  });

  it('stops when it is no longer wanted', async () => {
    const stop = new AbortController();
    stop.abort(new Error('another list'));
    await expect(suggestions(values, list, stop.signal, () => undefined)).rejects.toThrow('another list');
  });
});
