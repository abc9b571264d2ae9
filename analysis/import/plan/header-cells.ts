import type { Grid } from '../grid.ts';

/** The cell whose words stand over a column in a header row: its own, the one merged over it, or null. */
export function headerCellAt(grid: Grid, row: number, column: number): { row: number; column: number } | null {
  if (grid.kind(row, column) !== 'empty') return { row, column };
  const merge = grid.merges.find(
    (each) => row >= each.top && row <= each.bottom && column >= each.left && column <= each.right,
  );
  if (merge !== undefined) {
    return grid.kind(merge.top, merge.left) === 'empty' ? null : { row: merge.top, column: merge.left };
  }
  // A year written once over its columns without a merge stands at the left of them.
  for (let left = column - 1; left >= Math.max(0, column - 60); left -= 1) {
    if (grid.kind(row, left) !== 'empty') return { row, column: left };
  }
  return null;
}
