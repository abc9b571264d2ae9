import type { CellBlock } from './cell-block.ts';
import { rowHeight, type GridGeometry } from './grid-geometry.ts';
import css from './raw-grid.module.css';

interface CellFramesProps {
  readonly blocks: readonly CellBlock[];
  /** `selected`: the person's selection; `marked`: cells that a notice or a row of the result points at. */
  readonly kind: 'selected' | 'marked';
  readonly geometry: GridGeometry;
}

/** Frames around blocks of cells, laid over the rows. */
export function CellFrames({ blocks, kind, geometry }: CellFramesProps) {
  const { starts, cellsStart, firstRow, offset } = geometry;
  return blocks.map(({ top, left, bottom, right }) => {
    const start = starts[left] ?? 0;
    const end = starts[right + 1] ?? starts.at(-1) ?? start;
    return (
      <i
        key={`${String(top)}:${String(left)}:${String(bottom)}:${String(right)}`}
        className={css['frame']}
        data-kind={kind}
        style={{
          insetInlineStart: cellsStart + start,
          width: end - start,
          top: (top - firstRow) * rowHeight + offset,
          height: (bottom - top + 1) * rowHeight,
        }}
      />
    );
  });
}
