import type { ChartBlock, Scalar } from '../document/result-document.ts';
import type { Language } from '../model/text.ts';
import { seriesOf } from './kinds/series.ts';
import { cells, names } from './rows.ts';
import { xPlace } from './time-scale.ts';

/** A mark of a chart as its picture knows it: the name it goes by, and its place where it has one. */
export interface ChartMark {
  /** Name of the bar, dot or series. */
  readonly name: string;
  /** Place along the horizontal axis, of lines and areas. */
  readonly x: number | null;
}

/** Rows of the block that a mark stands for, by their place; two of one name are both listed. */
export function rowsOfMark(block: ChartBlock, { name, x }: ChartMark, language: Language): readonly number[] {
  const { chart } = block;
  const all = block.rows.map((_, row) => row);
  if (chart.kind !== 'line' && chart.kind !== 'stacked-area') {
    const words = chart.kind === 'quadrant' ? {} : chart.words;
    const labels = names(block, chart.label, language, words);
    return all.filter((row) => labels[row] === name);
  }
  const at = cells(block, chart.x).map((cell) => xPlace(cell, chart.xKind));
  const whose = chart.series === undefined ? all.map(() => '') : names(block, chart.series, language, chart.words);
  return all.filter((row) => whose[row] === name && at[row] === x);
}

/** Rows of the block behind a cell of the chart's table (`Figure.table`). */
export function rowsOfTableCell(block: ChartBlock, row: number, column: number, language: Language): readonly number[] {
  const { chart } = block;
  if (chart.kind !== 'line' && chart.kind !== 'stacked-area') return row < block.rows.length ? [row] : [];
  const { places, series } = seriesOf(block, chart, language);
  const x = places[row];
  const name = series[column - 1]?.name;
  return x === undefined || name === undefined ? [] : rowsOfMark(block, { name, x }, language);
}

/** A row of a block with its values by column. */
export function namedRow(columns: readonly string[], row: readonly Scalar[]): Readonly<Record<string, Scalar>> {
  return Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null]));
}
