import { useState, type PointerEvent, type RefObject } from 'react';
import { isColumnBorder, type Border } from './borders.ts';

/** A border in the hand, and where it would fall now. */
export interface HeldBorder {
  readonly border: Border;
  readonly to: number;
}

interface DragTarget {
  /** The scrolling element, for moving on when the pointer reaches its edge. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** Nearest border place under a point of the window. */
  readonly placeAt: (border: Border, x: number, y: number) => number;
  readonly onDrop: (border: Border, to: number) => void;
}

const edge = 24;

/** Dragging a border: follows the pointer, scrolls at the edges, Escape lets go without moving. */
export function useBorderDrag({ scroller, placeAt, onDrop }: DragTarget) {
  const [held, setHeld] = useState<HeldBorder | null>(null);

  function hold(border: Border, event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return;
    const handle = event.currentTarget;
    handle.setPointerCapture(event.pointerId);
    let to: number | null = null;
    const move = ({ clientX, clientY }: globalThis.PointerEvent) => {
      if (scroller.current) scrollAtEdge(scroller.current, border, clientX, clientY);
      to = placeAt(border, clientX, clientY);
      setHeld({ border, to });
    };
    const end = (isDropped: boolean) => {
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', drop);
      handle.removeEventListener('pointercancel', letGo);
      handle.removeEventListener('keydown', escape);
      setHeld(null);
      if (isDropped && to !== null) onDrop(border, to);
    };
    const drop = () => end(true);
    const letGo = () => end(false);
    const escape = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return;
      key.stopPropagation();
      end(false);
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', drop);
    handle.addEventListener('pointercancel', letGo);
    handle.addEventListener('keydown', escape);
  }

  return { held, hold };
}

function scrollAtEdge(scroller: HTMLElement, border: Border, x: number, y: number): void {
  const box = scroller.getBoundingClientRect();
  if (isColumnBorder(border)) scroller.scrollLeft += beyond(x, box.left, box.right);
  else scroller.scrollTop += beyond(y, box.top + edge, box.bottom);
}

function beyond(at: number, from: number, to: number): number {
  return at < from + edge ? -edge : at > to - edge ? edge : 0;
}
