import { describe, expect, it } from 'vitest';
import { markAt, rowsOfTableCell } from '../../../analysis/charts/behind.ts';
import { chartBlocks } from '../report/sample-result.ts';
import { english } from './blocks.ts';
import { alertBlock, facetBlock, fanBlock, rangeBlock, sampleCharts, scatterBlock } from './sample-charts.ts';

describe('the mark at a place', () => {
  it('is a dot, a cell, a range or a point of a line, with its name and its row', () => {
    // The fit of each of the two groups is drawn before the dots.
    expect(markAt(english(scatterBlock), { panel: 0, trace: 2, mark: 3 })).toEqual({ name: 'North', rows: [3] });
    expect(markAt(english(alertBlock), { panel: 0, trace: 0, mark: 31 })).toEqual({
      name: 'North, 2022-02',
      rows: [31],
    });
    expect(markAt(english(rangeBlock), { panel: 0, trace: 0, mark: 2 })).toEqual({
      name: 'Storage on the farm',
      rows: [2],
    });
    expect(markAt(english(fanBlock), { panel: 0, trace: 2, mark: 13 })).toEqual({ name: '2025', rows: [13] });
  });

  it('is named with its panel', () => {
    const mark = markAt(english(facetBlock), { panel: 1, trace: 2, mark: 9 });
    expect(mark?.name).toBe('Barley, Production, 2024');
    expect(mark?.rows.map((row) => facetBlock.rows[row]?.slice(0, 3))).toEqual([['Barley', 2024, 'Production']]);
  });

  it('is none where the figure has none', () => {
    const figure = english(fanBlock);
    expect(markAt(figure, { panel: 0, trace: 0, mark: 0 })).toBeNull();
    expect(markAt(figure, { panel: 0, trace: 9, mark: 0 })).toBeNull();
    expect(markAt(figure, { panel: 0, trace: 2, mark: 99 })).toBeNull();
  });
});

describe('rows behind the table of a chart', () => {
  it.each([...chartBlocks, ...sampleCharts].map((block) => [block.id, block] as const))(
    '%s: hold what the cell shows',
    (_, block) => {
      const figure = english(block);
      const shown = figure.table.rows.flatMap((row, at) =>
        row.flatMap((text, column) =>
          /^[\d.,]+$/.test(text) && column > 1 ? [{ text, rows: rowsOfTableCell(figure, at, column) }] : [],
        ),
      );
      const strangers = shown.filter(
        ({ text, rows }) =>
          !rows.some((row) =>
            block.rows[row]?.some(
              (cell) => typeof cell === 'number' && Math.abs(cell - Number(text.replace(',', ''))) <= 0.51,
            ),
          ),
      );
      expect(strangers).toEqual([]);
    },
  );
});
