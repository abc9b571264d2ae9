import { blockColumn, partColumn, rowColumn, type CellTrace, type Table } from '../model/table.ts';

/** One cell of a file. */
export interface CellPlace {
  readonly file: string;
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
}

/** Where a tidy row came from: the values of its `_row`, and of `_block` and `_part` where the table has them. */
export interface RowPlace {
  /** 1-based row of the source sheet. */
  readonly row: number;
  /** From 0. */
  readonly block?: number | undefined;
  /** From 0. */
  readonly part?: number | undefined;
}

/** Names of the columns by which rows of this table lead back to their cells. */
export function traceColumnsOf({ columns, parts }: Pick<Table, 'columns' | 'parts'>): readonly string[] {
  if (parts !== undefined) return [rowColumn, blockColumn, partColumn];
  const isWide = columns.some(({ trace }) => trace?.kind === 'blocks' || trace?.kind === 'header');
  return isWide ? [rowColumn, blockColumn] : [rowColumn];
}

/** The cell behind a value of a table; null when no single cell stands behind it (a flag, the sheet's name). */
export function cellsOf(table: Table | Omit<Table, 'name'>, column: string, at: RowPlace): CellPlace | null {
  const found = table.columns.find(({ name }) => name === column);
  const part = table.parts?.[at.part ?? 0];
  const { file, sheet } = part?.source ?? table.source;
  const trace = part?.traces[column] ?? found?.trace ?? (part === undefined ? letterTrace(found?.letter) : null);
  const cell = trace === null ? null : tracedCell(trace, at);
  return cell === null ? null : { file, sheet, cell };
}

/** A row's place from the values of its trace columns, by their names. */
export function rowPlace(values: Readonly<Record<string, unknown>>): RowPlace {
  const number = (name: string): number | undefined => {
    const value = values[name];
    return value === null || value === undefined ? undefined : Number(value);
  };
  return { row: number(rowColumn) ?? 0, block: number(blockColumn), part: number(partColumn) };
}

/** The trace of a column that stands as it is in the sheet. */
export function letterTrace(letter: string | null | undefined): CellTrace | null {
  return letter === null || letter === undefined ? null : { kind: 'column', letter };
}

/** A1 address that a trace leads to from a tidy row; null: none. */
export function tracedCell(trace: CellTrace, { row, block = 0 }: RowPlace): string | null {
  switch (trace.kind) {
    case 'column':
      return `${trace.letter}${String(row)}`;
    case 'filled':
      return filledCell(trace.ranges, row);
    case 'blocks': {
      const letter = trace.letters[block] ?? null;
      return letter === null ? null : `${letter}${String(row)}`;
    }
    case 'header':
      return trace.cells[block] ?? null;
    case 'none':
      return null;
  }
}

/** The cell of the last range that begins at or above the row, found by halving; a range without a cell ends another. */
function filledCell(ranges: readonly { readonly from: number; readonly cell: string }[], row: number): string | null {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.from ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  const cell = ranges[low - 1]?.cell ?? '';
  return cell === '' ? null : cell;
}
