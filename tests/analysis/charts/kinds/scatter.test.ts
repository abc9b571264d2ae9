import { describe, expect, it } from 'vitest';
import type { Scalar } from '../../../../analysis/document/result-document.ts';
import { changed, english, traces } from '../blocks.ts';
import { scatterBlock } from '../sample-charts.ts';

const figure = english(scatterBlock);

describe('a scatter of groups', () => {
  it('tells groups by sign as well as by colour', () => {
    const [dots] = traces(figure, 'dots');
    expect(new Map(dots?.dots.map((dot) => [dot.label.split(',')[0], [dot.colour, dot.symbol]]))).toEqual(
      new Map([
        ['Harvest', ['cat-1', 'circle']],
        ['Lean season', ['cat-2', 'square']],
      ]),
    );
    expect(figure.legend).toEqual([
      { sign: 'dot', colour: 'cat-1', symbol: 'circle', text: 'Harvest' },
      { sign: 'dot', colour: 'cat-2', symbol: 'square', text: 'Lean season' },
      { sign: 'line', colour: 'ink-2', dash: 'solid', text: 'fitted line' },
      { sign: 'line', colour: 'axis', dash: 'dot', text: 'line of equality' },
    ]);
  });

  it('draws the fit of each group in the order of x', () => {
    const rows: Scalar[][] = [
      ['a', 'Harvest', 3, 1, 6],
      ['b', 'Harvest', 1, 1, 2],
      ['c', 'Harvest', 2, 1, null],
    ];
    expect(traces(english(changed(scatterBlock, rows)), 'fit').map((fit) => fit.points)).toEqual([
      [
        { x: 1, y: 2 },
        { x: 3, y: 6 },
      ],
    ]);
  });

  it('has the same axis twice with a line of equality', () => {
    expect(figure.x).toMatchObject({ domain: figure.y.domain });
    expect(figure.diagonal).toEqual(figure.y.domain);
  });

  it('leaves out and counts a dot without both values, and keeps it in the table', () => {
    const some = english(changed(scatterBlock, [...scatterBlock.rows, ['Gone', 'Harvest', 4, null, null]]));
    expect(traces(some, 'dots')[0]?.dots).toHaveLength(10);
    expect(some.remarks).toEqual(['Values missing: 1, shown as gaps.']);
    expect(some.table.rows.at(-1)).toEqual(['Gone', 'Harvest', '4.0', 'no data', 'no data']);
  });

  it('puts groups beyond five into one grey and says how many', () => {
    const rows = Array.from({ length: 9 }, (_, at): Scalar[] => [`m${String(at)}`, `G${String(at)}`, at, at, null]);
    const many = english(changed(scatterBlock, rows));
    expect(many.legend.filter((item) => item.sign === 'dot').map((item) => item.text)).toEqual([
      'G0',
      'G1',
      'G2',
      'G3',
      'G4',
      'Other (4)',
    ]);
    expect(traces(many, 'dots')[0]?.dots.at(-1)?.colour).toBe('context');
  });

  it('of ten thousand rows draws three thousand, evenly taken, with the point among them', () => {
    const rows = Array.from({ length: 10_000 }, (_, at): Scalar[] => [null, 'G', at, at, null, at === 4567]);
    const block = {
      ...changed(scatterBlock, rows, { point: 'isPoint' }),
      columns: [...scatterBlock.columns, 'isPoint'],
    };
    const many = english(block);
    const dots = traces(many, 'dots')[0]?.dots ?? [];
    expect(dots.length).toBeGreaterThanOrEqual(3000);
    expect(dots.length).toBeLessThanOrEqual(3001);
    expect(dots.filter((dot) => dot.strong).map((dot) => dot.x)).toEqual([4567]);
    expect(many.remarks).toEqual([`Drawn: ${dots.length.toLocaleString('en')} of 10,000.`.replaceAll(',', '')]);
  });
});
