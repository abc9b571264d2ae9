import { describe, expect, it } from 'vitest';
import { blocksForResult } from '../../../analysis/report/add.ts';
import { sampleResult } from './sample-result.ts';

describe('adding a result to the report', () => {
  it('brings title, findings, key figures, figures and tables in their order, and the method', () => {
    expect(blocksForResult('r1', sampleResult, 'en')).toEqual([
      { id: 'r1-heading', kind: 'heading', level: 1, text: 'Marketing margins' },
      {
        id: 'r1-text',
        kind: 'text',
        text: 'Growers receive 25 of every 100 LCU that a shopper pays for dried apricots, 8 fewer than in 2015. Packing adds the largest part, 51.0 LCU or 26.8 % of the retail price.\n\nThe figures are means of six districts in nominal prices.',
      },
      { id: 'r1-indicators', kind: 'indicators', run: 'r1' },
      { id: 'r1-figure-build-up', kind: 'figure', run: 'r1', chart: 'build-up', title: null, subtitle: null },
      { id: 'r1-table-margins', kind: 'table', run: 'r1', table: 'margins', title: null },
      ...['index', 'advantage', 'growth', 'uses', 'markets'].map((chart) => ({
        id: `r1-figure-${chart}`,
        kind: 'figure',
        run: 'r1',
        chart,
        title: null,
        subtitle: null,
      })),
      { id: 'r1-method', kind: 'method', run: 'r1' },
    ]);
  });

  it('never repeats an id when the same result is added again', () => {
    const first = blocksForResult('r1', sampleResult, 'en').map((block) => block.id);
    const second = blocksForResult('r1', sampleResult, 'en', new Set(first)).map((block) => block.id);
    expect(new Set([...first, ...second]).size).toBe(first.length * 2);
  });
});
