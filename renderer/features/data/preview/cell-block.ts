import { address, rangeAddress } from '../../../../analysis/import/address.ts';
import type { CellPlace } from './keyboard-cell.ts';

/** Cells between two corners, counted from 0, ends included. */
export interface CellBlock {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The block between two cells, whichever lies first. */
export function blockBetween(from: CellPlace, to: CellPlace): CellBlock {
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** Its address, as `A4:K17` or `B2`. */
export function nameOfBlock({ top, left, bottom, right }: CellBlock): string {
  return top === bottom && left === right ? address(top, left) : rangeAddress(top, left, bottom, right);
}

export function hasSeveralCells({ top, left, bottom, right }: CellBlock): boolean {
  return bottom > top || right > left;
}

/** The part that two blocks share, or null. */
export function sharedBlock(a: CellBlock, b: CellBlock): CellBlock | null {
  const block = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return block.top > block.bottom || block.left > block.right ? null : block;
}
