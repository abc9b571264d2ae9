import { useLayoutEffect, useState, type RefObject } from 'react';
import { pageBreaks, type PageBreaks } from './page-breaks.ts';
import type { PageItem } from './page-items.ts';

const none: PageBreaks = { breaks: [], left: 0, pages: 1 };

/** Measures the blocks as they stand and tells where pages end; again whenever one grows or shrinks. */
export function usePageBreaks(page: RefObject<HTMLElement | null>, items: readonly PageItem[]): PageBreaks {
  const [found, setFound] = useState(none);
  useLayoutEffect(() => {
    const element = page.current;
    if (element === null) return;
    const measure = () => {
      const next = measured(element, items);
      setFound((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element, { box: 'border-box' });
    for (const block of element.querySelectorAll('[data-page-block], [data-page-front]')) observer.observe(block);
    return () => {
      observer.disconnect();
    };
  }, [page, items]);
  return found;
}

function measured(page: HTMLElement, items: readonly PageItem[]): PageBreaks {
  const { paddingBlockStart, paddingBlockEnd } = getComputedStyle(page);
  const height = (page.offsetWidth * 297) / 210;
  const room = height - Number.parseFloat(paddingBlockStart) - Number.parseFloat(paddingBlockEnd);
  const front = page.querySelector<HTMLElement>('[data-page-front]');
  return pageBreaks(
    front === null ? 0 : outerHeight(front),
    items.flatMap(({ block }) => {
      const element = page.querySelector<HTMLElement>(`[data-page-block="${CSS.escape(block.id)}"]`);
      return element === null
        ? []
        : [{ id: block.id, height: outerHeight(element), isHeading: block.kind === 'heading' }];
    }),
    room,
  );
}

function outerHeight(element: HTMLElement): number {
  const { marginBlockStart, marginBlockEnd } = getComputedStyle(element);
  return element.offsetHeight + Number.parseFloat(marginBlockStart) + Number.parseFloat(marginBlockEnd);
}
