import { describe, expect, it } from 'vitest';
import { spread } from '../../../../analysis/charts/drawing/end-labels.ts';
import { bandLabels, timeLabels } from '../../../../analysis/charts/drawing/name-labels.ts';
import { legendShapes } from '../../../../analysis/charts/drawing/legend.ts';
import { lineParts } from '../../../../analysis/charts/drawing/marks/lines.ts';
import { panelColumns } from '../../../../analysis/charts/drawing/panel-grid.ts';
import { placedRules } from '../../../../analysis/charts/drawing/rule-labels.ts';
import { shorten, wrap } from '../../../../analysis/charts/drawing/text.ts';
import { figureOf } from '../../../../analysis/charts/figure-of.ts';
import { extentOf, valueAxis } from '../../../../analysis/charts/scale.ts';
import { evenMeasure } from '../even-measure.ts';
import { facetBlock, fanBlock } from '../sample-charts.ts';

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

describe('names of rules', () => {
  const across = (value: number) => value;
  const plot = { left: 0, width: 200 };

  it('stand above one another where they would touch, and turn to the left at the right edge', () => {
    const rules = [
      { x: 10, label: 'War of 1999' },
      { x: 30, label: 'Drought' },
      { x: 190, label: 'Reform' },
    ];
    expect(placedRules(rules, across, plot, evenMeasure).map(({ row, anchor }) => [row, anchor])).toEqual([
      [0, 'left'],
      [1, 'left'],
      [0, 'right'],
    ]);
  });

  it('are left out when three rows are full: the rule itself stays', () => {
    const rules = [10, 12, 14, 16].map((x) => ({ x, label: 'A long word' }));
    expect(placedRules(rules, across, plot, evenMeasure).map((rule) => rule.label !== '')).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('the legend', () => {
  it('breaks into rows within the width and begins at the right in Arabic', () => {
    for (const language of ['en', 'ar'] as const) {
      const { shapes, depth } = legendShapes(figureOf(fanBlock, language), 260, evenMeasure);
      const texts = shapes.filter((shape) => shape.kind === 'text');
      expect(texts.map((shape) => shape.text)).toEqual([
        '95 % interval',
        '80 % interval',
        'forecast',
        'held back to test the forecast',
      ]);
      expect(depth).toBe(3 * 18 + 4);
      const [first] = texts;
      expect(language === 'en' ? first?.anchor : first?.anchor === 'right').toBe(language === 'en' ? 'left' : true);
    }
  });
});

describe('columns of panels', () => {
  it('are as many as can be read, in even rows', () => {
    const figure = figureOf(facetBlock, 'en');
    expect([200, 300, 605, 1200].map((width) => panelColumns(figure, width))).toEqual([1, 2, 3, 3]);
  });
});

describe('columns of a heat map', () => {
  const names = (text: (at: number) => string) => ({
    kind: 'band' as const,
    names: Array.from({ length: 36 }, (_, at) => ({ text: text(at), strong: false })),
  });

  it('are named every so many when their names are of time, and turned when they are not', () => {
    const plot = { left: 60, width: 500, mirrored: false, mayThin: true };
    const months = bandLabels(
      names((at) => `2024-${String(at)}`),
      plot,
      evenMeasure,
    );
    expect([months.labels.length < 12, months.labels.some((label) => label.turned)]).toEqual([true, false]);
    const places = bandLabels(
      names((at) => `District of ${'abcdefghij'.slice(at % 9)}`),
      plot,
      evenMeasure,
    );
    expect(places.labels.every((label) => label.turned)).toBe(true);
  });
});

describe('parts of a line', () => {
  const point = (x: number, dashed: boolean) => ({ x, y: x, xLabel: '', label: '', notes: [], dashed, rows: [] });

  it('are dashed from the last point observed to the next', () => {
    const { whole, dashed } = lineParts([
      point(1, false),
      point(2, true),
      point(3, true),
      point(4, false),
      point(5, false),
    ]);
    expect(whole.map((one) => one?.x ?? null)).toEqual([1, null, null, 4, 5]);
    expect(dashed.map((one) => one?.x ?? null)).toEqual([1, 2, 3, 4, null]);
  });

  it('are one where nothing is dashed', () => {
    const points = [point(1, false), point(2, false)];
    expect(lineParts(points)).toEqual({ whole: points, dashed: [] });
  });
});

describe('axes of many values', () => {
  it('are found for half a million, more than a function takes as arguments', () => {
    const values = Array.from({ length: 500_000 }, (_, at) => at);
    expect(extentOf(values)).toEqual([0, 499_999]);
    expect(valueAxis(values, 'en', '').domain).toEqual([0, 600_000]);
    expect(extentOf([null, null])).toBeNull();
  });
});
