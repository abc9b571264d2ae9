import type { Scalar } from '../document/result-document.ts';
import type { Figure, Rows, Trace } from './figure.ts';

/** A mark of a chart by its places: of the panel, of the trace in the panel, and of the mark in the trace. */
export interface MarkPlace {
  readonly panel: number;
  readonly trace: number;
  readonly mark: number;
}

/** A mark as readers call it, with the rows of the chart's block that it stands for. */
export interface ChartMark {
  readonly name: string;
  readonly rows: Rows;
}

/** The mark at a place; null where the figure has none there. */
export function markAt(figure: Figure, { panel, trace, mark }: MarkPlace): ChartMark | null {
  const one = figure.panels.length > 0 ? figure.panels[panel] : figure;
  const found = markOf(one?.traces[trace], mark);
  if (found === null || one === undefined) return null;
  return figure.panels.length > 0 ? { ...found, name: joined(one.title, found.name) } : found;
}

/** Rows of the chart's block behind a cell of its table (`Figure.table`). */
export function rowsOfTableCell({ table }: Pick<Figure, 'table'>, row: number, column: number): Rows {
  return table.behind[row]?.[column] ?? [];
}

/** A row of a block with its values by column. */
export function namedRow(columns: readonly string[], row: readonly Scalar[]): Readonly<Record<string, Scalar>> {
  return Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null]));
}

function markOf(trace: Trace | undefined, at: number): ChartMark | null {
  switch (trace?.kind) {
    case 'bars':
      return named(trace.bars[at]);
    case 'dots': {
      const dot = trace.dots[at];
      return dot === undefined ? null : { name: dot.name === '' ? dot.label : dot.name, rows: dot.rows };
    }
    case 'cells':
      return named(trace.cells[at]);
    case 'ranges':
      return named(trace.ranges[at]);
    case 'line':
      return placed(trace.name, trace.points[at]);
    case 'area':
      return placed(trace.name, trace.bands[at]);
    case 'ribbon':
    case 'fit':
    case undefined:
      return null;
  }
}

function named(mark: ChartMark | undefined): ChartMark | null {
  return mark === undefined ? null : { name: mark.name, rows: mark.rows };
}

function placed(name: string, point: { readonly xLabel: string; readonly rows: Rows } | undefined): ChartMark | null {
  return point === undefined ? null : { name: joined(name, point.xLabel), rows: point.rows };
}

function joined(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join(', ');
}
