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
  return trace.cells.flatMap((cell): readonly Shape[] => {
    const box: Box = {
      left: plan.across(cell.column) - slot.width / 2,
      top: plan.down(cell.row) - slot.height / 2,
      width: slot.width - gap,
      height: slot.height - gap,
    };
    if (cell.colour === null) return missingShapes(box);
    const text = size === null ? undefined : cell.texts.at(size);
    return [
      { kind: 'rect', x: box.left, y: box.top, width: box.width, height: box.height, fill: cell.colour },
      ...(text === undefined
        ? cell.isHatched
          ? hatchShapes(box)
          : []
        : [
            textShape(text, box.left + box.width / 2, box.top + box.height / 2 + 4, {
              size: sizes.tick,
              fill: cell.ink,
              anchor: 'middle',
              direction: 'ltr',
            }),
          ]),
    ];
  });
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
    if (texts.every((text) => measure(text, sizes.tick, 400) <= slot.width - 5)) return back;
  }
  return null;
}
