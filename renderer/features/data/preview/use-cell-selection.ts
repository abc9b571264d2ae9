import { useState, type PointerEvent } from 'react';
import { blockBetween, type CellBlock } from './cell-block.ts';
import type { CellPlace } from './keyboard-cell.ts';

interface Selection {
  /** Where the selecting began. */
  readonly anchor: CellPlace;
  /** The cell that the keys move from. */
  readonly active: CellPlace;
}

/** The active cell and the cells selected with it, by pointer and keys. */
export function useCellSelection(
  placeUnder: (x: number, y: number) => CellPlace | null,
  onSelect: (block: CellBlock | null) => void,
) {
  const [selection, setSelection] = useState<Selection | null>(null);

  function select(active: CellPlace, isExtending: boolean): void {
    const anchor = isExtending ? (selection?.anchor ?? active) : active;
    setSelection({ anchor, active });
    onSelect(blockBetween(anchor, active));
  }

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    const place = placeUnder(event.clientX, event.clientY);
    if (event.button !== 0 || !place) return;
    const element = event.currentTarget;
    element.setPointerCapture(event.pointerId);
    select(place, event.shiftKey);
    const anchor = event.shiftKey ? (selection?.anchor ?? place) : place;
    const move = ({ clientX, clientY }: globalThis.PointerEvent) => {
      const active = placeUnder(clientX, clientY);
      if (!active) return;
      setSelection({ anchor, active });
      onSelect(blockBetween(anchor, active));
    };
    const end = () => {
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', end);
      element.removeEventListener('pointercancel', end);
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', end);
    element.addEventListener('pointercancel', end);
  }

  const block = selection && blockBetween(selection.anchor, selection.active);
  return { active: selection?.active ?? null, block, select, onPointerDown };
}
