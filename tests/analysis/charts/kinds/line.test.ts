import { describe, expect, it } from 'vitest';
import type { Scalar } from '../../../../analysis/document/result-document.ts';
import { lineBlock } from '../../report/sample-result.ts';
import { changed, english, traces } from '../blocks.ts';
import { fanBlock, lorenzBlock } from '../sample-charts.ts';

const fan = english(fanBlock);

describe('the ribbons of a line', () => {
  it('run from low to high where both are known, the widest behind', () => {
    const [wide, narrow] = traces(fan, 'ribbon');
    const known = (ribbon: typeof wide) => ribbon?.points.filter((point) => point.low !== null);
    expect(known(wide)?.map((point) => [point.x, point.low, point.high])).toEqual([
      [2022, 107, 131],
      [2023, 101, 141],
      [2024, 95, 151],
      [2025, 89, 161],
    ]);
    expect(known(narrow)?.at(-1)).toEqual({ x: 2025, low: 107, high: 143 });
    expect([wide?.colour, narrow?.colour]).toEqual(['ribbon-1', 'ribbon-3']);
    expect(fan.traces.at(-1)?.kind).toBe('line');
  });

  it('are told at each point and stand in the table and in the sentence for those who cannot see', () => {
    expect(traces(fan, 'line')[0]?.points.at(-1)?.notes).toEqual([
      '95 % interval: 89 to 161',
      '80 % interval: 107 to 143',
    ]);
    expect(fan.table.columns.map((column) => column.title)).toEqual([
      'Period',
      '1,000 t',
      '95 % interval, low',
      '95 % interval, high',
      '80 % interval, low',
      '80 % interval, high',
      'Mark',
    ]);
    expect(fan.table.rows.at(-1)).toEqual(['2025', '125', '89', '161', '107', '143', '']);
    expect(fan.alt).toContain('125, 95 % interval: 89 to 161, 80 % interval: 107 to 143');
  });

  it('of more than three lines are left out, and said to be', () => {
    const rows = ['A', 'B', 'C', 'D'].flatMap((name, at) =>
      [2020, 2021].map((year): Scalar[] => [year, name, 100 + at, 90, 110]),
    );
    const band = { bands: [{ low: 'low', high: 'high', title: { en: 'band' } }] };
    const block = { ...changed(lineBlock, rows, band), columns: ['year', 'level', 'index', 'low', 'high'] };
    const figure = english(block);
    expect(traces(figure, 'ribbon')).toEqual([]);
    expect(figure.remarks).toEqual(['Bands of so many lines are not drawn.']);
    expect(traces(english({ ...block, rows: rows.slice(0, 6) }), 'ribbon')).toHaveLength(3);
  });
});

describe('marks, shades and dashes', () => {
  it('stand where their rows are true', () => {
    expect(fan.rules).toEqual([{ x: 2016, label: 'New varieties' }]);
    // 2020 and 2021, from half a year before to half a year after.
    expect(fan.stretches).toEqual([[2019.5, 2021.5]]);
    expect(
      traces(fan, 'line')[0]
        ?.points.filter((point) => point.dashed)
        .map((point) => point.x),
    ).toEqual([2022, 2023, 2024, 2025]);
  });

  it('are explained in words, each beside its own sign', () => {
    expect(fan.legend.map((item) => ('text' in item ? [item.sign, item.text] : []))).toEqual([
      ['fill', '95 % interval'],
      ['fill', '80 % interval'],
      ['line', 'forecast'],
      ['fill', 'held back to test the forecast'],
    ]);
  });

  it('at one place are one rule with all its names', () => {
    const rows: Scalar[][] = [
      [2020, 1, true, 'War'],
      [2020, 2, true, 'Drought'],
      [2020, 3, true, null],
      [2021, 4, false, 'not a mark'],
    ];
    const marks = { series: undefined, marks: { at: 'isMark', label: 'event' } };
    const block = { ...changed(lineBlock, rows, marks), columns: ['year', 'index', 'isMark', 'event'] };
    expect(english(block).rules).toEqual([{ x: 2020, label: 'War, Drought' }]);
  });
});

describe('counted steps', () => {
  const rows = Array.from({ length: 12 }, (_, at): Scalar[] => [at + 1, 'Price', 100 + at]);

  it('run from the first to the last, by the words of the chart where it has them', () => {
    const figure = english(
      changed(lineBlock, rows, { xKind: 'number', words: { 1: { en: 'Jan' }, 12: { en: 'Dec' } } }),
    );
    expect(figure.x).toMatchObject({ domain: [1, 12] });
    expect([figure.table.rows[0]?.[0], figure.table.rows[1]?.[0], figure.table.rows[11]?.[0]]).toEqual([
      'Jan',
      '2',
      'Dec',
    ]);
  });
});

describe('lines at shares of their own', () => {
  it('are not broken where another has a place', () => {
    const rows: Scalar[][] = [
      [0, 0, 'A'],
      [0.4, 0.1, 'A'],
      [1, 1, 'A'],
      [0, 0, 'B'],
      [0.5, null, 'B'],
      [1, 1, 'B'],
    ];
    const figure = english(changed(lorenzBlock, rows));
    expect(traces(figure, 'line').map((line) => line.points.map((point) => [point.x, point.y]))).toEqual([
      [
        [0, 0],
        [0.4, 0.1],
        [1, 1],
      ],
      [
        [0, 0],
        [0.5, null],
        [1, 1],
      ],
    ]);
    expect(figure.remarks).toEqual(['Values missing: 1, shown as gaps.']);
    expect(figure.table.rows[1]).toEqual(['0.40', '0.10', '']);
  });
});

describe('a line with a band among others', () => {
  it('has the first colour, which is that of its band, and no other line is dashed from end to end', () => {
    const rows = ['Said', 'Reported', 'Forecast'].flatMap((name): Scalar[][] => [
      [2020, name, 100, name === 'Forecast' ? 90 : null, 110, false],
      [2021, name, 101, name === 'Forecast' ? 91 : null, 111, name === 'Forecast'],
    ]);
    const fanOf = { bands: [{ low: 'low', high: 'high', title: { en: 'band' } }], dashed: 'isForecast' };
    const columns = ['year', 'level', 'index', 'low', 'high', 'isForecast'];
    const figure = english({ ...changed(lineBlock, rows, fanOf), columns });
    expect(traces(figure, 'line').map((line) => [line.name, line.colour, line.dash])).toEqual([
      ['Said', 'cat-2', 'solid'],
      ['Reported', 'cat-3', 'dot'],
      ['Forecast', 'cat-1', 'solid'],
    ]);
  });
});

describe('a line of equality', () => {
  it('runs from corner to corner of two equal axes', () => {
    const lorenz = english(lorenzBlock);
    expect(lorenz.diagonal).toEqual([0, 1]);
    expect(lorenz.x).toMatchObject({ domain: [0, 1] });
    expect(lorenz.y.domain).toEqual([0, 1]);
  });
});

describe('many lines', () => {
  const rows = Array.from({ length: 300 }, (_, at) =>
    [2020, 2021].map((year): Scalar[] => [year, `S${String(at)}`, at + year - 2020]),
  ).flat();
  const figure = english(changed(lineBlock, rows));

  it('are seven with names, the others thin and grey, two hundred in all, and said to be so', () => {
    const lines = traces(figure, 'line');
    expect(lines).toHaveLength(200);
    expect(lines.filter((line) => line.end !== null).map((line) => line.name)).toEqual(
      [293, 294, 295, 296, 297, 298, 299].map((at) => `S${String(at)}`),
    );
    expect(new Set(lines.filter((line) => line.end === null).map((line) => [line.colour, line.width].join()))).toEqual(
      new Set(['context,0.5']),
    );
    expect(figure.remarks).toEqual(['Named: 7 of 300; the others in grey.', 'Drawn: 200 of 300.']);
  });

  it('keep the named ones in the table', () => {
    const titles = figure.table.columns.map((column) => column.title);
    expect(titles).toHaveLength(25);
    expect(titles).toEqual(expect.arrayContaining(['S293', 'S299']));
  });
});

describe('two rows of a line at one place', () => {
  it('are not added up: the first is drawn and the other counted', () => {
    const figure = english(
      changed(lineBlock, [
        [2020, 'A', 5],
        [2020, 'A', 7],
        [2021, 'A', 6],
      ]),
    );
    expect(traces(figure, 'line')[0]?.points.map((point) => [point.y, point.rows])).toEqual([
      [5, [0, 1]],
      [6, [2]],
    ]);
    expect(figure.remarks).toEqual(['Rows at a place already taken: 1, not drawn.']);
  });
});
