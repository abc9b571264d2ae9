import type { Grid } from '../../../../../analysis/import/grid.ts';
import { readZippedWorkbook } from '../../../../../analysis/import/readers/workbook.ts';
import { unpackHere, type Unpack } from '../../../../../analysis/import/readers/unpack.ts';

/** Unpacks into pieces of the given length, so that every element is cut somewhere. */
export function inPieces(length: number): Unpack {
  return async function* pieces(packed, promised) {
    for await (const chunk of unpackHere(packed, promised)) {
      for (let at = 0; at < chunk.length; at += length) yield chunk.slice(at, at + length);
    }
  };
}

/** All that a grid tells of its cells, by address, so that two grids can be compared. */
export function told(grid: Grid): readonly unknown[] {
  const cells: unknown[] = [];
  for (let column = 0; column < grid.columnCount; column += 1) {
    for (let row = grid.nextFilled(column, 0); row >= 0; row = grid.nextFilled(column, row + 1)) {
      cells.push([
        row,
        column,
        grid.kind(row, column),
        grid.text(row, column),
        grid.number(row, column),
        grid.raw(row, column),
        grid.format(row, column),
        grid.isFormula(row, column),
        grid.style(row, column),
      ]);
    }
  }
  return [
    grid.name,
    grid.hidden,
    grid.rowCount,
    grid.columnCount,
    grid.merges,
    grid.hiddenRows,
    grid.hiddenColumns,
    cells,
  ];
}

/** The grids of a workbook and the codes of its notices. */
export async function read(bytes: Uint8Array, unpack?: Unpack): Promise<{ grids: readonly Grid[]; codes: string[] }> {
  const { grids, notices } = await readZippedWorkbook(bytes, 'a.xlsx', { unpack });
  return { grids, codes: notices.map(({ code }) => code) };
}
