import type { Cell, CellTrace, Figure } from '../../figure.ts';
import type { Box } from '../box.ts';
import type { Shape } from '../drawing.ts';
import type { Plan } from '../plan.ts';
import { sizes } from '../sizes.ts';
import type { Measure } from '../text.ts';
import { hatchShapes, missingShapes } from './hatch.ts';
import { textShape } from './shape.ts';

/** Cells with a fine gap between them, and in each what fits of its value or its letter. */
export function cellShapes(figure: Figure, plan: Plan, trace: CellTrace, measure: Measure): readonly Shape[] {
  if (figure.nothing !== null) return [];
  const slot = { width: Math.abs(plan.across(1) - plan.across(0)), height: Math.abs(plan.down(1) - plan.down(0)) };
  const gap = slot.width >= 6 && slot.height >= 6 ? 1 : 0;
  const size = writtenSize(trace, slot, measure);
  // In cells too small for lines of their own, every fifth has one: a light texture.
  const drawn = trace.cells.map((cell): { readonly fills: readonly Shape[]; readonly signs: readonly Shape[] } => {
    const box: Box = {
      left: plan.across(cell.column) - slot.width / 2,
      top: plan.down(cell.row) - slot.height / 2,
      width: slot.width - gap,
      height: slot.height - gap,
    };
    if (cell.colour === null) return { fills: [], signs: missingShapes(box) };
    const text = size === null ? undefined : cell.texts.at(size);
    const style = { size: sizes.tick, fill: cell.ink, anchor: 'middle', direction: 'ltr' } as const;
    const isHatched = cell.isHatched && (gap > 0 || (cell.column + 2 * cell.row) % 5 === 0);
    return {
      fills: [{ kind: 'rect', x: box.left, y: box.top, width: box.width, height: box.height, fill: cell.colour }],
      signs:
        text !== undefined && text !== ''
          ? [textShape(text, box.left + box.width / 2, box.top + box.height / 2 + 4, style)]
          : isHatched
            ? hatchShapes(box)
            : [],
    };
  });
  // Cells of a colour follow one another, and so do signs of a kind: a painter can draw each lot at once.
  const fills = drawn.flatMap((one) => one.fills);
  const signs = drawn.flatMap((one) => one.signs);
  return [
    ...fills.toSorted((a, b) => (fillOf(a) < fillOf(b) ? -1 : Number(fillOf(a) > fillOf(b)))),
    ...signs.toSorted((a, b) => kindOrder(a) - kindOrder(b)),
  ];
}

function fillOf(shape: Shape): string {
  return shape.kind === 'rect' ? shape.fill : '';
}

function kindOrder(shape: Shape): number {
  return shape.kind === 'line' ? Number(shape.stroke === 'ink') : 2;
}

/** Which of its texts every cell has room for, from the end; null for none: all cells of a figure write the same. */
function writtenSize(
  trace: CellTrace,
  slot: { readonly width: number; readonly height: number },
  measure: Measure,
): number | null {
  if (slot.height < 12) return null;
  const most = Math.max(0, ...trace.cells.map((cell: Cell) => cell.texts.length));
  for (let back = -most; back < 0; back += 1) {
    const texts = trace.cells.flatMap((cell) => cell.texts.at(back) ?? []);
    if (texts.every((text) => measure(text, sizes.tick, 400) <= slot.width - (text.length === 1 ? 3 : 5))) return back;
  }
  return null;
}
