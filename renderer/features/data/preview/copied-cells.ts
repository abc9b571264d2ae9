import type { CellBlock } from './cell-block.ts';
import type { CellPlace } from './keyboard-cell.ts';
import type { RawBlocks } from './raw-blocks.ts';

const most = 20_000;

/**
 * The selected cells as lines of fields between tabs, as spreadsheets paste them. A block of which cells have not been
 * fetched, or a very large one, gives the active cell alone: never a block with holes.
 */
export function copiedCells(blocks: Pick<RawBlocks, 'cell'>, block: CellBlock | null, active: CellPlace): string {
  const alone = blocks.cell(active.row, active.column)?.text ?? '';
  if (!block || (block.bottom - block.top + 1) * (block.right - block.left + 1) > most) return alone;
  const lines: string[] = [];
  for (let row = block.top; row <= block.bottom; row++) {
    const fields: string[] = [];
    for (let column = block.left; column <= block.right; column++) {
      const cell = blocks.cell(row, column);
      if (!cell) return alone;
      fields.push(cell.text.replace(/[\t\r\n]+/g, ' '));
    }
    lines.push(fields.join('\t'));
  }
  return lines.join('\n');
}
