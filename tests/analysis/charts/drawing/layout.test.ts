import { describe, expect, it } from 'vitest';
import { spread } from '../../../../analysis/charts/drawing/end-labels.ts';
import { bandLabels, timeLabels } from '../../../../analysis/charts/drawing/name-labels.ts';
import { shorten, wrap } from '../../../../analysis/charts/drawing/text.ts';
import { valueAxis } from '../../../../analysis/charts/scale.ts';
import { evenMeasure } from '../even-measure.ts';

const letters = (text: string) => Array.from(text).length;

describe('names', () => {
  it('break between words and shorten in the middle', () => {
    expect(wrap('Tomatoes, prepared or preserved', 12, 2, letters)).toEqual(['Tomatoes,', 'prepar…erved']);
    expect(shorten('Tomatoes, prepared', 9, letters)).toBe('Toma…ared');
  });

  it('beneath bars turn when a word does not fit its slot', () => {
    const axis = {
      kind: 'band',
      names: ['Watermelons', 'Pomegranates'].map((text) => ({ text, strong: false })),
    } as const;
    expect(
      bandLabels(axis, { left: 30, width: 400, mirrored: false, mayThin: false }, evenMeasure).labels.map(
        (label) => label.turned,
      ),
    ).toEqual([false, false]);
    expect(
      bandLabels(axis, { left: 30, width: 80, mirrored: false, mayThin: false }, evenMeasure).labels.map(
        (label) => label.turned,
      ),
    ).toEqual([true, true]);
  });
});

describe('periods', () => {
  it('are thinned evenly and keep the first and the last year', () => {
    const ticks = Array.from({ length: 10 }, (_, index) => ({ at: 2015 + index, label: String(2015 + index) }));
    const { labels } = timeLabels(
      { kind: 'scale', of: 'year', title: '', domain: [2015, 2024], ticks },
      216,
      true,
      evenMeasure,
    );
    expect(labels.map((label) => label.lines[0])).toEqual(['2015', '2018', '2021', '2024']);
  });
});

describe('round steps', () => {
  it('cover the values', () => {
    expect(valueAxis([0, 190], 'en', '').ticks.map((tick) => tick.label)).toEqual(['0', '50', '100', '150', '200']);
    expect(valueAxis([-0.94, 0.91], 'en', '').ticks.map((tick) => tick.label)).toEqual([
      '−1.0',
      '−0.5',
      '0.0',
      '0.5',
      '1.0',
    ]);
    expect(valueAxis([0, 0.3], 'fr', '').ticks.map((tick) => tick.label)).toEqual(['0,0', '0,1', '0,2', '0,3']);
  });
});

describe('names at the ends of lines', () => {
  it('move apart as little as they must and stay within their bounds', () => {
    expect(spread([50, 52, 90], 20, 0, 100)).toEqual([50, 70, 90]);
    expect(spread([95, 97], 20, 0, 100)).toEqual([70, 90]);
  });
});
