import type { Figure, FigureTable, Rows, Trace } from './figure.ts';

/** A figure made from some rows of a block, its marks pointing at the block's own rows: `rows[i]` stands for row i. */
export function withRows(figure: Figure, rows: Rows): Figure {
  const own = (some: Rows): Rows => some.flatMap((row) => rows[row] ?? []);
  const table: FigureTable = {
    ...figure.table,
    behind: figure.table.behind.map((row) => row.map(own)),
  };
  return { ...figure, table, traces: figure.traces.map((trace) => traceWithRows(trace, own)) };
}

function traceWithRows(trace: Trace, own: (rows: Rows) => Rows): Trace {
  const each = <T extends { readonly rows: Rows }>(marks: readonly T[]): readonly T[] =>
    marks.map((mark) => ({ ...mark, rows: own(mark.rows) }));
  switch (trace.kind) {
    case 'bars':
      return { ...trace, bars: each(trace.bars) };
    case 'line':
      return { ...trace, points: each(trace.points) };
    case 'area':
      return { ...trace, bands: each(trace.bands) };
    case 'dots':
      return { ...trace, dots: each(trace.dots) };
    case 'cells':
      return { ...trace, cells: each(trace.cells) };
    case 'ranges':
      return { ...trace, ranges: each(trace.ranges) };
    case 'ribbon':
    case 'fit':
      return trace;
  }
}
