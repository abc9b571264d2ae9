import { describe, expect, it } from 'vitest';
import { figureOf } from '../../../analysis/charts/figure-of.ts';
import type { AreaTrace, Bar, Figure, LineTrace } from '../../../analysis/charts/figure.ts';
import type { ChartBlock, Scalar } from '../../../analysis/document/result-document.ts';
import {
  arabicWaterfallBlock,
  areaBlock,
  barBlock,
  chartBlocks,
  lineBlock,
  quadrantBlock,
  waterfallBlock,
} from '../report/sample-result.ts';
import { hostileTexts, withText } from './hostile.ts';
import { alertClasses, sampleCharts } from './sample-charts.ts';

function bars(figure: Figure): readonly Bar[] {
  return figure.traces.flatMap((trace) => (trace.kind === 'bars' ? trace.bars : []));
}

function lines(figure: Figure): readonly LineTrace[] {
  return figure.traces.filter((trace) => trace.kind === 'line');
}

function areas(figure: Figure): readonly AreaTrace[] {
  return figure.traces.filter((trace) => trace.kind === 'area');
}

function withRows(block: ChartBlock, rows: readonly (readonly Scalar[])[]): ChartBlock {
  return { ...block, rows };
}

describe('a waterfall', () => {
  it('builds up to its total: 48 + 36 + 13 + 51 + 42 = 190', () => {
    const figure = figureOf(waterfallBlock, 'en');
    expect(bars(figure).map((bar) => bar.span)).toEqual([
      [0, 48],
      [48, 84],
      [84, 97],
      [97, 148],
      [148, 190],
      [0, 190],
    ]);
    expect(figure.connectors.map((one) => one.at)).toEqual([48, 84, 97, 148, 190]);
  });

  it('gives colour to the point of its title alone', () => {
    expect(bars(figureOf(waterfallBlock, 'en')).map((bar) => bar.colour)).toEqual([
      'context',
      'context',
      'context',
      'point',
      'context',
      'total',
    ]);
  });

  it('does not join a total that differs from its steps', () => {
    const rows = waterfallBlock.rows.map((row) =>
      row[0] === 'Shopper pays' ? ['Shopper pays', 200, true, false] : row,
    );
    expect(figureOf(withRows(waterfallBlock, rows), 'en').connectors.map((one) => one.at)).toEqual([48, 84, 97, 148]);
  });

  it('draws nothing after a missing step until the next total, and says so', () => {
    const rows = waterfallBlock.rows.map((row) => (row[0] === 'Trading' ? ['Trading', null, false, false] : row));
    const figure = figureOf(withRows(waterfallBlock, rows), 'en');
    expect(bars(figure).map((bar) => bar.span)).toEqual([[0, 48], [48, 84], null, null, null, [0, 190]]);
    expect(bars(figure)[2]?.label).toBe('no data');
    expect(figure.remarks).toEqual(['Values missing: 1, shown as gaps.']);
  });

  it('runs from the right in Arabic', () => {
    const figure = figureOf(arabicWaterfallBlock, 'ar');
    expect({ mirrored: figure.mirrored, direction: figure.direction, first: bars(figure)[0]?.name }).toEqual({
      mirrored: true,
      direction: 'rtl',
      first: 'باب المزرعة',
    });
  });
});

describe('bars', () => {
  it('stand on zero and never draw a missing value as zero', () => {
    const honey = bars(figureOf(barBlock, 'en')).find((bar) => bar.name === 'Honey');
    expect(honey).toEqual({
      slot: 5,
      name: 'Honey',
      span: null,
      value: null,
      label: 'no data',
      colour: 'above',
      strong: false,
      labelEnd: 'high',
      rows: [5],
    });
    expect(bars(figureOf(barBlock, 'en'))[0]?.span).toEqual([0, 0.91]);
  });

  it('turn their colour and the side of their value below the baseline', () => {
    const rice = bars(figureOf(barBlock, 'en')).at(-1);
    expect([rice?.colour, rice?.labelEnd, rice?.label]).toEqual(['below', 'low', '−0.94']);
  });

  it('show the 24 largest of many, say so, and keep all in the table', () => {
    const rows = Array.from({ length: 40 }, (_, index): Scalar[] => [`Product ${String(index + 1)}`, index + 1]);
    const figure = figureOf(withRows(barBlock, rows), 'en');
    expect(bars(figure).map((bar) => bar.value)).toEqual(Array.from({ length: 24 }, (_, index) => index + 17));
    expect(figure.remarks).toEqual(['The 24 largest of 40; the table has all.']);
    expect(figure.table.rows).toHaveLength(40);
  });

  it('keep two rows of the same name apart', () => {
    const figure = figureOf(
      withRows(barBlock, [
        ['Wheat', 1],
        ['Wheat', 2],
      ]),
      'en',
    );
    expect(bars(figure).map((bar) => [bar.slot, bar.value])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });
});

describe('lines', () => {
  it('are named at their end with the last value', () => {
    expect(lines(figureOf(lineBlock, 'en')).map((line) => [line.name, line.end?.label, line.end?.x])).toEqual([
      ['Retail', '176', 2024],
      ['Farm gate', '134', 2024],
    ]);
  });

  it('break where a year of one series is missing, as a row or as a value', () => {
    const rows: Scalar[][] = [
      [2020, 'A', 1],
      [2022, 'A', 3],
      [2020, 'B', 1],
      [2021, 'B', 2],
      [2022, 'B', null],
      [2023, 'B', 4],
    ];
    const figure = figureOf(withRows(lineBlock, rows), 'en');
    expect(lines(figure).map((line) => line.points.map((point) => point.y))).toEqual([
      [1, null, 3, null],
      [1, 2, null, 4],
    ]);
    expect(figure.remarks).toEqual(['Values missing: 2, shown as gaps.']);
  });

  it('beyond eight name the seven largest and keep the rest as context, never summed', () => {
    const rows = Array.from({ length: 12 }, (_, index): Scalar[] => [2020, `S${String(index + 1)}`, index + 1]);
    const drawn = lines(figureOf(withRows(lineBlock, rows), 'en'));
    expect(drawn.filter((line) => line.end !== null).map((line) => line.name)).toEqual([
      'S6',
      'S7',
      'S8',
      'S9',
      'S10',
      'S11',
      'S12',
    ]);
    expect(drawn.filter((line) => line.end === null).map((line) => line.colour)).toEqual(
      Array.from({ length: 5 }, () => 'context'),
    );
  });
});

describe('stacked areas', () => {
  it('stand upon each other and end at the sum', () => {
    const last = areas(figureOf(areaBlock, 'en')).map((area) => area.bands.at(-1));
    expect(last.map((band) => band?.low)).toEqual([0, 27.4, 46.7, 52.6]);
    expect(last.at(-1)?.high).toBeCloseTo(27.4 + 19.3 + 5.9 + 2.0, 9);
  });

  it('beyond eight are the seven largest and the sum of the rest', () => {
    const rows = Array.from({ length: 10 }, (_, index): Scalar[] => [2020, `S${String(index + 1)}`, index + 1]);
    const drawn = areas(figureOf(withRows(areaBlock, rows), 'en'));
    expect(drawn.map((area) => [area.name, area.colour, area.bands[0]?.label])).toEqual([
      ['S10', 'cat-1', '10.0'],
      ['S9', 'cat-2', '9.0'],
      ['S8', 'cat-3', '8.0'],
      ['S7', 'cat-4', '7.0'],
      ['S6', 'cat-5', '6.0'],
      ['S5', 'cat-6', '5.0'],
      ['S4', 'cat-7', '4.0'],
      ['Other (3)', 'cat-other', '6.0'],
    ]);
  });

  it('break as a whole where one part is missing: the sum is not known', () => {
    const rows: Scalar[][] = [
      [2020, 'A', 1],
      [2020, 'B', 2],
      [2021, 'A', 1],
      [2021, 'B', null],
      [2022, 'A', 1],
      [2022, 'B', 2],
    ];
    const figure = figureOf(withRows(areaBlock, rows), 'en');
    expect(areas(figure).map((area) => area.bands.map((band) => band.high))).toEqual([
      [1, null, 1],
      [3, null, 3],
    ]);
  });
});

describe('four fields', () => {
  it('leave out and count a dot without both values', () => {
    const figure = figureOf(
      withRows(quadrantBlock, [
        ['A', 1, 2, 3, true],
        ['B', null, 2, 3, false],
      ]),
      'en',
    );
    expect(figure.traces).toEqual([
      {
        kind: 'dots',
        dots: [
          {
            x: 1,
            y: 2,
            share: 1,
            isSmall: false,
            name: 'A',
            label: '1; 2',
            colour: 'point',
            symbol: 'circle',
            strong: true,
            rows: [0],
          },
        ],
      },
    ]);
    expect(figure.remarks).toEqual(['Values missing: 1, shown as gaps.']);
  });
});

/** Numbers that are no years, and classes. */
function isValue(cell: Scalar): boolean {
  return typeof cell === 'number' ? cell < 1900 : [...alertClasses, 'Unheard of'].includes(String(cell));
}

const allCharts = [...chartBlocks, ...sampleCharts];

describe('every chart', () => {
  it.each(allCharts.map((block) => [block.id, block] as const))(
    '%s has its cells as a table, text by text',
    (_, block) => {
      const names = new Set(block.rows.flatMap((row) => row.filter((cell) => typeof cell === 'string')));
      const { columns, rows } = figureOf(block, 'en').table;
      const shown = [...columns.map((column) => column.title), ...rows.flat()].join('\n');
      expect([...names].filter((name) => !shown.includes(name))).toEqual([]);
    },
  );

  it.each(allCharts.map((block) => [block.id, block] as const))(
    '%s keeps hostile names as they are written',
    (_, block) => {
      for (const text of hostileTexts) {
        const figure = figureOf(withText(block, text), 'en');
        expect(figure.title).toBe(text);
        expect(JSON.stringify(figure.table)).toContain(JSON.stringify(text));
      }
    },
  );

  it.each(allCharts.map((block) => [block.id, block] as const))(
    '%s without rows is an empty frame, not a fault',
    (_, block) => {
      const figure = figureOf(withRows(block, []), 'en');
      expect(figure.table.rows).toEqual([]);
      expect(figure.y.domain.every(Number.isFinite)).toBe(true);
    },
  );

  it.each(allCharts.map((block) => [block.id, block] as const))(
    '%s without a value says so and draws no mark',
    (_, block) => {
      const rows = block.rows.map((row) => row.map((cell) => (isValue(cell) ? null : cell)));
      const figure = figureOf(withRows(block, rows), 'en');
      const plots = figure.panels.length > 0 ? figure.panels : [figure];
      expect(plots.map((plot) => plot.nothing)).toEqual(plots.map(() => 'No value to draw: all are missing.'));
    },
  );

  it.each(allCharts.map((block) => [block.id, block] as const))(
    '%s knows the rows behind each cell of its table',
    (_, block) => {
      const { columns, rows, behind } = figureOf(block, 'en').table;
      expect(behind.map((row) => row.length)).toEqual(rows.map(() => columns.length));
      expect(behind.flat(2).filter((row) => block.rows[row] === undefined)).toEqual([]);
    },
  );
});
