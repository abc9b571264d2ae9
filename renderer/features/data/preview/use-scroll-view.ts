import { useLayoutEffect, useState, type RefObject } from 'react';

/** What of a scrolling element is in view, in px; `start` counts from the reading side in both directions. */
export interface ScrollView {
  readonly top: number;
  readonly start: number;
  readonly width: number;
  readonly height: number;
}

const nothing: ScrollView = { top: 0, start: 0, width: 0, height: 0 };

/** Follows the scroll position and the size of one element. */
export function useScrollView(scroller: RefObject<HTMLElement | null>): ScrollView {
  const [view, setView] = useState(nothing);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const read = () =>
      setView({
        top: element.scrollTop,
        // Right to left, browsers count scrollLeft downwards from zero.
        start: Math.abs(element.scrollLeft),
        width: element.clientWidth,
        height: element.clientHeight,
      });
    // The observer reports the size once at the start.
    const sizes = new ResizeObserver(read);
    sizes.observe(element);
    element.addEventListener('scroll', read, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', read);
    };
  }, [scroller]);
  return view;
}
